/* The pieces that a dossier is made of; data comes in as text, never as HTML. */

export function block(title, lines, entry) {
  return (
    lines.length > 0 &&
    section(
      title,
      'h3',
      lines.map(line => el('article', { class: 'dd-item' }, ...entry(line)))
    )
  );
}

export function section(title, tag, children) {
  return el('section', {}, el(tag, {}, title), ...children);
}

export function lead(strong, ...rest) {
  return el('p', {}, el('strong', {}, strong), ...rest);
}

/** Without the lines that say nothing. */
export function facts(lines) {
  const told = lines.filter(line => line && line[1]);
  return el('dl', {}, ...told.flatMap(([name, value]) => [el('dt', {}, name), el('dd', { class: 'dd-written' }, value)]));
}

export function list(lines, entry) {
  return el('ul', { class: 'dd-plain' }, ...lines.map(line => el('li', {}, ...[entry(line)].flat())));
}

/** A word with a mark; the colour only helps. */
export function state({ label, tone }) {
  return el('span', { class: 'dd-state dd-' + tone }, label);
}

export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== false && child !== null && child !== undefined && child !== ''));
  return element;
}
