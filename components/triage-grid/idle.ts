import type { LitElement, ReactiveController } from 'lit';
import { indicatorsIn, type Indicator, type indexSigns, type ThresholdDocument } from '../../src/index.js';
import { whenIdle } from '../shared/idle.js';
import type { View } from './model.js';

/*
 * In idle time, a piece at a time so that no task is long, the search reads the signs, and closed rows are drawn, so
 * that the browser's own search finds every sign and all that was recorded.
 */

/** A few signs of one cell, in one group. */
export interface Piece {
  /** Its turn in idle time. */
  readonly at: number;
  /** The group that begins with it. */
  readonly group: string | undefined;
  readonly signs: readonly Indicator[];
}

interface Pieces {
  readonly count: number;
  of(domain: string, level: string): readonly Piece[];
  /** How many pieces of a row are drawn once so many of all are. */
  drawnIn(domain: string, drawn: number): number;
}

/** How many signs are drawn at a time, how many own words of each cell, and how many signs the search reads. */
const SIGNS = 40;
const OWN = 4;
const READ = 1000;
const made = new WeakMap<ThresholdDocument, Pieces>();
const NONE: readonly Piece[] = [];

export function piecesOf(document: ThresholdDocument): Pieces {
  const known = made.get(document);
  if (known) return known;
  let at = 0;
  const cells = new Map<string, Piece[]>();
  const rows = new Map<string, { readonly from: number; readonly to: number }>();
  for (const { id } of document.domains) {
    const from = at;
    for (const level of document.levels) {
      const pieces: Piece[] = [];
      let signs: Indicator[] = [];
      let group: string | undefined;
      for (const sign of indicatorsIn(document, id, level.id)) {
        const begins = sign.group !== group;
        if (begins || signs.length === SIGNS || !pieces.length)
          pieces.push({ at: at++, group: begins ? sign.group : undefined, signs: (signs = []) });
        group = sign.group;
        signs.push(sign);
      }
      cells.set(`${id} ${level.id}`, pieces);
    }
    rows.set(id, { from, to: at });
  }
  const pieces: Pieces = {
    count: at,
    of: (domain, level) => cells.get(`${domain} ${level}`) ?? NONE,
    drawnIn: (domain, drawn) => {
      const { from, to } = rows.get(domain)!;
      return Math.min(Math.max(drawn, from), to);
    },
  };
  made.set(document, pieces);
  return pieces;
}

/** Makes the search ready and draws the rows while nothing else is to do; paper shows every row at once. */
export class IdleRows implements ReactiveController {
  readonly #host: LitElement;
  readonly #print: () => void;
  #document: ThresholdDocument | undefined;
  #read: typeof indexSigns = () => true;
  #searchable = false;
  #opened: number | undefined;
  #fullest = 0;
  #off: (() => void) | undefined;
  /** How many pieces have been drawn. */
  drawn = 0;
  /** How many own words of each cell have been. */
  ownDrawn = OWN;
  /** Whether the page is being printed. */
  printing = false;

  /** A print that a script asked for waits for no promise: `print` draws at once. */
  constructor(host: LitElement, print: () => void) {
    this.#host = host;
    this.#print = print;
    host.addController(this);
  }

  /** What of this the templates draw from. */
  get state(): Pick<View, 'drawn' | 'ownDrawn' | 'printing'> {
    return { drawn: this.drawn, ownDrawn: this.ownDrawn, printing: this.printing };
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    this.#off?.();
    this.#off = undefined;
  }

  /** The document that is shown, and what reads it for the search; undefined where its rows are all open. */
  show(document: ThresholdDocument | undefined, read: typeof indexSigns): void {
    if (this.#document === document) return;
    this.#off?.();
    this.#off = undefined;
    this.#document = document;
    this.#read = read;
    this.#searchable = false;
    this.drawn = 0;
  }

  /** The record that is shown, by its number, and how many own words its fullest cell has. */
  showOwn(opened: number | undefined, fullest: number): void {
    this.#fullest = fullest;
    if (this.#opened === opened) return;
    this.#opened = opened;
    this.ownDrawn = OWN;
  }

  hostUpdated(): void {
    const document = this.#document;
    if (this.#off || !document) return;
    const more = this.ownDrawn < this.#fullest;
    if (!more && this.#searchable && this.drawn >= piecesOf(document).count) return;
    this.#off = whenIdle(() => {
      this.#off = undefined;
      if (this.ownDrawn < this.#fullest) this.ownDrawn += OWN;
      else if (this.#searchable) this.drawn++;
      else this.#searchable = this.#read(document, READ);
      this.#host.requestUpdate();
    });
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.#print();
  };
}
