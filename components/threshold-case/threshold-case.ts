import { ContextProvider } from '@lit/context';
import { html, nothing, render, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { seenReopened, sentences, type Assessment, type CaseRecord } from '../../src/index.js';
import { caseNotes } from '../shared/case-notes.js';
import { CaseStore } from '../shared/case-store.js';
import { caseContext, type CaseError } from '../shared/context.js';
import { ThresholdErrorEvent } from '../shared/events.js';
import { speak, type Language } from '../shared/language.js';
import { given } from '../shared/given.js';
import { isRecorded } from '../shared/recorded.js';
import { emptied, Others } from '../shared/others.js';
import { caseStrings } from '../shared/strings.js';
import { CaseField, posted, readKept } from './field.js';
import { FormElement } from './form-element.js';
import { Leaving } from './leaving.js';
import { styles } from './styles.js';

export type * from '../shared/public-types.js';

/**
 * Holds a threshold document and the record of one family for the elements inside it. Nothing is
 * stored and nothing is sent.
 *
 * It is a field of the form around it, or of the one that its `form` attribute names. With a `name`
 * the form submits the record as JSON. Switched off, by `disabled` or by a fieldset around it, it
 * submits nothing, and all can be read and nothing changed.
 *
 * It is not valid while something is filled in that is not recorded yet, which would be lost, and
 * while a record from the host could not be opened. With `required` something has to be recorded
 * too: a sign, a strength or own words, and an agreed level, with reasons where the document does not
 * point to it; of a document that is about steps alone, a step. Where a person judged that there is
 * an immediate risk the form waits for none of this, and neither does it where the document could
 * not be loaded. A form that is reset goes back to the record that the host opened last, or to an
 * empty one.
 *
 * @slot - the elements that show and edit the case
 * @fires threshold-ready - the document is loaded
 * @fires threshold-change - a person recorded, answered, agreed or took something back
 * @fires threshold-error - something could not be loaded, read or worked out; cancelable
 * @cssproperty --threshold-alert-colour - colour of errors
 * @cssproperty --threshold-focus-colour - colour of the line around what has the focus
 */
export class ThresholdCase extends FormElement {
  static override styles = styles;

  /** Id of a bundled threshold document. */
  @property() pack?: string;

  /** Address of a pack to load. */
  @property() src?: string;

  /** The threshold document as data. It is checked before it is used. */
  @property({ attribute: false }) document?: unknown;

  #broken = false;
  readonly #others = new Others();
  readonly #field: CaseField = new CaseField(
    this,
    this.internals,
    () => ({ ...this.#store.snapshot, required: this.required, custom: this.custom }),
    (halfWritten) => this.#leaving.write(halfWritten),
  );
  readonly #leaving: Leaving = new Leaving(this, () => this.check());
  readonly #store: CaseStore = new CaseStore(this, () => this.#onChange(), this.#field);
  readonly #provider = new ContextProvider(this, { context: caseContext, initialValue: this.#store.snapshot });

  /** What is recorded; null before the document is there. Setting it opens a saved record; a damaged one is refused. */
  @property({ attribute: false })
  get record(): CaseRecord | null {
    return this.#store.record;
  }
  set record(json: unknown) {
    void this.#store.useRecord(json);
  }

  /** Whether the browser warns a person who leaves the page while something is half written, or recorded and not saved; see `saved`. */
  @property({ type: Boolean, attribute: 'warn-on-leave' }) warnOnLeave = false;

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

  /** Whether something is half written, or recorded and not saved by the host; see `saved`. To ask before a script takes the case away. */
  get unsaved(): boolean {
    return this.#leaving.unsaved;
  }

  /**
   * What is missing or wrong, in the order of the screen, each with a plain sentence and the way to
   * its control. Empty where the case is valid or switched off.
   */
  get errors(): readonly CaseError[] {
    return this.#field.check();
  }

  /** The record as JSON, as a form sends it; empty before the document is there. Setting it opens a saved record. */
  @property({ attribute: false })
  get value(): string {
    return this.record ? posted(this.record) : '';
  }
  set value(json: string | null | undefined) {
    void this.#store.useRecord(parsed(json ?? ''));
  }

  /** Takes away everything that is recorded, with documents that the page changed away from too, and the facts: the next family has others. */
  clear(): void {
    this.facts = null;
    this.#store.clear();
  }

  /**
   * Prints the report on A4, where something is recorded and the case has a `case-summary`; else the page
   * as it stands, the grid on A3 landscape. With `grid` always the page.
   */
  print(what?: 'grid'): void {
    const { record, reports } = this.#store.snapshot;
    if (what !== 'grid' && record && isRecorded(record) && [...reports].some((print) => print())) return;
    window.print();
  }

  /** Says that the host has saved the record, or the one given: `warn-on-leave` warns no more until it changes. */
  saved(record: CaseRecord | null = this.record): void {
    this.#leaving.saved(record);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store.stood();
    this.#leaving.want(this.warnOnLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.want(false);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#store.inForm({ disabled });
  }

  formResetCallback(): void {
    this.#store.reset();
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state !== 'string') return;
    const { record, unsaved, halfWritten } = readKept(parsed(state));
    this.#leaving.restore(unsaved ? record : undefined);
    void this.#store.useRecord(record, false, halfWritten);
  }

  protected override check(): void {
    this.#field.check();
  }

  protected override performUpdate(): void {
    speak(this.#store.snapshot.language);
    const root = this.renderRoot as ShadowRoot;
    const restore = this.#others.before(root) && emptied(root);
    try {
      super.performUpdate();
      if (restore) restore();
      this.#broken = false;
    } catch (error) {
      this.#fail(error);
    }
    this.#others.drawn();
  }

  /** Whatever fails here: the emergency advice, and what stands inside goes on. */
  #fail(error: unknown): void {
    console.error(error);
    const root = this.renderRoot as ShadowRoot;
    emptied(root);
    render(html`<p role="alert"><strong>${sentences.emergency}</strong></p><slot></slot>`, root, this.renderOptions);
    if (!this.#broken) this.dispatchEvent(new ThresholdErrorEvent(caseStrings.drawingFailed, []));
    this.#broken = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language')) {
      this.#store.useLanguage(this.language);
      speak(this.#store.snapshot.language);
    }
    // Nothing at all leaves the notes as they are; null takes them away.
    if (changed.has('lawNotes') && (this.lawNotes === null || given(this.lawNotes) !== null))
      void this.#store.useLawNotes(this.lawNotes);
    if (changed.has('required')) this.#store.inForm({ required: this.required });
    if (changed.has('facts')) void this.#store.useFacts(this.facts);
    if (changed.has('pack') || changed.has('src') || changed.has('document')) {
      void this.#store.load({ pack: this.pack, src: this.src, document: this.document });
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('warnOnLeave')) this.#leaving.want(this.warnOnLeave && this.isConnected);
    this.#field.check();
  }

  protected override render() {
    const { snapshot } = this.#store;
    const { frames } = snapshot;
    return html`${frames.notesIn ? nothing : caseNotes(snapshot, frames.drawn, () => void this.#readReopened())}<slot></slot>`;
  }

  /** The button goes with what was read: the focus goes to where it can be read again. */
  async #readReopened(): Promise<void> {
    this.#store.snapshot.edit(seenReopened);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.reopened summary')?.focus();
  }

  #onChange(): void {
    const { record, opened } = this.#store.snapshot;
    this.#leaving.note(record, opened);
    this.#provider.setValue(this.#store.snapshot);
    this.#field.check();
    this.requestUpdate();
  }
}

/** What is no JSON is refused as the text that it is, unless it is empty. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'threshold-case': ThresholdCase;
  }
}
