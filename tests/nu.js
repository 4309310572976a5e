/*
 * Nu, the checker of the W3C, on every page that the kit writes or shows: `npm run nu`. It needs Java, and says so
 * where there is none. Its 30 MB are no part of the repository: they are installed apart, in a folder of this machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { inLayout } from '../stories/layout.js';

const VERSION = '26.9.27';
const root = join(import.meta.dirname, '..');
const packs = readdirSync(join(root, 'dist/packs'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));

/** A form-associated custom element may have a name: Nu does not know which elements are. */
const KNOWN = /The “name” attribute is never allowed on the “(threshold-case|consent-checklist|step-decision)” element/;

function install() {
  const folder = join(tmpdir(), `threshold-kit-nu-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { 'vnu-jar': VERSION } }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
}

const kit = (...args) =>
  execFileSync(process.execPath, [join(root, 'dist/esm/src/cli/index.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });

/** Each page by its name. */
async function pages() {
  const made = new Map([['embed.html', readFileSync(join(root, 'dist/embed.html'), 'utf8')]]);
  for (const pack of packs) {
    made.set(`review-${pack}.html`, kit('review', pack));
    made.set(
      `html-${pack}.html`,
      `<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>Levels of need</title>\n</head>\n<body>\n<main>\n<h1>Levels of need</h1>\n${kit('html', pack)}</main>\n</body>\n</html>\n`,
    );
  }
  for (const name of readdirSync(join(root, 'stories/pages')).filter((one) => one.endsWith('.html')))
    made.set(`demo-${name}`, await inLayout(readFileSync(join(root, 'stories/pages', name), 'utf8'), `/${name}`));
  return made;
}

if (spawnSync('java', ['-version']).status !== 0) {
  console.log('Skipped: Nu needs Java, and there is none on this machine.');
} else {
  const jar = install();
  const folder = mkdtempSync(join(tmpdir(), 'threshold-kit-nu-pages-'));
  try {
    const made = await pages();
    for (const [name, text] of made) writeFileSync(join(folder, name), text);
    const { stderr, error } = spawnSync('java', ['-Xss8m', '-jar', jar, '--format', 'json', ...made.keys()], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (error) throw error;
    const found = JSON.parse(stderr).messages.filter(({ message }) => !KNOWN.test(message));
    for (const { url, lastLine, message } of found)
      console.log(`${url.slice(url.lastIndexOf('/') + 1)}, line ${lastLine}: ${message}`);
    console.log(`${made.size} pages, ${found.length} findings.`);
    process.exitCode = found.length ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
