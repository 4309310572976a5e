/** The order of work: where an action stands among the others. A pack says so where its kind does not. */
export const ORDER = [
  'urgent',
  'before-contact',
  'contact',
  'form',
  'agreement',
  'lead',
  'assessment',
  'plan',
  'review',
  'papers',
  'do',
  'consider',
] as const;

export type Order = (typeof ORDER)[number];
