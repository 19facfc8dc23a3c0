/* Elements whose words are always text, never markup. */

/** @param children elements, texts, numbers or lists of them; what is empty is left out */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

/** A table that scrolls in a region of its own, reachable by the keyboard. */
export function table(caption, heads, rows, kind = '') {
  return h('div', { class: 'dd-scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    h('table', { class: kind },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, rows)));
}

/** A row whose first cell names it; on a phone a card, each cell with the head of its column. */
export function row(heads, cells) {
  return h('tr', {}, cells.map((cell, i) => i === 0
    ? h('th', { scope: 'row', 'data-label': heads[i] }, cell)
    : h('td', { 'data-label': heads[i] }, cell)));
}

export function section(title, ...content) {
  const id = 'dd-' + title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').replace(/\W+/g, '-').toLowerCase();
  return h('section', { class: 'dd-card', 'aria-labelledby': id }, h('h2', { id }, title), content);
}

/** A state is a word with a mark; the colour only helps. */
export function state(label, tone) {
  return h('span', { class: 'dd-state dd-' + tone }, label);
}

/** dd/MM/yyyy of yyyy-MM-dd. */
export function day(iso) {
  return iso ? iso.slice(0, 10).split('-').reverse().join('/') : 'chưa có hạn';
}

/** HH:mm ngày dd/MM/yyyy of a moment that the server told in Vietnam time. */
export function moment(iso) {
  return `${iso.slice(11, 16)} ngày ${day(iso)}`;
}
