import { html, nothing } from 'lit';
import { levelOf, lookup, type Concern, type Indicator, type Strength } from '../../src/index.js';
import { boxTemplate, initials, labelTemplate, scopeTemplate, signClass, told } from './box.js';
import { pencil } from '../shared/icons.js';
import { lookOf } from '../shared/levels.js';
import { secondTemplate } from '../shared/second.js';
import type { Suggested } from '../shared/context.js';
import { entryFormTemplate } from './entry.js';
import { rungsTemplate } from './ladder.js';
import { aboutWords, quoted, type Hands, type View } from './model.js';
import { hasEndNotes, noteMark } from './print.js';
import { strings } from './strings.js';
import { suggestionTemplate } from './suggestions.js';

type Entry = Concern | Strength;

/*
 * A sign with its box. A tick changes colours only: the pencil and the mark of what is unclear have
 * their places kept, so nothing moves.
 */

/** A sign in its cell. */
export function signTemplate(
  view: View,
  hands: Hands,
  sign: Indicator,
  entry: Entry | undefined,
  suggested: readonly Suggested[],
) {
  const read = view.mode === 'reference';
  if (read) {
    const kind = sign.kind === 'need' ? nothing : html`<b>${strings.kinds[sign.kind]}: </b>`;
    return html`<li class="sign" id="sign-${sign.id}" tabindex="-1"><div>${kind}${sign.text}${scopeTemplate(view, sign)}${noteMark(view, sign.doubt)}${rungsTemplate(view, hands, sign, 'sign')}${secondTemplate(view.document, sign.text)}${besideTemplate(view, sign, true)}${doubtTemplate(view, sign.doubt)}</div></li>`;
  }
  // Mostly nothing stands under a sign: one place is kept for it, not one for each thing that may.
  const below =
    entry || suggested.length
      ? html`${suggested.map((one) => suggestionTemplate(view, hands, one, sign))}${entry ? entryTemplate(view, hands, entry) : nothing}`
      : nothing;
  const beside = besideTemplate(view, sign, entry !== undefined);
  return html`<li class=${signClass(view.who, entry)} data-look=${lookOf(view.document, sign.level)}>${boxTemplate(view, sign.id, 'sign', entry)}${entry ? pencilTemplate(view, hands, entry) : nothing}<div>${labelTemplate(view, sign, 'sign', entry)}${sign.doubt ? markedTemplate(sign, sign.doubt, beside) : beside}${below}</div></li>`;
}

/** The conditions of a sign, and its links where it is read or recorded. */
function besideTemplate(view: View, sign: Indicator, linked: boolean) {
  const links = linked ? sign.links : undefined;
  if (!sign.conditions && !links) return nothing;
  return html`${conditionsTemplate(view, sign)}${links ? linksTemplate(links) : nothing}`;
}

/** Own words in their cell, in quotation marks. */
export const ownTemplate = (view: View, hands: Hands, entry: Entry, level: string) =>
  html`<li class=${signClass(view.who, entry)} data-look=${lookOf(view.document, level)}>${boxTemplate(view, entry.id, 'sign', entry)}${pencilTemplate(view, hands, entry)}<div><label for="sign-${entry.id}">${quoted(view.document, entry)}${told(view, levelOf(view.document, level).name, entry)}</label>${entryTemplate(view, hands, entry)}</div></li>`;

/** Where a recorded entry is changed: a pencil, or the initials of whom it is about. */
export function pencilTemplate(view: View, hands: Hands, entry: Entry) {
  const words = initials(view, entry);
  const { id } = entry;
  const open = view.editing === id;
  return html`<button type="button" class="edit" id="edit-${id}" aria-expanded=${open} aria-label="${words ? `${words}, ` : ''}${nameOf(view, entry)}: ${strings.editEntry}" @click=${() => {
    hands.set({ editing: open ? null : id });
    hands.focusNext(...(open ? [] : ['.entry-edit :is(input, textarea)']));
  }}>${words || pencil()}</button>`;
}

const nameOf = ({ document, record }: View, entry: Entry) =>
  `${quoted(document, entry)}, ${aboutWords(record, entry.people)}`;

function entryTemplate(view: View, hands: Hands, entry: Entry) {
  if (view.editing === entry.id) return entryFormTemplate(view, hands, entry);
  return entry.note ? html`<p class="note">${entry.note}</p>` : nothing;
}

/** Where the document says to find help or to read more. A link opens beside the page: what is recorded stays. */
const linksTemplate = (links: NonNullable<Indicator['links']>) =>
  html`<p class="conditions">${strings.links}</p><ul class="conditions">${links.map(({ label, url }) => html`<li>${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>` : label}</li>`)}</ul>`;

const conditionsTemplate = ({ document }: View, { conditions }: Indicator) =>
  conditions
    ? html`<p class="conditions">${strings.conditions}</p><ul class="conditions">${conditions.map((condition) => html`<li>${condition}${secondTemplate(document, condition)}</li>`)}</ul>`
    : nothing;

/*
 * A button and its words, not a `details`: each of those hides its content with `content-visibility`,
 * and thousands of them inside a size container take Chromium seconds to lay out.
 */
const markedTemplate = (sign: Indicator, doubt: string, beside: unknown) =>
  html`&nbsp;<button type="button" class="q" aria-expanded="false" aria-label="${strings.unclear}: ${sign.text}" @click=${showDoubt}>?</button>${beside}<p class="doubt"><b>${strings.unclear}: </b>${doubt}</p>`;

/** What is unclear, below what it is about: shown by the switch on screen. On paper `noteMark` takes its place. */
export const doubtTemplate = (view: View, doubt: string | undefined) =>
  doubt && !hasEndNotes(view) ? html`<p class="doubt"><b>${strings.unclear}: </b>${doubt}</p>` : nothing;

/** They are the same whatever is recorded, so whether they are open is no state of the grid. */
function showDoubt({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
}

/** The sign of an indicator id. */
export const signOf = ({ document }: View, id: string): Indicator => lookup(document).indicators.get(id)!.indicator;
