/** Days of the week, Monday first. They stand apart from the schema, so that who uses them does not load zod. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];
