import { addDays } from '../calendar/index.js';
import { byText, dateWords, type Result } from '../document/index.js';
import { codeKind, FORMER_CODES, LATE_CODES, type SessionKind } from './attendance-codes.js';
import { type Mark, marksIn, MONTH_FIRST } from './attendance-table.js';
import { FACTS_FORMAT } from './format.js';
import { plural } from './holds.js';
import { readFacts } from './read.js';
import type { ChildFacts, Facts } from './schema.js';

/** Facts from a school's export, and what was not counted or cannot be known from it. */
export interface Attendance {
  readonly facts: Facts;
  readonly told: readonly string[];
  /** True where something in the table could not be read, so that less is counted than it holds. */
  readonly incomplete: boolean;
}

export interface AttendanceOptions {
  /** Date in England as 2026-11-22. Marks after it are not counted. */
  readonly today: string;
  /**
   * The pupils of one family, as the table names them, each with the id of the person in the record; ''
   * for none. Needed where the table has more than one pupil.
   */
  readonly people?: Readonly<Record<string, string>>;
}

/**
 * Reads attendance marks from a school's export: its rows as lists of cells, with the headings among
 * them. Known are a row for each session (pupil, date, AM or PM, mark), a row for each day (date, AM,
 * PM), and a row for each pupil with days across; dates as 22/11/2026 or 2026-11-22. Marks are the
 * national codes of August 2024. What is no such code is told and not counted, and nothing is guessed.
 *
 * Never throws for a table. Throws InvalidDateError for `today`.
 */
export function readAttendance(
  table: readonly (readonly unknown[])[],
  { today, people }: AttendanceOptions,
): Result<Attendance> {
  addDays(today, 0);
  const refused = (message: string): Result<Attendance> => ({ ok: false, issues: [{ path: '', message }] });
  const found = marksIn(table);
  if (!found)
    return refused(
      'No headings of attendance marks were found. The table needs the columns date, session (AM or PM) and mark; or date, AM and PM; or a column for each day; and the pupil, where it has more than one.',
    );
  if (found.unread.has(MONTH_FIRST))
    return refused(
      `A date in row ${found.unread.get(MONTH_FIRST)![0]} has the month before the day. Save the dates as 22/11/2026.`,
    );
  const pupils = new Map<string, Mark[]>();
  for (const mark of found.marks) {
    const key = keyOf(mark);
    const known = pupils.get(key);
    if (known) known.push(mark);
    else pupils.set(key, [mark]);
  }
  const unread = [
    ...[...found.unread].map(
      ([why, rows]) => `${plural(rows.length, 'row')} not counted, because ${why}: ${places(rows)}.`,
    ),
    ...found.lost,
  ];
  if (!pupils.size)
    return refused(
      unread.length
        ? `No mark below the headings can be read. ${unread.join(' ')}`
        : 'There is no mark below the headings.',
    );
  const unnamed = twiceIn((pupils.get('') ?? []).filter(({ code }) => code));
  if (unnamed)
    return refused(
      `Rows ${unnamed[0].row} and ${unnamed[1].row} both have a mark for ${dateWords(unnamed[1].day)}, and no column is known to name the pupil. Call that column "Name" or "UPN".`,
    );
  if (pupils.size > 1 && !people)
    return refused(
      `The table has ${pupils.size} pupils, and facts are about one family. Name the pupils of one family, each with the id of the person in the record.`,
    );
  if (people && !Object.keys(people).length)
    return refused('No pupil is named. Name the pupils of one family, each with the id of the person in the record.');
  const wanted = people ? Object.entries(people) : [['', ''] as const];
  const chosen: { readonly name: string; readonly person: string; readonly marks: readonly Mark[] }[] = [];
  for (const [name, person] of wanted) {
    const same = [...pupils.values()].filter((marks) => !people || marks[0]!.pupil.some((one) => isSame(one, name)));
    if (same.length !== 1)
      return refused(
        `${same.length ? `${same.length} pupils are called` : 'There is no pupil'} "${name}" in the table. Name the pupil as the table does, by UPN where it has one.`,
      );
    const twice = chosen.find(({ marks }) => marks === same[0]);
    if (twice) return refused(`"${twice.name}" and "${name}" are the same pupil of the table. Name each pupil once.`);
    chosen.push({ name: name || (same[0]![0]!.pupil[0] ?? ''), person, marks: same[0]! });
  }
  const read = chosen.map(({ name, person, marks }) =>
    childOf(marks, person, today, chosen.length > 1 ? `${name}: ` : ''),
  );
  // Of a row that gives only a name, nobody can tell whether it is about the pupil who has a number.
  const doubtful = chosen.flatMap(({ marks }) => {
    const own = new Set(marks.flatMap(({ pupil }) => pupil.map((one) => one.toLowerCase())));
    const rows = [...pupils]
      .filter(([key, others]) => others !== marks && own.has(key))
      .flatMap(([, others]) => [...new Set(others.map(({ row }) => row))]);
    return rows.length
      ? `${plural(rows.length, 'row')} not counted, because ${rows.length === 1 ? 'it gives' : 'they give'} less to tell the pupil by than other rows of "${marks[0]!.pupil.at(-1)}": ${places(rows)}.`
      : [];
  });
  const facts: Facts = { format: FACTS_FORMAT, children: read.map(({ child }) => child) };
  // Two pupils without a person, or with the same one, cannot be told apart.
  const checked = readFacts(facts);
  if (!checked.ok) return checked;
  const others = pupils.size - chosen.length;
  return {
    ok: true,
    value: {
      facts,
      told: [
        ...read.flatMap(({ told }) => told),
        ...(pupils.has('') ? ['No column is known to name the pupil, so all marks are taken to be of one.'] : []),
        ...unread,
        ...doubtful,
        ...(others > 0 ? [`Not read: the marks of ${plural(others, 'other pupil')}.`] : []),
      ],
      incomplete: unread.length > 0 || doubtful.length > 0 || read.some(({ incomplete }) => incomplete),
    },
  };
}

/** What tells pupils apart: the first that a row gives of UPN, admission number and name. */
const keyOf = ({ pupil }: Mark) => pupil[0]?.toLowerCase() ?? '';

/** Two rows with a mark for the same half of a day; undefined where there are none. */
function twiceIn(marks: readonly Mark[]): readonly [Mark, Mark] | undefined {
  const seen = new Map<string, Mark>();
  for (const mark of marks) {
    const before = seen.get(`${mark.day} ${mark.half}`);
    if (before && before.row !== mark.row) return [before, mark];
    seen.set(`${mark.day} ${mark.half}`, mark);
  }
  return undefined;
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase();

const places = (rows: readonly number[]) =>
  `row ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ` and ${rows.length - 5} more` : ''}`;

function childOf(marks: readonly Mark[], person: string, today: string, lead: string) {
  const told: string[] = [];
  let incomplete = false;
  const tell = (text: string, isLoss = false) => {
    told.push(`${lead}${text}`);
    incomplete ||= isLoss;
  };
  const sessions = new Map<string, Mark[]>();
  for (const mark of [...marks].sort((a, b) => byText(a.day, b.day) || byText(a.half, b.half))) {
    const key = `${mark.day} ${mark.half}`;
    const known = sessions.get(key);
    if (known) known.push(mark);
    else sessions.set(key, [mark]);
  }
  const isNone = ({ code }: Mark) => code === '' || code === '-';
  const clashes: Mark[] = [];
  const twice: Mark[] = [];
  const once = [...sessions.values()].flatMap((same) => {
    const given = same.filter((mark) => !isNone(mark));
    if (new Set(given.map(({ code }) => code)).size > 1) {
      clashes.push(given[0]!);
      return [];
    }
    if (given.length > 1) twice.push(given[0]!);
    return [given[0] ?? same[0]!];
  });
  const past = once.filter(({ day }) => day <= today);
  const unmarked = past.filter(isNone);
  const unknown = past.filter((mark) => !isNone(mark) && !codeKind(mark.code));
  const counted = past.filter(({ code }) => codeKind(code));
  const number = (...kinds: readonly SessionKind[]) =>
    counted.filter(({ code }) => kinds.includes(codeKind(code)!)).length;
  const possible = number('attended', 'authorised', 'unauthorised');
  const missed = number('authorised', 'unauthorised');
  const late = counted.filter(({ code }) => LATE_CODES.includes(code)).length;
  const coded = (...codes: readonly string[]) => counted.filter(({ code }) => codes.includes(code));

  if (counted.length)
    tell(
      `${plural(counted.length, 'session')} from ${dateWords(counted[0]!.day)} to ${dateWords(counted.at(-1)!.day)}: ${possible} possible, ${missed} missed (${number('authorised')} authorised, ${number('unauthorised')} not), ${number('not-possible')} not possible. ${plural(late, 'late mark')} (L and U).`,
    );
  else tell('No session has a mark that can be counted.', true);
  for (const code of new Set(unknown.map((mark) => mark.code))) {
    const rows = unknown.filter((mark) => mark.code === code);
    tell(
      `"${code}" is not one of the codes of August 2024${FORMER_CODES.includes(code) ? ', which took it away' : ''}. ${plural(rows.length, 'session')} not counted: ${places(rows.map(({ row }) => row))}.`,
      true,
    );
  }
  if (clashes.length)
    tell(
      `${plural(clashes.length, 'session')} with two different marks, not counted: ${places(clashes.map(({ row }) => row))}.`,
      true,
    );
  if (twice.length) tell(`${plural(twice.length, 'session')} with the same mark twice, counted once.`);
  const forBoth = new Set(counted.flatMap(({ day, isForBoth }) => (isForBoth ? day : []))).size;
  if (forBoth) tell(`${plural(forBoth, 'day')} with one mark for the whole day, counted for AM and PM.`);
  if (unmarked.length) tell(`${plural(unmarked.length, 'session')} without a mark, not counted.`);
  if (past.length < once.length) tell(`${plural(once.length - past.length, 'session')} after today, not counted.`);
  const weekend = counted.filter(
    ({ day, code }) => codeKind(code) !== 'not-possible' && [0, 6].includes(new Date(day).getUTCDay()),
  );
  if (weekend.length)
    tell(
      `${plural(weekend.length, 'session')} on a Saturday or Sunday. Check that the dates have the day before the month.`,
    );
  const [excluded, partTime] = [coded('E'), coded('C2')];
  if (excluded.length)
    tell(
      `${plural(excluded.length, 'session')} marked E, suspended or permanently excluded, from ${dateWords(excluded[0]!.day)}. The mark does not say which: give the days in "suspensions" or "permanentExclusions".`,
    );
  if (partTime.length)
    tell(
      `Marked C2, a part-time timetable, from ${dateWords(partTime[0]!.day)}. Give the day on which it began in "partTimeSince".`,
    );
  const child: ChildFacts = {
    ...(person ? { person } : {}),
    ...(counted.length
      ? { sessions: { possible, missed }, lateMarks: late, period: { from: counted[0]!.day, to: counted.at(-1)!.day } }
      : {}),
  };
  return { child, told, incomplete };
}
