import { css, html, nothing } from 'lit';
import type { Case } from './context.js';
import { faultStyles, faultTemplate } from './fault.js';
import { ground } from './ground.js';
import { needs } from './needs.js';
import { reopenedStyles, reopenedTemplate } from './reopened.js';
import * as space from './space.js';
import { caseStrings } from './strings.js';

/**
 * What a case says about itself, once and below the emergency line: what is wrong, what opening a record changed, and
 * that a form asks for it or that it is switched off.
 *
 * @param framed - whether the emergency line stands above it
 * @param read - takes down that a person has read what opening the record changed
 */
export function caseNotes(shown: Case, framed: boolean, read: () => void) {
  const { fault, status, record, disabled, dismiss } = shown;
  const told = (status === 'ready' && record?.reopened) || [];
  const note = noteOf(shown);
  return html`${fault ? faultTemplate(fault, { framed, ...(status === 'ready' ? { goOn: dismiss } : {}) }) : nothing}
    ${told.length ? reopenedTemplate(told, disabled ? undefined : read) : nothing}
    ${note ? html`<p class="case-note" tabindex="-1">${note}</p>` : nothing}`;
}

function noteOf({ disabled, required, status, document }: Case): string {
  if (disabled) return caseStrings.disabled;
  return required && status !== 'failed'
    ? [caseStrings.needed, ...(document ? needs(document).values() : [])].join(' ')
    : '';
}

export const caseNoteStyles = [
  faultStyles,
  reopenedStyles,
  css`
    .case-note {
      margin: 0 0 ${space.apart};
      ${ground}
      font-weight: bold;
    }
    @media print {
      .case-note {
        display: none;
      }
    }
  `,
];
