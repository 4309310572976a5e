import { html, nothing } from 'lit';
import type { Contact } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** Contacts with everything the document gives for reaching them, and what it does not give. */
export function contactsTemplate(contacts: readonly Contact[]) {
  return html`<ul class="contacts" role="list">
    ${contacts.map(
      (contact) => html`<li>
        <strong>${contact.name}</strong>: ${contact.for}
        ${contact.phones?.map(
          ({ number, label, options }) =>
            html`<br /><a href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>${label ? html` (${label})` : nothing}${
              options ? html`: ${options.map((one) => caseStrings.press(one.press, one.for)).join('; ')}` : nothing
            }`,
        )}
        ${contact.emails?.map(({ address, for: what }) => html`<br /><a href="mailto:${address}">${address}</a>: ${what}`)}
        ${contact.web?.map(({ label, url }) => html`<br />${url ? html`<a href=${url} rel="noreferrer">${label}</a>` : label}`)}
        ${contact.missing ? html`<br /><em>${contact.missing}</em>` : nothing}
        ${contact.doubt ? html`<br /><em>${contact.doubt}</em>` : nothing}
      </li>`,
    )}
  </ul>`;
}
