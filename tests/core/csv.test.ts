import { expect } from '@esm-bundle/chai';
import { parse } from 'csv-parse/browser/esm/sync';
import * as fc from 'fast-check';
import {
  addConcern,
  addStrength,
  agree,
  CSV_COLUMNS,
  isNamed,
  newRecord,
  RecordEditError,
  removePerson,
  setCondition,
  setReference,
  toCsv,
  toText,
  withWords,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023, documents, tacProtocol, worcestershire2019 } from './documents.js';
import { anyRecord, NOW, shown } from './full-records.js';
import { again, opened } from './reopened.js';

type Row = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;
/** The rows as another parser reads them. */
const rowsOf = (csv: string): Row[] => parse(csv, { bom: true, columns: true, relax_quotes: false });

/** A text without the apostrophes that keep a spreadsheet from running or changing it, and those of its own. */
const cell = (text: string) => text.replace(/^'+/, '');

for (const [name, document] of documents) {
  describe(`The table of a record: ${name}`, () => {
    const law = (check: (record: CaseRecord, rows: Row[], csv: string) => void) =>
      fc.assert(
        fc.property(anyRecord(document), (record) => {
          const csv = toCsv(document, record);
          check(record, rowsOf(csv), csv);
        }),
        { numRuns: 60 },
      );

    it('read back, has every entry once, with its words, people and note', () =>
      law((record, rows) => {
        const labels = new Map(record.people.map(({ id, label }) => [id, label]));
        const entries = [...withWords(document, record).concerns, ...withWords(document, record).strengths];
        const about = (people: readonly string[]) =>
          people.map((id) => shown(labels.get(id))).join('; ') || 'whole family';
        const said = (list: readonly (readonly string[])[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(
          said(
            rows.map((row) => [
              ...[row.Sign, cell(row.Words), cell(row.About)],
              ...[cell(row.Note), cell(row['Seen or told by'])],
            ]),
          ),
        ).to.deep.equal(
          said(
            entries.map(({ indicator, words, text, people, note, seen }) => [
              indicator ?? 'own words',
              cell(shown(indicator === undefined ? text : words)),
              cell(about(people)),
              cell(shown(note)),
              cell(shown(seen?.by)),
            ]),
          ),
        );
      }));

    it('holds no cell that a spreadsheet would run, and ends each row as RFC 4180 says', () =>
      law((_, rows, csv) => {
        for (const row of rows)
          for (const one of Object.values(row)) expect(one).not.to.match(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(csv.startsWith('\ufeff"Document"')).to.equal(true);
        expect(csv.endsWith('"\r\n')).to.equal(true);
        expect(csv.replaceAll('\r\n', '')).not.to.match(/[\r\n\t]/);
      }));
  });
}

describe('The table of a record', () => {
  it('has its column names alone where nothing is recorded', () => {
    const csv = toCsv(cheshireEast2023, newRecord(cheshireEast2023));
    expect(csv).to.equal(`\ufeff${CSV_COLUMNS.map((one) => `"${one}"`).join(',')}\r\n`);
  });

  it('refuses a record of another document', () => {
    expect(() => toCsv(tacProtocol, newRecord(cheshireEast2023))).to.throw('not with "tac-step-protocol"');
  });

  it('has what has no place in this edition, with its people and note, under the place that it had', () => {
    const family = newRecord(cheshireEast2023, { people: [{ id: 'ab', label: 'AB', role: 'child' }] });
    const { id, domain, level, text } = cheshireEast2023.indicators.find(({ kind }) => kind === 'need')!;
    const note = 'Since May';
    const strength = { domain: 'education', text: 'Has a good friend' };
    const filled = addStrength(addConcern(family, { indicator: id, people: ['ab'], note }), strength);
    const nowhere = again(cheshireEast2023, (pack) => {
      Object.assign(pack, { domains: [], indicators: [], ladders: [] });
      delete pack.words;
    });
    const record = opened(nowhere, withWords(cheshireEast2023, filled));
    expect([...record.concerns, ...record.strengths]).to.deep.equal([]);
    const [sign, own, ...others] = rowsOf(toCsv(nowhere, record));
    const place = { Area: domain, Level: level };
    // Whether it was a need or background, its edition alone says.
    expect(sign).to.include({ Kind: 'need or background', ...place, Sign: id, Words: text, About: 'AB', Note: note });
    expect(own).to.include({ Kind: 'strength', Area: 'education', Level: '', Sign: 'own words', Words: strength.text });
    expect(others).to.deep.equal([]);
    // Whom it is about stays listed, and is never turned into the whole family by an earlier file that lost them.
    expect(isNamed(record, 'ab')).to.equal(true);
    expect(() => removePerson(record, 'ab')).to.throw(RecordEditError);
    const without = opened(nowhere, { ...record, people: [] });
    expect(rowsOf(toCsv(nowhere, without))[0]!.About).to.equal('somebody not listed any more');
    expect(toText(nowhere, without, { now: NOW })).to.contain('About: somebody not listed any more.');
    const gone = again(cheshireEast2023, (pack) => {
      pack.indicators = pack.indicators.filter((one: { id: string }) => one.id !== id);
      for (const one of pack.indicators) delete one.overlaps;
      Object.assign(pack, { ladders: [] });
      delete pack.words;
    });
    const kept = rowsOf(toCsv(gone, opened(gone, withWords(cheshireEast2023, filled))));
    expect(
      kept.map(({ Words }) => Words),
      'what has a place stands once',
    ).to.deep.equal([text, strength.text]);
  });

  it('says for which tier and ages a sign is printed, and under which condition, as a report does', () => {
    const [first, ...others] = cheshireEast2023.indicators.filter(({ level }) => level === 'targeted');
    const ages = [{ id: 'young', name: '0 to 5 years', section: ['A'] }];
    const scoped = {
      ...cheshireEast2023,
      ages,
      indicators: [{ ...first!, tier: 'lower', ages: ['young'] }, ...others],
    };
    const [row] = rowsOf(toCsv(scoped, addConcern(newRecord(scoped), { indicator: first!.id })));
    expect(row!['Printed for']).to.equal('lower tier; 0 to 5 years');
    expect(row!['Only where']).to.equal('');
    const ticked = addConcern(newRecord(worcestershire2019), { indicator: 'health.level-4.6' });
    const met = setCondition(ticked, 'health.level-4.6', 'no');
    const [other] = rowsOf(toCsv(worcestershire2019, met));
    expect(other!['Printed for']).to.equal('');
    expect(other!['Only where']).to.equal(
      'The concerns are persistent and severe; Early help interventions at level 3 have not brought improvement',
    );
    expect(other!['Condition holds']).to.equal('no');
  });

  it('makes a formula text', () => {
    const domain = cheshireEast2023.domains[0]!.id;
    const record = addConcern(newRecord(cheshireEast2023), { domain, level: 'extra', text: '=cmd|"/C calc"!A0' });
    expect(rowsOf(toCsv(cheshireEast2023, record))[0]!.Words).to.equal(`'=cmd|"/C calc"!A0`);
  });

  it('keeps as text what a spreadsheet would make another number or a day of, and leaves a day a day', () => {
    const written = (reference: string) => {
      const record = addConcern(newRecord(cheshireEast2023), {
        ...{ domain: 'education', level: 'extra', text: 'Late' },
        seen: { on: '2026-11-22' },
      });
      return rowsOf(toCsv(cheshireEast2023, setReference(record, reference)))[0]!;
    };
    const spoiled = [
      '00123',
      '123456789012',
      '1e5',
      '3.5E10',
      '1.10',
      '12-03',
      '1/2',
      '01/02/2026',
      '1.2-26',
      '2026-11',
    ];
    for (const one of [...spoiled, "'0012", 'MAR1', 'Sept-2', '4-may'])
      expect(written(one).Reference, one).to.equal(`'${one}`);
    const kept = [
      '123',
      '12345678901',
      '0',
      'C-12-03',
      '12-03-x',
      'AB1',
      '1.5',
      'March',
      '1 in 2',
      'x1e5',
      '2026-11-22',
    ];
    for (const one of kept) expect(written(one).Reference, one).to.equal(one);
    expect(written('1')['Seen or told on']).to.equal('2026-11-22');
  });

  it('says which is a need, a strength or background, and what was recorded after the level', () => {
    const at = { rationale: 'Talked over.', on: '2026-11-25' };
    const background = cheshireEast2023.indicators.find(({ kind }) => kind === 'context')!.id;
    const strength = cheshireEast2023.indicators.find(({ kind }) => kind === 'strength')!.id;
    const before = addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1' });
    const level = agree(before, { level: 'extra', ...at });
    const record = [
      (one: CaseRecord) => addConcern(one, { indicator: background }),
      (one: CaseRecord) => addStrength(one, { indicator: strength }),
      (one: CaseRecord) => addStrength(one, { domain: 'education', text: 'Reads well' }),
      (one: CaseRecord) => addConcern(one, { domain: 'education', level: 'extra', text: 'Bites his nails' }),
    ].reduce((one, add) => add(one), level);
    const told = (one: CaseRecord) =>
      Object.fromEntries(
        rowsOf(toCsv(cheshireEast2023, one)).map((row) => [
          row.Words,
          `${row.Kind}, ${row['Recorded after the level']}`,
        ]),
      );
    const words = (id: string) => cheshireEast2023.indicators.find((one) => one.id === id)!.text;
    expect(told(record)).to.deep.equal({
      [words('education.extra.1')]: 'need, ',
      [words(background)]: 'background, yes',
      [words(strength)]: 'strength, yes',
      'Reads well': 'strength, yes',
      'Bites his nails': 'need, yes',
    });
    expect(told(before)).to.deep.equal({ [words('education.extra.1')]: 'need, ' });
    // Of a level from an older record it is not known what was there.
    const unknown = { ...record, agreed: { level: 'extra', ...at } };
    expect(Object.values(told(unknown)).filter((one) => one.endsWith('yes'))).to.deep.equal([]);
  });
});
