import { html, nothing } from 'lit';
import { lookup } from '../../src/index.js';
import { contactsTemplate } from '../shared/contacts.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** What is added to the blank tool on paper alone: the level, by hand, and on a second sheet everybody whom the document names to ring or write to. */
export function blankSheets({ document, record }: View) {
  const contacts = [...lookup(document).contacts.values()];
  const empty = !record.concerns.length && !record.strengths.length && !record.agreed;
  return html`${
    empty
      ? html`<div class="on-paper" aria-hidden="true">
          <p class="by-hand">${strings.byHand.map((words) => html`<span>${words}</span>`)}</p>
          <p class="hint">${strings.answerGuidance}</p>
        </div>`
      : nothing
  }
  ${
    contacts.length
      ? html`<section class="on-paper contact-sheet">
          <h2>${strings.contactSheet}</h2>
          <p class="hint">${strings.contactsStanding}</p>
          ${contactsTemplate(contacts)}
        </section>`
      : nothing
  }`;
}
