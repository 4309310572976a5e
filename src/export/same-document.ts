import { ForeignRecordError } from '../assess/index.js';
import type { ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';

/** What stands in a record means something in its own document alone. */
export function sameDocument({ provenance: { id } }: ThresholdDocument, { document }: CaseRecord): void {
  if (document.id !== id) throw new ForeignRecordError(`The record was made with "${document.id}", not with "${id}".`);
}
