import * as fc from 'fast-check';
import {
  addConcern,
  changeEntry,
  checkOff,
  countFrom,
  dueDates,
  recordAgreement,
  recordCall,
  recordSharing,
  sayLevel,
  setCapacity,
  setChild,
  setReference,
  setWriter,
  startStep,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { anyEdits, made } from './edits.js';
import { anyStepEdit, tried } from './steps.js';

/*
 * Records with everything in them that a person can write, for what is made of a whole record.
 */

export const NOW = new Date('2026-11-26T10:00:00Z');

/** What a person reads of a text: on one line, without what does not show. */
export const shown = (text: string | undefined) =>
  (text ?? '')
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/ +/g, ' ')
    .trim();

/** What a careless or a hostile hand may type. */
export const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=cmd|"/C calc"!A0',
  '+44 7700 900000',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  'first line\nSECTION\n\nsecond line',
  'a,b;"c"\r\nBEGIN:VEVENT',
  '\u202eright to left\u202c',
  '\u2067isolated\u2069 \u200fmark',
  'null \u0000 and bell \u0007',
  '\ud800 half a pair',
  '__proto__',
  '${1+1} {{x}} %s',
);
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Said so on Monday', 'In the hall', 'The form tutor', 'Nan.') },
  hostile,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => /\S/.test(text)),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const day = fc.constantFrom('2026-10-01', '2026-11-22', '2026-11-26');
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as any;

/** Any record of a document with any of what a person can write in it. */
export function anyRecord(document: ThresholdDocument): fc.Arbitrary<CaseRecord> {
  const parts: (fc.Arbitrary<(record: CaseRecord) => CaseRecord> | null)[] = [
    fc
      .record({ role: maybe(words), agency: maybe(words), callBack: maybe(words), name: maybe(words) })
      .map((writer) => (record) => setWriter(record, defined(writer))),
    words.map((reference) => (record) => setReference(record, reference)),
    fc
      .record({ words: maybe(words), where: maybe(words), parentsKnow: maybe(fc.constantFrom('yes', 'no', 'unsure')) })
      .map((child) => (record) => setChild(record, defined(child))),
    fc
      .record({ to: words, on: day, at: maybe(fc.constant('14:30')), advice: maybe(words) })
      .map((call) => (record) => recordCall(record, defined(call))),
    fc
      .record({
        entry: fc.nat({ max: 20 }),
        note: maybe(words),
        seen: maybe(
          fc
            .record({ on: maybe(day), by: maybe(words), how: maybe(fc.constantFrom('firsthand', 'told')) })
            .map(defined),
        ),
      })
      .map(({ entry, ...about }) => (record) => {
        const entries = [...record.concerns, ...record.strengths];
        const one = entries[entry % Math.max(1, entries.length)];
        return one ? changeEntry(record, one.id, defined(about)) : record;
      }),
    document.domains.length
      ? fc
          .record({
            domain: fc.constantFrom(...document.domains.map(({ id }) => id)),
            level: fc.constantFrom(...document.levels.map(({ id }) => id)),
            text: words,
          })
          .map((own) => (record) => addConcern(record, own))
      : null,
    fc
      .record({
        who: fc.nat({ max: 4 }),
        state: fc.constantFrom('given', 'refused', 'withdrawn', 'no-answer'),
        on: day,
        explained: fc.subarray(['why', 'what', 'how', 'whom']),
        settled: fc.constantFrom('yes', 'no', 'unsure'),
      })
      .map(({ who, settled, ...said }) => (record) => {
        const person = record.people[who];
        if (!person) return record;
        const asked = recordAgreement(record, { person: person.id, ...said } as any);
        return setCapacity(
          asked,
          person.id,
          (person.role === 'adult' ? { responsibility: settled } : { capacity: settled }) as any,
        );
      }),
    fc
      .record({
        what: maybe(words),
        with: maybe(words),
        purpose: maybe(words),
        basis: maybe(fc.constantFrom('agreement', 'ground', 'other')),
        ground: document.consent?.grounds.length
          ? maybe(fc.constantFrom(...document.consent.grounds.map(({ id }) => id)))
          : fc.constant(undefined),
        reasons: maybe(words),
        advice: maybe(fc.record({ from: words, on: day, outcome: words })),
        decision: maybe(fc.constantFrom('share', 'not-share')),
        on: maybe(day),
      })
      .map((sharing) => (record) => recordSharing(record, defined(sharing))),
    document.consent?.checklist.length
      ? fc
          .constantFrom(...document.consent.checklist.map(({ id }) => id))
          .map((line) => (record) => checkOff(record, line, true))
      : null,
    fc.tuple(fc.nat(), day).map(([at, from]) => (record) => {
      const { dates } = dueDates(document, record, { now: NOW, id: 'x' });
      return dates.length ? countFrom(record, dates[at % dates.length]!.id, from) : record;
    }),
    fc.constantFrom('now', 'goal').map((is) => (record) => sayLevel(document, record, is as 'now' | 'goal')),
    document.steps?.length
      ? fc
          .constantFrom(...document.steps)
          .chain((protocol) =>
            fc.tuple(fc.constant(protocol), fc.array(anyStepEdit({ name: '', document, protocol }), { maxLength: 8 })),
          )
          .map(
            ([protocol, edits]) =>
              (record) =>
                edits.reduce(tried, record.step ? record : startStep(record, protocol.id, 'one')),
          )
      : null,
  ];
  const any = fc.oneof(...parts.filter((one) => one !== null));
  return fc
    .tuple(anyEdits(document), fc.array(any, { maxLength: 14 }))
    .map(([edits, more]) => more.reduce(tried, made(document, edits)));
}
