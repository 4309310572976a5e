/* Packs that a council officer makes: from a table, and on top of another pack, opened in a page. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import {
  answered,
  answerOf,
  core,
  EMERGENCY,
  hostPage,
  inPage,
  NOTHING,
  pack,
  plain,
  servePages,
  tickSign,
  unfold,
  until,
  useBrowser,
} from './host.js';

const command = join(import.meta.dirname, '../../dist/esm/src/cli/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-own-'));
after(() => rmSync(scratch, { recursive: true }));

/** An invented partnership with five levels, two of them tiered once its officer has said so. */
function tieredPack() {
  const table = ['Home', 'School'].flatMap((area) =>
    ['One', 'Two', 'Three', 'Four', 'Five'].map((level) => `${area},${level},${area} sign at level ${level}`),
  );
  const file = join(scratch, 'invented.csv');
  writeFileSync(file, `domain,level,indicator\n${table.join('\n')}\n`);
  const made = JSON.parse(execFileSync(process.execPath, [command, 'from-csv', file], { encoding: 'utf8' }));
  const cited = { section: ['Table'] };
  const tier = (id, name) => ({
    id,
    name,
    summary: `The ${name}.`,
    test: { text: `What tells the ${name} apart.`, ...cited },
    ...cited,
  });
  for (const level of made.levels.filter(({ id }) => ['three', 'four'].includes(id)))
    level.tiers = [tier('lower', 'lower tier'), tier('upper', 'upper tier')];
  return made;
}

const councils = ['alderbrook', 'northmoor', 'saltmarsh'];
const fixture = (name) => readFileSync(join(import.meta.dirname, `councils/${name}.json`), 'utf8');
const json = (body) => ({ type: 'application/json', body });
const pages = { '/invented.json': json(JSON.stringify(tieredPack())) };
for (const name of ['invented', ...councils])
  pages[`/${name}`] = {
    body: hostPage(`<threshold-case src="/${name}.json"><triage-grid></triage-grid></threshold-case>`),
  };
for (const name of councils) pages[`/${name}.json`] = json(fixture(name));
pages['/chained.json'] = json(JSON.stringify({ ...JSON.parse(fixture('alderbrook')), extends: 'northmoor.json' }));
pages['/chained'] = {
  body: hostPage('<threshold-case src="/chained.json"><triage-grid></triage-grid></threshold-case>'),
};
// An answer of 404 is no base, whatever stands in it.
pages['/gone.json'] = { ...json(fixture('northmoor')), status: 404 };
pages['/orphan.json'] = json(JSON.stringify({ ...JSON.parse(fixture('alderbrook')), extends: 'gone.json' }));
pages['/orphan'] = {
  body: hostPage('<threshold-case src="/orphan.json"><triage-grid></triage-grid></threshold-case>'),
};

let url;
useBrowser(async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

describe('a pack made from a table', () => {
  it('opens in the grid with its five levels, and leaves the tier open where a level has tiers', () =>
    inPage(`${url}/invented`, async ({ page, errors }) => {
      await answered(page, NOTHING);
      assert.deepEqual(
        (await page.getByRole('columnheader').allTextContents())
          .map(plain)
          .slice(1)
          .map((name) => name.replace(/^\d ?/, '')),
        ['One', 'Two', 'Three', 'Four', 'Five'],
      );
      await page.getByRole('button', { name: 'Open all' }).click();
      await page.getByRole('checkbox', { name: 'School sign at level Three' }).check();
      await answered(page, 'Three, lower or upper tier not yet decided');
      await page.getByRole('checkbox', { name: 'Home sign at level Five' }).check();
      await answered(page, 'Five');
      assert.deepEqual(errors, []);
    }));
});

describe('councils that share one grid', () => {
  for (const name of councils) {
    it(`${name} shows the shared signs and its own contacts, and none of the other area's`, () =>
      inPage(`${url}/${name}`, async ({ page }) => {
        const own = JSON.parse(fixture(name));
        const sign = pack.indicators.find(({ id }) => id === 'crime.statutory.2');
        await tickSign(page, sign.id);
        await answered(page, core.positionWords(pack, { level: 'statutory' }));
        await page.getByText(`${own.provenance.area}, ${own.provenance.published}.`).waitFor();
        await unfold(page);
        const said = plain(await answerOf(page).innerText());
        assert.ok(
          own.contacts.some(({ name: contact }) => said.includes(contact)),
          said,
        );
        const whole = await page.locator('triage-grid').evaluate((grid) => grid.shadowRoot.textContent);
        for (const other of JSON.stringify(pack.contacts).match(/[\w.]+@[\w.]+\w|0300 123 5012/g))
          assert.ok(!whole.includes(other), other);
      }));
  }

  it('a base that the server does not have is refused, even where its answer looks like a pack', () =>
    inPage(`${url}/orphan`, async ({ page, errors }) => {
      await page.getByText(EMERGENCY).first().waitFor();
      await until(() => errors.length, 'the error');
      assert.deepEqual(
        errors.map(({ issues }) => issues.map(({ path }) => path)),
        [['extends']],
      );
      assert.match(errors[0].issues[0].message, /"gone\.json".*could not be found/);
      assert.equal(await page.getByRole('table').count(), 0);
    }));

  it('a pack may build on one that builds on another, found beside it', () =>
    inPage(`${url}/chained`, async ({ page, errors }) => {
      await answered(page, NOTHING);
      await page.getByText(`${JSON.parse(fixture('alderbrook')).provenance.area}, `).waitFor();
      assert.deepEqual(errors, []);
    }));
});
