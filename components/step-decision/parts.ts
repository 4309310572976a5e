import { html, nothing, type TemplateResult } from 'lit';
import { momentWords, type StepCheck, type StepPlan, type StepQuestionPlan } from '../../src/index.js';
import { day } from '../shared/fields.js';
import { hidden } from '../shared/hidden.js';
import { saidTemplate, sourceTemplate } from './sources.js';
import { strings } from './strings.js';

/** From where to where, how it stands, and the test that a person applies. */
export function headTemplate({ name, direction, from, to, standing, stateWords, state, since, test, notes }: StepPlan) {
  return html`<section class="head ${state}" aria-labelledby="head">
      <h3 id="head" tabindex="-1">${name}</h3>
      <p><strong>${strings.direction[direction]}.</strong> ${strings.state(stateWords, since ? momentWords(new Date(since)) : '')}.</p>
      ${standing ? html`<p class="proposed"><strong>${strings.proposed}.</strong> ${standing.text} ${sourceTemplate(standing)}</p>` : nothing}
      <dl class="ends">
        <div><dt>${strings.from}</dt><dd>${from}</dd></div>
        <div><dt>${strings.to}</dt><dd>${to}</dd></div>
      </dl>
      ${notes.map((note) => html`<p class="note"><strong>${note}</strong></p>`)}
    </section>
    <section aria-labelledby="test">
      <h3 id="test">${strings.testTitle}</h3>
      <p>${test.text}</p>
      ${test.conditions.length ? html`<p>${strings.conditions}</p>${checksTemplate(test.conditions)}` : nothing}
      <p><strong>${strings.decides}:</strong> ${test.decides}</p>
      <p>${sourceTemplate(test)}</p>
    </section>`;
}

const checksTemplate = (checks: readonly StepCheck[]) =>
  html`<ul>
    ${checks.map(({ text, met }) => html`<li>${text} <strong>${strings.met[met]}</strong></li>`)}
  </ul>`;

/** The questions left to judgement, those still open and those answered. */
export function questionsTemplate({ questions, readiness }: StepPlan) {
  return html`${
    questions.length
      ? html`<section aria-labelledby="step-questions">
        <h3 id="step-questions" tabindex="-1">${strings.questionsTitle}</h3>
        ${questions.map(questionTemplate)}
      </section>`
      : nothing
  }
  ${
    readiness
      ? html`<section aria-labelledby="readiness">
        <h3 id="readiness">${strings.readinessTitle}</h3>
        <p>${readiness.text}</p>
        ${checksTemplate(readiness.checks)}
        <p>${sourceTemplate(readiness)}</p>
      </section>`
      : nothing
  }`;
}

function questionTemplate(question: StepQuestionPlan) {
  const { id, text, help, options, answer, open, keptWith } = question;
  return html`<fieldset class="question" id="question-${id}" tabindex="-1">
    <legend>${text}</legend>
    ${help ? html`<p class="hint">${help}</p>` : nothing}
    ${options.map(
      (option) => html`<label class="choice"
        ><input type="radio" name="question-${id}" data-question=${id} data-kept=${keptWith} value=${option.id} .checked=${answer === option.id} /><span>${option.label}</span></label
      >`,
    )}
    ${open && answer ? html`<p class="hint">${strings.openQuestion}.</p>` : nothing}
    <p>${sourceTemplate(question)}</p>
    ${answer === null ? nothing : html`<button type="button" class="quiet" data-unanswer=${id} data-kept=${keptWith}>${strings.clearAnswer}${hidden(text)}</button>`}
  </fieldset>`;
}

/** The papers, with what is missing, and the meeting that they are for. */
export function papersTemplate({ papers, meeting }: StepPlan, meetingError: string) {
  const missing = papers.filter(({ status }) => status === 'needed').length;
  return html`${
    meeting
      ? html`<section aria-labelledby="meeting">
        <h3 id="meeting">${strings.meetingTitle}</h3>
        <p>${meeting.name}: ${meeting.interval}.${meeting.onWords ? html` <strong>${strings.meetingNext}: ${meeting.onWords}.</strong>` : nothing} ${sourceTemplate(meeting)}</p>
        <form data-meeting-form class="inline" novalidate>
          ${day({ name: 'meeting-day', label: strings.meetingDay, errors: new Map(meetingError ? [['meeting-day', meetingError]] : []) }, meeting.on ?? undefined, '')}
          <button type="submit">${strings.meetingSave}</button>
        </form>
      </section>`
      : nothing
  }
  ${
    papers.length
      ? html`<section aria-labelledby="papers">
        <h3 id="papers">${strings.papersTitle}</h3>
        <p>${missing ? strings.papersMissing(missing) : papers.some(({ status }) => status === 'undecided') ? nothing : strings.papersReady}</p>
        <ul role="list">
          ${papers.map(
            (paper) => html`<li class="paper ${paper.status} ${paper.overdue ? 'late' : ''}">
              <label class="choice"
                ><input type="checkbox" data-paper=${paper.id} .checked=${paper.status === 'ready'} ?disabled=${paper.status === 'not-needed'} /><span
                  ><strong>${paper.name}</strong>, ${strings.paperFrom(paper.from, paper.to)}.
                  <span class="status">${strings.paperStatus[paper.status]}${paper.on ? html` ${strings.sharedOn(paper.on)}` : nothing}</span>
                  ${
                    paper.ahead
                      ? html`<span class="ahead"
                        >${strings.shareAhead}: ${paper.ahead}.${
                          paper.dueWords
                            ? html` ${paper.overdue ? html`<span class="overdue-mark">${strings.overdue}</span> ` : nothing}${paper.dueWords}${paper.leftWords ? html`; ${paper.leftWords}` : nothing}.`
                            : nothing
                        }</span
                      >`
                      : nothing
                  }
                </span></label
              >
              <p class="paper-source">${sourceTemplate(paper)}</p>
            </li>`,
          )}
        </ul>
      </section>`
      : nothing
  }`;
}

/** Whose role changes, before and after side by side. In the narrow layout browsers forget what a table is made of, so the roles are written out. */
export function rolesTemplate({ roles }: StepPlan) {
  const shown = roles.filter(({ applies }) => applies !== 'no');
  return shown.length
    ? html`<section aria-labelledby="roles">
        <h3 id="roles">${strings.rolesTitle}</h3>
        <table role="table">
          <thead role="rowgroup">
            <tr role="row"><th role="columnheader" scope="col">${strings.who}</th><th role="columnheader" scope="col">${strings.before}</th><th role="columnheader" scope="col">${strings.after}</th></tr>
          </thead>
          <tbody role="rowgroup">
            ${shown.map(
              (role) =>
                html`<tr role="row">
                  <th role="rowheader" scope="row">${role.who}${role.applies === 'unknown' ? html` <span class="hint">(${strings.roleUnknown})</span>` : nothing}</th>
                  <td role="cell" data-label=${strings.before}>${role.before}</td>
                  <td role="cell" data-label=${strings.after}>${role.after} ${sourceTemplate(role)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>`
    : nothing;
}

/** The way when people do not agree: as much a path as the other. */
export function notAgreedTemplate({ notAgreed, state }: StepPlan, contact: (id: string) => TemplateResult) {
  const { record, escalation, gap } = notAgreed;
  return html`<section class="not-agreed ${state === 'not-agreed' ? 'now' : ''}" aria-labelledby="not-agreed">
    <h3 id="not-agreed" tabindex="-1">${strings.notAgreedTitle}</h3>
    <p>${notAgreed.text} ${sourceTemplate(notAgreed)}</p>
    ${
      record.length
        ? html`<h4>${strings.recordThis}</h4>
          <ul>
            ${record.map((one) => html`<li>${one.text} ${sourceTemplate(one)}</li>`)}
          </ul>`
        : nothing
    }
    ${escalation ? html`<h4>${strings.escalation}</h4><p>${escalation.text} ${sourceTemplate(escalation)}</p>${escalation.contact ? contact(escalation.contact) : nothing}` : nothing}
    ${gap ? html`<h4>${strings.gap}</h4><p>${gap}</p>` : nothing}
  </section>`;
}

/** What else to think of, when it is closed, what the source leaves open, and everything recorded. */
export function restTemplate(plan: StepPlan, sure: boolean) {
  const { consider, close, gaps, history, stages, papers } = plan;
  const due =
    plan.state !== 'completed' &&
    (stages.some(({ status, clock }) => clock?.due && status !== 'done') ||
      (plan.state !== 'not-agreed' && papers.some(({ dueDay, status }) => dueDay && status !== 'ready')));
  return html`${saidTemplate(strings.considerTitle, consider)} ${saidTemplate(strings.closeTitle, [close])} ${saidTemplate(strings.gapsTitle, gaps)}
    <section aria-labelledby="history">
      <h3 id="history">${strings.historyTitle}</h3>
      ${
        history.length
          ? html`<ol>
            ${history.map(({ words, onWords, by, reason }) => html`<li>${words}, ${onWords}${by ? html`, ${strings.by2(by)}` : nothing}.${reason ? html` ${reason}` : nothing}</li>`)}
          </ol>`
          : html`<p>${strings.historyNothing}</p>`
      }
      ${due ? html`<p><button type="button" data-calendar>${strings.calendar}</button></p><p class="hint">${strings.calendarHint}</p>` : nothing}
      ${
        sure
          ? html`<div class="sure" role="group" aria-labelledby="sure">
            <p id="sure" tabindex="-1">${strings.clearSure}</p>
            <p class="buttons"><button type="button" data-clear-yes>${strings.clearYes}</button><button type="button" data-clear-no>${strings.clearNo}</button></p>
          </div>`
          : html`<p><button type="button" class="quiet" data-clear>${strings.clear}</button></p>`
      }
    </section>`;
}

/** The next move in view while one works. */
export function barTemplate({ stages, next }: StepPlan) {
  const stage = stages.find(({ id }) => id === next[0]);
  return html`<div class="bar">
    <p class="bar-answer">
      ${
        stage
          ? html`<strong>${strings.barNext}:</strong> ${stage.name}. ${stage.actor}.${
              stage.clock?.dueWords
                ? html` ${stage.clock.overdue ? html`<span class="overdue-mark">${strings.overdue}</span> ` : nothing}${stage.clock.dueWords}${stage.clock.leftWords ? html`; ${stage.clock.leftWords}` : nothing}.`
                : nothing
            }`
          : strings.barNothing
      }
    </p>
    ${stage ? html`<button type="button" data-see="stage-${stage.id}">${strings.barGo}</button>` : nothing}
  </div>`;
}
