import { use } from '@esm-bundle/chai';

/*
 * What a failed assertion is about goes to the runner with everything that it leads to: with an element in it the
 * page hung in place of failing. Here an element is told by its tag and first words.
 */
use(({ Assertion }, { flag }) => {
  const { assert } = Assertion.prototype;
  Assertion.prototype.assert = function (...given) {
    const seen = flag(this, 'object');
    flag(this, 'object', told(seen));
    try {
      assert.apply(this, given.map(told) as typeof given);
    } finally {
      flag(this, 'object', seen);
    }
  };
});

const isNode = (value: unknown): value is Node => Boolean(value) && typeof (value as Node).nodeType === 'number';

/** A node, or each of several, in words; anything else as it is. */
function told(value: unknown): unknown {
  if (isNode(value))
    return `<${value.nodeName.toLowerCase()}> ${value.textContent?.replace(/\s+/g, ' ').trim().slice(0, 80)}`;
  const many = Array.isArray(value) || value instanceof NodeList ? [...value] : [];
  return many.some(isNode) ? many.map(told) : value;
}
