import { lookup, type Claim, type StepProtocol, type ThresholdDocument } from '../document/index.js';
import { stepTimeline, type CaseRecord, type StepEntry } from '../record/index.js';
import type { Holds, StepQuestionPlan } from './types.js';

/** The questions of a protocol with what was answered: those of the pack are kept with the case, its own with the step. */
export function questionsOf(
  document: ThresholdDocument,
  protocol: StepProtocol,
  record: CaseRecord,
): StepQuestionPlan[] {
  const { questions } = lookup(document);
  const shared = (protocol.asks ?? []).map((id) => ({
    question: questions.get(id)!,
    keptWith: 'case' as const,
    answer: record.answers[id],
  }));
  const own = (protocol.questions ?? []).map((question) => ({
    question,
    keptWith: 'step' as const,
    answer: record.step?.answers[question.id],
  }));
  const entries = record.step?.entries ?? [];
  const { outcome } = stepTimeline(entries);
  return [...shared, ...own].map(({ question, keptWith, answer }) => {
    const path = pathOf(protocol, question.id);
    const isFormer = keptWith === 'step' && path === 'not-agreed' && isOfFormer(entries, question.id, answer);
    const given = isFormer ? undefined : question.options.find(({ id }) => id === answer);
    const counts = keptWith === 'case' || path !== 'not-agreed' || outcome === path;
    return {
      id: question.id,
      text: question.text,
      help: question.help ?? null,
      options: question.options.map(({ id, label }) => ({ id, label })),
      answer: given?.id ?? null,
      open: !given || !counts || Boolean(given.undecided),
      counts,
      keptWith,
      path,
      sections: question.section,
      doubts: question.doubt ? [question.doubt] : [],
    };
  });
}

/** Whether an answer on what was decided instead is of an earlier refusal, and the one that stands has none yet. */
function isOfFormer(entries: readonly StepEntry[], question: string, option: string | undefined): boolean {
  const outcomes = entries.flatMap((entry) => (entry.kind === 'outcome' ? [entry] : []));
  const standing = outcomes.pop();
  if (standing?.outcome !== 'not-agreed' || standing.answers?.[question] !== undefined) return false;
  const former = outcomes.findLast(({ answers }) => answers?.[question] !== undefined);
  return former !== undefined && former.answers![question] === option;
}

/** The questions that ask what was decided instead. */
export const insteadOf = (protocol: StepProtocol) =>
  (protocol.questions ?? []).filter(({ id }) => pathOf(protocol, id) === 'not-agreed');

/** The outcome that a question is asked after: the one of all the stages that it bears on, where it bears on nothing else. */
function pathOf(protocol: StepProtocol, question: string): StepQuestionPlan['path'] {
  const { when, test, readiness, stages, papers = [], roles = [] } = protocol;
  const asks = (claims: readonly Claim[] | undefined) => Boolean(claims?.some((claim) => claim.question === question));
  const elsewhere = [when, test.conditions, readiness?.checks, ...[...papers, ...roles].map((one) => one.when)];
  const paths = new Set(stages.filter((stage) => asks(stage.when)).map(({ outcome }) => outcome ?? null));
  const [path = null] = paths;
  return paths.size === 1 && !elsewhere.some(asks) ? path : null;
}

/** Whether claims hold, and the questions on which it still hangs. Without claims it holds. */
export function holds(
  claims: readonly Claim[] | undefined,
  questions: readonly StepQuestionPlan[],
): { readonly holds: Holds; readonly open: readonly StepQuestionPlan[] } {
  const found = (claims ?? []).flatMap(({ question, is }) => {
    const asked = questions.find(({ id }) => id === question);
    return asked ? [{ asked, holds: one(asked, is) }] : [];
  });
  if (found.some(({ holds }) => holds === 'no')) return { holds: 'no', open: [] };
  const open = found.filter(({ holds }) => holds === 'unknown').map(({ asked }) => asked);
  return { holds: open.length ? 'unknown' : 'yes', open };
}

const one = ({ answer, open, counts }: StepQuestionPlan, is: readonly string[]): Holds => {
  if (counts && answer !== null && is.includes(answer)) return 'yes';
  return open ? 'unknown' : 'no';
};
