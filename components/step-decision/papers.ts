import { html, nothing } from 'lit';
import { setStepMeeting, tickPaper, type StepPaper } from '../../src/index.js';
import { foldTemplate } from '../shared/fold.js';
import { hidden } from '../shared/hidden.js';
import { today } from '../shared/today.js';
import { dayFieldTemplate } from './day-field.js';
import type { StepDesk } from './desk.js';
import type { Hands, PlanView } from './model.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** How many papers are shared of those that are needed, and how many are overdue. */
export function papersLine({ plan }: PlanView) {
  const needed = plan.papers.filter(({ status }) => status !== 'not-needed');
  const shared = needed.filter(({ status }) => status === 'ready').length;
  const late = needed.filter(({ overdue }) => overdue).length;
  if (!needed.length) return strings.papersNone;
  return html`${strings.papers(shared, needed.length)}${late ? html` <span class="overdue-mark">${strings.papersOverdue(late)}</span>` : nothing}`;
}

/** The papers, with what is missing. */
export function papersTemplate({ plan: { papers } }: PlanView, hands: Hands, desk: StepDesk, onPaper: boolean) {
  const missing = papers.filter(({ status }) => status === 'needed').length;
  // Where none is needed the title says so.
  const ready = papers.some(({ status }) => status === 'ready') && papers.every(({ status }) => status !== 'undecided');
  return html`${missing ? html`<p>${strings.papersMissing(missing)}</p>` : ready ? html`<p>${strings.papersReady}</p>` : nothing}
    <ul role="list" class="papers">
      ${papers.map((paper) => paperTemplate(paper, hands, desk, onPaper))}
    </ul>`;
}

function paperTemplate(paper: StepPaper, hands: Hands, desk: StepDesk, onPaper: boolean) {
  const { id, name, from, to, status, on, byStage, ahead, sections, doubts } = paper;
  const isFixed = status === 'not-needed' || byStage;
  const change = ({ currentTarget }: Event) => {
    const shared = (currentTarget as HTMLInputElement).checked;
    hands.edit(
      (record) => tickPaper(record, id, shared ? today() : null),
      shared ? strings.announcePaper(name) : strings.announcePaperBack(name),
    );
  };
  const way = { text: `${strings.paperFrom(from, to)}.`, sections, doubts };
  return html`<li class="paper ${status}">
    <label class="choice"
      ><input type="checkbox" data-paper=${id} .checked=${status === 'ready'} ?disabled=${isFixed} ?data-off=${isFixed} @change=${change} /><span
        ><strong>${name}</strong>.${desk.second(name)}
        <span class="status">${strings.paperStatus[status]}${on ? html` ${strings.sharedOn(on)}` : nothing}.</span>
        ${ahead && status !== 'not-needed' ? html`<span class="ahead">${strings.shareAhead} ${ahead}. ${dueTemplate(paper)}</span>` : nothing}</span
      ></label
    >
    <p class="paper-way">${citedTemplate(desk, way, `paper ${id}`)}</p>
    ${on && !byStage && !onPaper ? sharedTemplate(id, name, on, hands, desk) : nothing}
  </li>`;
}

/** Where the day is typed on which a paper was shared. */
const fieldOf = (paper: string): string => `paper-${paper}`;

/** The fields for the day of papers that are shared. */
export const paperDays = ({ papers }: PlanView['plan']): string[] =>
  papers.flatMap(({ id, on, byStage }) => (on && !byStage ? [fieldOf(id)] : []));

/** A tick says today; one that was shared before is given its day. */
function sharedTemplate(id: string, name: string, on: string, hands: Hands, desk: StepDesk) {
  const [fold, field] = [`paper ${id}`, fieldOf(id)];
  const body = () =>
    dayFieldTemplate(desk, hands, {
      id: field,
      label: strings.paperDay,
      of: name,
      value: on,
      max: today(),
      button: strings.saveDay,
      save: (day) => {
        if (desk.isOpen(fold)) desk.toggle(fold);
        hands.focusNext(`[data-paper="${CSS.escape(id)}"]`);
        hands.edit(
          (record) => tickPaper(record, id, day),
          day ? strings.announcePaper(name) : strings.announcePaperBack(name),
        );
      },
    });
  const title = html`${strings.paperDayChange}${hidden(name)}${desk.begun(fold, field)}`;
  return foldTemplate(desk, fold, title, body, desk.isHalf(field));
}

const dueTemplate = ({ dueWords, overdue, leftWords }: StepPaper) =>
  dueWords
    ? html`${overdue ? html`<span class="overdue-mark">${strings.overdue}</span> ` : nothing}${dueWords}${leftWords ? html`; ${leftWords}` : nothing}.`
    : nothing;

/** Where the day of the meeting is typed. */
export const MEETING_DAY = 'meeting-day';

/** The meeting that the papers are for. */
export function meetingTemplate({ plan: { meeting } }: PlanView, hands: Hands, desk: StepDesk, paper: boolean) {
  if (!meeting) return nothing;
  const { name, interval, on, onWords, sections, doubts } = meeting;
  return html`<p>
      ${citedTemplate(desk, { text: `${name}: ${interval}.`, sections, doubts }, 'meeting')}${desk.second(name)}
      ${onWords ? html`<strong>${on! < today() ? strings.meetingLast : strings.meetingNext}: ${onWords}.</strong>` : nothing}
    </p>
    ${
      paper
        ? nothing
        : dayFieldTemplate(desk, hands, {
            id: MEETING_DAY,
            label: strings.meetingDay,
            of: '',
            value: on,
            button: strings.saveDay,
            save: (day) =>
              hands.edit(
                (record) => setStepMeeting(record, day),
                (day ? strings.dayAnnounced : strings.dayRemoved)(strings.meetingDay),
              ),
          })
    }`;
}
