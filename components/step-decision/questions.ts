import { html, nothing } from 'lit';
import {
  answer,
  answerStep,
  needsSince,
  urgentQuestion,
  type StepCheck,
  type StepPlan,
  type StepQuestionPlan,
} from '../../src/index.js';
import { dayOfAnswer } from '../shared/today.js';
import type { StepDesk } from './desk.js';
import { NEXT, questionsOf, unanswered, type Hands, type PlanView } from './model.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** Options of more letters than this stand under each other. */
const LONG = 24;

/** The test that a person applies, and the questions left to judgement. */
export function questionsTemplate(view: PlanView, hands: Hands, desk: StepDesk) {
  return html`${testTemplate(view, desk)} ${questionsOf(view.plan).map((question) => questionTemplate(view, hands, desk, question))}`;
}

export const testTemplate = ({ plan }: PlanView, desk: StepDesk) =>
  html`<p><strong>${strings.testTitle}.</strong> ${citedTemplate(desk, plan.test, 'test')}</p>`;

/** A press answers. "Not known" is an answer, and the question stays open. */
export function questionTemplate(view: PlanView, hands: Hands, desk: StepDesk, question: StepQuestionPlan) {
  const { id, text, help, options, keptWith, answer: recorded } = question;
  const open = view.plan.pending.questions.includes(id);
  // What was judged before more was recorded that may be harm is open to be judged again.
  const again = view.risk === 'ask-again' && isRisk(view, id);
  const given = again ? null : recorded;
  // A press of the answer that was given confirms it, where needs were added since.
  const since = keptWith === 'case' ? needsSince(view.document, view.record, id) : 0;
  const give = (option: string | null, label = '') => answerQuestion(view, hands, desk, question, option, label);
  // Not by reference: the mark of its source, which stands in the text, would say the question again.
  return html`<div class="question" role="group" aria-label=${text} id="question-${id}" tabindex="-1">
    <p class="question-text">${citedTemplate(desk, question, `question ${id}`)}</p>
    ${help ? html`<p class="hint">${help}${desk.second(help)}</p>` : nothing}
    <div class="options ${options.some(({ label }) => label.length > LONG) ? 'long' : ''}">
      ${options.map((option) => html`<button type="button" class="option" aria-pressed=${given === option.id} @click=${() => (given === option.id && !since) || give(option.id, option.label)}>${option.label}${desk.second(option.label)}</button>`)}
      ${
        recorded === null
          ? nothing
          : html`<p>${open || again ? html`${strings.openQuestion} ` : nothing}<button type="button" class="plain" aria-label="${strings.clearAnswer}: ${text}" @click=${() => give(null)}>${strings.clearAnswer}</button></p>`
      }
    </div>
    ${since ? html`<p class="hint">${strings.answeredBefore(since)}</p>` : nothing}
  </div>`;
}

const isRisk = ({ document }: PlanView, question: string): boolean => urgentQuestion(document)?.id === question;

function answerQuestion(
  view: PlanView,
  hands: Hands,
  desk: StepDesk,
  { id, keptWith }: StepQuestionPlan,
  option: string | null,
  label: string,
): void {
  // The last one that waited leads on to the next task.
  const waits = unanswered(view.plan);
  const leadsOn = option !== null && waits.length === 1 && waits[0]!.id === id;
  if (leadsOn) desk.goOn();
  hands.focusNext(...(leadsOn ? NEXT : option === null ? [`#question-${CSS.escape(id)}`] : []));
  hands.edit(
    // The day is kept with what was recorded by then, so that what is recorded later is held against the answer.
    (record) =>
      keptWith === 'case' ? answer(record, id, option, dayOfAnswer(view.document, id)) : answerStep(record, id, option),
    option === null ? strings.announceUnanswered : strings.announceAnswered(label),
  );
}

/** What must hold, as it was judged: the answer beside what it means for the step. */
export const checksTemplate = ({ questions }: StepPlan, checks: readonly StepCheck[]) =>
  html`<ul class="checks">
    ${checks.map(({ question, text, met }) => {
      const asked = questions.find(({ id }) => id === question);
      const given = asked?.options.find(({ id }) => id === asked.answer)?.label ?? strings.unanswered;
      return html`<li>${text} <b>${given}.</b> ${strings.met[met]}.</li>`;
    })}
  </ul>`;
