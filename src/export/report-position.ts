import { ownDecides, sinceJudged, urgentQuestion } from '../assess/index.js';
import {
  comparePositions,
  dateWords,
  gapAt,
  levelOf,
  positionWords,
  sentences,
  spanOf,
  spanWords,
  type Span,
} from '../document/index.js';
import { actionGroups } from './report-actions.js';
import { entryWords, isOwn, namedIn } from './report-entries.js';
import { facts, group, line, list, plain, quoted, type Blocks, type Matter } from './report-paper.js';

const things = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'}`;

/** How immediate risk was judged, and what made it a question. */
export function riskBlocks({ document, record, assessment: { urgent }, entries, numbers }: Matter): Blocks {
  const question = urgentQuestion(document);
  const given = question?.options.find(({ id }) => id === record.answers[question.id]);
  const { by, on } = (question && record.judged?.[question.id]) ?? {};
  const harm = namedIn(entries, urgent?.entries ?? []);
  const since = sinceJudged(urgent);
  return [
    ...(urgent?.status === 'act-now'
      ? [line('A child is, or may be, at immediate risk. Ring before anything else.')]
      : []),
    ...(urgent?.status === 'ask-now'
      ? [line('Immediate risk has not been judged. Judge it first: what is recorded describes harm, or may do so.')]
      : []),
    ...(question && given
      ? [
          numbers.said(
            {
              text: `${question.text} ${quoted(given.label)}`,
              texts: [question.text, given.label],
              sections: question.section,
              doubts: question.doubt ? [question.doubt] : [],
            },
            `Judged${by ? ` by ${plain(by)}` : ''}${on ? `, ${dateWords(on)}` : ''}${by || on ? '.' : ': by whom and when is not recorded.'}`,
          ),
        ]
      : []),
    ...(since
      ? [
          line(
            `Judged before ${things(since)} that may be harm ${since === 1 ? 'was' : 'were'} added or changed. Judge it again.`,
          ),
        ]
      : []),
    ...(urgent?.coverUnknown
      ? [line('What was recorded by then is not known. Check that the answer covers all of this.')]
      : []),
    ...(!urgent && !given ? [line('Nothing recorded raises immediate risk, and nobody has judged it.')] : []),
    ...group(
      'Recorded, and may be harm',
      list([
        ...harm.map((placed) => {
          const { id, note } = placed.entry;
          return line(entryWords(placed), note && urgent?.notes.includes(id) && `Note: ${quoted(note)}`);
        }),
        ...(urgent?.child ? [line(`The child’s own words: ${quoted(record.child?.words ?? '')}`)] : []),
      ]),
    ),
  ];
}

/** The level that a person recorded beside what the document points to, or that alone. */
export function levelBlocks(matter: Matter): Blocks {
  const { document, record, assessment, numbers } = matter;
  const { agreed, indicated } = assessment;
  const at = agreed ? spanOf(document, agreed) : indicated;
  return [
    ...(agreed ? agreedBlocks(matter) : pointingBlocks(matter)),
    ...(record.levelIs ? [line(`${saidWords(document, record.levelIs)}: ${LEVEL_IS[record.levelIs.is]}.`)] : []),
    ...(at
      ? list(
          document.levels
            .filter(({ id }) => isBetween(matter, id, at))
            .map(({ name, summary, section, doubt }) =>
              numbers.said({
                text: `${name}: ${summary}`,
                texts: [name, summary],
                sections: section,
                doubts: doubt ? [doubt] : [],
              }),
            ),
        )
      : []),
    ...(assessment.domains.some(({ concerns }) => concerns.length) || at ? [line(sentences.notExhaustive)] : []),
    ...childrenBlocks(matter),
    ...theirBlocks(matter),
  ];
}

/** What a person said of a level, which it names: another may be recorded since. */
const LEVEL_IS = {
  now: 'said to be where the family is now',
  goal: 'said to be where the family should go',
} as const;

/** A level whose tiers were all open is that level: which of them is meant may have been settled since. */
const saidWords = (document: Matter['document'], { from, to }: Span): string =>
  from.level === to.level && from.tier !== to.tier
    ? levelOf(document, from.level).name
    : spanWords(document, { from, to });

const isBetween = ({ document }: Matter, level: string, { from, to }: Span) => {
  const { from: first, to: last } = spanOf(document, { level });
  return comparePositions(document, last, from) >= 0 && comparePositions(document, first, to) <= 0;
};

/** What the document asks at its own level, where a person recorded a lower one. */
function theirBlocks(matter: Matter): Blocks {
  const { document, theirs } = matter;
  if (!theirs?.indicated) return [];
  const title = `What the document asks at ${spanWords(document, theirs.indicated)}`;
  const actions = theirs.actions.filter(({ kind }) => kind !== 'urgent');
  return actionGroups({ ...matter, assessment: theirs }, actions, (condition) =>
    condition === null ? title : `${title}. ${condition}`,
  );
}

function pointingBlocks(matter: Matter): Blocks {
  const { document, assessment } = matter;
  const { indicated } = assessment;
  if (!indicated)
    return [
      line(
        document.domains.length
          ? 'Nothing recorded points to a level. That does not mean that there is no need.'
          : 'The document has no table of signs, so it points to no level.',
        'No level has been recorded by a person.',
      ),
    ];
  const words = spanWords(document, indicated);
  const { length } = assessment.domains.flatMap(({ concerns }) => concerns);
  return [
    line(
      ownDecides(assessment)
        ? `The writer placed this at ${words}${inGaps(matter) ? '. The document has no examples here' : ''}.`
        : `From ${length ? `${things(length)} recorded` : 'what was answered'}, the document points to ${words}.`,
      'No level has been recorded by a person.',
    ),
  ];
}

const inGaps = ({ document, assessment: { reasons }, entries }: Matter) => {
  const placed = namedIn(
    entries,
    reasons.filter(({ decides }) => decides).flatMap((one) => one.entries),
  );
  return placed.length > 0 && placed.every((one) => isOwn(one) && gapAt(document, one.domain));
};

const STANDS = {
  within: '',
  below: ' The recorded level is lower.',
  above: ' The recorded level is higher.',
  open: '',
} as const;

/** Two equal lines: what a person recorded, and what the document points to. */
function agreedBlocks({ document, assessment, entries }: Matter): Blocks {
  const { indicated } = assessment;
  const agreed = assessment.agreed!;
  const pointed = indicated
    ? `${spanWords(document, indicated)}.${STANDS[agreed.relation]}`
    : 'Nothing yet: nothing recorded points to a level.';
  const own = indicated !== null && ownDecides(assessment);
  const needed = !indicated
    ? 'nothing recorded points to a level'
    : own
      ? 'the level differs from where the writer had placed it'
      : 'the level differs from the document';
  const since = namedIn(entries, agreed.since);
  return [
    ...facts(
      [
        `Level recorded${agreed.by ? ` by ${agreed.by}` : ''}, ${dateWords(agreed.on)}`,
        `${positionWords(document, agreed)}.`,
      ],
      [own ? 'The writer had placed it at' : 'The document points to', pointed],
      [
        'Reasons',
        agreed.rationale.trim()
          ? quoted(agreed.rationale)
          : agreed.rationaleMissing && `Not given. They are needed, because ${needed}.`,
      ],
      ['Consulted', agreed.consulted],
    ),
    ...(since.length
      ? [
          line(
            `Recorded before ${things(since.length)} ${since.length === 1 ? 'was' : 'were'} added or changed. Review it.`,
          ),
          ...list(since.map((placed) => line(entryWords(placed)))),
        ]
      : []),
  ];
}

/** Each child where they differ: one family may hold children at different levels. */
function childrenBlocks({ document, record, assessment: { children } }: Matter): Blocks {
  const levels = new Set(children.map(({ indicated }) => JSON.stringify(indicated)));
  if (children.length < 2 || levels.size < 2) return [];
  const isAnswered = children.some(({ answers }) => answers.length);
  return group('Each child, by what was recorded', [
    ...facts(
      ...children.map(
        ({ person, indicated }) =>
          [
            record.people.find(({ id }) => id === person)?.label ?? person,
            indicated ? `${spanWords(document, indicated)}.` : 'Nothing recorded points to a level.',
          ] as const,
      ),
    ),
    ...(isAnswered ? [line('Answers are about the whole family, and count for each child with a level here.')] : []),
  ]);
}
