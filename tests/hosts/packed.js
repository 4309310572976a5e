/* The package as somebody installs it: packed, unpacked in a project of its own, with its dependencies beside it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

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
  const { stdout } = await run(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(stdout);
  await run('tar', ['-xzf', filename], { cwd: folder });
  const packed = join(modules, 'threshold-kit');
  renameSync(join(folder, 'package'), packed);
  return {
    folder,
    packed,
    tarball: readFileSync(join(folder, filename)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
