/* The criteria in the editor of filters: the vendor asks the locale files for their English words, not for keys. */
import { translate } from '../../shared/scripts/translation.js';

const CRITERIA = {
  'ID': 'Mã (ID)',
  'Key': 'Khóa',
  'Key In': 'Khóa thuộc',
  'Name': 'Tên',
  'Name Like': 'Tên chứa',
  'Business Key': 'Mã nghiệp vụ',
  'Business Key Like': 'Mã nghiệp vụ chứa',
  'Active': 'Đang hoạt động',
  'Activity Instance ID In': 'Mã phiên hoạt động thuộc',
  'Execution ID': 'Mã luồng thực thi',
  'Assignee': 'Người xử lý',
  'Assignee in': 'Người xử lý thuộc',
  'Assignee Like': 'Người xử lý chứa',
  'Owner': 'Người sở hữu',
  'Candidate Group': 'Nhóm có thể nhận việc',
  'Candidate Groups': 'Các nhóm có thể nhận việc',
  'Candidate User': 'Người có thể nhận việc',
  'Involved User': 'Người liên quan',
  'Assigned': 'Đã có người xử lý',
  'Unassigned': 'Chưa có người xử lý',
  'Delegation State': 'Trạng thái ủy quyền',
  'Definition Key': 'Khóa định nghĩa',
  'Definition Key In': 'Khóa định nghĩa thuộc',
  'Definition Key Like': 'Khóa định nghĩa chứa',
  'Description': 'Mô tả',
  'Description Like': 'Mô tả chứa',
  'Priority': 'Mức ưu tiên',
  'Priority Max': 'Mức ưu tiên cao nhất',
  'Priority Min': 'Mức ưu tiên thấp nhất',
  'Tenant ID In': 'Mã đơn vị sử dụng thuộc',
  'Without Tenant ID': 'Không có mã đơn vị sử dụng',
  'Without Due Date': 'Không có thời hạn',
  'Created Before': 'Tạo trước',
  'Created After': 'Tạo sau',
  'Due Before': 'Thời hạn trước',
  'Due After': 'Thời hạn sau',
  'Follow Up After': 'Ngày xem lại sau',
  'Follow Up Before': 'Ngày xem lại trước',
  'Follow Up Before or Not Existent': 'Ngày xem lại trước hoặc chưa có'
};
const GROUPS = {
  'Process Instance': 'Phiên quy trình',
  'Process definition': 'Định nghĩa quy trình',
  'Case Instance': 'Phiên hồ sơ vụ việc',
  'Case definition': 'Định nghĩa hồ sơ vụ việc',
  'Other': 'Khác',
  'User / Group': 'Người dùng / nhóm',
  'Task': 'Công việc',
  'Dates': 'Ngày'
};

/** Those that take an expression bear a star. */
const starred = Object.fromEntries(Object.entries(CRITERIA).map(([english, words]) => [`${english} *`, `${words} *`]));

translate([
  { at: 'select[name=queryParamKey] option', words: { ...CRITERIA, ...starred } },
  { at: 'select[name=queryParamKey] optgroup', attributes: ['label'], words: GROUPS }
]);

export default [];
