import { newRecord, readRecord, withWords, type CaseRecord, type ThresholdDocument } from '../../src/index.js';
import { cheshireEast2023, deepFreeze } from './documents.js';

/* A record that is saved under one document and opened under another. */

/** A record with something in it, as a host saves it. */
export const saved = (change: (record: CaseRecord) => CaseRecord, document = cheshireEast2023): CaseRecord =>
  deepFreeze(withWords(document, change(newRecord(document))));

/** The record as it is read with a document. */
export function opened(document: ThresholdDocument, record: unknown): CaseRecord {
  const read = readRecord(document, JSON.parse(JSON.stringify(record)));
  if (!read.ok) throw new Error(read.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.value;
}

/** What opening it told, a line each. */
export const told = ({ reopened = [] }: CaseRecord): string => reopened.map(({ text }) => text).join('\n');

/** A document after a change to its pack. */
export const again = (document: ThresholdDocument, change: (pack: any) => void): ThresholdDocument => {
  const copy = structuredClone(document);
  change(copy);
  return deepFreeze(copy);
};
