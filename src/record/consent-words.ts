/*
 * The answers that a record of consent can hold, apart from the schema, which brings zod with it.
 */

/** What was explained before somebody agreed. */
export const EXPLAINED = ['why', 'what', 'how', 'whom'] as const;
/** Whether an interpreter, British Sign Language, EasyRead, large print or the like was needed, and was there. */
export const COMMUNICATION = ['not-needed', 'met', 'not-met', 'unsure'] as const;
/** How somebody gave their agreement. */
export const WAYS = ['verbal', 'writing'] as const;
/** An answer that may stay open. */
export const ANSWERS = ['yes', 'no', 'unsure'] as const;

/** On what one shares: their agreement, a ground that the document states, or another reason. */
export const SHARING_BASES = ['agreement', 'ground', 'other'] as const;
/** What was decided. */
export const DECISIONS = ['share', 'not-share'] as const;

/** Whether a date such as 2026-11-22 is a day that the calendar has. */
export function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
