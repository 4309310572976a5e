import type { CaseRecord } from '../../../src/index.js';
import type { LitElement, ReactiveController } from 'lit';
import { urgentQuestion } from '../../../src/index.js';
import { bringIntoView } from '../../shared/bring-into-view.js';
import { Cites } from '../../shared/cited.js';
import { caseStrings } from '../../shared/strings.js';
import { Ticking } from '../../shared/ticking.js';
import { entriesOf, type View } from '../model.js';
import { strings } from '../strings.js';

/** What is filled in on the form for the level, and what is wrong there. */
export interface AgreeDraft {
  position: string;
  rationale: string;
  by: string;
  consulted: string;
  errors: ReadonlyMap<string, string>;
}

/** What is filled in about a call. */
export interface CallDraft {
  to: string;
  /** The day on which the time was given. */
  on: string;
  at: string;
  advice: string;
  errors: ReadonlyMap<string, string>;
}

/** The dock takes at most this part of the window, else it lets go. */
const MOST = 1 / 5;

export const TITLE = '#answer-title';
export const QUESTION = '#question-title';
export const AGREE = '#agree-title';

/**
 * What one is doing at the answer: which question is asked, what is open, what is half written; whether it
 * stands as a sheet over the page; where the focus goes. Nothing of it is recorded.
 */
export class AnswerDesk implements ReactiveController {
  readonly cites = new Cites();
  readonly #host: LitElement;
  readonly #folds = new Set<string>();
  /** A question that somebody chose to answer; else the first that decides is asked. */
  asking: string | null = null;
  /** Who judges the risk, as typed beside the question. */
  judgedBy = '';
  agreeing: AgreeDraft | null = null;
  calling: CallDraft | null = null;
  /** Whether the dock's note is being written, where it has no place of its own. */
  noting = false;
  /** On a phone the answer is a sheet over the page. */
  sheet = false;
  /** True where the dock would take more than a fifth of the window: it stands in the page then. */
  free = false;
  #back: HTMLElement | null = null;
  #land: readonly string[] = [];
  #measured: Element | null = null;
  #window: Window = window;
  readonly #measure = () => this.#letGo();
  /** In the next frame: what is drawn while sizes are being told is an error on the host's page. */
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(this.#measure));

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // Of the numbers to ring the dock names those that are open.
    new Ticking(host);
  }

  hostConnected(): void {
    // An element may come from another document, whose window is not the one that shows it now.
    this.#window = this.#host.ownerDocument.defaultView ?? window;
    this.#window.addEventListener('resize', this.#measure);
  }

  hostDisconnected(): void {
    this.#window.removeEventListener('resize', this.#measure);
    this.#observer.disconnect();
    this.#measured = null;
    // Taken off the page, a modal dialog is one no more.
    this.sheet = false;
  }

  hostUpdated(): void {
    const sheet = this.#find<HTMLDialogElement>('#sheet');
    if (sheet && this.sheet !== sheet.open) {
      if (this.sheet) sheet.showModal();
      else sheet.close();
    }
    const dock = this.#find('#dock');
    if (dock !== this.#measured) {
      if (this.#measured) this.#observer.unobserve(this.#measured);
      if (dock) this.#observer.observe(dock);
      this.#measured = dock;
    }
    const places = this.#land;
    this.#land = [];
    const place = places.map((one) => this.#find(one)).find((one) => one?.checkVisibility());
    if (!place) return;
    // Focus and view, together: never one without the other.
    place.focus({ preventScroll: true });
    const column = this.#find('.answer-place');
    if (place.matches(TITLE) && column && !this.sheet && getComputedStyle(column).position !== 'sticky')
      column.scrollIntoView({ block: 'start' });
    else bringIntoView(place);
  }

  /** Another record: what was half written for one family is left for no other. */
  reset(): void {
    this.asking = null;
    this.judgedBy = '';
    this.agreeing = null;
    this.calling = null;
    this.noting = false;
    this.sheet = false;
    this.#folds.clear();
    this.cites.close();
  }

  isOpen(fold: string): boolean {
    return this.#folds.has(fold);
  }

  toggle(fold: string): void {
    if (!this.#folds.delete(fold)) this.#folds.add(fold);
    this.redraw();
  }

  redraw(): void {
    this.#host.requestUpdate();
  }

  /** The focus and the view go, after the next drawing, to the first of these that is on show. */
  land(...places: readonly string[]): void {
    this.#land = places;
    this.redraw();
  }

  /** Opens the answer, on a phone as a sheet, and goes to a place in it. */
  goAnswer(to: string = TITLE): void {
    this.#back = (this.#host.shadowRoot?.activeElement as HTMLElement | null) ?? null;
    // Where the answer has no place in the page it comes as a sheet.
    if (!this.#find('.answer')?.checkVisibility()) this.sheet = true;
    this.land(...(to === TITLE ? [`.risk ${QUESTION}`] : []), to, QUESTION, TITLE);
  }

  /** Puts the question about immediate risk first and goes to it. */
  judgeRisk(view: View): void {
    this.asking = urgentQuestion(view.document)?.id ?? null;
    this.goAnswer(QUESTION);
  }

  /** Escape goes back to where one was; false where there is nothing to go back to, and the key is the host's. */
  leave(): boolean {
    this.sheet = false;
    const back = this.#back;
    this.#back = null;
    const place = () => [back, this.#find('.dock-go'), this.#find('#dock-note')].find((one) => one?.checkVisibility());
    this.redraw();
    void this.#host.updateComplete.then(() => place()?.focus());
    return place() !== undefined;
  }

  /** Escape in a form closes it while nothing is filled in there; what is written stays, and a host's dialog with it. */
  escape(event: KeyboardEvent, written: boolean, close: () => void): void {
    if (event.key !== 'Escape' || event.isComposing || this.sheet) return;
    event.preventDefault();
    if (written) this.leave();
    else close();
  }

  /** What is filled in and not recorded yet, by the field. */
  faults({ record, document }: View, last: string | null): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    if (this.agreeing && differs(this.agreeing, record))
      faults.set('agreed', [...this.agreeing.errors.values()][0] ?? strings.agreeUnsaved);
    if (this.calling && isWritten(this.calling))
      faults.set('call', [...this.calling.errors.values()][0] ?? caseStrings.unsaved(strings.callTitle));
    const note = this.#find<HTMLInputElement>('#dock-note')?.value.trim();
    const entry = last === null ? undefined : entriesOf(document, record).byId.get(last);
    if (entry && note !== undefined && note !== (entry.note ?? '')) faults.set('note', strings.dockNoteUnsaved);
    return faults;
  }

  /** The control of a field, or of what a form requires; null where it is not here. */
  control(field: string): HTMLElement | null {
    if (field === 'call') return this.#shown('.call select', '.dock-go');
    if (field === 'note') return this.#shown('#dock-note', '.dock-pen');
    if (field !== 'agreed' && field !== 'reasons') return null;
    const reasons = field === 'reasons' || this.agreeing?.errors.has('rationale');
    return this.#shown(
      ...(reasons ? ['#rationale'] : []),
      'input[name="position"]:checked',
      'input[name="position"]',
      '.agree-open',
      TITLE,
      '.dock-go',
    );
  }

  /** The first of these that is on show; on a phone the answer may be a sheet that is not open. */
  #shown(...selectors: readonly string[]): HTMLElement | null {
    return selectors.map((one) => this.#find(one)).find((one) => one?.checkVisibility()) ?? null;
  }

  /** One has gone from the dock, which stayed where it was meanwhile. */
  left(): void {
    requestAnimationFrame(this.#measure);
  }

  #letGo(): void {
    const dock = this.#measured as HTMLElement | null;
    // Moved, it would lose the focus and what is being typed: a screen keyboard makes the window lower.
    if (dock?.contains((this.#host.renderRoot as ShadowRoot).activeElement)) return;
    // As it stands in the window: a page may zoom itself.
    const free = dock !== null && dock.getBoundingClientRect().height > this.#window.innerHeight * MOST;
    const place = this.#find('.answer-place');
    // A window that has grown has room for the answer in its place.
    if (this.sheet && place?.checkVisibility()) {
      this.sheet = false;
      this.land(TITLE, QUESTION);
    } else if (free === this.free) return;
    this.free = free;
    this.redraw();
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T | null {
    return this.#host.renderRoot.querySelector<T>(selector);
  }
}

/** Whether more was said of a call than what the form began with. */
export const isWritten = ({ to, advice }: CallDraft): boolean => Boolean(to || advice.trim());

/** Whether a draft says what is not recorded. */
export const differs = (draft: AgreeDraft, { agreed }: CaseRecord): boolean =>
  [draft.position, draft.rationale.trim(), draft.by.trim(), draft.consulted.trim()].join('\0') !==
  [
    agreed ? [agreed.level, agreed.tier].filter(Boolean).join(' ') : '',
    agreed?.rationale ?? '',
    agreed?.by ?? '',
    agreed?.consulted ?? '',
  ].join('\0');
