import type { Person } from './schema.js';

/** People of whom several have one label, with a number beside each after the first: else nobody could say which child is meant. */
export function toldApart(people: readonly Person[]): Person[] {
  const taken = new Set(people.map(({ label }) => label.trim()));
  const counted = new Map<string, number>();
  return people.map((person) => {
    const label = person.label.trim();
    let number = (counted.get(label) ?? 0) + 1;
    while (number > 1 && taken.has(`${label} (${number})`)) number++;
    counted.set(label, number);
    return number > 1 ? { ...person, label: `${label} (${number})` } : person;
  });
}
