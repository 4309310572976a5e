import type { ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from './schema.js';
import { RECORD_FORMAT } from './format.js';

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
  { provenance }: ThresholdDocument,
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
  return record.names || record.document.published === provenance.published
    ? []
    : [{ text: `This record was saved without the words of its edition. ${check}` }];
}
