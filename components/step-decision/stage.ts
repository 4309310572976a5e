import { html, nothing } from 'lit';
import {
  londonDate,
  moveStep,
  recordStage,
  type CaseRecord,
  type StepPlan,
  type StepStagePlan,
} from '../../src/index.js';
import { dateWords } from '../shared/language.js';
import { caseStrings } from '../shared/strings.js';
import { thisMinute } from './moment.js';
import { clockTemplate, dueTemplate } from './clock.js';
import { contactNowTemplate } from './contacts.js';
import type { StepDesk } from './desk.js';
import { formTemplate, refused } from './form.js';
import { NEXT, type Hands, type OpenForm, type PlanView } from './model.js';
import { checksTemplate } from './questions.js';
import { citedList, citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** What is said before the day of a stage that is done: of the decision, what it was. */
const doneWords = ({ settled }: StepStagePlan): string => (settled ? strings.settled[settled] : strings.status.done);

/** How a stage stands, in a line: since when, or for what it waits, and by when it is due. */
export function stageState(stage: StepStagePlan, open: boolean) {
  const { status, passed, on, blockedBy, clock } = stage;
  if (status === 'done') return `${doneWords(stage)}: ${dateWords(londonDate(new Date(on!)))}`;
  const words = passed
    ? strings.passed[status === 'undecided' ? 'undecided' : 'open']
    : status === 'waiting' && blockedBy.length > 0
      ? `${strings.status.waiting} ${blockedBy.join('; ')}`
      : strings.status[status];
  return html`<span class="status">${words}</span>${
    clock && !open
      ? html`<span class="when">${clock.due ? html`, ${dueTemplate(clock)}` : html` (${clock.words})`}</span>`
      : nothing
  }`;
}

/** What to do, by whom, by when; with whom to speak; and, where it is whose turn it is, the way to record it. */
export function stageTemplate(view: PlanView, hands: Hands, desk: StepDesk, stage: StepStagePlan) {
  const { plan, document, holidays } = view;
  const { id, actor, practice, status, onWords, blockedBy, contacts, clock, exceptions, decision } = stage;
  return html`<p>
      <strong>${actor}.</strong>${desk.second(actor)} ${citedTemplate(desk, { ...stage, text: stage.action }, `stage ${id}`)}
      ${practice ? strings.practice : nothing}
    </p>
    ${
      exceptions.length
        ? html`<p>${caseStrings.exceptionsTitle}:</p>
            ${citedList(desk, exceptions, `exception ${id}`)}`
        : nothing
    }
    ${onWords ? html`<p>${doneWords(stage)}: ${onWords}.</p>` : nothing} ${clock ? clockTemplate(stage, clock, hands, desk) : nothing}
    ${
      status === 'undecided' && blockedBy.length
        ? html`<p>${strings.waits}:</p>
            <ul>
              ${blockedBy.map((one) => html`<li>${one}</li>`)}
            </ul>`
        : nothing
    }
    ${
      decision && plan.test.conditions.length
        ? html`<p>${strings.conditions}</p>
            ${checksTemplate(plan, plan.test.conditions)}`
        : nothing
    }
    ${status === 'open' ? contacts.map((one) => contactNowTemplate(document, one, view.now, holidays)) : nothing}
    ${decision ? decisionTemplate(view, hands, desk, stage) : doneTemplate(view, hands, desk, stage)}`;
}

function doneTemplate(view: PlanView, hands: Hands, desk: StepDesk, { id, name, status }: StepStagePlan) {
  const [done, undo]: readonly OpenForm[] = [
    { kind: 'done', stage: id },
    { kind: 'undo', stage: id },
  ];
  if (desk.forms.isOpen(done!) || desk.forms.isOpen(undo!)) return formTemplate(view, hands, desk);
  if (status === 'open')
    return html`<p class="buttons">
      <button type="button" class="main" aria-label="${strings.doneToday}: ${name}" @click=${() => atOnce(hands, desk, done!, (record) => recordStage(record, { stage: id, on: thisMinute() }), strings.announceDone(name))}>${strings.doneToday}</button>
      <button type="button" data-another aria-label="${strings.anotherDay}: ${name}" @click=${() => desk.forms.show(done!)}>${strings.anotherDay}</button>
    </p>`;
  return status === 'done'
    ? html`<p><button type="button" class="plain" data-undo aria-label="${strings.undo}: ${name}" @click=${() => desk.forms.show(undo!)}>${strings.undo}</button></p>`
    : nothing;
}

/** People agree, or do not: the kit offers both, and what was settled can be changed with a reason. */
function decisionTemplate(view: PlanView, hands: Hands, desk: StepDesk, { status }: StepStagePlan) {
  const { plan } = view;
  const { open } = desk.forms;
  if (open?.kind === 'decide' && open.outcome !== 'not-agreed') return formTemplate(view, hands, desk);
  if (status !== 'open' && status !== 'done') return nothing;
  return html`<p class="buttons">
    ${plan.moves.map(({ outcome, needsReason }) => moveTemplate(hands, desk, outcome, needsReason))}
  </p>`;
}

function moveTemplate(
  hands: Hands,
  desk: StepDesk,
  outcome: StepPlan['moves'][number]['outcome'],
  needsReason: boolean,
) {
  const form: OpenForm = { kind: 'decide', outcome };
  const show = () => desk.forms.show(form);
  const another = (words: string) =>
    html`<button type="button" data-decide=${outcome} @click=${show}>${words}</button>`;
  if (needsReason) return another(strings.decideAgain[outcome]);
  if (outcome !== 'agreed') return another(strings.decide[outcome]);
  const today = () =>
    atOnce(
      hands,
      desk,
      form,
      (record) => moveStep(record, { outcome, on: thisMinute() }),
      strings.announceDecided[outcome],
    );
  return html`<button type="button" @click=${today}>${strings.decide[outcome]}</button>${another(strings.agreedAnotherDay)}`;
}

/** One press records it, now. Where the moment does not fit what is recorded, the form asks for another. */
function atOnce(
  hands: Hands,
  desk: StepDesk,
  form: OpenForm,
  change: (record: CaseRecord) => CaseRecord,
  said: string,
): void {
  if (refused(() => hands.edit(change, said))) {
    desk.forms.show(form);
    return desk.forms.refuse(new Map([['day', strings.errors.order]]));
  }
  hands.focusNext(...NEXT);
  desk.goOn();
}
