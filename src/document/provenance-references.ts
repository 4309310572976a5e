import type { Checks } from './checks.js';
import type { ThresholdDocument } from './schema.js';

/** What of a pack's provenance does not fit together. */
export function provenanceFaults({ provenance }: ThresholdDocument, say: Checks['say']): void {
  const { checkedBy, checkedOn, validFrom, reviewBy } = provenance;
  if (checkedBy !== undefined && checkedOn === undefined)
    say(['provenance', 'checkedBy'], 'This says who checked the pack, and not when. Add "checkedOn".');
  if (validFrom !== undefined && reviewBy !== undefined && reviewBy < validFrom)
    say(
      ['provenance', 'reviewBy'],
      `It is to be reviewed before it is valid, which is on ${validFrom}. Change one of the two.`,
    );
}
