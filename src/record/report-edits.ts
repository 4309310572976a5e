import { filled, knownDay, RecordEditError } from './edit-checks.js';
import { childSpoke } from './outgrown.js';
import type { AboutChild, Call, CaseRecord, Writer } from './schema.js';

/** Notes a call that was made: to whom, when, and what they advised. Calls stand in the order of writing. */
export function recordCall(record: CaseRecord, call: Call): CaseRecord {
  knownDay(call.on);
  if (call.at !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(call.at))
    throw new RecordEditError(`"${call.at}" is not a time. Write it like 16:30.`);
  const { to, ...rest } = filled(call)!;
  if (!to) throw new RecordEditError('A call needs to say who was called.');
  return { ...record, calls: [...(record.calls ?? []), { ...rest, to }] };
}

/** Takes out a call that was noted by mistake, by its place in the list. */
export function removeCall(record: CaseRecord, index: number): CaseRecord {
  const { calls = [], ...rest } = record;
  if (!calls[index]) throw new RecordEditError(`The record has no call at place ${index}.`);
  const others = calls.filter((_, at) => at !== index);
  return others.length ? { ...rest, calls: others } : rest;
}

/**
 * Notes the day from which something that is due is counted (see `dueDates`). Null takes it away, and
 * keeps it under `uncounted`, so that a calendar file can cancel what was due by it.
 */
export function countFrom(record: CaseRecord, due: string, from: string | null): CaseRecord {
  if (from !== null) knownDay(from);
  const { counted = {}, uncounted = {}, ...rest } = record;
  if (from === null && !Object.hasOwn(counted, due)) return record;
  const { [due]: was, ...others } = counted;
  const { [due]: _, ...gone } = uncounted;
  const days = from === null ? others : { ...others, [due]: from };
  const former = from === null ? { ...gone, [due]: was! } : gone;
  return {
    ...rest,
    ...(Object.keys(days).length ? { counted: days } : {}),
    ...(Object.keys(former).length ? { uncounted: former } : {}),
  };
}

/** Says who writes and how to call them back; what is empty is left out, and null takes it all away. */
export function setWriter(record: CaseRecord, given: Writer | null): CaseRecord {
  const { writer: _, ...rest } = record;
  const writer = filled(given);
  return writer ? { ...rest, writer } : rest;
}

/** Notes the reference that the writer's agency has for the family; null takes it away. */
export function setReference(record: CaseRecord, given: string | null): CaseRecord {
  const { reference: _, ...rest } = record;
  const reference = given?.trim();
  return reference ? { ...rest, reference } : rest;
}

/** Notes the child's own words, where the child is now, and whether the parents know; what is empty is left out. */
export function setChild(record: CaseRecord, given: AboutChild | null): CaseRecord {
  const { child: _, ...rest } = record;
  const child = filled(given);
  const after = child ? { ...rest, child } : rest;
  return child?.words && child.words !== record.child?.words ? childSpoke(after) : after;
}

/** Notes that a person has read what opening under another version of the document told. */
export function seenReopened(record: CaseRecord): CaseRecord {
  if (!record.reopened) return record;
  return { ...record, reopened: record.reopened.map((one) => ({ ...one, seen: true as const })) };
}
