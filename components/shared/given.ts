/** What a host gave; null where it is nothing. Frameworks that cannot set a property to nothing set an empty text or false. */
export const given = (value: unknown): unknown =>
  value === '' || value === false || value === undefined ? null : value;

/** A value as text, to tell whether it is the same again; undefined for one that JSON cannot write. */
export function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
