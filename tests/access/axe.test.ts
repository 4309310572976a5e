import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { clear, mount, open, until, words } from '../elements/page.js';
import { gridStates, opened } from './grid-states.js';
import { checkLooks, schemes, screen, violations } from './tools.js';

const badges: Record<string, Record<string, string>> = {
  'a level': { pack: 'cheshire-east-2023', level: 'extra' },
  'a tier': { pack: 'cheshire-east-2023', level: 'targeted', tier: 'upper' },
  'an unknown level': { pack: 'cheshire-east-2023', level: 'nowhere' },
  'an unknown document': { pack: 'nowhere', level: 'extra' },
  'nothing recorded': { pack: 'cheshire-east-2023' },
  'no document': {},
};

/** Badges alone, and in a case: a span, and an agreed level that differs. */
async function everyBadge(): Promise<void> {
  for (const attributes of Object.values(badges)) {
    const badge = mount(document.createElement('level-of-need-badge'));
    for (const [name, value] of Object.entries(attributes)) badge.setAttribute(name, value);
    const waits = 'pack' in attributes;
    await until(
      () =>
        badge.shadowRoot &&
        words(badge.shadowRoot).length > 0 &&
        (!waits || !/not known yet/.test(words(badge.shadowRoot))),
      `the badge ${JSON.stringify(attributes)}`,
    );
  }
  for (const agreed of [null, { level: 'extra', rationale: 'We know them.', on: '2026-11-22' }]) {
    const page = await open({ record: { ...caseStudy2, agreed } });
    page.grid.remove();
    const badge = page.case.appendChild(document.createElement('level-of-need-badge'));
    await until(() => /Statutory/.test(words(badge.shadowRoot)), 'the badge shows the case');
  }
}

describe('axe finds nothing', () => {
  afterEach(clear);
  checkLooks({ ...gridStates, 'every state of the badge': everyBadge });

  describe('where the answer is a sheet over the page', () => {
    before(() => {
      document.documentElement.style.colorScheme = 'light dark';
    });
    after(async () => {
      document.documentElement.style.colorScheme = '';
      await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await setViewport({ width: 800, height: 600 });
    });

    for (const [name, answers] of Object.entries({
      'ask now': {},
      'act now': { 'immediate-risk': 'yes' },
      'everything open': { 'immediate-risk': 'no' },
    })) {
      it(name, async () => {
        await screen(320, 640);
        const page = await open({ record: { ...caseStudy2, answers } });
        await page.press(page.get('button', 'Answer'));
        if (name === 'everything open') await opened(page);
        expect(page.root.querySelector('dialog')!.matches(':modal')).to.be.true;
        for (const [scheme, media] of Object.entries(schemes)) {
          await emulateMedia(media);
          await screen(320, 640);
          expect(await violations(scheme === 'light' ? undefined : 'look'), scheme).to.deep.equal([]);
        }
      });
    }
  });

  describe('on paper', () => {
    afterEach(() => emulateMedia({ media: 'screen' }));

    for (const name of ['nothing recorded', 'a whole case with everything open', 'reference', 'blank'])
      it(name, async () => {
        await gridStates[name]!();
        window.dispatchEvent(new Event('beforeprint'));
        await emulateMedia({ media: 'print' });
        expect(matchMedia('print').matches).to.be.true;
        // Nothing is pressed on paper.
        expect((await violations()).filter((one) => !one.startsWith('target-size:'))).to.deep.equal([]);
        window.dispatchEvent(new Event('afterprint'));
      });
  });

  it('would find a fault, in the shadow root too', async () => {
    const page = await open();
    const box = await page.reach('The child has had episodes of truancy');
    const label = page.root.querySelector(`label[for="${CSS.escape(box.id)}"]`)!;
    label.remove();
    box.removeAttribute('aria-labelledby');
    expect((await violations()).some((one) => one.startsWith('label:'))).to.be.true;
  });
});
