/** The parts of a report, in the order in which they are read; the call comes forward while a child may be at risk now. */
export const REPORT_SECTIONS = [
  'emergency',
  'risk',
  'level',
  'writer',
  'child',
  'calls',
  'people',
  'seen',
  'reasons',
  'open',
  'do',
  'agreement',
  'step',
  'due',
  'not-referring',
  'reopened',
  'sources',
  'standing',
  'limits',
] as const;

/**
 * The decision report of one record, as data: text, rich text, paper and screen draw the same value and
 * need to know its few kinds of block, not the field. Plain values that survive `structuredClone`; every
 * text is one line, without characters that would turn the direction of what follows.
 */
export interface Report {
  /** What it is, with the day in England on which it was made. */
  readonly title: string;
  /** Whose document it is, with its date and standing. */
  readonly subtitle: string;
  /** True while a child is, or may be, at immediate risk: what to do then ends with the call. */
  readonly actNow: boolean;
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly id: (typeof REPORT_SECTIONS)[number];
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock = ReportLine | ReportStatement | ReportList | ReportFacts | ReportGroup | ReportSources;

/** What a person recorded, or what the kit says: no part of the document. Own words stand in quotation marks. */
export interface ReportLine {
  readonly kind: 'line';
  readonly text: string;
  /** What belongs to it, a sentence each: a note, a condition, a time. */
  readonly details: readonly string[];
}

/** What the document says. Each number is one of the numbered sources. */
export interface ReportStatement {
  readonly kind: 'statement';
  readonly text: string;
  readonly details: readonly string[];
  /** At least one. */
  readonly sources: readonly number[];
}

export interface ReportList {
  readonly kind: 'list';
  /** True where the order is an order of work. */
  readonly ordered: boolean;
  readonly items: readonly (ReportLine | ReportStatement)[];
}

/** What is named beside what it is. */
export interface ReportFacts {
  readonly kind: 'facts';
  readonly pairs: readonly { readonly label: string; readonly value: string }[];
}

export interface ReportGroup {
  readonly kind: 'group';
  readonly title: string;
  readonly blocks: readonly (ReportLine | ReportStatement | ReportList | ReportFacts)[];
}

/** The places in the document that the statements name: first named, first numbered, with what is unclear there. */
export interface ReportSources {
  readonly kind: 'sources';
  readonly sources: readonly ReportSource[];
}

export interface ReportSource {
  readonly number: number;
  readonly citation: string;
  readonly doubts: readonly string[];
}
