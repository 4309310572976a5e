import * as z from 'zod/mini';
import { day, text, time } from '../document/index.js';
import { consentRecord } from './consent-schema.js';
import { ANSWERS } from './consent-words.js';
import { RECORD_FORMAT } from './format.js';
import { stepRecord } from './step-schema.js';

/** What a person in a record is to the family. An adult is never a child's needs, but bears on every child. */
export const ROLES = ['child', 'unborn', 'adult'] as const;
/** How the writer knows of something. */
export const SEEN = ['firsthand', 'told'] as const;
/** The parts of a document that a record names by an id, apart from its signs. */
export const NAMED_PARTS = [
  'level',
  'tier',
  'domain',
  'condition',
  'context',
  'question',
  'option',
  'contact',
  'ground',
  'line',
  'protocol',
  'stage',
  'reading',
  'paper',
] as const;

const person = z.strictObject({ id: text, label: text, role: z.enum(ROLES) });

/** When something was seen or told, by whom, and whether the writer was there. */
const seen = z.strictObject({ on: z.optional(day), by: z.optional(text), how: z.optional(z.enum(SEEN)) });

/** A sign carries the words and the cell that it had when it was ticked: an id alone may come to mean another one. */
const sign = {
  indicator: z.optional(text),
  words: z.optional(text),
  cell: z.optional(z.strictObject({ domain: text, level: text, tier: z.optional(text) })),
};
const about = { people: z.array(text), note: z.optional(text), seen: z.optional(seen) };

/** Own words carry no indicator: they say in which domain they stand, and at which level. */
const concern = z.strictObject({
  id: text,
  ...sign,
  /** True where the sign, or the place of own words, described harm when it was recorded; it stays when either is gone. */
  alert: z.optional(z.literal(true)),
  met: z.optional(z.enum(ANSWERS)),
  domain: z.optional(text),
  level: z.optional(text),
  text: z.optional(text),
  ...about,
});
const strength = z.strictObject({ id: text, ...sign, domain: z.optional(text), text: z.optional(text), ...about });

/** Of the entries known then, `noted` are those whose note was written since; `childSpoke` says the same of the child's words. */
const judged = z.strictObject({
  on: day,
  by: z.optional(text),
  known: z.optional(z.array(text)),
  noted: z.optional(z.array(text)),
  childSpoke: z.optional(z.literal(true)),
});

const call = z.strictObject({
  contact: z.optional(text),
  to: text,
  on: day,
  at: z.optional(time),
  advice: z.optional(text),
});

const NOT_AGREED =
  'This is missing. Add null, or the level that was agreed: an object with "level", "rationale", "on".';
const agreed = z.strictObject(
  {
    level: text,
    tier: z.optional(text),
    rationale: z.string(),
    by: z.optional(text),
    consulted: z.optional(text),
    on: day,
    known: z.optional(z.array(text)),
  },
  { error: ({ code, input }) => (code === 'invalid_type' && input === undefined ? NOT_AGREED : undefined) },
);

const position = z.strictObject({ level: text, tier: z.optional(text) });
/** Whether the level is where the family is now or where it should go; it counts for no other level than the one it was said of. */
const levelIs = z.strictObject({ is: z.enum(['now', 'goal']), from: position, to: position });

const writer = z.strictObject({
  role: z.optional(text),
  agency: z.optional(text),
  callBack: z.optional(text),
  name: z.optional(text),
});
const child = z.strictObject({
  words: z.optional(text),
  where: z.optional(text),
  parentsKnow: z.optional(z.enum(ANSWERS)),
});

/** What an id meant, in the words of the document at the time. */
const named = z.strictObject({ part: z.enum(NAMED_PARTS), id: text, words: text });

/** What opening under another version of the document told about one thing. `was` holds what no longer stands. */
const reopened = z.strictObject({
  text,
  entry: z.optional(text),
  was: z.optional(
    z.strictObject({
      concern: z.optional(concern),
      strength: z.optional(strength),
      answer: z.optional(z.strictObject({ question: text, option: text, judged: z.optional(judged) })),
      agreed: z.optional(agreed),
      levelIs: z.optional(levelIs),
      call: z.optional(call),
      ground: z.optional(text),
      line: z.optional(text),
      step: z.optional(z.partial(stepRecord)),
    }),
  ),
  seen: z.optional(z.literal(true)),
});

/** Everything recorded about one family. */
export const caseRecord = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  document: z.strictObject({ id: text, published: text }),
  people: z.array(person),
  concerns: z.array(concern),
  strengths: z.array(strength),
  answers: z.record(z.string(), text),
  judged: z.optional(z.record(z.string(), judged)),
  calls: z.optional(z.array(call)),
  /** The day from which a time of the document is counted, by the id of what is due. */
  counted: z.optional(z.record(z.string(), day)),
  /** Such a day that was taken away again: a calendar that has what was due by it takes that out. */
  uncounted: z.optional(z.record(z.string(), day)),
  agreed: z.nullable(agreed),
  levelIs: z.optional(levelIs),
  writer: z.optional(writer),
  reference: z.optional(text),
  child: z.optional(child),
  consent: z.optional(consentRecord),
  step: z.optional(stepRecord),
  names: z.optional(z.array(named)),
  reopened: z.optional(z.array(reopened)),
});

export type CaseRecord = z.infer<typeof caseRecord>;
export type Person = z.infer<typeof person>;
export type Role = Person['role'];
/** What a practitioner recorded: an indicator ticked, or their own words in a cell. Without people it is about the whole family. */
export type Concern = z.infer<typeof concern>;
/** What works well: a strength ticked, or their own words in a domain. Without people it is about the whole family. */
export type Strength = z.infer<typeof strength>;
export type Seen = z.infer<typeof seen>;
export type Judged = z.infer<typeof judged>;
export type Call = z.infer<typeof call>;
export type AgreedPosition = z.infer<typeof agreed>;
export type Writer = z.infer<typeof writer>;
export type AboutChild = z.infer<typeof child>;
/** A part of the document that a record names, with its words. */
export type Named = z.infer<typeof named>;
/** One thing that opening a record under another version of its document told. */
export type Reopened = z.infer<typeof reopened>;
