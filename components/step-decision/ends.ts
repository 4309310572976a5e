import type { Position, ThresholdDocument } from '../../src/index.js';
import { wrongPosition } from '../shared/position.js';

/** The levels that a host names: where the family is, and the one that is considered. */
interface Ends {
  readonly from?: Position;
  readonly to?: Position;
}

/** As a host writes them, in attributes. */
interface Named {
  readonly from?: string | undefined;
  readonly fromTier?: string | undefined;
  readonly to?: string | undefined;
  readonly toTier?: string | undefined;
}

export function endsOf({ from, fromTier, to, toTier }: Named): Ends {
  const position = (level: string | undefined, tier: string | undefined) =>
    level === undefined ? undefined : { level, ...(tier ? { tier } : {}) };
  const [start, end] = [position(from, fromTier), position(to, toTier)];
  return { ...(start ? { from: start } : {}), ...(end ? { to: end } : {}) };
}

/** What is wrong with them in a document, by the name of the attribute; empty where they are right. */
export const wrongEnd = (document: ThresholdDocument, named: Named): string =>
  Object.entries(endsOf(named))
    .map(([end, { level, tier }]) => wrongPosition(document, level, tier, [end, `${end}-tier`]))
    .find(Boolean) ?? '';
