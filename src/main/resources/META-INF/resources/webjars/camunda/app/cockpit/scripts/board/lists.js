/* Lists of directives: the exceptions, and what is behind a figure. */
import { day, h, row, section, state, table } from './dom.js';
import { link, listOf } from './address.js';

/** A list has no room for 54 names. */
const MOST_AGENCIES = 3;

const links = line => h('span', { class: 'dd-links' },
  h('a', { href: line.dossier, 'aria-label': 'Hồ sơ nhiệm vụ ' + line.code }, 'Hồ sơ'), ' ',
  h('a', { href: line.instance, 'aria-label': 'Quy trình của nhiệm vụ ' + line.code }, 'Quy trình'));

const leads = line => line.leads.length > MOST_AGENCIES ? `${line.leads.length} cơ quan` : line.leads.join('; ');

const lateDays = days => days > 0 ? h('strong', { class: 'dd-late' }, `${days} ngày`) : '–';

/** @param found a page of lines, as the server tells it */
export function directives(found, overview, view) {
  const several = new Set(found.items.map(line => line.resolution)).size > 1;
  const heads = [...(several ? ['Văn bản'] : []), 'Mã', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Trạng thái', 'Số ngày chậm', 'Xem'];
  return section(`Danh sách: ${found.total} nhiệm vụ`,
    h('p', {}, overview.scope || 'Tất cả nhiệm vụ', '. ',
      h('a', { href: link({ ...view, 'danh-sach': '', trang: '' }) }, 'Xem bảng tổng hợp của các nhiệm vụ này')),
    found.total === 0
      ? h('p', {}, 'Không có nhiệm vụ nào phù hợp với bộ lọc. Vui lòng bỏ bớt điều kiện lọc.')
      : table('Danh sách nhiệm vụ', heads, found.items.map(line => row(heads, [
          ...(several ? [line.resolution] : []),
          h('a', { href: line.dossier }, line.code),
          h('span', { class: 'dd-long' }, line.title),
          leads(line),
          h('span', {}, day(line.due)),
          state(line.statusLabel, line.tone),
          lateDays(line.daysLate),
          links(line)])), 'dd-cards'),
    pages(found, view));
}

function pages(found, view) {
  const last = Math.ceil(found.total / found.size) - 1;
  if (last < 1) {
    return null;
  }
  const to = page => listOf(view, { trang: page === 0 ? '' : String(page) });
  return h('p', { class: 'dd-choices' },
    found.page > 0 ? h('a', { class: 'dd-button', href: to(found.page - 1) }, '‹ Trang trước') : null,
    `Trang ${found.page + 1}/${last + 1}`,
    found.page < last ? h('a', { class: 'dd-button', href: to(found.page + 1) }, 'Trang sau ›') : null);
}

export function exceptions(overview, view, most) {
  const heads = ['Mã', 'Nhiệm vụ', 'Cơ quan chậm', 'Số ngày quá hạn', 'Sản phẩm còn thiếu', 'Cấp phải quyết định'];
  const shown = overview.exceptions.slice(0, most);
  const more = overview.late > shown.length
    ? h('p', {}, `Đang hiển thị ${shown.length} trong ${overview.late} phần việc quá hạn. `,
        h('a', { href: link({ ...view, 'qua-han': '1' }) }, 'Xem thêm'), ' hoặc xuất Excel để có đủ danh sách.')
    : null;
  return section('Danh sách quá hạn',
    shown.length === 0
      ? h('p', {}, 'Không có phần việc nào quá hạn.')
      : table('Phần việc quá hạn, chậm nhiều nhất ở trên', heads, shown.map(late => row(heads, [
          h('a', { href: `/pages/dossier/${late.slug}/${late.code}` }, late.code),
          h('span', { class: 'dd-long' }, late.title),
          h('span', {}, late.agencyName, late.officer ? h('small', {}, ' ' + late.officer) : null),
          h('span', {}, h('strong', { class: 'dd-late' }, `${late.daysLate} ngày`), h('small', {}, ` (hạn ${day(late.due)})`)),
          late.milestone ? `${late.milestone}: ${late.missing}` : late.missing,
          late.decider])), 'dd-cards dd-late-list'),
    more,
    overview.lateMandates > 0 && view.nhom !== 'III'
      ? h('p', {}, `Phần III (tổ chức thực hiện, đếm riêng): ${overview.lateMandates} phần việc quá hạn. `,
          h('a', { href: link({ ...view, nhom: 'III', 'qua-han': '' }) }, 'Xem Phần III'))
      : null);
}
