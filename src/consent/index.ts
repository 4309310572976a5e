export { agreedWords, givenWords } from './sentences.js';
export { ConsentDayError, reviewConsent, reviewIn, type ReviewOptions } from './review.js';
export type {
  ConsentException,
  ConsentField,
  ConsentReview,
  ConsentSentence,
  Outstanding,
  PersonAgreement,
} from './types.js';
