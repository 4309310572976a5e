import type { ReactiveController, ReactiveControllerHost } from 'lit';
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

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * The one form that an element has open: which, what is filled in, what is wrong. Draw it as
 * `<form class="questions" novalidate @input=${form.note} @submit=…>`, from its `draft`.
 */
export class FormController<Form> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hands: FormHands<Form>;
  #open: Form | null = null;
  #draft = new FormData();
  #errors = NO_ERRORS;
  #touched = false;

  constructor(host: ReactiveControllerHost, hands: FormHands<Form>) {
    this.#host = host;
    this.#hands = hands;
    host.addController(this);
  }

  /** A form whose subject is gone goes with it, before the element is drawn. */
  hostUpdate(): void {
    if (this.#open !== null && !this.#hands.stands(this.#open)) this.#drop();
  }

  get open(): Form | null {
    return this.#open;
  }

  isOpen(form: Form): boolean {
    return same(form, this.#open);
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
      this.#drop();
      this.#open = form;
      for (const [name, value] of Object.entries(this.#hands.begin(form)))
        for (const one of [value ?? []].flat()) this.#draft.append(name, one);
    }
    // An answer may hide the field: then the first.
    this.#hands.focusNext(...(field ? [this.place(field)] : []), this.place('form'));
    this.#host.requestUpdate();
  }

  toggle(form: Form): void {
    if (this.isOpen(form)) this.leave();
    else this.show(form);
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

  /** Closes the form, and goes back to what opened it. */
  leave(): void {
    if (this.#open !== null) this.#hands.focusNext(this.#hands.opener(this.#open));
    this.close();
  }

  close(): void {
    this.#drop();
    this.#host.requestUpdate();
  }

  /** What keeps a host from sending the record: errors, or else what is filled in and not saved. */
  faults(): Map<string, string> {
    const faults = new Map(this.#errors);
    if (this.#open !== null && this.#touched && !faults.size)
      faults.set('form', caseStrings.unsaved(this.#hands.title(this.#open)));
    return faults;
  }

  /** What is half written, as data; null where nothing is. */
  get halfWritten(): unknown {
    if (this.#open === null || !this.#touched) return null;
    return { open: this.#open, draft: [...this.#draft] };
  }

  /** Opens a form as it was left, without the focus. */
  resume(halfWritten: unknown): void {
    const { open, draft } = halfWritten as { readonly open: Form; readonly draft: readonly [string, string][] };
    this.#drop();
    this.#open = open;
    this.#touched = true;
    for (const [name, value] of draft) this.#draft.append(name, value);
    this.#host.requestUpdate();
  }

  /** The selector of a field's control: of a group its first. `form` stands for the first of all. */
  place(field: string): string {
    if (field === 'form') return `${FORM} :is(input, textarea, select)`;
    const id = CSS.escape(field);
    return `${FORM} :is(input, textarea, select)#${id}, ${FORM} fieldset#${id} input`;
  }

  #drop(): void {
    this.#open = null;
    this.#draft = new FormData();
    this.#errors = NO_ERRORS;
    this.#touched = false;
  }
}
