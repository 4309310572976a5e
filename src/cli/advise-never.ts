import { mayHold } from '../conditions/index.js';
import { type Condition, type Indicator, type Issue, lookup, type ThresholdDocument } from '../document/index.js';
import { everyPosition, issue } from './advise-thin.js';
import { counted } from './table/index.js';

/*
 * Conditions that hold for no record: who wrote the rule relies on it, and it says nothing.
 */

/** Signs that can be among those that a condition counts: a strength is never a concern. */
const countable = (
  { indicators }: ThresholdDocument,
  { level, domain, age, among, alert }: Extract<Condition, { kind: 'indicators' }>,
): Indicator[] =>
  indicators.filter(
    (one) =>
      one.kind !== 'strength' &&
      (level ?? one.level) === one.level &&
      (domain ?? one.domain) === one.domain &&
      (age === undefined || one.ages?.includes(age)) &&
      (!among || among.includes(one.id)) &&
      (!alert || one.alert || one.alertUnmet),
  );

/** Whether own words can be counted too: with no limit to how many. */
function countsWords(document: ThresholdDocument, condition: Extract<Condition, { kind: 'indicators' }>): boolean {
  const { level, domain, age, among, alert, ownWords } = condition;
  if (age !== undefined) return false;
  if (ownWords) return true;
  if (among) return false;
  return (
    !alert ||
    document.levels.some((one) => one.alert && (level ?? one.id) === one.id) ||
    document.domains.some((one) => one.alert && (domain ?? one.id) === one.id)
  );
}

/** Of several conditions that must all hold, the question of which they ask two answers. */
function twoAnswers(document: ThresholdDocument, of: readonly Condition[]): string | undefined {
  const left = new Map<string, readonly string[]>();
  for (const one of of) {
    if (one.kind !== 'answer') continue;
    const known = left.get(one.question)?.filter((option) => one.is.includes(option)) ?? one.is;
    if (!known.length)
      return `it asks two answers of "${lookup(document).questions.get(one.question)?.text ?? one.question}"`;
    left.set(one.question, known);
  }
  return undefined;
}

/** Why a condition holds for no record; undefined where it may. */
function whyNever(document: ThresholdDocument, condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'all':
      return (
        twoAnswers(document, condition.of) ??
        condition.of.map((one) => whyNever(document, one)).find((why) => why !== undefined)
      );
    case 'any': {
      const whys = condition.of.map((one) => whyNever(document, one));
      return whys.every((why) => why !== undefined) ? whys[0] : undefined;
    }
    case 'needs': {
      const areas = document.domains.length;
      return document.needs?.countedBy === 'domain' && condition.atLeast > areas
        ? `it asks for needs in ${condition.atLeast} areas, and there are ${areas}`
        : undefined;
    }
    case 'indicators': {
      const { length } = countable(document, condition);
      return length >= condition.atLeast || countsWords(document, condition)
        ? undefined
        : `it asks for ${counted(condition.atLeast, 'sign')}, and ${length ? `only ${length}` : 'none'} can be counted`;
    }
    default:
      return undefined;
  }
}

/** Rules, questions and points of agreement whose condition holds for no record. Routes are told by their span. */
export function neverHolding(document: ThresholdDocument): Issue[] {
  const positions = everyPosition(document);
  const conditions = [
    ...document.rules.map(({ id, when }, at) => [`The rule "${id}"`, when, ['rules', at, 'when']] as const),
    ...document.questions.map(
      ({ id, askWhen }, at) => [`What asks the question "${id}"`, askWhen, ['questions', at, 'askWhen']] as const,
    ),
    ...(document.consent?.agreement ?? []).map(
      ({ id, when }, at) => [`The agreement "${id}"`, when, ['consent', 'agreement', at, 'when']] as const,
    ),
  ];
  return conditions.flatMap(([what, when, path]) => {
    if (!when) return [];
    const nowhere = positions.length > 0 && positions.every((at) => mayHold(document, when, at) === false);
    const why = whyNever(document, when) ?? (nowhere ? 'no level is one at which it can' : undefined);
    return why === undefined
      ? []
      : [issue(path, `${what} can never hold: ${why}. Correct the condition, or take it out.`)];
  });
}
