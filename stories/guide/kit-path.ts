import { css, html, LitElement, svg } from 'lit';
import { guideStyles } from './guide-styles.js';

/*
 * The one loop that carries all data, drawn and said. The list is the text alternative: it says
 * all that the drawing says, and stands beside it for everybody.
 */

interface Stop {
  readonly title: string;
  readonly small: string;
  readonly text: string;
}

const stops: readonly Stop[] = [
  {
    title: 'An element',
    small: 'a tick, an answer, words',
    text: 'A person ticks, answers or writes in an element. The element asks the case for a change and keeps no copy of its own.',
  },
  {
    title: 'A pure edit',
    small: 'addConcern, answer, agree …',
    text: 'The change is a pure function of the core: it takes a record and returns a new one. It needs no clock and no page.',
  },
  {
    title: 'A new record',
    small: 'immutable, plain JSON',
    text: 'The case holds the new record and keeps the one before, so that you can undo. In a form, the record is the field’s value.',
  },
  {
    title: 'Worked out',
    small: 'assess, reviewConsent, planStep',
    text: 'From the document and the record, the core works out the assessment, the review of consent and the plan of the step. It stores none of them.',
  },
  {
    title: 'Context',
    small: 'one value for all inside',
    text: 'The case gives the document, the record and what follows from them to every element inside it, as one new value.',
  },
];

const WIDTH = 210;
const HEIGHT = 74;
const places = [
  [10, 20],
  [260, 20],
  [510, 20],
  [510, 190],
  [10, 190],
] as const;

/** The path of data through the kit. */
export class KitPath extends LitElement {
  static override styles = [
    guideStyles,
    css`
      svg {
        inline-size: 100%;
        max-inline-size: 44rem;
        block-size: auto;
      }
      rect {
        fill: #fff;
        stroke: #1d5a94;
        stroke-width: 2;
      }
      .outside rect {
        stroke: #505a5f;
        stroke-dasharray: 5 4;
      }
      text {
        fill: #1b1b1b;
        font: 14px system-ui, sans-serif;
      }
      .title {
        font-weight: bold;
      }
      .small {
        font-size: 12px;
      }
      .way {
        fill: none;
        stroke: #1b1b1b;
        stroke-width: 2;
        marker-end: url(#tip);
      }
      .aside {
        stroke: #505a5f;
        stroke-dasharray: 5 4;
      }
    `,
  ];

  protected override render() {
    return html`<svg viewBox="0 0 730 370" role="img" aria-labelledby="path-title">
        <title id="path-title">The path of data: element, pure edit, new record, core, context, and back to the elements. The list below says it in words.</title>
        <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z"></path></marker></defs>
        ${svg`
          <path class="way" d="M220 57h38"></path><path class="way" d="M470 57h38"></path><path class="way" d="M615 96v92"></path>
          <path class="way" d="M508 227H222"></path><path class="way" d="M115 188V96"></path>
          <path class="way aside" d="M615 300v-34"></path><path class="way aside" d="M365 300l150 -36"></path>
          ${stops.map(({ title, small }, at) => box(places[at]!, `${at + 1}. ${title}`, small))}
          ${box([510, 300], 'The document', 'a pack, checked', 'outside')}
          ${box([260, 300], 'The moment', 'today, bank holidays', 'outside')}
        `}
      </svg>
      <ol>
        ${stops.map(({ title, text }) => html`<li><strong>${title}.</strong> ${text}</li>`)}
      </ol>
      <p>
        Two things come in from outside: the document, a pack that is checked before it is used, and the moment with the bank holidays, which are arguments because the core has no
        clock. One event goes out, <code>threshold-change</code>, with the record and the assessment.
      </p>`;
  }
}

const box = (
  [x, y]: readonly [number, number],
  title: string,
  small: string,
  kind = '',
) => svg`<g class=${kind} transform="translate(${x} ${y})">
  <rect width=${WIDTH} height=${kind ? 56 : HEIGHT}></rect>
  <text class="title" x=${WIDTH / 2} y=${kind ? 24 : 32} text-anchor="middle">${title}</text>
  <text class="small" x=${WIDTH / 2} y=${kind ? 43 : 54} text-anchor="middle">${small}</text>
</g>`;
