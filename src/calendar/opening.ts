import type { Contact } from '../document/index.js';
import { addDays, weekday } from './dates.js';
import { instantOf, londonDate } from './london.js';

export type Phone = NonNullable<Contact['phones']>[number];
export type Opening = NonNullable<Phone['open']>[number];

/** Whether hours by weekday are running at a moment, and when that changes next. */
export interface Running {
  readonly open: boolean;
  readonly until: Date;
}

/** Reads opening hours as London's clock shows them, closing time not included. Bank holidays are not looked at. */
export function running(opening: readonly Opening[], now: Date): Running {
  const today = londonDate(now);
  for (let ahead = 0; ; ahead += 1) {
    const date = addDays(today, ahead);
    let until: Date | undefined;
    for (const { from, to } of hoursOn(opening, date)) {
      if (until ? from <= until && to > until : from <= now && now < to) until = to;
      else if (!until && from > now) return { open: false, until: from };
    }
    if (until) return { open: true, until };
  }
}

/** The hours of one date as instants, the earliest first. */
const hoursOn = (opening: readonly Opening[], date: string) =>
  opening
    .filter(({ days }) => days.includes(weekday(date)))
    .map(({ from, to }) => ({ from: instantOf(date, from), to: instantOf(date, to) }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
