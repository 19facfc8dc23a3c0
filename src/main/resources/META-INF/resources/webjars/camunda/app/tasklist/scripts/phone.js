/*
 * On a phone the three columns come one after the other: filters, list, task. Whether a task is open stands in the
 * address, so the browser's back button leads from the task to the list.
 */
let choosing = false;

function place() {
  if (/[?&]task=[^&]/.test(location.hash)) {
    return 'task';
  }
  return choosing ? 'filters' : 'list';
}

function back(header, label, step) {
  if (!header || header.querySelector('.desk-back')) {
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'desk-back btn btn-link';
  button.textContent = `‹ ${label}`;
  button.addEventListener('click', step);
  header.prepend(button);
}

function toList() {
  const [path, query = ''] = location.hash.split('?');
  const kept = new URLSearchParams(query);
  kept.delete('task');
  kept.delete('detailsTab');
  location.hash = `${path}?${kept}`;
}

function show() {
  back(document.querySelector('.task-details > header'), 'Danh sách công việc', toList);
  back(document.querySelector('.tasks-list > header'), 'Bộ lọc', () => {
    choosing = true;
    show();
  });
  if (document.body.dataset.desk !== place()) {
    document.body.dataset.desk = place();
    scrollTo(0, 0);
  }
}

document.addEventListener('click', event => {
  if (event.target.closest('.task-filter')) {
    choosing = false;
    show();
  }
});
// The web app changes the address without an event; it never does so without changing the page.
new MutationObserver(show).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
addEventListener('hashchange', show);

export default [];
