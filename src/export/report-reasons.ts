import {
  conditionNote,
  needsAdded,
  needsSinceWords,
  riskToJudge,
  urgentQuestion,
  type Reason,
} from '../assess/index.js';
import { dateWords, levelOf, lookup, positionWords, type Question } from '../document/index.js';
import { withBasis } from './report-actions.js';
import { entryWords, isOwn, levelName, sameWords } from './report-entries.js';
import { group, line, list, ofWriter, quoted, those, type Blocks, type Matter } from './report-paper.js';
import type { ReportLine, ReportStatement } from './report-types.js';

/** What decides, and what else was taken into account; never ranked. */
export function reasonBlocks(matter: Matter): Blocks {
  const { actions } = matter.assessment;
  const reasons = matter.assessment.reasons.filter(({ kind }) => kind !== 'agreed' && kind !== 'answer');
  const deciding = reasons.filter(({ decides }) => decides);
  // Said once: a sign that does not decide stands under what was seen, and a rule that asks for something under what to do.
  const isDone = (rule: string | null) =>
    rule !== null && !matter.actNow && actions.some(({ rules }) => rules.includes(rule));
  const others = reasons.filter(({ decides, kind, rule }) => !decides && kind !== 'concern' && !isDone(rule));
  return [
    ...group('What decides', list(deciding.map((reason) => reasonItem(matter, reason)))),
    ...group('Questions answered', list(answeredItems(matter))),
    ...group(
      'Also taken into account',
      list([...others.map((reason) => reasonItem(matter, reason)), ...needsItems(matter)]),
    ),
  ];
}

function reasonItem({ document, entries, numbers }: Matter, reason: Reason): ReportLine | ReportStatement {
  const { kind, text, rule, basis } = reason;
  const placed = kind === 'concern' ? entries.get(reason.entries[0]!) : undefined;
  // Own words have no source: they were placed by the person who wrote them.
  if (placed && isOwn(placed))
    return line(`${entryWords(placed)}, in the writer’s own words, placed at ${levelName(document, placed.level)}.`);
  if (placed)
    return numbers.said(
      {
        ...reason,
        text: `${levelName(document, placed.level)}: ${entryWords(placed)}`,
        texts: sameWords(placed) ? those(placed.indicator?.text) : [],
      },
      // A sign whose condition is open leaves higher levels open: nothing else says why.
      ofWriter((placed.indicator && conditionNote(document, placed.indicator, placed.entry)) ?? ''),
    );
  return numbers.said({
    ...reason,
    text: withBasis(text.replace('you answered', 'the answer was'), rule, basis),
    texts: [text],
  });
}

/** Every question of the document that was answered, with what the answer brings and who judged so. */
function answeredItems({ document, record, context, numbers }: Matter): ReportStatement[] {
  const risk = urgentQuestion(document)?.id;
  return document.questions.flatMap(({ id, text, options, section, doubt }) => {
    const given = id === risk ? undefined : options.find((one) => one.id === record.answers[id]);
    if (!given) return [];
    const { by, on } = record.judged?.[id] ?? {};
    const judged = those(by, on && dateWords(on)).join(', ');
    const since = needsAdded(context, id);
    return [
      numbers.said(
        { text: `${text} ${quoted(given.label)}`, texts: [text, given.label], sections: section, doubts: those(doubt) },
        ...given.then.map((effect) => effectWords(document, effect)),
        judged && `Judged: ${judged}.`,
        since > 0 && needsSinceWords(since),
      ),
    ];
  });
}

function effectWords(document: Matter['document'], effect: Question['options'][number]['then'][number]): string {
  if (effect.kind !== 'at-least' && effect.kind !== 'tier') return '';
  const words = positionWords(document, {
    level: effect.level,
    ...(effect.tier === undefined ? {} : { tier: effect.tier }),
  });
  return effect.kind === 'at-least' ? `At least ${words}.` : `${words}. It does not lower a higher level.`;
}

function needsItems({ document, assessment, numbers }: Matter): ReportStatement[] {
  const { needs } = document;
  if (!needs || !assessment.indicated) return [];
  const counted = needs.countedBy === 'domain' ? 'Areas with needs' : 'Needs';
  return [
    numbers.said({
      text: `${counted}, as the document counts them: ${assessment.needs}.`,
      sections: needs.section,
      doubts: those(needs.doubt),
    }),
  ];
}

/** What nobody has decided: open questions, conditions of signs, and what the document prints in two places. */
export function openBlocks({ document, assessment, entries, numbers }: Matter): Blocks {
  const { undecided, collisions, urgent } = assessment;
  // It is the first thing to do, in the same words.
  const asked = riskToJudge(urgent) ? urgentQuestion(document)?.id : undefined;
  // What is recorded stands above; the other place is what the reader has to see.
  const unrecorded = (id: string) => {
    if (entries.has(id)) return null;
    const { text, level } = lookup(document).indicators.get(id)!.indicator;
    return `${levelOf(document, level).name}: ${text}`;
  };
  const questionDoubts = (id: string | null) =>
    those(id === null ? undefined : lookup(document).questions.get(id)?.doubt);
  return [
    ...list(
      undecided
        .filter(({ question }) => question !== asked)
        .map(({ text, sections, question, narrows, unsure }) =>
          numbers.said(
            { text: ofWriter(text), sections, doubts: questionDoubts(question) },
            unsure && 'The writer was not sure.',
            narrows && 'An answer could change the level.',
          ),
        ),
    ),
    ...group(
      'The document puts this in two places',
      list(
        collisions.map(({ indicators: [first, second], text, sections }) =>
          numbers.said({ text, sections }, unrecorded(first), unrecorded(second)),
        ),
      ),
    ),
  ];
}
