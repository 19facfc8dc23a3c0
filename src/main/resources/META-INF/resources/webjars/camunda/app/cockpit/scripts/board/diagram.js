/* Draws a BPMN model by its own layout, with what was passed. */

const SVG = 'http://www.w3.org/2000/svg';
const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';
const BOUNDS = 'http://www.omg.org/spec/DD/20100524/DC';
const POINTS = 'http://www.omg.org/spec/DD/20100524/DI';
const MARGIN = 20;
const BEHIND = ['participant', 'lane', 'subProcess', 'transaction'];

function s(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children.filter(Boolean));
  return element;
}

/** @param passed how often, by the id of the element */
export function diagram(xml, passed) {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  const elements = new Map([...model.querySelectorAll('[id]')].map(element => [element.getAttribute('id'), element]));
  const shapes = [...model.getElementsByTagNameNS(DI, 'BPMNShape')].map(shape => place(shape, elements)).filter(Boolean);
  const edges = [...model.getElementsByTagNameNS(DI, 'BPMNEdge')].map(edge => ({
    flow: elements.get(edge.getAttribute('bpmnElement')),
    points: [...edge.getElementsByTagNameNS(POINTS, 'waypoint')].map(point => [Number(point.getAttribute('x')), Number(point.getAttribute('y'))])
  })).filter(edge => edge.flow);
  const right = Math.max(...shapes.map(one => one.x + one.width)) + MARGIN;
  const bottom = Math.max(...shapes.map(one => one.y + one.height)) + 2 * MARGIN;
  const left = Math.min(...shapes.map(one => one.x)) - MARGIN;
  const top = Math.min(...shapes.map(one => one.y)) - MARGIN;
  return s('svg', { viewBox: `${left} ${top} ${right - left} ${bottom - top}`, width: right - left, role: 'img', 'aria-label': 'Sơ đồ quy trình, các bước ở bảng dưới' },
    s('defs', {}, s('marker', { id: 'dd-arrow', viewBox: '0 0 10 10', refX: 10, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto' },
      s('path', { d: 'M0 0 L10 5 L0 10 z', fill: '#5a6272' }))),
    ...shapes.filter(one => BEHIND.includes(one.type)).map(one => draw(one, passed)),
    ...edges.map(edge),
    ...shapes.filter(one => !BEHIND.includes(one.type)).map(one => draw(one, passed)));
}

function place(shape, elements) {
  const element = elements.get(shape.getAttribute('bpmnElement'));
  const bounds = shape.getElementsByTagNameNS(BOUNDS, 'Bounds')[0];
  if (!element || !bounds) {
    return null;
  }
  const of = (bounds, name) => Number(bounds.getAttribute(name));
  const label = shape.getElementsByTagNameNS(DI, 'BPMNLabel')[0]?.getElementsByTagNameNS(BOUNDS, 'Bounds')[0];
  return {
    id: element.getAttribute('id'), element, type: element.localName, name: element.getAttribute('name') ?? '',
    x: of(bounds, 'x'), y: of(bounds, 'y'), width: of(bounds, 'width'), height: of(bounds, 'height'),
    label: label ? { x: of(label, 'x') + of(label, 'width') / 2, y: of(label, 'y') } : null
  };
}

function edge({ flow, points }) {
  return s('polyline', {
    points: points.map(point => point.join(',')).join(' '), class: 'dd-flow', 'marker-end': 'url(#dd-arrow)',
    ...(flow.localName === 'sequenceFlow' ? {} : { 'stroke-dasharray': '6 4' })
  });
}

function draw(one, passed) {
  const times = passed.get(one.id) ?? 0;
  const group = s('g', { class: times > 0 ? 'dd-passed' : 'dd-node' });
  const words = one.name === '' ? '' : (times > 0 && !BEHIND.includes(one.type) ? '✔ ' : '') + one.name + (times > 1 ? ` (${times})` : '');
  if (one.type.endsWith('Gateway')) {
    group.append(diamond(one), text(sign(one.type), one.x, one.y + one.height / 2 - 10, one.width, 20), below(one, words));
  } else if (one.type.endsWith('Event')) {
    group.append(...circles(one), below(one, words));
  } else if (one.type === 'participant' || one.type === 'lane') {
    group.append(box(one, 0), sideways(one));
  } else if (one.type === 'subProcess') {
    group.append(box(one, 8, one.element.getAttribute('triggeredByEvent') === 'true'), text(words, one.x + 8, one.y + 4, one.width - 16, 36));
  } else if (one.type !== 'textAnnotation') {
    group.append(box(one, 8), text(words, one.x + 3, one.y + 3, one.width - 6, one.height - 6));
  } else {
    const note = one.element.textContent.trim();
    group.append(text(note, one.x, one.y, one.width, one.height));
  }
  return group;
}

const sign = type => ({ parallelGateway: '+', exclusiveGateway: '×', inclusiveGateway: '○' })[type] ?? '◇';

const box = (one, radius, dashed) => s('rect', {
  x: one.x, y: one.y, width: one.width, height: one.height, rx: radius, ...(dashed ? { 'stroke-dasharray': '4 3' } : {})
});

const diamond = one => s('polygon', {
  points: [[one.x + one.width / 2, one.y], [one.x + one.width, one.y + one.height / 2],
    [one.x + one.width / 2, one.y + one.height], [one.x, one.y + one.height / 2]].map(point => point.join(',')).join(' ')
});

function circles(one) {
  const circle = (less, width) => s('circle', {
    cx: one.x + one.width / 2, cy: one.y + one.height / 2, r: one.width / 2 - less, style: `stroke-width: ${width}`
  });
  if (one.type === 'endEvent') {
    return [circle(0, 4)];
  }
  return one.type === 'startEvent' ? [circle(0, 1.5)] : [circle(0, 1.5), circle(3, 1.5)];
}

/** Where the model puts the label, else below. */
const below = (one, words) => text(words, (one.label?.x ?? one.x + one.width / 2) - 55, one.label?.y ?? one.y + one.height + 2, 110, 46, 'dd-below');

const sideways = one => {
  const label = s('text', { transform: `translate(${one.x + 19} ${one.y + one.height / 2}) rotate(-90)`, 'text-anchor': 'middle' });
  label.textContent = one.name;
  return label;
};

function text(words, x, y, width, height, kind = '') {
  const inside = document.createElement('div');
  inside.className = 'dd-words ' + kind;
  inside.textContent = words;
  return s('foreignObject', { x, y, width, height }, inside);
}
