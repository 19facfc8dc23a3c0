/* What config.js says; a rehearsal wraps it (see src/test/resources). */
export default {
  app: {
    name: 'Welcome',
    vendor: 'Đôn đốc ·'
  },
  disableWelcomeMessage: true,
  links: [
    {
      label: 'Hồ sơ nhiệm vụ',
      href: '/pages/dossier',
      description: 'Tìm một nhiệm vụ theo mã hoặc từ; xem toàn bộ kết quả, minh chứng và diễn biến'
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
