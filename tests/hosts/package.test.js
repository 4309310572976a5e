/* What a program or a council web team gets from the built package. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const text = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(text('package.json'));
/** Of what is published: a built Storybook may lie beside it. */
const filesIn = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending) && !name.startsWith('storybook/'))
    .map((name) => `${folder}/${name}`);
const packs = readdirSync(join(root, 'src/packs')).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
const single = 'dist/threshold-kit.cheshire-east-2023.js';
const sourcesOf = (file) => JSON.parse(text(`${file}.map`)).sources;

describe('the drop-in', () => {
  it('is one small script that loads the rest when it is needed', () => {
    assert.ok(text('dist/threshold-kit.js').length < 500);
    for (const file of ['threshold-kit-elements.js', 'threshold-kit-readers.js', ...packs.map((id) => `packs/${id}.js`)]) {
      assert.ok(existsSync(join(root, 'dist', file)), file);
    }
  });

  it('brings zod in the readers only, and Lit in its production build', () => {
    const zod = /node_modules\/zod\//;
    assert.ok(sourcesOf('dist/threshold-kit-readers.js').some((source) => zod.test(source)), 'the readers hold zod');
    for (const file of filesIn('dist', '.js').filter((name) => !name.startsWith('dist/esm/') && !/readers|\.cheshire/.test(name))) {
      assert.deepEqual(sourcesOf(file).filter((source) => zod.test(source)), [], file);
      assert.deepEqual(sourcesOf(file).filter((source) => /\/development\//.test(source)), [], file);
    }
    assert.deepEqual(sourcesOf(single).filter((source) => /\/development\//.test(source)), []);
  });

  it('comes in one file too, which imports nothing', async () => {
    const { metafile } = await build({ entryPoints: [join(root, single)], bundle: true, format: 'esm', write: false, metafile: true });
    assert.equal(Object.keys(metafile.inputs).length, 1);
    assert.deepEqual(Object.values(metafile.outputs).flatMap(({ imports }) => imports), []);
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
    const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
    for (const target of targets) {
      for (const file of target.includes('*') ? packs.map((id) => target.replace('*', id)) : [target]) {
        assert.ok(existsSync(join(root, file)), file);
      }
    }
  });

  it('offers each element with and without defining it', () => {
    for (const name of readdirSync(join(root, 'components')).filter((folder) => existsSync(join(root, 'components', folder, `${folder}.ts`)))) {
      assert.ok(manifest.exports[`./${name}`], name);
      assert.ok(manifest.exports[`./${name}/define`], `${name}/define`);
    }
  });

  it('has a source map with its sources for every script', () => {
    const scripts = filesIn('dist', '.js');
    assert.ok(scripts.length > 10);
    for (const file of scripts) {
      assert.ok(/\n\/\/# sourceMappingURL=\S+\.map\s*$/.test(text(file)), file);
      const { sources, sourcesContent } = JSON.parse(text(`${file}.map`));
      if (/\/packs\//.test(file)) continue; // Data, written out as it stands.
      assert.equal(sourcesContent?.length, sources.length, file);
      assert.ok(sourcesContent.every((content) => typeof content === 'string'), file);
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
    const { addConcern, addPerson, assess, loadPack, newRecord, readDocument, readRecord } = await import('threshold-kit');
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
