/* The step on a host's page: the two demonstration pages that have it, and what a page loads and when. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { serve } from '../../stories/serve.js';
import {
  answered,
  answerOf,
  axeFinds,
  core,
  hostPage,
  inPage,
  NOTHING,
  part,
  plain,
  servePages,
  tickSign,
  until,
  useBrowser,
  visibleText,
} from './host.js';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const single = '/dist/threshold-kit.cheshire-east-2023.js';
const [step, consent] = ['/dist/threshold-kit-step-decision.js', '/dist/threshold-kit-consent-checklist.js'];

const inCase = (...tags) =>
  `<threshold-case pack="cheshire-east-2023">${tags.map((tag) => `<${tag}></${tag}>`).join('')}</threshold-case>`;
const bodies = {
  '/grid': inCase('triage-grid', 'level-of-need-badge'),
  '/step': inCase('step-decision'),
  '/consent': inCase('consent-checklist'),
  '/all': inCase('triage-grid', 'consent-checklist', 'step-decision'),
  '/alone': '<step-decision pack="tac-step-protocol"></step-decision>',
};
const pages = {};
for (const [path, body] of Object.entries(bodies)) {
  pages[path] = { body: hostPage(body), policy: strict };
  pages[`${path}-single`] = { body: hostPage(body, [single]), policy: strict };
}

let demo;
let host;
useBrowser(
  async () => {
    const server = await serve(0);
    demo = server.url;
    return server.close;
  },
  async () => {
    const server = await servePages(pages);
    host = server.url;
    return server.close;
  },
);

const title = (page) => page.getByRole('heading', { name: 'Step up or step down' });
const start = async (page, name) => {
  await page.getByRole('button', { name: `Consider: ${name}` }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
};
const did = async (page, stage) => {
  const opener = page.getByRole('button', { name: `Open: ${stage}` });
  if (await opener.count()) await opener.click();
  await page.getByRole('button', { name: `Done today: ${stage}` }).click();
  await page.getByRole('button', { name: `Change: ${stage}` }).waitFor();
};

/** Goes as far as an agreed step down by the TAC protocol. */
async function agree(page) {
  await start(page, 'Step down from CSC to PEH');
  await did(page, 'Case identified');
  await page.getByRole('button', { name: 'Open: Managers talk' }).click();
  await page.getByRole('button', { name: 'Agreed today' }).click();
  await page
    .getByText(/Agreed, since /)
    .first()
    .waitFor();
}

/** Saves the calendar file as a person does, and says what is in it. */
async function calendar(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the due dates as a calendar file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return { name: download.suggestedFilename(), titles: events.map((event) => event.getFirstPropertyValue('summary')) };
}

describe('the page about steps', () => {
  const inSteps = (test, options) =>
    inPage(
      `${demo}step.html`,
      async (tab) => {
        await title(tab.page).waitFor();
        await test(tab);
      },
      options,
    );

  it('is used, and its calendar file is saved, without an error in the console or a policy report', () =>
    inSteps(async ({ page, faults, errors }) => {
      await agree(page);
      assert.deepEqual(await calendar(page), {
        name: 'step-dates.ics',
        titles: ['Step protocol: due', 'Step protocol: due'],
      });
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    }));

  it('would show a policy report to these tests', () =>
    inSteps(async ({ page, faults }) => {
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await until(() => faults.some((fault) => fault.startsWith('policy: style-src')), 'a policy report');
    }));

  it('leaves no trace of what is recorded, and asks for nothing more', () =>
    inSteps(async ({ page, context, requests }) => {
      await page.waitForLoadState('networkidle');
      const before = [requests.length, page.url(), await page.title()];
      await agree(page);
      assert.deepEqual([requests.length, page.url(), await page.title()], before);
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    }));

  it('has one main heading, and no violation that axe finds, before and after', () =>
    inSteps(
      async ({ page }) => {
        assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
        assert.deepEqual(await axeFinds(page), []);
        await agree(page);
        assert.deepEqual(await axeFinds(page), []);
      },
      { bypassCSP: true },
    ));

  it('has levels of headings without a gap', () =>
    inSteps(async ({ page }) => {
      await agree(page);
      const levels = await page.getByRole('heading').evaluateAll((all) => all.map((one) => Number(one.localName[1])));
      assert.equal(levels[0], 1);
      for (const [at, level] of levels.entries())
        assert.ok(at === 0 || level <= levels[at - 1] + 1, `${levels.slice(0, at + 1)}`);
    }));

  it('without script still says to call 999, and what to do instead', () =>
    inPage(
      `${demo}step.html`,
      async ({ page }) => {
        const text = await visibleText(page);
        assert.match(text, /In an emergency, call 999/);
        assert.match(text, /needs JavaScript/);
      },
      { javaScriptEnabled: false },
    ));
});

describe('the page with every element in one case', () => {
  it('takes a step beside the grid and the check list into one record, without a report', () =>
    inPage(demo, async ({ page, faults, errors }) => {
      await answered(page, NOTHING);
      await title(page).waitFor();
      const element = page.locator('step-decision');
      await tickSign(page, 'education.targeted.1');
      await start(page, 'Step up to children’s social care, through ChECS');
      await element
        .getByRole('group', { name: /^May a child need urgent protection/ })
        .getByRole('button', { name: 'Yes', exact: true })
        .click();
      await did(page, 'Ring first');
      const held = await page.evaluate(() => document.querySelector('threshold-case').record);
      assert.deepEqual(
        held.concerns.map(({ id }) => id),
        ['education.targeted.1'],
      );
      assert.deepEqual(held.answers, { 'immediate-risk': 'yes' });
      assert.deepEqual(
        held.step.entries.map(({ stage }) => stage),
        ['ring'],
      );
      // One answer, wherever it is asked.
      await part(page, 'Ring now').waitFor();
      await answerOf(page)
        .getByText(/^Immediate risk: Yes/)
        .first()
        .waitFor();
      assert.deepEqual(JSON.parse(await page.locator('#record').textContent()), held);
      assert.ok(core.readRecord(await core.loadPack('cheshire-east-2023'), held).ok);
      assert.deepEqual((await calendar(page)).titles, ['Step protocol: due']);
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    }));
});

describe('the ways through the host’s pages', () => {
  const entries = {
    '': 'Find a level',
    'reference.html': 'Read the levels',
    'blank.html': 'Blank tool',
    'step.html': 'Step up or down',
    'portal.html': 'Send a referral',
  };
  /** At the foot of every page alone: few need them. */
  const compared = {
    'compare.html': 'Two documents side by side',
    'review.html': 'Then and now',
    'family-help.html': 'The Family Help template',
  };
  /** The start page is where the trail begins, and has none. */
  const trail = {
    '': null,
    'reference.html': 'Read the levels of need',
    'blank.html': 'Blank triage tool',
    'step.html': 'Step up and step down',
    'portal.html': 'Send a referral',
    'accessibility.html': 'Accessibility statement',
    ...compared,
  };
  it('on a narrow screen "Menu" leads to the same five, at the foot of the page', () =>
    inPage(
      `${demo}accessibility.html`,
      async ({ page }) => {
        await page.getByRole('link', { name: 'Menu' }).click();
        const links = page.getByRole('contentinfo').getByRole('link');
        assert.deepEqual((await links.allTextContents()).map(plain).slice(0, 5), Object.values(entries));
        assert.ok(await links.first().evaluate((link) => link.getBoundingClientRect().top < innerHeight));
      },
      { viewport: { width: 360, height: 740 } },
    ));

  for (const [name, last] of Object.entries(trail)) {
    it(`/${name} has the same five, and says which one it is`, () =>
      inPage(`${demo}${name}`, async ({ page }) => {
        const links = page.getByRole('navigation', { name: 'Levels of need' }).getByRole('link');
        assert.deepEqual((await links.allTextContents()).map(plain), Object.values(entries));
        assert.deepEqual(
          await links.evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
          Object.keys(entries).map((one) => `/${one}`),
        );
        const current = await links.evaluateAll((all) =>
          all.filter((one) => one.getAttribute('aria-current') === 'page').map((one) => one.textContent.trim()),
        );
        assert.deepEqual(current, name in entries ? [entries[name]] : []);
        const here = page.getByRole('navigation', { name: 'Breadcrumb' }).locator('[aria-current="page"]');
        assert.deepEqual((await here.allTextContents()).map(plain), last === null ? [] : [last]);
        const footer = (await page.getByRole('contentinfo').getByRole('link').allTextContents()).map(plain);
        assert.deepEqual(footer, [...Object.values(entries), ...Object.values(compared), 'Accessibility statement']);
      }));
  }
});

describe('a page loads only the elements that it has', () => {
  const loads = (path, test) =>
    inPage(host + path, async ({ page, faults, requests, errors }) => {
      const loaded = () => [step, consent].filter((file) => requests.includes(file));
      await test(page, loaded);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    });

  it('with the grid alone it asks for neither the step nor the check list of consent', () =>
    loads('/grid', async (page, loaded) => {
      await answered(page, NOTHING);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(loaded(), []);
      assert.deepEqual(
        await page.evaluate(() =>
          ['step-decision', 'consent-checklist'].map((tag) => Boolean(customElements.get(tag))),
        ),
        [false, false],
      );
    }));

  it('with the step, the step and not the check list', () =>
    loads('/step', async (page, loaded) => {
      await title(page).waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(loaded(), [step]);
    }));

  it('with the check list, the check list and not the step', () =>
    loads('/consent', async (page, loaded) => {
      await page.getByRole('heading', { name: 'Agreement and sharing', exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(loaded(), [consent]);
    }));

  it('with all of them, each', () =>
    loads('/all', async (page, loaded) => {
      await title(page).waitFor();
      await page.getByRole('heading', { name: 'Agreement and sharing', exact: true }).waitFor();
      assert.deepEqual(loaded(), [step, consent]);
    }));

  it('one that is added later is loaded then, and shows the case', () =>
    loads('/grid', async (page, loaded) => {
      await answered(page, NOTHING);
      await page.evaluate(() =>
        document.querySelector('threshold-case').append(document.createElement('step-decision')),
      );
      await title(page).waitFor();
      assert.deepEqual(loaded(), [step]);
      await start(page, 'Step down from children’s social care');
      await page.evaluate(() => {
        // Not by itself: somewhere in what is added.
        const part = document.createElement('div');
        part.append(document.createElement('consent-checklist'));
        document.querySelector('threshold-case').append(part);
      });
      await page.getByRole('heading', { name: 'Agreement and sharing', exact: true }).waitFor();
      assert.deepEqual(loaded(), [step, consent]);
      assert.equal(
        await page.evaluate(() => document.querySelector('threshold-case').record.step.protocol),
        'step-down',
      );
    }));

  it('one that did not arrive is asked for again at once', () =>
    inPage(`${host}/step`, ({ page }) => title(page).waitFor(), {
      prepare: (page) => page.route(`**${step}`, (route) => route.abort()),
    }));
});

describe('under a strict policy', () => {
  for (const [script, path] of [
    ['the small script', '/step'],
    ['the single file', '/step-single'],
  ]) {
    it(`with ${script} the calendar file can be saved, and nothing is reported`, () =>
      inPage(host + path, async ({ page, faults, errors }) => {
        await title(page).waitFor();
        await start(page, 'Step up to children’s social care, through ChECS');
        await page
          .getByRole('group', { name: /^May a child need urgent protection/ })
          .getByRole('button', { name: 'Yes', exact: true })
          .click();
        await did(page, 'Ring first');
        assert.deepEqual(await calendar(page), { name: 'step-dates.ics', titles: ['Step protocol: due'] });
        assert.deepEqual(faults, []);
        assert.deepEqual(errors, []);
      }));
  }

  it('alone with a pack of its own', () =>
    inPage(`${host}/alone`, async ({ page, faults, errors }) => {
      await title(page).waitFor();
      await agree(page);
      assert.equal((await calendar(page)).titles.length, 2);
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    }));
});
