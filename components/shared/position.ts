import type { ThresholdDocument } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** What is wrong with a level and tier named by a host; empty where they are right. */
export function wrongPosition(document: ThresholdDocument, level: string, tier: string | undefined): string {
  const known = document.levels.find(({ id }) => id === level);
  if (!known) return caseStrings.unknownLevel(level, document.provenance.title);
  return tier && !known.tiers?.some(({ id }) => id === tier) ? caseStrings.unknownTier(tier, known.name) : '';
}
