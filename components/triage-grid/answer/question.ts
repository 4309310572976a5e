import { html, nothing } from 'lit';
import { answer, lookup, urgentQuestion, type Prompt, type Question } from '../../../src/index.js';
import { citeTemplate } from '../../shared/cites.js';
import { entriesOf, quoted, riskAsked, type Hands, type View } from '../model.js';
import { strings } from '../strings.js';
import { QUESTION, TITLE, type AnswerDesk } from './desk.js';
import { foldTemplate } from './fold.js';
import { afterRisk, riskOptionsTemplate } from './risk.js';

/** An option that does not fit beside others in the narrow column. */
const LONG = 14;

/** The question about immediate risk where it is asked for, or somebody chose to answer it. */
export function isRiskShown(view: View, desk: AnswerDesk): boolean {
  return riskAsked(view) || (desk.asking !== null && desk.asking === urgentQuestion(view.document)?.id);
}

/** The one question that is asked now; undefined where none is. While the risk is asked for, no other. */
export function askedQuestion(view: View, desk: AnswerDesk): Question | undefined {
  const id = isRiskShown(view, desk)
    ? urgentQuestion(view.document)!.id
    : (desk.asking ?? openQuestions(view)[0]?.question);
  return id === undefined ? undefined : lookup(view.document).questions.get(id);
}

/** The one question that is asked now. */
export function questionTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { assessment } = view;
  const question = askedQuestion(view, desk);
  if (!question) return nothing;
  if (isRiskShown(view, desk)) return riskQuestionTemplate(view, hands, desk, question);
  const open = openQuestions(view);
  const rest = open.filter((one) => one.question !== question.id);
  const narrows = assessment?.undecided.find((one) => one.question === question.id)?.narrows;
  const given = view.record.answers[question.id];
  return html`<div class="question" role="group" aria-labelledby="question-title question-text">
    <h3 id="question-title" tabindex="-1">${narrows ? strings.questionDecides : strings.questionOpen}</h3>
    ${wordsTemplate(question, desk)}
    <div class="options ${question.options.some(({ label }) => label.length > LONG) ? 'long' : ''}">
      ${question.options.map(
        ({ id: option, label }) =>
          html`<button type="button" class="option" aria-pressed=${given === option} @click=${() => give(hands, desk, question, given === option ? null : option, label)}>${label}</button>`,
      )}
    </div>
    ${question.options.find((one) => one.id === given)?.undecided ? html`<p class="hint">${strings.questionUnsure}</p>` : nothing}
    ${
      rest.length
        ? foldTemplate(
            desk,
            'rest',
            strings.questionsOther(rest.length),
            () =>
              html`<ul role="list">
                ${rest.map((one) => html`<li><button type="button" class="plain" @click=${() => ask(desk, one.question)}>${one.text}</button></li>`)}
              </ul>`,
          )
        : nothing
    }
  </div>`;
}

function give(hands: Hands, desk: AnswerDesk, question: Question, option: string | null, label: string): void {
  const edited = hands.edit(
    (record) => answer(record, question.id, option),
    option ? strings.announceAnswered(label) : strings.announceUnanswered,
    null,
  );
  if (!edited) return;
  desk.asking = null;
  desk.land(QUESTION, TITLE);
}

function ask(desk: AnswerDesk, question: string): void {
  desk.asking = question;
  desk.land(QUESTION);
}

const wordsTemplate = ({ id, text, help, section, doubt }: Question, desk: AnswerDesk) =>
  html`<p class="question-text" id="question-text">
      ${citeTemplate(desk.cites, { text, citation: section.join('; '), doubts: doubt ? [doubt] : [], note: help }, `question ${id}`, () => desk.redraw())}
    </p>`;

function riskQuestionTemplate(view: View, hands: Hands, desk: AnswerDesk, question: Question) {
  const { document, record, assessment } = view;
  const asked = riskAsked(view);
  const { byId } = entriesOf(document, record);
  const harm = asked ? (assessment?.urgent?.entries ?? []).flatMap((id) => byId.get(id) ?? []) : [];
  return html`<div class="question risk" role="group" aria-labelledby="question-title question-text">
    <h3 id="question-title" tabindex="-1">${asked ? strings.riskFirst : strings.riskTitle}</h3>
    ${wordsTemplate({ ...question, help: undefined }, desk)} ${question.help ? html`<p class="hint">${question.help}</p>` : nothing}
    ${harm.length ? html`<p>${strings.riskWhy} ${harm.map((entry) => quoted(document, entry)).join('; ')}.</p>` : nothing}
    <div class="options">${riskOptionsTemplate(view, hands, afterRisk(desk), () => desk.judgedBy.trim())}</div>
    <label class="risk-by"
      >${strings.riskBy}<input type="text" maxlength="40" autocomplete="off" .value=${desk.judgedBy} @input=${(event: Event) => (desk.judgedBy = (event.currentTarget as HTMLInputElement).value)}
    /></label>
  </div>`;
}

/** What is still open besides the risk, what decides first. */
export function openQuestions({ document, assessment }: View): readonly Prompt[] {
  const risk = urgentQuestion(document)?.id;
  return [...(assessment?.undecided ?? [])]
    .filter(({ question }) => question !== risk)
    .sort((one, other) => Number(other.narrows) - Number(one.narrows));
}

/** Questions that were answered, each with the way to change it. */
export function answeredTemplate({ document, record }: View, desk: AnswerDesk) {
  const risk = urgentQuestion(document)?.id;
  const answered = document.questions.filter(({ id }) => id !== risk && record.answers[id] !== undefined);
  return answered.length
    ? foldTemplate(
        desk,
        'answered',
        strings.questionsAnswered(answered.length),
        () =>
          html`<ul role="list" class="answered">
            ${answered.map(
              ({ id, text, options }) =>
                html`<li>
                  <span>${text} <b>${options.find((one) => one.id === record.answers[id])?.label}</b></span>
                  <button type="button" class="plain" @click=${() => ask(desk, id)}>${strings.changeIt}<span class="visually-hidden">: ${text}</span></button>
                </li>`,
            )}
          </ul>`,
      )
    : nothing;
}
