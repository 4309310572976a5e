import { expect } from '@esm-bundle/chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';

/* Two languages side by side, from a table to the page: by the commands that an officer runs. */

const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-second-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

let files = 0;
function file(content: string, name = `table-${++files}.csv`): string {
  writeFileSync(join(scratch, name), content);
  return join(scratch, name);
}
async function run(...args: readonly string[]) {
  const text = { out: '', err: '' };
  const code = await main(args, { out: (more) => (text.out += more), err: (more) => (text.err += more) });
  return { code, ...text };
}
async function made(table: string, ...options: readonly string[]) {
  const answer = await run('from-csv', file(table), ...options);
  return { ...answer, pack: answer.code < 2 && answer.out ? JSON.parse(answer.out) : null };
}

const HEAD = 'domain,domain (cy),level,level (cy),indicator,indicator (cy)\n';
const TABLE = `${HEAD}Health,Iechyd,Level 1,Lefel 1,Eats well,Bwyta’n dda\nHealth,,Level 2,Lefel 2,Misses meals,Colli prydau\n`;
const WORDINGS = {
  Health: 'Iechyd',
  'Level 1': 'Lefel 1',
  'Level 2': 'Lefel 2',
  'Eats well': 'Bwyta’n dda',
  'Misses meals': 'Colli prydau',
};

describe('A table in two languages', () => {
  it('gives each area, level and sign its wording, and names the language as its readers do', async () => {
    const { code, pack, err } = await made(TABLE);
    expect(code, err).to.equal(0);
    expect(pack.second).to.deep.equal({ language: 'cy', name: 'Cymraeg', wordings: WORDINGS });
    expect(err).to.not.include('(cy)');
    const html = (await run('html', file(JSON.stringify(pack), 'second.json'))).out;
    for (const wording of Object.values(WORDINGS))
      expect(html).to.contain(`<span lang="cy" dir="auto">${wording}</span>`);
  });

  it('a group has its wording too, and a cell that says there is none is empty', async () => {
    const { pack } = await made(
      'domain,level,group,group (cy),indicator,indicator (cy)\nHealth,Level 1,Food,Bwyd,Eats well,-\n',
    );
    expect(pack.second.wordings).to.deep.equal({ Food: 'Bwyd' });
  });

  it('several signs in one cell have their wordings in their order; where the bullets do not match, that is said', async () => {
    const cells = (signs: string, second: string) =>
      `domain,level,indicator,indicator (cy)\nHealth,Level 1,"${signs}","${second}"\n`;
    const both = await made(cells('• Eats\n• Sleeps', '• Bwyta\n• Cysgu'));
    expect(both.pack.second.wordings).to.deep.equal({ Eats: 'Bwyta', Sleeps: 'Cysgu' });
    const one = await made(cells('• Eats\n• Sleeps', 'Bwyta a chysgu'));
    expect(one.pack.second.wordings).to.deep.equal({});
    expect(one.err).to.match(/second language of the signs in row 2 was not read/);
  });

  it('a heading whose brackets hold no code of a language is a column that is not read', async () => {
    const { pack, err } = await made('domain,level,indicator,indicator (old)\nHealth,Level 1,Eats,Ate\n');
    expect(pack).to.not.have.property('second');
    expect(err).to.include('The column "indicator (old)" was not read (1 cell)');
  });

  const refused: readonly (readonly [what: string, table: string, words: RegExp])[] = [
    [
      'two languages',
      'domain,level,level (pl),indicator,indicator (cy)\nHealth,Level 1,Poziom,Eats,Bwyta\n',
      /name the languages pl and cy\. A pack holds one second language/,
    ],
    [
      'one text twice',
      'domain,level,indicator,indicator (cy),sign (cy)\nHealth,Level 1,Eats,Bwyta,Bwyta\n',
      /Two columns hold the indicator in a second language\. Keep one/,
    ],
    [
      'nothing but a spreadsheet’s error',
      'domain,level,indicator,indicator (cy)\nHealth,Level 1,Eats,#REF!\n',
      /Row 2 was left out: its indicator in the second language, "#REF!"/,
    ],
  ];
  for (const [what, table, words] of refused)
    it(`that holds ${what} is refused with the reason`, async () => {
      const { err, pack } = await made(table);
      expect(err).to.match(words);
      expect(pack).to.equal(null);
    });

  it('two wordings of one text are told with their rows, and the first is taken', async () => {
    const { pack, err } = await made(`${TABLE}Health,Iach,Level 2,,Sleeps,Cysgu\n`);
    expect(pack.second.wordings.Health).to.equal('Iechyd');
    expect(err).to.include('"Health" has two wordings in Cymraeg: "Iechyd" in row 2 and "Iach" in row 4.');
  });
});

describe('A pack in two languages that is brought up to date', () => {
  const pack = async (change: (pack: any) => void = () => undefined) => {
    const before = (await made(TABLE)).pack;
    before.second.name = 'Welsh';
    Object.assign(before.provenance, { checkedOn: '2026-11-01', checkedBy: 'the board' });
    before.second.wordings[before.emergency.text] = 'Ffoniwch 999';
    change(before);
    return [before, file(JSON.stringify(before), `pack-${++files}.json`)] as const;
  };

  it('keeps every wording that the table does not hold, and stays checked where nothing changed', async () => {
    const [before, name] = await pack();
    const same = await made(TABLE, '--update', name);
    expect(same.pack.second).to.deep.equal(before.second);
    expect(same.pack.provenance).to.deep.equal(before.provenance);
    const without = await made(
      'domain,level,indicator\nHealth,Level 1,Eats well\nHealth,Level 2,Misses meals\n',
      '--update',
      name,
    );
    expect(without.pack.second).to.deep.equal(before.second);
  });

  it('takes a new wording, and says that nobody has checked the pack as it reads now', async () => {
    const [, name] = await pack();
    const { pack: now, err } = await made(TABLE.replace('Colli prydau', 'Hepgor prydau'), '--update', name);
    expect(now.second.wordings['Misses meals']).to.equal('Hepgor prydau');
    expect(now.provenance).to.not.have.property('checkedBy');
    expect(err).to.include('In Welsh, 1 wording new or changed.').and.include('Check it again.');
  });

  it('lets the wording of a sign go with the sign', async () => {
    const [, name] = await pack();
    const { pack: now, err } = await made(
      TABLE.replace('Misses meals,Colli prydau', 'Goes hungry,Newynu'),
      '--update',
      name,
    );
    expect(now.second.wordings).to.not.have.property('Misses meals');
    expect(now.second.wordings['Goes hungry']).to.equal('Newynu');
    expect(err).to.include('gone with the signs that they stood under: "Misses meals"');
  });

  it('keeps the wording of a sign whose capitals alone have changed', async () => {
    const [, name] = await pack();
    const respelt = TABLE.replace('Misses meals,Colli prydau', 'Misses Meals,');
    const { pack: now, err } = await made(respelt, '--update', name);
    expect(now.second.wordings).to.include({ 'Misses Meals': 'Colli prydau' });
    expect(now.second.wordings).to.not.have.property('Misses meals');
    expect(err).to.not.include('gone with the signs');
  });

  it('refuses a table in another language', async () => {
    const [, name] = await pack((p) => (p.second.language = 'pl'));
    const { err, pack: now } = await made(TABLE, '--update', name);
    expect(err).to.include('The table has wordings in "cy", and the second language of the pack is "pl".');
    expect(now).to.equal(null);
  });
});

describe('threshold-kit new --second', () => {
  it('gives a table with columns for the language, which goes into the pack as it is filled in', async () => {
    const folder = join(scratch, 'dwy-iaith');
    expect((await run('new', folder, '--second', 'cy')).code).to.equal(0);
    const table = readFileSync(join(folder, 'table.csv'), 'utf8').split('\r\n');
    expect(table[0]).to.contain('"domain","domain (cy)","level","level (cy)","indicator","indicator (cy)","alert"');
    expect(readFileSync(join(folder, 'next-steps.md'), 'utf8')).to.contain('write the same in Cymraeg');
    const own = join(folder, 'dwy-iaith.json');
    expect(JSON.parse(readFileSync(own, 'utf8')).second).to.deep.equal({
      language: 'cy',
      name: 'Cymraeg',
      wordings: {},
    });
    const [, first] = table;
    const [area, , level] = first!.slice(1).split('","');
    const filled = [table[0], `"${area}","Ardal","${level}","Lefel","A sign","Arwydd"`].join('\r\n');
    const update = await run('from-csv', file(filled), '--update', own);
    expect(update.code, update.err).to.equal(0);
    expect(JSON.parse(update.out).second.wordings).to.deep.equal({
      [area!]: 'Ardal',
      [level!]: 'Lefel',
      'A sign': 'Arwydd',
    });
  });

  it('refuses what is no code of a language', async () => {
    const { code, err } = await run('new', join(scratch, 'none'), '--second', 'Welsh');
    expect([code, err]).to.deep.equal([2, '"Welsh" is no code of a language. Write it like cy for Welsh.\n']);
  });
});
