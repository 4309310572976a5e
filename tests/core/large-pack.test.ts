import { expect } from '@esm-bundle/chai';
import { readDocument, readPack } from '../../src/index.js';
import { largePack } from './large.js';

/* A pack of many signs is read in pieces, so that a page can answer between them; what it says is the same. */

const COUNT = 4000;
const large = (change?: (pack: any) => void) => largePack(COUNT, change);
const read = (pack: unknown) => readPack(pack, 'here', () => Promise.reject(new Error('no base')));

describe('A pack of many signs', () => {
  it('is read and checked in pieces, between which the page has its turn', async () => {
    let turns = 0;
    let read = false;
    const turn = () => {
      turns++;
      if (!read) setTimeout(turn);
    };
    setTimeout(turn);
    await readPack(large(), 'here', () => Promise.reject(new Error('no base')));
    read = true;
    // Three pieces of signs, all else, and each thing that is checked.
    expect(turns).to.be.at.least(8);
  });

  it('is read in pieces to the same document, and the page has its turn before it is read', async () => {
    const pack = large();
    const order: string[] = [];
    setTimeout(() => order.push('the page'));
    const result = await read(pack).finally(() => order.push('read'));
    expect(result).to.deep.equal(readDocument(pack));
    expect(result.ok).to.equal(true);
    expect(order).to.deep.equal(['the page', 'read']);
  });

  for (const [what, change] of [
    ['in a late sign', (p: any) => (p.indicators[COUNT - 3].kind = 'worry')],
    ['in a late reference', (p: any) => (p.indicators[COUNT - 3].level = 'high')],
    ['in another part, and in a sign', (p: any) => ((p.levels[0].name = ''), (p.indicators[COUNT - 3].text = ''))],
    ['in another part', (p: any) => (p.unknown = 1)],
  ] as const)
    it(`a fault ${what} is told as of any other`, async () => {
      const pack = large(change);
      const result = await read(pack);
      expect(result.ok).to.equal(false);
      expect(result).to.deep.equal(readDocument(pack));
    });
});
