import { html, nothing } from 'lit';
import { dayWrong } from '../shared/fields.js';
import { hidden } from '../shared/hidden.js';
import { caseStrings } from '../shared/strings.js';
import type { StepDesk } from './desk.js';
import type { Hands } from './model.js';
import { strings } from './strings.js';

export interface DayField {
  /** Id of the control. */
  readonly id: string;
  readonly label: string;
  /** What the date is of, where several have the same label. */
  readonly of: string;
  readonly value: string | null;
  /** The last day that can be given. */
  readonly max?: string;
  readonly button: string;
  /** Saves a day; null where it was emptied. */
  readonly save: (day: string | null) => void;
}

/** A day that is saved by itself; an empty one removes it. What is refused stays as it was typed. */
export function dayFieldTemplate(desk: StepDesk, hands: Hands, { id, label, of, value, max, button, save }: DayField) {
  const error = desk.dayErrors.get(id);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem(id) as HTMLInputElement;
    const given = field.value || field.validity.badInput;
    const wrong = !given
      ? ''
      : dayWrong(field, strings.errors.day) || (max && field.value > max ? caseStrings.dayFuture : '');
    if (wrong) {
      desk.dayErrors.set(id, wrong);
      // After Enter the focus is on the field already, and a screen reader would say nothing.
      if (field.matches(':focus')) hands.announce(wrong);
      hands.focusNext(`#${CSS.escape(id)}`);
      return hands.redraw();
    }
    desk.dayErrors.delete(id);
    desk.days.delete(id);
    save(field.value || null);
  };
  const note = ({ target }: Event) => target instanceof HTMLInputElement && desk.noteDay(target);
  // Browsers send no input for a day that is half typed.
  const left = (event: Event) => {
    note(event);
    hands.redraw();
  };
  return html`<form class="inline" novalidate @input=${note} @focusout=${left} @submit=${submit}>
    <div class="field">
      <label class="block" for=${id}>${label}${of ? hidden(of) : nothing}</label>
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
      <input type="date" id=${id} name=${id} data-day=${value ?? ''} max=${max ?? nothing} .value=${desk.days.get(id)?.day ?? value ?? ''} aria-describedby=${error ? `${id}-error` : nothing} aria-invalid=${error ? 'true' : nothing} />
    </div>
    <button type="submit">${button}${of ? hidden(of) : nothing}</button>
  </form>`;
}
