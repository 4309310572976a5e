/* The package as somebody installs it: packed, unpacked in a project of its own, with its dependencies beside it. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Packs what was built, for all test files of a run once: TEST_SCRATCH is the run's own folder. */
async function pack(file) {
  const { TEST_SCRATCH } = process.env;
  const kept = TEST_SCRATCH && join(TEST_SCRATCH, 'package.tgz');
  if (kept && existsSync(kept)) return copyFileSync(kept, file);
  const { stdout } = await run(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', dirname(file)], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(stdout);
  renameSync(join(dirname(file), filename), file);
  if (!kept) return;
  // Two may pack at once: each writes a file of its own, and a whole one takes the place.
  copyFileSync(file, `${kept}.${process.pid}`);
  renameSync(`${kept}.${process.pid}`, kept);
}

/** Makes such a project. Its `folder` has no source of ours but the package; `remove()` takes it away. */
export async function projectWithPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-kit-project-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  // What npm would install beside the package is there already; a scope is one folder.
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (entry) => entry !== 'threshold-kit' && !entry.startsWith('.'),
  )) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  const tarball = join(folder, 'package.tgz');
  await pack(tarball);
  await run('tar', ['-xzf', 'package.tgz'], { cwd: folder });
  const packed = join(modules, 'threshold-kit');
  renameSync(join(folder, 'package'), packed);
  return {
    folder,
    packed,
    tarball: readFileSync(tarball),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
