import { html, nothing, type TemplateResult } from 'lit';
import type { StepPlan, StepStagePlan } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { caseStrings } from '../shared/strings.js';
import { clockTemplate } from './clock.js';
import type { OpenForm } from './form.js';
import { sourceTemplate } from './sources.js';
import { strings } from './strings.js';

/** What the stages are drawn from. */
export interface StagesView {
  readonly plan: StepPlan;
  /** The form that is open, drawn at its stage. */
  readonly form: OpenForm | null;
  readonly formContent: TemplateResult | typeof nothing;
  readonly contact: (id: string) => TemplateResult;
}

/** A mark for each status: its shape differs. Decorative, the words stand beside it. */
const MARKS = { done: '✓', open: '▶', waiting: '…', 'not-applicable': '–', undecided: '?' } as const;

/** The stages in order, each with its owner, its clock and what blocks it; those that are open now stand out. */
export function stagesTemplate(view: StagesView) {
  return html`<section class="stages" aria-labelledby="stages">
    <h3 id="stages" tabindex="-1">${strings.stagesTitle}</h3>
    <ol role="list">
      ${view.plan.stages.map((stage) => stageTemplate(view, stage))}
    </ol>
  </section>`;
}

function stageTemplate(view: StagesView, stage: StepStagePlan) {
  const { id, name, status, onWords, clock } = stage;
  const isOpen = status === 'open' || Boolean(clock?.overdue);
  return html`<li class="stage ${status} ${clock?.overdue ? 'late' : ''}" id="stage-${id}" tabindex="-1" aria-labelledby="stage-${id}-name" aria-current=${status === 'open' ? 'step' : nothing}>
    <h4 id="stage-${id}-name">
      <span class="stage-mark" aria-hidden="true">${MARKS[status]}</span>
      <span>${name}<span class="visually-hidden">:</span> <span class="status">${strings.status[status]}${onWords ? html`: ${onWords}` : nothing}</span></span>
    </h4>
    ${
      isOpen
        ? detailsTemplate(view, stage)
        : html`<p>${stage.actor}.${clock?.dueWords && status !== 'done' ? html` ${strings.due} ${clock.dueWords}${clock.leftWords ? html`; ${clock.leftWords}` : nothing}.` : nothing}</p>
          <details>
            <summary>${strings.details}${hidden(name)}</summary>
            ${detailsTemplate(view, stage)}
          </details>`
    }
    ${actionsTemplate(view, stage)}
  </li>`;
}

function detailsTemplate(view: StagesView, stage: StepStagePlan) {
  const { actor, action, status, practice, blockedBy, contacts, clock, exceptions } = stage;
  return html`<p><strong>${strings.actor}:</strong> ${actor}${practice ? html` (${strings.practice})` : nothing}</p>
    <p>${action}</p>
    ${
      exceptions.length
        ? html`<p>${caseStrings.exceptionsTitle}:</p>
          <ul>
            ${exceptions.map((one) => html`<li>${one.text} ${sourceTemplate(one)}</li>`)}
          </ul>`
        : nothing
    }
    ${clock ? clockTemplate(stage, clock) : nothing}
    ${
      blockedBy.length && status !== 'done'
        ? html`<p>${strings.blocked}:</p>
          <ul>
            ${blockedBy.map((one) => html`<li>${one}</li>`)}
          </ul>`
        : nothing
    }
    ${status === 'open' ? contacts.map(view.contact) : nothing}
    <p>${sourceTemplate(stage)}</p>`;
}

function actionsTemplate({ plan, form, formContent }: StagesView, { id, name, decision, status }: StepStagePlan) {
  if (decision) {
    if (status !== 'open' && status !== 'done') return nothing;
    return html`<p class="buttons">
        ${plan.moves.map(
          ({ outcome, needsReason }) =>
            html`<button type="button" data-decide=${outcome} ?data-needs-reason=${needsReason} aria-expanded=${form?.kind === 'decide' && form.outcome === outcome ? 'true' : 'false'}>
              ${strings.decide[outcome]}
            </button>`,
        )}
      </p>
      ${form?.kind === 'decide' ? formContent : nothing}`;
  }
  const here = form && form.kind !== 'decide' && form.stage === id;
  if (status === 'open') {
    return html`<p class="buttons"><button type="button" data-done=${id} aria-expanded=${here ? 'true' : 'false'}>${strings.record}${hidden(name)}</button></p>
      ${here ? formContent : nothing}`;
  }
  return status === 'done'
    ? html`<p class="buttons"><button type="button" class="quiet" data-not-done=${id} aria-expanded=${here ? 'true' : 'false'}>${strings.undo}${hidden(name)}</button></p>
        ${here ? formContent : nothing}`
    : nothing;
}
