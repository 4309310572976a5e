/* The kit on the demo page and on a plain page, and what people find on it by its name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../stories/serve.js';
import { engineOfTasks } from '../engine.js';
import { inPage, pack, servePages, useBrowser } from '../hosts/host.js';
import { watch } from './figures.js';
import { inOtherEngine, useOtherEngine } from './other-engine.js';

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };
export const TABLET = { width: 768, height: 1024 };
/** A window of 1280 by 900 at twice and at four times the size. */
export const ZOOMED = [
  { width: 640, height: 450 },
  { width: 320, height: 225 },
];

let demo;
let plain;

const page = (inside) => ({
  body: `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Threshold</title>
    <meta name="viewport" content="width=device-width">
    <style>body { margin: 0 auto; max-width: 1240px; font: 16px/1.5 Arial, sans-serif; }</style>
    <script type="module" src="/dist/threshold-kit.js"></script>
  </head>
  <body><threshold-case name="record" pack="${pack.provenance.id}">${inside}</threshold-case></body>
</html>`,
});

/** The engine that BROWSERS asks for, where it is not Chromium. */
export const otherEngine = engineOfTasks();

/** What starts the two servers. */
const servers = [
  async () => (demo = await serve()).close,
  async () =>
    (plain = await servePages({
      '/grid': page('<triage-grid></triage-grid>'),
      '/all': page('<triage-grid></triage-grid><consent-checklist></consent-checklist><step-decision></step-decision>'),
    })).close,
];

/** Starts a browser and the pages for a test file. */
export const usePages = () => (otherEngine ? useOtherEngine(otherEngine, ...servers) : useBrowser(...servers));

export const caseStudy = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../stories/examples/case-study-1.json'), 'utf8'),
);

/** Opens a page as a person sees it once the kit is there and has drawn what it draws in idle time. */
async function open(address, viewport, test) {
  const whenThere = async (page) => {
    await page.waitForFunction(() => document.querySelector('threshold-case')?.assessment !== undefined);
    await find(page).waitFor();
    await still(page);
    await test(page);
  };
  if (otherEngine) await inOtherEngine(address, viewport, watch, whenThere);
  else
    await inPage(address, ({ page }) => whenThere(page), {
      viewport,
      prepare: (page) => page.addInitScript(watch),
    });
}

/** The demo page of the kit. */
export const onDemo = (viewport, test) => open(demo.url, viewport, test);

/** A plain page with the grid alone, or with `all` elements; with case study 1, or a record, where `recorded` says so. */
export const onPlain = (viewport, test, { all = false, recorded = false } = {}) =>
  open(`${plain.url}/${all ? 'all' : 'grid'}`, viewport, async (page) => {
    if (recorded) await load(page, recorded === true ? caseStudy : recorded);
    await test(page);
  });

async function load(page, given) {
  await page.evaluate((record) => (document.querySelector('threshold-case').record = record), given);
  await page.waitForFunction(() => document.querySelector('threshold-case').record?.concerns.length);
  await still(page);
}

/** Until the page is as high as it was two frames ago, a few times in a row. */
export const still = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    // WebKit has no idle time to tell of.
    const idle = () => new Promise((next) => (globalThis.requestIdleCallback ?? setTimeout)(next));
    for (let same = 0, last = -1; same < 5;) {
      await frame();
      await frame();
      await idle();
      const height = document.documentElement.scrollHeight;
      same = height === last ? same + 1 : 0;
      last = height;
    }
  });

export const grid = (page) => page.locator('triage-grid');
export const find = (page) => grid(page).getByRole('searchbox', { name: 'What have you seen?' });
export const dock = (page) => grid(page).getByRole('region', { name: 'What is recorded' });
export const goAnswer = (page) => dock(page).getByRole('button', { name: 'Answer', exact: true });
/** The answer, in its place or as a sheet: its title says what stands there. */
export const answer = (page) => grid(page).locator('section.answer');
/** The box of a sign of the document, in the map or in what was found. */
export const box = (page, id) =>
  grid(page)
    .getByRole('checkbox', { name: pack.indicators.find((sign) => sign.id === id).text })
    .filter({ visible: true })
    .first();

/** An answer to the question about immediate risk. */
export const riskOption = (page, name) =>
  answer(page)
    .getByRole('group', { name: /immediate risk/i })
    .getByRole('button', { name, exact: true });
