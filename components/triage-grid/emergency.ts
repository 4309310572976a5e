import { html, nothing } from 'lit';
import { lookup, urgentQuestion, type Question } from '../../src/index.js';
import { contactsTemplate } from '../shared/contacts.js';
import { hidden } from '../shared/hidden.js';
import { caseStrings } from '../shared/strings.js';
import { entriesOf, entryText, type View } from './model.js';
import { strings } from './strings.js';

/** Immediate risk: first on the screen, and reachable from everywhere. */
export function emergencyTemplate({ document, record, assessment, mode }: View) {
  const urgent = assessment?.urgent ?? null;
  const question = urgentQuestion(document);
  const contacts = document.emergency.contacts.flatMap((id) => lookup(document).contacts.get(id) ?? []);
  const { byId } = entriesOf(document, record);
  return html`<section class="emergency ${urgent?.status ?? ''}" aria-labelledby="emergency">
    <h2 id="emergency" tabindex="-1">${strings.emergencyTitle}</h2>
    <p><strong>${caseStrings.emergency}</strong> ${document.emergency.text}</p>
    ${
      urgent
        ? html`<p class="urgent-words"><strong>${{ 'act-now': strings.ringNow, 'ask-now': strings.askNow, answered: strings.answeredNo }[urgent.status]}</strong></p>
          ${
            urgent.entries.length && urgent.status !== 'act-now'
              ? html`<ul>
                ${urgent.entries.map((id) => html`<li>${entryText(document, byId.get(id)!)}</li>`)}
              </ul>`
              : nothing
          }`
        : nothing
    }
    ${
      contacts.length
        ? html`<details ?open=${urgent?.status === 'act-now'}>
          <summary>${strings.whoToRing}</summary>
          ${contactsTemplate(contacts)}
        </details>`
        : nothing
    }
    ${question && mode !== 'reference' ? questionTemplate(question, record.answers[question.id]) : nothing}
  </section>`;
}

/** A question of the document, with its options and a way to take the answer back. */
export function questionTemplate(question: Question, given: string | undefined) {
  const option = question.options.find(({ id }) => id === given);
  return html`<fieldset class="question" id="question-${question.id}" tabindex="-1">
    <legend>${question.text}</legend>
    ${question.help ? html`<p class="hint">${question.help}</p>` : nothing}
    ${question.options.map(
      ({ id, label }) => html`<label
        ><input type="radio" name=${question.id} data-question=${question.id} value=${id} .checked=${given === id} /><span>${label}</span></label
      >`,
    )}
    ${option?.undecided ? html`<p class="hint">${strings.unsure}</p>` : nothing}
    ${
      question.doubt
        ? html`<details>
          <summary>${strings.doubt}${hidden(question.text)}</summary>
          <p>${question.doubt}</p>
        </details>`
        : nothing
    }
    ${given === undefined ? nothing : html`<button type="button" class="quiet" data-clear-answer=${question.id}>${strings.clearAnswer}</button>`}
  </fieldset>`;
}
