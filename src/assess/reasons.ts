import {
  citation as citationOf,
  inQuotes,
  levelOf,
  lookup,
  positionWords,
  shortName,
  spanWords,
  type Indicator,
  type ThresholdDocument,
} from '../document/index.js';
import { evaluate, needsFrom, type PlacedConcern } from '../conditions/index.js';
import { needsAdded, needsSinceWords } from './answers.js';
import { evidenceOf, type Context } from './context.js';
import { bears, decides, floorAt, type WorkedSpan } from './span.js';
import type { Concern } from '../record/index.js';
import type { Agreed, Assessment, Reason } from './types.js';

/** Text without its closing stop, to stand inside a sentence. */
export const inSentence = (text: string) => text.replace(/\.$/, '');

const doubtsOf = (part: { readonly doubt?: string | undefined } | null) => (part?.doubt ? [part.doubt] : []);

const reason = ({
  kind,
  text,
  decides = false,
  entries = [],
  indicators = [],
  rule = null,
  questions = [],
  basis = 'stated',
  sections,
  citation = sections.join('; '),
  doubts = [],
}: Pick<Reason, 'kind' | 'text' | 'sections'> & Partial<Reason>): Reason => ({
  kind,
  text,
  decides,
  entries,
  indicators,
  rule,
  questions,
  basis,
  sections,
  citation,
  doubts,
});

/** Every statement behind the span, those that decide it first and an answer that is to be checked before them, each with what made it so and its place in the document. */
export function reasonsFor(context: Context, worked: WorkedSpan | null, agreed: Agreed | null): Reason[] {
  const { document } = context;
  const evidence = evidenceOf(context, worked?.span ?? null, worked?.setBy);
  const answers = answerReasons(context, worked);
  const isToCheck = ({ questions }: Reason) => questions.some((question) => needsAdded(context, question) > 0);
  const reasons = [
    ...answers.filter(isToCheck),
    ...context.concerns.map((concern) => concernReason(document, concern, worked)),
    ...countReason(context, worked),
    ...answers.filter((one) => !isToCheck(one)),
    ...document.rules.flatMap((rule) => {
      const { holds, because } = evaluate(rule.when, evidence);
      return holds === 'yes'
        ? [
            reason({
              kind: 'rule',
              text: rule.text,
              decides: worked?.rules.includes(rule.id) ?? false,
              entries: because.entries,
              rule: rule.id,
              questions: because.answers,
              basis: rule.basis,
              sections: rule.section,
              doubts: doubtsOf(rule),
            }),
          ]
        : [];
    }),
  ];
  const all = [...reasons, ...agreedReason(context, worked, agreed, ownDecides({ reasons }))];
  return [...all.filter(({ decides: first }) => first), ...all.filter(({ decides: first }) => !first)];
}

function concernReason(document: ThresholdDocument, concern: PlacedConcern, worked: WorkedSpan | null): Reason {
  const { entry, indicator, domain, level, isNeed } = concern;
  const row = lookup(document).domains.get(domain)!.domain;
  const known = levelOf(document, level);
  const span = worked?.span;
  const bearing = worked !== null && decides(document, concern, worked);
  const tier = indicator?.tier;
  // A tier that an answer or a rule chose is not the sign's: its own reason says so.
  const tierOpen =
    tier === undefined && span?.from.level === level && span.to.level === level && span.from.tier !== span.to.tier;
  const where = tierOpen ? spanWords(document, span) : positionWords(document, { level, ...(tier && { tier }) });
  const said = indicator
    ? `${isNeed ? where : `Background, printed at ${known.name}`}: ${inSentence(indicator.text)} (${shortName(row)}).`
    : `${where}, where you placed it: ${inQuotes(inSentence(entry.text ?? ''))} (${shortName(row)}).`;
  return reason({
    kind: 'concern',
    text: [said, isNeed ? indicator && conditionNote(document, indicator, entry) : 'It sets no level by itself.']
      .filter(Boolean)
      .join(' '),
    decides: bearing,
    entries: [entry.id],
    indicators: indicator ? [indicator.id] : [],
    basis: indicator ? 'stated' : 'judgement',
    sections: indicator?.section ?? known.section,
    citation: indicator
      ? citationOf(document, indicator)
      : [known.section.join('; '), row.name, known.name].join(' > '),
    doubts: doubtsOf(indicator),
  });
}

/** Where the sign's own condition stands, so that nobody takes the level for certain. */
export function conditionNote(
  document: ThresholdDocument,
  { conditions, level }: Indicator,
  { met }: Concern,
): string | null {
  if (!conditions || met === 'yes') return null;
  const [what, hold] =
    conditions.length > 1
      ? ['the conditions printed with this sign', 'hold']
      : ['the condition printed with this sign', 'holds'];
  const answered = {
    no: `You answered that ${what} ${hold === 'hold' ? 'do' : 'does'} not hold.`,
    unsure: `You are not sure that ${what} ${hold}.`,
  };
  const given = met === 'no' || met === 'unsure' ? answered[met] : `You have not said whether ${what} ${hold}.`;
  const higher = level === document.levels.at(-1)?.id ? '' : ', so a higher one is not ruled out';
  return `${given} The document gives no level for that${higher}.`;
}

/** Whether own words alone decide: then it is the writer's placing, never the document's. */
export function ownDecides({ reasons }: Pick<Assessment, 'reasons'>): boolean {
  const deciding = reasons.filter(({ decides, kind }) => decides && kind !== 'agreed' && kind !== 'answer');
  return deciding.length > 0 && deciding.every(({ kind, basis }) => kind === 'concern' && basis === 'judgement');
}

function countReason({ document, concerns, record }: Context, worked: WorkedSpan | null): Reason[] {
  if (!worked?.short) return [];
  const { level, recorded, needs, answer } = worked.short;
  const requires = level.requires!;
  const question = requires.answer && lookup(document).questions.get(requires.answer.question);
  const given = question?.options.find(({ id }) => id === record.answers[question.id]);
  const asked = `${inSentence(level.name)} ${needs ? 'also ' : ''}hangs on the question “${question?.text}”, and ${given ? `you answered “${given.label}”` : 'it is not answered'}.`;
  const counted = `${level.name} asks for ${requires.needs} or more needs. ${recorded} ${recorded === 1 ? 'is' : 'are'} recorded`;
  return [
    reason({
      kind: 'count',
      text: answer
        ? `${needs ? `${counted}. ` : ''}${asked} A lower level is not ruled out.`
        : `${counted}, so a lower level is not ruled out.`,
      decides: true,
      entries: needsFrom(document, concerns, level.id).map(({ entry }) => entry.id),
      questions: answer ? [question!.id] : [],
      sections: requires.section,
      doubts: doubtsOf(requires),
    }),
  ];
}

function answerReasons(context: Context, worked: WorkedSpan | null): Reason[] {
  const { document, effects } = context;
  return effects.flatMap(({ question, option, effect }) => {
    if (effect.kind !== 'at-least' && effect.kind !== 'tier') return [];
    const position = { level: effect.level, ...(effect.tier === undefined ? {} : { tier: effect.tier }) };
    const given = `You answered “${option.label}” to “${question.text}”`;
    const words = positionWords(document, position);
    const since = needsAdded(context, question.id);
    return [
      reason({
        kind: 'answer',
        text:
          effect.kind === 'at-least'
            ? `${given}: at least ${words}.`
            : `${given}: ${words}. It does not lower a higher level.${since ? ` ${needsSinceWords(since)}` : ''}`,
        decides: worked !== null && bears(document, floorAt(context, position), worked.span),
        questions: [question.id],
        basis: 'judgement',
        sections: question.section,
        doubts: doubtsOf(question),
      }),
    ];
  });
}

function agreedReason({ document }: Context, worked: WorkedSpan | null, agreed: Agreed | null, own: boolean): Reason[] {
  if (!agreed) return [];
  const span = worked?.span;
  const words = positionWords(document, agreed);
  const there = own ? 'where the writer had placed it' : 'what the document points to';
  const compared = {
    within: own ? 'This is where the writer had placed it.' : `This is within ${there}.`,
    above: `This is above ${there} (${span ? spanWords(document, span) : ''}).`,
    below: `This is below ${there} (${span ? spanWords(document, span) : ''}).`,
    open: 'Nothing is recorded that the document could be compared with.',
  }[agreed.relation];
  const why = agreed.rationale.trim()
    ? ` Reason given: ${agreed.rationale.trim()}`
    : agreed.rationaleMissing
      ? ' The reasons are missing.'
      : '';
  return [
    reason({
      kind: 'agreed',
      text: `Agreed: ${words}. ${compared}${why}`,
      basis: 'judgement',
      sections: levelOf(document, agreed.level).section,
    }),
  ];
}
