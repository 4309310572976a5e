/*
 * The elements that most pages have, and the others where a page has them: nobody loads what is not
 * on their page. Elements inside another component's shadow root are not seen from here; import
 * their `define` module there.
 *
 * For a content system that strips tags it does not know, `<div data-threshold-kit="triage-grid">`
 * stands for the element.
 */
import './threshold-case/define.js';
import './triage-grid/define.js';
import './level-of-need-badge/define.js';
import { kitMark } from './shared/define.js';

const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'consent-checklist': () => import('./consent-checklist/define.js'),
  'step-decision': () => import('./step-decision/define.js'),
  'case-summary': () => import('./case-summary/define.js'),
};

/** Every element of the kit. */
export const tags: readonly string[] = ['threshold-case', 'triage-grid', 'level-of-need-badge', ...Object.keys(others)];

const asked = new Set<string>();
const warned = new WeakSet<Element>();

/** Loads each element that the page has and that is not there yet, and fills the places for elements. */
function look(): void {
  const places = document.querySelectorAll('[data-threshold-kit]');
  for (const [tag, load] of Object.entries(others)) {
    if (
      asked.has(tag) ||
      !(document.getElementsByTagName(tag).length || [...places].some((place) => nameOf(place) === tag))
    )
      continue;
    asked.add(tag);
    // What could not be loaded is asked for again with the page's next change.
    load().then(look, () => asked.delete(tag));
  }
  places.forEach(fill);
}

const nameOf = (place: Element) => place.getAttribute('data-threshold-kit')!;

/**
 * Puts the element into its place and the place's content into the element, where it is shown until
 * the element takes over. The place itself stays: its class and id are the host's, and so is the
 * node, which the host's scripts may hold.
 */
function fill(place: Element): void {
  const tag = nameOf(place);
  const Class = customElements.get(tag) as
    (CustomElementConstructor & { readonly observedAttributes: readonly string[] }) | undefined;
  if (!tags.includes(tag) && !warned.has(place)) {
    warned.add(place);
    console.warn(
      `Threshold Kit has no element "${tag}", which data-threshold-kit asks for. It has: ${tags.join(', ')}.`,
    );
  }
  if (!Class || !(kitMark in Class) || [...place.children].some(({ localName }) => localName === tag)) return;
  const element = document.createElement(tag);
  // What the element knows, and the name under which a form has it; nothing else comes through.
  for (const name of ['name', ...Class.observedAttributes]) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}

new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();
