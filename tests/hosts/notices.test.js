/* What others made and the kit's files hold: named with its licence, and listed as a bill of materials. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const root = join(import.meta.dirname, '../..');
const dist = (name) => readFileSync(join(root, 'dist', name), 'utf8');
const scripts = ['', 'packs/'].flatMap((folder) =>
  readdirSync(join(root, 'dist', folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => folder + name),
);
/** Whether a module only hands on what others hold: nothing of it is bundled. */
const handsOn = (code) =>
  code
    .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    .replace(/(?:import|export)[^'"]*['"][^'"]+['"];?/g, '')
    .trim() === '';
/** The packages that the maps of the scripts name as sources. */
const bundled = new Set(
  scripts.flatMap((name) => {
    const { sources, sourcesContent } = JSON.parse(dist(`${name}.map`));
    return sources.flatMap((source, at) => {
      const [, from] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
      return from && !handsOn(sourcesContent[at]) ? from : [];
    });
  }),
);
const packageOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));

describe('the notices', () => {
  const notices = dist('THIRD-PARTY-NOTICES.txt');

  it('name every package that is bundled, with its version and its licence in full', () => {
    assert.ok(bundled.size >= 4, [...bundled].join(', '));
    for (const name of bundled) {
      const { version, license } = packageOf(name);
      assert.ok(notices.includes(`${name} ${version} (${license})`), name);
      const file = ['LICENSE', 'LICENSE.md'].find((one) => existsSync(join(root, 'node_modules', name, one)));
      assert.ok(notices.includes(readFileSync(join(root, 'node_modules', name, file), 'utf8').trim()), name);
    }
  });

  it('credit the data of the bank holidays', () => {
    assert.match(notices, /date-holidays[^]*CC BY-SA 3\.0/);
  });

  it('are pointed to by the first line of every script', () => {
    for (const name of scripts) assert.match(dist(name).split('\n', 1)[0], /MIT.*THIRD-PARTY-NOTICES\.txt/, name);
  });
});

describe('the bill of materials', () => {
  const bill = dist('sbom.cdx.json');

  it('lists what is bundled and nothing else', () => {
    const { components } = JSON.parse(bill);
    const named = components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`);
    assert.deepEqual(named.sort(), [...bundled].map((name) => `${name} ${packageOf(name).version}`).sort());
  });

  it('is CycloneDX 1.6, by its published schema', async () => {
    const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill);
    assert.equal(faults, null);
  });

  it('names no path of the machine that built it', () => assert.doesNotMatch(bill, /"\/|file:|node_modules/));
});
