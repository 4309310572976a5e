/* Runs in the browser: what `run.js` measures there. Times are in milliseconds. */
import { addConcern, answer, assess, loadPack, newRecord } from '/dist/esm/src/index.js';
import { handWritten, nodesIn, takeDown } from './hand-written.js';

const PACK = 'cheshire-east-2023';
const ticked = 'education.extra.2';
const pack = await loadPack(PACK);
const exampleRecord = await (await fetch('/stories/examples/case-study-1.json')).json();

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
/** Medians, and the median of the rounds' own ratios: it suffers least from what else the machine does. */
const compared = ({ kit, hand }) => ({
  kit: median(kit),
  hand: median(hand),
  ratio: median(kit.map((time, at) => time / hand[at])),
});
const box = (host) => host.shadowRoot.querySelector(`[data-sign="${ticked}"]`);
/** Every sign of the kit's closed rows, which are drawn in idle time. */
async function allDrawn(host) {
  while (host.shadowRoot.querySelectorAll('.map [data-sign]').length < pack.indicators.length)
    await new Promise((again) => requestIdleCallback(again));
}
const map = (host) => host.shadowRoot.querySelector('.map');
const place = () => {
  const parent = document.createElement('div');
  parent.className = 'place';
  document.body.append(parent);
  return parent;
};

/** A case with its document, and no element inside it yet. */
async function readyCase(record) {
  const host = document.createElement('threshold-case');
  host.setAttribute('pack', PACK);
  const ready = new Promise((done) => host.addEventListener('threshold-ready', done, { once: true }));
  place().append(host);
  await ready;
  if (record) {
    host.record = record;
    while (host.record?.concerns.length !== record.concerns.length) await new Promise((again) => setTimeout(again));
  }
  return host;
}

async function kitGrid(parent) {
  const grid = document.createElement('triage-grid');
  parent.append(grid);
  await grid.updateComplete;
  if (!map(grid)) throw new Error('The grid is not drawn.');
  return grid;
}

const emptyCase = await readyCase();
const model = await kitGrid(emptyCase);
const sheets = model.shadowRoot.adoptedStyleSheets;
const fresh = takeDown(model.shadowRoot);
const handGrid = await handWritten(sheets, fresh);
model.remove();

/** The two hosts must look alike, or the comparison means nothing. */
function alike(kit, hand) {
  const [one, other] = [kit, hand].map((host) => host.shadowRoot.firstElementChild.getBoundingClientRect().height);
  if (Math.abs(one - other) > one * 0.02)
    throw new Error(`The hand-written grid is ${other} px high and the kit's ${one} px.`);
  // What is announced queues and goes again by itself.
  const words = (host) =>
    JSON.stringify(takeDown(host.shadowRoot), (_, value) => (value?.attributes?.role === 'status' ? null : value));
  if (words(kit) !== words(hand)) throw new Error("The hand-written grid has other content than the kit's.");
}

export const nodes = () => nodesIn(fresh);

/** From mounting to the end of the frame that shows it. */
function paint(mount) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    let start;
    let host;
    port1.onmessage = () => {
      const painted = performance.now() - start;
      if (!map(host)) throw new Error('The frame did not show the grid.');
      host.remove();
      done(painted);
    };
    requestAnimationFrame(() => {
      start = performance.now();
      // The kit draws in a microtask after this, which still comes before the frame's layout.
      host = mount();
      port2.postMessage(null);
    });
  });
}

export async function firstPaint(rounds) {
  const parent = place();
  const kit = () => emptyCase.appendChild(document.createElement('triage-grid'));
  const hand = () => handGrid(parent);
  alike(await kitGrid(emptyCase), hand());
  emptyCase.replaceChildren();
  parent.replaceChildren();

  const times = { kit: [], hand: [] };
  for (let round = -3; round < rounds; round++) {
    for (const side of round % 2 ? ['kit', 'hand'] : ['hand', 'kit']) {
      const time = await paint({ kit, hand }[side]);
      if (round >= 0) times[side].push(time);
    }
  }
  parent.remove();
  return compared(times);
}

/** The whole embed, from an empty place to drawn and laid out; the pack has been loaded before. */
export async function embed(rounds) {
  const parent = place();
  const kit = async () => {
    const host = document.createElement('threshold-case');
    host.setAttribute('pack', PACK);
    const grid = host.appendChild(document.createElement('triage-grid'));
    const ready = new Promise((done) => host.addEventListener('threshold-ready', done, { once: true }));
    parent.append(host);
    await ready;
    await grid.updateComplete;
    grid.getBoundingClientRect();
  };
  const hand = async () => handGrid(parent).getBoundingClientRect();
  const times = { kit: [], hand: [] };
  for (let round = -3; round < rounds; round++) {
    for (const side of round % 2 ? ['kit', 'hand'] : ['hand', 'kit']) {
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      await { kit, hand }[side]();
      if (round >= 0) times[side].push(performance.now() - start);
      parent.replaceChildren();
    }
  }
  parent.remove();
  return compared(times);
}

/** A tick, and the same tick taken back, in the record of case study 1: script alone, and with layout. */
export async function toggle(rounds) {
  const host = await readyCase(exampleRecord);
  const kit = await kitGrid(host);
  await allDrawn(kit);
  kit.shadowRoot.querySelector('#area-education').click();
  await kit.updateComplete;
  const click = async (grid) => {
    box(grid).click();
    await grid.updateComplete;
    await host.updateComplete;
  };
  // Undo and what is announced are then the same before and after.
  for (let turn = 0; turn < 2; turn++) await click(kit);
  const before = takeDown(kit.shadowRoot);
  await click(kit);
  const after = takeDown(kit.shadowRoot);
  const parent = place();
  const hand = (await handWritten(sheets, before, after))(parent);
  await click(hand);
  alike(kit, hand);
  for (const grid of [kit, hand]) await click(grid);
  alike(kit, hand);

  const grids = { kit, hand };
  const script = { kit: [], hand: [] };
  const layout = { kit: [], hand: [] };
  const settle = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (let round = -10; round < rounds; round++) {
    for (const side of round % 2 ? ['kit', 'hand'] : ['hand', 'kit']) {
      const grid = grids[side];
      for (let way = 0; way < 2; way++) {
        await settle();
        const start = performance.now();
        await click(grid);
        const ran = performance.now();
        grid.getBoundingClientRect();
        const laidOut = performance.now();
        if (round < 0) continue;
        script[side].push(ran - start);
        layout[side].push(laidOut - start);
      }
    }
  }
  host.parentElement.remove();
  parent.remove();
  return { script: compared(script), layout: compared(layout) };
}

// Heap: `run.js` collects garbage and reads the heap between these.

const unseen = place();
unseen.hidden = true;
const manyCase = await readyCase();
unseen.append(manyCase);

export async function mountMany(side, count) {
  for (let made = 0; made < count; made++) await (side === 'kit' ? kitGrid(manyCase) : handGrid(unseen));
}

export function unmountMany() {
  manyCase.replaceChildren();
  unseen.replaceChildren(manyCase);
}

export async function mountAndUnmount(count) {
  const parent = place();
  for (let made = 0; made < count; made++) {
    const host = document.createElement('threshold-case');
    host.setAttribute('pack', PACK);
    const grid = host.appendChild(document.createElement('triage-grid'));
    const ready = new Promise((done) => host.addEventListener('threshold-ready', done, { once: true }));
    parent.append(host);
    await ready;
    await grid.updateComplete;
    host.remove();
  }
  parent.remove();
}

/** `assess` of a record with 40 concerns all over the grid, a family of four and two answers. */
export function assessing(samples) {
  const people = ['a', 'b', 'c', 'd'].map((id, at) => ({
    id,
    label: id.toUpperCase(),
    role: at < 2 ? 'child' : 'adult',
  }));
  const signs = pack.indicators.filter(({ kind }) => kind !== 'strength');
  let record = newRecord(pack, { people });
  for (let at = 0; at < 40; at++) {
    const { id } = signs[Math.floor((at * signs.length) / 40)];
    record = addConcern(record, { indicator: id, people: at % 3 ? [people[at % 4].id] : [] });
  }
  record = answer(answer(record, 'without-social-care', 'no'), 'immediate-risk', 'unsure');
  if (record.concerns.length !== 40) throw new Error(`${record.concerns.length} concerns`);
  const times = [];
  for (let sample = -20; sample < samples; sample++) {
    const start = performance.now();
    // A new record each time: nothing may be kept from the time before.
    for (let turn = 0; turn < 10; turn++) assess(pack, { ...record });
    if (sample >= 0) times.push((performance.now() - start) / 10);
  }
  return median(times);
}
