/*
 * What a page loads, in bytes as they travel (brotli): no more than 3% over what is kept in budgets.json.
 * What is over says which rooms of the sources grew. With UPDATE_SNAPSHOTS=1 today's bytes are kept from now on.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const file = join(import.meta.dirname, 'budgets.json');
const OVER = 1.03;

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** The room of a source: its folder in the kit, or the package of others. */
const roomOf = (source) =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(source)?.[1] ??
  /((?:components|src)\/[^/]+)/.exec(source)?.[1] ??
  'the rest';

/** How many letters of a script, before it is packed, come from each room. */
function roomsOf(code, map) {
  const rooms = {};
  const lines = code.split('\n');
  let last;
  const end = (line, column) => {
    if (last?.source && last.line === line) rooms[last.source] = (rooms[last.source] ?? 0) + column - last.column;
    else if (last?.source)
      rooms[last.source] = (rooms[last.source] ?? 0) + (lines[last.line - 1]?.length ?? 0) - last.column;
  };
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
    end(generatedLine, generatedColumn);
    last = { line: generatedLine, column: generatedColumn, source: source && roomOf(source) };
  });
  end(0, 0);
  return rooms;
}

const sum = (some) => {
  const rooms = {};
  for (const one of some) for (const [room, size] of Object.entries(one.rooms)) rooms[room] = (rooms[room] ?? 0) + size;
  return { brotli: some.reduce((all, { brotli: size }) => all + size, 0), rooms };
};

const measured = (code, map) => ({ brotli: brotli(Buffer.from(code)), rooms: roomsOf(code, map) });

function script(name) {
  const read = (path) => readFileSync(join(root, 'dist', path), 'utf8');
  return measured(read(name), JSON.parse(read(`${name}.map`)));
}

/** The core by itself, as a bundler gives it to a page that only assesses. */
async function core() {
  const { outputFiles } = await build({
    stdin: { contents: "export { assess } from './dist/esm/src/index.js';", resolveDir: root },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    sourcemap: 'external',
    outfile: 'core.js',
  });
  const [map, code] = outputFiles.sort((a, b) => b.path.length - a.path.length);
  return measured(code.text, JSON.parse(map.text));
}

const FIRST = ['threshold-kit.js', 'threshold-kit-elements.js'];
const AFTER = ['grid-work', 'about', 'law', 'cites', 'option-styles', 'working', 'advice', 'order'].map(
  (part) => `threshold-kit-${part}.js`,
);
const PACKS = readdirSync(join(root, 'dist/packs'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `packs/${name}`);
const LAZY = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js') && !FIRST.includes(name));

const parts = {
  'a grid with its document, the common path': sum([...FIRST, 'packs/cheshire-east-2023.js'].map(script)),
  'what comes after the first view of it': sum(AFTER.map(script)),
  ...Object.fromEntries([...FIRST, ...LAZY, ...PACKS].map((name) => [name, script(name)])),
  'the core alone: assess': await core(),
};

if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, `${JSON.stringify(parts, null, 2)}\n`);
const kept = JSON.parse(readFileSync(file, 'utf8'));

const grown = (now, before) =>
  Object.entries(now)
    .map(([room, size]) => [room, size - (before[room] ?? 0)])
    .filter(([, by]) => by > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([room, by]) => `${room} by ${by} letters`)
    .join(', ');

describe('what a page loads is at most 3% over what is kept', () => {
  for (const [name, { brotli: size, rooms }] of Object.entries(parts))
    it(name, () => {
      const before = kept[name];
      assert.ok(before, `${name} is new: keep its ${size} bytes with UPDATE_SNAPSHOTS=1 npm run test:hosts -- budgets`);
      assert.ok(
        size <= before.brotli * OVER,
        `${name} is ${size} bytes and was ${before.brotli}. Before packing these grew: ${grown(rooms, before.rooms)}. If it is worth it, keep it with UPDATE_SNAPSHOTS=1 npm run test:hosts -- budgets`,
      );
    });

  it('keeps nothing that is gone', () => assert.deepEqual(Object.keys(kept).sort(), Object.keys(parts).sort()));
});
