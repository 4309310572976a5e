/* React as Next.js uses it, from the packed package: drawn on a server, sent as it comes, made live in the browser. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { answered, core, inPage, NOTHING, pack, servePages, tickSign, until, useBrowser } from './host.js';
import { projectWithPackage } from './packed.js';

const record = core.addConcern(core.newRecord(pack), { indicator: 'education.targeted.1' });
const other = core.addConcern(core.newRecord(pack), { indicator: 'education.extra.1' });
const words = (one) => core.spanWords(pack, core.assess(pack, one).indicated);
const LINE = 'In danger now? Call 999.';

/** The page's own component, the same on the server and in the browser. */
const app = `
import { createElement as h, useEffect, useRef, useState } from 'react';
import { LevelOfNeedBadge, ThresholdCase, TriageGrid } from 'threshold-kit/react';

export function App({ saved, next }) {
  const [record, open] = useState(saved);
  const [heard, hear] = useState(0);
  const [alone, place] = useState('targeted');
  const [shown, show] = useState(true);
  const family = useRef(null);
  const [held, hold] = useState('');
  useEffect(() => hold(family.current?.localName ?? 'nothing'), [shown]);
  return h('main', null,
    h('h1', null, 'A host'),
    h('button', { onClick: () => open(next) }, 'Next family'),
    h('button', { onClick: () => open(null) }, 'No family'),
    h('button', { onClick: () => place('statutory') }, 'Raise'),
    h('button', { onClick: () => show(!shown) }, 'Take away or put back'),
    h('output', { id: 'heard' }, heard),
    h('output', { id: 'held' }, held),
    h('output', { id: 'signs' }, record?.concerns.map(({ id }) => id).join(' ')),
    shown && h(ThresholdCase, {
      ref: family, pack: 'cheshire-east-2023', name: 'record', className: 'ours', warnOnLeave: false, required: true, record,
      onThresholdChange: ({ detail }) => { hear((before) => before + 1); open(detail.record); },
    }, h(TriageGrid, { mode: 'triage' }, h('p', null, '${LINE}'))),
    h(LevelOfNeedBadge, { id: 'alone', pack: 'cheshire-east-2023', level: alone }),
  );
}`;

const given = JSON.stringify({ saved: record, next: other });
const client = (before, after) => `
import { createElement as h, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.js';
${before}
hydrateRoot(document.getElementById('root'), h(StrictMode, null, h(App, ${given})));
${after}`;

const server = `
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createElement as h, StrictMode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import 'threshold-kit/elements';
import { App } from './app.js';

export const draw = () => new Promise((done, fail) => {
  const { pipe } = renderToPipeableStream(h(StrictMode, null, h(App, ${given})), {
    onAllReady: () => done(text(pipe(new PassThrough()))),
    onError: fail,
  });
});`;

const live = {
  'with the elements there before': client("await import('threshold-kit/elements');", ''),
  'with the elements there after': client(
    '',
    "await new Promise((go) => setTimeout(go, 500)); await import('threshold-kit/elements');",
  ),
};

let url;
let drawn;
useBrowser(async () => {
  const { folder, remove } = await projectWithPackage();
  const write = (name, code) => writeFileSync(join(folder, name), code);
  write('package.json', '{ "type": "module" }');
  write('app.js', app);
  write('server.js', server);
  ({ draw: drawn } = await import(pathToFileURL(join(folder, 'server.js'))));
  drawn = await drawn();
  const scripts = await Promise.all(
    Object.values(live).map(async (code, at) => {
      write(`client-${at}.js`, code);
      const { outputFiles } = await build({
        entryPoints: [join(folder, `client-${at}.js`)],
        bundle: true,
        format: 'esm',
        write: false,
        // As for development: that is when React says what does not match.
        define: { 'process.env.NODE_ENV': '"development"' },
        conditions: ['production'],
        logLevel: 'error',
      });
      return outputFiles[0].text;
    }),
  );
  const page = (script) => ({
    body: `<!doctype html><html lang="en-GB"><title>A host</title><div id="root">${drawn}</div>${script}</html>`,
  });
  const served = await servePages({
    '/still': page(''),
    ...Object.fromEntries(
      scripts.flatMap((body, at) => [
        [`/client-${at}.js`, { type: 'text/javascript', body }],
        [`/${at}`, page(`<script type="module" src="/client-${at}.js"></script>`)],
      ]),
    ),
  });
  url = served.url;
  return async () => {
    await served.close();
    remove();
  };
});

describe('what a server draws', () => {
  it('has the attributes, the line with 999 and nothing of a record', () => {
    assert.match(drawn, /<threshold-case [^>]*pack="cheshire-east-2023"/);
    assert.match(drawn, /<threshold-case [^>]*name="record"/);
    assert.match(drawn, /<threshold-case [^>]*required=""/);
    assert.match(drawn, /<level-of-need-badge [^>]*level="targeted"/);
    assert.ok(drawn.includes(`<p>${LINE}</p>`));
    assert.ok(!/\[object|warn-?on-?leave|onthreshold|record="?\{/i.test(drawn), drawn);
  });

  it('says 999 before any script came', () =>
    inPage(`${url}/still`, ({ page }) => page.getByText(LINE).filter({ visible: true }).waitFor()));
});

for (const [at, when] of Object.keys(live).entries())
  describe(`made live, ${when}`, () => {
    const open = (test) =>
      inPage(`${url}/${at}`, async (tab) => {
        await answered(tab.page, words(record));
        await test({ ...tab, press: (name) => tab.page.getByRole('button', { name, exact: true }).click() });
        assert.deepEqual(tab.errors, []);
        // A page that does not match what the server drew is an error in the console.
        assert.deepEqual(tab.faults, []);
      });
    const heard = (page, count, signs) =>
      until(
        async () =>
          (await page.locator('#heard').textContent()) === String(count) &&
          (await page.locator('#signs').textContent()) === signs,
        `${count} changes: ${signs}`,
      );

    it('opens the record, hears each change once, and is told of the next family', () =>
      open(async ({ page, press }) => {
        await heard(page, 0, 'education.targeted.1');
        await tickSign(page, 'education.extra.1');
        await heard(page, 1, 'education.targeted.1 education.extra.1');
        // It came back as the object that it was: the way back is there.
        await page.getByRole('button', { name: 'Undo' }).click();
        await heard(page, 2, 'education.targeted.1');
        await press('Next family');
        await answered(page, words(other));
        await heard(page, 2, 'education.extra.1');
        await press('No family');
        await answered(page, NOTHING);
        await heard(page, 2, '');
      }));

    it('changes attributes, hands out the element, and goes and comes back', () =>
      open(async ({ page, press }) => {
        const alone = (level) =>
          page.locator('#alone').getByText(core.positionWords(pack, { level }), { exact: false }).first().waitFor();
        await alone('targeted');
        await press('Raise');
        await alone('statutory');
        await until(async () => (await page.locator('#held').textContent()) === 'threshold-case', 'the ref is held');
        await press('Take away or put back');
        await page.locator('threshold-case').waitFor({ state: 'detached' });
        await until(async () => (await page.locator('#held').textContent()) === 'nothing', 'the ref is let go');
        await press('Take away or put back');
        await answered(page, words(record));
        assert.equal(await page.locator('threshold-case.ours').count(), 1);
      }));
  });
