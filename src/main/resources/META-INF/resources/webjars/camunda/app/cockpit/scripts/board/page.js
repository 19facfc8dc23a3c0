/* The page: reads the address, asks the server, shows. One root element lives as long as Cockpit's window. */
import { h, moment, section } from './dom.js';
import { isHere, query, read } from './address.js';
import { directives as askDirectives, overview as askOverview } from './server.js';
import { clear, bars } from './charts.js';
import { cells, matrix, statuses } from './figures.js';
import { calendar } from './calendar.js';
import { directives, exceptions } from './lists.js';
import { targets } from './targets.js';
import { trend } from './trend.js';
import { controls } from './controls.js';
import { ended } from './ended.js';
import { wall } from './wall.js';

const FIRST_EXCEPTIONS = 15;
const BUSIEST = 12;
const STYLE = '/camunda/app/cockpit/scripts/board/board.css';

const status = h('p', { class: 'dd-at', role: 'status', 'aria-live': 'polite' });
const main = h('div', { class: 'dd-main' });
/* Cockpit's frame does not scroll: the page does, from the keyboard too. */
const root = h('div', { class: 'dd-page', tabindex: '-1' },
  h('main', { class: 'dd-board', lang: 'vi' }, h('h1', {}, 'Theo dõi nghị quyết'), status, main));

let engine;
let known = { query: null, overview: null };
let asked = 0;

/** Cockpit gives the page a new place at every visit. */
export function show(node, api) {
  engine = api;
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(h('link', { rel: 'stylesheet', href: STYLE }));
  }
  node.append(root);
  document.title = 'Theo dõi nghị quyết · Đôn đốc';
  known.query = null;
  root.focus();
  update();
}

window.addEventListener('hashchange', () => {
  if (isHere() && root.isConnected) {
    update();
  }
});

async function update() {
  const view = read();
  const turn = ++asked;
  document.body.classList.toggle('dd-wall', Boolean(view['man-hinh-lon']));
  if (view['man-hinh-lon']) {
    clear();
    status.textContent = '';
    wall(main, view);
    return;
  }
  main.setAttribute('aria-busy', 'true');
  status.textContent = 'Đang tải số liệu…';
  try {
    const content = await contentOf(view);
    if (turn === asked) {
      clear();
      main.replaceChildren(...content.flat(3).filter(Boolean));
    }
  } catch (problem) {
    if (turn === asked) {
      fail(problem);
    }
  } finally {
    main.removeAttribute('aria-busy');
  }
}

function fail(problem) {
  status.textContent = '';
  main.replaceChildren(h('div', { class: 'dd-card dd-problem', role: 'alert' },
    h('p', {}, problem.message),
    h('p', {}, h('button', { type: 'button', class: 'dd-button', onclick: update }, 'Thử lại'), ' ',
      h('a', { class: 'dd-button', href: '#/theo-doi' }, 'Bỏ mọi bộ lọc'))));
}

async function contentOf(view) {
  if (view['quy-trinh']) {
    status.textContent = '';
    return ended(view, engine);
  }
  const words = query(view);
  if (known.query !== words) {
    known = { query: words, overview: await askOverview(words) };
  }
  const overview = known.overview;
  const found = view['danh-sach'] ? await askDirectives(query(view, { page: view.trang ?? '0' })) : null;
  status.textContent = `Số liệu lúc ${moment(overview.at)}${overview.scope ? '. Đang lọc: ' + overview.scope : ''}.`;
  return [controls(overview.choices, view), found ? directives(found, overview, view) : board(overview, view)];
}

function board(overview, view) {
  const today = overview.board.asOf;
  const agencies = overview.board.byAgency;
  const sections = overview.board.bySection;
  const busiest = [...agencies]
    .sort((one, other) => other.count.openLate - one.count.openLate || other.count.all - one.count.all)
    .slice(0, BUSIEST);
  return [
    cells(overview.board, view),
    exceptions(overview, view, view['qua-han'] ? Infinity : FIRST_EXCEPTIONS),
    h('div', { class: 'dd-two' }, trend(overview.months), statuses(overview.statuses, view)),
    calendar(overview.deadlines, today, view),
    sections.length === 0 ? null : section('Theo nhóm nhiệm vụ',
      bars('Nhiệm vụ theo nhóm', sections, line => 'Nhóm ' + line.code),
      matrix('Nhóm nhiệm vụ và trạng thái', 'Nhóm nhiệm vụ', sections, view, 'nhom')),
    agencies.length === 0 ? null : section('Theo cơ quan chủ trì',
      h('p', { class: 'dd-note' }, 'Nhiệm vụ có nhiều cơ quan chủ trì được đếm cho từng cơ quan theo phần việc của cơ quan đó.',
        agencies.length > BUSIEST ? ` Biểu đồ: ${BUSIEST} cơ quan có nhiều phần việc quá hạn nhất.` : ''),
      bars('Phần việc theo cơ quan', busiest, line => line.name),
      h('details', { open: agencies.length <= 20 }, h('summary', {}, `Bảng ${agencies.length} cơ quan`),
        matrix('Cơ quan chủ trì và trạng thái', 'Cơ quan', agencies, view, 'co-quan'))),
    targets(overview.targets, view)
  ];
}
