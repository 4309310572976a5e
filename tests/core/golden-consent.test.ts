import {
  addConcern,
  addPerson,
  agree,
  answer,
  EXPLAINED,
  newRecord,
  recordAgreement,
  recordSharing,
  reviewConsent,
  setCapacity,
  startStep,
  type CaseRecord,
  type Sharing,
  type ThresholdDocument,
} from '../../src/index.js';
import {
  cheshireEast2023,
  familyHelpTemplate,
  tacProtocol,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';
import { asKept } from './kept.js';
import { numbers } from './made-up.js';

/*
 * What the kit says of agreement and sharing for made-up families, sentence by sentence: the answer, how each
 * person stands, what is missing, and the sentences for the record with what they rest on.
 * consent-table.test.ts has every answer, without the sentences.
 * UPDATE_SNAPSHOTS=1 npm run test:core -- golden-consent keeps a difference that was meant.
 */

const today = '2026-11-22';
const FAMILIES = 60;
const STATES = ['given', 'given', 'given', 'refused', 'withdrawn', 'no-answer', null, null] as const;
const SURE = ['yes', 'no', 'unsure', null] as const;
const HOW = ['verbal', 'writing', null] as const;
const COMMUNICATION = ['not-needed', 'met', 'not-met', 'unsure', null] as const;
/** Before, now, and a day that does not count yet. */
const DAYS = ['2026-11-02', today, '2026-11-23'] as const;
const PEOPLE = [
  ['Mum', 'adult'],
  ['Step-dad', 'adult'],
  ['K', 'child'],
  ['Unborn', 'unborn'],
] as const;
const ADVICE = { from: 'the safeguarding lead', on: today, outcome: 'Share' };

/** What is there, without what is null. */
const given = (parts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null));

function madeUp(document: ThresholdDocument, seed: number): CaseRecord {
  const pick = numbers(seed * 7919 + 17);
  const one = <T>(from: readonly T[]): T => from[pick(from.length)]!;
  let record = newRecord(document);

  const level = one([...document.levels, null]);
  const tier = level?.tiers && one(level.tiers).id;
  if (level)
    record = agree(record, { level: level.id, ...(tier ? { tier } : {}), rationale: 'Talked over.', on: today });
  const harm = document.indicators.find((sign) => sign.alert);
  if (harm && !pick(3)) record = addConcern(record, { indicator: harm.id });
  const risk = document.questions.find(({ id }) => id === 'immediate-risk');
  if (risk && !pick(3)) record = answer(record, risk.id, one(risk.options).id);
  const step = document.steps?.length && !pick(3) ? one(document.steps) : null;
  if (step) record = startStep(record, step.id, 'a-step');

  for (const [label, role] of PEOPLE) {
    if (!pick(3)) continue;
    record = addPerson(record, { id: label, label, role });
    const sure = one(SURE);
    if (sure && role !== 'unborn')
      record = setCapacity(record, label, role === 'adult' ? { responsibility: sure } : { capacity: sure });
    const state = one(STATES);
    if (!state || role === 'unborn') continue;
    record = recordAgreement(record, {
      person: label,
      state,
      on: one(DAYS),
      explained: EXPLAINED.filter(() => pick(2)),
      ...given({ how: one(HOW), communication: one(COMMUNICATION) }),
    });
  }

  const grounds = document.consent?.grounds ?? [];
  const basis = one(['agreement', 'other', 'ground', null] as const);
  const sharing = given({
    decision: one(['share', 'share', 'not-share', null]),
    basis: basis === 'ground' && !grounds.length ? 'other' : basis,
    ground: basis === 'ground' && grounds.length && pick(4) ? one(grounds).id : null,
    what: one(['the concerns', null]),
    with: one(['the front door', null]),
    purpose: one(['to get help', null]),
    on: one([today, null]),
    reasons: one(['Seen today', null]),
    advice: one([ADVICE, null]),
  }) as Partial<Sharing>;
  return pick(4) ? recordSharing(record, sharing) : record;
}

const rest = (label: string, values: readonly string[]) => (values.length ? ` ${label} ${values.join('; ')}` : '');

function family(document: ThresholdDocument, seed: number): string[] {
  const record = madeUp(document, seed);
  const review = reviewConsent(document, record, { today });
  return [
    `family ${seed}: ${review.mayGoOn}, ${review.need}, awaited ${review.awaited}${review.safeguarding ? ', safeguarding' : ''}`,
    `  ${review.text}`,
    ...review.people.map(
      ({ label, asked, state, on, informed, careful }) =>
        `  ${label}: ${asked} ${state} ${on}${informed ? ' informed' : ''}${careful ? ' careful' : ''}`,
    ),
    ...review.exceptions.map(({ id, sections }) => `  unless ${id}${rest('@', sections)}`),
    ...review.outstanding.map(
      ({ field, person, text, when, sections }) => `  ${when} ${field} ${person}: ${text}${rest('@', sections)}`,
    ),
    ...review.sentences.map(
      ({ text, sections, doubts, law }) =>
        `  “${text}”${rest('@', sections)}${rest('?', doubts)}${rest(
          'law',
          law.map(({ id }) => id),
        )}`,
    ),
  ];
}

describe('What is said of agreement and sharing', () => {
  for (const document of [cheshireEast2023, familyHelpTemplate, tacProtocol, westCheshire2019, worcestershire2019]) {
    const { id } = document.provenance;
    it(`${id}: is as it was`, () =>
      asKept(
        `core/golden/consent-said-${id}.txt`,
        Array.from({ length: FAMILIES }, (_, seed) => family(document, seed)).flat(),
      ));
  }
});
