/* The page Theo dõi nghị quyết in Cockpit: its place in the navigation, on the start page, and its route. */
import { h } from './dom.js';
import { show } from './page.js';
import { glance } from './glance.js';

const PATH = '/theo-doi';
const LABEL = 'Theo dõi nghị quyết';

export default [
  {
    id: 'dondoc.board.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 1000,
    properties: { path: PATH },
    render: node => node.append(h('a', { href: '#' + PATH }, LABEL))
  },
  {
    id: 'dondoc.board.route',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: PATH, label: LABEL },
    render: (node, { api }) => show(node, api),
    unmount: () => document.body.classList.remove('dd-wall')
  },
  {
    id: 'dondoc.board.glance',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    properties: { label: LABEL },
    render: node => glance(node)
  }
];
