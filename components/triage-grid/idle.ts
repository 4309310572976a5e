import type { LitElement, ReactiveController } from 'lit';
import { indicatorsIn, type Indicator, type ThresholdDocument } from '../../src/index.js';
import { whenIdle } from '../shared/idle.js';

/*
 * Closed rows are drawn in idle time, a piece at a time, so that the browser's own search finds every
 * sign and no task is long.
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

const SIGNS = 40;
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

/** Draws the rows piece by piece while nothing else is to do; paper shows every row at once. */
export class IdleRows implements ReactiveController {
  readonly #host: LitElement;
  readonly #print: () => void;
  #document: ThresholdDocument | undefined;
  #off: (() => void) | undefined;
  /** How many pieces have been drawn. */
  drawn = 0;
  /** Whether the page is being printed. */
  printing = false;

  /** A print that a script asked for waits for no promise: `print` draws at once. */
  constructor(host: LitElement, print: () => void) {
    this.#host = host;
    this.#print = print;
    host.addController(this);
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

  /** The document that is shown; undefined where its rows are all open. */
  show(document: ThresholdDocument | undefined): void {
    if (this.#document === document) return;
    this.#document = document;
    this.drawn = 0;
  }

  hostUpdated(): void {
    if (this.#off || !this.#document || this.drawn >= piecesOf(this.#document).count) return;
    this.#off = whenIdle(() => {
      this.#off = undefined;
      this.drawn++;
      this.#host.requestUpdate();
    });
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.#print();
  };
}
