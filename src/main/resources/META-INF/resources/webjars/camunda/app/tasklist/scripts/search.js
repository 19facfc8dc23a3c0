/* The search over directives and open tasks: diacritics may be left out. A task found is opened where it stands. */
const PAUSE = 250;

function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...content);
  return made;
}

function taskLink(card) {
  const state = card.left.startsWith(card.state) || !card.left ? card.left || card.state : `${card.state} · ${card.left}`;
  return element('li', {},
    element('a', { href: `#/?task=${encodeURIComponent(card.id)}`, class: 'found-task' },
      card.name, element('span', { class: `card-state ${card.tone}` }, state),
      ...(card.agency ? [element('span', { class: 'found-agency' }, card.agency)] : [])));
}

function agenciesOf(hit) {
  return hit.agencies.length > 2 ? `${hit.agencies[0]} và ${hit.agencies.length - 1} cơ quan khác` : hit.agencies.join('; ');
}

function directive(hit) {
  const closed = hit.closed ? [element('span', { class: 'card-state quiet' }, 'Đã kết thúc')] : [];
  return element('li', { class: 'found' },
    element('p', { class: 'found-title' }, element('strong', {}, hit.code), ` ${hit.title}`, ...closed),
    element('p', { class: 'found-agency' }, `${hit.resolution} · ${agenciesOf(hit)}`),
    element('ul', { class: 'found-tasks' }, ...hit.tasks.map(taskLink),
      element('li', {}, element('a', { href: hit.dossier, class: 'found-dossier' }, 'Hồ sơ nhiệm vụ'))));
}

function count(answer) {
  const found = answer.directives.length + answer.others.length;
  if (!found) {
    return 'Không tìm thấy nhiệm vụ nào mà đồng chí được xem. Vui lòng thử ít từ hơn, hoặc tìm theo mã nhiệm vụ.';
  }
  return answer.more ? `${answer.directives.length} nhiệm vụ đầu tiên; gõ thêm từ để thu hẹp.` : `Tìm thấy ${found} kết quả.`;
}

function build(container) {
  const input = element('input', { type: 'search', id: 'desk-search', class: 'form-control', autocomplete: 'off', maxlength: '200' });
  const status = element('p', { role: 'status', class: 'found-status' });
  const results = element('ul', { class: 'found-list', 'aria-label': 'Kết quả tìm kiếm' });
  const form = element('form', { role: 'search', class: 'desk-search' },
    element('label', { for: 'desk-search' }, 'Tìm nhiệm vụ, công việc (không cần gõ dấu)'), input, status, results);
  let timer = 0;
  let asked = 0;

  function clear() {
    asked++;
    status.textContent = '';
    results.replaceChildren();
  }

  async function search() {
    const text = input.value.trim();
    clearTimeout(timer);
    if (text.length < 2) {
      clear();
      return;
    }
    const mine = ++asked;
    try {
      const answer = await fetch(`/pages/desk/search?q=${encodeURIComponent(text)}`, { redirect: 'manual' });
      if (mine !== asked) {
        return;
      }
      if (!answer.ok) {
        throw new Error(`${answer.status}`);
      }
      const found = await answer.json();
      if (mine === asked) {
        status.textContent = count(found);
        results.replaceChildren(...found.others.map(taskLink), ...found.directives.map(directive));
      }
    } catch {
      status.textContent = 'Chưa tìm được. Vui lòng tải lại trang, đăng nhập lại nếu được hỏi, rồi tìm lại.';
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    search();
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      input.value = '';
      clear();
      input.focus();
    }
  });
  results.addEventListener('click', event => {
    if (event.target.closest('.found-task')) {
      input.value = '';
      clear();
    }
  });
  container.append(form);
}

export default {
  id: 'dondoc.search',
  pluginPoint: 'tasklist.list',
  priority: 1000,
  render: build
};
