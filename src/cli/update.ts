import type { Indicator } from '../document/index.js';
import { TABLE } from './pack-frame.js';
import { counted, fold, listed } from './table/index.js';

/** A sign as a table has it: what it leaves out is kept from the pack before, or is what most signs are. */
export type TableSign = Pick<Indicator, 'domain' | 'level' | 'text'> & {
  readonly id?: string;
  readonly kind?: string;
  readonly group?: string;
  readonly alert?: boolean;
  readonly about?: readonly string[];
  readonly tier?: string;
  readonly ages?: readonly string[];
  readonly links?: readonly object[];
  readonly section?: readonly string[];
};

const DEFAULTS = { kind: 'need', about: ['child', 'family'], section: [TABLE] } as const;

type Made = Pick<Indicator, 'id' | 'domain' | 'level' | 'text'> & { readonly section: readonly string[] };

/**
 * Gives the signs of a table their ids. A sign that the pack had already, with the same words in the same
 * area and at the same level, keeps its id and what a table does not hold; the others get a number that
 * none had. A column "id" in the table decides before the words. A sign that stands elsewhere keeps what a table
 * does not hold too, under a new id: an id names its place.
 *
 * @param update - the signs of the pack that is brought up to date
 * @param columns - the columns that the table has
 * @param isPartial - whether rows were left out: a sign may then be in one of them, and none is taken out
 */
export function updated(
  signs: readonly TableSign[],
  update: readonly Indicator[] | undefined,
  columns: ReadonlySet<string>,
  isPartial: boolean,
): { readonly indicators: readonly Made[]; readonly said: readonly string[]; readonly kept: readonly string[] } {
  const before = update ?? [];
  const free = new Map(before.map((one) => [one.id, one]));
  const claim = (id: string | undefined) => {
    const one = id === undefined ? undefined : free.get(id);
    if (one) free.delete(one.id);
    return one;
  };
  const byId = signs.map((sign) => claim(sign.id));
  const byWords = new Map<string, string[]>();
  for (const one of free.values()) byWords.set(wordsKey(one), [...(byWords.get(wordsKey(one)) ?? []), one.id]);
  const last = new Map<string, number>();
  for (const { id } of [...before, ...signs]) {
    const [, cell, number] = /^(.*)\.(\d+)$/.exec(id ?? '') ?? [];
    if (cell !== undefined) last.set(cell, Math.max(last.get(cell) ?? 0, Number(number)));
  }
  const next = ({ domain, level }: TableSign) => {
    const cell = `${domain}.${level}`;
    last.set(cell, (last.get(cell) ?? 0) + 1);
    return `${cell}.${last.get(cell)}`;
  };
  const sameWords = signs.map(
    (sign, at) => byId[at] ?? claim(sign.id === undefined ? byWords.get(wordsKey(sign))?.shift() : undefined),
  );
  const elsewhere = new Map<string, string[]>();
  for (const { id, text } of free.values()) elsewhere.set(fold(text), [...(elsewhere.get(fold(text)) ?? []), id]);
  const added: string[] = [];
  const moved: string[] = [];
  const reworded: string[] = [];
  const quiet: string[] = [];
  const other: string[] = [];
  const unasked: string[] = [];
  const kept: string[] = [];
  const indicators = signs.map((sign, at) => {
    const old = sameWords[at] ?? claim(sign.id === undefined ? elsewhere.get(fold(sign.text))?.shift() : undefined);
    const stays = old?.domain === sign.domain && old.level === sign.level;
    const made = merged(sign, old, stays ? old.id : old ? next(sign) : (sign.id ?? next(sign)));
    if (old && !stays) moved.push(`"${old.id}" is "${made.id}"`);
    if (byId[at] && fold(byId[at].text) !== fold(sign.text)) reworded.push(`"${made.id}"${besideWords(byId[at])}`);
    if (!old) added.push(`"${made.id}"`);
    if (!old && sign.alert === undefined) unasked.push(`"${made.id}"`);
    const empty = old ? leftEmpty(sign, old, made, columns) : [];
    if (empty.length) kept.push(`"${made.id}" (${empty.join(', ')})`);
    if (old?.alert && sign.alert === false) quiet.push(`"${made.id}" (${made.text})`);
    const details = old ? changedDetails(old, made) : [];
    if (details.length) other.push(`"${made.id}" (${details.join(', ')})`);
    return made;
  });
  if (!update) return { indicators, said: [], kept: [] };
  const gone = [...free.values()];
  const names = gone.map(({ id, text }) => `"${id}" (${text})`);
  return {
    indicators: isPartial ? [...indicators, ...gone] : indicators,
    kept: [
      ...told(
        few(kept),
        'keeps what its row leaves empty. To take that out, change it in the pack',
        'keep what their rows leave empty. To take that out, change it in the pack',
        kept.length,
      ),
      ...told(
        isPartial ? names : [],
        'is not in the rows that were read, and stays, because a row that was left out may be its own',
        'are not in the rows that were read, and stay, because a row that was left out may be one of theirs',
      ),
    ],
    said: [
      ...told(few(added), 'is new', 'are new', added.length),
      ...told(
        few(unasked),
        'asks nothing about immediate risk, because the table has no column "alert". Add the column, and write yes at each sign that describes harm',
        'ask nothing about immediate risk, because the table has no column "alert". Add the column, and write yes at each sign that describes harm',
        unasked.length,
      ),
      ...told(
        moved,
        'stands elsewhere now, so it has a new id, which names its place',
        'stand elsewhere now, so they have new ids, which name their places',
      ),
      ...told(reworded, 'has other words, by its id', 'have other words, by their ids'),
      ...told(few(other), 'has changed in some details', 'have changed in some details', other.length),
      ...told(
        isPartial ? [] : names,
        'is gone. If only its words were changed, give the row this id in a column "id"',
        'are gone. If only the words of one were changed, give its row the id in a column "id"',
      ),
      ...told(
        quiet,
        'asks about immediate risk no longer, because the table says no or nothing under "alert". If it describes harm, write yes there',
        'ask about immediate risk no longer, because the table says no or nothing under "alert". If one describes harm, write yes there',
      ),
    ],
  };
}

/** New and changed signs are named up to so many: a table has hundreds. */
const FEW = 10;
const few = (some: readonly string[]) => (some.length > FEW ? [...some.slice(0, FEW), 'others'] : some);

/** What a table holds of a sign, by its column and its key, but for what is told by itself. */
const DETAILS: readonly (readonly [string, string])[] = [
  ['kind', 'kind'],
  ['group', 'group'],
  ['section', 'section'],
  ['about', 'about'],
  ['age', 'ages'],
  ['tier', 'tier'],
  ['link', 'links'],
];

/** What a sign has that no table holds, and that may not fit other words. */
function besideWords({ conditions, match, overlaps, doubt }: Indicator): string {
  const beside = Object.entries({ conditions, match, overlaps, doubt }).filter(([, value]) => value !== undefined);
  return beside.length ? `, whose ${listed(beside.map(([key]) => `"${key}"`))} you should read again` : '';
}

/** The columns that a row leaves empty and the pack fills; not where that is what each sign of a table has. */
const leftEmpty = (sign: TableSign, old: Indicator, made: Made, columns: ReadonlySet<string>): string[] =>
  DETAILS.flatMap(([column, key]) => {
    const [given, was, is] = [sign, old, made].map((one) => (one as Readonly<Record<string, unknown>>)[key]);
    const plain = JSON.stringify((DEFAULTS as Readonly<Record<string, unknown>>)[key]);
    return columns.has(column) &&
      given === undefined &&
      was !== undefined &&
      is === was &&
      JSON.stringify(was) !== plain
      ? [column]
      : [];
  });

/** The details of a sign that a table has changed; "spelling" where its words are the same ones. */
function changedDetails(old: Indicator, made: Made): string[] {
  const [before, after]: readonly Readonly<Record<string, unknown>>[] = [old, made];
  return [
    ...(old.text !== made.text && wordsKey(old) === wordsKey(made) ? ['spelling'] : []),
    ...(!before!['alert'] && after!['alert'] ? ['alert'] : []),
    ...DETAILS.flatMap(([column, key]) =>
      JSON.stringify(before![key]) === JSON.stringify(after![key]) ? [] : [column],
    ),
  ];
}

const told = (some: readonly string[], one: string, many: string, number = some.length): string[] =>
  some.length ? [`${counted(number, 'sign')} ${number === 1 ? one : many}: ${listed(some)}.`] : [];

const wordsKey = ({ domain, level, text }: Pick<Indicator, 'domain' | 'level' | 'text'>) =>
  `${domain} ${level} ${fold(text)}`;

function merged({ alert, group, ...sign }: TableSign, old: Indicator | undefined, id: string): Made {
  const { alert: oldAlert, group: oldGroup, tier: oldTier, ...rest } = old ?? {};
  const shownGroup = group ?? (old?.domain === sign.domain ? oldGroup : undefined);
  const tier = sign.tier ?? (old?.level === sign.level ? oldTier : undefined);
  return {
    ...DEFAULTS,
    ...rest,
    id,
    domain: sign.domain,
    level: sign.level,
    ...(shownGroup === undefined ? {} : { group: shownGroup }),
    text: sign.text,
    ...(sign.kind === undefined ? {} : { kind: sign.kind }),
    ...(sign.about ? { about: sign.about } : {}),
    ...(tier === undefined ? {} : { tier }),
    ...(sign.ages ? { ages: sign.ages } : {}),
    ...(sign.links ? { links: sign.links } : {}),
    ...((alert ?? oldAlert) ? { alert: true } : {}),
    ...(sign.section ? { section: sign.section } : {}),
  };
}
