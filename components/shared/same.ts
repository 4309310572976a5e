/** Whether two plain values say the same. What one edit leaves as it was is the same object, and is not looked into. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => same(item, other[at]));
  if (Array.isArray(one) || Array.isArray(other)) return false;
  const [left, right] = [one, other] as Record<string, unknown>[];
  return Object.keys({ ...left, ...right }).every((key) => same(left![key], right![key]));
}
