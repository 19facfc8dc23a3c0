/* On Cockpit's start page: the cells at a glance, one click from the page. */
import { h, moment } from './dom.js';
import { link, listOf } from './address.js';
import { overview as ask } from './server.js';
import { CELLS } from './words.js';

const STYLE = '/camunda/app/cockpit/scripts/board/board.css';

export function glance(node) {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(h('link', { rel: 'stylesheet', href: STYLE }));
  }
  const figures = h('div', { 'aria-live': 'polite' }, h('p', {}, 'Đang tải số liệu…'));
  node.append(h('div', { class: 'dd-glance', lang: 'vi', role: 'region', 'aria-labelledby': 'dd-glance' },
    h('h2', { id: 'dd-glance' }, h('a', { href: link({}) }, 'Theo dõi nghị quyết')), figures));
  ask('').then(overview => figures.replaceChildren(
    h('ul', { class: 'dd-cells' }, CELLS.slice(0, 4).map(cell => h('li', { class: 'dd-cell dd-' + cell.tone },
      h('a', { href: listOf({}, { 'trang-thai': cell.state }) },
        h('span', { class: 'dd-number' }, overview.board.total[cell.field].toLocaleString('vi-VN')),
        h('span', { class: 'dd-label' }, cell.label))))),
    h('p', {}, `Số liệu lúc ${moment(overview.at)}. `, h('a', { href: link({}) }, 'Mở trang Theo dõi nghị quyết'))
  )).catch(problem => figures.replaceChildren(h('p', {}, problem.message)));
}
