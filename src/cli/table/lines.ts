import { acrossLines } from './across-lines.js';
import { cellFault, levelFault, nameFault, oneLine, seen, shortly, unspoilt } from './cells.js';
import type { Layout, SecondColumn } from './layout.js';
import { listLines } from './list-lines.js';
import { counted, listed, rowsWords } from './say.js';

/** Why a row was left out. */
export interface Fault {
  readonly row: number;
  /** The heading of the cell that is at fault, where it is one cell. */
  readonly column?: string;
  readonly why: string;
}

/** Where a reader finds help or more: words, with an address or without. */
export interface Link {
  readonly label: string;
  readonly url?: string;
}

/** A sign as a table has it, before its names are looked up. */
export interface Line {
  readonly row: number;
  readonly domain: string;
  readonly level: string;
  readonly text: string;
  readonly kind: string;
  readonly group?: string;
  readonly section?: string;
  /** Undefined where the table does not say. */
  readonly alert?: boolean;
  readonly about?: readonly string[];
  /** Age bands, by their names. */
  readonly ages?: readonly string[];
  readonly tier?: string;
  readonly links?: readonly Link[];
  readonly id?: string;
  /** What its row says in the second language. */
  readonly second?: { readonly [column in SecondColumn]?: string };
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly refused: readonly Fault[];
  readonly said: readonly string[];
}

/** Reads the rows of a table below its headings: a list, or areas by levels. */
export function linesOf(layout: Layout): Lines {
  const log = new Log();
  const lines = layout.across ? acrossLines(layout, log) : listLines(layout, log);
  return { lines, refused: log.refused, said: log.said() };
}

/** What was found on the way: rows that were left out, and what was read although it was irregular. */
export class Log {
  readonly refused: Fault[] = [];
  readonly #spoilt: string[] = [];
  readonly #unseen: number[] = [];
  readonly #notes: string[] = [];
  readonly #kinds = new Map<string, number[]>();

  refuse(row: number, why: string, column?: string): void {
    this.refused.push({ row, ...(column === undefined ? {} : { column }), why });
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  /** Notes a row under something that is said once for all of them, with "ROWS" for the rows. */
  gather(text: string, row: number): void {
    const known = this.#kinds.get(text);
    if (known) known.push(row);
    else this.#kinds.set(text, [row]);
  }

  /** A cell with its lines, without what nobody sees and with spoilt letters put right. */
  cell(row: number, raw: string): string {
    const right = unspoilt(raw);
    if (right !== raw) this.#spoilt.push(`row ${row}, "${shortly(oneLine(raw))}" as "${shortly(oneLine(right))}"`);
    const plain = seen(right);
    if (plain !== right) this.#unseen.push(row);
    return plain.trim();
  }

  /** The name in a cell; undefined where it cannot be read, which is told. */
  name(row: number, column: string, cell: string): string | undefined {
    const text = oneLine(cell);
    const why = text
      ? (cellFault(text) ?? nameFault(text) ?? (column === 'level' ? levelFault(text) : undefined))
      : undefined;
    if (!why) return text;
    this.refuse(row, `its ${column} "${shortly(text)}" ${why}`, column);
    return undefined;
  }

  said(): string[] {
    return [
      ...(this.#spoilt.length
        ? [
            `Letters that an earlier program had spoilt were put right in ${counted(this.#spoilt.length, 'cell')}: ${listed(this.#spoilt.slice(0, 3))}${this.#spoilt.length > 3 ? ', and so on' : ''}.`,
          ]
        : []),
      ...(this.#unseen.length ? [`Characters that nobody sees were taken out of ${rowsWords(this.#unseen)}.`] : []),
      ...[...this.#kinds].map(([text, rows]) => text.replace('ROWS', rowsWords(rows))),
      ...this.#notes,
    ];
  }
}
