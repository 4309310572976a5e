import { codeKind, twoCodes } from './attendance-codes.js';
import { dayAt, dayHeading, dayOf, type DayHeading, type Half, halfOf, isMonthFirst } from './attendance-days.js';

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
  /** What columns hold and is not counted, a sentence each. */
  readonly lost: readonly string[];
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

interface DayColumn extends DayHeading {
  readonly place: number;
}

/** What a row says where it is one of headings. */
interface Head {
  readonly places: ReadonlyMap<Heading, number>;
  readonly days: readonly DayColumn[];
}

function headOf(row: readonly string[]): Head {
  const places = new Map<Heading, number>();
  row.forEach((cell, place) => {
    const name = headingOf(cell);
    if (name && !places.has(name)) places.set(name, place);
  });
  const days = row.flatMap((cell, place) => {
    const found = dayHeading(cell);
    return found ? [{ place, ...found }] : [];
  });
  return { places, days };
}

const namesPupils = ({ places }: Pick<Head, 'places'>) => PUPIL.some((name) => places.has(name));
const isList = ({ places }: Head) =>
  places.has('date') && (places.has('code') ? places.has('half') : places.has('am') || places.has('pm'));
const isAcross = ({ days }: Head) => days.filter((one) => one.day !== undefined || one.isMonthFirst).length > 1;

/** The columns of days whose halves stand in a second line of headings, each below its day or to the right of it; undefined without one. */
function halvesBelow(
  days: readonly DayColumn[],
  above: readonly string[],
  below: readonly string[],
): readonly DayColumn[] | undefined {
  if (!below.some(halfOf)) return undefined;
  return below.flatMap((cell, place) => {
    const half = halfOf(cell);
    const own = above.slice(0, place + 1).findLastIndex(Boolean);
    const day = days.find((one) => one.place === own);
    return half && day ? [{ ...day, place, half }] : [];
  });
}

/** Reads the marks of an export; undefined where no row has the headings of one. */
export function marksIn(table: readonly (readonly unknown[])[]): Marks | undefined {
  // Rows that are no lists say nothing: those of a program may be objects.
  const rows = Array.isArray(table) ? table.map((row) => (Array.isArray(row) ? row.map(cellText) : [])) : [];
  const heads = rows.slice(0, ROWS_ABOVE).map(headOf);
  // From when to when a report is can stand above its headings: two days, and no pupil.
  const sure = heads.findIndex((head) => isList(head) || (isAcross(head) && namesPupils(head)));
  const at = sure < 0 ? heads.findIndex(isAcross) : sure;
  const head = heads[at];
  if (!head) return undefined;
  return isList(head) ? new Found(rows).list(at, head) : new Found(rows).across(at, head);
}

class Found implements Marks {
  readonly marks: Mark[] = [];
  readonly unread = new Map<string, number[]>();
  readonly lost: string[] = [];
  readonly #rows: readonly (readonly string[])[];

  constructor(rows: readonly (readonly string[])[]) {
    this.#rows = rows;
  }

  #each(
    [from, to]: readonly [number, number],
    places: Head['places'],
    read: (cell: (name: Heading) => string, row: number, pupil: readonly string[], cells: readonly string[]) => void,
  ) {
    const isNamed = namesPupils({ places });
    this.#rows.slice(from, to).forEach((cells, at) => {
      if (cells.every((one) => !one)) return;
      const row = from + at + 1;
      const cell = (name: Heading) => cells[places.get(name) ?? -1] ?? '';
      const [forename, surname] = [cell('forename'), cell('surname')];
      const pupil = [cell('upn'), cell('admission'), cell('name'), `${forename} ${surname}`.trim()].filter(Boolean);
      if (isNamed && !pupil.length) this.#skip('they name no pupil', row);
      else read(cell, row, pupil, cells);
    });
  }

  #skip(why: string, row: number): void {
    const known = this.unread.get(why);
    if (known) known.push(row);
    else this.unread.set(why, [row]);
  }

  #lose(place: number, heading: string, why: string): void {
    this.lost.push(
      `Column ${place + 1} (${heading ? `"${heading}"` : 'without a heading'}) not counted, because ${why}.`,
    );
  }

  /** A row for each session, or for each day. */
  list(at: number, { places }: Head): this {
    const read = places.has('code') ? (['code'] as const) : HALVES.filter((half) => places.has(half));
    const [only] = read;
    if (read.length === 1 && only !== 'code')
      this.lost.push(`The table has no column ${only === 'am' ? 'PM' : 'AM'}, so half of each day is not counted.`);
    this.#rows[at]!.forEach((heading, place) => {
      const name = headingOf(heading);
      if (name !== 'code' && name !== 'am' && name !== 'pm') return;
      const used = read.find((one) => one === name) ?? read[0]!;
      const isOther = (row: readonly string[]) => isCode(row[place]) && row[place] !== row[places.get(used)!];
      if (places.get(used) !== place && this.#rows.slice(at + 1).some(isOther))
        this.#lose(place, heading, `the marks are read from column ${places.get(used)! + 1}`);
    });
    this.#each([at + 1, this.#rows.length], places, (cell, row, pupil) => {
      const day = dayOf(cell('date'));
      if (!day)
        return this.#skip(isMonthFirst(cell('date')) ? MONTH_FIRST : 'their date is no day written as 22/11/2026', row);
      if (places.has('code')) {
        const half = halfOf(cell('half'));
        if (half) this.marks.push({ row, pupil, day, half, code: cell('code') });
        else this.#skip('their session is neither AM nor PM', row);
        return;
      }
      for (const half of HALVES) if (places.has(half)) this.marks.push({ row, pupil, day, half, code: cell(half) });
    });
    return this;
  }

  /** A row for each pupil, and a column for each day or half of one. Another week can follow below, under headings of its own. */
  across(at: number, first: Head): this {
    let start = this.#week(at, first);
    for (let known = first.places; start < this.#rows.length;) {
      const head = headOf(this.#rows[start]!);
      if (namesPupils(head)) known = head.places;
      start = this.#week(start, { places: known, days: head.days });
    }
    return this;
  }

  /** One line of headings and the rows below it; gives the place of the next line of headings. */
  #week(at: number, { places, days }: Head): number {
    const rows = this.#rows;
    const columns = halvesBelow(days, rows[at]!, rows[at + 1] ?? []);
    const from = at + (columns ? 2 : 1);
    let to = from;
    while (to < rows.length && !days.some(({ place }) => dayHeading(rows[to]![place] ?? ''))) to += 1;
    if (days.some((one) => one.isMonthFirst)) this.#skip(MONTH_FIRST, at + 1);
    this.#tellColumns([at, from, to], days, columns ?? days);
    this.#each([from, to], places, (_, row, pupil, cells) => {
      for (const { place, day, half } of columns ?? days) {
        if (day === undefined) continue;
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
    return to;
  }

  /** Says which columns hold marks and stand under no day. What stands before the days or after them may be about the pupil. */
  #tellColumns(
    [at, from, to]: readonly [number, number, number],
    days: readonly DayColumn[],
    read: readonly DayColumn[],
  ): void {
    const above = this.#rows[at]!;
    const below = this.#rows.slice(from, to);
    const [first, last] = [days[0]!.place, days.at(-1)!.place];
    const width = below.reduce((most, { length }) => Math.max(most, length), 0);
    for (let place = first; place < width; place += 1) {
      const heading = above[place] ?? '';
      const isDay = days.some((one) => one.place === place);
      const isAfter = place > last && heading && !/\d/.test(heading);
      if (isAfter || read.some((one) => one.place === place && one.day !== undefined)) continue;
      if (below.some((row) => (isDay ? Boolean(row[place]) : isCode(row[place]))))
        this.#lose(place, heading, 'no day written as 22/11/2026 stands above it');
    }
  }
}

const HALVES = ['am', 'pm'] as const;
const isCode = (cell = '') => Boolean(codeKind(cell) ?? twoCodes(cell));

export const MONTH_FIRST = 'the month stands before the day';
