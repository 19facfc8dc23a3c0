/*
 * Hồ sơ nhiệm vụ as Tasklist and Cockpit show it in a tab: what GET /api/tasks/{id}/dossier or /api/dossier tells, and the files
 * that may be given. Everything comes in as text, never as HTML.
 */
import { block, el, facts, lead, list, section, state } from './elements.js';
import { allFiles, files, uploads } from './files.js';
import { call } from './server.js';

const STYLE = '/dossier/dossier.css';

/** @param {string} address of the JSON @param {{onFiles?: (count: number) => void}} options */
export async function showDossier(node, address, options = {}) {
  addStyle();
  node.replaceChildren(el('div', { class: 'dd-dossier' }, el('p', { role: 'status' }, 'Đang tải hồ sơ nhiệm vụ…')));
  const root = node.firstChild;
  try {
    const tab = await read(address);
    root.replaceChildren(...(tab.dossier ? content(tab, again) : [el('p', { class: 'dd-note' }, tab.note)]));
    options.onFiles?.(tab.dossier ? allFiles(tab.dossier).length : null);
  } catch (problem) {
    const retry = el('button', { type: 'button' }, 'Tải lại hồ sơ');
    retry.addEventListener('click', () => again());
    root.replaceChildren(el('p', { class: 'dd-bad', role: 'alert' }, problem.message), retry);
  }

  function tell(place, words) {
    const line = node.querySelector(place);
    if (line) {
      line.textContent = words;
    }
  }

  async function again({ said = '', refused = '' } = {}) {
    const open = [...root.querySelectorAll('details[open][data-part]')].map(part => part.dataset.part);
    await showDossier(node, address, options);
    for (const part of node.querySelectorAll('details[data-part]')) {
      part.open = part.open || open.includes(part.dataset.part);
    }
    node.querySelector('.dd-files h2')?.focus();
    tell('[data-said]', said);
    tell('[data-refused]', refused);
  }
}

async function read(address) {
  const answer = await call(address);
  return answer.json();
}

function content(tab, again) {
  const { dossier } = tab;
  const heading = dossier.heading;
  return [
    tab.places.length > 0 && uploads(tab, again),
    section(heading.code + '. ' + heading.title, 'h2', [
      heading.confidential &&
        el('p', { class: 'dd-warn' }, 'Nhiệm vụ mật: không sao chép, không nhập nội dung, không tải tệp lên hệ thống.'),
      !heading.told &&
        el('p', {}, 'Nội dung nhiệm vụ mật chỉ hiển thị cho cơ quan chủ trì, cơ quan phối hợp, Văn phòng Tỉnh ủy và Ban Thường vụ Tỉnh ủy.'),
      facts([
        ['Văn bản giao', 'Nghị quyết số ' + heading.resolution],
        ['Nhóm nhiệm vụ', heading.section],
        heading.told && ['Cơ quan chủ trì', heading.leads.join('; ') || 'văn bản không ghi'],
        heading.told && ['Cơ quan phối hợp', heading.coordinating.join('; ') || 'văn bản không ghi'],
        heading.told && ['Thời hạn theo văn bản', heading.deadlineText],
        ['Ghi chú', heading.note],
        heading.state && ['Trạng thái', state(heading.state)]
      ]),
      el('p', {}, el('a', { href: tab.path, target: '_blank', rel: 'noopener' }, 'Mở trang hồ sơ để đọc, in (cửa sổ mới)'))
    ]),
    ...dossier.parts.map(part => share(part, dossier, tab, again)),
    dossier.held.length > 0 &&
      section('Các nhiệm vụ trực thuộc', 'h3', [
        list(dossier.held, entry => [entry.code + '. ' + entry.title + ' ', entry.state && state(entry.state)])
      ]),
    dossier.timeline.length > 0 && timeline(dossier.timeline, dossier.parts.length > 1)
  ].filter(Boolean);
}

function share(part, dossier, tab, again) {
  const told = dossier.heading.told;
  const details = el(
    'details',
    { class: 'dd-part', 'data-part': part.agency },
    el('summary', {}, el('strong', {}, part.agency), ' ', state(part.state)),
    told &&
      facts([
        ['Tiếp nhận', part.receipt],
        ['Cán bộ thực hiện', part.officer || 'chưa phân công'],
        ['Sản phẩm', part.product || 'chưa xác định']
      ]),
    milestones(part.milestones, told, part.agency),
    block('Kết quả và văn bản minh chứng', part.evidence, line => [
      lead('Số ' + line.number + ' ngày ' + line.issuedOn, ' – mốc “' + line.milestone + '” ', state(line.outcome)),
      facts([
        ['Trích yếu', line.subject],
        ['Cơ quan ban hành', line.issuer],
        ['Kết quả', line.result],
        ['Báo cáo lúc', line.submitted],
        ['Kết luận lúc', line.decided],
        ['Nhận xét, lý do', line.reason],
        line.files.length > 0 && ['Tệp kèm theo', files(line.files, tab, again)]
      ])
    ]),
    part.files.length > 0 && section('Tệp chưa kèm kết quả', 'h3', [files(part.files, tab, again)]),
    block('Phối hợp', part.coordinations, line => [
      lead(line.agency, ' ', state(line.outcome)),
      facts([
        ['Nội dung đề nghị', line.question],
        ['Đề nghị lúc', line.asked],
        ['Trả lời trước hết ngày', line.due],
        ['Trả lời', line.answer],
        ['Văn bản trả lời', line.document],
        line.files.length > 0 && ['Tệp kèm theo', files(line.files, tab, again)]
      ])
    ]),
    block('Đề nghị gia hạn', part.extensions, line => [
      lead('Mốc “' + line.milestone + '” đến ' + line.until, ' ', state(line.outcome)),
      facts([
        ['Lý do đề nghị', line.reason],
        ['Đề nghị lúc', line.asked],
        ['Ý kiến của Văn phòng Tỉnh ủy', line.view],
        ['Lý do quyết định', line.decisionReason]
      ])
    ]),
    block('Thay đổi thời hạn', part.deadlines, line => [
      lead(line.what, ' mốc “' + line.milestone + '”: từ ' + line.was + ' thành ', el('strong', {}, line.became)),
      facts([
        ['Lý do', line.reason],
        ['Ghi nhận lúc', line.changed],
        line.daysLate > 0 && ['Hạn cũ', 'đã quá ' + line.daysLate + ' ngày']
      ])
    ]),
    block('Xin ý kiến chỉ đạo khi quá hạn', part.decisions, line => [
      lead('Mốc “' + line.milestone + '”', ', xin ý kiến lúc ' + line.asked + ', hạn cho ý kiến ' + line.due),
      facts([
        line.instruction
          ? [line.instruction, line.content + ' (' + line.closed + ')']
          : ['Ý kiến', line.closed ? 'Không cần ý kiến nữa: mốc đã hoàn thành (' + line.closed + ')' : 'Chưa có ý kiến chỉ đạo']
      ])
    ]),
    block('Ý kiến chỉ đạo', part.instructions, line => [
      lead(line.kind, ' ', line.answerState && state(line.answerState)),
      facts([
        ['Nội dung', line.content],
        ['Ban hành', line.given],
        ['Trả lời', line.answer]
      ])
    ]),
    block('Báo cáo các kỳ trước', part.reviews, line => [
      lead(line.period, line.percent ? ': ' + line.percent : ''),
      facts([
        ['Việc đã làm trong kỳ', line.done],
        ['Khó khăn, vướng mắc', line.difficulties],
        ['Đề xuất, kiến nghị', line.proposals],
        ['Kế hoạch kỳ tới', line.plan],
        ['Báo cáo lúc', line.given]
      ])
    ]),
    block('Cơ quan chủ trì trước đây', part.formerLeads, line => [
      lead(line.agency, ', đến ' + line.until),
      facts([
        ['Cán bộ thực hiện', line.officer],
        ['Sản phẩm', line.product],
        ['Lý do giao lại', line.reason]
      ])
    ])
  );
  // Among 54 shares one's own is found without looking for it.
  details.open = dossier.parts.length <= 4 || tab.places.some(place => place.agency === part.agency);
  return details;
}

function milestones(rows, told, agency) {
  const heads = ['Mốc', 'Thời hạn', 'Trạng thái', 'Hoàn thành ngày'].concat(told ? ['Tiến độ', 'Gia hạn', 'Trả lại'] : []);
  return el(
    'table',
    {},
    el('caption', {}, 'Các mốc của ' + agency),
    el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))),
    el(
      'tbody',
      {},
      ...rows.map(row => {
        const cells = [row.due, state(row.state), row.completedOn || '–'].concat(
          told
            ? [
                row.progress || '–',
                row.extended ? 'đã gia hạn ' + row.extended + ' lần' : '–',
                row.returned ? row.returned + ' lần' : '–'
              ]
            : []
        );
        return el(
          'tr',
          {},
          el('th', { scope: 'row' }, row.label),
          ...cells.map((cell, i) => el('td', { 'data-label': heads[i + 1] }, cell))
        );
      })
    )
  );
}

function timeline(steps, several) {
  const entries = steps.map(step =>
    el(
      'li',
      {},
      el('p', { class: 'dd-when' }, el('time', { datetime: step.at }, moment(step.at)), ' ' + (step.actorName || '')),
      several && step.agency && el('p', { class: 'dd-quiet' }, 'Phần việc của ' + step.agency),
      el('p', { class: 'dd-written' }, step.text),
      (step.was || step.became) &&
        el('p', { class: 'dd-quiet' }, 'Từ ' + (step.was || 'chưa có') + ' thành ' + (step.became || 'không còn')),
      step.reason && !step.text.includes(step.reason) && el('p', { class: 'dd-written' }, 'Lý do: ' + step.reason)
    )
  );
  return el(
    'details',
    { class: 'dd-part', 'data-part': 'timeline', open: '' },
    el('summary', {}, el('strong', {}, 'Diễn biến'), ' (mới nhất ở trên)'),
    el('ol', { class: 'dd-timeline' }, ...entries)
  );
}

/** The server's time is Vietnam's: it is shown as it stands there. */
function moment(at) {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(at) || [];
  return time ? time + ' ngày ' + day + '/' + month + '/' + year : at;
}

export function addStyle() {
  if (!document.querySelector('link[href="' + STYLE + '"]')) {
    document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  }
}
