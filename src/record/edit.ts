import type { ThresholdDocument } from '../document/index.js';
import type { AgreedPosition, CaseRecord, Concern, Role, Strength } from './schema.js';
import { RECORD_FORMAT } from './format.js';

/** A programmer's mistake: an edit that names a person, or an entry, that the record does not have. */
export class RecordEditError extends Error {
  override readonly name = 'RecordEditError';
}

interface About {
  /** Ids of the people it is about; none for the whole family. */
  readonly people?: readonly string[];
  /** A few words of detail, for example the source or the date. */
  readonly note?: string;
}
export type NewConcern = About &
  ({ readonly indicator: string } | { readonly domain: string; readonly level: string; readonly text: string });
export type NewStrength = About & ({ readonly indicator: string } | { readonly domain: string; readonly text: string });

/** An empty record for a document: nothing recorded, nothing answered, nothing agreed. */
export function newRecord(
  document: ThresholdDocument,
  {
    people = [],
  }: { readonly people?: readonly { readonly id?: string; readonly label: string; readonly role: Role }[] } = {},
): CaseRecord {
  const { id, published } = document.provenance;
  const empty: CaseRecord = {
    format: RECORD_FORMAT,
    document: { id, published },
    people: [],
    concerns: [],
    strengths: [],
    answers: {},
    agreed: null,
  };
  return people.reduce(addPerson, empty);
}

/** Adds a person. The label is for initials or a role, never a name; an id is made where none is given. */
export function addPerson(
  record: CaseRecord,
  person: { readonly id?: string; readonly label: string; readonly role: Role },
): CaseRecord {
  const { label, role, id = freeId(record) } = person;
  if (!label.trim()) throw new RecordEditError('A person needs a label: initials or a role.');
  if (record.people.some((one) => one.id === id)) throw new RecordEditError(`The record already has a person "${id}".`);
  return { ...record, people: [...record.people, { id, label, role }] };
}

function freeId({ people }: CaseRecord): string {
  const taken = new Set(people.map(({ id }) => id));
  let number = people.length + 1;
  while (taken.has(`person-${number}`)) number++;
  return `person-${number}`;
}

/**
 * Takes out a person whom no entry names. An entry about them would otherwise turn, unseen, into
 * one about the whole family or about nobody.
 */
export function removePerson(record: CaseRecord, id: string): CaseRecord {
  knownPeople(record, [id]);
  if (isNamed(record, id))
    throw new RecordEditError(`Entries name the person "${id}". Remove or change those entries first.`);
  return { ...record, people: record.people.filter((person) => person.id !== id) };
}

/** Whether any concern, strength or agreement names this person. */
export function isNamed(record: CaseRecord, person: string): boolean {
  return (
    [...record.concerns, ...record.strengths].some(({ people }) => people.includes(person)) ||
    Boolean(record.consent?.people[person] || record.consent?.agreement.some((entry) => entry.person === person))
  );
}

/** Own words as an id tells them apart: case and spacing do not make another entry. */
const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The id of an entry, made from what it says: adding the same one again finds it. */
export function entryId(entry: {
  indicator?: string | undefined;
  domain?: string | undefined;
  level?: string | undefined;
  text?: string | undefined;
}): string {
  return entry.indicator ?? `${[entry.domain, entry.level].filter(Boolean).join('.')}: ${plain(entry.text ?? '')}`;
}

/** Records a concern. The same one again joins its people and keeps one entry. */
export function addConcern(record: CaseRecord, concern: NewConcern): CaseRecord {
  return { ...record, concerns: joined(record, record.concerns, entryOf(record, concern)) };
}

/** Records a strength. The same one again joins its people and keeps one entry. */
export function addStrength(record: CaseRecord, strength: NewStrength): CaseRecord {
  return { ...record, strengths: joined(record, record.strengths, entryOf(record, strength)) };
}

function entryOf(record: CaseRecord, entry: NewConcern | NewStrength): Concern {
  const { people = [], note: given, ...what } = entry;
  const note = given?.trim();
  knownPeople(record, people);
  if ('text' in what && !plain(what.text)) throw new RecordEditError('An entry in your own words needs some words.');
  const said = 'text' in what ? { ...what, text: what.text.trim() } : what;
  return { id: entryId(what), ...said, people: inOrder(record, people), ...(note ? { note } : {}) };
}

function joined<T extends Concern | Strength>(record: CaseRecord, entries: readonly T[], added: T): T[] {
  const known = entries.find(({ id }) => id === added.id);
  if (!known) return [...entries, added];
  // No people means the whole family, which holds every person already.
  const people = known.people.length && added.people.length ? inOrder(record, [...known.people, ...added.people]) : [];
  const note =
    added.note && added.note !== known.note ? [known.note, added.note].filter(Boolean).join('; ') : known.note;
  // Of two spellings one is kept that does not depend on which was written first.
  const text =
    known.text !== undefined && added.text !== undefined && added.text < known.text ? { text: added.text } : {};
  return entries.map((entry) => (entry === known ? { ...known, ...text, people, ...(note ? { note } : {}) } : entry));
}

const inOrder = ({ people }: CaseRecord, ids: readonly string[]) =>
  people.map(({ id }) => id).filter((id) => ids.includes(id));

export function knownPeople(record: CaseRecord, ids: readonly string[]): void {
  const unknown = ids.find((id) => !record.people.some((person) => person.id === id));
  if (unknown !== undefined) throw new RecordEditError(`The record has no person "${unknown}". Add the person first.`);
}

/** Says whom an entry is about (none: the whole family), or gives it a note; an empty note takes it away. */
export function changeEntry(record: CaseRecord, id: string, change: About): CaseRecord {
  if (![...record.concerns, ...record.strengths].some((entry) => entry.id === id)) {
    throw new RecordEditError(`The record has no entry "${id}".`);
  }
  knownPeople(record, change.people ?? []);
  const changed = <T extends Concern | Strength>(entry: T): T => {
    if (entry.id !== id) return entry;
    const { note: before, ...rest } = entry;
    const note = change.note === undefined ? before : change.note.trim();
    return {
      ...rest,
      people: change.people ? inOrder(record, change.people) : entry.people,
      ...(note ? { note } : {}),
    } as T;
  };
  return { ...record, concerns: record.concerns.map(changed), strengths: record.strengths.map(changed) };
}

/** Takes out a concern or a strength. The assessment is then what it was before it was added. */
export function removeEntry(record: CaseRecord, id: string): CaseRecord {
  return {
    ...record,
    concerns: record.concerns.filter((entry) => entry.id !== id),
    strengths: record.strengths.filter((entry) => entry.id !== id),
  };
}

/** Answers a judgement question with one of the pack's options; null takes the answer back. */
export function answer(record: CaseRecord, question: string, option: string | null): CaseRecord {
  const { [question]: _, ...others } = record.answers;
  return { ...record, answers: option === null ? others : { ...others, [question]: option } };
}

/** Sets down the level that the practitioner settled on, with the reasons; null takes it back. */
export function agree(record: CaseRecord, agreed: AgreedPosition | null): CaseRecord {
  return { ...record, agreed };
}
