import {
  exactSpan,
  spanOf,
  spansMeet,
  spanWithin,
  type Position,
  type Span,
  type StepProtocol,
  type ThresholdDocument,
} from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { holds, questionsOf } from './answers.js';
import { basisOf, levelSaid, type RecordedLevel } from './level.js';
import { sourced } from './sourced.js';
import type { Holds, StepChoice } from './types.js';

/** What is known of where the family is and where it should go. */
export interface StepEnds {
  /** Where the family is now, as the host knows it. */
  readonly from?: Position;
  /** Where the family should go, as the host knows it. */
  readonly to?: Position;
  /** What the recorded level says, as the host knows it; without it, what a person noted of it in the record. */
  readonly recorded?: RecordedLevel;
}

/**
 * Every step protocol of a document, and whether it fits what is known: where the family is now, the
 * answers so far, and where it should go where that is known. A recorded level can be either end of a
 * step, so a person says which it is. All protocols are offered; none is chosen.
 */
export function stepsFor(document: ThresholdDocument, record: CaseRecord, ends: StepEnds = {}): StepChoice[] {
  const level = basisOf(document, record);
  const recorded = ends.recorded ?? levelSaid(document, record);
  const known = recorded ? { ...ends, recorded } : ends;
  return (document.steps ?? []).map((protocol) => {
    const answers = holds(protocol.when, questionsOf(document, protocol, record));
    const { fits, why, asks } = fitOf(document, protocol, answers.holds, level, known);
    return {
      protocol: protocol.id,
      name: protocol.name,
      direction: protocol.direction,
      from: protocol.from.text,
      to: protocol.to.text,
      proposed: protocol.standing !== undefined,
      fits,
      why,
      open: answers.open.map(({ id }) => id),
      asksPosition: asks,
      ...sourced(protocol),
    };
  });
}

interface Fit {
  readonly fits: Holds;
  readonly why: readonly string[];
  readonly asks: boolean;
}

function fitOf(
  document: ThresholdDocument,
  protocol: StepProtocol,
  answers: Holds,
  level: Span | null,
  { from, to, recorded }: StepEnds,
): Fit {
  const at = (end: 'from' | 'to', span: Span) => meets(document, protocol[end].at, span);
  const named = [
    ...(from ? [{ end: 'from', fit: at('from', spanOf(document, from)) } as const] : []),
    ...(to ? [{ end: 'to', fit: at('to', spanOf(document, to)) } as const] : []),
  ];
  // An end that the host names says it itself; the recorded level then speaks for the other one at most.
  const asNow = !from && level ? at('from', level) : null;
  const asGoal = !to && level ? at('to', level) : null;
  const all = (parts: readonly Holds[]): Holds =>
    parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes';
  const fit = (ends: readonly { readonly end: 'from' | 'to'; readonly fit: Holds }[]): Fit => {
    const fits = all([answers, ...ends.map((one) => one.fit)]);
    // What rules a step out says why by itself: what is still open would not bring it back.
    const bears = (part: Holds) => fits !== 'no' || part === 'no';
    const ofEnds = ends.filter((one) => bears(one.fit)).flatMap((one) => positionWhy(one.fit, one.end));
    return { fits, why: [...(bears(answers) ? answerWhy(answers, protocol) : []), ...ofEnds], asks: false };
  };

  if (!level) return named.length || answers === 'no' ? fit(named) : unplaced(document, answers, protocol);
  if (recorded === 'now' && asNow) return fit([...named, { end: 'from', fit: asNow }]);
  if (recorded === 'goal' && asGoal) return fit([...named, { end: 'to', fit: asGoal }]);
  if (named.length || recorded) return fit(named);
  // Answers that say where the family is now settle the start: then the level only must not speak against the step.
  const either = [asNow, asGoal];
  const settled = answers === 'yes' && (protocol.when ?? []).length > 0;
  if (answers === 'no' || (settled && either.includes('yes'))) return fit([]);
  if (asNow === 'no' && asGoal === 'no') return { fits: 'no', why: [NEITHER], asks: false };
  if (asNow === 'yes' && asGoal === 'yes') return fit([]);
  return { fits: 'unknown', why: [...answerWhy(answers, protocol), WHICH], asks: true };
}

const NEITHER = 'The recorded level is neither where this step starts nor where it leads.';
const WHICH = 'It depends on whether the recorded level is where the family is now, or where it should go.';

const unplaced = (document: ThresholdDocument, answers: Holds, protocol: StepProtocol): Fit => ({
  fits: 'unknown',
  why: [
    ...answerWhy(answers, protocol),
    // Without areas of life there is nothing to record a level by.
    document.domains.length ? 'No level is recorded yet.' : 'It fits if the family is where it starts.',
  ],
  asks: false,
});

function meets(document: ThresholdDocument, at: Span | undefined, span: Span): Holds {
  if (!at) return 'unknown';
  const whole = exactSpan(document, at);
  if (spanWithin(document, span, whole)) return 'yes';
  return spansMeet(document, span, whole) ? 'unknown' : 'no';
}

function answerWhy(answers: Holds, { when = [] }: StepProtocol): string[] {
  if (answers === 'yes' || !when.length) return [];
  return [
    answers === 'no'
      ? 'An answer says that this step is for another case.'
      : 'Answer the open question to see if this step applies.',
  ];
}

function positionWhy(fit: Holds, end: 'from' | 'to'): string[] {
  const verb = end === 'from' ? 'starts' : 'leads';
  if (fit === 'yes') return [];
  return [
    fit === 'no'
      ? `The level is not where this step ${verb}.`
      : `We can’t tell yet whether the level is where this step ${verb}.`,
  ];
}
