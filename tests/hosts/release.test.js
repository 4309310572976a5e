/* What a web team without Node gets: one archive that is unpacked and works. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate/node';
import { makeRelease } from '../../stories/release/make.js';
import {
  answered,
  axeFinds,
  core,
  hostPage,
  inPage,
  NOTHING,
  pack,
  servePages,
  tickSign,
  useBrowser,
  until,
} from './host.js';

const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-release-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
const folder = join(scratch, `threshold-kit-${version}`);
const text = (name) => readFileSync(join(folder, name), 'utf8');
const inside = (place) =>
  readdirSync(join(folder, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

let archive;
before(async () => {
  archive = await makeRelease(scratch);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(scratch, name)), { recursive: true });
    writeFileSync(join(scratch, name), bytes);
  }
});

useBrowser();

describe('the release', () => {
  it('is one archive with files, a page to try, snippets, tables, guides, notices and what changed', () => {
    assert.deepEqual(readdirSync(folder).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'SHA256SUMS.txt',
      'files',
      'guide',
      'sbom.cdx.json',
      'snippets',
      'start-here.html',
      'tables',
      'try.html',
      'try.js',
    ]);
    assert.deepEqual(
      readdirSync(join(folder, 'tables')).sort(),
      [...core.packIds.map((id) => `${id}.html`), 'table.css'].sort(),
    );
    for (const one of [/^lit-html .*BSD-3-Clause/m, /^zod .*MIT/m, /CC BY-SA 3\.0/])
      assert.match(text('files/THIRD-PARTY-NOTICES.txt'), one);
  });

  it('has the right sum of every file, and the right hash for a page’s integrity', () => {
    const sums = text('SHA256SUMS.txt')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    assert.equal(sums.length, inside('.').length - 1);
    for (const [sum, name] of sums)
      assert.equal(
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
        sum,
        name,
      );
    for (const [name, hash] of Object.entries(JSON.parse(text('files/integrity.json'))))
      assert.equal(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, 'files', name)))
          .digest('base64')}`,
        hash,
        name,
      );
  });

  it('is the same each time it is made from one build', async () => {
    const again = mkdtempSync(join(scratch, 'again-'));
    assert.ok(readFileSync(await makeRelease(again)).equals(readFileSync(archive)));
  });

  it('opens by double click: a sign can be recorded on the page to try', () =>
    inPage(pathToFileURL(join(folder, 'try.html')).href, async ({ page, faults, errors }) => {
      await answered(page, NOTHING);
      await tickSign(page, 'crime.statutory.2');
      await answered(page, core.positionWords(pack, { level: 'statutory' }));
      assert.deepEqual([faults, errors], [[], []]);
    }));

  it('leads from its first page to everything in it', () =>
    inPage(pathToFileURL(join(folder, 'start-here.html')).href, async ({ page, faults }) => {
      const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      for (const href of links) assert.ok(existsSync(join(folder, href)), href);
      for (const name of readdirSync(join(folder, 'snippets'))) assert.ok(links.includes(`snippets/${name}`), name);
      assert.deepEqual(await axeFinds(page), []);
      assert.deepEqual(faults, []);
    }));

  it('has sound pages, with each document as a table', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    for (const name of ['start-here.html', 'try.html', ...core.packIds.map((id) => `tables/${id}.html`)]) {
      const report = await validator.validateString(text(name));
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      assert.deepEqual(
        found.filter((one) => !/threshold-|triage-grid/.test(one)),
        [],
        name,
      );
    }
  });

  it('works from its files on a server with every snippet, without asking for anything that is not there', async () => {
    const files = Object.fromEntries(
      inside('files').map((path) => [
        `/kit/${path.slice(join(folder, 'files').length + 1).replaceAll('\\', '/')}`,
        {
          type: path.endsWith('.js')
            ? 'text/javascript'
            : path.endsWith('.css')
              ? 'text/css'
              : path.endsWith('.html')
                ? 'text/html; charset=utf-8'
                : 'application/json',
          body: readFileSync(path),
        },
      ]),
    );
    const snippet = text('snippets/the-files.html').replace('threshold-kit.js', '/kit/threshold-kit.js');
    const server = await servePages({ ...files, '/': { body: hostPage(snippet, []) } });
    try {
      await inPage(`${server.url}/`, async ({ page, faults, requests }) => {
        await answered(page, NOTHING);
        await until(() => requests.some((name) => name.includes('step-decision')), 'the parts of the other elements');
        await page.waitForLoadState('networkidle');
        assert.deepEqual(faults, []);
      });
    } finally {
      await server.close();
    }
  });
});
