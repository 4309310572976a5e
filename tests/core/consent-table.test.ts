import { expect } from '@esm-bundle/chai';
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
  type AgreementState,
  type CaseRecord,
  type Sharing,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, westCheshire2019, worcestershire2019 } from './documents.js';
import { keptText } from './kept.js';

/*
 * The answer on consent, and why, for everything that can be said by everything that can be decided, so
 * that a change to a pack or to the core shows whom it moves. Look at the difference, then keep it with
 * UPDATE_SNAPSHOTS=1 npm run test:core -- consent-table. consent.test.ts says which answers are right.
 */

const today = '2026-11-22';
const LETTERS = { yes: 'Y', no: 'N', refer: 'R', advice: 'A', 'share-now': 'S', 'not-sharing': 'X', null: '-' };

/** Who is there, and what each said: a parent, a second one, and a child who has capacity. */
const PEOPLE: Readonly<Record<string, Partial<Record<'mum' | 'dad' | 'k', AgreementState | 'not-asked' | 'vague'>>>> = {
  nobody: {},
  'not asked': { mum: 'not-asked' },
  'no answer': { mum: 'no-answer' },
  agreed: { mum: 'given' },
  'agreed to who knows what': { mum: 'vague' },
  refused: { mum: 'refused' },
  withdrew: { mum: 'withdrawn' },
  'both agreed': { mum: 'given', dad: 'given' },
  'one agreed, one to who knows what': { mum: 'given', dad: 'vague' },
  'one agreed, one not asked': { mum: 'given', dad: 'not-asked' },
  'one agreed, one no answer': { mum: 'given', dad: 'no-answer' },
  'one agreed, one refused': { mum: 'given', dad: 'refused' },
  'one refused, one not asked': { mum: 'refused', dad: 'not-asked' },
  'one refused, one no answer': { mum: 'refused', dad: 'no-answer' },
  'parent and child agreed': { mum: 'given', k: 'given' },
  'parent agreed, child not asked': { mum: 'given', k: 'not-asked' },
  'parent agreed, child refused': { mum: 'given', k: 'refused' },
  'parent not asked, child refused': { mum: 'not-asked', k: 'refused' },
};

function family(record: CaseRecord, said: (typeof PEOPLE)[string]): CaseRecord {
  let made = record;
  for (const [person, state] of Object.entries(said)) {
    const isChild = person === 'k';
    made = addPerson(made, { id: person, label: person, role: isChild ? 'child' : 'adult' });
    made = setCapacity(made, person, isChild ? { capacity: 'yes' } : { responsibility: 'yes' });
    if (state === 'not-asked') continue;
    const about =
      state === 'given'
        ? { how: 'verbal' as const, communication: 'not-needed' as const, explained: [...EXPLAINED] }
        : { explained: [] };
    made = recordAgreement(made, { person, state: state === 'vague' ? 'given' : state, on: today, ...about });
  }
  // The child is always listed where somebody is; one without capacity is not asked.
  if (Object.keys(said).length && !('k' in said))
    made = setCapacity(addPerson(made, { id: 'k', label: 'k', role: 'child' }), 'k', { capacity: 'no' });
  return made;
}

const details = { what: 'the concerns', with: 'the front door', purpose: 'to get help', on: today };
const advice = { from: 'safeguarding lead', on: today, outcome: 'Share.' };

/** Everything that can be recorded on the decision to share, by its name. */
function decisions(document: ThresholdDocument): [string, Partial<Sharing>][] {
  const bases: [string, Partial<Sharing>][] = [
    ['no basis', {}],
    ['agreement', { basis: 'agreement' }],
    ['other basis', { basis: 'other' }],
    ...(document.consent?.grounds ?? []).map(({ id }): [string, Partial<Sharing>] => [
      `ground ${id}`,
      { basis: 'ground', ground: id },
    ]),
  ];
  const whats: [string, Partial<Sharing>][] = [
    ['undecided', {}],
    ['share', { decision: 'share', ...details }],
    ['share, no details', { decision: 'share', on: today }],
    ['not share', { decision: 'not-share', ...details }],
  ];
  const whys: [string, Partial<Sharing>][] = [
    ['', {}],
    [', reasons', { reasons: 'Seen today.' }],
    [', advice', { advice }],
    [', reasons and advice', { reasons: 'Seen today.', advice }],
  ];
  return bases.flatMap(([base, one]) =>
    whats.flatMap(([what, two]) =>
      whys.map(([why, three]): [string, Partial<Sharing>] => [`${base}, ${what}${why}`, { ...one, ...two, ...three }]),
    ),
  );
}

/** Where the family is, and whether a child is in danger. */
function places(document: ThresholdDocument): [string, CaseRecord][] {
  const empty = newRecord(document);
  const at = (level: string, tier?: string) =>
    agree(empty, { level, ...(tier ? { tier } : {}), rationale: 'Talked over.', on: today });
  const harm = document.indicators.find((sign) => sign.alert);
  const risk = document.questions.find(({ id }) => id === 'immediate-risk');
  const harmed = harm && addConcern(empty, { indicator: harm.id });
  return [
    ['no level', empty],
    ...document.levels.flatMap(({ id, tiers }): [string, CaseRecord][] =>
      tiers ? tiers.map((tier) => [`${id} ${tier.id}`, at(id, tier.id)]) : [[id, at(id)]],
    ),
    ...(harmed && risk
      ? [
          ['harm', harmed] as [string, CaseRecord],
          ...risk.options
            .filter(({ id }) => id !== 'unsure')
            .map((option): [string, CaseRecord] => [`harm, ${option.id}`, answer(harmed, risk.id, option.id)]),
        ]
      : []),
  ];
}

/** The same answer several times in a row, once. */
function shortened(answers: readonly string[]): string {
  const runs: { answer: string; times: number }[] = [];
  for (const answer of answers) {
    const last = runs.at(-1);
    if (last?.answer === answer) last.times += 1;
    else runs.push({ answer, times: 1 });
  }
  return runs.map(({ answer, times }) => (times > 1 ? `${answer}*${times}` : answer)).join(' ');
}
const whole = (line: string) =>
  (line.split(' > ')[1]?.split(' ') ?? []).flatMap((run) => {
    const [answer, times = '1'] = run.split('*');
    return Array<string | undefined>(Number(times)).fill(answer);
  });

describe('The answer on consent, and why, stays as it was kept', () => {
  for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019]) {
    it(document.provenance.id, async () => {
      const columns = decisions(document);
      const texts = new Map<string, string>();
      const code = (text: string) => {
        if (texts.has(text)) return texts.get(text)!;
        expect(text, 'every answer says why').to.match(/\S[.]$/);
        // The first letters of its words: the same whatever else changes.
        const letters = [...text.matchAll(/\b[a-z]/gi)].slice(0, 5).join('');
        const alike = [...texts].filter(([other, known]) => other !== text && known.startsWith(letters)).length;
        const short = alike ? `${letters}${alike + 1}` : letters;
        texts.set(text, short);
        return short;
      };
      const rows = places(document).flatMap(([place, record]) =>
        Object.entries(PEOPLE).map(([who, said]) => {
          const asked = family(record, said);
          const answers = columns.map(([, sharing]) => {
            const review = reviewConsent(document, recordSharing(asked, sharing), { today });
            const { mayGoOn, text, awaited, outstanding } = review;
            return `${LETTERS[`${mayGoOn}`]}${code(text)}.${awaited}.${outstanding.length}`;
          });
          return `${place}, ${who} > ${shortened(answers)}`;
        }),
      );
      const head = [
        'A line: where the family is, and what was said > an answer for each decision, in the order below: Y yes, N no,',
        'A advice, S share now, X not sharing, - not known, which text says why,',
        'whose agreement is awaited and how much is missing; *3 the same three times.',
        ...columns.map(([name], at) => `column ${at}: ${name}`),
        ...[...texts].map(([text, letters]) => `${letters}: ${text}`),
      ];
      const now = [...head, ...rows, ''].join('\n');
      const text = await keptText(`core/golden/consent-${document.provenance.id}.txt`, now);
      if (now === text) return;
      const kept = text.split('\n');
      const moved = now.split('\n').flatMap((line, at) => {
        const was = kept[at] ?? '(none)';
        const [before, after] = [whole(was), whole(line)];
        const first = columns.findIndex((_, column) => before[column] !== after[column]);
        const where = first >= 0 ? ` ${columns[first]![0]}: ${before[first]} now ${after[first]}` : `\n  now: ${line}`;
        return line === was ? [] : [`${was.split(' > ')[0]}${where}`];
      });
      expect.fail(`${moved.length} lines differ. The first:\n${moved.slice(0, 12).join('\n')}`);
    });
  }
});
