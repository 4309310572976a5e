/*
 * A safeguarding lead considers a step up from the lower tier, and it is not agreed: what that costs at most
 * in presses, scrolling and reading. All three elements stand on the page.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { useBrowser } from '../hosts/host.js';
import { figures, wordsBefore, wordsIn } from './figures.js';
import { caseStudy, onPlain, pages, still, WIDE } from './kit.js';
import { Person } from './person.js';

useBrowser(...pages);

const LIMITS = {
  interactions: 12,
  scrolled: 3500,
  height: 3800,
  words: 1200,
  'words above the answer': 120,
  'answer, words': 70,
  repeats: 0,
  shift: 0.1,
};
/** What is over the limit today, and where it stands: printed as missed at each run, and not to grow. */
const MISSED = {};

let measured;
after(() => measured && console.table(measured));

const UP = "Step up to children's social care, through ChECS";
const agreed = { level: 'targeted', tier: 'lower', rationale: 'Talked through with the family.', on: '2026-11-20' };

describe('A safeguarding lead considers a step up from the lower tier, which ChECS does not agree', () => {
  it('at 1280 by 900', () =>
    onPlain(
      WIDE,
      async (page) => {
        const who = new Person(page);
        const step = page.locator('step-decision');
        const button = (name) => step.getByRole('button', { name, exact: typeof name === 'string' });
        const answer = (question, option) =>
          who.press(step.getByRole('group', { name: question }).getByRole('button', { name: option, exact: true }));
        await who.press(button('Where the family is now'));
        await who.press(button(`Consider this step : ${UP}`));
        const title = step.getByRole('heading', { name: UP });
        await title.waitFor();
        await answer(/^Do the needs meet the threshold/, 'No');
        await answer(/^Has every attempt been made/, 'Yes');
        for (const stage of ['Lower tier tried', 'Parental consent', "Portal form for children's social care"])
          await who.press(button(`Done today : ${stage}`));
        await who.press(button('Not agreed'));
        await who.press(step.getByRole('radio', { name: /^It goes to the Family Help Front Door/ }));
        await who.press(button('Save'));
        await step.getByText(/^Not agreed, since /).waitFor();
        assert.equal(
          await step.getByRole('listitem').first().getByRole('heading').textContent(),
          'Not agreed. What was decided?',
        );
        await still(page);
        const { height, words, repeats, shift } = await figures(page);
        const row = {
          interactions: who.interactions,
          scrolled: who.scrolled,
          height,
          words,
          'words above the answer': await wordsBefore(title, 'step-decision'),
          'answer, words': await wordsIn(step.locator('.stands')),
          repeats: repeats.length,
          shift,
        };
        measured = Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, `${Math.round(value * 100) / 100} (${LIMITS[name]})`]),
        );
        for (const [name, most] of Object.entries(LIMITS))
          if (row[name] > most)
            console.log(
              `missed: step up, ${name}: ${row[name]}, at most ${most}. ${name === 'repeats' ? repeats : ''}`,
            );
        const over = Object.entries({ ...LIMITS, ...MISSED }).filter(([name, most]) => !(row[name] <= most));
        assert.deepEqual(
          over.map(([name, most]) => `${name}: ${row[name]}, at most ${most}`),
          [],
        );
      },
      {
        all: true,
        recorded: { ...caseStudy, agreed, answers: { 'immediate-risk': 'no', 'without-social-care': 'no' } },
      },
    ));
});
