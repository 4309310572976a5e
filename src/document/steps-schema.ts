import * as z from 'zod/mini';
import { cited, count, id, interval, span, statement, text } from './parts-schema.js';

/*
 * The shape of a step protocol: how a family moves up or down between early help and children's
 * social care, who does what by when, and what happens if people do not agree.
 */

/** Where a protocol leads: up, down, from a new concern on an open case, or from an assessment that ended without action. */
export const DIRECTIONS = ['up', 'down', 'open-case', 'after-assessment'] as const;
/** What a clock counts in. Hours run day and night; a `day` is a day of the calendar. */
export const CLOCK_UNITS = ['hour', 'day', 'working day', 'week'] as const;
/** What people settle on when they talk a step over. */
export const OUTCOMES = ['agreed', 'not-agreed'] as const;

/** What an answer must be. A list of claims holds where each of them does. */
const claim = z.strictObject({ question: id, is: z.array(id).check(z.minLength(1)) });
const when = z.optional(z.array(claim).check(z.minLength(1)));
const statements = z.optional(z.array(statement).check(z.minLength(1)));
const ids = z.optional(z.array(id).check(z.minLength(1)));

const side = z.strictObject({ text, at: z.optional(span) });

const question = z.strictObject({
  id,
  text,
  help: z.optional(text),
  options: z.array(z.strictObject({ id, label: text, undecided: z.optional(z.literal(true)) })).check(z.minLength(2)),
  ...cited,
});

/**
 * How long something may take. Each reading is a way to understand the source: what is counted, and
 * from which stage. The first reading that can apply is taken until a person chooses another.
 * Without readings the source gives words and no number.
 */
const clock = z.strictObject({
  words: text,
  aim: z.optional(z.literal(true)),
  readings: z.optional(
    z.array(z.strictObject({ id, text, within: count, unit: z.enum(CLOCK_UNITS), from: id })).check(z.minLength(1)),
  ),
  ...cited,
});

const stage = z.strictObject({
  id,
  name: text,
  actor: text,
  action: text,
  decision: z.optional(z.literal(true)),
  outcome: z.optional(z.enum(OUTCOMES)),
  after: ids,
  when,
  practice: z.optional(z.literal(true)),
  agreement: z.optional(z.literal(true)),
  closes: z.optional(z.literal(true)),
  clock: z.optional(clock),
  contacts: ids,
  ...cited,
});

/** How long before the meeting something is shared. */
const ahead = z.strictObject({
  words: text,
  least: count,
  unit: z.enum(['day', 'week']),
  aim: z.optional(z.literal(true)),
});

const paper = z.strictObject({
  id,
  name: text,
  from: text,
  to: text,
  when,
  stage: z.optional(id),
  ahead: z.optional(ahead),
  ...cited,
});

const notAgreed = z.strictObject({
  text,
  record: statements,
  escalation: z.optional(z.strictObject({ text, contact: z.optional(id), ...cited })),
  gap: z.optional(text),
  ...cited,
});

/** One protocol, as the pack's `steps` lists them. */
export const stepProtocol = z.strictObject({
  id,
  name: text,
  direction: z.enum(DIRECTIONS),
  from: side,
  to: side,
  standing: z.optional(z.strictObject({ status: z.literal('proposed'), text, ...cited })),
  asks: ids,
  questions: z.optional(z.array(question).check(z.minLength(1))),
  when,
  test: z.strictObject({ text, decides: text, conditions: when, ...cited }),
  meeting: z.optional(z.strictObject({ name: text, interval, contact: z.optional(id), ...cited })),
  readiness: z.optional(
    z.strictObject({
      text,
      checks: z
        .array(z.strictObject({ question: id, is: z.array(id).check(z.minLength(1)), measure: z.optional(id) }))
        .check(z.minLength(1)),
      ...cited,
    }),
  ),
  stages: z.array(stage).check(z.minLength(1)),
  papers: z.optional(z.array(paper).check(z.minLength(1))),
  roles: z.optional(
    z.array(z.strictObject({ who: text, before: text, after: text, when, ...cited })).check(z.minLength(1)),
  ),
  consider: statements,
  notAgreed,
  close: statement,
  gaps: statements,
  ...cited,
});

export type StepProtocol = z.infer<typeof stepProtocol>;
export type StepStage = StepProtocol['stages'][number];
export type StepClock = NonNullable<StepStage['clock']>;
export type StepReading = NonNullable<StepClock['readings']>[number];
export type StepQuestion = NonNullable<StepProtocol['questions']>[number];
export type Claim = z.infer<typeof claim>;
export type ClockUnit = (typeof CLOCK_UNITS)[number];
