import { lookup, urgentNumber, type Contact, type ThresholdDocument } from '../../src/index.js';

/** The contacts to ring when it is urgent, in the document's order. */
export const urgentContacts = (document: ThresholdDocument): readonly Contact[] =>
  document.emergency.contacts.flatMap((id) => lookup(document).contacts.get(id) ?? []);

/** Whom to ring beside 999. */
export interface UrgentLine {
  readonly contact: string;
  /** Every number with the hours that the document prints: the page may stay open past them. */
  readonly phones: readonly { readonly number: string; readonly label?: string | undefined }[];
  readonly press: readonly string[];
}

/** The numbers to ring beside 999; undefined where the document prints none. */
export function urgentLine(document: ThresholdDocument): UrgentLine | undefined {
  const { contact, press } = urgentNumber(document);
  const phones = contact?.phones ?? [];
  if (!contact || !phones.length) return undefined;
  // A label tells numbers apart; of one alone it is a note, and stands with the contact.
  return { contact: contact.id, phones: phones.length > 1 ? phones : phones.map(({ number }) => ({ number })), press };
}

export const telHref = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`;
