/* Frames whose sandbox allows little: what works is named by its permission, and nothing is lost without a word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { example, hostPage, inPage, servePages, until, useBrowser } from './host.js';

const WAYS = {
  least: '',
  downloads: ' allow-downloads',
  modals: ' allow-modals',
  both: ' allow-downloads allow-modals',
};
const framed = (permissions, elements) =>
  `<iframe title="Levels of need" sandbox="allow-scripts allow-same-origin${permissions}" src="/dist/embed.html?pack=cheshire-east-2023&elements=${elements}" width="100%" height="2000"></iframe>`;

let url;
useBrowser(async () => {
  const served = await servePages({
    '/popups': { body: hostPage(framed(' allow-popups', 'triage-grid'), []) },
    '/apart': { body: hostPage(framed('', 'triage-grid').replace(' allow-same-origin', ''), []) },
    '/least': { body: hostPage(framed('', 'triage-grid'), []) },
    ...Object.fromEntries(
      Object.entries(WAYS).map(([name, permissions]) => [
        `/${name}-all`,
        { body: hostPage(framed(permissions, 'case-summary'), []) },
      ]),
    ),
  });
  url = served.url;
  return served.close;
});

describe('a frame that may run scripts on its own origin and nothing else', () => {
  it('records what is filled in and sent in a form of the kit, by the button and by Enter', () =>
    inPage(`${url}/least`, async ({ page }) => {
      const frame = page.frameLocator('iframe');
      const people = () =>
        frame.locator('threshold-case').evaluate((element) => element.record?.people.map(({ label }) => label) ?? []);
      await frame.getByRole('table').first().waitFor();
      await frame.locator('#person-label').fill('K');
      await frame.locator('#person-label').press('Enter');
      await until(async () => (await people()).includes('K'), 'one by Enter');
      if (!(await frame.locator('#person-label').isVisible())) await frame.locator('#people').click();
      await frame.locator('#person-label').fill('Mum');
      await frame.getByRole('button', { name: '+ Adult', exact: true }).click();
      await until(async () => (await people()).includes('Mum'), 'another by the button');
      assert.deepEqual(await people(), ['K', 'Mum']);
    }));
});

const LINK =
  'This page may not open links: its frame needs "allow-popups". Ring the number yourself, or tell whoever looks after the page.';

for (const [path, told] of [
  ['/least', 1],
  ['/popups', 0],
])
  it(`a link that rings a number ${told ? 'says that it may not, once' : 'is followed'} (${path.slice(1)})`, () =>
    inPage(url + path, async ({ page }) => {
      const frame = page.frameLocator('iframe');
      const link = frame.locator('triage-grid a[href="tel:999"]').first();
      for (let turn = 0; turn < 2; turn += 1) await link.click();
      assert.equal(await frame.getByText(LINK, { exact: true }).count(), told);
      assert.equal(await frame.locator('threshold-case').count(), 1);
    }));

it('a frame without its own origin says 999, and after a while that the rest has not loaded', () =>
  inPage(`${url}/apart`, async ({ page }) => {
    const frame = page.frameLocator('iframe');
    await frame.getByText('The rest of this page has not loaded.').waitFor();
    assert.match(await frame.locator('body').innerText(), /call 999 now/);
  }));

it('a frame that has loaded says nothing of the kind', () =>
  inPage(`${url}/least`, async ({ page }) => {
    const frame = page.frameLocator('iframe');
    await frame.getByRole('table').first().waitFor();
    assert.equal(await frame.getByText('has not loaded').count(), 0);
  }));

const SAVE = 'This page may not save a file here. Tell whoever looks after it: its frame needs "allow-downloads".';
const PRINT = 'This page may not print here. Tell whoever looks after it: its frame needs "allow-modals".';

for (const [name, permissions] of Object.entries(WAYS))
  describe(`a frame with “allow-scripts allow-same-origin${permissions}”`, () => {
    const open = (test) =>
      inPage(`${url}/${name}-all`, async ({ page }) => {
        const frame = page.frames().find((one) => one.url().includes('embed.html'));
        await frame.waitForFunction(
          () => document.querySelector('threshold-case')?.record && document.querySelector('case-summary')?.shadowRoot,
        );
        await frame.evaluate((record) => (document.querySelector('threshold-case').record = record), example(1).record);
        await test(page, frame, frame.locator('case-summary'));
      });
    const said = (frame, words) => frame.getByText(words, { exact: true }).count();

    it(`saves the record and the table${permissions.includes('downloads') ? '' : ', or says beside the button that it may not'}`, () =>
      open(async (page, frame, summary) => {
        await summary.getByRole('button', { name: 'Download', exact: false }).first().click();
        const buttons = [0, 1].map((at) => summary.locator('.tool button').nth(at));
        for (const [at, button] of buttons.entries()) {
          if (permissions.includes('downloads')) {
            const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
            assert.ok(download.suggestedFilename());
          } else {
            // Twice, and it is said once.
            for (let turn = 0; turn < 2; turn += 1) await button.click();
            assert.equal(await said(frame, SAVE), at + 1);
          }
        }
        assert.equal(await said(frame, SAVE), permissions.includes('downloads') ? 0 : buttons.length);
      }));

    it(`prints the report${permissions.includes('modals') ? '' : ', or says that it may not'}`, () =>
      open(async (page, frame, summary) => {
        // What is printed stands in a frame of its own, which goes once it is.
        await summary.evaluate((element) =>
          new MutationObserver((records) => {
            const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
            globalThis.printed ||= added.some((node) => node.className === 'print-frame');
          }).observe(element.shadowRoot, { childList: true }),
        );
        await summary.getByRole('button', { name: 'Print', exact: false }).first().click();
        if (permissions.includes('modals')) await frame.waitForFunction(() => globalThis.printed);
        else await frame.getByText(PRINT, { exact: true }).waitFor();
        assert.equal(await said(frame, PRINT), permissions.includes('modals') ? 0 : 1);
      }));
  });
