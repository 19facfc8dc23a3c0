/* The targets of Phụ lục 1 as their module assesses them. */
import { h, row, section, state, table } from './dom.js';
import { assessments } from './charts.js';
import { filters, link } from './address.js';

const amount = (value, unit) => value === undefined ? '–' : `${Number(value).toLocaleString('vi-VN', { maximumFractionDigits: 6 })} ${unit}`.trim();

export function targets(list, view) {
  if (list.length === 0) {
    return section('Chỉ tiêu', h('p', {}, view.nhom
      ? 'Chỉ tiêu không chia theo nhóm nhiệm vụ; vui lòng bỏ lọc theo nhóm để xem.'
      : 'Không có chỉ tiêu nào trong phạm vi này.'));
  }
  return section('Chỉ tiêu', list.map(targets => one(targets, view)));
}

function one(targets, view) {
  const counted = ['Đánh giá', 'Số chỉ tiêu'];
  return [
    h('h3', {}, `Nghị quyết số ${targets.resolution}, ${targets.periodLabel}`),
    h('div', { class: 'dd-beside-chart' },
      assessments('Đánh giá chỉ tiêu', targets.counts),
      table('Số chỉ tiêu theo đánh giá', counted,
        targets.counts.map(count => row(counted, [state(count.label, count.tone), count.count])), 'dd-narrow')),
    targets.items.length === 0 ? elsewhere(targets, view) : each(targets)
  ];
}

/* Where several resolutions are looked at, the server tells their counts only. */
function elsewhere(targets, view) {
  return h('p', {}, h('a', { href: link({ ...filters(view), 'nghi-quyet': targets.slug }) },
    `Xem từng chỉ tiêu của Nghị quyết số ${targets.resolution}`));
}

function each(targets) {
  const heads = ['Mã', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'Đánh giá', 'Cơ quan chủ trì'];
  return h('details', {}, h('summary', {}, `Từng chỉ tiêu (${targets.items.length})`),
    table(`Các chỉ tiêu, ${targets.periodLabel}`, heads, targets.items.map(({ standing, label, tone }) => row(heads, [
      standing.code, h('span', { class: 'dd-long' }, standing.title), `${standing.goal} ${standing.unit}`.trim(),
      amount(standing.value, standing.unit), state(label, tone), standing.leadName])), 'dd-cards'),
    h('p', {}, h('a', { href: '/pages/targets' }, 'Mở trang Chỉ tiêu')));
}
