import type { ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { ask, choose, codings, group, worded, type Field } from './fhir-fields.js';

const SURE = codings({ yes: 'Yes', no: 'No', unsure: 'Not sure' });

/** Agreement to support and the decision on sharing, kept apart as in the record. */
export const consentFields = (document: ThresholdDocument): Field<CaseRecord>[] => [
  group(
    'consent/person',
    'What is settled about a person',
    ({ people, consent }: CaseRecord) => people.map(({ id, label }) => ({ label, settled: consent?.people[id] })),
    [
      ask('consent/person/label', 'string', 'Initials or role', ({ label, settled }) => settled && label),
      choose(
        'consent/person/responsibility',
        'Has parental responsibility',
        SURE,
        (one) => one.settled?.responsibility,
      ),
      choose('consent/person/capacity', 'Has the capacity to agree', SURE, (one) => one.settled?.capacity),
    ],
    true,
  ),
  group(
    'consent/agreement',
    'What a person said',
    ({ people, consent }: CaseRecord) =>
      (consent?.agreement ?? []).map((said) => ({
        ...said,
        label: people.find(({ id }) => id === said.person)?.label,
      })),
    [
      ask('consent/agreement/label', 'string', 'Initials or role', ({ label }) => label),
      choose(
        'consent/agreement/state',
        'What they said',
        codings({
          given: 'Agreed',
          refused: 'Said no',
          withdrawn: 'Withdrew their agreement',
          'no-answer': 'Asked, no answer',
        }),
        ({ state }) => state,
      ),
      ask('consent/agreement/on', 'date', 'Day', ({ on }) => on),
      choose('consent/agreement/how', 'How', codings({ verbal: 'Verbally', writing: 'In writing' }), ({ how }) => how),
      choose(
        'consent/agreement/explained',
        'What was explained',
        codings({ why: 'Why', what: 'What is shared', how: 'How', whom: 'With whom' }),
        ({ explained }) => explained,
        [],
        true,
      ),
      choose(
        'consent/agreement/communication',
        'Help to understand',
        codings({
          'not-needed': 'Not needed',
          met: 'Needed, and there',
          'not-met': 'Needed, not there',
          unsure: 'Not sure',
        }),
        ({ communication }) => communication,
      ),
    ],
    true,
  ),
  group(
    'consent/sharing',
    'The decision on sharing',
    ({ consent }: CaseRecord) => (consent?.sharing ? [consent.sharing] : []),
    [
      choose(
        'consent/sharing/decision',
        'Decision',
        codings({ share: 'To share', 'not-share': 'Not to share' }),
        ({ decision }) => decision,
      ),
      ask('consent/sharing/on', 'date', 'Day', ({ on }) => on),
      ask('consent/sharing/what', 'text', 'What', (sharing) => sharing.what),
      ask('consent/sharing/with', 'text', 'With whom', (sharing) => sharing.with),
      ask('consent/sharing/purpose', 'text', 'For what purpose', ({ purpose }) => purpose),
      choose(
        'consent/sharing/basis',
        'Basis',
        codings({ agreement: 'Agreement', ground: 'A ground that the document states', other: 'Another reason' }),
        ({ basis }) => basis,
      ),
      ...(document.consent?.grounds.length
        ? [
            choose(
              'consent/sharing/ground',
              'Ground',
              document.consent.grounds.map(({ id, text }) => ({ code: id, display: worded(document, [text]) })),
              ({ ground }: NonNullable<NonNullable<CaseRecord['consent']>['sharing']>) => ground,
            ),
          ]
        : []),
      ask('consent/sharing/reasons', 'text', 'Reasons', ({ reasons }) => reasons),
      ask('consent/sharing/advice-from', 'string', 'Advice from', ({ advice }) => advice?.from),
      ask('consent/sharing/advice-on', 'date', 'Advice taken on', ({ advice }) => advice?.on),
      ask('consent/sharing/advice', 'text', 'Advice', ({ advice }) => advice?.outcome),
    ],
  ),
  ...(document.consent?.checklist.length
    ? [
        choose(
          'consent/checked',
          'Ticked on the check list of the document',
          document.consent.checklist.map(({ id, text }) => ({ code: id, display: worded(document, [text]) })),
          ({ consent }: CaseRecord) => consent?.checked ?? [],
          [],
          true,
        ),
      ]
    : []),
];
