import { basename } from 'node:path';
import type { ThresholdDocument } from '../document/index.js';
import { packIds } from '../packs/index.js';
import { type Answer, idOf, lines, refusal } from './answer.js';
import { Misuse, openPack, readBytes, readText } from './files.js';
import { fromCsv } from './from-csv.js';
import type { Values } from './options.js';
import { fold } from './table/index.js';

/** The command that makes a pack from a table. */
export async function makeFromCsv(
  [file]: readonly string[],
  { id, title, levels, areas, update }: Values,
): Promise<Answer> {
  const name = basename(file!).replace(/\.[^.]*$/, '');
  const before = update === undefined ? undefined : await packToUpdate(update);
  if (before && (id ?? title) !== undefined)
    throw new Misuse('A pack that is updated keeps its id and its title. Leave out --id and --title.');
  if (before && levels !== undefined)
    throw new Misuse('A pack that is updated has its levels. Leave out --levels, or change them in the pack.');
  for (const [option, names] of Object.entries({ levels, areas }))
    if (names !== undefined && !namesIn(names).length)
      throw new Misuse(`--${option} names nothing. Write the names with ";" between them, or leave it out.`);
  const twice =
    levels && namesIn(levels).find((one, at, all) => all.findIndex((other) => fold(other) === fold(one)) < at);
  if (twice) throw new Misuse(`--levels names "${twice}" twice. Name each level once, the lowest first.`);
  const made = await fromCsv(await readBytes(file!), {
    file: file!,
    id: id ?? idOf(name),
    title: title ?? name,
    ...(levels === undefined ? {} : { levels: namesIn(levels) }),
    ...(areas === undefined ? {} : { areas: namesIn(areas) }),
    ...(before ? { update: before } : {}),
  });
  const notes = made.unplaced.map(({ row, why }) => `Row ${row} was left out: ${why}${why.endsWith('?') ? '' : '.'}`);
  if (!made.read.ok) throw new Misuse([...made.said, ...notes, lines(made.read.issues).trim()].join('\n'));
  return {
    text: `${JSON.stringify(made.pack, null, 2)}\n`,
    json: made,
    faults: made.unplaced.length > 0,
    notes: [...made.said, ...notes],
  };
}

async function packToUpdate(file: string): Promise<ThresholdDocument> {
  const read = await openPack(file);
  if (!read.ok) throw new Misuse(`${file}: ${refusal(read.issues)}\n${lines(read.issues, read.place)}`);
  if (!packIds.includes(file) && 'extends' in JSON.parse(await readText(file)))
    throw new Misuse(`"${file}" builds on another pack, whose signs would be copied into it. Update that pack.`);
  return read.value;
}

/** Names in one option, with semicolons between them; with commas where there is no semicolon. */
const namesIn = (list: string) =>
  list
    .split(list.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter(Boolean);
