/* What config.js says; a rehearsal wraps it (see src/test/resources). */
import '../../shared/scripts/patience.js';
import '../../shared/scripts/sign-in.js';
import { speaksVietnamese } from '../../shared/scripts/translation.js';

const say = (vietnamese, english) => (speaksVietnamese() ? vietnamese : english);

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Đôn đốc ·'
  },
  disableWelcomeMessage: true,
  customScripts: [
    'scripts/locale.js',
    '../shared/scripts/dates.js',
    '../shared/scripts/server-words.js',
    'scripts/form-words.js',
    'scripts/filter-words.js',
    'scripts/dossier-tab.js',
    'scripts/drafts.js',
    'scripts/cards.js',
    'scripts/search.js',
    'scripts/phone.js',
    'scripts/review-link.js'
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('Nhận việc đang mở', 'Claims the selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('Đến bộ lọc đầu tiên', 'Goes to the first filter')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('Đến công việc đầu tiên trong danh sách', 'Goes to the first task of the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('Đến ô nhập đầu tiên của biểu mẫu', 'Goes to the first field of the form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('Mở danh sách quy trình để bắt đầu', 'Opens the list of processes to start')
    }
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
