import { lookup, type ThresholdDocument, UnknownIdError } from '../document/index.js';
import { bankHolidays, type BankHolidays, indexOf } from './holidays.js';
import { londonDate } from './london.js';
import { type Phone, running } from './opening.js';
import { todayWords } from './words.js';
import { isWorkingDay } from './working.js';

/** How to reach a contact of the document at one moment. */
export interface ContactNow {
  readonly contact: string;
  readonly name: string;
  readonly for: string;
  /** In the document's order. Ring those that are not closed. Empty where the document prints no number. */
  readonly phones: readonly PhoneNow[];
  /** Says so where today is, or may be, a bank holiday, and the document's hours do not cover that. */
  readonly note: string | null;
  /** What the document leaves out about the contact. */
  readonly missing: string | null;
  /** Always there, whatever the hour. */
  readonly emergency: EmergencyNow;
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}

export interface PhoneNow {
  readonly number: string;
  readonly label: string | null;
  readonly options: readonly { readonly press: string; readonly for: string }[];
  /** `hours-not-stated`: the document gives no hours, or none that hold on a day that is or may be a bank holiday. */
  readonly state: 'open' | 'closed' | 'hours-not-stated';
  /** When it opens or closes next by the hours given, as ISO strings; null where that does not come next or is not stated. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** "Open until 4.30pm today", "Closed. Opens at 9am on Monday 5 January 2026". */
  readonly words: string;
}

export interface EmergencyNow {
  /** The document's contact; null where it prints no 999. */
  readonly contact: string | null;
  readonly name: string;
  readonly number: '999';
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}

/**
 * Which of a contact's numbers to ring at a moment, by the document's opening hours. The format of a
 * pack holds no hours for bank holidays, so on a day that is or may be one the lines that depend on
 * the hours of a weekday are all shown as not stated. Throws {@link UnknownIdError}.
 */
export function contactNow(
  document: ThresholdDocument,
  contactId: string,
  { now, holidays = bankHolidays }: { readonly now: Date; readonly holidays?: BankHolidays },
): ContactNow {
  const contact = lookup(document).contacts.get(contactId);
  if (!contact) throw new UnknownIdError('contact', contactId, document);
  const { phones = [] } = contact;
  return {
    contact: contact.id,
    name: contact.name,
    for: contact.for,
    phones: phones.map((phone) => phoneNow(phone, phones, now, holidays)),
    note: phones.some(({ open }) => open) ? noteOn(londonDate(now), holidays) : null,
    missing: contact.missing ?? (phones.length ? null : 'The document prints no telephone number here.'),
    emergency: emergencyNow(document),
    sections: contact.section,
    doubts: contact.doubt === undefined ? [] : [contact.doubt],
  };
}

function phoneNow(phone: Phone, phones: readonly Phone[], now: Date, holidays: BankHolidays): PhoneNow {
  const { number, label = null, options = [], outsideHoursOf } = phone;
  const known = { number, label, options };
  const opening = phone.open ?? phones.find((other) => other.number === outsideHoursOf)?.open;
  if (!opening)
    return {
      ...known,
      state: 'hours-not-stated',
      opensAt: null,
      closesAt: null,
      words: 'The document gives no hours for this number',
    };

  const hours = running(opening, now);
  const daytime = phone.open ? null : outsideHoursOf!;
  const open = hours.open === (daytime === null);
  const unsure = hours.open && bankHoliday(londonDate(now), holidays) !== null;
  const at = hours.until.toISOString();
  return {
    ...known,
    state: unsure ? 'hours-not-stated' : open ? 'open' : 'closed',
    opensAt: open ? null : at,
    closesAt: open ? at : null,
    words: (unsure ? unsureWords : sureWords)(
      open,
      todayWords(hours.until, now),
      daytime,
      hours.open ? null : bankHoliday(londonDate(hours.until), holidays),
    ),
  };
}

/** The words where the hours given hold; `holiday` is the bank holiday that the next change falls on. */
function sureWords(open: boolean, when: string, daytime: string | null, holiday: string | null): string {
  const words = open ? `Open until ${when}` : `Closed. Opens at ${when}`;
  if (holiday === null) return words;
  return daytime === null
    ? `${words}, unless it stays closed for ${holiday}`
    : `${words}, and longer if ${daytime} stays closed for ${holiday}`;
}

/** The words for a time at which the daytime line is open on other days than a bank holiday. */
const unsureWords = (open: boolean, when: string, daytime: string | null): string =>
  open ? `May be open until ${when}` : `May be open now, for when ${daytime} is closed. Opens at ${when}`;

/** A day that is a bank holiday, or may be one that the list is too short to tell; null for any other. */
function bankHoliday(date: string, holidays: BankHolidays): string | null {
  const { titles, covered } = indexOf(holidays);
  if (titles.has(date)) return `the bank holiday (${titles.get(date)})`;
  return isWorkingDay(date, holidays) === 'unknown' ? `a bank holiday, which is known for ${covered}` : null;
}

/** What to know about today where hours by weekday are given; null on a day that is no bank holiday. */
function noteOn(date: string, holidays: BankHolidays): string | null {
  const { titles, covered } = indexOf(holidays);
  const silent = 'The hours given do not mention bank holidays.';
  if (titles.has(date)) return `Today is a bank holiday (${titles.get(date)}). ${silent}`;
  if (isWorkingDay(date, holidays) !== 'unknown') return null;
  return `Today may be a bank holiday: our list covers ${covered}. ${silent}`;
}

function emergencyNow(document: ThresholdDocument): EmergencyNow {
  const { contacts } = lookup(document);
  for (const id of document.emergency.contacts) {
    const contact = contacts.get(id);
    if (contact?.phones?.some(({ number }) => number === '999')) {
      return {
        contact: id,
        name: contact.name,
        number: '999',
        sections: contact.section,
        doubts: contact.doubt === undefined ? [] : [contact.doubt],
      };
    }
  }
  return {
    contact: null,
    name: 'Emergency services',
    number: '999',
    sections: [],
    doubts: ['Added by the kit: the document prints no emergency number.'],
  };
}
