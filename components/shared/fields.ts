import { html, nothing, type TemplateResult } from 'lit';
import { isDay } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** What is wrong in a form, by the id of the field. */
export type Errors = ReadonlyMap<string, string>;

export const NO_ERRORS: Errors = new Map();

/*
 * Fields as people know them from public services: a legend or label, a hint, the error, the control.
 * Labels, hints and errors stand in one root with their controls.
 */

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors: Errors;
}

const describedBy = ({ name, hint, errors }: Field) =>
  [hint && `${name}-hint`, errors.has(name) && `${name}-error`].filter(Boolean).join(' ') || nothing;

const notes = ({ name, hint, errors }: Field) =>
  html`${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}${errors.has(name) ? html`<p class="error" id="${name}-error">${errors.get(name)}</p>` : nothing}`;

/** One of a few. Nothing is chosen in advance. */
export function radios(
  field: Field,
  options: Readonly<Record<string, string | TemplateResult>>,
  chosen: string | undefined,
  between: Readonly<Record<string, TemplateResult>> = {},
) {
  const { name, label } = field;
  return html`<fieldset id=${name} tabindex="-1" aria-describedby=${describedBy(field)}>
    <legend>${label}</legend>
    ${notes(field)}
    ${Object.entries(options).map(
      ([value, words]) =>
        html`${between[value] ?? nothing}<label class="choice"><input type="radio" name=${name} value=${value} .checked=${chosen === value} /><span>${words}</span></label>`,
    )}
  </fieldset>`;
}

/** Any of a few. */
export function checkboxes(field: Field, options: Readonly<Record<string, string>>, chosen: readonly string[]) {
  const { name, label } = field;
  return html`<fieldset id=${name} tabindex="-1" aria-describedby=${describedBy(field)}>
    <legend>${label}</legend>
    ${notes(field)}
    ${Object.entries(options).map(
      ([value, words]) =>
        html`<label class="choice"><input type="checkbox" name=${name} value=${value} .checked=${chosen.includes(value)} /><span>${words}</span></label>`,
    )}
  </fieldset>`;
}

/** A day. */
export function day(field: Field, value: string | undefined, today: string) {
  return html`<div class="field">
    <label class="block" for=${field.name}>${field.label}</label>
    ${notes(field)}
    <input type="date" id=${field.name} name=${field.name} max=${today} .value=${value ?? ''} aria-describedby=${describedBy(field)} aria-invalid=${field.errors.has(field.name) ? 'true' : nothing} />
  </div>`;
}

/** A time of the day, on the clock in England. */
export function time(field: Field, value: string | undefined) {
  return html`<div class="field">
    <label class="block" for=${field.name}>${field.label}</label>
    ${notes(field)}
    <input type="time" id=${field.name} name=${field.name} .value=${value ?? ''} aria-describedby=${describedBy(field)} aria-invalid=${field.errors.has(field.name) ? 'true' : nothing} />
  </div>`;
}

/** A line of own words. */
export function line(field: Field, value: string | undefined) {
  return html`<div class="field">
    <label class="block" for=${field.name}>${field.label}</label>
    ${notes(field)}
    <input type="text" id=${field.name} name=${field.name} autocomplete="off" .value=${value ?? ''} aria-describedby=${describedBy(field)} aria-invalid=${field.errors.has(field.name) ? 'true' : nothing} />
  </div>`;
}

/** Several lines of own words. */
export function lines(field: Field, value: string | undefined) {
  return html`<div class="field">
    <label class="block" for=${field.name}>${field.label}</label>
    ${notes(field)}
    <textarea id=${field.name} name=${field.name} rows="3" .value=${value ?? ''} aria-describedby=${describedBy(field)} aria-invalid=${field.errors.has(field.name) ? 'true' : nothing}></textarea>
  </div>`;
}

/** What is wrong in a form, with a way to each field. It takes the focus when a form is refused. */
export function errorSummary(title: string, errors: Errors, go: (field: string) => void) {
  return errors.size
    ? html`<div class="error-summary" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title">
        <h4 id="errors-title">${title}</h4>
        <ul>
          ${[...errors].map(([field, message]) => html`<li><button type="button" class="quiet" @click=${() => go(field)}>${message}</button></li>`)}
        </ul>
      </div>`
    : nothing;
}

/** The text of a field. */
export const text = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

/** The same as it is being typed: to draw it without a space at its end would take that away under the hand. */
export const typed = (data: FormData, name: string): string => String(data.get(name) ?? '');

/** What was chosen; undefined where nothing was. */
export const choice = <T extends string>(data: FormData, name: string) =>
  (text(data, name) || undefined) as T | undefined;

/**
 * What is wrong with a day; empty where nothing is. A day that the calendar does not have gives its control no value. A
 * record holds the years 2000 to 2199, and a year is soon mistyped.
 */
export function dayWrong({ value, validity }: HTMLInputElement, missing: string): string {
  if (validity.badInput) return caseStrings.dayImpossible;
  if (!value) return missing;
  return isDay(value) ? '' : caseStrings.dayYear;
}

/** The same of a day that has come. */
export function dayFault({ elements }: HTMLFormElement, name: string, today: string, missing: string): string {
  const control = elements.namedItem(name) as HTMLInputElement;
  return dayWrong(control, missing) || (control.value > today ? caseStrings.dayFuture : '');
}
