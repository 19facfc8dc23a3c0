/* What config.js says; a rehearsal wraps it (see src/test/resources). */
import '../../shared/scripts/patience.js';
import '../../shared/scripts/sign-in.js';
import { speaksVietnamese } from '../../shared/scripts/translation.js';

export default {
  app: {
    name: speaksVietnamese() ? 'Quản trị' : 'Admin',
    vendor: 'Đôn đốc ·'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/locale.js', '../shared/scripts/dates.js', '../shared/scripts/server-words.js', 'scripts/admin-words.js'],
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
