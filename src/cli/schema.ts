import * as z from 'zod/mini';
import { extendingPack, thresholdDocument } from '../document/index.js';
import { describe } from './descriptions.js';

/**
 * The JSON Schema (2020-12) of a pack, with a description for every key, so that an editor
 * completes and checks a pack while it is typed. A pack is whole, or it builds on another.
 */
export function packSchema(): unknown {
  const draft = z.toJSONSchema(z.union([thresholdDocument, extendingPack]), { target: 'draft-2020-12' });
  return {
    ...(describe(draft) as object),
    title: 'Threshold Kit pack',
    description: 'A threshold document as the kit reads it, whole or building on another pack.',
  };
}
