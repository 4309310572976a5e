/* The figures of a task beside the most that each may be; all of them are printed when the last task is over. */
import assert from 'node:assert/strict';
import { otherEngine } from './kit.js';

const measured = [];
process.once('exit', () => console.table(Object.fromEntries(measured.map(({ task, ...row }) => [task, row]))));

/** What moved is told by Chromium alone. */
const told = (figures) =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => !otherEngine || !name.startsWith('shift ')));

/** Every figure that is too much is named; one that is `missed` today is printed as missed, and may not grow. */
export function within(task, all, most, overToday = {}) {
  const [row, limits, missed] = [all, most, overToday].map(told);
  measured.push({
    task,
    ...Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, `${Math.round(value * 100) / 100} (${limits[name] ?? '-'})`]),
    ),
  });
  for (const [name, most] of Object.entries(limits))
    if (row[name] > most) console.log(`missed: ${task}, ${name}: ${row[name]}, at most ${most}`);
  const over = Object.entries({ ...limits, ...missed }).filter(([name, most]) => !(row[name] <= most));
  assert.deepEqual(
    over.map(([name, most]) => `${name}: ${row[name]}, at most ${most}`),
    [],
    task,
  );
}
