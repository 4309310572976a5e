/*
 * WebKit on Linux, the engine of Safari. Only WebDriver drives it there, and the package that brings that to the test runner
 * comes with 300 others. So its few commands are sent from here, and shown to the runner as the page that it knows of
 * Puppeteer's.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from './port.js';

/** What brings WebKit. */
export const WEBKIT_COMES = '"npm run browsers" installs it on Debian and Ubuntu.';

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** The small browser of WebKit's own that its driver starts, in the newest version that is installed. */
function miniBrowser() {
  return ['/usr/lib', '/usr/libexec']
    .flatMap((root) => (existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : []))
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => join(folder, version, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

/** Where WebKit's driver is, the browser that it starts, and what gives that a screen; undefined where one is missing. */
export function webkitParts() {
  const parts = { driver: onPath('WebKitWebDriver'), browser: miniBrowser(), screen: onPath('xvfb-run') };
  return Object.values(parts).every(Boolean) ? parts : undefined;
}

/** What a driver calls the keys that write nothing. */
const KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Tab: '\uE004',
};

/** Where days are written as in Britain, without a graphics card, and so that it draws at once what it is told. */
const environment = {
  LANG: 'en_GB.UTF-8',
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
};

/** Starts the driver and a browser, with a window of room for any test: `send(method, path, body)` sends a command, `end()` ends both. */
export async function startWebkit() {
  const { driver, browser, screen } = webkitParts();
  const port = await freePort();
  const child = spawn(
    screen,
    ['-a', '-s', '-screen 0 1600x2400x24 -nolisten tcp', driver, `--port=${port}`],
    // It has processes of its own, and they end with it.
    { detached: true, stdio: 'ignore', env: { ...process.env, ...environment } },
  );
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', end);
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`WebKit: ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  while (!(await ask('GET', '/status').catch(() => undefined))?.ready) {
    if (child.exitCode !== null) throw new Error(`WebKit's driver ended with ${child.exitCode} before it answered.`);
    await after(100);
  }
  const { sessionId } = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  });
  const send = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  await send('POST', '/window/rect', { x: 0, y: 0, width: 1600, height: 2400 });
  return { send, end, page: pageOf(send) };
}

/** The frame in which the tests run. */
const FRAME = "document.querySelector('iframe')";

/** The page of a browser, as far as the commands of the test runner need it. */
function pageOf(send) {
  const evaluate = (script) => send('POST', '/execute/sync', { script, args: [] });
  const actions = (names, type) => names.map((name) => ({ type, value: KEYS[name] ?? name }));
  // What is held is sent with each key: between two commands the driver forgets it.
  const held = new Set();
  const press = (name) => {
    const down = [...held, name];
    const keys = [...actions(down, 'keyDown'), ...actions(down.toReversed(), 'keyUp')];
    return send('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: keys }] });
  };
  return {
    evaluate,
    keyboard: {
      press,
      down: async (name) => void held.add(name),
      up: async (name) => void held.delete(name),
      async type(text) {
        for (const one of text) await press(one);
      },
    },
    /** The window cannot be as narrow as a phone; the frame in it can. */
    setViewport: ({ width, height }) =>
      evaluate(`Object.assign(${FRAME}.style, { width: '${width}px', height: '${height}px' })`),
  };
}

/** WebKit as the test runner starts it: one page, in which one test file runs after the other. */
export function webkitLauncher() {
  let started;
  let open;
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {
      started = await startWebkit();
    },
    async startSession(id, url) {
      open = id;
      await started.send('POST', '/url', { url: new URL('/?mode=iframe', url).href });
      await started.page.evaluate(
        `document.body.innerHTML = '<iframe style="width: 800px; height: 600px; border: 0"></iframe>';
        ${FRAME}.src = '${url}';
        ${FRAME}.focus();`,
      );
    },
    isActive: (id) => open === id,
    getBrowserUrl: () => started.page.evaluate(`return ${FRAME}?.contentWindow.location.href`),
    getPage: () => started.page,
    async stopSession() {
      open = undefined;
      await started.send('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      await started?.send('DELETE', '').catch(() => {});
      started?.end();
    },
  };
}
