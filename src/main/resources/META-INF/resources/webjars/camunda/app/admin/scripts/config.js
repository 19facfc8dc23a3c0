export default {
  app: {
    name: 'Quản trị',
    vendor: 'Đôn đốc'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
