import { comparePositions, positionWords, spanOf, type Position, type Span } from '../document/index.js';
import { combine, NOTHING, settled, UNKNOWN, type Because, type Kind, type Of } from './evidence.js';

/** Looks at the span, or at the agreed position: at least, at most, or both. */
export const position: Kind<Of<'position'>> = {
  evaluate({ atLeast, atMost }, { document, basis, setBy }) {
    if (!basis) return UNKNOWN;
    const least = atLeast && spanOf(document, atLeast).from;
    const most = atMost && spanOf(document, atMost).to;
    const low = least && against(basis, setBy, (at) => comparePositions(document, at, least) >= 0);
    const high = most && against(basis, setBy, (at) => comparePositions(document, at, most) <= 0);
    return low && high ? combine([low, high], 'no') : (low ?? high ?? settled(true));
  },
  words(document, { atLeast, atMost }) {
    const [least, most] = [atLeast, atMost].map((one) => one && positionWords(document, one));
    if (least === most) return `the position is ${least}`;
    return `the position is ${[least && `at least ${least}`, most && `at most ${most}`].filter(Boolean).join(' and ')}`;
  },
  mayHold: (document, { atLeast, atMost }, at) =>
    (!atLeast || comparePositions(document, at, spanOf(document, atLeast).from) >= 0) &&
    (!atMost || comparePositions(document, at, spanOf(document, atMost).to) <= 0),
};

function against(basis: Span, setBy: Because = NOTHING, holds: (at: Position) => boolean) {
  const [from, to] = [holds(basis.from), holds(basis.to)];
  return from === to ? settled(from, setBy) : UNKNOWN;
}
