import { type Day, DAYS } from '../document/index.js';

/** A programmer's mistake: a text that is not a date of the calendar, written like 2026-01-06. */
export class InvalidDateError extends Error {
  override readonly name = 'InvalidDateError';
  constructor(date: string) {
    super(`"${date}" is not a date. Write one like 2026-01-06.`);
  }
}

const DAY = 86_400_000;
const written = (day: number) => new Date(day).toISOString().slice(0, 10);

/** The start of a date in UTC, in milliseconds, for counting whole days. Throws {@link InvalidDateError}. */
function start(date: string): number {
  const day = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(day) || written(day) !== date) throw new InvalidDateError(date);
  return day;
}

/** The day of the week of a date. */
export const weekday = (date: string): Day => DAYS[(new Date(start(date)).getUTCDay() + 6) % 7]!;

/** The date so many calendar days later, or earlier where the number is below zero. */
export const addDays = (date: string, days: number): string => written(start(date) + days * DAY);

/** The date so many weeks later. */
export const addWeeks = (date: string, weeks: number): string => addDays(date, weeks * 7);

/** The date so many months later, or earlier; the last day of the month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const day = new Date(start(date));
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  return written(last.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate())));
}

/** The instant so many hours later. The hours run day and night, and through a change of the clocks. */
export const addHours = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
