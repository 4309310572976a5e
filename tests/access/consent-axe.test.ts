import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { lowerTier, openConsent, SHARING } from '../elements/consent-page.js';
import { ariaSnapshot, clear, until } from '../elements/page.js';
import { consentStates } from './consent-states.js';
import { schemes, SCREENS, violations } from './tools.js';

describe('axe finds nothing in the check list of consent', () => {
  before(() => {
    document.documentElement.lang = 'en-GB';
    document.documentElement.style.colorScheme = 'light dark';
  });
  afterEach(clear);
  after(async () => {
    document.documentElement.style.colorScheme = '';
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const [state, arrive] of Object.entries(consentStates)) {
    for (const [scheme, media] of Object.entries(schemes)) {
      it(`${state}, in ${scheme}`, async () => {
        await emulateMedia(media);
        expect(matchMedia('(prefers-color-scheme: dark)').matches, scheme).to.equal(media.colorScheme === 'dark');
        expect(matchMedia('(forced-colors: active)').matches, scheme).to.equal(media.forcedColors === 'active');
        await arrive();
        for (const [width, height] of SCREENS) {
          await setViewport({ width, height });
          await until(() => innerWidth === width, `a screen ${width} wide`);
          expect(await violations(), `${width} px`).to.deep.equal([]);
        }
      });
    }
  }

  it('and would find a fault', async () => {
    const page = await openConsent({ record: lowerTier });
    page.get('textbox', 'Initials or role').closest('label')!.replaceWith(Object.assign(document.createElement('input'), { type: 'text' }));
    expect((await violations()).some((one) => one.startsWith('label:'))).to.be.true;
  });

  it('a screen reader is given regions, lists, groups and the answer in words', async () => {
    const page = await openConsent({ record: lowerTier });
    await page.addPerson('Mum');
    await page.about('Mum');
    const tree = await ariaSnapshot('consent-checklist');
    for (const part of [
      'heading "Agreement and sharing information" [level=2]',
      'region "May you go on?"',
      'strong: Not yet',
      'heading "7 things are missing"',
      'button "Go there : Mum has not been asked yet."',
      'region "1. Do they agree to support?"',
      'textbox "Initials or role"',
      'button "Close : Mum" [expanded]',
      'form "What Mum said"',
      'group "Does Mum have parental responsibility?"',
      'radio "Not sure"',
      `region "${SHARING}"`,
      'button "Record your decision"',
    ]) expect(tree.includes(part), `${part} in\n${tree}`).to.be.true;
    expect(tree, 'marks are for the eye').to.not.contain('○');
  });
});
