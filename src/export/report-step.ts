import { dayWords, momentWords } from '../calendar/index.js';
import { asSentence, lookup } from '../document/index.js';
import { dueDates, planStep, type StepPaper, type StepPlan, type StepStagePlan } from '../step/index.js';
import { facts, group, line, list, quoted, those, type Blocks, type Matter } from './report-paper.js';
import type { ReportGroup, ReportStatement } from './report-types.js';

const STAGE: Readonly<Record<StepStagePlan['status'], string>> = {
  done: 'done',
  open: 'to do now',
  waiting: 'waiting',
  undecided: 'not known yet whether it applies',
  'not-applicable': 'does not apply',
};
const PAPER: Readonly<Record<StepPaper['status'], string>> = {
  needed: 'needed',
  ready: 'shared',
  undecided: 'not known yet whether it is needed',
  'not-needed': 'not needed',
};

const due = ({ overdue }: { readonly overdue: boolean }) => (overdue ? 'Overdue: it was due' : 'Due');

/** A step up or down as far as it has come. While immediate risk is open, only what is recorded of it. */
export function stepBlocks(matter: Matter): Blocks {
  const { document, record, now, holidays, riskOpen, numbers } = matter;
  if (!record.step) return [];
  const plan = planStep(document, record, { now, ...(holidays ? { holidays } : {}) });
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
    ...(riskOpen ? [] : [...notAgreedBlocks(matter, plan), ...workBlocks(matter, plan)]),
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
        history.map(({ words, onWords, by, reason }) =>
          line(`${onWords}: ${words}`, by && `By ${by}`, reason && `Reason: ${quoted(reason)}`),
        ),
      ),
    ),
    ...list(notes.map((note) => line(note))),
  ];
}

/** What the document asks for where people did not agree. */
function notAgreedBlocks({ numbers }: Matter, { state, notAgreed }: StepPlan): ReportGroup[] {
  if (state !== 'not-agreed') return [];
  const { record, escalation, gap } = notAgreed;
  return group('Not agreed', [
    numbers.said(notAgreed, gap),
    ...list([...record, ...(escalation ? [escalation] : [])].map((one) => numbers.said(one))),
  ]);
}

function workBlocks(matter: Matter, { stages, papers, roles }: StepPlan): ReportGroup[] {
  const { numbers } = matter;
  return [
    ...group(
      'Stages',
      list(
        stages.filter(({ status }) => status !== 'not-applicable').map((stage) => stageItem(matter, stage)),
        true,
      ),
    ),
    ...group(
      'Papers',
      list(
        papers
          .filter(({ status }) => status !== 'not-needed')
          .map((paper) =>
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

/** A stage with its owner, its time and what it waits for; its time may stand in another place of the document. */
function stageItem({ document, numbers }: Matter, stage: StepStagePlan): ReportStatement {
  const { name, status, onWords, actor, action, blockedBy, contacts, clock } = stage;
  const reached = contacts.flatMap((id) => lookup(document).contacts.get(id)?.name ?? []);
  const said = numbers.said(
    {
      ...stage,
      texts: status === 'done' ? [name] : [name, action],
      text: `${name}: ${STAGE[status]}${onWords ? `, ${onWords}` : ''}`,
    },
    status !== 'done' && `${actor}: ${action}`,
    status === 'open' && reached.length > 0 && `Contact: ${reached.join('; ')}`,
    ...clockWords(stage),
    status === 'waiting' && `Waits for: ${blockedBy.join('; ')}`,
  );
  if (!clock) return said;
  const { sources } = numbers.said({ ...clock, text: clock.words });
  return { ...said, sources: [...new Set([...said.sources, ...sources])] };
}

/** When a stage is due, and how the time was counted. */
function clockWords({ clock, status }: StepStagePlan): string[] {
  if (!clock) return [];
  const { words, aim, reading, dueWords, late, note } = clock;
  return those(
    `Time in the document: ${words}${aim ? ' (an aim)' : ''}`,
    reading && `Counted as: ${reading.text}`,
    dueWords && `${status === 'done' ? 'Was due' : due(clock)} ${dueWords}`,
    late && 'It was done after that.',
    note,
  );
}

/** What is due outside a step, counted from a day that a person gave; the times themselves stand with what to do. */
export function dueBlocks({ document, record, now, holidays, riskOpen, numbers }: Matter): Blocks {
  if (riskOpen) return [];
  const { dates } = dueDates(document, record, { now, id: 'report', ...(holidays ? { holidays } : {}) });
  return list(
    dates.flatMap((date) => {
      const { text, words, from, earliestDay, dueWords, note } = date;
      if (from === null) return [];
      return numbers.said(
        { ...date, texts: [text], text: `${text}: ${words}` },
        `${earliestDay && !date.overdue ? `From ${dayWords(earliestDay)}, due` : due(date)} ${dueWords}`,
        `Counted from ${dayWords(from)}`,
        note,
      );
    }),
  );
}
