/* The view is in the address, so that it can be sent and the back button works: #/theo-doi?co-quan=btc&… */

const PATH = '#/theo-doi';

/** Words of the address for what the server calls otherwise. */
const FILTERS = {
  'nghi-quyet': 'resolution',
  'nhom': 'section',
  'co-quan': 'agency',
  'trang-thai': 'state',
  'ky': 'period',
  'den-han': 'due'
};

export function isHere() {
  return location.hash.startsWith(PATH);
}

export function read() {
  const at = location.hash.indexOf('?');
  return Object.fromEntries(new URLSearchParams(at < 0 ? '' : location.hash.slice(at + 1)));
}

/** Only the filters of a view. */
export function filters(view) {
  return Object.fromEntries(Object.keys(FILTERS).filter(name => view[name]).map(name => [name, view[name]]));
}

/** The address of a view; what is empty is left out. */
export function link(view) {
  const words = new URLSearchParams(Object.entries(view).filter(([, value]) => value)).toString();
  return words ? `${PATH}?${words}` : PATH;
}

/** The directives behind a figure of the view. */
export function listOf(view, more = {}) {
  return link({ ...filters(view), ...more, 'danh-sach': '1' });
}

/** What the server is asked. */
export function query(view, more = {}) {
  const asked = Object.entries(filters(view)).map(([name, value]) => [FILTERS[name], value]);
  return new URLSearchParams([...asked, ...Object.entries(more)]).toString();
}
