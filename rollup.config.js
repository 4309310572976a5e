import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import Holidays from 'date-holidays';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import sbom from 'rollup-plugin-sbom';

const target = 'es2022';
// Lit and its kin ship a development build too, behind export conditions.
const conditions = ['production', 'default'];
const loader = resolve('components/loader.ts');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const define = { KIT_VERSION: JSON.stringify(version) };
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const MATERIALS = 'sbom.cdx';
const packFiles = readdirSync('src/packs').filter((name) => name.endsWith('.json'));
const packIds = packFiles.map((name) => basename(name, '.json'));
const folders = readdirSync('components').filter(
  (name) => existsSync(`components/${name}/define.ts`) && name !== 'shared',
);

rmSync('dist', { recursive: true, force: true });
writeBankHolidays('src/calendar/bank-holidays.json');

// The core's face also offers its readers; who does not use them must not load zod with it.
const treeshake = { moduleSideEffects: (id) => !id.startsWith(resolve('src')) };

const plugins = () => [
  nodeResolve({ exportConditions: conditions, extensions: ['.ts', '.js'] }),
  json({ namedExports: false, compact: true }),
  esbuild({ target, define, tsconfig: 'tsconfig.json' }),
];

/**
 * The bank holidays of England and Wales from 2024, for ten years and more to come, by title: dates,
 * a substitute day with an "s". As on gov.uk, a day that falls on a weekend is left out. The file is
 * kept in the repository, because tests and type checks read the sources without a build.
 */
function writeBankHolidays(file) {
  const calendar = new Holidays('GB', 'ENG');
  const dates = {};
  for (let year = 2024, last = Math.max(2040, new Date().getUTCFullYear() + 10); year <= last; year += 1) {
    for (const { date, name, type, substitute } of calendar.getHolidays(year, 'en')) {
      const day = date.slice(0, 10);
      if (!['public', 'bank'].includes(type) || [0, 6].includes(new Date(day).getUTCDay())) continue;
      const title = name.replace(/ \(substitute day\)$/, '').replace("'", '’');
      (dates[title] ??= []).push(substitute ? `${day}s` : day);
    }
  }
  const list = Object.fromEntries(Object.entries(dates).map(([title, days]) => [title, days.join(' ')]));
  const text = `${JSON.stringify(list, null, 2)}\n`;
  // Tests and type checks may be reading it at this moment.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** The core's readers and the schema of a pack, made from the sources that are being built. */
async function coreAtBuild() {
  const contents =
    "export { readDocument, readLawNotes } from './src/readers.js'; export { packSchema } from './src/cli/schema.js';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A faulty pack ends the build: a browser does not check bundled packs again. */
function checkedPacks() {
  let schema;
  return {
    name: 'checked-packs',
    async buildStart() {
      const { packSchema, readDocument, readLawNotes } = await coreAtBuild();
      schema = packSchema();
      const law = readLawNotes(JSON.parse(readFileSync('src/packs/law/england.json', 'utf8')));
      if (!law.ok)
        this.error(
          `Faults in the law notes: ${law.issues.map(({ path, message }) => `${path}: ${message}`).join(' ')}`,
        );
      const faults = packFiles.flatMap((name) => {
        let pack;
        try {
          pack = JSON.parse(readFileSync(`src/packs/${name}`, 'utf8'));
        } catch (error) {
          return [`${name}: not JSON: ${error.message}`];
        }
        const read = readDocument(pack);
        if (!read.ok) return read.issues.map(({ path, message }) => `${name} ${path}: ${message}`);
        const { id } = read.value.provenance;
        return `${id}.json` === name
          ? []
          : [`${name} provenance.id: The id is "${id}". A pack's file has the name of its id.`];
      });
      if (faults.length) this.error(`Faults in the bundled packs (${faults.length}):\n  ${faults.join('\n  ')}`);
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'pack.schema.json', source: `${JSON.stringify(schema, null, 2)}\n` });
      for (const name of packFiles)
        this.emitFile({ type: 'asset', fileName: `packs/${name}`, source: readFileSync(`src/packs/${name}`) });
    },
  };
}

/** The page for a frame, and its sheet. */
const embedPage = () => ({
  name: 'embed-page',
  generateBundle() {
    for (const name of ['embed.html', 'embed.css'])
      this.emitFile({ type: 'asset', fileName: name, source: readFileSync(`components/embed/${name}`) });
  },
});

/** What a page can load from dist, each file with its hash, as a page's `integrity` has it. */
const integrity = () => ({
  name: 'integrity',
  writeBundle() {
    const names = ['', 'packs/']
      .flatMap((folder) => readdirSync(`dist/${folder}`).map((name) => folder + name))
      .filter((name) => /\.(js|json|css|html)$/.test(name) && name !== `${MATERIALS}.json`);
    const hash = (name) =>
      createHash('sha384')
        .update(readFileSync(`dist/${name}`))
        .digest('base64');
    writeFileSync(
      'dist/integrity.json',
      `${JSON.stringify(Object.fromEntries(names.map((name) => [name, `sha384-${hash(name)}`])), null, 2)}\n`,
    );
  },
});

const HOLIDAYS = `The dates of the bank holidays come from date-holidays, Copyright (c) 2015-present commenthol, whose data is
available under CC BY-SA 3.0 <https://creativecommons.org/licenses/by-sa/3.0/> and relies on Wikipedia articles.`;

/** The licences of what is bundled: each script's first line points to them. */
const notices = () =>
  license({
    thirdParty: {
      output: {
        file: resolve('dist', NOTICES),
        template: (dependencies) =>
          [
            `What others made and Threshold Kit ${version} holds, each with its licence.`,
            HOLIDAYS,
            ...dependencies.map(
              ({ name, version: its, license: kind, licenseText }) =>
                `${name} ${its} (${kind})\n\n${licenseText.trim()}`,
            ),
          ].join(`\n\n${'-'.repeat(80)}\n\n`),
      },
    },
  });

/** What is bundled, as a bill of materials in CycloneDX. The same sources give the same file. */
const materials = () =>
  sbom({
    rootComponentType: 'library',
    outDir: '.',
    outFilename: MATERIALS,
    includeWellKnown: false,
    saveTimestamp: false,
  });

/** Leaves a bundled pack's line in the list of packs, and takes the others out. */
const onePack = (id) => ({
  name: 'one-pack',
  setup({ onLoad }) {
    onLoad({ filter: /src.packs.index\.ts$/ }, ({ path }) => {
      const lines = readFileSync(path, 'utf8').split('\n');
      const kept = lines.filter((line) => !line.includes('() => import(') || line.includes(`'${id}'`));
      return { contents: kept.join('\n'), loader: 'ts' };
    });
  },
});

/**
 * A module address that failed once stays failed in many browsers. What did not arrive is asked for under
 * another one, but not on a page with an import map: that may hold each address to its hash, and another
 * address would not be held. What elements that come later share is asked for likewise: as a static import
 * it would stay failed with them. A file that comes empty, as from a server in the midst of an upload, is a module
 * without a fault: what it should have given is missing, and so each gives something.
 */
const askedAgain = () => {
  const check = `const ask = (url) => import(url).then((part) => {
    if (Object.keys(part).length) return part;
    throw new TypeError('An empty module came: ' + url);
  });`;
  const asking = (first, ask) =>
    `((file) => { ${first} return ${ask}(new URL(file, import.meta.url)).catch((fault) => {
      if (document.querySelector('script[type=importmap]')) throw fault;
      return ${ask}(new URL(file + '?again=' + performance.now(), import.meta.url));
    }); })`.replace(/\s+/g, ' ');
  const again = asking(check, 'ask');
  // The loader stays small: where all of the kit comes empty, the page's own line stands.
  const plainly = asking('', 'import');
  const statics = /^import (?:\{([^}]*)\} from )?'\.\/([^']+)';$/gm;
  // Where the elements came at the second try, those that come later take them from there.
  const elements = 'threshold-kit-elements.js';
  const place = (url) => `globalThis[Symbol.for(new URL('./${elements}', ${url}).href)]`;
  const from = (file) => (file === elements ? `import(${place('import.meta.url')})` : `again('./${file}')`);
  return {
    name: 'asked-again',
    renderDynamicImport: ({ moduleId }) => ({
      left: `${/components\/loader\.ts$/.test(moduleId) ? plainly : again}(`,
      right: ')',
    }),
    renderChunk(code, { isEntry, fileName }) {
      // After the banner and on the line that follows it, so that no line is another's in the map.
      const begin = (given, all) => all.replace(/^(?:\/\*![^]*?\*\/\n)?/, (notice) => notice + given);
      if (fileName === elements)
        return { code: begin(`${place('import.meta.url')} = import.meta.url; `, code), map: null };
      if (isEntry) return null;
      const [names, files] = [[], []];
      const whole = /^export /m.test(code) ? code : `${code}\nexport const there = true;`;
      const rest = whole.replace(statics, (line, given = '', file) => {
        names.push(`{${given.replace(/([^\s,]+) as ([^\s,]+)/g, '$1: $2')}}`);
        files.push(from(file));
        return '';
      });
      if (!files.length) return whole === code ? null : { code: whole, map: null };
      // It would run in every page what only a frame is to run.
      const frame = files.find((file) => file.includes('threshold-kit-frame.js'));
      if (frame) this.error(`${fileName} takes something from threshold-kit-frame.js. Import it there with import().`);
      // It would stay failed like a static import.
      const passed = /^export .* from '\.\/.*$/m.exec(rest);
      if (passed) this.error(`${fileName} hands on what another file has: ${passed[0]}`);
      return {
        code: begin(`const again = ${again}; const [${names}] = await Promise.all([${files}]);`, rest),
        map: null,
      };
    },
  };
};

/**
 * Bundles the loader into one module whose parts still run only when they are imported. Rollup would
 * run the inlined Lit before the loader has looked at the registry.
 */
function oneLazyFile(pack) {
  return {
    name: 'one-lazy-file',
    async load(id) {
      if (id !== loader) return null;
      const { outputFiles } = await build({
        entryPoints: [id],
        outfile: 'dist/loader.js',
        bundle: true,
        format: 'esm',
        target,
        define,
        conditions,
        plugins: [onePack(pack)],
        minify: true,
        sourcemap: 'external',
        write: false,
        logLevel: 'error',
      });
      const [map, code] = outputFiles.sort((a, b) => b.path.length - a.path.length);
      const parsed = JSON.parse(map.text);
      return { code: code.text, map: { ...parsed, sources: parsed.sources.map((source) => resolve('dist', source)) } };
    },
  };
}

function chunkFileNames({ moduleIds }) {
  const holds = (file) => moduleIds.includes(resolve(file));
  const pack = packIds.find((id) => holds(`src/packs/${id}.json`));
  if (pack) return `packs/${pack}.js`;
  if (holds('src/readers.ts')) return 'threshold-kit-readers.js';
  const lazy = folders.find((name) => holds(`components/${name}/define.ts`) && !holds('components/page.ts'));
  if (lazy) return `threshold-kit-${lazy}.js`;
  return holds('components/page.ts') ? 'threshold-kit-elements.js' : 'threshold-kit-[name].js';
}

/** Rollup's remarks on other people's packages are not ours to mend; one on our own ends the build. */
function onwarn(warning, warn) {
  const ids = warning.ids ?? [warning.id ?? ''];
  if (!ids.every((id) => id.includes('node_modules'))) warn(warning);
}

const banner = `/*! Threshold Kit ${version}, MIT. What others made: ${NOTICES} */`;
const output = { format: 'es', dir: 'dist', sourcemap: true, banner };
const minify = () => terser({ module: true, ecma: 2022, format: { comments: /^!/ } });

export default [
  {
    input: { 'threshold-kit': loader, 'threshold-kit-frame': 'components/embed/frame.ts' },
    treeshake,
    onwarn,
    plugins: [checkedPacks(), embedPage(), askedAgain(), ...plugins(), minify(), notices(), materials()],
    output: { ...output, chunkFileNames },
  },
  {
    input: { 'threshold-kit.cheshire-east-2023': loader },
    onwarn,
    plugins: [oneLazyFile('cheshire-east-2023'), minify()],
    output,
  },
  {
    input: { 'threshold-kit-embed': 'components/embed/host.ts' },
    onwarn,
    plugins: [...plugins(), minify()],
    // A classic script: a page may take it from another server without that one's leave.
    output: { ...output, format: 'iife' },
  },
  {
    input: [
      'src/index.ts',
      'src/cli/index.ts',
      'components/index.ts',
      ...folders.flatMap((name) => [`components/${name}/${name}.ts`, `components/${name}/define.ts`]),
    ],
    treeshake,
    onwarn,
    external: /^(lit|@lit\/|zod|csv-parse|(?:read|write)-excel-file|fflate|node:)/,
    plugins: [...plugins(), integrity()],
    output: { ...output, banner: '', dir: 'dist/esm', preserveModules: true, preserveModulesRoot: resolve('.') },
  },
];
