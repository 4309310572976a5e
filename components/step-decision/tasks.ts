import { html, nothing } from 'lit';
import { momentWords, type StepPlan, type StepStagePlan } from '../../src/index.js';
import type { StepDesk } from './desk.js';
import { NOT_AGREED, outcomesOf, QUESTIONS, questionsOf, stageTask, type Hands, type PlanView } from './model.js';
import { notAgreedTemplate } from './not-agreed.js';
import { questionsTemplate } from './questions.js';
import { stageState, stageTemplate } from './stage.js';
import { strings } from './strings.js';
import { taskTemplate } from './task.js';

const KINDS = { done: 'done', open: 'now', waiting: 'waits', undecided: 'unknown', 'not-applicable': 'waits' } as const;

/** The tasks, of which at most one is open: what was decided instead, the questions, the stages that apply. */
export function tasksTemplate(view: PlanView, hands: Hands, desk: StepDesk) {
  const { plan } = view;
  const questions = questionsOf(plan);
  const open = questions.filter(({ id }) => plan.pending.questions.includes(id));
  return html`<ol role="list" class="tasks" aria-label=${strings.tasksTitle}>
    ${
      isRefused(plan, desk)
        ? taskTemplate(view, desk, refusal(plan), () => notAgreedTemplate(view, hands, desk))
        : nothing
    }
    ${
      questions.length
        ? taskTemplate(
            view,
            desk,
            {
              key: QUESTIONS,
              title: strings.questionsTitle,
              state: questionsState(view),
              kind: open.length ? 'now' : 'done',
              current: open.length > 0,
            },
            () => questionsTemplate(view, hands, desk),
          )
        : nothing
    }
    ${plan.stages
      .filter(({ status }) => status !== 'not-applicable')
      .map((stage) =>
        taskTemplate(
          view,
          desk,
          {
            key: stageTask(stage.id),
            title: stage.name,
            state: isHeld(plan, stage)
              ? html`<span class="status">${strings.riskOpen}</span>`
              : stageState(stage, desk.task(plan) === stageTask(stage.id)),
            kind: kindOf(plan, stage),
            current: isNow(plan, stage),
          },
          () => stageTemplate(view, hands, desk, stage),
        ),
      )}
  </ol>`;
}

/** Whether a stage that asks for agreement could be next, and is no move while a child may be at immediate risk. */
const isHeld = ({ state, next }: StepPlan, { id, status }: StepStagePlan): boolean =>
  status === 'open' && state !== 'completed' && !next.includes(id);

const kindOf = (plan: StepPlan, stage: StepStagePlan) =>
  stage.settled === 'not-agreed'
    ? 'no'
    : stage.status === 'open' && !isNow(plan, stage)
      ? 'waits'
      : KINDS[stage.status];

const isNow = ({ next }: StepPlan, { id, passed }: StepStagePlan): boolean => next.includes(id) && !passed;

/** Whether the way of those who do not agree stands among the tasks; else it is folded. */
export const isRefused = (plan: StepPlan, desk: StepDesk): boolean =>
  plan.state === 'not-agreed' ||
  desk.forms.isOpen({ kind: 'decide', outcome: 'not-agreed' }) ||
  desk.kept(plan, NOT_AGREED) !== undefined;

function refusal(plan: StepPlan) {
  const outcomes = outcomesOf(plan);
  const given = outcomes.flatMap(({ options, answer, counts }) =>
    counts ? (options.find(({ id }) => id === answer)?.label ?? []) : [],
  );
  const open = plan.state !== 'not-agreed' || outcomes.some((one) => one.open);
  return {
    key: NOT_AGREED,
    title: strings.notAgreedTask,
    state: given.length
      ? given.join('; ')
      : open
        ? html`<span class="status">${strings.status.open}</span>`
        : momentWords(new Date(plan.since!)),
    kind: open ? ('now' as const) : ('done' as const),
    current: open,
  };
}

function questionsState({ plan, shared }: PlanView) {
  const questions = questionsOf(plan);
  const given = questions.filter(({ answer }) => answer !== null);
  const unsettled = given.filter(({ id }) => plan.pending.questions.includes(id)).length;
  const ofCase = shared ? given.filter(({ keptWith }) => keptWith === 'case').length : 0;
  const more = [...(unsettled ? [strings.notSettled(unsettled)] : []), ...(ofCase ? [strings.shared(ofCase)] : [])];
  return `${strings.answered(given.length, questions.length)}${more.length ? ` (${more.join(', ')})` : ''}`;
}
