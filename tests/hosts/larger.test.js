/* Text made twice as large as toolbars do it, and room for a finger: nothing is wider than the page, and what sticks leaves room to read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answered, core, example, hostPage, inPage, pack, servePages, until, useBrowser } from './host.js';

const { record, assessment } = example(1);
const elements = ['triage-grid', 'level-of-need-badge', 'consent-checklist', 'step-decision', 'case-summary'];

let url;
useBrowser(async () => {
  const served = await servePages({
    '/': {
      body: hostPage(
        `<threshold-case pack="cheshire-east-2023">${elements.map((tag) => `<${tag}></${tag}>`).join('')}</threshold-case>`,
      ).replace('<title>', '<meta name="viewport" content="width=device-width, initial-scale=1"><title>'),
    },
  });
  url = served.url;
  return served.close;
});

/** Each runs in the page, as a toolbar's own script does. */
const ways = {
  'the root’s text size': () => (document.documentElement.style.fontSize = '200%'),
  'a zoom of the page': () => (document.body.style.zoom = '2'),
  'a size on every element of the page': () => {
    const all = [...document.body.querySelectorAll('*')];
    const sizes = all.map((one) => parseFloat(getComputedStyle(one).fontSize));
    for (const [at, one] of all.entries()) one.style.fontSize = `${sizes[at] * 2}px`;
  },
  'a size on every element, inside open shadow roots too': () => {
    const within = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
    const all = within(document.body);
    const sizes = all.map((one) => parseFloat(getComputedStyle(one).fontSize));
    for (const [at, one] of all.entries()) one.style.fontSize = `${sizes[at] * 2}px`;
  },
};

/** What of the page can be scrolled sideways to, and the parts of it that stick to the window's edges. */
const measured = (page) =>
  page.evaluate(() => {
    const within = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
    const all = within(document.body);
    const root = document.documentElement;
    return {
      wide: root.scrollWidth - root.clientWidth,
      // What stands in a column of its own beside the map is as high as the window, and scrolls by itself.
      stuck: all
        .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.checkVisibility())
        .filter((one) => one.getBoundingClientRect().width > innerWidth / 2)
        .map((one) => ({
          name: one.className || one.localName,
          part: one.getBoundingClientRect().height / innerHeight,
        }))
        .filter(({ part }) => part > 1 / 5),
      text: Math.min(
        ...all
          .filter((one) => one.localName === 'label' && one.checkVisibility())
          .map((one) => parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1)),
      ),
    };
  });

describe('text twice as large', () => {
  for (const [what, enlarge] of Object.entries(ways))
    for (const [width, height] of [
      [1280, 900],
      [640, 900],
      [360, 740],
      [320, 640],
    ])
      it(`by ${what}, on ${width} px: it is larger, nothing is wider than the page, and what sticks takes a fifth at most`, () =>
        inPage(
          url,
          async ({ page, faults, errors }) => {
            await page.evaluate((json) => (document.querySelector('threshold-case').record = json), record);
            await answered(page, core.spanWords(pack, assessment.indicated));
            await page.locator('case-summary').getByRole('heading').first().waitFor();
            await page.waitForLoadState('networkidle');
            const before = await measured(page);
            await page.evaluate(enlarge);
            await until(async () => !(await measured(page)).stuck.length, 'what sticks takes a fifth at most');
            const { wide, text } = await measured(page);
            assert.ok(text >= before.text * 1.5, `labels of ${text} px, ${before.text} before`);
            assert.equal(wide, 0);
            await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 3));
            assert.deepEqual((await measured(page)).stuck, []);
            assert.deepEqual([faults, errors], [[], []]);
          },
          { viewport: { width, height } },
        ));
});

it('room for a finger around the mark of a source at the edge of a page without margins makes the page no wider', () =>
  inPage(
    url,
    async ({ page }) => {
      await page.evaluate((json) => {
        document.body.style.margin = '0';
        document.querySelector('threshold-case').record = json;
      }, record);
      await page.getByRole('button', { name: 'Show the report' }).click();
      const marks = page.locator('case-summary').getByRole('button', { name: /^Source/ });
      await marks.first().waitFor();
      const atEdge = [];
      const wide = [];
      for (let width = 320; width <= 400; width += 4) {
        await page.setViewportSize({ width, height: 740 });
        const rights = await marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
        if (rights.some((right) => right > width - 10)) atEdge.push(width);
        if ((await measured(page)).wide) wide.push(width);
      }
      assert.ok(atEdge.length, 'a mark stands at the edge');
      assert.deepEqual(wide, []);
    },
    { viewport: { width: 320, height: 740 }, hasTouch: true, isMobile: true },
  ));
