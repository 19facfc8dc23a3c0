/*
 * The tab Hồ sơ nhiệm vụ beside a task's form. Before it is opened its label tells how many files there are, and a line above
 * the form leads there who could give some.
 */
import { addStyle, showDossier } from '/dossier/dossier.js';

const ID = 'dondoc-dossier';
const LABEL = 'Hồ sơ nhiệm vụ';
const NOTHING = { count: null, mayGive: false };

/** What is known of the files of the task on screen. */
let known = { task: null, files: NOTHING };

function taskOnScreen() {
  return new URLSearchParams(location.hash.replace(/^#\/?\??/, '')).get('task');
}

async function ask(task) {
  known = { task, files: NOTHING };
  const answer = await fetch('/api/tasks/' + encodeURIComponent(task) + '/files', { credentials: 'same-origin' });
  if (answer.ok && known.task === task) {
    learn(task, await answer.json());
  }
}

function learn(task, files) {
  known = { task, files };
  draw();
}

/** "… (2 tệp)"; "… (chưa có tệp)" only for who could give some. */
function labelOf({ count, mayGive }) {
  if (count > 0) {
    return LABEL + ' (' + count + ' tệp)';
  }
  return mayGive ? LABEL + ' (chưa có tệp)' : LABEL;
}

/** The web app draws its own again and again: only what differs is changed, or this would never end. */
function draw() {
  const tab = [...document.querySelectorAll('.nav-tabs a')].find(link => link.textContent.trim().startsWith(LABEL));
  if (!tab) {
    return;
  }
  const label = labelOf(known.files);
  if (tab.textContent.trim() !== label) {
    tab.textContent = label;
  }
  const hint = document.querySelector('.dd-hint');
  const wanted = known.files.mayGive && !tab.parentElement.classList.contains('active');
  if (wanted && !hint) {
    tab.closest('.nav-tabs').after(newHint());
  } else if (!wanted && hint) {
    hint.remove();
  }
}

function newHint() {
  addStyle();
  const hint = document.createElement('p');
  hint.className = 'dd-hint';
  const open = document.createElement('button');
  open.type = 'button';
  open.textContent = 'tải lên ở thẻ ' + LABEL;
  open.addEventListener('click', () =>
    [...document.querySelectorAll('.nav-tabs a')].find(link => link.textContent.trim().startsWith(LABEL))?.click()
  );
  hint.append('Có tệp minh chứng kèm theo: ', open, ' trước khi hoàn thành biểu mẫu.');
  return hint;
}

new MutationObserver(() => {
  const task = taskOnScreen();
  if (task && task !== known.task) {
    ask(task).catch(() => {});
  }
  draw();
}).observe(document.body, { childList: true, subtree: true });

export default [
  {
    id: ID,
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: LABEL },
    render(node, { taskId }) {
      showDossier(node, '/api/tasks/' + encodeURIComponent(taskId) + '/dossier', {
        onFiles: count => count !== null && learn(taskId, { count, mayGive: node.querySelector('.dd-files') !== null })
      });
    }
  }
];
