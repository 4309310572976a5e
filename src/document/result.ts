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
