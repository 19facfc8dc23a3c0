/*
 * What the vendor's bundles say in English without asking the locale files is replaced where it appears. A rule names
 * the tool's own place (a CSS selector) and whole texts, so that nothing a person wrote is touched.
 */

/** The vendor's own choice: the browser's first language if there is a locale for it, else Vietnamese. */
export function speaksVietnamese() {
  const first = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase();
  return first.split('-')[0] !== 'en';
}

/** The Vietnamese of a whole text, or null. */
export function translated(text, { words = {}, patterns = [] }) {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (Object.hasOwn(words, whole)) {
    return words[whole];
  }
  const found = patterns.find(([expression]) => expression.test(whole));
  return found ? whole.replace(found[0], found[1]) : null;
}

function translateTexts(element, rule) {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) {
      continue;
    }
    const words = translated(node.data, rule);
    if (words !== null && node.data.trim() !== words) {
      node.data = node.data.replace(node.data.trim(), () => words);
    }
  }
}

function translateAttributes(element, rule) {
  for (const name of rule.attributes) {
    const words = translated(element.getAttribute(name) ?? '', rule);
    if (words !== null && element.getAttribute(name) !== words) {
      element.setAttribute(name, words);
    }
  }
}

function apply(rule) {
  for (const element of document.querySelectorAll(rule.at)) {
    (rule.attributes ? translateAttributes : translateTexts)(element, rule);
  }
}

/**
 * Keeps the page translated while it changes.
 *
 * @param rules `{at: selector, words: {English: Vietnamese}, patterns: [[RegExp, replacement]], attributes: [names]}`;
 *     without `attributes` the element's own texts are meant
 */
export function translate(rules) {
  if (!speaksVietnamese()) {
    return;
  }
  document.documentElement.lang = 'vi';
  const attributeFilter = [...new Set(rules.flatMap(rule => rule.attributes ?? []))];
  const all = () => rules.forEach(apply);
  new MutationObserver(all).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    ...(attributeFilter.length ? { attributes: true, attributeFilter } : {})
  });
  all();
}
