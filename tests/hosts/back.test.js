/* What is half written when a page is left: there again on the way back, asked about before, and gone where it was cleared. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answered, core, hostPage, inPage, NOTHING, pack, servePages, tickSign, until, useBrowser } from './host.js';

const elements = '<triage-grid></triage-grid><consent-checklist></consent-checklist><step-decision></step-decision>';
const inForm = (attributes) =>
  hostPage(`<form action="/next"><threshold-case pack="cheshire-east-2023" ${attributes}>${elements}<case-summary></case-summary></threshold-case></form>
`);

let url;
useBrowser(async () => {
  const served = await servePages({
    '/family': { body: inForm('name="record"') },
    '/warns': { body: inForm('warn-on-leave') },
    '/alone': { body: inForm('').replace(/<\/?form[^>]*>/g, '') },
    '/private': { body: inForm('name="record"').replace('<form', '<form autocomplete="off"') },
    '/next': { body: hostPage('<h2>Another page</h2>', []) },
  });
  url = served.url;
  return served.close;
});

const SIGN = 'education.targeted.1';
const level = core.spanWords(
  pack,
  core.assess(pack, core.addConcern(core.newRecord(pack), { indicator: SIGN })).indicated,
);
const recordOf = (page) => page.evaluate(() => document.querySelector('threshold-case').record);
const unsaved = (page) => page.evaluate(() => document.querySelector('threshold-case').unsaved);

/** Every text that stands in a field of the kit. */
const typed = (page) =>
  page
    .locator(
      ':is(triage-grid, consent-checklist, step-decision, case-summary) :is(textarea, input[type="text"], input[data-day])',
    )
    .evaluateAll((fields) => fields.map(({ value }) => value).filter(Boolean));

/** Opens the page, ticks a sign, and hands both to a test. */
const working = (test, path = '/family') =>
  inPage(url + path, async (tab) => {
    const { page } = tab;
    await answered(page, NOTHING);
    await tickSign(page, SIGN);
    await answered(page, level);
    await test(tab);
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(tab.faults, []);
  });

/** Leaves and comes back to a page that is built anew, as where a browser keeps no pages. */
async function awayAndBack(page, comes = true) {
  await page.evaluate(() => {
    globalThis.same = true;
    addEventListener('unload', () => undefined);
  });
  // By the keyboard: a click elsewhere would save a note.
  await page.goto(`${url}/next`);
  await page.goBack();
  if (comes) await until(async () => (await recordOf(page))?.concerns.length, 'the record is there again');
  else await answered(page, NOTHING);
  assert.equal(await page.evaluate(() => globalThis.same), undefined, 'the page is built anew');
}

const grid = (page) => page.locator('triage-grid');
const openLevel = async (page) => {
  // The risk is asked for before a level is recorded.
  await grid(page).locator('.agree-open').click();
  const risk = grid(page).locator('.risk').getByRole('button', { name: 'No, it is not urgent' });
  if (await risk.isVisible()) await risk.click();
  await grid(page).locator('#rationale').waitFor();
};

/** Each part that asks for words: how one comes to them, and where they stand. */
const parts = {
  'the reasons for a level': {
    field: 'triage-grid #rationale',
    open: async (page) => {
      await openLevel(page);
      await grid(page).locator('input[name="position"]').nth(2).check();
    },
    also: async (page) => assert.ok(await grid(page).locator('input[name="position"]').nth(2).isChecked()),
  },
  'own words in a cell': {
    field: 'triage-grid #writing',
    open: (page) => grid(page).locator('#write-education-level-1, [id^="write-education-"]').nth(1).click(),
  },
  'own words under the search, with their area and level': {
    field: 'triage-grid #writing',
    open: async (page) => {
      await page.getByRole('searchbox').fill('zzqq');
      const own = grid(page)
        .locator('.hits')
        .getByRole('button', { name: /own words/i });
      await grid(page).locator('.hits').waitFor();
      if (await own.count()) await own.first().click();
      await grid(page).locator('.own-form select').selectOption('health');
      await grid(page).locator('.own-form input[name="level"]').nth(1).check();
    },
    also: async (page) => {
      assert.equal(await grid(page).locator('.own-form select').inputValue(), 'health');
      assert.ok(await grid(page).locator('.own-form input[name="level"]').nth(1).isChecked());
    },
  },
  'the note of what was ticked last': { field: 'triage-grid #dock-note', open: async () => {} },
  'the note of a sign': {
    field: 'triage-grid .entry-edit textarea',
    open: (page) => grid(page).locator(`[id="edit-${SIGN}"]`).first().click(),
  },
  'a person’s initials': {
    field: 'triage-grid #person-label',
    open: async () => {},
  },
  'who judges the risk': {
    field: 'triage-grid .risk-by input',
    open: (page) => grid(page).locator('.answer .risk-open').click(),
  },
  'why one shares': {
    field: 'consent-checklist textarea[name="reasons"]',
    open: async (page) => {
      await page.getByRole('button', { name: /^Record ?: Share/ }).click();
      await page.locator('consent-checklist').getByRole('radio', { name: 'Do not share' }).check();
    },
    also: async (page) =>
      assert.ok(await page.locator('consent-checklist').getByRole('radio', { name: 'Do not share' }).isChecked()),
  },
  'why something was decided in a step': {
    field: 'step-decision textarea[name="reason"]',
    open: async (page) => {
      const step = page.locator('step-decision');
      await step.locator('[data-start]').first().click();
      await step
        .getByRole('group', { name: /^May a child need urgent protection/ })
        .getByRole('button', { name: 'Yes', exact: true })
        .click();
      const opener = step.getByRole('button', { name: 'Open: Ring first' });
      if (await opener.count()) await opener.click();
      await step.locator('[data-another]').click();
    },
  },
  'a day that an answer is counted from': {
    field: 'step-decision li.date:first-child input[data-day]',
    words: '2026-11-02',
    open: async (page) => {
      await page.locator('step-decision .dates .opener').first().click();
    },
  },
  'what a child says': {
    field: 'case-summary textarea[name="words"]',
    open: (page) => page.locator('case-summary #receiving-open').click(),
  },
};

/** Fields for text without the marks that tell extensions to keep out. */
const unmarked = (page) =>
  page
    .locator(
      ':is(triage-grid, consent-checklist, step-decision, case-summary) :is(textarea, input:not([type]), input[type="text"], input[type="search"])',
    )
    .evaluateAll((fields) =>
      fields
        .filter((field) => {
          const marks = [
            'autocomplete',
            'data-1p-ignore',
            'data-bwignore',
            'data-form-type',
            'data-gramm',
            'data-lpignore',
          ];
          return marks.map((mark) => field.getAttribute(mark)).join() !== 'off,,,other,false,true';
        })
        .map(({ outerHTML }) => outerHTML),
    );

const WORDS = 'Half a <sentence> & "more"';

describe('what is half written', () => {
  for (const [what, { field, words = WORDS, open, also }] of Object.entries(parts))
    it(`comes back with the page: ${what}`, () =>
      working(async ({ page }) => {
        await open(page);
        await page.locator(field).fill(words);
        // Wherever somebody types, password managers and writing aids are told to keep out.
        assert.deepEqual(await unmarked(page), []);
        const [recorded, record] = [await typed(page), await recordOf(page)];
        assert.deepEqual(recorded, [words]);
        await awayAndBack(page);
        await page.locator(field).waitFor();
        await until(async () => (await page.locator(field).inputValue()) === words, 'the words stand there again');
        assert.deepEqual(await typed(page), [words]);
        await also?.(page);
        // It is as half written as before: nothing was recorded, and nothing is asked of an empty form.
        assert.deepEqual(await recordOf(page), record);
        assert.equal(await unsaved(page), true);
      }));
});

/** Half of the reasons for a level, and half of those not to share. */
async function writeHalf(page) {
  for (const what of ['the reasons for a level', 'why one shares']) {
    await parts[what].open(page);
    await page.locator(parts[what].field).fill(WORDS);
  }
  assert.deepEqual(await typed(page), [WORDS, WORDS]);
}

describe('nothing of it remains', () => {
  const gone = {
    'where the case was cleared': (page) => page.evaluate(() => document.querySelector('threshold-case').clear()),
    'where another record was opened': (page) =>
      page.evaluate(async () => {
        const family = document.querySelector('threshold-case');
        family.record = { ...family.record, concerns: [] };
        // What checks it comes first, and until then the one before is there.
        while (family.record.concerns.length) await new Promise((again) => setTimeout(again, 10));
      }),
    'where the form was reset': (page) => page.evaluate(() => document.querySelector('form').reset()),
    'where it was left by the person': async (page) => {
      for (const form of ['triage-grid form.agree', 'consent-checklist form.questions'])
        await page.locator(form).getByRole('button', { name: 'Cancel' }).click();
    },
  };
  for (const [where, does] of Object.entries(gone))
    it(where, () =>
      working(async ({ page }) => {
        await writeHalf(page);
        await does(page);
        await until(async () => !(await typed(page)).length, 'it is gone from the page');
        if (!(await recordOf(page)).concerns.length) await tickSign(page, 'health.targeted.1');
        await awayAndBack(page);
        await answered(page, level);
        await page.locator('consent-checklist .decision').waitFor();
        assert.deepEqual(await typed(page), []);
        assert.equal(await page.locator('form.agree, form.questions').count(), 0);
        assert.ok(!(await page.content()).includes('Half a'));
      }),
    );
});

describe('what the browser keeps of a record in the tab', () => {
  // The guides on embedding and security tell a council's web team of it.
  it('comes back without a name and a form too, with what is half written', () =>
    working(async ({ page }) => {
      await writeHalf(page);
      await awayAndBack(page);
      await until(async () => (await typed(page)).length === 2, 'the words stand there again');
    }, '/alone'));

  for (const saved of [false, true])
    it(`is ${saved ? '' : 'not '}saved when it comes back, where the host had ${saved ? '' : 'not '}saved it`, () =>
      working(async ({ page }) => {
        if (saved) await page.evaluate(() => document.querySelector('threshold-case').saved());
        assert.equal(await unsaved(page), !saved);
        await awayAndBack(page);
        assert.equal(await unsaved(page), !saved);
        await page.evaluate(() => document.querySelector('threshold-case').saved());
        assert.equal(await unsaved(page), false);
      }, '/alone'));

  it('is nothing after the case was cleared', () =>
    working(async ({ page }) => {
      await page.evaluate(() => document.querySelector('threshold-case').clear());
      await answered(page, NOTHING);
      await awayAndBack(page, false);
      assert.deepEqual((await recordOf(page)).concerns, []);
    }, '/alone'));

  it('is nothing where the form around it says autocomplete="off"', () =>
    working(async ({ page }) => {
      await writeHalf(page);
      await awayAndBack(page, false);
      assert.deepEqual((await recordOf(page)).concerns, []);
      assert.deepEqual(await typed(page), []);
    }, '/private'));
});

describe('a page that wants the warning', () => {
  it('asks before something half written is left, recorded and saved or not, and not after', () =>
    working(async ({ page }) => {
      const asked = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      const leave = () => page.evaluate((address) => (location.href = address), `${url}/next`);
      await page.evaluate(() => document.querySelector('threshold-case').saved());
      await writeHalf(page);
      assert.equal(await unsaved(page), true);
      await leave();
      await until(() => asked.length === 1, 'it asks');
      await page.evaluate(() => document.querySelector('threshold-case').saved());
      assert.equal(await unsaved(page), true);
      assert.deepEqual(await typed(page), [WORDS, WORDS]);
      for (const form of ['triage-grid form.agree', 'consent-checklist form.questions'])
        await page.locator(form).getByRole('button', { name: 'Cancel' }).click();
      assert.equal(await unsaved(page), false);
      await leave();
      await page.getByRole('heading', { name: 'Another page' }).waitFor();
      assert.deepEqual(asked, ['beforeunload']);
    }, '/warns'));
});
