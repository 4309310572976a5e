import { addPerson, recordAgreement } from '../../src/index.js';
import { alone, ConsentPage, day, lowerTier, openConsent, RISK_OF_HARM, statutory } from '../elements/consent-page.js';
import { all, until } from '../elements/page.js';

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
    await page.save();
    await page.press(page.get('button', 'Add person'));
    return opened(page);
  },
  'the form on sharing with errors': async () => {
    const page = await openConsent({ record: withHistory });
    await page.sharing();
    await page.fillIn('manager', 'From whom? A role, not a name');
    await page.save();
    return opened(page);
  },
  'a decision recorded, with everything opened': async () => {
    const page = await openConsent({ record: family });
    await page.agreed('Mum');
    await page.decided(RISK_OF_HARM, 'He waits outside.');
    return opened(page);
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
    await until(() => all(page.case.shadowRoot!, 'button', 'Continue with your record').length, 'the fault');
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
    await page.disclose('Explain it to the family');
    return page;
  },
};
