import { lookup, type Indicator, type ThresholdDocument } from '../document/index.js';
import type { Context } from './context.js';
import type { Collision } from './types.js';

const collisionsOf = new WeakMap<ThresholdDocument, ReadonlyMap<string, readonly Collision[]>>();

/** The collisions that a document holds, by each of their two signs: one value for both. */
function collisionsBySign(document: ThresholdDocument): ReadonlyMap<string, readonly Collision[]> {
  const known = collisionsOf.get(document);
  if (known) return known;
  const { overlaps, indicators } = lookup(document);
  const pairs = new Map<string, Collision>();
  const bySign = new Map<string, Collision[]>();
  for (const [id, others] of overlaps) {
    for (const { indicator: otherId, why } of others) {
      const [first, second] = [indicators.get(id)!, indicators.get(otherId)!]
        .sort((a, b) => a.order - b.order)
        .map(({ indicator }) => indicator) as [Indicator, Indicator];
      const key = `${first.id} ${second.id}`;
      const collision = pairs.get(key) ?? {
        indicators: [first.id, second.id],
        levels: [first.level, second.level],
        text: why,
        sections: [...new Set([...first.section, ...second.section])],
      };
      pairs.set(key, collision);
      bySign.set(id, [...(bySign.get(id) ?? []), collision]);
    }
  }
  collisionsOf.set(document, bySign);
  return bySign;
}

/** Recorded facts that the source prints in more than one place. */
export function findCollisions({ document, concerns }: Context): Collision[] {
  const bySign = collisionsBySign(document);
  return [...new Set(concerns.flatMap(({ indicator }) => (indicator && bySign.get(indicator.id)) ?? []))];
}
