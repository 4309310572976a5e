import * as fc from 'fast-check';
import {
  answer,
  answerStep,
  chooseReading,
  instantOf,
  moveStep,
  newRecord,
  planStep,
  RecordEditError,
  recordStage,
  setStepMeeting,
  startStep,
  tickPaper,
  type CaseRecord,
  type StepPlan,
  type StepStagePlan,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol, westCheshire2019, worcestershire2019 } from './documents.js';

/** Every protocol of the bundled packs, by a name to read in a test report. */
export const protocols = [tacProtocol, worcestershire2019, cheshireEast2023, westCheshire2019].flatMap((document) =>
  document.steps!.map((protocol) => ({ name: `${document.provenance.id}, ${protocol.id}`, document, protocol })),
);

/** A moment by London's clocks: "2026-04-02 15:00". */
export const london = (moment: string): Date => instantOf(moment.slice(0, 10), moment.slice(11));

/** What a person records of a step, in a few words. */
export type Deed =
  | { readonly answers: Readonly<Record<string, string>> }
  | { readonly outcome: 'considering' | 'agreed' | 'not-agreed'; readonly at: string; readonly reason?: string }
  | { readonly stage: string; readonly at: string; readonly undo?: string };

/** A record in which a step was started and the deeds were done, in their order. */
export function deeds(document: ThresholdDocument, protocol: string, ...all: readonly Deed[]): CaseRecord {
  const own = new Set(document.steps!.find(({ id }) => id === protocol)!.questions?.map(({ id }) => id));
  return all.reduce<CaseRecord>(
    (record, deed) => {
      if ('answers' in deed) {
        return Object.entries(deed.answers).reduce(
          (one, [question, option]) => (own.has(question) ? answerStep : answer)(one, question, option),
          record,
        );
      }
      if ('outcome' in deed)
        return moveStep(record, {
          outcome: deed.outcome,
          on: london(deed.at),
          ...(deed.reason ? { reason: deed.reason } : {}),
        });
      return recordStage(record, {
        stage: deed.stage,
        on: london(deed.at),
        ...(deed.undo ? { done: false, reason: deed.undo } : {}),
      });
    },
    startStep(newRecord(document), protocol, 'one'),
  );
}

export const stageOf = (plan: StepPlan, id: string): StepStagePlan => {
  const stage = plan.stages.find((one) => one.id === id);
  if (!stage) throw new Error(`The plan has no stage "${id}".`);
  return stage;
};
/** Stages by their status, those that do not apply left out. */
export const statuses = (plan: StepPlan) =>
  Object.fromEntries(
    plan.stages.filter(({ status }) => status !== 'not-applicable').map(({ id, status }) => [id, status]),
  );

/** One edit of a step, as a generator makes it. */
export type StepEdit = (record: CaseRecord) => CaseRecord;

/** A minute of 2026 to 2039, past the last year of the bank holidays. */
export const anyMoment = fc
  .integer({ min: 0, max: 14 * 365 * 24 * 60 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));
const anyDay = anyMoment.map((at) => at.toISOString().slice(0, 10));

/** Edits that the element could make for a protocol, sensible or not; one that cannot be made leaves the record as it was. */
export function anyStepEdit({ document, protocol }: (typeof protocols)[number]): fc.Arbitrary<StepEdit> {
  const shared = document.questions.filter(({ id }) => protocol.asks?.includes(id));
  const option = (
    questions: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[],
  ) =>
    questions.length
      ? fc.constantFrom(
          ...questions.flatMap(({ id, options }) => [
            ...options.map((one) => [id, one.id] as const),
            [id, null] as const,
          ]),
        )
      : null;
  const [own, ofCase] = [option(protocol.questions ?? []), option(shared)];
  const stages = protocol.stages.filter(({ decision }) => !decision).map(({ id }) => id);
  const read = protocol.stages.flatMap(({ id, clock }) => (clock?.readings ?? []).map((one) => [id, one.id] as const));
  const reason = fc.constantFrom('The plan changed.', 'Recorded by mistake.', '');
  const edits: (fc.Arbitrary<StepEdit> | null | undefined | false)[] = [
    fc.tuple(fc.constantFrom(...stages), anyMoment, fc.constantFrom(true, true, true, false), reason).map(
      ([stage, on, done, why]) =>
        (r) =>
          recordStage(r, { stage, on, done, reason: why }),
    ),
    protocol.stages.some(({ decision }) => decision) &&
      fc.tuple(fc.constantFrom('agreed', 'not-agreed', 'considering'), anyMoment, reason).map(
        ([outcome, on, why]): StepEdit =>
          (r) =>
            moveStep(r, { outcome: outcome as 'agreed', on, reason: why }),
      ),
    own?.map(
      ([question, one]) =>
        (r) =>
          answerStep(r, question, one),
    ),
    ofCase?.map(
      ([question, one]) =>
        (r) =>
          answer(r, question, one),
    ),
    protocol.papers &&
      fc.tuple(fc.constantFrom(...protocol.papers.map(({ id }) => id)), fc.option(anyDay)).map(
        ([paper, on]) =>
          (r) =>
            tickPaper(r, paper, on),
      ),
    read.length > 0 &&
      fc.tuple(fc.constantFrom(...read), fc.boolean()).map(
        ([[stage, one], take]) =>
          (r) =>
            chooseReading(r, stage, take ? one : null),
      ),
    protocol.meeting && fc.option(anyDay).map((on) => (r) => setStepMeeting(r, on)),
  ];
  const all = edits.filter((one): one is fc.Arbitrary<StepEdit> => Boolean(one));
  // What happened is recorded more often than anything else.
  return fc.oneof(...all.map((arbitrary, at) => ({ arbitrary, weight: at < 2 ? 4 : 1 })));
}

/** What an edit makes of a record; as it was where the edit cannot be made. */
export function tried(record: CaseRecord, edit: StepEdit): CaseRecord {
  try {
    return edit(record);
  } catch (error) {
    if (error instanceof RecordEditError) return record;
    throw error;
  }
}

/** What any edits come to. */
export const made = (document: ThresholdDocument, protocol: string, edits: readonly StepEdit[]): CaseRecord =>
  edits.reduce(tried, startStep(newRecord(document), protocol, 'one'));

/** Any protocol with any edits of it, the record that they come to, and a moment to look at it. */
export const anyStep = fc
  .constantFrom(...protocols)
  .chain((one) =>
    fc.record({
      one: fc.constant(one),
      edits: fc.array(anyStepEdit(one), { maxLength: 40, size: 'max' }),
      now: anyMoment,
    }),
  )
  .map(({ one, edits, now }) => {
    const record = made(one.document, one.protocol.id, edits);
    // A report without the whole document can be read.
    const shown = () => JSON.stringify({ name: one.name, answers: record.answers, step: record.step, now });
    return { ...one, edits, now, record, [fc.toStringMethod]: shown };
  });

export const planAt = (document: ThresholdDocument, record: CaseRecord, moment: string): StepPlan =>
  planStep(document, record, { now: london(moment) });
