import { dateWords, type ThresholdDocument } from '../document/index.js';
import { withWords } from './names.js';
import { reopenAgreed, reopenAnswers, reopenCalls, reopenConsent, reopenLevelIs } from './reopen-parts.js';
import { reopenEntries } from './reopen-entries.js';
import { reopenStep } from './reopen-step.js';
import { resolver } from './resolve.js';
import type { CaseRecord, Reopened } from './schema.js';
import type { Tell } from './tell.js';

/**
 * A record as it stands under this version of its document. What means the same stays, wherever it
 * now is. All else is told and kept: signs as own words in their cell, and what has no place of its
 * own with what was told. Nothing comes to mean something else.
 */
export function reopen(document: ThresholdDocument, record: CaseRecord): CaseRecord {
  const told: Reopened[] = [];
  // The same sentence is told once, unless it keeps something.
  const tell: Tell = (one) => {
    if (one.was || !told.some(({ text }) => text === one.text)) told.push(one);
  };
  const found = resolver(document, record);
  const { published } = document.provenance;
  const earlier = record.document.published;
  if (earlier !== published && isFilled(record))
    tell({ text: `This was recorded with the edition “${earlier}”. It is now open with the edition “${published}”.` });
  if (earlier !== published) tellCounted(record, tell);

  const { concerns, strengths, ...ids } = reopenEntries(document, record, found, tell);
  const now: CaseRecord = {
    ...record,
    document: { ...record.document, published },
    concerns,
    strengths,
    ...reopenAnswers(record, found, ids, tell),
    ...reopenCalls(record, found, tell),
    agreed: reopenAgreed(record, found, ids, tell),
    ...reopenLevelIs(record, found, tell),
    ...reopenConsent(record, found, tell),
    ...reopenStep(document, record, found, tell),
    ...(record.reopened && {
      reopened: record.reopened.map((one) => (one.entry === undefined ? one : { ...one, entry: ids.idNow(one.entry) })),
    }),
  };
  if (!told.length && inOneOrder(now) === inOneOrder(record)) return record;
  const whole = withWords(document, present(now));
  return told.length ? { ...whole, reopened: [...(whole.reopened ?? []), ...told] } : whole;
}

/** The record does not keep what a time was called that is counted from a day: in another edition its id may be another's. */
function tellCounted({ counted = {} }: CaseRecord, tell: Tell): void {
  const days = [...new Set(Object.values(counted))].sort().map(dateWords).join(', ');
  if (days)
    tell({
      text: `Something is due by a time that is counted from a day you noted: ${days}. In this edition it may be another time, or nothing at all. Check what is due.`,
    });
}

/** A record as text in which the order of keys makes no difference. */
const inOneOrder = (record: CaseRecord): string =>
  JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Without the keys whose value was taken out. */
const present = (record: CaseRecord): CaseRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as CaseRecord;

/** Whether something is recorded whose meaning hangs on the document. */
const isFilled = ({ concerns, strengths, answers, agreed, calls, consent, step, counted }: CaseRecord) =>
  concerns.length + strengths.length + Object.keys(answers).length > 0 ||
  Boolean(agreed ?? calls ?? consent ?? step ?? counted);
