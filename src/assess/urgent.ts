import { mayBeHarm, type Effect, type Question, type ThresholdDocument } from '../document/index.js';
import { evaluate, noteMayBeHarm, wordsIn } from '../conditions/index.js';
import { evidenceOf, isJudged, type Context } from './context.js';
import type { WorkedSpan } from './span.js';
import type { Urgent } from './types.js';

const makesUrgent = (effects: readonly Effect[]) => effects.some(({ kind }) => kind === 'urgent');

/** The document's question about immediate risk: the first that an answer can make urgent. */
export function urgentQuestion(document: ThresholdDocument): Question | undefined {
  return document.questions.find(({ options }) => options.some(({ then }) => makesUrgent(then)));
}

/** What immediate risk asks for now; null where nothing recorded asks for it. */
export function findUrgent(context: Context, worked: WorkedSpan | null): Urgent | null {
  const { document, record, concerns, effects } = context;
  const question = urgentQuestion(document);
  const judged = question !== undefined && isJudged(context, question);
  const byAnswer = effects.some(({ effect }) => makesUrgent([effect]));
  const evidence = evidenceOf(context, worked?.span ?? null, worked?.setBy);
  const urging = document.rules
    .filter(({ then }) => makesUrgent(then))
    .map(({ when }) => evaluate(when, evidence))
    .filter(({ holds }) => holds === 'yes');
  const byRule = urging.length > 0;
  const behind = new Set(urging.flatMap(({ because }) => because.entries));
  const harm = [
    ...concerns.filter(({ entry, alert, mayHarm }) => alert || mayHarm || behind.has(entry.id)),
    ...strengthsOfHarm(context),
  ];
  const child = mayBeHarm(document, record.child?.words ?? '');
  if (!byAnswer && !byRule && !harm.length && !child) return null;
  // A rule is the document's word for every family; a person who judged this one is not contradicted.
  const status = byAnswer || (byRule && !judged) ? 'act-now' : judged ? 'answered' : 'ask-now';
  const { known, noted = [], childSpoke } = (status === 'answered' && record.judged?.[question!.id]) || {};
  const entries = harm.map(({ entry }) => entry.id);
  const notedSince = harm.flatMap(({ entry }) =>
    noted.includes(entry.id) && noteMayBeHarm(document, entry) ? [entry.id] : [],
  );
  return {
    status,
    text: document.emergency.text,
    contacts: document.emergency.contacts,
    question: question?.id ?? null,
    entries,
    notes: harm
      .filter(({ entry, alert, mayHarm }) => (!alert && mayHarm === 'note') || notedSince.includes(entry.id))
      .map(({ entry }) => entry.id),
    since: known ? entries.filter((id) => !known.includes(id) || notedSince.includes(id)) : [],
    child,
    childSince: child && childSpoke === true,
    coverUnknown: status === 'answered' && known === undefined,
    sections: [...new Set([...document.emergency.section, ...(question?.section ?? [])])],
  };
}

/** Strengths whose words may mean harm ("Gran keeps him safe when dad hits him"): they set no level, and ask as any words do. */
const strengthsOfHarm = ({ document, record: { strengths } }: Context) =>
  strengths
    .map((entry) => ({ entry, alert: false, ...wordsIn(document, entry) }))
    .filter(({ mayHarm }) => mayHarm)
    .sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));

/** The status, and `ask-again` where it was judged before something that may be harm was recorded. */
export type RiskStanding = Urgent['status'] | 'ask-again';

/** How immediate risk stands. */
export const riskStands = (urgent: Urgent): RiskStanding =>
  urgent.status === 'answered' && sinceJudged(urgent) ? 'ask-again' : urgent.status;

/** How many things that may be harm were recorded after somebody judged that there is no immediate risk. */
export const sinceJudged = (urgent: Urgent | null | undefined): number =>
  urgent ? urgent.since.length + Number(urgent.childSince) : 0;

/**
 * Whether immediate risk is there or not ruled out for all that is recorded: until then nothing may say that no
 * contact is needed, or that agreement comes first.
 */
export const riskIsOpen = (urgent: Urgent | null | undefined): urgent is Urgent =>
  Boolean(urgent) && riskStands(urgent!) !== 'answered';

/** Whether a person has still to judge immediate risk, for the first time or again. */
export const riskToJudge = (urgent: Urgent | null): urgent is Urgent =>
  riskIsOpen(urgent) && urgent.status !== 'act-now';
