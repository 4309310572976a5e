import { londonDate } from '../calendar/index.js';
import { isDay } from '../document/index.js';

/* Days and halves of days as an export writes them, in its cells and in its headings. */

export type Half = 'am' | 'pm';

/** The day in London: a program that keeps days as instants has a day of summer begin at 23:00 UTC, the day before. */
export const dayAt = (at: Date): string => (Number.isNaN(at.getTime()) ? '' : londonDate(at));

/** A day written as 22/11/2026, as 22 Nov 2026 or as 2026-11-22; undefined where it is no day, or the year has two digits. */
export function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(text);
  const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/i.test(text) && dayAt(new Date(text));
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: \d.*)?$/.exec(text);
  const words = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  const month = words ? MONTHS.findIndex((name) => name.startsWith(words[2]!.toLowerCase())) + 1 : 0;
  const day = iso
    ? instant || `${iso[1]}-${iso[2]}-${iso[3]}`
    : british
      ? `${british[3]}-${two(british[2]!)}-${two(british[1]!)}`
      : words && month
        ? `${words[3]}-${two(month)}-${two(words[1]!)}`
        : '';
  return isDay(day) ? day : undefined;
}
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const two = (number: string | number) => String(number).padStart(2, '0');

/** A date whose month and day can only stand the other way about. */
export const isMonthFirst = (text: string): boolean => {
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(text) ?? [];
  return first !== undefined && Number(second) > 12 && Number(first) <= 12;
};

export const halfOf = (text: string): Half | undefined =>
  /^(?:am|morning|a\.m\.?)$/i.test(text) ? 'am' : /^(?:pm|afternoon|p\.m\.?)$/i.test(text) ? 'pm' : undefined;

export interface DayHeading {
  /** Undefined where it is written as a day, and is none that can be read. */
  readonly day: string | undefined;
  readonly half: Half | undefined;
  readonly isMonthFirst: boolean;
}

/** What is written as a day, with a year or with the name of its month: no mark of a register is, and no total. */
const LIKE_A_DAY = new RegExp(
  `^(?:\\d{1,4}([/.-])\\d{1,2}\\1\\d{1,4}|\\d{1,2}[ -]?(?:${MONTHS.map((name) => name.slice(0, 3)).join('|')}))(?![\\d/])`,
  'i',
);

/** A heading that is a day, and perhaps a half of it: "Mon 02/11/2026 AM"; undefined where it is not written as one. */
export function dayHeading(cell: string): DayHeading | undefined {
  const half = /(?:^|[\s-])(am|pm)(?:$|[\s-])/i.exec(cell)?.[1]?.toLowerCase() as Half | undefined;
  const text = cell
    .replace(/(?:^|(?<![\s-])[\s-]+)(?:am|pm)(?=$|[\s-])/i, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,]+/i, '')
    .replace(/(?<![\s-])[\s-]+$/, '')
    .trim();
  return LIKE_A_DAY.test(text) ? { day: dayOf(text), half, isMonthFirst: isMonthFirst(text) } : undefined;
}
