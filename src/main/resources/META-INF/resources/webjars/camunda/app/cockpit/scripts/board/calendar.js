/* Deadlines ahead: a month's calendar, or the same as a list. */
import { day, h, row, section, table } from './dom.js';
import { filters, link, listOf } from './address.js';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** @param today yyyy-MM-dd, the server's */
export function calendar(deadlines, today, view) {
  const asList = view.lich === 'danh-sach';
  const content = asList ? list(deadlines, view) : month(deadlines, today, view);
  return section('Thời hạn sắp tới',
    h('p', { class: 'dd-choices' },
      h('a', { href: link({ ...view, lich: '' }), 'aria-current': asList ? null : 'true' }, 'Lịch tháng'),
      h('a', { href: link({ ...view, lich: 'danh-sach' }), 'aria-current': asList ? 'true' : null }, 'Danh sách')),
    content);
}

function list(deadlines, view) {
  const heads = ['Ngày', 'Thứ', 'Số nhiệm vụ', 'Mã nhiệm vụ'];
  return deadlines.length === 0
    ? h('p', {}, 'Không còn thời hạn nào phía trước.')
    : table('Các ngày có nhiệm vụ đến hạn', heads, deadlines.map(due => row(heads, [
        day(due.day), WEEKDAYS[weekday(due.day)], number(due, view), codes(due)])), 'dd-cards');
}

const codes = due => due.codes.join(', ') + (due.count > due.codes.length ? ', …' : '');

const number = (due, view) => h('a', {
  href: listOf(view, { 'den-han': due.day }), 'aria-label': `Ngày ${day(due.day)}: ${due.count} nhiệm vụ đến hạn`
}, due.count);

/** 0 for Monday; of a day alone, so that no zone can move it. */
function weekday(iso) {
  return (new Date(iso + 'T00:00:00Z').getUTCDay() + 6) % 7;
}

function month(deadlines, today, view) {
  const shown = /^\d{4}-\d{2}$/.test(view.thang ?? '') ? view.thang : (deadlines[0]?.day ?? today).slice(0, 7);
  const byDay = new Map(deadlines.map(due => [due.day, due]));
  const [year, number] = shown.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const cells = [
    ...Array(weekday(shown + '-01')).fill(null),
    ...Array.from({ length: days }, (_, i) => `${shown}-${String(i + 1).padStart(2, '0')}`)
  ];
  while (cells.length % 7 !== 0) {
    cells.push(null);
  }
  const weeks = Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
  const caption = `Tháng ${number}/${year}`;
  const total = deadlines.filter(due => due.day.startsWith(shown)).length;
  return [
    h('div', { class: 'dd-months' },
      h('a', { class: 'dd-button', href: to(view, year, number - 1), 'aria-label': 'Tháng trước' }, '‹ Tháng trước'),
      h('strong', { 'aria-live': 'polite' }, `${caption}: ${total === 0 ? 'không có ngày nào' : total + ' ngày'} có thời hạn`),
      h('a', { class: 'dd-button', href: to(view, year, number + 1), 'aria-label': 'Tháng sau' }, 'Tháng sau ›')),
    h('table', { class: 'dd-month' },
      h('caption', {}, `Thời hạn trong ${caption.toLowerCase()}`),
      h('thead', {}, h('tr', {}, WEEKDAYS.map(name =>
        h('th', { scope: 'col' }, h('span', { class: 'dd-full' }, name), h('abbr', { title: name }, short(name)))))),
      h('tbody', {}, weeks.map(week => h('tr', {}, week.map(one => cell(one, byDay.get(one), today, view))))))
  ];
}

const short = name => name === 'Chủ nhật' ? 'CN' : 'T' + (WEEKDAYS.indexOf(name) + 2);

function cell(one, due, today, view) {
  if (!one) {
    return h('td', { class: 'dd-none' });
  }
  const date = h('span', { class: 'dd-date' }, String(Number(one.slice(8))), one === today ? h('small', {}, ' hôm nay') : null);
  return h('td', { class: [one === today ? 'dd-today' : '', due ? 'dd-due' : ''].join(' ').trim() || null }, date,
    due ? h('a', { href: listOf(view, { 'den-han': one }), 'aria-label': `Ngày ${day(one)}: ${due.count} nhiệm vụ đến hạn` },
      h('strong', {}, due.count), h('span', { class: 'dd-full' }, ' nhiệm vụ'),
      h('span', { class: 'dd-full dd-codes' }, due.codes.slice(0, 4).join(', ') + (due.count > 4 ? ', …' : ''))) : null);
}

function to(view, year, number) {
  const date = new Date(Date.UTC(year, number - 1, 1));
  return link({ ...filters(view), thang: date.toISOString().slice(0, 7) });
}
