import { expect } from '@esm-bundle/chai';
import { clear, nameOf, open, viewport, words, type Page } from './page.js';

/*
 * Nothing moves under the finger: where a tick shows a pencil, a mark, a count or a note of it, their
 * places were kept.
 */

/** Every visible node of the part of the page that one works in, where it stands in the page. */
function places(page: Page): Map<Element, string> {
  const all = new Map<Element, string>();
  for (const one of page.root.querySelectorAll('.frame *, .who *, .find *, .map *')) {
    if (!one.checkVisibility() || one.closest('svg')) continue;
    const { left, top, width, height } = one.getBoundingClientRect();
    // How wide a line is says nothing of where it stands; whether it breaks shows in its height.
    if (width && height) all.set(one, [left + scrollX, top + scrollY, height].map((n) => Math.round(n)).join(' '));
  }
  return all;
}

function moved(before: Map<Element, string>, after: Map<Element, string>): string[] {
  return [...before]
    .filter(([one, place]) => after.has(one) && after.get(one) !== place)
    .map(
      ([one, place]) =>
        `${one.localName}.${one.className} "${words(one).slice(0, 40)}": ${place}, now ${after.get(one)}`,
    );
}

const SIGNS = {
  Education: [
    'The child has had episodes of truancy',
    'The child has 3+ exclusions',
    'The child’s average absence from school is over 10%',
    'The child is being given fixed-term exclusions continuously',
  ],
  'Early years': ['An injury needs medical attention'],
  Health: ['There is a medication regime'],
} as const;

describe('Nothing moves on a tick', () => {
  let page: Page;
  afterEach(async () => {
    clear();
    document.body.style.margin = '';
    await viewport(800, 600);
  });

  for (const width of [1240, 700, 320])
    for (const font of ['DejaVu Sans, sans-serif', 'Liberation Serif, serif'])
      it(`at ${width} px in ${font}`, async () => {
        await viewport(width, 800);
        document.body.style.margin = '0';
        page = await open();
        page.grid.style.fontFamily = font;
        await page.addPerson('K');
        await page.addPerson('M');
        await page.press(page.get('button', 'Done'));
        await page.recordFor('K');
        for (const [area, signs] of Object.entries(SIGNS)) {
          await page.openArea(area);
          for (const sign of signs) {
            for (const what of ['ticked', 'taken out', 'ticked again']) {
              const box = page.signs().find((one) => nameOf(one).includes(sign))!;
              box.focus();
              // WebKit scrolls to it with the next frame, and the headings that stay in view go along.
              await page.settled();
              const before = places(page);
              await page.press(box);
              expect(moved(before, places(page)), `${sign}: ${what}`).to.deep.equal([]);
            }
          }
        }
      });

  it('nor in the list of what was found', async () => {
    page = await open();
    await page.search('absent');
    for (const box of page.signs('', page.find)) {
      box.focus();
      await page.settled();
      const before = places(page);
      await page.press(box);
      expect(moved(before, places(page)), nameOf(box)).to.deep.equal([]);
    }
  });
});
