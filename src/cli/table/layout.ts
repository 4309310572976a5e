import type { Grid, Sheet } from './grid.js';
import { isNearly, loose } from './names.js';
import { numberIn } from './levels.js';
import { levelFault, oneLine, seen, shortly, unspoilt } from './cells.js';
import { counted, listed } from './say.js';
import { languageName } from '../languages.js';

/** The columns that a table can have, and other words for their headings. */
export const COLUMNS = {
  domain: ['domain', 'domains', 'area', 'areas', 'area of need', 'area of life'],
  level: ['level', 'levels', 'level of need'],
  indicator: ['indicator', 'indicators', 'sign', 'signs', 'sign of need', 'signs of need'],
  kind: ['kind', 'type'],
  group: ['group', 'groups', 'heading', 'sub-heading', 'subheading'],
  section: ['section', 'page', 'source'],
  alert: ['alert', 'alerts', 'describes harm', 'immediate risk'],
  about: ['about', 'whose'],
  age: ['age', 'ages', 'age band', 'age group'],
  tier: ['tier'],
  link: ['link', 'links', 'service', 'services'],
  id: ['id'],
} as const;
export type Column = keyof typeof COLUMNS;
const NEEDED = ['domain', 'level', 'indicator'] as const;
const NAMES = Object.keys(COLUMNS) as Column[];

/** The columns whose texts can have a wording in a second language. */
export const SECOND = ['domain', 'level', 'group', 'indicator'] as const;
export type SecondColumn = (typeof SECOND)[number];

/** Where the wordings in a second language stand. */
export interface SecondLayout {
  readonly language: string;
  readonly columns: ReadonlyMap<SecondColumn, number>;
}

/** How a table is laid out: a sign in each row, or areas down and levels across. */
export interface Layout {
  readonly sheet: Sheet;
  /** The row of the headings, from 0. */
  readonly header: number;
  readonly columns: ReadonlyMap<Column, number>;
  readonly second?: SecondLayout;
  /** Where the levels stand across: the place and the name of each. */
  readonly across?: readonly { readonly at: number; readonly level: string }[];
  readonly said: readonly string[];
}

export interface NoLayout {
  readonly path: string;
  readonly message: string;
}

/** A table's headings are looked for in so many rows: titles and dates stand above them. */
const ROWS_ABOVE = 30;

export const heading = (cell: string): string =>
  oneLine(seen(unspoilt(cell)))
    .replace(/^["'“”‘’*\s]+/, '')
    .replace(/(?<!["'“”‘’*:\s])["'“”‘’*:\s]+$/, '')
    .toLowerCase();

const columnOf = (cell: string): Column | undefined =>
  NAMES.find((name) => (COLUMNS[name] as readonly string[]).includes(heading(cell)));

/** A heading with the code of a language: "indicator (cy)". */
function secondOf(cell: string): { readonly column: SecondColumn; readonly language: string } | undefined {
  const [, name, code] = /^([^()]+) \(([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\)$/.exec(heading(cell)) ?? [];
  const column = SECOND.find((one) => name !== undefined && one === columnOf(name));
  return column && code !== undefined && languageName(code) !== undefined ? { column, language: code } : undefined;
}

/**
 * Finds the headings of a table. `levels` are names that the caller gave: without them a table with
 * levels across is known by the numbers in their names.
 */
export function layoutOf({ sheets }: Grid, levels: readonly string[]): Layout | readonly NoLayout[] {
  const found = sheets.map((sheet) => listOf(sheet));
  const whole = found.filter((one) => one.missing.length === 0);
  const across = whole.length ? [] : sheets.flatMap((sheet) => acrossOf(sheet, levels) ?? []);
  const named = sheets.filter(({ name }) => name);
  const fitting = whole.length ? whole.map(({ sheet }) => sheet) : across.map(({ sheet }) => sheet);
  if (named.length && fitting.length > 1)
    return [
      {
        path: '',
        message: `Each of the sheets ${listed(fitting.map(({ name }) => `"${name}"`))} has the headings of a table. Keep one of them in the workbook.`,
      },
    ];
  const others = named.filter(({ name, rows }) => fitting[0]?.name !== name && rows.some((row) => row.some(Boolean)));
  const said = others.length
    ? [`The sheet "${fitting[0]?.name}" was read. Not read: ${listed(others.map(({ name }) => `"${name}"`))}.`]
    : [];
  if (whole.length) return columnsOf(whole[0]!, said);
  if (across.length) return { ...across[0]!, said: [...said, ...across[0]!.said] };
  return [lacking(found)];
}

interface Found {
  readonly sheet: Sheet;
  readonly header: number;
  readonly missing: readonly Column[];
}

/** The row that has most of the headings of a list. */
function listOf(sheet: Sheet): Found {
  let best: Found = { sheet, header: 0, missing: NEEDED };
  sheet.rows.slice(0, ROWS_ABOVE).forEach((row, header) => {
    const names = new Set(row.map(columnOf));
    const missing = NEEDED.filter((name) => !names.has(name));
    if (missing.length < best.missing.length) best = { sheet, header, missing };
  });
  return best;
}

function lacking(found: readonly Found[]): NoLayout {
  const { sheet, header, missing } = found.reduce((a, b) => (b.missing.length < a.missing.length ? b : a));
  const row = sheet.rows[header] ?? [];
  const near = missing.flatMap((name) =>
    row.filter((cell) => isNearly(heading(cell), name, 4)).map((cell) => ` "${oneLine(cell)}" looks like "${name}".`),
  );
  return {
    path: `row ${header + 1}`,
    message: `The first row must name the columns domain, level and indicator. Not found: ${missing.join(', ')}.${near.join('')} In a table with areas down and levels across, the first row names the levels: if their names have no numbers, give them with --levels, the lowest first.`,
  };
}

function columnsOf({ sheet, header }: Found, more: readonly string[]): Layout | readonly NoLayout[] {
  const row = sheet.rows[header]!;
  const columns = new Map<Column, number>();
  const issues: NoLayout[] = [];
  const said = [...more, ...aboveWords(sheet, header)];
  const path = `row ${header + 1}`;
  const second = new Map<SecondColumn, number>();
  const languages = new Set<string>();
  const unread: (readonly [string, string])[] = [];
  row.forEach((cell, at) => {
    if (!heading(cell)) return;
    const other = secondOf(cell);
    if (other && second.has(other.column))
      issues.push({ path, message: `Two columns hold the ${other.column} in a second language. Keep one.` });
    else if (other) {
      second.set(other.column, at);
      languages.add(other.language);
    }
    const name = columnOf(cell);
    if (name && columns.has(name)) issues.push({ path, message: `Two columns are headed as the ${name}. Keep one.` });
    else if (name) columns.set(name, at);
  });
  row.forEach((cell, at) => {
    if (!heading(cell) || columnOf(cell) || secondOf(cell)) return;
    const nearly = NAMES.find((name) => !columns.has(name) && isNearly(heading(cell), name, 4));
    if (nearly)
      issues.push({
        path,
        message: `The heading "${oneLine(cell)}" looks like "${nearly}". Correct it, or give the column another name.`,
      });
    else {
      const filled = sheet.rows.slice(header + 1).filter((one) => one[at]?.trim()).length;
      unread.push([shortly(oneLine(cell)), counted(filled, 'cell')]);
    }
  });
  if (unread.length) said.push(unreadWords(unread));
  const [language, ...others] = languages;
  if (others.length)
    issues.push({
      path,
      message: `The headings name the languages ${listed([...languages])}. A pack holds one second language.`,
    });
  return issues.length
    ? issues
    : { sheet, header, columns, said, ...(language === undefined ? {} : { second: { language, columns: second } }) };
}

/** The columns that the kit does not know, each with how much it holds: in one line, however many there are. */
function unreadWords(unread: readonly (readonly [string, string])[]): string {
  const [[name, cells]] = unread as [readonly [string, string]];
  const which =
    unread.length === 1
      ? `The column "${name}" was not read (${cells}).`
      : `${unread.length} columns were not read: ${listed(unread.map((one) => `"${one[0]}" (${one[1]})`))}.`;
  return `${which} Columns that are read: ${NAMES.join(', ')}.`;
}

/** What stands above the headings: a title, a date. */
function aboveWords({ rows }: Sheet, header: number): string[] {
  const texts = rows.slice(0, header).flatMap((row, at) => {
    const text = oneLine(row.filter((cell) => cell.trim()).join(' '));
    return text ? [`row ${at + 1} ("${shortly(text)}")`] : [];
  });
  return texts.length ? [`Not read, because it stands above the headings: ${listed(texts)}.`] : [];
}

/** A table as documents print it: areas down, levels across. */
function acrossOf(sheet: Sheet, levels: readonly string[]): Layout | undefined {
  const given = new Set(levels.map(loose));
  const isLevel = (cell: string) => {
    const name = oneLine(seen(unspoilt(cell)));
    return (
      name !== '' && (given.has(loose(name)) || (given.size === 0 && numberIn(name) !== undefined && !levelFault(name)))
    );
  };
  const header = sheet.rows.slice(0, ROWS_ABOVE).findIndex((row) => row.slice(1).filter(isLevel).length > 1);
  if (header < 0) return undefined;
  const row = sheet.rows[header]!;
  const first = row.findIndex((cell, at) => at > 0 && isLevel(cell));
  const columns = new Map<Column, number>([['domain', 0]]);
  const grouped = first > 1 && ['group', undefined].includes(columnOf(row[1]!));
  if (grouped) columns.set('group', 1);
  const across = row.flatMap((cell, at) =>
    at >= first && isLevel(cell) ? [{ at, level: oneLine(seen(unspoilt(cell))) }] : [],
  );
  const unread = row.filter((cell, at) => at > (grouped ? 1 : 0) && cell.trim() && !isLevel(cell));
  return {
    sheet,
    header,
    columns,
    across,
    said: [
      ...aboveWords(sheet, header),
      `The table was read with areas down and levels across: ${listed(across.map(({ level }) => `"${level}"`))}.`,
      ...(grouped
        ? [
            `The second column${heading(row[1]!) && `, "${shortly(oneLine(row[1]!))}",`} was read as groups of signs inside the areas.`,
          ]
        : []),
      ...(unread.length
        ? [`Not read, because the heading is no level: ${listed(unread.map((cell) => `"${shortly(oneLine(cell))}"`))}.`]
        : []),
    ],
  };
}
