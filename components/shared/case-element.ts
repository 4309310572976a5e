import { ContextConsumer } from '@lit/context';
import { html, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sentences } from '../../src/index.js';
import { CaseStore } from './case-store.js';
import { caseContext, type Case, type Field, type Part } from './context.js';
import { ThresholdErrorEvent } from './events.js';
import { KitElement } from './kit-element.js';
import { saidIn, speak, wrongLanguage, type Language } from './language.js';
import { emptied, Others } from './others.js';
import { isNowhere } from './pack-source.js';
import { markPrivate } from './private-fields.js';
import { caseStrings } from './strings.js';

/**
 * A frame with a sandbox that does not allow forms submits nothing, and says nothing. The kit's forms are sent
 * nowhere: they are told here that a button, or Enter in a field, sends them.
 */
function submitHere(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const form = button?.type === 'submit' && !button.disabled && !event.defaultPrevented ? button.form : null;
  if (!form) return;
  event.preventDefault();
  form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }));
}

/** What opens something to read, and not something to change. */
const READING = '.opener:not([data-changes]), .source-mark, .close, .again, .fault button';

/**
 * An element that shows part of a case: of the `threshold-case` around it, or, with a `pack`, a
 * `src` or a `document` of its own, one that it holds by itself.
 */
export abstract class CaseElement extends KitElement {
  /** Id of a bundled threshold document, to use the element without a `threshold-case`. */
  @property() pack?: string;

  /** Address of a pack, to use the element without a `threshold-case`. */
  @property() src?: string;

  /** A threshold document as data, to use the element without a `threshold-case`. */
  @property({ attribute: false }) document?: unknown;

  /** Words in another language, or other words, for this element; those of the case around it where left out. */
  @property({ attribute: false }) language?: Language;

  @state() private given?: Case | undefined;
  #own?: CaseStore | undefined;
  #field: Field | undefined;
  #disabled = false;
  #broken = false;
  #given: unknown;
  #language: Language | undefined;
  readonly #others = new Others();
  #faults: ReadonlyMap<string, string> = new Map();
  /** The controls that change nothing recorded and still work where the case is disabled. */
  protected readonly reading: string = '';

  readonly #part: Part = {
    element: this,
    faults: () => {
      // What is on screen belongs to what was recorded before, until it is drawn anew.
      if (!this.isUpdatePending && this.faults) this.#faults = saidIn(this.spoken, () => this.faults!());
      return this.#faults;
    },
    control: (field) => this.control?.(field) ?? null,
    // Until it is drawn anew it may be another family's.
    halfWritten: () => (this.isUpdatePending ? null : (this.halfWritten?.() ?? null)),
  };

  constructor() {
    super();
    new ContextConsumer(this, { context: caseContext, subscribe: true, callback: (given) => (this.given = given) });
  }

  /** The case that this element shows; undefined while there is none. */
  protected get case(): Case | undefined {
    const own = this.#own?.snapshot;
    return own && own.status !== 'empty' ? own : this.given;
  }

  /** Whether the element holds a case of its own. */
  protected get alone(): boolean {
    return !isNowhere(this);
  }

  /** The language that this element speaks; undefined for English. */
  protected get spoken(): Language | undefined {
    return this.#language ?? this.case?.language;
  }

  /** What is filled in here and not recorded yet, by the field. */
  protected faults?(): ReadonlyMap<string, string>;

  /** The control of a field, or of what a form requires; null where it is not here. */
  protected control?(field: string): HTMLElement | null;

  /** What is half written here, as data; null where nothing is. */
  protected halfWritten?(): unknown;

  /** Finds something in this element. */
  protected find<T extends HTMLElement = HTMLInputElement>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // What is answered to a person is said in this element's language, whoever spoke last.
    for (const type of ['click', 'change', 'input', 'keydown', 'submit'])
      root.addEventListener(type, () => speak(this.spoken), true);
    root.addEventListener('input', () => this.#field?.check());
    root.addEventListener('click', submitHere);
    return root;
  }

  /**
   * Draws. What something else changed on the page is drawn from new, and where anything throws, what was
   * drawn goes: a level that stays on screen is never one of before.
   */
  protected override performUpdate(): void {
    this.#checkLanguage();
    speak(this.spoken);
    const root = this.renderRoot as ShadowRoot;
    const restore = this.#others.before(root) && emptied(root);
    try {
      super.performUpdate();
      if (restore) restore();
      this.drawn(true);
    } catch (error) {
      if (!this.#broken) console.error(error);
      emptied(root);
      render(this.#failure(), root, this.renderOptions);
      this.drawn(false);
    }
    this.#others.drawn();
  }

  /** Told of each drawing whether it worked. */
  protected drawn(works: boolean): void {
    const broke = !works && !this.#broken;
    this.#broken = !works;
    if (broke) this.dispatchEvent(new ThresholdErrorEvent(caseStrings.drawingFailed, []));
  }

  /** What stands in the place of an element that could not be drawn: the emergency advice, and no level. */
  protected failure(): TemplateResult {
    return html`<div class="whole">
      <p class="emergency-line"><strong>${caseStrings.emergency}</strong></p>
      <p role="alert">${caseStrings.drawingFailed} ${caseStrings.noLevel}</p>
    </div>`;
  }

  /** The words of a host may be what fails. */
  #failure(): TemplateResult {
    try {
      return this.failure();
    } catch {
      return html`<p role="alert"><strong>${sentences.emergency}</strong></p>`;
    }
  }

  /** A faulty language is refused, and the one before stays. */
  #checkLanguage(): void {
    if (this.language === this.#given) return;
    this.#given = this.language;
    const wrong = this.language ? wrongLanguage(this.language) : '';
    if (wrong) this.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    else this.#language = this.language || undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#own?.stood();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved elsewhere, the element must not go on showing the case it has left.
    this.given = undefined;
    this.#field?.leave(this.#part);
    this.#field = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    markPrivate(this.#others.drawn());
    const { field, disabled = false } = this.case ?? {};
    this.#disable(disabled);
    if (field === this.#field) return field?.check();
    this.#field?.leave(this.#part);
    this.#field = field;
    field?.join(this.#part);
  }

  /** In one place, so that a control which is added later is not forgotten. One with `data-off` is off by itself. */
  #disable(disabled: boolean): void {
    if (!disabled && !this.#disabled) return;
    this.#disabled = disabled;
    for (const control of this.renderRoot.querySelectorAll<HTMLButtonElement>('button, input, select, textarea')) {
      control.disabled =
        'off' in control.dataset ||
        (disabled && !control.matches(this.reading ? `${READING}, ${this.reading}` : READING));
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('language')) this.#own?.useLanguage(this.spoken);
    if (!(changed.has('pack') || changed.has('src') || changed.has('document'))) return;
    if (this.alone && !this.#own) {
      this.#own = new CaseStore(this, () => this.requestUpdate());
      this.#own.useLanguage(this.spoken);
    }
    // Without a source it is empty and keeps what was recorded, in case the source comes back.
    void this.#own?.load({ pack: this.pack, src: this.src, document: this.document });
  }
}
