import * as z from 'zod/mini';
import { explain } from './explain.js';
import { referenceIssues } from './references.js';
import { issuesOf, type Result } from './result.js';
import { lawNotesFile, thresholdDocument, type LawNotes, type ThresholdDocument } from './schema.js';

/**
 * Reads a pack from data that came from outside. Never throws: a pack with any fault gives every
 * fault found, each with its place and what would be right.
 */
export function readDocument(json: unknown): Result<ThresholdDocument> {
  let parsed;
  try {
    parsed = z.safeParse(thresholdDocument, json, { error: explain });
  } catch {
    // Data nested thousands deep ends in a stack overflow.
    return {
      ok: false,
      issues: [
        {
          path: '',
          message: 'This is nested too deeply to be read. A pack needs no such depth: check its conditions.',
        },
      ],
    };
  }
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error) };
  const issues = referenceIssues(parsed.data);
  return issues.length ? { ok: false, issues } : { ok: true, value: parsed.data };
}

/** Reads a list of law notes from data that came from outside. Never throws. */
export function readLawNotes(json: unknown): Result<LawNotes> {
  const parsed = z.safeParse(lawNotesFile, json, { error: explain });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, issues: issuesOf(parsed.error) };
}
