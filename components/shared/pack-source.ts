import { isDay, loadPack, loadReaders, packIds, type Issue, type ThresholdDocument } from '../../src/index.js';
import { brokenBuiltIn } from './built-ins.js';
import { given } from './given.js';
import { Retry } from './retry.js';
import { same } from './same.js';
import { caseStrings } from './strings.js';
import { today } from './today.js';

/** Where a document comes from: a bundled pack, an address, or the document itself. */
export interface Source {
  readonly pack?: string | undefined;
  readonly src?: string | undefined;
  readonly document?: unknown;
}

/** Data from outside that was read and refused. */
export class Refused extends Error {
  readonly say: () => string;
  readonly issues: readonly Issue[];
  /** True where it may be put right by itself, such as a server that is busy. */
  readonly passing: boolean;
  constructor(say: () => string, issues: readonly Issue[], passing = false) {
    super();
    this.say = say;
    this.issues = issues;
    this.passing = passing;
  }
}

/** True where a source names nothing, so that a case without one is empty. */
export const isNowhere = ({ pack, src, document }: Source): boolean => given(document) === null && !pack && !src;

/** True where a source gives a copy of a document. One that throws when it is looked at is told when it is read. */
export function isCopyOf(document: ThresholdDocument | null, source: Source): boolean {
  try {
    return same(source.document, document);
  } catch {
    return false;
  }
}

/** Loads and reads a document. @throws Refused with every fault, or whatever the network said */
export async function loadDocument({ pack, src, document }: Source): Promise<ThresholdDocument> {
  const broken = brokenBuiltIn();
  if (broken) throw new Refused(() => caseStrings.builtInChanged(broken), []);
  // No record takes a day outside of 2000 to 2199: whatever is dated would be pressed in vain.
  const day = today();
  if (!isDay(day)) throw new Refused(() => caseStrings.noSuchToday(day), []);
  if (given(document) !== null) return checked(document);
  return src ? fetched(src) : loadPack(pack!);
}

/** What went wrong, in words and with every fault found, and whether it may pass. */
export function faultOf(
  error: unknown,
  { pack, src }: Source,
): { readonly say: () => string; readonly issues: readonly Issue[]; readonly passing: boolean } {
  if (error instanceof Refused) return error;
  const told = error instanceof Error && error.name === 'UnknownPackError';
  // A host may give what cannot be written out.
  const name: unknown = src ?? pack;
  return {
    say: () => (told ? error.message : caseStrings.notLoaded(typeof name === 'string' ? name : '')),
    issues: [],
    passing: !told,
  };
}

/** Asks for a document by itself until it can be reached, or another one is asked for; then it is to be loaded. */
export function untilReached(source: Source, host: Node, latest: () => boolean, load: () => Promise<void>): Retry {
  const retry = new Retry(async () => {
    if (!latest() || !host.isConnected) return true;
    try {
      await loadDocument(source);
    } catch (error) {
      if (faultOf(error, source).passing) return false;
    }
    if (latest()) await load();
    return true;
  });
  retry.start();
  return retry;
}

/** A base is a bundled pack, or a file beside the pack that builds on it. */
async function loadBase(name: string, from: string): Promise<{ json: unknown; at: string }> {
  if (packIds.includes(name)) return { json: await loadPack(name), at: name };
  if (!URL.canParse(name, from)) throw new Refused(() => caseStrings.documentRefused, []);
  const at = new URL(name, from).href;
  const response = await fetch(at);
  if (!response.ok) throw new Refused(() => caseStrings.notFetched(at, response.status), [], response.status >= 500);
  return { json: await jsonOf(response, at), at };
}

async function checked(json: unknown, at = location.href): Promise<ThresholdDocument> {
  const { readPack } = await loadReaders();
  let missed: unknown;
  const read = await readPack(json, at, (name, from) =>
    loadBase(name, from).catch((error: unknown) => {
      missed = error;
      throw error;
    }),
  );
  // A base that may come yet is no fault of the document.
  if (missed && faultOf(missed, {}).passing) throw missed;
  if (!read.ok) throw new Refused(() => caseStrings.documentRefused, read.issues);
  return read.value;
}

async function fetched(src: string): Promise<ThresholdDocument> {
  const response = await fetch(src);
  if (!response.ok) throw new Refused(() => caseStrings.notFetched(src, response.status), [], response.status >= 500);
  return checked(await jsonOf(response, src), response.url);
}

async function jsonOf(response: Response, src: string): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(() => caseStrings.notJson(src), []);
  }
}
