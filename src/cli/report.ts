import { assess, riskStands } from '../assess/index.js';
import { londonDate } from '../calendar/index.js';
import { reviewConsent } from '../consent/index.js';
import { positionWords, spanWords, type ThresholdDocument } from '../document/index.js';
import { csvLine } from '../export/index.js';
import { packIds } from '../packs/index.js';
import { readRecord, type CaseRecord } from '../record/index.js';
import { planStep } from '../step/index.js';
import { Misuse, openPack, Out, readText } from './files.js';
import { Copies, recordFiles } from './records.js';
import { counted } from './table/index.js';

/** Where a command says things; `live` where somebody watches, so that a line may be written over. */
export interface Say {
  out(text: string): void;
  err(text: string): void;
  readonly live?: boolean;
}

interface Options {
  readonly json?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  readonly pack?: string;
}

/** What one record comes to: a row of the table. Counts are counts of what is recorded, never a score. */
interface Row {
  readonly file: string;
  readonly document: string;
  readonly edition: string;
  readonly reference: string | null;
  readonly children: number;
  readonly concerns: number;
  readonly strengths: number;
  readonly immediateRisk: 'act-now' | 'ask-now' | 'ask-again' | 'answered' | 'not-raised';
  readonly pointsTo: string | null;
  readonly recordedLevel: string | null;
  readonly recordedOn: string | null;
  readonly relation: string | null;
  readonly reasonsMissing: boolean;
  /** What decides, in the order of the document. */
  readonly reasons: readonly string[];
  readonly needs: number;
  readonly openQuestions: number;
  readonly goAhead: string | null;
  readonly step: string | null;
  readonly stepState: string | null;
  /** What the document measures of a referral, by the id of the measure. */
  readonly readiness: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>;
  /** True where the record was made with another edition, and what changed was not read yet. */
  readonly changedOnOpening: boolean;
  /** The first file of this report with the same content. This row counts too: only a person knows whether it is a copy. */
  readonly sameAs: string | null;
}

const COLUMNS: readonly (readonly [string, (row: Row) => string | number | boolean | null])[] = [
  ['File', ({ file }) => file],
  ['Document', ({ document }) => document],
  ['Edition', ({ edition }) => edition],
  ['Reference', ({ reference }) => reference],
  ['Children', ({ children }) => children],
  ['Concerns', ({ concerns }) => concerns],
  ['Strengths', ({ strengths }) => strengths],
  ['Immediate risk', ({ immediateRisk }) => immediateRisk],
  ['The document points to', ({ pointsTo }) => pointsTo],
  ['Level recorded', ({ recordedLevel }) => recordedLevel],
  ['Recorded on', ({ recordedOn }) => recordedOn],
  ['Beside the document', ({ relation }) => relation],
  ['Reasons missing', ({ reasonsMissing }) => reasonsMissing],
  ['What decides', ({ reasons }) => reasons.join(' ')],
  ['Needs', ({ needs }) => needs],
  ['Open questions', ({ openQuestions }) => openQuestions],
  ['Can go ahead', ({ goAhead }) => goAhead],
  ['Step', ({ step }) => step],
  ['Step stands at', ({ stepState }) => stepState],
  [
    'Readiness to refer',
    ({ readiness }) =>
      Object.entries(readiness)
        .map((pair) => pair.join(': '))
        .join('; '),
  ],
  ['Changed on opening', ({ changedOnOpening }) => changedOnOpening],
  ['Same content as', ({ sameAs }) => sameAs],
];

/**
 * One row for each record in files and folders, written as it is worked out. A file that cannot be read
 * is named and left out; the others go on.
 *
 * @returns the exit code: 0 all right, 1 where a file was left out, 130 where it was stopped
 */
export async function report(paths: readonly string[], options: Options, say: Say, now: Date): Promise<number> {
  const { files, again, others, without, has } = await recordFiles(paths);
  if (options.out !== undefined && (await has(options.out)))
    throw new Misuse(`"${options.out}" is one of the files to report on. Choose another name for the report.`);
  if (!files.length) throw new Misuse('There is no record in this folder. Records are files that end in ".json".');
  const documents = new Documents(options.pack);
  await documents.own();
  for (const folder of without) say.err(`${folder}: no record in this folder.\n`);
  const out = options.out === undefined ? null : new Out(options.out, options.force ?? false);
  const write = async (text: string) => (out ? out.write(text) : say.out(text));
  const measured = new Map<string, Map<string, number>>();
  const copies = new Copies();
  let left = 0;
  let same = 0;
  let read = 0;
  let isWhole = false;
  let isStopped = false;
  const stop = () => (isStopped = true);
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    for (const file of files) {
      if (isStopped) break;
      if (say.live) say.err(`\r${bar(read, files.length)}`);
      const tell = (text: string) => say.err(`${say.live ? '\r' : ''}${file}: ${text}\n`);
      const row = await rowOf(file, documents, copies, now);
      read += 1;
      if (typeof row === 'string') {
        left += 1;
        tell(`left out. ${row}`);
        continue;
      }
      const referred = copies.reference(file, row.reference);
      if (row.sameAs !== null) {
        same += 1;
        tell(`the same content as "${row.sameAs}". Both are counted.`);
      } else if (referred !== undefined)
        tell(`the same reference as "${referred}", with other content. Both are counted.`);
      for (const [measure, met] of Object.entries(row.readiness)) {
        const counts = measured.get(measure) ?? new Map<string, number>();
        measured.set(measure, counts.set(met, (counts.get(met) ?? 0) + 1));
      }
      const isFirst = read - left === 1;
      if (isFirst && !options.json) await write(`\ufeff${csvLine(COLUMNS.map(([title]) => title))}`);
      await write(options.json ? `${JSON.stringify(row)}\n` : csvLine(COLUMNS.map(([, cell]) => cellText(cell(row)))));
    }
    isWhole = !isStopped;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    await out?.close(isWhole);
  }
  if (say.live) say.err(`\r${bar(read, files.length)}\n`);
  if (isStopped) {
    say.err(`Stopped after ${read} of ${counted(files.length, 'file')}.${out ? ' No report was written.' : ''}\n`);
    return 130;
  }
  say.err(`${counted(files.length - left, 'record')}, ${left} left out.\n`);
  if (out && left === files.length) say.err('No report was written.\n');
  if (same) say.err(`${counted(same, 'record')} with the same content as another: see "Same content as".\n`);
  if (again) say.err(`${counted(again, 'file')} named or linked more than once: counted once.\n`);
  if (others) say.err(`${counted(others, 'other file')} not read: only files that end in ".json" are records.\n`);
  for (const [measure, counts] of measured) {
    const count = (met: string) => counts.get(met) ?? 0;
    say.err(`${measure}: yes ${count('yes')}, no ${count('no')}, not known ${count('unknown')}.\n`);
  }
  return left ? 1 : 0;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const WIDTH = 30;
const bar = (done: number, all: number) => {
  const full = Math.floor((done / all) * WIDTH);
  return `[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${done} of ${all}`;
};

const cellText = (value: string | number | boolean | null): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '');

/** The documents that the records name: the bundled ones, and the one that `--pack` gives. */
class Documents {
  readonly #pack: string | undefined;
  #own: ThresholdDocument | undefined;

  constructor(pack: string | undefined) {
    this.#pack = pack;
  }

  async own(): Promise<void> {
    if (this.#pack === undefined) return;
    const read = await openPack(this.#pack);
    if (!read.ok) throw new Misuse(`"${this.#pack}" cannot be used. See threshold-kit check.`);
    this.#own = read.value;
  }

  async get(id: string): Promise<ThresholdDocument | undefined> {
    if (this.#own?.provenance.id === id) return this.#own;
    if (!packIds.includes(id)) return undefined;
    const read = await openPack(id);
    return read.ok ? read.value : undefined;
  }
}

/** The row of a file, or why there is none. */
async function rowOf(file: string, documents: Documents, copies: Copies, now: Date): Promise<Row | string> {
  let text = '';
  let json: unknown;
  try {
    text = await readText(file);
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof Misuse) return error.message;
    return text.trim() ? 'It is not JSON.' : 'It is empty.';
  }
  const id = (json as { document?: { id?: unknown } } | null)?.document?.id;
  if (typeof id !== 'string') return 'It is not a record of the kit.';
  const document = await documents.get(id);
  if (!document) return `It was made with "${id}", which is not a bundled pack. Give that pack with --pack.`;
  const read = readRecord(document, json);
  if (!read.ok) {
    const [{ path, message }] = read.issues as [(typeof read.issues)[number]];
    return `${path ? `${path}: ` : ''}${message}`;
  }
  try {
    return { ...rowFor(file, document, read.value, now), sameAs: copies.content(file, read.value) ?? null };
  } catch (error) {
    // Whatever is wrong with one record, the others go on.
    return `It could not be worked out: ${(error as Error).message}`;
  }
}

function rowFor(file: string, document: ThresholdDocument, record: CaseRecord, now: Date): Omit<Row, 'sameAs'> {
  const { urgent, indicated, agreed, reasons, needs, undecided } = assess(document, record);
  const plan = record.step ? planStep(document, record, { now }) : null;
  return {
    file,
    document: document.provenance.id,
    edition: document.provenance.published,
    reference: record.reference ?? null,
    children: record.people.filter(({ role }) => role !== 'adult').length,
    concerns: record.concerns.length,
    strengths: record.strengths.length,
    immediateRisk: urgent ? riskStands(urgent) : 'not-raised',
    pointsTo: indicated && spanWords(document, indicated),
    recordedLevel: agreed && positionWords(document, agreed),
    recordedOn: agreed?.on ?? null,
    relation: agreed?.relation ?? null,
    reasonsMissing: agreed?.rationaleMissing ?? false,
    reasons: reasons.filter(({ decides }) => decides).map(({ text }) => text),
    needs,
    openQuestions: undecided.filter(({ narrows }) => narrows).length,
    goAhead: reviewConsent(document, record, { today: londonDate(now) }).mayGoOn,
    step: plan?.protocol ?? null,
    stepState: plan?.state ?? null,
    readiness: Object.fromEntries(
      (plan?.readiness?.checks ?? []).map(({ question, measure, met }) => [measure ?? question, met]),
    ),
    changedOnOpening: record.reopened?.some(({ seen }) => !seen) ?? false,
  };
}
