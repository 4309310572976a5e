/*
 * People at their tasks, with what a task may cost them at most: presses, scrolling, reading, what moves.
 * They have the grid alone before them.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures, inView, wordsIn } from './figures.js';
import { answer, box, dock, find, goAnswer, grid, onPlain, PHONE, riskOption, still, WIDE, usePages } from './kit.js';
import { Person } from './person.js';
import { within } from './within.js';

usePages();

/** Who is there: by what one writes, and Enter. */
async function add(page, who, label, role) {
  await who.type(grid(page).getByLabel('Initials or role'), label, 'Enter');
  await grid(page)
    .getByRole('radio', { name: new RegExp(`^${label} ?, ${role}$`) })
    .waitFor();
}

/** The signs of case study 1 that the document has, by area: T's, then what Mum says of herself. */
const OF_T = {
  Education: ['education.targeted.1', 'education.extra.1', 'education.universal.1', 'education.universal.4'],
  Crime: ['crime.extra.2'],
  'Domestic abuse': ['domestic-abuse.extra.4', 'domestic-abuse.universal.1'],
};
const OF_MUM = { Health: ['health.extra.1', 'health.universal.2'] };

/** The names of areas as the map shows them. */
const shown = {
  Education: /^Education ?, /,
  Crime: /^Crime ?, /,
  'Domestic abuse': /^Domestic abuse ?, /,
  Health: /^Health ?, /,
};

async function record(page, who, areas) {
  for (const [name, signs] of Object.entries(areas)) {
    await who.press(grid(page).getByRole('button', { name: shown[name] }));
    for (const sign of signs) await who.tick(box(page, sign));
  }
}

describe('A safeguarding lead records case study 1, agrees on a level and knows what to do', () => {
  for (const [viewport, limits] of [
    [
      WIDE,
      {
        interactions: 24,
        scrolled: 2500,
        height: 2800,
        words: 900,
        repeats: 0,
        'shift of ticks': 0.1,
      },
    ],
    [
      PHONE,
      {
        interactions: 24,
        scrolled: 8000,
        height: 5500,
        words: 900,
        repeats: 0,
        'shift of ticks': 0.1,
      },
    ],
  ])
    it(`at ${viewport.width} by ${viewport.height}`, () =>
      onPlain(viewport, async (page) => {
        const phone = viewport === PHONE;
        const who = new Person(page);
        await add(page, who, 'T', 'a child');
        await add(page, who, 'Mum', 'an adult');
        await record(page, who, { Education: OF_T.Education.slice(0, 1) });
        const first = phone ? dock(page) : answer(page);
        await first
          .getByText(/oints to/)
          .first()
          .waitFor();
        assert.ok(
          await inView(phone ? dock(page).getByText(/Points to/) : answer(page).getByRole('heading').first()),
          'the first answer is in view',
        );
        if (phone) await who.press(dock(page).getByRole('button', { name: /add a note$/ }));
        await who.type(dock(page).getByRole('textbox', { name: /add a note$/ }), '5 exclusions', 'Enter');
        for (const sign of OF_T.Education.slice(1)) await who.tick(box(page, sign));
        await record(page, who, { Crime: OF_T.Crime, 'Domestic abuse': OF_T['Domestic abuse'] });
        await who.press(grid(page).getByRole('radio', { name: /^Mum/ }));
        await record(page, who, OF_MUM);

        if (phone) await who.press(goAnswer(page));
        const decides = answer(page).getByRole('group', { name: /^The question that decides/ });
        await who.press(decides.getByRole('button', { name: 'Yes', exact: true }));
        await who.press(answer(page).getByRole('button', { name: 'Record a level' }));
        await who.press(riskOption(page, 'No, it is not urgent'));
        await who.press(answer(page).getByRole('radio', { name: /^Targeted Help, lower tier/ }));
        await who.press(answer(page).getByRole('button', { name: 'Record this level' }));
        await answer(page)
          .getByRole('heading', { name: /^Level recorded/ })
          .waitFor();
        await still(page);
        const words = await wordsIn(answer(page));
        if (phone) await page.keyboard.press('Escape');
        await still(page);
        const { height, words: all, repeats, shift } = await figures(page);
        within(
          `lead, ${viewport.width}`,
          {
            interactions: who.interactions,
            scrolled: who.scrolled,
            height,
            words: all,
            'answer, words': words,
            repeats: repeats.length,
            'shift of ticks': who.shift,
            'shift of all': shift,
          },
          limits,
        );
      }));
});

describe('A health visitor records a baby who was brought to A&E, and rings', () => {
  const limits = {
    interactions: 9,
    scrolled: 2500,
    height: 5000,
    words: 850,
    repeats: 0,
    'shift of ticks': 0.1,
  };
  it('at 360 by 740', () =>
    onPlain(PHONE, async (page) => {
      const who = new Person(page);
      await add(page, who, 'Baby', 'a child');
      await who.type(find(page), 'A&E');
      await who.tick(box(page, 'early-years.targeted.2'));
      await dock(page)
        .getByText(/Points to/)
        .waitFor();
      assert.ok(await inView(dock(page).getByText(/Points to/)), 'the first answer is in view');
      await who.press(goAnswer(page));
      await still(page);
      const words = await wordsIn(answer(page));
      await who.press(riskOption(page, 'Yes'));
      await answer(page).getByRole('heading', { name: 'Ring now' }).waitFor();
      assert.ok(
        await inView(
          answer(page)
            .getByRole('link', { name: /^[\d ]{11,}$/ })
            .first(),
        ),
        'a number to ring is in view',
      );
      await page.keyboard.press('Escape');
      await still(page);
      const { height, words: all, repeats, shift } = await figures(page);
      within(
        'health visitor, 360',
        {
          interactions: who.interactions,
          scrolled: who.scrolled,
          height,
          words: all,
          'answer, words': words,
          repeats: repeats.length,
          'shift of ticks': who.shift,
          'shift of all': shift,
        },
        limits,
      );
    }));
});
