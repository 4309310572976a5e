/*
 * Makes one archive of the built kit for a web team without Node: `npm run release`. The files for a
 * server, a page to try by double click, snippets, a static table for each document, the guides, notices
 * and checksums.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { main } from '../../dist/esm/src/cli/main.js';
import { loadPack, packIds } from '../../dist/esm/src/index.js';
import { snippetsIn } from './snippets.js';
import { page, startPage, tablePage, tryPage } from './pages.js';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const text = (file) => readFileSync(join(root, file), 'utf8');
const { version } = JSON.parse(text('package.json'));

/** What a server needs: scripts, documents, the page for a frame. Maps are for developers, who take the package. */
const served = () =>
  ['', 'packs/'].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => /^(?:threshold-kit|embed|packs|.*\.json$)/.test(name) || folder)
      .filter(
        (name) => /\.(?:js|css|html|json)$/.test(name) && !/^(?:custom-elements|web-types|vscode|sbom)/.test(name),
      )
      .map((name) => `${folder}${name}`),
  );

/** The hashes of the files that the archive has, out of those of the whole build. */
function integrity() {
  const names = new Set(served());
  const all = Object.entries(JSON.parse(text('dist/integrity.json')));
  return `${JSON.stringify(Object.fromEntries(all.filter(([name]) => names.has(name))), null, 2)}\n`;
}

/** The kit in one classic script: a browser runs no module from a file that was opened by double click. */
async function classicScript() {
  const { outputFiles } = await build({
    entryPoints: [join(dist, 'esm/components/index.js')],
    bundle: true,
    conditions: ['production'],
    format: 'iife',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** What the command prints. */
async function printed(...args) {
  let out = '';
  await main(args, { out: (more) => (out += more), err: (more) => process.stderr.write(more) });
  return out;
}

/** The files of the archive by their names, as text or bytes. */
export async function releaseFiles() {
  const documents = await Promise.all(packIds.map(loadPack));
  const tables = await Promise.all(
    documents.map(async ({ provenance: { id, title } }) => [
      `tables/${id}.html`,
      tablePage(title, await printed('html', id)),
    ]),
  );
  const snippets = snippetsIn(text('stories/guide/embed.md'));
  const guides = readdirSync(join(root, 'stories/guide')).filter((name) => name.endsWith('.md'));
  const files = Object.fromEntries([
    ...served().map((name) => [
      `files/${name}`,
      name === 'integrity.json' ? integrity() : readFileSync(join(dist, name)),
    ]),
    ['files/THIRD-PARTY-NOTICES.txt', readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'))],
    ['sbom.cdx.json', readFileSync(join(dist, 'sbom.cdx.json'))],
    ['try.html', tryPage],
    ['try.js', await classicScript()],
    ...snippets.map(({ name, html }) => [`snippets/${name}.html`, html]),
    ...tables,
    ['tables/table.css', await printed('html', '--sheet')],
    ...guides.map((name) => [`guide/${name}`, text(`stories/guide/${name}`)]),
    ['CHANGELOG.md', text('CHANGELOG.md')],
    ['LICENSE', text('LICENSE')],
  ]);
  files['start-here.html'] = page('Threshold Kit', startPage({ version, snippets, documents, guides }));
  const sums = Object.entries(files).map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  return { ...files, 'SHA256SUMS.txt': sums.join('') };
}

/** Writes the archive, and gives its name. The same build gives the same bytes. */
export async function makeRelease(folder = dist) {
  const name = `threshold-kit-${version}`;
  const parts = Object.entries(await releaseFiles()).map(([file, content]) => [
    `${name}/${file}`,
    typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
  ]);
  const archive = join(folder, `${name}.zip`);
  writeFileSync(archive, zipSync(Object.fromEntries(parts), { level: 9, mtime: new Date(2020, 0, 1) }));
  return archive;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await makeRelease());
