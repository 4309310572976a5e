import { open, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { isAbsolute, resolve, dirname } from 'node:path';
import { packIds, loadPack } from '../packs/index.js';
import { keysTwice, placesIn } from './json-lines.js';
import { readPack, type LoadBase, type Result, type ThresholdDocument } from '../document/index.js';

/** The command was not understood: one sentence, and exit code 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** The bytes of a file that the user named. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Misuse(
      (error as NodeJS.ErrnoException).code === 'EISDIR'
        ? `"${file}" is a folder. Give the name of a file in it.`
        : `"${file}" cannot be read. Check its name and folder.`,
    );
  }
}

/** The text of a file of JSON that the user named, without the mark that some editors put before it. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const other = otherThanJson(String.fromCharCode(...bytes.subarray(0, 64)), file);
    throw new Misuse(
      other ? `"${file}" ${other}` : `"${file}" is not in UTF-8. Open it in an editor, and save it again as UTF-8.`,
    );
  }
}

/** Writes a file. Replaces one that exists only when told to. */
export const writeOut = (file: string, text: string | Uint8Array, force: boolean): Promise<void> =>
  named(file, () => writeFile(file, text, { flag: force ? 'w' : 'wx' }));

/** A file that is written bit by bit. It is made with its first text, and replaces one that exists only when told to. */
export class Out {
  readonly #file: string;
  readonly #flag: 'w' | 'wx';
  #handle: FileHandle | undefined;

  constructor(file: string, force: boolean) {
    this.#file = file;
    this.#flag = force ? 'w' : 'wx';
  }

  write(text: string): Promise<void> {
    return named(this.#file, async () => {
      this.#handle ??= await open(this.#file, this.#flag);
      await this.#handle.appendFile(text);
    });
  }

  /** Closes the file. One that is cut short is taken away: nobody could tell it from a whole one. */
  async close(isWhole: boolean): Promise<void> {
    const isFile = (await this.#handle?.stat())?.isFile();
    await this.#handle?.close();
    if (isFile && !isWhole) await rm(this.#file, { force: true });
  }
}

async function named<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Misuse(`"${file}" already exists. Choose another name, or add --force to replace it.`);
    throw new Misuse(`"${file}" could not be written. Check the folder.`);
  }
}

const MAKE = 'To make a pack of a table, use threshold-kit from-csv.';

/** What people give in place of JSON, by how the file begins or by its name. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'is empty. Check that it was saved. To begin a pack, use threshold-kit new.'],
  [/^(?:PK\x03\x04|\xd0\xcf\x11\xe0)/, `is a workbook or a text document, not JSON. ${MAKE}`],
  [/^%PDF/, `is a PDF, not JSON. Copy its table into a spreadsheet, and save that as .xlsx. ${MAKE}`],
  [/^\s*</, 'is a web page or XML, not JSON. Give the JSON file itself.'],
  [/^\W*(?:domain|area|level|indicator|sign)s?"?\s*[,;\t|]/i, `is a table, not JSON. ${MAKE}`],
];

/** What a file is that holds no JSON, where that can be told. */
function otherThanJson(begins: string, file: string): string | undefined {
  const [, what] = OTHERS.find(([begin]) => begin.test(begins)) ?? [];
  return what ?? (/\.[ct]sv$/i.test(file) ? `is a table, not JSON. ${MAKE}` : undefined);
}

/** What is wrong with some JSON, with the line: an engine may give the place in letters alone. */
function withLine(message: string, text: string): string {
  const at = /end of JSON/.test(message) ? text.trimEnd().length : /position (\d+)/.exec(message)?.[1];
  return at === undefined || message.includes('(line ')
    ? message
    : `${message} (line ${text.slice(0, Number(at)).split('\n').length})`;
}

/** A pack on which another builds, by the name in its "extends", as it stands in its file. */
export interface Base {
  readonly name: string;
  readonly json: unknown;
}

/** Bases on disk, looked for beside the pack, or among the bundled ones. */
const loadBase =
  (found: (file: string) => void, bases: Base[]): LoadBase =>
  async (name, from) => {
    const bundled = packIds.includes(name);
    const at = bundled || isAbsolute(name) ? name : resolve(dirname(from), name);
    if (!bundled) found(at);
    const json: unknown = bundled ? await loadPack(name) : JSON.parse(await readText(at));
    bases.push({ name, json });
    return { json, at };
  };

/** A pack that was read, or its faults. */
export type Opened = Result<ThresholdDocument> & {
  /** The packs on which it builds, the nearest first. */
  readonly bases: readonly Base[];
  /** Says where in its file something stands, to be written before the path. */
  readonly place: (path: string) => string;
};

/**
 * Reads a pack by the id of a bundled one or by its file.
 *
 * @param found - called with each file that the pack builds on, even one that is missing
 */
export async function openPack(name: string, found: (file: string) => void = () => undefined): Promise<Opened> {
  const bases: Base[] = [];
  const nowhere = () => '';
  if (packIds.includes(name)) return { ok: true, value: await loadPack(name), bases, place: nowhere };
  const text = await readText(name);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const other = otherThanJson(text, name);
    const message = other
      ? `The file ${other}`
      : `The file is not JSON: ${withLine((error as Error).message, text)}. Correct it in an editor that checks JSON.`;
    return { ok: false, issues: [{ path: '', message }], bases, place: nowhere };
  }
  const read = await readPack(json, resolve(name), loadBase(found, bases));
  const twice = keysTwice(text);
  if (!twice.length) return { ...read, bases, place: placesIn(text) };
  const issues = [...twice, ...(read.ok ? [] : read.issues)];
  return { ok: false, issues, bases, place: placesIn(text) };
}
