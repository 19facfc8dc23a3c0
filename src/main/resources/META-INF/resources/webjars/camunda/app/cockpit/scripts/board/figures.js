/* The cells, the statuses, and the two matrices: every figure leads to its directives. */
import { h, row, section, state, table } from './dom.js';
import { listOf } from './address.js';
import { ALL, BESIDE, CELLS, percent } from './words.js';

/** A figure; nothing lies behind a zero. */
export function figure(count, address, label) {
  return count === 0
    ? h('span', { class: 'dd-zero' }, '0')
    : h('a', { href: address, 'aria-label': label ? `${label}: ${count} nhiệm vụ` : null }, count.toLocaleString('vi-VN'));
}

export function cells(board, view) {
  const total = board.total;
  return section('Tổng hợp',
    h('ul', { class: 'dd-cells' }, CELLS.map(cell =>
      h('li', { class: 'dd-cell dd-' + cell.tone },
        h('a', { href: listOf(view, view['trang-thai'] ? {} : { 'trang-thai': cell.state }) },
          h('span', { class: 'dd-number' }, total[cell.field].toLocaleString('vi-VN')),
          h('span', { class: 'dd-label' }, cell.label),
          h('span', { class: 'dd-part' }, percent(total[cell.field], total.all)))))),
    h('ul', { class: 'dd-beside' },
      h('li', {}, ALL.label, ' ', h('strong', {}, figure(total.all, listOf(view), ALL.label))),
      BESIDE.map(fact => h('li', {}, fact.label, ' ',
        h('strong', {}, figure(total[fact.field], listOf(view, { 'trang-thai': fact.state }), fact.label)))),
      board.mandates.all > 0 && view.nhom !== 'III'
        ? h('li', {}, 'Nhiệm vụ Phần III (đếm riêng) ',
            h('strong', {}, figure(board.mandates.all, listOf(view, { nhom: 'III' }), 'Nhiệm vụ Phần III')))
        : null));
}

export function statuses(list, view) {
  const heads = ['Trạng thái', 'Số nhiệm vụ'];
  return section('Theo trạng thái', table('Số nhiệm vụ theo trạng thái', heads,
    list.map(status => row(heads, [
      state(status.label, status.tone),
      figure(status.count, listOf(view, { 'trang-thai': status.status }), status.label)
    ])), 'dd-narrow'));
}

/** @param name word of the filter that a line stands for */
export function matrix(caption, head, lines, view, name) {
  const columns = [ALL, ...CELLS, ...BESIDE];
  const heads = [head, ...columns.map(column => column.label)];
  return table(caption, heads, lines.map(line => {
    const label = name === 'nhom' ? `${line.code}. ${line.name}` : line.name;
    return row(heads, [
      h('span', { class: name === 'nhom' ? 'dd-long' : null, title: name === 'nhom' ? line.name : null }, label),
      ...columns.map(column => figure(
        line.count[column.field],
        listOf(view, { [name]: line.code, ...(column.state ? { 'trang-thai': column.state } : {}) }),
        `${name === 'nhom' ? 'Nhóm ' + line.code : line.name}, ${column.label}`))
    ]);
  }), 'dd-matrix');
}
