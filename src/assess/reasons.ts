import {
  citation,
  comparePositions,
  levelOf,
  lookup,
  positionWords,
  shortName,
  spanOf,
  spanWords,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import type { PlacedConcern } from './concerns.js';
import { evaluate } from './conditions.js';
import { answerEffects, type WorkedSpan } from './span.js';
import type { Agreed, Collision, Reason } from './types.js';

/** Text without its closing stop, to stand inside a sentence. */
export const inSentence = (text: string) => text.replace(/\.$/, '');

const doubtsOf = (...parts: readonly ({ readonly doubt?: string | undefined } | null | undefined)[]) =>
  parts.flatMap((part) => (part?.doubt ? [part.doubt] : []));

const reason = (given: Pick<Reason, 'kind' | 'text' | 'sections'> & Partial<Reason>): Reason => ({
  decides: false,
  entries: [],
  indicators: [],
  rule: null,
  question: null,
  basis: 'stated',
  citation: given.sections.join('; '),
  doubts: [],
  ...given,
});

/** Every statement behind the span, those that decide it first, each with its place in the document. */
export function reasonsFor(
  document: ThresholdDocument,
  record: CaseRecord,
  concerns: readonly PlacedConcern[],
  worked: WorkedSpan | null,
  agreed: Agreed | null,
): Reason[] {
  const evidence = { document, basis: worked?.span ?? null, concerns, given: record };
  const reasons = [
    ...concerns.map((concern) => concernReason(document, concern, worked)),
    ...countReason(document, worked),
    ...answerReasons(document, record, worked),
    ...document.rules.flatMap((rule) =>
      evaluate(rule.when, evidence).holds === 'yes'
        ? [
            reason({
              kind: 'rule',
              text: rule.text,
              decides: worked?.rules.includes(rule.id) ?? false,
              rule: rule.id,
              basis: rule.basis,
              sections: rule.section,
              doubts: doubtsOf(rule),
            }),
          ]
        : [],
    ),
    ...agreedReason(document, worked?.span ?? null, agreed),
  ];
  return [...reasons.filter(({ decides }) => decides), ...reasons.filter(({ decides }) => !decides)];
}

function concernReason(
  document: ThresholdDocument,
  { entry, indicator, domain, level }: PlacedConcern,
  worked: WorkedSpan | null,
): Reason {
  const row = lookup(document).domains.get(domain)!.domain;
  const known = levelOf(document, level);
  const span = worked?.span;
  const decides = worked?.top === level && span?.to.level === level;
  const open = decides && span.from.level === level ? spanWords(document, span) : known.name;
  return reason({
    kind: 'concern',
    text: indicator
      ? `${open}: ${inSentence(indicator.text)} (${shortName(row)}).`
      : `${open}, where you placed it: "${inSentence(entry.text ?? '')}" (${shortName(row)}).`,
    decides,
    entries: [entry.id],
    indicators: indicator ? [indicator.id] : [],
    basis: indicator ? 'stated' : 'judgement',
    sections: indicator?.section ?? known.section,
    citation: indicator ? citation(document, indicator) : [known.section.join('; '), row.name, known.name].join(' > '),
    doubts: doubtsOf(indicator),
  });
}

function countReason(document: ThresholdDocument, worked: WorkedSpan | null): Reason[] {
  if (!worked?.short) return [];
  const { level: id, needs, recorded } = worked.short;
  const level = levelOf(document, id);
  return [
    reason({
      kind: 'count',
      text: `${level.name} asks for ${needs} or more needs. ${recorded} ${recorded === 1 ? 'is' : 'are'} recorded, so a lower level is not ruled out.`,
      decides: true,
      sections: level.requires!.section,
      doubts: doubtsOf(level.requires),
    }),
  ];
}

function answerReasons(document: ThresholdDocument, { answers }: CaseRecord, worked: WorkedSpan | null): Reason[] {
  const { questions } = lookup(document);
  return answerEffects(document, answers).flatMap(({ question: id, option, effect }) => {
    if (effect.kind !== 'at-least' && effect.kind !== 'tier') return [];
    const question = questions.get(id)!;
    const position = { level: effect.level, ...(effect.tier === undefined ? {} : { tier: effect.tier }) };
    const given = `You answered "${question.options.find((one) => one.id === option)!.label}" to "${question.text}"`;
    const words = positionWords(document, position);
    const floor = spanOf(document, position);
    const bears =
      worked !== null &&
      (comparePositions(document, floor.from, worked.span.from) === 0 ||
        comparePositions(document, floor.to, worked.span.to) === 0);
    return [
      reason({
        kind: 'answer',
        text:
          effect.kind === 'at-least'
            ? `${given}: at least ${words}.`
            : `${given}: within ${levelOf(document, effect.level).name}, ${words}. It does not lower a higher level.`,
        decides: bears,
        question: id,
        basis: 'judgement',
        sections: question.section,
        doubts: doubtsOf(question),
      }),
    ];
  });
}

function agreedReason(document: ThresholdDocument, span: Span | null, agreed: Agreed | null): Reason[] {
  if (!agreed) return [];
  const words = positionWords(document, agreed);
  const compared = {
    within: `This is within what the document points to.`,
    above: `This is above what the document points to (${span ? spanWords(document, span) : ''}).`,
    below: `This is below what the document points to (${span ? spanWords(document, span) : ''}).`,
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

/** How an agreed position stands to the span. */
export function agreedRelation(document: ThresholdDocument, agreed: Span, indicated: Span | null): Agreed['relation'] {
  if (!indicated) return 'open';
  if (comparePositions(document, agreed.to, indicated.from) < 0) return 'below';
  if (comparePositions(document, agreed.from, indicated.to) > 0) return 'above';
  return 'within';
}

/** Recorded facts that the source prints in more than one place. */
export function findCollisions(document: ThresholdDocument, concerns: readonly PlacedConcern[]): Collision[] {
  const { overlaps, indicators } = lookup(document);
  const seen = new Set<string>();
  return concerns.flatMap(({ indicator }) =>
    (indicator ? (overlaps.get(indicator.id) ?? []) : []).flatMap(({ indicator: otherId, why }): Collision[] => {
      const pair = [indicator!, indicators.get(otherId)!.indicator].sort(
        (a, b) => indicators.get(a.id)!.order - indicators.get(b.id)!.order,
      );
      const [first, second] = [pair[0]!, pair[1]!];
      const key = `${first.id} ${second.id}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          indicators: [first.id, second.id],
          levels: [first.level, second.level],
          text: why,
          sections: [...new Set([...first.section, ...second.section])],
        },
      ];
    }),
  );
}
