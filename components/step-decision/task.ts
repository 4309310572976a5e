import { html, nothing } from 'lit';
import { tick } from '../shared/icons.js';
import { caseStrings } from '../shared/strings.js';
import type { StepDesk } from './desk.js';
import type { PlanView } from './model.js';
import { strings } from './strings.js';

export interface Task {
  readonly key: string;
  readonly title: string;
  /** How it stands, in words. */
  readonly state: unknown;
  readonly kind: 'done' | 'no' | 'now' | 'waits' | 'unknown';
  /** Whether it is whose turn it is, as a screen reader is told. */
  readonly current: boolean;
}

/** One task, one line: what it is and how it stands. What is in it is drawn while it is open. */
export function taskTemplate({ plan }: PlanView, desk: StepDesk, task: Task, body: () => unknown) {
  const { key, title, state, kind, current } = task;
  const open = desk.task(plan) === key;
  const press = open ? strings.close : kind === 'done' || kind === 'no' ? strings.change : strings.open;
  return html`<li class="task ${kind} ${open ? 'open' : ''}" id="task-${key}" aria-current=${current ? 'step' : nothing}>
    <div class="task-line">
      <span class="task-mark" aria-hidden="true">${kind === 'done' ? tick() : kind === 'no' ? '–' : kind === 'unknown' ? '?' : nothing}</span>
      <h3 id="title-${key}" tabindex="-1">${title}${desk.second(title)}</h3>
      <p class="task-state">${state}${desk.kept(plan, key) ? html` <b>${caseStrings.notSaved}</b>` : nothing}</p>
      <button type="button" class="plain task-open" aria-expanded=${open} aria-label="${press}: ${title}" @click=${() => desk.toggleTask(plan, key)}>${press}</button>
    </div>
    ${open ? html`<div class="task-body">${body()}</div>` : nothing}
  </li>`;
}
