import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

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

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const {
  CHROME_PATH,
  PATH = '',
  HOME = '',
  LOCALAPPDATA,
  PROGRAMFILES,
  'PROGRAMFILES(X86)': PROGRAMFILES_X86,
} = process.env;

const usualPlaces = {
  linux: [...names.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: ['', HOME].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ]),
};

function installed() {
  const onPath = PATH.split(delimiter).flatMap((folder) =>
    names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  );
  return [...new Set([...(usualPlaces[process.platform] ?? []), ...onPath])].filter((path) => existsSync(path));
}

/** The Chromium of the npm package, unpacked; it is built for Linux on x64 only. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const { default: packed } = await import('@sparticuz/chromium');
  return [await packed.executablePath()];
}

/** A browser that is there may still not start: a library is missing, or a wrapper asks for an install. */
async function starts(executablePath, failures) {
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 30_000 });
    await browser.close();
    return true;
  } catch (error) {
    const [reason] = String(error.message)
      .split('\n')
      .filter((line) => /error while|cannot|not found|ENOENT|requires/i.test(line));
    failures.push(`${executablePath}: ${reason?.trim() ?? 'it did not start'}`);
    return false;
  }
}

/** The path of a Chrome or Chromium that starts: `CHROME_PATH`, else an installed one, else the one from npm. */
export async function browserPath() {
  const failures = [];
  for (const candidates of [() => (CHROME_PATH ? [CHROME_PATH] : []), installed, fromNpm]) {
    let paths = [];
    try {
      paths = await candidates();
    } catch (error) {
      failures.push(error.message);
    }
    for (const path of paths) if (await starts(path, failures)) return path;
  }
  throw new Error(
    [
      'The tests need Chrome or Chromium, and none starts here.',
      'Install one ("apt-get install chromium" on Debian or Ubuntu, or https://www.google.com/chrome/), or set CHROME_PATH to the program.',
      'On Linux the copy from npm needs only three libraries: "apt-get install libnss3 libnspr4 libexpat1".',
      ...failures.map((failure) => `  tried ${failure}`),
    ].join('\n'),
  );
}
