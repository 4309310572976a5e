import {
  indicatorsIn,
  positionWords,
  secondPosition,
  sentences,
  signScope,
  type Indicator,
  type Position,
  type ThresholdDocument,
} from '../document/index.js';
import type { AgreedPosition, CaseRecord, Concern, Judged, Strength } from '../record/index.js';
import { consentFields } from './fhir-consent.js';
import { ask, choose, codings, group, inBoth, tick, worded, type Field } from './fhir-fields.js';
import { countedFields, stepFields } from './fhir-step.js';
import { reopenedLines } from './report-about.js';
import { entriesOf, entryWords } from './report-entries.js';

const SURE = codings({ yes: 'Yes', no: 'No', unsure: 'Not sure' });

type Entry = Concern | Strength;
interface Told {
  readonly entry: Entry;
  readonly record: CaseRecord;
}

/** Every question of a document and every place in a record, in one order. */
export const fieldsOf = (document: ThresholdDocument): Field<CaseRecord>[] => [
  group('about', 'Who writes, and about whom', (record: CaseRecord) => [record], aboutFields),
  ...document.domains.map((domain) => areaField(document, domain)),
  // FHIR has no group without an item, and no choice without an option.
  ...(document.questions.length
    ? [group('questions', 'Questions of the document', (record: CaseRecord) => [record], questionFields(document))]
    : []),
  ...(document.levels.length ? levelFields(document) : []),
  ...consentFields(document),
  ...countedFields(document),
  ...stepFields(document),
  ask(
    'reopened',
    'text',
    'Changed when the record was opened',
    (record) => reopenedLines(record).map(({ text, details }) => [text, ...details].join(' ')),
    true,
  ),
];

const aboutFields: readonly Field<CaseRecord>[] = [
  ask('about/reference', 'string', 'Reference of the case', ({ reference }) => reference),
  ask('about/role', 'string', 'Role of the writer', ({ writer }) => writer?.role),
  ask('about/agency', 'string', 'Agency of the writer', ({ writer }) => writer?.agency),
  ask('about/name', 'string', 'Name of the writer', ({ writer }) => writer?.name),
  ask('about/call-back', 'string', 'How to call back', ({ writer }) => writer?.callBack),
  group(
    'about/person',
    'Person in the family',
    ({ people }: CaseRecord) => people,
    [
      ask('about/person/label', 'string', 'Initials or role, never a name', ({ label }) => label),
      choose(
        'about/person/role',
        'This person is',
        codings({ child: 'A child', unborn: 'An unborn child', adult: 'An adult' }),
        ({ role }) => role,
      ),
    ],
    true,
  ),
  ask('about/child-words', 'text', 'The child’s own words', ({ child }) => child?.words),
  ask('about/child-where', 'text', 'Where the child is now', ({ child }) => child?.where),
  choose('about/parents-know', 'Do the parents know?', SURE, ({ child }) => child?.parentsKnow),
  group(
    'about/call',
    'Call that was made',
    ({ calls = [] }: CaseRecord) => calls,
    [
      ask('about/call/to', 'string', 'To whom', ({ to }) => to),
      ask('about/call/on', 'date', 'Day', ({ on }) => on),
      ask('about/call/at', 'time', 'Time', ({ at }) => at && `${at}:00`),
      ask('about/call/advice', 'text', 'What they advised', ({ advice }) => advice),
    ],
    true,
  ),
];

/** What else is recorded about an entry. Each question of a questionnaire has an id of its own. */
const entryFields = (at: string): Field<Told>[] => [
  ask(
    `${at}/people`,
    'string',
    'About whom; nobody named is the whole family',
    ({ entry, record }) => record.people.filter(({ id }) => entry.people.includes(id)).map(({ label }) => label),
    true,
  ),
  ask(`${at}/note`, 'text', 'Note', ({ entry }) => entry.note),
  ask(`${at}/seen-on`, 'date', 'Seen or told on', ({ entry }) => entry.seen?.on),
  ask(`${at}/seen-by`, 'string', 'Seen or told by', ({ entry }) => entry.seen?.by),
  choose(
    `${at}/seen-how`,
    'Firsthand or told',
    codings({ firsthand: 'Seen by the writer', told: 'Told to the writer' }),
    ({ entry }) => entry.seen?.how,
  ),
];

const scoped = (document: ThresholdDocument, sign: Indicator) => {
  const scope = signScope(document, sign);
  return scope && ` (${scope})`;
};

function areaField(document: ThresholdDocument, { id, name }: ThresholdDocument['domains'][number]): Field<CaseRecord> {
  const levels = document.levels.map((level) => ({ code: level.id, display: worded(document, [level.name]) }));
  const signs = document.levels.flatMap((level) =>
    indicatorsIn(document, id, level.id).map((sign) =>
      tick(
        sign.id,
        worded(
          document,
          [sign.text],
          (text, name) =>
            `${name}${sign.kind === 'need' ? '' : ` (${sentences.kinds[sign.kind]})`}: ${text}${scoped(document, sign)}`,
          [level.name],
        ),
        (record: CaseRecord) => toldOf(record, sign.id),
        [
          ...(sign.conditions
            ? [
                choose(
                  `${sign.id}/met`,
                  worded(document, sign.conditions, (...all) => `${sentences.conditions} ${all.join('; ')}`),
                  SURE,
                  ({ entry }: Told) => ('met' in entry ? entry.met : undefined),
                ),
              ]
            : []),
          ...entryFields(sign.id),
        ],
      ),
    ),
  );
  const own = (key: 'concerns' | 'strengths') => (record: CaseRecord) =>
    record[key]
      .filter((entry) => entry.indicator === undefined && entry.domain === id)
      .map((entry) => ({ entry, record }));
  const words = (at: string) => ask(`${at}/words`, 'text', 'Own words', ({ entry }: Told) => entry.text);
  return group(areaId(id), worded(document, [name]), (record: CaseRecord) => [record], [
    ...signs,
    group(
      `${areaId(id)}/own`,
      'In the writer’s own words',
      own('concerns'),
      [
        words(`${areaId(id)}/own`),
        choose(`${areaId(id)}/own/level`, 'Level where the writer placed it', levels, ({ entry }: Told) =>
          'level' in entry ? entry.level : undefined,
        ),
        ...entryFields(`${areaId(id)}/own`),
      ],
      true,
    ),
    group(
      `${areaId(id)}/strength`,
      'What works well, in the writer’s own words',
      own('strengths'),
      [words(`${areaId(id)}/strength`), ...entryFields(`${areaId(id)}/strength`)],
      true,
    ),
  ]);
}

const areaId = (id: string) => `area/${id}`;

function toldOf(record: CaseRecord, sign: string): Told | undefined {
  const entry = [...record.concerns, ...record.strengths].find(({ indicator }) => indicator === sign);
  return entry && { entry, record };
}

const questionFields = (document: ThresholdDocument): Field<CaseRecord>[] =>
  document.questions.map(({ id, text, options }) =>
    choose(
      `question/${id}`,
      worded(document, [text]),
      options.map((option) => ({ code: option.id, display: worded(document, [option.label]) })),
      ({ answers }: CaseRecord) => answers[id],
      [
        ask(`question/${id}/by`, 'string', 'Judged by', ({ judged }) => judged?.[id]?.by),
        ask(`question/${id}/on`, 'date', 'Judged on', ({ judged }) => judged?.[id]?.on),
        ask(
          `question/${id}/since`,
          'text',
          'Recorded after it was judged',
          (record) => sinceWords(document, record, record.judged?.[id]),
          true,
        ),
      ],
    ),
  );

/** What was recorded after a person judged, who did not know it; empty where it is not known what they knew. */
function sinceWords(document: ThresholdDocument, record: CaseRecord, judged: Partial<Judged> = {}): string[] {
  const { known, noted = [], childSpoke } = judged;
  if (!known) return [];
  const words = [...entriesOf(document, record).values()].flatMap((placed) => {
    const { id, note } = placed.entry;
    if (!known.includes(id)) return entryWords(placed);
    return note && noted.includes(id) ? `Note: ${note}` : [];
  });
  return childSpoke && record.child?.words ? [...words, `The child’s own words: ${record.child.words}`] : words;
}

/** The level that a person recorded, never one that was worked out; and whether a level is now or the goal. */
function levelFields(document: ThresholdDocument): Field<CaseRecord>[] {
  const positions = document.levels
    .flatMap(({ id, tiers = [] }): Position[] => [
      { level: id },
      ...tiers.map((tier) => ({ level: id, tier: tier.id })),
    ])
    .map((position) => ({
      code: code(position),
      display: inBoth(document, positionWords(document, position), secondPosition(document, position)),
    }));
  return [
    group('level', 'Level recorded by a person', agreedIn, [
      choose('level/position', 'Level of need', positions, code),
      ask('level/reasons', 'text', 'Reasons', ({ rationale }) => rationale),
      ask('level/by', 'string', 'Recorded by', ({ by }) => by),
      ask('level/consulted', 'string', 'Consulted', ({ consulted }) => consulted),
      ask('level/on', 'date', 'Recorded on', ({ on }) => on),
      ask(
        'level/since',
        'text',
        'Recorded after the level',
        ({ record, known }) => sinceWords(document, record, { known }),
        true,
      ),
    ]),
    group('level-is', 'Whether the level is now or the goal', ({ levelIs }: CaseRecord) => (levelIs ? [levelIs] : []), [
      choose('level-is/is', 'The level is', codings(LEVEL_IS), ({ is }) => is),
      choose('level-is/from', 'Said of the level, or from', positions, ({ from }) => code(from)),
      choose('level-is/to', 'To', positions, ({ to }) => code(to)),
    ]),
  ];
}

const agreedIn = (record: CaseRecord) => (record.agreed ? [{ ...record.agreed, record }] : []);

const LEVEL_IS = { now: 'Where the family is now', goal: 'Where it should go' };

const code = ({ level, tier }: AgreedPosition | NonNullable<CaseRecord['levelIs']>['from']) =>
  tier === undefined ? level : `${level}/${tier}`;
