import type { Ladder, ThresholdDocument } from './schema.js';

const made = new WeakMap<ThresholdDocument, ReadonlyMap<string, readonly Ladder[]>>();

/** The ladders that a sign is on, in the document's order: its neighbours at other levels. */
export function laddersOf(document: ThresholdDocument, indicator: string): readonly Ladder[] {
  let bySign = made.get(document);
  if (!bySign) {
    const ladders = new Map<string, Ladder[]>();
    for (const ladder of document.ladders)
      for (const sign of new Set(ladder.indicators)) {
        const known = ladders.get(sign);
        if (known) known.push(ladder);
        else ladders.set(sign, [ladder]);
      }
    made.set(document, (bySign = ladders));
  }
  return bySign.get(indicator) ?? [];
}
