import { html, nothing } from 'lit';
import {
  answer,
  asSentence,
  inQuotes,
  lookup,
  needsSince,
  setCondition,
  sinceJudged,
  urgentQuestion,
  type CaseRecord,
  type Prompt,
} from '../../../src/index.js';
import { citeTemplate } from '../../shared/cites.js';
import { secondTemplate } from '../../shared/second.js';
import { dayOfAnswer, today } from '../../shared/today.js';
import { entriesOf, quoted, riskAsked, type Hands, type View } from '../model.js';
import { strings } from '../strings.js';
import { AGREE, QUESTION, TITLE, type AnswerDesk } from './desk.js';
import { foldTemplate } from '../../shared/fold.js';
import { isRiskShown } from './risk.js';

/** An option that does not fit beside others in the narrow column. */
const LONG = 14;

/** What is asked now: a question of the document, or the condition built into one recorded sign. */
interface Asked {
  readonly key: string;
  readonly text: string;
  readonly help: string | undefined;
  readonly citation: string;
  readonly doubts: readonly string[];
  readonly narrows: boolean;
  readonly open: boolean;
  readonly options: readonly { readonly id: string; readonly label: string; readonly undecided?: true | undefined }[];
  readonly given: string | undefined;
  /** How many needs were added since it was given: a press of the same answer confirms it. */
  readonly since: number;
  readonly change: (option: string | null) => (record: CaseRecord) => CaseRecord;
}

const keyOf = ({ question, entry }: Pick<Prompt, 'question' | 'entry'>): string => question ?? `entry ${entry}`;

/** What somebody chose to answer, while it is open or answered; null where it is neither any more. */
export const chosenQuestion = ({ record, assessment }: View, { asking }: AnswerDesk): string | null =>
  asking !== null &&
  (record.answers[asking] !== undefined || assessment?.undecided.some((one) => keyOf(one) === asking))
    ? asking
    : null;

/** The one thing that is asked now; undefined where nothing is. While the risk is asked for, nothing else. */
export function askedNow(view: View, desk: AnswerDesk): Asked | undefined {
  const { document, record, assessment } = view;
  const key = isRiskShown(view, desk)
    ? urgentQuestion(document)!.id
    : (chosenQuestion(view, desk) ?? openPrompts(view).map(keyOf)[0]);
  const prompt = assessment?.undecided.find((one) => keyOf(one) === key);
  const narrows = prompt?.narrows ?? false;
  const question = key === undefined ? undefined : lookup(document).questions.get(key);
  if (question) {
    const { id, text, help, section, doubt, options } = question;
    return {
      key: id,
      text,
      help,
      citation: section.join('; '),
      doubts: doubt ? [doubt] : [],
      narrows,
      open: prompt !== undefined,
      options,
      given: record.answers[id],
      change: (option) => (before) => answer(before, id, option, dayOfAnswer(document, id)),
      since: needsSince(document, record, id),
    };
  }
  const entry = prompt?.entry;
  if (!prompt || !entry) return undefined;
  return {
    key: keyOf(prompt),
    text: prompt.text,
    help: undefined,
    citation: prompt.sections.join('; '),
    doubts: [],
    narrows,
    open: true,
    options: (['yes', 'no', 'unsure'] as const).map((id) => ({
      id,
      label: strings.metOptions[id],
      ...(id === 'unsure' ? { undecided: true } : {}),
    })),
    given: record.concerns.find(({ id }) => id === entry)?.met,
    since: 0,
    change: (option) => (before) => setCondition(before, entry, option as 'yes' | 'no' | 'unsure' | null),
  };
}

export function questionTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const asked = askedNow(view, desk);
  if (!asked) return nothing;
  if (isRiskShown(view, desk)) return riskQuestionTemplate(view, hands, desk, asked);
  const rest = openPrompts(view).filter((one) => keyOf(one) !== asked.key);
  const { given, options, text } = asked;
  const title = asked.narrows ? strings.questionDecides : asked.open ? strings.questionOpen : strings.questionAnswered;
  // Not by reference: the mark of its source, which stands in the text, would say the question again.
  return html`<div class="question" role="group" aria-label="${title} ${text}">
    <h3 id="question-title" tabindex="-1">${title}</h3>
    ${wordsTemplate(view, asked, desk)}
    <div class="options ${options.some(({ label }) => label.length > LONG) ? 'long' : ''}">
      ${options.map(
        ({ id, label }) =>
          html`<button type="button" class="option" aria-pressed=${given === id} @click=${() => (given === id && !asked.since) || give(hands, desk, asked, id, label)}>${label}${secondTemplate(view.document, label)}</button>`,
      )}
      ${removeTemplate(given, text, () => give(hands, desk, asked, null))}
    </div>
    ${options.find(({ id }) => id === given)?.undecided ? html`<p class="hint">${strings.questionUnsure}</p>` : nothing}
    ${
      rest.length
        ? foldTemplate(
            desk,
            'rest',
            strings.questionsOther(rest.length),
            () =>
              html`<ul role="list">
                ${rest.map((one) => html`<li><button type="button" class="plain" @click=${() => ask(desk, keyOf(one))}>${shortWords(view, one)}</button></li>`)}
              </ul>`,
          )
        : nothing
    }
  </div>`;
}

function give(hands: Hands, desk: AnswerDesk, { change }: Asked, option: string | null, label = ''): void {
  const said = option ? strings.announceAnswered(label) : strings.announceUnanswered;
  if (!hands.edit(change(option), said, null)) return;
  desk.asking = null;
  desk.land(QUESTION, TITLE);
}

/** A given answer is taken away by a press of its own: pressing it again could be meant to confirm it. */
const removeTemplate = (given: string | undefined, text: string, remove: () => void) =>
  given === undefined
    ? nothing
    : html`<p><button type="button" class="plain" aria-label="${strings.clearAnswer}: ${text}" @click=${remove}>${strings.clearAnswer}</button></p>`;

function ask(desk: AnswerDesk, key: string): void {
  desk.asking = key;
  desk.land(QUESTION);
}

const wordsTemplate = ({ document }: View, asked: Asked, desk: AnswerDesk, note = asked.help) =>
  html`<p class="question-text" id="question-text">
    ${citeTemplate(desk.cites, { ...asked, note }, `question ${asked.key}`, () => desk.redraw())}${secondTemplate(document, asked.text)}
  </p>`;

function riskQuestionTemplate(view: View, hands: Hands, desk: AnswerDesk, question: Asked) {
  const { document, record, assessment } = view;
  const asked = riskAsked(view);
  const { byId } = entriesOf(document, record);
  const { urgent } = assessment ?? {};
  // What was known when the risk was judged is not held against that again.
  const entries = (asked ? urgent?.entries : urgent?.since) ?? [];
  const harm = [
    ...entries.flatMap((id) => {
      const entry = byId.get(id);
      // Where the note made it a question, the note says what may be harm.
      return entry ? (urgent?.notes.includes(id) ? inQuotes(entry.note ?? '') : quoted(document, entry)) : [];
    }),
    ...((asked ? urgent?.child : urgent?.childSince) ? [inQuotes(record.child?.words ?? '')] : []),
  ];
  const title = asked ? strings.riskFirst : strings.riskTitle;
  return html`<div class="question risk" role="group" aria-label="${title} ${question.text}">
    <h3 id="question-title" tabindex="-1">${title}</h3>
    ${wordsTemplate(view, question, desk, '')} ${question.help ? html`<p class="hint">${question.help}${secondTemplate(document, question.help)}</p>` : nothing}
    ${desk.agreeing ? html`<p class="hint">${strings.riskThenLevel}</p>` : nothing}
    ${harm.length ? html`<p>${strings.riskWhy} ${asSentence(harm.join('; '))}</p>` : nothing}
    <div class="options">
      ${riskOptionsTemplate(view, hands, afterRisk(desk), () => desk.judgedBy.trim())}
      ${removeTemplate(question.given, question.text, () => {
        if (hands.edit(question.change(null), strings.riskGone, null)) afterRisk(desk)();
      })}
      <label class="risk-by"
        >${strings.riskBy}<input type="text" maxlength="40" autocomplete="off" .value=${desk.judgedBy} @input=${(event: Event) => (desk.judgedBy = (event.currentTarget as HTMLInputElement).value)}
      /></label>
    </div>
  </div>`;
}

/**
 * The answers to the question about immediate risk. A press answers, and pressing the given one judges anew: by whom
 * and today. An answer that was given before more was recorded that may be harm is open to be given again.
 */
export function riskOptionsTemplate(
  view: View,
  hands: Hands,
  then: (option: string) => void = () => {},
  by: () => string = () => '',
) {
  const { document, record } = view;
  const question = urgentQuestion(document);
  if (!question) return nothing;
  const given = sinceJudged(view.assessment?.urgent) ? undefined : record.answers[question.id];
  return question.options.map(
    ({ id, label }) =>
      html`<button type="button" class="option" aria-pressed=${given === id} @click=${() => {
        const edited = hands.edit(
          (before) => answer(before, question.id, id, { on: today(), ...(by() ? { by: by() } : {}) }),
          strings.riskGiven(label),
          null,
        );
        if (edited) then(id);
      }}>${label}${secondTemplate(document, label)}</button>`,
  );
}

/** After the risk was judged: on to the form for the level where that waited for it, else to what is asked next. */
const afterRisk = (desk: AnswerDesk) => () => {
  desk.asking = null;
  desk.land(...(desk.agreeing ? [AGREE] : []), QUESTION, TITLE);
};

/** A question's short name where the pack gives one. */
const shortWords = ({ document }: View, { question, text }: Prompt): string =>
  (question === null ? undefined : lookup(document).questions.get(question)?.short) ?? text;

/** What is still open besides the risk, what decides first. */
export function openPrompts({ document, assessment }: View): readonly Prompt[] {
  const risk = urgentQuestion(document)?.id;
  return [...(assessment?.undecided ?? [])]
    .filter(({ question }) => question !== risk)
    .sort((one, other) => Number(other.narrows) - Number(one.narrows));
}

/** Questions that were answered, each with the way to change it: in a fold, but for an answer that is to be checked. */
export function answeredTemplate(view: View, desk: AnswerDesk) {
  const { document, record } = view;
  const risk = urgentQuestion(document)?.id;
  const answered = document.questions.filter(({ id }) => id !== risk && record.answers[id] !== undefined);
  // While the risk is asked for, nothing else is.
  const stale = answered.filter(({ id }) => !riskAsked(view) && id !== desk.asking && needsSince(document, record, id));
  const rest = answered.filter((one) => !stale.includes(one));
  const list = (some: typeof answered) =>
    html`<ul role="list" class="answered">
      ${some.map(
        ({ id, short, text, options }) =>
          html`<li>
            <span>${short ? `${short}:` : text} <b>${options.find((one) => one.id === record.answers[id])?.label}</b></span>
            <button type="button" class="plain" @click=${() => ask(desk, id)}>${strings.changeIt}<span class="visually-hidden">: ${text}</span></button>
          </li>`,
      )}
    </ul>`;
  return html`${stale.length ? list(stale) : nothing}
  ${rest.length ? foldTemplate(desk, 'answered', strings.questionsAnswered(rest.length), () => list(rest)) : nothing}`;
}
