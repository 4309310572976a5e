import {
  assess,
  type Assessment,
  type CaseRecord,
  type ConsentReview,
  type LawNotes,
  type reviewConsent,
  type ThresholdDocument,
} from '../../src/index.js';
import { brokenBuiltIn } from './built-ins.js';
import { today } from './today.js';

/** What a document says about a record, as of today: the level, and agreement and sharing where an element asks about them. */
export class Assessing {
  /** Brought by an element that asks about consent: other pages do not load it. */
  #review: typeof reviewConsent | undefined;
  #asked = '';
  #assessment: Assessment | null = null;
  #consent: ConsentReview | null = null;

  get assessment(): Assessment | null {
    return this.#assessment;
  }

  get consent(): ConsentReview | null {
    return this.#consent;
  }

  /** False where it was brought before on this day: an answer that is dated tomorrow counts from midnight. */
  bring(review: typeof reviewConsent): boolean {
    const day = today();
    if (this.#review && this.#asked === day) return false;
    this.#review = review;
    this.#asked = day;
    return true;
  }

  /** Works it out anew with the notes on the law that a host gave; of no document or no record nothing is said. False where it fails: then nothing is said either. */
  renew(document: ThresholdDocument | null, record: CaseRecord | null, law: LawNotes | null | undefined): boolean {
    this.#assessment = this.#consent = null;
    if (!document || !record) return true;
    // A script that came after the document may have changed what the level is worked out with.
    if (brokenBuiltIn()) return false;
    try {
      const assessment = assess(document, record);
      this.#consent = this.#reviewed(document, record, law);
      this.#assessment = assessment;
      return true;
    } catch {
      return false;
    }
  }

  #reviewed(document: ThresholdDocument, record: CaseRecord, law: LawNotes | null | undefined): ConsentReview | null {
    return this.#review?.(document, record, { today: today(), ...(law === undefined ? {} : { law }) }) ?? null;
  }
}
