export default {
  app: {
    name: 'Theo dõi',
    vendor: 'Đôn đốc'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
