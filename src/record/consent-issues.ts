import type { ConsentRecord } from './consent-schema.js';

/** The faults of recorded consent that its shape does not show: people whom the record does not have, and one answer twice on one day. */
export function consentIssues(
  consent: ConsentRecord,
  people: ReadonlySet<string>,
  say: (path: (string | number)[], message: string) => void,
): void {
  const knownPerson = (id: string, path: (string | number)[]) => {
    if (!people.has(id)) say(path, `The record has no person "${id}". Add the person, or take the id out.`);
  };
  for (const id of Object.keys(consent.people)) knownPerson(id, ['consent', 'people', id]);
  const asked = new Set<string>();
  consent.agreement.forEach(({ person, on, state }, at) => {
    const path = ['consent', 'agreement', at];
    knownPerson(person, [...path, 'person']);
    if (asked.has(`${on} ${state} ${person}`)) say(path, 'This person has the same answer twice on one day. Keep one.');
    asked.add(`${on} ${state} ${person}`);
  });
}
