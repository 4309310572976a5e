import type { Indicator, ThresholdDocument } from '../document/index.js';

/** For each indicator of the newer version, the older one's that it comes from. */
export function signPairs(before: ThresholdDocument, after: ThresholdDocument): ReadonlyMap<Indicator, Indicator> {
  const partner = new Map<Indicator, Indicator>();
  const taken = new Set<Indicator>();
  const join = (keyOf: (sign: Indicator) => string) => {
    const left = new Map<string, Indicator[]>();
    // The last is taken first below, so they are put in from the end.
    for (const old of [...before.indicators].reverse()) {
      if (taken.has(old)) continue;
      const key = keyOf(old);
      const list = left.get(key);
      if (list) list.push(old);
      else left.set(key, [old]);
    }
    for (const one of after.indicators) {
      const old = partner.has(one) ? undefined : left.get(keyOf(one))?.pop();
      if (!old) continue;
      partner.set(one, old);
      taken.add(old);
    }
  };
  // Same words in the same cell first, then the same words elsewhere, then the same id.
  join((one) => `${one.domain} ${one.level} ${plain(one)}`);
  join(plain);
  join(({ id }) => id);
  return partner;
}

const plain = ({ text }: Indicator) => text.toLowerCase().replace(/\W+/g, ' ').trim();

/** A value with the ids of now: an indicator may have another number, and what names it has not changed by that. */
export function renamerOf(partner: ReadonlyMap<Indicator, Indicator>): (value: unknown) => unknown {
  const ids = new Map([...partner].map(([now, old]) => [old.id, now.id]));
  const sameIds = (_: string, value: unknown) => (typeof value === 'string' && ids.has(value) ? ids.get(value) : value);
  return (value) => JSON.parse(JSON.stringify(value, sameIds)) as unknown;
}
