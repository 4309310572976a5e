import { addDays, weekday } from './dates.js';
import { indexOf, type BankHolidays } from './holidays.js';

/**
 * Whether a date is a working day: Monday to Friday, less the bank holidays of England and Wales.
 * `unknown` for a weekday in a year that the list does not cover: it might be a bank holiday.
 */
export function isWorkingDay(date: string, holidays: BankHolidays): 'yes' | 'no' | 'unknown' {
  const { titles, years } = indexOf(holidays);
  if (['sat', 'sun'].includes(weekday(date)) || titles.has(date)) return 'no';
  return years.has(date.slice(0, 4)) ? 'yes' : 'unknown';
}

/**
 * The date so many working days later; day 1 is the next working day. `known` is false where a day
 * on the way lies outside the list of bank holidays: only weekends are left out there.
 */
export function addWorkingDays(date: string, days: number, holidays: BankHolidays): { date: string; known: boolean } {
  let known = true;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    const working = isWorkingDay(date, holidays);
    if (working !== 'no') left -= 1;
    if (working === 'unknown') known = false;
  }
  return { date, known };
}

/** How many working days lie after one date, up to and with another; 0 where that is not later. Outside the list, weekdays count. */
export function workingDaysBetween(from: string, to: string, holidays: BankHolidays): number {
  let days = 0;
  while (from < to) {
    from = addDays(from, 1);
    if (isWorkingDay(from, holidays) !== 'no') days += 1;
  }
  return days;
}
