import type { Issue } from '../document/index.js';

/** What a command says, as text and as JSON, and whether faults were found. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
  readonly faults: boolean;
  /** Said beside the answer, not in it. */
  readonly notes?: readonly string[];
}

/** Faults, a line each, with where they stand in the file. */
export const lines = (issues: readonly Issue[], place: (path: string) => string = () => '') =>
  issues.map(({ path, message }) => `  ${path ? `${place(path)}${path}: ` : ''}${message}`).join('\n');

export const refusal = ({ length }: readonly Issue[]) =>
  `${length} ${length === 1 ? 'fault' : 'faults'}. The pack cannot be used.`;

/** An id made from the name of a file. */
export const idOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'new-pack';
