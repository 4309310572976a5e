import { assess, ForeignRecordError, riskIsOpen, type Urgent } from '../assess/index.js';
import { bankHolidays, type BankHolidays, dayWords } from '../calendar/index.js';
import {
  intervalWords,
  UnknownIdError,
  type Claim,
  type StepProtocol,
  type ThresholdDocument,
} from '../document/index.js';
import type { CaseRecord, StepRecord } from '../record/index.js';
import { holds, questionsOf } from './answers.js';
import { historyOf, STATE_WORDS } from './history.js';
import { lapsedPapers, lapsedStages } from './lapsed.js';
import { agreementNotes, childrenNotes, followedRefusal, levelNotes, notesOf, riskNotes } from './notes.js';
import { papersOf } from './papers.js';
import { progressOf, type Progress } from './progress.js';
import { said, sourced } from './sourced.js';
import { stagesOf } from './stages.js';
import type { StepCheck, StepMeeting, StepMove, StepPending, StepPlan, StepQuestionPlan, StepTest } from './types.js';

/** A programmer's mistake: a plan for a record in which no step was started. */
export class NoStepError extends Error {
  override readonly name = 'NoStepError';
}

/**
 * Who does what by when in the step that a record holds, as the protocol of the document says: what
 * is done, what is open and what it waits for, when each thing is due, which papers are missing,
 * whose role changes, and what happens if people do not agree. People decide; the plan never does.
 *
 * Pure: the moment is an argument, and so are bank holidays that are not the kit's own. Throws
 * {@link NoStepError} where no step was started, ForeignRecordError for a record of another document,
 * and UnknownIdError for a protocol that the document does not have; records from outside go through
 * `readRecord` first.
 */
export function planStep(
  document: ThresholdDocument,
  record: CaseRecord,
  { now, holidays = bankHolidays }: { readonly now: Date; readonly holidays?: BankHolidays },
): StepPlan {
  if (record.document.id !== document.provenance.id) {
    throw new ForeignRecordError(
      `The record was made with "${record.document.id}", not with "${document.provenance.id}".`,
    );
  }
  const { step } = record;
  if (!step) throw new NoStepError('The record has no step. Start one first.');
  const protocol = document.steps?.find(({ id }) => id === step.protocol);
  if (!protocol) throw new UnknownIdError('step protocol', step.protocol, document);

  const questions = questionsOf(document, protocol, record);
  const progress = progressOf(protocol, step, questions);
  const { state, since } = progress;
  const { urgent, children, basis } = assess(document, record);
  const ringing = urgent?.status === 'act-now' ? urgent.contacts : [];
  const grounds = document.consent?.grounds ?? [];
  const stages = stagesOf(protocol, grounds, { ...record, step }, questions, progress, ringing, { now, holidays });
  const test = testOf(protocol, questions);
  const notApplying = stages
    .filter(({ id, status }) => status === 'done' && progress.applies(id) === 'no')
    .filter((stage) => !followedRefusal(stage, step))
    .map(({ id }) => id);
  const papers = papersOf(protocol, step, questions, progress, now);
  const { standing, readiness, notAgreed } = protocol;
  const next = state === 'completed' ? [] : nextOf(protocol, stages, urgent, ringing);
  return {
    now: now.toISOString(),
    id: step.id,
    protocol: protocol.id,
    name: protocol.name,
    direction: protocol.direction,
    from: protocol.from.text,
    to: protocol.to.text,
    standing: standing ? said(standing) : null,
    state,
    stateWords: STATE_WORDS[state],
    since,
    emergency: { ...said(document.emergency), contacts: document.emergency.contacts },
    test,
    questions,
    meeting: meetingOf(protocol, step),
    readiness: readiness ? { ...said(readiness), checks: checksOf(readiness.checks, questions) } : null,
    stages,
    next,
    lapsed: [...lapsedStages(protocol, stages, step, holidays), ...lapsedPapers(protocol, step, papers)],
    papers,
    roles: (protocol.roles ?? []).map(({ who, before, after, when, ...source }) => ({
      who,
      before,
      after,
      // A step that was not agreed changes nobody's role.
      applies: progress.dropped ? 'no' : holds(when, questions).holds,
      ...sourced(source),
    })),
    consider: (protocol.consider ?? []).map(said),
    notAgreed: {
      ...said(notAgreed),
      record: (notAgreed.record ?? []).map(said),
      escalation: notAgreed.escalation
        ? { ...said(notAgreed.escalation), contact: notAgreed.escalation.contact ?? null }
        : null,
      gap: notAgreed.gap ?? null,
    },
    close: said(protocol.close),
    gaps: (protocol.gaps ?? []).map(said),
    moves: movesOf(progress),
    history: historyOf(protocol, step),
    pending: pendingIn(protocol, questions, stages, papers, progress),
    notes: [
      ...(state === 'completed' ? [] : riskNotes(urgent)),
      ...notesOf(protocol, step, { state, test, stages }, notApplying),
      ...agreementNotes(protocol, record, { state, stages }, { urgent, basis }, now),
      ...levelNotes(document, record, protocol, state),
      ...childrenNotes(children, state),
    ],
    ...sourced(protocol),
  };
}

/**
 * The open stages in the document's order; those that something done already follows come last, as they
 * are not the next move. While a child may be at risk now, those that reach whom to ring stand first.
 * Until immediate risk is ruled out, to ask for agreement is no move.
 */
function nextOf(
  protocol: StepProtocol,
  stages: StepPlan['stages'],
  urgent: Urgent | null,
  ringing: readonly string[],
): string[] {
  const asks = new Set(protocol.stages.flatMap(({ id, agreement }) => (agreement && riskIsOpen(urgent) ? [id] : [])));
  const open = stages.filter(({ id, status }) => status === 'open' && !asks.has(id));
  const rank = ({ contacts, passed }: StepPlan['stages'][number]) =>
    contacts.some((id) => ringing.includes(id)) ? 0 : passed ? 2 : 1;
  return [0, 1, 2].flatMap((at) => open.filter((stage) => rank(stage) === at)).map(({ id }) => id);
}

function testOf({ test }: StepProtocol, questions: readonly StepQuestionPlan[]): StepTest {
  return {
    ...said(test),
    decides: test.decides,
    conditions: checksOf(test.conditions ?? [], questions),
    met: test.conditions ? holds(test.conditions, questions).holds : null,
  };
}

function checksOf(
  checks: readonly (Claim & { readonly measure?: string | undefined })[],
  questions: readonly StepQuestionPlan[],
): StepCheck[] {
  return checks.map((check) => ({
    question: check.question,
    text: questions.find(({ id }) => id === check.question)?.text ?? check.question,
    met: holds([check], questions).holds,
    measure: check.measure ?? null,
  }));
}

function pendingIn(
  protocol: StepProtocol,
  questions: readonly StepQuestionPlan[],
  stages: StepPlan['stages'],
  papers: StepPlan['papers'],
  { timeline, dropped }: Progress,
): StepPending {
  const unsure = new Set(stages.filter(({ status }) => status === 'undecided').map(({ id }) => id));
  const claims = protocol.stages.flatMap(({ id, when = [] }) => (unsure.has(id) ? when : []));
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
  return {
    // What was decided instead is asked only after a refusal, and what follows agreement not then. Where nothing
    // goes on after one, a question of the step is open only while a stage hangs on it: no papers and no roles are left.
    questions: ids(
      questions.filter(
        ({ id, open, path, keptWith }) =>
          open &&
          (path === null
            ? !dropped || keptWith === 'case' || claims.some(({ question }) => question === id)
            : (path === 'not-agreed') === (timeline.outcome === 'not-agreed')),
      ),
    ),
    stages: ids(stages.filter(({ status }) => status !== 'done' && status !== 'not-applicable')),
    papers: ids(papers.filter(({ status }) => status === 'needed' || status === 'undecided')),
  };
}

function meetingOf({ meeting }: StepProtocol, step: StepRecord): StepMeeting | null {
  if (!meeting) return null;
  const on = step.meeting ?? null;
  return {
    name: meeting.name,
    interval: intervalWords(meeting.interval),
    contact: meeting.contact ?? null,
    on,
    onWords: on && dayWords(on),
    ...sourced(meeting),
  };
}

/** What was settled can be changed, with a reason; where nothing is to be settled there is no move. */
function movesOf({ decision, applies, timeline }: Progress): StepMove[] {
  if (!decision || applies(decision.id) === 'no') return [];
  const all = ['agreed', 'not-agreed', 'considering'] as const;
  return all
    .filter((outcome) => outcome !== timeline.outcome)
    .map((outcome) => ({ outcome, needsReason: timeline.outcome !== 'considering' }));
}
