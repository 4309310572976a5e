import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { ATTENDANCE_CODES, readAttendance, readFacts, suggestIndicators, type Attendance } from '../../src/index.js';
import { main } from '../../src/cli/main.js';
import { cheshireEast2023 } from './documents.js';
import { growth } from './growth.js';

/* What a school's system exports of a register, as facts. */

const today = '2026-11-22';
const HEAD = ['Pupil', 'Date', 'AM', 'PM'];
const codes = Object.keys(ATTENDANCE_CODES);

function must(table: readonly (readonly unknown[])[], people?: Record<string, string>): Attendance {
  const read = readAttendance(table, { today, ...(people ? { people } : {}) });
  if (!read.ok) throw new Error(read.issues[0]!.message);
  return read.value;
}
const refusal = (table: readonly (readonly unknown[])[], people?: Record<string, string>) => {
  const read = readAttendance(table, { today, ...(people ? { people } : {}) });
  return read.ok ? '' : read.issues[0]!.message;
};
const sessions = (table: readonly (readonly unknown[])[]) => must(table).facts.children[0]!.sessions;

describe('Attendance marks from a school', () => {
  it('are read in time that grows with the table, not with its square', () => {
    const read = (count: number) => {
      const rows = Array.from({ length: count }, () => ['Ann', 'no day', '/', '/']);
      expect(refusal([HEAD, ...rows])).to.contain(`${count} rows`);
    };
    expect(growth(read, 10_000)).to.be.below(40);
    const weeks = (count: number) => {
      const days = Array.from({ length: count }, () => [
        ['Name', '02/11/2026', '03/11/2026'],
        ['Ann', '/', '/'],
      ]);
      expect(sessions(days.flat())).to.deep.equal({ possible: 4, missed: 0 });
    };
    expect(growth(weeks, 5_000)).to.be.below(40);
  });

  it('count by the national codes: 5 of 10 sessions with a code of absence are missed, and others are not possible', () => {
    for (const [code, kind] of Object.entries(ATTENDANCE_CODES)) {
      const days = ['02', '03', '04', '05', '06'].map((day) => ['Ann', `${day}/11/2026`, '/', code]);
      const { facts, incomplete } = must([HEAD, ...days]);
      const expected = {
        attended: { possible: 10, missed: 0 },
        authorised: { possible: 10, missed: 5 },
        unauthorised: { possible: 10, missed: 5 },
        'not-possible': { possible: 5, missed: 0 },
      }[kind];
      expect(facts.children[0]!.sessions, code).to.deep.equal(expected);
      expect(incomplete, code).to.equal(false);
    }
  });

  it('are the codes of August 2024, each of one kind', () => {
    const of = (kind: string) => codes.filter((code) => ATTENDANCE_CODES[code] === kind).join(' ');
    expect(of('attended')).to.equal('/ \\ L B K P V W');
    expect(of('authorised')).to.equal('C C1 C2 E I J1 M R S T');
    expect(of('unauthorised')).to.equal('G N O U');
    expect(of('not-possible')).to.equal('D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #');
  });

  it('say the same from a row a session, a row a day, and days across', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)), { minLength: 2, maxLength: 20 }),
        (days) => {
          const date = (at: number) => `${String(at + 1).padStart(2, '0')}/10/2026`;
          const aDay = must([HEAD, ...days.map(([am, pm], at) => ['Ann', date(at), am, pm])]).facts;
          const aSession = must([
            ['Student Name', 'Mark Date', 'Session', 'Mark'],
            ...days.flatMap(([am, pm], at) => [
              ['Ann', date(at), 'AM', am],
              ['Ann', date(at), 'PM', pm],
            ]),
          ]).facts;
          const across = must([
            ['Surname', 'Forename', ...days.flatMap((_, at) => [`${date(at)} AM`, `${date(at)} PM`])],
            ['Bell', 'Ann', ...days.flat()],
          ]).facts;
          expect(aSession).to.deep.equal(aDay);
          expect(across).to.deep.equal(aDay);
          expect(readFacts(aDay).ok).to.equal(true);
        },
      ),
      { numRuns: 60 },
    ));

  it('are read where AM and PM stand in a second line of headings, under days that are merged or written twice', () => {
    const marks = ['Ann', '/', 'O', 'L', '/'];
    const expected = { possible: 4, missed: 1 };
    for (const [above, below] of [
      [
        ['Pupil', '02/11/2026', '', '03/11/2026', ''],
        ['', 'AM', 'PM', 'AM', 'PM'],
      ],
      [
        ['Pupil', '02/11/2026', '', '03/11/2026', ''],
        ['Pupil', 'AM', 'PM', 'am', 'pm'],
      ],
      [
        ['Pupil', '02/11/2026', '02/11/2026', '03/11/2026', '03/11/2026'],
        ['', 'AM', 'PM', 'AM', 'PM'],
      ],
    ] as const) {
      const { facts, told, incomplete } = must([['A title'], above, below, marks, ['Total', '1', '1', '1', '1']], {
        Ann: 'k',
      });
      expect(facts.children[0], told.join()).to.deep.include({ sessions: expected, lateMarks: 1 });
      expect(incomplete, told.join()).to.equal(false);
      expect(told.join()).not.to.include('for the whole day');
    }
    expect(
      must([
        ['Pupil', '02/11/2026', '', '03/11/2026', ''],
        ['', 'AM', 'PM', 'AM', 'PM'],
        marks,
        ['', '?', '', '', ''],
      ]).told.join(),
    ).to.include('they name no pupil: row 4');
  });

  it('of a day in one cell are read where they can be read in one way only', () => {
    const head = ['Name', '02/11/2026', '03/11/2026'];
    expect(sessions([head, ['Ann', '/\\', 'C1N']])).to.deep.equal({ possible: 4, missed: 2 });
    const { told, incomplete } = must([head, ['Ann', '/\\', 'ZZZ']]);
    expect(incomplete).to.equal(true);
    expect(told.join(' ')).to.include('"ZZZ" is not one of the codes of August 2024. 2 sessions not counted');
  });

  it('of a day in one cell with one code count for both halves, and say so', () => {
    const head = ['Name', '02/11/2026', '03/11/2026', '04/11/2026'];
    const { facts, told } = must([head, ['Ann', '/', 'N', '/\\']]);
    expect(facts.children[0]!.sessions).to.deep.equal({ possible: 6, missed: 2 });
    expect(told).to.include('2 days with one mark for the whole day, counted for AM and PM.');
  });

  it('that are no code are told and not counted, a former code as former', () => {
    const { facts, told, incomplete } = must([HEAD, ['Ann', '02/11/2026', '/', 'H'], ['Ann', '03/11/2026', 'n', 'N']]);
    expect(facts.children).to.deep.equal([
      { sessions: { possible: 2, missed: 1 }, lateMarks: 0, period: { from: '2026-11-02', to: '2026-11-03' } },
    ]);
    expect(told).to.include(
      '"H" is not one of the codes of August 2024, which took it away. 1 session not counted: row 2.',
    );
    expect(told).to.include('"n" is not one of the codes of August 2024. 1 session not counted: row 3.');
    expect(incomplete).to.equal(true);
  });

  it('that contradict each other are not counted; the same one twice counts once', () => {
    const { facts, told } = must([HEAD, ['Ann', '02/11/2026', '/', 'I'], ['Ann', '02/11/2026', '/', 'N']]);
    expect(facts.children[0]!.sessions).to.deep.equal({ possible: 1, missed: 0 });
    expect(told.join(' '))
      .to.include('1 session with two different marks, not counted')
      .and.to.include('1 session with the same mark twice, counted once');
  });

  it('that are missing or still to come are told and not counted', () => {
    const { facts, told } = must([
      HEAD,
      ['Ann', '20/11/2026', '/', '-'],
      ['Ann', '23/11/2026', 'N', 'N'],
      ['Ann', '19/11/2026', '', 'L'],
    ]);
    expect(facts.children[0]).to.deep.equal({
      sessions: { possible: 2, missed: 0 },
      lateMarks: 1,
      period: { from: '2026-11-19', to: '2026-11-20' },
    });
    expect(told.join(' ')).to.include('2 sessions without a mark').and.to.include('2 sessions after today');
  });

  it('never make a suspension or a part-time timetable by themselves: what to give is said', () => {
    const { facts, told } = must([HEAD, ['Ann', '02/11/2026', 'E', 'E'], ['Ann', '03/11/2026', '/', 'C2']]);
    expect(Object.keys(facts.children[0]!)).to.deep.equal(['sessions', 'lateMarks', 'period']);
    expect(told.join(' '))
      .to.include('from 2 November 2026. The mark does not say which')
      .and.to.include('"partTimeSince"');
  });

  for (const [what, date, day] of [
    ['a day, a month and a year', '2/11/2026', '2 November 2026'],
    ['an ISO date', '2026-11-02', '2 November 2026'],
    ['a month in words', '02 Nov 2026', '2 November 2026'],
    ['a date of a workbook', new Date(Date.UTC(2026, 10, 2)), '2 November 2026'],
    ['a day of summer that a program keeps', new Date('2026-05-31T23:00:00Z'), '1 June 2026'],
    ['such a day in JSON', '2026-05-31T23:00:00.000Z', '1 June 2026'],
    ['a day with its zone', '2026-06-01T00:00:00+01:00', '1 June 2026'],
    ['a day and a time', '2026-06-01T00:00:00', '1 June 2026'],
    ['a leap day', '29/02/2024', '29 February 2024'],
  ] as const)
    it(`take ${what} as a date`, () =>
      expect(must([HEAD, ['Ann', date, '/', '/']]).told[0]).to.include(`from ${day} to ${day}`));

  it('with a date that is none, or of two figures, are left out by their row; with the month first, all are', () => {
    const { told, incomplete } = must([
      HEAD,
      ['Ann', '02/11/2026', '/', '/'],
      ['Ann', '31/11/2026', 'N', 'N'],
      ['Ann', '02/11/26', 'N', 'N'],
      ['Ann', '02 Novel 2026', 'N', 'N'],
    ]);
    expect(told).to.include('3 rows not counted, because their date is no day written as 22/11/2026: row 3, 4, 5.');
    expect(incomplete).to.equal(true);
    expect(refusal([HEAD, ['Ann', '11/02/2026', '/', '/'], ['Ann', '11/25/2026', '/', '/']])).to.include(
      'A date in row 3 has the month before the day.',
    );
    expect(must([HEAD, ['Ann', '07/11/2026', '/', '/']]).told.join(' ')).to.include('on a Saturday or Sunday');
  });

  it('of a row that cannot be read are told by the reason, and so is a table with none to count', () => {
    const list = [
      ['Pupil', 'Date', 'Session', 'Mark'],
      ['Ann', '02/11/2026', 'AM', '/'],
      ['Ann', '02/11/2026', 'Lunch', '/'],
      ['', '02/11/2026', 'PM', '/'],
      ['Ann', '31/31/2026', 'AM', '/'],
      [],
    ];
    expect(must(list)).to.deep.include({
      facts: {
        format: 'threshold-kit/facts@1',
        children: [
          { sessions: { possible: 1, missed: 0 }, lateMarks: 0, period: { from: '2026-11-02', to: '2026-11-02' } },
        ],
      },
      incomplete: true,
    });
    expect(must(list).told.slice(1)).to.deep.equal([
      '1 row not counted, because their session is neither AM nor PM: row 3.',
      '1 row not counted, because they name no pupil: row 4.',
      '1 row not counted, because their date is no day written as 22/11/2026: row 5.',
    ]);
    const none = must([HEAD, ['Ann', '02/11/2026', '', '']]);
    expect(none.facts.children).to.deep.equal([{}]);
    expect([none.told[0], none.incomplete]).to.deep.equal(['No session has a mark that can be counted.', true]);
    expect(must([HEAD, ['Ann', '07/11/2026', '#', '#']]).told.join()).not.to.include('Saturday');
    const many = must([
      HEAD,
      ...Array.from({ length: 7 }, () => ['Ann', 'soon', '/', '/']),
      ['Ann', '02/11/2026', '/', '/'],
    ]);
    expect(many.told[1]).to.include('row 2, 3, 4, 5, 6 and 2 more.');
  });

  it('of a session are read for a half of the day by its whole name', () => {
    const at = (...halves: readonly string[]) =>
      must([
        ['Name', 'Date', 'Session', 'Mark'],
        ['Ann', '02/11/2026', 'AM', '/'],
        ['Ann', '02/11/2026', 'PM', '/'],
        ...halves.map((half) => ['Ann', '03/11/2026', half, 'N']),
      ]);
    for (const half of ['AM', 'am', 'Morning', 'a.m.', 'a.m', 'PM', 'Afternoon', 'p.m.', 'p.m'])
      expect(at(half).facts.children[0]!.sessions, half).to.deep.equal({ possible: 3, missed: 1 });
    expect(at('Exam', 'AMBER', 'Prep pm', 'PMLD').told.join(' ')).to.include(
      '4 rows not counted, because their session is neither AM nor PM: row 4, 5, 6, 7.',
    );
    expect(refusal([HEAD, ['Ann', '12/13/2026', '/', '/']])).to.include('has the month before the day');
    expect(refusal([HEAD, ['Ann', '13/13/2026', '/', '/']])).to.include('their date is no day');
  });

  it('of several pupils need those of one family named, and are never put together', () => {
    const table = [
      ['UPN', 'Name', 'Date', 'AM', 'PM'],
      ['A1', 'Ann Bell', '02/11/2026', 'N', 'N'],
      ['B2', 'Bob Bell', '02/11/2026', '/', '\\'],
      ['C3', 'Cy Dean', '02/11/2026', 'I', 'I'],
    ];
    expect(refusal(table)).to.include('The table has 3 pupils, and facts are about one family.');
    const { facts, told } = must(table, { 'ann  bell': 'k1', B2: 'k2' });
    expect(facts.children).to.deep.equal([
      {
        person: 'k1',
        sessions: { possible: 2, missed: 2 },
        lateMarks: 0,
        period: { from: '2026-11-02', to: '2026-11-02' },
      },
      {
        person: 'k2',
        sessions: { possible: 2, missed: 0 },
        lateMarks: 0,
        period: { from: '2026-11-02', to: '2026-11-02' },
      },
    ]);
    expect(told).to.include('Not read: the marks of 1 other pupil.');
    expect(refusal(table, {})).to.include('No pupil is named.');
    expect(refusal(table, { Dora: 'k' })).to.include('There is no pupil "Dora" in the table.');
    const twins = [...table, ['D4', 'Ann Bell', '02/11/2026', '/', '/']];
    expect(refusal(twins, { 'Ann Bell': 'k' })).to.include('2 pupils are called "Ann Bell" in the table.');
  });

  it('of one pupil are never given to two children, nor those of two pupils to one', () => {
    const table = [
      ['UPN', 'Name', 'Date', 'AM', 'PM'],
      ['A1', 'Ann Bell', '02/11/2026', 'N', 'N'],
      ['B2', 'Bob Bell', '02/11/2026', '/', '\\'],
    ];
    expect(refusal(table, { A1: 'k1', 'Ann Bell': 'k2' })).to.equal(
      '"A1" and "Ann Bell" are the same pupil of the table. Name each pupil once.',
    );
    expect(refusal(table, { A1: 'k1', B2: 'k1' })).to.include('The person "k1" is here twice.');
    expect(refusal(table, { A1: '', B2: '' })).to.include('Say which person of the record this one is.');
  });

  it('with days across are never left out in silence where a heading is no day', () => {
    const lost = (table: readonly (readonly unknown[])[]) => {
      const { told, incomplete } = must(table, { Ann: '' });
      return { told: told.filter((one) => one.startsWith('Column ')), incomplete };
    };
    const why = 'not counted, because no day written as 22/11/2026 stands above it.';
    for (const heading of ['04/11/26', '31/11/2026', '4 Nov', '2026-11-31', '46330'])
      expect(
        lost([
          ['Name', '02/11/2026', '03/11/2026', heading],
          ['Ann', '/', '/', 'N'],
        ]),
        heading,
      ).to.deep.equal({
        told: [`Column 4 ("${heading}") ${why}`],
        incomplete: true,
      });
    // A mark that is no code was made on a day too.
    expect(
      lost([
        ['Name', '02/11/26', '03/11/2026', '04/11/2026'],
        ['Ann', 'H', '/', '/'],
      ]).told,
    ).to.deep.equal([`Column 2 ("02/11/26") ${why}`]);
    expect(
      lost([
        ['Name', '02/11/2026', 'Tuesday', '04/11/2026'],
        ['Ann', '/', 'N', '/'],
      ]).told,
    ).to.deep.equal([`Column 3 ("Tuesday") ${why}`]);
    expect(
      lost([
        ['Name', '02/11/2026', '', '03/11/2026', ''],
        ['Ann', '/', 'N', '/', '/\\'],
      ]).told,
    ).to.deep.equal([`Column 3 (without a heading) ${why}`, `Column 5 (without a heading) ${why}`]);
    // Marks under a day that cannot be read are not those of the day before.
    const halves = [
      ['Name', '02/11/2026', '', '03/11/26', '', '04/11/2026', ''],
      ['', 'AM', 'PM', 'AM', 'PM', 'AM', 'PM'],
      ['Ann', 'N', 'N', 'N', 'N', '/', '/'],
    ];
    expect(sessions(halves)).to.deep.equal({ possible: 4, missed: 2 });
    expect(lost(halves).told).to.have.length(2);
    expect(must(halves).told.join()).not.to.include('twice');
    // What is about the pupil, or a total, is no mark.
    const beside = [
      ['Sex', 'Name', '02/11/2026', '03/11/2026', 'Total', '% 2026', 'Sex'],
      ['M', 'Ann', '/', 'N', '1', '95.5', 'M'],
    ];
    expect(lost(beside)).to.deep.equal({ told: [], incomplete: false });
  });

  it('with the month first across are refused', () => {
    for (const head of [
      ['Name', '11/11/2026', '11/12/2026', '11/13/2026'],
      ['Name', 'Mon 11/16/2026 AM', 'Mon 11/16/2026 PM'],
    ])
      expect(refusal([head, ['Ann', '/', '/', 'N']])).to.equal(
        'A date in row 1 has the month before the day. Save the dates as 22/11/2026.',
      );
  });

  it('of several weeks, one below the other, are each of the days above them', () => {
    const week = (days: readonly string[], ann: readonly string[], name = 'Name') => [
      [name, ...days],
      ['Ann', ...ann],
      ['Bob', '/', '/'],
    ];
    const table = [
      ...week(['02/11/2026', '03/11/2026'], ['N', 'N']),
      [],
      ...week(['09/11/2026', '10/11/2026'], ['N', '/'], ''),
      ['Name', 'Week of', '16/11/2026'],
      ['Ann', '', 'N'],
    ];
    const { facts, told, incomplete } = must(table, { Ann: '' });
    expect(facts.children[0]).to.deep.include({
      sessions: { possible: 10, missed: 8 },
      period: { from: '2026-11-02', to: '2026-11-16' },
    });
    expect(told.join()).not.to.include('twice');
    expect(told).to.include('Not read: the marks of 1 other pupil.');
    expect(incomplete).to.equal(false);
  });

  it('are read below a line that says from when to when the report is', () => {
    const title = ['From', '01/09/2026', 'To', '30/11/2026'];
    const expected = { possible: 4, missed: 2 };
    expect(sessions([title, HEAD, ['Ann', '02/11/2026', 'N', 'N'], ['Ann', '03/11/2026', '/', '/']])).to.deep.equal(
      expected,
    );
    expect(sessions([title, ['UPN', 'Name', '02/11/2026', '03/11/2026'], ['X', 'Ann', 'N', '/']])).to.deep.equal(
      expected,
    );
  });

  it('of pupils whom no known column names are never put together', () => {
    const why = (rows: string) =>
      `Rows ${rows} both have a mark for 2 November 2026, and no column is known to name the pupil. Call that column "Name" or "UPN".`;
    const across = ['Learner', '02/11/2026', '03/11/2026'];
    expect(refusal([across, ['Ann', 'N', 'N'], ['Bob', 'N', 'N']])).to.equal(why('2 and 3'));
    expect(
      refusal([
        ['Learner', 'Date', 'AM', 'PM'],
        ['Ann', '02/11/2026', 'N', 'N'],
        ['Ann', '03/11/2026', 'N', 'N'],
        ['Bob', '02/11/2026', 'N', 'N'],
      ]),
    ).to.equal(why('2 and 4'));
    // On other days nobody can tell, so it is said.
    const taken = 'No column is known to name the pupil, so all marks are taken to be of one.';
    expect(must([across, ['Ann', 'N', 'N']]).told).to.include(taken);
    expect(must([HEAD, ['Ann', '02/11/2026', 'N', 'N']]).told).not.to.include(taken);
    expect(sessions([across, ['Ann', 'N', 'N'], ['Printed by the office']])).to.deep.equal({ possible: 4, missed: 4 });
  });

  it('of a row that gives less of the pupil than others are told, and those of another of the name are not', () => {
    const table = [
      ['UPN', 'Name', 'Date', 'AM', 'PM'],
      ['A1', 'Ann Bell', '02/11/2026', 'N', 'N'],
      ['a1', 'Ann Bell', '03/11/2026', '/', '/'],
      ['', 'ANN BELL', '04/11/2026', 'N', 'N'],
      ['', 'Ann Bell', '05/11/2026', 'N', 'N'],
    ];
    const { facts, told, incomplete } = must(table, { A1: '' });
    expect(facts.children[0]!.sessions).to.deep.equal({ possible: 4, missed: 2 });
    expect(told).to.include(
      '2 rows not counted, because they give less to tell the pupil by than other rows of "Ann Bell": row 4, 5.',
    );
    expect(incomplete).to.equal(true);
    const other = must([...table.slice(0, 3), ['B2', 'Ann Bell', '04/11/2026', 'N', 'N']], { A1: '' });
    expect(other.incomplete).to.equal(false);
    expect(must(table.slice(0, 4), { A1: '' }).told.join(' ')).to.include(
      '1 row not counted, because it gives less to tell the pupil by than other rows of "Ann Bell": row 4.',
    );
  });

  it('of a list are told where a column is not read, and where one half of the day has none', () => {
    const twice = must([
      ['Name', 'Date', 'AM', 'PM', 'AM', 'PM'],
      ['Ann', '02/11/2026', '/', '/', 'N', '/'],
    ]);
    expect(twice.told).to.include('Column 5 ("AM") not counted, because the marks are read from column 3.');
    expect([twice.told.join().includes('Column 6'), twice.incomplete]).to.deep.equal([false, true]);
    const other = must([
      ['Name', 'Date', 'Session', 'Mark', 'PM'],
      ['Ann', '02/11/2026', 'AM', '/', 'N'],
    ]);
    expect(other.told).to.include('Column 5 ("PM") not counted, because the marks are read from column 4.');
    for (const [has, missing] of [
      ['AM', 'PM'],
      ['PM', 'AM'],
    ]) {
      const { told, incomplete } = must([
        ['Name', 'Date', has],
        ['Ann', '02/11/2026', 'N'],
      ]);
      expect(told).to.include(`The table has no column ${missing}, so half of each day is not counted.`);
      expect(incomplete).to.equal(true);
    }
  });

  it('of which none can be read say why', () => {
    expect(refusal([HEAD, ['Ann', '02/11/26', '/', '/'], ['Ann', 46113, '/', '/']])).to.equal(
      'No mark below the headings can be read. 2 rows not counted, because their date is no day written as 22/11/2026: row 2, 3.',
    );
  });

  it('without the headings of a register are refused', () => {
    expect(
      refusal([
        ['Name', 'Score'],
        ['Ann', '3'],
      ]),
    ).to.include('No headings of attendance marks were found.');
    expect(refusal([])).to.include('No headings');
    expect(refusal([HEAD])).to.equal('There is no mark below the headings.');
  });

  it('never throw, whatever stands in the cells', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.oneof(fc.string(), fc.constantFrom(...HEAD, '02/11/2026', ...codes), fc.constant(null), fc.integer()),
          ),
        ),
        (table) => {
          readAttendance(table, { today });
          readAttendance([HEAD, ...table], { today });
        },
      ),
      { numRuns: 300 },
    ));

  it('never throw for what a program may put in place of a cell or a row', () => {
    const odd = [new Date(Number.NaN), Symbol('mark'), Object.create(null), { text: '/' }];
    const { told, incomplete } = must([
      HEAD,
      ['Ann', '02/11/2026', '/', '/'],
      ...odd.map((cell) => ['Ann', cell, cell, '/']),
    ]);
    expect(told[1]).to.equal('4 rows not counted, because their date is no day written as 22/11/2026: row 3, 4, 5, 6.');
    expect(incomplete).to.equal(true);
    for (const table of [null, 'Pupil,Date,AM', {}])
      expect(refusal(table as unknown as unknown[][])).to.include('No headings of attendance marks were found.');
    for (const row of [undefined, null, { Pupil: 'Ann', Date: '02/11/2026', AM: '/' }])
      expect(refusal([row] as unknown as unknown[][])).to.include('No headings of attendance marks were found.');
  });

  it('suggest the sign of the document about absence', () => {
    const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10));
    const { facts } = must([HEAD, ...days.map((day, at) => ['Ann', day, at % 5 ? '/' : 'N', '\\'])]);
    const found = suggestIndicators(cheshireEast2023, facts, { today });
    expect(found.some(({ evidence }) => evidence.includes('12 of 120 sessions missed, 10%'))).to.equal(true);
  });
});

describe('threshold-kit facts from-csv', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-facts-'));
  after(() => rmSync(scratch, { recursive: true, force: true }));
  async function run(csv: string | Uint8Array, ...options: readonly string[]) {
    const file = join(scratch, 'export.csv');
    writeFileSync(file, csv);
    const text = { out: '', err: '' };
    const code = await main(['facts', 'from-csv', file, ...options], {
      out: (more) => (text.out += more),
      err: (more) => (text.err += more),
    });
    return { code, ...text };
  }
  const csv = 'Register;;;\r\nPupil;Date;AM;PM\r\nAnn Bell;02/11/2026;/;N\r\nBob Bell;02/11/2026;L;\\\r\n';

  it('writes the facts of the pupils that are named, and says how they were counted', async () => {
    const { code, out, err } = await run(csv, '--pupil', 'Ann Bell = k1; Bob Bell = k2');
    expect([code, JSON.parse(out)]).to.deep.equal([
      0,
      {
        format: 'threshold-kit/facts@1',
        children: [
          {
            person: 'k1',
            sessions: { possible: 2, missed: 1 },
            lateMarks: 0,
            period: { from: '2026-11-02', to: '2026-11-02' },
          },
          {
            person: 'k2',
            sessions: { possible: 2, missed: 0 },
            lateMarks: 1,
            period: { from: '2026-11-02', to: '2026-11-02' },
          },
        ],
      },
    ]);
    expect(err).to.include('Ann Bell: 2 sessions from 2 November 2026 to 2 November 2026: 2 possible, 1 missed');
  });

  it('refuses a workbook with marks on several sheets, also on a hidden one, and names the sheets that are not read', async () => {
    const head = ['Pupil', 'Date', 'AM', 'PM'];
    const [autumn, spring] = ['02/11/2026', '09/11/2026'].map((day) => [head, ['Ann', day, '/', 'O']]);
    const book = async (sheets: Record<string, readonly (readonly string[])[]>) => {
      const data = Object.entries(sheets).map(([sheet, rows]) => ({
        sheet,
        data: rows.map((row) => row.map((value) => ({ value }))),
      }));
      return new Uint8Array(await writeXlsxFile(data as any).toBuffer());
    };
    const several = await run(await book({ Autumn: autumn!, Spring: spring! }), '--pupil', 'Ann');
    expect([several.code, several.out]).to.deep.equal([2, '']);
    expect(several.err).to.include('Each of the sheets "Autumn" and "Spring" has the headings of attendance marks.');
    const one = await run(await book({ Cover: [['A report']], Autumn: autumn! }));
    expect([one.code, JSON.parse(one.out).children[0].sessions]).to.deep.equal([0, { possible: 2, missed: 1 }]);
    expect(one.err).to.include('Not read: the sheets without attendance marks, "Cover".');
  });

  it('asks for the family where the table has several pupils, and ends with 1 where something was not counted', async () => {
    const asked = await run(csv);
    expect([asked.code, asked.out]).to.deep.equal([2, '']);
    expect(asked.err).to.include('The table has 2 pupils').and.to.include('--pupil "UPN or name = id');
    const { code, err } = await run(csv.replace('/;N', '/;H'), '--pupil', 'Ann Bell');
    expect(code).to.equal(1);
    expect(err).to.include('"H" is not one of the codes of August 2024');
  });

  it('gives no facts of a part of the pupils that an option names', async () => {
    for (const [list, why] of [
      ['', 'No pupil is named.'],
      [' ; ', 'No pupil is named.'],
      ['Ann Bell=k1, Bob Bell=k2', '"Ann Bell=k1, Bob Bell=k2" in --pupil is not one pupil.'],
      ['Ann Bell; = k2', '"= k2" in --pupil is not one pupil.'],
      ['Ann Bell = k1; Ann Bell = k2', '--pupil names "Ann Bell" twice. Name each pupil once.'],
    ] as const) {
      const { code, out, err } = await run(csv, '--pupil', list);
      expect([code, out], list).to.deep.equal([2, '']);
      expect(err, list).to.include(why);
    }
    expect((await run(csv, '--pupil', 'Ann Bell = k1; Bob Bell = k2;')).code).to.equal(0);
  });
});
