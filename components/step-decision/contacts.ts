import { html, nothing } from 'lit';
import { contactNow, lookup, type BankHolidays, type ThresholdDocument } from '../../src/index.js';
import { contactsTemplate } from '../shared/contacts.js';
import { caseStrings } from '../shared/strings.js';

/** How to reach a contact, with the number to ring at this moment by the opening hours that the document prints. */
export function contactNowTemplate(
  document: ThresholdDocument,
  id: string,
  now: Date,
  holidays: BankHolidays | undefined,
) {
  const { phones, note } = contactNow(document, id, { now, ...(holidays ? { holidays } : {}) });
  const { phones: _, ...contact } = lookup(document).contacts.get(id)!;
  return html`<div class="contact">
    ${contactsTemplate([contact])}
    ${
      phones.length
        ? html`<ul class="contacts" role="list">
          ${phones.map(
            ({ number, label, words, options }) =>
              html`<li>
                <a href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>${label ? html` (${label})` : nothing}: ${[words, ...options.map((one) => caseStrings.press(one.press, one.for))].join('; ')}.
              </li>`,
          )}
        </ul>`
        : nothing
    }
    ${note ? html`<p><strong>${note}</strong></p>` : nothing}
  </div>`;
}
