import type { ThresholdDocument } from '../document/index.js';

export { lawNotes } from './law.js';

/*
 * The bundled threshold documents, each loaded when it is asked for. They are read and checked with
 * `readDocument` when the kit is built and tested, so a browser does not check them again.
 */
const packs: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  'cheshire-east-2023': () => import('./cheshire-east-2023.json'),
  'worcestershire-2019': () => import('./worcestershire-2019.json'),
  'west-cheshire-2019': () => import('./west-cheshire-2019.json'),
  'tac-step-protocol': () => import('./tac-step-protocol.json'),
  'family-help-template': () => import('./family-help-template.json'),
};

/** The ids of the bundled packs. */
export const packIds: readonly string[] = Object.keys(packs);

/** An id that no bundled pack has. */
export class UnknownPackError extends Error {
  override readonly name = 'UnknownPackError';
  constructor(id: string) {
    super(`There is no bundled threshold document "${id}". Use one of ${packIds.map((known) => `"${known}"`).join(', ')}.`);
  }
}

/** Loads a bundled pack. Rejects with {@link UnknownPackError}, or with the browser's error where the file cannot be fetched. */
export async function loadPack(id: string): Promise<ThresholdDocument> {
  const load = Object.hasOwn(packs, id) ? packs[id] : undefined;
  if (!load) throw new UnknownPackError(id);
  return (await load()).default as ThresholdDocument;
}
