import { createContext } from '@lit/context';
import type {
  Assessment,
  CaseRecord,
  ConsentReview,
  Facts,
  Issue,
  LawNotes,
  OpenFact,
  reviewConsent,
  Suggestion,
  ThresholdDocument,
} from '../../src/index.js';
import type { Frames } from './frames.js';
import type { Language } from './language.js';

/** What went wrong, in plain English, with every fault found in the data. */
export interface Fault {
  readonly message: string;
  readonly issues: readonly Issue[];
  /** True where the host page took the message over by cancelling `threshold-error`. */
  readonly handled: boolean;
  /** True where a record was given and not opened: what is on screen is another one. */
  readonly unopened: boolean;
  /** Asks for the document again; absent where that would not help. */
  readonly again?: (() => void) | undefined;
}

/** Something that is missing or wrong, with the way to it. */
export interface CaseError {
  /** The same for the same fault: `agreed`, `triage-grid.words`. */
  readonly id: string;
  /** What to do, in plain English. */
  readonly message: string;
  /** Moves the focus to the control. */
  focus(): void;
}

/** An element inside a case where something is filled in. */
export interface Part {
  readonly element: Element;
  /** What is filled in here and not recorded yet, by the field. */
  faults(): ReadonlyMap<string, string>;
  /** The control of a field, or of something that a form requires; null where it is not here. */
  control(field: string): HTMLElement | null;
  /** What is half written here, as data; null where nothing is. */
  halfWritten?(): unknown;
}

/** The form field that a case is. */
export interface Field {
  join(part: Part): void;
  leave(part: Part): void;
  /** Something was filled in that is not recorded yet. */
  check(): void;
  /** Whether anything is filled in, in any element, that is not recorded yet. */
  isHalfWritten(): boolean;
}

/** A suggestion, and what became of it. A new value when that changes. */
export interface Suggested {
  /** Its sign, and whom it is about. */
  readonly key: string;
  readonly suggestion: Suggestion;
  readonly dismissed: boolean;
}

/** What facts from other systems suggest; a person accepts or dismisses each. */
export interface Evidence {
  /** The facts themselves: another value for each that are given; null where they are faulty. */
  readonly facts: Facts | null;
  /** The day on which they were read: a time such as 6 months is counted from it. A page may stay open longer. */
  readonly on: string;
  /** The worst first, with those that were accepted or dismissed. */
  readonly suggestions: readonly Suggested[];
  /** What could not be worked out. */
  readonly open: readonly OpenFact[];
  /** How many children the facts name who are not in the record: nothing is suggested for them. */
  readonly strangers: number;
  /** How many people the facts name who are in the record, but not as a child: nothing is suggested for them. */
  readonly notChildren: number;
  /** True where the facts name no child of the record: they may be another family's, and suggest nothing at all. */
  readonly foreign: boolean;
  /** What is wrong with the facts. It takes nothing else off the screen: no level rests on them. */
  readonly fault: Fault | null;
}

/** What a case hands to the elements inside it. A new value for each change. */
export interface Case {
  readonly status: 'empty' | 'loading' | 'ready' | 'failed';
  /** True while a record that was given waits for what checks it: the present one is about to go. */
  readonly held?: boolean;
  readonly document: ThresholdDocument | null;
  readonly record: CaseRecord | null;
  /** Null while there is no document, and while a fault stands: then no level is shown. */
  readonly assessment: Assessment | null;
  /** Agreement and sharing as of today; null where nothing asks about it, and wherever the assessment is. */
  readonly consent: ConsentReview | null;
  readonly fault: Fault | null;
  /** True where a form, or a fieldset in it, is switched off: all can be read and nothing be changed. */
  readonly disabled: boolean;
  /** Whether a form asks for something to be recorded here; never where an element stands alone. */
  readonly required?: boolean;
  /** None where an element stands alone. */
  readonly field: Field | undefined;
  /** Who draws the emergency line, the standing and the notes on the law. */
  readonly frames: Frames;
  /** What prints the report of the case; each says whether it could. */
  readonly reports: Set<() => boolean>;
  /** What facts from other systems suggest; null where none were given. */
  readonly evidence: Evidence | null;
  /** The host's notes on law and national guidance; null where it wants none, undefined where the kit's own hold. */
  readonly lawNotes: LawNotes | null | undefined;
  /** Words in another language than English for the elements inside. */
  readonly language: Language | undefined;
  readonly canUndo: boolean;
  /** Another number for each record that is opened or cleared: what was half written for one belongs to no other. */
  readonly opened: number;
  /** A person decided something: makes a new record of the present one. */
  edit(change: (record: CaseRecord) => CaseRecord): void;
  /** Takes the last change back. */
  undo(): void;
  /** A person opens a record that was read from a file of theirs. */
  openRecord(record: CaseRecord): void;
  /** Takes what was half written in the next element of this name when the page was left; null where nothing was. */
  halfWritten?(name: string): unknown;
  /** An element that asks about consent is here, and brings what reviews it. */
  askConsent(review: typeof reviewConsent): void;
  /** A person dismisses a suggestion, or brings it back. Nothing is recorded. */
  dismissSuggestion(suggested: Suggested, dismissed: boolean): void;
  /** Goes on with what is recorded after a fault in data that was refused. */
  dismiss(): void;
}

/** Shared by every copy of the kit on a page. */
export const caseContext = createContext<Case>(Symbol.for('threshold-kit/case@1'));
