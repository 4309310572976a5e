/*
 * The browser engines that the tests run in: Chromium, which comes from npm, and with TEST_ENGINE=firefox an
 * installed Firefox. The same tests run in both; what only Chromium can do is named here with its reason.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const engine = process.env.TEST_ENGINE ?? 'chromium';

/** Where Firefox is installed; undefined where it is not. */
export function firefoxPath() {
  const { FIREFOX_PATH, PATH = '', HOME = '' } = process.env;
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

/** Firefox as the test runner starts it. */
export async function firefoxLauncher() {
  const [{ chromeLauncher }, { default: puppeteer }] = await Promise.all([
    import('@web/test-runner-chrome'),
    import('puppeteer-core'),
  ]);
  return chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath: firefoxPath(), headless: true },
  });
}
