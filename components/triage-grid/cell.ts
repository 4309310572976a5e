import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { gapAt, inQuotes, shortName, type Domain, type Gap, type Level } from '../../src/index.js';
import type { Suggested } from '../shared/context.js';
import { levelMark } from '../shared/levels.js';
import { secondTemplate } from '../shared/second.js';
import { breakable, type Entry } from './area.js';
import { entryFormTemplate } from './entry.js';
import { piecesOf, type Piece } from './idle.js';
import { entriesOf, levelOfEntry, type Hands, type View } from './model.js';
import { addTemplate } from './own-words.js';
import { noteMark } from './print.js';
import { doubtTemplate, ownTemplate, pencilTemplate, signTemplate } from './sign.js';

/** What stands once for an open area: its full name, what the document lacks there, its strengths in own words. */
export function moreTemplate(view: View, hands: Hands, domain: Domain, strengths: readonly Entry[]) {
  const { document, mode } = view;
  const gap = gapAt(document, domain.id);
  const own = strengths.filter(({ indicator }) => indicator === undefined);
  const dimension = document.dimensions?.find(({ id }) => id === domain.dimension)?.name;
  const full = domain.name === shortName(domain) ? undefined : domain.name;
  const note = noteMark(view, domain.doubt);
  return html`<div class="row-more">
    ${mode === 'reference' ? nothing : addTemplate(view, hands, domain.id)}
    ${full || dimension || note !== nothing ? html`<p class="full">${[dimension, full].filter(Boolean).join(': ')}${note}</p>` : nothing}
    ${gap ? html`<p class="gap-text">${gap.text}${secondTemplate(document, gap.text)}</p>` : nothing} ${doubtTemplate(view, domain.doubt)}
    ${
      own.length
        ? html`<ul class="own-strengths" role="list">
          ${own.map(
            (entry) => html`<li>
              <p><b>+</b> ${inQuotes(entry.text ?? '')} ${entry.note ? html`<span class="note">${entry.note}</span>` : nothing} ${pencilTemplate(view, hands, entry)}</p>
              ${view.editing === entry.id ? entryFormTemplate(view, hands, entry) : nothing}
            </li>`,
          )}
        </ul>`
        : nothing
    }
  </div>`;
}

/** The signs of a cell, and own words placed there; null while nothing of it is to be drawn. */
export function cellTemplate(
  view: View,
  hands: Hands,
  domain: Domain,
  level: Level,
  entries: readonly Entry[],
  gap: Gap | undefined,
  open: boolean,
  drawn: number,
  ownDrawn: number,
  suggested: readonly Suggested[],
) {
  const { document, mode } = view;
  const own = entries
    .filter((one) => levelOfEntry(document, one) === level.id && (mode === 'blank' || one.indicator === undefined))
    .slice(0, ownDrawn);
  const shown =
    mode === 'blank'
      ? []
      : piecesOf(document)
          .of(domain.id, level.id)
          .filter(({ at }) => at < drawn);
  if (!open && !shown.length && !own.length) return null;
  return html`<p class="cell-level">${levelMark(document, level.id)}<span>${breakable(level.name)}</span></p>${shown.map((piece) => pieceTemplate(view, hands, domain, piece, suggested))}${gap?.level === undefined ? nothing : html`<p class="gap-text">${gap.text}${secondTemplate(document, gap.text)}</p>`}${
    own.length
      ? html`<ul class="signs" role="list">${repeat(
          own,
          ({ id }) => id,
          (entry) => {
            const editing = view.editing === entry.id && view;
            return guard([entry, view.who, view.record.people, editing], () =>
              ownTemplate(view, hands, entry, level.id),
            );
          },
        )}</ul>`
      : nothing
  }${open && mode !== 'reference' ? html`<div class="cell-add">${addTemplate(view, hands, domain.id, level.id)}</div>` : nothing}`;
}

/** A few signs of a cell: what is drawn at a time in idle time, and drawn again only where it changed. */
function pieceTemplate(
  view: View,
  hands: Hands,
  domain: Domain,
  { signs, group }: Piece,
  suggested: readonly Suggested[],
) {
  const { document, record, who, mode } = view;
  const { byId } = entriesOf(document, record);
  const entries = mode === 'reference' ? [] : signs.flatMap(({ id }) => byId.get(id) ?? []);
  const ids = new Set(signs.map(({ id }) => id));
  const here = suggested.filter(({ suggestion }) => ids.has(suggestion.indicator));
  const editing = entries.some(({ id }) => id === view.editing);
  const people = entries.length ? [who, record.people] : [];
  const ladders = mode === 'reference' ? signs.filter(({ id }) => view.ladders.has(`sign-${id}`)).length : 0;
  const printing = mode === 'reference' && view.printing;
  return guard([signs, mode, ladders, printing, editing && view, ...people, ...entries, ...here], () => {
    const name = domain.groups?.find(({ id }) => id === group)?.name;
    return html`${name ? html`<p class="group">${name}${secondTemplate(document, name)}</p>` : nothing}<ul class="signs" role="list">${signs.map(
      (sign) =>
        signTemplate(
          view,
          hands,
          sign,
          mode === 'reference' ? undefined : byId.get(sign.id),
          here.filter(({ suggestion }) => suggestion.indicator === sign.id),
        ),
    )}</ul>`;
  });
}
