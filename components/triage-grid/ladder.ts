import { html, nothing } from 'lit';
import { laddersOf, levelOf, lookup, type Indicator, type Ladder } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { rungs } from '../shared/icons.js';
import { levelMark, lookOf } from '../shared/levels.js';
import { secondTemplate } from '../shared/second.js';
import { entriesOf, type Hands, type View } from './model.js';
import { boxTemplate, labelTemplate, scopeTemplate, signClass } from './box.js';
import { strings } from './strings.js';

/** The way to the threads of a sign that are not listed already, and what it opens in its place; nothing where it is on none. */
export function rungsTemplate(
  view: View,
  hands: Hands,
  sign: Indicator,
  place: string,
  listed: readonly string[] = [],
) {
  const ladders = laddersOf(view.document, sign.id).filter(({ id }) => !listed.includes(id));
  if (!ladders.length) return nothing;
  const key = `${place}-${sign.id}`;
  const open = view.ladders.has(key);
  return html`<button type="button" class="rungs" aria-expanded=${open} aria-label="${strings.otherLevels}: ${sign.text}" title=${strings.otherLevels} @click=${() => {
    const ladders = new Set(hands.now().ladders);
    if (!ladders.delete(key)) ladders.add(key);
    hands.set({ ladders });
  }}>${rungs()}</button>${open ? ladders.map((ladder) => ladderTemplate(view, hands, ladder, sign, place)) : nothing}`;
}

/** One thread, level by level, low to high, with the sign that one came from named as "this one". */
export function ladderTemplate(view: View, hands: Hands, ladder: Ladder, own: Indicator, place: string) {
  const { document } = view;
  const signs = ladder.indicators.map((id) => lookup(document).indicators.get(id)!.indicator);
  return html`<div class="thread">
    <p>${strings.thread(ladder.name)}</p>
    ${[...new Set(signs.map(({ level }) => level))].map(
      (level) => html`<p class="rung">${levelMark(document, level)}<span>${levelOf(document, level).name}</span></p>
        <ul class="signs" role="list">${signs
          .filter((sign) => sign.level === level)
          .map((sign) =>
            sign === own
              ? html`<li class="this-one">${strings.thisOne}</li>`
              : rungTemplate(view, hands, sign, `${place}-${own.id}-${ladder.id}`),
          )}</ul>`,
    )}
    ${ladder.doubt ? html`<p class="doubt shown"><b>${strings.unclear}: </b>${ladder.doubt}</p>` : nothing}
  </div>`;
}

/** In the search a sign is ticked where it is found; elsewhere it leads to its place in the map. */
function rungTemplate(view: View, hands: Hands, sign: Indicator, place: string) {
  const { document, record, mode, who } = view;
  if (mode !== 'triage' || !place.startsWith('hit'))
    return html`<li><button type="button" class="plain" @click=${() => hands.goSign(sign.id)}>${sign.text}${scopeTemplate(view, sign)}${secondTemplate(document, sign.text)}${hidden(levelOf(document, sign.level).name)}</button></li>`;
  const entry = entriesOf(document, record).byId.get(sign.id);
  return html`<li class=${signClass(who, entry)} data-look=${lookOf(document, sign.level)}>${boxTemplate(view, sign.id, place, entry)}<div>${labelTemplate(view, sign, place, entry)}</div></li>`;
}
