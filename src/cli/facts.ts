import { londonDate } from '../calendar/index.js';
import { readAttendance } from '../evidence/index.js';
import { type Answer, lines } from './answer.js';
import { Misuse, readBytes } from './files.js';
import type { Values } from './options.js';
import { listed, readGrid } from './table/index.js';

/** The command that makes facts of a school's export of attendance marks. */
export async function makeFacts([from, file]: readonly string[], { pupil }: Values): Promise<Answer> {
  if (from !== 'from-csv')
    throw new Misuse(`"facts" reads an export: threshold-kit facts from-csv FILE. There is no "facts ${from}".`);
  const grid = await readGrid(await readBytes(file!), file!);
  if (!grid.ok) throw new Misuse(lines(grid.issues).trim());
  const options = {
    today: londonDate(new Date()),
    ...(pupil === undefined ? {} : { people: peopleIn(pupil) }),
  };
  // A text can be cut at several signs: the one at which it has headings is right, else the first speaks.
  const { sheets } = grid.value;
  const read = sheets.map(({ rows }) => readAttendance(rows, options));
  const isRegister = (one: (typeof read)[number]) => one.ok || !one.issues[0]!.message.startsWith('No headings');
  const registers = sheets.filter(({ name }, at) => name && isRegister(read[at]!)).map(({ name }) => name);
  // A term that is left out makes an absence smaller than it is.
  if (registers.length > 1)
    throw new Misuse(
      `Each of the sheets ${listed(registers.map((name) => `"${name}"`))} has the headings of attendance marks. Put the marks of one family on one sheet, and keep that one in the workbook.`,
    );
  const best = read.find(({ ok }) => ok) ?? read.find(isRegister) ?? read[0];
  const others = sheets.filter(
    ({ name, rows }) => name && registers[0] !== name && rows.some((row) => row.some(Boolean)),
  );
  if (!best?.ok) {
    const hint = pupil === undefined ? ' On the command line: --pupil "UPN or name = id; UPN or name = id".' : '';
    throw new Misuse(
      `${best ? best.issues[0]!.message : grid.value.fault}${/pupils/.test(best?.issues[0]!.message ?? '') ? hint : ''}`,
    );
  }
  const { facts, told, incomplete } = best.value;
  return {
    text: `${JSON.stringify(facts, null, 2)}\n`,
    json: best.value,
    faults: incomplete,
    notes: [
      ...grid.value.said,
      ...(others.length
        ? [`Not read: the sheets without attendance marks, ${listed(others.map(({ name }) => `"${name}"`))}.`]
        : []),
      ...told,
    ],
  };
}

/** "Ann Bell=a; Bob Bell=b" as the pupils of a family with their ids; an id can be left out for one. */
function peopleIn(list: string): Readonly<Record<string, string>> {
  const people = new Map<string, string>();
  for (const one of list.split(';').filter((part) => part.trim())) {
    const [name = '', id = '', ...more] = one.split('=').map((part) => part.trim());
    if (!name || more.length)
      throw new Misuse(
        `"${one.trim()}" in --pupil is not one pupil. Write "UPN or name = id", with ";" between pupils.`,
      );
    if (people.has(name)) throw new Misuse(`--pupil names "${name}" twice. Name each pupil once.`);
    people.set(name, id);
  }
  return Object.fromEntries(people);
}
