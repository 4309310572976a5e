import { addDays, addHours } from './dates.js';

/*
 * Between instants and what a clock on a wall in London shows, whatever zone the browser is in.
 */

let clock: Intl.DateTimeFormat | undefined;

/** What the clock in London shows, as an ISO string without a zone: `2026-07-06T16:30:05`. */
function wall(at: Date): string {
  clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const [day, month, year, hour, minute, second] = clock.format(at).match(/\d+/g)!;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** The date in London at an instant: `2026-01-06`. */
export const londonDate = (at: Date): string => wall(at).slice(0, 10);

/** The time in London at an instant: `16:30`. */
export const londonTime = (at: Date): string => wall(at).slice(11, 16);

/** How far London's clocks are from UTC, in hours. */
const offset = (at: Date) => Math.round((Date.parse(`${wall(at)}Z`) - at.getTime()) / 3_600_000);

/**
 * The instant at which London's clocks show a date and a time. When clocks go forward, a time in the
 * hour that is left out is taken an hour later; when they go back, a time that comes twice is taken
 * the first time it comes. Throws InvalidDateError, and a RangeError for what is not a time.
 */
export function instantOf(date: string, time: string): Date {
  const utc = new Date(`${addDays(date, 0)}T${time}Z`);
  const before = offset(addHours(utc, -24));
  const after = offset(addHours(utc, 24));
  const [first, second] = [addHours(utc, -before), addHours(utc, -after)];
  return offset(first) !== before && offset(second) === after ? second : first;
}
