/* Frames whose sandbox allows little: what works is named by its permission, and nothing is lost without a word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostPage, inPage, servePages, until, useBrowser } from './host.js';

let url;
useBrowser(async () => {
  const served = await servePages({
    '/least': {
      body: hostPage(
        '<iframe title="Levels of need" sandbox="allow-scripts allow-same-origin" src="/dist/embed.html?pack=cheshire-east-2023&elements=triage-grid" width="100%" height="2000"></iframe>',
        [],
      ),
    },
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
