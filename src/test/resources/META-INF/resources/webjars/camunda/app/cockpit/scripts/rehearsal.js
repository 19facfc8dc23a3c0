/* Diễn tập: an administrator plays the year and watches what comes of it. On the test class path only. */
const API = '/pages/rehearsal/run';
const PATH = '/dien-tap';
const PACES = [[0, 'Nhanh nhất có thể'], [1, '1 giây một ngày'], [5, '5 giây một ngày'], [15, '15 giây một ngày'], [60, '1 phút một ngày']];
const STATES = { running: 'Đang diễn tập', paused: 'Đang tạm dừng', stopped: 'Đã dừng', finished: 'Đã diễn tập xong' };
const CELLS = [
  ['doneInTime', 'Hoàn thành đúng hạn', 'good'], ['doneLate', 'Hoàn thành quá hạn', 'warn'],
  ['openInTime', 'Chưa hoàn thành, trong hạn', 'running'], ['openLate', 'Chưa hoàn thành, quá hạn', 'bad']];
const BESIDE = [
  ['dueSoon', 'Sắp đến hạn'], ['awaitingAcceptance', 'Chờ nghiệm thu'], ['undated', 'Chưa có hạn'],
  ['extended', 'Đã gia hạn'], ['returned', 'Từng bị trả lại'], ['stopped', 'Thôi theo dõi']];
const REFRESH_MS = 1000;

async function ask(path = '', body) {
  const answer = await fetch(API + path, body === undefined
    ? { headers: { Accept: 'application/json' } }
    : { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body) });
  const said = answer.redirected ? {} : await answer.json().catch(() => ({}));
  if (answer.redirected || !answer.ok) {
    throw new Error(said.message ?? 'Không kết nối được với hệ thống, hoặc phiên đăng nhập đã hết; hãy tải lại trang');
  }
  return said;
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => name.startsWith('on') ? made.addEventListener(name.slice(2), value) : made.setAttribute(name, value));
  made.append(...children);
  return made;
}

const number = value => value.toLocaleString('vi-VN');

/* The page's parts that stay; what changes is written into them, so that focus and reading position stay. */
function page(order) {
  const at = {};
  const keep = (name, node) => (at[name] = node);
  const button = (name, label, action) => keep(name, element('button', { type: 'button', class: 'rh-button', onclick: action }, label));
  const field = (name, label, input, hint) => element('p', {}, element('label', { for: 'rh-' + name }, label),
    keep(name, input), ...(hint ? [element('small', { id: `rh-${name}-hint` }, hint)] : []));
  const cell = (name, label, kind) => element('div', { class: 'rh-cell rh-' + kind }, element('dt', {}, label), keep(name, element('dd', {}, '0')));
  const form = keep('form', element('form', { class: 'rh-form', onsubmit: event => { event.preventDefault(); order.start(); } },
    field('seed', 'Mã kịch bản', element('input', { id: 'rh-seed', type: 'number', min: 0, max: 999999, required: '', 'aria-describedby': 'rh-seed-hint' }),
      'Cùng một mã cho cùng một diễn biến; mỗi mã quyết định cơ quan nào đúng hạn, chậm, xin gia hạn hay im lặng.'),
    field('until', 'Diễn tập đến hết ngày', element('input', { id: 'rh-until', type: 'date', required: '' })),
    field('pace', 'Nhịp', element('select', { id: 'rh-pace', onchange: () => order.pace() }, ...PACES.map(([seconds, label]) => element('option', { value: seconds }, label)))),
    element('p', { class: 'rh-buttons' },
      keep('start', element('button', { type: 'submit', class: 'rh-button rh-first' }, 'Bắt đầu diễn tập')),
      button('pause', 'Tạm dừng', () => order.send('/pause')), button('resume', 'Tiếp tục', () => order.send('/resume')),
      button('step', 'Chạy một ngày', () => order.send('/step')), button('stop', 'Kết thúc', () => order.send('/stop')))));
  const node = element('div', { class: 'rh-page', lang: 'vi' },
    element('h1', {}, 'Diễn tập năm thực hiện nghị quyết'),
    element('p', { class: 'rh-warning' }, element('strong', {}, 'Đây là diễn tập. '),
      'Các cơ quan do kịch bản đóng vai; số liệu, văn bản, kết quả đều là giả định; thư chỉ đến hộp thư của bản chạy thử. Ngày đã qua không quay lại được.'),
    element('section', { 'aria-label': 'Điều khiển' },
      element('p', { class: 'rh-day' }, 'Ngày của hệ thống: ', keep('now', element('strong', {}, '…'))),
      form,
      keep('state', element('p', { role: 'status', class: 'rh-state' })),
      keep('problem', element('p', { role: 'alert', class: 'rh-problem' })),
      keep('bar', element('progress', { max: 1, value: 0, 'aria-label': 'Số ngày đã diễn tập' }))),
    element('section', { 'aria-labelledby': 'rh-board' }, element('h2', { id: 'rh-board' }, 'Kết quả thực hiện Phụ lục 2'),
      element('dl', { class: 'rh-cells' }, ...CELLS.map(([name, label, kind]) => cell(name, label, kind))),
      element('dl', { class: 'rh-cells rh-small' }, ...BESIDE.map(([name, label]) => cell(name, label, 'plain')),
        cell('mails', 'Thư đã gửi', 'plain'), cell('incidents', 'Sự cố kỹ thuật', 'plain')),
      element('p', {}, keep('mandates', element('span', {}, ''))),
      element('p', {}, element('a', { href: '#/theo-doi' }, 'Theo dõi nghị quyết'), ' · ', element('a', { href: '/rehearsal.html' }, 'Đọc các thư đã gửi'))),
    element('div', { class: 'rh-columns' },
      element('section', { 'aria-labelledby': 'rh-events' }, element('h2', { id: 'rh-events' }, 'Diễn biến mới nhất'), keep('events', element('ol', { class: 'rh-list' }))),
      element('div', {},
        element('section', { 'aria-labelledby': 'rh-failures' }, element('h2', { id: 'rh-failures' }, 'Bước kịch bản không thực hiện được'),
          keep('failures', element('ul', { class: 'rh-list' }))),
        element('section', { 'aria-labelledby': 'rh-habits' }, element('h2', { id: 'rh-habits' }, 'Cách làm của các cơ quan theo mã kịch bản'),
          keep('habits', element('ul', { class: 'rh-list' }))))));
  return { node, at };
}

function stateWords(view) {
  const run = view.run;
  if (!run) return 'Chưa diễn tập. Chọn mã kịch bản, ngày kết thúc và nhịp rồi bắt đầu.';
  const broken = run.broken ? ` Dừng vì lỗi: ${run.broken}.` : '';
  return `${STATES[run.state]}: mã kịch bản ${run.seed}, từ ${run.from} đến ${run.until}; đã qua ${number(run.played)}/${number(run.days)} ngày`
    + ` trong ${number(run.seconds)} giây xử lý.${broken}`;
}

function lines(list, items, none) {
  list.replaceChildren(...(items.length ? items : [element('li', {}, none)]));
}

/* A reader is told what changes by hand at once, and the progress once a month, not every day. */
function announce(status, view) {
  const month = view.today.slice(0, 7);
  const key = `${view.run?.state}|${view.run?.seed}|${view.run?.state === 'running' ? month : view.today}`;
  const words = stateWords(view);
  if (status.dataset.key !== key) {
    status.dataset.key = key;
    status.setAttribute('aria-live', 'polite');
  } else {
    status.setAttribute('aria-live', 'off');
  }
  if (status.textContent !== words) status.textContent = words;
}

function show(at, view) {
  const run = view.run;
  const over = !run || run.state === 'stopped' || run.state === 'finished';
  at.now.textContent = view.now;
  announce(at.state, view);
  at.bar.max = run?.days ?? 1;
  at.bar.value = run?.played ?? 0;
  at.seed.readOnly = at.until.readOnly = !over;
  at.start.hidden = !over;
  at.pause.hidden = over || run.state !== 'running';
  at.resume.hidden = over || run.state !== 'paused';
  at.step.hidden = at.stop.hidden = over;
  at.until.min = view.today;
  [...CELLS, ...BESIDE].forEach(([name]) => { at[name].textContent = number(view.board[name]); });
  at.mails.textContent = number(view.mails);
  at.incidents.textContent = number(view.incidents);
  const m = view.mandates;
  at.mandates.textContent = `Nhiệm vụ của Phần III: ${number(m.all)}, đã hoàn thành ${number(m.doneInTime + m.doneLate)}, quá hạn chưa hoàn thành ${number(m.openLate)}.`;
  lines(at.events, view.events.map(event => element('li', {}, element('small', {}, event.at), ' ',
    ...(event.dossier ? [element('a', { href: event.dossier }, `Nhiệm vụ ${event.code}`), ': '] : []), event.text)), 'Chưa có diễn biến nào.');
  lines(at.failures, (run?.failures ?? []).map(failure => element('li', {},
    element('strong', {}, `${failure.day} – ${failure.code}`), ` ${failure.agency} – ${failure.step}${failure.user ? ` (${failure.user})` : ''}: ${failure.reason}`)),
    'Không có.');
  lines(at.habits, (run?.habits ?? []).map(habit => element('li', {}, `${habit.label}: ${number(habit.shares)} phần việc`)), 'Biết khi bắt đầu diễn tập.');
}

function rehearsal(node) {
  let last = '';
  let controls = false;
  let timer;
  const { node: shown, at } = page({
    start: () => order('/start', { seed: Number(at.seed.value), paceSeconds: Number(at.pace.value), until: at.until.value || null }),
    pace: () => { if (controls) order('/pace', { paceSeconds: Number(at.pace.value) }); },
    send: path => order(path, {})
  });
  const take = view => {
    const run = view.run;
    const over = !run || run.state === 'stopped' || run.state === 'finished';
    if (last === '' || !over && !controls) {
      at.seed.value = run && !over ? run.seed : Math.floor(Math.random() * 1000000);
      at.until.value = run && !over ? run.until.split('/').reverse().join('-') : view.today < '2026-12-31' ? '2026-12-31' : '';
      at.pace.value = String(run && !over ? run.paceSeconds : 5);
    }
    controls = !over;
    const said = JSON.stringify(view);
    if (said !== last) show(at, view);
    last = said;
  };
  const order = async (path, body) => {
    try {
      take(await ask(path, body));
      at.problem.textContent = '';
      const next = document.activeElement === document.body || document.activeElement?.hidden;
      if (next) [at.start, at.pause, at.resume].find(button => !button.hidden)?.focus();
    } catch (refusal) {
      at.problem.textContent = refusal.message;
    }
  };
  const refresh = async () => {
    try {
      take(await ask());
      if (at.problem.dataset.lost) {
        at.problem.textContent = '';
        delete at.problem.dataset.lost;
      }
    } catch (refusal) {
      at.problem.dataset.lost = 'yes';
      if (at.problem.textContent !== refusal.message) at.problem.textContent = refusal.message;
    }
    timer = setTimeout(refresh, REFRESH_MS);
  };
  node.replaceChildren(shown);
  refresh();
  return () => clearTimeout(timer);
}

const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = new URL('../styles/rehearsal.css', import.meta.url);
document.head.append(styles);

let leave = () => {};
export default [
  {
    id: 'dondoc.rehearsal.link',
    pluginPoint: 'cockpit.navigation',
    priority: 900,
    properties: { path: PATH },
    render: async node => {
      const answer = await fetch(API, { headers: { Accept: 'application/json' }, redirect: 'manual' });
      if (answer.ok) node.replaceChildren(element('a', { href: `#${PATH}` }, 'Diễn tập'));
    }
  },
  {
    id: 'dondoc.rehearsal.page',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: PATH, label: 'Diễn tập' },
    render: node => { leave = rehearsal(node); },
    unmount: () => leave()
  }
];
