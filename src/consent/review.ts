import { assessIn, contextFor, evidenceOf, riskToJudge, type Assessment, type Context } from '../assess/index.js';
import { evaluate } from '../conditions/index.js';
import {
  exactSpan,
  isDay,
  levelOf,
  positionsIn,
  spanOf,
  spansMeet,
  type Condition,
  type Consent,
  type LawNotes,
  type Position,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import { lawNotes } from '../packs/index.js';
import { stepTimeline, type CaseRecord, type StepRecord } from '../record/index.js';
import { decide, standsWithoutAgreement, type ConsentFacts } from './decide.js';
import { olderWords } from './older.js';
import { isRefusalSettled, outstandingFor, unrecordedFields } from './outstanding.js';
import { listIssues, reviewPeople, saysNo } from './people.js';
import { sentencesFor } from './sentences.js';
import type { ConsentReview } from './types.js';
import { WORDS } from './words.js';

/** A programmer's mistake: a day that is none. */
export class ConsentDayError extends Error {
  override readonly name = 'ConsentDayError';
}

/** What a review is made for. */
export interface ReviewOptions {
  /** The day of the review in England, as 2026-11-22. What was said later does not count yet. */
  readonly today: string;
  /** The position at hand; left out, the one agreed or else the span that the record points to. */
  readonly at?: Position;
  /** Dated notes on law and national guidance; the kit's own where left out, null for none. */
  readonly law?: LawNotes | null;
}

/**
 * Two questions kept apart: is there agreement to support, and on what basis is information shared.
 * Says whether it can go ahead, what is missing, and the sentences for the record.
 *
 * Refusal or silence never closes a safeguarding route, and immediate risk waits for nothing.
 * Nothing recorded is "not asked". Pure; throws {@link ConsentDayError} for a day that is none,
 * ForeignRecordError and UnknownIdError as `assess` does.
 */
export function reviewConsent(document: ThresholdDocument, record: CaseRecord, options: ReviewOptions): ConsentReview {
  const context = contextFor(document, record);
  return reviewIn(context, assessIn(context), options);
}

/** The review of what was assessed before. */
export function reviewIn(
  context: Context,
  assessment: Assessment,
  { today, at, law = lawNotes }: ReviewOptions,
): ConsentReview {
  if (!isDay(today)) throw new ConsentDayError(`"${today}" is not a day. Write it like 2026-11-22.`);
  const { document, record } = context;
  const ordered = isReferralOrdered(assessment);
  // What the document orders is the referral of its own level, whatever lower one a person recorded.
  const basis = at ? spanOf(document, at) : ordered ? (assessment.indicated ?? assessment.basis) : assessment.basis;
  const { consent } = document;
  const holds = (condition: Condition) => evaluate(condition, { ...evidenceOf(context, basis), today }).holds;

  const askedHere =
    consent && basis ? consent.agreement.filter((one) => meets(document, one.at, basis) && isAskedNow(one, holds)) : [];
  const demands = askedHere.filter(({ steps }) => !steps || (record.step && isTaken(record.step, steps)));
  const refusals = consent && basis ? consent.refusal.filter((one) => meets(document, one.at, basis)) : [];
  const { urgent } = assessment;
  const safeguarding = isSafeguarding(document, assessment, basis, holds);
  // A document that says nothing about consent closes no way, and tells of no concern.
  const care = urgent ? 'harm' : consent && safeguarding ? 'protection' : null;
  const people = reviewPeople(record, demands, today, care);
  const lists = listIssues(record, demands, people);
  const agreed =
    !lists.length &&
    people.some(({ asked }) => asked !== 'no') &&
    people.every(({ asked, informed }) => asked === 'no' || informed);
  const need = strongest(demands);
  const facts: ConsentFacts = {
    actNow: urgent?.status === 'act-now',
    askNow: riskToJudge(urgent),
    placed: basis !== null,
    stepOpen: !record.step && demands.length === 0 && askedHere.length > 0,
    need,
    safeguarding,
    refers: safeguarding && (ordered || (need === 'sought' && isOfProtection(document, basis))),
    people,
    listed: !lists.length,
    sharing: record.consent?.sharing ?? {},
    grounds: consent?.grounds ?? [],
    advice: consent?.advice,
    unrecorded: unrecordedFields(record, agreed, new Set(consent?.grounds.map(({ id }) => id))),
    adviceAfterRefusal: refusals.some(({ advice }) => advice),
  };
  const decision = decide(facts);
  // What asks for agreement is said only while nobody is at risk, and its exceptions always with it.
  const asking = facts.actNow || facts.askNow ? [] : demands;
  const exceptions = asking.some(({ need }) => need !== 'later')
    ? (consent?.grounds ?? []).filter((ground) => ground.for.includes('not-asking'))
    : [];
  const sections = {
    agreement: [...new Set(demands.flatMap(({ section }) => section))],
    record: consent?.record?.section ?? [],
    advice: consent?.advice?.section ?? [],
  };
  return {
    mayGoOn: decision.mayGoOn,
    // A level that the host names has no day.
    text: WORDS[decision.why] + (at ? '' : olderWords(record, people, decision)),
    need: facts.stepOpen ? 'of-a-step' : facts.need,
    at: basis ? positionsIn(document, basis) : [],
    safeguarding: facts.safeguarding,
    people: people.map(({ missing: _, ...person }) => person),
    listed: facts.listed,
    awaited: awaited(facts),
    exceptions: exceptions.map(({ id, text, section, doubt }) => ({
      id,
      text,
      sections: section,
      doubts: doubt ? [doubt] : [],
    })),
    outstanding: decision.mayGoOn === null ? [] : outstandingFor(facts, decision, lists, sections),
    sentences: sentencesFor({
      document,
      record,
      today,
      law,
      people,
      demands,
      asking,
      exceptions,
      refusals,
      safeguarding: facts.safeguarding,
      actNow: facts.actNow,
      askNow: facts.askNow,
      stated: facts.placed && !facts.stepOpen,
      listed: facts.listed,
      level: at ? null : (record.agreed?.on ?? null),
    }),
  };
}

/** Whether people are in one of some steps. One that was refused asks nobody for agreement to it. */
const isTaken = ({ protocol, entries }: StepRecord, steps: readonly string[]): boolean =>
  steps.includes(protocol) && stepTimeline(entries).outcome !== 'not-agreed';

const meets = (document: ThresholdDocument, span: Span, basis: Span) =>
  spansMeet(document, exactSpan(document, span), basis);

/** What may hold is asked for; agreement that can wait for later only where it is certain that it can. */
function isAskedNow(
  { when, need }: Consent['agreement'][number],
  holds: (condition: Condition) => 'yes' | 'no' | 'unknown',
): boolean {
  if (!when) return true;
  return need === 'later' ? holds(when) === 'yes' : holds(when) !== 'no';
}

function strongest(demands: Consent['agreement']): ConsentFacts['need'] {
  return (
    (['required', 'sought', 'later'] as const).find((need) => demands.some((one) => one.need === need)) ?? 'not-stated'
  );
}

/** A child protection concern: a sign of harm on record whatever was answered about it, or what the document names. */
function isSafeguarding(
  document: ThresholdDocument,
  { urgent }: Assessment,
  basis: Span | null,
  holds: (condition: Condition) => string,
): boolean {
  if (urgent) return true;
  // A document that says nothing about consent closes no way.
  if (!document.consent) return basis !== null;
  const { at, when } = document.consent.safeguarding;
  return (
    (at !== undefined && basis !== null && meets(document, at, basis)) || (when !== undefined && holds(when) === 'yes')
  );
}

/** Whether something that the document asks for stands with what is urgent, although no risk is immediate: a referral without delay. */
const isReferralOrdered = ({ actions }: Assessment) =>
  actions.some(({ kind, order }) => order === 'urgent' && kind !== 'urgent');

const isOfProtection = (document: ThresholdDocument, basis: Span | null) =>
  basis !== null && positionsIn(document, basis).some(({ level }) => levelOf(document, level).alert);

/** People whose agreement is still to be had. A refusal that is settled is not waited for. */
function awaited(at: ConsentFacts): number {
  if (at.actNow || at.askNow || !at.placed || at.sharing.decision === 'not-share') return 0;
  if ((at.need !== 'required' && at.need !== 'sought') || standsWithoutAgreement(at)) return 0;
  const people = at.people.filter(
    (one) => one.asked !== 'no' && !one.informed && !(isRefusalSettled(at) && saysNo(one)),
  );
  return Math.max(people.length, at.listed ? 0 : 1);
}
