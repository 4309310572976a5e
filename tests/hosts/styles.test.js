/* Style sheets of hosts: what a page's own sheet does to the kit, and what the kit does to the page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { answered, axeFinds, core, example, inPage, pack, servePages, useBrowser } from './host.js';

const require = createRequire(import.meta.url);
const css = (file) => readFileSync(require.resolve(file), 'utf8');

/** A host's page in the house style of each: its sheet, how it writes its own parts, and what is set on its root. */
const hosts = {
  // Its fonts are for GOV.UK alone, and are not served here.
  'GOV.UK Frontend': {
    house: true,
    sheet: css('govuk-frontend/dist/govuk/govuk-frontend.min.css').replace(/@font-face\{[^}]*\}/g, ''),
    root: 'class="govuk-template"',
    body: 'class="govuk-template__body govuk-body"',
  },
  Bootstrap: { house: true, sheet: css('bootstrap/dist/css/bootstrap.css') },
  'Bootstrap, dark': { house: true, sheet: css('bootstrap/dist/css/bootstrap.css'), root: 'data-bs-theme="dark"' },
  'everything taken back, 3 px high': { sheet: '* { all: revert !important; font-size: 3px !important; }' },
  'every text bent': {
    sheet: `* { text-transform: uppercase; text-align: right; text-indent: 3em; white-space: nowrap; text-shadow: 2px 2px red; font-style: italic; cursor: none;
      list-style: square inside; hyphens: auto; word-break: break-all; line-height: 0; text-align-last: justify; line-break: anywhere; quotes: none;
      font-variant: small-caps super; caret-color: transparent; user-select: none; text-emphasis: dot red; forced-color-adjust: none;
      -webkit-text-fill-color: transparent; -webkit-text-stroke: 2px red; -webkit-text-security: disc; }`,
  },
  'every tag that the kit is made of': {
    sheet: `table, caption, thead, tbody, tr, th, td, h2, h3, h4, p, ul, li, dl, dt, dd, section, fieldset, legend, label, span, strong, em, button, input, select, textarea, details, summary, a, svg {
      display: none !important; margin: 40px !important; border: 9px solid red !important; opacity: 0.1 !important; }
      .whole, .bar, .answer, .emergency, .error, .hint { display: none !important; }
      h1 { display: block !important; }`,
  },
  'names of its own for what the kit names inside': {
    sheet: '* { --line: red; --quiet: red; --alert: red; --bar-space: 400px; }',
  },
};

const kit = `<threshold-case pack="cheshire-east-2023">
        <level-of-need-badge></level-of-need-badge>
        <triage-grid></triage-grid>
        <consent-checklist></consent-checklist>
        <step-decision></step-decision>
      </threshold-case>`;

const page = ({ root = '', body = '' }, sheet, script) => `<!doctype html>
<html lang="en-GB" ${root}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A host</title>
    <link rel="stylesheet" href="${sheet}">
    ${script ? '<script type="module" src="/dist/threshold-kit.js"></script>' : ''}
  </head>
  <body ${body}>
    <main>
      <h1>A host</h1>
      <p>Its own <a href="#own">words</a>.</p>
      <form><label for="own">Its own field</label><input id="own"><button type="button">Its own button</button></form>
      <table><tbody><tr><td>Its own cell</td></tr></tbody></table>
      ${kit}
    </main>
  </body>
</html>`;

const pages = {};
Object.entries(hosts).forEach(([, host], at) => {
  pages[`/host-${at}.css`] = { type: 'text/css', body: host.sheet };
  pages[`/host-${at}`] = { body: page(host, `/host-${at}.css`, true) };
  pages[`/host-${at}-alone`] = { body: page(host, `/host-${at}.css`, false) };
});
pages['/bare.css'] = { type: 'text/css', body: '' };
pages['/bare'] = { body: page({}, '/bare.css', true) };

let url;
useBrowser(async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

/** What an element takes from its host on purpose: font, colour, and what a reader set to read by. */
const TAKEN = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-stretch',
  'font-kerning',
  'font-feature-settings',
  'font-optical-sizing',
  'font-size-adjust',
  'font-variation-settings',
  'letter-spacing',
  'word-spacing',
  'color',
  'color-scheme',
  'direction',
  '-webkit-font-smoothing',
  'text-rendering',
  'text-size-adjust',
  '-webkit-tap-highlight-color',
];

/** Opens a page with a family recorded on it, everything unfolded. */
const opened = (path, test, options) =>
  inPage(
    url + path,
    async ({ page, faults }) => {
      await page.locator('step-decision').getByRole('heading', { level: 2 }).waitFor();
      await page.locator('consent-checklist').getByRole('heading', { level: 2 }).waitFor();
      const { record, assessment } = example(2);
      await page.evaluate((record) => Object.assign(document.querySelector('threshold-case'), { record }), record);
      await answered(page, core.spanWords(pack, assessment.indicated));
      await test(page);
      assert.deepEqual(faults, []);
    },
    { viewport: { width: 1000, height: 800 }, ...options },
  );

/**
 * What the host's sheet changes inside the elements: their styles with the sheet, against the same page
 * without it and with the same font, colour and width. One of each kind of part stands for its kind.
 */
const changedWithin = (page) =>
  page.evaluate(async (names) => {
    const hosts = [...document.querySelectorAll('triage-grid, level-of-need-badge, consent-checklist, step-decision')];
    const kind = (one) => (one ? `${one.localName}.${one.className}` : '');
    const parts = new Map();
    for (const host of hosts) {
      for (const one of host.shadowRoot.querySelectorAll('*')) {
        if (one.closest('svg, option, style')) continue;
        const name = `${host.localName} ${kind(one.parentElement)} > ${kind(one)}`;
        if (!parts.has(name)) parts.set(name, one);
      }
    }
    // Where a part lies hangs on what the page has above it; the locale follows `lang`.
    const PLACE = /^(--.*|-webkit-locale|top|bottom|left|right|inset-.*|perspective-origin|transform-origin)$/;
    const styles = () =>
      new Map(
        [...parts].map(([name, one]) => {
          const style = getComputedStyle(one);
          return [
            name,
            new Map(
              [...style]
                .filter((property) => !PLACE.test(property))
                .map((property) => [property, style.getPropertyValue(property)]),
            ),
          ];
        }),
      );
    const box = (host) => `${host.getBoundingClientRect().width}px`;
    const taken = (host) =>
      Object.fromEntries(names.map((name) => [name, getComputedStyle(host).getPropertyValue(name)]));

    const before = styles();
    const settings = hosts.map((host) => ({ ...taken(host), 'inline-size': box(host), 'max-inline-size': 'none' }));
    const link = document.querySelector('link[rel="stylesheet"]');
    link.disabled = true;
    hosts.forEach((host, at) =>
      Object.entries(settings[at]).forEach(([property, value]) => host.style.setProperty(property, value)),
    );
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const after = styles();
    const changed = [...before].flatMap(([name, style]) =>
      [...style]
        .filter(([property, value]) => after.get(name).get(property) !== value)
        .map(([property, value]) => `${name} ${property}: ${value}, not ${after.get(name).get(property)}`),
    );
    return { kinds: parts.size, changed };
  }, TAKEN);

const smallText = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('triage-grid, level-of-need-badge, consent-checklist, step-decision')].flatMap(
      (host) =>
        [...host.shadowRoot.querySelectorAll('*')]
          .filter(
            (one) =>
              one.checkVisibility() &&
              [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) &&
              Number.parseFloat(getComputedStyle(one).fontSize) < 12,
          )
          .map(
            (one) =>
              `${host.localName} <${one.localName} class="${one.className}"> ${getComputedStyle(one).fontSize}: ${one.textContent.trim().slice(0, 40)}`,
          ),
    ),
  );

const ownStyles = (page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'html, body, main, main > h1, main > p, main > p *, main > form, main > form *, main > table, main > table *',
      ),
    ].map((one) =>
      Object.fromEntries(
        [...getComputedStyle(one)].map((property) => [property, getComputedStyle(one).getPropertyValue(property)]),
      ),
    ),
  );

/** How an element stands in the page is the page's to say; it stays wide enough to read. */
describe('a host’s style sheet: every box bent', () => {
  for (const display of ['flex', 'inline-block', 'inline', 'grid', 'table-cell', 'contents']) {
    it(display, () =>
      inPage(
        url + '/bare',
        async ({ page, faults }) => {
          await page.addStyleTag({
            content: `threshold-case, threshold-case > * { display: ${display}; float: left; }`,
          });
          for (const element of ['triage-grid', 'consent-checklist', 'step-decision']) {
            await page.locator(element).getByRole('heading', { level: 2 }).first().waitFor();
            const { left, right, width } = await page
              .locator(element)
              .evaluate((host) => host.shadowRoot.querySelector('.whole').getBoundingClientRect().toJSON());
            assert.ok(
              width > 200 && left >= 0 && right <= 1000,
              `${element}: ${width} px wide, from ${left} to ${right}`,
            );
          }
          assert.deepEqual(faults, []);
        },
        { viewport: { width: 1000, height: 800 } },
      ),
    );
  }
});

Object.entries(hosts).forEach(([name, { house }], at) => {
  describe(`a host’s style sheet: ${name}`, () => {
    it('changes nothing inside the elements but the font and the colour, and leaves text that can be read', () =>
      opened(`/host-${at}`, async (page) => {
        assert.deepEqual((await smallText(page)).slice(0, 10), []);
        if (house) assert.deepEqual(await axeFinds(page), []);
        const { kinds, changed } = await changedWithin(page);
        assert.ok(kinds > 100, `${kinds} kinds of parts`);
        assert.deepEqual(changed.slice(0, 40), [], `${changed.length} styles`);
      }));

    it('is the page’s own still, with the kit on it', async () => {
      let alone;
      await inPage(
        `${url}/host-${at}-alone`,
        async ({ page }) => {
          alone = await ownStyles(page);
        },
        { viewport: { width: 1000, height: 800 } },
      );
      await inPage(
        `${url}/host-${at}`,
        async ({ page }) => {
          await page.locator('triage-grid').getByRole('heading', { level: 2 }).first().waitFor();
          // The page is as high as what stands on it, and so is what is measured from its end.
          const HEIGHT = /^(height|block-size|perspective-origin|transform-origin|inset-block-end|bottom)$/;
          const changed = (await ownStyles(page)).flatMap((style, place) =>
            Object.keys(style)
              .filter((property) => !HEIGHT.test(property) && style[property] !== alone[place][property])
              .map((property) => `${place} ${property}: ${style[property]}, not ${alone[place][property]}`),
          );
          assert.deepEqual(changed, []);
        },
        { viewport: { width: 1000, height: 800 } },
      );
    });
  });
});
