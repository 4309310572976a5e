import { html, nothing } from 'lit';
import { citeTemplate } from '../shared/cites.js';
import { hidden } from '../shared/hidden.js';
import { tick } from '../shared/icons.js';
import { same } from '../shared/same.js';
import { secondTemplate } from '../shared/second.js';
import { caseStrings } from '../shared/strings.js';
import { answerWords, cited } from './answer.js';
import { fieldId, openerOf, type Hands, type Task, type View } from './model.js';
import { addTemplate } from './people.js';
import { personTemplate } from './person.js';
import { recordedTemplate, sharingTemplate } from './sharing.js';
import { strings } from './strings.js';

/** The tasks, of which at most one is open. */
export function tasksTemplate(view: View, hands: Hands) {
  return html`<ol class="tasks" role="list">
    ${view.tasks.map((task) => taskTemplate(view, hands, task))}
  </ol>`;
}

function taskTemplate(view: View, hands: Hands, task: Task) {
  const { form, now, review, saved } = view;
  const open = form.isOpen(task.form);
  const isNow = form.open ? open : task === now;
  const kept = form.kept((one) => same(one, task.form));
  return html`<li class="task ${task.mark} ${open ? 'opened' : ''} ${isNow ? 'now' : ''}">
    <div class="task-line">
      <span class="task-mark" aria-hidden="true">${task.mark === 'done' ? tick() : task.mark === 'no' ? '–' : nothing}</span>
      <div class="title"><h3>${task.title}</h3>${task.role ? html` <span class="hint">(${strings.roles[task.role]})</span>` : nothing}</div>
      <p class="state">${task.state}${kept ? html` <b>${caseStrings.notSaved}</b>` : nothing}${isNow ? html` <b class="now-mark">${strings.now}</b>` : nothing}</p>
      ${opener(view, task)}
    </div>
    ${saved && same(saved, task.form) ? html`<p class="repeated">${strings.answerIs(answerWords(review))}</p>` : nothing}
    ${open ? html`<div class="task-body">${bodyTemplate(view, hands, task)}</div>` : html`${lacksTemplate(view, hands, task)}${task.form.kind === 'sharing' ? recordedTemplate(view) : nothing}`}
  </li>`;
}

function opener({ form, record }: View, task: Task) {
  const open = form.isOpen(task.form);
  const { kind } = task.form;
  const begun = kind === 'person' ? task.state !== strings.states['not-asked'] : record.consent?.sharing !== undefined;
  const words = open ? strings.close : kind === 'add' ? strings.add : begun ? strings.change : strings.record;
  return html`<button type="button" class="plain" id=${openerOf(task.form)} aria-expanded=${open} @click=${() => form.toggle(task.form)}>${words}${hidden(task.title)}</button>`;
}

function bodyTemplate(view: View, hands: Hands, { form }: Task) {
  if (form.kind === 'person') return personTemplate(view, hands, form.person);
  return form.kind === 'sharing' ? sharingTemplate(view, hands) : addTemplate(view, hands);
}

function lacksTemplate({ document, form, cites }: View, { redraw }: Hands, task: Task) {
  return task.lacks.length
    ? html`<ul class="lacks" role="list">
        ${task.lacks.map(({ field, text, sections }, at) => {
          const key = `${JSON.stringify(task.form)} ${at}`;
          const show = () => form.show(task.form, fieldId(field));
          const cite = sections.length ? { text, citation: sections.join('; '), doubts: [] } : null;
          // What is to be judged, or told, before anything is recorded is no field to fill in.
          const second = secondTemplate(document, text);
          if (field === 'state')
            return html`<li>${cite ? citeTemplate(cites, cite, key, redraw) : text} ${second}</li>`;
          return html`<li class="field">
            <button type="button" class="plain" @click=${show}>${text}</button>
            ${cite ? cited(cites, cite, key, redraw) : nothing} ${second}
          </li>`;
        })}
      </ul>`
    : nothing;
}
