import { isSameAnswer } from './consent-edits.js';
import type { AgreementEntry, ConsentRecord } from './consent-schema.js';

/** The faults of recorded consent that its shape does not show: people whom the record does not have, and one answer twice in a row on one day. */
export function consentIssues(
  consent: ConsentRecord,
  people: ReadonlySet<string>,
  say: (path: (string | number)[], message: string) => void,
): void {
  const knownPerson = (id: string, path: (string | number)[]) => {
    if (!people.has(id)) say(path, `The record has no person "${id}". Add the person, or take the id out.`);
  };
  for (const id of Object.keys(consent.people)) knownPerson(id, ['consent', 'people', id]);
  const last = new Map<string, AgreementEntry>();
  consent.agreement.forEach((entry, at) => {
    const path = ['consent', 'agreement', at];
    const { person, on } = entry;
    knownPerson(person, [...path, 'person']);
    // What they said on other days may stand in between.
    const before = last.get(`${on} ${person}`);
    if (before && isSameAnswer(before, entry))
      say(path, 'This person has the same answer twice in a row on one day. Keep one.');
    last.set(`${on} ${person}`, entry);
  });
}
