/* Two documents, and two records, beside each other on a host's page: nothing is lost, nothing is judged, nothing leaves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../stories/serve.js';
import {
  axeFinds,
  core,
  example,
  inPage,
  pack,
  sheets,
  useBrowser,
  visibleText,
  worcestershire as other,
} from './host.js';

let url;
useBrowser(async () => {
  const server = await serve(0);
  url = server.url;
  return server.close;
});

const A4_PORTRAIT = [210, 297];
const plain = (text) => text.replace(/\s+/g, ' ').trim();
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const file = (name, value) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

describe('two documents side by side', () => {
  const open = (test, viewport = { width: 1280, height: 900 }) =>
    inPage(
      `${url}compare.html`,
      async (tab) => {
        await tab.page.getByRole('heading', { name: 'The documents' }).waitFor();
        await test(tab.page);
        assert.deepEqual(tab.faults, []);
      },
      { viewport },
    );

  it('shows every sign of both, both standings, and that levels are not the same thing', () =>
    open(async (page) => {
      assert.deepEqual(await axeFinds(page), [], 'closed');
      await page.getByRole('button', { name: 'Open all' }).click();
      const text = plain(await visibleText(page));
      for (const one of [pack, other]) {
        assert.ok(text.includes(plain(one.provenance.statusNote)), one.provenance.id);
        for (const sign of one.indicators) assert.ok(text.includes(plain(sign.text)), sign.id);
      }
      assert.ok(text.includes('Levels of two documents are not the same thing'));
      assert.ok(text.includes('call 999'));
      assert.deepEqual(await axeFinds(page), []);
    }));

  it('follows the area that is chosen', () =>
    open(async (page) => {
      await page.getByLabel('The other area').selectOption('west-cheshire-2019');
      await page.getByRole('heading', { name: 'West Cheshire' }).first().waitFor();
      assert.ok(!(await visibleText(page)).includes(plain(other.provenance.statusNote)));
    }));

  it('asks for two areas where one was chosen twice', () =>
    open(async (page) => {
      await page.getByLabel('The other area').selectOption('cheshire-east-2023');
      await page.getByText('Choose two different areas.').waitFor();
      assert.equal(await page.locator('#comparison').innerText(), '');
      await page.getByLabel('The other area').selectOption('west-cheshire-2019');
      await page.getByText('Cheshire East and West Cheshire, beside each other.').waitFor();
    }));

  it('is no wall: closed it is at most four windows high, and says of each area how many signs each has', () =>
    open(async (page) => {
      const { scrollHeight } = await page.evaluate(() => ({ scrollHeight: document.documentElement.scrollHeight }));
      assert.ok(scrollHeight <= 4 * 900, `${scrollHeight} px`);
      const count = ({ indicators }, domain) => indicators.filter((sign) => sign.domain === domain).length;
      await page
        .getByText(
          `Cheshire East: ${count(pack, 'education')} signs. Worcestershire: ${count(other, 'education')} signs`,
        )
        .waitFor();
    }));

  it('is printed with everything open', () =>
    open(async (page) => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(await page.locator('details:not([open])').count(), 0);
    }));

  it('is printed on A4, the two beside each other, with the emergency line and nothing to press', () =>
    open(async (page) => {
      for (const size of sheets(await page.pdf({ preferCSSPageSize: true }))) assert.deepEqual(size, A4_PORTRAIT);
      // As wide as what is printed on a sheet of A4.
      await page.setViewportSize({ width: 700, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('.emergency').isVisible());
      assert.equal(await page.locator('main').getByRole('button').filter({ visible: true }).count(), 0);
      assert.equal(await page.locator('main select').filter({ visible: true }).count(), 0);
      const [one, two] = await page.locator('.beside').first().locator('section').all();
      assert.equal((await one.boundingBox()).y, (await two.boundingBox()).y);
      const kept = (fold) => getComputedStyle(fold, '::details-content').breakBefore;
      assert.equal(await page.locator('#comparison details').first().evaluate(kept), 'avoid', 'a title ends no sheet');
    }));

  it('never says of an area that it has no signs: that would read as nothing found', () =>
    open(async (page) => {
      const said = await page.locator('#comparison summary').allInnerTexts();
      assert.ok(said.some((one) => one.includes('Cheshire East: no examples in the document')));
      for (const one of said) assert.ok(!one.includes('no signs'), one);
    }));

  it('compares the others where a document does not load, and says that one is missing', () =>
    inPage(
      `${url}compare.html`,
      async ({ page }) => {
        const missing = 'One document could not be loaded. Check your connection and open the page again.';
        await page.getByText(`Cheshire East and West Cheshire, beside each other. ${missing}`).waitFor();
        const offered = await page.getByLabel('The other area').locator('option').allInnerTexts();
        assert.deepEqual(offered, ['Cheshire East', 'West Cheshire', 'Exampleshire (invented)']);
      },
      { prepare: (page) => page.route('**/worcestershire-2019*', (route) => route.abort()) },
    ));

  it('shows no choice, and says what to do, where the documents do not load', () =>
    inPage(
      `${url}compare.html`,
      async ({ page }) => {
        await page.getByText('The documents could not be loaded. Check your connection').waitFor();
        assert.equal(await page.getByLabel('Where the child lives').isVisible(), false);
      },
      { prepare: (page) => page.route(/(20[0-9]{2}|template)\.json\.js/, (route) => route.abort()) },
    ));

  it('is no wider than a page of 320 px, closed and open: one document stands below the other', () =>
    open(
      async (page) => {
        assert.equal(await overflow(page), 0);
        await page.getByRole('button', { name: 'Open all' }).click();
        assert.equal(await overflow(page), 0);
        const [one, two] = await page.locator('.beside').first().locator('section').all();
        const [above, below] = [await one.boundingBox(), await two.boundingBox()];
        assert.ok(below.y >= above.y + above.height);
      },
      { width: 320, height: 640 },
    ));
});

describe('then and now, mine and yours', () => {
  const { record: now } = example(1);
  const gone = now.concerns.find(({ indicator }) => indicator === 'education.targeted.1');
  const then = core.withWords(pack, core.addConcern(core.removeEntry(now, gone.id), { indicator: 'crime.extra.1' }));
  const said = ({ indicator }) => pack.indicators.find(({ id }) => id === indicator).text;
  const open = (test, viewport = { width: 1280, height: 900 }) =>
    inPage(
      `${url}review.html`,
      async (tab) => {
        await tab.page.getByLabel('First record').waitFor();
        await tab.page.waitForFunction(() => customElements.get('threshold-case'));
        await test(tab);
      },
      { viewport },
    );
  const first = (page, given) => page.getByLabel('First record').setInputFiles(given);
  const second = (page, given) => page.getByLabel('Second record').setInputFiles(given);

  it('says what is in both and what in one alone, and what decides in each', () =>
    open(async ({ page, faults, requests }) => {
      await first(page, file('then.json', then));
      await page.getByText('First record: opened.').waitFor();
      const before = requests.length;
      await second(page, file('now.json', now));
      await page.getByRole('heading', { name: /come to the same$/ }).waitFor();
      const under = (words) => page.locator('dt', { hasText: words }).locator('+ dd');
      await under('In the second alone').getByText(said(gone)).waitFor();
      await under('In the first alone')
        .getByText(said(then.concerns.at(-1)))
        .waitFor();
      const same = page.locator('details', { hasText: 'The same in both' });
      assert.equal(await same.getByText('The child has had episodes of lateness').isVisible(), false);
      await same.locator('summary').click();
      await same.getByText('The child has had episodes of lateness').waitFor();
      assert.deepEqual(
        await under('The document points to').allInnerTexts(),
        [then, now].map((record) => core.spanWords(pack, core.assess(pack, record).indicated)),
      );
      await page.getByText('Highest level: Extra Help in the first, Targeted Help in the second.').waitFor();
      assert.deepEqual(await axeFinds(page), []);
      assert.deepEqual(
        requests.slice(before).filter((path) => !path.startsWith('/dist/')),
        [],
      );
      assert.deepEqual(faults, []);
    }));

  it('says what changed in a record when it was opened under another edition', () =>
    open(async ({ page }) => {
      const reopened = [
        { text: 'You recorded "Late" under Education, Extra Help. The document now has it elsewhere.' },
      ];
      await first(page, file('then.json', { ...then, reopened }));
      await second(page, file('now.json', now));
      await page
        .locator('dt', { hasText: 'What changed when it was opened' })
        .locator('+ dd')
        .getByText('The writer recorded "Late" under Education, Extra Help.')
        .waitFor();
      assert.equal(await page.getByText('What changed when it was opened').count(), 1);
    }));

  it('names what was recorded otherwise in the two, and the day in words', () =>
    open(async ({ page }) => {
      const noted = core.agree(core.changeEntry(now, gone.id, { note: 'Told twice' }), {
        level: 'targeted',
        rationale: 'As the school sees it.',
        on: '2026-11-25',
      });
      const judged = (record) => core.answer(record, 'immediate-risk', 'no', { on: '2026-11-24' });
      const harmed = { domain: 'health', level: 'extra', text: 'Mum hit her' };
      await first(page, file('now.json', judged(now)));
      await page.getByText('First record: opened.').waitFor();
      await second(page, file('noted.json', core.addConcern(judged(noted), harmed)));
      await page.locator('dt', { hasText: 'In both, recorded otherwise' }).waitFor();
      assert.deepEqual(await page.locator('dt', { hasText: 'Immediate risk' }).locator('+ dd').allInnerTexts(), [
        '“No, it is not urgent”',
        '“No, it is not urgent”, judged before something that may be harm was recorded or changed',
      ]);
      await page.getByText(`${said(gone)} (Targeted Help): the note`).waitFor();
      await page.getByText('Targeted Help, 25 November 2026').waitFor();
    }));

  it('compares a record with our reading of a case study', () =>
    open(async ({ page }) => {
      await first(page, file('mine.json', now));
      await page.getByText('First record: opened.').waitFor();
      await page.getByLabel(/Or our reading/).selectOption('case-study-1');
      await page.getByRole('heading', { name: 'Both come to the same' }).waitFor();
      await page.getByText('Every concern and strength in one is in the other.').waitFor();
    }));

  it('is no wider than a page of 320 px, before and with what it compares', () =>
    open(
      async ({ page }) => {
        await page
          .getByLabel(/Or our reading/)
          .locator('option')
          .nth(1)
          .waitFor({ state: 'attached' });
        assert.equal(await overflow(page), 0, 'before');
        await first(page, file('mine.json', now));
        await page.getByText('First record: opened.').waitFor();
        await page.getByLabel(/Or our reading/).selectOption('case-study-1');
        await page.getByRole('heading', { name: /come to the same$/ }).waitFor();
        assert.equal(await overflow(page), 0, 'with it');
      },
      { width: 320, height: 640 },
    ));

  it('names a file that is no record, keeps the other, and compares no two documents', () =>
    open(async ({ page }) => {
      await first(page, file('now.json', now));
      await page.getByText('First record: opened.').waitFor();
      for (const damaged of ['{', '{"a":1}', { ...now, concerns: 'many' }]) {
        await second(page, file('damaged.json', damaged));
        await page.getByText('Second record: not opened.').waitFor();
        assert.equal(await page.getByRole('heading', { name: /come to the same$/ }).count(), 0);
        await second(page, []);
      }
      await second(page, file('now.json', now));
      await page.getByRole('heading', { name: 'Both come to the same' }).waitFor();
      await page.getByText('People, agreement, calls and steps are not compared here.').waitFor();
      const elsewhere = page.getByText('These are not the same either: ');
      assert.equal(await elsewhere.count(), 0);
      await second(page, file('called.json', core.setReference(core.setWriter(now, { role: 'Teacher' }), 'AB1')));
      await page.getByText('These are not the same either: who wrote it; the reference.').waitFor();
      await second(page, file('damaged.json', '{'));
      await page.getByText('Second record: not opened.').waitFor();
      assert.equal(await page.getByRole('heading', { name: /come to the same$/ }).count(), 0, 'nor the one before it');
      await second(page, file('other.json', core.newRecord(other)));
      await page.getByText('The two records are of different documents.').waitFor();
      assert.equal(await page.getByRole('heading', { name: /come to the same$/ }).count(), 0);
    }));

  it('asks whether one record was opened twice, where two have the same content', () =>
    open(async ({ page }) => {
      const same = page.getByText('Check that you did not open one twice.');
      await first(page, file('then.json', now));
      await second(page, file('now.json', now));
      await same.waitFor();
      await second(page, file('now.json', then));
      await same.waitFor({ state: 'detached' });
    }));

  it('compares nothing that the form no longer names', () =>
    open(async ({ page }) => {
      const heading = page.getByRole('heading', { name: /come to the same$/ });
      await first(page, file('then.json', then));
      await second(page, file('now.json', now));
      await heading.waitFor();
      await second(page, []);
      await page.getByText('Second record: none chosen.').waitFor();
      assert.equal(await heading.count(), 0);
      await page.getByLabel(/Or our reading/).selectOption('case-study-1');
      await heading.waitFor();
      await page.getByLabel(/Or our reading/).selectOption('');
      await heading.waitFor({ state: 'detached' });
    }));

  it('says what is wrong with a record of another format', () =>
    open(async ({ page }) => {
      await first(page, file('then.json', { ...then, format: 'threshold-kit/record@9' }));
      await page
        .getByText(/^First record: not opened\. The record could not be read, so it was not opened\. .*\S/)
        .waitFor();
      assert.match(await page.locator('#status').innerText(), /opened\. .*record@9|newer/);
    }));

  it('does not speak to the reader of what another writer placed', () =>
    open(async ({ page }) => {
      const { id } = pack.domains.find(({ alert }) => !alert);
      const own = core.addConcern(core.newRecord(pack), { domain: id, level: 'extra', text: 'Cold flat' });
      await first(page, file('mine.json', own));
      await page.getByText('First record: opened.').waitFor();
      await second(page, file('theirs.json', own));
      await page.getByRole('heading', { name: 'Both come to the same' }).waitFor();
      const text = plain(await page.locator('#comparison').innerText());
      assert.ok(text.includes('The writer placed it at'), text);
      assert.ok(text.includes('where the writer placed it: “Cold flat”'), text);
      assert.ok(!/The document points to|you placed/.test(text), text);
    }));
});
