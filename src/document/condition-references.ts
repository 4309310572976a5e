import { idsOf, type Checks, type Path } from './checks.js';
import type { Condition, ThresholdDocument } from './schema.js';

type Of<K extends Condition['kind']> = Extract<Condition, { readonly kind: K }>;

/**
 * What a kind of condition refers to. How it is evaluated and said stands in the room of conditions, which a
 * document, the lower room, cannot look into.
 */
interface References<C extends Condition> {
  /** The conditions inside, each with its place. */
  readonly parts?: (condition: C) => readonly (readonly [Condition, Path])[];
  /** The questions that it looks at itself. */
  readonly questions?: (condition: C) => readonly string[];
  /** Whether, once it holds, it still holds after another concern; left out where it does, as far as its parts do. */
  readonly grows?: (condition: C) => boolean;
  readonly faults?: (document: ThresholdDocument, condition: C, path: Path, checks: Checks) => void;
}

const several: References<Of<'all'> | Of<'any'>> = {
  parts: ({ of }) => of.map((one, at) => [one, ['of', at]]),
};

const kinds: { readonly [K in Condition['kind']]: References<Of<K>> } = {
  all: several,
  any: several,
  not: { parts: ({ of }) => [[of, ['of']]], grows: () => false },
  position: {
    grows: ({ atMost }) => atMost === undefined,
    faults(_, { atLeast, atMost }, path, { say, atPosition }) {
      if (!atLeast && !atMost) say(path, 'Say "atLeast", "atMost" or both.');
      if (atLeast) atPosition(atLeast, [...path, 'atLeast']);
      if (atMost) atPosition(atMost, [...path, 'atMost']);
    },
  },
  needs: {
    faults(document, { from }, path, checks) {
      if (from !== undefined) checks.known(idsOf(document.levels), from, 'level', [...path, 'from']);
      needsCounted(document, path, checks);
    },
  },
  indicators: {
    faults(document, { level, domain, age, among, alert, ownWords }, path, { say, known, once }) {
      once(among ?? [], [...path, 'among']);
      if (level !== undefined) known(idsOf(document.levels), level, 'level', [...path, 'level']);
      if (domain !== undefined) known(idsOf(document.domains), domain, 'domain', [...path, 'domain']);
      if (age !== undefined) known(idsOf(document.ages), age, 'age band', [...path, 'age']);
      if (ownWords && !alert && !among)
        say(
          [...path, 'ownWords'],
          'Own words are counted beside the signs of harm, or beside the signs to which they lead. Add "alert" or "among".',
        );
      const indicators = idsOf(among && document.indicators);
      among?.forEach((id, at) => known(indicators, id, 'indicator', [...path, 'among', at]));
    },
  },
  answer: { questions: ({ question }) => [question], faults: answerFaults },
  consent: {},
};

const kindOf = (condition: Condition) => kinds[condition.kind] as References<Condition>;
const partsOf = (condition: Condition) => kindOf(condition).parts?.(condition) ?? [];

/** Says what a condition names and the pack does not have. */
export function conditionFaults(document: ThresholdDocument, condition: Condition, path: Path, checks: Checks): void {
  kindOf(condition).faults?.(document, condition, path, checks);
  for (const [part, at] of partsOf(condition)) conditionFaults(document, part, [...path, ...at], checks);
}

/** The questions that a condition looks at. */
export const questionsIn = (condition: Condition): readonly string[] => [
  ...(kindOf(condition).questions?.(condition) ?? []),
  ...partsOf(condition).flatMap(([part]) => questionsIn(part)),
];

/** Whether a condition, once it holds, still holds after another concern: it uses neither `not` nor `atMost`. */
export const grows = (condition: Condition): boolean =>
  (kindOf(condition).grows?.(condition) ?? true) && partsOf(condition).every(([part]) => grows(part));

/** Whether it counts own words by what they may mean, which set no level. */
export const readsOwnWords = (condition: Condition): boolean =>
  (condition.kind === 'indicators' && condition.ownWords === true) ||
  partsOf(condition).some(([part]) => readsOwnWords(part));

/** Whether it looks for named signs, or for those of an age. */
export const namesSigns = (condition: Condition): boolean =>
  (condition.kind === 'indicators' && (condition.among !== undefined || condition.age !== undefined)) ||
  partsOf(condition).some(([part]) => namesSigns(part));

/** Says which question, or which of its options, a pack does not have. */
export function answerFaults(
  { questions }: ThresholdDocument,
  { question, is }: { readonly question: string; readonly is: readonly string[] },
  path: Path,
  { known }: Checks,
): void {
  if (!known(idsOf(questions), question, 'question', [...path, 'question'])) return;
  const options = idsOf(questions.find(({ id }) => id === question)?.options);
  is.forEach((option, at) => known(options, option, `option of ${question}`, [...path, 'is', at]));
}

/** Says that needs are counted where the pack does not say how. */
export function needsCounted({ needs }: ThresholdDocument, path: Path, { say }: Checks): void {
  if (!needs) say(path, 'Needs are counted here, but "needs" does not say how. Add "needs" to the pack.');
}
