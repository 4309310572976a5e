import { lookup, type Contact, type ThresholdDocument } from '../../src/index.js';

/** A number for what is urgent, as the document prints it. */
export interface UrgentNumber {
  readonly contact: Contact;
  readonly number: string;
  /** What to press on the phone; empty where the document says nothing of it. */
  readonly press: string;
}

/** The police have a line of their own in the frame. */
const POLICE = '999';

/** The contacts to ring when it is urgent, in the document's order. */
export const urgentContacts = (document: ThresholdDocument): readonly Contact[] =>
  document.emergency.contacts.flatMap((id) => lookup(document).contacts.get(id) ?? []);

/** The first urgent number besides 999; undefined where the document prints none. */
export function urgentNumber(document: ThresholdDocument): UrgentNumber | undefined {
  for (const contact of urgentContacts(document)) {
    const phone = contact.phones?.find(({ number }) => number !== POLICE);
    if (!phone) continue;
    const option = phone.options?.find((one) => /immediate|urgent/i.test(one.for));
    return { contact, number: phone.number, press: option?.press ?? '' };
  }
  return undefined;
}

export const telHref = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`;
