/*
 * What can be measured of a page that a person looks at: how long it is, how many words stand on it, what
 * it says twice, where the keyboard stops. The elements' own parts count as the page does. Each function
 * that takes no page runs in the page.
 */
import { pack } from '../hosts/host.js';

/** Added to each page before it loads: what moved without being asked to, and the tools of the others. */
export function watch() {
  globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.moved.push({ value });
  }).observe({ type: 'layout-shift', buffered: true });

  /** An element and everything below it, as it is drawn: shadow roots for hosts, what is slotted for slots. */
  function* below(node) {
    yield node;
    if (node.localName === 'style' || node.localName === 'script') return;
    const slotted = node.localName === 'slot' ? node.assignedNodes() : [];
    const children = slotted.length ? slotted : (node.shadowRoot ?? node).childNodes;
    for (const child of children) yield* below(child);
  }

  const onShow = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** Whether a box of no size cuts off all that is in it: words for screen readers alone. */
  function isClipped(element) {
    for (let box = element; box; box = box.parentElement) {
      const { width, height } = box.getBoundingClientRect();
      if (width <= 2 && height <= 2 && getComputedStyle(box).overflow === 'hidden') return true;
    }
    return false;
  }

  /** The texts that can be seen, in the order of the document. What is there for screen readers alone is not seen. */
  function* texts(root) {
    for (const node of below(root)) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || !node.parentElement || !onShow(node.parentElement))
        continue;
      if (isClipped(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      if (width > 2 && height > 2) yield { node, text: node.data.replace(/\s+/g, ' ').trim() };
    }
  }

  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';

  /** What Tab stops at, in order; of radio buttons of one name, one. */
  function* stops(root) {
    const groups = new Set();
    for (const node of below(root)) {
      if (node.nodeType !== Node.ELEMENT_NODE || !node.matches(CONTROLS) || node.disabled || !onShow(node)) continue;
      if (node.type === 'radio') {
        if (groups.has(node.name)) continue;
        groups.add(node.name);
      }
      yield node;
    }
  }

  Object.assign(globalThis, { below, texts, stops });
}

const LONG = 25;

const wordsOf = (texts) => texts.join(' ').split(/\s+/).filter(Boolean).length;

/** A page as one sees it at this moment. */
export async function figures(page) {
  const { height, texts, shift } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    texts: [...globalThis.texts(document.body)].map(({ text }) => text),
    shift: globalThis.moved.reduce((sum, { value }) => sum + value, 0),
  }));
  return { height, words: wordsOf(texts), repeats: repeatsIn(texts), shift };
}

/**
 * What stands more than once of over 25 characters, with how often. A sign may stand in its area and, once
 * it is recorded, in the answer; two signs of a document may have the same words.
 */
export function repeatsIn(texts) {
  const counts = new Map();
  for (const text of texts) if (text.length > LONG) counts.set(text, (counts.get(text) ?? 0) + 1);
  const may = (text) => 1 + pack.indicators.filter((sign) => sign.text === text).length;
  return [...counts].filter(([text, count]) => count > may(text)).map(([text, count]) => `${count} x ${text}`);
}

/** How many words of an element can be seen. */
export const wordsIn = async (locator) =>
  wordsOf(await locator.evaluate((element) => [...globalThis.texts(element)].map(({ text }) => text)));

/** How many words stand before an element, in the order in which one reads, from the start of another. */
export const wordsBefore = async (locator, from) =>
  wordsOf(
    await locator.evaluate((element, start) => {
      const before = [];
      for (const { node, text } of globalThis.texts(document.querySelector(start))) {
        if (node.getRootNode() === element.getRootNode() && element.contains(node)) break;
        before.push(text);
      }
      return before;
    }, from),
  );

/** At how many places the keyboard stops in an element. */
export const stopsIn = (locator) => locator.evaluate((element) => [...globalThis.stops(element)].length);

/** How many stops there are from one control to the first inside another, that one counted. */
export async function stopsBetween(page, from, to) {
  const [start, end] = await Promise.all([from.elementHandle(), to.elementHandle()]);
  return page.evaluate(
    ([one, other]) => {
      const all = [...globalThis.stops(document.body)];
      return all.findIndex((stop) => other.contains(stop)) - all.indexOf(one);
    },
    [start, end],
  );
}

/** Whether an element is on the screen as a whole, and nothing lies over it. */
export const inView = (locator) =>
  locator.evaluate((element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (!width || top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false;
    const at = element.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
    return Boolean(at) && (element.contains(at) || at.contains(element));
  });
