import { fingerprint, type ThresholdDocument } from '../document/index.js';
import type { DueDates, StepPaper, StepPlan, StepStagePlan } from '../step/index.js';

/** One thing that is due: at a moment, or, for a `day`, by the end of it. */
interface Event {
  readonly key: string;
  readonly at: string;
  readonly day: string | null;
  /** Cancelled where nobody waits for it any more; tentative while it may turn out not to be needed. */
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/** What an event says. Its title is read on shared screens, so it names no child and no concern. */
export interface CalendarWords {
  readonly step: { readonly title: string; readonly text: string };
  readonly dates: { readonly title: string; readonly text: string };
}

/** The words of {@link toCalendar} in English. */
export const CALENDAR_WORDS: CalendarWords = {
  step: {
    title: 'Step protocol: due',
    text: 'Something in a step protocol is due. Open the record to see what it is, and how the time was counted.',
  },
  dates: {
    title: 'Something is due',
    text: 'Something is due today. Open the record to see what it is, and how the time was counted.',
  },
};

/**
 * What is due in a step and outside one, as one iCalendar file (RFC 5545) that any calendar can open;
 * empty where nothing is or was due, because programs refuse a calendar without an event. Calendars are
 * shared and shown on screens, so a title says only that something is due: no name, no concern, no level,
 * no document, and which stage it is stands in the record alone.
 *
 * Moments are in UTC; what is due by the end of a day is an event of that whole day. The same step
 * gives the same identifiers, made from its own random id, so that a later file brings the first up to
 * date and no other family's: its sequence is higher, and what is done, or not due any more, is
 * cancelled, as an event has no other way to end. There is no METHOD: that is for calendars with an organiser (RFC 5546).
 */
export function toCalendar(
  document: ThresholdDocument,
  dues: StepPlan | DueDates | readonly (StepPlan | DueDates)[],
  words: CalendarWords = CALENDAR_WORDS,
): string {
  const events = [dues].flat().flatMap((due: StepPlan | DueDates) => eventLines(document, due, words));
  if (!events.length) return '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Threshold Kit//Due dates//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(document: ThresholdDocument, due: StepPlan | DueDates, words: CalendarWords): string[] {
  const isStep = 'protocol' in due;
  const what = isStep ? due.protocol : 'dates';
  const { title, text } = isStep ? words.step : words.dates;
  return (isStep ? dueIn(due) : datesIn(due)).flatMap(({ key, at, day, status }) => [
    'BEGIN:VEVENT',
    `UID:${fingerprint([due.id, document.provenance.id, what, key].join(' '))}@threshold-kit`,
    `SEQUENCE:${sequence(due.now)}`,
    `DTSTAMP:${utc(due.now)}`,
    day === null ? `DTSTART:${utc(at)}` : `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape(text)}`,
    `STATUS:${status}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

const datesIn = ({ dates, lapsed }: DueDates): Event[] => [
  ...dates.flatMap(({ id, dueDay }): Event[] =>
    dueDay ? [{ key: id, at: dueDay, day: dueDay, status: 'CONFIRMED' }] : [],
  ),
  ...lapsed.map(({ id, dueDay }): Event => ({ key: id, at: dueDay, day: dueDay, status: 'CANCELLED' })),
];

/** Stages and papers with a due time; over where they are done, or nobody waits for them any more. */
function dueIn({ stages, papers, lapsed, state }: StepPlan): Event[] {
  const standing = (status: StepStagePlan['status'] | StepPaper['status']): Event['status'] =>
    state === 'completed' || status === 'done' || status === 'ready'
      ? 'CANCELLED'
      : status === 'undecided'
        ? 'TENTATIVE'
        : 'CONFIRMED';
  return [
    ...stages.flatMap(({ id, status, clock }): Event[] =>
      clock?.due ? [{ key: `stage ${id}`, at: clock.due, day: clock.dueDay, status: standing(status) }] : [],
    ),
    ...papers.flatMap(({ id, status, dueDay }): Event[] =>
      dueDay ? [{ key: `paper ${id}`, at: dueDay, day: dueDay, status: standing(status) }] : [],
    ),
    ...lapsed.map(({ of, id, due, dueDay }): Event => ({
      key: `${of} ${id}`,
      at: due,
      day: dueDay,
      status: 'CANCELLED',
    })),
  ];
}

/**
 * The number by which a calendar knows the later of two files. A record does not count its changes, and a
 * meeting's day can change back and forth, so it is the seconds from 2020 to the moment of the file: it
 * never falls, and fits the 32 bits that calendars keep for it until 2088.
 */
const sequence = (now: string) => Math.max(0, Math.floor((Date.parse(now) - Date.UTC(2020, 0, 1)) / 1000));

/** `2026-01-06T16:30:00.000Z` as `20260106T163000Z`. */
const utc = (moment: string) => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;

const escape = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n');

/** A line of at most 75 octets; the rest follows on lines that begin with a space. No letter is cut in two. */
function fold(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join('\r\n ');
}
