import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOfJson, placesIn } from '../../src/cli/json-lines.js';
import { main } from '../../src/cli/main.js';
import { pathText } from '../../src/document/index.js';
import { raw } from './documents.js';

/* Where in a pack's file something stands: a person looks for a line, not for the fortieth sign. */

const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-places-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

async function check(pack: unknown) {
  const file = join(scratch, 'pack.json');
  writeFileSync(file, JSON.stringify(pack, null, 2));
  let out = '';
  const code = await main(['check', file], { out: (more) => (out += more), err: () => undefined });
  return { code, out };
}

describe('Places in a file', () => {
  /** Every value of some JSON with its path. */
  const values = (value: unknown, path: readonly (string | number)[] = []): [string, unknown][] => [
    [pathText(path), value],
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          values(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : []),
  ];
  const key = fc.constantFrom('id', 'at', 'text', 'a b', '"', '\\', '{', ',', ':\n', 'wörter');
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, -1.5e-7, '', 'a, b: {c}', '"\\"', '[\n]'),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(key, tie('json'), { maxKeys: 4 }),
    ),
  }));

  it('each value has the line on which it begins, whatever the file holds and however it is laid out', () =>
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const lines = linesOfJson(text);
        const all = values(value);
        expect(lines.size).to.equal(new Set(all.map(([path]) => path)).size);
        let before = 1;
        const written = text.split('\n');
        for (const [path, one] of all) {
          const line = lines.get(path)!;
          // Two keys may be written as one path, such as "a.b" and "a" with "b" in it: the kit's own keys never are.
          expect(line, path).to.be.at.least(space === 0 ? 1 : before);
          before = line;
          const begins =
            typeof one === 'object' && one !== null ? (Array.isArray(one) ? '[' : '{') : JSON.stringify(one);
          expect(written[line - 1], path).to.contain(begins);
        }
      }),
    ));

  it('a fault is told by its line, and the id of its entry', async () => {
    const pack = structuredClone(raw.pack) as any;
    pack.indicators[7].text = ' ';
    pack.rules[2].score = 3;
    delete pack.levels[1].section;
    const { code, out } = await check(pack);
    expect(code).to.equal(1);
    const lines = JSON.stringify(pack, null, 2).split('\n');
    const told = [...out.matchAll(/^ {2}line (\d+) "([^"]+)", (\S+): /gm)].map(([, line, id, path]) => ({
      at: lines[Number(line) - 1]!.trim(),
      id,
      path,
    }));
    expect(told).to.deep.include({ at: '"text": " ",', id: pack.indicators[7].id, path: 'indicators[7].text' });
    expect(told).to.deep.include({ at: '{', id: pack.rules[2].id, path: 'rules[2]' });
    expect(told, 'what is missing has the line of what it is missing from').to.deep.include({
      at: '{',
      id: pack.levels[1].id,
      path: 'levels[1].section',
    });
  });

  it('a point to check is told so too; what comes from another pack has no line here', async () => {
    const { provenance } = raw.pack;
    const own = { format: raw.pack.format, extends: 'cheshire-east-2023', provenance: { ...provenance, id: 'ours' } };
    const { out } = await check({
      ...own,
      principles: [{ id: 'x', text: '[insert team]', section: [raw.pack.sections[0]] }],
    });
    expect(out).to.match(/^ {2}line \d+ "x", principles\[0\]\.text: .*still to be filled in/m);
    expect(out).to.match(/^ {2}(?!line )\w+/m);
    expect(placesIn('{"a": [1]}')('extends > levels[0]')).to.equal('');
  });

  it('what is no JSON is told by its line', async () => {
    const file = join(scratch, 'no.json');
    writeFileSync(file, '{\n  "format": "threshold-kit/pack@1",\n}\n');
    let out = '';
    await main(['check', file], { out: (more) => (out += more), err: () => undefined });
    expect(out).to.match(/The file is not JSON: .*\(line 3\b.*\. Correct it in an editor that checks JSON\./);
    writeFileSync(file, '{\n  "format":\n');
    out = '';
    await main(['check', file], { out: (more) => (out += more), err: () => undefined });
    expect(out, 'a file that is cut short').to.match(/The file is not JSON: .*\(line 2\b/);
  });
});

describe('A key that stands twice in a pack', () => {
  const told = async (text: string) => {
    const file = join(scratch, 'twice.json');
    writeFileSync(file, text);
    let out = '';
    const code = await main(['check', file], { out: (more) => (out += more), err: () => undefined });
    return { code, out };
  };
  const pack = JSON.stringify(raw.pack, null, 2);

  it('is a fault with both lines: the part that was written first would be lost without a word', async () => {
    const { code, out } = await told(
      `${pack.trimEnd().slice(0, -2)},\n  "contacts": ${JSON.stringify(raw.pack.contacts)}\n}`,
    );
    const first = pack.split('\n').findIndex((line) => line.startsWith('  "contacts"')) + 1;
    expect(code).to.equal(1);
    expect(out).to.include('1 fault. The pack cannot be used.');
    expect(out).to.include(`line ${pack.split('\n').length}, contacts: This key stands in line ${first} already`);
  });

  it('is told inside an entry too, beside the other faults, and not where entries have the same keys', async () => {
    const { out } = await told(pack.replace('"kind": "need"', '"kind": "need",\n"kind": "strength", "wieght": 3'));
    expect(out)
      .to.match(/indicators\[\d+\]\.kind: This key stands in line \d+ already/)
      .and.to.include('"wieght" is not known');
    expect(out).to.include('2 faults.');
    expect((await told(pack)).code).to.equal(0);
  });
});
