import { isDay } from '../document/index.js';
import type { CaseRecord } from './schema.js';

/** A programmer's mistake: an edit that names what the record does not have, or after which it could not be read again. */
export class RecordEditError extends Error {
  override readonly name = 'RecordEditError';
}

/** An id that a record cannot keep apart from what every object has. */
export const isLostKey = (id: string): boolean => id === '__proto__';

/** A text that says something: a record with an empty one cannot be read again. */
export function knownText(text: string, message: string): string {
  if (!text.trim()) throw new RecordEditError(message);
  return text;
}

/** A day that a record can be read with again. */
export function knownDay(day: string): void {
  if (!isDay(day)) throw new RecordEditError(`"${day}" is not a day from 2000 to 2199. Write it like 2026-11-22.`);
}

export function knownPeople(record: CaseRecord, ids: readonly string[]): void {
  const unknown = ids.find((id) => !record.people.some((person) => person.id === id));
  if (unknown !== undefined) throw new RecordEditError(`The record has no person "${unknown}". Add the person first.`);
}

/** Whether any concern, strength or agreement names this person, or what was kept of an entry that has no place any more. */
export function isNamed(record: CaseRecord, person: string): boolean {
  const kept = (record.reopened ?? []).flatMap(
    ({ entry, was }) => (entry === undefined && (was?.concern ?? was?.strength)) || [],
  );
  return (
    [...record.concerns, ...record.strengths, ...kept].some(({ people }) => people.includes(person)) ||
    Object.hasOwn(record.consent?.people ?? {}, person) ||
    Boolean(record.consent?.agreement.some((entry) => entry.person === person))
  );
}

export function knownEntry(id: string, entries: readonly { readonly id: string }[]): void {
  if (!entries.some((entry) => entry.id === id)) throw new RecordEditError(`The record has no entry "${id}".`);
}

/** An object of texts without those that are empty; undefined where nothing is left. */
export function filled<T extends object>(given: T | null): T | undefined {
  const kept = Object.entries(given ?? {})
    .map(([key, value]) => [key, String(value ?? '').trim()] as const)
    .filter(([, value]) => value);
  return kept.length ? (Object.fromEntries(kept) as T) : undefined;
}
