import { CONFIRMED_PARTS, type ConfirmedPart, fingerprintOf, type ThresholdDocument } from '../document/index.js';
import { Misuse } from './files.js';

/** Who confirmed which parts of a pack, and when. */
export interface Confirming {
  readonly by: string;
  readonly on: string;
  readonly parts: readonly ConfirmedPart[];
}

/**
 * A pack as its file holds it, with a confirmation over the text that it has now. What it builds on
 * is confirmed with it.
 */
export function confirmed(pack: object, document: ThresholdDocument, { by, on, parts }: Confirming): object {
  const of = Object.fromEntries(parts.map((part) => [part, fingerprintOf(document, part)]));
  const { provenance } = pack as Pick<ThresholdDocument, 'provenance'>;
  return { ...pack, provenance: { ...provenance, confirmed: [...(provenance.confirmed ?? []), { by, on, of }] } };
}

/** The parts that a list on the command line names: all where there is none. */
export function partsOf(list: string | undefined): readonly ConfirmedPart[] {
  if (list === undefined) return CONFIRMED_PARTS;
  return list.split(',').map((name) => {
    const part = CONFIRMED_PARTS.find((one) => one === name.trim());
    if (!part)
      throw new Misuse(`There is no part "${name.trim()}" to confirm. Use one of ${CONFIRMED_PARTS.join(', ')}.`);
    return part;
  });
}
