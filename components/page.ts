/*
 * The elements that most pages have, and the others where a page has them: nobody loads what is not
 * on their page. Elements inside another component's shadow root are not seen from here; import
 * their `define` module there.
 */
import './threshold-case/define.js';
import './triage-grid/define.js';
import './level-of-need-badge/define.js';

const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'consent-checklist': () => import('./consent-checklist/define.js'),
  'step-decision': () => import('./step-decision/define.js'),
};

const asked = new Set<string>();
const watch = new MutationObserver(look);

/** Loads each element that the page has and that is not there yet. */
function look(): void {
  for (const [tag, load] of Object.entries(others)) {
    if (asked.has(tag) || !document.getElementsByTagName(tag).length) continue;
    asked.add(tag);
    // What could not be loaded is asked for again with the page's next change.
    load().catch(() => asked.delete(tag));
  }
  if (asked.size === Object.keys(others).length) watch.disconnect();
}

watch.observe(document, { childList: true, subtree: true });
look();
