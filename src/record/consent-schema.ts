import * as z from 'zod/mini';
import { AGREEMENT_STATES, day, text } from '../document/index.js';
import { ANSWERS, SHARING_BASES, COMMUNICATION, DECISIONS, EXPLAINED, WAYS } from './consent-words.js';

/** Whether an adult has parental responsibility, or a child the capacity to agree. */
const capacity = z.strictObject({ responsibility: z.optional(z.enum(ANSWERS)), capacity: z.optional(z.enum(ANSWERS)) });

/** What one person said on one day. It counts from that day until they say something else. */
const agreement = z.strictObject({
  person: text,
  state: z.enum(AGREEMENT_STATES),
  on: day,
  how: z.optional(z.enum(WAYS)),
  explained: z.array(z.enum(EXPLAINED)),
  communication: z.optional(z.enum(COMMUNICATION)),
});

/** The decision on sharing, with its basis. It is recorded whether one shares or not. */
const sharing = z.strictObject({
  what: z.optional(text),
  with: z.optional(text),
  purpose: z.optional(text),
  basis: z.optional(z.enum(SHARING_BASES)),
  ground: z.optional(text),
  reasons: z.optional(text),
  advice: z.optional(z.strictObject({ from: text, on: day, outcome: text })),
  decision: z.optional(z.enum(DECISIONS)),
  on: z.optional(day),
});

/** Agreement to support and basis for sharing, kept apart. */
export const consentRecord = z.strictObject({
  people: z.record(z.string(), capacity),
  agreement: z.array(agreement),
  sharing: z.optional(sharing),
  checked: z.array(text),
});

export type ConsentRecord = z.infer<typeof consentRecord>;
export type Capacity = z.infer<typeof capacity>;
export type AgreementEntry = z.infer<typeof agreement>;
export type Sharing = z.infer<typeof sharing>;
