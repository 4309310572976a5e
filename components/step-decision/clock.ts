import { html, nothing } from 'lit';
import type { StepClockPlan, StepReadingPlan, StepStagePlan } from '../../src/index.js';
import { sourceTemplate } from './sources.js';
import { strings } from './strings.js';

/** When a stage is due, how that was counted, and the other ways to read the source. */
export function clockTemplate({ id, status }: StepStagePlan, clock: StepClockPlan) {
  const { words, aim, due, dueWords, leftWords, overdue, late, note, startedBy, reading, chosen, others } = clock;
  return html`<div class="clock ${overdue ? 'overdue' : ''}">
    <p>
      <strong>${strings.due}:</strong> ${words}${aim ? ` (${strings.aim})` : nothing}.
      ${
        due && dueWords
          ? html`<strong class="moment">${overdue ? html`<span class="overdue-mark">${strings.overdue}</span> ` : nothing}<time datetime=${due}>${dueWords}</time></strong>${leftWords ? html`; ${leftWords}` : nothing}.`
          : reading
            ? status === 'done'
              ? nothing
              : strings.notStarted
            : strings.noNumber
      }
      ${late ? strings.late : nothing}
    </p>
    ${due && startedBy ? html`<p class="hint">${strings.startedBy(startedBy)}</p>` : nothing}
    ${note ? html`<p><strong>${note}</strong></p>` : nothing}
    ${reading ? html`<p class="hint">${chosen ? strings.readingChosen : strings.reading}: ${reading.text}</p>` : nothing}
    ${
      reading && others.length
        ? html`<details>
          <summary>${strings.otherReading}</summary>
          <fieldset>
            <legend>${strings.readingLabel}</legend>
            ${inPlace([reading, ...others]).map(
              (one) => html`<label class="choice"
                ><input type="radio" name="reading-${id}" data-reading=${id} value=${one.id} .checked=${one.id === reading.id} /><span>${one.text}</span></label
              >`,
            )}
          </fieldset>
        </details>`
        : nothing
    }
    <p>${sourceTemplate(clock)}</p>
  </div>`;
}

/** In an order that a choice does not change: what is chosen stays where it was pressed. */
const inPlace = (readings: readonly StepReadingPlan[]) => [...readings].sort((a, b) => (a.id < b.id ? -1 : 1));
