import type { CaseRecord } from '../record/index.js';
import { isGroundUnfit, replaces, standsWithoutAgreement, type Decision, type ConsentFacts } from './decide.js';
import { haveAgreed, LIST_PARENTS, saysNo, type PersonReview } from './people.js';
import type { ConsentField, Outstanding } from './types.js';

type Item = Omit<Outstanding, 'when'>;

/** What is missing from the record of the decision on sharing, which is recorded whether one shares or not. */
export function unrecordedFields(
  { consent: record }: CaseRecord,
  agreed: boolean,
  grounds: ReadonlySet<string>,
): ConsentField[] {
  const sharing = record?.sharing ?? {};
  const { what, with: whom, purpose, basis, ground, reasons, advice, decision, on } = sharing;
  const missing: ConsentField[] = [];
  if (!decision || !on) missing.push('decision');
  if (decision === 'not-share') return reasons ? missing : [...missing, 'reasons'];
  if (!what) missing.push('what');
  if (!whom) missing.push('with');
  if (!purpose) missing.push('purpose');
  if (!basis || (basis === 'agreement' && !agreed)) missing.push('basis');
  if (basis === 'ground' && !grounds.has(ground ?? '')) missing.push('ground');
  if ((basis === 'ground' || basis === 'other') && !reasons) missing.push('reasons');
  if (basis === 'other' && !advice) missing.push('advice');
  return missing;
}

/** The answer itself asks for advice. */
const ASKS_ADVICE: readonly Decision['why'][] = [
  'ground-refused',
  'ground-silent',
  'refused-advice',
  'silent-advice',
  'refused-not-stated',
  'objection',
  'objection-safeguarding',
  'objection-not-stated',
];

/** Everything that is missing, in the order in which to see to it; `after` where it must not hold up what is urgent. */
export function outstandingFor(
  at: ConsentFacts,
  { mayGoOn, why }: Decision,
  lists: readonly Item[],
  sections: {
    readonly agreement: readonly string[];
    readonly record: readonly string[];
    readonly advice: readonly string[];
  },
): Outstanding[] {
  const when: Outstanding['when'] = mayGoOn === 'share-now' ? 'after' : 'before';
  const own: Item[] = at.unrecorded.map((field) => ({
    field,
    person: null,
    text: fieldWords(field, at),
    sections: field === 'advice' ? sections.advice : sections.record,
  }));
  const unfit: Item[] =
    isGroundUnfit(at) && !at.actNow
      ? [{ field: 'ground', person: null, text: fieldWords('unfit', at), sections: sections.record }]
      : [];
  // Silence asks for advice only where harm is feared; a document speaks of those who refuse.
  const refusal = at.people.some(
    (one) => one.asked !== 'no' && (saysNo(one) || (one.state === 'no-answer' && at.safeguarding)),
  );
  const advice: Item[] =
    ((refusal && (at.safeguarding || at.adviceAfterRefusal)) || ASKS_ADVICE.includes(why)) &&
    !at.actNow &&
    !at.sharing.advice &&
    !standsWithoutAgreement(at) &&
    !at.unrecorded.includes('advice')
      ? [{ field: 'advice', person: null, text: fieldWords('advice', at), sections: sections.advice }]
      : [];
  const told = [...people(at, lists, when === 'after', sections.agreement), ...advice, ...unfit];
  // A referral that is not to wait is held up by no line of the record and no advice; who is still to be asked is asked first where it is practicable.
  const isHeld = ({ field }: Item) => mayGoOn !== 'refer' || field === 'state';
  return [...told, ...own].map((item) => ({ ...item, when: isHeld(item) ? when : 'after' }));
}

function people(at: ConsentFacts, lists: readonly Item[], after: boolean, sections: readonly string[]): Item[] {
  const item = (person: PersonReview, field: ConsentField, text: string): Item => ({
    field,
    person: person.person,
    text,
    // No section says that their agreement is needed.
    sections: person.asked === 'no' ? [] : sections,
  });
  // While it is open whether a child is in danger, nobody is to be asked first; where nothing is shared, nobody is asked.
  if ((at.askNow && !after) || at.sharing.decision === 'not-share') return [];
  if (after) {
    // Who is not listed cannot be told by name.
    return [
      ...lists.filter(({ text }) => text === LIST_PARENTS),
      ...at.people
        .filter((one) => one.asked !== 'no' && !knows(one))
        .map((one) => item(one, 'state', `Tell ${one.label} what you shared and why, when it is safe.`)),
    ];
  }
  const onGround = replaces(at);
  // Of a child whose agreement is not asked for only a "no" is open, until advice was taken on it.
  const bears = (one: PersonReview) => one.asked !== 'no' || (saysNo(one) && !at.sharing.advice);
  const demanded = (at.need === 'required' || at.need === 'sought') && !onGround;
  return [
    ...(demanded ? lists : []),
    ...at.people
      .filter(bears)
      .flatMap((one) =>
        one.missing
          .filter(({ field }) =>
            demanded ? !(field === 'state' && isAnswerSettled(at, one)) : one.state === 'given' && !onGround,
          )
          .map(({ field, text }) => item(one, field, text)),
      ),
  ];
}

/** Whether somebody agreed with all of it explained, in a way that they could understand. */
const knows = ({ state, missing }: PersonReview): boolean =>
  state === 'given' && !missing.some(({ field }) => field === 'explained' || field === 'communication');

/** Whether a refusal is no longer waited for: it does not close the way, or advice was taken on it. */
export const isRefusalSettled = ({ safeguarding, adviceAfterRefusal, sharing }: ConsentFacts): boolean =>
  safeguarding || (adviceAfterRefusal && sharing.advice !== undefined);

/** Silence closes the way like a refusal where no harm is feared, and no advice ends it. */
const isAnswerSettled = (at: ConsentFacts, one: PersonReview): boolean =>
  isRefusalSettled(at) && (saysNo(one) || (at.safeguarding && one.state === 'no-answer'));

function fieldWords(field: ConsentField | 'unfit', { sharing, advice, people: all, listed }: ConsentFacts): string {
  switch (field) {
    case 'decision':
      return 'Record whether you will share, and when you decided.';
    case 'what':
      return 'Record what you will share.';
    case 'with':
      return 'Record who you will share it with.';
    case 'purpose':
      return 'Record what you will share it for.';
    case 'basis':
      if (sharing.basis !== 'agreement') return 'Record whether you share with agreement or without it.';
      return listed && haveAgreed(all)
        ? 'You recorded that you share with agreement, and something is missing from that agreement. Complete it, or record why you can share without it.'
        : 'You recorded that you share with agreement, but not everyone has agreed. Ask them, or record why you can share without it.';
    case 'ground':
      return 'Choose why you can share without agreement.';
    case 'unfit':
      return 'The ground you chose does not fit what people said. Ask them, choose a ground that fits, or decide not to share.';
    case 'advice':
      return advice?.text ?? 'Take advice from your manager or safeguarding lead, and record the outcome.';
    default:
      return 'Write your reasons.';
  }
}
