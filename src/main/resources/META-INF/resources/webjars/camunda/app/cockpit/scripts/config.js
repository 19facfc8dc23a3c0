export default {
  app: {
    name: 'Theo dõi',
    vendor: 'Đôn đốc'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
