/* What a council officer can do with the `threshold-kit` command: check a pack, make one, print one, compare two. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { HtmlValidate } from 'html-validate/node';
import { main } from '../../dist/esm/src/cli/main.js';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'dist/esm/src/cli/index.js');
const councils = readdirSync(join(import.meta.dirname, 'councils')).map((name) =>
  join(import.meta.dirname, 'councils', name),
);
const bundled = readdirSync(join(root, 'src/packs'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'));
const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-cli-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

// The command looks for files from where it is run.
process.chdir(scratch);
const said = (code, out, err) => ({ code, out, err, json: () => JSON.parse(out) });

/** Runs the command's own function: a process for each would take most of the time. A crash fails the test. */
async function run(...args) {
  const text = { out: '', err: '' };
  const code = await main(args, { out: (more) => (text.out += more), err: (more) => (text.err += more) });
  return said(code, text.out, text.err);
}

/** Runs the command in a process of its own, as a person does. A crash is no exit code of the command: it fails the test. */
function runProcess(...args) {
  return new Promise((done, fail) => {
    execFile(process.execPath, [command, ...args], { maxBuffer: 64e6 }, (error, out, err) => {
      const code = error ? error.code : 0;
      if (typeof code !== 'number' || /^\s+at /m.test(err))
        fail(new Error(`threshold-kit ${args.join(' ')} crashed:\n${err}`));
      else done(said(code, out, err));
    });
  });
}

let files = 0;
/** Writes a file into the scratch folder, under a name of its own, and gives the name. */
function file(text, name = `file-${++files}.json`) {
  writeFileSync(join(scratch, name), text);
  return name;
}
const read = (name) => readFileSync(join(scratch, name), 'utf8');
const packOf = (id) => JSON.parse(readFileSync(join(root, 'src/packs', `${id}.json`), 'utf8'));

/** A copy of a bundled pack with a change made to it, as a file. */
function changed(id, change) {
  const pack = packOf(id);
  change(pack);
  return file(JSON.stringify(pack));
}

const [ce, wo, wc, tac] = ['cheshire-east-2023', 'worcestershire-2019', 'west-cheshire-2019', 'tac-step-protocol'];

describe('threshold-kit check', () => {
  it('finds no fault in any bundled pack, by its id and by its file', async () => {
    const byId = await runProcess('check', ...bundled);
    const byFile = await run('check', ...bundled.map((id) => join(root, 'src/packs', `${id}.json`)));
    for (const { code, out } of [byId, byFile]) {
      assert.equal(code, 0);
      assert.equal(out.match(/: no faults\.$/gm).length, bundled.length);
    }
  });

  it('checks the other packs where one cannot be read, and lists that one as a pack with a fault', async () => {
    const bad = changed(wc, (p) => (p.levels = 'four'));
    const { code, out } = await run('check', 'nosuch.json', bad, wc);
    assert.equal(code, 1);
    assert.match(out, /^nosuch\.json: 1 fault\. The pack cannot be used\.\n {2}"nosuch\.json" cannot be read\. Check/);
    assert.match(out, /This must be a list, not text\./);
    assert.match(out, new RegExp(`^${wc}: no faults\\.$`, 'm'));
    const { json } = await run('check', wc, 'nosuch.json', '--json');
    assert.deepEqual(
      json().map(({ pack, faults }) => [pack, faults.length]),
      [
        [wc, 0],
        ['nosuch.json', 1],
      ],
    );
    const none = await run('check', 'nosuch.json', 'nor-this.json');
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /^"nosuch\.json" cannot be read\..*\n"nor-this\.json" cannot be read\..*\n$/);
  });

  const cell = (domain, level, number = 1) => ({
    id: `${domain}.${level}.${number}`,
    domain,
    level,
    text: 'A sign',
    kind: 'need',
    about: ['child'],
    section: ['Triage Tool'],
  });
  const broken = [
    [
      'an unknown key',
      ce,
      (p) => (p.indicators[0].wieght = 3),
      'indicators[0]',
      /^The key "wieght" is not known here\. Correct its spelling or take it out\. What can still stand here: "/,
    ],
    [
      'a missing key',
      ce,
      (p) => delete p.indicators[2].section,
      'indicators[2].section',
      'This is missing. Add a list.',
    ],
    ['a wrong type', ce, (p) => (p.levels = 'four'), 'levels', 'This must be a list, not text.'],
    [
      'an empty text',
      ce,
      (p) => (p.indicators[1].text = '  '),
      'indicators[1].text',
      'This is empty. Write the text, or take the key out.',
    ],
    [
      'an id in the wrong form',
      ce,
      (p) => (p.rules[0].id = 'Three Needs'),
      'rules[0].id',
      'An id is lower-case letters and digits, joined by "-" or ".". Change it to that form.',
    ],
    [
      'a date in words',
      ce,
      (p) => (p.provenance.checkedOn = '22 November'),
      'provenance.checkedOn',
      'A date is written like 2026-11-22, in the years 2000 to 2199.',
    ],
    [
      'an unknown kind of rule',
      ce,
      (p) => (p.rules[0].when = { kind: 'score', atLeast: 3 }),
      'rules[0].when.kind',
      /^This must be one of .*"needs".*\.$/,
    ],
    [
      'a time that is none',
      wo,
      (p) => (p.contacts[1].phones[0].open[0].to = '25:00'),
      'contacts[1].phones[0].open[0].to',
      'A time is written like 09:00 or 16:30.',
    ],
    [
      'the same id twice',
      ce,
      (p) => p.rules.push(p.rules[0]),
      /^rules\[\d+\]\.id$/,
      /^The id ".*" is used twice\. Give each its own\.$/,
    ],
    [
      'an unknown level',
      ce,
      (p) => (p.indicators[0].level = 'high'),
      'indicators[0].level',
      'There is no level "high" in this pack. Use one of "universal", "extra", "targeted", "statutory".',
    ],
    [
      'an unknown domain',
      ce,
      (p) => (p.indicators[0].domain = 'schooling'),
      'indicators[0].domain',
      /^There is no domain "schooling" in this pack\. Use one of "education", /,
    ],
    [
      'an unknown group',
      wo,
      (p) => (p.indicators.find(({ group }) => group === 'identity').group = 'self'),
      /^indicators\[\d+\]\.group$/,
      /^There is no group of education "self" in this pack\. Use one of "emotional-behavioural", "identity"\.$/,
    ],
    [
      'an unknown section',
      ce,
      (p) => (p.emergency.section = ['Page 9']),
      'emergency.section[0]',
      'There is no section "Page 9" in this pack. Check its spelling.',
    ],
    [
      'an unknown question',
      wo,
      (p) => (p.routes[2].when.question = 'who'),
      'routes[2].when.question',
      /^There is no question "who" in this pack\./,
    ],
    [
      'an unknown option',
      wo,
      (p) => (p.routes[2].when.is = ['maybe']),
      'routes[2].when.is[0]',
      'There is no option of open-service "maybe" in this pack. Use one of "no", "eifs", "tfs", "social-worker", "unsure".',
    ],
    [
      'an unknown contact',
      tac,
      (p) => (p.routes[0].contact = 'front-desk'),
      'routes[0].contact',
      /^There is no contact "front-desk" in this pack\. Use one of "police-999", "spa", /,
    ],
    [
      'an unknown assessment',
      wc,
      (p) => (p.rules.find(({ id }) => id === 'taf-required').then[0].assessment = 'caf'),
      /^rules\[\d+\]\.then\[0\]\.assessment$/,
      'There is no assessment "caf" in this pack. Use one of "taf-assessment", "single-assessment".',
    ],
    [
      'an unknown plan',
      wc,
      (p) => (p.rules.find(({ id }) => id === 'smart-plan').then[0].plan = 'tap'),
      /^rules\[\d+\]\.then\[0\]\.plan$/,
      'There is no plan "tap" in this pack. Use one of "taf-plan".',
    ],
    [
      'an unknown tier',
      ce,
      (p) => (p.routes[0].at = { from: { level: 'targeted', tier: 'middle' }, to: { level: 'statutory' } }),
      'routes[0].at.from.tier',
      'There is no tier of targeted "middle" in this pack. Use one of "lower", "upper".',
    ],
    [
      'a tier of a level that has none',
      wc,
      (p) => (p.routes[0].at.from.tier = 'lower'),
      'routes[0].at.from.tier',
      'There is no tier of universal "lower" in this pack. It has none.',
    ],
    [
      'a span that runs backwards',
      wc,
      (p) => (p.routes[0].at = { from: p.routes[0].at.to, to: p.routes[0].at.from }),
      'routes[0].at',
      'The span runs backwards. Put the lower position in "from" and the higher one in "to".',
    ],
    [
      'a level set under "not"',
      wo,
      (p) => (p.rules[0].when = { kind: 'not', of: p.rules[0].when }),
      'rules[0].when',
      /^This rule sets a level, so its condition must not use "not" or "atMost"/,
    ],
    [
      'a tier chosen by a rule',
      ce,
      (p) => (p.rules[0].then = [{ kind: 'tier', level: 'targeted', tier: 'lower' }]),
      'rules[0].then',
      'Only a person’s answer can choose a tier. Move the "tier" effect to an option of a question.',
    ],
    [
      'an open answer that sets a level',
      wo,
      (p) => p.questions[2].options[2].then.push({ kind: 'at-least', level: 'level-4' }),
      'questions[2].options[2].then',
      /^An answer that leaves the question open must not set a level or a tier\./,
    ],
    [
      'an indicator whose id is of another cell',
      ce,
      (p) => (p.indicators.find(({ id }) => id === 'crime.extra.6').id = 'crime.targeted.60'),
      /^indicators\[\d+\]\.id$/,
      'The id "crime.targeted.60" must be its domain, level and number: "crime.extra.1", for example.',
    ],
    [
      'a gap where there is text',
      ce,
      (p) => p.gaps.push({ domain: 'health', level: 'extra', text: 'None.', section: ['Triage Tool'] }),
      /^gaps\[\d+\]$/,
      'This says that the source has no text, yet "health.extra.1" stands there. Take one of the two out.',
    ],
    [
      'text where there is a gap',
      wc,
      (p) => p.indicators.push({ ...cell('family', 'statutory'), section: ['Vision'] }),
      'gaps[2]',
      /yet "family\.statutory\.1" stands there/,
    ],
    [
      'a number without its unit',
      wo,
      (p) => delete p.plans[0].review.interval.unit,
      'plans[0].review.interval',
      'A number needs its unit. Add "unit".',
    ],
    [
      'an interval with its ends changed over',
      wo,
      (p) => (p.plans[0].review.interval.least = 13),
      'plans[0].review.interval',
      'The least (13) is more than the most (12). Change them over.',
    ],
    [
      'opening hours that run backwards',
      wo,
      (p) => (p.contacts[1].phones[0].open[1] = { days: ['fri'], from: '16:30', to: '09:00' }),
      'contacts[1].phones[0].open[1]',
      'It opens at 16:30 and closes at 09:00. The closing time must be the later one.',
    ],
    [
      'needs counted without saying how',
      wc,
      (p) => delete p.needs,
      /^levels\[2\]\.requires$/,
      'Needs are counted here, but "needs" does not say how. Add "needs" to the pack.',
    ],
    [
      'an indicator that overlaps with itself',
      ce,
      (p) => (p.indicators[3].overlaps = [{ indicator: p.indicators[3].id, why: 'The same.' }]),
      'indicators[3].overlaps[0].indicator',
      'An indicator cannot overlap with itself. Name the other one.',
    ],
  ];
  const holds = (pattern, text) => (pattern instanceof RegExp ? pattern.test(text) : pattern === text);

  describe('a broken pack is refused with the place, what is wrong and what would be right', { concurrency: 2 }, () => {
    for (const [what, base, change, path, message] of broken) {
      it(what, async () => {
        const { code, json } = await run('check', '--json', changed(base, change));
        const [{ faults, warnings }] = json();
        assert.equal(code, 1);
        assert.ok(
          faults.some((fault) => holds(path, fault.path) && holds(message, fault.message)),
          JSON.stringify(faults, null, 2),
        );
        assert.deepEqual(warnings, []);
      });
    }

    it('a file that is not JSON', async () => {
      const { code, out } = await run('check', file('{ "format": "threshold-kit/pack@1", }'));
      assert.equal(code, 1);
      assert.match(
        out,
        /1 fault\. The pack cannot be used\.\n {2}The file is not JSON: .*\. Correct it in an editor that checks JSON\./,
      );
    });

    it('a file of another kind: it is said which, and what takes it', async () => {
      const make = /To make a pack of a table, use threshold-kit from-csv\./;
      for (const [name, content, what] of [
        ['signs.csv', 'Theme;Stage\nHealth;One\n', /The file is a table, not JSON\./],
        ['signs.txt', '"Domain","Level"\r\n"Health","One"\r\n', /The file is a table, not JSON\./],
        ['signs.pdf', '%PDF-1.7\n', /The file is a PDF, not JSON\. Copy its table into a spreadsheet/],
        ['signs.html', '<!doctype html>', /The file is a web page or XML, not JSON\. Give the JSON file itself\./],
        ['signs.json', ' \n', /The file is empty\. Check that it was saved\. To begin a pack, use threshold-kit new\./],
      ]) {
        const { code, out } = await run('check', file(content, name));
        assert.equal(code, 1, name);
        assert.match(out, what);
        if (!/web|empty/.test(what.source)) assert.match(out, make);
        assert.doesNotMatch(out, /Unexpected|position/);
      }
      writeFileSync(join(scratch, 'signs.xlsx'), Buffer.from('PK\x03\x04\xff\xfe', 'latin1'));
      for (const args of [
        ['check', 'signs.xlsx'],
        ['preview', 'signs.xlsx'],
        ['from-csv', 'signs.csv', '--update', 'signs.xlsx'],
      ]) {
        const { code, err } = await run(...args);
        assert.equal(code, 2);
        assert.match(err, /"signs\.xlsx" is a workbook or a text document, not JSON\./);
        assert.match(err, make);
      }
      writeFileSync(join(scratch, 'wide.json'), Buffer.from('\ufeff{}', 'utf16le'));
      const { err } = await run('check', 'wide.json');
      assert.equal(err, '"wide.json" is not in UTF-8. Open it in an editor, and save it again as UTF-8.\n');
    });

    it('a file that holds no pack at all', async () => {
      for (const text of ['null', '[]', '"pack"', '3']) {
        const { code, out } = await run('check', file(text));
        assert.equal(code, 1);
        assert.match(out, /This must be an object, not /);
      }
    });
  });

  it('every fault is found in one run', async () => {
    const name = changed(wc, (p) => {
      p.indicators[0].level = 'high';
      p.routes[0].contact = 'front-desk';
      p.ladders.push({
        id: 'one',
        name: 'One',
        indicators: ['family.partnership-plus.1', 'family.partnership-plus.99'],
        section: ['Vision'],
      });
    });
    const { code, out } = await run('check', name);
    assert.equal(code, 1);
    assert.match(out, new RegExp(`^${name}: 3 faults\\. The pack cannot be used\\.$`, 'm'));
    for (const line of [
      '  line 1 "family.partnership-plus.1", indicators[0].level: There is no level "high"',
      ', routes[0].contact: There is no contact "front-desk"',
      '  line 1 "one", ladders[0].indicators[1]: There is no indicator "family.partnership-plus.99"',
    ]) {
      assert.ok(out.includes(line), line);
    }
  });

  it('several packs in one run: each has its verdict, and one broken pack is enough for exit code 1', async () => {
    const bad = changed(tac, (p) => (p.routes[0].contact = 'front-desk'));
    const plain = await run('check', ce, bad, wc);
    assert.equal(plain.code, 1);
    assert.deepEqual(plain.out.match(/^\S+: (?:no faults|\d+ faults?)/gm), [
      `${ce}: no faults`,
      `${bad}: 1 fault`,
      `${wc}: no faults`,
    ]);
    const asJson = await run('check', '--json', ce, bad, wc);
    assert.equal(asJson.code, 1);
    assert.deepEqual(
      asJson.json().map(({ pack, faults }) => [pack, faults.length]),
      [
        [ce, 0],
        [bad, 1],
        [wc, 0],
      ],
    );
  });

  const section = ['Vision'];
  const both = { from: { level: 'universal' }, to: { level: 'statutory' } };
  const thin = [
    [
      'an uncovered cell',
      wc,
      (p) => p.gaps.splice(0, 1),
      'domains[0]',
      '"Child and family" has no text at Universal. If the source has none, add a gap: {"domain": "family", "level": "universal"}.',
    ],
    [
      'a contact to which no route leads',
      wc,
      (p) => p.contacts.push({ id: 'desk', name: 'Front desk', for: 'Nothing', missing: 'All.', section }),
      'contacts[3]',
      'No route, emergency, paper or step leads to "Front desk". Add a route to it, or take it out.',
    ],
    [
      'a route that no position reaches',
      wc,
      (p) =>
        p.routes.push({
          id: 'never',
          text: 'Never.',
          how: 'advice',
          urgency: 'routine',
          at: { from: { level: 'universal' }, to: { level: 'universal-plus' } },
          when: {
            kind: 'all',
            of: [
              { kind: 'needs', atLeast: 1 },
              { kind: 'position', atLeast: { level: 'statutory' } },
            ],
          },
          section,
        }),
      'routes[4]',
      'No position reaches the route "never": its "when" fails everywhere in its span. Change one of the two.',
    ],
    [
      'a position that no route serves',
      wc,
      (p) => p.routes.splice(0, 1),
      'routes',
      'No route serves Universal Plus, so a reader there is told nothing of whom to contact.',
    ],
    [
      'a tier that no route serves',
      ce,
      (p) => (p.routes = p.routes.filter(({ urgency }) => urgency === 'immediate')),
      'routes',
      'No route serves Targeted Help, upper tier, so a reader there is told nothing of whom to contact.',
    ],
    [
      'a question that changes nothing',
      wc,
      (p) =>
        p.questions.push({
          id: 'idle',
          text: 'Is it Tuesday?',
          options: [
            { id: 'yes', label: 'Yes', then: [] },
            { id: 'no', label: 'No', then: [] },
          ],
          section,
        }),
      'questions[5]',
      'The question "Is it Tuesday?" changes nothing: no option has an effect, and no rule, route or step looks at the answer.',
    ],
    [
      'a ladder that goes down',
      wo,
      (p) => p.ladders[0].indicators.reverse(),
      'ladders[0].indicators[1]',
      'The ladder "Development milestones" goes down here: "health.level-3.1" stands at a lower level than the step before it. Put the steps in order, lowest first.',
    ],
  ];
  for (const [what, base, change, path, message] of thin) {
    it(`warns of ${what}, and the pack stays good`, async () => {
      const before = (await run('check', '--json', base)).json()[0].warnings;
      const { code, json } = await run('check', '--json', changed(base, change));
      const [{ faults, warnings }] = json();
      assert.equal(code, 0);
      assert.deepEqual(faults, []);
      assert.deepEqual(
        before.filter((one) => one.message === message),
        [],
      );
      assert.deepEqual(
        warnings.filter((one) => one.message === message),
        [{ path, message }],
        JSON.stringify(warnings, null, 2),
      );
    });
  }

  it('warnings stand under the verdict in the text', async () => {
    const name = changed(ce, (p) => {
      p.contacts = p.contacts.filter(({ id }) => id !== 'portal');
      p.routes.push({
        ...p.routes[0],
        id: 'never',
        at: both,
        when: { kind: 'any', of: [{ kind: 'not', of: { kind: 'position', atLeast: { level: 'universal' } } }] },
      });
      p.routes.at(-1).at = { from: { level: 'universal' }, to: { level: 'statutory' } };
    });
    const { out } = await run('check', name);
    assert.match(
      out,
      new RegExp(
        `^${name}: no faults\\.\n${name}: \\d+ points to check\\.\n( {2}.*\n)* {2}line 1 "never", routes\\[\\d+\\]: No position reaches the route "never"`,
      ),
    );
  });
});

describe('threshold-kit, used wrongly', () => {
  const misuse = [
    ['an unknown command', ['frob'], /There is no command "frob"\. See threshold-kit --help\./],
    ['a name that every object has', ['constructor'], /There is no command "constructor"\./],
    [
      'a file that is not there',
      ['check', 'nowhere.json'],
      /"nowhere\.json" cannot be read\. Check its name and folder\./,
    ],
    [
      'an option of another command',
      ['new', 'with-levels', '--levels', 'Universal; Targeted'],
      /"new" takes no --levels: that is for from-csv\. See threshold-kit --help\./,
    ],
    ['--title where none is taken', ['check', ce, '--title', 'x'], /takes no --title: that is for from-csv and new\./],
    ['--force without a file', ['html', wc, '--force'], /--force goes with --out, which names the file to replace\./],
    [
      '--out for a preview',
      ['preview', wc, '--out', 'x.html'],
      /"preview" takes no --out: it shows a page until you end it, and writes nothing\./,
    ],
    ['--json for a preview', ['preview', wc, '--json'], /"preview" takes no --json/],
    [
      'an option that is there twice',
      ['check', wc, '--out', 'a', '--out', 'b'],
      /--out is there twice\. Give it once\./,
    ],
    [
      'a pack for the style sheet',
      ['html', wc, '--sheet'],
      /"html --sheet" takes no pack: the style sheet is the same/,
    ],
    ['a folder in place of a pack', ['check', '.'], /"\." is a folder\. Give the name of a file in it\./],
    ['an unknown option', ['check', ce, '--frob'], /Unknown option '--frob'\. See threshold-kit --help\./],
    ['no pack to check', ['check'], /"check" needs one pack or more: files, or ids of bundled ones\./],
    ['one pack to compare', ['diff', ce], /"diff" needs two packs, the older one first\./],
    ['no pack for the table', ['html'], /"html" needs a pack\./],
    [
      'an option without its value',
      ['schema', '--out'],
      /'--out <value>' argument missing\. See threshold-kit --help\./,
    ],
  ];
  for (const [what, args, message] of misuse) {
    it(`${what}: exit code 2, a sentence, and no output`, async () => {
      const { code, out, err } = await run(...args);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(out, '');
    });
  }

  it('without a command it tells how it is used, and --help asks for just that', async () => {
    const [bare, help] = [await runProcess(), await runProcess('--help')];
    assert.deepEqual([bare.code, bare.out], [2, '']);
    assert.deepEqual([help.code, help.err], [0, '']);
    assert.equal(bare.err, help.out);
    for (const name of ['check', 'schema', 'from-csv', 'html', 'diff', 'graph'])
      assert.match(help.out, new RegExp(`threshold-kit ${name} `));
  });

  it('a file that is not in UTF-8 is refused, because its apostrophes would be lost', async () => {
    writeFileSync(
      join(scratch, 'old.csv'),
      Buffer.from('domain,level,indicator\nHealth,One,The child\x92s coat\n', 'latin1'),
    );
    const { code, err } = await run('from-csv', 'old.csv');
    assert.equal(code, 2);
    assert.match(err, /"old\.csv" is not in UTF-8\. Save it again as UTF-8/);
  });
});

describe('threshold-kit schema', async () => {
  const schema = (await run('schema')).json();
  const validate = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats: { uri: (text) => URL.canParse(text), email: /^[^\s@?&]+@[^\s@?&]+$/ },
  }).compile(schema);
  const verdict = (pack) => (validate(pack) ? [] : validate.errors);

  it('is JSON Schema 2020-12', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  });

  it('describes every key in a sentence', () => {
    const keys = [];
    (function walk(node, path) {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, inner] of Object.entries(node.properties ?? {})) {
        keys.push(key);
        assert.match(inner.description ?? '', /^\S.*[.]$/s, `${path}.${key}`);
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}.${key}`);
    })(schema, '');
    assert.ok(new Set(keys).size > 100);
  });

  it('accepts every bundled pack, and the packs that build on one', () => {
    for (const id of bundled) assert.deepEqual(verdict(packOf(id)), [], id);
    for (const name of councils) assert.deepEqual(verdict(JSON.parse(readFileSync(name, 'utf8'))), [], name);
  });

  it('accepts a pack that names the schema itself, for the editor', () => {
    assert.deepEqual(verdict({ $schema: './pack.schema.json', ...packOf(tac) }), []);
  });

  const typos = [
    ['a key with a typo', (p) => (p.levles = p.levels), /additionalProperties/],
    ['a key with a typo deep inside', (p) => (p.routes[1].responses[0].within.mots = 3), /additionalProperties/],
    ['a missing key', (p) => delete p.emergency, /required/],
    ['a unit that is none', (p) => (p.routes[1].responses[0].within.unit = 'fortnight'), /enum/],
    ['an id in capitals', (p) => (p.contacts[0].id = 'Police'), /pattern/],
    ['an empty text', (p) => (p.emergency.text = ' '), /pattern/],
  ];
  for (const [what, change, keyword] of typos) {
    it(`refuses ${what}`, () => {
      const pack = packOf(tac);
      change(pack);
      assert.match(
        verdict(pack)
          .map((error) => error.keyword)
          .join(' '),
        keyword,
      );
    });
  }
});

describe('threshold-kit from-csv', () => {
  const made = async (csv, ...options) => {
    const result = await run('from-csv', file(csv, `table-${++files}.csv`), ...options);
    return { ...result, pack: result.out ? result.json() : null };
  };
  const rows = [
    ['Domain', 'Level', 'Indicator'],
    ['Health', 'Level 1', 'Eats well'],
    ['Health', 'Level 2', 'Misses appointments'],
    ['Home', 'Level 1', 'Warm and dry'],
  ];
  const written = (sign) => rows.map((row) => row.join(sign)).join('\n');
  const signs = (pack) => pack.indicators.map(({ domain, level, text }) => [domain, level, text]);
  const expected = [
    ['health', 'level-1', 'Eats well'],
    ['health', 'level-2', 'Misses appointments'],
    ['home', 'level-1', 'Warm and dry'],
  ];

  for (const [what, text] of [
    ['commas', written(',')],
    ['semicolons', written(';')],
    ['tabs, as pasted from a word processor', written('\t')],
    [
      'tabs, and other signs in a heading',
      `${written('\t').replace('Indicator', 'Indicator\tNotes, or none; as you like')}\n`,
    ],
    ['a mark before the text, as a spreadsheet writes it', `\uFEFF${written(',')}`],
    ['line ends of Windows', `${written(';').replaceAll('\n', '\r\n')}\r\n`],
    [
      'columns in another order, in capitals, with another column between',
      rows
        .map(([domain, level, indicator], at) =>
          [indicator, at ? 'x' : 'NOTES', level, domain].join(',').replace(/^.*NOTES.*$/, (line) => line.toUpperCase()),
        )
        .join('\n'),
    ],
  ]) {
    it(`reads a table with ${what}`, async () => {
      const { code, pack, err } = await made(text);
      assert.equal(code, 0, err);
      assert.deepEqual(signs(pack), expected);
      assert.deepEqual(
        pack.levels.map(({ name }) => name),
        ['Level 1', 'Level 2'],
      );
      assert.deepEqual(
        pack.domains.map(({ name }) => name),
        ['Health', 'Home'],
      );
    });
  }

  it('a cell over several lines and with commas and quotation marks in it is one cell', async () => {
    const { pack } = await made(
      'domain,level,indicator\nHealth,One,"Coughs, often\nat ""night"""\nHealth,One,"Sleeps; badly"\n',
    );
    assert.deepEqual(
      signs(pack).map(([, , text]) => text),
      ['Coughs, often at "night"', 'Sleeps; badly'],
    );
  });

  it('a quotation mark inside a pasted cell belongs to its text', async () => {
    const { code, pack } = await made('domain\tlevel\tindicator\nHome\tOne\tA 6" hole\n');
    assert.equal(code, 0);
    assert.equal(pack.indicators[0].text, 'A 6" hole');
  });

  it('merged cells, pasted as empty ones, take what stands above them', async () => {
    const { code, pack } = await made('domain;level;indicator\nHealth;One;a1\n;;a2\n;Two;b1\nHome;One;c1\n;;c2\n');
    assert.equal(code, 0);
    assert.deepEqual(
      pack.indicators.map(({ id, text }) => [id, text]),
      [
        ['health.one.1', 'a1'],
        ['health.one.2', 'a2'],
        ['health.two.1', 'b1'],
        ['home.one.1', 'c1'],
        ['home.one.2', 'c2'],
      ],
    );
  });

  it('a row that holds only a heading is said, and the rows below it belong to that heading', async () => {
    const { code, pack, err } = await made('domain,level,indicator\nHealth,One,a1\nHome,,\n,One,c1\n');
    assert.equal(code, 0);
    assert.match(err, /Row 3 is a heading, "Home": the rows below belong to it\./);
    assert.deepEqual(
      pack.indicators.map(({ id }) => id),
      ['health.one.1', 'home.one.1'],
    );
  });

  it('kind, group and section go where they belong, also several groups and sections', async () => {
    const { code, pack } = await made(
      'domain,level,indicator,kind,group,section\nEducation,One,Goes to school,Strength,,Page 3\nEducation,One,Feels at home,strength,Identity,Page 3\nEducation,Two,Is new here,context,Identity,Page 4\nEducation,Two,Is angry,,Emotions,\n',
    );
    assert.equal(code, 0);
    assert.deepEqual(
      pack.indicators.map(({ kind, group, section }) => [kind, group, section[0]]),
      [
        ['strength', undefined, 'Page 3'],
        ['strength', 'identity', 'Page 3'],
        ['context', 'identity', 'Page 4'],
        ['need', 'emotions', 'Table'],
      ],
    );
    assert.deepEqual(pack.domains[0].groups, [
      { id: 'identity', name: 'Identity' },
      { id: 'emotions', name: 'Emotions' },
    ]);
    for (const name of ['Page 3', 'Page 4', 'Table']) assert.ok(pack.sections.includes(name), name);
  });

  it('names that look alike as ids get ids of their own; the same name in capitals is the same', async () => {
    const { pack } = await made(
      'domain,level,indicator\nHealth & Home,One,a\nHealth / home,One,b\nHEALTH & HOME,One,c\nСемья,One,d\n',
    );
    assert.deepEqual(
      pack.domains.map(({ id, name }) => [id, name]),
      [
        ['health-home', 'Health & Home'],
        ['health-home-2', 'Health / home'],
        ['unnamed', 'Семья'],
      ],
    );
    assert.deepEqual(
      pack.indicators.map(({ id }) => id),
      ['health-home.one.1', 'health-home-2.one.1', 'health-home.one.2', 'unnamed.one.1'],
    );
  });

  it('rows that cannot be placed are named by their row in the table, and the rest is kept', async () => {
    const csv =
      'domain,level,indicator,kind\n,,no domain yet,\nHealth,,no level yet,\nHealth,One,a1,\n\nHealth,One,,\nHealth,Two,"over\ntwo lines",risk\nHealth,Two,b1,\n';
    const { code, pack, err } = await made(csv);
    assert.equal(code, 1);
    assert.deepEqual(err.match(/^Row .*$/gm), [
      'Row 2 was left out: it names no domain.',
      'Row 2 was left out: it names no level.',
      'Row 3 was left out: it names no level.',
      'Row 7 was left out: its kind "risk" is not one of need, strength, context.',
    ]);
    assert.deepEqual(
      pack.indicators.map(({ id }) => id),
      ['health.one.1', 'health.two.1'],
    );
    const asJson = await made(csv, '--json');
    assert.deepEqual(
      asJson.json().unplaced.map(({ row }) => row),
      [2, 2, 3, 7],
    );
  });

  it('a table without its headings, or with a cell that is never closed, is refused', async () => {
    for (const [csv, message] of [
      [
        'chapter,level,text\nHealth,One,a\n',
        /row 1: The first row must name the columns domain, level and indicator\. Not found: domain, indicator\./,
      ],
      ['', /" is empty\. Check that it was saved\./],
      ['name,age\nAnn,7\n', /Not found: domain, level, indicator\./],
      ['domain,level,indicator\nHealth,One,"a\n', /a quotation mark opens a cell and is not closed/],
    ]) {
      const { code, out, err } = await made(csv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    }
  });

  it('the id and the title come from the file, or as they are given; a bad id is refused', async () => {
    const name = file(written(','), 'Our Table 2026.csv');
    assert.deepEqual((({ id, title }) => [id, title])((await run('from-csv', name)).json().provenance), [
      'our-table-2026',
      'Our Table 2026',
    ]);
    const given = (await run('from-csv', name, '--id', 'ours', '--title', 'Ours')).json().provenance;
    assert.deepEqual([given.id, given.title], ['ours', 'Ours']);
    const bad = await run('from-csv', name, '--id', 'Our Own');
    assert.equal(bad.code, 2);
    assert.match(bad.err, /provenance\.id: An id is lower-case letters/);
  });

  it('says of itself that nobody has checked or confirmed it', async () => {
    const { pack } = await made(written(','));
    const { provenance } = pack;
    assert.equal(provenance.status, 'illustrative');
    assert.deepEqual([provenance.checkedOn, provenance.checkedBy], [undefined, undefined]);
    const page = async (name) => (await run('html', name)).out;
    const before = await page(file(JSON.stringify(pack), 'unsigned.json'));
    assert.equal(before.match(/Nobody at the partnership has confirmed this/g).length, 1);
    assert.match(before, /Nobody has checked this against its source yet/);

    Object.assign(provenance, { checkedBy: 'the policy officer', checkedOn: '2026-11-20' });
    const checked = file(JSON.stringify(pack), 'checked.json');
    const signed = await run('confirm', checked, '--by', 'the board', '--on', '2026-11-26');
    const after = await page(file(signed.out, 'signed.json'));
    assert.match(after, /Confirmed by the board on 26 November 2026/);
    assert.doesNotMatch(after, /[Nn]obody (?:has checked|at the partnership)/);
  });

  it('never writes over a file without --force', async () => {
    const table = file(written(','), 'force.csv');
    file('kept', 'force.json');
    const refused = await run('from-csv', table, '--out', 'force.json');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /"force\.json" already exists\. Choose another name, or add --force to replace it\./);
    assert.equal(read('force.json'), 'kept');
    assert.equal((await run('from-csv', table, '--out', table)).code, 2);
    assert.equal(read('force.csv'), written(','));
    const forced = await run('from-csv', table, '--out', 'force.json', '--force');
    assert.deepEqual([forced.code, forced.out], [0, '']);
    assert.equal(JSON.parse(read('force.json')).indicators.length, 3);
    const nowhere = await run('from-csv', table, '--out', 'no/such/folder.json');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.err, /could not be written/);
  });

  describe('an invented partnership with five levels', async () => {
    const levels = ['Thriving', 'A little help', 'More help', 'Intensive help', 'Protection'];
    const domains = ['Learning', 'Body and mind', 'Home and money'];
    const table = [
      'Domain\tLevel\tIndicator\tKind',
      ...domains.flatMap((domain) =>
        levels.flatMap((level, at) => [
          `${domain}\t${level}\tSign of ${domain}, step ${at}\t${at ? '' : 'strength'}`,
          `\t\tAnother sign of ${domain}, step ${at}\t`,
        ]),
      ),
    ].join('\n');
    const { code, pack } = await made(
      table,
      ...['--id', 'fivefold-2026', '--title', 'Fivefold levels of need', '--levels', levels.join('; ')],
    );

    it('becomes a pack with five levels, that the check finds good', async () => {
      assert.equal(code, 0);
      assert.deepEqual(
        pack.levels.map(({ name }) => name),
        levels,
      );
      assert.equal(pack.indicators.length, 30);
      const checked = await run('check', '--json', file(JSON.stringify(pack)));
      assert.equal(checked.code, 0);
      assert.deepEqual(checked.json()[0].faults, []);
      assert.ok(
        checked.json()[0].warnings.every(({ path }) => !/^(domains|contacts|questions|ladders)/.test(path)),
        'what a table holds is whole',
      );
    });

    it('and with two of its levels divided into tiers, and routes for each, only its everyday words are still to be written', async () => {
      const tiered = structuredClone(pack);
      const section = ['Table'];
      const tier = (id, name) => ({
        id,
        name,
        summary: `${name}.`,
        test: { text: `What tells the ${name} from the other.`, section },
        section,
      });
      for (const at of [2, 3]) tiered.levels[at].tiers = [tier('lower', 'lower tier'), tier('upper', 'upper tier')];
      const route = (id, from, to) => ({
        id,
        text: `Use ${id}.`,
        how: 'advice',
        urgency: 'routine',
        at: { from, to },
        section,
      });
      tiered.routes = [
        route('own-offer', { level: 'thriving' }, { level: 'more-help', tier: 'lower' }),
        route('team', { level: 'more-help', tier: 'upper' }, { level: 'intensive-help', tier: 'lower' }),
        route('social-care', { level: 'intensive-help', tier: 'upper' }, { level: 'protection' }),
      ];
      tiered.questions.push({
        id: 'together',
        text: 'Do several agencies have to act together?',
        options: [
          {
            id: 'yes',
            label: 'Yes',
            then: [
              { kind: 'tier', level: 'more-help', tier: 'upper' },
              { kind: 'tier', level: 'intensive-help', tier: 'upper' },
            ],
          },
          { id: 'no', label: 'No', then: [{ kind: 'tier', level: 'more-help', tier: 'lower' }] },
          { id: 'unsure', label: 'Not sure', undecided: true, then: [] },
        ],
        section,
      });
      const name = file(JSON.stringify(tiered));
      const [checked] = (await run('check', '--json', name)).json();
      assert.deepEqual(checked.faults, []);
      assert.deepEqual(
        checked.warnings.filter(({ path }) => /^(domains|levels\[\d\]\.tiers|routes\[|ladders)/.test(path)),
        [],
        'its cells, tiers and routes are whole',
      );
      const { out } = await run('html', name);
      assert.deepEqual([...out.matchAll(/<th scope="col">([^<]*)<\/th>/g)].map(([, words]) => words).slice(1), levels);
      tiered.routes[2].at.from.tier = 'middle';
      assert.equal((await run('check', file(JSON.stringify(tiered)))).code, 1);
    });
  });
});

describe('threshold-kit html', () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const page = (body) =>
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Levels of need</title>\n</head>\n<body>\n<main>\n<h1>Levels of need</h1>\n${body}</main>\n</body>\n</html>\n`;
  const messages = async (body) =>
    (await validator.validateString(page(body))).results.flatMap(({ messages: found }) =>
      found.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
  const words = (html) =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ');
  const plain = (text) => text.replace(/\s+/g, ' ');

  for (const id of bundled) {
    it(`${id}: is valid, and says what the pack says, in its order`, async () => {
      const { code, out, err } = await run('html', id);
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(await messages(out), []);
      const said = words(out);
      const pack = packOf(id);
      const { provenance: from, domains, levels, indicators, gaps } = pack;
      let at = 0;
      const next = (text) => {
        const found = said.indexOf(plain(text), at);
        assert.notEqual(found, -1, `"${text}" after: ${said.slice(Math.max(0, at - 60), at)}`);
        at = found + text.length;
      };
      for (const text of [
        'call 999 now',
        pack.emergency.text,
        from.title,
        from.area,
        from.publisher,
        from.published,
        from.status === 'historical' ? 'Historical' : 'Illustrative',
        from.statusNote,
        from.supersededBy,
        'not exhaustive',
      ].filter(Boolean))
        next(text);
      if (domains.length) for (const { name } of levels) next(name);
      for (const domain of domains) {
        next(domain.name);
        const gap = gaps.find((one) => one.domain === domain.id && one.level === undefined);
        if (gap) next(gap.text);
        for (const level of levels) {
          let heading;
          for (const one of indicators.filter((sign) => sign.domain === domain.id && sign.level === level.id)) {
            if (one.group && one.group !== heading) next(domain.groups.find((group) => group.id === one.group).name);
            heading = one.group;
            for (const text of [
              one.text,
              one.kind === 'strength' ? 'Strength' : '',
              ...(one.conditions ?? []),
              one.doubt ?? '',
            ])
              if (text) next(text);
          }
          const hole = gaps.find(
            (one) => one.level === level.id && (one.domain === undefined || one.domain === domain.id),
          );
          if (hole && !gap) next(hole.text);
        }
      }
      next(from.source);
      assert.equal((out.match(/<td>/g) ?? []).length, domains.length * levels.length);
      assert.equal((out.match(/<th scope="row">/g) ?? []).length, domains.length);
    });
  }

  it('needs no script and no styles of its own, and is inside the element that takes its place', async () => {
    const { out } = await run('html', ce);
    assert.match(out, /^<triage-grid pack="cheshire-east-2023" mode="reference">\n[\s\S]*<\/triage-grid>\n$/);
    assert.doesNotMatch(out, /<script|<style|style=| on[a-z]+=/);
  });

  it('of a pack of one’s own: the element is told where to find it', async () => {
    const name = changed(wc, (p) => (p.provenance.id = 'ours'));
    const { code, out, err } = await run('html', name);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^<triage-grid src="${name}" mode="reference">`));
    assert.match(err, new RegExp(`Put "${name}" beside the page, or change "src"`));
    assert.deepEqual(await messages(out), []);
  });

  it('text in a pack stays text', async () => {
    const hostile = '<img src=x onerror=alert(1)> & "so" </td><script>1</script>';
    const { out } = await run(
      'html',
      changed(wc, (p) => {
        p.indicators[0].text = hostile;
        p.indicators[10].conditions[0] = hostile;
        p.domains[0].name = hostile;
        p.levels[0].name = hostile;
        p.provenance.title = hostile;
      }),
    );
    assert.doesNotMatch(out, /<img|<script/);
    assert.ok(words(out).split(hostile).length > 5);
    assert.deepEqual(await messages(out), []);
  });

  it('the sheet goes beside it, and the table has the class that the sheet styles', async () => {
    const { code, out } = await run('html', '--sheet');
    assert.equal(code, 0);
    assert.match(out, /\.threshold-static table/);
    assert.match(out, /@media print/);
    assert.match((await run('html', tac)).out, /<div class="threshold-static">/);
  });

  it('as JSON, into a file, and never over one; a broken pack writes nothing', async () => {
    const plainText = (await run('html', wc)).out;
    assert.equal((await run('html', wc, '--json')).json().html, plainText);
    assert.deepEqual((({ code, out }) => [code, out])(await run('html', wc, '--out', 'page.html')), [0, '']);
    assert.equal(read('page.html'), plainText);
    assert.equal((await run('html', tac, '--out', 'page.html')).code, 2);
    const bad = await run(
      'html',
      changed(wc, (p) => (p.routes[0].contact = 'desk')),
      '--out',
      'page.html',
      '--force',
    );
    assert.equal(bad.code, 1);
    assert.match(bad.err, /1 fault\. The pack cannot be used\.\n {2}line 1 "[^"]+", routes\[0\]\.contact: /);
    assert.equal(read('page.html'), plainText);
    await run(
      'html',
      changed(wc, (p) => delete p.needs),
      '--out',
      'never.html',
    );
    assert.equal(existsSync(join(scratch, 'never.html')), false);
  });
});

describe('threshold-kit schema --reference', () => {
  it('is the guide’s page of every key; make it again with --out stories/guide/pack-reference.md --force', async () => {
    const { code, out } = await run('schema', '--reference');
    assert.equal(code, 0);
    assert.equal(out, readFileSync(join(root, 'stories/guide/pack-reference.md'), 'utf8'));
  });

  it('names every key of the schema once, with what it means', async () => {
    const { out } = await run('schema', '--reference');
    const rows = [...out.matchAll(/^\| `([^`]+)`(?: \*)? \| ([^|]+) \| ([^|]+)/gm)];
    assert.ok(rows.length > 300);
    assert.equal(new Set(rows.map(([, path]) => path)).size, rows.length);
    for (const [, path, shape, means] of rows) assert.ok(shape.trim() && means.trim(), path);
  });
});

describe('threshold-kit review and confirm', () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  for (const id of bundled) {
    it(`${id}: the page to sign off is a whole and valid page without script`, async () => {
      const { code, out, err } = await run('review', id);
      assert.deepEqual([code, err], [0, '']);
      const { results } = await validator.validateString(out);
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)),
        [],
      );
      assert.doesNotMatch(out, /<script| on[a-z]+=/);
    });
  }

  it('what was confirmed is confirmed until its text is changed', async () => {
    const name = changed(wc, (p) => (p.provenance.id = 'ours'));
    const by = ['--by', 'the policy group', '--on', '2026-11-26'];
    assert.equal((await run('confirm', name, ...by, '--out', name)).code, 2, 'it replaces no file by itself');
    assert.equal((await run('confirm', name, ...by, '--out', name, '--force')).code, 0);
    assert.match((await run('html', name)).out, /Confirmed by the policy group on 26 November 2026\./);
    const pack = JSON.parse(read(name));
    pack.contacts[0].for = 'Somebody else';
    const checked = (await run('check', file(JSON.stringify(pack)))).out;
    assert.match(checked, /provenance\.confirmed\[0\]: "the policy group" confirmed another text on 2026-11-26\./);
    assert.doesNotMatch((await run('check', name)).out, /confirmed another text/);
    const other = (await run('html', file(JSON.stringify(pack)))).out;
    assert.match(other, /What the policy group confirmed on 26 November 2026 was another text/);
    assert.match(other, /Nobody at the partnership has confirmed these as they read now: emergency advice, contacts/);
  });

  it('a part of a pack that builds on another is confirmed with what it builds on', async () => {
    const name = join(scratch, 'alderbrook.json');
    writeFileSync(name, readFileSync(councils[0]));
    const { code, json } = await run('confirm', name, '--by', 'the board', '--part', 'contacts', '--json');
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(json().provenance.confirmed[0].of), ['contacts']);
    assert.equal(json().extends, 'cheshire-east-2023');
    assert.equal('indicators' in json(), false);
  });

  for (const [what, args, message] of [
    ['nobody', [], /needs --by/],
    ['an empty name', ['--by', ' '], /needs --by/],
    ['a day in the future', ['--by', 'the board', '--on', '2199-01-01'], /"2199-01-01" is in the future/],
    [
      'a part that there is not',
      ['--by', 'the board', '--part', 'clocks'],
      /no part "clocks" to confirm\. Use one of signs/,
    ],
    ['a day that there is not', ['--by', 'the board', '--on', '2026-02-30'], /"2026-02-30" is not a day/],
  ])
    it(`${what} confirms nothing`, async () => {
      const { code, err } = await run(
        'confirm',
        changed(wc, () => {}),
        ...args,
      );
      assert.equal(code, 2);
      assert.match(err, message);
    });

  it('a bundled pack is confirmed by nobody here', async () => {
    const { code, err } = await run('confirm', wc, '--by', 'the board');
    assert.equal(code, 2);
    assert.match(err, /is a bundled pack/);
  });
});

describe('threshold-kit diff', () => {
  const changes = async (id, change) => {
    const [before, after_] = [changed(id, () => {}), changed(id, change)];
    const { code, out } = await run('diff', before, after_);
    assert.equal(code, 0);
    return { out, json: (await run('diff', '--json', before, after_)).json(), parts: out.trim().split('\n\n') };
  };
  const sign = (p, id) => p.indicators.find((one) => one.id === id);

  it('two versions that are the same: nothing changed', async () => {
    const { out, json } = await changes(ce, () => {});
    assert.match(
      out,
      /^From "Cheshire East: .*" \(June\/July 2023\) to "Cheshire East: .*" \(June\/July 2023\)\n\nNothing changed\.\n$/,
    );
    assert.deepEqual(json, []);
  });

  it('one more beside one: that alone is new, and one less beside another: that alone is gone', async () => {
    const board = { by: 'The board', on: '2026-11-26', of: { contacts: '0123456789abcdef' } };
    const one = changed(ce, (p) => (p.provenance.confirmed = [board]));
    const two = changed(ce, (p) => (p.provenance.confirmed = [board, { ...board, by: 'The group' }]));
    const more = (await run('diff', one, two)).out;
    assert.match(
      more,
      /has changed: confirmed 2, by: "The group" is new; confirmed 2, on: "2026-11-26" is new; confirmed 2, of, contacts: "0123456789abcdef" is new\.\n/,
    );
    const less = (await run('diff', two, one)).out;
    assert.match(
      less,
      /has changed: confirmed 2, by: "The group" is gone; confirmed 2, on: "2026-11-26" is gone; confirmed 2, of, contacts: "0123456789abcdef" is gone\.\n/,
    );
  });

  it('an indicator more, one less, one in other words: each under its area and level', async () => {
    const { out, parts } = await changes(wc, (p) => {
      sign(p, 'family.partnership-plus.8').text = 'Child has been excluded from school more than once';
      p.indicators.push({ ...p.indicators[0], id: 'family.partnership-plus.19', text: 'Child is often hungry' });
      p.indicators.splice(
        p.indicators.findIndex(({ id }) => id === 'family.partnership-plus.16'),
        1,
      );
      p.words = p.words.filter(({ indicators = [] }) => !indicators.includes('family.partnership-plus.16'));
    });
    assert.match(out, /\n4 changes\n/);
    assert.equal(
      parts[2],
      [
        'Child and family, Partnership Plus',
        '- "Child has been excluded from school" now reads "Child has been excluded from school more than once".',
        '- New: "Child is often hungry".',
        '- Removed: "Parents show poor parenting capacity".',
      ].join('\n'),
    );
    assert.match(parts[3].trim(), /^The rest of the document\n- The list of everyday words has changed: .* is gone\.$/);
    assert.equal(parts.length, 4);
  });

  it('an indicator that went to another level or area', async () => {
    const { json } = await changes(ce, (p) => {
      const moved = sign(p, 'crime.extra.6');
      Object.assign(moved, { id: 'crime.targeted.9', level: 'targeted' });
      for (const ladder of p.ladders)
        ladder.indicators = ladder.indicators.map((id) => (id === 'crime.extra.6' ? 'crime.targeted.9' : id));
    });
    assert.equal(json.length, 1);
    assert.equal(json[0].kind, 'moved');
    assert.equal(json[0].level, 'Targeted Help');
    assert.match(json[0].text, /^".*Acceptable Behaviour Contract.*" moved from Extra Help \(.*\)\.$/);
  });

  it('a number put before the others renumbers them and changes nothing else', async () => {
    const { json } = await changes(ce, (p) => {
      const here = p.indicators.filter(({ domain, level }) => domain === 'crime' && level === 'extra');
      const renumber = new Map(here.map(({ id }, at) => [id, `crime.extra.${at + 2}`]));
      const text = JSON.stringify(p).replace(/"crime\.extra\.\d+"/g, (id) => `"${renumber.get(JSON.parse(id))}"`);
      Object.assign(p, JSON.parse(text));
      p.indicators.push({ ...here[0], id: 'crime.extra.1', text: 'Child carries a whistle' });
      delete p.indicators.at(-1).overlaps;
    });
    assert.deepEqual(
      json.map(({ kind, text }) => [kind, text]),
      [['added', 'New: "Child carries a whistle".']],
    );
  });

  it('a sign of arithmetic is a change of words too', async () => {
    const { json } = await changes(ce, (p) => {
      sign(p, 'education.extra.1').text = sign(p, 'education.extra.1').text.replace('over 10%', 'over 10');
    });
    assert.deepEqual(
      json.map(({ kind }) => kind),
      ['reworded'],
    );
    assert.match(json[0].text, /over 10%\W.* now reads .*over 10\W/);
  });

  it('a level and an area of life with another name', async () => {
    const { json } = await changes(wc, (p) => {
      p.levels[2].name = 'Partnership';
      p.domains[0].name = 'Family';
    });
    assert.deepEqual(json, [
      {
        domain: '',
        level: 'Partnership',
        kind: 'reworded',
        text: 'The level "Partnership Plus" is now called "Partnership".',
      },
      {
        domain: 'Family',
        level: '',
        kind: 'reworded',
        text: 'The area of life "Child and family" is now called "Family".',
      },
    ]);
  });

  it('levels and areas that are new or gone', async () => {
    const { out } = await changes(wc, (p) => {
      p.levels.push({ id: 'court', name: 'Court', summary: 'A court decides.', section: ['Vision'] });
      p.domains.push({ id: 'home', name: 'Home', section: ['Vision'] });
    });
    assert.match(out, /^Court\n- New level: "Court"\.$/m);
    assert.match(out, /^Home\n- New area of life: "Home"\.$/m);
  });

  it('levels in another order, which changes what every one of them means', async () => {
    const table = file('domain,level,indicator\nHome,Low,Damp\nHome,High,No home\n', 'order.csv');
    await run('from-csv', table, '--levels', 'Low; Middle; High', '--out', 'order-1.json');
    await run('from-csv', table, '--levels', 'High; Low; Middle', '--out', 'order-2.json');
    assert.match(
      (await run('diff', 'order-1.json', 'order-2.json')).out,
      /^- The levels, lowest first, stand in another order: "High" is now first\.$/m,
    );
  });

  it('signs in another order in their cell: those that were moved alone', async () => {
    const { json } = await changes(wc, (p) => p.indicators.splice(4, 0, ...p.indicators.splice(9, 1)));
    const { indicators } = packOf(wc);
    assert.deepEqual(json, [
      {
        domain: 'Child and family',
        level: 'Partnership Plus',
        kind: 'other',
        text: `The signs here stand in another order: "${indicators[9].text}" is now after "${indicators[3].text}".`,
      },
    ]);
  });

  it('parts of each other kind in another order', async () => {
    const kinds = Object.entries(packOf(ce)).filter(([, part]) => Array.isArray(part) && part.length > 1);
    for (const [kind] of kinds) {
      // Of the levels of this pack, spans would run from a higher to a lower one.
      if (kind === 'levels') continue;
      const { json } = await changes(ce, (p) => p[kind].push(p[kind].shift()));
      if (!['sections', 'gaps', 'words'].includes(kind))
        assert.ok(
          json.length &&
            json.every(({ text }) => / stand in another order: ".*" is now (?:first|after ".*")\.$/.test(text)),
          kind,
        );
      else assert.equal(json.length, 1, kind);
    }
  });

  it('the section of a part alone, with the old and the new one', async () => {
    const { json } = await changes(ce, (p) => (p.principles[0].section = [p.sections[1]]));
    assert.equal(json.length, 1);
    assert.match(json[0].text, /^The principle ".*" has changed: section: ".*" is now ".*"\.$/);
  });

  it('that one fact lights a sign elsewhere too, or no longer does', async () => {
    const at = packOf(ce).indicators.findIndex(({ overlaps }) => overlaps?.length);
    const { json } = await changes(ce, (p) => delete p.indicators[at].overlaps);
    assert.equal(json.length, 1);
    assert.match(json[0].text, /^What the document puts beside ".*" for the same fact has changed: ".*" is gone\.$/);
  });

  const rest = [
    [
      'the emergency advice',
      (p) => (p.emergency.text = 'Ring 999.'),
      /^The emergency advice has changed: text: ".*" is now "Ring 999\."\.$/,
    ],
    [
      'the standing',
      (p) => (p.provenance.status = 'illustrative'),
      'The provenance has changed: status: "historical" is now "illustrative".',
    ],
    [
      'what a level means',
      (p) => (p.levels[2].summary = 'Otherwise.'),
      /^The details of the level "Partnership Plus" have changed: summary: ".*" is now "Otherwise\."\.$/,
    ],
    [
      'how many needs a level asks for',
      (p) => (p.levels[2].requires.needs = 3),
      'The details of the level "Partnership Plus" have changed: requires, needs: "2" is now "3".',
    ],
    [
      'a condition of an indicator',
      (p) => p.indicators[10].conditions.pop(),
      /^The details of "Child is exposed to domestic abuse.*" have changed: conditions: ".*" is now ".*"\.$/,
    ],
    [
      'a kind',
      (p) => (p.indicators[9].kind = 'context'),
      '"Child has an emotional or behavioural disorder" was a need and is now a context.',
    ],
    ['a route', (p) => (p.routes[0].how = 'phone'), /^The route "front-door" has changed: how: ".*" is now "phone"\.$/],
    ['a rule', (p) => p.rules.pop(), /^The rule "evidence-with-contact" \(.+\) was removed\.$/],
    ['a contact', (p) => p.contacts.push({ ...p.contacts[0], id: 'desk' }), /^New contact: "desk" \(.+\)\.$/],
    [
      'a measure',
      (p) => (p.measures[0].target = '6%'),
      /^The measure "tools-with-referrals" has changed: target: .*"6%"/,
    ],
    ['a gap', (p) => (p.gaps[3].text = 'Other.'), /^The list of gaps has changed: "Other\.".* is new; ".*" is gone\.$/],
    [
      'a telephone number',
      (p) => (p.contacts.find(({ phones }) => phones).phones[0].number = '01632 960999'),
      /^The contact ".*" has changed: phones(?: 1)?, number: ".*" is now "01632 960999"\.$/,
    ],
    [
      'agreement',
      (p) => (p.consent.agreement[0].text = 'Ask.'),
      /^The part on agreement and sharing has changed: agreement(?: 1)?, text: ".*" is now "Ask\."\.$/,
    ],
    [
      'a step',
      (p) => (p.steps[0].stages[0].actor = 'Somebody else'),
      /^The step ".*" has changed: stages 1, actor: ".*" is now "Somebody else"\.$/,
    ],
  ];
  for (const [what, change, text] of rest) {
    it(`a change of ${what} is not passed over`, async () => {
      const { json } = await changes(wc, change);
      assert.equal(json.length, 1);
      if (text instanceof RegExp) assert.match(json[0].text, text);
      else assert.equal(json[0].text, text);
    });
  }

  it('a broken version is refused with its faults', async () => {
    const { code, out, err } = await run(
      'diff',
      ce,
      changed(ce, (p) => (p.routes[0].contact = 'desk')),
    );
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /routes\[0\]\.contact: There is no contact "desk"/);
  });
});

describe('threshold-kit graph', () => {
  for (const id of bundled) {
    it(`${id}: a diagram and a table that name every rule, question and route`, async () => {
      const { code, out } = await run('graph', id);
      assert.equal(code, 0);
      const [, diagram, table] = /^```mermaid\n([\s\S]*?)```\n\n([\s\S]*)$/.exec(out);
      const pack = packOf(id);
      const [first, ...lines] = diagram.trimEnd().split('\n');
      assert.equal(first, 'flowchart LR');
      const expected = [
        ...pack.questions.flatMap((question) => question.options.map(() => `question ${question.id}`)),
        ...pack.rules.map((rule) => `rule ${rule.id}`),
        ...pack.routes.map((route) => `route ${route.id}`),
      ];
      assert.deepEqual(
        lines.map((line) => /-->\|"([^"]*)"\|/.exec(line)?.[1]),
        expected,
      );
      // One arrow from node to node on each line, and no quotation mark that would end a label early.
      for (const line of lines)
        assert.match(line, /^ {2}w\d+(?:\["[^"]+"\]|\{\{"[^"]+"\}\}|\(\["[^"]+"\]\)) -->\|"[^"]+"\| t\d+\["[^"]+"\]$/);
      // Nothing is said twice, and no stop stands before what follows.
      assert.doesNotMatch(out, /at least ([^"|]+) and at most \1(?=["| ])|from ([^"|]+) to \2(?=["| ])|[.];|[.] [(]/);
      const [head, rule, ...rows] = table.trimEnd().split('\n');
      assert.equal(head, '| Kind | Id | When | Then | Section |');
      assert.equal(rule, '|---|---|---|---|---|');
      assert.deepEqual(
        rows
          .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
          .map(([, kind, name, , , section, end]) => [kind, name, section !== '', end]),
        expected.map((one) => [...one.split(' '), true, '']),
      );
    });
  }

  it('says a rule in words, and as JSON', async () => {
    const { out } = await run('graph', ce);
    assert.match(
      out,
      /\["there are needs in 3 or more areas.*"\] -->\|"rule three-needs"\| t\d+\["complete: Family Help Assessment/,
    );
    const arrows = (await run('graph', ce, '--json')).json();
    assert.deepEqual(Object.keys(arrows[0]), ['from', 'kind', 'when', 'then', 'section']);
  });

  it('quotation marks, bars and line ends in a text break neither of the two', async () => {
    const { out } = await run(
      'graph',
      changed(tac, (p) => {
        p.questions[1].text = 'Is it "so" | or\nnot?';
        p.routes[0].text = 'Ring | "them"\nnow.';
      }),
    );
    assert.match(out, /w3\{\{"#quot;Is it #quot;so#quot; \| or not\?#quot; is answered #quot;Yes#quot;"\}\}/);
    assert.match(out, /^\| route \| consult-spa \| .* \| Ring \\\| "them" now\. \| .* \|$/m);
  });
});

describe('three councils that share a grid', () => {
  it('each is a short file, and a good pack whose one thin spot is that texts it keeps name the other council’s teams', async () => {
    assert.equal(councils.length, 3);
    for (const name of councils) assert.ok(readFileSync(name, 'utf8').length < 4000, name);
    const { code, json } = await run('check', '--json', ...councils);
    assert.equal(code, 0);
    const shared = (await run('check', '--json', ce)).json()[0].warnings.map(({ message }) => message);
    for (const { faults, warnings } of json()) {
      assert.deepEqual(faults, []);
      const own = warnings.map(({ message }) => message).filter((message) => !shared.includes(message));
      const left = own.filter((message) => /names ".*no contact of this pack is called that/.test(message));
      assert.deepEqual(own, left);
      assert.ok(left.some((message) => message.includes(`"ChECS" of "${ce}"`)));
    }
  });

  it('they have the grid of Cheshire East, and contacts and routes of their own', async () => {
    const doors = new Set();
    for (const name of councils) {
      const own = JSON.parse(readFileSync(name, 'utf8'));
      const changes = (await run('diff', ce, name, '--json')).json();
      assert.deepEqual(
        changes.filter(({ domain, level }) => domain || level),
        [],
      );
      const told = changes.map(({ text }) => text);
      for (const text of [
        'The provenance has changed: ',
        'The emergency advice has changed: ',
        'The contact "checs" has changed: ',
        'New route: "front-door" (',
        'The contact "portal" (',
        'The step "step-up" (',
      ])
        assert.ok(
          told.some((one) => one.startsWith(text)),
          text,
        );
      assert.ok(
        told.every((text) => /provenance|emergency advice|contact|route|step/.test(text)),
        told.join('\n'),
      );
      const { out } = await run('html', name);
      assert.ok(out.includes(own.provenance.area) && out.includes('Illustrative') && !out.includes('ChECS'));
      doors.add(own.contacts.find(({ id }) => id === 'checs').phones[0].number);
    }
    assert.equal(doors.size, 3);
  });

  const council = JSON.parse(readFileSync(councils[0], 'utf8'));
  const on = (base, change = () => {}) => {
    const pack = { ...structuredClone(council), extends: base };
    change(pack);
    return JSON.stringify(pack);
  };
  const faultsOf = async (name) => {
    const { code, json } = await run('check', '--json', name);
    return { code, faults: json()[0].faults };
  };

  it('a pack may build on a file beside it, which builds on another', async () => {
    file(on(ce), 'base.json');
    const { code, faults } = await faultsOf(
      file(
        on('./base.json', (p) => {
          delete p.contacts;
          delete p.routes;
          delete p.emergency;
        }),
        'top.json',
      ),
    );
    assert.deepEqual([code, faults], [0, []]);
    assert.match((await run('graph', 'top.json')).out, /Alderbrook/);
  });

  it('packs that build on each other in a circle are refused, with the circle named', async () => {
    file(on('circle-b.json'), 'circle-a.json');
    file(on('circle-a.json'), 'circle-b.json');
    const { code, faults } = await faultsOf('circle-a.json');
    assert.equal(code, 1);
    assert.equal(faults.length, 1);
    assert.equal(faults[0].path, 'extends > extends');
    assert.match(
      faults[0].message,
      /^The packs build on each other in a circle: .*circle-a\.json > .*circle-b\.json > .*circle-a\.json\. Take one "extends" out\.$/,
    );
    const self = await faultsOf(file(on('self.json'), 'self.json'));
    assert.equal(self.code, 1);
    assert.match(self.faults[0].message, /in a circle: .*self\.json > .*self\.json\./);
  });

  it('a base that is not there, or is not JSON, is named', async () => {
    file('{', 'torn.json');
    for (const base of ['nowhere.json', 'cheshire-east-1999', 'torn.json']) {
      const { code, faults } = await faultsOf(file(on(base)));
      assert.equal(code, 1);
      assert.deepEqual(faults, [
        {
          path: 'extends',
          message: `The pack "${base}", on which this one builds, could not be found, or is not JSON. Give a bundled pack's id or a path beside this file.`,
        },
      ]);
    }
  });

  it('an id that leads nowhere once the packs are put together is named with the part and the base that it comes from', async () => {
    const { code, faults } = await faultsOf(
      file(
        on(ce, (p) => {
          p.contacts = p.contacts.filter(({ id }) => id !== 'partnership-family-help');
          p.routes.splice(2, 1);
        }),
      ),
    );
    assert.equal(code, 1);
    assert.ok(faults.length > 0);
    for (const { path, message } of faults) {
      assert.match(path, /^(?:assessments|plans|tools)\[\d+\]\.send\.contact$|^rules\[\d+\]\.then\[\d+\]\.contact$/);
      assert.match(
        message,
        /^There is no contact "partnership-family-help" in this pack\. .* \(The part "(?:assessments|plans|tools|rules)" comes from "cheshire-east-2023", on which this pack builds\.\)$/,
      );
    }
    const own = await faultsOf(file(on(ce, (p) => (p.routes[1].contact = 'desk'))));
    assert.deepEqual(
      own.faults.map(({ path }) => path),
      ['routes[1].contact'],
    );
    assert.doesNotMatch(own.faults[0].message, /comes from/);
  });

  it('of several bases the one is named that gives the part', async () => {
    file(on(ce), 'middle.json');
    const { faults } = await faultsOf(
      file(
        on('middle.json', (p) => {
          p.contacts = p.contacts.filter(({ id }) => !['edt', 'partnership-family-help'].includes(id));
          delete p.routes;
          delete p.emergency;
        }),
      ),
    );
    const bases = faults.map(({ path, message }) => [
      /^\w+/.exec(path)[0],
      /\(The part "\w+" comes from "(.*)", on which/.exec(message)[1],
    ]);
    assert.deepEqual(Object.fromEntries(bases), {
      emergency: 'middle.json',
      routes: 'middle.json',
      assessments: 'cheshire-east-2023',
      plans: 'cheshire-east-2023',
      rules: 'cheshire-east-2023',
      tools: 'cheshire-east-2023',
    });
  });

  it('an unknown part, or none of its own provenance, is refused', async () => {
    const typo = await faultsOf(file(on(ce, (p) => ((p.contcats = p.contacts), delete p.contacts))));
    assert.deepEqual(
      [typo.code, typo.faults[0].message],
      [1, 'The key "contcats" is not known here. Did you mean "contacts"? Correct it or take it out.'],
    );
    const nobody = await faultsOf(file(on(ce, (p) => delete p.provenance)));
    assert.deepEqual([nobody.code, nobody.faults[0].path], [1, 'provenance']);
  });
});
