/* What `npm test` runs: its stages in their order, and the jobs of each. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const inBrowser = ['core', 'elements', 'access', 'stories'];
/** The core runs in Node; these of its files run in a browser too, and prove that it works there. */
export const coreInBrowser = /^(assess|calendar)\b/;

/** The test files of a stage whose names contain one of the parts; all of them without parts. */
function filesOf(stage, parts) {
  const names = readdirSync(`tests/${stage}`).filter((name) => /[.]test[.][jt]s$/.test(name));
  return names
    .filter((name) => !parts.length || parts.some((part) => name.includes(part)))
    .map((name) => `tests/${stage}/${name}`);
}

const script = (name, does) => ({ name, does, command: `npm run --silent ${name}` });

const core = (files, watch) => ({
  name: 'core',
  does: 'runs the tests of the core in Node',
  command: `node --enable-source-maps tests/core.js ${files.join(' ')}${watch ? ' --watch' : ''}`,
  files,
});

const browser = (name, files, watch) => ({
  name,
  does: 'runs its tests in the browser',
  command: `web-test-runner --files ${files.join(' ')}${watch ? ' --watch' : ''}`,
  files,
  // It says how each file went when that is over; the whole takes minutes.
  live: true,
});

const host = (file) => ({
  name: `${basename(dirname(file))}: ${basename(file, '.test.js')}`,
  does: 'runs its tests against the build',
  command: `node --test-reporter=spec --test-reporter-destination=stdout --test-reporter=./tests/hosts/counts.js --test-reporter-destination=stderr ${file}`,
  files: [file],
  after: 'build',
  // What people's tasks cost is worth reading where all is well too.
  live: file.includes('journeys'),
});

/** Those that take longest begin first, so that none of them is waited for alone in the end. */
const LONG = ['frameworks', 'storybook', 'demo', 'bench', 'package', 'everywhere', 'styles', 'limits', 'types'];
const hosts = (files) => {
  const place = (file) => [...LONG, basename(file, '.test.js')].indexOf(basename(file, '.test.js'));
  return [...files].sort((one, other) => place(one) - place(other)).map(host);
};

/** The jobs of one stage alone: `npm run test:hosts -- cli`. */
export function jobsOf(stage, parts, watch) {
  const files = filesOf(stage, parts);
  if (!files.length) throw new Error(`No file in tests/${stage} has "${parts.join('" or "')}" in its name.`);
  if (stage === 'core') return [core(files, watch)];
  if (inBrowser.includes(stage)) return [browser(stage, files, watch)];
  if (!existsSync('dist/esm/src/index.js'))
    throw new Error('The hosts and journeys need a build: "npm run build" makes it.');
  return hosts(files).map((job) => ({ ...job, after: undefined }));
}

/** Every job. Two at a time keep two processors busy; the browser's tests take the time that is left. */
export function everyJob() {
  const pages = inBrowser.flatMap((stage) =>
    filesOf(stage, []).filter((file) => stage !== 'core' || coreInBrowser.test(basename(file))),
  );
  return [
    script('build', 'builds the kit into dist'),
    core(filesOf('core', [])),
    script('types', 'checks the types'),
    script('lint', 'checks how it is written'),
    browser('elements, access, stories, some of core', pages),
    ...hosts([...filesOf('hosts', []), ...filesOf('journeys', [])]),
  ];
}

export const stages = [...inBrowser, 'hosts', 'journeys'];
