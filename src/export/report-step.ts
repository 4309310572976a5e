import { dayWords, momentWords } from '../calendar/index.js';
import { asSentence, lookup } from '../document/index.js';
import { type StepPaper, type StepPlan, type StepStagePlan } from '../step/index.js';
import { standsWithoutAgreement, UNASKED } from './report-actions.js';
import { facts, group, line, list, quoted, those, type Blocks, type Matter } from './report-paper.js';
import type { ReportGroup, ReportLine, ReportStatement } from './report-types.js';

const STAGE: Readonly<Record<StepStagePlan['status'], string>> = {
  done: 'done',
  open: 'to do now',
  waiting: 'waiting',
  undecided: 'not known yet whether it applies',
  'not-applicable': 'does not apply',
};
/** Of a stage that something done already follows, or of a step that is completed: not what to do now. */
const PASSED: typeof STAGE = {
  ...STAGE,
  open: 'not recorded as done',
  waiting: 'not recorded as done',
  undecided: 'not recorded as done. It may not apply',
};
/** Of the stage at which people agree, or do not. */
const SETTLED = { agreed: 'agreed', 'not-agreed': 'not agreed' } as const;
const PAPER: Readonly<Record<StepPaper['status'], string>> = {
  needed: 'needed',
  ready: 'shared',
  undecided: 'not known yet whether it is needed',
  'not-needed': 'not needed',
};

/** Nothing is left of a time once it, or the whole step, is done. */
const due = ({ overdue, leftWords }: Pick<StepPaper, 'overdue' | 'leftWords'>) =>
  overdue
    ? 'Overdue: it was due'
    : leftWords === null
      ? 'Was due'
      : leftWords === 'may be overdue'
        ? 'It may be overdue: it was due'
        : 'Due';

/** A step up or down as far as it has come. While immediate risk is open, only what is recorded of it. */
export function stepBlocks(matter: Matter): Blocks {
  const { plan, riskOpen, numbers } = matter;
  if (!plan) return [];
  const { name, standing, from, to, since, stateWords, test, questions, history, notes, meeting } = plan;
  return [
    numbers.said({ ...plan, text: name }),
    ...(standing ? [numbers.said(standing)] : []),
    ...facts(
      ['From', from],
      ['To', to],
      ['Where it stands', `${stateWords}${since ? `, ${momentWords(new Date(since))}` : ''}`],
      ['Who decides', test.decides],
      [meeting?.name ?? 'Meeting', meeting?.onWords],
    ),
    // Before every group: after one they would read as part of it.
    ...list(notes.map((note) => line(note))),
    ...(riskOpen
      ? paperBlocks(
          matter,
          plan.papers.filter(({ on }) => on !== null),
        )
      : [...notAgreedBlocks(matter, plan), ...workBlocks(matter, plan)]),
    ...group('How times are counted', facts(...readingsUntold(matter, plan))),
    ...group(
      'Answers',
      facts(
        ...questions.map(
          ({ text, options, answer, keptWith, counts }) =>
            // Answers kept with the case stand there.
            [
              text,
              keptWith === 'step' &&
                answer &&
                those(
                  quoted(options.find(({ id }) => id === answer)?.label ?? answer),
                  // What was decided instead is kept when people decide anew, and is no decision then.
                  !counts && 'This counts only where the step is not agreed.',
                ).join(' '),
            ] as const,
        ),
      ),
    ),
    ...group(
      'What happened',
      list(
        history.map(({ words, onWords, by, reason, decided }) =>
          line(
            `${onWords}: ${words}`,
            decided && `Decided: ${quoted(decided)}`,
            by && `By ${by}`,
            reason && `Reason: ${quoted(reason)}`,
          ),
        ),
      ),
    ),
  ];
}

/** The readings of a time that somebody chose, where no stage shows that it is counted so. */
function readingsUntold(matter: Matter, { stages }: StepPlan) {
  const { record, riskOpen } = matter;
  const told = (id: string) => {
    const stage = stages.find((one) => one.id === id);
    return riskOpen || stage?.status === 'not-applicable' ? undefined : stage?.clock?.reading?.id;
  };
  return stagesIn(matter).map(({ id, name, clock }) => {
    const chosen = record.step!.readings[id];
    return [name, chosen !== told(id) && clock?.readings?.find((one) => one.id === chosen)?.text] as const;
  });
}

/** What the document asks for where people did not agree. */
function notAgreedBlocks({ document, numbers }: Matter, { state, notAgreed }: StepPlan): ReportGroup[] {
  if (state !== 'not-agreed') return [];
  const { record, escalation, gap } = notAgreed;
  return group('Not agreed', [
    numbers.said(notAgreed, gap),
    ...list([
      ...record.map((one) => numbers.said(one)),
      ...(escalation ? [numbers.said(escalation, reached(document, those(escalation.contact)))] : []),
    ]),
  ]);
}

function workBlocks(matter: Matter, { stages, papers, roles }: StepPlan): ReportGroup[] {
  const { numbers } = matter;
  return [
    ...group(
      'Stages',
      list(
        stages
          .filter(({ id, status }) => status !== 'not-applicable' || isExcused(matter, id))
          .map((stage) => stageItem(matter, stage)),
        true,
      ),
    ),
    ...paperBlocks(
      matter,
      papers.filter(({ status }) => status !== 'not-needed'),
    ),
    ...group(
      'Whose role changes',
      list(
        roles
          .filter(({ applies }) => applies !== 'no')
          .map((role) =>
            numbers.said(
              {
                ...role,
                text: `${role.who}: ${asSentence(role.before)} Then: ${role.after}`,
                texts: [role.who, role.before, role.after],
              },
              role.applies === 'unknown' && 'Not known yet whether it applies.',
            ),
          ),
      ),
    ),
  ];
}

const paperBlocks = ({ numbers }: Matter, papers: readonly StepPaper[]): ReportGroup[] =>
  group(
    'Papers',
    list(
      papers.map((paper) =>
        numbers.said(
          {
            ...paper,
            texts: [paper.name],
            text: `${paper.name}: ${PAPER[paper.status]}${paper.on ? `, ${dayWords(paper.on)}` : ''}`,
          },
          paper.status !== 'ready' && paper.dueWords && `${due(paper)} ${paper.dueWords}`,
        ),
      ),
    ),
  );

/** Whom to reach; how stands with what to do. */
function reached(document: Matter['document'], contacts: readonly string[]): string {
  const names = contacts.flatMap((id) => lookup(document).contacts.get(id)?.name ?? []);
  return names.length ? `Contact: ${names.join('; ')}` : '';
}

/** A stage with its owner, its time and what it waits for; its time may stand in another place of the document. */
function stageItem(matter: Matter, stage: StepStagePlan): ReportStatement {
  const { document, numbers } = matter;
  const { name, status, settled, passed, onWords, actor, action, blockedBy, contacts, clock } = stage;
  const unasked = status === 'done' ? [] : unaskedOf(matter, stage);
  const isToDo = status !== 'done' && status !== 'not-applicable';
  const said = numbers.said(
    {
      ...stage,
      texts: isToDo ? [name, action] : [name],
      text: `${name}: ${settled ? SETTLED[settled] : (passed ? PASSED : STAGE)[status]}${onWords ? `, ${onWords}` : ''}`,
    },
    isToDo && `${actor}: ${action}`,
    ...unasked.flatMap(({ text, details }) => [text, ...details]),
    status === 'open' && reached(document, contacts),
    ...clockWords(stage),
    status === 'waiting' && !passed && `Waits for: ${blockedBy.join('; ')}`,
  );
  const beside = [...unasked, ...(clock ? [numbers.said({ ...clock, text: clock.words })] : [])];
  const sources = beside.flatMap((one) => (one.kind === 'statement' ? one.sources : []));
  return { ...said, sources: [...new Set([...said.sources, ...sources])] };
}

/** Whether a stage asks for agreement, and what is recorded takes the place of it. */
const isExcused = (matter: Matter, id: string): boolean => asksFor(matter, id) && standsWithoutAgreement(matter);

const asksFor = (matter: Matter, id: string): boolean =>
  stagesIn(matter).some((stage) => stage.id === id && stage.agreement);

/** The stages of the step, as the document has them. */
const stagesIn = ({ document, plan }: Matter) => document.steps!.find(({ id }) => id === plan!.protocol)!.stages;

/** When nobody is to ask, beside a stage that asks for agreement; what stands under agreement is not said again. */
function unaskedOf(matter: Matter, { id, exceptions }: StepStagePlan): (ReportLine | ReportStatement)[] {
  if (!asksFor(matter, id)) return [];
  if (standsWithoutAgreement(matter)) return [line(UNASKED)];
  const { review, numbers } = matter;
  return exceptions
    .filter(({ text }) => !review.exceptions.some((one) => one.text === text))
    .map((one) =>
      numbers.said({ ...one, text: `Do not ask for agreement where this is so: ${one.text}`, texts: [one.text] }),
    );
}

/** When a stage is due, and how the time was counted. */
function clockWords({ clock, settled }: StepStagePlan): string[] {
  if (!clock) return [];
  const { words, aim, reading, dueWords, late, note } = clock;
  return those(
    `Time in the document: ${words}${aim ? ' (an aim)' : ''}`,
    reading && `Counted as: ${reading.text}`,
    dueWords && `${due(clock)} ${dueWords}`,
    late && (settled ? 'It was decided after that.' : 'It was done after that.'),
    note,
  );
}
