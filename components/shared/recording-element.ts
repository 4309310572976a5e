import { html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { seenReopened, type CaseRecord } from '../../src/index.js';
import { Announcer } from './announcement.js';
import { bringIntoView } from './bring-into-view.js';
import { caseNotes } from './case-notes.js';
import { CaseElement } from './case-element.js';
import type { Case } from './context.js';
import { frameTemplate, type FramePart } from './frame.js';
import type { Frames } from './frames.js';
import { langSpoken, type Language } from './language.js';
import { Late, LatePart } from './late.js';
import { caseStrings } from './strings.js';

/** What a document says about itself: nobody waits for it at first. */
export const aboutPart = new LatePart(() => import('./about.js'));

/** Of a field for text the browser brings the caret into view, without the room that its styles keep for what sticks. */
const intoView = (field: EventTarget | undefined): void => {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    field.scrollIntoView({ block: 'nearest' });
};

/**
 * An element in which a person records something: it waits for its document, fails safely, drops what was half
 * written when another family comes, announces, and says where the focus goes. The first one of a case draws
 * the frame.
 */
export abstract class RecordingElement extends CaseElement {
  readonly #announcer = new Announcer(this);
  readonly #framed = new Set<FramePart>();
  readonly #about: Late<typeof import('./about.js')> = new Late(
    this,
    aboutPart,
    () => this.case?.status === 'ready' && Boolean(this.#frames?.isDrawnBy(this)),
    () => this.spoken,
  );
  #frames: Frames | undefined;
  #failedOn: { readonly shown: Case | undefined; readonly spoken: Language | undefined } | undefined;
  #opened: number | undefined;
  #focusNext: readonly string[] = [];
  /** Where the focus goes when nothing else that was named is on show. */
  protected readonly focusLast: string = '';

  constructor() {
    super();
    // With Shift held, WebKit on Linux gives the key no name.
    this.addEventListener('keyup', (event) => {
      if (event.key === 'Tab' || event.code === 'Tab') intoView(event.composedPath()[0]);
    });
  }

  /** What the element shows of a document and a record that are ready. */
  protected abstract draw(): unknown;

  /** Drops what was half written: another record was opened, or this one cleared. */
  protected abstract forget(): void;

  /** Goes on with what was half written when the page was left. */
  protected abstract resume(halfWritten: unknown): void;

  /** What stands before the frame. */
  protected lead(): unknown {
    return nothing;
  }

  /** What stands in the element's place while it waits. */
  protected waiting(words: string): unknown {
    return html`<p role="status">${words}</p>`;
  }

  /** Classes of the whole, beside its own. */
  protected classes(): string {
    return '';
  }

  /** What a change led to, to be announced after what was done. */
  protected outcome(): string {
    return '';
  }

  protected announce(words: string): void {
    this.#announcer.say(words);
  }

  /** What was announced holds no more. */
  protected hush(): void {
    this.#announcer.clear();
  }

  /** The focus goes, after the next drawing, to the first of these that is on show. */
  protected focusNext(...places: readonly string[]): void {
    this.#focusNext = places;
    this.requestUpdate();
  }

  /** A person decided something. Announces it, and what it led to; false where it was not taken. */
  protected edit(change: (record: CaseRecord) => CaseRecord, what = ''): boolean {
    const before = this.case?.record;
    this.case?.edit(change);
    if (this.case?.record === before) return false;
    this.announce([what, this.outcome()].filter(Boolean).join(' '));
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frames?.leave(this);
    this.#frames = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { opened, frames } = this.case ?? {};
    if (frames !== this.#frames) this.#frames?.leave(this);
    if (this.isConnected) frames?.join(this, () => this.requestUpdate(), true);
    this.#frames = frames;
    if (this.#opened === opened) return;
    this.#announcer.clear();
    // Taken off the page for a while, it goes on with the same record.
    if (opened === undefined) return;
    this.#opened = opened;
    this.forget();
    const halfWritten = this.case?.halfWritten?.(this.localName) ?? null;
    if (halfWritten !== null) this.resume(halfWritten);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusNext.length) return;
    const places = [...this.#focusNext, ...(this.focusLast ? [this.focusLast] : [])];
    this.#focusNext = [];
    const next = places.map((place) => this.find<HTMLElement>(place)).find((one) => one?.checkVisibility());
    if (!next) return;
    next.focus();
    bringIntoView(next);
  }

  protected override drawn(works: boolean): void {
    const { case: shown, spoken } = this;
    const before = this.#failedOn;
    const same = before && before.shown === shown && before.spoken === spoken;
    if (!works) this.#failedOn = { shown, spoken };
    // It may be the frame that fails: drawn without it, an element does not ask for its turn again until something changes.
    if (!works || !same || this.#frames?.isDrawnBy(this)) this.#frames?.fail(this, !works);
    super.drawn(works);
  }

  protected override render() {
    const { document, record, fault, status } = this.case ?? {};
    // What a tick does not change is not drawn again, but another language is.
    return keyed(
      this.spoken,
      html`<div class="whole ${this.classes()}" lang=${langSpoken()}>
        ${this.lead()} ${this.#frame()}
        ${document && record && status === 'ready' ? this.draw() : fault ? this.waiting('') : this.waiting(status === undefined || status === 'empty' ? caseStrings.noDocument : caseStrings.loading)}
        ${this.#announcer.template()}
      </div>`,
    );
  }

  /** None where another element of the case draws it. */
  #frame() {
    const { document = null, lawNotes, status, frames } = this.case ?? {};
    if (frames && !frames.isDrawnBy(this)) return nothing;
    return html`${frameTemplate({
      document: status === 'ready' ? document : null,
      lawNotes,
      about: this.#about,
      open: this.#framed,
      toggle: (part) => {
        if (!this.#framed.delete(part)) this.#framed.add(part);
        this.requestUpdate();
      },
    })}
    ${this.case && frames?.notesIn === this ? caseNotes(this.case, true, () => this.#readReopened()) : nothing}`;
  }

  /** The button goes with what was read: the focus goes to where it can be read again. */
  #readReopened(): void {
    this.edit(seenReopened);
    this.focusNext('.reopened summary');
  }
}
