import * as z from 'zod/mini';
import {
  explain,
  type Issue,
  issuesOf,
  pathText,
  reading,
  type Result,
  type ThresholdDocument,
} from '../document/index.js';
import { consentIssues } from './consent-issues.js';
import { entryId } from './edit.js';
import { isLostKey } from './edit-checks.js';
import { RECORD_FORMAT } from './format.js';
import { doubtOf, migrate, READABLE } from './migrate.js';
import { reopen } from './reopen.js';
import { caseRecord, type CaseRecord } from './schema.js';
import { entryFaults } from './step-entries.js';
import { toldApart } from './told-apart.js';

/**
 * Reads a record from data that came from outside, for the document it was made with. Never throws:
 * a record of another document, of a newer format, or with any fault gives every fault found.
 *
 * A record of an earlier format is brought up to this one. One that was made with another version
 * of the document opens as far as it matches: `reopened` tells the rest, and nothing is lost. Of
 * people with one label each after the first has a number beside it.
 */
export const readRecord = (document: ThresholdDocument, json: unknown): Result<CaseRecord> =>
  reading(() => recordIn(document, json));

function recordIn(document: ThresholdDocument, json: unknown): Result<CaseRecord> {
  if (typeof json !== 'object' || json === null) {
    const message = 'This is not a record of the kit. Open the file that the kit saved.';
    return { ok: false, issues: [{ path: '', message }] };
  }
  const refused = foreign(document, json);
  if (refused) return { ok: false, issues: [refused] };
  const parsed = z.safeParse(caseRecord, migrate(json), { error: explain });
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error) };
  const record = { ...parsed.data, people: toldApart(parsed.data.people) };
  const issues = recordIssues(record);
  if (issues.length) return { ok: false, issues };
  const opened = reopen(document, record);
  const told = [...doubtOf(json, record, document), ...(opened.reopened ?? [])];
  return { ok: true, value: told.length ? { ...opened, reopened: told } : opened };
}

/** A record that is whole but not for here: said in one sentence, not as a list of faults. */
function foreign(document: ThresholdDocument, json: object): Issue | undefined {
  const { format, document: made } = json as { format?: unknown; document?: { id?: unknown; published?: unknown } };
  if (typeof format === 'string' && !READABLE.includes(format) && format.startsWith('threshold-kit/record@')) {
    return {
      path: 'format',
      message: `The record is in the format "${format}", which this version cannot read. It reads "${RECORD_FORMAT}" and earlier ones. Use the version of the kit that saved it.`,
    };
  }
  const { id, published, title } = document.provenance;
  if (typeof made?.id !== 'string' || made.id === id) return undefined;
  const when = typeof made.published === 'string' ? ` (${made.published})` : '';
  return {
    path: 'document',
    message: `The record was made with "${made.id}"${when}, not with "${title}" (${published}). Open it with its own document: levels of two documents are not the same thing.`,
  };
}

/** Faults that the shape alone does not show: entries and people that do not belong together, whatever the document. */
function recordIssues(record: CaseRecord): Issue[] {
  const issues: Issue[] = [];
  const say = (path: (string | number)[], message: string) => issues.push({ path: pathText(path), message });

  const people = new Set<string>();
  record.people.forEach(({ id }, at) => {
    if (people.has(id)) say(['people', at, 'id'], `The id "${id}" is used for two people. Give each their own.`);
    if (isLostKey(id)) say(['people', at, 'id'], `No person can have the id "${id}". Give them another.`);
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
      const own = [entry.text, entry.domain, 'level' in entry ? entry.level : undefined];
      if (entry.indicator !== undefined) {
        if (own.some((part) => part !== undefined))
          say(
            path,
            'An entry with an indicator takes its text, domain and level from the document. Take them out here.',
          );
        return;
      }
      if (entry.words !== undefined || entry.cell || ('met' in entry && entry.met))
        say(path, 'Only an entry with an indicator has "words", a "cell" or "met". Take them out here.');
      if (entry.text === undefined)
        say(path, 'An entry needs an "indicator" or, for own words, a "domain" and a "text".');
      if (entry.domain === undefined) say([...path, 'domain'], 'Own words need a domain. Add it.');
      if (list === 'concerns' && own[2] === undefined) say([...path, 'level'], 'Own words need a level. Add it.');
    });
  }
  for (const question of Object.keys(record.judged ?? {})) {
    if (!Object.hasOwn(record.answers, question))
      say(['judged', question], `The record has no answer to "${question}". Add it, or take this out.`);
  }
  if (record.consent) consentIssues(record.consent, people, say);
  for (const { at, message } of entryFaults(record.step?.entries ?? [])) say(['step', 'entries', at], message);
  return issues;
}
