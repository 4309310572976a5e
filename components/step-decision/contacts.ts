import { html, nothing } from 'lit';
import { contactNow, lookup, type BankHolidays, type ThresholdDocument } from '../../src/index.js';
import { contactsTemplate, phoneTemplate } from '../shared/contacts.js';

/** How to reach a contact, with the number to ring at this moment by the opening hours that the document prints. */
export function contactNowTemplate(
  document: ThresholdDocument,
  id: string,
  now: Date,
  holidays: BankHolidays | undefined,
) {
  const { phones, note } = contactNow(document, id, { now, ...(holidays ? { holidays } : {}) });
  const numbers = phones.map((phone) => phoneTemplate(phone, phone.words));
  return html`<div class="contact">
    ${contactsTemplate([lookup(document).contacts.get(id)!], numbers)} ${note ? html`<p><strong>${note}</strong></p>` : nothing}
  </div>`;
}
