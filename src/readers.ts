export { readDocument, readLawNotes, readPack } from './document/index.js';
export { readRecord } from './record/index.js';
export { openFacts, readFacts, suggestIndicators } from './evidence/index.js';
export { readHolidays } from './calendar/index.js';
