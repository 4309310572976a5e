/* The kit in each framework, from the packed package, in the framework's own way of writing. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import sirv from 'sirv';
import { build } from 'vite';
import { answered, boxOf, core, inPage, NOTHING, openArea, pack, tickSign, until, useBrowser } from './host.js';
import { projectWithPackage } from './packed.js';

const frameworks = ['react', 'vue', 'svelte', 'angular', 'plain'];
let url;

useBrowser(projectServed);

/** Builds all pages in a project of their own, as for development: that is when frameworks warn. */
async function projectServed() {
  const { folder, remove } = await projectWithPackage();
  const root = join(folder, 'pages');
  cpSync(join(import.meta.dirname, 'frameworks'), root, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
      svelte({ configFile: false, compilerOptions: { dev: true } }),
    ],
    define: { 'process.env.NODE_ENV': '"development"' },
    // Lit's development build would say in the console that it is one.
    resolve: { conditions: ['production', 'browser', 'module'] },
    build: {
      target: 'es2022',
      minify: false,
      rolldownOptions: { input: frameworks.map((name) => join(root, `${name}.html`)) },
    },
  });
  const pages = sirv(join(root, 'dist'));
  const server = createServer((request, response) => pages(request, response, () => response.writeHead(204).end()));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  url = `http://localhost:${server.address().port}`;
  return () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
      remove();
    });
}

const other = await core.loadPack('worcestershire-2019');
/** What the badge says of a record with one concern, and that concern's id. */
function family(document, entry) {
  const record = core.addConcern(core.newRecord(document), entry);
  return [core.spanWords(document, core.assess(document, record).indicated), record.concerns[0].id];
}
// In the order in which the button opens them.
const families = [
  family(other, { domain: other.domains[0].id, level: 'level-2', text: 'Seldom has lunch' }),
  family(pack, { indicator: 'education.targeted.1' }),
];
const [first] = families[1];
const words = (document, level, tier) => core.positionWords(document, { level, ...(tier ? { tier } : {}) });

for (const framework of frameworks) {
  describe(framework, () => {
    /** Opens the page once the record that the host set is on screen, and finds no fault in the end. */
    const open = (test, address = `${framework}.html`) =>
      inPage(`${url}/${address}`, async ({ page, faults, ...rest }) => {
        const press = (name) => page.getByRole('button', { name, exact: true }).click();
        const badge = (place, text) =>
          page
            .locator(`${place} level-of-need-badge, level-of-need-badge${place}`)
            .getByText(text, { exact: true })
            .first()
            .waitFor();
        const heard = async () => JSON.parse(await page.locator('#heard').textContent());
        const hears = (expected) =>
          until(
            async () => JSON.stringify({ ...(await heard()), ...expected }) === JSON.stringify(await heard()),
            JSON.stringify(expected),
          );
        const sends = async (concerns) => {
          await press('Send');
          await page.locator('#sent').getByText(concerns, { exact: true }).waitFor();
        };
        await badge('#answer', first);
        await answered(page, first);
        await test({ page, press, badge, heard, hears, sends, ...rest });
        assert.deepEqual(faults, []);
      });

    for (const [when, address] of Object.entries({ before: `${framework}.html`, after: `${framework}.html?late` })) {
      it(`hands on text and objects, and what they change to, with the elements defined ${when} it draws`, () =>
        open(async ({ page, press, badge, hears, heard, sends }) => {
          await badge('#own', words(other, 'level-3'));
          await badge('ul', words(pack, 'targeted', 'upper'));
          await openArea(page, 'education');
          await boxOf(page, 'education.targeted.1').and(page.locator(':checked')).waitFor();
          // In a strict tree too, each thing happens once.
          await hears({ ready: ' cheshire-east-2023' });
          assert.deepEqual(await heard(), { ready: ' cheshire-east-2023', changes: 0, errors: 0 });
          await sends('education.targeted.1');
          const places = () =>
            page
              .locator('ul level-of-need-badge')
              .evaluateAll((badges) => badges.map(({ level, tier }) => [level, tier].filter(Boolean).join(' ')));
          assert.deepEqual(await places(), ['universal', 'targeted upper']);
          await press('Raise');
          await badge('ul', words(pack, 'statutory'));
          assert.deepEqual(await places(), ['targeted upper', 'statutory']);
          await badge('li:last-child', words(pack, 'statutory'));
          await press('Other words');
          await page.locator('#answer').getByText('Our words').waitFor();
          await press('Read only');
          await boxOf(page, 'education.extra.1').waitFor({ state: 'detached' });
        }, address));
    }

    it('hears what a person decides, sends it with a form, and tells of a fault in its own way', () =>
      open(async ({ page, press, badge, hears, sends, errors }) => {
        await tickSign(page, 'education.extra.1');
        await hears({ changes: 1 });
        await sends('education.targeted.1 education.extra.1');
        // The record came back from the host: it is the same one, with its way back.
        await page.getByRole('button', { name: 'Undo' }).click();
        await hears({ changes: 2 });
        await sends('education.targeted.1');
        await press('Damaged record');
        await hears({ errors: 1 });
        assert.equal(await page.locator('#said').textContent(), errors[0].message);
        assert.equal(await page.locator('threshold-case').getByText(errors[0].message).count(), 0);
        await badge('#answer', 'The level could not be worked out');
        // What was on screen stays.
        await sends('education.targeted.1');
      }));

    it('changes the document, and the record with it, and comes back to what was recorded', () =>
      open(async ({ page, press, badge, hears, heard, sends }) => {
        await press('Other document');
        await badge('#answer', NOTHING);
        await boxOf(page, 'education.extra.1').waitFor({ state: 'detached' });
        await press('Other document');
        await badge('#answer', first);
        for (const [words, concern] of [...families, ...families]) {
          await press('Other family');
          await badge('#answer', words);
          await sends(concern);
        }
        await hears({ ready: ' cheshire-east-2023 worcestershire-2019'.repeat(3) + ' cheshire-east-2023' });
        assert.deepEqual({ ...(await heard()), ready: '' }, { ready: '', changes: 0, errors: 0 });
      }));

    it('takes it away and puts it back with what was kept, and leaves nothing behind', () =>
      open(async ({ page, context, press, badge, hears, sends }) => {
        await tickSign(page, 'education.extra.1');
        await hears({ changes: 1 });
        const client = await context.newCDPSession(page);
        const nodes = async () => {
          await client.send('HeapProfiler.collectGarbage');
          return (await client.send('Memory.getDOMCounters')).nodes;
        };
        const again = async () => {
          await press('Take away');
          await page.locator('threshold-case').waitFor({ state: 'detached' });
          await press('Put back');
          await badge('#answer', first);
        };
        // Closed rows are drawn in idle time: both counts are of a grid that has every sign.
        const drawn = () =>
          page.waitForFunction(
            (signs) =>
              document.querySelector('triage-grid')?.shadowRoot?.querySelectorAll('[data-sign]').length >= signs,
            pack.indicators.length,
          );
        await again();
        await drawn();
        const before = await nodes();
        for (let turn = 0; turn < 2; turn++) await again();
        await drawn();
        const grid = await page
          .locator('triage-grid')
          .evaluate((element) => element.shadowRoot.querySelectorAll('*').length);
        const left = (await nodes()) - before;
        assert.ok(left < grid, `two grids of ${grid} elements left ${left} nodes behind`);
        await sends('education.targeted.1 education.extra.1');
        await hears({ changes: 1, errors: 0 });
      }));
  });
}
