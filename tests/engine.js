/*
 * The browsers that the tests run in, by BROWSERS, a list with commas: `chromium`, which comes from npm and is what runs
 * where nothing is said; in its place `chrome`, an installed one; and `firefox` and `webkit`, for the tests of the elements,
 * the core and the layout alone, because the others ask for what only Chromium tells.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { WEBKIT_COMES, webkitLauncher, webkitParts } from './webkit.js';

/**
 * The names in BROWSERS.
 *
 * @throws Error in a sentence for people, where one is not known
 */
export function browsersNamed() {
  const names = (process.env.BROWSERS || 'chromium').split(',').map((name) => name.trim());
  const unknown = names.find((name) => !['chromium', 'chrome', 'firefox', 'webkit'].includes(name));
  if (unknown !== undefined)
    throw new Error(
      `BROWSERS names "${unknown}". It may name chromium or chrome, firefox and webkit: BROWSERS=chromium,firefox.`,
    );
  if (names.includes('chromium') && names.includes('chrome'))
    throw new Error('BROWSERS names chromium and chrome: take one of them at a time.');
  return names;
}

/** What brings Firefox. */
const FIREFOX_COMES = '"npm run browsers" installs it, or FIREFOX_PATH names it.';

/**
 * Where Firefox is installed; undefined where it is not.
 *
 * @throws Error in a sentence for people, where FIREFOX_PATH names nothing
 */
function firefoxPath() {
  const { FIREFOX_PATH, PATH = '', HOME = '' } = process.env;
  if (FIREFOX_PATH && !existsSync(FIREFOX_PATH))
    throw new Error(`There is no browser at ${FIREFOX_PATH}. It is what FIREFOX_PATH names: correct it, or unset it.`);
  if (FIREFOX_PATH) return FIREFOX_PATH;
  const apps = ['', HOME].map((home) => `${home}/Applications/Firefox.app/Contents/MacOS/firefox`);
  const onPath = PATH.split(delimiter).flatMap((folder) =>
    ['firefox', 'firefox-esr'].map((name) => join(folder, name)),
  );
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].map(
    (folder) => folder && join(folder, 'Mozilla Firefox/firefox.exe'),
  );
  return [...onPath, ...apps, ...programs].find((path) => path && existsSync(path));
}

/**
 * Where the Firefox is that BROWSERS asks for.
 *
 * @throws Error in sentences for people, where it is not installed
 */
function firefoxNeeded() {
  const path = firefoxPath();
  if (!path) throw new Error(`BROWSERS names firefox, and it is not on this machine. ${FIREFOX_COMES}`);
  return path;
}

/** A page of Firefox. That of Debian cannot be told how a screen is held, which is told beside each size of a page. */
export async function firefoxPage(context) {
  const page = await context.newPage();
  page.mainFrame().browsingContext.setScreenOrientationOverride = async () => {};
  return page;
}

/** Firefox as the test runner starts it. */
async function firefoxLauncher() {
  const executablePath = firefoxNeeded();
  const [{ chromeLauncher }, { default: puppeteer }] = await Promise.all([
    import('@web/test-runner-chrome'),
    import('puppeteer-core'),
  ]);
  return chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath, headless: true, defaultViewport: null },
    createPage: ({ context }) => firefoxPage(context),
  });
}

/** Where WebKit's parts are that BROWSERS asks for. */
function webkitNeeded() {
  if (!webkitParts()) throw new Error(`BROWSERS names webkit, and it is not on this machine. ${WEBKIT_COMES}`);
}

/**
 * The engines beside Chromium, by their names in BROWSERS: what people call each, whether it is on this machine, what brings
 * it, what throws a sentence for people where it is missing, and how the test runner starts it.
 */
export const otherEngines = {
  firefox: {
    title: 'Firefox',
    found: firefoxPath,
    comes: FIREFOX_COMES,
    needed: firefoxNeeded,
    launcher: firefoxLauncher,
  },
  webkit: {
    title: 'WebKit',
    found: () => webkitParts()?.browser,
    comes: WEBKIT_COMES,
    needed: webkitNeeded,
    launcher: webkitLauncher,
  },
};

/** The engine in which people's tasks run, where it is not Chromium: the one that BROWSERS names first. */
export function engineOfTasks() {
  const [first] = browsersNamed();
  return first in otherEngines ? first : undefined;
}
