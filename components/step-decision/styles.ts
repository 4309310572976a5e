import { css } from 'lit';
import { citeStyles } from '../shared/cites.js';
import { foldStyles } from '../shared/fold.js';
import { formStyles } from '../shared/form-styles.js';
import { optionStyles } from '../shared/option-styles.js';
import { recordingStyles } from '../shared/recording-styles.js';
import * as space from '../shared/space.js';
import { taskStyles } from '../shared/task-styles.js';
import * as text from '../shared/text.js';
import { chooseStyles } from './choose-styles.js';
import { partStyles } from './part-styles.js';

/** Where it stands, the choice of a step, and the tasks: lines between hairlines, of which one is open. */
const own = css`
  /* Nothing sticks here: a host's property of that name moves nothing. */
  .whole {
    --bar-space: 0px;
  }
  :is(.stands, .choose, .tasks, .folds, .step-end, .dates, .sure) :is(h2, h3, h4, p, ul, ol, dl, dd, fieldset) {
    margin: 0;
  }
  .stands,
  .dates,
  .task-body,
  .folded {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.near};
    margin: 0;
  }
  .sides {
    margin: 0;
    border-block-start: 4px solid var(--ink);
  }
  .side {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.near} ${space.far};
    align-items: baseline;
    padding-block: ${space.tight};
  }
  .side > .question {
    flex: 0 0 100%;
  }
  .stands {
    padding: ${space.apart} ${space.wide};
    background: var(--wash);
  }
  .stands h2 {
    font-size: ${text.title};
    line-height: 1.15;
  }
  .state {
    font-weight: bold;
  }
  .facts {
    display: grid;
    gap: ${space.tight} ${space.far};
  }
  .facts > div:not(.asked) {
    display: grid;
    grid-template-columns: 10em minmax(0, 1fr);
    gap: 0 ${space.apart};
  }
  .facts dt {
    color: var(--quiet);
    font-weight: normal;
  }
  .facts .now dd {
    font-weight: bold;
  }
  .note {
    padding-inline-start: ${space.apart};
    border-inline-start: 4px solid var(--ink);
  }

  .task-line {
    grid-template-columns: 1.25em minmax(0, 1.3fr) minmax(0, 1fr) 4.5em;
    min-block-size: 2.75em;
    padding-block: ${space.tight};
  }
  .task-mark .icon {
    inline-size: 0.8em;
    block-size: 0.8em;
    stroke-width: 3;
  }
  .task.done .task-mark {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .task.no .task-mark {
    border-color: var(--ink);
    border-radius: 0;
    font-weight: bold;
    line-height: 1;
  }
  .task.now .task-mark {
    border-width: 0.3125em;
    border-color: var(--ink);
  }
  .task.waits .task-mark {
    border-style: dashed;
  }
  .task.unknown .task-mark {
    border-style: dotted;
    font-size: ${text.small};
    inline-size: 1.43em;
    block-size: 1.43em;
    line-height: 1;
  }
  .task h3 {
    font-size: ${text.body};
    scroll-margin-block: calc(1em + var(--threshold-sticky-top, 0px)) 1em;
  }
  .task:is(.waits, .unknown) h3 {
    font-weight: normal;
  }
  .task.open h3 {
    font-size: ${text.large};
    font-weight: bold;
  }
  .task-state {
    color: var(--quiet);
  }
  .task.now .task-state .status {
    color: var(--ink);
    font-weight: bold;
  }
  .task-body {
    max-inline-size: 42em;
    padding: ${space.tight} 0 ${space.near} ${space.mark};
  }
  .folds {
    padding-block: ${space.near};
  }
  .fold {
    margin: 0;
  }
  .folded {
    max-inline-size: 52em;
    padding: ${space.tight} 0 ${space.near} ${space.far};
  }
  .step-end {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 ${space.far};
  }

  .question {
    padding-block: ${space.near};
    border-block-start: 1px solid var(--line);
  }
  :is(.side, .asked) .question {
    padding: 0;
    border: 0;
  }
  .question-text {
    font-weight: bold;
  }
  .options {
    margin-block-start: ${space.close};
  }
  .options > p {
    align-self: center;
  }
  .options.long {
    justify-items: start;
  }
  @container (width >= 68.75em) {
    /* As wide as the answer of the agreement, which stands above it. */
    .sides {
      display: grid;
      grid-template-columns: 28em minmax(0, 1fr);
      column-gap: ${space.box};
      align-items: start;
    }
    .sides .facts > div:not(.asked) {
      grid-template-columns: 7.5em minmax(0, 1fr);
    }
    .sides > .work > .tasks {
      border-block-start: 0;
    }
  }
  @container (width >= 56em) {
    .task-body:has(> .question) {
      max-inline-size: none;
    }
    .task-body > .question {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 ${space.far};
    }
    .task-body > .question > * {
      grid-column: 1;
    }
    .task-body > .question > .options {
      grid-column: 2;
      grid-row: 1 / span 3;
      align-self: start;
      margin: 0;
    }
  }
  @container (max-width: 34.99em) {
    .facts > div:not(.asked) {
      grid-template-columns: 1fr;
    }
    .task-line {
      grid-template-columns: 1.25em minmax(0, 1fr) auto;
      padding-block: 0;
    }
    .task-state {
      grid-column: 2 / -1;
      grid-row: 2;
      padding-block-end: ${space.close};
    }
    .task-body {
      padding-inline-start: 0;
    }
    .folds {
      gap: 0 ${space.wide};
    }
    .folded {
      padding-inline-start: ${space.apart};
    }
    button.source-mark.plain {
      min-block-size: 24px;
    }
  }
`;

export const styles = [
  ...recordingStyles,
  citeStyles,
  formStyles,
  taskStyles,
  foldStyles,
  optionStyles,
  own,
  chooseStyles,
  partStyles,
];
