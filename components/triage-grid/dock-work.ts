import { html, nothing } from 'lit';
import { levelOf, positionWords } from '../../src/index.js';
import { telTemplate, urgentWords } from '../shared/frame.js';
import { pencil } from '../shared/icons.js';
import { levelMark } from '../shared/levels.js';
import { caseStrings } from '../shared/strings.js';
import { now } from '../shared/today.js';
import { urgentLineAt } from '../shared/urgent-now.js';
import type { AnswerDesk } from './answer/desk.js';
import { ownDecides, readingOf } from './answer/reading.js';
import { lineTemplate, pointTemplate } from './dock.js';
import { saveNote } from './entry.js';
import { aboutWords, entriesOf, quoted, type Hands, type View } from './model.js';
import { strings } from './strings.js';

/** A sign's words in one line. */
const SHORT = 44;

/** What the record points to, or whom to ring. */
export function pointedTemplate(view: View, desk: AnswerDesk) {
  const { assessment, last } = view;
  const act = assessment?.urgent?.status === 'act-now';
  const pen =
    last !== null && !act
      ? html`<button type="button" class="plain dock-pen" @click=${() => {
          desk.noting = true;
          desk.land('#dock-note');
        }}>${pencil()}<span class="visually-hidden">${strings.dockNote(shortOf(view, last))}</span></button>`
      : nothing;
  const look = `${act ? 'alert' : ''} ${desk.noting ? 'away' : ''}`;
  return pointTemplate(view, desk, act ? ringTemplate(view) : levelTemplate(view), look, pen);
}

function ringTemplate({ document }: View) {
  const urgent = urgentLineAt(document, now());
  return html`<p>
    <span class="dock-lead">${strings.ringNow}</span>
    <b class="dock-ring">${telTemplate('999')}${urgent ? html` ${strings.ringAnd} ${urgentWords({ ...urgent, press: [] })}${urgent.press.length ? html`<span>${caseStrings.option(urgent.press)}</span>` : nothing}` : nothing}</b>
  </p>`;
}

function levelTemplate(view: View) {
  const { document, record, assessment } = view;
  const mark = (level: string) => levelMark(document, level);
  if (!assessment) return lineTemplate(strings.dockFailed);
  const { agreed } = record;
  if (agreed) return lineTemplate(strings.dockRecorded, positionWords(document, agreed), mark(agreed.level));
  const reading = readingOf(view);
  if (!reading)
    return lineTemplate(
      record.concerns.length + record.strengths.length ? strings.dockPointsNowhere : strings.dockNothing,
    );
  const { from, to } = assessment.indicated!;
  // The level's short name is enough beside its open tier.
  const name = from.level === to.level && reading.tier ? levelOf(document, to.level).short : reading.name;
  return lineTemplate(
    ownDecides(view) ? strings.dockPlaced : strings.dockPointsTo,
    `${name}${from.level === to.level ? reading.tier.replace(strings.noExamplesHere, '') : ''}`,
    mark(to.level),
  );
}

function shortOf({ document, record }: View, id: string): string {
  const entry = entriesOf(document, record).byId.get(id);
  if (!entry) return '';
  const words = quoted(document, entry);
  const short = words.length > SHORT ? `${words.slice(0, SHORT - 2).trim()}…` : words;
  return `${short} (${aboutWords(record, entry.people)})`;
}

/** The note of what was recorded last, named by its sign and person; it ends when another person is chosen. */
export function lastTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { document, record, last } = view;
  const entry = last === null ? undefined : entriesOf(document, record).byId.get(last);
  if (!entry) {
    const { concerns, strengths } = record;
    return html`<div class="dock-last"><p class="hint">${concerns.length + strengths.length ? strings.dockSaid(concerns.length, strengths.length) : nothing}</p></div>`;
  }
  const done = () => {
    if (!desk.noting) return;
    desk.noting = false;
    desk.land('.dock-pen', '.dock-go');
  };
  const save = ({ currentTarget }: Event) => saveNote(hands, entry, (currentTarget as HTMLInputElement).value);
  return html`<div class="dock-last ${desk.noting ? 'writing' : ''}">
    <label class="dock-note"
      ><span class="dock-sign"><b>${shortOf(view, last!)}</b><span>${strings.dockNote('')}</span></span
      ><input type="text" id="dock-note" autocomplete="off" .value=${entry.note ?? ''} @change=${(event: Event) => {
        save(event);
        // One has gone elsewhere, and stays there.
        desk.noting = false;
        desk.redraw();
      }} @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        if (event.key === 'Enter') save(event);
        done();
      }}
    /></label>
  </div>`;
}
