import {
  addConcern,
  addPerson,
  answer,
  answerStep,
  assess,
  EXPLAINED,
  moveStep,
  newRecord,
  planStep,
  recordAgreement,
  recordSharing,
  recordStage,
  reviewConsent,
  setCapacity,
  startStep,
  type CaseRecord,
  type Position,
  type Span,
  type ThresholdDocument,
} from '../../src/index.js';
import { documents } from './documents.js';
import { asKept } from './kept.js';
import { letter, numbers } from './made-up.js';
import { london } from './steps.js';

/*
 * What the kit says about some made-up families of each pack: each child, agreement and sharing, and a
 * step on its way, a line each. golden.test.ts holds the levels and the first actions of many more.
 * UPDATE_SNAPSHOTS=1 npm run test:core -- golden-families keeps a difference that was meant.
 */

const today = '2026-11-26';
const ROLES = { k: 'child', l: 'child', u: 'unborn', m: 'adult', d: 'adult' } as const;
const STATES = ['not-asked', 'no-answer', 'given', 'refused', 'withdrawn'] as const;
const advice = { from: 'DSL', on: today, outcome: 'Talked over.' };

type Made = { readonly record: CaseRecord; readonly words: readonly string[] };
type Pick = ReturnType<typeof numbers>;

/** Children and adults, what was seen about each, and what was answered. */
function makeFamily(document: ThresholdDocument, pick: Pick): Made {
  const people = Object.keys(ROLES).filter((id) => id === 'k' || pick(2)) as (keyof typeof ROLES)[];
  let record = people.reduce((made, id) => addPerson(made, { id, label: id, role: ROLES[id] }), newRecord(document));
  const words = [people.join('')];
  const signs = document.indicators.filter(({ kind }) => kind !== 'strength');
  for (let left = signs.length ? 1 + pick(3) : 0; left > 0; left--) {
    const { id } = signs[pick(signs.length)]!;
    const about = people[pick(people.length + 1)];
    record = addConcern(record, { indicator: id, ...(about ? { people: [about] } : {}) });
    words.push(`${id}${about ? `@${about}` : ''}`);
  }
  for (const { id, options } of document.questions) {
    if (pick(4)) continue;
    const option = options[pick(options.length)]!.id;
    record = answer(record, id, option);
    words.push(`${id}=${option}`);
  }
  return { record, words };
}

/** What each said to support, and what was decided on sharing. */
function withConsent(document: ThresholdDocument, made: Made, pick: Pick): Made {
  let { record } = made;
  const words = [...made.words];
  for (const { id, role } of record.people) {
    if (role === 'unborn') continue;
    const settled = (['yes', 'no', 'unsure', undefined] as const)[pick(4)];
    if (settled)
      record = setCapacity(record, id, role === 'adult' ? { responsibility: settled } : { capacity: settled });
    const state = STATES[pick(STATES.length)]!;
    const full = { how: 'verbal' as const, communication: 'not-needed' as const, explained: [...EXPLAINED] };
    if (state !== 'not-asked')
      record = recordAgreement(record, {
        person: id,
        state,
        on: today,
        ...(state === 'given' ? full : { explained: [] }),
      });
    words.push(`${id}:${settled ?? '-'},${state}`);
  }
  const grounds = document.consent?.grounds ?? [];
  const at = pick(grounds.length + 4);
  if (at < 3) return { record, words };
  const ground = grounds[at - 4]?.id;
  const decision = pick(3) ? ('share' as const) : ('not-share' as const);
  record = recordSharing(record, {
    decision,
    on: today,
    reasons: 'Because.',
    ...(decision === 'share' ? { what: 'It', with: 'Them', purpose: 'Help' } : {}),
    ...(ground ? { basis: 'ground', ground } : { basis: 'agreement' }),
    ...(pick(3) ? {} : { advice }),
  });
  return { record, words: [...words, `${decision},${ground ?? 'agreement'}`] };
}

/** A step as far as it has come, each stage half a day after the one before. */
function withStep(document: ThresholdDocument, made: Made, pick: Pick): Made {
  const { steps = [] } = document;
  if (!steps.length) return made;
  const protocol = steps[pick(steps.length)]!;
  let record = startStep(made.record, protocol.id, 'one');
  const words = [...made.words, protocol.id];
  for (const { id, options } of protocol.questions ?? []) {
    const option = options[pick(options.length)]!.id;
    record = answerStep(record, id, option);
    words.push(`${id}=${option}`);
  }
  for (let done = 0; done < pick(5); done++) {
    const on = london(`2026-11-${23 + Math.floor(done / 2)} ${done % 2 ? '16:00' : '10:00'}`);
    const { next, stages } = planStep(document, record, { now: on });
    // People may ask for agreement also where the plan does not say so.
    const stage = next[0] ?? stages.find(({ status }) => status === 'open')?.id;
    if (!stage) break;
    record = recordStage(record, { stage, on });
    words.push(`+${stage}`);
    if (!protocol.stages.find(({ id }) => id === stage)!.decision) continue;
    const outcome = pick(3) ? ('agreed' as const) : ('not-agreed' as const);
    record = moveStep(record, { outcome, on });
    words.push(outcome);
  }
  return { record, words };
}

function outcome(document: ThresholdDocument, record: CaseRecord): string[] {
  const at = ({ level, tier }: Position) => {
    const column = document.levels.findIndex(({ id }) => id === level);
    return `${column}${tier === undefined ? '' : letter(document.levels[column]!.tiers!.findIndex(({ id }) => id === tier))}`;
  };
  const span = (one: Span | null) =>
    one === null ? '-' : at(one.from) === at(one.to) ? at(one.to) : `${at(one.from)}-${at(one.to)}`;
  const { urgent, indicated, children } = assess(document, record);
  const review = reviewConsent(document, record, { today });
  const missing = review.outstanding.filter(({ when }) => when === 'before').length;
  const plan = record.step ? planStep(document, record, { now: london('2026-11-26 10:00') }) : null;
  const due = plan?.stages.flatMap(({ id, status, clock }) =>
    clock?.dueWords && status !== 'not-applicable' ? [`${id} ${clock.dueWords}`] : [],
  );
  return [
    `${span(indicated)} ${urgent?.status ?? 'calm'}${children.length > 1 ? `; ${children.map((one) => `${one.person} ${span(one.indicated)}`).join(', ')}` : ''}`,
    `${review.mayGoOn}, ${review.need}${review.safeguarding ? ', safeguarding' : ''}, ${review.awaited} awaited, ${missing} missing: ${review.text.slice(0, 40)}`,
    ...(plan
      ? [`${plan.state}, next ${plan.next.join(' ') || '-'}${due?.length ? `; due ${due.join(', ')}` : ''}`]
      : []),
  ];
}

const head = (document: ThresholdDocument) => [
  'Three or four lines: who is there (k and l children, u unborn, m and d adults), what is recorded and who said what;',
  'then the level and each child; whether it can go ahead; and the step. Levels by their order, tiers by letter.',
  `Levels: ${document.levels.map(({ id }, at) => `${at} ${id}`).join(', ')}`,
  '',
];

describe('What the kit says of made-up families, their agreement and their steps stays as it was kept', () => {
  for (const [, document] of documents.slice(0, 5)) {
    it(document.provenance.id, async () => {
      const lines = Array.from({ length: 120 }, (_, seed) => {
        const pick = numbers(seed * 7919 + 29);
        const family = withConsent(document, makeFamily(document, pick), pick);
        const { record, words } = pick(2) ? withStep(document, family, pick) : family;
        return [words.join(' '), ...outcome(document, record).map((line) => `  ${line}`)];
      }).flat();
      await asKept(`core/golden/families-${document.provenance.id}.txt`, [...head(document), ...lines]);
    });
  }
});
