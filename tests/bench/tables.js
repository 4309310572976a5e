/* The tables that the bench prints, from what it measured, each aim with whether it is met. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { at, count, held, kb, mb, median, ms, ratio, spread, table, times } from './figures.js';
import { packed } from './serve.js';

/** What a missed aim would take, by what it is about. */
const WOULD_TAKE = {
  bytes:
    '**Bytes**: the document in two parts, because a closed grid shows a sixth of it; and after the first view all that works out levels, keeps records and knows words of harm, two fifths of the elements. A tick, a record that is opened and a word of harm would then wait for a request, which may fail. Even so it would be some 50 KB: the rest would take a smaller library than Lit and fewer words, and in all a kit that does less.',
  painted:
    '**Painted**: plain HTML waits for no script. The build or the server would have to write the closed grid into the page, anew for each edition of a document, and the elements would have to take it over.',
  tick: '**Tick**: layout, styles and painting take nearly as long as by hand. The kit’s own code takes about 4 ms, the hand-written 1: the kit looks at all that a tick may change, and the hand-written page knows it beforehand. A quarter of a millisecond makes sure that no other script has changed JavaScript, and half a one keeps what a form sends. Both protect what is recorded, and without them it would still be too slow.',
  memory:
    '**Memory**: a third of it is Lit’s: a comment at each place that may change, and what it remembers of that place. At first it is a sixth. It would take rows that are drawn, and changed at a tick, by code of our own.',
  many: '**Many concerns**: the level, its reasons and what a form sends are made anew from the whole record. It would take a core that keeps what it worked out and changes that, which is harder to trust. The longest of the four case studies has 16.',
};

/** The rows of SPEED: what is measured of each side, how it is printed, and what it is held to. */
const rowsOf = (results) => {
  const cold = (condition) => (side) => side.cold[condition].map(({ painted }) => painted);
  const timed = (name, values, take, against, limit) => ({
    name,
    take,
    cell: (side) => values(side) && spread(values(side)),
    bar: (side) => values(side) && { value: median(values(side)), words: ms(median(values(side))) },
    value: (side) => values(side),
    ...(against
      ? { against, limit, aim: `≤ ${limit.toFixed(1)} × ${against === 'hand' ? 'hand-written' : 'plain HTML'}` }
      : {}),
  });
  const sized = (name, value, print, rest = {}) => ({
    name,
    cell: (side) => (value(side) === undefined ? undefined : print(value(side))),
    bar: (side) => (value(side) === undefined ? undefined : { value: value(side), words: print(value(side)) }),
    value: (side) => (value(side) === undefined ? undefined : [value(side)]),
    ...rest,
  });
  return [
    sized(
      'bytes until it is painted, brotli',
      (side) =>
        at(
          side.cold.plain.map(({ bytes }) => bytes),
          0.5,
        ),
      kb,
      {
        take: 'bytes',
        limit: 30 * 1024,
        aim: '≤ 30 KB',
      },
    ),
    sized('bytes in all, brotli', (side) => side.whole.bytes, kb, {
      take: 'bytes',
      limit: 55 * 1024,
      aim: '≤ 55 KB',
    }),
    timed('painted, cold start', cold('plain'), 'painted', 'plain', 1),
    timed('painted, 1.6 Mbps and 150 ms', cold('network'), 'painted', 'plain', 1),
    timed('painted, 6 × slower processor', cold('processor'), 'painted', 'plain', 1),
    timed('a tick, to the frame that shows it', (side) => side.tick?.shown, 'tick', 'hand', 1.3),
    timed('a tick, all the work it makes', (side) => side.tick?.work, 'tick', 'hand', 1.3),
    timed('the same, 6 × slower processor', (side) => side.slowTick?.work, 'tick', 'hand', 1.3),
    timed('one more instance, until it is laid out', (side) => side.first?.times),
    sized('memory of one more, when it is first there', (side) => side.first?.bytes, mb, {
      take: 'memory',
      against: 'hand',
      limit: 0.4,
      aim: '≤ 0.4 × hand-written',
    }),
    sized('memory of one more, everything drawn', (side) => side.all?.bytes, mb, {
      take: 'memory',
      against: 'hand',
      limit: 1,
      aim: '≤ 1.0 × hand-written',
    }),
    sized('nodes of one more, everything drawn', (side) => side.all?.nodes, count),
    ...(results.kit.left
      ? [
          sized(`nodes left behind by ${results.mounts} mounts`, (side) => side.left?.nodes, count, {
            limit: 0,
            aim: 'none',
          }),
          sized(`listeners left behind by ${results.mounts} mounts`, (side) => side.left?.listeners, count, {
            limit: 0,
            aim: 'none',
          }),
        ]
      : []),
  ];
};

function against(results, row, id) {
  const [kit, other] = [row.value(results.kit), row.value(results[id])];
  return kit && other && kit[0] !== undefined ? ratio(kit, other) : undefined;
}

/** What the aim of a row is held against: a ratio, or the kit's own value. */
const heldValue = (results, row) => (row.against ? against(results, row, row.against).p50 : row.value(results.kit)[0]);

/** What is measured of the kit beside every other side, and what it is held to. */
export function sideTable(results, sides) {
  const rows = rowsOf(results);
  const others = sides.filter(({ id }) => id !== 'kit');
  const words = (row, id) => {
    const found = against(results, row, id);
    if (!found || !Number.isFinite(found.p50)) return '';
    return row.value(results.kit).length > 1 ? times(found) : `${found.p50.toFixed(2)} ×`;
  };
  const answer = (row) => (row.aim ? held(heldValue(results, row), row.limit, row.aim) : '');
  return table(
    ['', ...sides.map(({ name }) => name), ...others.map(({ name }) => `kit : ${name}`), 'aim'],
    rows.map((row) => [
      row.name,
      ...sides.map(({ id }) => row.cell(results[id]) ?? ''),
      ...others.map(({ id }) => words(row, id)),
      answer(row),
    ]),
  );
}

/** The same rows for a chart. */
export const bars = (results, sides) =>
  rowsOf(results)
    .filter(({ name }) => !name.includes('left behind'))
    .map(({ name, bar }) => ({ name, bars: sides.map(({ id }) => bar(results[id])) }));

const LONGEST = 200;
const MOST_TIMES = 2;

/** What it would take to meet what is missed; undefined where nothing is. */
export function missedWords(results, { concerns }) {
  const takes = rowsOf(results)
    .filter((row) => row.take && heldValue(results, row) > row.limit)
    .map(({ take }) => WOULD_TAKE[take]);
  const slow = concerns.some(({ tick }) => tick > MOST_TIMES * concerns[0].tick);
  const all = [...new Set(takes), ...(slow ? [WOULD_TAKE.many] : [])];
  return all.length ? `What the missed aims would take:\n\n${all.map((one) => `- ${one}`).join('\n')}` : undefined;
}

/** How everything grows. Each tick is held to twice that of the first row, each task to 200 ms. */
export function growthTables({ signs, concerns, instances, assess }) {
  const twice = (rows, { tick }) => held(tick, MOST_TIMES * rows[0].tick, `≤ ${MOST_TIMES} × the first`);
  const task = (...longest) => held(Math.max(...longest), LONGEST, `≤ ${LONGEST} ms`);
  const long = (value) => (value ? ms(value) : 'under 50 ms');
  return [
    `\`assess\` of a record with 40 concerns: ${spread(assess)}.`,
    table(
      [
        'signs',
        'read and check',
        'search',
        '`assess`, 40 concerns',
        'painted',
        'longest task',
        'a tick',
        'longest task of it',
        'tick',
        'tasks',
      ],
      signs.map((row) => [
        count(row.count),
        ms(row.read),
        ms(row.search),
        ms(row.assess),
        ms(row.paint),
        long(row.longest),
        ms(row.tick),
        long(row.longestOfTick),
        twice(signs, row),
        task(row.longest, row.longestOfTick),
      ]),
    ),
    table(
      ['concerns', '`assess`', 'longest task of opening it', 'a tick', 'longest task of it', 'tick', 'tasks'],
      concerns.map((row) => [
        count(row.count),
        ms(row.assess),
        long(row.longest),
        ms(row.tick),
        long(row.longestOfTick),
        twice(concerns, row),
        task(row.longest, row.longestOfTick),
      ]),
    ),
    table(
      ['instances on a page', 'painted, each', 'a tick in one'],
      instances.map((row) => [count(row.count), ms(row.paint), ms(row.tick)]),
    ),
  ].join('\n\n');
}

/** What the files of the build weigh. */
export function sizeTable(dist) {
  const names = ['', 'packs/'].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => folder + name),
  );
  return table(
    ['file', 'minified', 'gzip', 'brotli'],
    names.map((name) => {
      const bytes = readFileSync(join(dist, name));
      return [`\`${name}\``, kb(bytes.length), kb(gzipSync(bytes, { level: 9 }).length), kb(packed(bytes).length)];
    }),
  );
}
