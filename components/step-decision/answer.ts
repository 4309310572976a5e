import { html, nothing } from 'lit';
import { momentWords, type StepPlan } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import type { StepDesk } from './desk.js';
import { levelTemplate } from './level.js';
import { waiting, type Hands, type PlanView } from './model.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** Where it stands: the step, from where to where, who decides, and whose move it is. */
export function answerTemplate(view: PlanView, hands: Hands, desk: StepDesk) {
  const { plan } = view;
  const { name, direction, to, standing, stateWords, state, since, test, notes } = plan;
  const late = overdueIn(plan);
  return html`<section class="stands ${state}" aria-labelledby="head">
    <h2 id="head" tabindex="-1">${name}${desk.second(name)}</h2>
    <p class="state">${name.startsWith(strings.direction[direction]) ? nothing : `${strings.direction[direction]}. `}${strings.state(stateWords, since ? momentWords(new Date(since)) : '')}.</p>
    ${standing ? html`<p><strong>${strings.proposed}.</strong> ${citedTemplate(desk, standing, 'standing')}</p>` : nothing}
    <dl class="facts">
      ${familyTemplate(view, desk, hands)} ${desk.placing ? html`<div class="asked">${levelTemplate(view, hands, desk)}</div>` : nothing}
      ${/* Once it is settled, where a step may start says nothing more. */ state === 'considering' ? html`<div><dt>${strings.from}</dt><dd>${plan.from}.${desk.second(plan.from)} ${fitTemplate(view)}</dd></div>` : nothing}
      <div><dt>${strings.to}</dt><dd>${to}${desk.second(to)}</dd></div>
      <div><dt>${strings.decides}</dt><dd>${test.decides}${desk.second(test.decides)}</dd></div>
      ${late.length ? html`<div class="late"><dt><span class="overdue-mark">${strings.overdue}</span></dt><dd>${late.join('; ')}</dd></div>` : nothing}
      <div class="now"><dt>${strings.now}</dt><dd>${nowTemplate(plan)}</dd></div>
    </dl>
    ${notes.map((note) => html`<p class="note"><strong>${note}</strong></p>`)}
  </section>`;
}

/** Where the family is, as it was recorded, as the document points to where this step hangs on that, or as the host says. */
function familyTemplate(view: PlanView, desk: StepDesk, hands: Hands) {
  const { agreed } = view.record;
  const { recordedLevel, from, level, said } = view;
  const ofHost = from === null ? nothing : html`<div><dt>${strings.familyAt.now}</dt><dd>${from}</dd></div>`;
  const bears = agreed || recordedLevel || desk.placing || choiceOf(view)?.asksPosition;
  if (level === null || !bears) return ofHost;
  return html`${ofHost}<div>
    <dt>${strings.familyAt[recordedLevel ?? said]}</dt>
    <dd>
      ${agreed ? strings.recordedOn(level, agreed.on) : level}
      <button type="button" class="plain place-open" aria-expanded=${desk.placing} @click=${() => {
        desk.placing = !desk.placing;
        if (desk.placing) hands.focusNext('.place');
        desk.redraw();
      }}>${recordedLevel ? html`${strings.change}${hidden(strings.familyAt[recordedLevel])}` : strings.where}</button>
    </dd>
  </div>`;
}

const choiceOf = ({ choices, plan }: PlanView) => choices.find(({ protocol }) => protocol === plan.protocol);

function fitTemplate(view: PlanView) {
  const choice = choiceOf(view);
  if (!choice) return nothing;
  const { fits, why, asksPosition } = choice;
  // That nothing is known of the level is plain from the page.
  if (fits === 'unknown' && !asksPosition) return nothing;
  return html`<strong class="fit">${strings.fits[fits]}.</strong> ${fits === 'no' ? why.join(' ') : nothing}`;
}

/** Whose move it is. That nothing is open is said only where nothing at all waits for anybody. */
function nowTemplate(plan: StepPlan) {
  const { stages, next, pending } = plan;
  const left = (['questions', 'stages', 'papers'] as const).filter((part) => pending[part].length > 0);
  if (!left.length) return strings.nothing;
  const waits = waiting(plan);
  const [first, ...more] = next.flatMap((id) => stages.find((stage) => stage.id === id && !stage.passed) ?? []);
  if (!waits.length && !first)
    return strings.pending(left.map((part) => strings.left[part](pending[part].length)).join(', '));
  return [
    ...(waits.length ? [strings.toAnswer(waits.length)] : []),
    ...(first ? [strings.next(first.name, first.actor)] : []),
    ...(more.length ? [strings.nextMore(more.length)] : []),
  ].join(' ');
}

/** What is overdue, by name: a fold may hide its line, never that it is late. */
const overdueIn = ({ stages, papers }: StepPlan): string[] => [
  ...stages.filter(({ clock }) => clock?.overdue).map(({ name }) => name),
  ...papers.filter(({ overdue }) => overdue).map(({ name }) => name),
];
