import type { Effect, Question, Span, ThresholdDocument } from '../document/index.js';
import type { PlacedConcern } from './concerns.js';
import { evaluate, type Given } from './conditions.js';
import { answerEffects } from './span.js';
import type { Urgent } from './types.js';

const makesUrgent = (effects: readonly Effect[]) => effects.some(({ kind }) => kind === 'urgent');

/** The document's question about immediate risk: the first that an answer can make urgent. */
export function urgentQuestion(document: ThresholdDocument): Question | undefined {
  return document.questions.find(({ options }) => options.some(({ then }) => makesUrgent(then)));
}

/** What immediate risk asks for now; null where nothing recorded asks for it. */
export function findUrgent(
  document: ThresholdDocument,
  concerns: readonly PlacedConcern[],
  record: Given,
  basis: Span | null,
): Urgent | null {
  const question = urgentQuestion(document);
  const given = question?.options.find(({ id }) => id === record.answers[question.id]);
  const byAnswer = answerEffects(document, record.answers).some(({ effect }) => makesUrgent([effect]));
  const byRule = document.rules.some(
    ({ when, then }) =>
      makesUrgent(then) && evaluate(when, { document, basis, concerns, given: record }).holds === 'yes',
  );
  const harm = concerns.filter(({ indicator }) => indicator?.alert);
  // Significant harm can be believed without being immediate: then the answer to the question about risk stands.
  const ruledOut = given !== undefined && !given.undecided && !makesUrgent(given.then);
  const actNow = byAnswer || (byRule && !ruledOut);
  if (!byAnswer && !byRule && !harm.length) return null;
  return {
    status: actNow ? 'act-now' : given && !given.undecided ? 'answered' : 'ask-now',
    text: document.emergency.text,
    contacts: document.emergency.contacts,
    question: question?.id ?? null,
    entries: harm.map(({ entry }) => entry.id),
    sections: [...new Set([...document.emergency.section, ...(question?.section ?? [])])],
  };
}
