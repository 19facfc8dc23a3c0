/*
 * What is typed into a form is kept by the server, for the person alone: Tasklist itself would leave it in the storage of a
 * browser that others use too. Tasklist offers no hook for that, so its calls of the storage are answered here.
 */
const KEPT_HERE = /^(camunda-form|camForm):(.*)$/;
const DRAFTS = '/pages/desk/drafts/';
const PAUSE = 1500;
const RETRY = 15000;

/** The task whose form Tasklist is about to show: it asks the storage for its draft just before. */
let opening = null;
/** The form on the screen: {container, form, task, version, kept, timer, sending, stopped}. */
let desk = null;

function takeTheStorage() {
  const { getItem, setItem, removeItem } = Storage.prototype;
  Object.keys(localStorage)
    .filter(key => KEPT_HERE.test(key))
    .forEach(key => removeItem.call(localStorage, key));
  Storage.prototype.getItem = function (key) {
    const draft = KEPT_HERE.exec(key);
    if (!draft) {
      return getItem.call(this, key);
    }
    opening = draft[2] === 'undefined' ? null : draft[2];
    return null;
  };
  Storage.prototype.setItem = function (key, value) {
    const draft = KEPT_HERE.exec(key);
    if (!draft) {
      setItem.call(this, key, value);
    } else if (desk?.task === draft[2]) {
      keep(desk, true);
    }
  };
}

/** form-js hands its form to its components alone; Preact keeps their tree at the container. */
function formIn(container) {
  const search = (node, depth) => {
    if (!node || depth > 20) {
      return null;
    }
    if (Array.isArray(node)) {
      return node.reduce((found, child) => found ?? search(child, depth + 1), null);
    }
    const context = node.props?.value;
    return typeof context?.getService === 'function' ? context.getService('form') : search(node.__k, depth + 1);
  };
  return search(container.__k, 0);
}

function typed(form) {
  return JSON.stringify(form._getSubmitData());
}

function say(at, words, failed = false) {
  const actions = at.container.closest('[cam-tasklist-form]')?.querySelector('.form-actions');
  if (!actions) {
    return;
  }
  let status = actions.querySelector('.draft-status');
  if (!status) {
    status = document.createElement('p');
    status.className = 'draft-status';
    status.setAttribute('role', 'status');
    actions.prepend(status);
  }
  status.classList.toggle('failed', failed);
  status.textContent = words;
}

async function begin(container, form, task) {
  const at = { container, form, task, version: 0, kept: typed(form), timer: 0, sending: null, stopped: false };
  desk = at;
  form.on('changed', () => later(at, PAUSE));
  try {
    const answer = await fetch(DRAFTS + encodeURIComponent(task), { redirect: 'manual' });
    if (answer.status === 200) {
      await restore(at, await answer.json());
    }
  } catch (failure) {
    console.error(failure);
    say(at, 'Không lấy được bản nháp đã lưu. Vui lòng tải lại trang trước khi nhập.', true);
  }
}

async function restore(at, draft) {
  const { schema, initialData } = at.form._getState();
  at.version = draft.version;
  await at.form.importSchema(schema, { ...initialData, ...draft.fields });
  clearTimeout(at.timer);
  at.kept = typed(at.form);
  say(at, `Đã khôi phục bản nháp lưu lúc ${draft.at}.`);
}

function later(at, pause) {
  clearTimeout(at.timer);
  if (!at.stopped) {
    at.timer = setTimeout(() => keep(at, false), pause);
  }
}

/** One at a time: an answer names the version on which the next is built. */
async function keep(at, asked, leaving = false) {
  clearTimeout(at.timer);
  await at.sending;
  const fields = typed(at.form);
  if (!asked && (at.stopped || fields === at.kept)) {
    return;
  }
  at.sending = send(at, fields, asked, leaving).finally(() => { at.sending = null; });
  await at.sending;
}

async function send(at, fields, asked, leaving) {
  let answer;
  try {
    answer = await fetch(DRAFTS + encodeURIComponent(at.task) + (asked ? '' : `?version=${at.version}`), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: fields,
      redirect: 'manual',
      keepalive: leaving
    });
  } catch {
    say(at, 'Chưa lưu được nháp: không kết nối được với máy chủ. Nội dung vẫn còn trên màn hình; hệ thống sẽ thử lại.', true);
    later(at, RETRY);
    return;
  }
  if (answer.ok) {
    const kept = await answer.json();
    at.version = kept.version;
    at.kept = fields;
    at.stopped = false;
    say(at, `Đã lưu nháp lúc ${kept.at}.`);
  } else if (answer.type === 'opaqueredirect' || answer.status === 401) {
    say(at, 'Chưa lưu được nháp: phiên làm việc đã hết. Vui lòng mở Tasklist ở một thẻ khác, đăng nhập lại, rồi bấm “Lưu”.', true);
  } else if (answer.status < 500) {
    at.stopped = true;
    const refusal = await answer.json().catch(() => ({}));
    say(at, refusal.message ?? 'Không lưu được nháp. Vui lòng tải lại trang.', true);
  } else {
    say(at, 'Chưa lưu được nháp: máy chủ đang bận. Nội dung vẫn còn trên màn hình; hệ thống sẽ thử lại.', true);
    later(at, RETRY);
  }
}

/** A form of a task that is in somebody else's hands is shown, and cannot be filled. */
function look() {
  if (desk && !desk.container.isConnected) {
    keep(desk, false);
    desk = null;
  }
  const container = document.querySelector('.fjs-container');
  if (!container || !opening || desk?.container === container || container.closest('.disabled-form')) {
    return;
  }
  const form = container.querySelector('.fjs-form-field') && formIn(container);
  if (form) {
    begin(container, form, opening);
  }
}

takeTheStorage();
new MutationObserver(look).observe(document.body, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class']
});
addEventListener('pagehide', () => desk && keep(desk, false, true));

export default [];
