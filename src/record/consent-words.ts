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
