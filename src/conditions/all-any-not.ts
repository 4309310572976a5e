import type { Condition } from '../document/index.js';
import { combine, settled, type Kind, type Of } from './evidence.js';

const joined = (of: readonly Condition[], word: string, inner: (one: Condition) => string) =>
  of
    .map((one) => (of.length > 1 && (one.kind === 'all' || one.kind === 'any') ? `(${inner(one)})` : inner(one)))
    .join(` ${word} `);

/** Whether one of several settles it, all make the other, or it depends. */
function anyOf(parts: readonly (boolean | null)[], settles: boolean): boolean | null {
  if (parts.includes(settles)) return settles;
  return parts.every((part) => part === !settles) ? !settles : null;
}

export const all: Kind<Of<'all'>> = {
  evaluate: ({ of }, _, inner) => combine(of.map(inner), 'no'),
  words: (_, { of }, inner) => joined(of, 'and', inner),
  mayHold: (_, { of }, __, inner) => anyOf(of.map(inner), false),
};

export const any: Kind<Of<'any'>> = {
  evaluate: ({ of }, _, inner) => combine(of.map(inner), 'yes'),
  words: (_, { of }, inner) => joined(of, 'or', inner),
  mayHold: (_, { of }, __, inner) => anyOf(of.map(inner), true),
};

export const not: Kind<Of<'not'>> = {
  evaluate({ of }, _, inner) {
    const finding = inner(of);
    return finding.holds === 'unknown' ? finding : settled(finding.holds === 'no', finding.because);
  },
  words: (_, { of }, inner) => `it is not so that ${inner(of)}`,
  mayHold(_, { of }, __, inner) {
    const part = inner(of);
    return part === null ? null : !part;
  },
};
