export default {
  app: {
    name: 'Công việc',
    vendor: 'Đôn đốc'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
