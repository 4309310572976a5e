import type { ThresholdDocument } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** What is wrong with a level and tier named by a host, in attributes of these names; empty where they are right. */
export function wrongPosition(
  document: ThresholdDocument,
  level: string,
  tier: string | undefined,
  [levelName, tierName] = ['level', 'tier'],
): string {
  const known = document.levels.find(({ id }) => id === level);
  if (!known) return caseStrings.unknownLevel(level, document.provenance.title, levelName);
  return tier && !known.tiers?.some(({ id }) => id === tier) ? caseStrings.unknownTier(tier, known.name, tierName) : '';
}
