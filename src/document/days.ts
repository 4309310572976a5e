/** Days of the week, Monday first. They stand apart from the schema, so that who uses them does not load zod. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** Whether a date such as 2026-11-22 is a day of the calendar, in the years 2000 to 2199. */
export function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return /^2[01]\d\d-\d\d-\d\d$/.test(date) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
