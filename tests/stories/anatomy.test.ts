import { expect } from '@esm-bundle/chai';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import * as summaryStories from '../../stories/case-summary/case-summary.stories.js';
import * as consentStories from '../../stories/consent-checklist/consent-checklist.stories.js';
import * as badgeStories from '../../stories/level-of-need-badge/level-of-need-badge.stories.js';
import { until } from '../../stories/storybook/play.js';
import type { KitAnatomy } from '../../stories/storybook/anatomy.js';
import * as stepStories from '../../stories/step-decision/step-decision.stories.js';
import * as caseStories from '../../stories/threshold-case/threshold-case.stories.js';
import * as gridStories from '../../stories/triage-grid/triage-grid.stories.js';
import { hide, show, storiesOf, type StoryFile } from './stories.js';

const files = [
  caseStories,
  gridStories,
  badgeStories,
  consentStories,
  stepStories,
  summaryStories,
] as unknown as StoryFile[];

/** Each number with its line and the part that it is about, as they are drawn. On a phone some parts open as a sheet. */
function drawn(anatomy: KitAnatomy) {
  const box = (one: Element) => one.getBoundingClientRect();
  const lines = [...anatomy.shadowRoot!.querySelectorAll('.line')].map(box);
  return [...anatomy.shadowRoot!.querySelectorAll<HTMLElement>('.number')].flatMap((number, at) => {
    const { name, at: side = 'start', find } = anatomy.parts[at]!;
    const part = find(anatomy)?.getBoundingClientRect();
    if (!part?.height && number.hidden) return [];
    return [
      { name: `${at + 1} ${name}`, at: side, number: box(number), line: lines[at]!, part: part ?? new DOMRect() },
    ];
  });
}

/** Whether each number leads to its part. */
const leads = (anatomy: KitAnatomy, least: number) =>
  drawn(anatomy).length >= least &&
  drawn(anatomy).every(({ at, line, part }) => {
    const close = (one: number, other: number) => Math.abs(one - other) <= 5;
    if (at === 'start') return close(line.top, part.top) && close(line.bottom, part.bottom) && line.right <= part.left;
    if (at === 'above') return close(line.bottom, part.top) && line.left >= part.left && line.right <= part.right;
    return close(line.left, part.right) && line.top >= part.top && line.bottom <= part.bottom;
  });

const overlap = (one: DOMRect, other: DOMRect) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe('The anatomy of an element', () => {
  afterEach(hide);

  for (const file of files) {
    const story = storiesOf(file).find(({ name }) => name === 'Anatomy')!;

    it(`${file.default.component}: a number leads to each part, on a small screen too, and follows its size`, async () => {
      await setViewport({ width: 1280, height: 700 });
      const anatomy = (await show(story)).querySelector<KitAnatomy>('kit-anatomy')!;
      for (const width of [1280, 320, 800]) {
        await setViewport({ width, height: 700 });
        const least = width === 320 ? 2 : anatomy.parts.length;
        await until(
          () => innerWidth === width && leads(anatomy, least),
          `at ${width} px: ${JSON.stringify(drawn(anatomy))}`,
        );
        const numbers = drawn(anatomy).map(({ number }) => number);
        for (const [at, number] of numbers.entries()) {
          expect(number.width, 'drawn').to.equal(24);
          expect(number.left, 'on the page').to.be.at.least(0);
          expect(number.right, 'on the page').to.be.at.most(width);
          for (const other of numbers.slice(at + 1))
            expect(overlap(number, other), `${at + 1} stands free`).to.be.false;
        }
        expect(document.documentElement.scrollWidth, 'nothing sticks out').to.be.at.most(width);
      }
    });
  }

  it('is read once: the list has the numbers, the picture’s are for the eye', async () => {
    await setViewport({ width: 1280, height: 700 });
    await show(storiesOf(badgeStories as unknown as StoryFile).find(({ name }) => name === 'Anatomy')!);
    const tree = await executeServerCommand<string, { selector: string }>('aria-snapshot', { selector: 'kit-anatomy' });
    expect(tree.match(/listitem/g)).to.have.length(5);
    expect(tree).not.to.match(/text: ['"]?[\d ]+['"]?$/m);
  });
});
