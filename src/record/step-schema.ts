import * as z from 'zod/mini';
import { day, text } from '../document/index.js';

/** Whether a text is a moment that exists, in the form that the kit writes. */
const exists = (value: string) => {
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value;
};
const moment = z
  .string()
  .check(
    z.regex(
      /^2[01]\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      'A moment is written like 2026-01-06T16:30:00.000Z, in the years 2000 to 2199.',
    ),
    z.refine(exists, 'There is no such moment. Check the month, the day and the time.'),
  );

const made = { on: moment, reason: z.optional(text), by: z.optional(text) };

/** What happened, and when. Nothing is taken out: to go back is an entry too, with its reason. */
const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('outcome'),
    outcome: z.enum(['considering', 'agreed', 'not-agreed']),
    ...made,
    /** What was answered while it stood not agreed: what was decided instead is kept when people refuse once more. */
    answers: z.optional(z.record(z.string(), text)),
  }),
  z.strictObject({ kind: z.literal('stage'), stage: text, done: z.boolean(), ...made }),
]);

/** A step up or down, as far as it has come. Entries stand in the order in which they happened. */
export const stepRecord = z.strictObject({
  id: text,
  protocol: text,
  answers: z.record(z.string(), text),
  entries: z.array(entry),
  papers: z.record(z.string(), day),
  readings: z.record(z.string(), text),
  meeting: z.optional(day),
  /** The day of a meeting that was taken out: a calendar that has what was due by it takes that out. */
  formerMeeting: z.optional(day),
});

export type StepRecord = z.infer<typeof stepRecord>;
export type StepEntry = z.infer<typeof entry>;
