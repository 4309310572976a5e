/* A part of the kit that does not load: it says so, keeps 999, tells the host, and comes when it can. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { core, example, hostPage, inPage, pack, servePages, until, useBrowser } from './host.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const inCase = (inside) => hostPage(`<threshold-case pack="cheshire-east-2023">${inside}</threshold-case>`);
const TAGS = ['consent-checklist', 'step-decision', 'case-summary'];
const council = JSON.parse(readFileSync(join(import.meta.dirname, 'councils/alderbrook.json'), 'utf8'));
const { emergency } = core.sentences;
let url;

/** A page with a document that builds on another. */
const basedOn = (path, base) => ({
  [path]: {
    policy: `${POLICY}; connect-src 'self'`,
    body: hostPage(`<threshold-case src="${path}.json"><triage-grid></triage-grid></threshold-case>`),
  },
  [`${path}.json`]: { type: 'application/json', body: JSON.stringify({ ...council, extends: base }) },
});

useBrowser(async () => {
  const served = await servePages({
    ...Object.fromEntries(
      TAGS.map((tag) => [`/${tag}`, { policy: POLICY, body: inCase(`<${tag}><p>Our words</p></${tag}>`) }]),
    ),
    '/place': {
      policy: POLICY,
      body: hostPage('<div data-threshold-kit="step-decision" data-pack="cheshire-east-2023"><p>Our words</p></div>'),
    },
    '/pack': { policy: POLICY, body: inCase('<triage-grid></triage-grid>') },
    ...basedOn('/based', 'base.json'),
    '/base.json': { type: 'application/json', body: JSON.stringify(pack) },
    ...basedOn('/torn', 'sign-in'),
    '/sign-in': { body: '<!doctype html><title>Sign in</title>' },
    '/alone': { policy: POLICY, body: hostPage('<triage-grid pack="cheshire-east-2023"></triage-grid>') },
  });
  url = served.url;
  return served.close;
});

const ways = {
  'the line drops': (route) => route.abort(),
  'the server answers 404': (route) => route.fulfill({ status: 404, body: 'Not here' }),
  'the server answers 503': (route) => route.fulfill({ status: 503, body: 'Busy' }),
  'the file comes empty': (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
};

/** Opens a page whose files of a kind do not come until the test lets them. */
const withoutFiles = (path, files, fail, test) => {
  let down = true;
  return inPage(url + path, (tab) => test({ ...tab, recover: () => (down = false) }), {
    prepare: (page) => page.route(files, (route) => (down ? fail(route) : route.continue())),
  });
};

const heading = (page) => page.locator(TAGS.join()).getByRole('heading', { level: 2 }).first();
const tryAgain = (page) => page.getByRole('button', { name: 'Try again' });
/** Presses it once the way is free, unless what is missing has come by itself before that. */
const bring = (page) => tryAgain(page).evaluateAll(([button]) => button?.click());

async function saysSo({ page, errors }) {
  await tryAgain(page).waitFor();
  const said = await page.getByRole('alert').innerText();
  await page.getByText(/999/).filter({ visible: true }).first().waitFor();
  assert.match(said, /did not load|could not be loaded/);
  assert.ok(!pack.levels.some(({ name }) => said.includes(name)), said);
  assert.equal(errors.length, 1);
  assert.ok(said.includes(errors[0].message));
}

// Each waits for the kit to try again by itself, so they wait beside each other.
describe('a part that does not load', { concurrency: true }, () => {
  for (const [why, fail] of Object.entries(ways)) {
    const all = fail === ways['the line drops'];
    for (const [path, files] of [
      ...TAGS.map((tag) => [`/${tag}`, `**/threshold-kit-${tag}.js*`]),
      ['/place', '**/threshold-kit-step-decision.js*'],
      // What several of them share.
      ['/step-decision', '**/threshold-kit-form-styles.js*'],
    ].filter((_, at) => all || !at))
      it(`(${path}, ${files}) says so, keeps 999 and comes by itself, where ${why}`, () =>
        withoutFiles(path, files, fail, async (tab) => {
          await saysSo(tab);
          await tab.page.getByText('Our words').waitFor();
          tab.recover();
          await heading(tab.page).waitFor();
          assert.equal(await tab.page.getByRole('alert').count(), 0);
          assert.equal(await tab.page.getByText('Our words').isVisible(), false);
          assert.deepEqual(
            tab.faults.filter((fault) => /policy|uncaught/.test(fault)),
            [],
          );
        }));

    for (const path of all ? ['/pack', '/alone'] : ['/pack'])
      it(`a document (${path}) likewise, where ${why}`, () =>
        withoutFiles(path, '**/packs/**', fail, async (tab) => {
          await saysSo(tab);
          tab.recover();
          await tab.page.getByRole('table').waitFor();
          assert.equal(await tab.page.getByRole('alert').count(), 0);
        }));
  }

  for (const [path, files, there] of [
    ['/step-decision', '**/threshold-kit-step-decision.js*', heading],
    ['/pack', '**/packs/**', (page) => page.getByRole('table')],
  ])
    it(`(${path}) is asked for by a button, which says again that it did not come, and then brings it`, () =>
      withoutFiles(path, files, ways['the line drops'], async (tab) => {
        await saysSo(tab);
        await tryAgain(tab.page).click();
        await until(() => tab.errors.length === 2, 'the host is told again');
        await tryAgain(tab.page).waitFor();
        tab.recover();
        await bring(tab.page);
        await there(tab.page).waitFor();
      }));

  const readers = '**/threshold-kit-readers.js*';
  const { record } = example(1);
  const FACTS = { format: 'threshold-kit/facts@1', children: [{ sessions: { possible: 190, missed: 34 } }] };
  const opened = (page) => page.locator('threshold-case').evaluate(({ record: { concerns } }) => concerns.length);
  const give = async (page) => {
    await page.getByRole('table').waitFor();
    await page.locator('threshold-case').evaluate((element, it) => (element.record = it), record);
    await tryAgain(page).waitFor();
  };
  for (const how of ['by itself', 'by a button'])
    it(`what checks a record: the record waits, and is opened ${how}`, () =>
      withoutFiles('/pack', readers, ways['the line drops'], async ({ page, errors, recover }) => {
        await give(page);
        assert.equal(errors.length, 1);
        recover();
        if (how === 'by a button') await bring(page);
        await until(async () => (await opened(page)) === record.concerns.length, 'the record is opened');
        assert.equal(await page.getByRole('alert').count(), 0);
      }));

  it('what checks a record: who goes on without it is not given it later', () =>
    withoutFiles('/pack', readers, ways['the line drops'], async ({ page, recover }) => {
      await give(page);
      await page.getByRole('button', { name: 'Continue with your record' }).click();
      // What is given after it waits for the same file, and has come: so would the record have.
      await page.locator('threshold-case').evaluate((element, it) => (element.facts = it), FACTS);
      recover();
      await page.getByRole('heading', { name: '2 signs suggested from records' }).waitFor();
      assert.equal(await opened(page), 0);
    }));

  it('what checks a record: a copy of the one that is there, as frameworks give it, needs none of it', () =>
    withoutFiles('/pack', readers, ways['the line drops'], async ({ page, errors }) => {
      const area = page.getByRole('button', { name: /^Education/ });
      await area.waitFor();
      await page.locator('threshold-case').evaluate((element) => {
        element.addEventListener('threshold-change', ({ detail }) => (element.record = structuredClone(detail.record)));
      });
      await area.click();
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      assert.equal(await opened(page), 1);
      assert.equal(await page.getByRole('table').count(), 1);
      assert.deepEqual(errors, []);
    }));

  it('what checks a record, which is slow: nothing can be recorded that would take the place of the one that comes', async () => {
    let come;
    const comes = new Promise((resolve) => (come = resolve));
    await inPage(
      `${url}/pack`,
      async ({ page, errors }) => {
        await page.getByRole('table').waitFor();
        const host = page.locator('threshold-case');
        await host.evaluate((element, it) => (element.record = it), record);
        await page.getByText('Loading the guidance.').waitFor();
        assert.equal(await page.getByRole('table').count(), 0);
        assert.deepEqual(await host.evaluate(({ errors: found }) => found.map(({ id }) => id)), ['loading']);
        come();
        await page.getByRole('table').waitFor();
        assert.equal(await opened(page), record.concerns.length);
        assert.deepEqual(await host.evaluate(({ errors: found }) => found.map(({ id }) => id)), []);
        assert.deepEqual(errors, []);
      },
      {
        prepare: (page) =>
          page.route(readers, async (route) => {
            await comes;
            await route.continue();
          }),
      },
    );
  });

  it('what checks facts: the facts are not called faulty, and suggest their signs once it comes', () =>
    withoutFiles('/pack', readers, ways['the line drops'], async ({ page, errors, recover }) => {
      await page.getByRole('table').waitFor();
      await page.locator('threshold-case').evaluate((element, it) => (element.facts = it), FACTS);
      await until(() => errors.length === 1, 'threshold-error');
      assert.match(errors[0].message, /could not be checked, so they suggest nothing: a part of the kit did not load/);
      recover();
      await page.getByRole('heading', { name: '2 signs suggested from records' }).waitFor();
    }));

  it('what checks notes on the law: they are not called faulty, and are used once it comes', () =>
    withoutFiles('/pack', readers, ways['the line drops'], async ({ page, errors, recover }) => {
      await page.getByRole('table').waitFor();
      const own = { ...core.lawNotes, notes: [{ ...core.lawNotes.notes[0], text: 'The partnership’s own note.' }] };
      await page.locator('threshold-case').evaluate((element, it) => (element.lawNotes = it), own);
      await tryAgain(page).waitFor();
      assert.deepEqual(
        errors.map(({ message }) => message.split(':')[0]),
        ['The notes on the law could not be checked'],
      );
      recover();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^About this document/ }).click();
      await page.getByText('The partnership’s own note.').waitFor();
    }));

  for (const [tag, shown] of [
    ['step-decision', 'Step'],
    ['case-summary', 'Decision report'],
  ])
    it(`what checks bank holidays: those of ${tag} are not called faulty, and are used once it comes`, () =>
      withoutFiles(`/${tag}`, readers, ways['the line drops'], async ({ page, errors, recover }) => {
        await heading(page).filter({ hasText: shown }).waitFor();
        await page.locator(tag).evaluate((element, it) => (element.holidays = it), core.bankHolidays);
        await page.getByText('The bank holidays given for this page could not be checked').waitFor();
        assert.equal(errors.length, 1);
        recover();
        await page.getByText('The bank holidays').waitFor({ state: 'detached' });
        assert.equal(errors.length, 1);
      }));

  it('a pack that another builds on and that is no JSON: it says so, and does not ask again', () =>
    inPage(`${url}/torn`, async ({ page, errors }) => {
      await page.getByText('The threshold document has faults, so it cannot be used safely.').waitFor();
      assert.equal(await tryAgain(page).count(), 0);
      assert.match(errors[0].issues[0].message, /^The pack "sign-in", on which this one builds, could not be found/);
    }));

  for (const how of ['the line drops', 'the server answers 503'])
    it(`a pack that another builds on, where ${how}: the document is not called faulty, and is shown once it comes`, () =>
      withoutFiles('/based', '**/base.json', ways[how], async ({ page, errors, recover }) => {
        await tryAgain(page).waitFor();
        assert.match(errors[0].message, /could not be loaded/);
        recover();
        await page.getByRole('table').waitFor();
      }));

  it('what the document says about itself: its place says so, the rest stays, and a button brings it', () =>
    withoutFiles('/pack', '**/threshold-kit-about.js*', ways['the line drops'], async ({ page, errors, recover }) => {
      await page.getByRole('table').waitFor();
      await page.getByRole('button', { name: /^About this document/ }).click();
      await tryAgain(page).waitFor();
      assert.equal(errors.length, 1);
      assert.equal(await page.getByRole('alert').getByText(errors[0].message).count(), 1);
      await page.getByText(/999/).filter({ visible: true }).first().waitFor();
      await page.getByRole('table').waitFor();
      await tryAgain(page).click();
      await until(() => errors.length === 2, 'the host is told again');
      recover();
      await bring(page);
      await page.getByText(/Law and national guidance, read on/).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    }));

  const presses = {
    'an area that is opened': async (page) => {
      await page.getByRole('button', { name: /^Education/ }).click();
      return () => page.getByRole('checkbox').first().waitFor();
    },
    'what was typed': async (page) => {
      await page.getByRole('searchbox').fill('bruise');
      return () => page.locator('.hits').getByRole('checkbox').first().waitFor();
    },
    'the risk': async (page) => {
      await page
        .getByRole('button', { name: /^Judge it/ })
        .filter({ visible: true })
        .first()
        .click();
      return () => page.getByRole('button', { name: 'Not sure' }).waitFor();
    },
  };
  for (const [what, press] of Object.entries(presses))
    it(`what the first press needs: ${what} says so in its place, the rest stays, and it comes by itself`, () =>
      withoutFiles('/pack', '**/threshold-kit-grid-work.js*', ways['the line drops'], async (tab) => {
        const { page, recover } = tab;
        await page.getByRole('table').waitFor();
        await page.getByLabel('Initials or role').fill('K');
        await page.getByRole('button', { name: '+ Child' }).click();
        const there = await press(page);
        await saysSo(tab);
        await page.getByRole('table').waitFor();
        recover();
        await there();
        assert.equal(await page.getByRole('alert').count(), 0);
        assert.equal(await page.getByRole('radio', { name: /^K\b/ }).isChecked(), true);
      }));

  it('what the first press needs: moves nothing when it comes, and leaves the focus where it is', async () => {
    let come;
    const comes = new Promise((resolve) => (come = resolve));
    await inPage(
      `${url}/pack`,
      async ({ page }) => {
        await page.getByRole('table').waitFor();
        const area = page.getByRole('button', { name: /^Education/ });
        await area.focus();
        const places = () =>
          page.locator('triage-grid').evaluate(({ shadowRoot: root }) =>
            [
              ...root.querySelectorAll('.who, .find, .area, .cell, .tools, .dock, .dock-go, .answer, #answer-title'),
            ].map((one) => {
              const { x, y, width, height } = one.getBoundingClientRect();
              return [x, y, width, height].map(Math.round).join(' ');
            }),
          );
        const before = await places();
        come();
        // Signs in closed rows are drawn in idle time.
        await page.locator('.sign').first().waitFor({ state: 'attached' });
        assert.deepEqual(await places(), before);
        assert.equal(await area.evaluate((one) => one.getRootNode().activeElement === one), true);
      },
      {
        prepare: (page) =>
          page.route('**/threshold-kit-grid-work.js', async (route) => {
            await comes;
            await route.continue();
          }),
      },
    );
  });

  it('what the first press needs: a record that is opened shows no level until it is there, and is kept', () =>
    withoutFiles('/pack', '**/threshold-kit-grid-work.js*', ways['the line drops'], async (tab) => {
      const { page, recover } = tab;
      await page.getByRole('table').waitFor();
      const { id } = pack.indicators.find(({ kind, level }) => kind === 'need' && level === pack.levels.at(-1).id);
      await page.evaluate((indicator) => {
        const host = document.querySelector('threshold-case');
        host.record = { ...host.record, concerns: [{ id: indicator, indicator, people: [] }] };
      }, id);
      await saysSo(tab);
      assert.equal(await page.getByRole('table').count(), 0);
      assert.equal(await page.evaluate(() => document.querySelector('threshold-case').record.concerns.length), 1);
      recover();
      await page.locator('.headline .level-name').getByText(pack.levels.at(-1).name).waitFor();
    }));

  it('leaves only the emergency line where the host takes the message over', () =>
    inPage(
      `${url}/step-decision`,
      async ({ page }) => {
        await page.locator('step-decision').getByText(emergency).waitFor();
        assert.equal(await tryAgain(page).count(), 0);
      },
      {
        prepare: async (page) => {
          await page.route('**/threshold-kit-step-decision.js*', (route) => route.abort());
          await page.addInitScript(() => addEventListener('threshold-error', (event) => event.preventDefault()));
        },
      },
    ));

  it('says so in each place that comes later, and only in those that are there', () =>
    withoutFiles('/pack', '**/threshold-kit-step-decision.js*', ways['the line drops'], async ({ page, recover }) => {
      await page.getByRole('table').waitFor();
      const add = () =>
        page.evaluate(() => document.querySelector('threshold-case').append(document.createElement('step-decision')));
      await add();
      await tryAgain(page).first().waitFor();
      await add();
      await until(async () => (await tryAgain(page).count()) === 2, 'both say so');
      recover();
      await until(async () => (await heading(page).count()) && !(await tryAgain(page).count()), 'both are there');
    }));

  it('all of the kit: what the host put there stays, the console says what to do, and it comes by itself', () =>
    withoutFiles('/step-decision', '**/threshold-kit-elements.js*', ways['the line drops'], async (tab) => {
      await until(() => tab.faults.some((fault) => /Keep all files of the kit side by side/.test(fault)), 'the advice');
      await tab.page.getByText('Our words').waitFor();
      tab.recover();
      await heading(tab.page).waitFor();
    }));
});
