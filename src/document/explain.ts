import type { $ZodRawIssue } from 'zod/v4/core';
import { slips } from './slips.js';

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'nothing',
};

const listed = (values: readonly unknown[]) => values.map((value) => `"${String(value)}"`).join(', ');

function kindOf(input: unknown): string {
  const kind = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
  return names[kind] ?? kind;
}

/** The keys of the object that an issue is about, and those that it needs. */
function keysOf({ inst }: $ZodRawIssue): { readonly all: readonly string[]; readonly needed: readonly string[] } {
  const shape = (inst as Shaped | undefined)?._zod?.def?.shape ?? {};
  const all = Object.keys(shape);
  return { all, needed: all.filter((key) => shape[key]!._zod.optin !== 'optional') };
}
interface Shaped {
  readonly _zod?: {
    readonly def?: { readonly shape?: Readonly<Record<string, { readonly _zod: { readonly optin?: string } }>> };
  };
}

/** More than these are no help to read. */
const FEW = 6;

/** For each key the one that it is most like; none for a key that is like none. */
function nearest(keys: readonly string[], known: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const most = key.length < 5 ? 1 : 2;
    const [first] = known
      .map((one) => ({ one, slips: slips(key.toLowerCase(), one.toLowerCase()) }))
      .filter((one) => one.slips <= most)
      .sort((a, b) => a.slips - b.slips);
    return first?.one ?? [];
  });
}

/** What an unknown key may have been meant as, or else what can stand there. */
function instead(keys: readonly string[], known: readonly string[], input: unknown): string {
  const free = known.filter((key) => !Object.hasOwn(input as object, key));
  const near = nearest(keys, free);
  if (near.length === keys.length) return `Did you mean ${listed(near)}? Correct it or take it out.`;
  const there = nearest(keys, known);
  if (there.length === keys.length)
    return `Did you mean ${listed(there)}, which is here already? Add to that, and take this out.`;
  return `Correct its spelling or take it out.${free.length ? ` What can still stand here: ${listed(free)}.` : ''}`;
}

/**
 * Says in plain English what a zod issue means. It is passed to each parse, because zod's own
 * configuration belongs to the host page.
 */
export function explain(issue: $ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'int' && typeof issue.input === 'number') return 'This must be a whole number.';
      const { needed } = keysOf(issue);
      const kind = `${names[issue.expected] ?? issue.expected}${needed.length && needed.length <= FEW ? ` with ${listed(needed)}` : ''}`;
      return issue.input === undefined
        ? `This is missing. Add ${kind}.`
        : `This must be ${kind}, not ${kindOf(issue.input)}.`;
    }
    case 'unrecognized_keys':
      return `The key ${listed(issue.keys)} is not known here. ${instead(issue.keys, keysOf(issue).all, issue.input)}`;
    case 'invalid_value':
      if (issue.values.length === 1 && issue.values[0] === true)
        return 'This must be true, without quotation marks. Where it does not hold, take the key out.';
      return `This must be ${issue.values.length > 1 ? 'one of ' : ''}${listed(issue.values)}.`;
    case 'invalid_union':
      return Array.isArray(issue.options)
        ? `This must be one of ${listed(issue.options)}.`
        : 'This has none of the shapes allowed here.';
    case 'too_small':
      return issue.origin === 'array'
        ? `This needs at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}.`
        : `This must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`;
    case 'too_big':
      return `This must be at most ${issue.maximum}.`;
    default:
      return 'This is not in a form that can be read here.';
  }
}
