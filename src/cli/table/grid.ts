import { CsvError, parse } from 'csv-parse/sync';

import type { Result } from '../../document/index.js';
import { listed } from './say.js';

/** One sheet of a table as it was saved. A row's number is its place in the list, from 1. */
export interface Sheet {
  /** Empty for a table that is not in a workbook. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** What parts the cells of a text. */
  readonly sign?: string;
}

/** Every way in which the bytes can be cut into rows and cells; the caller takes the one that it knows. */
export interface Grid {
  readonly sheets: readonly Sheet[];
  readonly said: readonly string[];
  /** Why a text could not be cut at one of the signs, which matters only where no headings are found. */
  readonly fault?: string;
}

const refused = (message: string): Result<Grid> => ({ ok: false, issues: [{ path: '', message }] });

const PAGE = 'is a web page or XML, not a table. Open it in a spreadsheet, and save it as .xlsx.';

/** Files that people take for a table, by how they begin. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf\x11\xe0/, 'is an old or a locked workbook (.xls). Save it again as .xlsx, without a password.'],
  [/^%PDF/, 'is a PDF. Copy its table into a spreadsheet, and save that as .xlsx.'],
  [/^\{\\rtf/, 'is a text document. Copy its table into a spreadsheet, and save that as .xlsx.'],
  [/^(?:\xef\xbb\xbf)?\s*</, PAGE],
];

/** Reads a table from a file's bytes: .xlsx, or a text with commas, semicolons, tabs or bars between its cells. */
export async function readGrid(bytes: Uint8Array, file: string): Promise<Result<Grid>> {
  const begins = String.fromCharCode(...bytes.subarray(0, 64));
  const other = OTHERS.find(([begin]) => begin.test(begins));
  if (other) return refused(`"${file}" ${other[1]}`);
  if (begins.startsWith('PK')) return workbook(bytes, file);
  const text = decoded(bytes);
  if (!text) return refused(`"${file}" is not in UTF-8. Save it again as UTF-8. In a spreadsheet, choose "CSV UTF-8".`);
  if (!text.text.trim()) return refused(`"${file}" is empty. Check that it was saved.`);
  // Also in UTF-16, and with the heading of a mail, which some programs name .xls.
  if (/^(?:\s*<|mime-version:)/i.test(text.text)) return refused(`"${file}" ${PAGE}`);
  if (/^\s*[{[]\s*["{[]/.test(text.text))
    return refused(`"${file}" is JSON, not a table. Give the table: .xlsx or CSV.`);
  return cut(text.text, text.said);
}

async function workbook(bytes: Uint8Array, file: string): Promise<Result<Grid>> {
  try {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    let hidden = false;
    let hiddenSheet = false;
    const merged: string[] = [];
    const wide: string[] = [];
    const zipped = unzipSync(bytes);
    if (zipped['word/document.xml'])
      return refused(`"${file}" is a text document. Copy its table into a spreadsheet, and save that as .xlsx.`);
    const parts = Object.entries(zipped).map(([name, part]) => {
      if (!/^xl\/(?:workbook|worksheets\/[^/]+)\.xml$/.test(name)) return [name, part] as const;
      const xml = strFromU8(part);
      hidden ||= /<(?:\w+:)?(?:row|col)\b[^>]*\shidden="(?:1|true)"/.test(xml);
      hiddenSheet ||= /<(?:\w+:)?sheet\b[^>]*\sstate="(?:h|veryH)idden"/.test(xml);
      // The reader passes over cells that hold an error. As text they are told.
      const told = unmerged(withFormulas(xml), merged, wide).replace(/(<(?:\w+:)?c\b[^>]*\st=")e"/g, '$1str"');
      return [name, strToU8(told)] as const;
    });
    const read = await readXlsxFile(Uint8Array.from(zipSync(Object.fromEntries(parts), { level: 0 })).buffer);
    if (!read.length) return refused(`"${file}" is a workbook without a sheet.`);
    const sheets = read.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
    const said = [
      ...(hidden ? ['The workbook has hidden rows or columns. They were read too.'] : []),
      ...(hiddenSheet ? ['The workbook has a hidden sheet. It was looked at like the others.'] : []),
      ...(merged.length ? [`Merged cells, read in each of their rows: ${some(merged)}.`] : []),
      ...(wide.length ? [`Merged over several columns, read in the first of them alone: ${some(wide)}.`] : []),
    ];
    return { ok: true, value: { sheets, said } };
  } catch {
    return refused(`"${file}" is not a workbook that can be read. Save it again as .xlsx.`);
  }
}

/** A cell with a formula, and no value or an empty one. */
const FORMULA =
  /<((\w+:)?c)\s([^>]*[^/>])><((?:\w+:)?f)\b(?:[^>]*\/>|[^>]*>(.*?)<\/\4>)(<(?:\w+:)?v(?:\s*\/>|><\/(?:\w+:)?v>))?<\/\1>/gs;

/** A sheet with the formulas that no program has worked out yet as text: they would be read as empty. */
const withFormulas = (xml: string): string =>
  xml.replace(FORMULA, (whole, tag: string, prefix = '', keys: string, _, formula = '', value?: string) =>
    value && /\bt="str"/.test(keys)
      ? whole
      : `<${tag} ${keys.replace(/\bt="\w*"/, '')} t="str"><${prefix}v>=${formula}</${prefix}v></${tag}>`,
  );

/** Cells are named up to so many. */
const FEW = 10;
const some = (cells: readonly string[]) =>
  listed(cells.length > FEW ? [...cells.slice(0, FEW), `${cells.length - FEW} more`] : cells);

/** A row of a sheet: its tag, its number, its cells. */
const ROW = /(<((?:\w+:)?row)\s(?:[^>]*\s)?r="(\d+)"(?:[^>]*[^/>])?>)(.*?)(<\/\2>)/gs;
const MERGED = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const cellAt = (ref: string) => new RegExp(`<((?:\\w+:)?c)\\s(?:[^>]*\\s)?r="${ref}"[^>]*?(?:/>|>.*?</\\1>)`, 's');

/**
 * A sheet with what a merged cell holds in each of its rows. A workbook has it in the first alone, so that a
 * "yes" beside three signs would count for one of them.
 */
function unmerged(xml: string, merged: string[], wide: string[]): string {
  const ranges = [...xml.matchAll(MERGED)].map(([, column = '', from, last, to]) => ({
    column,
    last,
    from: Number(from),
    to: Number(to),
    cell: '',
  }));
  const text = xml.replace(ROW, (_, open: string, __, number: string, cells: string, end: string) => {
    let row = cells;
    for (const range of ranges) {
      const { column, from, to, cell } = range;
      const at = Number(number);
      if (at === from)
        range.cell =
          cellAt(`${column}${from}`)
            .exec(row)?.[0]
            .replace(/^[^>]*\/>$/, '') ?? '';
      else if (cell && at > from && at <= to)
        row = withCell(row, cell.replace(`r="${column}${from}"`, `r="${column}${at}"`), column, at);
    }
    return open + row + end;
  });
  for (const { column, last, from, to, cell } of ranges) {
    if (cell && column !== last) wide.push(`${column}${from}:${last}${to}`);
    if (cell && from !== to) merged.push(`${column}${from}:${last}${to}`);
  }
  return text;
}

/** The cells of a row with one of them put in, at the place of its column: a reader refuses any other order. */
function withCell(cells: string, cell: string, column: string, row: number): string {
  const there = cellAt(`${column}${row}`);
  if (there.test(cells)) return cells.replace(there, () => cell);
  const after = [...cells.matchAll(/<(?:\w+:)?c\s(?:[^>]*\s)?r="([A-Z]+)\d+"/g)].find(
    ([, one = '']) => one.length > column.length || (one.length === column.length && one > column),
  );
  const at = after?.index ?? cells.length;
  return cells.slice(0, at) + cell + cells.slice(at);
}

/** A date as 2026-02-01, whatever the workbook shows for it. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The text of bytes in UTF-8 or UTF-16; undefined where they are neither. */
function decoded(bytes: Uint8Array): { readonly text: string; readonly said: readonly string[] } | undefined {
  const zeros = (from: number) => bytes.subarray(0, 400).filter((byte, at) => at % 2 === from && byte === 0).length;
  const many = Math.min(bytes.length, 400) / 5;
  const wide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || zeros(1) > many
      ? 'utf-16le'
      : (bytes[0] === 0xfe && bytes[1] === 0xff) || zeros(0) > many
        ? 'utf-16be'
        : undefined;
  try {
    return {
      text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes),
      said: wide ? ['The file was read as UTF-16.'] : [],
    };
  } catch {
    return undefined;
  }
}

/** What can part the cells of a text. */
const SIGNS = ['\t', ';', ',', '|'];

function cut(text: string, said: readonly string[]): Result<Grid> {
  // What some spreadsheets write first, to say what parts the cells. They do not show it as a row.
  const named = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const signs = named ? [named[1]!] : SIGNS;
  const sheets: Sheet[] = [];
  let fault: CsvError | undefined;
  for (const sign of signs) {
    const rows = cells(body, sign);
    if (rows instanceof CsvError) fault ??= rows;
    else {
      sheets.push({ name: '', rows, sign });
      const inner = onceMore(rows, sign);
      if (inner) sheets.push({ name: '', rows: inner, sign });
    }
  }
  const noted = named ? [`The first line, "${named[0].trim()}", says what parts the cells. It is not a row.`] : [];
  const why = fault && unclosed(fault);
  if (why && !sheets.length) return refused(why);
  return { ok: true, value: { sheets, said: [...said, ...noted], ...(why ? { fault: why } : {}) } };
}

/** The parser names the line where it can. */
const unclosed = ({ message }: CsvError) =>
  `The table cannot be read: a quotation mark opens a cell and is not closed${/ at line \d+/.exec(message)?.[0].replace(' at', ', at') ?? ''}. Close it, or double it if it is part of the text.`;

function cells(text: string, delimiter: string): string[][] | CsvError {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error;
  }
}

/** A table whose rows were each put into quotation marks, as one cell, by a program that read it wrongly. */
function onceMore(rows: readonly (readonly string[])[], sign: string): string[][] | undefined {
  if (rows.length < 2 || !rows.every((row) => row.length === 1) || !rows[0]![0]!.includes(sign)) return undefined;
  const again = cells(rows.map(([cell]) => cell).join('\n'), sign);
  return again instanceof CsvError ? undefined : again;
}
