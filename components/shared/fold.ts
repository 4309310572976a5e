import { css, html, nothing } from 'lit';
import { chevron } from './icons.js';
import * as space from './space.js';

/** What keeps which folds are open. */
export interface Folds {
  isOpen(fold: string): boolean;
  toggle(fold: string): void;
}

/** A part that opens in place. It is drawn only while it is open, so that nothing stands twice on the page. */
export const foldTemplate = (folds: Folds, key: string, title: unknown, body: () => unknown) =>
  html`<div class="fold">
    <button type="button" class="opener" aria-expanded=${folds.isOpen(key)} @click=${() => folds.toggle(key)}>${chevron()}<span>${title}</span></button>
    ${folds.isOpen(key) ? html`<div class="folded">${body()}</div>` : nothing}
  </div>`;

/** Folds beside each other; one that is open has the line for itself. */
export const foldStyles = css`
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.hair} ${space.far};
  }
  .folds > .fold:has([aria-expanded='true']) {
    flex: 0 0 100%;
  }
`;
