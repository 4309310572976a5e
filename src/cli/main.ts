import { parseArgs } from 'node:util';
import { basename } from 'node:path';
import { londonDate } from '../calendar/index.js';
import { isDay, type ThresholdDocument } from '../document/index.js';
import { advise } from './advise.js';
import { type Answer, lines, refusal } from './answer.js';
import { printSheet, toHtml } from '../export/index.js';
import { confirmed, partsOf } from './confirm.js';
import { diff, diffText } from './diff.js';
import { type Base, Misuse, openPack, readText, writeOut } from './files.js';
import { makeFromCsv } from './make.js';
import { makeNew } from './new.js';
import { HELP, OPTIONS, optionFault, type Values } from './options.js';
import { makeFacts } from './facts.js';
import { arrows, graphTable, mermaid } from './graph.js';
import { previewUntilEnded } from './preview.js';
import { report, type Say } from './report.js';
import { reviewPage } from './review.js';
import { loadPack, packIds } from '../packs/index.js';
import { packReference } from './reference.js';
import { packSchema } from './schema.js';

interface Command {
  readonly takes: (count: number) => boolean;
  /** What it needs, in words. */
  readonly needs: string;
  run(files: readonly string[], values: Values): Promise<Answer>;
}
const one = (count: number) => count === 1;
const PACK = 'one pack: its file, or the id of a bundled one';

const commands: Readonly<Record<string, Command>> = {
  new: { takes: one, needs: 'one name, for a folder that it makes', run: makeNew },
  check: { takes: (count) => count > 0, needs: 'one pack or more: files, or ids of bundled ones', run: check },
  schema: { takes: (count) => count === 0, needs: 'no file', run: schema },
  'from-csv': { takes: one, needs: 'one table', run: makeFromCsv },
  facts: { takes: (count) => count === 2, needs: 'the word "from-csv" and one table', run: makeFacts },
  html: { takes: (count) => count <= 1, needs: PACK, run: html },
  review: { takes: one, needs: PACK, run: review },
  confirm: { takes: one, needs: 'one pack, by its file', run: confirm },
  diff: { takes: (count) => count === 2, needs: 'two packs, the older one first', run: compare },
  graph: { takes: one, needs: PACK, run: graph },
};

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 all right, 1 faults found, 2 misuse
 */
export async function main(args: readonly string[], say: Say): Promise<number> {
  try {
    const { values, positionals } = parsed(args);
    const [name, ...files] = positionals;
    if (values.help || name === undefined) {
      (values.help ? say.out : say.err)(HELP);
      return values.help ? 0 : 2;
    }
    if (name !== 'report' && name !== 'preview' && !Object.hasOwn(commands, name))
      throw new Misuse(`There is no command "${name}". See threshold-kit --help.`);
    const fault = optionFault(name, values);
    if (fault) throw new Misuse(`${fault} See threshold-kit --help.`);
    // A row is written as soon as it is known, so this command has no answer to wait for.
    if (name === 'report') {
      if (!files.length) throw new Misuse('"report" needs at least one file or folder. See threshold-kit --help.');
      return await report(files, values, say, new Date());
    }
    if (name === 'preview') {
      if (files.length !== 1) throw new Misuse('"preview" needs one pack. See threshold-kit --help.');
      return await previewUntilEnded(files[0]!, values.port, say);
    }
    const command = commands[name]!;
    if (!command.takes(files.length)) throw new Misuse(`"${name}" needs ${command.needs}. See threshold-kit --help.`);
    const { text, json, faults, notes = [] } = await command.run(files, values);
    const output = values.json ? `${JSON.stringify(json, null, 2)}\n` : text;
    if (values.out === undefined) say.out(output);
    else if (output) await writeOut(values.out, output, values.force ?? false);
    for (const note of notes) say.err(`${note}\n`);
    return faults ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    say.err(`${error.message}\n`);
    return 2;
  }
}

function parsed(args: readonly string[]) {
  const { tokens, ...read } = parseOptions(args);
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    // The last of them would count, and the others be passed over in silence.
    if (given.has(token.name)) throw new Misuse(`--${token.name} is there twice. Give it once.`);
    given.add(token.name);
  }
  return read;
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split('.')[0]}. See threshold-kit --help.`);
  }
}

/** Checks each pack, whatever is wrong with another. Where none can be read there is nothing to answer. */
async function check(files: readonly string[]): Promise<Answer> {
  const opened = [];
  const unread: string[] = [];
  for (const file of files) {
    const read = await openPack(file).catch((error: unknown) => {
      if (!(error instanceof Misuse)) throw error;
      unread.push(error.message);
      return { ok: false as const, issues: [{ path: '', message: error.message }], place: () => '' };
    });
    const faults = read.ok ? [] : read.issues;
    const warnings = read.ok ? advise(read.value, read.bases) : [];
    opened.push({ result: { pack: file, faults, warnings }, place: read.place });
  }
  if (unread.length === files.length) throw new Misuse(unread.join('\n'));
  const results = opened.map(({ result }) => result);
  const text = opened
    .map(({ result: { pack, faults, warnings }, place }) => {
      const outcome = faults.length ? refusal(faults) : 'no faults.';
      return [
        `${pack}: ${outcome}`,
        ...(faults.length ? [lines(faults, place)] : []),
        ...(warnings.length
          ? [
              `${pack}: ${warnings.length} ${warnings.length === 1 ? 'point' : 'points'} to check.`,
              lines(warnings, place),
            ]
          : []),
      ].join('\n');
    })
    .join('\n');
  return { text: `${text}\n`, json: results, faults: results.some(({ faults }) => faults.length > 0) };
}

async function schema(_: readonly string[], { reference }: Values): Promise<Answer> {
  if (reference) {
    const text = packReference(await Promise.all(packIds.map(loadPack)));
    return { text, json: { reference: text }, faults: false };
  }
  const json = packSchema();
  return { text: `${JSON.stringify(json, null, 2)}\n`, json, faults: false };
}

async function html([file]: readonly string[], { sheet }: Values): Promise<Answer> {
  if (sheet && file !== undefined)
    throw new Misuse('"html --sheet" takes no pack: the style sheet is the same for each.');
  if (sheet) return { text: printSheet, json: { sheet: printSheet }, faults: false };
  if (file === undefined) throw new Misuse('"html" needs a pack. See threshold-kit --help.');
  return withPack(file, (document) => {
    // The element knows the bundled packs by id; it fetches any other from beside the page.
    const src = packIds.includes(file) ? undefined : basename(file);
    const text = toHtml(document, { ...(src === undefined ? {} : { src }) });
    return {
      text,
      json: { html: text },
      faults: false,
      ...(src === undefined ? {} : { notes: [`Put "${src}" beside the page, or change "src" in the first line.`] }),
    };
  });
}

async function review([file]: readonly string[]): Promise<Answer> {
  return withPack(file!, (document, bases) => {
    const text = reviewPage(document, basename(file!), advise(document, bases));
    return { text, json: { html: text }, faults: false };
  });
}

async function confirm([file]: readonly string[], { by, on, part }: Values): Promise<Answer> {
  if (!by?.trim()) throw new Misuse('"confirm" needs --by: the role or the body that confirmed the pack.');
  if (packIds.includes(file!))
    throw new Misuse(`"${file}" is a bundled pack. Confirm a pack of your own, by its file.`);
  const parts = partsOf(part);
  const today = londonDate(new Date());
  const day = on ?? today;
  if (!isDay(day)) throw new Misuse(`"${day}" is not a day. Write it like 2026-11-22.`);
  if (day > today)
    throw new Misuse(`"${day}" is in the future. Write the day on which the pack was confirmed: today or earlier.`);
  return withPack(file!, async (document) => {
    const pack = confirmed(JSON.parse(await readText(file!)) as object, document, { by: by.trim(), on: day, parts });
    return { text: `${JSON.stringify(pack, null, 2)}\n`, json: pack, faults: false };
  });
}

async function graph([file]: readonly string[]): Promise<Answer> {
  return withPack(file!, (document) => ({
    text: `\`\`\`mermaid\n${mermaid(document)}\`\`\`\n\n${graphTable(document)}`,
    json: arrows(document),
    faults: false,
  }));
}

async function compare([before, after]: readonly string[]): Promise<Answer> {
  return withPack(before!, (old) =>
    withPack(after!, (now) => {
      const changes = diff(old, now);
      return { text: diffText(old, now, changes), json: changes, faults: false };
    }),
  );
}

/** Runs on a pack without faults. Otherwise the faults are the answer. */
async function withPack(
  file: string,
  run: (document: ThresholdDocument, bases: readonly Base[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  const read = await openPack(file);
  if (read.ok) return run(read.value, read.bases);
  return {
    text: '',
    json: { pack: file, faults: read.issues },
    faults: true,
    notes: [`${file}: ${refusal(read.issues)}`, lines(read.issues, read.place)],
  };
}
