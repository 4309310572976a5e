import { assess, ownDecides, riskStands, urgentQuestion, type Assessment, type Reason } from '../assess/index.js';
import { lookup, positionWords, spanWords, type Span, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord, Concern, Strength } from '../record/index.js';
import { elsewhere, type ElsewherePart, nameOf } from './elsewhere.js';

/** Where something stands of two things that are compared. */
export type In = 'both' | 'one' | 'other';

/** Two records of one document beside each other. Neither is the right one. Plain values. */
export interface RecordComparison {
  readonly one: RecordSide;
  readonly other: RecordSide;
  /** True where both point to the same, the same level is recorded in both, and immediate risk stands alike. */
  readonly samePosition: boolean;
  /** Areas in which something is recorded in either, in the order of the document. */
  readonly areas: readonly AreaComparison[];
  /** What decides in either: why they point to the same or not. Null where it does not decide in that one. */
  readonly deciding: readonly { readonly one: Reason | null; readonly other: Reason | null }[];
  /** Questions that were answered in either, and not alike. */
  readonly answers: readonly {
    readonly question: string;
    readonly text: string;
    /** The label of the answer; null where it is open. */
    readonly one: string | null;
    readonly other: string | null;
    readonly sections: readonly string[];
  }[];
  /** The parts of the records that are not compared here, and are not the same in both. */
  readonly elsewhere: readonly ElsewherePart[];
  /** What the document lets a review come to. A person chooses; nothing here is worked out from the records. */
  readonly reviews: readonly {
    readonly id: string;
    readonly name: string;
    readonly outcomes: readonly string[];
    readonly decisions: readonly string[];
    readonly sections: readonly string[];
    readonly doubts: readonly string[];
  }[];
}

/** What one record points to, and what a person recorded. */
export interface RecordSide {
  /**
   * Whether a child is, or may be, at immediate risk, or nobody has judged it beside a sign of harm, or somebody did before
   * that was recorded; null where none is so.
   */
  readonly urgent: 'act-now' | 'ask-now' | 'ask-again' | null;
  /** What was answered about immediate risk; null where nothing was. */
  readonly risk: string | null;
  readonly indicated: Span | null;
  /** Null where nothing recorded points to a level, which is not "no need". */
  readonly indicatedWords: string | null;
  /** True where own words alone decide: then it is the writer's placing, never the document's. */
  readonly placed: boolean;
  readonly agreedWords: string | null;
  readonly agreedOn: string | null;
  readonly rationale: string | null;
  /** What opening it under another edition told: what is compared may not be as it was recorded. */
  readonly reopened: readonly string[];
}

export interface AreaComparison {
  readonly domain: string;
  readonly name: string;
  /** The highest level of the needs recorded there, by its name; null where none is. */
  readonly one: string | null;
  readonly other: string | null;
  readonly entries: readonly EntryComparison[];
}

export interface EntryComparison {
  readonly id: string;
  readonly kind: 'concern' | 'strength';
  /** The words of the sign, or own words. */
  readonly text: string;
  readonly own: boolean;
  /** The name of its level; null for a strength in own words. */
  readonly level: string | null;
  readonly in: In;
  /** Of an entry in both: what was recorded otherwise about it. */
  readonly differs: readonly ('people' | 'note' | 'seen' | 'met')[];
}

/**
 * Then and now, or mine and yours: two records of one document, by area what is in both and what in one
 * alone, and what decides in each. It does not say which is right. Throws ForeignRecordError and
 * UnknownIdError as `assess` does.
 */
export function compareRecords(document: ThresholdDocument, one: CaseRecord, other: CaseRecord): RecordComparison {
  const [first, second] = [assess(document, one), assess(document, other)];
  const [mine, yours] = [sideOf(document, one, first), sideOf(document, other, second)];
  return {
    one: mine,
    other: yours,
    samePosition:
      mine.indicatedWords === yours.indicatedWords &&
      mine.agreedWords === yours.agreedWords &&
      mine.urgent === yours.urgent,
    areas: areasOf(document, one, other, first, second),
    deciding: decidingIn(first, second),
    answers: document.questions.flatMap(({ id, text, options, section }) => {
      const label = ({ answers }: CaseRecord) => options.find((option) => option.id === answers[id])?.label ?? null;
      return one.answers[id] === other.answers[id]
        ? []
        : [{ question: id, text, one: label(one), other: label(other), sections: section }];
    }),
    elsewhere: elsewhere(one, other),
    reviews: [...document.assessments, ...document.plans].flatMap(({ id, name, review }) =>
      review?.outcomes || review?.decisions
        ? [
            {
              id,
              name,
              outcomes: review.outcomes ?? [],
              decisions: review.decisions ?? [],
              sections: review.section,
              doubts: review.doubt ? [review.doubt] : [],
            },
          ]
        : [],
    ),
  };
}

function sideOf(
  document: ThresholdDocument,
  { answers, reopened = [] }: CaseRecord,
  { urgent, indicated, agreed, reasons }: Assessment,
): RecordSide {
  const stands = urgent && riskStands(urgent);
  const question = urgentQuestion(document);
  return {
    urgent: stands === 'answered' ? null : stands,
    risk: question?.options.find(({ id }) => id === answers[question.id])?.label ?? null,
    indicated,
    indicatedWords: indicated && spanWords(document, indicated),
    placed: ownDecides({ reasons }),
    agreedWords: agreed && positionWords(document, agreed),
    agreedOn: agreed?.on ?? null,
    rationale: agreed?.rationale.trim() || null,
    reopened: reopened.map(({ text }) => text),
  };
}

/** What makes two reasons one and the same. */
const keyOf = ({ kind, text, rule, questions, entries }: Reason) =>
  JSON.stringify(kind === 'concern' ? [kind, entries] : [kind, rule ?? questions, text]);

function decidingIn(one: Assessment, other: Assessment): RecordComparison['deciding'] {
  const deciding = ({ reasons }: Assessment) =>
    new Map(reasons.filter(({ decides }) => decides).map((reason) => [keyOf(reason), reason]));
  const [first, second] = [deciding(one), deciding(other)];
  return [
    ...[...first].map(([key, reason]) => ({ one: reason, other: second.get(key) ?? null })),
    ...[...second].filter(([key]) => !first.has(key)).map(([, reason]) => ({ one: null, other: reason })),
  ];
}

function areasOf(
  document: ThresholdDocument,
  one: CaseRecord,
  other: CaseRecord,
  first: Assessment,
  second: Assessment,
): AreaComparison[] {
  const all = entriesOf(document, one, other);
  const name = (level: string | null | undefined) =>
    level == null ? null : (lookup(document).levels.get(level)?.level.name ?? level);
  return document.domains.flatMap(({ id, name: area }, at) => {
    const here = all.filter(({ domain }) => domain === id);
    if (!here.length) return [];
    return [
      {
        domain: id,
        name: area,
        one: name(first.domains[at]!.level),
        other: name(second.domains[at]!.level),
        entries: here.map(({ entry, level }) => ({ ...entry, level: name(level) })),
      },
    ];
  });
}

interface Placed {
  readonly entry: Omit<EntryComparison, 'level'>;
  readonly domain: string;
  readonly level: string | null;
  readonly order: readonly number[];
}

/** The entries of both in the order of the document, each once. */
function entriesOf(document: ThresholdDocument, one: CaseRecord, other: CaseRecord): Placed[] {
  const { indicators, levels } = lookup(document);
  return (['concerns', 'strengths'] as const)
    .flatMap((list) => {
      const [mine, yours] = [byId(one[list]), byId(other[list])];
      return [...new Set([...mine.keys(), ...yours.keys()])].sort().map((id): Placed => {
        const [a, b] = [mine.get(id), yours.get(id)];
        const entry = (a ?? b)!;
        const indicator = indicators.get(entry.indicator ?? '')?.indicator;
        const level = indicator?.level ?? (entry as Concern).level ?? null;
        return {
          entry: {
            id,
            kind: list === 'concerns' ? 'concern' : 'strength',
            // Of two spellings of the same own words, one that does not depend on which came first.
            text: indicator?.text ?? [a?.text, b?.text].filter((text) => text !== undefined).sort()[0]!,
            own: indicator === undefined,
            in: a && b ? 'both' : a ? 'one' : 'other',
            differs: a && b ? differences(one, a, other, b) : [],
          },
          domain: indicator?.domain ?? entry.domain!,
          level,
          order: [
            Number(list === 'strengths'),
            levels.get(level ?? '')?.order ?? -1,
            indicators.get(entry.indicator ?? '')?.order ?? indicators.size,
          ],
        };
      });
    })
    .sort((a, b) => a.order.map((value, at) => value - b.order[at]!).find(Boolean) ?? 0);
}

const byId = (entries: readonly (Concern | Strength)[]): ReadonlyMap<string, Concern | Strength> =>
  new Map(entries.map((entry) => [entry.id, entry]));

const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

function differences(
  one: CaseRecord,
  a: Concern | Strength,
  other: CaseRecord,
  b: Concern | Strength,
): EntryComparison['differs'] {
  // Two people's records may give the same child another id, so labels are compared; where several share one, ids tell them apart.
  const shared = new Set([one, other].flatMap(({ people }) => twice(people.map(nameOf))));
  const names = ({ people }: CaseRecord, ids: readonly string[]) =>
    people
      .filter(({ id }) => ids.includes(id))
      .map((person) => (shared.has(nameOf(person)) ? [nameOf(person), person.id] : [nameOf(person)]).join(' '))
      .sort();
  const seen = ({ seen: at }: Concern | Strength) => [at?.on, at?.by, at?.how];
  const met = (entry: Concern | Strength) => ('met' in entry ? entry.met : undefined);
  const same = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y);
  return [
    ...(same(names(one, a.people), names(other, b.people)) ? [] : (['people'] as const)),
    ...(a.note === b.note ? [] : (['note'] as const)),
    ...(same(seen(a), seen(b)) ? [] : (['seen'] as const)),
    ...(met(a) === met(b) ? [] : (['met'] as const)),
  ];
}
