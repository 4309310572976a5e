import { levelOf, levelOrder } from '../document/index.js';
import { NOTHING, settled, type Kind, type Of } from './evidence.js';
import { counted, needsFrom } from './placed.js';

/** Counts needs as the document counts them, from a level up. */
export const needs: Kind<Of<'needs'>> = {
  evaluate({ atLeast, from }, { document, concerns }) {
    const found = needsFrom(document, concerns, from);
    if (counted(document, found) < atLeast) return settled(false);
    return settled(true, { ...NOTHING, entries: found.map(({ entry }) => entry.id) });
  },
  words(document, condition) {
    const from = condition.from ?? document.needs?.from;
    const lowest =
      from !== undefined && levelOrder(document, from) > 0 ? `, from ${levelOf(document, from).name} up` : '';
    return document.needs?.countedBy === 'indicator'
      ? `${condition.atLeast} or more needs are recorded${lowest}`
      : `there are needs in ${condition.atLeast} or more areas${lowest}`;
  },
  mayHold: () => null,
};
