import { html, nothing } from 'lit';
import { chooseReading, type StepClockPlan, type StepReadingPlan, type StepStagePlan } from '../../src/index.js';
import { foldTemplate } from '../shared/fold.js';
import { hidden } from '../shared/hidden.js';
import type { StepDesk } from './desk.js';
import type { Hands } from './model.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** When something is due and what is left, with the mark of what is overdue. */
export const dueTemplate = ({ due, dueWords, leftWords, overdue }: StepClockPlan) =>
  due && dueWords
    ? html`${overdue ? html`<span class="overdue-mark">${strings.overdue}</span> ` : nothing}<time datetime=${due}>${dueWords}</time>${leftWords ? html`; ${leftWords}` : nothing}`
    : nothing;

/** When a stage is due, how that was counted, and the other ways to count it. */
export function clockTemplate(
  { id, name, status, settled }: StepStagePlan,
  clock: StepClockPlan,
  hands: Hands,
  desk: StepDesk,
) {
  const { words, aim, due, late, note, startedBy, reading, chosen, others } = clock;
  const text = `${words}${aim ? ` (${strings.aim})` : ''}.`;
  return html`<div class="clock ${clock.overdue ? 'overdue' : ''}">
    <p>
      <strong>${strings.due}:</strong> ${citedTemplate(desk, { ...clock, text }, `clock ${id}`)}${desk.second(words)}
      ${due ? html`<strong class="moment">${dueTemplate(clock)}</strong>.` : reading ? (status === 'done' ? nothing : strings.notStarted) : strings.noNumber}
      ${late ? (settled ? strings.settledLate : strings.late) : nothing}
    </p>
    ${note ? html`<p><strong>${note}</strong></p>` : nothing}
    ${
      reading
        ? html`<p class="hint">${chosen ? strings.readingChosen : strings.reading}: ${reading.text}. ${due && startedBy ? strings.startedBy(startedBy) : nothing}${desk.second(reading.text)}</p>`
        : nothing
    }
    ${
      reading && others.length
        ? foldTemplate(
            desk,
            `reading ${id}`,
            html`${strings.otherReading}${hidden(name)}`,
            () => html`<fieldset>
              <legend>${strings.readingLabel}</legend>
              ${inPlace([reading, ...others]).map(
                (one) => html`<label class="choice"
                  ><input type="radio" name="reading-${id}" value=${one.id} .checked=${one.id === reading.id} @change=${() =>
                    hands.edit(
                      (record) => chooseReading(record, id, one.id),
                      strings.announceReading,
                    )} /><span>${one.text}${desk.second(one.text)}</span></label
                >`,
              )}
            </fieldset>`,
          )
        : nothing
    }
  </div>`;
}

/** In an order that a choice does not change: what is chosen stays where it was pressed. */
const inPlace = (readings: readonly StepReadingPlan[]) => [...readings].sort((a, b) => (a.id < b.id ? -1 : 1));
