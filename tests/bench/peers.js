/*
 * Neighbouring kits beside the kit: `npm run bench:peers` installs them apart, in a folder that is no part of the
 * repository, and runs the bench with them. Their pages show the same signs as boxes, and the level and the reasons of
 * what is ticked; they know no route, question, step or section, and so do less than the kit.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addConcern, assess, loadPack, newRecord } from '../../dist/esm/src/index.js';
import { median, spread, table } from './figures.js';
import { PACK, page } from './sides.js';

const VERSIONS = {
  'survey-core': '2.5.38',
  'survey-js-ui': '2.5.38',
  lforms: '40.1.3',
  'json-rules-engine': '7.3.1',
  'json-logic-js': '2.0.5',
};

/** The signs as both peers need them: by area and level, each with its words. */
async function grid() {
  const { domains, levels, indicators } = await loadPack(PACK);
  const signs = (domain, level) =>
    indicators
      .filter((sign) => sign.domain === domain && sign.level === level && sign.kind !== 'strength')
      .map(({ id, text }) => ({ id, text }));
  return {
    levels: levels.map(({ id, name }) => ({ id, name })),
    areas: domains.map(({ id, name }) => ({
      id,
      name,
      cells: levels.map((level) => ({ level: level.id, name: level.name, signs: signs(id, level.id) })),
    })),
  };
}

/** The pages of the form kits, each loaded as its own guide says. */
export async function peerSides(folder) {
  const data = `export default ${JSON.stringify(await grid())};`;
  const script = (name) => readFileSync(join(import.meta.dirname, `peer-${name}.js`), 'utf8');
  const lforms = ['assets/lib/zone.min.js', 'runtime.js', 'polyfills.js', 'main.js'];
  return {
    sides: [
      { id: 'surveyjs', name: `SurveyJS ${VERSIONS['survey-core']}`, host: '#grid', ready: 'input[type="checkbox"]' },
      { id: 'lforms', name: `LForms ${VERSIONS.lforms}`, host: '#grid', ready: 'input[type="checkbox"]' },
    ].map((side) => ({ ...side, path: `/${side.id}/`, driver: `/${side.id}/side.js` })),
    pages: {
      '/surveyjs/': page(`<link rel="stylesheet" href="/peers/survey-core/survey-core.fontless.min.css">
<div id="grid"></div>
<script src="/peers/survey-core/survey.core.min.js"></script>
<script src="/peers/survey-js-ui/survey-js-ui.min.js"></script>
<script type="module" src="side.js"></script>`),
      '/surveyjs/side.js': script('surveyjs'),
      '/surveyjs/grid.js': data,
      '/lforms/': page(`<link rel="stylesheet" href="/peers/lforms/dist/lforms/webcomponent/styles.css">
<div id="grid"></div>
${lforms.map((name) => `<script src="/peers/lforms/dist/lforms/webcomponent/${name}"></script>`).join('\n')}
<script type="module" src="side.js"></script>`),
      '/lforms/side.js': script('lforms'),
      '/lforms/grid.js': data,
    },
    mounted: { '/peers/': join(folder, 'node_modules') },
  };
}

/** The rule engines apply one rule a sign, "at least this level", to a record of 40 concerns. */
export async function peerWords(folder) {
  const require = createRequire(join(folder, 'package.json'));
  const { Engine } = require('json-rules-engine');
  const logic = require('json-logic-js');
  const pack = await loadPack(PACK);
  const signs = pack.indicators.filter(({ kind }) => kind !== 'strength');
  const ticked = Array.from({ length: 40 }, (_, at) => signs[Math.floor((at * signs.length) / 40)].id);
  const record = ticked.reduce((made, indicator) => addConcern(made, { indicator }), newRecord(pack));
  const rank = Object.fromEntries(pack.levels.map(({ id }, at) => [id, at]));

  const engine = new Engine();
  for (const { id, level, text } of signs)
    engine.addRule({
      conditions: { all: [{ fact: 'ticked', operator: 'contains', value: id }] },
      event: { type: 'at-least', params: { level: rank[level], text } },
    });
  const rule = {
    reduce: [
      { filter: [{ var: 'signs' }, { in: [{ var: 'id' }, { var: 'ticked' }] }] },
      { max: [{ var: 'current.rank' }, { var: 'accumulator' }] },
      0,
    ],
  };
  // "in" sees only its own item, so each carries what is ticked.
  const known = signs.map(({ id, level }) => ({ id, rank: rank[level], ticked }));
  const engines = {
    '`assess`': () => rank[assess(pack, { ...record }).indicated.to.level],
    [`json-rules-engine ${VERSIONS['json-rules-engine']}`]: async () => {
      const { events } = await engine.run({ ticked });
      return Math.max(...events.map(({ params }) => params.level));
    },
    [`json-logic-js ${VERSIONS['json-logic-js']}`]: () => logic.apply(rule, { signs: known }),
  };
  const times = Object.fromEntries(Object.keys(engines).map((name) => [name, []]));
  for (let round = -10; round < 60; round++)
    for (const [name, run] of Object.entries(engines)) {
      const start = performance.now();
      for (let turn = 0; turn < 5; turn++)
        if ((await run()) !== pack.levels.length - 1) throw new Error(`${name} finds another level.`);
      if (round >= 0) times[name].push((performance.now() - start) / 5);
    }
  const [kit] = Object.values(times);
  return table(
    ['40 concerns, in Node', 'time', 'kit : it'],
    Object.entries(times).map(([name, values]) => [
      name,
      spread(values),
      values === kit ? '' : `${(median(kit) / median(values)).toFixed(2)} ×`,
    ]),
  );
}

/** Installs the neighbours into a folder of this machine, unless they are there, and runs the bench with them. */
function install() {
  const folder = join(tmpdir(), `threshold-kit-peers-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  // LForms names the whole of Angular, which its own bundle has in it already.
  execFileSync('npm', ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const run = join(import.meta.dirname, 'run.js');
  const { status } = spawnSync(process.execPath, [run, '--peers', install(), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
