/*
 * What stands elsewhere among its neighbours: a reader meets it sooner or later than before, and of
 * levels and tiers the order is what they mean.
 */

/** An entry as it is named to a reader, with what makes it the same in both versions. */
export interface Placed {
  readonly key: unknown;
  readonly name: string;
}

/** The entries that were put elsewhere: as few of them as explain the order of now. */
function movedOf(old: readonly unknown[], now: readonly unknown[]): ReadonlySet<unknown> {
  const place = new Map(old.map((key, at) => [key, at]));
  const kept = now.filter((key) => place.has(key));
  // The longest run that stands as it stood has not moved: the ends of the best runs by their length.
  const ends: unknown[] = [];
  const previous = new Map<unknown, unknown>();
  const at = (key: unknown) => place.get(key)!;
  for (const key of kept) {
    const found = ends.findIndex((end) => at(end) > at(key));
    const length = found < 0 ? ends.length : found;
    if (length) previous.set(key, ends[length - 1]);
    ends[length] = key;
  }
  const moved = new Set(kept);
  for (let key = ends.at(-1); key !== undefined; key = previous.get(key)) moved.delete(key);
  return moved;
}

/** A sentence on a list whose entries stand in another order; undefined where they do not. */
export function orderSentence(what: string, old: readonly Placed[], now: readonly Placed[]): string | undefined {
  const moved = movedOf(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  const places = now.flatMap(({ key, name }, at) => {
    if (!moved.has(key)) return [];
    const before = now[at - 1];
    return [`"${name}" is now ${before ? `after "${before.name}"` : 'first'}`];
  });
  return places.length ? `${what} stand in another order: ${places.join('; ')}.` : undefined;
}
