import { html, nothing } from 'lit';
import type { RecordedLevel, StepChoice, ThresholdDocument } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { sourceTemplate } from './sources.js';
import { strings } from './strings.js';

/** Every step that the document describes, with whether it fits what is known. Nothing is chosen. */
export function chooseTemplate(
  { provenance }: ThresholdDocument,
  choices: readonly StepChoice[],
  recorded: RecordedLevel | undefined,
) {
  if (!choices.length) return html`<p>${strings.none(provenance.title)}</p>`;
  return html`<section class="choose" aria-labelledby="choose">
    <h3 id="choose" tabindex="-1">${strings.chooseTitle}</h3>
    <p class="hint">${strings.chooseHint}</p>
    ${recorded || choices.some(({ asksPosition }) => asksPosition) ? recordedTemplate(recorded) : nothing}
    <ul role="list">
      ${choices.map(choiceTemplate)}
    </ul>
  </section>`;
}

/** A recorded level can be either end of a step: a person says which. */
const recordedTemplate = (recorded: RecordedLevel | undefined) =>
  html`<fieldset>
    <legend>${strings.recordedQuestion}</legend>
    ${(['now', 'goal'] as const).map(
      (one) =>
        html`<label><input type="radio" name="recorded-level" value=${one} data-recorded-level .checked=${recorded === one} /> ${strings.recorded[one]}</label>`,
    )}
  </fieldset>`;

function choiceTemplate(choice: StepChoice) {
  const { protocol, name, direction, from, to, proposed, fits, why } = choice;
  return html`<li class="card ${fits}">
    <h4>${name}</h4>
    <p>${strings.direction[direction]}.${proposed ? html` <strong class="proposed">${strings.proposed}.</strong>` : nothing}</p>
    <dl class="ends">
      <div><dt>${strings.from}</dt><dd>${from}</dd></div>
      <div><dt>${strings.to}</dt><dd>${to}</dd></div>
    </dl>
    <p class="fit"><strong>${strings.fits[fits]}.</strong> ${why.join(' ')}</p>
    <p>${sourceTemplate(choice)}</p>
    <p><button type="button" data-start=${protocol}>${strings.start}${hidden(name)}</button></p>
  </li>`;
}
