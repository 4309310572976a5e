import { knownDay, knownText, RecordEditError } from './edit-checks.js';
import type { CaseRecord } from './schema.js';
import { entryFaults, withEntry } from './step-entries.js';
import type { StepEntry, StepRecord } from './step-schema.js';

interface Made {
  /** When it happened. */
  readonly on: Date;
  /** Why; needed to go back. */
  readonly reason?: string;
  /** Who, as initials or a role. */
  readonly by?: string;
}

/**
 * Begins to consider a step by one of the pack's protocols. Only one step is open in a record at a
 * time. The id is any text that no other step has, made at random by the caller: it tells this
 * step's calendar events from another family's, and says nothing about either.
 */
export function startStep(record: CaseRecord, protocol: string, id: string): CaseRecord {
  knownText(id, 'A step needs an id of its own, made at random.');
  knownText(protocol, 'A step needs the id of its protocol.');
  if (record.step)
    throw new RecordEditError(`The record has a step already, by "${record.step.protocol}". Clear that one first.`);
  return { ...record, step: { id, protocol, answers: {}, entries: [], papers: {}, readings: {} } };
}

/** Takes the whole step out of the record, with its history. */
export function clearStep(record: CaseRecord): CaseRecord {
  const { step: _, ...rest } = record;
  return rest;
}

/**
 * Answers a question of the protocol itself; null removes the answer. The pack's own questions are answered with `answer`.
 * While the step is not agreed, the answer is kept with that decision too.
 */
export function answerStep(record: CaseRecord, question: string, option: string | null): CaseRecord {
  return changed(record, (step) => ({
    ...step,
    answers: put(step.answers, question, option),
    entries: withAnswer(step.entries, question, option),
  }));
}

function withAnswer(entries: readonly StepEntry[], question: string, option: string | null): StepEntry[] {
  const standing = entries.findLast(({ kind }) => kind === 'outcome');
  return entries.map((entry) => {
    if (entry !== standing || entry.kind !== 'outcome' || entry.outcome !== 'not-agreed') return entry;
    const { answers: before = {}, ...rest } = entry;
    const answers = put(before, question, option);
    return Object.keys(answers).length ? { ...rest, answers } : rest;
  });
}

/** Records that the step is agreed, is not agreed, or is being considered again. To change what was settled needs a reason. */
export function moveStep(
  record: CaseRecord,
  { outcome, ...made }: Made & { readonly outcome: 'considering' | 'agreed' | 'not-agreed' },
): CaseRecord {
  return entered(withRefusal(record), { kind: 'outcome', outcome, ...written(made) });
}

/**
 * The record whose last refusal has the answers of the step that are not what was decided before it: what was decided
 * instead is then not lost with another decision.
 */
function withRefusal(record: CaseRecord): CaseRecord {
  const { answers = {}, entries = [] } = record.step ?? {};
  const decided = entries.flatMap((entry) => (entry.kind === 'outcome' && entry.answers ? [entry.answers] : []));
  return Object.entries(answers)
    .filter(([question, option]) => decided.findLast((one) => question in one)?.[question] !== option)
    .reduce((one, [question, option]) => answerStep(one, question, option), record);
}

/** Records that a stage is done, or, with `done: false` and a reason, that it is not. */
export function recordStage(
  record: CaseRecord,
  { stage, done = true, ...made }: Made & { readonly stage: string; readonly done?: boolean },
): CaseRecord {
  knownText(stage, 'What is done needs the id of its stage.');
  return entered(record, { kind: 'stage', stage, done, ...written(made) });
}

/** Notes the day on which a paper was shared, as 2026-11-22; null takes the tick away. */
export function tickPaper(record: CaseRecord, paper: string, on: string | null): CaseRecord {
  if (on !== null) knownDay(on);
  return changed(record, (step) => ({ ...step, papers: put(step.papers, paper, on) }));
}

/** Chooses how to read a clock that the source leaves open, by the stage that has it; null goes back to the kit's choice. */
export function chooseReading(record: CaseRecord, stage: string, reading: string | null): CaseRecord {
  return changed(record, (step) => ({ ...step, readings: put(step.readings, stage, reading) }));
}

/**
 * Notes the day of the next meeting of the protocol, as 2026-11-22. Null takes it out, and keeps it as
 * `formerMeeting`, so that a calendar file can cancel what was due by it.
 */
export function setStepMeeting(record: CaseRecord, on: string | null): CaseRecord {
  if (on !== null) knownDay(on);
  return changed(record, ({ meeting, formerMeeting, ...step }) => {
    const former = meeting ?? formerMeeting;
    if (on !== null) return { ...step, meeting: on };
    return former === undefined ? step : { ...step, formerMeeting: former };
  });
}

const put = (values: Readonly<Record<string, string>>, key: string, value: string | null): Record<string, string> => {
  const { [key]: _, ...others } = values;
  if (value === null) return others;
  return { ...others, [key]: knownText(value, `The choice for "${key}" is empty. Give null to take it away.`) };
};

function changed(record: CaseRecord, change: (step: StepRecord) => StepRecord): CaseRecord {
  if (!record.step) throw new RecordEditError('The record has no step. Start one first.');
  return { ...record, step: change(record.step) };
}

function entered(record: CaseRecord, entry: StepEntry): CaseRecord {
  return changed(record, (step) => {
    const entries = withEntry(step.entries, entry);
    const fault = entryFaults(entries)[0];
    if (fault)
      throw new RecordEditError(
        `This does not fit what is recorded of the step, at entry ${fault.at + 1}. ${fault.message}`,
      );
    return { ...step, entries };
  });
}

function written({ on, reason, by }: Made) {
  if (!/^2[01]\d\d-/.test(Number.isNaN(on.getTime()) ? '' : on.toISOString()))
    throw new RecordEditError('An entry needs the moment at which it happened, in the years 2000 to 2199.');
  const [why, who] = [reason?.trim(), by?.trim()];
  return { on: on.toISOString(), ...(why ? { reason: why } : {}), ...(who ? { by: who } : {}) };
}
