import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  type BankHoliday,
  type BankHolidays,
  bankHolidays,
  holidaysLast,
  isWorkingDay,
  weekday,
  workingDaysBetween,
} from '../../src/calendar/index.js';
import { readHolidays } from '../../src/index.js';

const { events } = bankHolidays['england-and-wales'];
const inYear = (year: number) => events.filter(({ date }) => date.startsWith(String(year)));
const withEvents = (list: readonly BankHoliday[]): BankHolidays => ({
  'england-and-wales': { division: 'england-and-wales', events: list },
});
const holiday = (date: string): BankHoliday => ({ title: 'One more', date, notes: '', bunting: true });
const dayOf = (date: string) => new Date(`${date}T00:00Z`).getUTCDay();
const pad = (n: number) => String(n).padStart(2, '0');

/** Easter Sunday by the almanac's method (Meeus, Jones and Butcher): none of the library's code. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`;
}

/** The first Monday on or after a date. */
const mondayFrom = (date: string): string => (dayOf(date) === 1 ? date : mondayFrom(addDays(date, 1)));

/** The eight days of a year by the law's rules: a day on a weekend moves to the next weekday that is free. */
function byRule(year: number): string[] {
  const dates: string[] = [];
  const move = (date: string): string =>
    [0, 6].includes(dayOf(date)) || dates.includes(date) ? move(addDays(date, 1)) : date;
  for (const fixed of ['01-01', '12-25', '12-26']) {
    const date = `${year}-${fixed}`;
    // Boxing Day stays where it is when it falls on a Monday: it is Christmas Day that moves past it.
    dates.push(fixed === '12-25' && dayOf(date) === 0 ? addDays(date, 2) : move(date));
  }
  dates.push(addDays(easter(year), -2), addDays(easter(year), 1));
  dates.push(mondayFrom(`${year}-05-01`), mondayFrom(`${year}-05-25`), mondayFrom(`${year}-08-25`));
  return dates.sort();
}

describe('The bank holidays of England and Wales', () => {
  it('are those that gov.uk lists for 2024 to 2027', () => {
    const listed: Record<number, string> = {
      2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
      2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
      2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
      2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    };
    for (const [year, dates] of Object.entries(listed)) {
      expect(
        inYear(Number(year))
          .map(({ date }) => date.slice(5))
          .join(' '),
        year,
      ).to.equal(dates);
    }
  });

  it('have gov.uk’s names and notes', () => {
    expect(inYear(2026)).to.deep.equal([
      { title: 'New Year’s Day', date: '2026-01-01', notes: '', bunting: true },
      { title: 'Good Friday', date: '2026-04-03', notes: '', bunting: false },
      { title: 'Easter Monday', date: '2026-04-06', notes: '', bunting: true },
      { title: 'Early May bank holiday', date: '2026-05-04', notes: '', bunting: true },
      { title: 'Spring bank holiday', date: '2026-05-25', notes: '', bunting: true },
      { title: 'Summer bank holiday', date: '2026-08-31', notes: '', bunting: true },
      { title: 'Christmas Day', date: '2026-12-25', notes: '', bunting: true },
      { title: 'Boxing Day', date: '2026-12-28', notes: 'Substitute day', bunting: true },
    ]);
  });

  it('move to a substitute day when they fall on a weekend', () => {
    const moved = (year: number) =>
      inYear(year)
        .filter(({ notes }) => notes === 'Substitute day')
        .map(({ title, date }) => `${date.slice(5)} ${title}`);
    expect(moved(2027)).to.deep.equal(['12-27 Christmas Day', '12-28 Boxing Day']);
    expect(moved(2028)).to.deep.equal(['01-03 New Year’s Day']);
    expect(moved(2033)).to.deep.equal(['01-03 New Year’s Day', '12-27 Christmas Day']);
    expect(
      inYear(2033)
        .map(({ date }) => date.slice(5))
        .slice(-2),
    ).to.deep.equal(['12-26', '12-27']);
    expect(moved(2025)).to.deep.equal([]);
  });

  it('cover 2024 and more than ten years from 2026, every year whole and by the rules of the law', () => {
    const last = holidaysLast(bankHolidays);
    expect(last).to.be.at.least(2036);
    expect(events[0]!.date).to.equal('2024-01-01');
    expect(easter(2028)).to.equal('2028-04-16');
    for (let year = 2024; year <= last; year += 1)
      expect(inYear(year).map(({ date }) => date)).to.deep.equal(byRule(year));
    expect(events).to.have.length((last - 2023) * 8);
  });
});

describe('A list of bank holidays from outside', () => {
  it('is told once what is wrong with all of them, and each thing that is wrong', () => {
    const list = structuredClone(bankHolidays) as any;
    const all = list['england-and-wales'].events;
    for (const event of all) delete event.bunting;
    all[3].date = '2024-13-01';
    const read = readHolidays(list);
    expect(read.ok ? [] : read.issues).to.deep.equal([
      {
        path: 'england-and-wales.events[0].bunting',
        message: `This is missing. Add true or false. The same is wrong in ${all.length - 1} other places.`,
      },
      {
        path: 'england-and-wales.events[3].date',
        message: 'A date is a day of the calendar, written like 2026-12-28.',
      },
    ]);
    all[3].date = '2024-05-06';
    for (const event of all.slice(2)) event.bunting = true;
    const two = readHolidays(list);
    expect(two.ok ? [] : two.issues.map(({ message }) => message)).to.deep.equal([
      'This is missing. Add true or false. The same is wrong in 1 other place.',
    ]);
  });
});

describe('Working days', () => {
  const add = (date: string, days: number) => addWorkingDays(date, days, bankHolidays);

  it('are Monday to Friday without bank holidays', () => {
    const is = (date: string) => isWorkingDay(date, bankHolidays);
    expect(['2026-01-02', '2026-04-02', '2028-02-29'].map(is)).to.deep.equal(['yes', 'yes', 'yes']);
    expect(['2026-01-03', '2026-01-04', '2026-01-01', '2026-04-03', '2026-12-28'].map(is)).to.deep.equal([
      'no',
      'no',
      'no',
      'no',
      'no',
    ]);
  });

  it('start counting on the next working day', () => {
    expect(add('2026-01-06', 1)).to.deep.equal({ date: '2026-01-07', known: true });
    expect(add('2026-01-02', 1)).to.deep.equal({ date: '2026-01-05', known: true });
    expect(add('2026-01-03', 1)).to.deep.equal({ date: '2026-01-05', known: true });
    expect(add('2026-01-03', 0)).to.deep.equal({ date: '2026-01-03', known: true });
  });

  it('leap over Easter and Christmas, and count a leap day', () => {
    expect(add('2026-04-02', 10).date).to.equal('2026-04-20');
    expect(add('2027-03-25', 1).date).to.equal('2027-03-30');
    expect(add('2026-12-23', 3).date).to.equal('2026-12-30');
    expect(add('2027-12-24', 1).date).to.equal('2027-12-29');
    expect(add('2026-12-24', 5).date).to.equal('2027-01-05');
    expect(add('2028-02-28', 1).date).to.equal('2028-02-29');
  });

  it('past the list, holidays are not guessed: only weekends are left out, and that is said', () => {
    const to2040 = withEvents(events.filter(({ date }) => date < '2041'));
    expect(holidaysLast(to2040)).to.equal(2040);
    expect(isWorkingDay('2040-12-31', to2040)).to.equal('yes');
    expect(isWorkingDay('2041-01-01', to2040)).to.equal('unknown');
    expect(isWorkingDay('2041-01-05', to2040)).to.equal('no');
    expect(addWorkingDays('2040-12-28', 1, to2040)).to.deep.equal({ date: '2040-12-31', known: true });
    expect(addWorkingDays('2040-12-28', 2, to2040)).to.deep.equal({ date: '2041-01-01', known: false });
    expect(addWorkingDays('2041-01-04', 5, to2040)).to.deep.equal({ date: '2041-01-11', known: false });
    expect(add('2023-12-21', 3)).to.deep.equal({ date: '2023-12-26', known: false });
    expect(add('2023-12-29', 1)).to.deep.equal({ date: '2024-01-02', known: true });
    expect(isWorkingDay('2026-01-06', withEvents([]))).to.equal('unknown');
    expect(holidaysLast(withEvents([]))).to.equal(0);
  });

  it('a year that a list leaves out between others is not known either', () => {
    const hole = withEvents(events.filter(({ date }) => !date.startsWith('2027')));
    expect(isWorkingDay('2027-06-01', hole)).to.equal('unknown');
    expect(isWorkingDay('2028-06-01', hole)).to.equal('yes');
  });

  const anyDate = fc.integer({ min: 0, max: 18 * 365 }).map((day) => addDays('2023-06-01', day));
  const anyCount = fc.integer({ min: 0, max: 60 });

  it('a due date is never before its start, and never on a closed day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, count) => {
        const due = add(date, count);
        expect(due.date >= date).to.equal(true);
        if (count === 0) return;
        expect(due.date > date).to.equal(true);
        expect(['sat', 'sun']).not.to.include(weekday(due.date));
        expect(events.some((event) => event.date === due.date)).to.equal(false);
      }),
      { numRuns: 300 },
    );
  });

  it('one more bank holiday never makes a due date earlier', () => {
    fc.assert(
      fc.property(anyDate, anyCount, fc.integer({ min: -5, max: 90 }), (date, count, ahead) => {
        const more = withEvents([...events, holiday(addDays(date, ahead))]);
        expect(addWorkingDays(date, count, more).date >= add(date, count).date).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('between a date and the date so many working days later are so many', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, count) => {
        const due = add(date, count).date;
        expect(workingDaysBetween(date, due, bankHolidays)).to.equal(count);
        if (count) expect(workingDaysBetween(date, addDays(due, -1), bankHolidays)).to.equal(count - 1);
      }),
      { numRuns: 300 },
    );
    expect(workingDaysBetween('2026-04-20', '2026-04-02', bankHolidays)).to.equal(0);
  });
});

describe('A host’s own bank holidays', () => {
  const faultsOf = (json: unknown) => {
    const read = readHolidays(json);
    return read.ok ? [] : read.issues;
  };
  const file = (list: readonly unknown[]) => ({ 'england-and-wales': { division: 'england-and-wales', events: list } });

  it('are read from gov.uk’s format; other divisions are left out', () => {
    const json = { ...structuredClone(bankHolidays), scotland: { division: 'scotland', events: [] } };
    expect(readHolidays(json)).to.deep.equal({ ok: true, value: bankHolidays });
  });

  it('may stand in any order, and may be none', () => {
    const years = (list: typeof events) => holidaysLast(withEvents(list));
    expect(years([...events].reverse())).to.equal(holidaysLast(bankHolidays));
    expect(years([])).to.equal(0);
    expect(isWorkingDay('2026-12-25', withEvents([...events].reverse()))).to.equal('no');
  });

  it('take the place of the kit’s: a day proclaimed late counts', () => {
    const read = readHolidays(withEvents([...events, holiday('2026-06-15')]));
    expect(read.ok && isWorkingDay('2026-06-15', read.value)).to.equal('no');
    expect(read.ok && addWorkingDays('2026-06-12', 1, read.value).date).to.equal('2026-06-16');
  });

  it('are refused with a reason where they are not that format', () => {
    for (const json of [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      file([]),
      file([{ date: '2026-01-01' }]),
      { 'england-and-wales': [] },
    ]) {
      const issues = faultsOf(json);
      expect(issues, JSON.stringify(json)).not.to.deep.equal([]);
      for (const { message } of issues) expect(message).to.match(/^[A-Z].*[.]$/);
    }
    expect(faultsOf(file([...events.slice(1), { ...events[0], date: '2026-02-30' }]))).to.deep.equal([
      {
        path: `england-and-wales.events[${events.length - 1}].date`,
        message: 'A date is a day of the calendar, written like 2026-12-28.',
      },
    ]);
  });

  it('are refused where a year is short of days, which would count as working days', () => {
    expect(faultsOf(withEvents(events.filter(({ date }) => date !== '2027-03-26')))).to.deep.equal([
      {
        path: 'england-and-wales.events',
        message:
          'The number of bank holidays in 2027 is 7. England and Wales have at least 8 each year: add the rest, or take the year out.',
      },
    ]);
    expect(faultsOf(withEvents([...inYear(2026), ...inYear(2026)]))).to.deep.equal([]);
    expect(faultsOf(withEvents([...inYear(2026).slice(1), inYear(2026)[1]!]))).to.have.length(1);
  });
});
