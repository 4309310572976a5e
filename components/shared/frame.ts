import { css, html, nothing } from 'lit';
import {
  confirmationSentences,
  editionSentences,
  urgentNumber,
  type LawNotes,
  type ThresholdDocument,
} from '../../src/index.js';
import { contactsTemplate } from './contacts.js';
import { chevron } from './icons.js';
import type { Late } from './late.js';
import { secondTemplate } from './second.js';
import * as space from './space.js';
import { caseStrings } from './strings.js';
import * as text from './text.js';
import { telHref, urgentContacts, urgentLine, type UrgentLine } from './urgent.js';

/** What of the frame can be opened. */
export type FramePart = 'ring' | 'about';

export interface FrameView {
  /** Null while there is none: the emergency line does not wait for it. */
  readonly document: ThresholdDocument | null;
  readonly lawNotes: LawNotes | null | undefined;
  readonly open: ReadonlySet<FramePart>;
  readonly toggle: (part: FramePart) => void;
  /** What the document says about itself, which comes later. */
  readonly about: Late<typeof import('./about.js')>;
}

/** A number to ring, as a link. */
export const telTemplate = (number: string) => html`<a class="tel" href=${telHref(number)}>${number}</a>`;

/** The emergency line and the standing of the document: once a case. */
export function frameTemplate(view: FrameView) {
  return html`<header class="frame">${emergencyTemplate(view)} ${view.document ? standingTemplate(view, view.document) : nothing}</header>`;
}

/** The numbers beside 999, each with its hours, and what to press. */
export const urgentWords = ({ phones, press }: UrgentLine) =>
  html`${phones.map(({ number, label }, at) => html`${at ? ', ' : nothing}${telTemplate(number)}${label ? ` (${label})` : nothing}`)}${press.length ? caseStrings.option(press) : nothing}`;

/** "In danger now? Call 999." It stands whatever else fails. */
export const emergencyWords = () => {
  const [before, after] = caseStrings.emergencyLine.split('999');
  return html`<strong>${before}${after === undefined ? nothing : html`${telTemplate('999')}${after}`}</strong>`;
};

function emergencyTemplate({ document, open, toggle }: FrameView) {
  const urgent = document && urgentLine(document);
  const { missing, doubt } = document ? urgentNumber(document) : { missing: [], doubt: null };
  const contacts = document ? urgentContacts(document) : [];
  const ring = open.has('ring');
  return html`<div class="emergency-line" role="note" aria-label=${caseStrings.emergencyName}>
    <p>
      ${emergencyWords()}
      ${urgent ? html`<span class="urgent-number">${caseStrings.urgent} ${urgentWords(urgent)}.</span>` : nothing}
      ${missing.length && urgent ? html`<span class="wide-word">${caseStrings.noNumber}</span>` : nothing}
    </p>
    ${
      contacts.length
        ? html`<button type="button" class="opener" aria-expanded=${ring} @click=${() => toggle('ring')}>${chevron()}<span>${caseStrings.whoToRing}</span></button>`
        : nothing
    }
    ${
      ring && document
        ? html`<div class="frame-more">
            <p>${document.emergency.text}${secondTemplate(document, document.emergency.text)}</p>
            ${contactsTemplate(contacts)} ${[document.emergency.doubt, doubt].map((one) => (one && !contacts.some((contact) => contact.doubt?.includes(one)) ? html`<p class="hint">${one}</p>` : nothing))}
          </div>`
        : nothing
    }
  </div>`;
}

function standingTemplate({ open, toggle, lawNotes, about }: FrameView, document: ThresholdDocument) {
  const { area, published, status, confirmed } = document.provenance;
  const isOpen = open.has('about');
  const edition = editionSentences(document, caseStrings).join(' ');
  const words = () => about.there?.aboutTemplate(document, lawNotes) ?? about.waiting();
  return html`<div class="standing">
    <p>${area}, ${published}. <b>${caseStrings.standing[status]}.</b> ${confirmed ? confirmationSentences(document, caseStrings).join(' ') : nothing} ${edition ? html`<span class="on-paper">${edition} </span>` : nothing}${caseStrings.checkCurrent}</p>
    <button type="button" class="opener" aria-expanded=${isOpen} @click=${() => toggle('about')}>${chevron()}<span class="wide-word">${caseStrings.aboutDocument}</span><span class="narrow-word">${caseStrings.about}</span></button>
    ${isOpen ? html`<div class="frame-more">${words()}</div>` : nothing}
  </div>`;
}

export const frameStyles = css`
  .frame {
    margin-block-end: ${space.wide};
  }
  .emergency-line,
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 ${space.far};
    box-sizing: border-box;
    min-block-size: 2.75em;
    padding: ${space.tight} ${space.wide};
  }
  .emergency-line {
    border-inline-start: 6px solid var(--alert);
    background: var(--alert-wash);
  }
  .frame p,
  .emergency-line p {
    margin: 0;
  }
  /* Long words go on in a second line, and the button stays beside them. */
  :is(.emergency-line, .standing) > p {
    flex: 1 1 20em;
  }
  .emergency-line :is(strong, strong a) {
    color: var(--alert);
  }
  .emergency-line .tel {
    display: inline-block;
    padding-block: ${space.tight};
  }
  /* Room at the end of the words: below them the numbers stand in line with them. */
  .emergency-line > p > strong {
    margin-inline-end: ${space.apart};
  }
  .urgent-number {
    display: inline-block;
  }
  .standing {
    padding-inline-start: calc(${space.wide} + 6px);
    border-block-end: 1px solid var(--line);
  }
  .standing > p {
    color: var(--quiet);
  }
  .standing b {
    color: var(--ink);
    font-weight: 600;
  }
  .frame-more {
    flex: 0 0 100%;
    max-inline-size: 52em;
    padding-block: ${space.near} ${space.wide};
  }
  .frame-more > * + * {
    margin-block-start: ${space.apart};
  }
  .frame-more :is(h3, h4) {
    margin: ${space.apart} 0 ${space.tight};
    font-size: ${text.body};
  }
  .frame-more :is(ul, dl) {
    margin: 0;
  }
  .frame-more li {
    margin-block-end: ${space.close};
  }
  .narrow-word {
    display: none;
  }
  @container (width < 68.75em) {
    .narrow-word {
      display: inline;
    }
    .wide-word {
      display: none;
    }
    .emergency-line,
    .standing {
      column-gap: ${space.tight};
      padding-inline: ${space.apart} ${space.tight};
    }
    .frame .opener {
      gap: ${space.hair};
    }
    .emergency-line > p > strong {
      margin-inline-end: ${space.tight};
    }
  }
  @container (width < 35em) {
    .emergency-line {
      display: block;
      padding: ${space.close} 0 ${space.close} ${space.apart};
    }
    .emergency-line > p > strong {
      display: block;
    }
    .urgent-number {
      display: inline;
    }
    .standing {
      display: block;
      padding: ${space.near} 0 ${space.hair};
      line-height: 1.3;
    }
    :is(.emergency-line, .standing) > p {
      display: inline;
    }
    :is(.emergency-line, .standing) > .opener {
      min-block-size: 2.75em;
      margin-block: -${space.near} -${space.tight};
    }
    /* The number in the line above keeps its own room. */
    .emergency-line > .opener {
      margin-block-start: 0;
    }
    .frame {
      margin-block-end: ${space.apart};
    }
  }
  @media print {
    .frame .opener,
    .frame-more {
      display: none;
    }
    .emergency-line .tel {
      padding: 0;
      color: inherit;
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    .emergency-line {
      border-inline-start-color: CanvasText;
    }
  }
`;
