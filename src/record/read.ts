import * as z from 'zod/mini';
import { explain, lookup, type Issue, pathText, type Result, type ThresholdDocument } from '../document/index.js';
import { consentIssues } from './consent-issues.js';
import { entryId } from './edit.js';
import { RECORD_FORMAT } from './format.js';
import { caseRecord, type CaseRecord } from './schema.js';
import { stepIssues } from './step-issues.js';

/**
 * Reads a record from data that came from outside, for the document it was made with. Never throws:
 * a record of another document, of a newer format, or with any fault gives every fault found.
 */
export function readRecord(document: ThresholdDocument, json: unknown): Result<CaseRecord> {
  const refused = foreign(document, json);
  if (refused) return { ok: false, issues: [refused] };
  const parsed = z.safeParse(caseRecord, json, { error: explain });
  if (!parsed.success) {
    return { ok: false, issues: parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })) };
  }
  const issues = recordIssues(document, parsed.data);
  return issues.length ? { ok: false, issues } : { ok: true, value: parsed.data };
}

/** A record that is whole but not for here: said in one sentence, not as a list of faults. */
function foreign(document: ThresholdDocument, json: unknown): Issue | undefined {
  if (typeof json !== 'object' || json === null) {
    return { path: '', message: 'This is not a record of the kit. Open the file that the kit saved.' };
  }
  const { format, document: made } = json as { format?: unknown; document?: { id?: unknown; published?: unknown } };
  if (typeof format === 'string' && format !== RECORD_FORMAT && format.startsWith('threshold-kit/record@')) {
    return {
      path: 'format',
      message: `The record is in the format "${format}", which this version cannot read. It reads "${RECORD_FORMAT}". Use the version of the kit that saved it.`,
    };
  }
  const { id, published, title } = document.provenance;
  if (
    typeof made?.id === 'string' &&
    (made.id !== id || (typeof made.published === 'string' && made.published !== published))
  ) {
    const when = typeof made.published === 'string' ? ` (${made.published})` : '';
    return {
      path: 'document',
      message: `The record was made with "${made.id}"${when}, not with "${title}" (${published}). Open it with its own document: levels of two documents are not the same thing.`,
    };
  }
  return undefined;
}

/** Faults that the shape alone does not show: entries, people and answers that do not belong together. */
function recordIssues(document: ThresholdDocument, record: CaseRecord): Issue[] {
  const issues: Issue[] = [];
  const say = (path: (string | number)[], message: string) => issues.push({ path: pathText(path), message });
  const { levels, domains, indicators, questions } = lookup(document);

  const people = new Set<string>();
  record.people.forEach(({ id }, at) => {
    if (people.has(id)) say(['people', at, 'id'], `The id "${id}" is used for two people. Give each their own.`);
    people.add(id);
  });

  const ids = new Set<string>();
  for (const list of ['concerns', 'strengths'] as const) {
    record[list].forEach((entry, at) => {
      const path = [list, at];
      if (ids.has(entry.id)) say([...path, 'id'], `The entry "${entry.id}" is recorded twice. Keep one.`);
      ids.add(entry.id);
      if (entry.id !== entryId(entry))
        say([...path, 'id'], `The id should be "${entryId(entry)}", made from what the entry says.`);
      entry.people.forEach((person, n) => {
        if (!people.has(person))
          say([...path, 'people', n], `The record has no person "${person}". Add the person, or take the id out.`);
      });
      if (entry.indicator === undefined) {
        if (entry.text === undefined)
          say(path, 'An entry needs an "indicator" or, for own words, a "domain" and a "text".');
        if (!domains.has(entry.domain ?? ''))
          say([...path, 'domain'], `The document has no domain "${entry.domain ?? ''}".`);
        if ('level' in entry || list === 'concerns') {
          const { level = '' } = entry as { level?: string };
          if (!levels.has(level)) say([...path, 'level'], `The document has no level "${level}".`);
        }
        return;
      }
      if (entry.text !== undefined || entry.domain !== undefined || ('level' in entry && entry.level !== undefined)) {
        say(
          path,
          'An entry with an indicator takes its words, domain and level from the document. Take them out here.',
        );
      }
      const indicator = indicators.get(entry.indicator)?.indicator;
      if (!indicator) say([...path, 'indicator'], `The document has no indicator "${entry.indicator}".`);
      else if ((indicator.kind === 'strength') !== (list === 'strengths')) {
        say(
          [...path, 'indicator'],
          `"${entry.indicator}" is ${indicator.kind === 'strength' ? 'a strength. Move it to "strengths"' : 'not a strength. Move it to "concerns"'}.`,
        );
      }
    });
  }
  for (const [question, option] of Object.entries(record.answers)) {
    const known = questions.get(question);
    if (!known) say(['answers', question], `The document has no question "${question}".`);
    else if (!known.options.some(({ id }) => id === option))
      say(['answers', question], `The question has no option "${option}".`);
  }
  if (record.agreed) {
    const { level, tier } = record.agreed;
    const known = levels.get(level)?.level;
    if (!known) say(['agreed', 'level'], `The document has no level "${level}".`);
    else if (tier !== undefined && !known.tiers?.some(({ id }) => id === tier))
      say(['agreed', 'tier'], `The level "${level}" has no tier "${tier}".`);
  }
  if (record.consent) consentIssues(document, record.consent, people, say);
  if (record.step) stepIssues(document, record.step, say);
  return issues;
}
