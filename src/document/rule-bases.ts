/** How firmly the source carries a rule, the firmest first: it states it, implies it, or leaves it to judgement. */
export const RULE_BASES = ['stated', 'implied', 'judgement'] as const;
