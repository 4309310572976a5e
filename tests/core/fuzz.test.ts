import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  assess,
  findIndicators,
  loadPack,
  mayBeHarm,
  newRecord,
  readDocument,
  readFacts,
  readHolidays,
  readLawNotes,
  readPack,
  readRecord,
  reviewConsent,
  suggestIndicators,
  toCsv,
  type Result,
} from '../../src/index.js';
import holidays from '../../src/calendar/bank-holidays.json';
import { fromCsv } from '../../src/cli/from-csv.js';
import lawNotes from '../../src/packs/law/england.json';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy4 from '../../stories/examples/case-study-4.json';
import { damaged, hostileText } from '../fuzz/damaged.js';
import { cheshireEast2023, deepFreeze, documents, raw } from './documents.js';
import record1 from './records/record-1.json';

/*
 * What comes from outside never throws and is never changed, whatever it is. `npm run fuzz` does this with
 * a million inputs; a failure prints the seed that finds it again.
 */

const today = '2026-11-26';
const KINDS = 8;
/** How many inputs of each kind. */
const numRuns = Math.ceil(Number(process.env.FUZZ_INPUTS ?? 2400) / KINDS);
const check = <T>(inputs: fc.Arbitrary<T>, holds: (input: T) => void) => {
  fc.assert(fc.property(inputs, holds), { numRuns });
  expect(Object.keys(Object.prototype), 'nothing is added to every object').to.deep.equal([]);
};
/** An answer is a value, or faults in words. */
function answered<T>(result: Result<T>, whenRead: (value: T) => void = () => undefined) {
  if (result.ok) return whenRead(result.value);
  expect(result.issues).to.not.be.empty;
  for (const { path, message } of result.issues) {
    expect(path).to.be.a('string');
    expect(message, 'a sentence').to.match(/\S.*[.?)"]$/s);
  }
}
const facts = {
  format: 'threshold-kit/facts@1',
  rentArrearsMonths: 2.5,
  children: [
    {
      person: 'child-1',
      sessions: { possible: 200, missed: 36 },
      lateMarks: 12,
      suspensions: ['2026-10-01', '2026-11-02'],
      permanentExclusions: ['2026-03-03'],
      partTimeSince: '2026-09-01',
      ehcp: 'considered',
      notOnRoll: false,
      homeEducated: false,
      enrolled: { from: '2025-09-01' },
      missingEpisodes: ['2026-11-11'],
      accidentsUnder5: ['2026-08-01'],
      development: [{ aspect: 'Speech', bandsBelow: 2 }],
    },
    { person: 'child-2', homeEducated: true },
  ],
};

describe('Whatever comes from outside, the core answers and leaves it as it was', () => {
  const packs = damaged(deepFreeze([raw.cheshireEast, raw.westCheshire, raw.worcestershire, raw.tac]));

  it('when a document is read', () => {
    check(packs, (json) =>
      answered(readDocument(json), (document) => {
        const assessment = assess(document, newRecord(document));
        expect(structuredClone(assessment)).to.deep.equal(assessment);
      }),
    );
  });

  it('when a document is read that builds on another', async () => {
    const bases = deepFreeze([
      { format: 'threshold-kit/pack@1', extends: 'base.json', contacts: raw.cheshireEast.contacts },
      { ...raw.cheshireEast, extends: 'base.json' },
    ]);
    await fc.assert(
      fc.asyncProperty(damaged(bases), packs, async (json, base) => {
        answered(await readPack(json, 'https://example.org/pack.json', async (at) => ({ json: base, at })));
      }),
      { numRuns },
    );
  });

  it('when a record is opened', () => {
    check(damaged(deepFreeze([caseStudy1, caseStudy4, record1])), (json) =>
      answered(readRecord(cheshireEast2023, json), (record) => {
        assess(cheshireEast2023, record);
        reviewConsent(cheshireEast2023, record, { today });
        toCsv(cheshireEast2023, record);
      }),
    );
  });

  it('when facts are read', () => {
    answered(
      readFacts(facts),
      (sound) => expect(suggestIndicators(cheshireEast2023, sound, { today })).to.not.be.empty,
    );
    check(damaged(deepFreeze([facts])), (json) =>
      answered(readFacts(json), (sound) => void suggestIndicators(cheshireEast2023, sound, { today })),
    );
  });

  it('when bank holidays or law notes are read', () => {
    const both = damaged(deepFreeze([holidays, lawNotes]));
    check(both, (json) => {
      answered(readHolidays(json));
      answered(readLawNotes(json));
    });
  });

  it('when a table is made into a pack', async () => {
    const cell = fc.oneof(
      fc.constantFrom('Health', 'Level 1', 'Low', '"', '""', ',', ';', '\t', '\n', '\r\n', '\ufeff', 'domain', 'need'),
      hostileText,
    );
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}" `);
    const row = fc.array(fc.oneof(cell, quoted), { maxLength: 7 }).map((cells) => cells.join(','));
    const table = fc
      .tuple(fc.constantFrom('domain,level,indicator\n', 'Domain;Level;Indicator;kind;group\n', ''), fc.array(row))
      .map(([head, rows]) => head + rows.join('\n'));
    const bytes = fc.oneof(
      table.map((text) => new TextEncoder().encode(text)),
      fc.uint8Array(),
      fc.uint8Array().map((some) => Uint8Array.from([0x50, 0x4b, 3, 4, ...some])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) =>
        answered((await fromCsv(some, { file: 'table.csv', id: 'a-pack', title: 'A pack' })).read),
      ),
      { numRuns },
    );
  });

  it('when somebody searches', () => {
    const words = fc
      .array(fc.oneof(hostileText, fc.constantFrom('school', 'hungry', 'hits him', 'rent')))
      .map((all) => all.join(' '));
    check(fc.tuple(fc.constantFrom(...documents), words), ([[, document], text]) => {
      findIndicators(document, text);
      mayBeHarm(document, text);
    });
  });

  it('when an attribute names a pack', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (id) => {
        const error = await loadPack(id).catch((reason) => reason);
        expect(error.name).to.equal('UnknownPackError');
      }),
      { numRuns },
    );
  });
});
