/** What other scripts replace: its name, something it makes, and what that is, as JSON, where nobody has replaced it. */
const works: readonly (readonly [name: string, make: () => unknown, made: string])[] = [
  ['Object.prototype.toJSON', () => 'toJSON' in {}, 'false'],
  ['Array.prototype.toJSON', () => 'toJSON' in [], 'false'],
  ['String.prototype.toJSON', () => 'toJSON' in String.prototype, 'false'],
  ['JSON.parse', () => JSON.parse('{"a":[1]}'), '{"a":[1]}'],
  ['Array.prototype[Symbol.iterator]', () => [...[1, 2]], '[1,2]'],
  ['Set', () => [...new Set([1, 1])], '[1]'],
  ['Map', () => [...new Map([[1, 2]])], '[[1,2]]'],
  ['Array.isArray', () => [Array.isArray([]), Array.isArray({})], '[true,false]'],
  ['Array.from', () => Array.from(new Set([1, 2]), (one) => one + 1), '[2,3]'],
  ['Array.prototype.at', () => [1, 2].at(-1), '2'],
  ['Array.prototype.concat', () => [1].concat([2], 3), '[1,2,3]'],
  ['Array.prototype.entries', () => [...[1].entries()], '[[0,1]]'],
  ['Array.prototype.every', () => [[0, 1].every(Boolean), [1].every(Boolean)], '[false,true]'],
  ['Array.prototype.filter', () => [1, 0, 2].filter((_, at) => at), '[0,2]'],
  ['Array.prototype.find', () => [[1, 2, 3].find((_, at) => at), typeof [1].find(() => false)], '[2,"undefined"]'],
  ['Array.prototype.findIndex', () => [[1, 2, 3].findIndex((_, at) => at), [1].findIndex(() => false)], '[1,-1]'],
  ['Array.prototype.findLast', () => [1, 2, 3].findLast((one) => one < 3), '2'],
  ['Array.prototype.findLastIndex', () => [1, 2, 3].findLastIndex((one) => one < 3), '1'],
  ['Array.prototype.flat', () => [1, [2, [3]]].flat(), '[1,2,[3]]'],
  ['Array.prototype.flatMap', () => [1].flatMap((one, at) => [[one, at], 2]), '[[1,0],2]'],
  ['Array.prototype.forEach', () => gone((seen) => [1, 2].forEach((one, at) => !seen.push(one + at))), '[1,3]'],
  ['Array.prototype.includes', () => [['ab'].includes('a'), ['ab'].includes('ab')], '[false,true]'],
  ['Array.prototype.indexOf', () => [[1, 2, 1].indexOf(1, 1), ['1' as unknown].indexOf(1)], '[2,-1]'],
  ['Array.prototype.join', () => [1, [2]].join('-'), '"1-2"'],
  ['Array.prototype.lastIndexOf', () => [1, 2, 1].lastIndexOf(1), '2'],
  ['Array.prototype.map', () => [1, 2].map((_, at) => at || null), '[null,1]'],
  ['Array.prototype.reduce', () => [1, 2].reduce((sum, one) => sum + one, 4), '7'],
  ['Array.prototype.slice', () => [1, 2, 3].slice(-2, -1), '[2]'],
  ['Array.prototype.some', () => [[0].some(Boolean), [0, 1].some(Boolean)], '[false,true]'],
  ['Array.prototype.sort', () => [10, 9, 1].sort((one, other) => one - other), '[1,9,10]'],
  ['Function.prototype.bind', () => ((one: number, two: number) => one - two).bind(null, 3)(1), '2'],
  ['Math.max', () => [Math.max(1, 3, 2), Math.min(3, 1, 2)], '[3,1]'],
  ['Number.isInteger', () => [Number.isInteger(1), Number.isInteger(1.5)], '[true,false]'],
  ['Number.isNaN', () => [Number.isNaN(Number.NaN), Number.isNaN('a')], '[true,false]'],
  ['Object.assign', () => Object.assign({}, { a: 1 }, { b: 2 }), '{"a":1,"b":2}'],
  ['Object.entries', () => Object.entries({ a: 1 }), '[["a",1]]'],
  ['Object.fromEntries', () => Object.fromEntries(new Map([['a', 1]])), '{"a":1}'],
  ['Object.hasOwn', () => [Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')], '[true,false]'],
  ['Object.keys', () => Object.keys({ a: 1 }), '["a"]'],
  ['Object.values', () => Object.values({ a: 1 }), '[1]'],
  ['String.prototype.at', () => 'ab'.at(-1), '"b"'],
  ['String.prototype.endsWith', () => ['level'.endsWith('el'), 'level'.endsWith('le')], '[true,false]'],
  [
    'String.prototype.includes',
    () => ['level'.includes('le.'), 'level'.includes('le'), 'level'.includes('eve', 2)],
    '[false,true,false]',
  ],
  ['String.prototype.matchAll', () => [...'ab'.matchAll(/./g)].length, '2'],
  ['String.prototype.normalize', () => 'ﬁ'.normalize('NFKC'), '"fi"'],
  ['String.prototype.padStart', () => '1'.padStart(2, '0'), '"01"'],
  ['String.prototype.replace', () => 'aba'.replace(/a/g, (one) => one + one), '"aabaa"'],
  ['String.prototype.replaceAll', () => 'a.b.'.replaceAll('.', '-'), '"a-b-"'],
  ['String.prototype.split', () => 'a,,b'.split(','), '["a","","b"]'],
  [
    'String.prototype.startsWith',
    () => ['level'.startsWith('le'), 'level'.startsWith('ve', 2), 'level'.startsWith('v')],
    '[true,true,false]',
  ],
  ['String.prototype.trim', () => '\u00a0a\n'.trim() === 'a', 'true'],
  ['Date.prototype.toISOString', () => new Date(0).toISOString(), '"1970-01-01T00:00:00.000Z"'],
];

function gone(over: (seen: number[]) => void): number[] {
  const seen: number[] = [];
  over(seen);
  return seen;
}

/** What of JavaScript another script on the page has changed so that a level could be wrong, records damaged or nothing shown; empty where nothing is. */
export function brokenBuiltIn(): string {
  // By number: whatever else goes over a list may be what is broken.
  for (let at = 0; at < works.length; at++) {
    const one = works[at]!;
    try {
      if (JSON.stringify(one[1]()) !== one[2]) return one[0];
    } catch {
      return one[0];
    }
  }
  return '';
}

/** The first thing that another script on the page has added to every object: what checks records fails over it. */
export const addedToObjects = (): string | undefined => Object.keys(Object.prototype)[0];
