/* A directive's process instance that has ended, of which Cockpit shows nothing: its diagram with what was passed, and its steps. */
import { h, moment, row, section, table } from './dom.js';
import { ask } from './server.js';
import { diagram } from './diagram.js';

const TASK = 'userTask';

export async function ended(view, api) {
  const base = api.engineApi;
  const id = encodeURIComponent(view['quy-trinh']);
  const instance = await ask(`${base}/history/process-instance/${id}`);
  const [model, activities] = await Promise.all([
    ask(`${base}/process-definition/${encodeURIComponent(instance.processDefinitionId)}/xml`),
    ask(`${base}/history/activity-instance?processInstanceId=${id}&sortBy=startTime&sortOrder=asc`)
  ]);
  const passed = new Map();
  activities.forEach(activity => passed.set(activity.activityId, (passed.get(activity.activityId) ?? 0) + 1));
  const steps = activities.filter(activity => activity.activityType === TASK);
  const names = await namesOf(steps, base);
  const heads = ['Bước', 'Người thực hiện', 'Bắt đầu', 'Kết thúc'];
  return [section(`Quy trình của nhiệm vụ ${instance.businessKey ?? ''}`,
    h('p', {}, `Bắt đầu lúc ${vietnam(instance.startTime)}; `,
      instance.endTime ? `đã kết thúc lúc ${vietnam(instance.endTime)}. ` : 'đang thực hiện. ',
      instance.endTime ? null : h('a', { href: '#/process-instance/' + instance.id }, 'Xem trong Cockpit'), ' ',
      view['nhiem-vu'] ? h('a', { href: '/pages/dossier/' + view['nhiem-vu'] }, 'Mở hồ sơ nhiệm vụ') : null, ' · ',
      h('a', { href: '#/theo-doi' }, 'Về trang Theo dõi nghị quyết')),
    h('p', { class: 'dd-note' }, 'Bước đã đi qua có viền đậm và dấu ✔; số trong ngoặc là số lần.'),
    h('div', { class: 'dd-scroll dd-diagram', role: 'region', tabindex: '0', 'aria-label': 'Sơ đồ quy trình' }, diagram(model.bpmn20Xml, passed)),
    steps.length === 0 ? null
      : table('Các bước đã thực hiện', heads, steps.map(step => row(heads, [
          step.activityName, names.get(step.assignee) ?? '–', vietnam(step.startTime), step.endTime ? vietnam(step.endTime) : 'chưa xong'])), 'dd-cards'))];
}

/** The names behind user ids; the id itself where the account is gone. */
async function namesOf(steps, base) {
  const ids = [...new Set(steps.map(step => step.assignee).filter(Boolean))];
  return new Map(await Promise.all(ids.map(async id => [id, await ask(`${base}/user/${encodeURIComponent(id)}/profile`)
    .then(user => [user.firstName, user.lastName].filter(Boolean).join(' ') || id)
    .catch(() => id)])));
}

/** The engine tells moments with the server's offset, which is Vietnam's. */
const vietnam = iso => moment(iso);
