/* What `npm test` runs: its stages in their order, and the jobs of each. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { browsersNamed, engineOfTasks, otherEngines } from './engine.js';

const inBrowser = ['core', 'elements', 'access', 'stories'];
/** The core runs in Node; these of its files run in a browser too, and prove that it works there. */
const coreInBrowser = /^(assess|calendar)\b/;
/** The test files that run in other engines too; what those of access ask of Chromium alone is skipped there. */
const inBoth =
  /^tests\/(elements\/.+|core\/(assess|calendar)\b.*|access\/(.*layout|summary-keyboard)|journeys\/(?!limits).+)[.]test[.][jt]s$/;
export const runsIn = (engine, file) =>
  // What drives Firefox loses some keys.
  inBoth.test(file) || (engine === 'webkit' && /^tests\/access\/(.+-)?keyboard[.]test[.]ts$/.test(file));

/**
 * The test files of a stage whose names contain one of the parts; all of them without parts. People's tasks run in the engine
 * that BROWSERS names first, as far as they can.
 */
function filesOf(stage, parts) {
  const engine = engineOfTasks();
  return readdirSync(`tests/${stage}`)
    .filter((name) => /[.]test[.][jt]s$/.test(name) && (!parts.length || parts.some((part) => name.includes(part))))
    .map((name) => `tests/${stage}/${name}`)
    .filter((file) => stage !== 'journeys' || !engine || runsIn(engine, file));
}

const script = (name, does) => ({ name, does, command: `npm run --silent ${name}` });

const core = (files, watch) => ({
  name: 'core',
  does: 'runs the tests of the core in Node',
  command: `node --enable-source-maps tests/core.js ${files.join(' ')}${watch ? ' --watch' : ''}`,
  files,
});

/** Tests in the browser: a job for the Chromium that BROWSERS asks for, and one for each other engine that it asks for. */
function browser(name, files, watch) {
  const named = browsersNamed();
  for (const one of named) otherEngines[one]?.needed();
  return named
    .map((one) => ({
      one,
      own: one in otherEngines ? files.filter((file) => runsIn(one, file)) : files,
    }))
    .filter(({ own }) => own.length)
    .map(({ one, own }) => ({
      name: one in otherEngines ? `${name}, in ${otherEngines[one].title}` : name,
      does: 'runs its tests in the browser',
      command: `web-test-runner --files ${own.join(' ')}${watch ? ' --watch' : ''}`,
      env: { BROWSERS: one },
      files: own,
      // It says how each file went when that is over; the whole takes minutes.
      live: true,
    }));
}

const hosts = (name, files) => ({
  name,
  does: files.length > 1 ? `runs ${files.length} test files against the build` : 'runs its tests against the build',
  command: `node --test-reporter=spec --test-reporter-destination=stdout --test-reporter=./tests/hosts/counts.js --test-reporter-destination=stderr tests/hosts/group.js ${files.join(' ')}`,
  files,
  after: 'build',
  // What people's tasks cost is worth reading where all is well too.
  live: name === 'journeys',
});

/** A process each, because they take long or work in a folder of their own; those that take longest begin first. */
const ALONE = ['frameworks', 'storybook', 'bench', 'package', 'everywhere', 'types', 'cli'];

/**
 * The test files that need a build, in groups that share a process, and so a browser and what it has loaded: by
 * the server and the pages that a file names. The pages of a host are many, and so two groups. A file that waits for
 * something while it is loaded has a process of its own: the test runner would lose track of whose its tests are.
 */
function groups(files) {
  const groups = new Map();
  let pages = 0;
  const placeOf = (file) => {
    const [folder, name] = [basename(dirname(file)), basename(file, '.test.js')];
    if (folder === 'journeys') return folder;
    const text = readFileSync(file, 'utf8');
    if (ALONE.includes(name) || /^(?!.*\basync\b)\S.*\bawait\b/m.test(text)) return `hosts: ${name}`;
    if (text.includes('stories/serve.js')) return 'hosts: the demo';
    if (!text.includes('useBrowser')) return 'hosts: without a page';
    return `hosts: pages of a host ${(pages++ % 2) + 1}`;
  };
  for (const file of files) {
    const place = placeOf(file);
    groups.set(place, [...(groups.get(place) ?? []), file]);
  }
  const order = [
    'hosts: frameworks',
    'hosts: pages of a host 1',
    'hosts: pages of a host 2',
    'hosts: the demo',
    'journeys',
    ...ALONE.map((name) => `hosts: ${name}`),
  ];
  const place = ([name]) => [...order, name].indexOf(name);
  return [...groups].sort((one, other) => place(one) - place(other)).map(([name, own]) => hosts(name, own));
}

/** The jobs of one stage alone: `npm run test:hosts -- cli`. */
export function jobsOf(stage, parts, watch) {
  const files = filesOf(stage, parts);
  if (!files.length) {
    const engine = stage === 'journeys' && engineOfTasks();
    const which = engine ? ` that runs in ${otherEngines[engine].title}` : '';
    throw new Error(`No file in tests/${stage}${which} has "${parts.join('" or "')}" in its name.`);
  }
  if (stage === 'core') return [core(files, watch)];
  if (inBrowser.includes(stage)) {
    const jobs = browser(stage, files, watch);
    if (!jobs.length)
      throw new Error(
        `The tests in tests/${stage} ask for what only Chromium tells, and BROWSERS names ${browsersNamed().join(' and ')}.`,
      );
    return jobs;
  }
  if (!existsSync('dist/esm/src/index.js'))
    throw new Error('The hosts and journeys need a build: "npm run build" makes it.');
  return groups(files).map((job) => ({ ...job, after: undefined }));
}

/** Every job, in the order in which they begin: the browser's tests take longest, and so begin early. */
export function everyJob() {
  const pages = inBrowser.flatMap((stage) =>
    filesOf(stage, []).filter((file) => stage !== 'core' || coreInBrowser.test(basename(file))),
  );
  return [
    script('build', 'builds the kit into dist'),
    core(filesOf('core', [])),
    ...browser('elements, access, stories, some of core', pages),
    script('types', 'checks the types'),
    script('lint', 'checks how it is written'),
    ...groups([...filesOf('hosts', []), ...filesOf('journeys', [])]),
  ];
}

export const stages = [...inBrowser, 'hosts', 'journeys'];
