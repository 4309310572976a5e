import { isNearly, fold, loose } from './names.js';
import { listed, rowsWords } from './say.js';

/** A name in a table, with the rows that have it. */
export interface Named {
  readonly name: string;
  readonly rows: readonly number[];
}

/** What became of the names of a column: a name to use for each, in their order; and what could not be used. */
export interface Resolved {
  /** The name to use, by the name as it stands in the table. */
  readonly names: ReadonlyMap<string, string>;
  readonly order: readonly string[];
  /** The number that each level has in its name, such as 2 or 2a. */
  readonly marks: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, string>;
  readonly said: readonly string[];
  /** Why none of it can be used. */
  readonly fault?: string;
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const NUMBER = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:(?:level|tier|stage|band|step)[\\s.:-]*(?:(${WORDS.join('|')})|(${ROMAN.slice(1).join('|')})|(\\d{1,2})([a-z])?)|[lt](\\d{1,2})([a-z])?)(?![\\p{L}\\p{N}])`,
  'iu',
);
const LEADING = new RegExp(
  `^\\(?(?:(${WORDS.join('|')})()(?=[).:]|\\s*$|\\s+[-–—]\\s)|(\\d{1,2})([a-z])?(?=[).:]|\\s*$|\\s+(?:[-–—]\\s|\\p{L})))`,
  'iu',
);

/** The number in the name of a level: 2 of "Level 2", "2. Early help" and "Tier Two"; 2a of "Level 2a". */
export function numberIn(name: string): { readonly number: number; readonly letter: string } | undefined {
  const text = name.normalize('NFKC');
  const found = NUMBER.exec(text) ?? LEADING.exec(text);
  if (!found) return undefined;
  const [, word, roman, digits = found[5], letter = found[6] ?? ''] = found;
  const number = digits
    ? Number(digits)
    : word
      ? WORDS.indexOf(word.toLowerCase())
      : ROMAN.indexOf((roman ?? '').toLowerCase());
  return { number, letter: letter.toLowerCase() };
}

const markOf = (name: string) => {
  const found = numberIn(name);
  return found && `${found.number}${found.letter}`;
};

/** A number alone is no name: "2" is "Level 2". */
const shown = (name: string) => (/^\d{1,2}[a-z]?$/i.test(name.trim()) ? `Level ${name.trim().toLowerCase()}` : name);

/**
 * Puts the levels of a table in order. Their order comes from the caller, or from the numbers in their
 * names, and never from the rows: who stands first in a table says nothing.
 *
 * @param given - the names of the levels, lowest first, if the caller knows them
 */
export function resolveLevels(found: readonly Named[], given: readonly string[] | undefined): Resolved {
  if (given) return toGiven(found, given);
  const none = { names: new Map(), order: [], marks: new Map(), refused: new Map(), said: [] };
  const numbered = found.filter(({ name }) => numberIn(name));
  if (!numbered.length) {
    if (found.length === 1)
      return { ...none, names: new Map([[found[0]!.name, found[0]!.name]]), order: [found[0]!.name] };
    return {
      ...none,
      fault: `The names of the levels do not say their order. Give it with --levels, the lowest first, such as: --levels "${found.map(({ name }) => name).join('; ')}"`,
    };
  }
  const refused = new Map<string, string>();
  for (const { name } of found) if (!numberIn(name)) refused.set(name, 'has no number, and the other levels have one');
  const names = new Map<string, string>();
  const said: string[] = [];
  const byMark = new Map<string, Named[]>();
  for (const one of numbered) byMark.set(markOf(one.name)!, [...(byMark.get(markOf(one.name)!) ?? []), one]);
  for (const [mark, some] of byMark) {
    const [main, ...others] = [...some].sort((a, b) => b.rows.length - a.rows.length) as [Named, ...Named[]];
    names.set(main.name, shown(main.name));
    for (const other of others) {
      if (isSame(other.name, main.name)) {
        names.set(other.name, shown(main.name));
        if (loose(other.name) !== loose(main.name) && other.rows.length)
          said.push(`"${other.name}" (${rowsWords(other.rows)}) was read as "${main.name}": both are number ${mark}.`);
      } else
        refused.set(other.name, `has the number ${mark} as "${main.name}" has (${rowsWords(main.rows)}). Use one name`);
    }
  }
  const order = [...new Set(names.values())].sort((a, b) => {
    const [one, other] = [numberIn(a)!, numberIn(b)!];
    return one.number - other.number || (one.letter < other.letter ? -1 : one.letter > other.letter ? 1 : 0);
  });
  const empty = order.filter((name) => !numbered.some((one) => names.get(one.name) === name && one.rows.length));
  if (empty.length) said.push(noSign(empty));
  const numbers = [...new Set(order.map((name) => numberIn(name)!.number))];
  const jump = numbers.some((number, at) => at > 0 && number > numbers[at - 1]! + 1);
  const words = order.map((name) => `"${name}"`);
  return {
    names,
    order,
    marks: new Map(order.map((name) => [name, markOf(name)!])),
    refused,
    said: [
      ...said,
      `The levels, lowest first, by the numbers in their names: ${listed(words)}. If that is not their order, give it with --levels.`,
    ],
    ...(jump
      ? {
          fault: `A number is missing between the levels: ${listed(words)}. Correct the names, or give the levels with --levels, the lowest first.`,
        }
      : {}),
  };
}

/** Whether two names with one number name one level: the same words, or one shorter. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [loose(shown(one)), loose(shown(other))];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

const noSign = (levels: readonly string[]) => `No sign stands at ${listed(levels.map((one) => `"${one}"`))}.`;

function toGiven(found: readonly Named[], given: readonly string[]): Resolved {
  const names = new Map<string, string>();
  const refused = new Map<string, string>();
  const said: string[] = [];
  for (const { name, rows } of found) {
    const mark = markOf(name);
    const same =
      given.find((one) => fold(one) === fold(name)) ??
      given.find((one) => loose(one) === loose(name)) ??
      given.find((one) => mark !== undefined && markOf(one) === mark && isSame(one, name));
    if (same) {
      names.set(name, same);
      if (loose(same) !== loose(name) && rows.length)
        said.push(`"${name}" (${rowsWords(rows)}) was read as "${same}".`);
      continue;
    }
    const nearly = given.find((one) => isNearly(one, name));
    refused.set(
      name,
      `is not one of the levels ${listed(given.map((one) => `"${one}"`))}${nearly ? `. Did you mean "${nearly}"?` : ''}`,
    );
  }
  const filled = new Set(found.flatMap(({ name, rows }) => (rows.length ? (names.get(name) ?? []) : [])));
  const empty = given.filter((one) => !filled.has(one));
  if (empty.length) said.push(noSign(empty));
  return {
    names,
    order: given,
    marks: new Map(given.flatMap((name) => (markOf(name) ? [[name, markOf(name)!]] : []))),
    refused,
    said,
  };
}

/**
 * Puts the areas of a table under one name each. A name that may be a slip for another one is refused,
 * because it would make an area of its own.
 *
 * @param given - areas that are meant as they stand
 */
export function resolveAreas(found: readonly Named[], given: readonly string[], isClosed: boolean): Resolved {
  const names = new Map<string, string>();
  const refused = new Map<string, string>();
  const said: string[] = [];
  const order = given.filter((name, at) => given.findIndex((one) => fold(one) === fold(name)) === at);
  const all = new Map<string, number>();
  for (const { name, rows } of found) all.set(fold(name), (all.get(fold(name)) ?? 0) + rows.length);
  for (const { name, rows } of found) {
    const known = order.find((one) => fold(one) === fold(name));
    if (known !== undefined) {
      names.set(name, known);
      if (known.toLowerCase() !== name.toLowerCase() && rows.length)
        said.push(`"${name}" (${rowsWords(rows)}) was read as "${known}": they look alike.`);
      continue;
    }
    const nearly =
      given.find((one) => isNearly(one, name)) ??
      found.find(
        (other) =>
          isNearly(other.name, name) &&
          (all.get(fold(other.name))! > all.get(fold(name))! || order.includes(other.name)),
      )?.name;
    if (isClosed || nearly !== undefined)
      refused.set(
        name,
        nearly === undefined
          ? 'is not one of the areas that --areas gives'
          : `is nearly "${nearly}". Correct it, or name both with --areas if they are two areas`,
      );
    else {
      names.set(name, name);
      order.push(name);
    }
  }
  return { names, order, marks: new Map(), refused, said };
}
