import '../../shared/scripts/patience.js';
import '../../shared/scripts/sign-in.js';

/* What config.js says; a rehearsal wraps it (see src/test/resources). */
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Đôn đốc ·'
  },
  disableWelcomeMessage: true,
  customScripts: [
    'scripts/locale.js',
    '../shared/scripts/dates.js',
    '../shared/scripts/server-words.js',
    'scripts/cockpit-words.js',
    'scripts/board/plugin.js',
    'scripts/dossier-tab.js'
  ],
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
