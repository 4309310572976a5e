import { css, html, nothing } from 'lit';
import { chevron } from './icons.js';
import * as space from './space.js';

/** What keeps which folds are open. */
export interface Folds {
  isOpen(fold: string): boolean;
  toggle(fold: string): void;
}

/**
 * A part that opens in place. It is drawn only while it is open, so that nothing stands twice on the page; or hidden,
 * while something in it would be lost: a control that is half typed keeps that nowhere but in itself.
 */
export const foldTemplate = (folds: Folds, key: string, title: unknown, body: () => unknown, keeps = false) => {
  const isOpen = folds.isOpen(key);
  return html`<div class="fold">
    <button type="button" class="opener" aria-expanded=${isOpen} @click=${() => folds.toggle(key)}>${chevron()}<span>${title}</span></button>
    ${isOpen || keeps ? html`<div class="folded" ?hidden=${!isOpen}>${body()}</div>` : nothing}
  </div>`;
};

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
