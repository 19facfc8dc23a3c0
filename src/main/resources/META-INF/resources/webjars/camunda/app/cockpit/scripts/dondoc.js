/* What config.js says; a rehearsal wraps it (see src/test/resources). */
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Đôn đốc ·'
  },
  disableWelcomeMessage: true,
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
