import { property } from 'lit/decorators.js';
import { KitElement } from '../shared/kit-element.js';

/** An element that is a field of a form, as browsers know fields. What is wrong in it is found by whoever extends it. */
export abstract class FormElement extends KitElement {
  static readonly formAssociated = true;

  // Named so that accessibility checkers, which look for this name, find it.
  readonly internals = this.attachInternals();

  #required = false;
  /** What the host says is wrong; empty where nothing is. */
  protected custom = '';

  /** Looks anew at what is missing or wrong, and tells the browser. */
  protected abstract check(): void;

  /** Name of the form field that holds the record. */
  @property()
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string | null | undefined) {
    if ((name ?? '') === this.name) return;
    if (name) this.setAttribute('name', name);
    else this.removeAttribute('name');
  }

  /** Whether something has to be recorded before a form is sent. */
  @property({ type: Boolean, reflect: true })
  get required(): boolean {
    return this.#required;
  }
  set required(required: boolean) {
    this.#required = required;
    this.check();
  }

  /** Whether the case itself is switched off; a fieldset around it may do so too. */
  @property({ type: Boolean })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    if (disabled !== this.disabled) this.toggleAttribute('disabled', disabled);
  }

  /** The form that the case belongs to. Setting it writes the attribute: the id of a form. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  set form(id: string | null | undefined) {
    if (id) this.setAttribute('form', id);
    else this.removeAttribute('form');
  }

  /** What is wrong, as browsers tell it of any field. */
  get validity(): ValidityState {
    this.check();
    return this.internals.validity;
  }

  /** The first of the errors, in words; empty where there is none. */
  get validationMessage(): string {
    this.check();
    return this.internals.validationMessage;
  }

  /** Whether a form looks at the case: not where it is switched off. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether the case is valid. Sends `invalid` where it is not. */
  checkValidity(): boolean {
    this.check();
    return this.internals.checkValidity();
  }

  /** Likewise; and the browser tells a person what is wrong and moves the focus there. */
  reportValidity(): boolean {
    this.check();
    return this.internals.reportValidity();
  }

  /** Makes the case not valid for a reason of the host's own, such as what a server answered; with an empty text no longer. */
  setCustomValidity(message: string): void {
    this.custom = message;
    this.check();
  }
}
