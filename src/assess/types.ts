import type { Interval, Order, Position, Span } from '../document/index.js';
import type { AgreedPosition } from '../record/index.js';

/** What the core derives from a document and a record. Plain values, never stored, always worked out anew. */
export interface Assessment {
  /** Comes first and goes before everything else; null where nothing recorded asks for it. */
  readonly urgent: Urgent | null;
  /** The span of positions that the document's text points to; null where nothing recorded points to a level, which is not "no need". */
  readonly indicated: Span | null;
  readonly agreed: Agreed | null;
  /** What the actions follow: the agreed position, else the span; the whole continuum where a document has no signs to record. */
  readonly basis: Span | null;
  /** Every domain of the document, in its order. */
  readonly domains: readonly DomainFinding[];
  /** Every child, and unborn child, of the record. */
  readonly children: readonly ChildFinding[];
  /** Needs, counted as the document counts them: domains or indicators. */
  readonly needs: number;
  readonly reasons: readonly Reason[];
  readonly collisions: readonly Collision[];
  /** What is still open and matters here: judgement questions, and conditions built into recorded signs. */
  readonly undecided: readonly Prompt[];
  readonly actions: readonly Action[];
}

export interface Urgent {
  /**
   * `act-now`: an answer says that a child is, or may be, at immediate risk.
   * `ask-now`: something recorded describes harm, is in own words where the document speaks of harm,
   * or has words or a note that may mean it, and immediate risk has not been judged.
   * `answered`: the same, and the answer was that there is no immediate risk.
   */
  readonly status: 'act-now' | 'ask-now' | 'answered';
  readonly text: string;
  /** Contact ids, the first to ring first. */
  readonly contacts: readonly string[];
  /** The document's question about immediate risk. */
  readonly question: string | null;
  /** The entries that describe harm, or may, and those for which a rule of the document is urgent. */
  readonly entries: readonly string[];
  /** Of these, the ones whose note may mean harm, where it alone does or was written after immediate risk was judged: it is shown with them. */
  readonly notes: readonly string[];
  /**
   * Of these, the ones recorded after somebody judged that there is no immediate risk, said of more people since, or
   * given a note since that may mean harm; empty where that is not known.
   */
  readonly since: readonly string[];
  /** True where the child's own words may mean harm. */
  readonly child: boolean;
  /** True where they were written down after somebody judged that there is no immediate risk. */
  readonly childSince: boolean;
  /** True where somebody judged that there is no immediate risk, and the record does not say what they knew: the answer may not cover all that is here. */
  readonly coverUnknown: boolean;
  readonly sections: readonly string[];
}

export interface Agreed extends Omit<AgreedPosition, 'known'> {
  /** How it stands to what the document points to; `open` where the document points to nothing yet. */
  readonly relation: 'within' | 'above' | 'below' | 'open';
  /** True where a rationale is required, because it differs from the document, and none is given. */
  readonly rationaleMissing: boolean;
  /** Entries that were recorded after the level was. */
  readonly since: readonly string[];
}

export interface DomainFinding {
  readonly domain: string;
  /** The highest level of the needs recorded here; null where none is, which is not "no need". */
  readonly level: string | null;
  readonly concerns: readonly string[];
  readonly strengths: readonly string[];
  /** Why the source has no text for this domain; null where it has. */
  readonly gap: string | null;
}

export interface ChildFinding {
  readonly person: string;
  /** From the child's own concerns, the adults' and the whole family's; null where there is none. */
  readonly indicated: Span | null;
  readonly concerns: readonly string[];
  /** Questions whose answers, given once for the whole family, bear on where it points. */
  readonly answers: readonly string[];
}

export interface Reason {
  readonly kind: 'concern' | 'count' | 'rule' | 'answer' | 'agreed';
  readonly text: string;
  /** True where it bears on either end of the span. */
  readonly decides: boolean;
  /** The entries that made it so. A reason names an entry, a question, or the agreed level. */
  readonly entries: readonly string[];
  readonly indicators: readonly string[];
  readonly rule: string | null;
  /** The questions whose answers made it so, or whose answer is missing. */
  readonly questions: readonly string[];
  /** Whether the source states it, implies it or leaves it to judgement. */
  readonly basis: 'stated' | 'implied' | 'judgement';
  /** Sections of the document, at least one. */
  readonly sections: readonly string[];
  /** The place to cite, as fine as the document allows. */
  readonly citation: string;
  readonly doubts: readonly string[];
}

/** One fact that the source prints in two places. */
export interface Collision {
  readonly indicators: readonly [string, string];
  readonly levels: readonly [string, string];
  readonly text: string;
  readonly sections: readonly string[];
}

/** Something that a person has not decided: a question of the document, or the condition built into one recorded sign. */
export interface Prompt {
  /** The document's question, answered by `answer`; null for a built-in condition. */
  readonly question: string | null;
  /** The entry whose sign has the condition, answered by `setCondition`; null for a question of the document. */
  readonly entry: string | null;
  readonly text: string;
  /** True where an answer could narrow or move the span. */
  readonly narrows: boolean;
  /** True where it was answered with "not sure". */
  readonly unsure: boolean;
  readonly sections: readonly string[];
}

export interface Action {
  readonly kind:
    | 'urgent'
    | 'contact'
    | 'lead'
    | 'agreement'
    | 'assessment'
    | 'plan'
    | 'review'
    | 'papers'
    | 'do'
    | 'consider';
  /** Where it stands in the order of work. Actions come in that order. */
  readonly order: Order;
  readonly text: string;
  /** Positions at which it applies, among those still possible. */
  readonly at: readonly Position[];
  /** True where it applies whatever is still undecided; never where it is only advised. */
  readonly certain: boolean;
  /** True where the document only advises it, or ties it to a condition that a person has to see: its words say which. */
  readonly advised: boolean;
  /** Open questions that decide whether it applies. */
  readonly decidedBy: readonly string[];
  readonly contact: string | null;
  readonly responses: readonly { readonly within: Interval; readonly for: string; readonly doubt: string | null }[];
  /** Every rule that asks for it. */
  readonly rules: readonly string[];
  /** Whether the source states it, implies it or leaves it to judgement: no more than holds at every place in `at`. */
  readonly basis: 'stated' | 'implied' | 'judgement';
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}
