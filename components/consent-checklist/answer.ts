import { html, nothing } from 'lit';
import {
  positionWords,
  spanWords,
  type ConsentReview,
  type ConsentSentence,
  type Outstanding,
  type ThresholdDocument,
} from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { caseStrings } from '../shared/strings.js';
import { strings } from './strings.js';

/** The answer in two or three words. */
export const answerWords = ({ mayGoOn }: ConsentReview) => caseStrings.mayGoOn[mayGoOn ?? 'unknown'];

/** A mark beside the words: its shape differs for each answer. Decorative. */
const MARKS = { yes: '✓', no: '○', advice: '?', 'share-now': '!', 'not-sharing': '–', unknown: '…' } as const;
const mark = ({ mayGoOn }: ConsentReview) =>
  html`<span class="answer-mark" aria-hidden="true">${MARKS[mayGoOn ?? 'unknown']}</span>`;

/** Whether one may go on, why, and what is missing. */
export function answerTemplate(document: ThresholdDocument, review: ConsentReview) {
  const { at, outstanding, text, exceptions } = review;
  const [first, last] = [at[0], at.at(-1)];
  return html`<section class="may-go-on ${review.mayGoOn ?? 'unknown'}" aria-labelledby="answer">
    <h3 id="answer" tabindex="-1">${strings.answerTitle}</h3>
    <p class="verdict">${mark(review)} <strong>${answerWords(review)}</strong></p>
    ${first && last ? html`<p class="hint">${strings.about(at.length === 1 ? positionWords(document, first) : spanWords(document, { from: first, to: last }))}</p>` : nothing}
    <p>${text}</p>
    ${exceptions.length ? exceptionsTemplate(exceptions) : nothing}
    ${review.mayGoOn ? outstandingTemplate(outstanding) : nothing}
  </section>`;
}

function exceptionsTemplate(exceptions: ConsentReview['exceptions']) {
  return html`<h4>${caseStrings.exceptionsTitle}</h4>
    <ul class="exceptions">
      ${exceptions.map(({ text, sections }) => html`<li>${text} <span class="cite">${strings.source}: ${sections.join('; ')}</span></li>`)}
    </ul>`;
}

function outstandingTemplate(outstanding: readonly Outstanding[]) {
  if (!outstanding.length) return html`<p>${strings.nothingOutstanding}</p>`;
  const after = outstanding.every(({ when }) => when === 'after');
  return html`<h4 id="missing" tabindex="-1">${after ? strings.outstandingAfter(outstanding.length) : strings.outstandingTitle(outstanding.length)}</h4>
    <ol class="missing">
      ${outstanding.map(
        ({ text, field, person, sections }) => html`<li>
          ${text} <button type="button" class="quiet" data-go=${field} data-person=${person ?? nothing}>${strings.go}${hidden(text)}</button>
          ${sections.length ? html`<span class="cite">${strings.source}: ${sections.join('; ')}</span>` : nothing}
        </li>`,
      )}
    </ol>`;
}

/** The answer in view while one works, with the way to what is missing. */
export function barTemplate(review: ConsentReview) {
  const { outstanding, mayGoOn } = review;
  return html`<div class="bar ${mayGoOn ?? 'unknown'}">
    <p class="bar-answer">${mark(review)} <span class="visually-hidden">${strings.answerTitle} </span><strong>${answerWords(review)}</strong>${outstanding.length ? html`. ${strings.outstandingTitle(outstanding.length)}.` : nothing}</p>
    <button type="button" data-see=${outstanding.length ? 'missing' : 'answer'}>${outstanding.length ? strings.seeMissing : strings.goToAnswer}</button>
  </div>`;
}

/** Sentences for the record, each with where it comes from. */
export function sentencesTemplate({ sentences }: ConsentReview) {
  return html`<details class="sentences">
    <summary>${strings.sentencesTitle} (${sentences.length})</summary>
    <p class="hint">${strings.sentencesHint}</p>
    <ul>
      ${sentences.map(sentenceTemplate)}
    </ul>
  </details>`;
}

const sentenceTemplate = ({ text, sections, doubts, law }: ConsentSentence) =>
  html`<li>
    ${text}
    <span class="cite">${sections.length ? `${strings.source}: ${sections.join('; ')}` : strings.ownRule}</span>
    ${doubts.map((doubt) => html`<span class="cite">${strings.doubt}: ${doubt}</span>`)}
    ${law.map((note) => html`<span class="cite">${strings.law}, ${strings.lawRead(note.checkedOn)}: ${note.text} (${note.certainty})</span>`)}
  </li>`;
