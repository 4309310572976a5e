import { html, nothing } from 'lit';
import { asSentence, type Contact, type PhoneNow } from '../../src/index.js';
import { caseStrings } from './strings.js';
import { telHref } from './urgent.js';

type Phone = NonNullable<Contact['phones']>[number];

/** A number to ring, with what is said of it: what to press, whose it is, when it is open. */
export const phoneTemplate = ({ number, label, options = [] }: Phone | PhoneNow, hours = '') =>
  html`<li>
    <a href=${telHref(number)}>${number}</a>${options.length ? html`: ${options.map((one) => caseStrings.press(one.press, one.for)).join('; ')}.` : nothing}
    ${[label, hours].map((one) => (one ? html`<span class="hint">${asSentence(one)}</span> ` : nothing))}
  </li>`;

/** Contacts with everything the document gives for reaching them, a line each, and what it does not give. */
export function contactsTemplate(contacts: readonly Contact[], phones?: unknown) {
  return html`<ul class="contacts" role="list">
    ${contacts.map(
      ({ name, for: what, phones: numbers = [], emails = [], web = [], missing, doubt }) => html`<li>
        <strong>${name}</strong>: ${what}
        <ul role="list">
          ${phones ?? numbers.map((phone) => phoneTemplate(phone))}
          ${emails.map((one) => html`<li><a href="mailto:${one.address}">${one.address}</a>: ${one.for}</li>`)}
          ${web.map(({ label, url }) => html`<li>${url ? html`<a href=${url} rel="noreferrer">${label}</a>` : label}</li>`)}
        </ul>
        ${[missing, doubt].map((one) => (one ? html`<p class="hint">${one}</p>` : nothing))}
      </li>`,
    )}
  </ul>`;
}
