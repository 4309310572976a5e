/* A person who uses the page: scrolls to what is next by the shortest way, presses, types. All of it is counted. */

/** Where everything that can scroll stands, in pixels. Runs in the page. */
const scrolled = () => {
  const tops = [scrollY];
  for (const node of globalThis.below(document.body)) if (node.scrollTop) tops.push(node.scrollTop);
  return tops.reduce((sum, top) => sum + top, 0);
};

export class Person {
  interactions = 0;
  scrolled = 0;
  peak = 0;
  /** What moved after which press, where much did. */
  moves = [];
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Does something, and notes how far the page went with it. */
  async #move(does, what) {
    const before = await this.#page.evaluate(scrolled);
    const shift = () => this.#page.evaluate(() => globalThis.moved.reduce((sum, { value }) => sum + value, 0));
    const held = await shift();
    await does();
    const moved = (await shift()) - held;
    if (moved > 0.01) this.moves.push(`${moved.toFixed(2)} ${what}`);
    this.scrolled += Math.abs((await this.#page.evaluate(scrolled)) - before);
    this.peak = Math.max(this.peak, await this.#page.evaluate(() => document.documentElement.scrollHeight));
  }

  /** Scrolls until a control can be seen whole, by the shortest way, and out from under what sticks to the edge. */
  reach(locator) {
    return this.#move(() =>
      locator.evaluate((element) => {
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
      }),
    );
  }

  /** One press. */
  async press(locator) {
    await this.reach(locator);
    await this.#move(() => locator.click(), `after pressing ${locator}`);
    this.interactions++;
  }

  /** One field, with the Enter that ends it where it has one. */
  async type(locator, text, key) {
    await this.reach(locator);
    await this.#move(async () => {
      await locator.fill(text);
      if (key) await locator.press(key);
    }, `after typing ${text}`);
    this.interactions++;
  }
}
