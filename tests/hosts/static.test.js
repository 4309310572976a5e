/* The static table of `threshold-kit html`: read without script, and upgraded in place when the script comes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { axeFinds, core, hostPage, inPage, map, plain, servePages, useBrowser } from './host.js';

const command = join(import.meta.dirname, '../../dist/esm/src/cli/index.js');
const ids = ['cheshire-east-2023', 'worcestershire-2019', 'west-cheshire-2019'];
const html = (id) => execFileSync(process.execPath, [command, 'html', id], { encoding: 'utf8' });
const sheet = execFileSync(process.execPath, [command, 'html', '--sheet'], { encoding: 'utf8' });

const pages = { '/sheet.css': { type: 'text/css', body: sheet } };
for (const id of ids)
  pages[`/${id}`] = { body: hostPage(html(id)).replace('</head>', '<link rel="stylesheet" href="/sheet.css"></head>') };

const review = execFileSync(process.execPath, [command, 'review', 'family-help-template'], {
  encoding: 'utf8',
  maxBuffer: 64e6,
});
pages['/review'] = { body: review };

let url;
useBrowser(async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

/** The signs of a table as a reader takes them in, cell by cell. */
const signsIn = (page, cells) => page.locator(cells).evaluateAll((all) => all.map((cell) => cell.textContent));

for (const id of ids) {
  describe(`the static table of ${id}`, () => {
    it('is whole without script: every sign, the emergency advice and where it comes from', () =>
      inPage(
        `${url}/${id}`,
        async ({ page }) => {
          const pack = await core.loadPack(id);
          const cells = (await signsIn(page, 'triage-grid td')).map(plain).join(' ');
          for (const { text } of pack.indicators) assert.ok(cells.includes(plain(text)), text);
          const words = plain(await page.locator('triage-grid').innerText());
          for (const said of [
            core.sentences.emergency,
            core.sentences.notExhaustive,
            pack.provenance.title,
            pack.provenance.statusNote,
          ]) {
            assert.ok(words.includes(plain(said)), said);
          }
          assert.equal(await page.getByRole('columnheader').count(), pack.levels.length + 1);
          assert.equal(await page.getByRole('rowheader').count(), pack.domains.length);
        },
        { javaScriptEnabled: false },
      ));

    it('gives way to the grid, which says the same words once', () =>
      inPage(`${url}/${id}`, async ({ page, faults }) => {
        const pack = await core.loadPack(id);
        await map(page).waitFor();
        assert.equal(await page.getByRole('table').count(), 1);
        for (const { text } of [pack.indicators[0], pack.indicators.at(-1)]) {
          const shown = await page.locator('.sign:visible').filter({ hasText: text }).count();
          assert.equal(shown, pack.indicators.filter((one) => one.text === text).length, text);
        }
        assert.deepEqual(faults, []);
      }));

    it('stays in view while the script is on its way', () => {
      let release;
      const held = new Promise((done) => (release = done));
      const prepare = (page) =>
        page.route(`**/packs/${id}.js`, async (route) => {
          await held;
          await route.continue();
        });
      return inPage(
        `${url}/${id}`,
        async ({ page }) => {
          await page.waitForFunction(() => customElements.get('triage-grid'));
          assert.equal(await page.locator('.threshold-static').isVisible(), true);
          assert.equal(await page.getByText(core.sentences.emergency).locator('visible=true').count(), 1);
          release();
          await page.locator('.threshold-static').waitFor({ state: 'hidden' });
        },
        { prepare },
      );
    });

    it('has no violation that axe finds, with script off or on', () =>
      inPage(`${url}/${id}`, async ({ page }) => {
        await map(page).waitFor();
        assert.deepEqual(await axeFinds(page), []);
        // The same page as a browser without script shows it.
        const staticOnly = pages[`/${id}`].body.replace(/<script[^>]*><\/script>/g, '');
        await page.route('**/static-only', (route) => route.fulfill({ contentType: 'text/html', body: staticOnly }));
        await page.goto(`${url}/static-only`);
        assert.deepEqual(await axeFinds(page), []);
      }));
  });
}

describe('the page to sign a pack off', () => {
  it('is accessible, needs no script, and does not scroll sideways on a small screen', () =>
    inPage(
      `${url}/review`,
      async ({ page }) => {
        assert.deepEqual(await axeFinds(page), []);
        const names = await page.getByRole('checkbox').evaluateAll((all) => all.map((one) => one.ariaLabel));
        assert.equal(new Set(names).size, names.length, 'each box says what it confirms');
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wide, 0);
      },
      { viewport: { width: 640, height: 800 } },
    ));

  it('puts each line whole on a phone, with its boxes below it under their names', () =>
    inPage(
      `${url}/review`,
      async ({ page }) => {
        assert.deepEqual(await axeFinds(page), []);
        const { wide, narrowest, named } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          narrowest: Math.min(...[...document.querySelectorAll('td')].map((cell) => cell.offsetWidth)),
          named: getComputedStyle(document.querySelector('[data-column="What is wrong"]'), '::before').content,
        }));
        assert.equal(wide, 0);
        assert.ok(narrowest > 280, `${narrowest}`);
        assert.equal(named, '"What is wrong"');
      },
      { viewport: { width: 360, height: 800 } },
    ));
});
