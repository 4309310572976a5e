/* Writes what a command printed into its place in the guide to benchmarks, between two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';

export const GUIDE = join(import.meta.dirname, '../../stories/guide/benchmarks.md');

export const today = () =>
  new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });

/** The size of this machine, without its name. */
export const machine = () =>
  `${availableParallelism()} cores${cpus()[0]?.speed ? ` at ${(cpus()[0].speed / 1000).toFixed(1)} GHz` : ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

/** Where a section's marks end and begin in a text. @throws Error where it has none */
function between(whole, name, file) {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const [from, to] = [whole.indexOf(start) + start.length, whole.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`${file} has no marks "${start}" and "${end}".`);
  return [from, to];
}

/** Puts a text between the marks of a name, in the guide or in another file. */
export function writeSection(name, text, file = GUIDE) {
  const whole = readFileSync(file, 'utf8');
  const [from, to] = between(whole, name, file);
  writeFileSync(file, `${whole.slice(0, from)}\n\n${text.trim()}\n\n${whole.slice(to)}`);
}

/** The lines that stand between the marks of a name. */
export function readSection(name, file = GUIDE) {
  const whole = readFileSync(file, 'utf8');
  return whole
    .slice(...between(whole, name, file))
    .trim()
    .split('\n');
}
