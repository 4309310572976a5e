import { html, nothing } from 'lit';
import {
  contactsIn,
  positionWords,
  riskIsOpen,
  spanWords,
  type Assessment,
  type ConsentReview,
  type ThresholdDocument,
} from '../../src/index.js';
import type { Cited, Cites } from '../shared/cited.js';
import { citeTemplate, markTemplate, sourceTemplate } from '../shared/cites.js';
import { contactsTemplate } from '../shared/contacts.js';
import { secondTemplate } from '../shared/second.js';
import { caseStrings } from '../shared/strings.js';
import { urgentContacts } from '../shared/urgent.js';
import type { Hands, View } from './model.js';
import { strings } from './strings.js';

/** The answer in two or three words. */
export const answerWords = ({ mayGoOn }: ConsentReview) => caseStrings.mayGoOn[mayGoOn ?? 'unknown'];

/** A mark beside the words: its shape differs for each answer. Decorative. */
const MARKS = {
  yes: '✓',
  no: '○',
  refer: '→',
  advice: '?',
  'share-now': '!',
  'not-sharing': '–',
  unknown: '…',
} as const;

/** Which level it is for, and what the document asks there; not while immediate risk comes before that. */
export function aboutTemplate({ document, review: { at, need } }: View, assessment: Assessment | null) {
  const [first, last] = [at[0], at.at(-1)];
  if (!first || !last) return nothing;
  const words = at.length === 1 ? positionWords(document, first) : spanWords(document, { from: first, to: last });
  return html`<p class="hint">${strings.about(words)} ${riskIsOpen(assessment?.urgent) ? nothing : strings.needs[need]}</p>`;
}

/** Whether one can go ahead, and why. At immediate risk whom to ring comes before the reasons. */
export function answerTemplate(view: View, hands: Hands, assessment: Assessment | null) {
  const { document, review, cites } = view;
  const { text, exceptions } = review;
  // Where something recorded describes harm, to ask could be the danger: these stand open until everybody was asked.
  const careful = review.people.some((one) => one.careful && one.state === 'not-asked');
  return html`<section class="may-go-on ${review.mayGoOn ?? 'unknown'}" aria-labelledby="answer">
    <h3 id="answer" tabindex="-1">${strings.answerTitle}</h3>
    <p class="decision">
      <span class="answer-mark" aria-hidden="true">${MARKS[review.mayGoOn ?? 'unknown']}</span>
      <strong>${answerWords(review)}</strong> ${review.mayGoOn === 'share-now' || riskIsOpen(assessment?.urgent) ? nothing : leftTemplate(view)}
    </p>
    ${assessment?.urgent?.status === 'act-now' ? ringTemplate(document, assessment) : nothing}
    <p>${text} ${review.mayGoOn === 'share-now' ? leftTemplate(view) : nothing}</p>
    ${
      exceptions.length
        ? html`<details class="exceptions" ?open=${careful}>
            <summary>${caseStrings.exceptionsTitle}… (${exceptions.length})</summary>
            <ul>
              ${exceptions.map(({ id, text: exception, sections, doubts }) => html`<li>${citeTemplate(cites, { text: exception, citation: sections.join('; '), doubts }, `exception ${id}`, hands.redraw)}${secondTemplate(document, exception)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

/**
 * How many of the tasks are left. What is to be done afterwards never reads like something to wait for; and where the
 * answer asks for advice, that is missing. It is not said while immediate risk is to be judged: what is left depends on it.
 */
function leftTemplate({ review: { mayGoOn, outstanding }, tasks }: View) {
  const left = tasks.filter((task) => task.left).length;
  // Somebody who need not be asked, and was not, is nothing that was done.
  const all = tasks.filter((task) => task.left || task.mark !== 'to-do').length;
  if (!mayGoOn || (!left && (outstanding.length || mayGoOn === 'advice'))) return nothing;
  const words = !left
    ? strings.nothingOutstanding
    : mayGoOn === 'share-now'
      ? strings.leftAfter(left)
      : strings.left(left, all);
  return html`<span class="left">${words}</span>`;
}

function ringTemplate(document: ThresholdDocument, { actions }: Assessment) {
  const urgent = actions.filter(({ kind }) => kind === 'urgent');
  return contactsTemplate([...new Set([...urgentContacts(document), ...contactsIn(document, urgent)])]);
}

/** The mark beside what one presses, and its source. */
export const cited = (cites: Cites, statement: Cited, key: string, redraw: () => void) =>
  html`${markTemplate(cites, statement, key, redraw)}${sourceTemplate(cites, statement, key)}`;

/** What has a number, whatever is open; the grounds come last, as they are drawn with their question. */
export function sourcesOf(
  { consent }: ThresholdDocument,
  { exceptions, outstanding, sentences }: ConsentReview,
): Cited[] {
  return [
    ...exceptions,
    ...outstanding.map(({ text, sections }) => ({ text, sections, doubts: [] })),
    ...(consent?.checklist ?? []).map(({ text, section, doubt }) => ({
      text,
      sections: section,
      doubts: doubt ? [doubt] : [],
    })),
    ...sentences,
  ]
    .filter(({ sections }) => sections.length)
    .map(({ text, sections, doubts }) => ({ text, citation: sections.join('; '), doubts }));
}
