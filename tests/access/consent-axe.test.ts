import { expect } from '@esm-bundle/chai';
import { lowerTier, openConsent, SHARING } from '../elements/consent-page.js';
import { ariaSnapshot, clear } from '../elements/page.js';
import { consentStates } from './consent-states.js';
import { checkLooks, violations } from './tools.js';

describe('axe finds nothing in the check list of consent', () => {
  afterEach(clear);
  checkLooks(consentStates);

  it('and would find a fault', async () => {
    const page = await openConsent({ record: lowerTier });
    await page.press(page.get('button', 'Add: People to ask'));
    page.get('textbox', 'Initials or role').removeAttribute('id');
    expect((await violations()).some((one) => one.startsWith('label:'))).to.be.true;
  });

  it('a screen reader is given regions, lists, groups and the answer in words', async () => {
    const page = await openConsent({ record: lowerTier });
    await page.addPerson('Mum');
    await page.about('Mum');
    const tree = await ariaSnapshot('consent-checklist');
    for (const part of [
      'heading "Agreement and sharing" [level=2]',
      'region "Can you go ahead?"',
      'strong: Not yet',
      'text: 2 of 2 left',
      'heading "Mum" [level=3]',
      'button "Close : Mum" [expanded]',
      'form "What Mum said"',
      'group "Does Mum have parental responsibility?"',
      'radio "Not sure"',
      `heading "${SHARING}" [level=3]`,
      `button "Record : ${SHARING}"`,
    ])
      expect(tree.includes(part), `${part} in\n${tree}`).to.be.true;
    expect(tree, 'marks are for the eye').to.not.contain('○');
  });
});
