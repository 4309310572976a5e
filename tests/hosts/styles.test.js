/* Style sheets of hosts: what a page's own sheet does to the kit, and what the kit does to the page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { answered, core, example, inPage, pack, servePages, useBrowser } from './host.js';

const require = createRequire(import.meta.url);
const css = (file) => readFileSync(require.resolve(file), 'utf8');

/** A host's page in the house style of each: its sheet, how it writes its own parts, and what is set on its root. */
const hosts = {
  'GOV.UK Frontend': { sheet: css('govuk-frontend/dist/govuk/govuk-frontend.min.css'), root: 'class="govuk-template"', body: 'class="govuk-template__body govuk-body"' },
  Bootstrap: { sheet: css('bootstrap/dist/css/bootstrap.css') },
  'Bootstrap, dark': { sheet: css('bootstrap/dist/css/bootstrap.css'), root: 'data-bs-theme="dark"' },
  'everything taken back, 3 px high': { sheet: '* { all: revert !important; font-size: 3px !important; }' },
  'every box and text bent': {
    sheet: `* { display: flex !important; float: left; text-transform: uppercase; text-align: right; text-indent: 3em; white-space: nowrap; text-shadow: 2px 2px red;
      font-style: italic; cursor: none; list-style: square inside; border-collapse: collapse; border-spacing: 9px; hyphens: auto; word-break: break-all; }
      head, head * { display: none !important; }`,
  },
  'every tag that the kit is made of': {
    sheet: `table, caption, thead, tbody, tr, th, td, h2, h3, h4, p, ul, li, dl, dt, dd, section, fieldset, legend, label, span, strong, em, button, input, select, textarea, details, summary, a, svg {
      display: none !important; margin: 40px !important; border: 9px solid red !important; opacity: 0.1 !important; }
      .whole, .bar, .answer, .emergency, .error, .hint { display: none !important; }
      h1 { display: block !important; }`,
  },
  'names of its own for what the kit names inside': { sheet: '* { --line: red; --quiet: red; --alert: red; --bar-space: 400px; }' },
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

const pages = { '/plain.css': { type: 'text/css', body: '' } };
Object.entries(hosts).forEach(([, host], at) => {
  pages[`/host-${at}.css`] = { type: 'text/css', body: host.sheet };
  pages[`/host-${at}`] = { body: page(host, `/host-${at}.css`, true) };
  pages[`/host-${at}-alone`] = { body: page(host, `/host-${at}.css`, false) };
});
pages['/neutral'] = { body: page({}, '/plain.css', true) };

let url;
useBrowser(async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

/** What an element takes from its host on purpose: font, colour, and what a reader set to read by. */
const TAKEN = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-variant', 'font-kerning', 'font-feature-settings', 'font-optical-sizing', 'font-size-adjust', 'font-variation-settings',
  'line-height', 'letter-spacing', 'word-spacing', 'color', 'color-scheme', 'direction', '-webkit-font-smoothing', 'text-rendering', 'text-size-adjust', '-webkit-tap-highlight-color',
];

/** Opens a page with a family recorded on it, everything unfolded. */
const opened = (path, test, options) =>
  inPage(url + path, async ({ page, faults }) => {
    await page.locator('step-decision').getByRole('heading', { level: 2 }).waitFor();
    await page.locator('consent-checklist').getByRole('heading', { level: 2 }).waitFor();
    const { record, assessment } = example(2);
    await page.evaluate((record) => Object.assign(document.querySelector('threshold-case'), { record }), record);
    await answered(page, core.spanWords(pack, assessment.indicated));
    await test(page);
    assert.deepEqual(faults, []);
  }, { viewport: { width: 1000, height: 800 }, ...options });

/** Each element of each shadow root with every style that it came to. */
const stylesWithin = (page) =>
  page.evaluate(() => {
    const all = [];
    for (const host of document.querySelectorAll('triage-grid, level-of-need-badge, consent-checklist, step-decision')) {
      const within = [...host.shadowRoot.querySelectorAll('*')].filter((one) => !one.closest('svg, option') && one.localName !== 'style');
      within.forEach((one, at) => all.push({ name: `${host.localName} ${at} <${one.localName} class="${one.className}">`, style: Object.fromEntries([...getComputedStyle(one)].map((property) => [property, getComputedStyle(one).getPropertyValue(property)])) }));
    }
    return all;
  });

/** What the case stands in, as far as the elements take it on. */
const taken = (page) =>
  page.evaluate((names) => {
    const style = getComputedStyle(document.querySelector('triage-grid'));
    return [...names.map((name) => [name, style.getPropertyValue(name)]), ['inline-size', `${document.querySelector('threshold-case').getBoundingClientRect().width}px`]];
  }, TAKEN);

const smallText = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('triage-grid, level-of-need-badge, consent-checklist, step-decision')].flatMap((host) =>
      [...host.shadowRoot.querySelectorAll('*')]
        .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) && Number.parseFloat(getComputedStyle(one).fontSize) < 12)
        .map((one) => `${host.localName} <${one.localName} class="${one.className}"> ${getComputedStyle(one).fontSize}: ${one.textContent.trim().slice(0, 40)}`),
    ),
  );

const ownStyles = (page) =>
  page.evaluate(() => [...document.querySelectorAll('html, body, main, main > h1, main > p, main > p *, main > form, main > form *, main > table, main > table *')].map((one) => Object.fromEntries([...getComputedStyle(one)].map((property) => [property, getComputedStyle(one).getPropertyValue(property)]))));

Object.keys(hosts).forEach((name, at) => {
  describe(`a host’s style sheet: ${name}`, () => {
    it('changes nothing inside the elements but the font and the colour', () =>
      opened(`/host-${at}`, async (page) => {
        const mine = await stylesWithin(page);
        const settings = await taken(page);
        assert.ok(mine.length > 1000, `${mine.length} elements`);
        await opened('/neutral', async (neutral) => {
          // The same font, colour and width on a page without any sheet.
          await neutral.evaluate((settings) => {
            const host = document.querySelector('threshold-case');
            for (const [property, value] of settings) host.style.setProperty(property, value);
            for (const one of host.children) one.style.setProperty('font', 'inherit');
          }, settings);
          await neutral.waitForFunction((width) => document.querySelector('triage-grid').getBoundingClientRect().width === width, Number.parseFloat(Object.fromEntries(settings)['inline-size']));
          const plain = await stylesWithin(neutral);
          assert.deepEqual(mine.map((one) => one.name), plain.map((one) => one.name));
          const changed = mine.flatMap(({ name, style }, place) => Object.keys(style).filter((property) => !property.startsWith('--') && style[property] !== plain[place].style[property]).map((property) => `${name} ${property}: ${style[property]}, not ${plain[place].style[property]}`));
          assert.deepEqual(changed.slice(0, 40), [], `${changed.length} styles`);
        });
      }));

    it('leaves the text large enough to read', () => opened(`/host-${at}`, async (page) => assert.deepEqual((await smallText(page)).slice(0, 10), [])));

    it('is the page’s own still, with the kit on it', async () => {
      let alone;
      await inPage(`${url}/host-${at}-alone`, async ({ page }) => {
        alone = await ownStyles(page);
      }, { viewport: { width: 1000, height: 800 } });
      await inPage(`${url}/host-${at}`, async ({ page }) => {
        await page.locator('triage-grid').getByRole('heading', { level: 2 }).first().waitFor();
        // The page is as high as what stands on it, and so is what is measured from its end.
        const HEIGHT = /^(height|block-size|perspective-origin|transform-origin|inset-block-end|bottom)$/;
        const changed = (await ownStyles(page)).flatMap((style, place) => Object.keys(style).filter((property) => !HEIGHT.test(property) && style[property] !== alone[place][property]).map((property) => `${place} ${property}: ${style[property]}, not ${alone[place][property]}`));
        assert.deepEqual(changed, []);
      }, { viewport: { width: 1000, height: 800 } });
    });
  });
});
