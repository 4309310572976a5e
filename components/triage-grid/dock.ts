import { html, nothing } from 'lit';
import { levelOf, positionWords } from '../../src/index.js';
import { telTemplate, urgentWords } from '../shared/frame.js';
import { pencil } from '../shared/icons.js';
import { levelMark } from '../shared/levels.js';
import { caseStrings } from '../shared/strings.js';
import { now } from '../shared/today.js';
import { urgentLineAt } from '../shared/urgent.js';
import type { AnswerDesk } from './answer/desk.js';
import { ownDecides, readingOf } from './answer/reading.js';
import { riskTemplate } from './answer/risk.js';
import { aboutWords, entriesOf, quoted, type Hands, type View } from './model.js';
import { saveNote } from './entry.js';
import { strings } from './strings.js';

/** A sign's words in one line. */
const SHORT = 44;

/** In view while one works: the risk first, what the record points to, the way to the answer, and the note of what was just recorded. */
export function dockTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { canUndo, record, assessment } = view;
  const { length: recorded } = [...record.concerns, ...record.strengths];
  const idle = !recorded && !canUndo && !record.agreed && !assessment?.urgent && assessment !== null;
  return html`<div class="dock ${desk.free ? 'free' : ''} ${idle ? 'idle' : ''}" role="region" aria-label=${strings.dockName}>
    <div class="dock-first">
      ${riskTemplate(view, hands, 'dock')}
      ${canUndo ? html`<button type="button" class="plain undo" @click=${() => hands.undo()}>${strings.undo}</button>` : nothing}
    </div>
    ${pointTemplate(view, desk)} ${lastTemplate(view, hands, desk)}
  </div>`;
}

function pointTemplate(view: View, desk: AnswerDesk) {
  const { document, assessment, last } = view;
  const act = assessment?.urgent?.status === 'act-now';
  return html`<div class="dock-point ${act ? 'alert' : ''} ${desk.noting ? 'away' : ''}">
    ${act ? ringTemplate(view) : levelTemplate(view)}
    ${
      last !== null && !act
        ? html`<button type="button" class="plain dock-pen" @click=${() => {
            desk.noting = true;
            desk.land('#dock-note');
          }}>${pencil()}<span class="visually-hidden">${strings.dockNote(shortOf(view, last))}</span></button>`
        : nothing
    }
    ${document.levels.length ? html`<button type="button" class="main dock-go" @click=${() => desk.goAnswer()}>${strings.dockGo}</button>` : nothing}
  </div>`;
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
  const line = (lead: string, level = '', words = '') =>
    html`${level ? levelMark(document, level) : nothing}<p><span class="dock-lead">${lead}</span>${words ? html` <b>${words}</b>` : nothing}</p>`;
  if (!assessment) return line(strings.dockFailed);
  const { agreed } = record;
  if (agreed) return line(strings.dockRecorded, agreed.level, positionWords(document, agreed));
  const reading = readingOf(view);
  if (!reading)
    return line(record.concerns.length + record.strengths.length ? strings.dockPointsNowhere : strings.dockNothing);
  const { from, to } = assessment.indicated!;
  // The level's short name is enough beside its open tier.
  const name = from.level === to.level && reading.tier ? levelOf(document, to.level).short : reading.name;
  return line(
    ownDecides(view) ? strings.dockPlaced : strings.dockPointsTo,
    to.level,
    `${name}${from.level === to.level ? reading.tier.replace(strings.noExamplesHere, '') : ''}`,
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
function lastTemplate(view: View, hands: Hands, desk: AnswerDesk) {
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
  const save = ({ currentTarget }: Event) => {
    saveNote(hands, entry, (currentTarget as HTMLInputElement).value);
    done();
  };
  return html`<div class="dock-last ${desk.noting ? 'writing' : ''}">
    <label class="dock-note"
      ><span class="dock-sign"><b>${shortOf(view, last!)}</b><span>${strings.dockNote('')}</span></span
      ><input type="text" id="dock-note" autocomplete="off" .value=${entry.note ?? ''} @change=${save} @keydown=${(
        event: KeyboardEvent,
      ) => {
        if (event.key === 'Escape') done();
        else if (event.key === 'Enter') {
          event.preventDefault();
          save(event);
        }
      }}
    /></label>
  </div>`;
}
