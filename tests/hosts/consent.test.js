/* The check list of consent on the demo page, under the demo's strict policy. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../stories/serve.js';
import {
  answered,
  answerOf,
  core,
  example,
  inPage,
  NOTHING,
  pack,
  part,
  plain,
  riskOption,
  sheets,
  until,
  useBrowser,
} from './host.js';

let url;
useBrowser(async () => {
  const server = await serve(0);
  url = server.url;
  return server.close;
});

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
const answer = (page) => part(page, 'Can you go ahead?');
const sharing = (page) => page.getByRole('form', { name: 'Share, and on what basis' });
const recordOf = (page) => page.evaluate(() => document.querySelector('threshold-case').record);

/** Opens the demo page with an example whose level is known. */
const inDemo = (test, options) =>
  inPage(
    url,
    async (tab) => {
      const { page } = tab;
      await answered(page, NOTHING);
      await page.getByText('Load an example').click();
      await page.getByRole('button', { name: 'Case study 1' }).click();
      await answered(page, core.spanWords(pack, example(1).assessment.indicated));
      await test(tab);
    },
    options,
  );

/** Records that one person agreed, with all its details. */
async function agree(page, label) {
  const form = page.getByRole('form', { name: `What ${label} said` });
  // Of two people the second's questions open by themselves.
  if (!(await form.isVisible())) await page.getByRole('button', { name: new RegExp(`^Record ?: ${label}$`) }).click();
  await form
    .getByRole('group', { name: /parental responsibility/ })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await form.getByRole('radio', { name: 'Agreed' }).check();
  assert.equal(await form.getByLabel('When?').inputValue(), today);
  await form.getByRole('radio', { name: 'Verbally' }).check();
  await form.getByRole('checkbox', { name: 'All four of these' }).check();
  await form.getByRole('radio', { name: 'No, none was needed' }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Records the decision to share with agreement. */
async function share(page, what) {
  const form = sharing(page);
  if (!(await form.isVisible())) await page.getByRole('button', { name: /^Record ?: Share/ }).click();
  await form.getByRole('radio', { name: 'Share with their agreement' }).check();
  await form.getByLabel('What will you share?').fill(what);
  await form.getByLabel('Who with?').fill('the front door');
  await form.getByLabel('What for?').fill('to get help');
  assert.equal(await form.getByLabel('When did you decide?').inputValue(), today);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
}

describe('agreement and sharing on the demo page', () => {
  it('go from "not yet" to "yes", with no error, no policy report and no request', () =>
    inDemo(async ({ page, faults, errors, requests }) => {
      // Something recorded describes harm: the risk comes before any agreement.
      assert.match(plain(await answer(page).innerText()), /First judge whether a child is at immediate risk/);
      await riskOption(page, 'No, it is not urgent').click();
      assert.match(plain(await answer(page).innerText()), /Not yet/);
      const adults = example(1).record.people.filter(({ role }) => role === 'adult');
      assert.ok(adults.length);
      const folded = answerOf(page).getByRole('button', { name: /^Agreement and sharing:/ });
      assert.match(plain(await folded.innerText()), /Not yet$/);
      // What comes after the first view is there.
      await page.waitForLoadState('networkidle');
      const before = requests.length;
      for (const { label } of adults) await agree(page, label);
      await share(page, 'What we saw at school');
      assert.match(plain(await answer(page).innerText()), /Yes/);
      assert.match(plain(await folded.innerText()), /Yes$/);
      const json = JSON.parse(await page.locator('#record').textContent());
      assert.equal(json.consent.sharing.what, 'What we saw at school');
      assert.deepEqual(core.readRecord(pack, json).value, await recordOf(page));
      assert.deepEqual(requests.slice(before), []);
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    }));

  it('show what is wrong in a form, with no policy report', () =>
    inDemo(async ({ page, faults }) => {
      await page.getByRole('button', { name: /^Record ?: Share/ }).click();
      await sharing(page).getByRole('button', { name: 'Save' }).click();
      await page
        .getByRole('group', { name: 'There is a problem' })
        .getByRole('button', { name: 'Choose whether you will share information.' })
        .waitFor();
      assert.deepEqual(faults, []);
    }));

  it('are gone when the demo is cleared', () =>
    inDemo(async ({ page }) => {
      await share(page, 'What we saw at school');
      await page.getByRole('button', { name: 'Clear', exact: true }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Clear', exact: true }).click();
      await answered(page, NOTHING);
      assert.equal(await page.getByText('What we saw at school').count(), 0);
      assert.match(plain(await answer(page).innerText()), /Not known yet/);
    }));
});

describe('the page for the family on the demo page', () => {
  const explain = async (page) => {
    await page.getByText('Page for the family', { exact: true }).click();
    return page.getByRole('button', { name: 'Print this page for the family' });
  };

  /** In each frame, the printer is a note of what it would have put on paper. */
  const prepare = (_, context) =>
    context.addInitScript(() => {
      window.print = () => {
        const { innerText } = document.body;
        const { fontSize, direction } = getComputedStyle(document.body);
        const css = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
        (top.printed ??= []).push({
          framed: self !== top,
          text: innerText,
          fontSize,
          direction,
          title: document.title,
          html: document.documentElement.outerHTML.replace('<head>', `<head><style>${css.join('\n')}</style>`),
        });
      };
    });

  it('is printed alone and styled, under the strict policy, without a report or a request; then its frame is gone', () =>
    inDemo(
      async ({ page, context, faults, errors, requests }) => {
        await share(page, 'What we saw at school');
        // What comes after the first view is there.
        await page.waitForLoadState('networkidle');
        const before = requests.length;
        await (await explain(page)).click();
        await until(() => page.evaluate(() => window.printed?.length === 1), 'the print');
        const [sheet] = await page.evaluate(() => window.printed);
        assert.equal(sheet.framed, true, 'the host’s page itself is not printed');
        assert.equal(plain(sheet.text), plain(await page.getByRole('article').innerText()));
        assert.match(sheet.text, /What we saw at school/);
        assert.equal(sheet.title, 'Sharing information about your family');
        const paper = await context.newPage();
        await paper.setContent(sheet.html);
        assert.deepEqual(sheets(await paper.pdf({ preferCSSPageSize: true })), [[210, 297]], 'one sheet to take home');
        await paper.close();
        assert.ok(parseFloat(sheet.fontSize) > 18, `its own style holds under the policy: ${sheet.fontSize}`);
        const frame = page.locator('consent-checklist iframe');
        await frame.evaluate((element) => element.contentWindow.dispatchEvent(new Event('afterprint')));
        assert.equal(await frame.count(), 0);
        assert.deepEqual(requests.slice(before), []);
        assert.deepEqual(faults, []);
        assert.deepEqual(errors, []);
      },
      { prepare },
    ));

  it('is printed by the browser’s own printing without a report', () =>
    inDemo(
      async ({ page, faults }) => {
        await (await explain(page)).click();
        await until(() => page.evaluate(() => window.over), 'the end of the printing');
        // What the page says now comes after every report.
        await page.evaluate(() => console.error('the last'));
        await until(() => faults.length > 0, 'the last word');
        assert.deepEqual(faults, ['console: the last']);
      },
      {
        prepare: (_, context) => context.addInitScript(() => addEventListener('afterprint', () => (top.over = true))),
      },
    ));

  it('a report from inside the frame would be seen', () =>
    inDemo(
      async ({ page, faults }) => {
        await (await explain(page)).click();
        await page
          .locator('consent-checklist iframe')
          .evaluate((element) => element.contentDocument.body.setAttribute('style', 'color: red'));
        await until(() => faults.some((fault) => fault.includes('style-src')), 'a report');
      },
      { prepare },
    ));
});
