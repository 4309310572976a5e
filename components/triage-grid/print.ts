import { html, nothing } from 'lit';
import { lookup } from '../../src/index.js';
import { contactsTemplate } from '../shared/contacts.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** The second sheet of the blank tool, on paper alone: everybody whom the document names to ring or write to. */
export function contactSheet({ document }: View) {
  const contacts = [...lookup(document).contacts.values()];
  return contacts.length
    ? html`<section class="on-paper contact-sheet" aria-hidden="true">
        <h2>${strings.contactSheet}</h2>
        <p class="hint">${strings.contactsStanding}</p>
        ${contactsTemplate(contacts)}
      </section>`
    : nothing;
}
