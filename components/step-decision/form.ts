import { html } from 'lit';
import { instantOf, isDay, londonTime } from '../../src/index.js';
import { day, errorSummary, line, lines, text, time, type Errors } from '../shared/fields.js';
import { caseStrings } from '../shared/strings.js';
import { strings } from './strings.js';

/** What is being recorded: the decision, a stage that is done, or one that is not done after all. */
export type OpenForm =
  | {
      readonly kind: 'decide';
      readonly outcome: 'agreed' | 'not-agreed' | 'considering';
      readonly needsReason: boolean;
    }
  | { readonly kind: 'done'; readonly stage: string }
  | { readonly kind: 'undo'; readonly stage: string };

export interface Made {
  readonly on: Date;
  readonly reason?: string;
  readonly by?: string;
}

const needsReason = (form: OpenForm) => form.kind === 'undo' || (form.kind === 'decide' && form.needsReason);

/** When it happened, why and who; filled with this moment, which a person can change. */
export function formTemplate(
  form: OpenForm,
  title: string,
  errors: Errors,
  at: { readonly day: string; readonly time: string },
) {
  const required = needsReason(form);
  return html`<form class="questions" data-step-form novalidate aria-labelledby="form-title">
    <h4 id="form-title">${title}</h4>
    ${errorSummary(strings.errorsTitle, errors)} ${day({ name: 'day', label: strings.day, errors }, at.day, at.day)} ${time({ name: 'time', label: strings.time, hint: strings.timeHint, errors }, at.time)}
    ${lines({ name: 'reason', label: required ? strings.reason : strings.reasonOptional, hint: required ? strings.reasonHint : undefined, errors }, '')}
    ${line({ name: 'by', label: strings.by, errors }, '')}
    <p class="buttons">
      <button type="submit">${strings.save}</button>
      <button type="button" class="quiet" data-cancel>${strings.cancel}</button>
    </p>
  </form>`;
}

/** What is wrong with a day; empty where nothing is. A record holds the years 2000 to 2199, and a year is soon mistyped. */
export function dayWrong({ value, validity }: HTMLInputElement): string {
  if (validity.badInput) return caseStrings.dayImpossible;
  if (!value) return strings.errors.day;
  return isDay(value) ? '' : strings.errors.year;
}

/** What the form says, and what is wrong. */
export function readForm(form: OpenForm, filled: HTMLFormElement, now: Date): { made: Made; errors: Errors } {
  const errors = new Map<string, string>();
  const data = new FormData(filled);
  const [onDay, atTime, reason, by] = ['day', 'time', 'reason', 'by'].map((name) => text(data, name)) as [
    string,
    string,
    string,
    string,
  ];
  const wrong = dayWrong(filled.elements.namedItem('day') as HTMLInputElement);
  if (wrong) errors.set('day', wrong);
  if (!/^\d\d:\d\d$/.test(atTime)) errors.set('time', strings.errors.time);
  const on = errors.size ? now : instantOf(onDay, atTime);
  if (!errors.size && londonTime(on) !== atTime) errors.set('time', strings.errors.skipped);
  if (on > now) errors.set('day', strings.errors.future);
  if (needsReason(form) && !reason) errors.set('reason', strings.errors.reason);
  return { made: { on, ...(reason ? { reason } : {}), ...(by ? { by } : {}) }, errors };
}
