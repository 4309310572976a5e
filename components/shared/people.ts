import type { Person } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** What is wrong with the label of a person to be added; empty where nothing is. */
export function personFault(people: readonly Person[], label: string): string {
  if (!label) return caseStrings.personMissing;
  return people.some((person) => person.label.toLowerCase() === label.toLowerCase()) ? caseStrings.personTaken : '';
}
