/* From the task for one part of a review to the page with all parts of the agency. */
const CLASS = 'task-page';
let task = null;
let table = null;

function openTask() {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
}

async function look() {
  const open = openTask();
  if (open !== task) {
    task = open;
    table = null;
    document.querySelector(`.${CLASS}`)?.remove();
    if (open) {
      const answer = await fetch(`/pages/desk/cards?task=${encodeURIComponent(open)}`, { redirect: 'manual' });
      const cards = answer.ok ? await answer.json() : [];
      if (open === task) {
        table = cards[0]?.table ?? null;
      }
    }
  }
  const header = document.querySelector('.task-card > header');
  if (table && header && !document.querySelector(`.${CLASS}`)) {
    const link = document.createElement('a');
    link.href = table.path;
    link.textContent = table.label;
    const line = document.createElement('p');
    line.className = CLASS;
    line.append(link);
    header.after(line);
  }
}

new MutationObserver(() => look().catch(console.error)).observe(document.body, { childList: true, subtree: true });

export default [];
