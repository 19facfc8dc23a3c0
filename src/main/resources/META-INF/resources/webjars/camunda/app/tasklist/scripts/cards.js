/*
 * What a card says of its task today: the state by word and colour, what is left, code and agency. Asked for all cards on
 * the screen at once, and again from time to time: days pass while a list stands open.
 */
const GATHER = 40;
const AGAIN = 5 * 60 * 1000;

const waiting = new Map();
const shown = new Map();
let timer = 0;

function line(className, ...parts) {
  const element = document.createElement('p');
  element.className = className;
  element.append(...parts);
  return element;
}

function words(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function fill(node, card) {
  const state = line(`card-state ${card.tone}`, card.left.startsWith(card.state) || !card.left ? card.left || card.state : `${card.state} · ${card.left}`);
  const subject = line('card-subject');
  if (card.code) {
    subject.append(words('strong', card.code), ' ');
  }
  subject.append(card.agency ?? '');
  node.replaceChildren(state, subject);
  if (card.deadline) {
    node.append(line('card-deadline', `Thời hạn: ${card.deadline}`));
  }
  // The vendor's own lines stay where ours do not come.
  node.classList.remove('card-silent');
  node.closest('.task-card-details')?.parentElement.classList.add('card-told');
}

async function told(tasks) {
  const query = tasks.map(task => `task=${encodeURIComponent(task)}`).join('&');
  const answer = await fetch(`/pages/desk/cards?${query}`, { redirect: 'manual' });
  return answer.ok ? answer.json() : [];
}

async function ask() {
  const nodes = new Map(waiting);
  waiting.clear();
  try {
    for (const card of await told([...nodes.keys()])) {
      const node = nodes.get(card.id);
      if (node) {
        fill(node, card);
        nodes.delete(card.id);
      }
    }
  } finally {
    // Where nothing is told the vendor's own lines are shown.
    nodes.forEach(node => node.classList.add('card-silent'));
  }
}

function gather() {
  clearTimeout(timer);
  timer = setTimeout(() => ask().catch(console.error), GATHER);
}

setInterval(() => {
  shown.forEach((node, task) => (node.isConnected ? waiting.set(task, node) : shown.delete(task)));
  if (waiting.size) {
    gather();
  }
}, AGAIN);

export default {
  id: 'dondoc.card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(container, { taskId }) {
    const node = document.createElement('div');
    node.className = 'card-today';
    container.append(node);
    waiting.set(taskId, node);
    shown.set(taskId, node);
    gather();
  }
};
