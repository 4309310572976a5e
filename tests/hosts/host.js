/* What the host tests share: a browser that notes everything a page complains of, and a host's own server. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import * as core from '../../dist/esm/src/index.js';
import { browserArguments, browserPath, ignoredArguments, pressTab } from '../browser.js';

export { core };

export const pack = await core.loadPack('cheshire-east-2023');
export const worcestershire = await core.loadPack('worcestershire-2019');

/** An example of the demo page, as the record it holds and as what the core says of it. */
export function example(number) {
  const json = JSON.parse(
    readFileSync(join(import.meta.dirname, `../../stories/examples/case-study-${number}.json`), 'utf8'),
  );
  const read = core.readRecord(pack, json);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return { record: read.value, assessment: core.assess(pack, read.value) };
}

/** What does not come in this time does not come: no busy machine takes so long over one step. */
const PATIENCE = 180_000;

let browser;
/** How many test files are yet to use it: those of a group have one browser. */
let users = 0;

/** Starts the browser for a test file, and what else it needs: each is a function that returns what closes it. */
export function useBrowser(...others) {
  const closing = [];
  users += 1;
  before(async () => {
    if (!browser?.isConnected())
      browser = await chromium.launch({
        executablePath: await browserPath(),
        args: browserArguments,
        ignoreDefaultArgs: ['--disable-back-forward-cache', ...ignoredArguments],
      });
    for (const start of others) closing.push(await start());
  });
  after(async () => {
    users -= 1;
    if (!users) await browser?.close();
    for (const close of closing) await close?.();
  });
}

/**
 * Opens a tab and hands it to a test, with everything that went wrong in it: errors in the console,
 * uncaught errors, policy reports; each request; and each `threshold-error`.
 */
export async function inPage(
  address,
  test,
  { viewport = { width: 1280, height: 900 }, prepare, waitUntil = 'load', ...options } = {},
) {
  const context = await browser.newContext({ viewport, ...options });
  context.setDefaultTimeout(PATIENCE);
  const faults = [];
  const requests = [];
  const errors = [];
  try {
    await context.exposeBinding('noteFault', (_, fault) => faults.push(fault));
    await context.exposeBinding('noteError', (_, error) => errors.push(error));
    await context.addInitScript(() => {
      addEventListener(
        'securitypolicyviolation',
        (event) => noteFault(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
        true,
      );
      addEventListener('threshold-error', ({ detail, cancelable }) => noteError({ ...detail, cancelable }));
    });
    const page = await context.newPage();
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && faults.push(`console: ${message.text()}`),
    );
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
    page.on('request', (request) => requests.push(new URL(request.url()).pathname + new URL(request.url()).search));
    await prepare?.(page, context);
    await page.goto(address, { waitUntil });
    await test({ page, context, faults, requests, errors });
  } finally {
    await context.close();
  }
}

/** Serves a host's pages by their path, each under its policy, with the built kit in two places. */
export async function servePages(pages) {
  const dist = sirv(join(import.meta.dirname, '../../dist'), { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages[pathname];
    const kit = pathname.match(/^\/(?:dist|copy)(\/.+)$/)?.[1];
    if (page) {
      response.writeHead(page.status ?? 200, {
        'Content-Type': page.type ?? 'text/html; charset=utf-8',
        ...(page.policy ? { 'Content-Security-Policy': page.policy } : {}),
      });
      response.end(page.body);
    } else if (kit) {
      request.url = request.url.replace(/^\/(dist|copy)/, '');
      dist(request, response, () => response.writeHead(404).end());
    } else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** A minimal host page. */
export const hostPage = (body, scripts = ['/dist/threshold-kit.js']) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>A host</title>
    ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n    ')}
  </head>
  <body>
    <main>
      <h1>A host</h1>
      ${body}
      <button type="button">The host's own button</button>
    </main>
  </body>
</html>
`;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a whole page. */
export async function axeFinds(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)} ${nodes[0].failureSummary}`);
}

/** Text with its spaces evened out, as a reader takes it in. */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();

export const focused = (locator) => locator.evaluate((element) => element.getRootNode().activeElement === element);

const protocols = new WeakMap();
async function protocolOf(page) {
  if (!protocols.has(page)) protocols.set(page, await page.context().newCDPSession(page));
  return protocols.get(page);
}

/** How many presses of Tab go off at once: to wait for each takes three times the work. */
const HEAP = 10;

/** Presses Tab in heaps until a check in the page says that it is there, and at most so often. */
export async function tabUntil(page, there, key = 'Tab', most = 400) {
  for (let pressed = 0; pressed < most; pressed += HEAP) {
    await pressTab(await protocolOf(page), key, Math.min(HEAP, most - pressed));
    if (await there()) return true;
  }
  return false;
}

/** Presses Tab until the control has the focus. What is left of a heap then is let pass. */
export async function goTo(page, locator, key = 'Tab', most = 400) {
  // Found once: to look for it by its name after every key would take most of the test's time.
  const element = await locator.elementHandle();
  const walk = await element.evaluateHandle((aim) => {
    const there = () => aim.getRootNode().activeElement === aim;
    let moved = !there();
    const stop = (event) => {
      if (event.key !== 'Tab') return;
      if (moved && there()) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      moved = true;
    };
    addEventListener('keydown', stop, true);
    return { there, end: () => removeEventListener('keydown', stop, true) };
  });
  const reached = await tabUntil(page, () => walk.evaluate(({ there }) => there()), key, most);
  await walk.evaluate(({ end }) => end());
  assert.ok(reached, `${key} does not reach ${locator}`);
  assert.ok(await seen(element), `in view: ${await element.evaluate((it) => it.outerHTML.slice(0, 120))}`);
}

/** Whether what has the focus can be seen: on the screen, and not under something that sticks to its edge. */
export const seen = (locator) => locator.evaluate(inSight);

/** Runs in the page. */
export function inSight(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = element.getRootNode().elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
  return Boolean(at) && (element.contains(at) || at.contains(element));
}

/** Waits until a check in Node holds. */
export async function until(check, what) {
  const end = Date.now() + PATIENCE;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((again) => setTimeout(again, 20));
  }
}

/** An element's parts by their headings. */
export const part = (page, name) => page.getByRole('region', { name, exact: true });

/** The grid's answer, which is named by what it says. */
export const answerOf = (page) =>
  page.getByRole('region', {
    name: /^(Nothing recorded yet|From \d+ things? recorded|You placed|Level recorded|Ring now|No level can be shown)/,
  });

/** Nothing is recorded, in the words of the grid and of the badge. */
export const NOTHING = 'Nothing recorded yet';

/** What stands whatever else fails: the line of the elements, or the sentence where none could be drawn. */
export const EMERGENCY = /In danger now\? Call 999\.|If a child is in immediate danger, call 999 now\./;

const literal = (words) => words.replace(/[/.()+?[\]{}|*^$\\]/g, '\\$&');

/**
 * Waits until the grid's answer names a position in the core's words, or says that nothing is recorded. On
 * a phone the answer is a sheet, and the dock says it.
 */
export const answered = (page, words) => {
  const dock = page.getByRole('region', { name: 'What is recorded' });
  const either = (answer, line) => answer.or(line).filter({ visible: true }).first().waitFor();
  // With nothing to say yet the dock has the risk and the way to the answer alone.
  if (words === NOTHING) return either(part(page, NOTHING), dock.and(page.locator('.idle')));
  // The answer says what is open of a level, the core which positions it may be. While the risk is asked for it names no tier.
  const [level, tier] = words.replace(/, .* not yet decided$/, ', tier not decided').split(', ');
  const open = tier ? `(, ${literal(tier)})?` : '';
  const short = pack.levels.find(({ name }) => name === level)?.short ?? level;
  return either(
    page.getByRole('region', {
      name: new RegExp(`^.* ${literal(level)}${open}([.] The document has no examples here)?$`),
    }),
    dock.getByText(new RegExp(`^(${literal(level)}|${literal(short)})${open}$`), { exact: true }),
  );
};

/** The grid's map. */
export const map = (page) => page.getByRole('table', { name: /: areas of life by level of need$/ });

/** Opens an area of the map, unless it is open. */
export async function openArea(page, id) {
  const name = core.shortName(core.lookup(pack).domains.get(id).domain);
  const area = page.getByRole('button', { name: new RegExp(`^${literal(name)} ?, `) });
  if ((await area.getAttribute('aria-expanded')) !== 'true') await area.click();
}

/** The box of a sign in the map. */
export const boxOf = (page, id) =>
  map(page).getByRole('checkbox', { name: core.lookup(pack).indicators.get(id).indicator.text });

/** Ticks a sign in the map, or takes the tick away, as a person does: by way of its area. */
export async function tickSign(page, id, on = true) {
  await openArea(page, core.lookup(pack).indicators.get(id).indicator.domain);
  await boxOf(page, id).setChecked(on);
}

/** Writes own words in a cell of the map. */
export async function writeOwn(page, domain, level, words) {
  const place = `${core.shortName(domain)}, ${level.name}`;
  await page.getByRole('button', { name: named('+ Own words', place) }).click();
  await page.getByRole('textbox', { name: `Your own words: ${place}` }).fill(words);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
}

/** Opens everything in the answer that is folded. */
export async function unfold(page) {
  const folded = answerOf(page).locator('button[aria-expanded="false"]:not([aria-label^="Source"])');
  while (await folded.count()) await folded.first().click();
}

/** An answer to the grid's question about immediate risk, wherever it is asked. */
export const riskOption = (page, option) =>
  answerOf(page)
    .getByRole('group', { name: /immediate risk/i })
    .getByRole('button', { name: option, exact: true });

/** The name of a control that says in hidden words which of its like it is. */
export const named = (words, which) => new RegExp(`^${literal(words)} ?: ${literal(which)}$`);

/** What can be seen on the page, the elements' own parts included. */
export const visibleText = async (page) =>
  plain(
    await page.evaluate(() => {
      const roots = (root) =>
        [...root.querySelectorAll('*')].flatMap((element) =>
          element.shadowRoot ? [element.shadowRoot, ...roots(element.shadowRoot)] : [],
        );
      const seen = (element) => element.innerText ?? '';
      return [seen(document.body), ...roots(document).flatMap((root) => [...root.children].map(seen))].join(' ');
    }),
  );

/** The sizes of a PDF's sheets, in millimetres. */
export const sheets = (pdf) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, ...sides]) =>
    sides.map((points) => Math.round((points * 25.4) / 72)),
  );

export const A3_LANDSCAPE = [420, 297];
