/*
 * The benchmark: `npm run bench`. It prints a Markdown table, and never fails on a number. Times
 * differ from machine to machine; the ratios to hand-written DOM, measured in the same run, hold
 * better. `hand-written.js` says what the kit is compared with.
 */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { browserArguments, browserPath } from '../browser.js';

const root = join(import.meta.dirname, '../..');
const html = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Benchmark</title>
<style>.place { position: absolute; inset: 0 0 auto; } .place[hidden] { display: none; }</style>
<script type="importmap">{ "imports": { "zod/mini": "/node_modules/zod/mini/index.js" } }</script>
<script type="module" src="/dist/threshold-kit.js"></script>
<body></body>
</html>`;

async function serve() {
  const files = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    // An isolated page has a finer clock.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (request.url === '/') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    else files(request, response, () => response.writeHead(404).end());
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

const GRIDS = 50;
const MOUNTS = 200;

async function measure(page, session) {
  const call = (name, ...values) =>
    page.evaluate(async ([which, given]) => (await import('/tests/bench/page.js'))[which](...given), [name, values]);
  const heap = async () => {
    for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { script: usedSize, whole: usedSize + embedderHeapUsedSize, nodes };
  };
  const progress = (what) => process.stderr.write(`measuring ${what}\n`);

  progress('first paint');
  const nodes = await call('nodes');
  const paint = await call('firstPaint', 60);
  const embed = await call('embed', 30);
  progress('toggle');
  const toggle = await call('toggle', 60);
  progress('assess');
  const assess = await call('assessing', 300);

  progress('heap');
  const perGrid = {};
  for (const side of ['kit', 'hand', 'kit', 'hand']) {
    const before = await heap();
    await call('mountMany', side, GRIDS);
    const after = await heap();
    await call('unmountMany');
    perGrid[side] = { script: (after.script - before.script) / GRIDS, whole: (after.whole - before.whole) / GRIDS };
  }

  progress('leaks');
  await call('mountAndUnmount', 20);
  const before = await heap();
  await call('mountAndUnmount', MOUNTS);
  const after = await heap();
  const leak = { bytes: (after.whole - before.whole) / MOUNTS, nodes: after.nodes - before.nodes };
  return { nodes, paint, embed, toggle, assess, perGrid, leak };
}

const ms = (value) => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const row = (...cells) => `| ${cells.join(' | ')} |`;
const versus = (what, { kit, hand, ratio = kit / hand }, print, aim = '') =>
  row(what, print(kit), print(hand), ratio.toFixed(2), aim);

function sizes() {
  const dist = join(root, 'dist');
  const names = ['', 'packs/'].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => folder + name),
  );
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(dist, name));
      const brotli = brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
      return [name, { plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length }];
    }),
  );
}

function sizeRows() {
  const all = sizes();
  const line = (what, { plain, gzip, brotli }, aim = '') => row(what, kb(plain), kb(gzip), kb(brotli), aim);
  const common = ['threshold-kit.js', 'threshold-kit-elements.js', 'packs/cheshire-east-2023.js'].map((name) =>
    all.get(name),
  );
  const sum = (kind) => common.reduce((total, size) => total + size[kind], 0);
  return [
    row('File', 'minified', 'gzip', 'brotli', 'aim'),
    row('---', '---:', '---:', '---:', '---'),
    ...[...all].map(([name, size]) => line(`\`${name}\``, size)),
    line(
      '**common path** (loader, elements, this pack)',
      { plain: sum('plain'), gzip: sum('gzip'), brotli: sum('brotli') },
      '≤ 30 KB brotli',
    ),
  ];
}

const server = await serve();
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.evaluate(() => customElements.whenDefined('triage-grid'));
  const growth = await page.evaluate(async () => (await import('/tests/bench/large.js')).grow([150, 500, 1500, 5000]));
  const { nodes, paint, embed, toggle, assess, perGrid, leak } = await measure(page, await context.newCDPSession(page));
  const heapOf = (kind) => ({ kit: perGrid.kit[kind], hand: perGrid.hand[kind] });
  console.log(
    [
      `Chromium ${browser.version()}, one grid of ${nodes} nodes, medians of interleaved rounds; a ratio is the median of the rounds' ratios.`,
      '',
      row('Measured', 'kit', 'hand-written', 'ratio', 'aim'),
      row('---', '---:', '---:', '---:', '---'),
      versus('first paint of the grid', paint, ms, '≤ 1.25'),
      versus('whole embed until laid out', embed, ms),
      versus('toggle, script', toggle.script, ms),
      versus('toggle with layout', toggle.layout, ms, '≤ 1.15'),
      versus('script heap per grid', heapOf('script'), kb),
      versus('heap per grid, DOM included', heapOf('whole'), kb),
      row('`assess`, 40 concerns', ms(assess), '', '', '< 0.2 ms'),
      row(
        `left behind by a mount and unmount (${MOUNTS})`,
        `${Math.round(leak.bytes)} bytes, ${leak.nodes} nodes in all`,
        '',
        '',
        'none',
      ),
      '',
      ...sizeRows(),
      '',
      row('Indicators', 'read and check', 'search', '`assess`, 40 concerns', 'first paint', 'tick, script'),
      row('---:', '---:', '---:', '---:', '---:', '---:'),
      ...growth.map(({ count, read, search, assess: worked, paint: painted, tick }) =>
        row(count.toLocaleString('en-GB'), ms(read), ms(search), ms(worked), ms(painted), ms(tick)),
      ),
    ].join('\n'),
  );
} finally {
  await browser.close();
  server.close();
}
