/*
 * The web apps begin before their words are there, and some places keep the bare keys for good when the words come late.
 * A custom script is waited for: this one puts the words where the web app looks for them first.
 */
const PATIENCE = 20000;

export async function bringWords() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const language = (navigator.languages?.[0] ?? navigator.language ?? 'vi').toLowerCase().startsWith('en') ? 'en' : 'vi';
  try {
    const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) {
      const store = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
      store[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
      localStorage.setItem('camunda-web', JSON.stringify(store));
    }
  } catch (failure) {
    // Then the web app tries for itself, as it always does.
    console.error(failure);
  }
}
