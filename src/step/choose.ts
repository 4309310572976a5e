import { assess } from '../assess/index.js';
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
import { sourced } from './sourced.js';
import type { Holds, StepChoice } from './types.js';

/**
 * Every step protocol of a document, and whether it fits what is known: the positions that were
 * given, else the agreed position, else what the document points to; and the answers so far. All
 * are offered; none is chosen.
 */
export function stepsFor(
  document: ThresholdDocument,
  record: CaseRecord,
  { from, to }: { readonly from?: Position; readonly to?: Position } = {},
): StepChoice[] {
  const target = to ? spanOf(document, to) : leadsTo(document, record);
  return (document.steps ?? []).map((protocol) => {
    const answers = holds(protocol.when, questionsOf(document, protocol, record));
    const start = from ? meets(document, protocol.from.at, spanOf(document, from)) : 'yes';
    const end = meets(document, protocol.to.at, target);
    const parts = [answers.holds, start, end];
    return {
      protocol: protocol.id,
      name: protocol.name,
      direction: protocol.direction,
      from: protocol.from.text,
      to: protocol.to.text,
      proposed: protocol.standing !== undefined,
      fits: parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes',
      why: [
        ...answerWhy(answers.holds, protocol),
        ...positionWhy(start, 'starts from'),
        ...positionWhy(end, 'leads to'),
      ],
      open: answers.open.map(({ id }) => id),
      ...sourced(protocol),
    };
  });
}

function leadsTo(document: ThresholdDocument, record: CaseRecord): Span | null {
  const { agreed, indicated } = assess(document, record);
  return agreed ? spanOf(document, agreed) : indicated;
}

function meets(document: ThresholdDocument, at: Span | undefined, span: Span | null): Holds {
  if (!at || !span) return 'unknown';
  const whole = exactSpan(document, at);
  if (spanWithin(document, span, whole)) return 'yes';
  return spansMeet(document, span, whole) ? 'unknown' : 'no';
}

function answerWhy(answers: Holds, { when = [] }: StepProtocol): string[] {
  if (answers === 'yes' || !when.length) return [];
  return [
    answers === 'no'
      ? 'An answer says that this step is for another case.'
      : 'A question is still open that says whether this step is meant.',
  ];
}

function positionWhy(fit: Holds, verb: string): string[] {
  if (fit === 'yes') return [];
  return [
    fit === 'no'
      ? `The position is not one that this step ${verb}.`
      : `It is not known whether the position is one that this step ${verb}.`,
  ];
}
