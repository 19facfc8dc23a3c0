/* The wall screen: large type, no controls, refreshed every minute. What stands is replaced only when the new figures are there. */
import { day, h, moment } from './dom.js';
import { filters, isHere, link, query, read } from './address.js';
import { overview as ask } from './server.js';
import { clear, course } from './charts.js';
import { BESIDE, CELLS, percent } from './words.js';

const EVERY = 60_000;
const MOST_LATE = 8;
const MOST_DAYS = 7;

const time = h('p', { class: 'dd-wall-at', 'aria-live': 'polite' });
const problem = h('p', { class: 'dd-wall-problem', role: 'alert', hidden: true });
const body = h('div', { class: 'dd-wall-body' });
const leave = h('a', { class: 'dd-skip' }, 'Thoát màn hình lớn');
const screen = h('div', { class: 'dd-wall-screen' },
  h('header', {}, h('div', {}, h('h1', { class: 'dd-wall-title' }, 'Theo dõi nghị quyết'), h('p', { class: 'dd-wall-scope' })), time, leave), problem, body);

let timer;
let figuresOf = null;
let shown = null;

export function wall(main, view) {
  leave.href = link(filters(view));
  main.replaceChildren(screen);
  figuresOf = null;
  shown = null;
  clearTimeout(timer);
  refresh();
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && isHere() && read()['man-hinh-lon']) {
    location.hash = leave.getAttribute('href');
  }
});

/* What could not be had while the network was away is asked for as soon as it is back. */
window.addEventListener('online', () => {
  clearTimeout(timer);
  refresh();
});

async function refresh() {
  const view = read();
  if (!isHere() || !view['man-hinh-lon'] || !screen.isConnected) {
    return;
  }
  try {
    const overview = await ask(query(view));
    figuresOf = moment(overview.at);
    screen.querySelector('.dd-wall-scope').textContent = overview.scope || 'Toàn bộ nhiệm vụ';
    time.textContent = `Số liệu lúc ${figuresOf}`;
    problem.hidden = true;
    const figures = JSON.stringify({ ...overview, at: null });
    if (figures !== shown) {
      clear();
      body.replaceChildren(...content(overview).flat().filter(Boolean));
      shown = figures;
    }
  } catch (failure) {
    problem.textContent = figuresOf
      ? `Không cập nhật được: ${failure.message} Số liệu đang hiển thị là của lúc ${figuresOf}; hệ thống tự thử lại mỗi phút.`
      : `Chưa có số liệu: ${failure.message} Hệ thống tự thử lại mỗi phút.`;
    problem.hidden = false;
  }
  timer = setTimeout(refresh, EVERY);
}

function content({ board, exceptions, late, months, deadlines, targets }) {
  const total = board.total;
  return [
    h('ul', { class: 'dd-wall-cells' }, CELLS.slice(0, 4).map(cell => h('li', { class: 'dd-' + cell.tone },
      h('span', { class: 'dd-number' }, total[cell.field].toLocaleString('vi-VN')),
      h('span', { class: 'dd-label' }, cell.label),
      h('span', { class: 'dd-part' }, percent(total[cell.field], total.all))))),
    h('p', { class: 'dd-wall-beside' }, `Tổng số ${total.all}`,
      [CELLS[4], CELLS[5], ...BESIDE].map(fact => ` · ${fact.label} ${total[fact.field]}`)),
    h('div', { class: 'dd-wall-columns' },
      h('section', {}, h('h2', {}, late > MOST_LATE ? `Phần việc quá hạn nhiều nhất (${MOST_LATE} trong ${late})` : `Phần việc quá hạn (${late})`),
        late === 0 ? h('p', {}, 'Không có phần việc nào quá hạn.')
          : h('ol', { class: 'dd-wall-late' }, exceptions.slice(0, MOST_LATE).map(one => h('li', {},
              h('strong', {}, `${one.daysLate} ngày`),
              h('span', {}, h('b', {}, one.code), ' ', one.title),
              h('small', {}, one.agencyName))))),
      h('div', {},
        h('section', {}, h('h2', {}, 'Diễn biến trong năm'), course(months, 17, 300)),
        h('section', {}, h('h2', {}, 'Sắp đến hạn'),
          deadlines.length === 0 ? h('p', {}, 'Không còn thời hạn nào phía trước.')
            : h('ul', { class: 'dd-wall-days' }, deadlines.slice(0, MOST_DAYS).map(due =>
                h('li', {}, h('strong', {}, day(due.day)), ` ${due.count} nhiệm vụ`)))),
        targets.slice(0, 1).map(one => h('section', {}, h('h2', {}, `Chỉ tiêu, ${one.periodLabel}`),
          h('p', { class: 'dd-wall-targets' }, one.counts.map(count =>
            h('span', { class: 'dd-state dd-' + count.tone }, `${count.label}: ${count.count}`)))))))
  ];
}
