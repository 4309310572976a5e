/* embed.html in a frame, and the script of the page around it: each on a server of its own, as at a council and a school. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  answered,
  boxOf,
  core,
  EMERGENCY,
  example,
  hostPage,
  inPage,
  NOTHING,
  pack,
  plain,
  servePages,
  tickSign,
  unfold,
  until,
  useBrowser,
  visibleText,
} from './host.js';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const embed = readFileSync(join(import.meta.dirname, '../../dist/embed.html'), 'utf8');

const ours = {};
const theirs = {};
let council;
let school;
let stranger;
useBrowser(async () => {
  const servers = await Promise.all([servePages(ours), servePages(theirs), servePages(theirs)]);
  [council, school, stranger] = servers.map(({ url }) => url);
  ours['/dist/embed.html'] = {
    body: embed.replace(
      'threshold-kit-hosts" content="',
      `threshold-kit-hosts" content="https://elsewhere.example ${school}`,
    ),
    policy: `${strict}; frame-ancestors *`,
  };
  return () => Promise.all(servers.map(({ close }) => close()));
});

const QUERY = '?pack=cheshire-east-2023&elements=triage-grid,level-of-need-badge';
/** A page of the school's, and its frame. The frame's address holds nothing that is recorded. */
function host({ query = QUERY, frame = '', script = '/dist/threshold-kit-embed.js', scripts = 1, extra = '' } = {}) {
  const path = `/host-${Object.keys(theirs).length}`;
  Object.defineProperty(theirs, path, {
    enumerable: true,
    get: () => ({
      policy: `${strict.replace("script-src 'self'", `script-src 'self' ${council}`)}; frame-src ${council}`,
      body: hostPage(
        `<iframe src="${council}/dist/embed.html${query}" title="Levels of need" ${frame}></iframe>${extra}`,
        [],
      ).replace('</body>', `${`<script src="${council}${script}"></script>`.repeat(scripts)}</body>`),
    }),
  });
  return path;
}

const exclusions = core.lookup(pack).indicators.get('education.targeted.1').indicator;
const open = core.spanWords(pack, example(1).assessment.indicated);
const inFrame = (page) => page.frameLocator('iframe[title]');
const tick = (page) => tickSign(inFrame(page), exclusions.id);
const held = (page) => page.locator('iframe[title]').evaluate(({ record, assessment }) => ({ record, assessment }));
const listen = (page) =>
  page.addInitScript(() => {
    globalThis.heard = [];
    for (const type of ['threshold-ready', 'threshold-change', 'threshold-error']) {
      addEventListener(type, ({ target, detail }) =>
        globalThis.heard.push({ on: target.localName, type, detail, held: target.record }),
      );
    }
    // Everything that comes over, whoever sent it.
    globalThis.messages = [];
    addEventListener('message', ({ data }) => globalThis.messages.push(data), true);
  });
const heard = (page, type) =>
  page.evaluate((one) => globalThis.heard.filter((event) => event.type === one && event.on === 'iframe'), type);

describe('the page in a frame', () => {
  const path = host();
  it('sends the host its events, the record and its height, under a strict policy on both sides', () =>
    inPage(
      school + path,
      async ({ page, faults }) => {
        await answered(inFrame(page), NOTHING);
        await until(async () => (await heard(page, 'threshold-ready')).length === 1, 'threshold-ready');
        assert.equal((await heard(page, 'threshold-ready'))[0].detail.document.provenance.id, 'cheshire-east-2023');
        assert.deepEqual(await held(page), {
          record: core.newRecord(pack),
          assessment: core.assess(pack, core.newRecord(pack)),
        });
        await tick(page);
        await until(async () => (await heard(page, 'threshold-change')).length === 1, 'threshold-change');
        const [change] = await heard(page, 'threshold-change');
        const read = core.readRecord(pack, change.detail.record);
        assert.deepEqual(
          read.value.concerns.map(({ id }) => id),
          [exclusions.id],
        );
        assert.deepEqual(change.detail.assessment, core.assess(pack, read.value));
        assert.deepEqual(change.held, change.detail.record, 'the property and the event say the same');
        assert.deepEqual(await held(page), change.detail);
        await inFrame(page).locator('level-of-need-badge').getByText(open, { exact: true }).waitFor();
        assert.ok(
          !page.url().includes('#') && page.frames()[1].url() === `${council}/dist/embed.html${QUERY}`,
          'no answer in an address',
        );
        assert.deepEqual(faults, []);
      },
      { prepare: listen },
    ));

  for (const [name, frame] of Object.entries({
    'the usual box': '',
    "a box of the border's size": 'class="bordered"',
  })) {
    const tall = host({ frame, extra: frame ? '<link rel="stylesheet" href="/border.css">' : '' });
    it(`is as high as its content, and stays so, in ${name}`, () =>
      inPage(school + tall, async ({ page, faults }) => {
        await answered(inFrame(page), NOTHING);
        const frameOf = () =>
          page
            .frames()[1]
            .evaluate(() => [
              document.documentElement.offsetHeight,
              innerHeight,
              document.documentElement.scrollHeight,
            ]);
        const fits = async () => {
          const [content, inside, scroll] = await frameOf();
          return content > 500 && Math.abs(content - inside) <= 1 && scroll <= inside + 1;
        };
        await until(fits, `the height: ${await frameOf()}`);
        const [before] = await frameOf();
        await tick(page);
        await until(async () => (await frameOf())[0] !== before && (await fits()), 'the height after a tick');
        await page.setViewportSize({ width: 500, height: 900 });
        await until(fits, 'the height of a narrow page');
        assert.deepEqual(faults, []);
      }));
  }
  theirs['/border.css'] = {
    type: 'text/css',
    body: '* { box-sizing: border-box } iframe { border: 10px solid; padding: 0; width: 100% }',
  };

  it('opens a record that the host sets, says so without threshold-change, and empties it', () =>
    inPage(
      school + path,
      async ({ page, faults }) => {
        const { record, assessment } = example(3);
        await answered(inFrame(page), NOTHING);
        await page.locator('iframe[title]').evaluate((frame, json) => (frame.record = json), record);
        await answered(inFrame(page), core.spanWords(pack, assessment.indicated));
        await until(async () => (await held(page)).record?.concerns.length, 'the record');
        assert.deepEqual(await held(page), { record, assessment });
        await page.locator('iframe[title]').evaluate((frame) => (frame.record = null));
        await answered(inFrame(page), NOTHING);
        assert.deepEqual(await heard(page, 'threshold-change'), []);
        assert.deepEqual(faults, []);
      },
      { prepare: listen },
    ));

  it('opens a record that was set while the frame goes to another document, and has nothing of the one before', () =>
    inPage(
      school + path,
      async ({ page }) => {
        await answered(inFrame(page), NOTHING);
        await tick(page);
        await until(async () => (await held(page)).record?.concerns.length, 'what was recorded');
        const other = core.newRecord(await core.loadPack('worcestershire-2019'));
        const record = core.addPerson(other, { id: 'k', label: 'K', role: 'child' });
        const between = await page.locator('iframe[title]').evaluate((frame, json) => {
          frame.src = frame.src.replace('cheshire-east-2023', 'worcestershire-2019');
          const shown = [frame.record, frame.assessment];
          frame.record = json;
          return shown;
        }, record);
        assert.deepEqual(between, [null, null], 'nothing of the family before');
        await until(async () => (await held(page)).record?.people.length, 'the record in the other document');
        assert.deepEqual((await held(page)).record.people, record.people);
      },
      { prepare: listen },
    ));

  it('opens a record that was set while the frame loads its page again, and has nothing of the one before', () =>
    inPage(
      school + path,
      async ({ page }) => {
        await answered(inFrame(page), NOTHING);
        await tick(page);
        await until(async () => (await held(page)).record?.concerns.length, 'what was recorded');
        let go;
        const waits = new Promise((done) => (go = done));
        await page.route('**/threshold-kit-frame.js', async (route) => {
          await waits;
          await route.continue();
        });
        const asked = page.waitForRequest('**/threshold-kit-frame.js');
        await page.frames()[1].evaluate(() => void setTimeout(() => location.reload()));
        await asked;
        await until(async () => !(await held(page)).record, 'nothing of the record before');
        assert.deepEqual(await held(page), { record: null, assessment: null });
        const { record, assessment } = example(3);
        await page.locator('iframe[title]').evaluate((frame, json) => (frame.record = json), record);
        go();
        await answered(inFrame(page), core.spanWords(pack, assessment.indicated));
        await until(async () => (await held(page)).record?.concerns.length, 'the record');
        assert.deepEqual(await held(page), { record, assessment });
      },
      { prepare: listen },
    ));

  it('opens a record that was set while the frame was out of the page', () =>
    inPage(
      school + path,
      async ({ page }) => {
        const { record, assessment } = example(3);
        await answered(inFrame(page), NOTHING);
        await until(async () => (await held(page)).record, 'the first record');
        const out = await page.locator('iframe[title]').evaluate((frame, json) => {
          const place = frame.parentElement;
          frame.remove();
          const shown = frame.record;
          frame.record = json;
          place.append(frame);
          return shown;
        }, record);
        assert.equal(out, null);
        await answered(inFrame(page), core.spanWords(pack, assessment.indicated));
        assert.deepEqual((await held(page)).record, record);
      },
      { prepare: listen },
    ));

  const early = host();
  it('opens a record that was set before the frame or the script was there', () =>
    inPage(
      school + early,
      async ({ page }) => {
        await answered(inFrame(page), core.spanWords(pack, example(3).assessment.indicated));
      },
      {
        prepare: (page) =>
          page.addInitScript((json) => {
            if (globalThis.top === globalThis)
              new MutationObserver((_, watch) => {
                const frame = document.querySelector('iframe');
                if (!frame) return;
                watch.disconnect();
                frame.record = json;
              }).observe(document, { childList: true, subtree: true });
          }, example(3).record),
      },
    ));

  it('refuses a damaged record: the host hears threshold-error, and what was recorded stays', () =>
    inPage(
      school + path,
      async ({ page }) => {
        await answered(inFrame(page), NOTHING);
        await tick(page);
        await page.locator('iframe[title]').evaluate((frame) => (frame.record = { hello: 1 }));
        await until(async () => (await heard(page, 'threshold-error')).length === 1, 'threshold-error');
        const [{ detail }] = await heard(page, 'threshold-error');
        assert.match(detail.message, /could not be read/);
        assert.ok(detail.issues.length);
        assert.deepEqual(
          (await held(page)).record.concerns.map(({ id }) => id),
          [exclusions.id],
        );
        assert.equal((await held(page)).assessment, null);
      },
      { prepare: listen },
    ));

  const twice = host({ scripts: 2 });
  it('is heard once though the script is on the page twice', () =>
    inPage(
      school + twice,
      async ({ page }) => {
        await answered(inFrame(page), NOTHING);
        await tick(page);
        await until(async () => (await heard(page, 'threshold-change')).length, 'threshold-change');
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
        assert.equal((await heard(page, 'threshold-change')).length, 1);
      },
      { prepare: listen },
    ));

  const none = host({ script: '/nowhere.js' });
  it('serves a frame that comes later, and a script that comes last', () =>
    inPage(
      school + none,
      async ({ page }) => {
        await answered(inFrame(page), NOTHING);
        await tick(page);
        assert.deepEqual(await page.evaluate(() => globalThis.messages), [], 'it does not speak before it is asked');
        await page.addScriptTag({ url: `${council}/dist/threshold-kit-embed.js` }).catch(() => {});
        await until(async () => (await heard(page, 'threshold-change')).length === 1, 'what was recorded before');
        await page.evaluate(() => {
          const frame = document.querySelector('iframe');
          const again = frame.cloneNode();
          again.removeAttribute('style');
          frame.replaceWith(again);
        });
        await answered(inFrame(page), NOTHING);
        await until(
          async () => (await heard(page, 'threshold-ready')).length === 2,
          'threshold-ready of the new frame',
        );
      },
      { prepare: listen, bypassCSP: true },
    ));
});

describe('the page in a frame does not speak', () => {
  const path = host();
  it('to a host that is not on its list, and takes nothing from it', () =>
    inPage(
      stranger + path,
      async ({ page, faults }) => {
        await answered(inFrame(page), NOTHING);
        await tick(page);
        await answered(inFrame(page), open);
        await page.evaluate((json) => {
          const frame = document.querySelector('iframe');
          frame.record = json;
          frame.contentWindow.postMessage({ kit: 'threshold-kit/host@1', record: json }, '*');
        }, example(3).record);
        await until(() => faults.length >= 2, 'the warnings');
        await answered(inFrame(page), open);
        assert.deepEqual(await page.evaluate(() => [globalThis.heard, globalThis.messages]), [[], []]);
        assert.deepEqual(await held(page), { record: null, assessment: null });
        assert.ok(
          faults.every((fault) => fault.includes(`does not answer ${stranger}`)),
          faults.join('\n'),
        );
      },
      { prepare: listen },
    ));

  it('to a window that is not its host, though of an origin on the list', () =>
    inPage(
      school + path,
      async ({ page }) => {
        await answered(inFrame(page), NOTHING);
        await page.evaluate((json) => {
          document.body.append(document.createElement('iframe'));
          globalThis.target = document.querySelector('iframe').contentWindow;
          globalThis.json = json;
        }, example(3).record);
        // Sent by the sibling's own realm, so that it is the source.
        const [, , sibling] = page.frames();
        await sibling.evaluate(() =>
          parent.target.postMessage({ kit: 'threshold-kit/host@1', record: parent.json }, '*'),
        );
        await tick(page);
        await until(async () => (await held(page)).record.concerns.length === 1, 'what a person recorded');
        assert.equal(await inFrame(page).getByRole('alert').count(), 0);
      },
      { prepare: listen },
    ));
});

describe('the script of the host does not listen', () => {
  const path = host({ extra: '<div id="others"></div>' });
  const forged = {
    kit: 'threshold-kit/frame@1',
    height: 7,
    state: { record: { forged: true }, assessment: null },
    event: { type: 'threshold-change', detail: { forged: true } },
  };
  const fooled = (page) =>
    page.evaluate(() =>
      JSON.stringify([
        globalThis.heard,
        [...document.querySelectorAll('iframe')].map(({ record, style }) => [record, style.height]),
      ]).includes('forged'),
    );

  it('to another frame, to another origin in the frame, or to the page itself', () =>
    inPage(
      school + path,
      async ({ page }) => {
        await answered(inFrame(page), NOTHING);
        await until(async () => (await held(page)).record, 'the record');
        // The host's own window.
        await page.evaluate((message) => postMessage(message, '*'), forged);
        // Another frame of the right origin that does not show embed.html.
        ours['/evil.html'] = { body: '<!doctype html><title>Other</title>' };
        await page.evaluate(
          (src) => document.querySelector('#others').append(Object.assign(document.createElement('iframe'), { src })),
          `${council}/evil.html`,
        );
        await until(() => page.frames().some((frame) => frame.url().endsWith('/evil.html')), 'the other frame');
        const other = page.frames().find((frame) => frame.url().endsWith('/evil.html'));
        await other.waitForLoadState();
        await other.evaluate((message) => parent.postMessage(message, '*'), forged);
        // The right frame, gone elsewhere.
        const [, frame] = page.frames();
        await frame.goto(`${stranger}/dist/embed.css`).catch(() => {});
        await page.frames()[1].evaluate((message) => parent.postMessage(message, '*'), forged);
        await until(
          () => page.evaluate(() => globalThis.messages.filter((message) => message?.height === 7).length === 3),
          'the messages',
        );
        assert.equal(await fooled(page), false);
        // And from the right frame with the right origin it would: the check sees it.
        await page.frames()[1].goto(`${council}/dist/embed.css`);
        await page.frames()[1].evaluate((message) => parent.postMessage(message, '*'), forged);
        await until(() => fooled(page), 'the message of the right frame');
      },
      { prepare: listen, bypassCSP: true },
    ));
});

describe('the address of the page in a frame', () => {
  const bad = {
    'an element nobody knows': [
      '?pack=cheshire-east-2023&elements=triage-grid,script',
      /asked for something that is not here/,
    ],
    'a case in the case': ['?pack=cheshire-east-2023&elements=threshold-case', /asked for something that is not here/],
    'no element': ['?pack=cheshire-east-2023&elements=', /asked for something that is not here/],
    'no pack': ['', /asked for something that is not here/],
    'an unknown pack': ['?pack=atlantis-2023', /There is no bundled threshold document "atlantis-2023"/],
    'markup as a pack': [
      '?pack=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
      /There is no bundled threshold document "<img/,
    ],
  };
  for (const [name, [query, sentence]] of Object.entries(bad)) {
    it(`(${name}) is refused in a sentence, with 999 and without a level`, () =>
      inPage(`${council}/dist/embed.html${query}`, async ({ page, faults }) => {
        await page.getByText(sentence).filter({ visible: true }).first().waitFor();
        const text = await visibleText(page);
        assert.match(text, EMERGENCY);
        for (const { name: level } of pack.levels) assert.ok(!text.includes(level), level);
        assert.deepEqual(faults, []);
      }));
  }

  it('shows the grid where it names no element', () =>
    inPage(`${council}/dist/embed.html?pack=west-cheshire-2019`, async ({ page, faults }) => {
      await answered(page, NOTHING);
      assert.deepEqual(
        await page
          .locator('threshold-case')
          .evaluate(({ children }) => [...children].map(({ localName }) => localName)),
        ['triage-grid'],
      );
      assert.match(await visibleText(page), EMERGENCY);
      assert.deepEqual(faults, []);
    }));

  it('shows all elements, those that come later too', () =>
    inPage(
      `${council}/dist/embed.html?pack=cheshire-east-2023&elements=consent-checklist,step-decision,level-of-need-badge,triage-grid`,
      async ({ page, faults }) => {
        await answered(page, NOTHING);
        for (const tag of ['consent-checklist', 'step-decision'])
          await page.locator(tag).getByRole('heading').first().waitFor();
        assert.deepEqual(faults, []);
      },
    ));

  it('says 999, and that script is needed, without script', () =>
    inPage(
      `${council}/dist/embed.html${QUERY}`,
      async ({ page }) => {
        const text = plain(await page.locator('main').innerText());
        assert.match(text, /call 999 now\. The rest of this page needs JavaScript/);
        assert.ok(!text.includes('asked for something'));
      },
      { javaScriptEnabled: false },
    ));

  it('opens links elsewhere, so that one does not take away what is recorded', () =>
    inPage(`${council}/dist/embed.html?pack=cheshire-east-2023`, async ({ page, context }) => {
      await tickSign(page, exclusions.id);
      await answered(page, open);
      await unfold(page);
      const opened = context.waitForEvent('page');
      await page.locator('triage-grid').evaluate(({ shadowRoot }) => shadowRoot.querySelector('a[href^=http]').click());
      await (await opened).close();
      assert.equal(await boxOf(page, exclusions.id).isChecked(), true);
    }));
});
