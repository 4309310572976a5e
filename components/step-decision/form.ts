import { html, nothing } from 'lit';
import {
  answer,
  answerStep,
  instantOf,
  londonDate,
  londonTime,
  moveStep,
  RecordEditError,
  recordStage,
  type CaseRecord,
  type StepPlan,
  type StepQuestionPlan,
} from '../../src/index.js';
import { choice, day, dayWrong, line, lines, radios, text, time, typed, type Errors } from '../shared/fields.js';
import { dayOfAnswer, now, today } from '../shared/today.js';
import type { StepDesk } from './desk.js';
import { thisMinute } from './moment.js';
import { NEXT, outcomesOf, taskOf, type Hands, type OpenForm, type PlanView } from './model.js';
import { strings } from './strings.js';

/** A decision that changes one before, and what is not done after all, need a reason. */
const needsReason = (form: OpenForm, { moves }: StepPlan): boolean =>
  form.kind === 'undo' ||
  (form.kind === 'decide' && Boolean(moves.find(({ outcome }) => outcome === form.outcome)?.needsReason));

const isRefusal = (form: OpenForm): boolean => form.kind === 'decide' && form.outcome === 'not-agreed';

const nameOf = ({ stages }: StepPlan, stage: string): string => stages.find(({ id }) => id === stage)?.name ?? stage;

export function formTitle(form: OpenForm, plan: StepPlan): string {
  if (form.kind === 'decide') return strings.decideTitle[form.outcome];
  return (form.kind === 'done' ? strings.doneTitle : strings.undoTitle)(nameOf(plan, form.stage));
}

/** What opened a form, or, where its task is closed, what opens that. */
export function formOpener(form: OpenForm, plan: StepPlan): string {
  const opened =
    form.kind === 'decide' ? `[data-decide="${form.outcome}"]` : `[data-${form.kind === 'done' ? 'another' : 'undo'}]`;
  return `.task.open ${opened}, #task-${CSS.escape(taskOf(plan, form))}:not(.open) .task-open`;
}

/** Whether what a form is about is still there. */
export function formStands(form: OpenForm, { moves, stages }: StepPlan): boolean {
  if (form.kind === 'decide') return moves.some(({ outcome }) => outcome === form.outcome);
  const status = stages.find(({ id }) => id === form.stage)?.status;
  return status === (form.kind === 'done' ? 'open' : 'done');
}

/** When it happened, what was decided, why and who; the moment is this one until it is changed. */
export function formTemplate(view: PlanView, hands: Hands, desk: StepDesk) {
  const { forms } = desk;
  const { open: form, draft, errors } = forms;
  if (!form) return nothing;
  const { plan } = view;
  const required = needsReason(form, plan);
  const why = isRefusal(form) ? strings.decidedWhy : strings.reasonOptional;
  return html`<form class="questions" novalidate aria-label=${formTitle(form, plan)} @input=${forms.note} @submit=${(
    event: SubmitEvent,
  ) => {
    event.preventDefault();
    save(view, hands, desk, event.target as HTMLFormElement);
  }}>
    ${forms.summary(strings.errorsTitle)}
    ${isRefusal(form) ? outcomesOf(plan).map((question) => outcomeTemplate(question, draft, errors)) : nothing}
    <div class="moment-fields">
      ${day({ name: 'day', label: strings.day, errors }, text(draft, 'day'), today())}
      ${time({ name: 'time', label: strings.time, hint: strings.timeHint, errors }, text(draft, 'time'))}
    </div>
    ${lines({ name: 'reason', label: required ? strings.reason : why, hint: required ? strings.reasonHint : undefined, errors }, typed(draft, 'reason'))}
    ${line({ name: 'by', label: strings.by, errors }, typed(draft, 'by'))}
    <p class="buttons">
      <button type="submit" class="main">${strings.save}</button>
      <button type="button" class="plain" @click=${() => forms.leave()}>${strings.cancel}</button>
    </p>
  </form>`;
}

const outcomeField = (question: string) => `outcome-${question}`;

/** What was decided after an earlier refusal is no answer to this one, and is not ticked. */
const outcomeTemplate = (
  { id, text: label, help, options, answer: given, counts }: StepQuestionPlan,
  draft: FormData,
  errors: Errors,
) =>
  radios(
    { name: outcomeField(id), label, hint: help ?? undefined, errors },
    Object.fromEntries(options.map((option) => [option.id, option.label])),
    choice(draft, outcomeField(id)) ?? (counts && given ? given : undefined),
  );

export const formBegin = () => ({ day: today(), time: londonTime(now()), begun: thisMinute().toISOString() });

/**
 * The instant of a date and a time. In the hour that comes twice when the clocks go back it is the one at which the form
 * began, or now; of another time that is typed it is the first, so that nothing is due too late.
 */
function momentOf(onDay: string, atTime: string, draft: FormData): Date {
  const meant = [new Date(text(draft, 'begun')), thisMinute()];
  return meant.find((one) => londonDate(one) === onDay && londonTime(one) === atTime) ?? instantOf(onDay, atTime);
}

/** What the form says, and what is wrong. */
function readForm(form: OpenForm, plan: StepPlan, filled: HTMLFormElement, draft: FormData) {
  const errors = new Map<string, string>();
  const data = new FormData(filled);
  const [onDay, atTime, reason, by] = [text(data, 'day'), text(data, 'time'), text(data, 'reason'), text(data, 'by')];
  const wrong = dayWrong(filled.elements.namedItem('day') as HTMLInputElement, strings.errors.day);
  if (wrong) errors.set('day', wrong);
  if (!/^\d\d:\d\d$/.test(atTime)) errors.set('time', strings.errors.time);
  const on = errors.size ? now() : momentOf(onDay, atTime, draft);
  if (!errors.size && londonTime(on) !== atTime) errors.set('time', strings.errors.skipped);
  else if (on > now()) errors.set('day', strings.errors.future);
  if (needsReason(form, plan) && !reason) errors.set('reason', strings.errors.reason);
  return { made: { on, ...(reason ? { reason } : {}), ...(by ? { by } : {}) }, data, errors };
}

function save(view: PlanView, hands: Hands, desk: StepDesk, filled: HTMLFormElement): void {
  const { plan } = view;
  const form = desk.forms.open!;
  const { made, data, errors } = readForm(form, plan, filled, desk.forms.draft);
  if (errors.size) return desk.forms.refuse(errors);
  const change = (record: CaseRecord): CaseRecord => {
    if (form.kind !== 'decide') return recordStage(record, { stage: form.stage, done: form.kind === 'done', ...made });
    const moved = moveStep(record, { outcome: form.outcome, ...made });
    return isRefusal(form)
      ? outcomesOf(plan).reduce((one, question) => decided(view, one, question, data), moved)
      : moved;
  };
  // The buttons offer only what can follow, so it is the moment that does not fit.
  if (refused(() => hands.edit(change, saidOf(form, plan))))
    return desk.forms.refuse(new Map([['day', strings.errors.order]]));
  desk.forms.close();
  desk.goOn();
  hands.focusNext(...NEXT);
}

function decided(
  { document }: PlanView,
  record: CaseRecord,
  { id, keptWith }: StepQuestionPlan,
  data: FormData,
): CaseRecord {
  const given = choice(data, outcomeField(id));
  if (keptWith === 'case') return given ? answer(record, id, given, dayOfAnswer(document, id)) : record;
  return answerStep(record, id, given ?? null);
}

/** Whether an edit was refused, for what is recorded already. */
export function refused(edit: () => void): boolean {
  try {
    edit();
    return false;
  } catch (error) {
    if (!(error instanceof RecordEditError)) throw error;
    return true;
  }
}

function saidOf(form: OpenForm, plan: StepPlan): string {
  if (form.kind === 'decide') return strings.announceDecided[form.outcome];
  return (form.kind === 'done' ? strings.announceDone : strings.announceUndone)(nameOf(plan, form.stage));
}
