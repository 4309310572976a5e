import { css, html, nothing } from 'lit';
import type { Issue } from '../../src/index.js';
import type { Fault } from './context.js';
import { ground } from './ground.js';
import { caseStrings } from './strings.js';
import * as space from './space.js';

/** So many faults are shown: data that is wrong in each of its lines would stop the page. */
const SHOWN = 100;

/** The faults of data that was refused, for whoever looks after the page. */
export const issuesTemplate = (issues: readonly Issue[]) =>
  issues.length
    ? html`<details>
        <summary>${caseStrings.forAuthor(issues.length)}</summary>
        <ul>
          ${issues.slice(0, SHOWN).map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : nothing}${message}</li>`)}
          ${issues.length > SHOWN ? html`<li>${caseStrings.moreFaults(issues.length - SHOWN)}</li>` : nothing}
        </ul>
      </details>`
    : nothing;

/**
 * What went wrong, for readers and for the page's author. The emergency advice stands first and stays, unless
 * it stands in a frame that was drawn already.
 */
export function faultTemplate(fault: Fault, { framed = false, goOn }: { framed?: boolean; goOn?: () => void } = {}) {
  if (framed && fault.handled) return nothing;
  return html`<div class="fault" role="alert">
    ${framed ? nothing : html`<p class="emergency"><strong>${caseStrings.emergency}</strong></p>`}
    ${
      fault.handled
        ? nothing
        : html`<p class="fault-title"><strong>${caseStrings.errorTitle}</strong></p>
          <p>${fault.message}</p>
          <p>${goOn ? caseStrings.noLevelYet : caseStrings.noLevel}</p>
          ${issuesTemplate(fault.issues)}
          ${fault.again ? html`<p><button type="button" @click=${fault.again}>${caseStrings.tryAgain}</button></p>` : nothing}
          ${goOn ? html`<p><button type="button" @click=${goOn}>${caseStrings.goOn}</button></p>` : nothing}`
    }
  </div>`;
}

export const faultStyles = css`
  .fault {
    padding: ${space.apart} ${space.wide};
    margin-block-end: ${space.wide};
    border: 2px solid var(--threshold-alert-colour, light-dark(#b01030, #ff9aa0));
    border-inline-start-width: 6px;
    ${ground}
  }
  .fault p,
  .fault ul {
    margin: 0 0 ${space.near};
  }
  .fault p:last-child {
    margin: 0;
  }
  .fault button,
  .fault summary {
    min-block-size: 44px;
  }
`;
