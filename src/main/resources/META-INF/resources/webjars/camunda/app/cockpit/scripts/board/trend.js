/* The year's course: chart and table with the same figures. */
import { day, h, row, section, table } from './dom.js';
import { course } from './charts.js';

export function trend(months) {
  const heads = ['Tháng', 'Giao trong tháng', 'Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Chưa hoàn thành', 'Trong đó quá hạn', 'Tính đến ngày'];
  return section('Diễn biến trong năm',
    h('p', { class: 'dd-note' }, 'Hoàn thành tính theo ngày của văn bản minh chứng; quá hạn tính ở cuối mỗi tháng theo thời hạn lúc đó. ',
      'Không lọc theo trạng thái và ngày đến hạn; chọn kỳ thì hiển thị cả năm của kỳ.'),
    months.length === 0
      ? h('p', {}, 'Chưa có tháng nào để hiển thị.')
      : [course(months),
          h('details', {}, h('summary', {}, 'Bảng số liệu theo tháng'),
            table('Diễn biến theo tháng', heads, months.map(month => row(heads, [
              month.label.replace('Tháng ', ''), month.given, month.doneInTime, month.doneLate, month.open, month.overdue, day(month.until)]))))]);
}
