import { lookup, urgentNumber, type Contact, type ThresholdDocument } from '../../src/index.js';

/** The contacts to ring when it is urgent, in the document's order. */
export const urgentContacts = (document: ThresholdDocument): readonly Contact[] =>
  document.emergency.contacts.flatMap((id) => lookup(document).contacts.get(id) ?? []);

/** The number to ring beside 999, with what to press; undefined where the document prints none. */
export function urgentLine(
  document: ThresholdDocument,
): { readonly contact: string; readonly number: string; readonly press: readonly string[] } | undefined {
  const { contact, press } = urgentNumber(document);
  const phone = contact?.phones?.[0];
  return contact && phone ? { contact: contact.id, number: phone.number, press } : undefined;
}

export const telHref = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`;
