import type { ThresholdDocument } from '../document/index.js';
import { answerNow } from './reopen-parts.js';
import type { Resolver } from './resolve.js';
import type { CaseRecord } from './schema.js';
import type { StepEntry, StepRecord } from './step-schema.js';
import { whenAndWho, type Tell } from './tell.js';

/** The step of a record as it stands in this document. What the protocol no longer has stays with what was told. */
export function reopenStep(
  document: ThresholdDocument,
  { step }: CaseRecord,
  found: Resolver,
  tell: Tell,
): Pick<CaseRecord, 'step'> {
  if (!step) return {};
  const { find, nameThen } = found;
  const named = find('protocol', step.protocol);
  const protocol = document.steps?.find(({ id }) => id === named?.id);
  if (!named || !protocol) {
    tell({
      text: [
        `A step was recorded, “${nameThen('protocol', step.protocol)}”. The document no longer has it, so it is taken out.`,
        ...allWords(step, found),
      ].join(' '),
      was: { step },
    });
    return { step: undefined };
  }
  if (named.renamed) tell({ text: `The step “${named.was}” is now called “${named.words}”. Check what is recorded.` });
  const inside = { then: step.protocol, now: protocol.id };
  const stages = new Map(protocol.stages.map((stage) => [stage.id, stage]));

  const answers: Record<string, string> = {};
  for (const [question, option] of Object.entries(step.answers)) {
    const was = { step: { answers: { [question]: option } } };
    const lost = (text: string) => tell({ text, was });
    const outside = find('question', question, inside) ? null : find('question', question, { ...inside, now: '' });
    if (outside && !outside.renamed) {
      lost(`${answerWords([question, option], step, found)} The document asks this outside the step. Answer it there.`);
      continue;
    }
    const now = answerNow(found, question, option, inside, (text) => tell({ text }), lost);
    if (now && !Object.hasOwn(answers, now.question)) answers[now.question] = now.option;
    else if (now)
      lost(
        `${answerWords([question, option], step, found)} It is answered twice. Check the answer that is recorded now.`,
      );
  }

  const papers: Record<string, string> = {};
  for (const [id, on] of Object.entries(step.papers)) {
    const paper = find('paper', id, inside);
    if (paper?.renamed) tell({ text: `You shared “${paper.was}”. The step now asks for “${paper.words}”. Check it.` });
    if (paper && !Object.hasOwn(papers, paper.id)) papers[paper.id] = on;
    else
      tell({
        text: `${paperWords([id, on], step, found)} ${paper ? 'It is recorded twice. Check the day that is recorded now.' : 'The step no longer asks for it.'}`,
        was: { step: { papers: { [id]: on } } },
      });
  }

  /** The stages of the record as they are now: each is taken once. */
  const stageNow = new Map<string, string>();
  const stageOf = (id: string): string | null => {
    const known = stageNow.get(id);
    if (known !== undefined) return known;
    const stage = find('stage', id, inside);
    if (!stage || [...stageNow.values()].includes(stage.id)) return null;
    if (stage.renamed)
      tell({ text: `The stage “${stage.was}” is now called “${stage.words}”. Check what is recorded.` });
    stageNow.set(id, stage.id);
    return stage.id;
  };

  /** What was decided instead, as it is asked now; told with the answers where it is that of the step too. */
  const decidedNow = (entry: Extract<StepEntry, { kind: 'outcome' }>): StepEntry => {
    if (!entry.answers) return entry;
    const kept: Record<string, string> = {};
    for (const [question, option] of Object.entries(entry.answers)) {
      const isTold = step.answers[question] === option;
      const say = (text: string, was?: object) => (isTold ? undefined : tell({ text, ...was }));
      const lost = (text: string) => say(text, { was: { step: { entries: [entry] } } });
      const now = answerNow(found, question, option, inside, (text) => say(text), lost);
      if (now) kept[now.question] = now.option;
    }
    const { answers: _, ...rest } = entry;
    return Object.keys(kept).length ? { ...rest, answers: kept } : rest;
  };
  const decides = protocol.stages.some(({ decision }) => decision);
  const entries = step.entries.flatMap((entry): StepEntry[] => {
    const stage = entry.kind === 'stage' ? stageOf(entry.stage) : null;
    if (entry.kind === 'outcome' && decides) return [decidedNow(entry)];
    if (entry.kind === 'stage' && stage !== null && !stages.get(stage)!.decision) return [{ ...entry, stage }];
    tell({
      text: `${entryWords(entry, step, found)} The step no longer has a place for this.`,
      was: { step: { entries: [entry] } },
    });
    return [];
  });

  const readings: Record<string, string> = {};
  for (const [id, option] of Object.entries(step.readings)) {
    const stage = stageOf(id);
    const reading =
      stage === null
        ? null
        : find('reading', option, { then: `${step.protocol}/${id}`, now: `${protocol.id}/${stage}` });
    if (reading?.renamed)
      tell({ text: `You counted a time by “${reading.was}”. It now reads “${reading.words}”. Check it.` });
    if (stage !== null && reading) readings[stage] = reading.id;
    else
      tell({
        text: `${readingWords([id, option], step, found)} The step no longer has this. Check the dates.`,
        was: { step: { readings: { [id]: option } } },
      });
  }

  const { meeting, formerMeeting, ...rest } = step;
  if (!protocol.meeting) {
    for (const words of meetingWords({ meeting }))
      tell({ text: `${words} The step no longer has one.`, was: { step: { meeting } } });
    for (const words of meetingWords({ formerMeeting }))
      tell({
        text: `${words} The step no longer has one. If it is in your calendar, delete it there.`,
        was: { step: { formerMeeting } },
      });
  }
  return {
    step: {
      ...rest,
      protocol: protocol.id,
      answers,
      entries,
      papers,
      readings,
      ...(meeting !== undefined && protocol.meeting && { meeting }),
      ...(formerMeeting !== undefined && protocol.meeting && { formerMeeting }),
    },
  };
}

const OUTCOME_WORDS = { considering: 'considered again', agreed: 'agreed', 'not-agreed': 'not agreed' };

/** All that was recorded of a step, a sentence each. */
const allWords = (step: StepRecord, found: Resolver): string[] => [
  ...step.entries.map((entry) => entryWords(entry, step, found)),
  ...Object.entries(step.answers).map((one) => answerWords(one, step, found)),
  ...Object.entries(step.papers).map((one) => paperWords(one, step, found)),
  ...Object.entries(step.readings).map((one) => readingWords(one, step, found)),
  ...meetingWords(step),
];

type Pair = readonly [id: string, value: string];

/** Where the parts of a protocol, or of one of its parts, had their names. */
const inThen = ({ protocol }: StepRecord, part?: string) => {
  const path = part === undefined ? protocol : `${protocol}/${part}`;
  return { then: path, now: path };
};

const answerWords = ([question, option]: Pair, step: StepRecord, { nameThen }: Resolver): string =>
  `In the step you answered “${nameThen('option', option, inThen(step, question))}” to “${nameThen('question', question, inThen(step))}”.`;

const paperWords = ([id, on]: Pair, step: StepRecord, { nameThen }: Resolver): string =>
  `You shared “${nameThen('paper', id, inThen(step))}”${whenAndWho({ on })}.`;

const readingWords = ([stage, reading]: Pair, step: StepRecord, { nameThen }: Resolver): string =>
  `You counted a time by “${nameThen('reading', reading, inThen(step, stage))}”.`;

const meetingWords = ({ meeting, formerMeeting }: Pick<StepRecord, 'meeting' | 'formerMeeting'>): string[] => [
  ...(meeting === undefined ? [] : [`You noted a meeting${whenAndWho({ on: meeting })}.`]),
  ...(formerMeeting === undefined ? [] : [`You took out a meeting${whenAndWho({ on: formerMeeting })}.`]),
];

/** One entry of a step as a sentence. */
function entryWords(entry: StepEntry, step: StepRecord, found: Resolver): string {
  const { nameThen } = found;
  // What is still answered is told with the answers of the step.
  const decided = Object.entries((entry.kind === 'outcome' && entry.answers) || {}).filter(
    ([question, option]) => step.answers[question] !== option,
  );
  const said =
    entry.kind === 'outcome'
      ? `The step was ${OUTCOME_WORDS[entry.outcome]}`
      : `“${nameThen('stage', entry.stage, inThen(step))}” was ${entry.done ? 'done' : 'marked as not done'}`;
  return [
    `${said}${whenAndWho(entry)}.${entry.reason ? ` The reason: “${entry.reason}”.` : ''}`,
    ...decided.map((one) => answerWords(one, step, found)),
  ].join(' ');
}
