import { expect } from '@esm-bundle/chai';
import { readDocument } from '../../src/index.js';
import { diff } from '../../src/cli/diff.js';
import { ORDER } from '../../src/document/work-order.js';
import { everyKey, mustRead, tacProtocol, worcestershire2019 } from './documents.js';

/*
 * A board reads what changed between two versions, and nothing else: whatever one value of a pack is changed to, taken
 * away or put elsewhere, `diff` says so and names it.
 */

type Put = (value: unknown) => unknown;

/** Each value of a pack changed, taken away or put elsewhere, one at a time: where, and the pack then. */
function* changesOf(node: unknown, path: string, put: Put): Generator<readonly [string, unknown]> {
  if (Array.isArray(node)) {
    if (node.length > 1) yield [`${path} in another order`, put([...node.slice(1), node[0]])];
    for (const [at, one] of node.entries()) {
      yield [`${path}.${at} taken away`, put(node.toSpliced(at, 1))];
      yield* changesOf(one, `${path}.${at}`, (value) => put(node.toSpliced(at, 1, value)));
    }
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      const { [key]: _, ...others } = node as Record<string, unknown>;
      yield [`${path}.${key} taken away`, put(others)];
      yield* changesOf(value, `${path}.${key}`, (other) => put({ ...node, [key]: other }));
    }
  } else if (typeof node === 'string') {
    const order = (ORDER as readonly string[]).indexOf(node);
    yield [`${path} is another`, put(order < 0 ? `${node} X` : ORDER[(order + 1) % ORDER.length])];
  } else yield [`${path} is another`, put(typeof node === 'number' ? node + 1 : !node)];
}

for (const [name, json] of Object.entries({ everyKey, worcestershire2019, tacProtocol }))
  describe(`What changed in ${name}`, () => {
    it('is named, whatever it is', () => {
      const before = mustRead(json);
      const tried = new Set<string>();
      const unnamed: string[] = [];
      let seen = 0;
      for (const [where, changed] of changesOf(json, '', (value) => value)) {
        const shape = where.replace(/\.\d+/g, '.*');
        // Of places with one shape, such as the texts of rules, one is tried.
        if (tried.has(shape)) continue;
        tried.add(shape);
        const after = readDocument(changed);
        if (!after.ok || JSON.stringify(after.value) === JSON.stringify(before)) continue;
        seen++;
        const said = diff(before, after.value);
        const bare = said.filter(({ text }) => /changed\.$|: \.$/.test(text));
        // Signs are told cell by cell, and of the places that a sign names beside its own the document gives no order.
        if ((!said.length && !/(overlaps|^.indicators) in another order$/.test(where)) || bare.length)
          unnamed.push(`${where}: ${bare.map(({ text }) => text).join(' ') || 'nothing'}`);
      }
      expect(seen).to.be.above(70);
      expect(unnamed.join('\n')).to.equal('');
    }).timeout(120_000);
  });
