/*
 * What the engine answers reaches people through the apps' notices: it is said in Vietnamese, with what to do.
 * Our own refusals are Vietnamese already.
 */
import { translate } from './translation.js';

const RELOAD = 'Vui lòng tải lại trang rồi thử lại.';

export const NOTICES = {
  words: {
    Unauthorized:
      'Sai tên đăng nhập hoặc mật khẩu, tài khoản bị khóa hoặc không có quyền truy cập ứng dụng.',
    Forbidden: 'Tài khoản không có quyền thực hiện thao tác này.',
    'Not Found': 'Không tìm thấy nội dung được yêu cầu.',
    'Internal Server Error': 'Máy chủ báo lỗi nội bộ. ' + RELOAD,
    'Bad Gateway': 'Máy chủ tạm thời chưa sẵn sàng. Vui lòng thử lại sau ít phút.',
    'Service Unavailable': 'Máy chủ tạm thời chưa sẵn sàng. Vui lòng thử lại sau ít phút.',
    'Gateway Timeout': 'Máy chủ trả lời quá chậm. Vui lòng thử lại sau ít phút.',
    'Password does not match policy': 'Mật khẩu chưa đáp ứng các tiêu chí bắt buộc.',
    Error: 'Lỗi'
  },
  patterns: [
    [/^.*\bis already claimed by someone else.*$/, 'Việc này vừa có người khác nhận. ' + RELOAD],
    [/^(.*: )?Cannot find task with id .*$/, 'Việc này đã được hoàn thành hoặc không còn. ' + RELOAD],
    [/^(.*: )?No matching task with id .*$/, 'Việc này đã được hoàn thành hoặc không còn. ' + RELOAD],
    [/^Task with id .* does not exist.*$/, 'Việc này đã được hoàn thành hoặc không còn. ' + RELOAD],
    [/^.*Entity was updated by another transaction concurrently.*$/, 'Có người khác vừa thay đổi nội dung này. ' + RELOAD],
    [/^.*\bis suspended\b.*$/, 'Nội dung này đang tạm dừng nên chưa thực hiện được thao tác.'],
    [/^The user with id '(.*?)' does not have .*permissions?.*$/, "Tài khoản '$1' không có quyền thực hiện thao tác này."],
    [/^.*The given authenticated user password is not valid.*$/, 'Mật khẩu hiện tại không đúng.'],
    [/^.*already exists.*$/, 'Mã này đã được sử dụng. Vui lòng chọn mã khác.'],
    [/^.*has an invalid id.*$/, 'Mã chỉ được gồm chữ cái không dấu và chữ số.'],
    [/^(Failed to fetch|NetworkError.*|Request has been terminated.*)$/, 'Mất kết nối đến máy chủ. Vui lòng kiểm tra mạng rồi thử lại.']
  ]
};

translate([
  { at: '[notifications-panel] .message, [notifications-panel] .status, .modal .alert .message', ...NOTICES },
  {
    at: '.navigation.zoom button, .navigation button',
    attributes: ['title'],
    words: { 'zoom in': 'Phóng to', 'zoom out': 'Thu nhỏ', 'reset zoom': 'Về kích thước ban đầu' }
  },
  {
    at: '.app-menu a, [cam-widget-header] .dropdown-menu a, .Header .dropdown-menu a',
    words: { Welcome: 'Trang chủ', Admin: 'Quản trị' }
  },
  { at: '.uib-daypicker .sr-only, .uib-monthpicker .sr-only, .uib-yearpicker .sr-only', words: { previous: 'trước', next: 'sau' } }
]);

export default [];
