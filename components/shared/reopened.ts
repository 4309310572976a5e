import { css, html } from 'lit';
import type { Reopened } from '../../src/index.js';
import { ground } from './ground.js';
import * as space from './space.js';
import { caseStrings } from './strings.js';

/** What opening a record under another version of its document told: open until a person has read it, then folded. */
export function reopenedTemplate(told: readonly Reopened[], read: (() => void) | undefined) {
  const list = (some: readonly Reopened[]) => html`<ul>
    ${some.map(({ text }) => html`<li>${text}</li>`)}
  </ul>`;
  const unread = told.filter(({ seen }) => !seen);
  return unread.length
    ? html`<div class="reopened" role="alert">
        <p><strong>${caseStrings.reopenedTitle}</strong></p>
        <p>${caseStrings.reopenedHint}</p>
        ${list(unread)}
        <p><button type="button" ?disabled=${!read} @click=${read}>${caseStrings.reopenedRead}</button></p>
      </div>`
    : html`<details class="reopened">
        <summary>${caseStrings.reopenedFolded}</summary>
        ${list(told)}
      </details>`;
}

export const reopenedStyles = css`
  .reopened {
    margin: 0 0 ${space.apart};
    padding: ${space.near} ${space.wide};
    border: 0.125em solid;
    ${ground}
  }
  .reopened p,
  .reopened ul {
    margin: 0 0 ${space.near};
  }
  .reopened button,
  .reopened summary {
    min-block-size: 44px;
  }
`;
