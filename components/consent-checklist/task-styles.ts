import { css } from 'lit';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

export const tasks = css`
  .tasks {
    margin: 0;
  }
  .task {
    padding-block: ${space.tight};
  }
  .task-line {
    grid-template-columns: 1.25em minmax(0, 1fr) minmax(0, 1.3fr) 4.5em;
    min-block-size: 2.25em;
  }
  .task-line :is(h3, p) {
    margin: 0;
    font-size: ${text.body};
  }
  .title > h3 {
    display: inline;
  }
  .task.opened h3 {
    font-size: ${text.large};
  }
  .task-mark {
    font-weight: bold;
    line-height: 1;
  }
  .now > .task-line > .task-mark {
    border-color: var(--ink);
    border-width: 5px;
  }
  .task.done > .task-line > .task-mark {
    border-color: var(--accent);
    border-width: 2px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: ${text.tiny};
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .task.no > .task-line > .task-mark {
    border-color: var(--ink);
    border-width: 2px;
    border-radius: 0;
  }
  .state {
    color: var(--quiet);
  }
  .no .state {
    color: inherit;
    font-weight: bold;
  }
  .now-mark {
    color: var(--ink);
    margin-inline-start: ${space.near};
  }
  .lacks,
  .recorded,
  .repeated,
  .task-body {
    margin: 0;
    padding-inline-start: ${space.mark} !important;
  }
  .lacks {
    font-size: ${text.quiet};
  }
  .lacks > .field {
    display: grid;
    grid-template-columns: minmax(0, max-content) auto;
    justify-content: start;
    align-items: center;
  }
  .lacks .source-mark {
    margin-block: 0 !important;
  }
  .lacks :is(.source, .second) {
    grid-column: 1 / -1;
  }
  .repeated {
    font-weight: bold;
  }
  .recorded {
    display: flow-root;
    font-size: ${text.quiet};
  }
  .recorded :is(dt, dd) {
    display: inline;
    margin: 0;
  }
  .recorded dt {
    font-weight: 600;
  }
`;

export const forms = css`
  form.questions {
    max-inline-size: 42em;
    margin-block: ${space.near};
    padding: 0;
    border: 0;
  }
  form.questions > *,
  form.questions .advice > .field {
    margin-block-end: ${space.apart};
  }
  form.questions .field > *,
  form.questions .advice > legend {
    margin-block-end: ${space.tight};
  }
  .advice label {
    font-weight: normal;
  }
  form.questions fieldset:not(.grounds, .advice) {
    display: flow-root;
  }
  form.questions fieldset:not(.grounds, .advice) > .choice {
    display: inline-flex;
    margin-inline-end: ${space.wide};
  }
  .field .hint,
  fieldset > .hint {
    margin-block-end: ${space.tight};
  }
  .choice > span > .hint {
    display: block;
    font-size: ${text.small};
  }
  .ground,
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 ${space.near};
  }
  .ground > .source-mark,
  .line > .source-mark {
    margin-block: ${space.tight} !important;
  }
  .ground > .source,
  .line > .source {
    grid-column: 1 / -1;
  }
  .careful {
    padding-inline-start: ${space.apart};
    border-inline-start: 4px solid var(--alert);
    font-weight: bold;
  }
  .buttons {
    align-items: center;
    gap: ${space.near} ${space.wide};
  }
`;

export const folds = css`
  .others,
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space.far};
    padding-block: ${space.tight};
    border-block-end: 1px solid var(--line);
  }
  .folds {
    border: 0;
  }
  :is(.others, .folds) > details {
    margin: 0;
  }
  :is(.others, .folds) > details[open] {
    flex-basis: 100%;
  }
  .person {
    margin-block-end: ${space.near};
  }
  .sentences li {
    margin-block-end: ${space.close};
  }
  .law-title {
    font-weight: 600;
  }
  .family-page {
    max-inline-size: 40em;
    padding: ${space.wide};
    border: 1px solid var(--line);
  }
  .family-page h5 {
    margin: ${space.apart} 0 ${space.tight};
    font-size: ${text.body};
  }
`;
