/* The files of a dossier: to download, to take back, to give by choosing or dragging. */
import { el, list } from './elements.js';
import { call, reason } from './server.js';

/** All that the dossier lists, wherever they belong. */
export function allFiles(dossier) {
  return dossier.parts.flatMap(part => [
    ...part.files,
    ...[...part.evidence, ...part.coordinations].flatMap(line => line.files)
  ]);
}

export function files(lines, tab, again) {
  return list(lines, file => {
    const parts = [
      el('a', { href: '/api/files/' + file.id, download: '' }, file.name),
      el('span', { class: 'dd-quiet' }, ' ' + file.size + '; ' + file.added + '; ' + file.scan)
    ];
    if (tab.removable.includes(file.id)) {
      parts.push(' ', removal(file, again));
    }
    return parts;
  });
}

function removal(file, again) {
  const button = el('button', { type: 'button', class: 'dd-secondary', 'aria-label': 'Gỡ tệp ' + file.name }, 'Gỡ tệp');
  button.addEventListener('click', async () => {
    if (!window.confirm('Gỡ tệp “' + file.name + '”? Việc gỡ tệp được ghi vào diễn biến của nhiệm vụ.')) {
      return;
    }
    button.disabled = true;
    try {
      await call('/api/files/' + file.id, { method: 'DELETE' });
      await again({ said: 'Đã gỡ tệp “' + file.name + '”.' });
    } catch (problem) {
      button.disabled = false;
      button.after(el('p', { class: 'dd-bad', role: 'alert' }, problem.message));
    }
  });
  return button;
}

export function uploads(tab, again) {
  const { limits } = tab;
  const own = allFiles(tab.dossier).filter(file => tab.removable.includes(file.id));
  return el(
    'section',
    { class: 'dd-files' },
    el('h2', { tabindex: '-1' }, 'Tệp minh chứng'),
    el(
      'p',
      {},
      'Tải tệp lên đây trước khi hoàn thành biểu mẫu: khi báo cáo kết quả, các tệp này tự động kèm theo văn bản minh chứng. Nhận tệp ' +
        limits.extensions.join(', ') +
        '; mỗi tệp không quá ' +
        limits.maxSizeInWords +
        '.'
    ),
    ...tab.places.map(place => dropZone(place, limits, again)),
    own.length > 0 && el('h3', {}, 'Tệp đã tải lên, còn gỡ được'),
    own.length > 0 && files(own, tab, again),
    el('p', { 'data-said': '', role: 'status', class: 'dd-good' }),
    el('p', { 'data-refused': '', role: 'alert', class: 'dd-bad' })
  );
}

function dropZone(place, limits, again) {
  const purpose =
    place.kind === 'milestone' ? 'Mốc “' + place.label + '” của ' + place.agency : 'Ý kiến phối hợp của ' + place.agency;
  const id = 'dd-upload-' + place.kind + '-' + place.id;
  const input = el('input', {
    id,
    class: 'dd-hidden',
    type: 'file',
    multiple: '',
    accept: limits.extensions.map(extension => '.' + extension).join(',')
  });
  const progress = el('ul', { class: 'dd-progress', 'aria-live': 'polite' });
  const zone = el(
    'div',
    { class: 'dd-drop' },
    el('p', {}, el('strong', {}, purpose)),
    input,
    // The browser's own button speaks the browser's language.
    el('label', { for: id }, 'Chọn tệp', el('span', { class: 'dd-hidden' }, ' cho ' + purpose)),
    el('span', { class: 'dd-quiet' }, ' hoặc kéo tệp thả vào khung này'),
    progress
  );
  const send = chosen => sendAll([...chosen], place, limits, progress, again);
  input.addEventListener('change', () => send(input.files).finally(() => (input.value = '')));
  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, event => {
      event.preventDefault();
      zone.classList.add('dd-over');
    });
  }
  zone.addEventListener('dragleave', () => zone.classList.remove('dd-over'));
  zone.addEventListener('drop', event => {
    event.preventDefault();
    zone.classList.remove('dd-over');
    send(event.dataTransfer.files);
  });
  return zone;
}

/** One after the other; what is refused is told with its reason. */
async function sendAll(chosen, place, limits, progress, again) {
  progress.replaceChildren();
  const taken = [];
  const refused = [];
  for (const file of chosen) {
    const bar = el('progress', { max: '100', value: '0', 'aria-label': 'Đang tải lên ' + file.name });
    progress.replaceChildren(el('li', {}, bar, ' Đang tải lên ' + file.name));
    try {
      await send(file, place, limits, percent => (bar.value = percent));
      taken.push(file.name);
    } catch (problem) {
      refused.push(file.name + ': ' + problem.message);
    }
  }
  await again({
    said: taken.length > 0 ? 'Đã tải lên: ' + taken.join('; ') : '',
    refused: refused.length > 0 ? 'Chưa tải lên được. ' + refused.join('; ') : ''
  });
}

function send(file, place, limits, onProgress) {
  if (file.size > limits.maxSize) {
    return Promise.reject(new Error('tệp quá lớn, mỗi tệp không quá ' + limits.maxSizeInWords + '.'));
  }
  // fetch() tells nothing about the way up.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/' + place.kind + 's/' + place.id + '/files');
    request.upload.addEventListener('progress', event => onProgress((100 * event.loaded) / event.total));
    request.addEventListener('error', () =>
      reject(new Error('không kết nối được với máy chủ; đề nghị kiểm tra mạng rồi tải lại.'))
    );
    request.addEventListener('load', async () => {
      if (request.status < 300) {
        resolve();
      } else {
        reject(new Error(await reason(new Response(request.responseText, { status: request.status }))));
      }
    });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
