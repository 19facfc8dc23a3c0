import '../../shared/scripts/patience.js';
import '../../shared/scripts/sign-in.js';
import './return.js';

/* What config.js says; a rehearsal wraps it (see src/test/resources). */
import { speaksVietnamese } from '../../shared/scripts/translation.js';

export default {
  app: {
    name: speaksVietnamese() ? 'Trang chủ' : 'Welcome',
    vendor: 'Đôn đốc ·'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/locale.js', '../shared/scripts/dates.js', '../shared/scripts/server-words.js'],
  links: [
    {
      label: 'Việc cần làm (Tasklist)',
      href: '/camunda/app/tasklist/',
      description: 'Việc giao cho đồng chí và cơ quan: tiếp nhận, báo cáo, nghiệm thu, cho ý kiến'
    },
    {
      label: 'Hồ sơ nhiệm vụ',
      href: '/pages/dossier',
      description: 'Tìm một nhiệm vụ theo mã hoặc từ; xem toàn bộ kết quả, minh chứng và diễn biến'
    },
    {
      label: 'Báo cáo định kỳ',
      href: '/pages/reviews',
      description: 'Báo cáo mọi nhiệm vụ của cơ quan trong một kỳ trên một trang; theo dõi các kỳ sơ kết, tổng kết'
    },
    {
      label: 'Chỉ tiêu',
      href: '/pages/targets',
      description: 'Các chỉ tiêu của Phụ lục 1: số liệu từng kỳ, đánh giá; cơ quan chủ trì nhập và đính chính số liệu'
    },
    {
      label: 'Lịch',
      href: '/pages/calendar',
      description: 'Đưa thời hạn nhiệm vụ, kỳ sơ kết vào lịch trên máy tính, điện thoại bằng một địa chỉ riêng'
    },
    {
      label: 'Giám sát triển khai',
      href: '/pages/supervision',
      description: 'Dành cho Ủy ban Kiểm tra, Văn phòng và Ban Thường vụ Tỉnh ủy: các cơ quan quán triệt, triển khai Nghị quyết đến đâu'
    },
    {
      label: 'Báo cáo',
      href: '/pages/reports',
      description: 'Lập báo cáo Word, Excel theo tháng, quý, 6 tháng, năm; tải lại báo cáo đã lập'
    },
    {
      label: 'Nhập nghị quyết',
      href: '/pages/catalogue',
      description: 'Dành cho người quản trị: kiểm tra và nhập danh mục nhiệm vụ của một nghị quyết'
    },
    {
      label: 'Chính sách thời hạn',
      href: '/pages/policy',
      description: 'Dành cho người quản trị: các mức nhắc việc, báo cáo vượt cấp và người nhận'
    }
  ],
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  }
};
