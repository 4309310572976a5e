/* `<div data-threshold-kit="…">`, for a content system that strips tags it does not know. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  answered,
  core,
  example,
  hostPage,
  inPage,
  map,
  NOTHING,
  pack,
  plain,
  servePages,
  tickSign,
  until,
  useBrowser,
} from './host.js';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const command = join(import.meta.dirname, '../../dist/esm/src/cli/index.js');
/** What a content system leaves of the static table: everything but the tag that it does not know. */
const table = execFileSync(process.execPath, [command, 'html', 'cheshire-east-2023'], { encoding: 'utf8' }).replace(
  /<\/?triage-grid[^>]*>/g,
  '',
);
const kit = '/dist/threshold-kit.js';

const pages = {};
function host(body, { scripts = [kit], policy = strict } = {}) {
  const path = `/host-${Object.keys(pages).length}`;
  pages[path] = { body: hostPage(body, scripts), policy };
  return path;
}

let url;
useBrowser(async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

const exclusions = core.lookup(pack).indicators.get('education.targeted.1').indicator;
const open = core.spanWords(pack, example(1).assessment.indicated);

describe('a place for an element', () => {
  const whole = `<form><div data-threshold-kit="threshold-case" data-pack="cheshire-east-2023" data-name="record" id="case" class="wide">
    <p>Words of the host's own</p>
    <div data-threshold-kit="triage-grid" data-mode="triage"></div>
    <div data-threshold-kit="level-of-need-badge"></div>
    <div data-threshold-kit="consent-checklist" data-level="targeted"></div>
    <div data-threshold-kit="step-decision" data-from="targeted" data-from-tier="upper" data-to="statutory"></div>
  </div></form>`;
  for (const [name, policy] of Object.entries({
    'a strict policy': strict,
    'one that lists its trusted types': `${strict}; trusted-types lit-html`,
  })) {
    const path = host(whole, { policy });
    it(`becomes the element, nested ones too, under ${name} and without a report`, () =>
      inPage(url + path, async ({ page, faults, errors }) => {
        await tickSign(page, exclusions.id);
        await answered(page, open);
        await page.locator('level-of-need-badge').getByText(open, { exact: true }).waitFor();
        await page.locator('consent-checklist').getByRole('heading').first().waitFor();
        await page.locator('step-decision').getByRole('heading').first().waitFor();
        const [attributes, submitted] = await page.evaluate(() => [
          Object.fromEntries(
            [
              ...document.querySelectorAll(
                '[data-threshold-kit] > :is(threshold-case, step-decision, consent-checklist)',
              ),
            ].map((element) => [
              element.localName,
              Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
            ]),
          ),
          JSON.parse(new FormData(document.forms[0]).get('record')),
        ]);
        assert.deepEqual(attributes, {
          'threshold-case': { name: 'record', pack: 'cheshire-east-2023' },
          'consent-checklist': { level: 'targeted' },
          'step-decision': { from: 'targeted', 'from-tier': 'upper', to: 'statutory' },
        });
        assert.deepEqual(
          submitted.concerns.map(({ id }) => id),
          [exclusions.id],
        );
        await page.getByText("Words of the host's own").waitFor();
        assert.deepEqual(faults, []);
        assert.deepEqual(errors, []);
      }));
  }

  const dangerous = host(
    '<div id="grid" class="host" lang="en" data-threshold-kit="triage-grid" data-pack="cheshire-east-2023" data-onclick="alert(1)" data-style="color:red" data-class="x" data-id="x" data-slot="x" data-href="javascript:alert(1)" data-document="x"></div>',
  );
  it('keeps its own id and class, and hands on only what the element knows', () =>
    inPage(url + dangerous, async ({ page, faults }) => {
      await answered(page, NOTHING);
      assert.deepEqual(await page.locator('triage-grid').evaluate((element) => element.getAttributeNames()), ['pack']);
      assert.equal(await page.locator('#grid.host[lang=en] > triage-grid').count(), 1);
      assert.deepEqual(faults, []);
    }));

  const later = host('<div id="place"></div>', { policy: '' });
  it('that comes later becomes the element too, and again when its content is replaced', () =>
    inPage(url + later, async ({ page, faults }) => {
      await page.waitForFunction(() => customElements.get('triage-grid'));
      const put = () =>
        page.evaluate(
          () =>
            (document.querySelector('#place').innerHTML =
              '<div data-threshold-kit="consent-checklist" data-pack="cheshire-east-2023" data-level="targeted"></div>'),
        );
      await put();
      await page.locator('consent-checklist').getByRole('heading').first().waitFor();
      await put();
      await page.locator('consent-checklist').getByRole('heading').first().waitFor();
      await page.evaluate(() => document.querySelector('[data-threshold-kit]').replaceChildren());
      await page.locator('consent-checklist').getByRole('heading').first().waitFor();
      assert.equal(await page.locator('consent-checklist').count(), 1);
      assert.deepEqual(faults, []);
    }));

  const untidy = host('<div data-threshold-kit="  Triage-Grid\n" data-pack="cheshire-east-2023"></div>');
  it('is known by its name with spaces about it and with capitals, as some content systems write it', () =>
    inPage(url + untidy, async ({ page, faults }) => {
      await answered(page, NOTHING);
      assert.deepEqual(faults, []);
    }));

  const kept = host(
    '<div data-threshold-kit="triage-grid" data-pack="cheshire-east-2023"><triage-grid pack="cheshire-east-2023" mode="reference"></triage-grid></div>',
  );
  it('that holds the element already is left as it is', () =>
    inPage(url + kept, async ({ page }) => {
      await page.getByRole('table').waitFor();
      assert.equal(await page.locator('triage-grid').count(), 1);
      assert.equal(await page.getByRole('checkbox').count(), 0);
    }));

  const wrong = host(
    '<div data-threshold-kit="triage_grid">Our table</div><div data-threshold-kit="script">alert(1)</div><div data-threshold-kit="level-of-need-badge" data-pack="cheshire-east-2023" data-level="extra"></div>',
  );
  it('for something that the kit does not have keeps its content, is told of once, and stops nothing else', () =>
    inPage(url + wrong, async ({ page, faults }) => {
      await page.locator('level-of-need-badge').getByText('Extra Help', { exact: true }).waitFor();
      await page.getByText('Our table').waitFor();
      await page.evaluate(() => document.body.append(document.createElement('p')));
      await until(() => faults.length >= 2, 'the warnings');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      assert.deepEqual(
        faults.map((fault) => fault.match(/has no element "([^"]*)"/)?.[1]),
        ['triage_grid', 'script'],
      );
      assert.equal(await page.locator('[data-threshold-kit] script').count(), 0);
    }));
});

describe('a place with the static table', () => {
  const path = host(
    `<div data-threshold-kit="triage-grid" data-pack="cheshire-east-2023" data-mode="reference">${table}</div>`,
  );
  const signs = pack.indicators.map(({ text }) => plain(text));

  it('is whole without script', () =>
    inPage(
      url + path,
      async ({ page }) => {
        const words = plain(await page.locator('[data-threshold-kit]').innerText());
        for (const sign of signs) assert.ok(words.includes(sign), sign);
        assert.ok(words.includes(core.sentences.emergency));
      },
      { javaScriptEnabled: false },
    ));

  it('gives way to the grid, which says the same words once', () =>
    inPage(url + path, async ({ page, faults }) => {
      await map(page).waitFor();
      assert.equal(await page.getByRole('table').count(), 1);
      assert.equal(await page.locator('.threshold-static').isVisible(), false);
      assert.deepEqual(faults, []);
    }));

  for (const [what, files] of Object.entries({
    'the kit': '**/dist/threshold-kit-elements.js*',
    'the pack': '**/dist/packs/**',
  })) {
    it(`stays in view where ${what} does not come`, () =>
      inPage(
        url + path,
        async ({ page, faults }) => {
          await until(() => faults.length > 0, 'the failed request');
          assert.equal(await page.locator('.threshold-static').isVisible(), true);
          await page.getByText(core.sentences.emergency).filter({ visible: true }).first().waitFor();
        },
        { prepare: (page) => page.route(files, (route) => route.abort()) },
      ));
  }
});
