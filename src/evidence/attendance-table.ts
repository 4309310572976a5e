import { londonDate } from '../calendar/index.js';
import { isDay } from '../document/index.js';
import { twoCodes } from './attendance-codes.js';

export type Half = 'am' | 'pm';

/** One mark of an export: the first half of a day or the second, with its code as it stands there. */
export interface Mark {
  readonly row: number;
  /** What the export calls the pupil, in each column that does; none where it is about one pupil. */
  readonly pupil: readonly string[];
  readonly day: string;
  readonly half: Half;
  readonly code: string;
  /** The cell stands for a whole day and has one code. */
  readonly isForBoth?: boolean;
}

export interface Marks {
  readonly marks: readonly Mark[];
  /** Rows that say nothing that can be counted, by the reason. */
  readonly unread: ReadonlyMap<string, readonly number[]>;
}

const HEADINGS = {
  upn: ['upn', 'unique pupil number'],
  admission: ['admission number', 'admission no', 'adno', 'adm no', 'pupil id', 'student id'],
  name: [
    'name',
    'pupil',
    'pupil name',
    'student',
    'student name',
    'full name',
    'legal name',
    'preferred name',
    'child',
  ],
  forename: ['forename', 'first name', 'legal forename', 'preferred forename'],
  surname: ['surname', 'last name', 'legal surname', 'preferred surname'],
  date: ['date', 'mark date', 'attendance date', 'session date', 'register date', 'day'],
  half: ['session', 'am/pm', 'am pm', 'ampm', 'session name', 'session type'],
  code: ['mark', 'code', 'attendance mark', 'attendance code', 'mark code', 'register code', 'register mark'],
  am: ['am', 'am mark', 'am code', 'morning', 'morning mark'],
  pm: ['pm', 'pm mark', 'pm code', 'afternoon', 'afternoon mark'],
} as const;
type Heading = keyof typeof HEADINGS;
const PUPIL: readonly Heading[] = ['upn', 'admission', 'name', 'forename', 'surname'];

/** Titles and dates stand above the headings of an export. */
const ROWS_ABOVE = 30;

/** A cell as text: dates as 2026-11-22. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return dayAt(cell);
  const text = typeof cell === 'object' && cell ? Object.prototype.toString.call(cell) : String(cell ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

/** The day in London: a program that keeps days as instants has a day of summer begin at 23:00 UTC, the day before. */
const dayAt = (at: Date): string => (Number.isNaN(at.getTime()) ? '' : londonDate(at));

const headingOf = (cell: string): Heading | undefined =>
  (Object.keys(HEADINGS) as Heading[]).find((name) =>
    (HEADINGS[name] as readonly string[]).includes(
      cell
        .toLowerCase()
        .replace(/[.:*_]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );

/** A day written as 22/11/2026, as 22 Nov 2026 or as 2026-11-22; undefined where it is no day, or the year has two digits. */
export function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(text);
  const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/i.test(text) && dayAt(new Date(text));
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: \d.*)?$/.exec(text);
  const words = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  const month = words ? MONTHS.findIndex((name) => words[2]!.toLowerCase().startsWith(name)) + 1 : 0;
  const day = iso
    ? instant || `${iso[1]}-${iso[2]}-${iso[3]}`
    : british
      ? `${british[3]}-${two(british[2]!)}-${two(british[1]!)}`
      : words && month
        ? `${words[3]}-${two(month)}-${two(words[1]!)}`
        : '';
  return isDay(day) ? day : undefined;
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: string | number) => String(number).padStart(2, '0');

/** A date whose month and day can only stand the other way about. */
export const isMonthFirst = (text: string): boolean => {
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(text) ?? [];
  return first !== undefined && Number(second) > 12 && Number(first) <= 12;
};

const halfOf = (text: string): Half | undefined =>
  /^(?:am|morning|a\.m\.?)$/i.test(text) ? 'am' : /^(?:pm|afternoon|p\.m\.?)$/i.test(text) ? 'pm' : undefined;

/** A heading that is a day, and perhaps a half of it: "Mon 02/11/2026 AM". */
function dayHeading(cell: string): { readonly day: string; readonly half: Half | undefined } | undefined {
  const half = /(?:^|[\s-])(am|pm)(?:$|[\s-])/i.exec(cell)?.[1]?.toLowerCase() as Half | undefined;
  const text = cell
    .replace(/(?:^|(?<![\s-])[\s-]+)(?:am|pm)(?=$|[\s-])/i, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,]+/i, '')
    .replace(/(?<![\s-])[\s-]+$/, '')
    .trim();
  const day = dayOf(text);
  return day === undefined ? undefined : { day, half };
}

interface DayColumn {
  readonly place: number;
  readonly day: string;
  readonly half: Half | undefined;
}

/** The columns of days whose halves stand in a second line of headings, each day above the first of its own; undefined without one. */
function halvesBelow(days: readonly DayColumn[], below: readonly string[]): readonly DayColumn[] | undefined {
  const columns = below.flatMap((cell, place) => {
    const half = halfOf(cell);
    const above = days.findLast((one) => one.place <= place);
    return half && above ? [{ place, day: above.day, half }] : [];
  });
  return columns.length ? columns : undefined;
}

/** Reads the marks of an export; undefined where no row has the headings of one. */
export function marksIn(table: readonly (readonly unknown[])[]): Marks | undefined {
  // Rows that are no lists say nothing: those of a program may be objects.
  const rows = table.map((row) => (Array.isArray(row) ? row.map(cellText) : []));
  for (const [at, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const places = new Map<Heading, number>();
    row.forEach((cell, place) => {
      const name = headingOf(cell);
      if (name && !places.has(name)) places.set(name, place);
    });
    const days = row.flatMap((cell, place) => {
      const found = dayHeading(cell);
      return found ? [{ place, ...found }] : [];
    });
    const isList =
      places.has('date') && (places.has('code') ? places.has('half') : places.has('am') || places.has('pm'));
    if (!isList && days.length < 2) continue;
    if (isList) return new Found(rows.slice(at + 1), at + 2, places).list();
    const halves = halvesBelow(days, rows[at + 1] ?? []);
    const first = at + (halves ? 2 : 1);
    return new Found(rows.slice(first), first + 1, places).across(halves ?? days);
  }
  return undefined;
}

class Found implements Marks {
  readonly marks: Mark[] = [];
  readonly unread = new Map<string, number[]>();
  readonly #rows: readonly (readonly string[])[];
  readonly #first: number;
  readonly #places: ReadonlyMap<Heading, number>;

  constructor(rows: readonly (readonly string[])[], first: number, places: ReadonlyMap<Heading, number>) {
    [this.#rows, this.#first, this.#places] = [rows, first, places];
  }

  #each(
    read: (cell: (name: Heading) => string, row: number, pupil: readonly string[], cells: readonly string[]) => void,
  ) {
    const pupilPlaces = PUPIL.filter((name) => this.#places.has(name));
    this.#rows.forEach((cells, at) => {
      if (cells.every((one) => !one)) return;
      const row = this.#first + at;
      const cell = (name: Heading) => cells[this.#places.get(name) ?? -1] ?? '';
      const [forename, surname] = [cell('forename'), cell('surname')];
      const pupil = [cell('upn'), cell('admission'), cell('name'), `${forename} ${surname}`.trim()].filter(Boolean);
      if (pupilPlaces.length && !pupil.length) this.skip('they name no pupil', row);
      else read(cell, row, pupil, cells);
    });
  }

  skip(why: string, row: number): void {
    const known = this.unread.get(why);
    if (known) known.push(row);
    else this.unread.set(why, [row]);
  }

  /** A row for each session, or for each day. */
  list(): this {
    this.#each((cell, row, pupil) => {
      const day = dayOf(cell('date'));
      if (!day)
        return this.skip(isMonthFirst(cell('date')) ? MONTH_FIRST : 'their date is no day written as 22/11/2026', row);
      if (this.#places.has('code')) {
        const half = halfOf(cell('half'));
        if (half) this.marks.push({ row, pupil, day, half, code: cell('code') });
        else this.skip('their session is neither AM nor PM', row);
        return;
      }
      for (const half of ['am', 'pm'] as const)
        if (this.#places.has(half)) this.marks.push({ row, pupil, day, half, code: cell(half) });
    });
    return this;
  }

  /** A row for each pupil, and a column for each day or half of one. */
  across(days: readonly DayColumn[]): this {
    this.#each((_, row, pupil, cells) => {
      for (const { place, day, half } of days) {
        const code = cells[place] ?? '';
        if (half) this.marks.push({ row, pupil, day, half, code });
        else {
          const two = twoCodes(code);
          const [am, pm] = two ?? [code, code];
          const isForBoth = !two;
          this.marks.push(
            { row, pupil, day, half: 'am', code: am, isForBoth },
            { row, pupil, day, half: 'pm', code: pm, isForBoth },
          );
        }
      }
    });
    return this;
  }
}

export const MONTH_FIRST = 'the month stands before the day';
