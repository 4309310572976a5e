/* The bench runs from a fresh build and leaves out no row; how fast anything is, no test says. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { browserArguments, browserPath } from '../browser.js';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'stories/guide/benchmarks.md'), 'utf8');
const section = (text, name) => text.split(`<!-- ${name}: start -->`)[1].split(`<!-- ${name}: end -->`)[0];
/** The first cells of a text's tables. */
const rows = (text) =>
  [...text.matchAll(/^\| (.*?) \|/gm)].map(([, cell]) => cell).filter((cell) => !/^[-:]+$/.test(cell));

describe('npm run bench', () => {
  it('measures every row that the guide has, writes them and a chart, and says which aims are missed and what they would take', () => {
    const folder = mkdtempSync(join(tmpdir(), 'threshold-kit-bench-'));
    try {
      const into = join(folder, 'benchmarks.md');
      writeFileSync(into, guide);
      execFileSync(process.execPath, [join(root, 'tests/bench/run.js'), '--quick', '--into', into], { stdio: 'pipe' });
      const written = section(readFileSync(into, 'utf8'), 'bench');
      const measured = rows(written).filter((row) => !/^[\d,]+$/.test(row));
      const kept = rows(section(guide, 'bench')).filter((row) => !/^[\d,]+$/.test(row));
      const words = (row) => row.replace(/\d+ mounts/, 'mounts');
      assert.deepEqual(measured.map(words), kept.map(words));
      for (const line of written.split('\n').filter((one) => one.includes('≤')))
        assert.match(line, /: (met|\*\*missed\*\*)/, line);
      const said = [...written.matchAll(/^- [*]{2}(.+?)[*]{2}: /gm)].map(([, about]) => about);
      // No machine is so quick that these are met.
      for (const about of ['Bytes', 'Painted', 'Memory']) assert.ok(said.includes(about), `what ${about} would take`);
      assert.doesNotMatch(written, /NaN|undefined|Infinity/);
      const image = readFileSync(join(folder, 'benchmarks.svg'), 'utf8');
      assert.match(image, /^<svg [^]*<title[^]*<desc[^]*<rect [^]*<\/svg>\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the charts of the guide', () => {
  for (const name of ['benchmarks', 'benchmarks-peers'])
    it(`${name}: no words lie on a bar, nor out of the picture`, async () => {
      const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
      try {
        const page = await browser.newPage();
        await page.setContent(readFileSync(join(root, `stories/guide/${name}.svg`), 'utf8'));
        const { words, covered } = await page.evaluate(() => {
          const drawing = document.querySelector('svg');
          const boxes = (selector) => [...drawing.querySelectorAll(selector)].map((one) => [one, one.getBBox()]);
          const bars = boxes('rect[fill^="#"]:not([width="100%"])');
          const lies = (a, b) =>
            a.x < b.x + b.width && b.x < a.x + a.width && a.y + 3 < b.y + b.height && b.y < a.y + a.height - 3;
          const said = boxes('text');
          return {
            words: said.length,
            covered: said
              .filter(([, box]) => box.x + box.width > 760 || bars.some(([, bar]) => lies(box, bar)))
              .map(([one]) => one.textContent),
          };
        });
        assert.ok(words > 20);
        assert.deepEqual(covered, []);
      } finally {
        await browser.close();
      }
    });
});

describe('npm run test:engines', () => {
  it('skips an engine that is not on the machine, by its name and with what brings it', () => {
    const said = execFileSync(process.execPath, [join(root, 'tests/engines.js'), 'run', 'define'], {
      // No program is there, so no browser.
      env: { PATH: join(root, 'src') },
      encoding: 'utf8',
    });
    assert.match(said, /^Firefox: skipped, .*"npm run browsers"/m);
    assert.match(said, /^WebKit: skipped, because /m);
  });
});
