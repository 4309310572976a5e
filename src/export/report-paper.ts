import type { Assessment, Context } from '../assess/index.js';
import type { BankHolidays } from '../calendar/index.js';
import type { ConsentReview } from '../consent/index.js';
import { asSentence, inQuotes, secondWording, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import type { StepPlan } from '../step/index.js';
import type { Entries } from './report-entries.js';
import type {
  ReportBlock,
  ReportFacts,
  ReportGroup,
  ReportLine,
  ReportList,
  ReportSource,
  ReportStatement,
} from './report-types.js';

/** What a section of a report is written from. */
export interface Matter {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  readonly context: Context;
  readonly assessment: Assessment;
  /** What the document asks at its own level, where a person recorded a lower one; null elsewhere, and while the call comes first. */
  readonly theirs: Assessment | null;
  /** Null where no step was started. */
  readonly plan: StepPlan | null;
  readonly now: Date;
  /** The day of `now` in London. */
  readonly today: string;
  readonly holidays: BankHolidays | undefined;
  readonly actNow: boolean;
  /** True until immediate risk is ruled out: nobody is then told to ask for agreement first. */
  readonly riskOpen: boolean;
  readonly review: ConsentReview;
  readonly entries: Entries;
  readonly numbers: Numbers;
}

/** A text on one line. Control characters and marks that turn the direction of writing could change how what follows reads; half a character spoils a file. */
export const plain = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/ +/g, ' ')
    .trim();

/** Somebody's own words, shown to be theirs. */
export const quoted = (words: string): string => inQuotes(plain(words));

/** What the kit says to the writer of what they did, as whoever receives the report is told it; quoted words stay as they are. */
export const ofWriter = (text: string): string => {
  const told = outsideQuotes(text, (part) =>
    part
      .replace(/^You recorded: /, 'Recorded: ')
      .replace(/^You are not sure/, 'The writer is not sure')
      .replace(/^You have not said/, 'The writer has not said')
      .replace(/^You have agreement/, 'There is agreement')
      .replace(/(^|\. )You(?= (?!need|can)[a-z])/g, '$1The writer')
      .replace(/(^|\. )Your\b/g, '$1The writer’s')
      .replace('The ground you chose', 'The ground that the writer chose')
      .replace(/Check (the level|.* is the one) you recorded/, 'The writer should check $1 they recorded')
      .replace('in your calendar, delete', 'in the writer’s calendar, they should delete')
      .replace('in your own words', 'in the writer’s own words')
      .replace(/\b(step|day) you\b/, '$1 the writer'),
  );
  return /\bthe writer\b/i.test(told) ? outsideQuotes(told, inOneVoice) : told;
};

/** What a text that tells of the writer asks them to do: "Ask them" would tell it to whoever reads. */
const inOneVoice = (part: string): string =>
  part
    .replace('Tell them when', 'Tell those whom it is about when')
    .replace('Ask them', 'Ask those people')
    .replace(': choose', '. Choose')
    .replace('do not wait: share now', 'they should not wait, but share now')
    .replace(', share what you know', ', they should share what they know')
    .replace(
      /(?<=\. )(Answer|Ask|Check|Choose|Complete|Go|Now|Record|Say|Take|Tell)\b/g,
      (verb) => `The writer should ${verb.toLowerCase()}`,
    )
    .replace(/\bIf you\b/g, 'If they')
    .replace(/\b(recorded (?:that|why)|basis|what|why|and) you\b/g, '$1 they')
    .replace(/\b(lets|excuses?) you\b/g, '$1 them')
    .replace(/\byour (reasons|manager|answer)\b/g, 'their $1');

/** Changes what stands in no quotation marks; quoted words may quote others. */
function outsideQuotes(text: string, change: (part: string) => string): string {
  let depth = 0;
  const parts = text.split(/(?=“)|(?<=”)/).map((part) => {
    if (part.startsWith('“')) depth += 1;
    const told = depth ? part : change(part);
    if (part.endsWith('”')) depth = Math.max(0, depth - 1);
    return told;
  });
  return parts.join('');
}

type Maybe = string | false | null | undefined;

/** The texts that are there. */
export const those = (...texts: readonly Maybe[]): string[] => texts.filter((text): text is string => Boolean(text));

/** A text, ended as a sentence where something follows it. */
export function line(text: string, ...given: readonly Maybe[]): ReportLine {
  const details = those(...given).map((detail) => asSentence(plain(detail)));
  return { kind: 'line', text: details.length ? asSentence(plain(text)) : plain(text), details };
}

export const list = (items: ReportList['items'], ordered = false): ReportList[] =>
  items.length ? [{ kind: 'list', ordered, items }] : [];

export const facts = (...given: readonly (readonly [string, string | false | null | undefined])[]): ReportFacts[] => {
  const pairs = given.flatMap(([label, value]) => (value ? [{ label: plain(label), value: plain(value) }] : []));
  return pairs.length ? [{ kind: 'facts', pairs }] : [];
};

export const group = (title: string, blocks: ReportGroup['blocks']): ReportGroup[] =>
  blocks.length ? [{ kind: 'group', title: plain(title), blocks }] : [];

interface Said {
  readonly text: string;
  /** The texts of the document in it, where more is said around them. */
  readonly texts?: readonly string[];
  /** The place to cite, where it is finer than the sections. */
  readonly citation?: string;
  readonly sections: readonly string[];
  readonly doubts?: readonly string[];
}

const SENTENCES = /(?<=[.!?]) (?=\p{Lu})/u;

/** Numbers the places in the document as they are named: one number for each, whatever is said from there. */
export class Numbers {
  readonly #document: ThresholdDocument;
  readonly #sources = new Map<
    string,
    { readonly number: number; readonly doubts: Set<string>; readonly told: Set<string> }
  >();

  constructor(document: ThresholdDocument) {
    this.#document = document;
  }

  /** What the document says, with its wording in the document's second language and what belongs to it. */
  said({ text, texts = [text], citation, sections, doubts = [] }: Said, ...details: readonly Maybe[]): ReportStatement {
    const second = texts.flatMap((one) => secondWording(this.#document, one) ?? []).join('; ');
    const place = plain(citation ?? sections.join('; '));
    const known = this.#sources.get(place) ?? { number: this.#sources.size + 1, doubts: new Set(), told: new Set() };
    this.#sources.set(place, known);
    // Two things from one place may share a doubt, beside another of their own.
    for (const doubt of doubts) {
      const fresh = plain(doubt)
        .split(SENTENCES)
        .filter((sentence) => !known.told.has(sentence));
      if (fresh.length) known.doubts.add(fresh.join(' '));
      for (const sentence of fresh) known.told.add(sentence);
    }
    const wording = second && `${this.#document.second!.name}: ${second}`;
    return { ...line(text, wording, ...details), kind: 'statement', sources: [known.number] };
  }

  /** Sentences that may have a source, or be the kit's or a person's alone. */
  maybe(one: Said, ...details: readonly Maybe[]): ReportLine | ReportStatement {
    return one.sections.length ? this.said(one, ...details) : line(one.text, ...details);
  }

  get all(): ReportSource[] {
    return [...this.#sources].map(([citation, { number, doubts }]) => ({ number, citation, doubts: [...doubts] }));
  }
}

export type Blocks = readonly ReportBlock[];
