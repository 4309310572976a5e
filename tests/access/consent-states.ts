import { addConcern, addPerson, recordAgreement } from '../../src/index.js';
import {
  alone,
  ConsentPage,
  day,
  GROUNDS,
  lowerTier,
  openConsent,
  RISK_OF_HARM,
  SHARE,
  statutory,
} from '../elements/consent-page.js';
import { faultOf, until } from '../elements/page.js';

const family = addPerson(addPerson(lowerTier, { id: 'mum', label: 'Mum', role: 'adult' }), {
  id: 'k',
  label: 'K',
  role: 'child',
});
const withHistory = recordAgreement(
  recordAgreement(family, { person: 'mum', state: 'given', on: day(-3), how: 'verbal', explained: ['why'] }),
  {
    person: 'mum',
    state: 'withdrawn',
    on: day(-1),
    explained: [],
  },
);

/** Opens everything that is folded away. */
async function opened(page: ConsentPage): Promise<ConsentPage> {
  for (const details of page.root.querySelectorAll('details')) details.open = true;
  await page.settled();
  return page;
}

/** Each state of the check list that a practitioner can have on screen, with everything in it opened. */
export const consentStates: Record<string, () => Promise<ConsentPage>> = {
  'nothing recorded': () => openConsent({ record: lowerTier }),
  'a person’s form with errors, and what they said before': async () => {
    const page = await openConsent({ record: withHistory });
    await page.about('Mum');
    await page.pick(/^Have you asked/, 'Agreed');
    await page.onDay('When?', '');
    await page.save();
    return opened(page);
  },
  'the form on sharing with errors': async () => {
    const page = await openConsent({ record: withHistory });
    await page.sharing();
    await page.pick(SHARE, 'Share without agreement');
    await page.pick(GROUNDS, RISK_OF_HARM);
    await page.fillIn('manager', /^Who gave the advice/);
    await page.save();
    return opened(page);
  },
  'a person to be added, with an error': async () => {
    const page = await openConsent({ record: lowerTier });
    await page.addPerson('');
    return page;
  },
  'the risk is to be judged first': async () =>
    opened(await openConsent({ record: addConcern(lowerTier, { indicator: 'health.statutory.3' }) })),
  'a decision recorded, with everything opened': async () => {
    const page = await openConsent({ record: family });
    await page.agreed('Mum');
    await page.decided(RISK_OF_HARM, 'He waits outside.');
    await opened(page);
    for (const mark of page.all('button', /^Source/)) await page.press(mark);
    return page;
  },
  'a refusal at Statutory': async () => {
    const asked = recordAgreement(addPerson(statutory, { id: 'mum', label: 'Mum', role: 'adult' }), {
      person: 'mum',
      state: 'refused',
      on: day(),
      explained: [],
    });
    return openConsent({ record: asked });
  },
  'share now': async () =>
    opened(await openConsent({ record: { ...statutory, answers: { 'immediate-risk': 'yes' } } })),
  alone: () => alone({ pack: 'worcestershire-2019', level: 'level-3' }),
  'a level that the document does not have': () =>
    alone({ pack: 'worcestershire-2019', level: 'level-9' }, /is not a level/),
  'a pack that did not load': () => alone({ pack: 'nowhere', level: 'extra' }, /There is a problem/),
  'a record that was refused': async () => {
    const page = await openConsent({ record: family });
    page.case.record = 'damaged' as never;
    await until(() => faultOf(page.case), 'the fault');
    await page.settled();
    return page;
  },
  'the page for the family, from right to left': async () => {
    const page = await openConsent({ record: family });
    page.checklist.explanation = {
      lang: 'ur',
      dir: 'rtl',
      title: 'آپ کے خاندان کے بارے میں',
      parts: [{ heading: 'ہم کیوں پوچھ رہے ہیں', text: ['وجہ یہ ہے: {purpose}'] }],
    };
    await page.disclose('Page for the family');
    return page;
  },
};
