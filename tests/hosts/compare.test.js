/* Two documents, and two records, beside each other on a host's page: nothing is lost, nothing is judged, nothing leaves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../stories/serve.js';
import { axeFinds, core, example, inPage, pack, useBrowser, visibleText, worcestershire as other } from './host.js';

let url;
useBrowser(async () => {
  const server = await serve(0);
  url = server.url;
  return server.close;
});

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
        await tab.page.getByRole('table').first().waitFor();
        await test(tab.page);
        assert.deepEqual(tab.faults, []);
      },
      { viewport },
    );

  it('shows every sign of both, both standings, and that levels are not the same thing', () =>
    open(async (page) => {
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
      await page.getByRole('columnheader', { name: 'West Cheshire' }).first().waitFor();
      assert.ok(!(await visibleText(page)).includes(plain(other.provenance.statusNote)));
    }));

  it('has no sideways scrolling of the page at 320 px', () =>
    open(async (page) => assert.equal(await overflow(page), 0), { width: 320, height: 640 }));
});

describe('then and now, mine and yours', () => {
  const { record: now } = example(1);
  const gone = now.concerns.find(({ indicator }) => indicator === 'education.targeted.1');
  const then = core.withWords(pack, core.addConcern(core.removeEntry(now, gone.id), { indicator: 'crime.extra.1' }));
  const open = (test) =>
    inPage(`${url}review.html`, async (tab) => {
      await tab.page.getByLabel('First record').waitFor();
      await tab.page.waitForFunction(() => customElements.get('threshold-case'));
      await test(tab);
    });
  const first = (page, given) => page.getByLabel('First record').setInputFiles(given);
  const second = (page, given) => page.getByLabel('Second record').setInputFiles(given);

  it('says what is in both and what in one alone, and what decides in each', () =>
    open(async ({ page, faults, requests }) => {
      await first(page, file('then.json', then));
      await page.getByText('First record: opened.').waitFor();
      const before = requests.length;
      await second(page, file('now.json', now));
      await page.getByRole('table').first().waitFor();
      const row = (name) => page.getByRole('row').filter({ hasText: name });
      await row(gone.words).filter({ hasText: 'In the second alone' }).waitFor();
      await row(then.concerns.at(-1).words).filter({ hasText: 'In the first alone' }).waitFor();
      await row('The child has had episodes of lateness').filter({ hasText: 'In both' }).waitFor();
      const pointed = await row('The document points to').getByRole('cell').allInnerTexts();
      assert.deepEqual(
        pointed,
        [then, now].map((record) => core.spanWords(pack, core.assess(pack, record).indicated)),
      );
      assert.deepEqual(await axeFinds(page), []);
      assert.deepEqual(
        requests.slice(before).filter((path) => !path.startsWith('/dist/')),
        [],
      );
      assert.deepEqual(faults, []);
    }));

  it('compares a record with our reading of a case study', () =>
    open(async ({ page }) => {
      await first(page, file('mine.json', now));
      await page.getByText('First record: opened.').waitFor();
      await page.getByLabel(/Or our reading/).selectOption('case-study-1');
      await page.getByRole('table', { name: 'Both come to the same' }).waitFor();
    }));

  it('names a file that is no record, keeps the other, and compares no two documents', () =>
    open(async ({ page }) => {
      await first(page, file('now.json', now));
      await page.getByText('First record: opened.').waitFor();
      for (const damaged of ['{', '{"a":1}', { ...now, concerns: 'many' }]) {
        await second(page, file('damaged.json', damaged));
        await page.getByText('Second record: not opened.').waitFor();
        assert.equal(await page.getByRole('table').count(), 0);
        await second(page, []);
      }
      await second(page, file('other.json', core.newRecord(other)));
      await page.getByText('The two records are of different documents.').waitFor();
      assert.equal(await page.getByRole('table').count(), 0);
    }));
});
