import type { Person, Role } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** What is wrong with the label of a person to be added; empty where nothing is. */
export function personFault(people: readonly Person[], label: string): string {
  if (!label) return caseStrings.personMissing;
  return people.some((person) => person.label.toLowerCase() === label.toLowerCase()) ? caseStrings.personTaken : '';
}

/** What a label most likely says: "Mum" and "Step-dad" are adults; initials are a child's. It is shown while one types, and any button says otherwise. */
export function likelyRole(label: string): Role {
  const said = label.toLowerCase().split(/[^\p{L}'’]+/u);
  const { roleWords } = caseStrings;
  return (
    (['adult', 'unborn'] as const).find((role) => roleWords[role].split(' ').some((word) => said.includes(word))) ??
    'child'
  );
}
