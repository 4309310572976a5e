/* Pages that swap or morph their content, with the libraries themselves: what is recorded stays, or the host is asked in time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { answered, core, hostPage, inPage, NOTHING, pack, servePages, tickSign, useBrowser } from './host.js';

const modules = join(import.meta.dirname, '../../node_modules');
const library = (path) => ({ type: 'text/javascript', body: readFileSync(join(modules, path)) });
const line = '<p>In danger now? Call 999.</p>';
const tags = (attributes = '') =>
  `<threshold-case id="family" pack="cheshire-east-2023" ${attributes}><triage-grid>${line}</triage-grid></threshold-case>`;
const places = `<div id="family" data-threshold-kit="threshold-case" data-pack="cheshire-east-2023"><div id="grid" data-threshold-kit="triage-grid">${line}</div></div>`;

/** The script that the guide gives for Turbo. */
const keeps = readFileSync(join(import.meta.dirname, '../../stories/guide/frameworks.md'), 'utf8').match(
  /```js\n(\/\/ Turbo\n[\s\S]*?)```/,
)[1];
const markup = {
  '/tag': tags(),
  '/place': places,
  '/turbo-permanent': tags('data-turbo-permanent'),
  '/htmx': `<div id="part">${tags('hx-preserve')}<p>Before</p></div>
    <button hx-get="/htmx-part" hx-target="#part" hx-swap="innerHTML">Swap</button>`,
  '/next': '<h2>Another page</h2>',
};
const turbo = '<script src="/turbo.js"></script><meta name="turbo-refresh-method" content="morph">';
const withHead = (page, head) => page.replace('</head>', `${head}</head>`);

let url;
useBrowser(async () => {
  const served = await servePages({
    '/turbo.js': library('@hotwired/turbo/dist/turbo.es2017-umd.js'),
    '/idiomorph.js': library('idiomorph/dist/idiomorph.js'),
    '/htmx.js': library('htmx.org/dist/htmx.js'),
    '/keeps.js': { type: 'text/javascript', body: keeps },
    ...Object.fromEntries(
      Object.entries(markup).flatMap(([path, body]) => [
        [path, { body: hostPage(`${body}<a id="away" href="/turbo/next">Away</a>`) }],
        [`/turbo${path}`, { body: withHead(hostPage(`${body}<a id="away" href="/turbo/next">Away</a>`), turbo) }],
        [
          `/keeps${path}`,
          {
            body: withHead(
              hostPage(`${body}<a id="away" href="/keeps/next">Away</a>`),
              `${turbo}<script src="/keeps.js"></script>`,
            ),
          },
        ],
      ]),
    ),
    '/htmx-part': { body: `${tags('hx-preserve')}<p>It has changed</p>` },
  });
  url = served.url;
  return served.close;
});

const sign = pack.indicators.find(({ id }) => id === 'education.targeted.1');
const level = core.spanWords(
  pack,
  core.assess(pack, core.addConcern(core.newRecord(pack), { indicator: sign.id })).indicated,
);
const recorded = (page) =>
  page.evaluate(() => document.querySelector('threshold-case').record?.concerns.map(({ id }) => id) ?? null);

/** Opens a page, ticks a sign, and hands both to a test. */
const working = (path, test, options) =>
  inPage(
    url + path,
    async (tab) => {
      await answered(tab.page, NOTHING);
      await tickSign(tab.page, sign.id);
      await answered(tab.page, level);
      await test(tab);
    },
    options,
  );

async function stillThere({ page }) {
  await answered(page, level);
  assert.deepEqual(await recorded(page), [sign.id]);
  assert.equal(await page.locator('threshold-case').count(), 1);
  assert.equal(await page.locator('triage-grid').count(), 1);
}

describe('what is recorded stays', () => {
  for (const kind of ['tag', 'place']) {
    it(`where idiomorph puts the server's page over it (${kind})`, () =>
      working(`/${kind}`, async (tab) => {
        await tab.page.addScriptTag({ url: '/idiomorph.js' });
        for (let turn = 0; turn < 2; turn += 1) {
          await tab.page.evaluate(async () => {
            const text = await (await fetch(location.href)).text();
            const next = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
            globalThis.Idiomorph.morph(document.querySelector('main'), next);
          });
          await stillThere(tab);
        }
      }));

    it(`where Turbo refreshes the page by a morph (${kind})`, () =>
      working(`/turbo/${kind}`, async (tab) => {
        await tab.page.evaluate(
          () =>
            new Promise((done) => {
              document.addEventListener('turbo:render', done, { once: true });
              globalThis.Turbo.visit(location.href, { action: 'replace' });
            }),
        );
        await stillThere(tab);
      }));

    it(`where Turbo leaves the page and comes back, with the script of the guide (${kind})`, () =>
      working(`/keeps/${kind}`, async (tab) => {
        tab.page.on('dialog', (dialog) => dialog.accept());
        await tab.page.getByText('Away').click();
        await tab.page.getByRole('heading', { name: 'Another page' }).waitFor();
        await tab.page.goBack();
        await stillThere(tab);
        assert.equal(
          await tab.page.evaluate(() => document.querySelector('threshold-case').unsaved),
          true,
          'it is not saved by coming back',
        );
        await tab.page.getByRole('button', { name: 'Undo' }).first().click();
        await answered(tab.page, NOTHING);
      }));
  }

  it('where htmx swaps what is around a case with hx-preserve', () =>
    working('/htmx', async (tab) => {
      await tab.page.addScriptTag({ url: '/htmx.js' });
      await tab.page.evaluate(() => globalThis.htmx.process(document.body));
      await tab.page.getByRole('button', { name: 'Swap' }).click();
      await tab.page.getByText('It has changed').waitFor();
      await stillThere(tab);
    }));

  it('where Turbo goes to another page that has the case too, with data-turbo-permanent', () =>
    working('/turbo/turbo-permanent', async (tab) => {
      await tab.page.evaluate(
        () =>
          new Promise((done) => {
            document.addEventListener('turbo:load', done, { once: true });
            globalThis.Turbo.visit('/turbo/turbo-permanent?again');
          }),
      );
      await stillThere(tab);
    }));
});

it('is asked about before Turbo leaves, and stays where the person says no', () =>
  working('/keeps/tag', async (tab) => {
    let asked = 0;
    tab.page.on('dialog', async (dialog) => {
      asked += 1;
      await dialog.dismiss();
    });
    await tab.page.getByText('Away').click();
    await stillThere(tab);
    assert.equal(asked, 1);
    assert.ok(tab.page.url().endsWith('/keeps/tag'));
    assert.equal(await tab.page.evaluate(() => document.querySelector('threshold-case').unsaved), true);
    await tab.page.evaluate(() => document.querySelector('threshold-case').saved());
    assert.equal(await tab.page.evaluate(() => document.querySelector('threshold-case').unsaved), false);
  }));
