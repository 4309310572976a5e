import * as z from 'zod/mini';
import { explain } from './explain.js';
import { referenceIssues } from './references.js';
import { pathText, type Result } from './result.js';
import { thresholdDocument, type ThresholdDocument } from './schema.js';

/**
 * Reads a pack from data that came from outside. Never throws: a pack with any fault gives every
 * fault found, each with its place and what would be right.
 */
export function readDocument(json: unknown): Result<ThresholdDocument> {
  const parsed = z.safeParse(thresholdDocument, json, { error: explain });
  if (!parsed.success) {
    return { ok: false, issues: parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })) };
  }
  const issues = referenceIssues(parsed.data);
  return issues.length ? { ok: false, issues } : { ok: true, value: parsed.data };
}
