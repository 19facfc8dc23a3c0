/* Charts by Chart.js from its web jar. Each stands beside a table with the same figures, which is what is read aloud. */
import { h } from './dom.js';
import { CELLS } from './words.js';

const LIBRARY = '/webjars/chart.js/dist/chart.umd.js';
const INK = '#1f2430';
const LINE = '#d5d9e0';

let loading;
let drawn = [];

function library() {
  loading ??= import(LIBRARY).then(() => window.Chart);
  return loading;
}

/** Ends what was drawn before: a chart holds on to its canvas. */
export function clear() {
  drawn.forEach(chart => chart.destroy());
  drawn = [];
}

/** @param height in CSS pixels; the width is the page's */
function chart(label, height, configuration) {
  const canvas = h('canvas', { role: 'img', 'aria-label': `${label}. Số liệu ở bảng kèm theo.` });
  const frame = h('div', { class: 'dd-chart', style: `height: ${height}px` }, canvas);
  library().then(Chart => requestAnimationFrame(() => {
    if (canvas.isConnected) {
      drawn.push(new Chart(canvas, configuration));
    }
  })).catch(() => frame.replaceChildren(h('p', {}, 'Không tải được thư viện biểu đồ; vui lòng xem bảng số liệu.')));
  return frame;
}

const font = size => ({ size, family: '"Segoe UI", Arial, "Noto Sans", "DejaVu Sans", sans-serif' });

function options(size, more) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: 'vi-VN',
    color: INK,
    font: font(size),
    plugins: {
      legend: { position: 'bottom', labels: { color: INK, font: font(size), boxWidth: size, boxHeight: size * 0.7, usePointStyle: true } },
      tooltip: { titleFont: font(size), bodyFont: font(size) }
    },
    ...more
  };
}

function axis(size, more = {}) {
  return { grid: { color: LINE }, ticks: { color: INK, font: font(size), precision: 0 }, ...more };
}

/** Lines of the board as bars, one part for each cell. */
export function bars(label, lines, nameOf, size = 13) {
  const names = lines.map(nameOf);
  return chart(label, Math.max(160, lines.length * size * 2.4 + 90), {
    type: 'bar',
    data: {
      labels: names,
      datasets: CELLS.map(cell => ({
        label: cell.label,
        data: lines.map(line => line.count[cell.field]),
        backgroundColor: cell.colour,
        pointStyle: 'rect',
        maxBarThickness: size * 2
      }))
    },
    options: options(size, {
      indexAxis: 'y',
      scales: { x: axis(size, { stacked: true }), y: axis(size, { stacked: true, grid: { display: false } }) }
    })
  });
}

/** The year's course: what was given and finished as bars, what was open and overdue as lines. */
export function course(months, size = 13, height = 320) {
  const bar = (label, field, colour, stack) =>
    ({ type: 'bar', label, data: months.map(month => month[field]), backgroundColor: colour, pointStyle: 'rect', stack, order: 2, maxBarThickness: 48 });
  const line = (label, field, colour, pointStyle) => ({
    type: 'line', label, data: months.map(month => month[field]), borderColor: colour, backgroundColor: colour,
    pointStyle, borderWidth: 3, pointRadius: 6, tension: 0, order: 1
  });
  return chart('Diễn biến theo tháng', height, {
    type: 'bar',
    data: {
      labels: months.map(month => month.label.replace('Tháng ', '')),
      datasets: [
        bar('Giao trong tháng', 'given', '#c3c8d0', 'given'),
        bar('Hoàn thành đúng hạn', 'doneInTime', CELLS[0].colour, 'done'),
        bar('Hoàn thành quá hạn', 'doneLate', CELLS[1].colour, 'done'),
        line('Chưa hoàn thành cuối tháng', 'open', CELLS[2].colour, 'circle'),
        line('Trong đó quá hạn', 'overdue', CELLS[3].colour, 'triangle')
      ]
    },
    options: options(size, { scales: { x: axis(size, { grid: { display: false } }), y: axis(size, { beginAtZero: true }) } })
  });
}

const TARGET_COLOURS = { REACHED: '#2e6b34', ON_COURSE: '#2f6fbf', AT_RISK: '#d18a1b', NOT_REACHED: '#b01818', NO_FIGURE: '#8a92a0' };

export function assessments(label, counts, size = 13) {
  return chart(label, 230, {
    type: 'doughnut',
    data: {
      labels: counts.map(count => `${count.label}: ${count.count}`),
      datasets: [{ data: counts.map(count => count.count), backgroundColor: counts.map(count => TARGET_COLOURS[count.status]) }]
    },
    options: options(size, { cutout: '58%', plugins: { legend: { position: 'right', labels: { color: INK, font: font(size), boxWidth: size } } } })
  });
}
