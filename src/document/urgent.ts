import { lookup } from './lookup.js';
import type { Contact, ThresholdDocument } from './schema.js';

/** Whom to ring beside 999, as the document prints it. */
export interface UrgentNumber {
  /** Null where the document prints no number. `contactNow` says which of its numbers to ring at a moment. */
  readonly contact: Contact | null;
  /** What to press, in order; empty where the document names no menu. */
  readonly press: readonly string[];
  /** Which reading of the document was taken. */
  readonly doubt: string | null;
  /** Others to ring for which the document prints no number, and what it leaves out. */
  readonly missing: readonly { readonly name: string; readonly text: string }[];
}

/** The first urgent number beside 999: the one that the pack names, else the first of its emergency contacts. */
export function urgentNumber(document: ThresholdDocument): UrgentNumber {
  const { contacts, ring } = document.emergency;
  const listed = contacts.flatMap((id) => lookup(document).contacts.get(id) ?? []);
  const beside = listed.filter(({ phones = [] }) => !phones.some(({ number }) => number === '999'));
  const reached = ring ? lookup(document).contacts.get(ring.contact) : beside.find(({ phones }) => phones);
  return {
    contact: reached ?? null,
    press: ring?.press ?? [],
    doubt: ring?.doubt ?? null,
    missing: beside.flatMap(({ name, phones, missing }) =>
      phones ? [] : [{ name, text: missing ?? 'The document prints no telephone number here.' }],
    ),
  };
}
