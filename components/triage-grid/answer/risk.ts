import { html, nothing } from 'lit';
import { sinceJudged, urgentQuestion, type CaseRecord, type ThresholdDocument } from '../../../src/index.js';
import { riskAsked, type Hands, type View } from '../model.js';
import { strings } from '../strings.js';
import type { AnswerDesk } from './desk.js';

/** How the risk was judged, by whom and when; empty where it was not. In the dock the name is last: a long one is cut off there. */
export function riskWords(
  { answers, judged }: CaseRecord,
  document: ThresholdDocument,
  place: 'answer' | 'dock' = 'answer',
): string {
  const question = urgentQuestion(document);
  const option = question?.options.find(({ id }) => id === answers[question.id]);
  if (!question || !option) return '';
  const { by, on } = judged?.[question.id] ?? {};
  return (place === 'dock' ? strings.riskJudgedShort : strings.riskJudged)(option.label, by, on);
}

/** The first line of the answer and of the dock, whatever else stands there: how the risk was judged, and the way to judge it. */
export function riskTemplate(view: View, hands: Hands, place: 'answer' | 'dock') {
  const { document, record } = view;
  if (!urgentQuestion(document)) return nothing;
  const judged = riskWords(record, document, place);
  const asked = riskAsked(view);
  const { urgent } = view.assessment ?? {};
  const since = sinceJudged(urgent);
  const why = since ? strings.riskSince(since) : urgent?.coverUnknown ? strings.riskCover : '';
  return html`<p class="risk-line ${asked || since ? 'asked' : ''}">
    <span>${judged ? html`${place === 'answer' ? strings.risk : strings.riskShort} <b>${judged}.</b>` : html`${place === 'answer' ? strings.risk : strings.riskShort} <b>${strings.riskNotJudged}</b>`}${why && place === 'answer' ? html` ${why}` : nothing}</span>
    <button type="button" class="plain risk-open" @click=${() => hands.judgeRisk()}>${!judged ? strings.riskJudge : why ? strings.riskAgain : strings.changeIt}<span class="visually-hidden">: ${strings.riskHidden}</span></button>
  </p>`;
}

/** The question about immediate risk where it is asked for, or somebody chose to answer it. */
export function isRiskShown(view: View, desk: AnswerDesk): boolean {
  return riskAsked(view) || (desk.asking !== null && desk.asking === urgentQuestion(view.document)?.id);
}
