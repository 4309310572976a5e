import type { AgreementState, Position } from '../document/index.js';

/** What the core derives about agreement and sharing. Plain values, never stored, always worked out anew. */
export interface ConsentReview {
  /**
   * Whether the referral or support can go ahead: `yes`; `no`, as something in
   * `outstanding` is missing; `refer` without delay, and ask where it is practicable; take `advice`;
   * `share-now` and tell them after; `not-sharing`, as that was decided and recorded whole, which is
   * never a yes. Null while the level, or the step that decides, is not known.
   */
  readonly mayGoOn: 'yes' | 'no' | 'refer' | 'advice' | 'share-now' | 'not-sharing' | null;
  /** Why, in a sentence or two that stand beside the answer. */
  readonly text: string;
  /**
   * The strongest that the document asks for here; `not-stated` where it does not say, `of-a-step` where it asks in
   * some steps alone and none is chosen.
   */
  readonly need: 'required' | 'sought' | 'later' | 'not-stated' | 'of-a-step';
  /** The positions that were looked at, lowest first. */
  readonly at: readonly Position[];
  /** True where a refusal or silence does not close the way: there is, or may be, a child protection concern. */
  readonly safeguarding: boolean;
  /** Everybody listed whose agreement bears on it. */
  readonly people: readonly PersonAgreement[];
  /** True where somebody is listed for everybody whose agreement the document asks for. */
  readonly listed: boolean;
  /** People whose agreement is still to be had; 0 where the document does not ask for it, or a ground stands in its place. */
  readonly awaited: number;
  /** When not to ask for agreement, in the document's words; empty where agreement is not asked for now. */
  readonly exceptions: readonly ConsentException[];
  /** What is missing, in the order in which to see to it. */
  readonly outstanding: readonly Outstanding[];
  /** Sentences for the record, each with its sections. */
  readonly sentences: readonly ConsentSentence[];
}

/** One person's part. */
export interface PersonAgreement {
  readonly person: string;
  readonly label: string;
  /** Whether the document asks for this person's agreement; unknown while responsibility, or capacity, is not settled. */
  readonly asked: 'yes' | 'no' | 'unknown';
  readonly state: AgreementState | 'not-asked';
  /** The day from which the state counts. */
  readonly on: string | null;
  /** True where agreement is given, is on record as the document asks, and could be understood. */
  readonly informed: boolean;
  /** True for an adult while there is, or may be, a child protection concern: they may be its source, so judge before you ask. */
  readonly careful: boolean;
}

/** A ground on which the document does not want anybody asked. */
export interface ConsentException {
  readonly id: string;
  readonly text: string;
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}

/** The place in the record that a missing thing belongs to. */
export type ConsentField =
  | 'people'
  | 'responsibility'
  | 'capacity'
  | 'state'
  | 'how'
  | 'explained'
  | 'communication'
  | 'decision'
  | 'what'
  | 'with'
  | 'purpose'
  | 'basis'
  | 'ground'
  | 'reasons'
  | 'advice';

/** Something that is missing from the record. */
export interface Outstanding {
  readonly field: ConsentField;
  /** Whom it is about; null where it is about nobody alone. */
  readonly person: string | null;
  readonly text: string;
  /** `after` where it must not hold up what is urgent. */
  readonly when: 'before' | 'after';
  readonly sections: readonly string[];
}

/** A sentence for the record. */
export interface ConsentSentence {
  readonly text: string;
  /** Sections of the document; none where only the kit, or the law, says so. */
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
  /** Dated notes on law and national guidance that bear on it. */
  readonly law: readonly {
    readonly id: string;
    readonly text: string;
    readonly certainty: string;
    readonly checkedOn: string;
  }[];
}
