/*
 * What the grid needs once a person does something in it: the signs, the forms, the search, the answer. It comes after
 * the first view of an empty record; every other view waits for it.
 */
export { findIndicators, indexSigns } from '../../src/index.js';
export { agreeTemplate, beginCites, bodyTemplate, sourcesTemplate } from './answer/body.js';
export { answeredTemplate, chosenQuestion, questionTemplate } from './answer/question.js';
export { callTemplate } from './answer/ring.js';
export { ownDecides } from './answer/reading.js';
export { cellTemplate, moreTemplate } from './cell.js';
export { lastTemplate, pointedTemplate } from './dock-work.js';
export { goSign } from './go-sign.js';
export { fill, halfWritten, resumed } from './half-written.js';
export { foundWords, hitsTemplate } from './hits.js';
export { writingLabel } from './own-words.js';
export { press } from './press.js';
export { blankSheets, endNotes } from './print.js';
export { workStyles } from './styles/work.js';
export { decide, suggestionsTemplate, undecided, unrecorded } from './suggestions.js';
