import * as z from 'zod/mini';
import { DATED_FACTS, EHCP_STATES } from './facts.js';
import { count, text } from './parts-schema.js';

/*
 * What a program can check about a sign, against facts that a school or another system holds. A
 * test knows no opposite and no upper end of absence: more of it never takes a suggestion away.
 */

const percent = z.int().check(z.minimum(0), z.maximum(100));
const amount = z.number().check(z.positive());
const months = z.optional(count);
/** A test asks for something that happened: to have happened not at all suggests nothing. */
const range = { countAtLeast: count, countAtMost: z.optional(count) };

const factTest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('all'),
    get of(): z.ZodMiniArray<typeof factTest> {
      return z.array(factTest).check(z.minLength(1));
    },
  }),
  z.strictObject({
    kind: z.literal('any'),
    get of(): z.ZodMiniArray<typeof factTest> {
      return z.array(factTest).check(z.minLength(1));
    },
  }),
  z.strictObject({
    kind: z.literal('absence'),
    overPercent: z.optional(percent),
    atLeastPercent: z.optional(percent.check(z.positive())),
  }),
  z.strictObject({ kind: z.literal('late-marks'), ...range }),
  z.strictObject({ kind: z.literal('dates'), fact: z.enum(DATED_FACTS), ...range, lastMonths: months }),
  z.strictObject({ kind: z.literal('part-time'), forMonths: months }),
  z.strictObject({ kind: z.enum(['not-on-roll', 'home-educated']) }),
  z.strictObject({ kind: z.literal('ehcp'), state: z.array(z.enum(EHCP_STATES)).check(z.minLength(1)) }),
  z.strictObject({
    kind: z.literal('development'),
    aspects: count,
    bandsAtLeast: count,
    bandsAtMost: z.optional(count),
  }),
  z.strictObject({ kind: z.literal('rent-arrears'), monthsAtLeast: amount, monthsAtMost: z.optional(amount) }),
]);

/** When facts suggest a sign, and what of it they leave to a person. */
export const match = z.strictObject({
  test: factTest,
  judge: z.optional(z.array(text).check(z.minLength(1))),
  doubt: z.optional(text),
});

export type FactTest = z.infer<typeof factTest>;
export type Match = z.infer<typeof match>;
