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
import type { LitElement } from 'lit';
import { kitMark } from './shared/define.js';
import { sayNoMore, sayNotThere } from './shared/not-loaded.js';
import { Retry } from './shared/retry.js';
import { caseStrings } from './shared/strings.js';

const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'consent-checklist': () => import('./consent-checklist/define.js'),
  'step-decision': () => import('./step-decision/define.js'),
  'case-summary': () => import('./case-summary/define.js'),
};

/** Every element of the kit. */
export const tags: readonly string[] = ['threshold-case', 'triage-grid', 'level-of-need-badge', ...Object.keys(others)];

const asked = new Set<string>();
/** The elements that did not load, and their places that say so. */
const missing = new Map<string, WeakSet<Element>>();
const unknown = new WeakSet<Element>();
const filled = new WeakMap<Element, Element>();

/** Loads each element that the page has and that is not there yet, and fills the places for elements. */
function look(): void {
  const places = document.querySelectorAll<HTMLElement>('[data-threshold-kit]');
  for (const tag of Object.keys(others)) {
    if (!(document.getElementsByTagName(tag).length || [...places].some((place) => nameOf(place) === tag))) continue;
    if (missing.has(tag)) sayMissing(tag);
    else if (!asked.has(tag)) void load(tag);
  }
  places.forEach(fill);
}

/** Loads an element; where it does not come, its places say so, and it is asked for again. */
async function load(tag: string): Promise<boolean> {
  asked.add(tag);
  try {
    await others[tag]!();
  } catch {
    if (!missing.has(tag)) {
      missing.set(tag, new WeakSet());
      new Retry(() => askAgain(tag)).start();
      sayMissing(tag);
    }
    return false;
  }
  if (missing.delete(tag)) placesOf(tag).forEach(sayNoMore);
  look();
  return true;
}

/** Where the page has none of its places any more, one that comes later asks anew. */
async function askAgain(tag: string): Promise<boolean> {
  if (!missing.has(tag)) return true;
  if (placesOf(tag).length) return load(tag);
  missing.delete(tag);
  return asked.delete(tag);
}

const placesOf = (tag: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`${tag}, [data-threshold-kit]`)].filter(
    (place) => place.localName === tag || nameOf(place) === tag,
  );

function sayMissing(tag: string): void {
  const said = missing.get(tag)!;
  for (const place of placesOf(tag)) {
    if (said.has(place)) continue;
    said.add(place);
    sayNotThere(
      place,
      () => caseStrings.partNotLoaded,
      () => void tryAgain(tag, place),
    );
  }
}

/** A person asks for it: where it does not come either, this place says so anew. */
async function tryAgain(tag: string, place: HTMLElement): Promise<void> {
  if (!(await load(tag))) {
    missing.get(tag)?.delete(place);
    return sayMissing(tag);
  }
  // The button that was pressed is gone.
  const element = (place.localName === tag ? place : place.querySelector(tag)) as LitElement | null;
  await element?.updateComplete;
  element?.shadowRoot?.querySelector<HTMLElement>('[tabindex="-1"], button, summary')?.focus();
}

/** Content systems leave spaces about, and some write names with capitals. */
const nameOf = (place: Element) => (place.getAttribute('data-threshold-kit') ?? '').trim().toLowerCase();

/**
 * Puts the element into its place and the place's content into the element, where it is shown until
 * the element takes over. The place itself stays: its class and id are the host's, and so is the
 * node, which the host's scripts may hold.
 */
function fill(place: HTMLElement): void {
  const tag = nameOf(place);
  const Class = customElements.get(tag) as
    | (CustomElementConstructor & { readonly observedAttributes: readonly string[] })
    | undefined;
  if (!tags.includes(tag) && !unknown.has(place)) {
    unknown.add(place);
    console.warn(
      `Threshold Kit has no element "${tag}", which data-threshold-kit asks for. It has: ${tags.join(', ')}.`,
    );
    sayNotThere(place, () => caseStrings.unknownPart(tag), null);
  }
  if (!Class || !(kitMark in Class) || [...place.children].some(({ localName }) => localName === tag)) return;
  // A page that swaps or morphs puts the place as the server wrote it: what was recorded is in the element of before.
  const before = filled.get(place);
  const element = before?.localName === tag ? before : document.createElement(tag);
  filled.set(place, element);
  // What the element knows, and the name under which a form has it; nothing else comes through.
  for (const name of ['name', ...Class.observedAttributes]) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  element.replaceChildren(...place.childNodes);
  place.append(element);
}

new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();
