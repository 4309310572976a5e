/*
 * Runs in the browser: how reading, assessing, searching and drawing grow with a pack, with a record and
 * with what is on the page. Times in milliseconds.
 */
import { addConcern, answer, assess, findIndicators, loadPack, newRecord, readDocument } from '/dist/esm/src/index.js';
import { median } from './figures.js';
import { ticks } from './page.js';

const base = await loadPack('cheshire-east-2023');
const section = [base.sections[0]];
const timed = (rounds, run) =>
  median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );

/** A pack like a real one with so many indicators: 10 domains by 4 levels up to 150, then 20 by 6. */
function packOf(count) {
  const [rows, columns] = count <= 150 ? [10, 4] : [20, 6];
  const named = (what, number) =>
    Array.from({ length: number }, (_, at) => ({ id: `${what}-${at + 1}`, name: `${what} ${at + 1}`, section }));
  const levels = named('level', columns).map((level) => ({ ...level, summary: 'What it means.' }));
  const domains = named('domain', rows);
  const cells = domains.flatMap((domain) => levels.map((level) => [domain.id, level.id]));
  const indicators = cells.flatMap(([domain, level], cell) => {
    const here = Math.floor(((cell + 1) * count) / cells.length) - Math.floor((cell * count) / cells.length);
    return Array.from({ length: here }, (_, at) => ({
      ...base.indicators[(cell * 7 + at) % base.indicators.length],
      id: `${domain}.${level}.${at + 1}`,
      domain,
      level,
      overlaps: undefined,
      match: undefined,
      section,
    }));
  });
  const none = {
    gaps: [],
    ladders: [],
    questions: [],
    rules: [],
    routes: [],
    assessments: [],
    plans: [],
    tools: [],
    pathways: [],
    programmes: [],
  };
  return JSON.parse(
    JSON.stringify({
      ...base,
      ...none,
      consent: undefined,
      steps: undefined,
      words: undefined,
      provenance: { ...base.provenance, id: `pack-of-${count}` },
      needs: { countedBy: 'domain', section },
      levels,
      domains,
      indicators,
    }),
  );
}

const frame = () => new Promise(requestAnimationFrame);
const idle = () => new Promise((done) => requestIdleCallback(done));

/** The longest task while something is done, and until the page is at rest; what was done before is none of it. */
async function longestTask(work) {
  await frame();
  await idle();
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const result = await work();
  for (let turn = 0; turn < 3; turn++) {
    await frame();
    await idle();
  }
  observer.disconnect();
  return { result, longest };
}

/** A case with its grid, shown; how long that takes until its frame is over. */
async function shown({ document: json, record }) {
  const host = document.createElement('threshold-case');
  const grid = host.appendChild(document.createElement('triage-grid'));
  document.body.append(host);
  const start = performance.now();
  const ready = new Promise((done) => host.addEventListener('threshold-ready', done, { once: true }));
  host.document = json;
  await ready;
  if (record) {
    host.record = record;
    while (host.record?.concerns.length !== record.concerns.length) await frame();
  }
  await grid.updateComplete;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return { host, grid, paint: performance.now() - start };
}

/** Types a search into the grid, sees what it finds, and empties the field again. */
async function search(grid, words) {
  const find = (selector) => grid.shadowRoot.querySelector(selector);
  const type = (value) => {
    find('#find').value = value;
    find('#find').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  type(words);
  while (!find('#found')) await frame();
  type('');
  while (find('#found')) await frame();
}

/** Ticks the first sign of the first area, and takes the tick back. */
async function tickTimes(grid, rounds) {
  const row = () => grid.shadowRoot.querySelector('.map button[aria-expanded]');
  const box = () => grid.shadowRoot.querySelector('.map .open [data-sign]');
  // The rows of a record, and what a row holds, come after the first view.
  while (!row()) await frame();
  if (row().getAttribute('aria-expanded') === 'false') row().click();
  while (!box()) await frame();
  const { result, longest } = await longestTask(() =>
    ticks({ tick: () => box().click(), ticked: () => box().checked }, rounds),
  );
  return { tick: median(result.slice(2)), longest };
}

/** Packs of so many signs. */
export async function signs(counts) {
  const results = [];
  (await shown({ document: base })).host.remove();
  for (const count of counts) {
    const json = packOf(count);
    const read = readDocument(json);
    if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
    const step = Math.floor(count / 40);
    const record = Array.from({ length: 40 }, (_, at) => read.value.indicators[at * step]).reduce(
      (made, { id }) => addConcern(made, { indicator: id }),
      newRecord(read.value),
    );
    const { result, longest } = await longestTask(async () => {
      const made = await shown({ document: json });
      await search(made.grid, 'health need');
      return made;
    });
    const { host, grid, paint } = result;
    const ticking = await tickTimes(grid, 10);
    host.remove();
    results.push({
      count,
      read: timed(5, () => readDocument(json)),
      search: timed(9, () => findIndicators(read.value, 'health need')),
      assess: timed(50, () => assess(read.value, { ...record })),
      paint,
      longest,
      tick: ticking.tick,
      longestOfTick: ticking.longest,
    });
  }
  return results;
}

/** Records of so many concerns: half of the signs once, and then own words. */
export async function concerns(counts) {
  const results = [];
  (await shown({ document: base })).host.remove();
  for (const count of counts) {
    const signs = base.indicators.filter(({ kind }) => kind === 'need').slice(1, 1 + Math.min(count / 2, 60));
    let record = signs.reduce((made, { id }) => addConcern(made, { indicator: id }), newRecord(base));
    for (let at = 0; record.concerns.length < count; at++) {
      const [domain, level] = [base.domains[at % base.domains.length].id, base.levels[at % base.levels.length].id];
      record = addConcern(record, { domain, level, text: `Own words ${at}` });
    }
    const { result, longest } = await longestTask(() => shown({ document: base, record }));
    const ticking = await tickTimes(result.grid, 10);
    result.host.remove();
    results.push({
      count,
      assess: timed(count > 1000 ? 5 : 30, () => assess(base, { ...record })),
      longest,
      tick: ticking.tick,
      longestOfTick: ticking.longest,
    });
  }
  return results;
}

/** So many cases with a grid each, all shown. */
export async function instances(counts) {
  const results = [];
  // What comes once, such as code, is there before.
  (await shown({ document: base })).host.remove();
  for (const count of counts) {
    const made = [];
    for (let at = 0; at < count; at++) made.push(await shown({ document: base }));
    for (let turn = 0; turn < 20; turn++) await idle();
    const { tick } = await tickTimes(made[0].grid, 10);
    results.push({ count, paint: median(made.map(({ paint }) => paint)), tick });
    for (const { host } of made) host.remove();
  }
  return results;
}

/** `assess` of a record with 40 concerns all over the grid, a family of four and two answers. */
export function assessing(samples) {
  const record = fortyConcerns();
  return Array.from({ length: samples }, () => {
    const start = performance.now();
    // A new record each time: nothing may be kept from the time before.
    for (let turn = 0; turn < 10; turn++) assess(base, { ...record });
    return (performance.now() - start) / 10;
  }).slice(20);
}

function fortyConcerns() {
  const people = ['a', 'b', 'c', 'd'].map((id, at) => ({
    id,
    label: id.toUpperCase(),
    role: at < 2 ? 'child' : 'adult',
  }));
  const signs = base.indicators.filter(({ kind }) => kind !== 'strength');
  let record = newRecord(base, { people });
  for (let at = 0; at < 40; at++) {
    const { id } = signs[Math.floor((at * signs.length) / 40)];
    record = addConcern(record, { indicator: id, people: at % 3 ? [people[at % 4].id] : [] });
  }
  record = answer(answer(record, 'without-social-care', 'no'), 'immediate-risk', 'unsure');
  if (record.concerns.length !== 40) throw new Error(`${record.concerns.length} concerns`);
  return record;
}
