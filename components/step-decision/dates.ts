import { html, nothing } from 'lit';
import { countFrom, toCalendar, type DueDate } from '../../src/index.js';
import { dateWords } from '../shared/language.js';
import { foldTemplate } from '../shared/fold.js';
import { today } from '../shared/today.js';
import { calendarTemplate } from './calendar-file.js';
import { dayFieldTemplate } from './day-field.js';
import type { StepDesk } from './desk.js';
import type { Hands, View } from './model.js';
import { MEETING_DAY, paperDays } from './papers.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** Where the day is typed from which a date is counted. */
const fieldOf = (date: string): string => `from-${date}`;

/** The fields for a day that there are: of dates, of the meeting and of papers. */
export const daysAsked = ({ dates: { dates }, plan }: View): ReadonlySet<string> =>
  new Set([
    ...dates.map(({ id }) => fieldOf(id)),
    ...(plan?.meeting ? [MEETING_DAY] : []),
    ...(plan ? paperDays(plan) : []),
  ]);

/** What is due outside a step: a line for each that is counted, and the rest folded until somebody gives a day. */
export function datesTemplate(view: View, hands: Hands, desk: StepDesk) {
  const { dates, lapsed } = view.dates;
  const file = (isDue: boolean) =>
    calendarTemplate(
      isDue,
      strings.datesCalendar,
      strings.datesCalendarName,
      toCalendar(view.document, view.dates, strings.calendarWords),
    );
  const cancels = lapsed.length ? file(false) : nothing;
  if (!dates.length) return lapsed.length ? html`<div class="dates">${cancels}</div>` : nothing;
  const counted = dates.filter(({ from }) => from !== null);
  const rest = dates.filter(({ from }) => from === null);
  const waiting = () =>
    html`<p class="hint">${strings.datesHint}</p>
      <ul role="list">
        ${rest.map((date) => html`<li class="date">${whatTemplate(date, desk)} ${countTemplate(date, hands, desk)}</li>`)}
      </ul>`;
  const fields = rest.map(({ id }) => fieldOf(id));
  const [begun, half] = [desk.begun('dates', ...fields), desk.isHalf(...fields)];
  if (!counted.length)
    return html`<div class="dates">${foldTemplate(desk, 'dates', html`${strings.datesFold(dates.length)}${begun}`, waiting, half)} ${cancels}</div>`;
  return html`<section class="dates" aria-labelledby="dates">
    <h3 id="dates" tabindex="-1">${strings.datesTitle}</h3>
    <ul role="list">
      ${counted.map((date) => html`<li class="date">${countedTemplate(date, hands, desk)}</li>`)}
    </ul>
    ${rest.length ? foldTemplate(desk, 'dates', html`${strings.datesMore(rest.length)}${begun}`, waiting, half) : nothing}
    ${file(true)}
  </section>`;
}

const whatTemplate = ({ id, text, words, sections, doubts }: DueDate, desk: StepDesk) =>
  html`<p>${citedTemplate(desk, { text: `${text}: ${words}`, sections, doubts }, `date ${id}`)}</p>`;

function countedTemplate(date: DueDate, hands: Hands, desk: StepDesk) {
  const { id, text, words, from, earliestDay, dueWords, leftWords, overdue, note, sections, doubts } = date;
  const how = { text: strings.dueFrom(words, from!), sections, doubts };
  return html`<p>
      <strong>${text}:</strong> ${overdue ? html`<span class="overdue-mark">${strings.overdue}</span> ` : nothing}${earliestDay ? html`${strings.earliest(earliestDay)}, ` : nothing}<strong>${dueWords}</strong>${leftWords ? html`; ${leftWords}` : nothing}.
      <span class="hint">${citedTemplate(desk, how, `date ${id}`)}</span>
    </p>
    ${note ? html`<p>${note}</p>` : nothing}
    ${foldTemplate(desk, `date ${id}`, html`${strings.change}<span class="visually-hidden">: ${text}</span>${desk.begun(`date ${id}`, fieldOf(id))}`, () => countTemplate(date, hands, desk), desk.isHalf(fieldOf(id)))}`;
}

const countTemplate = ({ id, kind, text, from }: DueDate, hands: Hands, desk: StepDesk) =>
  dayFieldTemplate(desk, hands, {
    id: fieldOf(id),
    label: strings.countFrom[kind],
    of: text,
    value: from,
    max: today(),
    button: strings.count,
    save: (day) => {
      hands.focusNext('#dates', '.dates .opener');
      hands.edit(
        (record) => countFrom(record, id, day),
        day ? strings.dayAnnounced(`${text}, ${dateWords(day)}`) : strings.dayRemoved(text),
      );
    },
  });
