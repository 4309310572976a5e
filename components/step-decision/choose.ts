import { html, nothing } from 'lit';
import { startStep, type StepChoice } from '../../src/index.js';
import { foldTemplate } from '../shared/fold.js';
import type { StepDesk } from './desk.js';
import { levelTemplate } from './level.js';
import type { Hands, View } from './model.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** Every step that the document describes: what fits stands first, what does not is folded with its reason. Nothing is chosen. */
export function chooseTemplate(view: View, hands: Hands, desk: StepDesk) {
  const { choices, document } = view;
  if (!choices.length)
    return html`<h2>${strings.title}</h2>
      <p>${strings.none(document.provenance.title)}</p>`;
  const off = choices.filter(({ fits }) => fits === 'no');
  const list = (some: readonly StepChoice[]) =>
    html`<ul role="list" class="steps-offered">
      ${some.map((choice) => choiceTemplate(choice, hands, desk))}
    </ul>`;
  return html`<section class="choose" aria-labelledby="choose">
    <div class="titles">
      <h2>${strings.title}</h2>
      <h3 id="choose" tabindex="-1">${strings.chooseTitle}</h3>
    </div>
    ${levelTemplate(view, hands, desk)}
    ${(['yes', 'unknown'] as const).map((fits) => {
      const some = choices.filter((one) => one.fits === fits);
      const shared = sharedWhy(some);
      return some.length
        ? html`<p class="group-title"><strong>${strings.group[fits]}.</strong> ${shared.join(' ')}</p>
            ${byReason(some, shared).map(
              ([reason, alike]) => html`${reason ? html`<p class="reason">${reason}</p>` : nothing}${list(alike)}`,
            )}`
        : nothing;
    })}
    ${off.length ? foldTemplate(desk, 'no-fit', strings.noFit(off.length), () => list(off)) : nothing}
  </section>`;
}

/** Why it is not known. That it hangs on the level, which the core says last, is asked above. */
const reasonsOf = ({ why, asksPosition }: StepChoice) => (asksPosition ? why.slice(0, -1) : why);

/** The reasons that hold for all of them are said once. */
const sharedWhy = ([first, ...rest]: readonly StepChoice[]): readonly string[] =>
  first ? reasonsOf(first).filter((one) => rest.every((other) => reasonsOf(other).includes(one))) : [];

/** Steps with the same reasons stand together under them, those without any first. */
function byReason(choices: readonly StepChoice[], shared: readonly string[]): [reason: string, alike: StepChoice[]][] {
  const groups = new Map<string, StepChoice[]>([['', []]]);
  for (const choice of choices) {
    const reason = reasonsOf(choice)
      .filter((one) => !shared.includes(one))
      .join(' ');
    groups.set(reason, [...(groups.get(reason) ?? []), choice]);
  }
  return [...groups].filter(([, alike]) => alike.length > 0);
}

function choiceTemplate(choice: StepChoice, hands: Hands, desk: StepDesk) {
  const { protocol, name, direction, from, to, proposed, fits, sections, doubts } = choice;
  const [way, ends] = [`${strings.direction[direction]}.`, strings.fromTo(from, to)];
  // What the name says already is not said again.
  const words = ends === `${name}.` ? way : name.startsWith(strings.direction[direction]) ? ends : `${way} ${ends}`;
  return html`<li class="choice-line ${fits}">
    <div>
      <h4>${name}</h4>
      <p class="from-to">
        ${citedTemplate(desk, { text: words, sections, doubts }, `choice ${protocol}`)}
        ${proposed ? html`<strong>${strings.proposed}.</strong>` : nothing}
        ${fits === 'no' ? html`<strong>${strings.fits.no}.</strong> ${reasonsOf(choice).join(' ')}` : nothing}
      </p>
    </div>
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
