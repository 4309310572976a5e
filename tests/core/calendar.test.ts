import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import * as fc from 'fast-check';
import {
  addDays,
  addHours,
  addMonths,
  addWeeks,
  dayWords,
  hoursWords,
  instantOf,
  InvalidDateError,
  leftWords,
  londonDate,
  londonTime,
  momentWords,
  weekday,
} from '../../src/calendar/index.js';
import { onTheClock, zones } from './moments.js';
import { describeInChromium } from '../in-chromium.js';

const HOUR = 3_600_000;
const iso = (at: Date) => at.toISOString();
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Instants of 2024 to 2039, whole minutes. */
const anyInstant = fc
  .integer({ min: 0, max: 16 * 365 * 24 * 60 })
  .map((minute) => new Date(Date.UTC(2024, 0, 1) + minute * 60_000));
const anyDate = fc
  .integer({ min: 0, max: 16 * 365 })
  .map((day) => new Date(Date.UTC(2024, 0, 1) + day * 24 * HOUR).toISOString().slice(0, 10));

/** What must be the same in every zone that the browser may be in. */
function clockInLondon() {
  it('every moment has its date and time in London, and comes back from them', () => {
    for (const [instant, date, time] of onTheClock) {
      const at = new Date(instant);
      expect([londonDate(at), londonTime(at)], instant).to.deep.equal([date, time]);
      expect(iso(instantOf(date, time)), instant).to.equal(instant);
    }
  });

  it('a time in the hour that is left out in spring is taken an hour later', () => {
    expect(iso(instantOf('2026-03-29', '01:00'))).to.equal('2026-03-29T01:00:00.000Z');
    expect(iso(instantOf('2026-03-29', '01:30'))).to.equal('2026-03-29T01:30:00.000Z');
    expect(londonTime(instantOf('2026-03-29', '01:30'))).to.equal('02:30');
    expect(iso(instantOf('2027-03-28', '01:59'))).to.equal('2027-03-28T01:59:00.000Z');
  });

  it('a time that comes twice in autumn is taken the first time', () => {
    expect(iso(instantOf('2026-10-25', '01:00'))).to.equal('2026-10-25T00:00:00.000Z');
    expect(iso(instantOf('2026-10-25', '01:59'))).to.equal('2026-10-25T00:59:00.000Z');
    expect(iso(instantOf('2027-10-31', '01:30'))).to.equal('2027-10-31T00:30:00.000Z');
  });

  it('a moment is said in words of London', () => {
    expect(momentWords(new Date('2026-01-06T16:30:00Z'))).to.equal('4.30pm on Tuesday 6 January 2026');
    expect(momentWords(new Date('2026-07-06T08:00:00Z'))).to.equal('9am on Monday 6 July 2026');
    expect(momentWords(new Date('2026-12-31T23:05:00Z'))).to.equal('11.05pm on Thursday 31 December 2026');
  });

  it('dates are counted without slipping by a day', () => {
    expect(addDays('2026-03-28', 1)).to.equal('2026-03-29');
    expect(addDays('2026-10-25', 1)).to.equal('2026-10-26');
    expect(addDays('2026-01-01', -1)).to.equal('2025-12-31');
    expect([weekday('2026-03-29'), weekday('2026-10-25'), weekday('2026-01-05')]).to.deep.equal(['sun', 'sun', 'mon']);
  });
}

describe('The clock in London', () => {
  clockInLondon();

  for (const zone of zones) {
    describeInChromium(`in a browser in ${zone}`, () => {
      before(() => executeServerCommand('time-zone', zone));
      after(() => executeServerCommand('time-zone', ''));

      it('which truly is in that zone', () => {
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(zone);
        expect(new Date(2026, 0, 6).toISOString()).not.to.equal('2026-01-06T00:00:00.000Z');
      });
      clockInLondon();
    });
  }

  it('date and time give the instant back, except in the hour that comes twice', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const back = instantOf(londonDate(at), londonTime(at));
        const twice = londonTime(new Date(at.getTime() - HOUR)) === londonTime(at);
        expect(iso(back)).to.equal(iso(twice ? new Date(at.getTime() - HOUR) : at));
      }),
      {
        numRuns: 500,
        examples: [
          [new Date('2026-10-25T01:30:00Z')],
          [new Date('2026-10-25T00:30:00Z')],
          [new Date('2026-03-29T01:00:00Z')],
        ],
      },
    );
  });

  it('agrees with the rule of the law: an hour ahead from the last Sunday of March to the last of October, 1am UTC', () => {
    const lastSunday = (year: number, month: number) => {
      const end = new Date(Date.UTC(year, month + 1, 0, 1));
      return end.getTime() - end.getUTCDay() * 24 * HOUR;
    };
    fc.assert(
      fc.property(anyInstant, (at) => {
        const year = at.getUTCFullYear();
        const summer = at.getTime() >= lastSunday(year, 2) && at.getTime() < lastSunday(year, 9);
        const wall = new Date(at.getTime() + (summer ? HOUR : 0)).toISOString();
        expect(`${londonDate(at)}T${londonTime(at)}`).to.equal(wall.slice(0, 16));
      }),
      { numRuns: 500 },
    );
  });
});

describe('Counting', () => {
  it('hours run day and night, and through both changes of the clocks', () => {
    const due = (date: string, time: string, hours: number) => {
      const at = addHours(instantOf(date, time), hours);
      return `${londonDate(at)} ${londonTime(at)}`;
    };
    expect(due('2026-01-06', '16:30', 24)).to.equal('2026-01-07 16:30');
    expect(due('2026-03-28', '16:00', 24)).to.equal('2026-03-29 17:00');
    expect(due('2026-10-24', '16:00', 24)).to.equal('2026-10-25 15:00');
    expect(due('2027-03-27', '16:00', 48)).to.equal('2027-03-29 17:00');
    expect(due('2027-10-30', '16:00', 48)).to.equal('2027-11-01 15:00');
    expect(due('2026-12-24', '17:00', 24)).to.equal('2026-12-25 17:00');
    expect(due('2028-02-28', '09:00', 24)).to.equal('2028-02-29 09:00');
  });

  it('days and weeks are those of the calendar, leap days too', () => {
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2027-02-28', 1)).to.equal('2027-03-01');
    expect(addWeeks('2028-02-29', 52)).to.equal('2029-02-27');
    expect(addWeeks('2026-03-25', 6)).to.equal('2026-05-06');
    expect(addWeeks('2026-01-06', -1)).to.equal('2025-12-30');
    expect(weekday('2028-02-29')).to.equal('tue');
  });

  it('a month later is the same day, or the last day of a shorter month', () => {
    expect(addMonths('2026-01-15', 3)).to.equal('2026-04-15');
    expect(addMonths('2026-11-30', 3)).to.equal('2027-02-28');
    expect(addMonths('2027-11-30', 3)).to.equal('2028-02-29');
    expect(addMonths('2026-03-31', -1)).to.equal('2026-02-28');
    expect(addMonths('2026-01-31', -12)).to.equal('2025-01-31');
  });

  it('going on and back ends where it began, and the weekday keeps step', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, count) => {
        const there = addDays(date, count);
        expect(addDays(there, -count)).to.equal(date);
        expect(there > date).to.equal(count > 0);
        expect(weekday(there)).to.equal(days[new Date(`${there}T12:00Z`).getUTCDay()]);
      }),
    );
  });

  it('what is not a date is a programmer’s mistake', () => {
    for (const date of ['2026-02-29', '2026-13-01', '6 January 2026', '2026-1-6', '']) {
      expect(() => weekday(date), date).to.throw(InvalidDateError, 'Write one like 2026-01-06.');
      expect(() => addDays(date, 1), date).to.throw(InvalidDateError);
      expect(() => instantOf(date, '09:00'), date).to.throw(InvalidDateError);
    }
    expect(() => instantOf('2026-01-06', 'nine')).to.throw(RangeError);
    expect(() => londonDate(new Date(Number.NaN))).to.throw(RangeError);
  });
});

describe('Words of time', () => {
  const said = (instant: string) => momentWords(new Date(instant));

  it('times are said as people say them', () => {
    expect(said('2026-01-06T09:00:00Z')).to.equal('9am on Tuesday 6 January 2026');
    expect(said('2026-01-06T12:00:00Z')).to.equal('midday on Tuesday 6 January 2026');
    expect(said('2026-01-06T12:01:00Z')).to.equal('12.01pm on Tuesday 6 January 2026');
    expect(said('2026-01-06T00:01:00Z')).to.equal('12.01am on Tuesday 6 January 2026');
    expect(said('2026-01-06T00:00:00Z')).to.equal('midnight at the start of Tuesday 6 January 2026');
    expect(dayWords('2028-02-29')).to.equal('Tuesday 29 February 2028');
  });

  it('opening hours are said as people say them, days in a row from the first to the last', () => {
    const hours = (...days: Parameters<typeof hoursWords>[0]['days']) =>
      hoursWords({ days, from: '09:00', to: '16:30' });
    expect(hours('mon', 'tue', 'wed', 'thu')).to.equal('Monday to Thursday, 9am to 4.30pm');
    expect(hours('fri', 'thu', 'wed')).to.equal('Wednesday to Friday, 9am to 4.30pm');
    expect(hours('sat', 'sun')).to.equal('Saturday, Sunday, 9am to 4.30pm');
    expect(hours('wed', 'mon', 'fri')).to.equal('Monday, Wednesday, Friday, 9am to 4.30pm');
    expect(hours('tue')).to.equal('Tuesday, 9am to 4.30pm');
  });

  it('a time that comes twice says which one is meant', () => {
    expect(said('2026-10-25T00:30:00Z')).to.equal('1.30am (before the clocks go back) on Sunday 25 October 2026');
    expect(said('2026-10-25T01:30:00Z')).to.equal('1.30am (after the clocks go back) on Sunday 25 October 2026');
    expect(said('2026-10-25T02:30:00Z')).to.equal('2.30am on Sunday 25 October 2026');
    expect(said('2026-03-29T01:30:00Z')).to.equal('2.30am on Sunday 29 March 2026');
  });

  const left = (minutes: number) => leftWords(new Date(0), new Date(minutes * 60_000));

  it('what is left is in whole units, never more than there is', () => {
    expect(left(48 * 60)).to.equal('2 days left');
    expect(left(48 * 60 - 1)).to.equal('1 day left');
    expect(left(24 * 60 - 1)).to.equal('23 hours left');
    expect(left(3 * 60)).to.equal('3 hours left');
    expect(left(119)).to.equal('1 hour left');
    expect(left(59)).to.equal('59 minutes left');
    expect(left(20)).to.equal('20 minutes left');
    expect(left(1)).to.equal('1 minute left');
    expect(left(0.5)).to.equal('less than a minute left');
    expect(left(0)).to.equal('due now');
    expect(left(-0.5)).to.equal('overdue by less than a minute');
    expect(left(-24 * 60)).to.equal('overdue by 1 day');
    expect(left(-3 * 60)).to.equal('overdue by 3 hours');
  });

  it('what is said to be left is never more than what is left, nor 0 of anything', () => {
    const unit = { day: 1440, hour: 60, minute: 1 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * 1440 * 60 }), (seconds) => {
        const words = leftWords(new Date(0), new Date(seconds * 1000));
        const [, count, name] = words.match(/^(\d+) (day|hour|minute)s? left$/) ?? [];
        if (count === undefined) {
          expect([words, seconds < 60]).to.deep.equal(['less than a minute left', true]);
          return;
        }
        const minutes = Number(count) * unit[name as keyof typeof unit];
        expect(minutes).to.be.greaterThan(0);
        expect(minutes * 60).to.be.at.most(seconds);
        expect(minutes * 60 + unit[name as keyof typeof unit] * 60).to.be.greaterThan(seconds);
      }),
    );
  });
});
