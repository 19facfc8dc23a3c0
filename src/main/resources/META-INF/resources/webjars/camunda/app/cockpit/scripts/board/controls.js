/* The filters; a choice changes the address, and the address the page. */
import { h } from './dom.js';
import { filters, link, query } from './address.js';

const FIELDS = [
  ['nghi-quyet', 'Nghị quyết', 'resolutions', 'Tất cả'],
  ['nhom', 'Nhóm nhiệm vụ', 'sections', 'Tất cả nhóm'],
  ['co-quan', 'Cơ quan chủ trì', 'agencies', 'Tất cả cơ quan'],
  ['trang-thai', 'Trạng thái', 'states', 'Mọi trạng thái'],
  ['ky', 'Kỳ', 'periods', 'Toàn thời gian']
];

const PHONE = 768;

/* As the reader left it, from view to view. */
let opened;

export function controls(choices, view) {
  const chosen = Object.keys(filters(view)).length > 0;
  return h('details', { class: 'dd-card', open: opened ?? window.innerWidth > PHONE },
    h('summary', { onclick: event => { opened = !event.currentTarget.parentElement.open; } }, chosen ? 'Bộ lọc (đang lọc), xuất Excel' : 'Bộ lọc, xuất Excel'),
    form(choices, view, chosen));
}

function form(choices, view, chosen) {
  return h('form', { class: 'dd-filters', 'aria-label': 'Bộ lọc', onsubmit: event => event.preventDefault() },
    FIELDS.map(([name, label, list, all]) => field(name, label, choices[list], all, view)),
    h('p', { class: 'dd-actions' },
      chosen ? h('a', { class: 'dd-button', href: link({ 'danh-sach': view['danh-sach'] }) }, 'Bỏ lọc') : null,
      h('a', { class: 'dd-button', href: '/pages/board/overview.xlsx?' + query(view), download: '' }, 'Xuất Excel'),
      h('button', { type: 'button', class: 'dd-button', onclick: copy }, 'Sao chép địa chỉ'),
      h('a', { class: 'dd-button', href: link({ ...filters(view), 'man-hinh-lon': '1' }) }, 'Màn hình lớn')));
}

function field(name, label, choices, all, view) {
  const id = 'dd-filter-' + name;
  const select = h('select', {
    id,
    onchange: event => { location.hash = link({ ...filters(view), 'danh-sach': view['danh-sach'], [name]: event.target.value }); }
  }, h('option', { value: '' }, all), options(choices));
  select.value = view[name] ?? '';
  return h('p', {}, h('label', { for: id }, label), select);
}

function options(choices) {
  const groups = new Map();
  choices.forEach(choice => groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]));
  return [...groups].map(([group, members]) => {
    const list = members.map(choice => h('option', { value: choice.word }, short(choice.label)));
    return group ? h('optgroup', { label: group }, list) : list;
  });
}

const short = label => label.length > 90 ? label.slice(0, 88).trimEnd() + '…' : label;

async function copy(event) {
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = 'Đã sao chép địa chỉ';
  } catch {
    button.textContent = 'Không sao chép được; vui lòng chép từ thanh địa chỉ';
  }
}
