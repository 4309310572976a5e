import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { levelOf, signScope, type Concern, type Indicator, type Strength } from '../../src/index.js';
import { secondTemplate } from '../shared/second.js';
import { aboutWords, type View } from './model.js';
import { heldBy } from './press.js';
import { strings } from './strings.js';

type Entry = Concern | Strength;

/* The box of a sign and its label, wherever the sign stands. */

/** How the line of a sign looks, by whom it is recorded for. */
export const signClass = (who: string, entry: Entry | undefined): string => {
  const held = heldBy(who, entry);
  return held === null ? 'sign' : held === 'chosen' ? 'sign on' : 'sign on else';
};

const start = (words: string, count: number): string => [...words].slice(0, count).join('');

/** Initials for an entry that is about somebody else, or about more than one. */
export function initials({ record, who }: View, entry: Entry): string {
  const labels = record.people
    .filter(({ id }) => entry.people.includes(id))
    .map(({ label }) => start(label.trim().split(/,| \(/)[0]!, 3));
  if (!labels.length) return who ? strings.all : '';
  if (labels.length > 1) return `${start(labels[0]!, 1)}+${labels.length - 1}`;
  return heldBy(who, entry) === 'chosen' ? '' : labels[0]!;
}

/** What a screen reader is told with a box: its level, and for whom it is recorded. */
export const told = ({ record }: View, level: string, entry: Entry | undefined) =>
  html`<span class="visually-hidden">. ${toldWords(record, level, entry)}</span>`;

const toldWords = (record: View['record'], level: string, entry: Entry | undefined) =>
  entry ? html`${level}. ${strings.recordedFor(aboutWords(record, entry.people))}` : level;

/** The box of a sign: ticked for the chosen person, a dash where it is recorded for somebody else. */
export function boxTemplate({ who }: View, id: string, place: string, entry: Entry | undefined) {
  const held = heldBy(who, entry);
  return html`<input type="checkbox" id="${place}-${id}" data-sign=${id} .checked=${live(held === 'chosen')} .indeterminate=${live(held === 'others')} />`;
}

/** The words of a sign as the label of its box. */
export const labelTemplate = (view: View, sign: Indicator, place: string, entry: Entry | undefined) =>
  html`<label for="${place}-${sign.id}">${wordsTemplate(view, sign)}<span class="visually-hidden">. ${toldWords(view.record, levelOf(view.document, sign.level).name, entry)}</span></label>`;

/** Most signs are their words and nothing else: what is not there has no place kept in the page. */
function wordsTemplate(view: View, sign: Indicator) {
  const kind = sign.kind === 'need' ? nothing : html`<b>${strings.kinds[sign.kind]}: </b>`;
  const scope = scopeTemplate(view, sign);
  const second = secondTemplate(view.document, sign.text);
  const plain = kind === nothing && scope === nothing && second === nothing;
  return plain ? sign.text : html`${kind}${sign.text}${scope}${second}`;
}

/** For which tier and which ages the document prints it. */
export function scopeTemplate({ document }: View, sign: Indicator) {
  const scope = sign.tier === undefined && !sign.ages ? '' : signScope(document, sign);
  return scope ? html` <small>(${scope})</small>` : nothing;
}
