/* What somebody who keeps many records can do with `threshold-kit report`: one row each, and no file stops the rest. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { main } from '../../dist/esm/src/cli/main.js';
import * as core from '../../dist/esm/src/index.js';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'dist/esm/src/cli/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-report-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs the command's own function. */
async function run(args, live = false) {
  const said = { out: '', err: '' };
  const code = await main(args, { out: (text) => (said.out += text), err: (text) => (said.err += text), live });
  return { code, ...said };
}
const rowsOf = (csv) => parse(csv, { bom: true, columns: true });
const save = (name, json) => {
  const file = join(scratch, name);
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
  return file;
};

describe('threshold-kit report', () => {
  let pack, west, record, asked;
  before(async () => {
    pack = await core.loadPack('cheshire-east-2023');
    west = await core.loadPack('west-cheshire-2019');
    const sign = pack.indicators.find(({ level, kind }) => level === 'extra' && kind === 'need');
    const child = core.newRecord(pack, { people: [{ label: 'K', role: 'child' }] });
    record = core.setReference(core.addConcern(child, { indicator: sign.id }), '=1+1');
    record = core.agree(record, { level: 'universal', rationale: '', on: '2026-11-25' });
    asked = core.startStep(core.newRecord(west), 'step-up', 'one');
    asked = core.answerStep(core.answerStep(asked, 'tool', 'yes'), 'taf', 'no');
    mkdirSync(join(scratch, 'cases/more'), { recursive: true });
    save('cases/a.json', core.withWords(pack, record));
    save('cases/more/b.json', asked);
    save('cases/broken.json', '{ "format": ');
    save('cases/other.json', { ...record, document: { id: 'elsewhere', published: '2020' } });
    save('cases/notes.txt', 'not a record');
  });
  const cases = join(scratch, 'cases');

  it('writes a row for each record of a folder and the folders in it, with what decides and what is missing', async () => {
    const { out } = await run(['report', cases]);
    const [first, second, ...more] = rowsOf(out);
    assert.deepEqual(more, []);
    assert.match(first.File, /a\.json$/);
    assert.equal(first['The document points to'], 'Extra Help');
    assert.deepEqual(
      [first['Level recorded'], first['Beside the document'], first['Reasons missing'], first.Needs, first.Children],
      ['Universal Services', 'below', 'yes', '1', '1'],
    );
    assert.ok(first['What decides'].startsWith('Extra Help: '));
    assert.equal(second.Step, 'step-up');
    assert.equal(second['Readiness to refer'], 'tools-with-referrals: yes; taf-with-contacts: no');
    assert.equal(second['The document points to'], '');
  });

  it('tells a "No" to immediate risk from one that was given before harm was recorded', async () => {
    const hit = { domain: 'health', level: 'extra', text: 'Mum hit her' };
    const no = (one) => core.answer(one, 'immediate-risk', 'no', { on: '2026-11-22' });
    const empty = core.newRecord(pack);
    const files = [no(core.addConcern(empty, hit)), core.addConcern(no(empty), hit), no(empty)].map((one, at) =>
      save(`risk-${at}.json`, one),
    );
    const { out } = await run(['report', ...files]);
    assert.deepEqual(
      rowsOf(out).map((row) => row['Immediate risk']),
      ['answered', 'ask-again', 'not-raised'],
    );
  });

  it('makes no cell a formula', async () => {
    assert.equal(rowsOf((await run(['report', cases])).out)[0].Reference, "'=1+1");
  });

  it('names each file that it leaves out and why, goes on with the rest, and says so by its exit code', async () => {
    const { code, err } = await run(['report', cases]);
    assert.equal(code, 1);
    assert.match(err, /broken\.json: left out\. It is not JSON\./);
    assert.match(err, /other\.json: left out\. It was made with "elsewhere", .*--pack/);
    assert.match(err, /2 records, 2 left out\./);
    assert.equal((await run(['report', join(cases, 'a.json'), join(cases, 'more')])).code, 0);
  });

  it('counts each file once, however it is named, linked or spelt, and says which files it did not look at', async () => {
    mkdirSync(join(scratch, 'mixed/folder.json'), { recursive: true });
    save('mixed/a.json', record);
    save('mixed/B.JSON', record);
    save('mixed/folder.json/c.json', record);
    save('mixed/old.json.bak', record);
    symlinkSync('.', join(scratch, 'mixed/again'));
    const mixed = join(scratch, 'mixed');
    const { code, out, err } = await run(['report', join(mixed, 'a.json'), mixed, join(mixed, 'a.json')]);
    assert.deepEqual(
      rowsOf(out).map(({ File }) => File),
      ['a.json', 'B.JSON', 'folder.json/c.json'].map((name) => join(mixed, name)),
    );
    assert.equal(code, 0);
    assert.match(
      err,
      /3 records, 0 left out\.\n2 records with the same content as another.*\n2 files named or linked more than once: counted once\.\n/,
    );
    assert.match(err, /1 other file not read: only files that end in "\.json" are records\./);
  });

  it('says which records have the same content or reference as another, and leaves none out', async () => {
    const turned = Object.fromEntries(Object.entries(record).reverse());
    const later = core.addConcern(record, { domain: 'health', level: 'extra', text: 'Often tired' });
    const named = [
      ['one', record],
      ['two', turned],
      ['three', later],
      ['four', core.newRecord(pack)],
    ];
    const files = named.map(([name, json]) => save(`${name}.json`, json));
    const { code, out, err } = await run(['report', ...files]);
    assert.equal(code, 0);
    assert.deepEqual(
      rowsOf(out).map((row) => row['Same content as']),
      ['', files[0], '', ''],
    );
    assert.match(err, /two\.json: the same content as ".*one\.json"\. Both are counted\.\n/);
    assert.match(err, /three\.json: the same reference as ".*one\.json", with other content\. Both are counted\.\n/);
    assert.match(err, /4 records, 0 left out\.\n1 record with the same content as another/);
  });

  it('says of a file without anything in it that it is empty', async () => {
    const { err } = await run(['report', save('nothing.json', '')]);
    assert.match(err, /nothing\.json: left out\. It is empty\.\n0 records, 1 left out\./);
  });

  it('never writes its rows over a record', async () => {
    const file = save('cases/more/kept.json', record);
    const { code, err } = await run(['report', cases, '--out', file, '--force']);
    assert.equal(code, 2);
    assert.match(err, /kept\.json" is one of the files to report on\. Choose another name for the report\./);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), record);
    rmSync(file);
  });

  it('counts over the whole set what the document measures of a referral', async () => {
    const { err } = await run(['report', cases]);
    assert.match(err, /tools-with-referrals: yes 1, no 0, not known 0\./);
    assert.match(err, /taf-with-contacts: yes 0, no 1, not known 0\./);
  });

  it('prints one object on each line with --json, and no score anywhere', async () => {
    const { out } = await run(['report', '--json', cases]);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(rows.length, 2);
    assert.deepEqual(rows[1].readiness, { 'tools-with-referrals': 'yes', 'taf-with-contacts': 'no' });
    assert.equal(rows[0].reference, '=1+1');
    assert.doesNotMatch(Object.keys(rows[0]).join(' '), /score|risk level/i);
  });

  it('shows how far it is where somebody watches, and not in a log', async () => {
    assert.match((await run(['report', cases], true)).err, /\r\[#+ *\] \d of 4/);
    assert.doesNotMatch((await run(['report', cases])).err, /\r/);
  });

  it('writes to a new file, and over an old one only when told to', async () => {
    const file = join(scratch, 'rows.csv');
    assert.equal((await run(['report', cases, '--out', file])).out, '');
    assert.equal(rowsOf(readFileSync(file, 'utf8')).length, 2);
    assert.equal((await run(['report', cases, '--out', file])).code, 2);
    assert.equal((await run(['report', cases, '--out', file, '--force'])).code, 1);
  });

  it('leaves no report where it has no row, and the old one as it was', async () => {
    const file = join(scratch, 'no-rows.csv');
    const { code, err } = await run(['report', join(scratch, 'nofolder'), '--out', file]);
    assert.equal(code, 1);
    assert.match(err, /No report was written\.\n$/);
    assert.equal(existsSync(file), false);
    writeFileSync(file, 'of last week');
    await run(['report', join(scratch, 'nofolder'), '--out', file, '--force']);
    assert.equal(readFileSync(file, 'utf8'), 'of last week');
    assert.equal((await run(['report', join(scratch, 'nofolder')])).out, '');
  });

  it('names each folder among others that has no record in it, and none that was counted before', async () => {
    const [empty, notes] = ['empty', 'only-notes'].map((name) => join(scratch, name));
    mkdirSync(join(empty, 'within'), { recursive: true });
    mkdirSync(notes);
    save('only-notes/notes.txt', 'not a record');
    const { code, err } = await run(['report', empty, join(cases, 'a.json'), cases, notes, cases]);
    assert.equal(code, 1);
    assert.deepEqual(err.match(/.*no record in this folder.*/g), [
      `${empty}: no record in this folder.`,
      `${notes}: no record in this folder.`,
    ]);
  });

  it('stopped in the middle, says how far it came and leaves no report that looks whole', async () => {
    const many = join(scratch, 'many');
    mkdirSync(many);
    for (let at = 0; at < 2000; at += 1) save(`many/${at}.json`, core.withWords(pack, record));
    const file = join(scratch, 'stopped.csv');
    const child = spawn(process.execPath, [command, 'report', many, '--out', file]);
    let err = '';
    child.stderr.on('data', (text) => {
      if (!err) child.kill('SIGINT');
      err += text;
    });
    const code = await new Promise((done) => child.on('close', done));
    assert.equal(code, 130);
    assert.match(err, /Stopped after \d+ of 2000 files\. No report was written\.\n$/);
    assert.equal(existsSync(file), false);
  });

  it('says so where the report cannot be written any further', { skip: !existsSync('/dev/full') }, async () => {
    const { code, err } = await run(['report', cases, '--out', '/dev/full', '--force']);
    assert.equal(code, 2);
    assert.match(err, /"\/dev\/full" could not be written/);
    assert.ok(existsSync('/dev/full'));
  });

  it('reads records of a pack of your own', async () => {
    const own = structuredClone(pack);
    own.provenance.id = 'our-own';
    const name = save('our-own.json', own);
    const file = save('own-record.json', { ...record, document: { ...record.document, id: 'our-own' } });
    assert.equal((await run(['report', file])).code, 1);
    const { code, out } = await run(['report', file, '--pack', name]);
    assert.equal(code, 0);
    assert.equal(rowsOf(out)[0].Document, 'our-own');
  });

  it('is told apart from a mistake in the command', async () => {
    for (const args of [['report'], ['report', cases, '--pack', save('no-pack.json', '{}')]]) {
      const { code, err } = await run(args);
      assert.equal(code, 2);
      assert.match(err, /threshold-kit/);
    }
    const { code, err } = await run(['report', join(scratch, 'nowhere.json')]);
    assert.equal(code, 1);
    assert.match(err, /nowhere\.json" cannot be read/);
  });

  it('survives wrong types in every place of a record', async () => {
    for (const key of Object.keys(record))
      for (const wrong of [null, 7, 'text', [], {}, [[]], { a: { b: 1 } }]) {
        const { err } = await run(['report', save('wrong.json', { ...record, [key]: wrong })]);
        assert.match(err, /record/);
      }
  });

  it('runs as a command of its own', async () => {
    const [code, out] = await new Promise((done) =>
      execFile(process.execPath, [command, 'report', join(cases, 'a.json')], (error, text) =>
        done([error ? error.code : 0, text]),
      ),
    );
    assert.equal(code, 0);
    assert.equal(rowsOf(out).length, 1);
  });

  // Only Linux has a disk that is always full.
  it(
    'says in a sentence that its answer could not be written, and does not end as if it had found faults',
    {
      skip: !existsSync('/dev/full'),
    },
    async () => {
      const full = openSync('/dev/full', 'w');
      for (const args of [['report', join(cases, 'a.json')], ['schema']]) {
        const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', full, 'pipe'] });
        let err = '';
        child.stderr.on('data', (text) => (err += text));
        const code = await new Promise((done) => child.on('close', done));
        assert.equal(code, 2);
        assert.match(err, /The answer could not be written \(ENOSPC\)\. Check the disk that it goes to\.\n$/);
        assert.doesNotMatch(err, /^\s+at /m);
      }
      closeSync(full);
    },
  );
});
