/* A person who uses the page: scrolls to what is next by the shortest way, presses, types. All of it is counted. */
import { still } from './kit.js';

/** Where everything that can scroll stands, in pixels. Runs in the page. */
const scrolled = () => {
  const tops = [scrollY];
  for (const node of globalThis.below(document.body)) if (node.scrollTop) tops.push(node.scrollTop);
  return tops.reduce((sum, top) => sum + top, 0);
};

export class Person {
  interactions = 0;
  scrolled = 0;
  /** What ticks moved. An area that opens, or a question that gives way to the next, moves what is below it. */
  shift = 0;
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Scrolls until a control can be seen whole, by the shortest way, and out from under what sticks to the edge. */
  async reach(locator) {
    const before = await this.#page.evaluate(scrolled);
    await locator.evaluate((element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const over = (y) => {
        const at = element.getRootNode().elementFromPoint(box.left + Math.min(box.width / 2, 40), y);
        return at && !element.contains(at) && !at.contains(element) ? at.closest('.dock, .site-header') : null;
      };
      const under = over(box.bottom - 2) ?? over(box.top + 2);
      if (!under) return;
      const lid = under.getBoundingClientRect();
      const low = lid.top > innerHeight / 2;
      scrollBy({ top: low ? box.bottom - lid.top + 4 : box.top - lid.bottom - 4, behavior: 'instant' });
    });
    this.scrolled += Math.abs((await this.#page.evaluate(scrolled)) - before);
  }

  /** One press, on what one has seen come to rest: what is drawn between two presses is not counted twice. */
  async press(locator) {
    await still(this.#page);
    await this.reach(locator);
    await locator.click();
    this.interactions++;
  }

  /** One press on a box. */
  async tick(locator) {
    const moved = () => this.#page.evaluate(() => globalThis.moved.reduce((sum, { value }) => sum + value, 0));
    await still(this.#page);
    const before = await moved();
    await this.press(locator);
    await still(this.#page);
    this.shift += (await moved()) - before;
  }

  /** One field, with the Enter that ends it where it has one. */
  async type(locator, text, key) {
    await this.reach(locator);
    await locator.fill(text);
    if (key) await locator.press(key);
    this.interactions++;
  }
}
