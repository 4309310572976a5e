import { ORDER, RULE_BASES, type Position } from '../document/index.js';
import type { Action } from './types.js';

/** One action where several rules ask for the same thing. */
export function merged(actions: readonly Action[], positions: readonly Position[]): Action[] {
  const same = new Map<string, Action[]>();
  for (const one of actions) {
    const key = [one.advised, one.kind, one.contact, one.text].join(' ');
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  const byText = new Map([...same].map(([key, all]) => [key, all.length > 1 ? joined(all, positions) : all[0]!]));
  // What is asked for at a place is not advised there as well.
  return [...byText].flatMap(([key, one]) => {
    const asked = one.advised && byText.get(key.replace(/^true/, 'false'));
    if (!asked) return [one];
    const left = one.at.filter((place) => !isAmong(place, asked.at));
    return left.length ? [{ ...one, at: left }] : [];
  });
}

/** As sure and as early as the surest and the earliest, with the places, times and rules of all. */
function joined(all: readonly Action[], positions: readonly Position[]): Action {
  const at = positions.filter((place) => all.some((one) => isAmong(place, one.at)));
  const each = <T>(of: (one: Action) => readonly T[]) => [...new Set(all.flatMap(of))];
  return {
    ...all[0]!,
    at,
    order: ORDER[Math.min(...all.map(({ order }) => ORDER.indexOf(order)))]!,
    decidedBy: all.some(({ certain }) => certain) ? [] : each(({ decidedBy }) => decidedBy),
    responses: all
      .flatMap(({ responses }) => responses)
      .reduce<Action['responses']>((said, one) => (isSaid(one, said) ? said : [...said, one]), []),
    rules: each(({ rules }) => rules),
    basis: basisOf(all, at),
    sections: each(({ sections }) => sections),
    doubts: each(({ doubts }) => doubts),
  };
}

/** How firmly the source carries it: at each place as the firmest there says, and no more than it carries at every place. */
function basisOf(all: readonly Action[], at: readonly Position[]): Action['basis'] {
  const firmest = (some: readonly Action[]) => RULE_BASES.find((basis) => some.some((one) => one.basis === basis));
  const found = at.length ? at.map((place) => firmest(all.filter((one) => isAmong(place, one.at)))) : [firmest(all)];
  return RULE_BASES.findLast((basis) => found.includes(basis))!;
}

export const isAmong = ({ level, tier }: Position, places: readonly Position[]) =>
  places.some((other) => other.level === level && other.tier === tier);

const isSaid = (one: Action['responses'][number], all: Action['responses']) =>
  all.some((other) => JSON.stringify(other) === JSON.stringify(one));
