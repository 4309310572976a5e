import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  newRecord,
  planStep,
  readRecord,
  toCsv,
  toQuestionnaireResponse,
  toRichText,
  toText,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, documents } from './documents.js';
import { anyRecord, NOW, shown } from './full-records.js';

/* What a record holds is in what leaves it: without any one of its values, the paper or the file is another. */

type Path = readonly (string | number)[];

/** Every part of a value, by its path. */
const paths = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => {
        const path = [...at, Array.isArray(value) ? Number(key) : key];
        return [path, ...paths(one, path)];
      })
    : [];

function without(record: CaseRecord, path: Path): unknown {
  const copy = structuredClone(record) as any;
  const [last, ...rest] = [...path].reverse();
  const holder = rest.reverse().reduce((value, key) => value[key], copy);
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last!];
  return copy;
}

/** What belongs to no part of a step, as anybody may write it, is nothing that a document asks for. */
function isForeign(document: ThresholdDocument, { step }: CaseRecord, [room, list, id]: Path): boolean {
  if (room !== 'step' || id === undefined) return false;
  const protocol = document.steps!.find((one) => one.id === step!.protocol)!;
  const known: Readonly<Record<string, readonly { readonly id: string }[] | undefined>> = {
    answers: protocol.questions,
    papers: protocol.papers,
    readings: protocol.stages.filter((stage) => stage.clock?.readings?.some((one) => one.id === step!.readings[id])),
  };
  return String(list) in known && !known[list!]?.some((one) => one.id === id);
}

/**
 * What is kept with a decision on a step is told where it says what was decided in place of the step, and other people decided
 * since; what stands is told with the answers of the step.
 */
function isToldElsewhere(document: ThresholdDocument, record: CaseRecord, [, list, at, kept, question]: Path): boolean {
  if (list !== 'entries' || kept !== 'answers') return false;
  const entry = record.step!.entries[Number(at)]!;
  if (entry === record.step!.entries.findLast(({ kind }) => kind === 'outcome')) return true;
  const instead = planStep(document, record, { now: NOW }).questions.filter(({ path }) => path === 'not-agreed');
  const asked = question === undefined ? Object.keys(('answers' in entry && entry.answers) || {}) : [question];
  return !instead.some(({ id }) => asked.includes(id));
}

const OUT = {
  'a report': {
    write: (document: ThresholdDocument, record: CaseRecord) => toText(document, record, { now: NOW }),
    // A level with all its tiers is named as that level; a basis, a ground and a day are parts of a decision to share;
    // a meeting that was taken out is none, and kept for calendars alone; the first reading of a time is the one that is
    // taken without a choice; and only of an agreement is it said what was explained.
    but: /^(agreed\.known|levelIs\.(from|to)\.tier|consent\.sharing\.(basis|ground|on)|step\.formerMeeting|step\.readings\.[^.]+|consent\.agreement\.\d+\.explained\.\d+)$/,
  },
  FHIR: {
    write: (document: ThresholdDocument, record: CaseRecord) =>
      JSON.stringify(toQuestionnaireResponse(document, record, { now: NOW })),
    but: /^agreed\.known$/,
  },
};

for (const [name, document] of documents)
  describe(`What a record holds: ${name}`, () => {
    for (const [out, { write, but }] of Object.entries(OUT))
      it(`is in ${out}, whatever it is`, () => {
        fc.assert(
          fc.property(anyRecord(document), (record) => {
            const whole = write(document, record);
            for (const path of paths(record)) {
              if (but.test(path.join('.')) || isForeign(document, record, path)) continue;
              if (out === 'a report' && isToldElsewhere(document, record, path)) continue;
              const read = readRecord(document, without(record, path));
              if (read.ok) expect(write(document, read.value), path.join('.')).not.to.equal(whole);
            }
          }),
          { numRuns: 5 },
        );
      });
  });

describe('A note with every odd sign in it', () => {
  const ODD = `"Quotes" 'and' “curly” <b>&amp; & ; , \\n é ŵ 👨‍👩‍👧 \u200fשלום\r\nnew line\u2028\ttab =1+1 ${'x'.repeat(10_000)} end`;
  const record = addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1', note: ODD });
  const now = { now: NOW };

  it('comes out whole in the report, as rich text, in the CSV and in FHIR', () => {
    const note = shown(ODD);
    expect(note)
      .to.match(/שלום new line tab =1\+1 x{10000} end$/)
      .and.include('👨‍👩‍👧');
    // In quotation marks, the marks that it holds are those within others.
    const within = note.replace('“curly”', '‘curly’');
    expect(toText(cheshireEast2023, record, now)).to.include(`Note: “${within}”.`);
    const escaped = within
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    expect(toRichText(cheshireEast2023, record, now)).to.include(`Note: “${escaped}”.`);
    expect(toCsv(cheshireEast2023, record)).to.include(`,"${note.replaceAll('"', '""')}",`);
    expect(JSON.stringify(toQuestionnaireResponse(cheshireEast2023, record, now))).to.include(JSON.stringify(note));
  });
});
