import { positionWords, sinceJudged, spanWords } from '../../src/index.js';
import type { Case } from '../shared/context.js';
import { riskWords } from './answer/risk.js';
import { riskAsked, type GridWork, type Mode, type View } from './model.js';
import { strings } from './strings.js';

/** What is announced that nobody asked for: where a change led, and what facts suggest. */
export class News {
  readonly #announce: (words: string) => void;
  #pointed = '';
  #asked = false;
  #since = 0;
  #facts: unknown = null;
  #level = '';
  #risk = '';

  constructor(announce: (words: string) => void) {
    this.#announce = announce;
  }

  /** Something is about to change. */
  before(view: View): void {
    this.#pointed = pointsTo(view);
    this.#asked = riskAsked(view);
    this.#since = sinceJudged(view.assessment?.urgent);
    this.#level = levelIn(view);
    this.#risk = riskIn(view);
  }

  /** The last change was undone: says what became of the level that a person recorded, and of the risk. */
  undone(view: View): void {
    const level = levelIn(view);
    const ofLevel = level === this.#level ? '' : level || strings.announceNotAgreed;
    const risk = riskIn(view);
    // Where it is to be judged first, that is said.
    const ofRisk = risk === this.#risk || riskAsked(view) ? '' : risk;
    this.#announce([strings.announceUndone, ofRisk, ofLevel, this.outcome(view)].filter(Boolean).join(' '));
    this.risk(view);
  }

  /** What the record points to since, to be said with what was done; empty where that is what it was before. */
  outcome(view: View): string {
    const now = pointsTo(view);
    if (now === this.#pointed) return '';
    const { concerns, strengths, agreed } = view.record;
    const left = concerns.length || strengths.length || agreed;
    return now || (left ? strings.announceNowhere : strings.announceNothing);
  }

  /** Says that the risk is to be judged, where it was not before, or is judged without what was just recorded. */
  risk(view: View): void {
    if (!this.#asked && riskAsked(view)) this.#announce(strings.riskNow);
    const since = sinceJudged(view.assessment?.urgent);
    if (since > this.#since) this.#announce(`${strings.riskSince(since)} ${strings.riskAgain}.`);
  }

  /** Says once that facts suggest something: they may come late, and stand above where one works. */
  suggested({ document, record, evidence }: Partial<Case>, mode: Mode, work: GridWork | undefined): void {
    const facts = evidence?.facts ?? null;
    if (facts === this.#facts || (facts && !work)) return;
    this.#facts = facts;
    const here = mode === 'triage' && document && record && evidence;
    const count = here ? (work?.undecided({ document, record, evidence }) ?? 0) : 0;
    if (count) this.#announce(strings.announceSuggested(count));
  }
}

/** Empty where it points to no level. */
function pointsTo(view: View): string {
  const { document, assessment, work } = view;
  if (!assessment?.indicated) return '';
  const words = spanWords(document, assessment.indicated);
  return work.there?.ownDecides(view) ? strings.announcePlaced(words) : strings.announceNow(words);
}

/** Empty where no level is recorded. */
const levelIn = ({ document, record: { agreed } }: View): string =>
  agreed ? strings.announceAgreed(positionWords(document, agreed)) : '';

/** How immediate risk is judged, or that it is not. */
function riskIn({ document, record }: View): string {
  const judged = riskWords(record, document);
  return `${strings.risk} ${judged ? `${judged}.` : strings.riskNotJudged}`;
}
