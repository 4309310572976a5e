import { expect } from '@esm-bundle/chai';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/universal';
import { main } from '../../src/cli/main.js';

/* The "Write your pack" guide, followed from an empty folder. */

const home = process.cwd();
const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-new-'));
before(() => process.chdir(scratch));
after(() => {
  process.chdir(home);
  rmSync(scratch, { recursive: true, force: true });
});

async function run(command: string) {
  const text = { out: '', err: '' };
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const code = await main(args, { out: (more) => (text.out += more), err: (more) => (text.err += more) });
  return { code, ...text };
}
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const steps = () => readFileSync('guide/next-steps.md', 'utf8');
/** The commands of the folder's own instructions, as they stand there. */
const command = (name: string) =>
  new RegExp(`npx threshold-kit (${name} [^\`]*)\``)
    .exec(steps())![1]!
    .replaceAll(/\b(table\.\w+|guide\.json|review\.html)/g, 'guide/$1');

describe('threshold-kit new', () => {
  before(async () => {
    const { code, err } = await run('new guide');
    expect(code, err).to.equal(0);
  });

  it('names a folder with spaces as the terminal takes it, and refuses a name that gives the pack none', async () => {
    expect((await run('new "our new area"')).out).to.include('Go into the folder with: cd "our new area"\n');
    expect((await run('new plain')).out).to.include('Go into the folder with: cd plain\n');
    for (const name of ['/', './---', '" "']) {
      const { code, err } = await run(`new ${name}`);
      expect([code, err]).to.deep.equal([
        2,
        `"${name.replaceAll('"', '')}" gives the pack no name. Choose a name with letters, such as our-area.\n`,
      ]);
    }
    expect(readdirSync('.')).to.not.include('---');
  });

  it('makes a folder with a pack, a table in two forms and what to do next, and writes over none', async () => {
    expect(readdirSync('guide').sort()).to.deep.equal(['guide.json', 'next-steps.md', 'table.csv', 'table.xlsx']);
    const again = await run('new guide');
    expect(again.code).to.equal(2);
    expect(again.err).to.include('"guide" already exists. Choose another name: nothing is written over.');
    expect((await run('new no/such/folder')).code).to.equal(2);
  });

  it('gives a pack without faults that holds no invented sign, number or address', async () => {
    const { code, out } = await run('check guide/guide.json');
    expect(code, out).to.equal(0);
    const pack = json('guide/guide.json');
    expect(pack.indicators).to.deep.equal([]);
    expect(pack.gaps).to.have.length(pack.levels.length * pack.domains.length);
    expect(pack.contacts.map(({ phones }: any) => phones[0].number)).to.deep.equal(['999']);
    expect(JSON.stringify(pack).match(/01632|exampleshire|example, to be replaced|front door/gi)).to.equal(null);
    expect([pack.provenance.status, pack.provenance.checkedBy]).to.deep.equal(['illustrative', undefined]);
    expect(pack.levels.map(({ id }: any) => id)).to.deep.equal([
      'universal',
      'community-early-help',
      'family-help',
      'child-protection',
      'cared-for',
    ]);
  });

  it('names what is still to be written as points to check', async () => {
    const { out } = await run('check guide/guide.json');
    expect(out).to.match(/\d+ points to check/);
    expect(out).to.include('No route serves');
  });

  it('gives the same empty table twice, with a row for each area and level', async () => {
    const bytes = readFileSync('guide/table.xlsx');
    const [{ data }] = (await readXlsxFile(Uint8Array.from(bytes).buffer)) as any;
    const csv = readFileSync('guide/table.csv', 'utf8');
    expect(csv.startsWith('\ufeff"domain","level","indicator","alert"')).to.equal(true);
    const pack = json('guide/guide.json');
    expect(data.slice(1).map(([domain, level]: any) => [domain, level])).to.deep.equal(
      pack.domains.flatMap((domain: any) => pack.levels.map((level: any) => [domain.name, level.name])),
    );
    expect(csv.trim().split('\r\n')).to.have.length(data.length);
  });

  it('says of a table that nobody has filled in that it has no sign', async () => {
    const { code, err } = await run(command('from-csv').replace(' --force', ''));
    expect(code).to.equal(2);
    expect(err).to.include('No sign could be read from the table.');
  });
});

describe('The guide, from an empty folder', () => {
  it('leads by the commands of next-steps.md to a pack with signs, a check, a page to sign off, and a confirmation', async () => {
    const table = readFileSync('guide/table.csv', 'utf8');
    const filled = table
      .replace('"Health and development","Universal",""', '"Health and development","Universal","Eats and sleeps well"')
      .replace(
        '"Harm inside the home","Child protection","",""',
        '"Harm inside the home","Child protection","Is hit","yes"',
      );
    writeFileSync('guide/table.csv', filled);
    const fill = await run(command('from-csv').replace('table.xlsx', 'table.csv'));
    expect(fill.code, fill.err).to.equal(0);
    expect(fill.err).to.include('2 signs are new').and.to.include('2 gaps of the pack went');
    const pack = json('guide/guide.json');
    expect(pack.indicators.map(({ id, text, alert }: any) => [id, text, alert ?? false])).to.deep.equal([
      ['health.universal.1', 'Eats and sleeps well', false],
      ['harm-home.child-protection.1', 'Is hit', true],
    ]);
    const check = await run(command('check'));
    expect(check.code, check.out).to.equal(0);
    // What the command wrote itself, the partnership has not set out.
    for (const asked of [
      'the process for an early help assessment',
      'neglect',
      'exploitation',
      'harm outside the home as well as inside it',
      'disabled children',
      'children in the youth secure estate',
    ])
      expect(check.out).to.include(`Not found in this pack: ${asked}, `);
    expect(check.out).to.not.include('Not found in this pack: the criteria');
    const review = await run(command('review'));
    expect(review.code, review.err).to.equal(0);
    expect(existsSync('guide/review.html')).to.equal(true);
    const confirm = await run(
      'confirm guide/guide.json --by "the policy board" --on 2026-11-22 --out guide/guide.json --force',
    );
    expect(confirm.code, confirm.err).to.equal(0);
    expect(json('guide/guide.json').provenance.confirmed[0].by).to.equal('the policy board');
  });

  it('has the commands of the written guide', () => {
    const guide = readFileSync(join(home, 'stories/guide/write-your-pack.md'), 'utf8');
    const commands = [...steps().matchAll(/`(npx threshold-kit [^`]*)`/g)].map(([, one]) => one!);
    expect(commands).to.have.length(5);
    for (const one of commands) expect(guide).to.include(`\`${one.replaceAll('guide.json', 'our-area.json')}\``);
  });

  it('goes on with what the guide shows for what a table does not hold, and has no fault', async () => {
    const guide = readFileSync(join(home, 'stories/guide/write-your-pack.md'), 'utf8');
    const shown = JSON.parse(/## What a table does not hold[\s\S]*?```json\n([\s\S]*?)```/.exec(guide)![1]!);
    const pack = json('guide/guide.json');
    for (const [part, given] of Object.entries<any>(shown)) {
      const ids = new Set(Array.isArray(given) ? given.map(({ id }) => id) : []);
      if (part === 'levels')
        pack.levels = pack.levels.map((one: any) => given.find(({ id }: any) => id === one.id) ?? one);
      else if (Array.isArray(given))
        pack[part] = [...pack[part].filter(({ id }: any) => !id || !ids.has(id)), ...given];
      else pack[part] = given;
    }
    writeFileSync('guide/whole.json', JSON.stringify(pack, null, 2));
    const { code, out } = await run('check guide/whole.json');
    expect(code, out).to.equal(0);
    expect(out).to.not.include('does not say what Universal means').and.not.include('No route serves Cared for');
    expect(out).to.not.include('Nobody is named who checked');
  });

  it('keeps everything when the table is brought in again with a sign more', async () => {
    const before = json('guide/guide.json');
    writeFileSync(
      'guide/table.csv',
      `${readFileSync('guide/table.csv', 'utf8')}"Home and money","Universal","The home is warm","","","","","",\r\n`,
    );
    const { code, err } = await run(command('from-csv').replace('table.xlsx', 'table.csv'));
    expect(code, err).to.equal(0);
    const pack = json('guide/guide.json');
    expect(pack.indicators.map(({ id }: any) => id)).to.deep.equal([
      ...before.indicators.map(({ id }: any) => id),
      'home.universal.1',
    ]);
    expect(pack.provenance.confirmed).to.deep.equal(before.provenance.confirmed);
  });

  it('takes an area and an age band that the table alone has', async () => {
    writeFileSync(
      'guide/more.csv',
      'domain,level,indicator,section,age\r\nFaith and culture,Universal,Is part of a community,Page 9,Under 5\r\n',
    );
    const { code, out, err } = await run('from-csv guide/more.csv --update guide/guide.json');
    expect(code, err).to.equal(0);
    expect(err).to.include('New in the pack: the area "Faith and culture".');
    const pack = JSON.parse(out);
    expect(pack.domains.at(-1).name).to.equal('Faith and culture');
    expect(pack.ages.map(({ name }: any) => name)).to.deep.equal(['Under 5']);
    expect(pack.sections).to.include.members(['Page 9', ...pack.domains.at(-1).section]);
  });
});
