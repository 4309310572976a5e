export { conditionWords, evaluate, mayHold } from './condition.js';
export { NOTHING, together, type Because, type Evidence, type Finding, type Given } from './evidence.js';
export { countNeeds, needsFrom, noteMayBeHarm, placeConcerns, wordsIn, type PlacedConcern } from './placed.js';
