import { expect } from '@esm-bundle/chai';
import { readDocument, readPack } from '../../src/index.js';
import { raw } from './documents.js';

/* A pack of many signs is read in pieces, so that a page can answer between them; what it says is the same. */

const COUNT = 4000;
const large = (change: (pack: any) => void = () => undefined): any => {
  const pack: any = structuredClone(raw.cheshireEast);
  const { domain, level } = pack.indicators[0];
  const start = pack.indicators.filter((one: any) => one.domain === domain && one.level === level).length;
  for (let at = 1; pack.indicators.length < COUNT; at++)
    pack.indicators.push({ ...pack.indicators[0], overlaps: [], id: `${domain}.${level}.${start + at}` });
  for (const one of pack.indicators) if (one.overlaps?.length === 0) delete one.overlaps;
  change(pack);
  return pack;
};
const read = (pack: unknown) => readPack(pack, 'here', () => Promise.reject(new Error('no base')));

describe('A pack of many signs', () => {
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
