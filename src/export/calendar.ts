import type { ThresholdDocument } from '../document/index.js';
import type { DueDates, StepPlan } from '../step/index.js';

/** One thing that is due: at a moment, or, for a `day`, by the end of it. */
interface Event {
  readonly key: string;
  readonly at: string;
  readonly day: string | null;
}

/**
 * What is still due in a step, or outside one, as an iCalendar file (RFC 5545) that any calendar can open. Calendars
 * are shared and shown on screens, so a title says only that something is due: no name, no concern,
 * no level, no document, and which stage it is stands in the record alone.
 *
 * Moments are in UTC; what is due by the end of a day is an event of that whole day. The same step
 * gives the same identifiers, made from its own random id, so that a second file brings the
 * first up to date and no other family's.
 */
export function toCalendar(document: ThresholdDocument, due: StepPlan | DueDates): string {
  const stamp = utc(due.now);
  const isStep = 'protocol' in due;
  const what = isStep ? due.protocol : 'dates';
  const [title, description] = isStep ? STEP : DATES;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Threshold Kit//Step dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(isStep ? dueIn(due) : datesIn(due)).flatMap(({ key, at, day }) => [
      'BEGIN:VEVENT',
      `UID:${fingerprint([due.id, document.provenance.id, what, key].join(' '))}@threshold-kit`,
      `DTSTAMP:${stamp}`,
      day === null ? `DTSTART:${utc(at)}` : `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escape(title)}`,
      `DESCRIPTION:${escape(description)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
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
  dates.flatMap(({ id, dueDay }) => (dueDay ? [{ key: id, at: dueDay, day: dueDay }] : []));

/** Stages and papers with a due time that are neither done nor out of the question. */
function dueIn({ stages, papers, state }: StepPlan): Event[] {
  if (state === 'completed') return [];
  return [
    ...stages.flatMap(({ id, status, clock }): Event[] =>
      clock?.due && status !== 'done' ? [{ key: `stage ${id}`, at: clock.due, day: clock.dueDay }] : [],
    ),
    ...papers.flatMap(({ id, status, dueDay }): Event[] =>
      dueDay && status !== 'ready' && state !== 'not-agreed' ? [{ key: `paper ${id}`, at: dueDay, day: dueDay }] : [],
    ),
  ];
}

/** `2026-01-06T16:30:00.000Z` as `20260106T163000Z`. */
const utc = (moment: string) => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;

const escape = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);

/** A line of at most 75 octets; the rest follows on lines that begin with a space. Every line here is ASCII. */
function fold(line: string): string {
  const rest = line.slice(75).match(/.{1,74}/g) ?? [];
  return [line.slice(0, 75), ...rest.map((part) => ` ${part}`)].join('\r\n');
}

/** A text that stands for another and does not show it: two 32-bit FNV-1a hashes. */
function fingerprint(text: string): string {
  const hash = (seed: number) =>
    [...text].reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0)!, 16777619) >>> 0, seed);
  return [hash(2166136261), hash(84696351)].map((sum) => sum.toString(16).padStart(8, '0')).join('');
}
