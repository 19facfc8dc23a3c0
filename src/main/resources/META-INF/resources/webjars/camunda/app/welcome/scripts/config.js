export default {
  app: {
    name: 'Đôn đốc',
    vendor: 'Đôn đốc'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
