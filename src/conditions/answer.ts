import { lookup, UnknownIdError, type ThresholdDocument } from '../document/index.js';
import { NOTHING, settled, UNKNOWN, type Kind, type Of } from './evidence.js';

/** Looks at what a person answered. "Not sure" leaves it unknown, unless it is one of the answers asked for. */
export const answer: Kind<Of<'answer'>> = {
  evaluate({ question, is }, { document, given }) {
    const option = given.answers[question];
    const because = { ...NOTHING, answers: [question] };
    if (option !== undefined && is.includes(option)) return settled(true, because);
    const known = questionOf(document, question).options.find(({ id }) => id === option);
    return known && !known.undecided ? settled(false, because) : { ...UNKNOWN, open: [question] };
  },
  words(document, { question, is }) {
    const { text, options } = questionOf(document, question);
    const labels = is.map((option) => `“${options.find(({ id }) => id === option)?.label ?? option}”`);
    return `the answer to “${text}” is ${labels.join(' or ')}`;
  },
  mayHold: () => null,
};

function questionOf(document: ThresholdDocument, id: string) {
  const question = lookup(document).questions.get(id);
  if (!question) throw new UnknownIdError('question', id, document);
  return question;
}
