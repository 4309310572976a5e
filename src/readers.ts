export { readDocument } from './document/index.js';
export { readRecord } from './record/index.js';
