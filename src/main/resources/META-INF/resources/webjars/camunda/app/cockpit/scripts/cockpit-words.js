/* Cockpit's and the decision table viewer's own words that no locale file reaches. */
import { translate } from '../../shared/scripts/translation.js';

const TYPES = {
  String: 'Chuỗi ký tự',
  Integer: 'Số nguyên',
  Long: 'Số nguyên dài',
  Short: 'Số nguyên ngắn',
  Double: 'Số thực',
  Boolean: 'Đúng/sai',
  Date: 'Ngày',
  Object: 'Đối tượng',
  File: 'Tệp',
  Bytes: 'Dữ liệu nhị phân',
  Null: 'Trống'
};

translate([
  { at: 'td[class*="type-"] > div, select[ng-model$="ariable.type"] option', words: TYPES },
  { at: '.ctn-sidebar .null-value', words: { null: 'trống' } },
  { at: '.section-toggle', attributes: ['uib-tooltip'], words: { 'Toggle this section': 'Ẩn/hiện mục này' } },
  { at: '.tooltip-inner', words: { 'Toggle this section': 'Ẩn/hiện mục này', 'Suspended Job Definition': 'Định nghĩa tác vụ nền đang tạm dừng' } },
  { at: 'td.actions, th .state-label', words: { Actions: 'Thao tác', State: 'Trạng thái' } },
  { at: 'input[type=checkbox]', attributes: ['title'], words: { 'Select all': 'Chọn tất cả' } },
  { at: '.breadcrumbs-panel a, .breadcrumbs-panel span', words: { History: 'Lịch sử' } },
  { at: '.modal .help-block, .modal .alert', words: { 'Invalid Date Value.': 'Giá trị ngày không hợp lệ.' } },
  {
    at: '[notifications-panel] .message',
    words: {
      'This process definition has no job definitions associated with. The job priority cannot be overridden.':
        'Định nghĩa quy trình này không có định nghĩa tác vụ nền nào nên không thể ghi đè mức ưu tiên.'
    }
  },
  { at: '.dmn-decision-table-container .clause', words: { When: 'Khi', Then: 'Thì', And: 'Và' } },
  {
    at: '.dmn-decision-table-container .input-variable, .dmn-decision-table-container .output-variable',
    words: {
      string: 'chuỗi ký tự', boolean: 'đúng/sai', integer: 'số nguyên', long: 'số nguyên dài', double: 'số thực',
      date: 'ngày', dateTime: 'ngày giờ', time: 'giờ'
    }
  },
  { at: '.dmn-decision-table-container .annotation', words: { Annotations: 'Ghi chú' } },
  {
    at: '.dmn-decision-table-container .hit-policy-value',
    words: {
      Unique: 'Duy nhất', First: 'Đầu tiên', Priority: 'Ưu tiên', Any: 'Bất kỳ', Collect: 'Tập hợp', 'Collect (Sum)': 'Tập hợp (tổng)',
      'Collect (Min)': 'Tập hợp (nhỏ nhất)', 'Collect (Max)': 'Tập hợp (lớn nhất)', 'Collect (Count)': 'Tập hợp (số lượng)',
      'Rule order': 'Theo thứ tự quy tắc', 'Output order': 'Theo thứ tự kết quả'
    }
  },
  { at: '.dmn-decision-table-container .dms-label', words: { 'Hit policy:': 'Cách chọn kết quả:' } },
  { at: '.dmn-decision-table-container .view-drd-button', words: { 'View DRD': 'Xem sơ đồ DRD' } },
  {
    at: '.dmn-decision-table-container [title]',
    attributes: ['title'],
    words: {
      'Collects the values of all matching rules': 'Lấy giá trị của mọi quy tắc phù hợp',
      'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Chỉ một quy tắc phù hợp',
      'Rules may overlap. The first matching rule will be chosen': 'Nhiều quy tắc có thể phù hợp; lấy quy tắc đầu tiên',
      'Input type': 'Kiểu dữ liệu vào', 'Output type': 'Kiểu dữ liệu ra', 'Input values': 'Các giá trị vào', 'Output values': 'Các giá trị ra',
      'Output label': 'Tên kết quả', 'Output name': 'Tên biến kết quả'
    },
    patterns: [
      [/^Decision name: (.*)$/, 'Tên quyết định: $1'],
      [/^Input label: (.*)$/, 'Điều kiện: $1'],
      [/^Input expression: (.*)$/, 'Biểu thức điều kiện: $1'],
      [/^Output label: (.*)$/, 'Kết quả: $1']
    ]
  }
]);

export default [];
