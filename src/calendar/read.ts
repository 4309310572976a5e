import * as z from 'zod/mini';
import { explain, type Issue, issuesOf, reading, type Result } from '../document/index.js';
import type { BankHolidays } from './holidays.js';

const event = z.object({
  title: z.string().check(z.regex(/\S/, 'This is empty. Write the name of the bank holiday.')),
  date: z.iso.date('A date is a day of the calendar, written like 2026-12-28.'),
  notes: z.string(),
  bunting: z.boolean(),
});

/** The file of https://www.gov.uk/bank-holidays.json. Its other divisions are left out. */
const file = z.object({
  'england-and-wales': z.object({
    division: z.literal('england-and-wales'),
    events: z.array(event).check(z.minLength(1)),
  }),
});

/** England and Wales have eight bank holidays a year, and now and then one more. */
const IN_A_YEAR = 8;

/**
 * Reads bank holidays from data that came from outside. Never throws. A year that has some, but
 * fewer than eight, is refused: its missing days would count as working days.
 */
export const readHolidays = (json: unknown): Result<BankHolidays> => reading(() => holidaysIn(json));

function holidaysIn(json: unknown): Result<BankHolidays> {
  const parsed = z.safeParse(file, json, { error: explain });
  if (!parsed.success) return { ok: false, issues: once(issuesOf(parsed.error)) };
  const years = new Map<string, number>();
  for (const date of new Set(parsed.data['england-and-wales'].events.map(({ date }) => date))) {
    years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1);
  }
  const few = [...years].filter(([, count]) => count < IN_A_YEAR);
  if (!few.length) return { ok: true, value: parsed.data };
  return {
    ok: false,
    issues: few.map(([year, count]) => ({
      path: 'england-and-wales.events',
      message: `The number of bank holidays in ${year} is ${count}. England and Wales have at least ${IN_A_YEAR} each year: add the rest, or take the year out.`,
    })),
  };
}

/** One thing that is wrong with every bank holiday is said once: where first, and how often. */
function once(issues: readonly Issue[]): Issue[] {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    const kind = `${issue.path.replace(/\[\d+\]/g, '[]')} ${issue.message}`;
    const known = kinds.get(kind);
    if (known) known.push(issue);
    else kinds.set(kind, [issue]);
  }
  return [...kinds.values()].map(([first, ...others]) => ({
    path: first!.path,
    message: others.length
      ? `${first!.message} The same is wrong in ${others.length} other ${others.length === 1 ? 'place' : 'places'}.`
      : first!.message,
  }));
}
