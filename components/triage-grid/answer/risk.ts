import { html, nothing } from 'lit';
import { answer, urgentQuestion, type CaseRecord, type ThresholdDocument } from '../../../src/index.js';
import { today } from '../../shared/today.js';
import { riskAsked, type Hands, type View } from '../model.js';
import { strings } from '../strings.js';
import { AGREE, QUESTION, TITLE, type AnswerDesk } from './desk.js';

/** How the risk was judged, by whom and when; empty where it was not. */
export function riskWords({ answers, judged }: CaseRecord, document: ThresholdDocument): string {
  const question = urgentQuestion(document);
  const option = question?.options.find(({ id }) => id === answers[question.id]);
  if (!question || !option) return '';
  const { by, on } = judged?.[question.id] ?? {};
  return strings.riskJudged(option.label, by, on);
}

/** The first line of the answer and of the dock, whatever else stands there: how the risk was judged, and the way to judge it. */
export function riskTemplate(view: View, hands: Hands, place: 'answer' | 'dock') {
  const { document, record } = view;
  if (!urgentQuestion(document)) return nothing;
  const judged = riskWords(record, document);
  const asked = riskAsked(view);
  return html`<p class="risk-line ${asked ? 'asked' : ''}">
    <span>${judged ? html`${place === 'answer' ? strings.risk : strings.riskShort} <b>${judged}.</b>` : html`${place === 'answer' ? strings.risk : strings.riskShort} <b>${strings.riskNotJudged}</b>`}</span>
    <button type="button" class="plain risk-open" @click=${() => hands.judgeRisk()}>${judged ? strings.changeIt : strings.riskJudge}<span class="visually-hidden">: ${strings.riskHidden}</span></button>
  </p>`;
}

/** The answers to the question about immediate risk. A press answers; pressing the given one takes it away. */
export function riskOptionsTemplate(
  view: View,
  hands: Hands,
  then: (option: string) => void = () => {},
  by: () => string = () => '',
) {
  const { document, record } = view;
  const question = urgentQuestion(document);
  if (!question) return nothing;
  const given = record.answers[question.id];
  return question.options.map(
    ({ id, label }) =>
      html`<button type="button" class="option" aria-pressed=${given === id} @click=${() => {
        const value = given === id ? null : id;
        const edited = hands.edit(
          (before) =>
            answer(before, question.id, value, value ? { on: today(), ...(by() ? { by: by() } : {}) } : undefined),
          value ? strings.riskGiven(label) : strings.riskGone,
          null,
        );
        if (edited) then(id);
      }}>${label}</button>`,
  );
}

/** After the risk was judged: on to the form for the level where that waited for it, else to what is asked next. */
export const afterRisk = (desk: AnswerDesk) => () => {
  desk.asking = null;
  desk.land(...(desk.agreeing ? [AGREE] : []), QUESTION, TITLE);
};
