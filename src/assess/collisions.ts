import { lookup } from '../document/index.js';
import type { Context } from './context.js';
import type { Collision } from './types.js';

/** Recorded facts that the source prints in more than one place. */
export function findCollisions({ document, concerns }: Context): Collision[] {
  const { overlaps, indicators } = lookup(document);
  const seen = new Set<string>();
  return concerns.flatMap(({ indicator }) =>
    (indicator ? (overlaps.get(indicator.id) ?? []) : []).flatMap(({ indicator: otherId, why }): Collision[] => {
      const pair = [indicator!, indicators.get(otherId)!.indicator].sort(
        (a, b) => indicators.get(a.id)!.order - indicators.get(b.id)!.order,
      );
      const [first, second] = [pair[0]!, pair[1]!];
      const key = `${first.id} ${second.id}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          indicators: [first.id, second.id],
          levels: [first.level, second.level],
          text: why,
          sections: [...new Set([...first.section, ...second.section])],
        },
      ];
    }),
  );
}
