import { lookup, signScope, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { entriesOf, entryWords, isOwn, levelName, peopleWords } from './report-entries.js';
import { plain } from './report-paper.js';
import { sameDocument } from './same-document.js';

/** The columns of {@link toCsv}, in their order. */
export const CSV_COLUMNS = [
  'Document',
  'Edition',
  'Reference',
  'Kind',
  'Area',
  'Level',
  'Sign',
  'Words',
  'Printed for',
  'Only where',
  'About',
  'Note',
  'Seen or told on',
  'Seen or told by',
  'Firsthand or told',
  'Condition holds',
  'Recorded after the level',
] as const;

/**
 * A table of everything recorded, one row an entry, in the order of the document (RFC 4180). It is to
 * read and to count with; a record is opened again from its JSON alone, by `readRecord`.
 *
 * It begins with a byte order mark: without one Excel reads the file as Windows-1252 and spoils every
 * quotation mark and accent. Throws ForeignRecordError for a record of another document.
 */
export function toCsv(document: ThresholdDocument, record: CaseRecord): string {
  sameDocument(document, record);
  const { id, published } = record.document;
  const known = new Set(record.agreed?.known);
  const rows = [...entriesOf(document, record).values()].map((placed) => {
    const { entry, indicator, domain, level, isStrength } = placed;
    const { note, seen, people } = entry;
    const kind = indicator?.kind ?? (isStrength ? 'strength' : 'need');
    return [
      id,
      published,
      record.reference,
      kind === 'context' ? 'background' : kind,
      lookup(document).domains.get(domain)?.domain.name,
      levelName(document, level),
      isOwn(placed) ? 'own words' : entry.indicator,
      isOwn(placed) ? entry.text : entryWords(placed),
      indicator && signScope(document, indicator),
      indicator?.conditions?.join('; '),
      peopleWords(record, people),
      note,
      seen?.on,
      seen?.by,
      seen?.how,
      'met' in entry ? entry.met : undefined,
      record.agreed?.known && !known.has(entry.id) ? 'yes' : undefined,
    ];
  });
  return `\ufeff${[CSV_COLUMNS, ...rows, ...unplaced(record)].map(csvLine).join('')}`;
}

/** What was recorded under an earlier edition and has no place in this one: it stands under the ids of the place that it had. */
const unplaced = (record: CaseRecord): (string | undefined)[][] =>
  (record.reopened ?? []).flatMap(({ entry: now, was }) => {
    const entry = was?.concern ?? was?.strength;
    if (!entry || now !== undefined) return [];
    const { id, published } = record.document;
    const { indicator, cell, note, seen, people } = entry;
    // Of a sign of an edition that is not at hand nothing says whether it was background.
    const kind = was?.strength ? 'strength' : indicator ? 'need or background' : 'need';
    return [
      [
        ...[id, published, record.reference, kind],
        ...[entry.domain ?? cell?.domain, was?.concern?.level ?? cell?.level],
        ...[indicator ?? 'own words', entry.words ?? entry.text, undefined, undefined],
        ...[peopleWords(record, people), note, seen?.on, seen?.by, seen?.how, was?.concern?.met, undefined],
      ],
    ];
  });

/** A row with every cell in quotation marks, so that no sign in it can be taken for a separator. */
export const csvLine = (cells: readonly (string | undefined)[]): string =>
  `${cells.map((cell) => `"${harmless(plain(cell ?? '')).replaceAll('"', '""')}"`).join(',')}\r\n`;

/** A spreadsheet runs a cell that begins so as a formula. */
const RUN = /^'*[=+\-@＝＋－＠]/;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** A spreadsheet makes another number of these, or a day: 00123 is a case of its own, and so is 12-03. A day as 2026-11-22 is one. */
const CHANGED = new RegExp(
  `^'*(0\\d+|\\d{12,}|\\d*\\.\\d*0|\\d+(\\.\\d*)?e[+-]?\\d+|\\d{1,2}([-/.]\\d{1,2})?[-/]\\d{1,4}|\\d{4}[-/]\\d{1,2}|${MONTH}[-/]?\\d{1,4}|\\d{1,2}[-/]?${MONTH})$`,
  'i',
);

/** An apostrophe before a cell makes it text. */
const harmless = (cell: string) => (RUN.test(cell) || CHANGED.test(cell) ? `'${cell}` : cell);
