import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  A3_LANDSCAPE,
  answered,
  core,
  example,
  hostPage,
  inPage,
  NOTHING,
  pack,
  riskOption,
  servePages,
  sheets,
  tickSign,
  until,
  useBrowser,
  writeOwn,
} from './host.js';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const policies = {
  'a strict policy': strict,
  'a strict policy that lists its trusted types': `${strict}; trusted-types lit-html`,
};
const kit = '/dist/threshold-kit.js';
const single = '/dist/threshold-kit.cheshire-east-2023.js';
const common = [
  kit,
  '/dist/threshold-kit-elements.js',
  '/dist/packs/cheshire-east-2023.js',
  // After the first view.
  ...['about', 'law', 'grid-work', 'cites', 'option-styles', 'working', 'advice', 'order'].map(
    (part) => `/dist/threshold-kit-${part}.js`,
  ),
];
const bundles = { 'threshold-kit.js': common, 'threshold-kit.cheshire-east-2023.js': [single] };
const readers = '/dist/threshold-kit-readers.js';

const embed = `<threshold-case pack="cheshire-east-2023">
        <triage-grid></triage-grid>
        <level-of-need-badge></level-of-need-badge>
      </threshold-case>`;

const pages = {
  '/jquery.js': {
    type: 'text/javascript',
    body: readFileSync(join(import.meta.dirname, '../../node_modules/jquery/dist/jquery.min.js')),
  },
};
/** A host page of its own for a test. */
function host({ scripts, policy = strict, body = embed }) {
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

const sign = (id) => core.lookup(pack).indicators.get(id).indicator;
const exclusions = sign('education.targeted.1');
const open = core.spanWords(pack, example(1).assessment.indicated);
const badgeSays = (page, words) => page.locator('level-of-need-badge').getByText(words, { exact: true }).waitFor();
/** A browser asks for a page's icon by itself. */
const asked = (requests) => requests.filter((path) => path !== '/favicon.ico').slice(1);

async function tick(page) {
  await tickSign(page, exclusions.id);
  await answered(page, open);
  await badgeSays(page, open);
}

for (const [bundle, needed] of Object.entries(bundles)) {
  describe(`a page with ${bundle}`, () => {
    for (const [name, policy] of Object.entries(policies)) {
      const path = host({ scripts: [needed[0]], policy });
      it(`works under ${name}, without a report and without any other request`, () =>
        inPage(url + path, async ({ page, faults, requests, errors }) => {
          await answered(page, NOTHING);
          await badgeSays(page, NOTHING);
          await tick(page);
          assert.deepEqual(faults, []);
          assert.deepEqual(errors, []);
          assert.deepEqual(asked(requests).sort(), [...needed].sort());
        }));
    }

    const quiet = host({
      scripts: [needed[0]],
      body: embed.replace(
        '</threshold-case>',
        '<consent-checklist></consent-checklist><step-decision></step-decision></threshold-case>',
      ),
    });
    it('leaves no trace of what is recorded with all the elements: no request, nothing stored, the same address and title', () =>
      inPage(
        url + quiet,
        async ({ page, context, faults, requests }) => {
          const traces = () =>
            page.evaluate(async () => ({
              cookie: document.cookie,
              local: { ...localStorage },
              session: { ...sessionStorage },
              databases: await indexedDB.databases(),
              caches: await caches.keys(),
              workers: (await navigator.serviceWorker.getRegistrations()).length,
              address: location.href,
              title: document.title,
              history: [history.length, history.state],
              name: window.name,
              tried: globalThis.tried,
            }));
          await answered(page, NOTHING);
          for (const tag of ['consent-checklist', 'step-decision'])
            await page.locator(tag).getByRole('heading').first().waitFor();
          await page.waitForLoadState('networkidle');
          const before = await traces();
          const loaded = asked(requests);
          await tick(page);
          await writeOwn(page, pack.domains[0], pack.levels[1], 'Seldom has lunch');
          await page.getByRole('searchbox').fill('school');
          await page
            .getByRole('group', { name: /Can the needs be met without/ })
            .getByRole('button', { name: 'No', exact: true })
            .click();
          await page.getByRole('button', { name: 'Record a level' }).click();
          await riskOption(page, 'No, it is not urgent').click();
          await page.getByRole('radio', { name: /^Targeted Help, upper tier/ }).check();
          await page.getByRole('button', { name: 'Record this level' }).click();
          await answered(page, 'Targeted Help, upper tier');
          await page.getByRole('button', { name: 'Record : Share, and on what basis' }).click();
          const sharing = page.getByRole('form', { name: 'Share, and on what basis' });
          await sharing.getByRole('radio', { name: 'Do not share' }).check();
          await sharing.getByRole('button', { name: 'Save' }).click();
          const steps = page.locator('step-decision');
          await steps
            .getByRole('button', { name: 'Consider: Step up to children’s social care, through ChECS' })
            .click();
          await steps
            .getByRole('group', { name: /^May a child need urgent protection/ })
            .getByRole('button', { name: 'Yes', exact: true })
            .click();
          await steps.getByRole('button', { name: 'Open: Ring first' }).click();
          await steps.getByRole('button', { name: 'Done today: Ring first' }).click();
          await steps.getByRole('button', { name: 'Change: Ring first' }).waitFor();
          await page.getByRole('button', { name: 'Undo' }).first().click();
          const record = await page.locator('threshold-case').evaluate((element) => element.record);
          assert.ok(record.step && record.agreed && record.concerns.length === 2);
          assert.deepEqual(await traces(), before);
          assert.deepEqual(
            { ...before, address: '', title: '', history: [] },
            {
              cookie: '',
              local: {},
              session: {},
              databases: [],
              caches: [],
              workers: 0,
              address: '',
              title: '',
              history: [],
              name: '',
              tried: [],
            },
          );
          assert.deepEqual(await context.cookies(), []);
          assert.deepEqual(asked(requests), loaded);
          assert.ok(
            loaded.every((path) => path.startsWith('/dist/')),
            loaded.join(),
          );
          assert.deepEqual(faults, []);
        },
        {
          // What is written and taken away again leaves no trace either: each way out is watched as well.
          prepare: (page) =>
            page.addInitScript(() => {
              globalThis.tried = [];
              const watched = [
                [Storage.prototype, 'setItem'],
                [IDBFactory.prototype, 'open'],
                [CacheStorage.prototype, 'open'],
                [History.prototype, 'pushState'],
                [History.prototype, 'replaceState'],
                [globalThis, 'fetch'],
                [XMLHttpRequest.prototype, 'open'],
                [Navigator.prototype, 'sendBeacon'],
                [ServiceWorkerContainer.prototype, 'register'],
                [BroadcastChannel.prototype, 'postMessage'],
                [globalThis, 'postMessage'],
              ];
              for (const [holder, name] of watched) {
                const own = holder[name];
                holder[name] = function (...given) {
                  globalThis.tried.push(name);
                  return own.apply(this, given);
                };
              }
              for (const name of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker'])
                globalThis[name] = class {
                  constructor() {
                    globalThis.tried.push(name);
                  }
                };
              for (const [holder, name] of [
                [Document.prototype, 'cookie'],
                [Document.prototype, 'title'],
              ]) {
                const { get } = Object.getOwnPropertyDescriptor(holder, name);
                Object.defineProperty(holder, name, { get, set: () => globalThis.tried.push(name) });
              }
            }),
        },
      ));

    const reading = host({ scripts: [needed[0]] });
    it('loads the checks for data from outside only when a record is opened', () =>
      inPage(url + reading, async ({ page, faults, requests, errors }) => {
        await answered(page, NOTHING);
        await tick(page);
        assert.ok(!requests.includes(readers));
        const { record, assessment } = example(3);
        await page.locator('threshold-case').evaluate((element, json) => (element.record = json), record);
        await badgeSays(page, core.spanWords(pack, assessment.indicated));
        assert.equal(
          requests.includes(readers),
          needed.length > 1,
          'the checks are a file of their own only beside the small script',
        );
        assert.deepEqual(faults, []);
        assert.deepEqual(errors, []);
      }));
  });
}

describe('the kit twice on a page', () => {
  const twice = {
    'both scripts, the small one first': [kit, single],
    'both scripts, the single file first': [single, kit],
    'the same script twice': [kit, kit],
    'the same script under two addresses': [kit, `${kit}?again`],
    'the single file under two addresses': [single, `${single}?again`],
    'a second copy elsewhere': [kit, '/copy/threshold-kit.js'],
    'a second single file elsewhere': [single, '/copy/threshold-kit.cheshire-east-2023.js'],
  };
  for (const [name, scripts] of Object.entries(twice)) {
    const path = host({ scripts, policy: policies['a strict policy that lists its trusted types'] });
    it(`(${name}) does no harm: the first wins`, () =>
      inPage(url + path, async ({ page, faults, requests, errors }) => {
        await answered(page, NOTHING);
        await tick(page);
        await page.waitForLoadState('networkidle');
        assert.deepEqual(faults, []);
        assert.deepEqual(errors, []);
        const loaded = asked(requests).filter((address) => !scripts.includes(address));
        const names = loaded.map((address) => address.split('/').at(-1));
        assert.deepEqual(names, [...new Set(names)], 'one copy of the parts');
        if (scripts[0] === single) assert.deepEqual(loaded, []);
      }));
  }

  const slow = host({ scripts: [kit, single], policy: policies['a strict policy that lists its trusted types'] });
  it('waits for a first copy that is still on its way', () =>
    inPage(
      url + slow,
      async ({ page, faults }) => {
        await answered(page, NOTHING);
        await tick(page);
        assert.deepEqual(faults, []);
      },
      {
        prepare: (page) =>
          page.route('**/dist/threshold-kit-elements.js', async (route) => {
            await page.waitForLoadState('load');
            await route.continue();
          }),
      },
    ));

  const late = host({ scripts: [kit], policy: `${strict}; trusted-types lit-html host` });
  it('keeps what is recorded when a second copy comes later', () =>
    inPage(url + late, async ({ page, faults, requests }) => {
      await answered(page, NOTHING);
      await tick(page);
      await page.waitForLoadState('networkidle');
      const later = ['/copy/threshold-kit.js', single];
      await page.evaluate(async (addresses) => {
        const trusted = globalThis.trustedTypes.createPolicy('host', { createScriptURL: (address) => address });
        for (const address of addresses) {
          const script = Object.assign(document.createElement('script'), {
            type: 'module',
            src: trusted.createScriptURL(address),
          });
          const loaded = new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
          document.head.append(script);
          await loaded;
        }
      }, later);
      await badgeSays(page, open);
      assert.deepEqual(faults, []);
      assert.deepEqual(asked(requests).sort(), [...common, ...later].sort());
    }));

  const spare = host({ scripts: [kit, '/copy/threshold-kit.js'] });
  it('helps when the first copy cannot be loaded', () =>
    inPage(
      url + spare,
      async ({ page }) => {
        await answered(page, NOTHING);
        await tick(page);
      },
      { prepare: (page) => page.route('**/dist/threshold-kit-elements.js', (route) => route.abort()) },
    ));
});

describe('a page that is gone back to', () => {
  const away = host({ scripts: [], body: '' });
  const path = host({
    scripts: [kit],
    body: `<form>${embed.replace('<threshold-case', '<threshold-case name="triage"')}</form>`,
  });
  it('out of the back-forward cache is as it was left, and goes on working', (test) =>
    inPage(url + path, async ({ page, context, faults }) => {
      let kept = true;
      const client = await context.newCDPSession(page);
      await client.send('Page.enable');
      client.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations: why }) => {
        kept = !why.some(({ reason }) => reason === 'BackForwardCacheDisabledForDelegate');
      });
      await tick(page);
      await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (globalThis.persisted = persisted)));
      await page.goto(url + away);
      await page.goBack({ waitUntil: 'commit' });
      await until(
        async () => !kept || (await page.evaluate(() => globalThis.persisted === true)),
        'the page as it was',
      );
      if (!kept) return test.skip('this browser has no back-forward cache: CHROME_PATH names one that has');
      await answered(page, open);
      await tickSign(page, exclusions.id, false);
      await answered(page, NOTHING);
      await badgeSays(page, NOTHING);
      assert.deepEqual(
        JSON.parse(await page.evaluate(() => new FormData(document.forms[0]).get('triage'))).concerns,
        [],
      );
      assert.deepEqual(faults, []);
    }));
});

describe('what the host can rely on', () => {
  const body = `<form>${embed.replace('<threshold-case', '<threshold-case name="triage"')}</form>`;
  const path = host({ scripts: [kit], body });
  it('is told of each change, and finds the same record in the event, the property and the form', () =>
    inPage(url + path, async ({ page }) => {
      await answered(page, NOTHING);
      await page.evaluate(() => {
        globalThis.heard = [];
        document.addEventListener('threshold-change', ({ detail }) =>
          globalThis.heard.push(JSON.stringify(detail.record)),
        );
      });
      await tick(page);
      await until(() => page.evaluate(() => globalThis.heard.length === 1), 'one event');
      const [heard, held, submitted] = await page.evaluate(() => [
        globalThis.heard[0],
        JSON.stringify(document.querySelector('threshold-case').record),
        new FormData(document.forms[0]).get('triage'),
      ]);
      assert.equal(held, heard);
      assert.equal(submitted, heard);
      const read = core.readRecord(pack, JSON.parse(heard));
      assert.ok(read.ok);
      assert.deepEqual(
        read.value.concerns.map(({ id }) => id),
        [exclusions.id],
      );
    }));

  const withJquery = host({ scripts: ['/jquery.js', kit], body });
  it('reads and sets the record with jQuery’s val(), and posts it by FormData where serialize() leaves it out', () =>
    inPage(url + withJquery, async ({ page, faults }) => {
      await answered(page, NOTHING);
      await tick(page);
      const [value, left, posted] = await page.evaluate(() => {
        const form = globalThis.jQuery('form');
        const posted = new URLSearchParams(new FormData(form[0]));
        return [globalThis.jQuery('threshold-case').val(), form.serialize(), posted.get('triage')];
      });
      assert.equal(left, '', 'what the guide says of serialize()');
      assert.equal(value, posted);
      assert.deepEqual(
        JSON.parse(value).concerns.map(({ id }) => id),
        [exclusions.id],
      );
      await page.evaluate(() => globalThis.jQuery('threshold-case').val(''));
      await answered(page, NOTHING);
      await page.evaluate((json) => globalThis.jQuery('threshold-case').val(json), value);
      await answered(page, open);
      assert.deepEqual(faults, []);
    }));

  const paper = host({ scripts: [kit] });
  it('prints the grid on A3 landscape, though the host says nothing about paper', () =>
    inPage(url + paper, async ({ page, faults }) => {
      await answered(page, NOTHING);
      await tick(page);
      const sizes = sheets(await page.pdf({ preferCSSPageSize: true }));
      const wide = sizes.filter((size) => size.join() === A3_LANDSCAPE.join());
      assert.ok(wide.length >= 1, JSON.stringify(sizes));
      // The host's own heading before the grid, and its button after it, keep the host's paper.
      assert.ok(sizes.length - wide.length <= 2, JSON.stringify(sizes));
      assert.deepEqual(faults, []);
    }));
});
