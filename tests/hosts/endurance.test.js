/*
 * A page that is open all day: elements come and go, and thousands of things are recorded. Counted are nodes
 * and listeners, which no busy machine changes, and not time.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostPage, inPage, pack, servePages, useBrowser } from './host.js';

const KIT = `<threshold-case pack="${pack.provenance.id}">
  <triage-grid></triage-grid>
  <consent-checklist></consent-checklist>
  <step-decision></step-decision>
  <case-summary></case-summary>
</threshold-case>`;

let host;
useBrowser(async () => (host = await servePages({ '/': { body: hostPage(KIT) } })).close);

/** What the browser holds for the page, once it has come to rest and garbage is collected. */
async function held(page, session) {
  const once = async () => {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(done, 50)))),
    );
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { nodes, listeners: jsEventListeners };
  };
  // Idle time comes in pieces: until the same is held a few times in a row.
  let last = await once();
  for (let same = 0; same < 5;) {
    const now = await once();
    same = now.nodes === last.nodes && now.listeners === last.listeners ? same + 1 : 0;
    last = now;
  }
  return last;
}

const onPage = (test) =>
  inPage(host.url, async ({ page, context, faults }) => {
    await page.waitForFunction(() => document.querySelector('threshold-case')?.assessment !== undefined);
    await test(page, await context.newCDPSession(page));
    assert.deepEqual(faults, []);
  });

describe('A page that is open all day', () => {
  it('holds nothing of 200 cases that came and went', () =>
    onPage(async (page, session) => {
      const comeAndGo = (count) =>
        page.evaluate(
          async ([html, times]) => {
            const place = document.body.appendChild(document.createElement('div'));
            for (let at = 0; at < times; at++) {
              const [made] = new DOMParser().parseFromString(html, 'text/html').body.children;
              const ready = new Promise((done) => made.addEventListener('threshold-ready', done, { once: true }));
              place.append(made);
              await ready;
              await Promise.all([...made.children].map((element) => element.updateComplete));
              made.remove();
            }
            place.remove();
          },
          [KIT, count],
        );
      await comeAndGo(5);
      const before = await held(page, session);
      await comeAndGo(200);
      assert.deepEqual(await held(page, session), before);
    }));

  it('holds nothing more after 2,000 edits than before them', () =>
    onPage(async (page, session) => {
      // A sign of harm brings the question about risk with it, which comes and goes each time.
      const { id, domain } = pack.indicators.find(({ alert }) => alert);
      await page.locator(`triage-grid #area-${domain}`).click();
      await page.locator(`triage-grid .map [data-sign="${id}"]`).waitFor();
      const edit = (count) =>
        page.evaluate(
          async ([sign, times]) => {
            const elements = [...document.querySelectorAll('threshold-case, threshold-case > *')];
            const grid = document.querySelector('triage-grid').shadowRoot;
            for (let at = 0; at < times; at++) {
              grid.querySelector(`.map [data-sign="${sign}"]`).click();
              await Promise.all(elements.map((element) => element.updateComplete));
            }
          },
          [id, count],
        );
      await edit(20);
      const before = await held(page, session);
      await edit(2000);
      assert.deepEqual(await held(page, session), before);
    }));
});
