/* Two documents that only this file knows, from a table to a page by the commands that an officer runs. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate/node';
import writeXlsxFile from 'write-excel-file/node';
import { main } from '../../dist/esm/src/cli/main.js';
import { answered, answerOf, core, hostPage, inPage, NOTHING, plain, servePages, sheets, useBrowser } from './host.js';

const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-tables-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const at = (name) => join(scratch, name);
const json = (name) => JSON.parse(readFileSync(at(name), 'utf8'));

async function run(...args) {
  const text = { out: '', err: '' };
  const code = await main(args, { out: (more) => (text.out += more), err: (more) => (text.err += more) });
  return { code, ...text };
}

const LEVELS = [
  'Level 1: Everyone',
  'Level 2a: A little help',
  'Level 2b: Family Help',
  'Level 3: In need',
  'Level 4: Protection',
];

/** Five levels across, two of them parts of one number, as a document prints them; areas down, some merged. */
async function ladder() {
  const cell = (value, more = {}) => ({ value, ...more });
  const row = (area, more) => [
    area === null ? null : cell(area, more),
    ...LEVELS.map((level, place) =>
      cell(place === 1 ? '-' : `• ${area ?? 'More'} sign at ${level.slice(0, 8).trim()}`),
    ),
  ];
  const data = [
    [cell('Ladder of need, 2026')],
    [cell('Area'), ...LEVELS.map((level) => cell(level))],
    row('School', { rowSpan: 2 }),
    row(null),
    row('Home'),
  ];
  writeFileSync(at('ladder.xlsx'), await writeXlsxFile(data, { sheet: 'Ladder' }).toBuffer());
}

const COUNCILS = ['Eastholm', 'Westholm', 'Midholm'];

/** One table for three councils, and for each its own contacts on top of it. */
function councils() {
  const rows = ['Feelings', 'Food'].flatMap((area) =>
    ['Fine', 'Worrying', 'Harmful'].map(
      (level) => `${area},${level},${area} that are ${level.toLowerCase()},${level === 'Harmful' ? 'yes' : ''}`,
    ),
  );
  writeFileSync(at('shared.csv'), `domain,level,indicator,alert\r\n${rows.join('\r\n')}\r\n`);
}

function council(name, number) {
  const base = json('shared.json');
  const section = ['Table'];
  return {
    format: base.format,
    extends: 'shared.json',
    provenance: { ...base.provenance, id: name.toLowerCase(), title: `${name}: levels`, area: name },
    contacts: [
      ...base.contacts,
      { id: 'door', name: `${name} front door`, for: 'Worries', phones: [{ number: `01632 96000${number}` }], section },
    ],
    routes: [
      {
        id: 'ring',
        text: `Ring the ${name} front door.`,
        contact: 'door',
        how: 'phone',
        urgency: 'routine',
        at: { from: { level: 'worrying' }, to: { level: 'harmful' } },
        section,
      },
    ],
  };
}

let url;
useBrowser(async () => {
  await ladder();
  councils();
  const made = await run('from-csv', at('ladder.xlsx'), '--out', at('ladder.json'), '--title', 'Ladder of need');
  assert.equal(made.code, 0, made.err);
  const shared = await run(
    'from-csv',
    at('shared.csv'),
    '--levels',
    'Fine; Worrying; Harmful',
    '--out',
    at('shared.json'),
  );
  assert.equal(shared.code, 0, shared.err);
  COUNCILS.forEach((name, number) => writeFileSync(at(`${name}.json`), JSON.stringify(council(name, number + 1))));
  const pages = {};
  for (const name of ['ladder', 'shared', ...COUNCILS]) {
    pages[`/${name}.json`] = { type: 'application/json', body: readFileSync(at(`${name}.json`), 'utf8') };
    pages[`/${name}`] = {
      body: hostPage(`<threshold-case src="/${name}.json"><triage-grid></triage-grid></threshold-case>`),
    };
  }
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

describe('A document of five levels, two of them 2a and 2b, from its printed shape', () => {
  it('passes the check, and says in it what the table did not hold', async () => {
    const { code, out } = await run('check', at('ladder.json'));
    assert.equal(code, 0, out);
    assert.match(out, /no faults\./);
    assert.match(out, /carry no "alert"/);
    assert.match(out, /The pack does not say what Level 1: Everyone means/);
  });

  it('opens, with its own numbers in the shapes of its levels, and is recorded', () =>
    inPage(`${url}/ladder`, async ({ page, errors, faults }) => {
      await answered(page, NOTHING);
      const heads = (await page.getByRole('columnheader').allTextContents()).map(plain).slice(1);
      assert.deepEqual(
        heads.map((head) => head.split(' ')[0].replace(/Level$/, '')),
        ['1', '2a', '2b', '3', '4'],
      );
      await page.getByRole('button', { name: 'Open all' }).click();
      await page.getByRole('checkbox', { name: 'Home sign at Level 2b' }).check();
      await answered(page, LEVELS[2]);
      await page.getByRole('checkbox', { name: 'More sign at Level 4' }).check();
      await answered(page, LEVELS[4]);
      assert.deepEqual([errors, faults], [[], []]);
    }));

  it('prints, on paper and as a table without script', async () => {
    await inPage(`${url}/ladder`, async ({ page }) => {
      await answered(page, NOTHING);
      assert.ok(sheets(await page.pdf({ preferCSSPageSize: true })).length > 0);
    });
    const { code, out } = await run('html', at('ladder.json'));
    assert.equal(code, 0);
    for (const level of LEVELS) assert.ok(out.includes(level), level);
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
      `<!doctype html><html lang="en-GB"><head><title>Ladder</title></head><body>${out}</body></html>`,
    );
    const found = report.results.flatMap(({ messages }) => messages.map(({ message }) => message));
    assert.deepEqual(
      found.filter((message) => !message.includes('triage-grid')),
      [],
    );
  });
});

describe('Three councils on one table', () => {
  for (const name of COUNCILS)
    it(`${name} passes the check, and shows the shared signs with its own contact and no other’s`, async () => {
      const { code, out } = await run('check', at(`${name}.json`));
      assert.equal(code, 0, out);
      await inPage(`${url}/${name}`, async ({ page, errors }) => {
        await answered(page, NOTHING);
        await page.getByRole('button', { name: 'Open all' }).click();
        await page.getByRole('checkbox', { name: 'Food that are worrying' }).check();
        await answered(page, 'Worrying');
        const said = plain(await answerOf(page).innerText());
        assert.ok(said.includes(`${name} front door`), said);
        const whole = await page.locator('triage-grid').evaluate((grid) => grid.shadowRoot.textContent);
        for (const [other, one] of COUNCILS.entries())
          if (one !== name) assert.ok(!whole.includes(one) && !whole.includes(`01632 96000${other + 1}`), one);
        assert.deepEqual(errors, []);
        await page.getByRole('checkbox', { name: 'Feelings that are harmful' }).check();
        await page.getByText('Could a child be at immediate risk of harm?').first().waitFor();
      });
    });

  it('keep the ids of their signs when the table grows, so that a saved record opens', async () => {
    const before = json('shared.json');
    writeFileSync(
      at('shared.csv'),
      readFileSync(at('shared.csv'), 'utf8').replace('\r\nFood', '\r\nFood,Fine,Eats everything,\r\nFood'),
    );
    const { code, err } = await run(
      'from-csv',
      at('shared.csv'),
      '--update',
      at('shared.json'),
      '--out',
      at('grown.json'),
    );
    assert.equal(code, 0, err);
    const read = core.readDocument(json('grown.json'));
    assert.ok(read.ok);
    const old = core.readDocument(before).value;
    const record = core.addConcern(core.newRecord(old), { indicator: 'food.fine.1' });
    const reopened = core.readRecord(read.value, JSON.parse(JSON.stringify(core.withWords(old, record))));
    assert.ok(reopened.ok);
    assert.equal(reopened.value.concerns[0].indicator, 'food.fine.1');
    assert.equal(read.value.indicators.find(({ id }) => id === 'food.fine.1').text, 'Food that are fine');
  });
});
