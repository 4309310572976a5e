/* What a program or a council web team gets from the built package. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { publint } from 'publint';
import { rollup } from 'rollup';
import { build as viteBuild } from 'vite';
import webpack from 'webpack';
import { projectWithPackage } from './packed.js';

const root = join(import.meta.dirname, '../..');
const text = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(text('package.json'));
/** Of what is published: a built Storybook may lie beside it. */
const filesIn = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending) && !name.startsWith('storybook/'))
    .map((name) => `${folder}/${name}`);
const packs = readdirSync(join(root, 'src/packs'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const single = 'dist/threshold-kit.cheshire-east-2023.js';
const sourcesOf = (file) => JSON.parse(text(`${file}.map`)).sources;

describe('the drop-in', () => {
  it('is one small script that loads the rest when it is needed', () => {
    assert.ok(text('dist/threshold-kit.js').length < 1000);
    for (const file of [
      'threshold-kit-elements.js',
      'threshold-kit-readers.js',
      ...packs.map((id) => `packs/${id}.js`),
    ]) {
      assert.ok(existsSync(join(root, 'dist', file)), file);
    }
  });

  it('brings zod in the readers only, and Lit in its production build', () => {
    const zod = /node_modules\/zod\//;
    assert.ok(
      sourcesOf('dist/threshold-kit-readers.js').some((source) => zod.test(source)),
      'the readers hold zod',
    );
    for (const file of filesIn('dist', '.js').filter(
      (name) => !name.startsWith('dist/esm/') && !/readers|\.cheshire/.test(name),
    )) {
      assert.deepEqual(
        sourcesOf(file).filter((source) => zod.test(source)),
        [],
        file,
      );
      assert.deepEqual(
        sourcesOf(file).filter((source) => /\/development\//.test(source)),
        [],
        file,
      );
    }
    assert.deepEqual(
      sourcesOf(single).filter((source) => /\/development\//.test(source)),
      [],
    );
  });

  it('comes in one file too, which imports nothing', async () => {
    const { metafile } = await build({
      entryPoints: [join(root, single)],
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    assert.equal(Object.keys(metafile.inputs).length, 1);
    assert.deepEqual(
      Object.values(metafile.outputs).flatMap(({ imports }) => imports),
      [],
    );
  });

  it('runs nothing more where the page has the elements already', async () => {
    // Lit would fail here, as a second copy of it fails under Trusted Types: there is no HTMLElement.
    globalThis.customElements = { get: () => class {} };
    try {
      for (const file of ['dist/threshold-kit.js', single]) await import(pathToFileURL(join(root, file)).href);
    } finally {
      delete globalThis.customElements;
    }
  });
});

describe('the package', () => {
  it('has every file that it exports', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of targets) {
      for (const file of target.includes('*') ? packs.map((id) => target.replace('*', id)) : [target]) {
        assert.ok(existsSync(join(root, file)), file);
      }
    }
  });

  it('offers each element with and without defining it', () => {
    for (const name of readdirSync(join(root, 'components')).filter((folder) =>
      existsSync(join(root, 'components', folder, `${folder}.ts`)),
    )) {
      assert.ok(manifest.exports[`./${name}`], name);
      assert.ok(manifest.exports[`./${name}/define`], `${name}/define`);
    }
  });

  it('has a source map with its sources for every script', () => {
    const scripts = filesIn('dist', '.js');
    assert.ok(scripts.length > 10);
    for (const file of scripts) {
      if (file.endsWith('/react.js')) continue; // Written by the build as it is read.
      assert.ok(/\n\/\/# sourceMappingURL=\S+\.map\s*$/.test(text(file)), file);
      const { sources, sourcesContent } = JSON.parse(text(`${file}.map`));
      if (/\/packs\//.test(file)) continue; // Data, written out as it stands.
      assert.equal(sourcesContent?.length, sources.length, file);
      assert.ok(
        sourcesContent.every((content) => typeof content === 'string'),
        file,
      );
    }
  });

  it('holds no path of the machine that built it', () => {
    for (const file of ['.js', '.map', '.ts', '.json'].flatMap((ending) => filesIn('dist', ending))) {
      assert.ok(!text(file).includes(root), file);
    }
  });
});

describe('the core in Node', () => {
  it('assesses a record without a DOM', async () => {
    assert.equal(typeof globalThis.document, 'undefined');
    const { addConcern, addPerson, assess, loadPack, newRecord, readDocument, readRecord } =
      await import('threshold-kit');
    const guidance = await loadPack('cheshire-east-2023');
    assert.ok(readDocument(guidance).ok);
    let record = addPerson(newRecord(guidance), { id: 'a', label: 'A', role: 'child' });
    record = addConcern(record, { indicator: 'education.targeted.1', people: ['a'] });
    const { indicated, reasons } = assess(guidance, record);
    assert.deepEqual([indicated.from.level, indicated.to.level], ['targeted', 'targeted']);
    assert.ok(reasons.some(({ indicators }) => indicators.includes('education.targeted.1')));
    const read = readRecord(guidance, JSON.parse(JSON.stringify(record)));
    assert.deepEqual(read, { ok: true, value: record });
  });

  it('gives the packs as JSON', () => {
    for (const id of packs) {
      const file = fileURLToPath(import.meta.resolve(`threshold-kit/packs/${id}.json`));
      assert.equal(JSON.parse(readFileSync(file, 'utf8')).provenance.id, id);
    }
  });

  it('knows neither Lit nor the elements', () => {
    const core = filesIn('dist/esm/src', '.js');
    assert.ok(core.length > 5);
    for (const file of core) assert.ok(!/(from|import\(?)\s*['"](lit|@lit\/|[./]*components)/.test(text(file)), file);
  });

  it('lets a program import an element class without defining it', async () => {
    const { LevelOfNeedBadge } = await import('threshold-kit/level-of-need-badge');
    assert.equal(typeof LevelOfNeedBadge, 'function');
    assert.equal(globalThis.customElements?.get('level-of-need-badge'), undefined);
  });
});

describe('the packed package', () => {
  let project;
  before(async () => (project = await projectWithPackage()));
  after(() => project?.remove());

  it('says right what it holds', async () => {
    const { buffer, byteOffset, byteLength } = project.tarball;
    const { messages } = await publint({
      pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
      strict: true,
    });
    assert.deepEqual(messages, []);
  });

  it('gives its types to whoever imports modules', async () => {
    const { problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(project.tarball)), {
      excludeEntrypoints: [/\.json$/],
    });
    // There are ES modules only; `node10` does not know what a package exports.
    assert.deepEqual(
      problems.filter(({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind)),
      [],
    );
  });

  let cache;
  /** Each bundler as a host would call it; it says what of the kit the page loads at first. */
  const bundlers = {
    async rollup(entry) {
      const bundle = await rollup({
        input: entry,
        plugins: [nodeResolve()],
        // Packs are data: to read them would take most of the time. One that is imported is seen by its name.
        external: /\/packs\/[a-z0-9-]+\.json/,
        logLevel: 'silent',
        cache,
      });
      ({ cache } = bundle);
      const { output } = await bundle.generate({ format: 'es' });
      await bundle.close();
      return chunks(output);
    },
    async vite(entry) {
      const { output } = await viteBuild({
        root: project.folder,
        configFile: false,
        logLevel: 'silent',
        build: { write: false, minify: false, rolldownOptions: { input: entry } },
      });
      return chunks(output);
    },
    async esbuild(entry) {
      const { metafile } = await build({
        entryPoints: [entry],
        absWorkingDir: project.folder,
        bundle: true,
        splitting: true,
        outdir: 'out',
        format: 'esm',
        write: false,
        metafile: true,
      });
      return whatPageLoads(
        Object.fromEntries(
          Object.entries(metafile.outputs).map(([file, { entryPoint, imports, inputs }]) => [
            file,
            {
              isEntry: entryPoint === 'entry.js',
              imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
              modules: Object.keys(inputs).filter((name) => inputs[name].bytesInOutput > 0),
            },
          ]),
        ),
      );
    },
    async webpack(entry) {
      const output = { path: join(project.folder, 'webpack') };
      const options = { mode: 'production', optimization: { minimize: false }, performance: false };
      const compiler = webpack({ ...options, context: project.folder, entry, output });
      const { compilation } = await promisify(compiler.run.bind(compiler))();
      assert.deepEqual([...compilation.errors, ...compilation.warnings].map(String), []);
      const modules = [...compilation.chunks]
        .filter((chunk) => chunk.canBeInitial())
        .flatMap((chunk) => compilation.chunkGraph.getChunkModules(chunk))
        // Those that it joined are one module of many.
        .flatMap((one) => [...(one.modules ?? [one])])
        .flatMap(({ resource }) => resource ?? []);
      await promisify(compiler.close.bind(compiler))();
      return whatPageLoads({ entry: { isEntry: true, imports: [], modules } });
    },
  };
  const chunks = (output) =>
    whatPageLoads(
      Object.fromEntries(
        output
          .filter(({ type }) => type === 'chunk')
          .map(({ fileName, isEntry, imports, modules }) => [
            fileName,
            {
              isEntry,
              imports,
              modules: [...imports, ...Object.keys(modules).filter((name) => modules[name].renderedLength > 0)],
            },
          ]),
      ),
    );

  /** The modules that come before anything is asked for later: those of the entry and of what it imports. */
  function whatPageLoads(files) {
    const seen = new Set();
    const visit = (file) => {
      if (seen.has(file) || !files[file]) return;
      seen.add(file);
      files[file].imports.forEach(visit);
    };
    visit(Object.keys(files).find((file) => files[file].isEntry));
    const modules = [...seen].flatMap((file) => files[file].modules).map((name) => name.replaceAll('\\', '/'));
    return {
      elements: tags.filter((tag) => modules.some((name) => name.endsWith(`components/${tag}/${tag}.js`))),
      defined: tags.filter((tag) => modules.some((name) => name.endsWith(`components/${tag}/define.js`))),
      rooms: [
        ...new Set(modules.map((name) => name.match(/threshold-kit\/dist\/esm\/src\/([a-z]+)\//)?.[1]).filter(Boolean)),
      ],
      lit: modules.some((name) => /node_modules\/(lit|lit-html|@lit)\//.test(name)),
      zod: modules.some((name) => /node_modules\/zod\//.test(name)),
      packs: modules.some((name) => /\/packs\/[a-z0-9-]+\.json/.test(name)),
    };
  }
  const tags = readdirSync(join(root, 'components'))
    .filter((name) => name.includes('-'))
    .sort();

  const nothing = { elements: [], defined: [], lit: false, packs: false };
  const imports = {
    "import { newRecord } from 'threshold-kit'; console.log(newRecord);": {
      ...nothing,
      without: ['assess', 'consent', 'step', 'calendar', 'export'],
    },
    "import { assess } from 'threshold-kit'; console.log(assess);": { ...nothing, without: ['step', 'export'] },
    "import { LevelOfNeedBadge } from 'threshold-kit/level-of-need-badge'; console.log(LevelOfNeedBadge);": {
      ...nothing,
      elements: ['level-of-need-badge'],
      lit: true,
      without: ['step', 'export'],
    },
    "import 'threshold-kit/triage-grid/define';": {
      ...nothing,
      elements: ['triage-grid'],
      defined: ['triage-grid'],
      lit: true,
      without: ['step', 'export'],
    },
    "import 'threshold-kit/elements';": { ...nothing, elements: tags, defined: tags, lit: true, without: [] },
  };
  for (const [name, bundle] of Object.entries(bundlers)) {
    it(`brings what is imported and nothing else, with ${name}`, async () => {
      for (const [code, { without, ...expected }] of Object.entries(imports)) {
        const entry = join(project.folder, 'entry.js');
        writeFileSync(entry, code);
        const { rooms, zod, ...found } = await bundle(entry);
        assert.deepEqual(found, expected, code);
        // Inside the core esbuild divides by whole files: what the readers share comes with all of it.
        if (name === 'esbuild') continue;
        assert.equal(zod, false, code);
        assert.deepEqual(
          rooms.filter((room) => without.includes(room)),
          [],
          code,
        );
      }
    });
  }

  it('may be imported on a server, each of its modules', async () => {
    const modules = Object.entries(manifest.exports)
      .filter(([, { default: file }]) => file?.startsWith('./dist/esm/'))
      .map(([name]) => name.replace('.', 'threshold-kit'));
    assert.ok(modules.length >= 2 + 2 * tags.length);
    // In a process of its own: as a host's server, without what other tests have put on the globe.
    const code = `for (const name of ${JSON.stringify(modules)}) await import(name); console.log(typeof globalThis.document, typeof globalThis.window);`;
    const { stdout, stderr } = await promisify(execFile)('node', ['--input-type=module', '--eval', code], {
      cwd: project.folder,
    });
    assert.deepEqual([stdout.trim(), stderr], ['undefined undefined', '']);
  });
});
