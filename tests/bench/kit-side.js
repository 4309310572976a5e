/* Runs in the page of the kit: drives it for the bench. */
import { asHtml, takeDown, write } from './hand-written.js';

const PACK = 'cheshire-east-2023';
const host = document.querySelector('threshold-case');
const grid = document.querySelector('triage-grid');
const TICKED = 'education.extra.2';
/** Found by its id: to look through the whole grid for it would be measured as the kit's work. */
const box = () => grid.shadowRoot.getElementById(`sign-${TICKED}`);
const frames = async (count) => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};

/** Until closed rows, which are drawn in idle time, are all there. */
export async function allDrawn(element = grid) {
  const all = host.document?.indicators.length ?? Infinity;
  for (let last = -1, same = 0; same < 3;) {
    await new Promise((again) => requestIdleCallback(again));
    const drawn = element.shadowRoot.querySelectorAll('.map [data-sign]').length;
    same = drawn >= all || (drawn === last && drawn) ? same + 1 : 0;
    last = drawn;
  }
  await frames(2);
}

/** Loads case study 1 and opens the row of the sign that is ticked. */
export async function open(record) {
  host.record = record;
  while (host.record?.concerns.length !== record.concerns.length) await frames(1);
  await grid.updateComplete;
  await allDrawn();
  const row = grid.shadowRoot.querySelector('#area-education');
  if (row.getAttribute('aria-expanded') !== 'true') row.click();
  await grid.updateComplete;
  // Undo, and what is announced, are then the same before and after.
  for (let turn = 0; turn < 4; turn++) {
    tick();
    await frames(4);
  }
}

export const tick = () => box().click();
export const ticked = () => box().checked;

/** What stands in the grid, as data; what is announced queues and goes again by itself. */
export const content = () =>
  JSON.stringify(takeDown(grid.shadowRoot), (_, value) => (value?.attributes?.role === 'status' ? null : value));

/** One more case with its grid, shown. */
export async function more() {
  const one = document.createElement('threshold-case');
  one.setAttribute('pack', PACK);
  const inside = one.appendChild(document.createElement('triage-grid'));
  const ready = new Promise((done) => one.addEventListener('threshold-ready', done, { once: true }));
  document.body.append(one);
  await ready;
  await inside.updateComplete;
  if (!inside.shadowRoot.querySelector('.map')) throw new Error('The grid is not drawn.');
  return one;
}

/** Until everything of a case that `more` made is drawn. */
export const finished = (one) => allDrawn(one.firstElementChild);

/** What the other sides are made from: everything that the kit has drawn, without a record and with one. */
export async function drawn(record) {
  await allDrawn();
  const css = grid.shadowRoot.adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
  const empty = takeDown(grid.shadowRoot);
  await open(record);
  const before = takeDown(grid.shadowRoot);
  tick();
  await frames(4);
  const after = takeDown(grid.shadowRoot);
  tick();
  return { css, empty: write(empty), html: asHtml(empty), ticking: write(before, after) };
}
