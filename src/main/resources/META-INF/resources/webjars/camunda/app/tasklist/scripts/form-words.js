/* form-js and its calendar speak English only and offer no way to change their words. */
import { speaksVietnamese, translate } from '../../shared/scripts/translation.js';

const VALIDATION = {
  words: {
    'Field is required.': 'Chưa nhập nội dung này.',
    'Value is not a number.': 'Giá trị phải là số.',
    'Value is expected to be an integer.': 'Giá trị phải là số nguyên.',
    'Date and time must both be entered.': 'Phải nhập cả ngày và giờ.',
    'Field must be a valid email.': 'Địa chỉ thư điện tử không hợp lệ.',
    'Field must be a valid international phone number. (e.g. +4930664040900)': 'Số điện thoại không hợp lệ (ví dụ: +84203835835).'
  },
  patterns: [
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Chỉ được có tối đa $1 chữ số thập phân.'],
    [
      /^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/,
      'Giá trị không hợp lệ; hai giá trị hợp lệ gần nhất là $1 và $2.'
    ],
    [/^Field must match pattern (.*)\.$/, 'Nội dung không đúng mẫu $1.'],
    [/^Field must have maximum length of (\S+)\.$/, 'Không được dài quá $1 ký tự.'],
    [/^Field must have minimum length of (\S+)\.$/, 'Phải có ít nhất $1 ký tự.'],
    [/^Field must have minimum value of (\S+)\.$/, 'Không được nhỏ hơn $1.'],
    [/^Field must have maximum value of (\S+)\.$/, 'Không được lớn hơn $1.']
  ]
};

const RULES = [
  { at: '.fjs-form-field-error li', ...VALIDATION },
  { at: '.fjs-select-placeholder', words: { Select: 'Chọn' } },
  {
    at: '.fjs-input, .fjs-taglist-input',
    attributes: ['placeholder'],
    words: { Search: 'Tìm và chọn', 'dd/mm/yyyy': 'ngày/tháng/năm', 'hh:mm': 'giờ:phút', 'hh:mm ?m': 'giờ:phút SA/CH' }
  },
  {
    at: '.fjs-dropdownlist-empty',
    words: { 'No results': 'Không tìm thấy', 'All values selected': 'Đã chọn hết' }
  },
  { at: '.fjs-repeat-render-add', words: { 'Add new': 'Thêm' } },
  {
    at: '.fjs-repeat-render-collapse',
    words: { Collapse: 'Thu gọn' },
    patterns: [[/^Expand all \((\d+)\)$/, 'Hiện tất cả ($1)']]
  },
  {
    at: '.fjs-repeat-row-remove',
    attributes: ['aria-label'],
    patterns: [[/^Remove list item (\d+)$/, 'Bỏ mục $1']]
  },
  {
    at: '.fjs-number-arrow-up, .fjs-number-arrow-down',
    attributes: ['aria-label'],
    words: { Increment: 'Tăng', Decrement: 'Giảm' }
  },
  { at: '.fjs-taglist-tag-remove', attributes: ['title'], words: { 'Remove tag': 'Bỏ mục này' } },
  { at: '.fjs-taglist-skip-link', words: { 'Skip to search': 'Đến ô tìm kiếm' } },
  { at: '.fjs-table-empty, .fjs-table-td[colspan]', words: { 'Nothing to show.': 'Không có nội dung.' } },
  { at: '.fjs-table-nav-label', words: { of: '/' } },
  {
    at: '.fjs-table-nav-button',
    attributes: ['aria-label'],
    words: { 'Previous page': 'Trang trước', 'Next page': 'Trang sau' }
  },
  {
    at: '.fjs-table-th',
    attributes: ['aria-label'],
    words: { 'Click to remove sorting': 'Bấm để bỏ sắp xếp' },
    patterns: [
      [/^Click to sort by (.*) descending$/, 'Bấm để sắp xếp $1 giảm dần'],
      [/^Click to sort by (.*) ascending$/, 'Bấm để sắp xếp $1 tăng dần']
    ]
  },
  {
    at: '.fjs-iframe-placeholder-text',
    words: {
      'No content to show.': 'Không có nội dung.',
      "External content couldn't be loaded.": 'Không tải được nội dung bên ngoài.'
    }
  },
  { at: '.fjs-image-placeholder svg', attributes: ['alt'], words: { 'This is an image placeholder': 'Chỗ của hình ảnh' } },
  { at: '.fjs-powered-by-link', attributes: ['title'], words: { 'Powered by bpmn.io': 'Chạy trên nền tảng bpmn.io' } },
  {
    at: '.fjs-powered-by-lightbox span',
    words: {
      'Web-based tooling for BPMN, DMN, and forms powered by': 'Công cụ BPMN, DMN và biểu mẫu trên web, chạy trên nền tảng'
    }
  }
];

/** The calendar's own words and its Monday. */
const CALENDAR = {
  weekdays: {
    shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    longhand: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
  },
  months: {
    shorthand: Array.from({ length: 12 }, (_, month) => `Thg ${month + 1}`),
    longhand: Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`)
  },
  firstDayOfWeek: 1,
  ordinal: () => '',
  rangeSeparator: ' đến ',
  weekAbbreviation: 'Tuần',
  scrollTitle: 'Cuộn để tăng',
  toggleTitle: 'Bấm để chuyển',
  amPM: ['SA', 'CH'],
  yearAriaLabel: 'Năm',
  monthAriaLabel: 'Tháng',
  hourAriaLabel: 'Giờ',
  minuteAriaLabel: 'Phút',
  time_24hr: true
};

/**
 * form-js writes days as the browser's own interface does ("default"), which may be English where the preferred language
 * is Vietnamese: 06/07/2026 would be the 7th of June. The day goes first whatever the browser is.
 */
function writeTheDayFirst() {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric' };
  const twoDigits = (locale, given) => (locale === 'default' && !given ? ['vi-VN', options] : [locale, given]);
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, [locale, given]) => new format(...twoDigits(locale, given)),
    apply: (format, self, [locale, given]) => format.call(self, ...twoDigits(locale, given))
  });
}

if (speaksVietnamese()) {
  writeTheDayFirst();
  window.flatpickr?.localize(CALENDAR);
  window.flatpickr?.setDefaults({ ariaDateFormat: 'l, d/m/Y' });
}
translate(RULES);

export default [];
