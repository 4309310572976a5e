/* dist/integrity.json: each file's hash, and what a page can do with it under a strict policy. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { answered, core, hostPage, inPage, NOTHING, servePages, until, useBrowser } from './host.js';

const root = join(import.meta.dirname, '../..');
const read = (name) => readFileSync(join(root, name));
const integrity = JSON.parse(read('dist/integrity.json'));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const table = `<p class="ours">${core.sentences.emergency}</p>`;
const script = (name) => `<script type="module" src="/dist/${name}" integrity="${integrity[name]}"></script>`;
const page = (head, allowed = policy) => ({
  policy: allowed,
  body: hostPage(`<triage-grid pack="cheshire-east-2023">${table}</triage-grid>`, []).replace(
    '</head>',
    `${head}</head>`,
  ),
});
/*
 * What a script imports is held to a hash by an import map only: Chromium fetches a module again,
 * without the hash, after `<link rel="modulepreload" integrity>` refused it.
 */
const map = JSON.stringify({
  integrity: Object.fromEntries(Object.entries(integrity).map(([name, hash]) => [`/dist/${name}`, hash])),
});
const mapHash = `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
const pages = {
  '/one-file': page(script('threshold-kit.cheshire-east-2023.js')),
  '/parts': page(
    `<script type="importmap">${map}</script>${script('threshold-kit.js')}`,
    policy.replace("script-src 'self'", `script-src 'self' ${mapHash}`),
  ),
};

let url;
useBrowser(async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

describe('the hashes', () => {
  it('are those of every file that a page can load', () => {
    const names = ['', 'packs/'].flatMap((folder) =>
      readdirSync(join(root, 'dist', folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => folder + name),
    );
    const wanted = names
      .filter((name) => !/\.(map|txt)$|^(custom-elements|integrity|sbom\.cdx|web-types|vscode\..*)\.json$/.test(name))
      .sort();
    assert.deepEqual(Object.keys(integrity).sort(), wanted);
    for (const name of wanted)
      assert.equal(
        integrity[name],
        `sha384-${createHash('sha384')
          .update(read(`dist/${name}`))
          .digest('base64')}`,
        name,
      );
  });
});

describe('a page that pins the kit by its hashes, under a strict policy,', () => {
  for (const path of ['/parts', '/one-file']) {
    it(`has the grid (${path.slice(1)})`, () =>
      inPage(url + path, async ({ page: tab, faults }) => {
        await answered(tab, NOTHING);
        assert.deepEqual(faults, []);
      }));
  }

  const changed = {
    '/parts': ['threshold-kit.js', 'threshold-kit-elements.js', 'packs/cheshire-east-2023.js'],
    '/one-file': ['threshold-kit.cheshire-east-2023.js'],
  };
  for (const [path, names] of Object.entries(changed)) {
    for (const name of names) {
      it(`runs no ${name} that somebody changed, and keeps the host's own content`, () =>
        inPage(
          url + path,
          async ({ page: tab, faults }) => {
            await until(
              () => faults.some((fault) => fault.includes(`/dist/${name}`) && fault.includes('integrity')),
              'the report',
            );
            await tab.waitForLoadState('networkidle');
            assert.equal(await tab.evaluate(() => Boolean(globalThis.changed)), false);
            assert.equal(await tab.locator('.ours').isVisible(), true);
          },
          {
            prepare: (tab) =>
              tab.route(`**/dist/${name}`, (route) =>
                route.fulfill({
                  contentType: 'text/javascript',
                  body: `globalThis.changed = true;\n${read(`dist/${name}`)}`,
                }),
              ),
          },
        ));
    }
  }
});
