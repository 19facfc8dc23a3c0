/* The tab Hồ sơ nhiệm vụ in the view of a process instance, by the instance's business key. */
import { showDossier } from '/dossier/dossier.js';

async function businessKey(api, processInstanceId) {
  const address = api.engineApi + '/process-instance/' + encodeURIComponent(processInstanceId);
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).businessKey || '' : '';
}

export default [
  {
    id: 'dondoc-dossier',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 1000,
    properties: { label: 'Hồ sơ nhiệm vụ' },
    async render(node, { api, processInstanceId }) {
      const key = await businessKey(api, processInstanceId);
      await showDossier(node, '/api/dossier?of=' + encodeURIComponent(key));
    }
  }
];
