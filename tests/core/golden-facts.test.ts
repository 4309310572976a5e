import { openFacts, suggestIndicators, type ChildFacts, type Facts, type ThresholdDocument } from '../../src/index.js';
import { cheshireEast2023, familyHelpTemplate, westCheshire2019, worcestershire2019 } from './documents.js';
import { asKept } from './kept.js';
import { numbers } from './made-up.js';

/*
 * What the kit says of made-up facts about families, sentence by sentence: what is suggested and on what it
 * rests, and what is left open and why. Days lie on both sides of each limit of the documents.
 * UPDATE_SNAPSHOTS=1 npm run test:core -- golden-facts keeps a difference that was meant.
 */

const today = '2026-11-22';
/** To come, now, at 3 months, at 6 months and at a year, a day before each, and long ago. */
const DAYS = [
  '2026-11-23',
  today,
  '2026-10-01',
  '2026-08-22',
  '2026-08-23',
  '2026-05-22',
  '2026-05-21',
  '2025-11-22',
  '2025-11-21',
  '2021-03-01',
];
/** Missed of possible: none possible, just below and at 10%, above it, a half, and few sessions. */
const SESSIONS = [
  [0, 0],
  [4, 0],
  [0, 190],
  [18, 190],
  [19, 190],
  [20, 190],
  [95, 190],
  [30, 60],
  [10, 99],
  [10, 100],
] as const;
const EHCP = ['none', 'considered', 'mainstream', 'specialist'] as const;
const ENROLLED = [
  { from: '2026-09-13' },
  { from: '2026-09-14' },
  { from: '2025-09-01', to: '2026-11-21' },
  { from: '2025-09-01', to: today },
];
const ARREARS = [0, 1, 1.5, 2, 3, 6];

function madeUp(seed: number): Facts {
  const pick = numbers(seed * 104_729 + 31);
  const one = <T>(from: readonly T[]): T => from[pick(from.length)]!;
  const some = (most: number, once = false): string[] => {
    const days = Array.from({ length: pick(most + 1) }, () => one(DAYS));
    return once ? [...new Set(days)] : days;
  };
  const child = (person: string): ChildFacts => {
    const [missed, possible] = one(SESSIONS);
    const may: Partial<ChildFacts>[] = [
      { sessions: { missed, ...(possible || pick(2) ? { possible } : {}) } },
      { lateMarks: one([0, 1, 12]) },
      { suspensions: some(5, true) },
      { permanentExclusions: some(2, true) },
      { partTimeSince: one([null, ...DAYS]) },
      { ehcp: one(EHCP) },
      { notOnRoll: pick(3) > 0 },
      { homeEducated: pick(3) > 0 },
      { enrolled: one(ENROLLED) },
      { missingEpisodes: some(4) },
      { accidentsUnder5: some(3) },
      {
        development: ['Speaking', 'Listening', 'Moving']
          .slice(0, 1 + pick(3))
          .map((aspect) => ({ aspect, bandsBelow: pick(5) })),
      },
    ];
    return Object.assign({ person }, ...may.filter(() => pick(5) < 2)) as ChildFacts;
  };
  return {
    format: 'threshold-kit/facts@1',
    children: ['k', 'm'].slice(0, 1 + (pick(4) === 0 ? 1 : 0)).map(child),
    ...(pick(3) ? {} : { rentArrearsMonths: one(ARREARS) }),
  };
}

/** The facts as a person would jot them down. */
const given = ({ children, rentArrearsMonths }: Facts): string =>
  [...children, ...(rentArrearsMonths === undefined ? [] : [{ rentArrearsMonths }])]
    .map((one) =>
      JSON.stringify(one)
        .replace(/["{}]/g, '')
        .replace(/,(?=[a-z])/gi, ', '),
    )
    .join('; ');

function lines(document: ThresholdDocument, facts: Facts): string[] {
  const about = (people?: readonly string[]) => (people ? ` (${people.join()})` : '');
  return [
    `# ${given(facts)}`,
    ...suggestIndicators(document, facts, { today }).map(
      ({ indicator, people, evidence, warnings, judge, doubts, also }) =>
        [
          `${indicator}${about(people)}: ${evidence}.`,
          ...warnings,
          judge.length ? `Judge: ${judge.length}.` : '',
          doubts.length ? `Unclear: ${doubts.length}.` : '',
          also.length ? `Also: ${also.map((one) => one.indicator).join(', ')}.` : '',
        ]
          .filter(Boolean)
          .join(' '),
    ),
    ...openFacts(document, facts, { today }).map(
      ({ people, text, doubts }) => `-${about(people)} ${text}${doubts.length ? ` Unclear: ${doubts.length}.` : ''}`,
    ),
    '',
  ];
}

describe('What the kit says of made-up facts stays as it was kept', () => {
  const packs = [
    [cheshireEast2023, 160],
    [worcestershire2019, 60],
    [westCheshire2019, 40],
    [familyHelpTemplate, 40],
  ] as const;
  for (const [document, count] of packs)
    it(document.provenance.id, () =>
      asKept(
        `core/golden/facts-${document.provenance.id}.txt`,
        Array.from({ length: count }, (_, seed) => lines(document, madeUp(seed))).flat(),
      ),
    );
});
