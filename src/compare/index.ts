export { compareDocuments, type DocumentArea, type DocumentComparison, type DocumentSide } from './documents.js';
export type { ElsewherePart } from './elsewhere.js';
export { compareRecords } from './records.js';
export type { AreaComparison, EntryComparison, In, RecordComparison, RecordSide } from './records.js';
