import { citation, dateWords, gapAt, sentences } from '../document/index.js';
import {
  entryWords,
  isOwn,
  levelName,
  linkWords,
  metWords,
  peopleWords,
  scopeWords,
  sameWords,
  seenWords,
  type Placed,
} from './report-entries.js';
import { facts, group, line, list, quoted, those, type Blocks, type Matter } from './report-paper.js';
import type { ReportLine, ReportStatement } from './report-types.js';

const ROLES = { child: 'a child', unborn: 'an unborn child', adult: 'an adult' } as const;
const KNOW = { yes: 'Yes', no: 'No', unsure: 'Not sure' } as const;

/** Who writes, for which case of theirs, and how to call them back. */
export const writerBlocks = ({ record: { writer = {}, reference } }: Matter): Blocks =>
  facts(
    ['Role', writer.role],
    ['Agency', writer.agency],
    ['Name', writer.name],
    ['Call back', writer.callBack],
    ['Reference', reference],
  );

export const childBlocks = ({ record: { child = {} } }: Matter): Blocks =>
  facts(
    ['The child’s own words', child.words && quoted(child.words)],
    ['Where the child is now', child.where],
    ['Do the parents know?', child.parentsKnow && KNOW[child.parentsKnow]],
  );

export const callBlocks = ({ record: { calls = [] } }: Matter): Blocks =>
  list(
    calls.map(({ to, on, at, advice }) =>
      line(
        `Rang ${to}, ${dateWords(on)}${at ? `, ${at}` : ''}.`,
        advice ? `They advised: ${quoted(advice)}` : 'No advice noted.',
      ),
    ),
  );

/** Labels and roles, never names. A label may hold a comma. */
export const peopleBlocks = ({ record: { people } }: Matter): Blocks =>
  people.length ? [line(`${people.map(({ label, role }) => `${label}, ${ROLES[role]}`).join('; ')}.`)] : [];

/** What was seen, by area of life, with strengths and notes; and where nothing is recorded, which is not "no need". */
export function seenBlocks(matter: Matter): Blocks {
  const { document } = matter;
  const entries = [...matter.entries.values()];
  const areas = document.domains.map(({ id, name }) => ({
    name,
    gap: gapAt(document, id),
    here: entries.filter(({ domain }) => domain === id),
  }));
  const names = (some: typeof areas) => some.map(({ name }) => name).join(', ');
  const bare = areas.filter(({ here, gap }) => !here.length && !gap);
  const gaps = areas.filter(({ here, gap }) => !here.length && gap);
  return [
    ...(entries.some(isOwn)
      ? [line('Words in quotation marks, and the level before them, are the writer’s own.')]
      : []),
    ...areas.flatMap(({ name, gap, here }) =>
      here.length
        ? group(name, [
            ...(gap ? [matter.numbers.said({ text: gap.text, sections: gap.section })] : []),
            ...list(here.map((placed) => entryItem(matter, placed))),
          ])
        : [],
    ),
    ...(entries.length && bare.length
      ? [line(`Nothing is recorded in: ${names(bare)}. That does not mean that there is no need.`)]
      : []),
    ...(entries.length && gaps.length
      ? [line(`Nothing is recorded, and the document has no examples, in: ${names(gaps)}.`)]
      : []),
  ];
}

function entryItem({ document, record, numbers }: Matter, placed: Placed): ReportLine | ReportStatement {
  const { entry, indicator, level, isStrength } = placed;
  const kind = indicator?.kind ?? (isStrength ? 'strength' : 'need');
  const lead = isStrength ? `${sentences.kinds.strength}: ` : kind === 'context' ? `${sentences.kinds.context}, ` : '';
  const where = isStrength ? '' : `${levelName(document, level)}: `;
  const about = ` (${peopleWords(record, entry.people)})`;
  const details = those(
    scopeWords(document, placed),
    metWords(placed),
    linkWords(placed),
    entry.note && `Note: ${quoted(entry.note)}`,
    seenWords(entry),
  );
  const text = `${lead}${where}${entryWords(placed)}${about}`;
  return indicator
    ? numbers.said(
        {
          text,
          texts: sameWords(placed) ? [indicator.text] : [],
          sections: indicator.section,
          citation: citation(document, indicator),
          doubts: those(indicator.doubt),
        },
        ...details,
      )
    : line(text, ...details);
}
