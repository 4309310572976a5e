export { openFacts, type OpenFact } from './open.js';
export { readFacts } from './read.js';
export type { ChildFacts, Facts } from './schema.js';
export { type Suggestion, suggestIndicators } from './suggest.js';
