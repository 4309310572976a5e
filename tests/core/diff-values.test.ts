import { expect } from '@esm-bundle/chai';
import { readDocument } from '../../src/index.js';
import { diff } from '../../src/cli/diff.js';
import { ORDER } from '../../src/document/work-order.js';
import { cheshireEast2023, everyKey, mustRead, tacProtocol, worcestershire2019 } from './documents.js';

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
    });
  });

describe('What changed beside the words', () => {
  const changed = (json: object, change: (pack: any) => void) => {
    const after = structuredClone(json) as any;
    change(after);
    return diff(mustRead(json), mustRead(after)).map(({ text }) => text);
  };
  const renamedId = (json: object, from: string, to: string) =>
    changed(json, (pack) => Object.assign(pack, JSON.parse(JSON.stringify(pack).replaceAll(`"${from}"`, `"${to}"`))));

  it('is said where an id alone is another one: no sentence ends in nothing, and no order is blamed', () => {
    const said = renamedId(worcestershire2019, worcestershire2019.dimensions![0]!.id, 'another');
    expect(said).to.include('The list of dimensions has changed: only ids that it gives or refers to, not its words.');
    for (const text of said) expect(text).to.match(/\w\.$/).and.to.not.include('order');
    const tiers = renamedId(cheshireEast2023, 'lower', 'lowest');
    expect(tiers.join('\n')).to.include('tiers 1, id: "lower" is now "lowest"').and.to.not.match(/: \./);
  });

  it('is said of an id in a part whose words have changed too', () => {
    const said = changed(tacProtocol, ({ steps }) => {
      steps[0].papers[0].id = 'another-paper';
      steps[0].papers[0].name = 'Another paper';
    });
    expect(said.join()).to.include('papers 1, name: ').and.to.include('papers 1, id: ');
  });

  it('is said of each entry of a list, the one with another section too', () => {
    const said = changed(cheshireEast2023, ({ gaps, sections }) => {
      gaps[0].text = 'Nothing is printed.';
      gaps[1].section = [sections[0]];
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include('Nothing is printed." is new').and.to.include(`${cheshireEast2023.sections[0]}" is new`);
  });

  it('is a new entry where one stands a second time, and nothing where signs were numbered anew', () => {
    const [twice] = changed(cheshireEast2023, ({ words }) => words.push(words[0]));
    expect(twice).to.include('" is new.').and.to.not.include('order');
    const { id } = cheshireEast2023.indicators.find((one) =>
      cheshireEast2023.words!.some(({ indicators = [] }) => indicators.includes(one.id)),
    )!;
    expect(renamedId(cheshireEast2023, id, id.replace(/\d+$/, '999'))).to.deep.equal([]);
  });

  it('names what is new or gone by its name as well as its id', () => {
    const said = changed(cheshireEast2023, ({ contacts, programmes }) => {
      contacts.push({ ...contacts[0], id: 'desk', name: 'The new desk' });
      programmes.pop();
    });
    const programme = cheshireEast2023.programmes.at(-1)!;
    expect(said).to.include('New contact: "desk" (The new desk).');
    expect(said).to.include(`The programme "${programme.id}" (${programme.name}) was removed.`);
  });
});
