import {
  comparePositions,
  levelOrder,
  lookup,
  type Level,
  type Effect,
  type Position,
  type Question,
  type Span,
} from '../document/index.js';
import { evaluate, type PlacedConcern } from '../conditions/index.js';
import { evidenceOf, type Context } from './context.js';
import { shortOf } from './needs.js';
import { floorAt, moves, type WorkedSpan } from './span.js';
import type { Prompt } from './types.js';

/**
 * What is not decided yet: the document's questions that matter here, and the conditions built into recorded signs.
 * `basis` is what the actions follow: what they hang on is asked there too, also where people settled on another level.
 */
export function openQuestions(context: Context, worked: WorkedSpan | null, basis: Span | null): Prompt[] {
  const { document, record, concerns } = context;
  const known = [worked?.span, basis].flatMap((span) => span ?? []);
  const evidence = (known.length ? known : [null]).map((span) => evidenceOf(context, span));
  const fromDocument = document.questions.flatMap((question): Prompt[] => {
    const given = question.options.find(({ id }) => id === record.answers[question.id]);
    if (given && !given.undecided) return [];
    // A question is asked as soon as it may matter; before anything points to a level, once it does.
    if (question.askWhen) {
      const found = evidence.map((one) => evaluate(question.askWhen!, one).holds);
      if (found.every((holds) => (known.length ? holds === 'no' : holds !== 'yes'))) return [];
    }
    return [
      {
        question: question.id,
        entry: null,
        text: question.text,
        narrows: mayMove(context, question, worked?.span ?? null, worked?.short),
        unsure: Boolean(given),
        sections: question.section,
      },
    ];
  });
  return [...fromDocument, ...concerns.flatMap((concern) => builtIn(concern, worked))];
}

/** The question that a sign's own conditions put, until somebody says "yes" or "no". */
function builtIn({ entry, indicator, unmet }: PlacedConcern, worked: WorkedSpan | null): Prompt[] {
  if (!unmet || !indicator?.conditions || entry.met === 'no') return [];
  const { text, conditions, section } = indicator;
  return [
    {
      question: null,
      entry: entry.id,
      text: `You recorded: ${text}. ${conditions.length > 1 ? 'Do all of these hold' : 'Does this hold'}: ${conditions.join('; ')}?`,
      narrows: worked?.opened.includes(entry.id) ?? false,
      unsure: entry.met === 'unsure',
      sections: section,
    },
  ];
}

/** Whether an answer could choose between positions of the span, raise it, or give a level what it is short of. */
function mayMove(
  context: Context,
  { id, options }: Question,
  span: Span | null,
  short: WorkedSpan['short'] = null,
): boolean {
  const { document, record } = context;
  const asks = (level: Level) => level.requires?.answer?.question === id && shortOf(context, level)?.answer;
  if (short && span) {
    const [from, to] = [span.from.level, short.level.id].map((level) => levelOrder(document, level) + 1);
    if (document.levels.slice(from, to).some(asks)) return true;
  }
  const raises = (effect: Effect) => effect.kind === 'at-least' && moves(document, span, floorAt(context, effect));
  // A tier matters where the span is open, or where it is a higher one than the document prints for a sign.
  const chooses = ({ level, tier }: Position) =>
    span !== null &&
    [span.from.level, span.to.level].includes(level) &&
    (comparePositions(document, span.from, span.to) < 0 || comparePositions(document, { level, tier }, span.to) > 0);
  const raising = document.rules.filter(({ then }) => then.some(raises));
  const answered = (option: string) =>
    evidenceOf({ ...context, record: { ...record, answers: { ...record.answers, [id]: option } } }, span);
  return options.some(
    (option) =>
      option.then.some((effect) => (effect.kind === 'tier' ? chooses(effect) : raises(effect))) ||
      raising.some(({ when }) => evaluate(when, answered(option.id)).holds === 'yes'),
  );
}

/** The open questions whose answers decide between the positions that the actions follow. */
export function decidingQuestions(
  context: Context,
  undecided: readonly Prompt[],
  basis: Span | null,
  worked: WorkedSpan | null,
): string[] {
  const { questions } = lookup(context.document);
  const short = basis === worked?.span ? worked?.short : null;
  return undecided.flatMap(({ question }) =>
    basis && question !== null && mayMove(context, questions.get(question)!, basis, short) ? [question] : [],
  );
}
