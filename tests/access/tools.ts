import 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from '@esm-bundle/chai';
import { emulateMedia, executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { focused, focusIsOn, nameOf, until, type Page } from '../elements/page.js';
import { inWebKit } from '../in-chromium.js';

/* What the tests of access share: axe, real keys, and the measure of what is on the screen. */

/** What is measured: any page with one element on it. */
type Shown = Pick<Page, 'root' | 'all'>;

declare const axe: typeof import('axe-core');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** About whole pages: an element is only part of one. The demo page is checked with them by itself. */
const PAGE_RULES = ['bypass', 'document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region'];

/** Low, so that the bar with the answer does not stay in view and lies over nothing: axe does not scroll. */
const LOW = 500;

export const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** What a scheme, a theme or a width can break: the colours and what scrolls. Sizes are measured by the tests of the layout. */
const LOOK = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/** What lies partly under an open list or dialog is out of reach until that is closed; its size is held to by the tests of the layout. */
const isUnder = /^target-size: [^]* because it is partially obscured/;

/** What axe finds: by all its rules, or by those of a look alone. */
export async function violations(only?: 'look', within: Element = document.body): Promise<string[]> {
  window.scrollTo(0, 0);
  const { violations: found }: AxeResults = await axe.run(within as HTMLElement, {
    runOnly: only ? { type: 'rule', values: LOOK } : { type: 'tag', values: TAGS },
    ...(only ? {} : { rules: Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }])) }),
    resultTypes: ['violations'],
    // No rule that runs reads style sheets: none are gathered.
    preload: { assets: ['media'] },
  });
  return found
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        (node) =>
          `${id}: ${help}: ${node.target.flat().join(' ')}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 300)}`,
      ),
    )
    .filter((one) => !isUnder.test(one));
}

/**
 * The looks that each state is held to, each scheme and each width at least once. By all of axe in the
 * first; by what a look can break in the others. Told of forced colours while it is wide, Chromium
 * gives axe the colours of before for what inherits them, and shows the right ones.
 */
const LOOKS = [
  ['light', 1280],
  ['dark', 800],
  ['forced colours', 320],
] as const;

/** Each state, wide, in a column and on a small screen, in each scheme. */
export function checkLooks(states: Readonly<Record<string, () => Promise<unknown>>>): void {
  describe('wide, in a column and on a small screen, in light, dark and forced colours', () => {
    before(() => {
      document.documentElement.lang = 'en-GB';
      document.documentElement.style.colorScheme = 'light dark';
    });
    after(async () => {
      document.documentElement.style.colorScheme = '';
      await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await setViewport({ width: 800, height: 600 });
    });

    for (const [state, arrive] of Object.entries(states)) {
      it(state, async () => {
        await arrive();
        for (const [at, [scheme, width]] of LOOKS.entries()) {
          const media = schemes[scheme];
          await emulateMedia(media);
          expect(matchMedia('(prefers-color-scheme: dark)').matches, scheme).to.equal(media.colorScheme === 'dark');
          expect(matchMedia('(forced-colors: active)').matches, scheme).to.equal(media.forcedColors === 'active');
          await screen(width, LOW);
          expect(await violations(at ? 'look' : undefined), `${scheme}, ${width} px`).to.deep.equal([]);
        }
      });
    }
  });
}

/**
 * The roles that are written on the parts of a table. A snapshot goes by the tags; a browser goes by the layout too, and
 * forgets what a table is when its parts are blocks and grids: the roles have to be written out.
 */
export const writtenRoles = (table: ParentNode, parts = 'thead, tbody, tr, th, td'): string[] =>
  [...new Set([...table.querySelectorAll(parts)].map((one) => `${one.localName} ${one.getAttribute('role')}`))].sort();

/** Presses a key, for real, so many times. */
export const press = (key: string, times = 1) => executeServerCommand('press', { key, times });

export const type = (text: string) => sendKeys({ type: text });

/** Types a day into a date control, part by part. */
export async function typeDay(date: string): Promise<void> {
  const [year, month, at] = date.split('-') as [string, string, string];
  // The order of the parts is the browser's: in US English the month comes first.
  const [first, second] = navigator.language === 'en-GB' ? [at, month] : [month, at];
  // In WebKit on Linux one goes on to the next part oneself.
  const goOn = async () => void (inWebKit && (await press('ArrowRight')));
  await type(first);
  await goOn();
  await type(second);
  await goOn();
  await type(year);
}

/** Goes on with Tab until something has the focus. Keys go in heaps; those that come too late are let pass. */
export async function tabTo(what: () => Element, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  let aim = what();
  const there = () => focused() === aim || focused()?.id === 'after';
  const stop = (event: KeyboardEvent) => {
    if (event.code === 'Tab' && there()) event.preventDefault();
  };
  addEventListener('keydown', stop, true);
  for (let pressed = 0; pressed < 600 && !there(); pressed += 10) {
    await press(key, 10);
    aim = what();
  }
  removeEventListener('keydown', stop, true);
  focusIsOn(aim, `after many presses of ${key}`);
}

/**
 * Goes on with a key until the end has the focus: of the page, unless another is named. A key goes by where it lies: with Shift held, WebKit's driver
 * gives Tab no name. Gives what had it on the way, and what
 * of that could not be seen. Keys go in heaps; one that comes while a frame is waited for is let pass.
 */
export async function walk(
  key: 'Tab' | 'Shift+Tab',
  end: Element = document.getElementById(key === 'Tab' ? 'after' : 'before')!,
): Promise<{ met: Element[]; covered: string[] }> {
  const there = () => focused() === end;
  const met: Element[] = [];
  const covered: string[] = [];
  let waits = false;
  let moves = false;
  const onDown = (event: KeyboardEvent) => {
    moves = event.code === 'Tab' && !waits && !there();
    if (event.code === 'Tab' && !moves) event.preventDefault();
  };
  const onUp = async () => {
    if (!moves || there()) return;
    moves = false;
    const active = focused();
    // A day and a time have parts, each a stop of its own.
    if (!active || active === met.at(-1)) return;
    met.push(active);
    if (isInSight(active)) return;
    // Scrolling may take a frame.
    waits = true;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    waits = false;
    if (!isInSight(active)) covered.push(`${place(active)} at ${JSON.stringify(active.getBoundingClientRect())}`);
  };
  addEventListener('keydown', onDown, true);
  addEventListener('keyup', onUp, true);
  for (let pressed = 0; pressed < 1500 && !there(); pressed += 20) await press(key, 20);
  removeEventListener('keydown', onDown, true);
  removeEventListener('keyup', onUp, true);
  focusIsOn(end, `the end, with ${key}`);
  return { met, covered };
}

/**
 * Nothing traps the focus: every control is met once, there and, in the same order, back. And nothing hides
 * it: what has the focus is never under something that stays in view.
 */
export async function thereAndBack(root: ParentNode): Promise<void> {
  const { met: there, covered } = await walk('Tab');
  const { met: back, covered: coveredBack } = await walk('Shift+Tab');
  expect(covered, 'hidden on the way there').to.deep.equal([]);
  expect(coveredBack, 'hidden on the way back').to.deep.equal([]);
  // A group of radios without an answer is entered at either end.
  const stop = (one: Element) => (one.matches('[type="radio"]') ? (one as HTMLInputElement).name : nameOf(one));
  expect(back.reverse().map(stop)).to.deep.equal(there.map(stop));
  expect(new Set(there).size).to.equal(there.length);
  const controls = [
    ...root.querySelectorAll<HTMLInputElement>('button, a[href], summary, input:not([type="radio"]), select, textarea'),
  ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
  expect(controls.length).to.be.above(4);
  expect(controls.filter((one) => !there.includes(one)).map(nameOf)).to.deep.equal([]);
}

/** Whether some of an element is on the screen, and nothing lies over it there: tried at points across it. */
export function isInSight(element: Element): boolean {
  const control = element.matches('input[type="checkbox"], input[type="radio"]')
    ? element
    : (element.closest('summary') ?? element);
  const box = control.getBoundingClientRect();
  const points = [0.25, 0.5, 0.75]
    .flatMap((x) => [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y] as const))
    .filter(([, y]) => y >= 0 && y < innerHeight);
  const seen = points.filter(([x, y]) => {
    const root = element.getRootNode() as ShadowRoot;
    const top = root.elementFromPoint(x, y);
    return top !== null && (control.contains(top) || top.contains(control));
  });
  return seen.length > 0 && seen.length === points.length;
}

export const SIZES = [
  [1280, 900],
  [800, 700],
  [320, 640],
] as const;

export async function screen(width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  await until(() => innerWidth === width && innerHeight === height, `a screen of ${width} by ${height}`);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export const place = (element: Element) => `${element.localName} "${nameOf(element).slice(0, 60)}"`;

/** What sticks out of the page to the side. */
export function tooWide(page: Shown): string[] {
  const width = document.documentElement.clientWidth;
  const out = [...page.root.querySelectorAll('*')].filter((one) => {
    // The dock's first line ends in three dots where it has no room; it stands in full in the answer.
    if (one.closest('.visually-hidden, caption, svg, .dock .risk-line > span')) return false;
    if (!one.checkVisibility() || isClipped(one)) return false;
    const { left, right } = one.getBoundingClientRect();
    return right > width + 1 || left < -1;
  });
  return [
    ...(document.documentElement.scrollWidth > width ? [`the page: ${document.documentElement.scrollWidth}`] : []),
    ...out.map(place),
  ];
}

/** What a layout keeps for screen readers only: the headings of the columns, the cells of a closed area, what is in them. */
const isClipped = (one: Element) =>
  ['.corner', 'thead', '.area-row:not(.open) > .cell', '.cell-body'].some((selector) => {
    const place = one.closest(selector);
    return place !== null && (place.clientWidth < 8 || getComputedStyle(place).clipPath !== 'none');
  });

/** Text that is cut off: its box is smaller than what is in it, and does not show the rest. */
export function cutOff(page: Shown): string[] {
  return [...page.root.querySelectorAll<HTMLElement>('*')]
    .filter(
      (one) =>
        one.checkVisibility() &&
        // What is for the eye alone stands in words elsewhere, and the dock's first line in full in the answer;
        // initials may reach into the gap beside them.
        !one.closest('.visually-hidden, svg, [aria-hidden="true"], .edit, .dock .risk-line > span') &&
        !isClipped(one) &&
        one.clientWidth > 0 &&
        !one.matches('input, select, textarea, option'),
    )
    .filter((one) => {
      const { overflowY, display } = getComputedStyle(one);
      if (display === 'inline') return false;
      const wide = one.scrollWidth > one.clientWidth + 1;
      const high = one.scrollHeight > one.clientHeight + 1 && ['hidden', 'clip'].includes(overflowY);
      return wide || high;
    })
    .map((one) => `${place(one)}: ${one.scrollWidth}×${one.scrollHeight} in ${one.clientWidth}×${one.clientHeight}`);
}

/** The words that stand in two lines. */
export function brokenWords(one: Element): string[] {
  const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (!node.parentElement?.checkVisibility() || node.parentElement.closest('.visually-hidden')) continue;
    for (const { 0: word, index } of node.data.matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

/** What one presses or clicks: a box or a round with its words, or the control itself. */
export function targets(page: Shown): HTMLElement[] {
  const found = (
    ['button', 'link', 'disclosure', 'checkbox', 'radio', 'textbox', 'searchbox', 'combobox', 'date', 'time'] as const
  ).flatMap((role) => page.all(role));
  // A number in the dock's one sentence is large in the answer.
  return found
    .filter((one) => !one.matches('.dock-ring a'))
    .map((control) =>
      control.matches('[type="checkbox"], [type="radio"]') ? (control.closest('label') ?? control) : control,
    );
}

export const small = (some: HTMLElement[], least: number) =>
  some
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width < least - 0.1 || box.height < least - 0.1)
    .map(({ one, box }) => `${place(one)}: ${box.width.toFixed(1)}×${box.height.toFixed(1)}`);

/** WCAG 2.1, 1.4.12. */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
);

/** Wider spacing of text cuts nothing off. */
export async function spacedOut(page: Shown & Pick<Page, 'settled'>): Promise<void> {
  const before = page.root.adoptedStyleSheets;
  page.root.adoptedStyleSheets = [...before, SPACING];
  await page.settled();
  expect(tooWide(page), 'with wider text spacing').to.deep.equal([]);
  expect(cutOff(page), 'with wider text spacing').to.deep.equal([]);
  page.root.adoptedStyleSheets = before;
  await page.settled();
}

/**
 * Each state fits at every width, with wider spacing and with text twice as large. 320 CSS px is also what a
 * screen 1280 px wide has at 400%.
 */
export function checkFits(states: Readonly<Record<string, () => Promise<Shown & Pick<Page, 'settled'>>>>): void {
  describe('nothing to the side, nothing cut off, everything large enough to press', () => {
    // A host may give the page no edge: what sticks out by 1 px lets it scroll to the side.
    before(() => {
      document.body.style.margin = '0';
    });
    afterEach(() => {
      document.documentElement.style.fontSize = '';
    });
    after(() => {
      document.body.style.margin = '';
    });

    for (const [state, arrive] of Object.entries(states)) {
      it(state, async () => {
        await screen(1280, 900);
        const page = await arrive();
        for (const [width, height] of SIZES) {
          await screen(width, height);
          await page.settled();
          expect(tooWide(page), `${width} px`).to.deep.equal([]);
          expect(cutOff(page), `${width} px`).to.deep.equal([]);
          const pressed = targets(page);
          expect(small(pressed, 24), `${width} px`).to.deep.equal([]);
          await spacedOut(page);
          if (width > 320) continue;
          // What stands in a line of text is held to 24 px.
          const large = pressed.filter((one) => one.matches('label, button, summary') && !one.matches('.source-mark'));
          expect(small(large, 43.9).filter((one) => Number(one.split('×').at(-1)) < 43.9)).to.deep.equal([]);
        }
        document.documentElement.style.fontSize = '32px';
        for (const width of [640, 320]) {
          await screen(width, 900);
          await page.settled();
          expect(tooWide(page), `${width} px, text twice as large`).to.deep.equal([]);
          expect(cutOff(page), `${width} px, text twice as large`).to.deep.equal([]);
        }
      });
    }
  });
}
