/*
 * A page in Firefox or WebKit, for people's tasks: of Playwright's page and locators the few calls that these make. Playwright
 * drives its own builds of the two alone; those that people install are driven by what each engine has for it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { firefoxPage, otherEngines } from '../engine.js';
import { startWebkit } from '../webkit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What does not come in this time does not come: no busy machine takes so long over one step. */
const PATIENCE = 180_000;

/** Asks until there is an answer. */
async function until(ask, what) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(20)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Nothing came in ${PATIENCE / 1000} s: ${what}`);
}

/** What starts each engine: a page of it opens an address in a window of a size, runs what is asked, points and presses. */
const start = {
  async firefox() {
    const { default: puppeteer } = await import('puppeteer-core');
    const executablePath = otherEngines.firefox.needed();
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    const page = await firefoxPage(browser);
    return {
      async open(address, viewport) {
        await page.setViewport(viewport);
        await page.goto(address);
      },
      run: (body) => page.evaluate(`(async () => { ${body} })()`),
      click: (x, y) => page.mouse.click(x, y),
      press: (key) => page.keyboard.press(key),
      close: () => browser.close(),
    };
  },
  async webkit() {
    otherEngines.webkit.needed();
    const { send, page, end } = await startWebkit();
    const run = (body) => page.evaluate(body);
    return {
      // The window cannot be as narrow as a phone; a frame in it can.
      async open(address, { width, height }) {
        await send('POST', '/url', { url: 'about:blank' });
        await run(`document.body.style.margin = 0; document.body.innerHTML =
          '<iframe src="${address}" style="display: block; border: 0; width: ${width}px; height: ${height}px"></iframe>'`);
        await send('POST', '/frame', { id: 0 });
        while (!(await run(`return location.href === '${address}' && document.readyState === 'complete'`)))
          await wait(20);
      },
      run,
      click: (x, y) =>
        send('POST', '/actions', {
          actions: [
            {
              type: 'pointer',
              id: 'mouse',
              parameters: { pointerType: 'mouse' },
              actions: [
                { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
                { type: 'pointerDown', button: 0 },
                { type: 'pointerUp', button: 0 },
              ],
            },
          ],
        }),
      press: (key) => page.keyboard.press(key),
      close: async () => end(),
    };
  },
};

/** The tools that a page is given: what stands in it as it is drawn, found by what people call it. Runs in the page. */
function tools() {
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  const says = (text, { source, flags, exact }) => {
    if (flags !== undefined) return new RegExp(source, flags).test(flat(text));
    return exact ? flat(text) === source : flat(text).toLowerCase().includes(source.toLowerCase());
  };
  const { aria, dom, text } = globalThis.axe.commons;
  const node = (element) => globalThis.axe.utils.getNodeFromTree(element);
  const isHeard = (element) => node(element) && dom.isVisibleToScreenReaders(node(element));
  const nameOf = (element) => text.accessibleTextVirtual(node(element));
  const roleOf = (element) => aria.getRole(node(element));
  const levelOf = (element) => Number(element.ariaLevel ?? element.localName.slice(1));
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const fits = {
    css: (element, { css }) => element.matches(css),
    role: (element, { role, name, level }) =>
      isHeard(element) &&
      roleOf(element) === role &&
      (!name || says(nameOf(element), name)) &&
      (!level || levelOf(element) === level),
    label: (element, { label }) =>
      element.matches('input, select, textarea') && isHeard(element) && says(nameOf(element), label),
    text: (element, { text: words }) =>
      says(element.textContent, words) && ![...element.children].some(({ textContent }) => says(textContent, words)),
  };
  function* under(root) {
    for (const one of globalThis.below(root)) if (one !== root && one.nodeType === Node.ELEMENT_NODE) yield one;
  }
  /** What a chain of steps leads to, in the order of the page. */
  globalThis.lookFor = (steps) => {
    globalThis.axe.setup(document.documentElement);
    try {
      return steps.reduce(
        (found, step) => {
          if (step.way === 'first') return found.slice(0, 1);
          if (step.way === 'visible') return found.filter(isSeen);
          return [...new Set(found.flatMap((root) => [...under(root)].filter((one) => fits[step.way](one, step))))];
        },
        [document.body],
      );
    } finally {
      globalThis.axe.teardown();
    }
  };
  /** Where the middle of the one that is seen is, once it has come to rest in the window; nothing where none is seen. */
  globalThis.restOf = async (steps) => {
    const found = globalThis.lookFor(steps).filter(isSeen);
    if (!found.length) return undefined;
    if (found.length > 1)
      throw new Error(`${found.length} are seen: ${found.map(({ outerHTML }) => outerHTML.slice(0, 100))}`);
    const [element] = found;
    const box = () => element.getBoundingClientRect();
    const isIn = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
    if (!isIn(box())) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const before = box();
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const { left, top, width, height } = box();
    return left === before.left && top === before.top ? { x: left + width / 2, y: top + height / 2 } : undefined;
  };
}

const asked = (words, exact) =>
  words instanceof RegExp ? { source: words.source, flags: words.flags } : { source: words, exact };

/** What is looked for when it is used, as Playwright's locators are. */
class Locator {
  #driver;
  #steps;

  constructor(driver, steps) {
    this.#driver = driver;
    this.#steps = steps;
  }

  #then(step) {
    return new Locator(this.#driver, [...this.#steps, step]);
  }

  locator = (css) => this.#then({ way: 'css', css });
  getByRole = (role, { name, exact, level } = {}) =>
    this.#then({ way: 'role', role, name: name && asked(name, exact), level });
  getByLabel = (words) => this.#then({ way: 'label', label: asked(words) });
  getByText = (words, { exact } = {}) => this.#then({ way: 'text', text: asked(words, exact) });
  filter = () => this.#then({ way: 'visible' });
  first = () => this.#then({ way: 'first' });

  /** Asks the page until there is an answer. */
  #until(body) {
    const steps = JSON.stringify(this.#steps);
    return until(() => this.#driver.run(`const steps = ${steps}; ${body}`), steps);
  }

  async evaluate(does, given) {
    const { answer } = await this.#until(
      `const found = lookFor(steps); if (found.length > 1) throw new Error(found.length + ' of ' + JSON.stringify(steps));
      return found.length && { answer: await (${does})(found[0], ${JSON.stringify(given)}) }`,
    );
    return answer;
  }

  waitFor = () => this.#until('return Boolean(await restOf(steps))');

  async click() {
    const { x, y } = await this.#until('return restOf(steps)');
    await this.#driver.click(x, y);
  }

  /** Writes words in place of what a field holds, as typing does. It is pointed at first: WebKit gives a frame no focus unasked. */
  async fill(words) {
    await this.click();
    await this.evaluate((field, text) => {
      field.select();
      document.execCommand(text ? 'insertText' : 'delete', false, text);
    }, words);
  }

  /** One key in the field that was written in. */
  press = (key) => this.#driver.press(key);

  allTextContents = () =>
    this.#driver.run(`return lookFor(${JSON.stringify(this.#steps)}).map(({ textContent }) => textContent)`);
}

/** A page with the tools of the tasks, as far as these use it. */
function pageOf(driver) {
  const evaluate = (does, given) => driver.run(`return (${does})(${JSON.stringify(given)})`);
  return {
    evaluate,
    waitForFunction: (does) => until(() => evaluate(does), does),
    keyboard: { press: (key) => driver.press(key) },
    locator: (css) => new Locator(driver, [{ way: 'css', css }]),
  };
}

let driver;

/** Starts an engine for a test file, and what else it needs: each is a function that returns what closes it. */
export function useOtherEngine(engine, ...others) {
  const closing = [];
  before(async () => {
    for (const begin of others) closing.push(await begin());
    driver = await start[engine]();
  });
  after(async () => {
    await driver?.close();
    for (const close of closing) await close?.();
  });
}

/** Opens an address in that engine and hands the page to a test. `watch` gives the page what the figures need. */
export async function inOtherEngine(address, viewport, watch, test) {
  await driver.open(address, viewport);
  await driver.run(axe);
  await driver.run(`(${watch})(); (${tools})()`);
  await test(pageOf(driver));
}
