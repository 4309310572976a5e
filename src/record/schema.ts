import * as z from 'zod/mini';
import { consentRecord, day } from './consent-schema.js';
import { RECORD_FORMAT } from './format.js';
import { stepRecord } from './step-schema.js';

/** What a person in a record is to the family. An adult is never a child's needs, but bears on every child. */
export const ROLES = ['child', 'unborn', 'adult'] as const;

const text = z.string().check(z.regex(/\S/, 'This is empty. Write the text, or take the key out.'));
const people = z.array(text);
const note = z.optional(text);

const person = z.strictObject({ id: text, label: text, role: z.enum(ROLES) });

/** A person's own words carry no indicator: they say in which domain they stand. */
const concern = z.strictObject({
  id: text,
  indicator: z.optional(text),
  domain: z.optional(text),
  level: z.optional(text),
  text: z.optional(text),
  people,
  note,
});
const strength = z.strictObject({
  id: text,
  indicator: z.optional(text),
  domain: z.optional(text),
  text: z.optional(text),
  people,
  note,
});

const agreed = z.strictObject({
  level: text,
  tier: z.optional(text),
  rationale: z.string(),
  by: z.optional(text),
  on: day,
});

/** Everything recorded about one family. */
export const caseRecord = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  document: z.strictObject({ id: text, published: text }),
  people: z.array(person),
  concerns: z.array(concern),
  strengths: z.array(strength),
  answers: z.record(z.string(), text),
  agreed: z.nullable(agreed),
  consent: z.optional(consentRecord),
  step: z.optional(stepRecord),
});

export type CaseRecord = z.infer<typeof caseRecord>;
export type Person = z.infer<typeof person>;
export type Role = Person['role'];
/** What a practitioner recorded: an indicator ticked, or their own words in a cell. Without people it is about the whole family. */
export type Concern = z.infer<typeof concern>;
/** What works well: a strength ticked, or their own words in a domain. Without people it is about the whole family. */
export type Strength = z.infer<typeof strength>;
export type AgreedPosition = z.infer<typeof agreed>;
