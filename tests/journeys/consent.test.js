/* A safeguarding lead at the lower tier: Mum agreed, Dad said no, and what is shared without his agreement. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures, inView, wordsBefore, wordsIn } from './figures.js';
import { caseStudy, onPlain, PHONE, still, WIDE, usePages } from './kit.js';
import { Person } from './person.js';
import { within } from './within.js';

usePages();

const record = {
  ...caseStudy,
  answers: { ...caseStudy.answers, 'without-social-care': 'yes', 'immediate-risk': 'no' },
  agreed: { level: 'targeted', tier: 'lower', rationale: 'Agreed with the school.', on: '2026-11-25' },
};

/** What is over the limit today, and may not grow: a task that opens moves the steps below it. */
const MISSED = { 'shift of all': 1.5 };

const consent = (page) => page.locator('consent-checklist');
const answer = (page) => consent(page).getByRole('region', { name: 'Can you go ahead?' });
const opener = (page, task) => consent(page).getByRole('button', { name: new RegExp(`^(Record|Change) ?: ${task}$`) });
const pick = (page, question, option) =>
  consent(page).getByRole('group', { name: question }).getByRole('radio', { name: option });

describe('A safeguarding lead asks for agreement, is refused by one, and shares without it', () => {
  for (const [viewport, limits, missed] of [
    [
      WIDE,
      {
        interactions: 18,
        scrolled: 3000,
        height: 3600,
        words: 1100,
        'words above the answer': 120,
        'answer, words': 60,
        repeats: 0,
        'shift of ticks': 0.1,
        'shift of all': 0.1,
      },
      MISSED,
    ],
    [
      PHONE,
      { interactions: 18, 'words above the answer': 120, 'answer, words': 60, repeats: 0, 'shift of ticks': 0.1 },
      {},
    ],
  ])
    it(`at ${viewport.width} by ${viewport.height}`, () =>
      onPlain(
        viewport,
        async (page) => {
          await page.evaluate((value) => (document.querySelector('threshold-case').record = value), record);
          await answer(page).getByText('Not yet').waitFor();
          await still(page);
          const who = new Person(page);
          const before = (await figures(page)).shift;

          await who.press(opener(page, 'Mum'));
          await who.tick(pick(page, /parental responsibility/, 'Yes'));
          await who.press(pick(page, /What did they say/, 'Agreed'));
          await who.tick(pick(page, /How did they agree/, 'Verbally'));
          await who.tick(consent(page).getByRole('checkbox', { name: 'All four of these' }));
          await who.tick(pick(page, /help to understand/, 'No, none was needed'));
          await who.press(consent(page).getByRole('button', { name: 'Save' }));

          await consent(page).getByRole('form', { name: 'What Dad said' }).waitFor();
          await who.tick(pick(page, /parental responsibility/, 'Yes'));
          await who.press(pick(page, /What did they say/, 'Said no'));
          await who.press(consent(page).getByRole('button', { name: 'Save' }));

          await answer(page).getByText('Take advice').waitFor();
          await who.press(pick(page, /Will you share information/, 'Share without agreement'));
          await who.press(pick(page, /Why can you share/, /^The public interest/));
          const field = (name) => consent(page).getByRole('textbox', { name });
          await who.type(field('What will you share?'), 'What we saw at school');
          await who.type(field('Who with?'), 'The front door');
          await who.type(field('What for?'), 'A family help assessment');
          await who.type(field('Your reasons'), 'T comes to harm, and Dad will not talk.');
          await who.press(consent(page).getByRole('button', { name: 'Save' }));

          await answer(page).getByText('Yes', { exact: true }).waitFor();
          await still(page);
          assert.ok(
            (await inView(answer(page).getByText('Yes', { exact: true }))) ||
              (await inView(consent(page).getByText('Can you go ahead? Yes.').first())),
            'the answer that changed is in view where one is',
          );
          const { height, words, repeats, shift } = await figures(page);
          within(
            `consent, ${viewport.width}`,
            {
              interactions: who.interactions,
              scrolled: who.scrolled,
              height,
              words,
              'words above the answer': await wordsBefore(answer(page), 'consent-checklist'),
              'answer, words': await wordsIn(answer(page)),
              repeats: repeats.length,
              'shift of ticks': who.shift,
              'shift of all': shift - before,
            },
            limits,
            missed,
          );
        },
        { all: true, recorded: true },
      ));
});
