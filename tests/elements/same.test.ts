import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { same } from '../../components/shared/same.js';

describe('Whether two plain values say the same', () => {
  it('is what their JSON says, whichever order the keys of an object have', () => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value) || typeof value !== 'object' || !value
        ? value
        : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
    const text = (value: unknown) => JSON.stringify(value, (_, one: unknown) => sorted(one));
    const small = fc.jsonValue({ maxDepth: 2, depthSize: 'xsmall' });
    fc.assert(fc.property(small, small, (one, other) => same(one, other) === (text(one) === text(other))));
    fc.assert(fc.property(fc.jsonValue(), (value) => same(value, structuredClone(value))));
    fc.assert(
      fc.property(fc.array(small, { minLength: 1 }), fc.nat(), fc.string(), (values, at, word) => {
        const place = at % values.length;
        const other = values.with(place, `${JSON.stringify(values[place])}${word}`);
        return !same(values, other) && !same({ a: { values } }, { a: { values: other } });
      }),
    );
  });

  it('a key without a value is as none', () => {
    expect(same({ a: 1, b: undefined }, { a: 1 })).to.be.true;
    expect(same({ a: 1 }, { a: 1, b: null })).to.be.false;
  });
});
