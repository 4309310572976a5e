import {
  comparePositions,
  lookup,
  spanOf,
  UnknownIdError,
  type Question,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { actionsFor } from './actions.js';
import { concernsFor, countNeeds, domainGap, placeConcerns, type PlacedConcern } from './concerns.js';
import { evaluate } from './conditions.js';
import { agreedRelation, findCollisions, reasonsFor } from './reasons.js';
import { workSpan } from './span.js';
import type { Agreed, Assessment, ChildFinding, DomainFinding, Prompt } from './types.js';
import { findUrgent } from './urgent.js';

/** A programmer's mistake: a record that was made with another document. */
export class ForeignRecordError extends Error {
  override readonly name = 'ForeignRecordError';
}

/**
 * Applies a threshold document to what a practitioner recorded, and says why. It is never a verdict:
 * it names a span, the reasons with their sections, what is still open, and what the document asks
 * to be done; a person decides the level.
 *
 * Pure: the same document and record give the same assessment. Throws {@link ForeignRecordError}
 * for a record of another document, and UnknownIdError for an id that the document does not have;
 * records from outside go through `readRecord` first.
 */
export function assess(document: ThresholdDocument, record: CaseRecord): Assessment {
  if (record.document.id !== document.provenance.id) {
    throw new ForeignRecordError(
      `The record was made with "${record.document.id}", not with "${document.provenance.id}".`,
    );
  }
  knownIds(document, record);
  const concerns = placeConcerns(document, record.concerns);
  const worked = workSpan(document, concerns, record);
  const indicated = worked?.span ?? null;
  const agreed = agreedFinding(document, record, indicated);
  const basis = agreed ? spanOf(document, agreed) : (indicated ?? wholeSpan(document));
  const urgent = findUrgent(document, concerns, record, indicated);
  const undecided = openQuestions(document, record, concerns, indicated);
  const deciding = undecided
    .map(({ question }) => question)
    .filter((id) => basis && mayMove(lookup(document).questions.get(id)!, document, basis));
  return {
    urgent,
    indicated,
    agreed,
    basis,
    domains: domainFindings(document, record, concerns),
    children: childFindings(document, record, concerns),
    needs: countNeeds(document, concerns),
    reasons: reasonsFor(document, record, concerns, worked, agreed),
    collisions: findCollisions(document, concerns),
    undecided,
    actions: actionsFor(document, concerns, record, basis, urgent, deciding),
  };
}

/** A document without signs to record points to nothing, so what it asks for is shown for every position. */
function wholeSpan(document: ThresholdDocument): Span | null {
  const [first, last] = [document.levels[0], document.levels.at(-1)];
  if (document.domains.length || !first || !last) return null;
  return { from: spanOf(document, { level: first.id }).from, to: spanOf(document, { level: last.id }).to };
}

function agreedFinding(document: ThresholdDocument, { agreed }: CaseRecord, indicated: Span | null): Agreed | null {
  if (!agreed) return null;
  const relation = agreedRelation(document, spanOf(document, agreed), indicated);
  return { ...agreed, relation, rationaleMissing: relation !== 'within' && !agreed.rationale.trim() };
}

function domainFindings(
  document: ThresholdDocument,
  record: CaseRecord,
  concerns: readonly PlacedConcern[],
): DomainFinding[] {
  const { indicators } = lookup(document);
  return document.domains.map(({ id }) => {
    const here = concerns.filter(({ domain }) => domain === id);
    return {
      domain: id,
      level:
        here.reduce<PlacedConcern | null>((top, one) => (!top || one.order > top.order ? one : top), null)?.level ??
        null,
      concerns: here.map(({ entry }) => entry.id),
      strengths: record.strengths
        .filter((entry) => (entry.domain ?? indicators.get(entry.indicator ?? '')?.indicator.domain) === id)
        .map((entry) => entry.id)
        .sort(),
      gap: domainGap(document, id),
    };
  });
}

function childFindings(
  document: ThresholdDocument,
  record: CaseRecord,
  concerns: readonly PlacedConcern[],
): ChildFinding[] {
  return record.people
    .filter(({ role }) => role !== 'adult')
    .map((child) => {
      const own = concernsFor(record, child, concerns);
      return {
        person: child.id,
        indicated: own.length ? (workSpan(document, own, record)?.span ?? null) : null,
        concerns: own.map(({ entry }) => entry.id),
      };
    });
}

/** The document's judgement questions that matter here and have no answer, or the answer "not sure". */
function openQuestions(
  document: ThresholdDocument,
  record: CaseRecord,
  concerns: readonly PlacedConcern[],
  indicated: Span | null,
): Prompt[] {
  const evidence = { document, basis: indicated, concerns, given: record };
  return document.questions.flatMap((question): Prompt[] => {
    const given = question.options.find(({ id }) => id === record.answers[question.id]);
    if (given && !given.undecided) return [];
    // A question is asked as soon as it may matter.
    if (question.askWhen && (!indicated || evaluate(question.askWhen, evidence).holds === 'no')) return [];
    return [
      {
        question: question.id,
        text: question.text,
        narrows: mayMove(question, document, indicated),
        unsure: Boolean(given),
        sections: question.section,
      },
    ];
  });
}

/** Whether an answer could choose between positions of the span, or raise it. */
function mayMove({ options }: Question, document: ThresholdDocument, span: Span | null): boolean {
  const isOpen = span !== null && comparePositions(document, span.from, span.to) !== 0;
  return options.some(({ then }) =>
    then.some((effect) => {
      if (effect.kind === 'tier') return isOpen && [span.from.level, span.to.level].includes(effect.level);
      return (
        effect.kind === 'at-least' &&
        (!span || comparePositions(document, spanOf(document, effect).from, span.from) > 0)
      );
    }),
  );
}

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
