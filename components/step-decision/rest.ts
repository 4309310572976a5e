import { html, nothing } from 'lit';
import { clearStep, toCalendar, type StepPlan, type StepStagePlan } from '../../src/index.js';
import { foldTemplate } from '../shared/fold.js';
import { calendarTemplate } from './calendar-file.js';
import type { StepDesk } from './desk.js';
import { NOT_AGREED, type Hands, type PlanView } from './model.js';
import { disagreementTemplate } from './not-agreed.js';
import { MEETING_DAY, meetingTemplate, paperDays, papersLine, papersTemplate } from './papers.js';
import { checksTemplate, testTemplate } from './questions.js';
import { rolesTemplate, rolesOf } from './roles.js';
import { citedList, citedTemplate } from './sources.js';
import { strings } from './strings.js';
import { isRefused } from './tasks.js';

const DISAGREEMENT = 'disagreement';
const HISTORY = 'history';

interface Part {
  readonly key: string;
  readonly title: unknown;
  /** On paper without what can only be pressed. */
  readonly body: (paper: boolean) => unknown;
  /** The fields for a day in it. */
  readonly days: readonly string[];
}

/** Everything else, folded in one line on screen and written out on paper; and the way to remove the step. */
export function restTemplate(view: PlanView, hands: Hands, desk: StepDesk) {
  const { plan } = view;
  const parts = partsOf(view, hands, desk);
  // Among the tasks once it is not agreed: there it is open, or it is written out here.
  const folds = parts.filter(({ key }) => key !== DISAGREEMENT || !isRefused(plan, desk));
  const paper = parts.filter(({ key }) =>
    key === DISAGREEMENT ? desk.task(plan) !== NOT_AGREED : key !== HISTORY || plan.history.length,
  );
  return html`<div class="folds">${folds.map(({ key, title, body, days }) => foldTemplate(desk, key, html`${title}${desk.begun(key, ...days)}`, () => body(false), desk.isHalf(...days)))}</div>
    <div class="on-paper">
      ${paper.map(
        ({ title, body }) =>
          html`<h3>${title}</h3>
            ${body(true)}`,
      )}
    </div>
    <div class="step-end">${fileTemplate(view)} ${removeTemplate(view, hands, desk)}</div>`;
}

/** The parts that there is something in. */
function partsOf(view: PlanView, hands: Hands, desk: StepDesk): Part[] {
  const { plan } = view;
  const { readiness, papers, meeting, consider, close, gaps, history, questions } = plan;
  const off = plan.stages.filter(({ status }) => status === 'not-applicable');
  const { counted } = strings;
  const part = (key: string, is: boolean, title: unknown, body: Part['body'], days: Part['days'] = []): Part[] =>
    is ? [{ key, title, body, days }] : [];
  return [
    ...part('off', off.length > 0, strings.offStages(off.length), () => offTemplate(off, desk)),
    ...part('test', questions.length === 0, strings.testTitle, () => testTemplate(view, desk)),
    ...part(DISAGREEMENT, true, strings.notAgreedTitle, () => disagreementTemplate(view, desk)),
    ...part(
      'papers',
      papers.length > 0,
      papersLine(view),
      (paper) => papersTemplate(view, hands, desk, paper),
      paperDays(plan),
    ),
    ...part('meeting', meeting !== null, strings.meetingTitle, (paper) => meetingTemplate(view, hands, desk, paper), [
      MEETING_DAY,
    ]),
    ...part(
      'readiness',
      readiness !== null,
      strings.readinessTitle,
      () =>
        html`<p>${citedTemplate(desk, readiness!, 'readiness')}</p>
          ${checksTemplate(plan, readiness!.checks)}`,
    ),
    ...part('roles', rolesOf(plan).length > 0, strings.rolesTitle, () => rolesTemplate(view, desk)),
    ...part('consider', consider.length > 0, counted(strings.considerTitle, consider.length), () =>
      citedList(desk, consider, 'consider'),
    ),
    ...part('close', true, strings.closeTitle, () => html`<p>${citedTemplate(desk, close, 'close')}</p>`),
    ...part('gaps', gaps.length > 0, counted(strings.gapsTitle, gaps.length), () => citedList(desk, gaps, 'gap')),
    ...part(HISTORY, true, history.length ? counted(strings.historyTitle, history.length) : strings.historyTitle, () =>
      historyTemplate(plan),
    ),
  ];
}

const offTemplate = (off: readonly StepStagePlan[], desk: StepDesk) =>
  html`<ul>
    ${off.map((stage) => html`<li><strong>${stage.name}.</strong>${desk.second(stage.name)} ${stage.actor}. ${citedTemplate(desk, { ...stage, text: stage.action }, `off ${stage.id}`)}</li>`)}
  </ul>`;

const historyTemplate = ({ history }: StepPlan) =>
  history.length
    ? html`<ol class="history">
        ${history.map(({ words, onWords, by, reason, decided }) => html`<li>${words}, ${onWords}${decided ? html`: ${decided}` : nothing}${by ? html`, ${strings.recordedBy(by)}` : nothing}.${reason ? html` ${reason}` : nothing}</li>`)}
      </ol>`
    : html`<p>${strings.historyNothing}</p>`;

const isDue = ({ state, stages, papers }: StepPlan): boolean =>
  state !== 'completed' &&
  (stages.some(({ status, clock }) => clock?.due && status !== 'done') ||
    (state !== 'not-agreed' && papers.some(({ dueDay, status }) => dueDay && status !== 'ready')));

const fileOf = ({ document, plan }: PlanView) => toCalendar(document, plan, strings.calendarWords);

/** Once nothing is due any more, the file is there to cancel what was. */
function fileTemplate(view: PlanView) {
  const file = fileOf(view);
  return file ? calendarTemplate(isDue(view.plan), strings.calendar, strings.calendarName, file) : nothing;
}

/** Removing a step is asked twice: its history goes with it. */
function removeTemplate(view: PlanView, hands: Hands, desk: StepDesk) {
  const ask = (sure: boolean) => {
    desk.sure = sure;
    hands.focusNext(sure ? '#sure' : '[data-clear]');
  };
  if (!desk.sure)
    return html`<p><button type="button" class="plain" data-clear @click=${() => ask(true)}>${strings.clear}</button></p>`;
  return html`<div class="sure" role="group" aria-labelledby="sure">
    <p id="sure" tabindex="-1">${strings.clearSure}${fileOf(view) ? html` ${strings.clearDates}` : nothing}</p>
    <p class="buttons">
      <button type="button" @click=${() => {
        desk.reset();
        hands.focusNext('#choose');
        hands.edit(clearStep, strings.announceRemoved);
      }}>${strings.clearYes}</button
      ><button type="button" @click=${() => ask(false)}>${strings.clearNo}</button>
    </p>
  </div>`;
}
