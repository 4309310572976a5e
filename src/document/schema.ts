import * as z from 'zod/mini';
import { AGREE_FROM, AGREEMENT_NEEDS, AGREEMENT_STATES, GROUND_USES } from './agreement.js';
import { DAYS } from './days.js';
import { match } from './match-schema.js';
import { RULE_BASES } from './rule-bases.js';
import { ORDER } from './work-order.js';
import { cited, count, day, id, interval, position, section, span, statement, text, time } from './parts-schema.js';
import { stepProtocol } from './steps-schema.js';

/*
 * The shape of a pack: a threshold document written as one JSON file.
 *
 * The schema is closed. A key or a kind of rule that it does not know is an error, because a rule
 * that the kit silently skipped could send a family the wrong way.
 */

/** Whose sign an indicator can be. */
export const PEOPLE = ['child', 'unborn', 'adult', 'family'] as const;
/** What an indicator is: a sign of need, a strength, or a circumstance that only sets the scene. */
export const KINDS = ['need', 'strength', 'context'] as const;
/** The standing of a document. `legacy`: older, and still in use. */
export const STATUSES = ['current', 'legacy', 'historical', 'illustrative'] as const;

const seen = z
  .string()
  .check(z.regex(/^[0-9a-f]{16}$/, 'This is the fingerprint that "threshold-kit confirm" writes. Run it again.'));

/** Who confirmed which parts of the pack, and when: each part with the fingerprint of the text that they saw. */
const confirmation = z.strictObject({
  by: text,
  on: day,
  of: z
    .strictObject({
      signs: z.optional(seen),
      rules: z.optional(seen),
      contacts: z.optional(seen),
      steps: z.optional(seen),
    })
    .check(z.refine((of) => Object.keys(of).length > 0, 'Name at least one part that was confirmed.')),
});

const provenance = z.strictObject({
  id,
  title: text,
  publisher: text,
  area: text,
  published: text,
  status: z.enum(STATUSES),
  statusNote: text,
  supersededBy: z.optional(text),
  version: z.optional(text),
  validFrom: z.optional(day),
  reviewBy: z.optional(day),
  owner: z.optional(text),
  covers: z.optional(z.array(text).check(z.minLength(1))),
  source: text,
  wording: z.enum(['paraphrase', 'verbatim']),
  checkedOn: z.optional(day),
  checkedBy: z.optional(text),
  confirmed: z.optional(z.array(confirmation).check(z.minLength(1))),
});

/** Where an action stands in the order of work; left out, its kind says so. */
const order = z.optional(z.enum(ORDER));
const agreement = z.optional(z.strictObject({ text, order, ...cited }));

/** What the document numbers a level or a tier with: 3, 2a, B. */
const mark = z.optional(
  z.string().check(z.regex(/^[0-9A-Za-z]{1,3}$/, 'A mark is one to three letters or digits, such as 2a.')),
);

const tier = z.strictObject({
  id,
  name: text,
  mark,
  summary: text,
  test: statement,
  lead: z.optional(statement),
  basis: z.optional(statement),
  agreement,
  ...cited,
});

const level = z.strictObject({
  id,
  name: text,
  short: z.optional(text),
  mark,
  summary: text,
  lead: z.optional(statement),
  basis: z.optional(statement),
  agreement,
  alert: z.optional(z.literal(true)),
  requires: z.optional(
    z.strictObject({
      needs: count,
      answer: z.optional(z.strictObject({ question: id, is: z.array(id).check(z.minLength(1)) })),
      ...cited,
    }),
  ),
  tiers: z.optional(z.array(tier).check(z.minLength(2))),
  ...cited,
});

const dimension = z.strictObject({ id, name: text });

const domain = z.strictObject({
  id,
  name: text,
  short: z.optional(text),
  dimension: z.optional(id),
  alert: z.optional(z.literal(true)),
  groups: z.optional(z.array(z.strictObject({ id, name: text })).check(z.minLength(1))),
  ...cited,
});

const url = z.url({
  protocol: /^https?$/,
  error: 'A web address begins with https:// or http://, such as https://example.org/help.',
});

/** Where a reader finds out more or gets help: a page, or a service that has none. */
const links = z.array(z.strictObject({ label: text, url: z.optional(url) })).check(z.minLength(1));

/** Where the source has no text: a whole domain, a whole level, one cell, or the document. */
const gap = z.strictObject({ domain: z.optional(id), level: z.optional(id), text, section });

export const indicator = z.strictObject({
  id,
  domain: id,
  level: id,
  tier: z.optional(id),
  group: z.optional(id),
  ages: z.optional(z.array(id).check(z.minLength(1))),
  text,
  kind: z.enum(KINDS),
  about: z.array(z.enum(PEOPLE)).check(z.minLength(1)),
  alert: z.optional(z.literal(true)),
  conditions: z.optional(z.array(text).check(z.minLength(1))),
  alertUnmet: z.optional(z.literal(true)),
  overlaps: z.optional(z.array(z.strictObject({ indicator: id, why: text })).check(z.minLength(1))),
  links: z.optional(links),
  match: z.optional(match),
  ...cited,
});

const ladder = z.strictObject({
  id,
  name: text,
  topic: z.optional(z.enum(['attendance'])),
  indicators: z.array(id).check(z.minLength(2)),
  ...cited,
});

/**
 * The closed language of conditions. `position` looks at the span (or the agreed position), `needs`
 * counts as the document counts, `indicators` counts recorded signs, own words among them,
 * `consent` holds once anybody's agreement stands so.
 */
const condition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('all'),
    get of(): z.ZodMiniArray<typeof condition> {
      return z.array(condition).check(z.minLength(1));
    },
  }),
  z.strictObject({
    kind: z.literal('any'),
    get of(): z.ZodMiniArray<typeof condition> {
      return z.array(condition).check(z.minLength(1));
    },
  }),
  z.strictObject({
    kind: z.literal('not'),
    get of(): typeof condition {
      return condition;
    },
  }),
  z.strictObject({ kind: z.literal('position'), atLeast: z.optional(position), atMost: z.optional(position) }),
  z.strictObject({ kind: z.literal('needs'), atLeast: count, from: z.optional(id) }),
  z.strictObject({
    kind: z.literal('indicators'),
    atLeast: count,
    level: z.optional(id),
    domain: z.optional(id),
    alert: z.optional(z.literal(true)),
    ownWords: z.optional(z.literal(true)),
    among: z.optional(z.array(id).check(z.minLength(1))),
    age: z.optional(id),
  }),
  z.strictObject({ kind: z.literal('answer'), question: id, is: z.array(id).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('consent'), is: z.array(z.enum(AGREEMENT_STATES)).check(z.minLength(1)) }),
]);

/** What follows when a rule's condition holds, or when a question is answered. */
const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-least'), level: id, tier: z.optional(id) }),
  z.strictObject({ kind: z.literal('tier'), level: id, tier: id }),
  z.strictObject({ kind: z.literal('assessment'), assessment: id, where: z.optional(text) }),
  z.strictObject({ kind: z.literal('plan'), plan: id, where: z.optional(text) }),
  z.strictObject({ kind: z.literal('plan-in-place'), plan: id, where: z.optional(text) }),
  z.strictObject({ kind: z.literal('action'), text, contact: z.optional(id), order }),
  z.strictObject({ kind: z.literal('prompt'), text, contact: z.optional(id), until: z.optional(id), order }),
  z.strictObject({ kind: z.literal('urgent') }),
]);

const question = z.strictObject({
  id,
  text,
  short: z.optional(text),
  help: z.optional(text),
  askWhen: z.optional(condition),
  options: z
    .array(
      z.strictObject({
        id,
        label: text,
        undecided: z.optional(z.literal(true)),
        then: z.array(effect),
      }),
    )
    .check(z.minLength(2)),
  ...cited,
});

const rule = z.strictObject({
  id,
  text,
  basis: z.enum(RULE_BASES),
  when: condition,
  then: z.array(effect).check(z.minLength(1)),
  ...cited,
});

const opening = z.strictObject({
  days: z.array(z.enum(DAYS)).check(z.minLength(1)),
  from: time,
  to: time,
});

/** One number and nothing else: it is rung by its digits, so that two of them, or an extension, would ring somebody else. */
const telephone = z
  .string()
  .check(
    z.regex(
      /^(?!\+.*\(0\))\+?(?:[() -]*\d){3,15}[() -]*$/,
      'A telephone number is one number and nothing else, such as 01632 960001. Write other words in "label", and another number as a phone of its own.',
    ),
  );

const phone = z.strictObject({
  number: telephone,
  label: z.optional(text),
  options: z.optional(z.array(z.strictObject({ press: text, for: text })).check(z.minLength(1))),
  open: z.optional(z.array(opening).check(z.minLength(1))),
  outsideHoursOf: z.optional(text),
});

/** An address and nothing else: what follows a "?" would fill in a message. */
const email = z.email('An e-mail address is one address, such as help@example.org.');

const contact = z.strictObject({
  id,
  name: text,
  for: text,
  phones: z.optional(z.array(phone).check(z.minLength(1))),
  emails: z.optional(z.array(z.strictObject({ address: email, for: text })).check(z.minLength(1))),
  web: z.optional(links),
  missing: z.optional(text),
  ...cited,
});

const route = z.strictObject({
  id,
  text,
  contact: z.optional(id),
  how: z.enum(['phone', 'form', 'email', 'referral', 'advice', 'none']),
  urgency: z.enum(['immediate', 'routine']),
  order,
  at: span,
  when: z.optional(condition),
  responses: z.optional(z.array(z.strictObject({ within: interval, for: text, ...cited })).check(z.minLength(1))),
  ...cited,
});

const review = z.strictObject({
  interval,
  by: z.optional(text),
  outcomes: z.optional(z.array(text).check(z.minLength(1))),
  decisions: z.optional(z.array(text).check(z.minLength(1))),
  ...cited,
});

const paper = {
  id,
  name: text,
  when: text,
  contents: z.optional(z.array(text).check(z.minLength(1))),
  review: z.optional(review),
  send: z.optional(z.strictObject({ contact: id, text, ...cited })),
  ...cited,
};

const programme = z.strictObject({
  id,
  name: text,
  outcomes: z.optional(
    z.array(z.strictObject({ domain: id, name: text, doubt: z.optional(text) })).check(z.minLength(1)),
  ),
  eligibility: z.optional(z.strictObject({ atLeast: count, text, ...cited })),
  scale: z.optional(z.strictObject({ from: z.int(), to: z.int(), text, ...cited })),
  essentials: z.optional(z.array(statement).check(z.minLength(1))),
  claim: z.optional(z.array(statement).check(z.minLength(1))),
  ...cited,
});

const measure = z.strictObject({
  id,
  text,
  baseline: z.optional(text),
  target: z.optional(text),
  result: z.optional(text),
  ...cited,
});

const pathway = z.strictObject({
  id,
  name: text,
  stages: z
    .array(z.strictObject({ id, name: text, steps: z.array(text).check(z.minLength(1)), ...cited }))
    .check(z.minLength(1)),
  ...cited,
});

/**
 * When agreement to support is needed, and what stands in its place. A ground to share is not a
 * ground not to ask, so each ground says what it is for. A position that no `agreement` covers is one
 * for which the document does not say. `safeguarding` is a child protection concern: where it may be
 * present, a refusal never closes the way.
 */
const consent = z.strictObject({
  agreement: z.array(
    z.strictObject({
      id,
      at: span,
      need: z.enum(AGREEMENT_NEEDS),
      from: z.array(z.enum(AGREE_FROM)).check(z.minLength(1)),
      when: z.optional(condition),
      steps: z.optional(z.array(id).check(z.minLength(1))),
      text,
      ...cited,
    }),
  ),
  safeguarding: z.strictObject({ at: z.optional(span), when: z.optional(condition), text, ...cited }),
  grounds: z.array(z.strictObject({ id, for: z.array(z.enum(GROUND_USES)).check(z.minLength(1)), text, ...cited })),
  refusal: z.array(z.strictObject({ id, at: span, advice: z.optional(z.literal(true)), text, ...cited })),
  advice: z.optional(statement),
  explain: z.optional(statement),
  understanding: z.optional(statement),
  record: z.optional(statement),
  anonymity: z.optional(statement),
  checklist: z.array(z.strictObject({ id, text, ...cited })),
});

/** What a law note bears on, and so where it is shown. */
export const BEARS_ON = ['document', 'sharing', 'decision', 'attendance', 'programme', 'publishing'] as const;

/** Whose word list an entry belongs to. */
export const WORDS_FROM = ['kit', 'partnership'] as const;

/** Everyday words that people type, and where in the document they lead. */
const words = z.strictObject({
  typed: z.array(text).check(z.minLength(1)),
  says: z.optional(text),
  indicators: z.optional(z.array(id).check(z.minLength(1))),
  ladders: z.optional(z.array(id).check(z.minLength(1))),
  domains: z.optional(z.array(id).check(z.minLength(1))),
  harm: z.optional(z.literal(true)),
  from: z.enum(WORDS_FROM),
});

/** Dated notes on law and national guidance. A host can replace the whole list. */
export const lawNotesFile = z.strictObject({
  format: z.literal('threshold-kit/law-notes@1'),
  checkedOn: day,
  from: text,
  notes: z.array(
    z.strictObject({
      id,
      text,
      readAt: text,
      certainty: text,
      bearsOn: z.array(z.enum(BEARS_ON)).check(z.minLength(1)),
    }),
  ),
});

/** A second language of the document: wordings of its texts, each by the text that it stands under. */
const second = z.strictObject({
  language: z
    .string()
    .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is written as its code, such as cy for Welsh.')),
  name: text,
  wordings: z.record(text, text),
});

/** What the document says to one profession, at some positions or at all. */
const advice = z.strictObject({ id, for: text, text, at: z.optional(span), ...cited });
const age = z.strictObject({ id, name: text, ...cited });
const principle = z.strictObject({ id, text, ...cited });
const definition = z.strictObject({ id, term: text, text, ...cited });

/** A threshold document, as one pack file holds it. */
export const thresholdDocument = z.strictObject({
  $schema: z.optional(text),
  format: z.literal('threshold-kit/pack@1'),
  provenance,
  sections: z.array(text).check(z.minLength(1)),
  principles: z.array(principle),
  emergency: z.strictObject({
    text,
    contacts: z.array(id),
    ring: z.optional(
      z.strictObject({ contact: id, press: z.optional(z.array(text).check(z.minLength(1))), doubt: z.optional(text) }),
    ),
    ...cited,
  }),
  levels: z.array(level),
  needs: z.optional(z.strictObject({ countedBy: z.enum(['domain', 'indicator']), from: z.optional(id), ...cited })),
  dimensions: z.optional(z.array(dimension).check(z.minLength(1))),
  domains: z.array(domain),
  ages: z.optional(z.array(age).check(z.minLength(1))),
  gaps: z.array(gap),
  indicators: z.array(indicator),
  ladders: z.array(ladder),
  questions: z.array(question),
  rules: z.array(rule),
  contacts: z.array(contact),
  routes: z.array(route),
  advice: z.optional(z.array(advice).check(z.minLength(1))),
  assessments: z.array(z.strictObject(paper)),
  plans: z.array(z.strictObject(paper)),
  tools: z.array(z.strictObject(paper)),
  pathways: z.array(pathway),
  consent: z.optional(consent),
  programmes: z.array(programme),
  measures: z.array(measure),
  steps: z.optional(z.array(stepProtocol)),
  definitions: z.array(definition),
  words: z.optional(z.array(words)),
  second: z.optional(second),
});

/** Single entries of a list that are added, replaced by their id, or taken out by it. */
const edits = <T extends z.ZodMiniType>(entry: T) =>
  z.optional(
    z.strictObject({
      add: z.optional(z.array(entry).check(z.minLength(1))),
      replace: z.optional(z.array(entry).check(z.minLength(1))),
      remove: z.optional(z.array(id).check(z.minLength(1))),
    }),
  );

/** The same for a list whose entries have no id: what goes by another name is added, or taken out by that name. */
const picks = <T extends z.ZodMiniType, N extends z.ZodMiniType>(entry: T, name: N) =>
  z.optional(
    z.strictObject({
      add: z.optional(z.array(entry).check(z.minLength(1))),
      remove: z.optional(z.array(name).check(z.minLength(1))),
    }),
  );

/** Every list of a base: single entries of it can be changed. */
const changes = z.strictObject({
  sections: picks(text, text),
  principles: edits(principle),
  levels: edits(level),
  dimensions: edits(dimension),
  domains: edits(domain),
  ages: edits(age),
  gaps: picks(gap, z.strictObject({ domain: z.optional(id), level: z.optional(id) })),
  indicators: edits(indicator),
  ladders: edits(ladder),
  questions: edits(question),
  rules: edits(rule),
  contacts: edits(contact),
  routes: edits(route),
  advice: edits(advice),
  assessments: edits(z.strictObject(paper)),
  plans: edits(z.strictObject(paper)),
  tools: edits(z.strictObject(paper)),
  pathways: edits(pathway),
  programmes: edits(programme),
  measures: edits(measure),
  steps: edits(stepProtocol),
  definitions: edits(definition),
  words: picks(words, text),
});

/**
 * A pack that builds on another: it says who publishes it, the parts that take the place of the base's,
 * and single entries that differ.
 */
export const extendingPack = z.extend(z.partial(thresholdDocument), {
  format: z.literal('threshold-kit/pack@1'),
  provenance,
  extends: text,
  changes: z.optional(changes),
});

export type Changes = z.infer<typeof changes>;
export type ThresholdDocument = z.infer<typeof thresholdDocument>;
export type LawNotes = z.infer<typeof lawNotesFile>;
export type BearsOn = (typeof BEARS_ON)[number];
export type Position = z.infer<typeof position>;
export type Span = z.infer<typeof span>;
export type Level = z.infer<typeof level>;
export type Tier = z.infer<typeof tier>;
export type Domain = z.infer<typeof domain>;
export type Gap = z.infer<typeof gap>;
export type Indicator = z.infer<typeof indicator>;
export type Ladder = z.infer<typeof ladder>;
export type Condition = z.infer<typeof condition>;
export type Effect = z.infer<typeof effect>;
export type Question = z.infer<typeof question>;
export type Rule = z.infer<typeof rule>;
export type Contact = z.infer<typeof contact>;
export type Route = z.infer<typeof route>;
export type Advice = z.infer<typeof advice>;
export type Consent = z.infer<typeof consent>;
export type Interval = z.infer<typeof interval>;
export type Statement = z.infer<typeof statement>;
export type Words = z.infer<typeof words>;
