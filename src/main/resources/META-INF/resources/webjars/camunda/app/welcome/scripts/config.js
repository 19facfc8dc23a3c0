export default {
  app: {
    name: 'Đôn đốc',
    vendor: 'Đôn đốc'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
