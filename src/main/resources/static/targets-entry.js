// Saves a row of the table when one of its fields has changed. Without it the page's buttons do the same.

const rows = document.querySelectorAll('tr[data-request]');

/** One saving of a row at a time: the next begins with the version that the last one left. */
const queues = new Map();

const fieldsOf = row => [...row.querySelectorAll('[data-field]')];
const named = (row, name) => row.querySelector(`[data-field="${name}"]`);

function lines(list, texts) {
  list.replaceChildren(...texts.map(text => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  }));
}

function say(row, text) {
  row.querySelector('.saved').textContent = text;
}

/** Texts of the row as they were sent. */
function textsOf(row) {
  return Object.fromEntries(fieldsOf(row).map(field => [field.dataset.field, field.value]));
}

/** What a colleague has entered in fields that nobody has touched here since. */
function take(row, sent, fields) {
  for (const field of fieldsOf(row)) {
    const name = field.dataset.field;
    if (name in fields && field.value === sent[name] && document.activeElement !== field) {
      field.value = fields[name];
    }
  }
}

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'secondary';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

/** Shows both: the own texts stay in the fields, the colleague's stand beside them until one is chosen. */
function showConflict(row, answer, sent) {
  row.querySelector('.conflict')?.remove();
  const box = document.createElement('div');
  box.className = 'conflict';
  box.setAttribute('role', 'alert');
  const head = document.createElement('p');
  head.className = 'bad';
  head.textContent = `Đồng chí khác đã nhập khác ở cùng ô. ${answer.saved}:`;
  const list = document.createElement('ul');
  take(row, sent, answer.yours);
  const different = fieldsOf(row).filter(field => field.dataset.field in answer.fields
    && answer.fields[field.dataset.field] !== answer.yours[field.dataset.field]);
  lines(list, different.map(field => {
    const label = row.querySelector(`label[for="${field.id}"]`)?.textContent ?? '';
    return `${label}: ${answer.fields[field.dataset.field] || '(để trống)'}`;
  }));
  const choose = keepMine => {
    named(row, 'version').value = answer.version;
    if (!keepMine) {
      different.forEach(field => { field.value = answer.fields[field.dataset.field]; });
    }
    box.remove();
    save(row);
  };
  box.append(head, list, button('Lấy của đồng chí đó', () => choose(false)), ' ',
    button('Giữ của tôi', () => choose(true)));
  row.querySelector('.saved').after(box);
  say(row, 'Chưa lưu');
}

async function send(row) {
  const sent = textsOf(row);
  say(row, 'Đang lưu…');
  const answer = await fetch(`/pages/targets/entry/${row.dataset.request}`, {
    method: 'POST',
    body: new URLSearchParams(sent),
    redirect: 'error'
  });
  const body = await answer.json();
  if (!answer.ok) {
    say(row, 'Chưa lưu');
    lines(row.querySelector('.problems'), body.problems ?? ['Không lưu được, hãy tải lại trang']);
  } else if (body.kept) {
    named(row, 'version').value = body.version;
    take(row, sent, body.fields);
    say(row, body.saved);
    lines(row.querySelector('.problems'), body.problems.map(problem => `Chưa gửi được: ${problem}`));
  } else {
    showConflict(row, body, sent);
  }
}

function save(row) {
  const before = queues.get(row) ?? Promise.resolve();
  queues.set(row, before.then(() => send(row)).catch(() => say(row, 'Chưa lưu: không kết nối được. Hãy bấm “Lưu, chưa gửi”.')));
}

rows.forEach(row => row.addEventListener('change', () => {
  if (!row.querySelector('.conflict')) {
    save(row);
  }
}));

// What is still on its way arrives before the whole table is sent; else the table would meet its own draft.
const form = document.getElementById('entry');
form?.addEventListener('submit', event => {
  if (form.dataset.ready) {
    return;
  }
  event.preventDefault();
  const pressed = event.submitter;
  Promise.allSettled(queues.values()).then(() => {
    form.dataset.ready = 'yes';
    form.requestSubmit(pressed);
  });
});
