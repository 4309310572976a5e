/** What other scripts replace, each with what it does where nobody has. */
const works: Readonly<Record<string, () => boolean>> = {
  'Array.prototype.toJSON': () => !('toJSON' in []),
  'Array.prototype.reduce': () => [1, 2].reduce((sum, one) => sum + one, 0) === 3,
  'Array.from': () => Array.from(new Set([1, 2]), (one) => one + 1).join() === '2,3',
  'Function.prototype.bind': () => ((one: number, two: number) => one - two).bind(null, 3)(1) === 2,
  'String.prototype.includes': () => 'level'.includes('eve') && !'level'.includes('eve', 2),
  'String.prototype.startsWith': () =>
    'level'.startsWith('le') && 'level'.startsWith('ve', 2) && !'level'.startsWith('v'),
  'String.prototype.endsWith': () => 'level'.endsWith('el') && !'level'.endsWith('le'),
};

/** What of JavaScript another script on the page has changed so that records would be damaged, or never be shown; empty where nothing is. */
export function brokenBuiltIn(): string {
  // With a plain loop: whatever else goes over a list may be what is broken.
  for (const name in works) {
    try {
      if (Object.hasOwn(works, name) && !works[name]!()) return name;
    } catch {
      return name;
    }
  }
  return '';
}

/** The first thing that another script on the page has added to every object: what checks records fails over it. */
export const addedToObjects = (): string | undefined => Object.keys(Object.prototype)[0];
