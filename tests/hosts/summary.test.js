/* The decision report on a host's page: on paper, on the clipboard, as files, and what a page loads for it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { serve } from '../../stories/serve.js';
import {
  answered,
  core,
  example,
  hostPage,
  inPage,
  NOTHING,
  pack,
  plain,
  servePages,
  sheets,
  until,
  useBrowser,
} from './host.js';

const require = createRequire(import.meta.url);
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const chunk = '/dist/threshold-kit-case-summary.js';
const A4 = [210, 297];
const inCase = (inside, attributes = '') =>
  `<threshold-case pack="cheshire-east-2023" ${attributes}>${inside}</threshold-case>`;
const pages = {
  '/grid': { body: hostPage(inCase('<triage-grid></triage-grid>')), policy: strict },
  '/report': { body: hostPage(inCase('<case-summary open></case-summary>', 'warn-on-leave')), policy: strict },
  '/framed': {
    body: hostPage(
      '<iframe title="The kit" src="/report" sandbox="allow-scripts allow-same-origin" allow="clipboard-write \'none\'"></iframe>',
      [],
    ),
  },
  '/form': {
    body: hostPage(
      `<form action="/grid">${inCase('<case-summary></case-summary>', 'warn-on-leave name="record"')}<button>Send</button></form>`,
    ),
  },
};

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

const setRecord = async (page, record) => {
  await page.evaluate((json) => (document.querySelector('threshold-case').record = json), record);
  await until(
    () =>
      page.evaluate(
        (count) => document.querySelector('threshold-case').record?.concerns.length === count,
        record.concerns.length,
      ),
    'the record',
  );
};
const ready = async (page) => {
  await page.locator('case-summary').getByRole('heading', { name: 'Decision report' }).waitFor();
};

const withLevel = (record) =>
  core.agree(record, {
    level: 'targeted',
    tier: 'lower',
    rationale: 'Mum wants help now.',
    by: 'DSL',
    on: '2026-11-20',
  });

/** Case study 1 with a level, agreement, a decision to share, and a step. */
function withEverything(record) {
  const mum = record.people.find(({ role }) => role === 'adult').id;
  const edits = [
    withLevel,
    (one) =>
      core.recordAgreement(one, {
        person: mum,
        state: 'given',
        on: '2026-11-20',
        how: 'verbal',
        explained: ['why', 'what', 'how', 'whom'],
      }),
    (one) =>
      core.recordSharing(one, {
        decision: 'share',
        on: '2026-11-20',
        what: 'What we saw',
        with: 'The Family Help Front Door',
        purpose: 'Family help',
        basis: 'agreement',
      }),
    (one) => core.startStep(one, pack.steps[0].id, 'a-step'),
  ];
  return edits.reduce((one, edit) => edit(one), record);
}

describe('the report on paper', () => {
  /** In each frame, the printer keeps what it would have put on paper. */
  const prepare = (_, context) =>
    context.addInitScript(() => {
      window.print = () => {
        const css = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
        (top.printed ??= []).push({
          framed: self !== top,
          text: document.body.innerText,
          html: document.documentElement.outerHTML.replace('<head>', `<head><style>${css.join('\n')}</style>`),
        });
        dispatchEvent(new Event('afterprint'));
      };
    });

  async function printed(page, record) {
    await setRecord(page, record);
    await page.evaluate(() => (window.printed = []));
    await page.locator('#print').click();
    await until(() => page.evaluate(() => window.printed.length === 1), 'the print');
    const [{ framed, html, text }] = await page.evaluate(() => window.printed);
    assert.equal(framed, true, 'the host’s page itself is not printed');
    return { html, text };
  }

  /** Letters a little wider than Arial's, and not rounded, so that paper is the same on a machine without it. */
  const arial = ['400', '700'].map((weight) => {
    const font = require.resolve(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`);
    const data = readFileSync(font, 'base64');
    return `@font-face { font-family: Arial; font-weight: ${weight}; size-adjust: 89%; src: url(data:font/woff2;base64,${data}) }`;
  });

  async function pdfOf(context, html) {
    const paper = await context.newPage();
    await paper.setContent(html);
    await paper.addStyleTag({ content: `${arial.join('\n')} .paper { text-rendering: geometricPrecision }` });
    await paper.evaluate(() => document.fonts.ready);
    const controls = await paper.locator('button, input, select, textarea, summary, details').count();
    const hidden = await paper
      .locator('section')
      .evaluateAll((sections) =>
        sections
          .filter((one) => one.scrollHeight > one.offsetHeight + 2 || getComputedStyle(one).overflow === 'hidden')
          .map(({ innerText }) => innerText.slice(0, 40)),
      );
    const pdf = await paper.pdf({ preferCSSPageSize: true });
    await paper.close();
    return { pages: sheets(pdf), controls, hidden };
  }

  it('is A4 on few sheets for each case study, with nothing to press, by the page’s own button and without a request', () =>
    inPage(
      demo,
      async ({ page, context, faults, errors, requests }) => {
        await answered(page, NOTHING);
        await ready(page);
        // What comes after the first view is there.
        await page.waitForLoadState('networkidle');
        const cases = [1, 2, 3, 4].map((number) => [`case study ${number}`, example(number).record, 2]);
        const judged = core.answer(example(1).record, 'immediate-risk', 'no', { on: '2026-11-20', by: 'DSL' });
        cases.push(['case study 1 with a level', withLevel(judged), 2]);
        cases.push(['case study 1 with a level, agreement and a step', withEverything(example(1).record), 3]);
        for (const [name, record, most] of cases) {
          const before = requests.length;
          const { html, text } = await printed(page, record);
          assert.match(text, /If a child is in immediate danger, call 999 now/, name);
          assert.ok(!text.includes('▸'), name);
          const { pages: made, controls, hidden } = await pdfOf(context, html);
          for (const size of made) assert.deepEqual(size, A4, name);
          assert.ok(made.length <= most, `${name}: ${made.length} sheets`);
          assert.equal(controls, 0, name);
          assert.deepEqual(hidden, [], name);
          assert.deepEqual(
            requests.slice(before).filter((one) => !one.includes('readers')),
            [],
            name,
          );
        }
        assert.deepEqual(faults, []);
        assert.deepEqual(errors, []);
      },
      { prepare },
    ));
});

describe('the report on the clipboard', () => {
  const copy = async (page) => page.locator('case-summary').getByRole('button', { name: 'Copy the report' }).click();

  it('pastes as text into a plain field and with its headings and lists into an editor', () =>
    inPage(
      `${host}/report`,
      async ({ page, faults }) => {
        await ready(page);
        const { record } = example(1);
        await setRecord(page, record);
        await copy(page);
        await page.locator('case-summary').getByText('Copied. Paste it').first().waitFor();
        await page.evaluate(() => {
          const field = Object.assign(document.createElement('textarea'), { id: 'plain' });
          const editor = Object.assign(document.createElement('div'), { id: 'rich', contentEditable: 'true' });
          document.body.append(field, editor);
        });
        for (const id of ['plain', 'rich']) {
          await page.locator(`#${id}`).focus();
          await page.keyboard.press('Control+V');
        }
        const text = await page.locator('#plain').inputValue();
        assert.match(text, /^DECISION REPORT, \d+ [A-Z]+ \d{4}\n/);
        assert.ok(text.includes('LEVEL OF NEED\nFrom 13 things recorded, the document points to Targeted Help'));
        assert.equal(await page.locator('#rich').getByRole('heading', { name: 'Level of need' }).count(), 1);
        assert.ok((await page.locator('#rich li').count()) > 40);
        assert.deepEqual(
          faults.filter((one) => one.startsWith('policy')),
          [],
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('stands selected in a field where a frame has no leave to copy', () =>
    inPage(`${host}/framed`, async ({ page }) => {
      const frame = page.frames()[1];
      await ready(frame);
      await setRecord(frame, example(1).record);
      await copy(frame);
      const field = frame.getByRole('textbox', { name: 'The report as text' });
      await field.waitFor();
      assert.ok(
        await field.evaluate(
          ({ selectionStart, selectionEnd, value }) => selectionStart === 0 && selectionEnd === value.length,
        ),
      );
    }));
});

describe('the report as files', () => {
  it('a record that is saved opens again on another page, whole, and goes nowhere', () =>
    inPage(`${host}/report`, async ({ page, context, requests, faults }) => {
      await ready(page);
      await setRecord(page, example(1).record);
      const summary = page.locator('case-summary');
      await summary.getByRole('button', { name: 'Download' }).click();
      const coming = page.waitForEvent('download');
      await summary.getByRole('button', { name: 'The record' }).click();
      const file = await (await coming).path();
      const other = await context.newPage();
      await other.goto(`${host}/report`);
      await ready(other);
      const before = requests.length;
      await other.locator('case-summary').getByRole('button', { name: 'Open a record' }).click();
      await other.locator('case-summary #file').setInputFiles(file);
      await other.locator('case-summary').getByRole('heading', { name: 'Level of need' }).waitFor();
      const opened = await other.evaluate(() => document.querySelector('threshold-case').record);
      assert.deepEqual(opened, JSON.parse(readFileSync(file, 'utf8')));
      assert.deepEqual(requests.slice(before), []);
      assert.deepEqual(faults, []);
    }));

  it('its code is loaded only where a page has the element', async () => {
    await inPage(`${host}/grid`, async ({ page, requests }) => {
      await answered(page, NOTHING);
      assert.ok(!requests.includes(chunk));
    });
    await inPage(`${host}/report`, async ({ page, requests }) => {
      await ready(page);
      assert.ok(requests.includes(chunk));
      assert.match(
        plain(await page.locator('case-summary').getByRole('note').innerText()),
        /In danger now\? Call 999\./,
      );
    });
  });
});

describe('leaving a page', () => {
  const write = async (page) => {
    const summary = page.locator('case-summary');
    await setRecord(page, example(1).record);
    await summary.getByRole('button', { name: /^Add who writes/ }).click();
    await summary.getByRole('textbox', { name: 'Your role' }).fill('DSL');
    await summary.getByRole('button', { name: 'Save' }).click();
  };
  const warnings = (page) => {
    const seen = [];
    page.on('dialog', (dialog) => {
      seen.push(dialog.type());
      void dialog.accept();
    });
    return seen;
  };

  it('is warned of while what is recorded is not saved, and not after it is', () =>
    inPage(`${host}/report`, async ({ page }) => {
      const seen = warnings(page);
      await ready(page);
      await write(page);
      await page.goto(`${host}/grid`);
      assert.deepEqual(seen, ['beforeunload']);
      await page.goto(`${host}/report`);
      await ready(page);
      await write(page);
      await page.evaluate(() => document.querySelector('threshold-case').saved());
      await page.goto(`${host}/grid`);
      assert.deepEqual(seen, ['beforeunload']);
    }));

  it('is not warned of where a form takes the record with it', () =>
    inPage(`${host}/form`, async ({ page }) => {
      const seen = warnings(page);
      await ready(page);
      await write(page);
      await page.getByRole('button', { name: 'Send' }).click();
      await page.waitForURL(/\/grid\?record=/);
      assert.deepEqual(seen, []);
    }));
});
