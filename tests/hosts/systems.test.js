/* The snippets of the Embed guide in pages of the shape that content systems write, and those of the Forms guide in one page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { snippetsIn } from '../../stories/release/snippets.js';
import { answered, core, inPage, NOTHING, pack, servePages, tickSign, useBrowser } from './host.js';

const root = join(import.meta.dirname, '../..');
const guide = snippetsIn(readFileSync(join(root, 'stories/guide/embed.md'), 'utf8'));
const snippet = (heading) => guide.find((one) => one.heading === heading).html;
const govuk = (file) => readFileSync(join(root, 'node_modules/govuk-frontend/dist/govuk', file), 'utf8');

/** What WordPress makes of a page's code: the comments of the blocks go, and their content stays. */
const withoutBlocks = (html) => html.replace(/<!-- \/?wp:\S+ -->\n?/g, '');

/** Drupal's filter for HTML: of these tags, what the format lists; of others, the content. */
const formatted = (html) =>
  html.replace(/<(\/?)([\w-]+)([^>]*)>/g, (_, end, tag, attributes) => {
    const allowed = { div: /^(class|data-threshold-kit|data-pack)$/, p: /^$/, a: /^href$/ }[tag];
    if (!allowed) return '';
    const kept = [...attributes.matchAll(/([\w-]+)="[^"]*"/g)].filter(([, name]) => allowed.test(name));
    return `<${end}${tag}${kept.map(([whole]) => ` ${whole}`).join('')}>`;
  });

const page = (head, body, attributes = '') =>
  `<!doctype html><html lang="en-GB" ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A council</title>${head}</head>${body}</html>`;

const systems = {
  'GOV.UK Frontend': page(
    '<link rel="stylesheet" href="/govuk.css">',
    `<body class="govuk-template__body">
      <script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
      <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
      <div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
        <div class="govuk-grid-row"><div class="govuk-grid-column-full"><h1 class="govuk-heading-xl">Levels of need</h1>
        ${snippet('GOV.UK Frontend')}</div></div>
      </main></div>
      <script type="module" src="/govuk.js"></script>
      <script type="module">import { initAll } from '/govuk.js'; initAll();</script>
      <script type="module" src="/dist/threshold-kit.js"></script>
    </body>`,
    'class="govuk-template"',
  ),
  WordPress: page(
    `<script type="importmap" id="wp-importmap">{"imports":{"@wordpress/interactivity":"/interactivity.js?ver=1"}}</script>
     <script type="module" src="/dist/threshold-kit.js?ver=6.9" id="threshold-kit-js-module"></script>
     <style>.is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)) { max-width: 645px; margin-left: auto !important; margin-right: auto !important; }</style>`,
    `<body class="wp-singular page-template-default page wp-embed-responsive">
      <div class="wp-site-blocks"><main class="wp-block-group has-global-padding is-layout-constrained" id="wp--skip-link--target">
        <h1 class="wp-block-post-title">Levels of need</h1>
        <div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">
        ${withoutBlocks(snippet('WordPress'))}</div>
      </main></div>
    </body>`,
  ),
  'LocalGov Drupal': page(
    '<script type="application/json" data-drupal-selector="drupal-settings-json">{"path":{"baseUrl":"/"}}</script>',
    `<body class="sidebar-none path-node page-node-type-localgov-services-page">
      <div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><main class="main" id="main-content">
        <article class="node node--type-localgov-services-page node--view-mode-full"><div class="layout layout--onecol"><div class="layout__region layout__region--content">
        <h1 class="page-title"><span class="field field--name-title field--type-string">Levels of need</span></h1>
        <div class="text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">
        ${formatted(snippet('LocalGov Drupal'))}</div>
        </div></div></article>
      </main></div>
      <script type="module" src="/dist/threshold-kit.js?v=10.5.0"></script>
    </body>`,
  ),
  Umbraco: page(
    '',
    `<body><main><h1>Levels of need</h1>
      <div class="umb-block-grid" data-grid-columns="12;" style="--umb-block-grid--grid-columns: 12;"><div class="umb-block-grid__layout-container">
        <div class="umb-block-grid__layout-item" data-content-element-type-alias="thresholdKit" data-col-span="12" data-row-span="1" style="--umb-block-grid--item-column-span: 12;">
        ${snippet('Umbraco').replace('/threshold-kit/threshold-kit.js', '/dist/threshold-kit.js')}</div>
      </div></div></main></body>`,
  ),
};

const sharePoint = (url) =>
  page(
    '',
    `<body><div id="spPageCanvasContent"><div class="CanvasComponent"><div data-automation-id="CanvasZone"><div data-automation-id="CanvasSection">
      <div data-automation-id="CanvasControl"><div data-sp-feature-tag="Embed web part"><h1>Levels of need</h1>
      ${snippet('SharePoint Online').replace('https://kit.example.gov.uk', `${url}/dist`).replace('<iframe ', '<iframe sandbox="allow-scripts allow-same-origin" ')}
      </div></div></div></div></div></div></body>`,
  );

/** The form of the Forms guide and its script for an error summary, as somebody puts the two together. */
const forms = readFileSync(join(root, 'stories/guide/forms.md'), 'utf8');
const [, , summary] = /^## Show what is wrong$[\s\S]*?`(novalidate)`[\s\S]*?^```js\n([\s\S]*?)^```$/m.exec(forms);
const formsPage = page(
  '<script type="module" src="/dist/threshold-kit.js"></script>',
  `<body>${snippetsIn(forms)[0].html.replace('<form ', '<form novalidate ')}
    <script>
      const form = document.querySelector('form');
      const family = document.querySelector('threshold-case');
      const showSummary = (errors) => (window.shown = errors.map(({ id }) => id));
      ${summary}
    </script></body>`,
);

let url;
useBrowser(async () => {
  const frame = {};
  const served = await servePages(
    Object.assign(
      frame,
      Object.fromEntries(Object.entries(systems).map(([name, body]) => [`/${encodeURIComponent(name)}`, { body }])),
      {
        '/forms': { body: formsPage },
        '/govuk.css': { type: 'text/css', body: govuk('govuk-frontend.min.css').replace(/url\([^)]*\)/g, 'none') },
        '/govuk.js': { type: 'text/javascript', body: govuk('govuk-frontend.min.js') },
      },
    ),
  );
  url = served.url;
  frame['/SharePoint'] = { body: sharePoint(url) };
  return served.close;
});

const SIGN = 'education.targeted.1';
const level = core.spanWords(
  pack,
  core.assess(pack, core.addConcern(core.newRecord(pack), { indicator: SIGN })).indicated,
);

describe('the snippet of the guide', () => {
  for (const name of Object.keys(systems))
    it(`records in a page of ${name}, from 320 px on, and leaves nothing wider than the page`, () =>
      inPage(`${url}/${encodeURIComponent(name)}`, async ({ page, faults, errors }) => {
        await answered(page, NOTHING);
        await tickSign(page, SIGN);
        await answered(page, level);
        await page.setViewportSize({ width: 320, height: 700 });
        await answered(page, level);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wide, 0);
        assert.deepEqual(errors, []);
        assert.deepEqual(faults, []);
      }));

  it('records in the frame of SharePoint, with no script on the page and the least of permissions', () =>
    inPage(`${url}/SharePoint`, async ({ page, faults }) => {
      const frame = page.frames().find((one) => one.url().includes('embed.html'));
      await answered(frame, NOTHING);
      await tickSign(frame, SIGN);
      await answered(frame, level);
      // Said of the two permissions on one origin, which a council's kit and SharePoint are not.
      assert.deepEqual(
        faults.filter((fault) => !fault.includes('can escape its sandboxing')),
        [],
      );
    }));
});

describe('the Forms guide', () => {
  it('shows its summary of what is missing in its own form', () =>
    inPage(`${url}/forms`, async ({ page, faults }) => {
      await answered(page, NOTHING);
      await page.getByRole('button', { name: 'Send the referral' }).click();
      assert.deepEqual(await page.evaluate(() => window.shown), ['recorded', 'agreed']);
      assert.deepEqual(faults, []);
    }));
});

describe('without the script', () => {
  for (const [name, body] of Object.entries(systems))
    it(`a page of ${name} says whom to ring`, () => assert.match(body, /In danger now\? Call <a [^>]*href="tel:999">/));
});
