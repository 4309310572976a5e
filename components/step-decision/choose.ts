import { html, nothing } from 'lit';
import { startStep, type StepChoice } from '../../src/index.js';
import { foldTemplate } from '../shared/fold.js';
import type { StepDesk } from './desk.js';
import { levelTemplate } from './level.js';
import type { Hands, View } from './model.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** Every step that the document describes: what fits stands first, what does not is folded. Nothing is chosen. */
export function chooseTemplate(view: View, hands: Hands, desk: StepDesk, dates: unknown) {
  const { choices, document, risk } = view;
  if (!choices.length)
    return html`<h2>${strings.title}</h2>
      <p>${strings.none(document.provenance.title)}</p>
      ${dates}`;
  const list = (some: readonly StepChoice[]) =>
    html`<ul role="list" class="tasks">
      ${some.map((choice) => choiceTemplate(choice, hands, desk))}
    </ul>`;
  const off = choices.filter(({ fits }) => fits === 'no');
  const on = (['yes', 'unknown'] as const).flatMap((fits) => choices.filter((one) => one.fits === fits));
  return html`<section class="choose sides" aria-labelledby="choose">
    <div class="side">
      <h2>${strings.title}</h2>
      <h3 id="choose" tabindex="-1">${strings.chooseTitle}</h3>
      ${risk === null || risk === 'answered' ? nothing : html`<p class="note"><strong>${strings.riskFirst[risk]}</strong></p>`}
      ${levelTemplate(view, hands, desk)}
    </div>
    <div class="work">
      ${on.length ? list(on) : nothing}
      ${off.length ? foldTemplate(desk, 'no-fit', strings.noFit(off.length), () => list(off)) : nothing} ${dates}
    </div>
  </section>`;
}

/** Whether a step fits, in a line, with the reason where it is not a question that one is asked. */
function fitWords({ fits, why, open, asksPosition }: StepChoice): string {
  if (fits === 'yes') return strings.fits.yes;
  if (fits === 'no') return [`${strings.fits.no}.`, ...why].join(' ');
  return open.length || asksPosition ? strings.status.undecided : why.join(' ');
}

function choiceTemplate(choice: StepChoice, hands: Hands, desk: StepDesk) {
  const { protocol, name, direction, from, to, proposed, fits, sections, doubts } = choice;
  const [way, ends] = [`${strings.direction[direction]}.`, strings.fromTo(from, to)];
  // What the name says already is not said again.
  const words = ends === `${name}.` ? way : name.startsWith(strings.direction[direction]) ? ends : `${way} ${ends}`;
  return html`<li class="task choice-line ${fits}">
    <h4>${name}${desk.second(name)}</h4>
    <p class="task-state fit">${fitWords(choice)}</p>
    <p class="from-to">
      ${citedTemplate(desk, { text: words, sections, doubts }, `choice ${protocol}`)}
      ${proposed ? html`<strong>${strings.proposed}.</strong>` : nothing}
    </p>
    <button type="button" class="plain start" data-start aria-label="${strings.start}: ${name}" @click=${() => {
      hands.focusNext('#head');
      desk.goOn();
      hands.edit(
        (record) => startStep(record, protocol, crypto.getRandomValues(new Uint32Array(4)).join('-')),
        strings.announceStarted(name),
      );
    }}>${strings.start}</button>
  </li>`;
}
