import { fingerprint, type ThresholdDocument } from '../document/index.js';
import type { DueDates, StepPlan } from '../step/index.js';

/** One thing that is due: at a moment, or, for a `day`, by the end of it. */
interface Event {
  readonly key: string;
  readonly at: string;
  readonly day: string | null;
  /** True where nobody waits for it any more. */
  readonly over: boolean;
}

/**
 * What is due in a step and outside one, as one iCalendar file (RFC 5545) that any calendar can open.
 * Calendars are shared and shown on screens, so a title says only that something is due: no name, no
 * concern, no level, no document, and which stage it is stands in the record alone.
 *
 * Moments are in UTC; what is due by the end of a day is an event of that whole day. The same step
 * gives the same identifiers, made from its own random id, so that a later file brings the first up to
 * date and no other family's: its sequence is higher, and what is done is cancelled, as an event has no
 * other way to end.
 */
export function toCalendar(document: ThresholdDocument, ...dues: readonly (StepPlan | DueDates)[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Threshold Kit//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...dues.flatMap((due) => eventLines(document, due)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(document: ThresholdDocument, due: StepPlan | DueDates): string[] {
  const isStep = 'protocol' in due;
  const what = isStep ? due.protocol : 'dates';
  const [title, description] = isStep ? STEP : DATES;
  return (isStep ? dueIn(due) : datesIn(due)).flatMap(({ key, at, day, over }) => [
    'BEGIN:VEVENT',
    `UID:${fingerprint([due.id, document.provenance.id, what, key].join(' '))}@threshold-kit`,
    `SEQUENCE:${sequence(due.now)}`,
    `DTSTAMP:${utc(due.now)}`,
    day === null ? `DTSTART:${utc(at)}` : `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape(description)}`,
    `STATUS:${over ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

const STEP = [
  'Step protocol: due',
  'Something in a step protocol is due. Open the record to see what it is, and how the time was counted.',
] as const;
const DATES = [
  'Something is due',
  'Something is due today. Open the record to see what it is, and how the time was counted.',
] as const;

const datesIn = ({ dates }: DueDates): Event[] =>
  dates.flatMap(({ id, dueDay }) => (dueDay ? [{ key: id, at: dueDay, day: dueDay, over: false }] : []));

/** Stages and papers with a due time; over where they are done, or nobody waits for them. */
function dueIn({ stages, papers, state }: StepPlan): Event[] {
  const ended = state === 'completed';
  return [
    ...stages.flatMap(({ id, status, clock }): Event[] =>
      clock?.due ? [{ key: `stage ${id}`, at: clock.due, day: clock.dueDay, over: ended || status === 'done' }] : [],
    ),
    ...papers.flatMap(({ id, status, dueDay }): Event[] =>
      dueDay
        ? [
            {
              key: `paper ${id}`,
              at: dueDay,
              day: dueDay,
              over: ended || status === 'ready' || state === 'not-agreed',
            },
          ]
        : [],
    ),
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

const escape = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);

/** A line of at most 75 octets; the rest follows on lines that begin with a space. Every line here is ASCII. */
function fold(line: string): string {
  const rest = line.slice(75).match(/.{1,74}/g) ?? [];
  return [line.slice(0, 75), ...rest.map((part) => ` ${part}`)].join('\r\n');
}
