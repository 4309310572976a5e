import type { ThresholdDocument } from '../document/index.js';
import type { ConsentRecord } from './consent-schema.js';

/** The faults of recorded consent that its shape does not show: people, grounds and lines that do not belong to it. */
export function consentIssues(
  document: ThresholdDocument,
  consent: ConsentRecord,
  people: ReadonlySet<string>,
  say: (path: (string | number)[], message: string) => void,
): void {
  const knownPerson = (id: string, path: (string | number)[]) => {
    if (!people.has(id)) say(path, `The record has no person "${id}". Add the person, or take the id out.`);
  };
  for (const id of Object.keys(consent.people)) knownPerson(id, ['consent', 'people', id]);
  const asked = new Set<string>();
  consent.agreement.forEach(({ person, on }, at) => {
    const path = ['consent', 'agreement', at];
    knownPerson(person, [...path, 'person']);
    if (asked.has(`${on} ${person}`))
      say(path, 'This person has two entries for one day. Keep the one that was said last.');
    asked.add(`${on} ${person}`);
  });
  const ground = consent.sharing?.ground;
  if (ground !== undefined && !document.consent?.grounds.some(({ id }) => id === ground)) {
    say(['consent', 'sharing', 'ground'], `The document has no ground "${ground}".`);
  }
  consent.checked.forEach((line, at) => {
    if (!document.consent?.checklist.some(({ id }) => id === line))
      say(['consent', 'checked', at], `The document's check list has no line "${line}".`);
  });
}
