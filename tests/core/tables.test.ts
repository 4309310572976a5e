import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';

/* Tables as people save them, through the command that an officer runs. */

const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-tables-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

let files = 0;
function file(content: string | Uint8Array, name = `table-${++files}.csv`): string {
  writeFileSync(join(scratch, name), content);
  return join(scratch, name);
}

interface Sign {
  readonly id: string;
  readonly domain: string;
  readonly level: string;
  readonly text: string;
  readonly kind: string;
  readonly alert?: true;
  readonly about: readonly string[];
}

async function run(...args: readonly string[]) {
  const text = { out: '', err: '' };
  const code = await main(args, { out: (more) => (text.out += more), err: (more) => (text.err += more) });
  const pack = code < 2 && text.out ? JSON.parse(text.out) : null;
  const signs: Sign[] = pack?.indicators ?? [];
  return {
    code,
    ...text,
    pack,
    signs,
    texts: signs.map((sign) => sign.text),
    levels: pack?.levels.map(({ name }: any) => name),
  };
}
const made = (content: string | Uint8Array, ...options: readonly string[]) =>
  run('from-csv', file(content), ...options);

const HEAD = 'domain,level,indicator\n';
const SOUND = `${HEAD}Health,Level 1,Eats well\nHealth,Level 2,Misses appointments\n`;
const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const wide = (text: string, big = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};

/** A kind of irregular table that is read: what is said of it, and the signs that come of it. */
const READ: readonly (readonly [string, string | Uint8Array, RegExp | null, readonly string[]])[] = [
  ['in UTF-16', wide(SOUND), /read as UTF-16/, ['Eats well', 'Misses appointments']],
  ['in UTF-16 with the high byte first', wide(SOUND, true), /read as UTF-16/, ['Eats well', 'Misses appointments']],
  ['with line ends of an old Macintosh', SOUND.replaceAll('\n', '\r'), null, ['Eats well', 'Misses appointments']],
  ['with bars between the cells', SOUND.replaceAll(',', '|'), null, ['Eats well', 'Misses appointments']],
  [
    'that begins with sep=;',
    `sep=;\r\n${SOUND.replaceAll(',', ';')}`,
    /"sep=;", says what parts the cells/,
    ['Eats well', 'Misses appointments'],
  ],
  [
    'with its headings in quotation marks, with spaces and marks around them',
    SOUND.replace(HEAD, '"Domain:", "LEVEL *"," Indicator "\n'),
    null,
    ['Eats well', 'Misses appointments'],
  ],
  [
    'with each row in quotation marks as one cell',
    SOUND.replace(/^(.+)$/gm, '"$1"'),
    null,
    ['Eats well', 'Misses appointments'],
  ],
  [
    'with a title and a date above the headings',
    `Our threshold table,,\nAutumn,,\n${SOUND}`,
    /Not read, because it stands above the headings: row 1 \("Our threshold table"\) and row 2 \("Autumn"\)/,
    ['Eats well', 'Misses appointments'],
  ],
  [
    'with its headings again after a page',
    `${SOUND}Domain,Level,Indicator\nHome,Level 1,Warm\n`,
    /The headings stand again in row 4\./,
    ['Eats well', 'Misses appointments', 'Warm'],
  ],
  [
    'with merged cells',
    `${HEAD}Health,Level 1,a sign\n,,b sign\n,Level 2,c sign\nHome,Level 1,d sign\n`,
    /The domain was taken from above in rows 3 to 4[^]*The level was taken from above in row 3/,
    ['a sign', 'b sign', 'c sign', 'd sign'],
  ],
  [
    'with a heading in a row of its own',
    `${SOUND}Home,,\n,Level 1,Warm\n`,
    /Row 4 is a heading, "Home": the rows below belong to it\./,
    ['Eats well', 'Misses appointments', 'Warm'],
  ],
  [
    'with a tab after each bullet, pasted from a word processor',
    `${SOUND.replaceAll(',', '\t')}Home\tLevel 1\t•\tWarm and dry\n`,
    /A bullet stood in a cell of its own in row 4/,
    ['Eats well', 'Misses appointments', 'Warm and dry'],
  ],
  [
    'with several bullets in a cell, on lines and within a line',
    `${SOUND}Home,Level 1,"• Warm\n• Dry, and\n  tidy"\nHome,Level 2,• Cold • Damp\nHome,Level 2,"1. Dark\n2. Dirty"\nHome,Level 2,"-\tNoisy\n-\tUnsafe"\n`,
    /Several bullets in one cell were each read as a sign of its own in rows 4 to 7/,
    ['Eats well', 'Misses appointments', 'Warm', 'Dry, and tidy', 'Cold', 'Damp', 'Dark', 'Dirty', 'Noisy', 'Unsafe'],
  ],
  [
    'with letters that an earlier program spoilt',
    `${SOUND}Home,Level 1,The childâ€™s cafÃ© is â€œwarmâ€\u009d\u00c2\u00a0\n`,
    /put right in 1 cell: row 4, "The childâ€™s cafÃ© is .*" as "The child’s café is “warm”"/,
    ['Eats well', 'Misses appointments', 'The child’s café is “warm”'],
  ],
  [
    'with characters that nobody sees',
    `${SOUND}Hea\u200blth,Level\u00a02,Of\u00adten late\ufeff\n`,
    /Characters that nobody sees were taken out of row 4/,
    ['Eats well', 'Misses appointments', 'Often late'],
  ],
  [
    'with names that differ in dashes, apostrophes, spaces at the end and a colon',
    `${HEAD}Parent’s health – adults,Level 1,a sign\n"Parent's health - adults ",Level 1:,b sign\n`,
    /"Parent's health - adults" \(row 3\) was read as "Parent’s health – adults": they look alike/,
    ['a sign', 'b sign'],
  ],
  [
    'with quotation marks around a name in some rows',
    `${HEAD}Health,Level 1,a sign\n“Health”,"“Level 1” ",b sign\n\"\"\"Health \"\"\",Level 1,c sign\n`,
    /"“Health”" \(row 3\) was read as "Health": they look alike/,
    ['a sign', 'b sign', 'c sign'],
  ],
  [
    'with a level by its short name in some rows',
    `${HEAD}Health,Level 1 Universal,a sign\nHealth,Level 1 Universal,b sign\nHealth,Level 1,c sign\n`,
    /"Level 1" \(row 4\) was read as "Level 1 Universal": both are number 1/,
    ['a sign', 'b sign', 'c sign'],
  ],
  [
    'with a column that the kit does not know',
    'domain,level,indicator,weight\nHealth,Level 1,Eats well,5\n',
    /The column "weight" was not read \(1 cell\)\. Columns that are read: domain, level, indicator, kind/,
    ['Eats well'],
  ],
  [
    'with many columns that the kit does not know, in one line',
    'domain,level,indicator,weight,shoe size\nHealth,Level 1,Eats well,5,\n',
    /^2 columns were not read: "weight" \(1 cell\) and "shoe size" \(0 cells\)\. Columns that are read: domain, level, /,
    ['Eats well'],
  ],
  [
    'with rows that name a cell and no sign',
    `${SOUND}Home,Level 1,\nHome,Level 2,\n`,
    /No sign stands in rows 4 to 5/,
    ['Eats well', 'Misses appointments'],
  ],
];

/** A kind of row that is left out, with the reason; the sound rows stay. */
const LEFT_OUT: readonly (readonly [string, string, string])[] = [
  [
    'more cells than headings',
    'Home,Level 1,often late, and hungry',
    'it has more cells than the headings: "and hungry".',
  ],
  ['an error of the spreadsheet', 'Home,#REF!,cold', 'its level "#REF!" is an error of the spreadsheet.'],
  ['a column that was too narrow', 'Home,Level 1,#######', 'its indicator "#######" is an error of the spreadsheet.'],
  ['a date for a level', 'Home,01-Feb,cold', 'its level "01-Feb" is a date.'],
  ['a date for a sign', 'Home,Level 1,01/02/2026', 'its indicator "01/02/2026" is a date.'],
  ['a range for a level', 'Home,1-2,cold', 'its level "1-2" is a date or a range, not a name.'],
  ['a level without a number, among numbered ones', 'Home,Attends well,cold', 'its level "Attends well" has no number'],
  [
    'two levels in one cell',
    'Home,Level 2/3,cold',
    'its level "Level 2/3" names more than one level. Write a row for each.',
  ],
  [
    'a level and those above it',
    'Home,Level 2 and above,cold',
    'its level "Level 2 and above" names more than one level.',
  ],
  ['a misspelt level', 'Home,Levle 2,cold', 'its level "Levle 2" has no number'],
  [
    'two names with one number',
    'Home,Level 2 Extra,cold\nHome,Level 2 Family help,cold\nHome,Level 2 Family help,damp',
    'its level "Level 2 Extra" has the number 2 as "Level 2 Family help" has (rows 5 to 6).',
  ],
  [
    'a misspelt area',
    'Healht,Level 1,cold',
    'its domain "Healht" is nearly "Health". Correct it, or name both with --areas',
  ],
  ['a level in the column of the areas', 'Level 2,Level 2,cold', 'its domain "Level 2" is the name of a level.'],
  ['letters of two alphabets', 'Hоme,Level 1,cold', 'its domain "Hоme" mixes letters of two alphabets'],
  [
    'a sign in the place of a name',
    `${'Lives in a cold home '.repeat(6)},Level 1,cold`,
    'characters long. A name is short',
  ],
  ['a bullet and no text', 'Home,Level 1,•', 'its indicator holds a bullet and no text.'],
  [
    'a text before the first bullet',
    'Home,Level 1,"The child:\n• is late"',
    'has text before its first bullet ("The child:").',
  ],
  [
    'lines that may be signs',
    'Home,Level 1,"Is late\nIs hungry"',
    'has lines that may be signs of their own ("Is hungry").',
  ],
  ['a formula', 'Home,Level 1,=A1', 'its indicator "=A1" is a formula.'],
  ['HTML', 'Home,Level 1,Is <b>late</b>', 'has HTML in it.'],
  ['a lost character', 'Home,Level 1,The child\ufffds coat', 'has lost a character (\ufffd).'],
  ['a sign that says nothing', 'Home,Level 1,N/A', 'its indicator "N/A" is no sign.'],
  ['a note', 'Home,Level 1,Source: the table of 2023', 'reads like a note, not a sign.'],
  ['a note for an area', '*see page 4,Level 1,cold', 'its domain "*see page 4" reads like a note.'],
  ['the same sign again', 'Health,Level 1,eats well', 'it says again what row 2 says.'],
  [
    'other rows inside a cell',
    'Home,Level 1,"cold\nHome,Level 1,damp\nHome,Level 2,wet"',
    'one of its cells holds other rows',
  ],
  ['a sign after an empty row, with no place', '\n,,cold', 'it names no domain (an empty row stands above it).'],
  ['a new area with no level', 'Home,,cold', 'it names no level (the level above belongs to another domain).'],
  [
    'a level that cannot be carried over a faulty one',
    'Health,#N/A,cold\n,,damp',
    'it names no level (the level in row 4 cannot be read).',
  ],
  ['a heading with nothing below it', 'Home,,', 'it has no indicator.'],
];

/** A kind of table of which nothing can be used. */
const REFUSED: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['headings alone', HEAD, /No sign could be read from the table\. It needs rows below its headings/],
  ['nothing at all', '', /\.csv" is empty\. Check that it was saved\./],
  ['a table of other things', 'name,age\nAnn,7\n', /The first row must name the columns domain, level and indicator/],
  [
    'a pack',
    '{\n  "format": "threshold-kit/pack@1"\n}\n',
    /\.csv" is JSON, not a table\. Give the table: \.xlsx or CSV\./,
  ],
  [
    'a text document',
    zipSync({ 'word/document.xml': strToU8('<w:document/>') }),
    /\.csv" is a text document\. Copy its table into a spreadsheet/,
  ],
  ['a heading with a slip', 'domain,levle,indicator\na,b,c\n', /Not found: level\. "levle" looks like "level"/],
  [
    'an alert column with a slip',
    'domain,level,indicator,alrt\nHealth,Level 1,a sign,yes\n',
    /The heading "alrt" looks like "alert"\. Correct it/,
  ],
  [
    'one heading twice',
    'domain,level,indicator,sign\na,b,c,d\n',
    /Two columns are headed as the indicator\. Keep one\./,
  ],
  [
    'levels that do not say their order',
    `${HEAD}Health,Attends well,a sign\nHealth,Universal,b sign\n`,
    /do not say their order\. Give it with --levels, the lowest first, such as: --levels "Attends well; Universal"/,
  ],
  [
    'a number missing between the levels',
    `${HEAD}Health,Level 1,a sign\nHealth,Level 2,b sign\nHealth,Level 22,c sign\n`,
    /A number is missing between the levels: "Level 1", "Level 2" and "Level 22"/,
  ],
  [
    'a cell that is never closed',
    `${HEAD}Health,Level 1,"a sign\n`,
    /a quotation mark opens a cell and is not closed, at line 2/,
  ],
  [
    'an old code page',
    latin(`${HEAD}Health,Level 1,The child\x92s coat\n`),
    /is not in UTF-8\. Save it again as UTF-8/,
  ],
  ['an old workbook', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /is an old or a locked workbook \(\.xls\)/],
  [
    'a quotation mark in the wrong place',
    `${HEAD}Home,Level 1,"cold\nHome,Level 1,"damp"\n`,
    /a quotation mark opens a cell/,
  ],
  ['a quotation mark and nothing more', `${HEAD}"`, /a quotation mark opens a cell and is not closed, at line 2/],
  ['a web page', '<html><table></table></html>', /is a web page or XML, not a table/],
  ['a web page in UTF-16', Buffer.from('\ufeff<html><table>', 'utf16le'), /is a web page or XML, not a table/],
  ['a web page with the heading of a mail', 'MIME-Version: 1.0\n\n<html>', /is a web page or XML, not a table/],
  ['a PDF', '%PDF-1.7', /is a PDF\. Copy its table into a spreadsheet/],
  ['a zip file that is no workbook', latin('PK\x03\x04rubbish'), /is not a workbook that can be read/],
];

describe('A table as people save it', () => {
  for (const [what, table, said, texts] of READ)
    it(`${what}, is read, and what was irregular is said`, async () => {
      const { code, err, texts: found } = await made(table);
      expect(err).to.match(said ?? /no column "alert"/);
      expect([code, found]).to.deep.equal([0, texts]);
    });

  for (const [what, rows, why] of LEFT_OUT)
    it(`${what}: the row is left out with the reason`, async () => {
      const { code, err, texts } = await made(`${SOUND}${rows}\n`);
      expect(code).to.equal(1);
      expect(err)
        .to.match(/^Row \d+ was left out: /m)
        .and.to.include(why);
      expect(texts.slice(0, 2)).to.deep.equal(['Eats well', 'Misses appointments']);
      for (const text of texts.slice(2)) expect(rows).to.match(new RegExp(`Family help,${text}`));
    });

  for (const [what, table, message] of REFUSED)
    it(`${what}: nothing is made of it`, async () => {
      const { code, out, err } = await made(table);
      expect([code, out]).to.deep.equal([2, '']);
      expect(err).to.match(message);
    });

  it('keeps areas apart that a number or a letter tells apart, and names that --areas means', async () => {
    const { code, pack } = await made(
      `${HEAD}Part A,Level 1,a sign\nPart B,Level 1,b sign\nYears 1,Level 1,c sign\nYears 2,Level 1,d sign\n`,
    );
    expect([code, pack.domains.length]).to.deep.equal([0, 4]);
    const near = `${HEAD}Housing,Level 1,a sign\nHousings,Level 1,b sign\n`;
    expect((await made(near)).code).to.equal(1);
    const given = await made(near, '--areas', 'Housings; Housing');
    expect([given.code, given.pack.domains.map(({ name }: any) => name)]).to.deep.equal([0, ['Housings', 'Housing']]);
  });

  it('tells every fault of every row at once', async () => {
    const { err } = await made(`${SOUND}Home,#REF!,N/A\nHome,Level 1,=A1\n`);
    expect(err.match(/^Row \d+ was left out/gm)).to.deep.equal([
      'Row 4 was left out',
      'Row 4 was left out',
      'Row 5 was left out',
    ]);
  });

  it('says of a table without alerts that no sign asks about immediate risk, and takes them from the column', async () => {
    expect((await made(SOUND)).err).to.include('so no sign asks about immediate risk');
    const { code, err, signs } = await made(
      'domain,level,indicator,alert,about\nHealth,Level 1,a sign,,child\nHealth,Level 2,b sign,Yes,"adult, family"\nHealth,Level 2,c sign,no,\nHealth,Level 2,d sign,perhaps,\nHealth,Level 2,e sign,,uncle\n',
    );
    expect(code).to.equal(1);
    expect(err).not.to.include('immediate risk');
    expect(err).to.include('Row 5 was left out: its alert "perhaps" is neither yes nor no.');
    expect(err).to.include('Row 6 was left out: its about "uncle" is not of child, unborn, adult, family.');
    expect(signs.map(({ alert, about }) => [alert ?? false, about])).to.deep.equal([
      [false, ['child']],
      [true, ['adult', 'family']],
      [false, ['child', 'family']],
    ]);
  });
});

describe('The columns beside a sign', () => {
  it('give its age bands, and links and services with an address or without', async () => {
    const { code, err, pack } = await made(
      'domain,level,indicator,age,link\nHealth,Level 1,a sign,Under 5; 5 to 11,"Healthy start: https://example.org/start\nThe health visitor"\nHealth,Level 2,b sign,under 5,https://example.org/\nHealth,Level 2,c sign,,www.example.org\nHealth,Level 2,d sign,05-Nov,\n',
    );
    expect(code).to.equal(1);
    expect(pack.ages.map(({ id, name }: any) => [id, name])).to.deep.equal([
      ['under-5', 'Under 5'],
      ['5-to-11', '5 to 11'],
    ]);
    expect(pack.indicators.map(({ ages, links }: any) => [ages, links])).to.deep.equal([
      [
        ['under-5', '5-to-11'],
        [{ label: 'Healthy start', url: 'https://example.org/start' }, { label: 'The health visitor' }],
      ],
      [['under-5'], [{ label: 'https://example.org/', url: 'https://example.org/' }]],
    ]);
    expect(err).to.include(
      'Row 4 was left out: its link "www.example.org" has no whole address. Begin it with https://.',
    );
    expect(err).to.include('Row 5 was left out: its age "05-Nov" is a date.');
  });

  it('put a sign into one tier of a pack that has tiers, and refuse a tier that it has not', async () => {
    const table =
      'domain,level,indicator,tier\nHealth and development,Family Help,a sign,Targeted early help\nHealth and development,Family Help,b sign,upper\n';
    await main(['new', join(scratch, 'tiers')], { out: () => undefined, err: () => undefined });
    const { code, err, signs } = await made(table, '--update', join(scratch, 'tiers', 'tiers.json'));
    expect(code).to.equal(1);
    expect(signs.map(({ text, tier }: any) => [text, tier])).to.deep.equal([['a sign', 'targeted-early-help']]);
    expect(err).to.include('its tier "upper" is no tier of "Family Help"');
  });
});

describe('The order of levels', () => {
  const table = (...levels: readonly string[]) =>
    HEAD + levels.map((level, at) => `Health,${level},sign ${'abcdefghij'[at]}\n`).join('');

  const marks: Record<string, string> = {
    'Tier One': '1',
    'Tier Two': '2',
    'Level I: All': '1',
    'Level II: Early': '2',
  };

  it('comes from the numbers in their names, wherever they stand, and is said', async () => {
    for (const [given, order] of [
      [
        ['Level 3', 'Level 1', 'Level 2'],
        ['Level 1', 'Level 2', 'Level 3'],
      ],
      [
        ['Tier Two', 'Tier One'],
        ['Tier One', 'Tier Two'],
      ],
      [
        ['Level II: Early', 'Level I: All'],
        ['Level I: All', 'Level II: Early'],
      ],
      [
        ['3. Family help', '1. Universal', '2b. More', '2a. Some'],
        ['1. Universal', '2a. Some', '2b. More', '3. Family help'],
      ],
      [
        ['2', '1'],
        ['Level 1', 'Level 2'],
      ],
      [
        ['Specialist (Level 2)', 'Universal (Level 1)'],
        ['Universal (Level 1)', 'Specialist (Level 2)'],
      ],
    ] as const) {
      const { code, levels, err, pack } = await made(table(...given));
      // The shape of a level has the document's number, not its place.
      expect(pack.levels.map(({ mark }: any) => mark)).to.deep.equal(
        order.map((name) => marks[name] ?? /\d\w?/.exec(name)![0]),
      );
      expect([code, levels], err).to.deep.equal([0, order]);
      expect(err).to.include('The levels, lowest first, by the numbers in their names');
    }
  });

  it('comes from --levels where that is given, and a name outside it is refused with the nearest', async () => {
    const { code, levels, err } = await made(
      table('Targetted', 'Universal', 'Targeted', 'Specialist'),
      '--levels',
      'Universal; Extra; Targeted; Specialist',
    );
    expect([code, levels]).to.deep.equal([1, ['Universal', 'Extra', 'Targeted', 'Specialist']]);
    expect(err).to.include(
      'its level "Targetted" is not one of the levels "Universal", "Extra", "Targeted" and "Specialist". Did you mean "Targeted"?',
    );
    expect(err).to.include('No sign stands at "Extra".');
  });

  it('is refused where --levels names one twice', async () => {
    for (const option of ['--levels', '--areas'])
      for (const nothing of ['', ' ; ']) {
        const none = await made(`${HEAD}A,Low,x y\n`, option, nothing);
        expect(none.code, option).to.equal(2);
        expect(none.err).to.include(`${option} names nothing. Write the names with ";" between them, or leave it out.`);
      }
    const { code, err } = await made(`${HEAD}A,Low,x y\n`, '--levels', 'Low; High; low');
    expect([code, err]).to.deep.equal([2, '--levels names "low" twice. Name each level once, the lowest first.\n']);
  });

  it('never follows the order of the rows: whatever their order, the pack has the same levels', () =>
    fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['Level 1', 'Level 2', 'Level 2a', 'Level 3', 'Level 4'], { minLength: 5 }),
        async (names) => {
          expect((await made(table(...names))).levels).to.deep.equal([
            'Level 1',
            'Level 2',
            'Level 2a',
            'Level 3',
            'Level 4',
          ]);
        },
      ),
      { numRuns: 15 },
    ));
});

describe('A table with areas down and levels across', () => {
  const across =
    'Area,Level 1,Level 2,Level 3\nHealth,"• Eats well\n• Sleeps",-,Not fed\nHome,Warm,"Cold\nat night",\n,Dry,,\n';

  it('is read by the levels in its headings; a cell that says none is empty', async () => {
    const { code, err, signs } = await made(across);
    expect(code, err).to.equal(0);
    expect(signs.map(({ id, text }) => `${id} ${text}`)).to.deep.equal([
      'health.level-1.1 Eats well',
      'health.level-1.2 Sleeps',
      'health.level-3.1 Not fed',
      'home.level-1.1 Warm',
      'home.level-2.1 Cold at night',
      'home.level-1.2 Dry',
    ]);
    expect(err).to.include('The table was read with areas down and levels across: "Level 1", "Level 2" and "Level 3".');
    expect(err).to.include('A cell that says there is none was read as empty in row 2.');
    expect(err).to.include('The domain was taken from above in row 4');
  });

  it('keeps a level that has no sign below it', async () => {
    const { code, levels, err } = await made(
      'Area,Level 1,Level 2,Level 3\nHealth,Eats well,-,Not fed\nHome,Warm,,Cold\n',
    );
    expect([code, levels]).to.deep.equal([0, ['Level 1', 'Level 2', 'Level 3']]);
    expect(err).to.include('No sign stands at "Level 2".');
  });

  it('with levels that have no numbers, needs them named', async () => {
    const words = across.replace('Level 1,Level 2,Level 3', 'Universal,Targeted,Specialist');
    expect((await made(words)).err).to.include('if their names have no numbers, give them with --levels');
    const { code, levels } = await made(words, '--levels', 'Universal, Targeted, Specialist');
    expect([code, levels]).to.deep.equal([0, ['Universal', 'Targeted', 'Specialist']]);
  });

  it('says which column it reads as groups, and takes none of another meaning for one', async () => {
    const { err, pack } = await made('Area,Lead agency,Level 1,Level 2\nHealth,School,Eats well,Is thin\n');
    expect(err).to.include('The second column, "Lead agency", was read as groups of signs inside the areas.');
    expect(pack.domains[0].groups).to.deep.equal([{ id: 'school', name: 'School' }]);
    const alert = await made('Area,Alert,Level 1,Level 2\nHealth,yes,Eats well,Is thin\n');
    expect(alert.err).to.include('Not read, because the heading is no level: "Alert".').and.to.not.include('groups');
    expect(alert.pack.domains[0]).to.not.have.property('groups');
  });

  it('leaves out a sign that says again what one in its cell says: it would count as two needs', async () => {
    const { code, err, texts } = await made(
      'Area,Level 1,Level 2\nHealth,Eats well,• Is thin\nHome,,Is thin\nHealth,,Is  thin.\n',
    );
    expect([code, texts]).to.deep.equal([1, ['Eats well', 'Is thin', 'Is thin']]);
    expect(err).to.include('Row 4 was left out: its cell at "Level 2" says again what row 2 says: "Is thin."');
  });

  it('leaves out a cell that it cannot read, by its row and level, and says what no heading covers', async () => {
    const { code, err, signs } = await made(
      `${across}School,Is late\nSchool,"Is late\nIs hungry",#REF!,c sign\nPlay,a,b,c sign,stray\n`,
    );
    expect(code).to.equal(1);
    expect(err).to.include('its cell at "Level 1" has lines that may be signs of their own');
    expect(err).to.include('its cell at "Level 2" "#REF!" is an error of the spreadsheet');
    expect(err).to.include('it has cells under no heading: "stray"');
    expect(signs.filter(({ domain }) => domain === 'school').map(({ text }) => text)).to.deep.equal([
      'Is late',
      'c sign',
    ]);
  });
});

describe('A workbook', () => {
  const cell = (value: string | number | Date, more = {}) => ({
    value,
    ...more,
    ...(value instanceof Date ? { format: 'dd/mm/yyyy' } : {}),
  });
  const book = async (...sheets: readonly (readonly [string, readonly (readonly any[])[]])[]) =>
    new Uint8Array(await writeXlsxFile(sheets.map(([sheet, data]) => ({ sheet, data })) as any).toBuffer());

  it('is read like a text: merged cells, numbers as levels, a date and an error told', async () => {
    const bytes = await book([
      'Signs',
      [
        [cell('Domain'), cell('Level'), cell('Indicator')],
        [cell('Health', { rowSpan: 2 }), cell(1), cell('Eats well')],
        [null, cell(2), cell('• Misses appointments\n• Is tired')],
        [cell('Home'), cell(new Date(Date.UTC(2026, 1, 1))), cell('Cold')],
      ],
    ]);
    const { code, err, levels, texts } = await made(bytes);
    expect([code, levels, texts], err).to.deep.equal([
      1,
      ['Level 1', 'Level 2'],
      ['Eats well', 'Misses appointments', 'Is tired'],
    ]);
    expect(err).to.include('Row 4 was left out: its level "2026-02-01" is a date.');
  });

  it('with a cell that is merged over several signs counts for each of them, in a list and across', async () => {
    const row = (...values: readonly string[]) => values.map((value) => (value ? cell(value) : null));
    const list = await made(
      await book([
        'Signs',
        [
          row('Domain', 'Level', 'Indicator', 'Alert', 'Section'),
          [
            cell('Home', { rowSpan: 3 }),
            cell('Level 2', { rowSpan: 3 }),
            cell('Is hit'),
            cell('yes', { rowSpan: 3 }),
            cell('Page 5'),
          ],
          row('', '', 'Is locked in', '', 'Page 5'),
          row('', '', 'Is starved', '', 'Page 6'),
          row('Home', 'Level 1', 'Is warm', '', 'Page 6'),
        ],
      ]),
    );
    expect([list.code, list.signs.map(({ text, alert }) => [text, alert])], list.err).to.deep.equal([
      0,
      [
        ['Is hit', true],
        ['Is locked in', true],
        ['Is starved', true],
        ['Is warm', undefined],
      ],
    ]);
    expect(list.err).to.include('Merged cells, read in each of their rows: A2:A4, B2:B4 and D2:D4.');
    const across = await made(
      await book([
        'Signs',
        [
          row('Area', 'Level 1', 'Level 2', 'Level 3'),
          [cell('Home'), cell('Is cold', { columnSpan: 2 }), null, cell('Is hit', { rowSpan: 2 })],
          row('School', '', 'Is late', ''),
        ],
      ]),
    );
    expect(across.signs.map(({ domain, level, text }) => [domain, level, text])).to.deep.equal([
      ['home', 'level-1', 'Is cold'],
      ['home', 'level-3', 'Is hit'],
      ['school', 'level-2', 'Is late'],
      ['school', 'level-3', 'Is hit'],
    ]);
    expect(across.err).to.include('Merged over several columns, read in the first of them alone: B2:C2.');
  });

  it('with an error in a cell is told of it: nothing is taken from above in its place', async () => {
    const bytes = await book([
      'Signs',
      [
        [cell('Domain'), cell('Level'), cell('Indicator')],
        [cell('Health'), cell('Level 1'), cell('Eats well')],
        [cell('Health'), cell('ERROR'), cell('Not fed')],
      ],
    ]);
    const parts = unzipSync(bytes);
    const sheet = 'xl/worksheets/sheet1.xml';
    const broken = strFromU8(parts[sheet]!).replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3" t="e"><v>#REF!</v></c>');
    expect(broken).to.include('#REF!');
    const { code, err, texts } = await made(zipSync({ ...parts, [sheet]: strToU8(broken) }));
    expect([code, texts]).to.deep.equal([1, ['Eats well']]);
    expect(err).to.include('Row 3 was left out: its level "#REF!" is an error of the spreadsheet.');
  });

  it('with a formula that no program has worked out is told of it: no alert falls silent, no level is taken from above', async () => {
    const row = (...values: readonly string[]) => values.map((value) => (value ? cell(value) : null));
    const parts = unzipSync(
      await book([
        'Signs',
        [
          row('Domain', 'Level', 'Indicator', 'Alert'),
          row('Home', 'Level 1', 'Is warm'),
          row('Home', 'Level 2', 'Is hit', 'ALERT'),
          row('Home', 'LEVEL', 'Is locked in', 'yes'),
          row('Home', 'Level 2', 'Is cold', 'EMPTY'),
          row('Home', 'Level 2', 'Is starved', 'VALUE'),
        ],
      ]),
    );
    const sheet = 'xl/worksheets/sheet1.xml';
    const put = (xml: string, at: string, cell: string) =>
      xml.replace(new RegExp(`<c r="${at}"[^>]*>.*?</c>`), `<c r="${at}"${cell}</c>`);
    const formulas = [
      ['D3', '><f>IF(A3="Home","yes","")</f>'],
      ['B4', ' s="1"><f t="shared" si="0"/><v/>'],
      ['D5', ' t="str"><f>IF(A3="Play","yes","")</f><v></v>'],
      ['D6', ' t="str"><f>IF(A3="Home","yes","")</f><v>yes</v>'],
    ].reduce((xml, [at, inner]) => put(xml, at!, inner!), strFromU8(parts[sheet]!));
    expect(formulas.match(/<f/g)).to.have.length(4);
    const { code, err, signs } = await made(zipSync({ ...parts, [sheet]: strToU8(formulas) }));
    expect([code, signs.map(({ text, alert }) => [text, alert])], err).to.deep.equal([
      1,
      [
        ['Is warm', undefined],
        ['Is cold', undefined],
        ['Is starved', true],
      ],
    ]);
    expect(err).to.match(/Row 3 was left out: its alert "=IF\(.*\)" is a formula/);
    expect(err).to.include('Row 4 was left out: its level "=" is a formula. Write the text in its place.');
  });

  it('with several sheets: the one with the headings is read and the others are named; two of them are refused', async () => {
    const table = [
      [cell('Domain'), cell('Level'), cell('Indicator')],
      [cell('Health'), cell('Level 1'), cell('Eats well')],
    ];
    const one = await made(await book(['Notes', [[cell('See page 3')]]], ['Signs', table]));
    expect([one.code, one.texts]).to.deep.equal([0, ['Eats well']]);
    expect(one.err).to.include('The sheet "Signs" was read. Not read: "Notes".');
    expect(one.err).to.not.include('hidden');
    const parts = unzipSync(await book(['Signs', table], ['Lists', [[cell('yes')]]]));
    const whole = strFromU8(parts['xl/workbook.xml']!).replace('name="Lists"', 'name="Lists" state="veryHidden"');
    const { err } = await made(zipSync({ ...parts, 'xl/workbook.xml': strToU8(whole) }));
    expect(err).to.include('The workbook has a hidden sheet. It was looked at like the others.');
    expect(err).to.include('The sheet "Signs" was read. Not read: "Lists".').and.to.not.include('were read too');
    const two = await made(await book(['Old', table], ['New', table]));
    expect(two.code).to.equal(2);
    expect(two.err).to.include('Each of the sheets "Old" and "New" has the headings of a table.');
  });
});

describe('A row that is marked as harm and has no sign', () => {
  it('is left out and named, never taken as a heading', async () => {
    const { code, err, texts } = await made(
      'domain,level,indicator,alert\nHealth,Level 1,Eats well,\nHome,Level 2,,yes\n,,Is warm,\n',
    );
    expect([code, texts]).to.deep.equal([1, ['Eats well', 'Is warm']]);
    expect(err).to.include('Row 3 was left out: it has no indicator.');
    expect(err).to.not.include('is a heading');
  });
});

describe('A pack that is made again from its table', () => {
  const update = async (before: string, after: string, change: (pack: any) => void = () => undefined) => {
    const pack = (await made(before)).pack;
    change(pack);
    return made(after, '--update', file(JSON.stringify(pack), `pack-${++files}.json`));
  };

  it('keeps the id of every sign that is still there, whatever rows stand before it', async () => {
    const { code, err, signs } = await update(
      SOUND,
      SOUND.replace(HEAD, `${HEAD}Health,Level 1,Bites nails\nPlay,Level 2,Plays alone\n`),
    );
    expect(code, err).to.equal(0);
    expect(signs.map(({ id, text }) => [id, text])).to.deep.equal([
      ['health.level-1.2', 'Bites nails'],
      ['play.level-2.1', 'Plays alone'],
      ['health.level-1.1', 'Eats well'],
      ['health.level-2.1', 'Misses appointments'],
    ]);
    expect(err).to.include('2 signs are new: "health.level-1.2" and "play.level-2.1".');
    expect(err).to.include('New in the pack: the area "Play".');
  });

  it('says which sign asks about immediate risk no longer, so that no empty cell takes the question away unseen', async () => {
    const head = 'domain,level,indicator,alert\n';
    const before = `${head}Home,Level 2,Is hit,yes\nHome,Level 2,Is locked in,yes\nHome,Level 1,Warm,\n`;
    const { code, err, signs } = await update(before, before.replace('Is hit,yes', 'Is hit,'));
    expect(code, err).to.equal(0);
    expect(signs.find(({ text }) => text === 'Is hit')).to.not.have.property('alert');
    expect(err).to.include('1 sign asks about immediate risk no longer');
    expect(err).to.include('"home.level-2.1" (Is hit)');
    for (const same of [before, SOUND]) expect((await update(before, same)).err).to.not.include('no longer');
  });

  it('says which signs have changed beside their words, and that nobody has checked them as they are now', async () => {
    const head = 'domain,level,indicator,kind,section,about,age,alert\n';
    const before = `${head}Home,Level 1,Has friends,strength,Page 5,,,\nHome,Level 2,Is cold,,Page 5,child,5 to 11,\n`;
    const checked = (pack: any) =>
      Object.assign(pack.provenance, { checkedOn: '2026-11-20', checkedBy: 'the policy officer' });
    const same = await update(before, before, checked);
    expect(same.err).to.not.include('changed');
    expect(same.pack.provenance.checkedBy).to.equal('the policy officer');
    const { err, pack } = await update(
      before,
      `${head}Home,Level 1,Has Friends,,Page 5,,,\nHome,Level 2,Is cold,,Page 6,family,12 to 16,yes\n`,
      checked,
    );
    expect(err).to.include(
      '2 signs have changed in some details: "home.level-1.1" (spelling, kind) and "home.level-2.1" (alert, section, about, age).',
    );
    expect(err).to.include('does not say any more that it was checked');
    expect(pack.provenance).not.to.have.any.keys('checkedOn', 'checkedBy');
    const many = Array.from({ length: 12 }, (_, at) => `Home,Level 1,Sign ${'abcdefghijkl'[at]},,Page 5,,,\n`).join('');
    const all = await update(head + many, head + many.replaceAll('Page 5', 'Page 6'));
    expect(all.err).to.match(/12 signs have changed in some details: (?:"[^"]+" \(section\),? ){10}and others\./);
  });

  it('never gives an id that another sign had: a sign that is gone is named, and its number is not used', async () => {
    const { err, signs } = await update(
      `${SOUND}Health,Level 1,Sleeps\n`,
      `${SOUND.replace('Eats well', 'Is fed')}Health,Level 1,Sleeps\n`,
    );
    expect(signs.map(({ id, text }) => [id, text])).to.deep.include(['health.level-1.3', 'Is fed']);
    expect(err).to.include(
      '1 sign is gone. If only its words were changed, give the row this id in a column "id": "health.level-1.1" (Eats well).',
    );
  });

  it('keeps an id over other words where the table says so in a column "id"', async () => {
    const { err, signs } = await update(
      SOUND,
      'domain,level,indicator,id\nHealth,Level 1,Is well fed,health.level-1.1\nHealth,Level 2,Misses appointments,\n',
    );
    expect(signs.map(({ id, text }) => [id, text])).to.deep.equal([
      ['health.level-1.1', 'Is well fed'],
      ['health.level-2.1', 'Misses appointments'],
    ]);
    expect(err).to.include('1 sign has other words, by its id: "health.level-1.1".');
  });

  it('a sign that stands elsewhere keeps its alert and its doubt, under an id that names its new place', async () => {
    const harm = (pack: any) => Object.assign(pack.indicators[1], { alert: true, doubt: 'The source says it twice.' });
    const rows = (level: string) =>
      `domain,level,indicator\nHealth,Level 1,Eats well\nHealth,${level},Misses appointments\nHealth,Level 2,Hungry\n`;
    const { err, pack } = await update(rows('Level 2'), rows('Level 1'), harm);
    expect(pack.indicators[1]).to.include({
      id: 'health.level-1.2',
      level: 'level-1',
      alert: true,
      doubt: 'The source says it twice.',
    });
    expect(err).to.include(
      '1 sign stands elsewhere now, so it has a new id, which names its place: "health.level-2.1" is "health.level-1.2".',
    );
    expect(err).to.not.match(/is gone|is new/);
    const byId = `${rows('Level 1').replace('indicator', 'indicator,id').replace('Misses appointments', 'Misses visits,health.level-2.1')}`;
    const told = await update(rows('Level 2'), byId, harm);
    expect(told.pack.indicators[1]).to.include({ id: 'health.level-1.2', text: 'Misses visits', alert: true });
  });

  it('keeps what a table does not hold, and takes back only that somebody checked it', async () => {
    const more = (pack: any) => {
      pack.levels[0].summary = 'All is well.';
      pack.indicators[1].alert = true;
      pack.indicators[1].doubt = 'The source says it twice.';
      pack.provenance.checkedOn = '2026-11-20';
      pack.provenance.checkedBy = 'the policy officer';
      pack.gaps.push({ domain: 'health', level: 'level-2', text: 'None given.', section: ['Table'] });
    };
    const same = await update(SOUND, SOUND, (pack) => (more(pack), pack.gaps.pop()));
    expect(same.pack.provenance.checkedBy).to.equal('the policy officer');
    const { pack, err } = await update(
      SOUND,
      `${SOUND}Health,Level 1,Sleeps\n`,
      (given) => (more(given), given.gaps.pop()),
    );
    expect(pack.levels[0].summary).to.equal('All is well.');
    expect(pack.indicators[1]).to.include({ alert: true, doubt: 'The source says it twice.' });
    expect(pack.provenance).not.to.have.any.keys('checkedOn', 'checkedBy');
    expect(err).to.include('does not say any more that it was checked');
  });

  it('takes new areas that --areas means, and no other order of levels', async () => {
    const pack = file(JSON.stringify((await made(SOUND)).pack), 'given.json');
    const more = `${SOUND}Healthy,Level 1,Sleeps\n`;
    expect((await made(more, '--update', pack)).err).to.include('its domain "Healthy" is nearly "Health"');
    const given = await made(more, '--update', pack, '--areas', 'Healthy');
    expect([given.code, given.pack.domains.map(({ name }: any) => name)]).to.deep.equal([0, ['Health', 'Healthy']]);
    const levels = await made(more, '--update', pack, '--levels', 'Level 2; Level 1');
    expect([levels.code, levels.out]).to.deep.equal([2, '']);
  });

  it('loses no sign to a row that was left out: a slip in a table takes nothing of the pack with it', async () => {
    const doubted = (pack: any) => Object.assign(pack.indicators[0], { doubt: 'Who says so?' });
    const slip = SOUND.replace('Level 1', 'Levl 1');
    const { code, err, signs } = await update(SOUND, slip, doubted);
    expect(code).to.equal(1);
    expect(signs.map(({ id, text }) => [id, text])).to.deep.equal([
      ['health.level-2.1', 'Misses appointments'],
      ['health.level-1.1', 'Eats well'],
    ]);
    expect(signs[1]).to.include({ doubt: 'Who says so?' });
    expect(err).to.include('1 sign is not in the rows that were read, and stays').and.to.include('(Eats well)');
    expect(err).to.not.include('is gone');
    const checked = (pack: any) => Object.assign(pack.provenance, { checkedOn: '2026-11-20', checkedBy: 'an officer' });
    expect((await update(SOUND, slip, checked)).pack.provenance.checkedBy).to.equal('an officer');
  });

  it('says of new signs that nothing asks about immediate risk, where the table has no column for it', async () => {
    const { err } = await update(SOUND, `${SOUND}Health,Level 2,Is hit\n`);
    expect(err).to.include('1 sign asks nothing about immediate risk').and.to.include('"health.level-2.2"');
    expect((await update(SOUND, SOUND)).err).to.not.include('immediate risk');
    const head = 'domain,level,indicator,alert\n';
    const more = `${head}Health,Level 1,Eats well,\nHealth,Level 2,Is hit,\n`;
    expect((await update(SOUND, more)).err).to.not.include('immediate risk');
  });

  it('says what it keeps although its row leaves it empty', async () => {
    const head = 'domain,level,indicator,age,group,section,about,tier\n';
    const before = `${head}Home,Level 1,Is fed,Under 5,Food,,,\nHome,Level 1,Sleeps,,,,,\n`;
    const { err, signs } = await update(before, before.replace('Under 5,Food', ','));
    expect(signs[0]).to.deep.include({ ages: ['under-5'], group: 'food' });
    expect(err).to.include('1 sign keeps what its row leaves empty').and.to.include('"home.level-1.1" (group, age).');
    expect((await update(before, before)).err).to.not.include('leaves empty');
    expect((await update(before, 'domain,level,indicator\nHome,Level 1,Is fed\n')).err).to.not.include('leaves empty');
  });

  it('says of a sign with other words what goes on standing beside them', async () => {
    const rows = (text: string) => `domain,level,indicator,id\nHealth,Level 1,${text},health.level-1.1\n`;
    const match = { test: { kind: 'absence', overPercent: 10 } };
    const { err } = await update(rows('Absent over 10%'), rows('Absent over 15%'), (pack) =>
      Object.assign(pack.indicators[0], { match, doubt: 'Of what?' }),
    );
    expect(err).to.include('by its id: "health.level-1.1", whose "match" and "doubt" you should read again.');
    const moved = await update(
      `${HEAD}Health,Level 1,Eats\nHealth,Level 2,Is thin\n`,
      'domain,level,indicator,id\nHealth,Level 1,Eats,\nHealth,Level 1,Is very thin,health.level-2.1\n',
    );
    expect(moved.err).to.include('"health.level-2.1" is "health.level-1.2"');
    expect(moved.err).to.include('1 sign has other words, by its id: "health.level-1.2".');
  });

  it('that the rest of the pack still names is refused with what has gone, not with the fault alone', async () => {
    const { code, err } = await update(SOUND, SOUND.replace('Eats well', 'Is fed'), (pack) => {
      pack.words = [{ typed: ['food'], indicators: ['health.level-1.1'], from: 'kit' }];
    });
    expect(code).to.equal(2);
    expect(err).to.include('1 sign is gone.').and.to.include('There is no indicator "health.level-1.1"');
  });

  it('knows its levels: another one is refused', async () => {
    const { code, err } = await update(SOUND, `${SOUND}Health,Level 9,Sleeps\n`);
    expect(code).to.equal(1);
    expect(err).to.include('its level "Level 9" is not one of the levels "Level 1" and "Level 2"');
  });

  it('with any rows taken out and put in again, gives every sign that stayed its own id', () =>
    fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(['aa', 'bb', 'cc', 'dd', 'ee'], { minLength: 1 }), async (kept) => {
        const rows = (some: readonly string[]) => HEAD + some.map((text) => `Health,Level 1,${text}\n`).join('');
        const all = ['aa', 'bb', 'cc', 'dd', 'ee'];
        const before = new Map((await made(rows(all))).signs.map(({ text, id }) => [text, id]));
        const { signs } = await update(rows(all), rows([...kept, 'ff']));
        for (const { text, id } of signs) {
          if (text === 'ff') expect([...before.values()]).not.to.include(id);
          else expect(id).to.equal(before.get(text));
        }
      }),
      { numRuns: 10 },
    ));
});
