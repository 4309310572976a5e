import { dayWords } from '../calendar/index.js';
import { countable, dueDates } from '../step/index.js';
import { line, list, type Blocks, type Matter } from './report-paper.js';

/**
 * What is due outside a step, counted from a day that a person gave; the times themselves stand with what to do. A day
 * by which nothing is due now is kept.
 */
export function dueBlocks({ document, record, now, holidays, riskOpen, numbers }: Matter): Blocks {
  const { dates } = dueDates(document, record, { now, id: 'report', ...(holidays ? { holidays } : {}) });
  const told = riskOpen ? [] : dates.filter(({ from }) => from !== null);
  const others = countable(document).filter(({ id }) => !told.some((date) => date.id === id));
  return list([
    ...told.map((date) => {
      const { text, words, from, earliestDay, dueWords, note } = date;
      return numbers.said(
        { ...date, texts: [text], text: `${text}: ${words}` },
        `${date.overdue ? 'Overdue: it was due' : earliestDay ? `From ${dayWords(earliestDay)}, due` : 'Due'} ${dueWords}`,
        `Counted from ${dayWords(from!)}`,
        note,
      );
    }),
    ...others.flatMap(({ id, text }) => {
      const from = record.counted?.[id];
      return from ? line(`${text}: counted from ${dayWords(from)}`, !riskOpen && 'It is not asked for now') : [];
    }),
  ]);
}
