import * as z from 'zod/mini';
import { explain } from './explain.js';
import { issuesBeside } from './references-beside.js';
import { referenceIssues, referenceLooks } from './references.js';
import { issuesOf, reading, type Result } from './result.js';
import { indicator, lawNotesFile, thresholdDocument, type LawNotes, type ThresholdDocument } from './schema.js';

/**
 * Reads a pack from data that came from outside. Never throws: a pack with any fault gives every
 * fault found, each with its place and what would be right.
 */
export const readDocument = (json: unknown): Result<ThresholdDocument> => reading(() => documentIn(json));

function documentIn(json: unknown): Result<ThresholdDocument> {
  const parsed = z.safeParse(thresholdDocument, json, { error: explain });
  if (!parsed.success)
    return { ok: false, issues: [...issuesOf(parsed.error), ...issuesBeside(json, parsed.error.issues)] };
  const issues = referenceIssues(parsed.data);
  return issues.length ? { ok: false, issues } : { ok: true, value: parsed.data };
}

/** How many signs are read at a time, so that no task of a page is long. */
const PIECE = 1500;
const signs = z.array(indicator);

/** Lets a page answer. A browser that can yield goes on at once; a timer waits some milliseconds each time. */
const pause = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler?.yield?.() ??
  new Promise((go) => setTimeout(go));

/** Reads a pack as {@link readDocument} does, the signs of a large one in pieces between which a page can answer. */
export async function readInPieces(json: unknown): Promise<Result<ThresholdDocument>> {
  const list = typeof json === 'object' && json !== null && 'indicators' in json ? json.indicators : undefined;
  if (!Array.isArray(list) || list.length <= PIECE) return readDocument(json);
  const indicators: ThresholdDocument['indicators'] = [];
  for (let at = 0; at < list.length; at += PIECE) {
    const piece = z.safeParse(signs, list.slice(at, at + PIECE));
    // A faulty pack is read at once: its faults are told in one order.
    if (!piece.success) return readDocument(json);
    indicators.push(...piece.data);
    await pause();
  }
  const rest = z.safeParse(thresholdDocument, { ...(json as object), indicators: [] });
  if (!rest.success) return readDocument(json);
  await pause();
  const document = { ...rest.data, indicators };
  const { issues, looks } = referenceLooks(document);
  for (const look of looks) {
    look();
    await pause();
  }
  return issues.length ? { ok: false, issues } : { ok: true, value: document };
}

/** Reads a list of law notes from data that came from outside. Never throws. */
export const readLawNotes = (json: unknown): Result<LawNotes> => reading(() => lawNotesIn(json));

function lawNotesIn(json: unknown): Result<LawNotes> {
  const parsed = z.safeParse(lawNotesFile, json, { error: explain });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, issues: issuesOf(parsed.error) };
}
