/** One fault in data from outside: where it is and, as a sentence, what is wrong and what would be right. */
export interface Issue {
  /** The place in the data, for example `indicators[3].level`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** What reading data from outside gives: the value, or every fault found. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The fault of data that throws while it is looked at: a getter, a proxy that was revoked, a stack that overflows. */
export const unreadable = (error: unknown): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues: [
    {
      path: '',
      message:
        error instanceof RangeError
          ? 'This is nested too deeply to be read. A pack needs no such depth: check its conditions.'
          : 'This cannot be read: part of it throws an error when it is looked at. Give plain data, as JSON has it.',
    },
  ],
});

/** Reads data from outside, and never throws. */
export function reading<T>(read: () => Result<T>): Result<T> {
  try {
    return read();
  } catch (error) {
    return unreadable(error);
  }
}

/** Every fault that zod found, as issues. */
export const issuesOf = ({
  issues,
}: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): Issue[] => issues.map(({ path, message }) => ({ path: pathText(path), message }));

/** Writes a path of keys and positions as people read it: `['a', 3, 'b']` is `a[3].b`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
