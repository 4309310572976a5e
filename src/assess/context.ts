import type { Effect, Question, ThresholdDocument } from '../document/index.js';
import { lookup, UnknownIdError } from '../document/index.js';
import { placeConcerns, type Because, type Evidence, type PlacedConcern } from '../conditions/index.js';
import type { CaseRecord } from '../record/index.js';

/** What an assessment works from: built once, then narrowed to each child. */
export interface Context {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  readonly concerns: readonly PlacedConcern[];
  /** What the answers bring about, with the question and the option of each. */
  readonly effects: readonly GivenEffect[];
}

export interface GivenEffect {
  readonly question: Question;
  readonly option: Question['options'][number];
  readonly effect: Effect;
}

export function contextOf(document: ThresholdDocument, record: CaseRecord): Context {
  knownIds(document, record);
  const { indicators } = lookup(document);
  // A sign is what the document prints it as, in whichever list a host put it: a need among the strengths counts.
  const needs = record.strengths.filter(
    ({ indicator }) => indicator !== undefined && indicators.get(indicator)!.indicator.kind !== 'strength',
  );
  return {
    document,
    record,
    concerns: placeConcerns(document, [...record.concerns, ...needs]),
    effects: document.questions.flatMap((question) => {
      const option = question.options.find(({ id }) => id === record.answers[question.id]);
      return (option?.then ?? []).map((effect) => ({ question, option: option!, effect }));
    }),
  };
}

/** Whether somebody answered a question, other than with "not sure". */
export function isJudged({ record }: Context, { id, options }: Question): boolean {
  const given = options.find((option) => option.id === record.answers[id]);
  return given !== undefined && !given.undecided;
}

/** What conditions are held against, for a span and what set it. */
export const evidenceOf = (
  { document, record, concerns }: Context,
  basis: Evidence['basis'],
  setBy?: Because,
): Evidence => ({ document, basis, concerns, given: record, ...(setBy ? { setBy } : {}) });

/** Ids that the concerns do not show: those of strengths and answers. */
function knownIds(document: ThresholdDocument, record: CaseRecord): void {
  const { domains, indicators, questions } = lookup(document);
  for (const { indicator, domain } of record.strengths) {
    if (indicator !== undefined && !indicators.has(indicator))
      throw new UnknownIdError('indicator', indicator, document);
    if (indicator === undefined && !domains.has(domain ?? ''))
      throw new UnknownIdError('domain', domain ?? '', document);
  }
  for (const [id, option] of Object.entries(record.answers)) {
    const question = questions.get(id);
    if (!question) throw new UnknownIdError('question', id, document);
    if (!question.options.some((one) => one.id === option))
      throw new UnknownIdError(`option of ${id}`, option, document);
  }
}
