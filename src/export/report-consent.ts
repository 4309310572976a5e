import { agreedWords, givenWords, reviewConsent, type ConsentReview } from '../consent/index.js';
import { asSentence, dateWords } from '../document/index.js';
import { agreementOn, type CaseRecord, type Sharing } from '../record/index.js';
import { facts, group, line, list, ofWriter, quoted, those, type Blocks, type Matter } from './report-paper.js';

const ANSWER: Readonly<Record<NonNullable<ConsentReview['mayGoOn']>, string>> = {
  yes: 'Yes',
  no: 'Not yet',
  refer: 'Yes, without delay',
  advice: 'Take advice',
  'share-now': 'Share now and tell them afterwards',
  'not-sharing': 'Decided not to share',
};
const STATES = {
  given: 'agreed',
  refused: 'said no',
  withdrawn: 'withdrew their agreement',
  'no-answer': 'asked, no answer',
} as const;
const BASES = {
  agreement: 'Agreement',
  ground: 'Without agreement, on a ground that the document states',
  other: 'Without agreement, for a reason that the document does not state',
} as const;
const SETTLED = { yes: 'yes', no: 'no', unsure: 'not sure' } as const;

/** Whether it can go ahead, who said what, and the decision to share. A decision not to share has its own section. */
export function agreementBlocks(matter: Matter): Blocks {
  const { document, record, review, today, numbers } = matter;
  const sharing = record.consent?.sharing;
  // What the document says and who said what; the decision itself is told by field, so that nothing is lost.
  const { sentences } = reviewConsent(document, withoutSharing(record), { today });
  // The emergency advice heads the report.
  const said = sentences.filter(({ text }) => text !== document.emergency.text);
  return [
    line(
      `Can you go ahead? ${review.mayGoOn === null ? 'Not known yet' : ANSWER[review.mayGoOn]}. ${ofWriter(review.text)}`,
    ),
    ...group('Agreement', list(said.map((one) => numbers.maybe(one)))),
    ...group('On record about people', list(peopleItems(matter))),
    ...(sharing && sharing.decision !== 'not-share'
      ? group('The decision on sharing', sharingBlocks(matter, sharing))
      : []),
    // Before anything is recorded all of it is missing, which is one sentence.
    ...(record.consent
      ? group(
          'Still missing',
          list(
            review.outstanding.map((one) =>
              numbers.maybe({ ...one, text: ofWriter(one.text) }, one.when === 'after' && 'Do not wait for it.'),
            ),
          ),
        )
      : [line('Nothing is recorded about agreement and sharing yet.')]),
    ...checkedBlocks(matter),
  ];
}

function withoutSharing(record: CaseRecord): CaseRecord {
  if (!record.consent) return record;
  const { sharing: _, ...consent } = record.consent;
  return { ...record, consent };
}

/** Why no referral is made, where that is what was decided. */
export function notReferringBlocks(matter: Matter): Blocks {
  const sharing = matter.record.consent?.sharing;
  return sharing?.decision === 'not-share' ? sharingBlocks(matter, sharing) : [];
}

function sharingBlocks({ document, numbers, review }: Matter, sharing: Sharing) {
  const { what, with: whom, purpose, basis, ground: id, reasons, advice, decision, on } = sharing;
  // A basis is for sharing: one that was chosen before somebody decided otherwise is no reason not to.
  const shares = decision !== 'not-share';
  const ground = shares && basis === 'ground' ? document.consent?.grounds.find((one) => one.id === id) : undefined;
  // Agreement that not everybody gave is not told as agreement.
  const caveat = basis === 'agreement' ? agreedWords(review.people, review.listed) : '';
  const decided = decision && (decision === 'share' ? 'To share' : 'Not to share');
  return [
    ...facts(
      ['Decision', decided && `${decided}${on ? `, ${dateWords(on)}` : ''}.`],
      ['What', what],
      ['With whom', whom],
      ['For what purpose', purpose],
      ['Basis', shares && basis && asSentence(BASES[basis]) + caveat],
      ['Reasons', reasons ? quoted(reasons) : !shares && 'Not recorded.'],
      ['Advice', advice && `${advice.from}, ${dateWords(advice.on)}: ${quoted(advice.outcome)}`],
    ),
    ...(ground ? [numbers.said({ text: ground.text, sections: ground.section, doubts: those(ground.doubt) })] : []),
  ];
}

/** What is settled about each person, and what they said before, or where it does not count. */
function peopleItems({ record, review, today }: Matter) {
  const { people, consent } = record;
  return people.flatMap(({ id, label }) => {
    const { responsibility, capacity } = consent?.people[id] ?? {};
    const said = consent?.agreement.filter(({ person }) => person === id) ?? [];
    const told = review.people.some(({ person }) => person === id) ? agreementOn(record, id, today) : undefined;
    const others = said.filter((one) => one !== told);
    const details = those(
      responsibility && `Parental responsibility: ${SETTLED[responsibility]}.`,
      capacity && `Capacity to agree: ${SETTLED[capacity]}.`,
      others.length > 0 &&
        `Agreement: ${said.map(({ state, on }) => `${STATES[state]}, ${dateWords(on)}`).join('; ')}.`,
      ...others.filter(({ state }) => state === 'given').map((one) => `They ${givenWords(one)}`),
    );
    return details.length ? [line(label, ...details)] : [];
  });
}

const checkedBlocks = ({ document: { consent }, record, numbers }: Matter) => {
  const ticked = consent?.checklist.filter(({ id }) => record.consent?.checked.includes(id)) ?? [];
  return group(
    'Checked',
    list(ticked.map(({ text, section, doubt }) => numbers.said({ text, sections: section, doubts: those(doubt) }))),
  );
};
