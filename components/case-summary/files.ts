import {
  dueDates,
  loadReaders,
  planStep,
  toCalendar,
  toCsv,
  toQuestionnaireResponse,
  type BankHolidays,
  type CaseRecord,
  type Issue,
  type ThresholdDocument,
} from '../../src/index.js';
import { now } from '../shared/today.js';
import { strings } from './strings.js';

export type FileKind = keyof typeof strings.downloads;

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The record in its own form, which needs nothing worked out. */
export const recordFile = (record: CaseRecord): MadeFile => ({
  name: strings.fileNames.record,
  type: 'application/json',
  content: json(record),
});

/** What else a record can be taken away as. Without anything that is due there is no calendar: many programs refuse an empty one. */
export function filesOf(
  document: ThresholdDocument,
  record: CaseRecord,
  { id, holidays }: { readonly id: string; readonly holidays?: BankHolidays | undefined },
): Partial<Record<FileKind, MadeFile>> {
  const options = { now: now(), ...(holidays ? { holidays } : {}) };
  const calendar = toCalendar(
    document,
    [dueDates(document, record, { ...options, id }), ...(record.step ? [planStep(document, record, options)] : [])],
    strings.calendarWords,
  );
  return {
    record: recordFile(record),
    table: { name: strings.fileNames.table, type: 'text/csv', content: toCsv(document, record) },
    ...(calendar ? { calendar: { name: strings.fileNames.calendar, type: 'text/calendar', content: calendar } } : {}),
    fhir: {
      name: strings.fileNames.fhir,
      type: 'application/fhir+json',
      content: json(toQuestionnaireResponse(document, record, options)),
    },
  };
}

/** A record that was read from a file, or what is wrong with it. */
export type FileRead =
  | { readonly ok: true; readonly record: CaseRecord }
  | { readonly ok: false; readonly message: string; readonly issues: readonly Issue[] };

/** Reads a file that a person chose, in the page alone. */
export async function readFile(document: ThresholdDocument, file: Blob): Promise<FileRead> {
  const refused = (message: string, issues: readonly Issue[] = []): FileRead => ({ ok: false, message, issues });
  let content: string;
  try {
    content = await file.text();
  } catch {
    return refused(strings.openFailed);
  }
  const readers = await loadReaders().catch(() => null);
  if (!readers) return refused(strings.openFailed);
  let data: unknown = content;
  try {
    data = JSON.parse(content);
  } catch {
    // It is refused as the text that it is.
  }
  const read = readers.readRecord(document, data);
  return read.ok
    ? { ok: true, record: read.value }
    : refused(strings.openRefused(whyRefused(document, data, read.issues)), read.issues);
}

/** Why a file was not opened, for whoever chose it; the faults are for whoever looks after the page. */
function whyRefused({ provenance }: ThresholdDocument, data: unknown, issues: readonly Issue[]): string {
  const { format, document: made } = Object(data) as { format?: unknown; document?: { id?: unknown } | null };
  if (typeof format !== 'string' || !format.startsWith('threshold-kit/record@')) return strings.openNoRecord;
  if (issues[0]?.path === 'format') return strings.openNewer;
  const isOther = typeof made?.id === 'string' && made.id !== provenance.id;
  return isOther ? strings.openOther(provenance.title) : strings.openFaulty;
}
