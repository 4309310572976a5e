import { agreementStates } from '../record/index.js';
import { settled, type Kind, type Of } from './evidence.js';

const WORDS = {
  given: 'given',
  refused: 'refused',
  withdrawn: 'withdrawn',
  'no-answer': 'asked for and not answered',
} as const;

/** Holds once anybody's agreement to support stands so: on the day at hand, where there is one. */
export const consent: Kind<Of<'consent'>> = {
  evaluate: ({ is }, { given, today }) => settled(agreementStates(given, today).some((state) => is.includes(state))),
  words: (_, { is }) =>
    `somebody’s agreement to support is recorded as ${is.map((state) => WORDS[state]).join(' or ')}`,
  mayHold: () => null,
};
