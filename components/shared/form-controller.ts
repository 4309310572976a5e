import type { LitElement, ReactiveController } from 'lit';
import { errorSummary, NO_ERRORS, type Errors } from './fields.js';
import { same } from './same.js';
import { caseStrings } from './strings.js';

/** What a form starts with, by field: of boxes all that are ticked. */
export type Begin = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the element knows of its forms. */
export interface FormHands<Form> {
  /** What is recorded. Never an answer that nobody gave. */
  begin(form: Form): Begin;
  title(form: Form): string;
  /** The selector of what opened it: the focus goes back there. */
  opener(form: Form): string;
  /** Whether what the form is about is still there. */
  stands(form: Form): boolean;
  /** What an answer changes in what is filled in. */
  follow?(form: Form, draft: FormData, answer: { readonly name: string; readonly value: string }): void;
  focusNext(...places: readonly string[]): void;
}

const FORM = 'form.questions';
const WORDS = 'textarea, input[type="text"], input[type="search"]';

/** The first control of the form that is open. */
const FIRST = `${FORM} :is(input, textarea, select)`;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is half written, as data; the first is the one that is open, if one is. */
interface HalfWritten<Form> {
  readonly isOpen: boolean;
  readonly forms: readonly {
    readonly form: Form;
    readonly draft: readonly (readonly [string, FormDataEntryValue])[];
  }[];
}

interface Kept<Form> {
  readonly form: Form;
  readonly draft: FormData;
  /** What was half typed, which no draft can hold. */
  readonly errors?: Errors;
}

/**
 * The one form that an element has open: which, what is filled in, what is wrong. Draw it as
 * `<form class="questions" novalidate @input=${form.note} @submit=…>`, from its `draft`. What is filled in and not saved
 * is kept while another is open, until it is saved or cancelled.
 */
export class FormController<Form> implements ReactiveController {
  readonly #host: LitElement;
  readonly #hands: FormHands<Form>;
  #open: Form | null = null;
  #draft = new FormData();
  #errors = NO_ERRORS;
  #touched = false;
  /** What is filled in, and not saved, in forms that are not open. */
  #kept: readonly Kept<Form>[] = [];

  constructor(host: LitElement, hands: FormHands<Form>) {
    this.#host = host;
    this.#hands = hands;
    host.addController(this);
  }

  /** A form whose subject is gone goes with it, before the element is drawn; not while the element itself is away. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    if (this.#open !== null && !this.#hands.stands(this.#open)) this.#drop();
    if (this.#kept.length) this.#kept = this.#kept.filter(({ form }) => this.#hands.stands(form));
  }

  get open(): Form | null {
    return this.#open;
  }

  isOpen(form: Form): boolean {
    return same(form, this.#open);
  }

  /** Such a form that is not open and in which something is filled in and not saved. */
  kept(isSuch: (form: Form) => boolean): Form | undefined {
    return this.#kept.find(({ form }) => isSuch(form))?.form;
  }

  /** What is filled in, also in questions that an answer hides for now. */
  get draft(): FormData {
    return this.#draft;
  }

  get errors(): Errors {
    return this.#errors;
  }

  /** Opens a form with the focus on a field, or on the first. One that is open keeps what is filled in. */
  show(form: Form, field?: string): void {
    if (!this.isOpen(form)) {
      this.#putAside();
      const kept = this.#kept.find((one) => same(one.form, form));
      this.#kept = this.#kept.filter((one) => one !== kept);
      this.#open = form;
      if (kept) {
        this.#draft = kept.draft;
        this.#errors = kept.errors ?? NO_ERRORS;
        this.#touched = true;
      } else
        for (const [name, value] of Object.entries(this.#hands.begin(form)))
          for (const one of [value ?? []].flat()) this.#draft.append(name, one);
    }
    // An answer may hide the field: then the first.
    this.#hands.focusNext(...(field ? [this.place(field)] : []), FIRST);
    this.#host.requestUpdate();
  }

  toggle(form: Form): void {
    if (!this.isOpen(form)) return this.show(form);
    this.#hands.focusNext(this.#hands.opener(form));
    this.putAside();
  }

  /** Closes the form; what is filled in is there again when it is opened. */
  putAside(): void {
    this.#putAside();
    this.#host.requestUpdate();
  }

  /** Notes what a person fills in. */
  readonly note = (event: Event): void => {
    const control = event.target as Control;
    this.#touched = true;
    // A day that is half typed has no value yet: to draw that would empty the control.
    if (this.#open === null || !control.name || control.validity.badInput) return;
    const values = new FormData(control.form!).getAll(control.name);
    this.#draft.delete(control.name);
    for (const one of values) this.#draft.append(control.name, one);
    this.#hands.follow?.(this.#open, this.#draft, control);
    // Words change no question that follows.
    if (!control.matches(WORDS)) this.#host.requestUpdate();
  };

  /** Nothing is recorded, what was filled in stays, and the focus goes to what is wrong. */
  refuse(errors: Errors): void {
    this.#errors = errors;
    this.#hands.focusNext('#errors');
    this.#host.requestUpdate();
  }

  /** What is wrong, with a way to each field; nothing where nothing is. */
  summary(title: string): unknown {
    return errorSummary(title, this.#errors, (field) => this.#hands.focusNext(this.place(field)));
  }

  /** Closes the form, with what is filled in, and goes back to what opened it. */
  leave(): void {
    if (this.#open !== null) this.#hands.focusNext(this.#hands.opener(this.#open));
    this.close();
  }

  /** Closes the form, with what is filled in. */
  close(): void {
    this.#drop();
    this.#host.requestUpdate();
  }

  /** Closes the form and drops what is filled in anywhere. */
  reset(): void {
    this.#kept = [];
    this.close();
  }

  /** What keeps a host from sending the record: errors, or else what is filled in and not saved. */
  faults(): Map<string, string> {
    const faults = new Map(this.#errors);
    const [unsaved] = this.#unsaved;
    if (unsaved && !faults.size) faults.set('form', caseStrings.unsaved(this.#hands.title(unsaved.form)));
    return faults;
  }

  /** What is filled in and not saved: in the form that is open, and in others. */
  get #unsaved(): readonly Kept<Form>[] {
    if (this.#open === null || !this.#isBegun) return this.#kept;
    const draft = new FormData();
    const half = this.#half;
    // The day before is what a person is taking away: it does not come back in its place.
    for (const [name, value] of this.#draft)
      if (!half.some((control) => control.name === name)) draft.append(name, value);
    const wrong = (type: string) => (type === 'time' ? caseStrings.timeImpossible : caseStrings.dayImpossible);
    return [
      { form: this.#open, draft, errors: new Map(half.map(({ name, type }) => [name, wrong(type)])) },
      ...this.#kept,
    ];
  }

  /** The days and times that are half typed in the form that is open. A browser gives them no value, and often no event. */
  get #half(): readonly HTMLInputElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLInputElement>(`${FORM} input`)].filter(
      ({ validity }) => validity.badInput,
    );
  }

  get #isBegun(): boolean {
    return this.#open !== null && (this.#touched || this.#half.length > 0);
  }

  /** What is half written, as data; null where nothing is. */
  get halfWritten(): unknown {
    const unsaved = this.#unsaved;
    if (!unsaved.length) return null;
    const forms = unsaved.map(({ form, draft }) => ({ form, draft: [...draft] }));
    return { isOpen: this.#isBegun, forms } satisfies HalfWritten<Form>;
  }

  /** Opens a form as it was left, without the focus. */
  resume(halfWritten: unknown): void {
    const { isOpen, forms } = halfWritten as HalfWritten<Form>;
    const kept = forms.map(({ form, draft: filled }) => {
      const draft = new FormData();
      for (const [name, value] of filled) draft.append(name, value as string);
      return { form, draft };
    });
    const [first, ...others] = kept;
    this.#drop();
    this.#kept = isOpen ? others : kept;
    if (isOpen && first) {
      this.#open = first.form;
      this.#draft = first.draft;
      this.#touched = true;
    }
    this.#host.requestUpdate();
  }

  /** The selector of a field's control: of a group its first. `form` stands for the first of all, or for what opens a form in which something is not saved. */
  place(field: string): string {
    if (field === 'form') {
      const [kept] = this.#kept;
      return this.#isBegun || !kept ? FIRST : this.#hands.opener(kept.form);
    }
    const id = CSS.escape(field);
    return `${FORM} :is(input, textarea, select)#${id}, ${FORM} fieldset#${id} input`;
  }

  #putAside(): void {
    this.#kept = this.#unsaved;
    this.#drop();
  }

  #drop(): void {
    this.#open = null;
    this.#draft = new FormData();
    this.#errors = NO_ERRORS;
    this.#touched = false;
  }
}
