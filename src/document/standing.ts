import { fingerprintOfValue } from './fingerprint.js';
import type { ThresholdDocument } from './schema.js';
import { sentences } from './sentences.js';

/** What people confirm together, by the parts of the pack that hold it: each part stands in one of them. */
export const CONFIRMED = {
  signs: [
    'sections',
    'principles',
    'levels',
    'dimensions',
    'domains',
    'ages',
    'gaps',
    'indicators',
    'ladders',
    'definitions',
    'words',
    'second',
  ],
  rules: ['needs', 'questions', 'rules', 'consent', 'programmes', 'measures'],
  contacts: ['emergency', 'contacts', 'routes', 'advice'],
  steps: ['assessments', 'plans', 'tools', 'pathways', 'steps'],
} as const satisfies Readonly<Record<string, readonly (keyof ThresholdDocument)[]>>;

export type ConfirmedPart = keyof typeof CONFIRMED;
export const CONFIRMED_PARTS = Object.keys(CONFIRMED) as readonly ConfirmedPart[];

/** Who confirmed what of a document, and whether it still reads as it did then. */
export interface Confirmation {
  readonly by: string;
  readonly on: string;
  /** The parts that read as they did. */
  readonly same: readonly ConfirmedPart[];
  /** The parts that have been changed since: the confirmation was of another text. */
  readonly changed: readonly ConfirmedPart[];
}

const prints = new WeakMap<ThresholdDocument, Map<ConfirmedPart, string>>();

/** The fingerprint of one part of a document. The order of keys and white space in the file do not matter. */
export function fingerprintOf(document: ThresholdDocument, part: ConfirmedPart): string {
  const known = prints.get(document) ?? new Map<ConfirmedPart, string>();
  prints.set(document, known);
  const made = known.get(part) ?? fingerprintOfValue(CONFIRMED[part].map((key) => document[key]));
  known.set(part, made);
  return made;
}

/** Who confirmed which parts of a document, each held against the text as it is now. */
export function confirmationsOf(document: ThresholdDocument): readonly Confirmation[] {
  return (document.provenance.confirmed ?? []).map(({ by, on, of }) => {
    const parts = CONFIRMED_PARTS.filter((part) => of[part] !== undefined);
    const same = parts.filter((part) => of[part] === fingerprintOf(document, part));
    return { by, on, same, changed: parts.filter((part) => !same.includes(part)) };
  });
}

/** The words of a document's standing. They may be another language's. */
export type StandingWords = Pick<
  typeof sentences,
  'edition' | 'confirmed' | 'confirmedOther' | 'notConfirmed' | 'checked' | 'notChecked' | 'wording'
>;

/** Which edition it is, and whose: nothing where the pack does not say. */
export function editionSentences({ provenance }: ThresholdDocument, words: StandingWords = sentences): string[] {
  const { covers, version, validFrom, reviewBy, owner } = provenance;
  const { edition } = words;
  return [
    covers ? edition.covers(covers) : '',
    version === undefined ? '' : edition.version(version),
    validFrom === undefined ? '' : edition.validFrom(validFrom),
    reviewBy === undefined ? '' : edition.reviewBy(reviewBy),
    owner === undefined ? '' : edition.owner(owner),
  ].filter(Boolean);
}

/** Who has confirmed it, over which text, and what nobody has confirmed. */
export function confirmationSentences(document: ThresholdDocument, words: StandingWords = sentences): string[] {
  const confirmations = confirmationsOf(document);
  const held = new Set(confirmations.flatMap(({ same }) => same));
  const open = CONFIRMED_PARTS.filter((part) => !held.has(part));
  const all = CONFIRMED_PARTS.length;
  return [
    ...confirmations.flatMap(({ by, on, same, changed }) => [
      ...(same.length ? [words.confirmed(by, on, same.length === all ? [] : same)] : []),
      ...(changed.length ? [words.confirmedOther(by, on, changed.length === all ? [] : changed)] : []),
    ]),
    ...(open.length ? [words.notConfirmed(open.length === all ? [] : open)] : []),
  ];
}

/** Whether the pack was checked against its source, by whom, and whose wording it is. A pack that names nobody makes no claim. */
export function checkSentence({ provenance }: ThresholdDocument, words: StandingWords = sentences): string {
  const { wording, checkedOn, checkedBy } = provenance;
  return checkedOn === undefined || checkedBy === undefined
    ? words.notChecked
    : `${words.wording[wording]} ${words.checked(checkedBy, checkedOn)}`;
}

const place = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * The documents that are for the children of a place, by the places that each says it covers, or by its
 * area where it names none. Empty where none is: then ask, and never take the nearest.
 */
export const documentsFor = (documents: readonly ThresholdDocument[], home: string): readonly ThresholdDocument[] =>
  documents.filter(({ provenance: { area, covers = [area] } }) => covers.some((one) => place(one) === place(home)));
