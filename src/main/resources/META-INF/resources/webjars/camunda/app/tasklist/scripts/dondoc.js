/* What config.js says; a rehearsal wraps it (see src/test/resources). */
export default {
  app: {
    name: 'Tasklist',
    vendor: 'Đôn đốc ·'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/form-words.js'],
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
