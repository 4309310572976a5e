/* The partner portal: a form with a case in it, posted to a small server that checks, keeps and reads back the record. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { serve } from '../../stories/serve.js';
import {
  answered,
  axeFinds,
  core,
  focused,
  goTo,
  inPage,
  NOTHING,
  pack,
  plain,
  riskOption,
  seen,
  tickSign,
  until,
  useBrowser,
  worcestershire,
} from './host.js';

const store = new Map();
let url;
useBrowser(async () => {
  const server = await serve(0, store);
  url = `${server.url}portal.html`;
  return server.close;
});
beforeEach(() => store.clear());

const ABSENT = core.lookup(pack).indicators.get('education.extra.1').indicator.text;
const TRUANT = pack.indicators.find(({ text }) => /episodes of truancy/.test(text)).id;
const ticked = core.addConcern(core.newRecord(pack), { indicator: 'education.extra.1' });
const agreed = core.agree(ticked, { level: 'extra', rationale: '', on: '2026-11-20' });

const inPortal = (test, address = url, options) =>
  inPage(
    address,
    async (tab) => {
      await tab.page.getByRole('table').waitFor();
      await test(tab);
    },
    options,
  );
const recordOf = (page) => page.evaluate(() => document.querySelector('threshold-case').record);
const problems = (page) => page.locator('#problems');
const listed = async (page) => (await problems(page).getByRole('link').allTextContents()).map(plain);
const stored = () => [...store.values()].map((one) => JSON.parse(one));

/** Follows a link of the list of problems, by keyboard: the list has the focus when it comes. */
async function follow(page, words) {
  assert.ok(await focused(problems(page)), 'the list has the focus');
  await goTo(page, problems(page).getByRole('link', { name: words }), 'Tab', 10);
  await page.keyboard.press('Enter');
}

/** Posts what a page of its own making would. */
const post = (fields) => fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const full = { reference: 'A-17', role: 'Lead', record: JSON.stringify(agreed) };

describe('the portal', () => {
  it('takes a referral by keyboard: what is missing is listed, mended and sent, and comes back as it was', () =>
    inPortal(async ({ page, context, faults, requests }) => {
      const { keyboard } = page;
      const title = await page.title();
      const [reference, role] = [page.getByLabel('Your reference for the family'), page.getByLabel('Your role')];
      await goTo(page, reference);
      await keyboard.press('Enter');
      const [needed, needsLevel] = [
        'Tick a sign that you see, or write your own words.',
        'Choose the level of need that you agree, and record it.',
      ];
      assert.deepEqual(await listed(page), [
        'Enter your reference for the family',
        'Enter your role',
        needed,
        needsLevel,
      ]);
      assert.equal(await page.title(), `Error: ${title}`);
      assert.deepEqual(await axeFinds(page), []);

      await follow(page, 'Enter your reference for the family');
      assert.ok(await focused(reference));
      assert.match(
        await reference.evaluate((field) =>
          field
            .getAttribute('aria-describedby')
            .split(' ')
            .map((id) => document.getElementById(id).textContent)
            .join(' '),
        ),
        /Enter your reference/,
      );
      await keyboard.type('A-17');
      await keyboard.press('Enter');
      await follow(page, 'Enter your role');
      await keyboard.type('School safeguarding lead');
      await keyboard.press('Enter');
      assert.deepEqual(await listed(page), [needed, needsLevel]);

      await follow(page, needed);
      const first = page.getByRole('searchbox', { name: 'What have you seen?' });
      assert.ok(await focused(first), 'the way to the signs has the focus, inside the grid');
      assert.ok(await seen(first));
      await goTo(page, page.getByRole('button', { name: /^Education ?, / }), 'Tab', 10);
      await keyboard.press('Enter');
      await goTo(page, page.getByRole('checkbox', { name: ABSENT }), 'Tab', 20);
      await keyboard.press('Space');
      await goTo(page, role, 'Shift+Tab', 60);
      await keyboard.press('Enter');
      assert.deepEqual(await listed(page), [needsLevel]);

      await follow(page, needsLevel);
      const begin = page.getByRole('button', { name: 'Record a level' });
      assert.ok(await focused(begin), 'the way to the level has the focus');
      await keyboard.press('Enter');
      // A level begins with the risk.
      await goTo(page, riskOption(page, 'No, it is not urgent'), 'Tab', 5);
      await keyboard.press('Enter');
      const extra = page.getByRole('group', { name: 'Level of need' }).getByRole('radio', { name: /^Extra Help/ });
      await goTo(
        page,
        extra.or(page.getByRole('group', { name: 'Level of need' }).getByRole('radio').first()).first(),
        'Tab',
        5,
      );
      for (let press = 0; press < 10 && !(await focused(extra)); press++) await keyboard.press('ArrowDown');
      const save = page.getByRole('button', { name: 'Record this level' });
      const send = page.getByRole('button', { name: 'Send the referral' });
      // Chosen and not recorded: sent like this, it would be lost.
      await goTo(page, send);
      await keyboard.press('Enter');
      assert.deepEqual(
        (await listed(page)).map((words) => words.slice(0, 45)),
        ['You have not saved your level or reasons. Sel'],
      );
      await follow(page, /^You have not saved/);
      assert.ok(await focused(extra));
      await goTo(page, save, 'Tab', 6);
      await keyboard.press('Enter');
      await goTo(page, send);
      assert.equal(store.size, 0);
      const recorded = await recordOf(page);
      await keyboard.press('Enter');

      await page.getByRole('heading', { name: 'Your referral was received' }).waitFor();
      assert.deepEqual(stored(), [{ reference: 'A-17', role: 'School safeguarding lead', record: recorded }]);
      await until(async () => (await recordOf(page))?.agreed, 'the record is read back');
      assert.deepEqual(await recordOf(page), recorded);
      assert.equal(await reference.inputValue(), 'A-17');
      assert.match(plain(await page.locator('.received').textContent()), /A-17.*Extra Help/);

      // Nothing leaks: no answer in an address, nothing kept in the browser.
      const [key] = store.keys();
      assert.deepEqual(
        requests.filter((request) => request.includes('?')),
        [`/portal.html?referral=${key}`],
      );
      assert.match(key, /^[0-9a-f-]{36}$/);
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual(
        await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
        ]),
        [0, 0, 0, 0],
      );
      assert.equal(await page.title(), title);
      assert.deepEqual(faults, []);
    }));

  it('stores a change under the same referral', async () => {
    const sent = await post(full);
    assert.equal(sent.status, 303);
    await inPortal(
      async ({ page }) => {
        await until(async () => (await recordOf(page))?.agreed, 'the record is read back');
        await tickSign(page, 'education.extra.1', false);
        await tickSign(page, TRUANT);
        const recorded = await recordOf(page);
        await page.getByRole('button', { name: 'Send the referral' }).click();
        await until(() => stored()[0].record.concerns[0].id !== 'education.extra.1', 'the change is stored');
        assert.deepEqual(stored(), [{ reference: 'A-17', role: 'Lead', record: recorded }]);
      },
      new URL(sent.headers.get('location'), url).href,
    );
  });

  it('shows the form again, with what was recorded, where the server finds something missing', () =>
    inPortal(async ({ page }) => {
      await tickSign(page, 'education.extra.1');
      const recorded = await recordOf(page);
      await page.getByLabel('Your role').fill('Lead "A" <b>');
      // As a browser without the page's own check.
      await page.evaluate(() => document.getElementById('referral').submit());
      await page.getByRole('link', { name: 'Record what you see, and the level of need that you agree' }).waitFor();
      assert.deepEqual(await listed(page), [
        'Enter your reference for the family',
        'Record what you see, and the level of need that you agree',
      ]);
      await until(async () => (await recordOf(page))?.concerns.length, 'the record is there again');
      assert.deepEqual(await recordOf(page), recorded);
      assert.equal(await page.getByLabel('Your role').inputValue(), 'Lead "A" <b>');
      await until(() => focused(problems(page)), 'the list has the focus');
      assert.equal(store.size, 0);
    }));

  for (const [how, address] of [
    ['filled in', async () => url],
    ['read back and changed', async () => new URL((await post(full)).headers.get('location'), url).href],
  ]) {
    it(`has what was ${how} again when one comes back to it`, async () =>
      inPortal(
        async ({ page, errors }) => {
          await until(
            async () => (await recordOf(page)) !== null && (store.size === 0 || (await recordOf(page)).agreed),
            'the form is ready',
          );
          await tickSign(page, TRUANT);
          await page.getByLabel('Your role').fill('Health visitor');
          const recorded = await recordOf(page);
          await page.evaluate(() => addEventListener('unload', () => undefined));
          await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click();
          await answered(page, NOTHING);
          // The page is built anew, and not brought back as it was: what the browser kept of the fields has to do.
          await page.goBack();
          await until(
            async () => (await recordOf(page))?.concerns.length === recorded.concerns.length,
            'the record is restored',
          );
          assert.deepEqual(await recordOf(page), recorded);
          assert.equal(await page.getByLabel('Your role').inputValue(), 'Health visitor');
          assert.deepEqual(errors, []);
        },
        await address(),
      ));
  }
});

describe('the portal’s server', () => {
  it('stores a record exactly as it was sent, which the core reads', async () => {
    const { status, headers } = await post(full);
    assert.equal(status, 303);
    assert.match(headers.get('location'), /^\/portal\.html\?referral=[0-9a-f-]{36}$/);
    assert.equal(JSON.stringify(stored()[0].record), full.record);
    assert.deepEqual(core.readRecord(pack, stored()[0].record).value, agreed);
  });

  const refused = [
    ['is missing', '', /They need JavaScript/],
    [
      'is not JSON',
      '{"format": "threshold-kit/rec',
      /We could not read what you recorded, so it was not stored\. Record it again\. \S/,
    ],
    ['is damaged', JSON.stringify({ ...agreed, concerns: 'none' }), /so it was not stored/],
    [
      'holds what the document does not have',
      JSON.stringify({ ...agreed, concerns: [{ id: 'x', indicator: 'no.such.1', people: [] }] }),
      /so it was not stored/,
    ],
    ['belongs to another document', JSON.stringify(core.newRecord(worcestershire)), /so it was not stored/],
    ['tries to write into the page', '</pre><script>alert(1)</script>', /so it was not stored/],
    ['says nothing', JSON.stringify(core.newRecord(pack)), /Record what you see, and the level/],
    ['has no level', JSON.stringify(ticked), /Record what you see, and the level/],
  ];
  for (const [why, record, sentence] of refused) {
    it(`refuses a record that ${why}, in a sentence, and keeps the rest of the form`, async () => {
      const response = await post({ ...full, record });
      assert.equal(response.status, 422);
      const html = await response.text();
      assert.match(html, sentence);
      assert.match(html, /name="reference" value="A-17"/);
      assert.match(html, /<title>Error: /);
      assert.ok(!html.includes('<script>alert'));
      assert.equal(store.size, 0);
    });
  }

  it('takes a referral at immediate risk without a level', async () => {
    assert.equal(
      (await post({ ...full, record: JSON.stringify(core.answer(core.newRecord(pack), 'immediate-risk', 'yes')) }))
        .status,
      303,
    );
  });

  it('refuses what is larger than any record', async () => {
    assert.equal((await post({ ...full, record: 'x'.repeat(1_000_001) })).status, 413);
    assert.equal(store.size, 0);
  });

  it('says that it does not have a referral, and offers the form', async () => {
    const response = await fetch(`${url}?referral=none`);
    assert.equal(response.status, 404);
    assert.match(await response.text(), /We do not have this referral any more/);
  });
});
