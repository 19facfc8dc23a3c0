export default {
  app: {
    name: 'Công việc',
    vendor: 'Đôn đốc'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
