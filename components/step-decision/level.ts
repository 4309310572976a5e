import { html, nothing } from 'lit';
import { sayLevel } from '../../src/index.js';
import type { StepDesk } from './desk.js';
import type { Hands, View } from './model.js';
import { strings } from './strings.js';

/** A level can be either end of a step: a person says which. */
export function levelTemplate({ document, level, said, recordedLevel, choices }: View, hands: Hands, desk: StepDesk) {
  if (level === null || !(desk.placing || recordedLevel || choices.some(({ asksPosition }) => asksPosition)))
    return nothing;
  return html`<div class="question" role="group" aria-labelledby="level-question">
    <p class="question-text" id="level-question" tabindex="-1">${strings.levelQuestion[said](level)}</p>
    <div class="options">
      ${(['now', 'goal'] as const).map(
        (one) =>
          html`<button type="button" class="option place" aria-pressed=${recordedLevel === one} @click=${() => {
            if (desk.placing) hands.focusNext('.place-open');
            desk.placing = false;
            hands.edit((record) => sayLevel(document, record, one), strings.announceAnswered(strings.recorded[one]));
          }}>${strings.recorded[one]}</button>`,
      )}
    </div>
  </div>`;
}
