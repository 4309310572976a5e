import * as fc from 'fast-check';

/*
 * Data with a few things in it replaced, taken out or added: what a careless or a hostile hand makes of a
 * sound file. What is not changed is shared with the sound one.
 */

type Path = readonly (string | number)[];
type How = 'replace' | 'remove' | 'add';

/** Every place in a value. */
export function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function changed(base: any, [key, ...rest]: Path, how: How, value: unknown): unknown {
  if (key === undefined) return how === 'add' && Array.isArray(base) ? [...base, value] : value;
  // Another change may have taken the place away.
  if (typeof base !== 'object' || base === null) return value;
  const copy: any = Array.isArray(base) ? [...base] : { ...base };
  if (rest.length) copy[key] = changed(copy[key], rest, how, value);
  else if (how === 'remove') Array.isArray(copy) ? copy.splice(Number(key), 1) : delete copy[key];
  else if (how === 'add') Array.isArray(copy) ? copy.push(value) : (copy[`${String(key)}x`] = value);
  else copy[key] = value;
  return copy;
}

/** Text that breaks what takes text too lightly. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '<script>alert(1)</script>',
    '=cmd()',
    '\u202egnp.exe',
    '\ud800',
    '\0',
    '999',
    '2026-02-30',
    'a'.repeat(5000),
    '"'.repeat(99),
    '(('.repeat(99),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const number = fc.constantFrom(0, -1, -0, 1.5, 1e21, Number.MAX_SAFE_INTEGER, Infinity, NaN);
const anything = fc.oneof(
  hostileText,
  number,
  fc.constantFrom(null, undefined, true, [], {}, [[]]),
  fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true, maxDepth: 2 }),
);

/** One of some sound values with up to three changes, most of them with something that stands elsewhere in it. */
export function damaged(bases: readonly unknown[]): fc.Arbitrary<unknown> {
  const known = bases.map((base) => {
    const all = places(base);
    const values = all.map((path) => path.reduce<any>((at, key) => at[key], base));
    const change = fc.tuple(
      fc.constantFrom(...all),
      fc.constantFrom<How>('replace', 'replace', 'remove', 'add'),
      fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...values) }, anything),
    );
    return fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => changes.reduce<unknown>((at, [path, how, value]) => changed(at, path, how, value), base));
  });
  return fc.oneof(...known);
}
