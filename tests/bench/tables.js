/* The tables that the bench prints, from what it measured, each aim with whether it is met. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { at, count, held, kb, mb, median, ms, ratio, spread, table, times } from './figures.js';
import { packed } from './serve.js';

/** The rows of SPEED: what is measured of each side, how it is printed, and what it is held to. */
const rowsOf = (results) => {
  const cold = (condition) => (side) => side.cold[condition].map(({ painted }) => painted);
  const timed = (name, values, against, limit) => ({
    name,
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
        most: 30 * 1024,
        aim: '≤ 30 KB',
      },
    ),
    sized('bytes in all, brotli', (side) => side.whole.bytes, kb, { most: 55 * 1024, aim: '≤ 55 KB' }),
    timed('painted, cold start', cold('plain'), 'plain', 1),
    timed('painted, 1.6 Mbps and 150 ms', cold('network'), 'plain', 1),
    timed('painted, 6 × slower processor', cold('processor'), 'plain', 1),
    timed('a tick, to the frame that shows it', (side) => side.tick?.shown, 'hand', 1.3),
    timed('a tick, all the work it makes', (side) => side.tick?.work, 'hand', 1.3),
    timed('the same, 6 × slower processor', (side) => side.slowTick?.work, 'hand', 1.3),
    timed('one more instance, until it is laid out', (side) => side.first?.times),
    sized('memory of one more, when it is first there', (side) => side.first?.bytes, mb, {
      against: 'hand',
      limit: 0.4,
      aim: '≤ 0.4 × hand-written',
    }),
    sized('memory of one more, everything drawn', (side) => side.all?.bytes, mb, {
      against: 'hand',
      limit: 1,
      aim: '≤ 1.0 × hand-written',
    }),
    sized('nodes of one more, everything drawn', (side) => side.all?.nodes, count),
    ...(results.kit.left
      ? [
          sized(`nodes left behind by ${results.mounts} mounts`, (side) => side.left?.nodes, count, {
            most: 0,
            aim: 'none',
          }),
          sized(`listeners left behind by ${results.mounts} mounts`, (side) => side.left?.listeners, count, {
            most: 0,
            aim: 'none',
          }),
        ]
      : []),
  ];
};

/** What is measured of the kit beside every other side, and what it is held to. */
export function sideTable(results, sides) {
  const rows = rowsOf(results);
  const others = sides.filter(({ id }) => id !== 'kit');
  const against = (row, id) => {
    const [kit, other] = [row.value(results.kit), row.value(results[id])];
    return kit && other && kit[0] !== undefined ? ratio(kit, other) : undefined;
  };
  const words = (row, id) => {
    const found = against(row, id);
    if (!found || !Number.isFinite(found.p50)) return '';
    return row.value(results.kit).length > 1 ? times(found) : `${found.p50.toFixed(2)} ×`;
  };
  const answer = (row) => {
    if (!row.aim) return '';
    const value = row.against ? against(row, row.against).p50 : row.value(results.kit)[0];
    return held(value, row.limit ?? row.most, row.aim);
  };
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

/** How everything grows. Each tick is held to twice that of the first row, each task to 200 ms. */
export function growthTables({ signs, concerns, instances, assess }) {
  const twice = (rows, { tick }) => held(tick, 2 * rows[0].tick, '≤ 2 × the first');
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
