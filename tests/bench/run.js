/*
 * The bench: `npm run bench` measures the kit beside the same grid written by hand and the same text as
 * plain HTML, prints the tables, and writes them and a chart into the guide. It never fails on a figure: what misses
 * its aim is printed as missed. Times differ from machine to machine; ratios, measured in the same run, hold better.
 *
 * `--peers FOLDER` puts neighbouring kits beside it that peers.js has installed there, `--quick` measures each thing a
 * few times only, and `--into FILE` writes into another file than the guide.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserArguments, browserPath } from '../browser.js';
import { chart } from './chart.js';
import { GUIDE, machine, today, writeSection } from './guide.js';
import { Bench, CONDITIONS } from './measure.js';
import { peerSides, peerWords } from './peers.js';
import { example, kitPages, mounted, otherPages, sides as own } from './sides.js';
import { serve } from './serve.js';
import { bars, growthTables, missedWords, sideTable, sizeTable } from './tables.js';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, peers: { type: 'string' }, into: { type: 'string', default: GUIDE } },
});
const much = options.quick
  ? {
      cold: 1,
      rounds: 1,
      each: 2,
      more: 1,
      mounts: 1,
      samples: 21,
      signs: [150],
      concerns: [10],
      instances: [1],
      // A slowed processor is a busy one.
      slower: 2,
    }
  : {
      cold: 15,
      rounds: 15,
      each: 6,
      more: 15,
      mounts: 200,
      samples: 120,
      signs: [150, 500, 1500, 5000, 20_000],
      concerns: [10, 100, 1000, 10_000],
      instances: [1, 5, 20],
      slower: 6,
    };
const progress = (what) => process.stderr.write(`measuring ${what}\n`);

const peers = options.peers ? await peerSides(options.peers) : { sides: [], pages: {}, mounted: {} };
const sides = [...own, ...peers.sides];
const server = await serve({ ...kitPages, ...peers.pages }, { ...mounted, ...peers.mounted });
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
const bench = new Bench(browser, server);

/** Everything of each side, in rounds that begin with another side each time. */
async function compare() {
  const [kit] = sides;
  progress('what the other sides are made from');
  const drawn = await bench.open(kit, async ({ page, drive }) => {
    await page.evaluate(() => globalThis.painted);
    return drive('drawn', example);
  });
  Object.assign(server.pages, await otherPages(drawn));
  const results = Object.fromEntries(sides.map(({ id }) => [id, { cold: { plain: [], network: [], processor: [] } }]));
  // The server packs what it sends once.
  for (const side of sides) results[side.id].whole = await bench.whole(side);
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    progress(`cold starts, ${name}`);
    for (let round = 0; round < much.cold; round++)
      for (const side of round % 2 ? sides : sides.toReversed())
        results[side.id].cold[name].push(
          await bench.cold(side, condition.slower ? { ...condition, slower: much.slower } : condition),
        );
  }
  progress('ticks');
  const driven = sides.filter(({ driver }) => driver);
  const { slower, ...often } = much;
  const ticks = (condition) => bench.ticks(driven, example, { ...often, ...condition });
  for (const [id, tick] of Object.entries(await ticks({}))) results[id].tick = tick;
  for (const [id, tick] of Object.entries(await ticks({ slower }))) results[id].slowTick = tick;
  progress('memory');
  for (const side of driven) {
    results[side.id].first = await bench.memory(side, much.more, { still: true });
    results[side.id].all = await bench.memory(side, much.more, { still: false });
  }
  results.mounts = much.mounts;
  if (!options.peers) results.kit.left = await bench.left(kit, much.mounts);
  return results;
}

/** How the kit grows: with the signs of a document, the concerns of a record, and instances on a page. */
async function grow() {
  const large = { name: 'kit', path: '/kit/empty', driver: '/tests/bench/large.js' };
  const measured = (name, given) => {
    progress(`growth: ${name}`);
    return bench.open(large, async ({ page, drive }) => {
      await page.waitForLoadState('load');
      await page.evaluate(() => customElements.whenDefined('triage-grid'));
      return drive(name, given);
    });
  };
  return {
    signs: await measured('signs', much.signs),
    concerns: await measured('concerns', much.concerns),
    instances: await measured('instances', much.instances),
    assess: await measured('assessing', much.samples),
  };
}

/** What is printed of the kit alone: how it grows, what its missed aims would take, and its sizes. */
async function ownTables(results) {
  const growth = await grow();
  return [growthTables(growth), missedWords(results, growth), sizeTable(mounted['/kit/'])];
}

try {
  const section = options.peers ? 'bench:peers' : 'bench';
  const results = await compare();
  const shown = options.peers ? sides.filter(({ id }) => id !== 'plain') : sides;
  const image = options.peers ? 'benchmarks-peers.svg' : 'benchmarks.svg';
  const title = options.peers
    ? 'The kit beside its neighbours'
    : 'The kit beside the same grid by hand and as plain HTML';
  const text = [
    `${today()}, Chromium ${browser.version()}, ${machine()}. Times are medians, in brackets what 19 of 20 stay below; a ratio is the median of the rounds' ratios, with its middle half.`,
    `![${title}](${image})`,
    sideTable(results, shown),
    ...(options.peers ? [await peerWords(options.peers)] : await ownTables(results)),
  ]
    .filter(Boolean)
    .join('\n\n');
  console.log(text);
  writeSection(section, text, options.into);
  writeFileSync(
    join(dirname(options.into), image),
    chart(
      title,
      shown.map(({ name }) => name),
      bars(results, shown),
    ),
  );
} finally {
  await browser.close();
  server.close();
}
