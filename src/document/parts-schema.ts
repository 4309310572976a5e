import * as z from 'zod/mini';
import { isDay } from './days.js';

/*
 * What the parts of a pack are made of: text, ids, dates, places in the source, positions, intervals.
 */

/** Units of an interval. A `day` is one where the source does not say working or calendar. */
export const UNITS = ['hour', 'day', 'working day', 'week', 'month'] as const;

export const text = z.string().check(z.regex(/\S/, 'This is empty. Write the text, or take the key out.'));
export const id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+([.-][a-z0-9]+)*$/,
      'An id is lower-case letters and digits, joined by "-" or ".". Change it to that form.',
    ),
  );
/** The places in the source that say so: names from `sections`. */
export const section = z.array(text).check(z.minLength(1));
export const count = z.int().check(z.positive());
/** A day of the calendar on which something happened, or was written down or checked. */
export const day = z.string().check(
  // What is not written as a date is not said to be no day as well.
  z.regex(/^2[01]\d\d-\d\d-\d\d$/, {
    error: 'A date is written like 2026-11-22, in the years 2000 to 2199.',
    abort: true,
  }),
  z.refine((value) => isDay(value), 'There is no such day. Check the month and the day.'),
);
export const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written like 09:00 or 16:30.'));

export const cited = { section, doubt: z.optional(text) };
export const statement = z.strictObject({ text, ...cited });
export const position = z.strictObject({ level: id, tier: z.optional(id) });
export const span = z.strictObject({ from: position, to: position });

/** An interval in the source's words, with its numbers where the source gives numbers. */
export const interval = z.strictObject({
  words: text,
  least: z.optional(count),
  most: z.optional(count),
  unit: z.optional(z.enum(UNITS)),
  aim: z.optional(z.literal(true)),
});
