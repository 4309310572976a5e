import type { ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from './schema.js';
import { RECORD_FORMAT } from './format.js';
import { namedIn, partKey, partsOf } from './names.js';

const BEFORE = 'threshold-kit/record@1';

/** The formats that can be read: this one, and those that are brought up to it. */
export const READABLE: readonly string[] = [RECORD_FORMAT, BEFORE];

/** Brings data of an earlier format up to the present one. What is no record stays as it is. */
export const migrate = (json: object): object =>
  'format' in json && json.format === BEFORE ? { ...json, format: RECORD_FORMAT } : json;

/** The doubt about a record that kept ids and not what they meant, in an earlier format or in another edition; none where it names nothing. */
export function doubtOf(
  json: object,
  record: CaseRecord,
  document: ThresholdDocument,
): NonNullable<CaseRecord['reopened']> {
  const { concerns, strengths, answers, agreed, calls, consent, step } = record;
  const isFilled =
    [...concerns, ...strengths].length + Object.keys(answers).length > 0 || Boolean(agreed ?? calls ?? consent ?? step);
  if (!isFilled) return [];
  const check = 'Check that each sign, answer and level is the one you recorded.';
  if ('format' in json && json.format === BEFORE)
    return [
      {
        text: `This record was saved by an earlier version of the kit, which did not keep the words of the document. ${check}`,
      },
    ];
  return record.document.published === document.provenance.published || hasWords(record, document)
    ? []
    : [{ text: `This record was saved without the words of its edition. ${check}` }];
}

/** Whether a record holds the words of all that it names: what was recorded after it was saved with them has none. */
function hasWords(record: CaseRecord, document: ThresholdDocument): boolean {
  if (!record.names) return false;
  const then = new Set(record.names.map(({ part, id }) => partKey(part, id)));
  const now = partsOf(document);
  // All levels are kept where one is, and an edition may have others. What is gone is told by itself.
  const levels = record.names.some(({ part }) => part === 'level');
  return [...namedIn(document, record)].every(
    (key) => then.has(key) || !now.has(key) || (levels && key.startsWith(partKey('level', ''))),
  );
}
