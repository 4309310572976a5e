import { html, nothing } from 'lit';
import { lens } from '../shared/icons.js';
import type { Hands, View } from './model.js';
import { isAsked, type SearchField } from './search-field.js';
import { strings } from './strings.js';

/** The search over the signs: what it finds stands over the map, so that nothing moves. */
export function findTemplate(view: View, hands: Hands, field: SearchField) {
  const { found } = view;
  const leave = () => {
    field.ask('');
    hands.focusNext('#find');
  };
  const ask = (words: string) => {
    field.ask(words);
    hands.focusNext('#found');
  };
  return html`<div class="find ${field.away ? 'away' : ''}" role="search" @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !view.query) return;
    event.preventDefault();
    leave();
  }}>
    <label for="find">${strings.find}</label>
    <div class="find-field">
      ${lens()}<input
        type="search"
        id="find"
        autocomplete="off"
        spellcheck="false"
        placeholder=${strings.findHint}
        aria-describedby=${found ? 'found' : nothing}
        @input=${({ currentTarget }: Event) => field.type((currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' || !found) return;
          event.preventDefault();
          (event.currentTarget as HTMLElement)
            .closest('.find')
            ?.querySelector<HTMLElement>('.hits :is(.sign input, .sign button)')
            ?.focus();
        }}
      />
    </div>
    ${view.work.there ? view.work.there.hitsTemplate(view, hands, { leave, ask }) : isAsked(view.query) ? html`<div class="hits">${view.work.waiting()}</div>` : nothing}
  </div>`;
}
