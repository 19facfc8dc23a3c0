export default {
  app: {
    name: 'Quản trị',
    vendor: 'Đôn đốc'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
