/*
 * Moments that are the same wherever the browser is. The times in London and the instants are
 * written by hand: clocks go forward on 29 March 2026 and 28 March 2027 and back on 25 October 2026
 * and 31 October 2027, each at 1am UTC.
 */

/** An instant, and the date and the time that London's clocks show at it. */
export const onTheClock: readonly (readonly [instant: string, date: string, time: string])[] = [
  ['2026-01-06T16:30:00.000Z', '2026-01-06', '16:30'],
  ['2026-01-06T00:00:00.000Z', '2026-01-06', '00:00'],
  ['2026-03-28T23:59:00.000Z', '2026-03-28', '23:59'],
  ['2026-03-29T00:59:00.000Z', '2026-03-29', '00:59'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
  ['2026-03-29T23:00:00.000Z', '2026-03-30', '00:00'],
  ['2026-07-01T22:59:00.000Z', '2026-07-01', '23:59'],
  ['2026-07-01T23:00:00.000Z', '2026-07-02', '00:00'],
  ['2026-10-24T23:00:00.000Z', '2026-10-25', '00:00'],
  ['2026-10-25T00:59:00.000Z', '2026-10-25', '01:59'],
  ['2026-10-25T02:00:00.000Z', '2026-10-25', '02:00'],
  ['2026-12-31T23:59:00.000Z', '2026-12-31', '23:59'],
  ['2027-03-28T00:59:00.000Z', '2027-03-28', '00:59'],
  ['2027-03-28T01:00:00.000Z', '2027-03-28', '02:00'],
  ['2027-10-30T23:30:00.000Z', '2027-10-31', '00:30'],
  ['2027-10-31T02:00:00.000Z', '2027-10-31', '02:00'],
  ['2028-02-29T12:00:00.000Z', '2028-02-29', '12:00'],
];

/** Zones far from London: behind and ahead, with other days of change, and one that is half an hour off. */
export const zones = ['America/Los_Angeles', 'Pacific/Auckland', 'Australia/Adelaide', 'Pacific/Kiritimati'];
