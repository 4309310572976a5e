import { html } from 'lit';
import { instantOf, isDay } from '../../src/index.js';
import { day, errorSummary, line, lines, text, time, type Errors } from '../shared/fields.js';
import { strings } from './strings.js';

/** What is being recorded: the decision, a stage that is done, or one that is not done after all. */
export type OpenForm =
  | { readonly kind: 'decide'; readonly outcome: 'agreed' | 'not-agreed' | 'considering'; readonly needsReason: boolean }
  | { readonly kind: 'done'; readonly stage: string }
  | { readonly kind: 'undo'; readonly stage: string };

export interface Made {
  readonly on: Date;
  readonly reason?: string;
  readonly by?: string;
}

const needsReason = (form: OpenForm) => form.kind === 'undo' || (form.kind === 'decide' && form.needsReason);

/** When it happened, why and who; filled with this moment, which a person can change. */
export function formTemplate(form: OpenForm, title: string, errors: Errors, at: { readonly day: string; readonly time: string }) {
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

/** What the form says, and what is wrong. */
export function readForm(form: OpenForm, data: FormData, now: Date): { made: Made; errors: Errors } {
  const errors = new Map<string, string>();
  const [onDay, atTime, reason, by] = ['day', 'time', 'reason', 'by'].map((name) => text(data, name)) as [string, string, string, string];
  if (!isDay(onDay)) errors.set('day', strings.errors.day);
  if (!/^\d\d:\d\d$/.test(atTime)) errors.set('time', strings.errors.time);
  const on = errors.size ? now : instantOf(onDay, atTime);
  if (on > now) errors.set('day', strings.errors.future);
  if (needsReason(form) && !reason) errors.set('reason', strings.errors.reason);
  return { made: { on, ...(reason ? { reason } : {}), ...(by ? { by } : {}) }, errors };
}
