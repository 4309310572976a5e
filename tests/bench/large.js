/* Runs in the browser: how reading, assessing, searching and drawing grow with a pack. Times in milliseconds. */
import { addConcern, assess, findIndicators, loadPack, newRecord, readDocument } from '/dist/esm/src/index.js';

const base = await loadPack('cheshire-east-2023');
const section = [base.sections[0]];
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
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

export async function grow(counts) {
  const results = [];
  for (const count of counts) {
    const json = packOf(count);
    const read = readDocument(json);
    if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
    const document_ = read.value;
    const step = Math.floor(count / 40);
    const record = Array.from({ length: 40 }, (_, at) => document_.indicators[at * step]).reduce(
      (made, { id }) => addConcern(made, { indicator: id }),
      newRecord(document_),
    );
    const grid = document.createElement('triage-grid');
    document.body.append(grid);
    const ready = new Promise((done) => grid.addEventListener('threshold-ready', done, { once: true }));
    grid.document = json;
    await ready;
    const start = performance.now();
    await grid.updateComplete;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const paint = performance.now() - start;
    // Closed rows hold no boxes until they are wanted.
    [...grid.shadowRoot.querySelectorAll('.tools button')]
      .find(({ textContent }) => textContent === 'Open all')
      .click();
    await grid.updateComplete;
    const box = [...grid.shadowRoot.querySelectorAll('.map [data-sign]')].at(count >> 1);
    const tick = timed(1, () => box.click());
    await grid.updateComplete;
    grid.remove();
    results.push({
      count,
      read: timed(5, () => readDocument(json)),
      assess: timed(50, () => assess(document_, record)),
      search: timed(9, () => findIndicators(document_, 'health need')),
      paint,
      tick,
    });
  }
  return results;
}
