import { asSentence, dateWords, type Consent, type LawNotes, type ThresholdDocument } from '../document/index.js';
import { agreementOn, type AgreementEntry, type CaseRecord } from '../record/index.js';
import { haveAgreed, saysNo, type PersonReview } from './people.js';
import type { ConsentSentence, PersonAgreement } from './types.js';

type Said = { readonly text: string; readonly section: readonly string[]; readonly doubt?: string | undefined };

/** What the sentences are about. */
export interface Matter {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  readonly today: string;
  readonly law: LawNotes | null;
  readonly people: readonly PersonReview[];
  readonly demands: Consent['agreement'];
  /** Of the demands, those to follow now; none while a child is, or may be, at immediate risk. */
  readonly asking: Consent['agreement'];
  /** Grounds on which nobody is to be asked. */
  readonly exceptions: Consent['grounds'];
  readonly refusals: Consent['refusal'];
  readonly safeguarding: boolean;
  readonly actNow: boolean;
  readonly askNow: boolean;
  /** False while it is not known what the document asks: no level, or no step, is chosen. */
  readonly stated: boolean;
  /** True where everybody whose agreement counts is listed. */
  readonly listed: boolean;
  /** The day on which the level was recorded; null where none is, or the host names one. */
  readonly level: string | null;
}

/** Sentences for the record: what the document asks, who said what, and on what one shares. */
export function sentencesFor(matter: Matter): ConsentSentence[] {
  const { document, demands, asking, exceptions, refusals, people, safeguarding, actNow, askNow, stated, law } = matter;
  const { consent, emergency } = document;
  const notes = (law?.notes ?? [])
    .filter(({ bearsOn }) => bearsOn.includes('sharing'))
    .map(({ id, text, certainty }) => ({ id, text, certainty, checkedOn: law!.checkedOn }));
  const said = ({ text, section, doubt }: Said, withLaw = false): ConsentSentence => ({
    text,
    sections: section,
    doubts: doubt ? [doubt] : [],
    law: withLaw ? notes : [],
  });
  const saidNo = people.some((one) => saysNo(one) || one.state === 'no-answer');
  return [
    ...(actNow || askNow ? [said(emergency, true)] : []),
    ...(demands.length
      ? asking.map((one) => said(one))
      : stated
        ? [said({ text: 'The document does not say which agreement is needed here.', section: [] }, true)]
        : []),
    ...exceptions.map((one) => said({ ...one, text: `Do not ask for agreement where this is so: ${one.text}` })),
    ...peopleSentences(matter).map((one) => said(one)),
    ...(consent?.understanding && people.length ? [said(consent.understanding)] : []),
    ...(saidNo ? refusals.map((one) => said(one)) : []),
    ...(consent && (safeguarding || actNow) ? [said(consent.safeguarding, true)] : []),
    ...sharingSentences(matter, said),
    ...(consent?.anonymity ? [said(consent.anonymity)] : []),
  ];
}

/** What is recorded of each person. Those who have not been asked share a sentence; a label may hold a comma. */
function peopleSentences(matter: Matter): Said[] {
  const cited = [...new Set(matter.demands.flatMap(({ section }) => section))];
  const said = new Map<
    string,
    { readonly section: readonly string[]; readonly words: string; readonly labels: string[] }
  >();
  for (const one of matter.people) {
    const words = personWords(matter, one);
    const key = one.state === 'not-asked' ? `all ${words}` : `one ${one.person}`;
    const together = said.get(key) ?? { section: one.asked === 'no' ? [] : cited, words, labels: [] };
    together.labels.push(one.label);
    said.set(key, together);
  }
  return [...said.values()].map(({ section, words, labels }) => ({ text: `${labels.join('; ')}: ${words}`, section }));
}

function personWords(
  { record, today, demands, stated, level }: Matter,
  { person, state, asked }: PersonReview,
): string {
  const entry = agreementOn(record, person, today);
  const on = entry ? ` on ${dateWords(entry.on)}` : '';
  // Where the document is known to ask for nobody's, that is said by itself.
  const mayAsk = asked === 'unknown' && (demands.length > 0 || !stated);
  const open = mayAsk
    ? ' It is not clear yet whether the document asks for their agreement.'
    : asked === 'no' && demands.length > 0
      ? ' The document does not say that their agreement is needed.'
      : '';
  switch (state) {
    case 'not-asked':
      return `not asked yet.${open}`;
    case 'no-answer':
      return `asked${on}, no answer yet.${open}`;
    case 'refused':
      return `said no${on}.${open}`;
    case 'withdrawn':
      return `withdrew their agreement${on}. It counts from that day.${open}`;
    case 'given':
      return givenWords(entry!) + laterWords(level, entry!.on) + open;
  }
}

/** How and when somebody agreed, what was explained and whether they could understand it. */
export function givenWords({ on, how, explained, communication }: AgreementEntry): string {
  const way = how === 'verbal' ? ', verbally' : how === 'writing' ? ', in writing' : '';
  const what = explained.length
    ? `Explained: ${explained.map((one) => EXPLAINED[one]).join(', ')}.`
    : 'What was explained is not recorded.';
  return `agreed${way} on ${dateWords(on)}. ${what} ${COMMUNICATION[communication ?? 'unsure']}`;
}

const EXPLAINED = { why: 'why', what: 'what', how: 'how', whom: 'with whom' } as const;
const COMMUNICATION = {
  'not-needed': 'No help to understand was needed.',
  met: 'They had the help they needed to understand.',
  'not-met': 'They did not have the help they needed to understand.',
  unsure: 'It is not clear yet whether they needed help to understand.',
} as const;

/** Whoever agreed, or decided, before the level was recorded may have had another in mind. */
const laterWords = (level: string | null, on: string | undefined): string =>
  level && on && on < level ? ` The level was recorded later, on ${dateWords(level)}.` : '';

/** What stands beside agreement as the basis while not everybody gave it. */
export function agreedWords(people: readonly PersonAgreement[], listed: boolean): string {
  const all = haveAgreed(people);
  if (all && listed) return '';
  const counts = !all && people.some(({ asked }) => asked !== 'no');
  return counts ? ' Not everybody has agreed.' : ' It is not recorded that everybody has agreed.';
}

function sharingSentences(
  { document: { consent }, record, people, listed, level }: Matter,
  said: (one: Said, withLaw?: boolean) => ConsentSentence,
): ConsentSentence[] {
  const sharing = record.consent?.sharing;
  if (!sharing) return [];
  const { what, with: whom, purpose, basis, ground: id, reasons, advice, decision, on } = sharing;
  const section = consent?.record?.section ?? [];
  const ground = consent?.grounds.find((one) => one.id === id);
  const when = on ? ` on ${dateWords(on)}` : '';
  const details = [
    what && `What: ${asSentence(what)}`,
    whom && `With whom: ${asSentence(whom)}`,
    purpose && `For what purpose: ${asSentence(purpose)}`,
  ]
    .filter(Boolean)
    .join(' ');
  const given = reasons ? ` Reasons: ${asSentence(reasons)}` : '';
  const why = given || ' No reasons are recorded yet.';
  // Reasons stand with the basis; without one, with the decision.
  const about = `${details && ` ${details}`}${basis ? '' : given}`;
  const decided = {
    share: `Decided${when} to share.${about}`,
    'not-share': `Decided${when} not to share.${details && ` ${details}`}${why}`,
    undecided: about && `Whether to share is not decided yet.${about}`,
  }[decision ?? 'undecided'];
  const sentences = decided ? [said({ text: decided + laterWords(level, on), section })] : [];
  const advised = advice
    ? [
        said({
          text: `Advice taken on ${dateWords(advice.on)} from ${advice.from}: ${asSentence(advice.outcome)}`,
          section: consent?.advice?.section ?? [],
        }),
      ]
    : [];
  // Advice is taken before either decision, so it stands with both.
  if (decision === 'not-share') return [...sentences, ...advised];
  if (basis === 'agreement')
    sentences.push(said({ text: `Basis for sharing: agreement.${agreedWords(people, listed)}${given}`, section }));
  if (basis === 'ground' && ground)
    sentences.push(said({ ...ground, text: `Basis for sharing, without agreement: ${ground.text}${why}` }, true));
  if (basis === 'other')
    sentences.push(
      said(
        { text: `Basis for sharing, without agreement: a reason that the document does not state.${why}`, section: [] },
        true,
      ),
    );
  return [...sentences, ...advised];
}
