/*
 * The elements, the core, the layout and people's tasks in other engines than Chromium: `npm run test:engines`, or with parts of
 * files' names after it. An engine that is not on this machine is skipped by name, with what brings it: `npm run browsers` installs
 * them on Debian and Ubuntu.
 */
import './node.js';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { otherEngines } from './engine.js';
import { runsIn } from './stages.js';

process.chdir(join(import.meta.dirname, '..'));
process.env.PATH = `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
const BROWSERS = 'apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb xauth';
const [task, ...given] = process.argv.slice(2);

/** Installs what is missing where Debian's packages are at hand, and says what to do elsewhere. */
function install() {
  const engines = Object.values(otherEngines);
  for (const { title, found } of engines) if (found()) console.log(`${title} is there: ${found()}`);
  if (engines.every(({ found }) => found())) return;
  if (!existsSync('/usr/bin/apt-get'))
    return console.log(
      'This is not Debian or Ubuntu: install Firefox from https://www.mozilla.org/firefox, or set FIREFOX_PATH. WebKit is driven on Debian and Ubuntu alone.',
    );
  console.log(`installs what is missing: ${BROWSERS}`);
  const { status } = spawnSync(BROWSERS, { shell: true, stdio: 'inherit' });
  if (status !== 0) console.log('It needs the rights of an administrator, and "apt-get update" before it.');
  process.exitCode = status ?? 1;
}

function test(command, given, engine) {
  const { status } = spawnSync(command, given, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BROWSERS: engine },
  });
  if (status !== 0) process.exitCode = status ?? 1;
}

/** An engine after the other: one that fails keeps no other from running. */
function run() {
  const files = ['elements', 'core', 'access', 'journeys']
    .flatMap((stage) => readdirSync(`tests/${stage}`).map((name) => `tests/${stage}/${name}`))
    .filter((file) => !given.length || given.some((part) => basename(file).includes(part)));
  for (const [engine, { title, found, comes }] of Object.entries(otherEngines)) {
    if (!found()) {
      console.log(`${title}: skipped, because it is not on this machine. ${comes}`);
      continue;
    }
    const own = files.filter((file) => runsIn(engine, file));
    if (!own.length) throw new Error(`No test that runs in ${title} has "${given.join('" or "')}" in its name.`);
    console.log(`${title}: ${found()}`);
    const tasks = own.filter((file) => file.startsWith('tests/journeys/'));
    const inRunner = own.filter((file) => !tasks.includes(file));
    if (tasks.length && !existsSync('dist/esm/src/index.js'))
      throw new Error('The tasks of people need a build: "npm run build" makes it.');
    if (inRunner.length) test('web-test-runner', ['--files', ...inRunner], engine);
    if (tasks.length) test('node', ['--test-reporter=spec', 'tests/hosts/group.js', ...tasks], engine);
  }
}

try {
  if (task === 'install') install();
  else if (task === 'run') run();
  else throw new Error(`Say "install" or "run", not "${task}".`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
