import { html, nothing } from 'lit';
import type { StepChoice, ThresholdDocument } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { sourceTemplate } from './sources.js';
import { strings } from './strings.js';

/** Every step that the document describes, with whether it fits what is known. Nothing is chosen. */
export function chooseTemplate({ provenance }: ThresholdDocument, choices: readonly StepChoice[]) {
  if (!choices.length) return html`<p>${strings.none(provenance.title)}</p>`;
  return html`<section class="choose" aria-labelledby="choose">
    <h3 id="choose" tabindex="-1">${strings.chooseTitle}</h3>
    <p class="hint">${strings.chooseHint}</p>
    <ul role="list">
      ${choices.map(choiceTemplate)}
    </ul>
  </section>`;
}

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
