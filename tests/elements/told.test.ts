import { AssertionError, expect } from '@esm-bundle/chai';
import { clear, open } from './page.js';

/** What the runner is given of an assertion that fails. */
function failed(fails: () => void): unknown[] {
  try {
    fails();
  } catch (error) {
    const { actual, expected } = error as { actual: unknown; expected: unknown };
    if (error instanceof AssertionError) return [actual, expected];
  }
  throw new Error('It did not fail.');
}

describe('An assertion about elements that fails', () => {
  afterEach(clear);

  it('tells them in words: given the elements themselves, the runner would not finish', async () => {
    const { root } = await open();
    const label = root.querySelector('.find > label')!;
    const words = '<label> What have you seen?';
    expect(failed(() => expect(label).to.not.exist)[0]).to.equal(words);
    expect(failed(() => expect(label).to.equal(null))).to.deep.equal([words, null]);
    expect(failed(() => expect(null).to.equal(label))).to.deep.equal([null, words]);
    expect(failed(() => expect([label]).to.have.length(0))).to.deep.equal([1, 0]);
    expect(failed(() => expect([label]).to.deep.equal([]))).to.deep.equal([[words], []]);
    expect(label).to.equal(label);
  });
});
