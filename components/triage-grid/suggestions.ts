import { html, nothing } from 'lit';
import { addConcern, addStrength, levelOf, lookup, type Indicator } from '../../src/index.js';
import type { Case, Evidence, Suggested } from '../shared/context.js';
import { issuesTemplate } from '../shared/fault.js';
import { hidden } from '../shared/hidden.js';
import { dateWords } from '../shared/language.js';
import { entriesOf, type Hands, type View } from './model.js';
import { strings } from './strings.js';

/*
 * What facts from other systems suggest. It stands beside the sign and is recorded only when a
 * person accepts it; on paper, where nobody can, it does not stand.
 */

/** What a person does with a suggestion. */
export type Decision = 'accept' | 'dismiss' | 'bringBack';

type Shown = Pick<View, 'document' | 'record' | 'evidence'>;

/** Whether the sign of a suggestion is recorded already, for whom it is suggested or for the whole family. */
function isRecorded({ document, record }: Shown, { suggestion: { indicator, people } }: Suggested): boolean {
  const entry = entriesOf(document, record).byId.get(indicator);
  return entry !== undefined && (!entry.people.length || !people || people.every((id) => entry.people.includes(id)));
}

/** The suggestions that stand beside their signs: those not recorded. */
export const unrecorded = (view: Shown): readonly Suggested[] =>
  view.evidence?.suggestions.filter((one) => !isRecorded(view, one)) ?? [];

/** How many suggestions wait for a person's decision. */
export const undecided = (view: Shown): number => unrecorded(view).filter(({ dismissed }) => !dismissed).length;

/** What facts say, with whom they say it of: "K: 34 of 190 sessions missed, 17.9%". */
export function evidenceWords(
  { record }: Pick<Shown, 'record'>,
  { suggestion: { people = [], evidence } }: Suggested,
): string {
  return [...labelsOf(record, people), evidence].join(': ');
}

const labelsOf = ({ people }: View['record'], ids: readonly string[]) =>
  people.filter(({ id }) => ids.includes(id)).map(({ label }) => label);

/** Every suggestion in a line, each with a way to its sign. The lines stay when one is decided, so that nothing below moves. */
export function suggestionsTemplate(view: View, hands: Hands) {
  const { evidence } = view;
  if (!evidence) return nothing;
  const { suggestions, fault, strangers, notChildren, foreign } = evidence;
  if (fault?.handled) return nothing;
  return html`<section class="suggestions" aria-labelledby="suggestions">
    <h2 id="suggestions" tabindex="-1">${strings.suggestionsTitle(undecided(view))}</h2>
    ${fault ? html`<p class="error">${fault.message}</p>${issuesTemplate(fault.issues)}` : html`<p class="hint">${strings.suggestionsHint}</p>`}
    ${strangers ? html`<p>${foreign ? strings.suggestionsForeign : strings.suggestionsStrangers(strangers)}</p>` : nothing}
    ${notChildren ? html`<p>${strings.suggestionsNotChildren(notChildren)}</p>` : nothing}
    ${
      suggestions.length
        ? html`<ul>
          ${suggestions.map((one) => lineTemplate(view, hands, one))}
        </ul>`
        : nothing
    }
    ${openTemplate(view, evidence)}
  </section>`;
}

function lineTemplate(view: View, hands: Hands, one: Suggested) {
  const sign = lookup(view.document).indicators.get(one.suggestion.indicator)!.indicator;
  const state = isRecorded(view, one) ? 'recorded' : one.dismissed ? 'dismissed' : 'open';
  return html`<li>
    <button type="button" class="plain" @click=${() => hands.goSign(sign.id)}>${levelOf(view.document, sign.level).name}: ${sign.text}</button>
    ${evidenceWords(view, one)} <span class="cite">${strings.suggestionStates[state]}</span>
  </li>`;
}

/** Nothing suggested is not nothing found: what was not known, and what falls between the document's lines. */
function openTemplate({ record }: View, { open }: Evidence) {
  return open.length
    ? html`<details>
        <summary>${strings.suggestionsOpen(open.length)}</summary>
        <ul>
          ${open.map(
            ({ people = [], text, doubts }) =>
              html`<li>${[...labelsOf(record, people), text].join(': ')} ${doubts.map((doubt) => html`<span class="cite">${strings.unclear}: ${doubt}</span>`)}</li>`,
          )}
        </ul>
      </details>`
    : nothing;
}

/** A suggestion beside its sign, with all that a person needs to decide about it; in a line where it was dismissed. */
export function suggestionTemplate(view: View, hands: Hands, one: Suggested, sign: Indicator) {
  const { judge, warnings, doubts, also } = one.suggestion;
  const words = evidenceWords(view, one);
  const button = (does: Decision, look = '') =>
    html`<button type="button" class=${look} data-suggestion=${one.key} @click=${() => hands.decide(one.key, does)}>${strings[does]}${hidden(`${sign.text}, ${words}`)}</button>`;
  if (one.dismissed) {
    return html`<div class="suggestion" role="group" aria-label="${strings.suggestionStates.dismissed}: ${sign.text}">
      <p><strong>${strings.suggestionStates.dismissed}.</strong> ${words}</p>
      ${button('bringBack', 'plain')}
    </div>`;
  }
  return html`<div class="suggestion" role="group" aria-label="${strings.suggested}: ${sign.text}">
    <p><strong>${strings.suggested}.</strong> ${words}</p>
    ${judge.map((text) => html`<p><strong>${strings.suggestionJudge}</strong> ${text}</p>`)} ${warnings.map((text) => html`<p>${text}</p>`)}
    ${
      doubts.length || also.length
        ? html`<details>
          <summary>${strings.suggestionUnclear}${hidden(sign.text)}</summary>
          <ul>
            ${doubts.map((doubt) => html`<li>${doubt}</li>`)}
            ${also.map(({ indicator, why }) => {
              const other = lookup(view.document).indicators.get(indicator)!.indicator;
              return html`<li>${strings.suggestionAlso} ${levelOf(view.document, other.level).name}: ${other.text}. ${why}</li>`;
            })}
          </ul>
        </details>`
        : nothing
    }
    ${button('accept')} ${button('dismiss', 'plain')}
  </div>`;
}

/** Accepted, a suggestion is recorded as a person's own decision, and its note says what it rests on. */
export function decide(
  view: View,
  hands: Hands,
  dismiss: Case['dismissSuggestion'],
  key: string,
  does: Decision,
): void {
  const suggested = view.evidence!.suggestions.find((one) => one.key === key)!;
  const { indicator: id, people = [] } = suggested.suggestion;
  const { text, kind } = lookup(view.document).indicators.get(id)!.indicator;
  if (does === 'accept') {
    const note = strings.suggestionNote(dateWords(view.evidence!.on), evidenceWords(view, suggested));
    const add = kind === 'strength' ? addStrength : addConcern;
    hands.focusNext(`#${CSS.escape(`sign-${id}`)}`);
    hands.edit((before) => add(before, { indicator: id, people, note }), strings.announceAccepted(text), id);
    return;
  }
  // The button that takes this back.
  hands.focusNext(`[data-suggestion=${CSS.escape(key)}]`);
  dismiss(suggested, does === 'dismiss');
  hands.announce(does === 'dismiss' ? strings.announceDismissed(text) : strings.announceBroughtBack(text));
}
