import * as z from 'zod/mini';
import { day, EHCP_STATES, text } from '../document/index.js';
import { FACTS_FORMAT } from './format.js';

/** The shape of facts. It is closed: a fact that the kit does not know must not be passed over in silence. */

const days = z.optional(z.array(day));
/** More than any child has in a life at school; shares of it are exact in whole numbers. */
const amount = z.int().check(z.minimum(0), z.maximum(10_000));

const child = z.strictObject({
  person: z.optional(text),
  sessions: z.optional(z.strictObject({ possible: z.optional(amount), missed: amount })),
  lateMarks: z.optional(amount),
  period: z.optional(z.strictObject({ from: day, to: day })),
  suspensions: days,
  permanentExclusions: days,
  partTimeSince: z.optional(z.nullable(day)),
  ehcp: z.optional(z.enum(EHCP_STATES)),
  notOnRoll: z.optional(z.boolean()),
  homeEducated: z.optional(z.boolean()),
  enrolled: z.optional(z.strictObject({ from: day, to: z.optional(day) })),
  missingEpisodes: days,
  accidentsUnder5: days,
  development: z.optional(z.array(z.strictObject({ aspect: text, bandsBelow: amount }))),
});

export const factsFile = z.strictObject({
  format: z.literal(FACTS_FORMAT),
  children: z.array(child),
  rentArrearsMonths: z.optional(z.number().check(z.minimum(0))),
});

/**
 * What a school's system and others know about one family. Left out is unknown; an empty list or a
 * zero says that there is none.
 *
 * - `person`: id of the child in the record. Needed where there is more than one child.
 * - `sessions`: half days, possible and missed, over whatever time the school counts.
 * - `period`: the first and the last day of that time, for sessions and late marks.
 * - `suspensions`, `permanentExclusions`: first day of each. Suspensions are fixed-term exclusions.
 * - `partTimeSince`: first day of a part-time timetable; null for none.
 * - `notOnRoll`: not on the roll of any school, or missing from education.
 * - `homeEducated`: educated at home, by the parents' choice or not.
 * - `accidentsUnder5`: visits to A&E with an accidental injury before the fifth birthday.
 * - `development`: aspects of the prime areas, and how many development bands below the child's age each is.
 * - `rentArrearsMonths`: the family's, in months of rent.
 */
export type Facts = z.infer<typeof factsFile>;
export type ChildFacts = Facts['children'][number];
