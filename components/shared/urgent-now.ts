import { contactNow, type ThresholdDocument } from '../../src/index.js';
import { urgentLine, type UrgentLine } from './urgent.js';

/** The numbers to ring beside 999, without the numbers that are closed at a moment, for where there is room for one. */
export function urgentLineAt(document: ThresholdDocument, now: Date): UrgentLine | undefined {
  const line = urgentLine(document);
  if (!line || line.phones.length < 2) return line;
  const closed = contactNow(document, line.contact, { now })
    .phones.filter(({ state }) => state === 'closed')
    .map(({ number }) => number);
  const open = line.phones.filter(({ number }) => !closed.includes(number));
  return open.length ? { ...line, phones: open } : line;
}
