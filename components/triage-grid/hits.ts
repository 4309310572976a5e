import { html, nothing } from 'lit';
import { gapAt, levelOf, lookup, shortName, type Indicator, type FoundSigns } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { cross } from '../shared/icons.js';
import { levelMark, lookOf } from '../shared/levels.js';
import { secondTemplate } from '../shared/second.js';
import { rungsTemplate } from './ladder.js';
import { entriesOf, type Hands, type View, type Writing } from './model.js';
import { ownFormTemplate, write } from './own-words.js';
import { boxTemplate, initials, labelTemplate, signClass, scopeTemplate } from './box.js';
import { strings } from './strings.js';

/** How many signs are listed at first: whole threads as far as they fit, and at least the first. */
const FIRST = 8;

/** What is found where nothing is searched for. */
const NOTHING: FoundSigns = { indicators: [], threads: [], instead: [], domains: [], meant: null, harm: false };

/** What the list does with the field above it. */
export interface Asking {
  /** Empties it, and closes the list. */
  leave(): void;
  /** Searches for other words. */
  ask(words: string): void;
}

/** What was found, and own words where nothing fits. */
export function hitsTemplate(view: View, hands: Hands, { leave, ask }: Asking) {
  const { found, mode, writing } = view;
  // Own words that are being written stay when what was searched for is taken out.
  const open = found ?? (mode === 'triage' && writing?.inFind ? NOTHING : null);
  if (!open) return nothing;
  return html`<div class="hits" @change=${({ target }: Event) => {
    const box = target as HTMLInputElement;
    if (box.dataset.sign !== undefined) hands.press(box.dataset.sign, box);
  }}>
          <button type="button" class="close" aria-label=${strings.findClose} @click=${() => {
            hands.set({ writing: writing?.inFind ? null : writing, judging: false });
            leave();
          }}>${cross()}</button>
          ${found ? html`<p class="count" id="found" tabindex="-1">${foundTemplate(view, found)}</p>` : nothing}
          ${open.harm && mode === 'triage' ? harmTemplate(view, hands, open) : nothing}
          ${open.meant ? meantTemplate(ask, open.meant) : nothing} ${threadsTemplate(view, hands, open)}
          ${mode === 'triage' ? ownTemplate(view, hands, open) : nothing}
        </div>`;
}

/** How much was found, in words. */
function countWords({ document }: View, { threads, domains }: FoundSigns): string {
  const count = countOf(threads);
  if (count) return strings.found(count, threads.length);
  // Words may belong to an area that has signs, and none of them says this.
  const [area] = domains;
  return area !== undefined && gapAt(document, area)
    ? strings.foundNoExamples(shortName(lookup(document).domains.get(area)!.domain))
    : strings.foundNothing;
}

/** What the document calls what was typed; empty where the very words were typed. */
function insteadWords({ query }: View, { threads, instead }: FoundSigns): string {
  const others = instead.filter(({ says }) => !query.toLowerCase().includes(says.toLowerCase()));
  return threads.length && others.length ? strings.instead([...new Set(others.map(({ says }) => says))]) : '';
}

/** What is announced once typing stops: as on the screen, words of harm lead to the risk. */
export const foundWords = (view: View, found: FoundSigns): string =>
  [
    found.harm && view.mode === 'triage' && `${strings.harm} ${strings.harmFirst}`,
    countWords(view, found),
    insteadWords(view, found),
    found.meant && strings.meant(found.meant),
  ]
    .filter(Boolean)
    .join(' ');

const countOf = (threads: FoundSigns['threads']) => threads.reduce((sum, { indicators }) => sum + indicators.length, 0);

function foundTemplate(view: View, found: FoundSigns) {
  const instead = insteadWords(view, found);
  return html`<b>${countWords(view, found)}</b>${instead ? html` ${instead} <span class="hint">${strings.ourWords}</span>` : nothing}`;
}

/** Words that stand nowhere may be misspelt: one press searches for what may be meant. */
const meantTemplate = (ask: Asking['ask'], meant: string) =>
  html`<p><button type="button" class="plain" @click=${() => ask(meant)}>${strings.meant(meant)}</button></p>`;

/** Words of harm lead to the risk. It records nothing. */
function harmTemplate(view: View, hands: Hands, found: FoundSigns) {
  const { document, writing } = view;
  const { domains, threads } = found;
  const area = domains[0];
  return html`<div class="harm">
    <p><b>${strings.harm}</b> ${strings.harmFirst}</p>
    <div class="row">
      <button type="button" class="main alarm" @click=${() => {
        // What was typed, and stands in the form for own words, is still to be recorded.
        hands.set({ query: '', writing: writing ?? (threads.length ? null : freshly(view, found)) });
        hands.judgeRisk();
      }}>${strings.judge}</button>
      ${
        area && threads.length && !writing?.inFind
          ? html`<button type="button" class="plain" @click=${(event: Event) => write(hands, freshly(view, found), event)}>${strings.ownInArea(shortName(lookup(document).domains.get(area)!.domain))}</button>`
          : nothing
      }
    </div>
  </div>`;
}

/** Own words as the form begins: what was typed, in the area that it belongs to. */
const freshly = ({ query }: View, { domains }: FoundSigns): Writing => ({
  domain: domains[0] ?? '',
  inFind: true,
  text: sentence(query),
  error: '',
});

const sentence = (query: string) => {
  const text = query.trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Whole threads, low to high: none is cut, so no lower sign is hidden behind a higher one. */
function threadsTemplate(view: View, hands: Hands, { threads }: FoundSigns) {
  let count = 0;
  let full = view.allFound;
  const shown = threads.filter(({ indicators }, at) => {
    if (view.allFound || at === 0 || (!full && count + indicators.length <= FIRST)) {
      count += indicators.length;
      return true;
    }
    full = true;
    return false;
  });
  const rest = countOf(threads) - count;
  const listed = threads.map(({ id }) => id);
  return html`${shown.map(
    ({ name, indicators }, at) => html`<h3>${name}${secondTemplate(view.document, name)}</h3>
      <ul class="signs" role="list">
        ${indicators.map((sign) => hitTemplate(view, hands, sign, `hit-${at}`, listed))}
      </ul>`,
  )}
  ${
    rest
      ? html`<p><button type="button" class="plain" @click=${() => {
          hands.set({ allFound: true });
          hands.focusNext('#found');
        }}>${strings.moreFound(rest)}</button></p>`
      : nothing
  }`;
}

/** A sign may stand in several threads: each box has its own place, so that each label names one. */
function hitTemplate(view: View, hands: Hands, sign: Indicator, place: string, listed: readonly string[]) {
  const { document, record, mode, who } = view;
  const mark = levelMark(document, sign.level);
  const rungs = rungsTemplate(view, hands, sign, place, listed);
  if (mode !== 'triage')
    return html`<li class="sign read">${mark}<div><button type="button" class="plain" @click=${() => hands.goSign(sign.id)}>${sign.text}${scopeTemplate(view, sign)}${secondTemplate(document, sign.text)}${hidden(levelOf(document, sign.level).name)}</button>${rungs}</div></li>`;
  const entry = entriesOf(document, record).byId.get(sign.id);
  return html`<li class=${signClass(who, entry)} data-look=${lookOf(document, sign.level)}>${mark}${boxTemplate(view, sign.id, place, entry)}<div>${labelTemplate(view, sign, place, entry)}${rungs}</div><span class="tag" aria-hidden="true">${entry ? initials(view, entry) : nothing}</span></li>`;
}

/** It never ends in nothing: own words, with what was typed filled in. */
function ownTemplate(view: View, hands: Hands, found: FoundSigns) {
  const { writing } = view;
  const { threads } = found;
  const fresh = freshly(view, found);
  if (writing?.inFind) return ownFormTemplate(view, hands, writing);
  if (!threads.length && !writing) return ownFormTemplate(view, hands, fresh);
  return html`<p><button type="button" class="plain" @click=${(event: Event) => write(hands, fresh, event)}>${strings.noneFits}</button></p>`;
}
