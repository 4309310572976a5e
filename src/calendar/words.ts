import { dateWords, DAYS } from '../document/index.js';
import { addHours, weekday } from './dates.js';
import { londonDate, londonTime } from './london.js';
import type { Opening } from './opening.js';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A date in words: "Tuesday 6 January 2026". */
export const dayWords = (date: string): string => `${NAMES[DAYS.indexOf(weekday(date))]} ${dateWords(date)}`;

/** A time in words: "9am", "4.30pm", "midday", "midnight". */
export function timeWords(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 || 12}${minute ? `.${time.slice(3)}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

/** Opening hours in words: "Monday to Friday, 9am to 4.30pm". Bank holidays are not looked at. */
export function hoursWords({ days, from, to }: Opening): string {
  const at = days.map((day) => DAYS.indexOf(day)).sort((a, b) => a - b);
  const inARow = at.length > 2 && at.at(-1)! - at[0]! === at.length - 1;
  const named = inARow ? `${NAMES[at[0]!]} to ${NAMES[at.at(-1)!]}` : at.map((day) => NAMES[day]).join(', ');
  return `${named}, ${timeWords(from)} to ${timeWords(to)}`;
}

/**
 * An instant in words, in London: "4.30pm on Tuesday 6 January 2026". Midnight is said to be the
 * start of its day; of a time that comes twice when clocks go back, which of the two is meant.
 */
export function momentWords(at: Date): string {
  const time = londonTime(at);
  const again = (hours: number) => londonTime(addHours(at, hours)) === time;
  const which = again(1) ? ' (before the clocks go back)' : again(-1) ? ' (after the clocks go back)' : '';
  return `${timeWords(time)}${which} ${time === '00:00' ? 'at the start of' : 'on'} ${dayWords(londonDate(at))}`;
}

/** An instant in words, shorter where it is on the same day in London as `now`: "4.30pm today". */
export const todayWords = (at: Date, now: Date): string =>
  londonDate(at) === londonDate(now) ? `${timeWords(londonTime(at))} today` : momentWords(at);

const MINUTE = 60_000;
const SIZES = [
  [1440, 'day'],
  [60, 'hour'],
  [1, 'minute'],
] as const;

/** A length of time in whole units of the largest that fits, never more than it is: "2 days", "3 hours", "less than a minute". */
function lengthWords(length: number): string {
  for (const [minutes, unit] of SIZES) {
    const count = Math.floor(length / (minutes * MINUTE));
    if (count) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}

/** What is left until a moment: "2 days left", "20 minutes left", "due now", "overdue by 1 day". A day is 24 hours. */
export function leftWords(from: Date, to: Date): string {
  const left = to.getTime() - from.getTime();
  if (left === 0) return 'due now';
  return left > 0 ? `${lengthWords(left)} left` : `overdue by ${lengthWords(-left)}`;
}
