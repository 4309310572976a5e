import type { $ZodRawIssue } from 'zod/v4/core';

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
  undefined: 'nothing',
};

const listed = (values: readonly unknown[]) => values.map((value) => `"${String(value)}"`).join(', ');

function kindOf(input: unknown): string {
  const kind = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
  return names[kind] ?? kind;
}

/**
 * Says in plain English what a zod issue means. It is passed to each parse, because zod's own
 * configuration belongs to the host page.
 */
export function explain(issue: $ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `This is missing. Add ${names[issue.expected] ?? issue.expected}.`
        : `This must be ${names[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}.`;
    case 'unrecognized_keys':
      return `The key ${listed(issue.keys)} is not known here. Correct its spelling or take it out.`;
    case 'invalid_value':
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
