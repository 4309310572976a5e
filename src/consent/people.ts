import type { Consent } from '../document/index.js';
import { agreementOn, EXPLAINED, type AgreementEntry, type CaseRecord, type Person } from '../record/index.js';
import type { ConsentField, Outstanding, PersonAgreement } from './types.js';

type Demand = Consent['agreement'][number];

/** A person's part, with what is missing from it. */
export interface PersonReview extends PersonAgreement {
  readonly missing: readonly { readonly field: ConsentField; readonly text: string }[];
}

/** Whether somebody refused, or withdrew their agreement. */
export const saysNo = ({ state }: Pick<PersonAgreement, 'state'>): boolean =>
  state === 'refused' || state === 'withdrawn';

/** Whether everybody whose agreement counts said yes, whatever is missing from it. */
export const haveAgreed = (people: readonly Pick<PersonAgreement, 'asked' | 'state'>[]): boolean => {
  const counted = people.filter(({ asked }) => asked !== 'no');
  return counted.length > 0 && counted.every(({ state }) => state === 'given');
};

/** Why to judge, before one asks an adult, whether asking is safe. */
const CAREFUL = {
  harm: 'something recorded describes harm',
  protection: 'what is recorded may mean that a child needs protection',
} as const;
export type Care = keyof typeof CAREFUL;

/** What each person said as of a day, and what is missing before it counts as informed agreement. */
export function reviewPeople(
  record: CaseRecord,
  demands: readonly Demand[],
  today: string,
  care: Care | null,
): PersonReview[] {
  // Where the document does not say, those with parental responsibility are still heard.
  const from = new Set<string>(demands.length ? demands.flatMap((demand) => demand.from) : ['parents']);
  return record.people.flatMap((person) => {
    const entry = agreementOn(record, person.id, today);
    const asked = isAsked(record, person, from);
    // A child's "no" is heard wherever it is recorded; that of an adult without responsibility decides nothing.
    if (asked === 'no' && (!entry || person.role !== 'child')) return [];
    const considered = record.consent?.people[person.id] !== undefined;
    return [reviewPerson(person, asked, entry, considered, person.role === 'adult' ? care : null)];
  });
}

/** Nobody is left out because a question about them is still open. */
function isAsked({ consent }: CaseRecord, { id, role }: Person, from: ReadonlySet<string>): PersonAgreement['asked'] {
  if (role === 'unborn' || !from.has(role === 'adult' ? 'parents' : 'child')) return 'no';
  const capacity = consent?.people[id];
  const answer = role === 'adult' ? capacity?.responsibility : capacity?.capacity;
  return answer === 'yes' || answer === 'no' ? answer : 'unknown';
}

function reviewPerson(
  { id, label, role }: Person,
  asked: PersonAgreement['asked'],
  entry: AgreementEntry | undefined,
  considered: boolean,
  care: Care | null,
): PersonReview {
  const missing: { field: ConsentField; text: string }[] = [];
  const say = (field: ConsentField, text: string) => missing.push({ field, text });
  if (asked === 'unknown') {
    const open = considered ? 'Find out' : 'Say';
    if (role === 'adult') say('responsibility', `${open} whether ${label} has parental responsibility.`);
    else say('capacity', `${open} whether ${label} has the capacity to agree.`);
  }
  const state = entry?.state ?? 'not-asked';
  if (state === 'not-asked' && asked !== 'no') {
    say(
      'state',
      care
        ? `Before you ask ${label}, judge whether asking could put a child at risk: ${CAREFUL[care]}.`
        : `${label} has not been asked yet.`,
    );
  }
  if (state === 'no-answer') say('state', `${label} was asked and has not answered yet.`);
  if (state === 'refused') say('state', `${label} said no.`);
  if (state === 'withdrawn') say('state', `${label} withdrew their agreement.`);
  if (entry?.state === 'given') {
    if (!entry.how) say('how', `Record how ${label} agreed: verbally or in writing.`);
    const unexplained = EXPLAINED.filter((what) => !entry.explained.includes(what));
    if (unexplained.length)
      say('explained', `Explain to ${label}: ${unexplained.map((what) => EXPLAINED_WORDS[what]).join('; ')}.`);
    if (entry.communication === 'not-met')
      say(
        'communication',
        `${label} did not have the help they need to understand. Agreement without understanding is not informed: ask again with that help.`,
      );
    else if (!entry.communication || entry.communication === 'unsure')
      say(
        'communication',
        `Record whether ${label} needed help to understand, such as an interpreter, British Sign Language, EasyRead or large print.`,
      );
  }
  return {
    person: id,
    label,
    asked,
    state,
    on: entry?.on ?? null,
    informed: state === 'given' && !missing.length,
    careful: care !== null,
    missing,
  };
}

const EXPLAINED_WORDS = {
  why: 'why information is shared',
  what: 'what is shared',
  how: 'how it is shared',
  whom: 'with whom it is shared',
} as const;

/** Nobody is listed who could be asked, or told. */
export const LIST_PARENTS = 'List everyone with parental responsibility.';

/** Whether everybody is listed whose agreement the document asks for; what is missing where not. */
export function listIssues(
  record: CaseRecord,
  demands: readonly Demand[],
  people: readonly PersonReview[],
): Omit<Outstanding, 'when'>[] {
  const issues: Omit<Outstanding, 'when'>[] = [];
  const say = (of: Demand, text: string) => issues.push({ field: 'people', person: null, text, sections: of.section });
  const parents = demands.find(({ from }) => from.includes('parents'));
  const adults = new Set(record.people.filter(({ role }) => role === 'adult').map(({ id }) => id));
  if (parents && !people.some(({ person, asked }) => adults.has(person) && asked !== 'no')) say(parents, LIST_PARENTS);
  const child = demands.find(({ from }) => from.includes('child'));
  if (child && !record.people.some(({ role }) => role !== 'adult'))
    say(child, 'List the child. The document asks for the child’s agreement too, if the child has capacity.');
  return issues;
}
