import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Assessment, CaseRecord } from '../../src/index.js';
import { CaseStore } from '../shared/case-store.js';
import { caseContext } from '../shared/context.js';
import { speak, type Language } from '../shared/language.js';
import { faultStyles, faultTemplate } from '../shared/fault.js';

/**
 * Holds a threshold document and the record of one family for the elements inside it. With a `name`,
 * a form submits the record as JSON. Nothing is stored and nothing is sent.
 *
 * @attr {string} name - name of the form field that holds the record
 * @slot - the elements that show and edit the case
 * @fires threshold-ready - the document is loaded
 * @fires threshold-change - a person recorded, answered, agreed or took something back
 * @fires threshold-error - something could not be loaded, read or worked out; cancelable
 * @cssproperty --threshold-alert-colour - colour of errors
 */
export class ThresholdCase extends LitElement {
  static readonly formAssociated = true;

  static override styles = [
    faultStyles,
    css`
      :host {
        display: block;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  /** Id of a bundled threshold document. */
  @property() pack?: string;

  /** Address of a pack to load. */
  @property() src?: string;

  /** The threshold document as data. It is checked before it is used. */
  @property({ attribute: false }) document?: unknown;

  // Named so that accessibility checkers, which look for this name, find it.
  readonly internals = this.attachInternals();
  readonly #store = new CaseStore(this, () => this.#onChange());
  readonly #provider = new ContextProvider(this, { context: caseContext, initialValue: this.#store.snapshot });

  /** What is recorded; null before the document is there. Setting it opens a saved record; a damaged one is refused. */
  @property({ attribute: false })
  get record(): CaseRecord | null {
    return this.#store.record;
  }
  set record(json: unknown) {
    void this.#store.useRecord(json);
  }

  /** Dated notes on law and national guidance that take the place of the kit's own; null for none. */
  @property({ attribute: false }) lawNotes?: unknown;

  /** Words in another language, or other words, for the elements inside. */
  @property({ attribute: false }) language?: Language;

  /**
   * What a school's system or another knows about this family, as data; null for none. It suggests
   * signs in the grid, which a person accepts or dismisses. Set it anew with each family's record.
   */
  @property({ attribute: false }) facts?: unknown;

  /** What the document says about the record; null while there is no document or a fault stands. */
  get assessment(): Assessment | null {
    return this.#store.snapshot.assessment;
  }

  /** Takes away everything that is recorded with this document, and the facts: the next family has others. */
  clear(): void {
    this.facts = null;
    this.#store.clear();
  }

  /** Prints the page; the grid is set on A3 landscape. */
  print(): void {
    window.print();
  }

  formResetCallback(): void {
    this.clear();
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state !== 'string') return;
    try {
      this.record = JSON.parse(state);
    } catch {
      this.record = state;
    }
  }

  protected override performUpdate(): void {
    speak(this.language);
    super.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language')) this.#store.useLanguage(this.language);
    if (changed.has('lawNotes') && this.lawNotes !== undefined) void this.#store.useLawNotes(this.lawNotes);
    if (changed.has('facts')) void this.#store.useFacts(this.facts);
    if (changed.has('pack') || changed.has('src') || changed.has('document')) {
      void this.#store.load({ pack: this.pack, src: this.src, document: this.document });
    }
  }

  protected override render() {
    const { fault, status, dismiss } = this.#store.snapshot;
    return html`${fault ? faultTemplate(fault, status === 'ready' ? dismiss : undefined) : nothing}<slot></slot>`;
  }

  #onChange(): void {
    const { record } = this.#store.snapshot;
    this.#provider.setValue(this.#store.snapshot);
    const value = record && JSON.stringify(record);
    this.internals.setFormValue(value);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'threshold-case': ThresholdCase;
  }
}
