import { spanOf, type Span, type ThresholdDocument } from '../document/index.js';
import { countNeeds } from '../conditions/index.js';
import type { CaseRecord } from '../record/index.js';
import { actionsFor } from './actions.js';
import { agreedBasis, agreedFinding } from './agreed.js';
import { childFindings } from './children.js';
import { findCollisions } from './collisions.js';
import { contextOf, type Context } from './context.js';
import { domainFindings } from './needs.js';
import { decidingQuestions, openQuestions } from './questions.js';
import { reasonsFor } from './reasons.js';
import { workSpan } from './span.js';
import type { Assessment } from './types.js';
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
export const assess = (document: ThresholdDocument, record: CaseRecord): Assessment =>
  assessIn(contextFor(document, record));

/** What a record is assessed from, for those who need more than the assessment; throws as `assess` does. */
export function contextFor(document: ThresholdDocument, record: CaseRecord): Context {
  if (record.document.id !== document.provenance.id) {
    throw new ForeignRecordError(
      `The record was made with "${record.document.id}", not with "${document.provenance.id}".`,
    );
  }
  return contextOf(document, record);
}

/** The assessment of what was placed before. */
export function assessIn(context: Context): Assessment {
  const { document } = context;
  const worked = workSpan(context);
  const indicated = worked?.span ?? null;
  const agreed = agreedFinding(context, indicated);
  const basis = agreed ? agreedBasis(document, agreed, indicated) : (indicated ?? wholeSpan(document));
  const urgent = findUrgent(context, worked);
  const undecided = openQuestions(context, worked, basis);
  return {
    urgent,
    indicated,
    agreed,
    basis,
    domains: domainFindings(context),
    children: childFindings(context),
    needs: countNeeds(document, context.concerns),
    reasons: reasonsFor(context, worked, agreed),
    collisions: findCollisions(context),
    undecided,
    actions: actionsFor(context, basis, urgent, decidingQuestions(context, undecided, basis, worked), agreed),
  };
}

/** A document without signs to record points to nothing, so what it asks for is shown for every position. */
function wholeSpan(document: ThresholdDocument): Span | null {
  const [first, last] = [document.levels[0], document.levels.at(-1)];
  if (document.domains.length || !first || !last) return null;
  return { from: spanOf(document, { level: first.id }).from, to: spanOf(document, { level: last.id }).to };
}
