import { html } from 'lit';

const icon = (path: string, kind = '') =>
  html`<svg class="icon ${kind}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;

/* Decorative: words stand beside each, or are its control's name. */
export const chevron = () => icon('M5.5 2.5l5.5 5.5l-5.5 5.5', 'chevron');
export const pencil = () => icon('M2.5 13.5l.8-3.2l7.6-7.6l2.4 2.4l-7.6 7.6z');
export const cross = () => icon('M3 3l10 10M13 3l-10 10');
export const rungs = () => icon('M2.5 13.5h3.5M2.5 13.5v-3M6.2 9.5h3.6M10 5.5h3.5M6.2 13.5v-4M10 13.5v-8M13.5 13.5v-8');
export const tick = () => icon('M2.5 8.5l3.6 3.8l7.4-8.6');
export const lens = () => icon('M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM10.4 10.4l3.6 3.6', 'lens');
