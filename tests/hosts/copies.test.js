/* One page, more than one kit, or an element where nobody expected it: the first copy wins, and everything goes on working. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import {
  answered,
  boxOf,
  core,
  example,
  hostPage,
  inPage,
  NOTHING,
  pack,
  servePages,
  tickSign,
  until,
  useBrowser,
} from './host.js';

const root = join(import.meta.dirname, '../..');
const built = (name) => readFileSync(join(root, 'dist', name), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const script = (body) => ({ type: 'text/javascript', body });
const kit = '/dist/threshold-kit.js';
const embed = `<threshold-case pack="cheshire-east-2023" name="record">
        <triage-grid></triage-grid>
        <level-of-need-badge></level-of-need-badge>
      </threshold-case>`;

/** The same script as another version would be. */
const other = '9.8.7';
const asOther = (name) => script(built(name).replaceAll(`"${version}"`, `"${other}"`));

const pages = {
  '/other/threshold-kit.js': asOther('threshold-kit.js'),
  '/other/threshold-kit-elements.js': asOther('threshold-kit-elements.js'),
  '/own-grid.js': script(
    "customElements.define('triage-grid', class extends HTMLElement { connectedCallback() { this.textContent = 'Our own grid'; } });",
  ),
};

/** What a page's own bundler makes of the npm package: its element under other tags, two of them later. */
async function bundle() {
  const common = `
    import { LevelOfNeedBadge } from 'threshold-kit/level-of-need-badge';
    import { ThresholdCase } from 'threshold-kit/threshold-case';
    import { TriageGrid } from 'threshold-kit/triage-grid';
    ThresholdCase.define('council-case');
    TriageGrid.define('council-grid');
    TriageGrid.define('council-table');
    LevelOfNeedBadge.define('council-badge');
    globalThis.defineLater = () => import('late');`;
  const late = `
    import { ConsentChecklist } from 'threshold-kit/consent-checklist';
    import { StepDecision } from 'threshold-kit/step-decision';
    ConsentChecklist.define('council-consent');
    StepDecision.define('council-steps');`;
  const { outputFiles } = await build({
    stdin: { contents: common, resolveDir: root, sourcefile: 'council.js' },
    plugins: [
      {
        name: 'late',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^late$/ }, () => ({ path: 'late', namespace: 'late' }));
          onLoad({ filter: /./, namespace: 'late' }, () => ({ contents: late, resolveDir: root }));
        },
      },
    ],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/council',
    entryNames: 'council',
    write: false,
  });
  for (const { path, text } of outputFiles) pages[path] = script(text);
}

function host({ scripts = [kit], body = embed, policy } = {}) {
  const path = `/host-${Object.keys(pages).length}`;
  pages[path] = { body: hostPage(body, scripts), policy };
  return path;
}

let url;
useBrowser(bundle, async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

const exclusions = core.lookup(pack).indicators.get('education.targeted.1').indicator;
const open = core.spanWords(pack, example(1).assessment.indicated);
const box = (page) => boxOf(page, exclusions.id);

async function tick(page) {
  await tickSign(page, exclusions.id);
  await answered(page, open);
}

/** Loads a script into a page that is already there. */
const addScript = (page, src) =>
  page.evaluate(
    (address) =>
      new Promise((done, failed) => {
        document.head.append(
          Object.assign(document.createElement('script'), {
            type: 'module',
            src: address,
            onload: done,
            onerror: failed,
          }),
        );
      }),
    src,
  );

describe('another version of the kit on the page', () => {
  const orders = {
    'a script after a script': [kit, '/other/threshold-kit.js'],
    'an import after a script': [kit, '/other/threshold-kit-elements.js'],
    'a script after an import': ['/dist/threshold-kit-elements.js', '/other/threshold-kit.js'],
  };
  for (const [name, [first, second]] of Object.entries(orders)) {
    const path = host({ scripts: [first] });
    it(`(${name}) is told of once, with both versions and what to do; the first stays`, () =>
      inPage(url + path, async ({ page, faults }) => {
        await tick(page);
        // Once is enough, however often it comes.
        for (const again of ['', '?again']) await addScript(page, second + again);
        await until(() => faults.length, 'the warning');
        assert.deepEqual(faults, [
          `console: Threshold Kit ${version} and Threshold Kit ${other} are both on this page. ${version} came first and stays. Load one version only.`,
        ]);
        await answered(page, open);
      }));
  }

  const together = host({ scripts: [kit, '/other/threshold-kit.js'] });
  it('(both at once) is told of once, and the first stays', () =>
    inPage(url + together, async ({ page, faults }) => {
      await tick(page);
      await until(() => faults.length, 'the warning');
      assert.match(faults.join(), new RegExp(`${version} came first and stays`));
      assert.equal(faults.length, 1);
    }));
});

describe('a page with an element of that name of its own', () => {
  const own = '<script src="/own-grid.js"></script>';
  const path = host({
    body: `${own}<triage-grid></triage-grid><level-of-need-badge pack="cheshire-east-2023" level="extra"></level-of-need-badge>`,
  });
  it('keeps it, has the others, and is told what to do', () =>
    inPage(url + path, async ({ page, faults }) => {
      await page.locator('level-of-need-badge').getByText('Extra Help', { exact: true }).waitFor();
      assert.equal(await page.locator('triage-grid').textContent(), 'Our own grid');
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(
        faults[0],
        /did not define <triage-grid>: the page has an element of its own by that name.*define\('your-triage-grid'\)/,
      );
    }));

  const renamed = `${own}<triage-grid></triage-grid>
    <form><council-case pack="cheshire-east-2023" name="record">
      <council-grid></council-grid><council-badge></council-badge><council-consent></council-consent><council-steps></council-steps>
    </council-case></form>`;
  const council = host({ scripts: ['/council/council.js'], body: renamed });
  it('can have the kit under other tags, with the case, in a form, loaded later and in its own look', () =>
    inPage(url + council, async ({ page, faults }) => {
      await answered(page, NOTHING);
      await tick(page);
      await page.locator('council-badge').getByText(open, { exact: true }).waitFor();
      await page.evaluate(() => globalThis.defineLater());
      await page.locator('council-consent').getByRole('heading').first().waitFor();
      await page.locator('council-steps').getByRole('heading').first().waitFor();
      const [record, form, looks] = await page.evaluate(() => [
        document.querySelector('council-case').record,
        JSON.parse(new FormData(document.forms[0]).get('record')),
        ['case', 'grid', 'badge', 'consent', 'steps'].map(
          (name) => getComputedStyle(document.querySelector(`council-${name}`)).display,
        ),
      ]);
      assert.deepEqual(
        record.concerns.map(({ id }) => id),
        [exclusions.id],
      );
      assert.deepEqual(form, record);
      assert.deepEqual(looks, ['block', 'block', 'inline-block', 'block', 'block'], 'each has its styles');
      assert.equal(await page.locator('triage-grid').textContent(), 'Our own grid');
      assert.deepEqual(faults, []);
    }));

  const alone = host({
    scripts: ['/council/council.js'],
    body: '<council-table pack="cheshire-east-2023"></council-table>',
  });
  it('can have one element under two tags, and by itself', () =>
    inPage(url + alone, async ({ page, faults }) => {
      await answered(page, NOTHING);
      await tick(page);
      assert.equal(
        await page.evaluate(
          () => Object.getPrototypeOf(customElements.get('council-table')) === customElements.get('council-grid'),
        ),
        true,
      );
      assert.deepEqual(faults, []);
    }));
});

describe('an element', () => {
  const before = `${embed}<script src="/before.js"></script>`;
  const { record } = example(3);
  pages['/before.js'] = script(`
    const family = document.querySelector('threshold-case');
    family.record = ${JSON.stringify(record)};
    family.lawNotes = null;
    document.querySelector('triage-grid').language = { lang: 'cy', words: { 'triage-grid': { nothing: 'Dim byd' } } };`);
  const late = host({ scripts: [], body: before });
  it('that is in the page before its script, with properties set, has them when the script comes', () =>
    inPage(url + late, async ({ page, faults }) => {
      await addScript(page, kit);
      await page
        .locator('level-of-need-badge')
        .getByText(core.spanWords(pack, example(3).assessment.indicated), { exact: true })
        .waitFor();
      assert.deepEqual(await page.evaluate(() => document.querySelector('threshold-case').record), record);
      assert.equal(await page.evaluate(() => document.querySelector('triage-grid').language.lang), 'cy');
      // Set again, a property goes through the element and is no longer the one that stood before it.
      await page.evaluate(() => (document.querySelector('threshold-case').record = null));
      await page.locator('level-of-need-badge').getByText(NOTHING, { exact: true }).waitFor();
      assert.equal(await page.getByText(/^Law and national guidance/).count(), 0);
      assert.deepEqual(faults, []);
    }));

  const empty = host({ body: '<div id="place"></div>' });
  const ways = {
    innerHTML: (html) => (document.querySelector('#place').innerHTML = html),
    'a template': (html) => {
      const template = document.createElement('template');
      template.innerHTML = html;
      document.querySelector('#place').append(template.content.cloneNode(true));
    },
    'a document that was parsed': (html) =>
      document
        .querySelector('#place')
        .append(new DOMParser().parseFromString(html, 'text/html').querySelector('threshold-case')),
    'a frame without the kit': (html) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument.body.innerHTML = html;
      document.querySelector('#place').append(frame.contentDocument.querySelector('threshold-case'));
    },
  };
  for (const [name, way] of Object.entries(ways)) {
    it(`from ${name} works`, () =>
      inPage(url + empty, async ({ page, faults }) => {
        await page.waitForFunction(() => customElements.get('threshold-case'));
        await page.evaluate(`(${way})(${JSON.stringify(embed)})`);
        await answered(page, NOTHING);
        await tick(page);
        assert.deepEqual(faults, []);
      }));
  }

  const framed = host();
  /** What a person sees of the grid's look. */
  const look = (page) =>
    page.evaluate(() => {
      const element = document.querySelector('triage-grid');
      const { display } = getComputedStyle(element);
      const bar = getComputedStyle(element.shadowRoot.querySelector('.dock'));
      return [
        display,
        bar.position,
        bar.borderTopWidth,
        getComputedStyle(element.shadowRoot.querySelector('table')).borderCollapse,
      ];
    });
  for (const [name, scripts] of Object.entries({ 'a page with the kit': [kit], 'a page without it': [] })) {
    const path = host({
      scripts,
      body: `<iframe src="${framed}" title="A frame"></iframe><form><div id="place"></div></form>`,
    });
    it(`that goes from a frame to ${name} keeps what is recorded and its look`, () =>
      inPage(url + path, async ({ page, faults }) => {
        const frame = page.frameLocator('iframe');
        await tick(frame);
        await page.evaluate(() =>
          document
            .querySelector('#place')
            .append(document.querySelector('iframe').contentDocument.querySelector('threshold-case')),
        );
        await answered(page, open);
        assert.equal(await box(page).isChecked(), true);
        await tickSign(page, exclusions.id, false);
        await answered(page, NOTHING);
        await tick(page);
        assert.equal(
          JSON.parse(await page.evaluate(() => new FormData(document.forms[0]).get('record'))).concerns.length,
          1,
        );
        const seen = await look(page);
        await inPage(url + framed, async ({ page: plain }) => {
          await answered(plain, NOTHING);
          assert.deepEqual(seen, await look(plain));
        });
        assert.deepEqual(faults, []);
      }));
  }

  const maker = host({ body: '' });
  const taker = host({ scripts: [], body: `<iframe src="${maker}" title="A frame"></iframe><div id="place"></div>` });
  it('that was made in one document and is first shown in another has its look', () =>
    inPage(url + taker, async ({ page, faults }) => {
      await page.evaluate(async () => {
        const { contentDocument, contentWindow } = document.querySelector('iframe');
        await contentWindow.customElements.whenDefined('triage-grid');
        const grid = contentDocument.createElement('triage-grid');
        grid.pack = 'cheshire-east-2023';
        document.querySelector('#place').append(grid);
      });
      await answered(page, NOTHING);
      assert.equal((await look(page))[1], 'sticky');
      await tick(page);
      assert.deepEqual(faults, []);
    }));

  const moving = host({ body: `${embed}<div id="place"></div>` });
  it('that is moved about the page, or off it and back, keeps what is recorded', () =>
    inPage(url + moving, async ({ page, faults }) => {
      await tick(page);
      await page.evaluate(async () => {
        const family = document.querySelector('threshold-case');
        document.querySelector('#place').append(family);
        family.remove();
        await new Promise((done) => setTimeout(done));
        document.body.prepend(family);
      });
      await answered(page, open);
      await tickSign(page, exclusions.id, false);
      await answered(page, NOTHING);
      assert.deepEqual(faults, []);
    }));
});
