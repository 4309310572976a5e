import {
  comparePositions,
  levelOf,
  levelOrder,
  lookup,
  positionWords,
  spanOf,
  UnknownIdError,
  type Condition,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import { agreementStates, type CaseRecord } from '../record/index.js';
import { countNeeds, type PlacedConcern } from './concerns.js';

/** What a person answered, and what the family agreed to. */
export type Given = Pick<CaseRecord, 'answers' | 'consent'>;

/** What conditions are held against. */
export interface Evidence {
  readonly document: ThresholdDocument;
  /** The span, or the agreed position, that `position` looks at; null while there is none. */
  readonly basis: Span | null;
  readonly concerns: readonly PlacedConcern[];
  readonly given: Given;
}

/** `unknown` is never taken for `no`: it says what is still open. */
export interface Finding {
  readonly holds: 'yes' | 'no' | 'unknown';
  /** Questions without an answer on which it hangs. */
  readonly open: readonly string[];
}

const AGREEMENT_WORDS = {
  given: 'given',
  refused: 'refused',
  withdrawn: 'withdrawn',
  'no-answer': 'asked for and not answered',
} as const;

const YES: Finding = { holds: 'yes', open: [] };
const NO: Finding = { holds: 'no', open: [] };
const UNKNOWN: Finding = { holds: 'unknown', open: [] };
const when = (holds: boolean) => (holds ? YES : NO);

/** Whether a condition holds, fails, or cannot be told yet. */
export function evaluate(condition: Condition, evidence: Evidence): Finding {
  const { document, basis, concerns, given } = evidence;
  switch (condition.kind) {
    case 'all':
      return combine(
        condition.of.map((one) => evaluate(one, evidence)),
        'no',
        'yes',
      );
    case 'any':
      return combine(
        condition.of.map((one) => evaluate(one, evidence)),
        'yes',
        'no',
      );
    case 'not': {
      const { holds, open } = evaluate(condition.of, evidence);
      return holds === 'unknown' ? { holds, open } : when(holds === 'no');
    }
    case 'position': {
      if (!basis) return UNKNOWN;
      const { atLeast, atMost } = condition;
      return combine(
        [
          atLeast ? against(basis, (at) => comparePositions(document, at, spanOf(document, atLeast).from) >= 0) : YES,
          atMost ? against(basis, (at) => comparePositions(document, at, spanOf(document, atMost).to) <= 0) : YES,
        ],
        'no',
        'yes',
      );
    }
    case 'needs':
      return when(countNeeds(document, concerns, condition.from) >= condition.atLeast);
    case 'indicators':
      return when(
        concerns.filter(
          ({ indicator, level, domain }) =>
            (condition.level === undefined || level === condition.level) &&
            (condition.domain === undefined || domain === condition.domain) &&
            (!condition.alert || indicator?.alert),
        ).length >= condition.atLeast,
      );
    case 'answer': {
      const answer = given.answers[condition.question];
      if (answer !== undefined && condition.is.includes(answer)) return YES;
      const option = questionOf(document, condition.question).options.find(({ id }) => id === answer);
      return option && !option.undecided ? NO : { holds: 'unknown', open: [condition.question] };
    }
    case 'consent':
      return when(agreementStates(given).some((state) => condition.is.includes(state)));
  }
}

function against(basis: Span, holds: (at: Span['from']) => boolean): Finding {
  const [from, to] = [holds(basis.from), holds(basis.to)];
  return from === to ? when(from) : UNKNOWN;
}

/** One `settles` settles it, all `rest` make the rest, anything else stays unknown. */
function combine(findings: readonly Finding[], settles: 'yes' | 'no', rest: 'yes' | 'no'): Finding {
  if (findings.some(({ holds }) => holds === settles)) return settles === 'yes' ? YES : NO;
  if (findings.every(({ holds }) => holds === rest)) return rest === 'yes' ? YES : NO;
  return {
    holds: 'unknown',
    open: [...new Set(findings.flatMap(({ holds, open }) => (holds === 'unknown' ? open : [])))],
  };
}

function questionOf(document: ThresholdDocument, id: string) {
  const question = lookup(document).questions.get(id);
  if (!question) throw new UnknownIdError('question', id, document);
  return question;
}

/** A condition in plain English: "there are needs in 3 or more areas, from Extra Help up". */
export function conditionWords(document: ThresholdDocument, condition: Condition): string {
  const join = (of: readonly Condition[], word: string) =>
    of
      .map((one) =>
        of.length > 1 && (one.kind === 'all' || one.kind === 'any')
          ? `(${conditionWords(document, one)})`
          : conditionWords(document, one),
      )
      .join(` ${word} `);
  switch (condition.kind) {
    case 'all':
      return join(condition.of, 'and');
    case 'any':
      return join(condition.of, 'or');
    case 'not':
      return `it is not so that ${conditionWords(document, condition.of)}`;
    case 'position': {
      const { atLeast, atMost } = condition;
      const bounds = [
        atLeast && `at least ${positionWords(document, atLeast)}`,
        atMost && `at most ${positionWords(document, atMost)}`,
      ];
      return `the position is ${bounds.filter(Boolean).join(' and ')}`;
    }
    case 'needs': {
      const from = condition.from ?? document.needs?.from;
      const lowest =
        from !== undefined && levelOrder(document, from) > 0 ? `, from ${levelOf(document, from).name} up` : '';
      return document.needs?.countedBy === 'indicator'
        ? `${condition.atLeast} or more needs are recorded${lowest}`
        : `there are needs in ${condition.atLeast} or more areas${lowest}`;
    }
    case 'indicators': {
      const domain =
        condition.domain === undefined ? undefined : lookup(document).domains.get(condition.domain)?.domain.name;
      const what = [
        `${condition.atLeast} or more ${condition.alert ? 'signs that describe harm' : 'signs'} are recorded`,
        condition.level !== undefined && `at ${levelOf(document, condition.level).name}`,
        domain && `in ${domain}`,
      ];
      return what.filter(Boolean).join(' ');
    }
    case 'answer': {
      const { text, options } = questionOf(document, condition.question);
      const labels = condition.is.map((option) => `"${options.find(({ id }) => id === option)?.label ?? option}"`);
      return `the answer to "${text}" is ${labels.join(' or ')}`;
    }
    case 'consent':
      return `somebody's agreement to support is recorded as ${condition.is.map((state) => AGREEMENT_WORDS[state]).join(' or ')}`;
  }
}
