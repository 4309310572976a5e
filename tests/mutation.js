/*
 * Changes the core in one place at a time and sees whether its tests notice: `npm run mutation` for the rooms that
 * decide, `npm run mutation -- consent` for some of them, `npm run mutation -- src/consent/decide.ts` for a file. It
 * prints each change that no test noticed, and writes the scores of whole rooms into the guide to benchmarks.
 */
import './node.js';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { table } from './bench/figures.js';
import { machine, readSection, today, writeSection } from './bench/guide.js';

process.chdir(join(import.meta.dirname, '..'));
// As npm does for its scripts: the bundler of the tests is found by it.
process.env.PATH = `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env.PATH}`;

/**
 * The tests of each room, by how their files' names begin, the quick ones first. All tests of the core for each change
 * would take days.
 */
const testsOf = {
  assess: ['assess', 'conditions', 'golden', 'laws'],
  calendar: ['bank-holidays', 'calendar', 'contact-now'],
  cli: [
    'advise',
    'diff-values',
    'new-pack',
    'packs',
    'places.',
    'review',
    'second-table',
    'tables',
    'template',
    'standing',
    'words',
  ],
  compare: ['compare'],
  conditions: ['assess', 'conditions', 'golden'],
  consent: ['consent.', 'consent-table', 'golden-consent'],
  document: [
    'document',
    'extends-changes',
    'find',
    'harm-words',
    'spelling',
    'standing',
    'steps-pack',
    'words',
    'large-pack',
    'second-table',
  ],
  evidence: ['attendance', 'evidence', 'golden-facts'],
  export: ['report-', 'report', 'csv', 'calendar.', 'step-calendar', 'fhir'],
  record: ['record', 'step-record', 'assess.', 'report', 'consent.'],
  step: [
    'calendar-dates',
    'step.',
    'step-walks',
    'step-due',
    'step-again',
    'step-plan',
    'step-clock',
    'step-fits',
    'step',
  ],
};
const TESTED = 'tests/core';

/** What to change, and the room whose tests should notice. */
function targetOf(name) {
  const room = name.includes('/') ? name.split('/')[1] : name;
  const mutate = name.includes('/') ? name : `src/${name}/**/*.ts`;
  if (!testsOf[room] || (name.includes('/') && !existsSync(name)))
    throw new Error(
      `"${name}" is no file of a room that is tested so. The rooms are ${Object.keys(testsOf).join(', ')}.`,
    );
  const files = readdirSync(TESTED).filter((file) => file.endsWith('.test.ts'));
  const spec = testsOf[room].flatMap((part) =>
    files.filter((file) => file.startsWith(part)).map((file) => `dist/core/${file.replace(/ts$/, 'mjs')}`),
  );
  return { name: name.replace(/^src\//, ''), mutate: [mutate], mochaOptions: { spec: [...new Set(spec)] } };
}

/** A score of the guide is of a whole room: a file's would be one of many. */
const isRoom = ({ name }) => Object.hasOwn(testsOf, name);

const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];
const among = (results, statuses) => results.filter(({ status }) => statuses.includes(status));

const given = process.argv.slice(2);
const targets = (given.length ? given : Object.keys(testsOf)).map(targetOf);
/** What was printed before of what is not changed now. */
const kept = readSection('mutation').filter((line) => line.startsWith('| `'));
const rows = new Map(kept.map((line) => line.slice(2, -2).split(' | ')).map(([name, ...cells]) => [name, cells]));
for (const { name, ...options } of targets) {
  const results = await new Stryker(options).runMutationTest();
  const [noticed, missed] = [among(results, NOTICED), among(results, MISSED)];
  for (const { fileName, location, mutatorName, replacement } of missed)
    console.log(`${fileName}:${location.start.line}: ${mutatorName}: ${replacement}`);
  const score = (100 * noticed.length) / (noticed.length + missed.length);
  console.log(`${name}: ${score.toFixed(1)}% of ${noticed.length + missed.length} changes are noticed`);
  if (!isRoom({ name })) continue;
  rows.set(`\`${name}\``, [
    `${score.toFixed(1)}%`,
    String(noticed.length + missed.length),
    String(missed.length),
    score >= 90 ? '≥ 90%: met' : '≥ 90%: **missed**',
    `${today()}, \`npm run mutation -- ${name}\``,
  ]);
}
if (targets.some(isRoom))
  writeSection(
    'mutation',
    `${machine()}.\n\n${table(
      ['in `src`', 'noticed', 'changes', 'not noticed', 'aim', 'printed by'],
      [...rows].map(([name, cells]) => [name, ...cells]),
    )}`,
  );
