import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { all, clear, mount, open, Page, until, words } from '../elements/page.js';
import { schemes, SCREENS, violations } from './tools.js';

const faulty = { format: 'threshold-kit/record@1', people: 'none' };

/** Each state that a practitioner can have on screen. */
const states: Record<string, () => Promise<Page>> = {
  'triage, empty': () => open(),
  'triage, a whole case with every part opened': async () => {
    const page = await open({ record: caseStudy2 });
    await opened(page);
    return page;
  },
  reference: async () => {
    const page = await open({ mode: 'reference' });
    await opened(page);
    return page;
  },
  'blank, with words': () => open({ mode: 'blank', record: caseStudy2 }),
  'immediate risk, act now': async () => {
    const page = await open({ record: caseStudy2 });
    await page.answer(/^May a child need urgent protection/, 'Not sure');
    return page;
  },
  'a record that was refused': async () => {
    const page = await open({ record: caseStudy2 });
    page.case.record = faulty as never;
    await until(() => all(page.case.shadowRoot!, 'button', 'Go on with what was recorded').length, 'the fault is shown');
    await page.disclose(/^Details/, page.case.shadowRoot!);
    return page;
  },
  'a level agreed below the document, with its reasons missing': async () => {
    const page = await open({ record: caseStudy2 });
    await page.press(page.get('radio', 'Extra Help', page.section('The level you agree')));
    await page.press(page.get('button', 'Record this level'));
    expect(words(page.section('The level you agree'))).to.contain('Give your reasons');
    return page;
  },
  'own words being written, with nothing written yet': async () => {
    const page = await open();
    const cell = page.cell('Secure Housing', 'Extra Help');
    await page.press(page.get('button', /^Add your own/, cell));
    await page.press(page.get('button', 'Save', cell));
    return page;
  },
  'the family open, with an error': async () => {
    const page = await open({ record: caseStudy2 });
    await page.disclose(/^Who is in the family\?/);
    await page.press(page.get('button', 'Add person'));
    return page;
  },
  'a search, and only what is recorded': async () => {
    const page = await open({ record: caseStudy2 });
    await page.fill(page.get('searchbox'), 'school');
    await page.press(page.get('checkbox', 'Show only what is recorded'));
    return page;
  },
};

/** Opens everything that is folded away. */
async function opened(page: Page): Promise<void> {
  for (const details of page.root.querySelectorAll('details')) details.open = true;
  await page.settled();
}

describe('axe finds nothing', () => {
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

  for (const [state, arrive] of Object.entries(states)) {
    describe(state, () => {
      for (const [scheme, media] of Object.entries(schemes)) {
        it(`in ${scheme}, wide, in a column and on a small screen`, async () => {
          await emulateMedia(media);
          await setViewport({ width: 1280, height: 500 });
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
    });
  }

  const badges: Record<string, Record<string, string>> = {
    'a level': { pack: 'cheshire-east-2023', level: 'extra' },
    'a tier': { pack: 'cheshire-east-2023', level: 'targeted', tier: 'upper' },
    'an unknown level': { pack: 'cheshire-east-2023', level: 'nowhere' },
    'an unknown document': { pack: 'nowhere', level: 'extra' },
    'nothing recorded': { pack: 'cheshire-east-2023' },
    'no document': {},
  };
  for (const [scheme, media] of Object.entries(schemes)) {
    it(`every state of the badge in ${scheme}`, async () => {
      await emulateMedia(media);
      for (const attributes of Object.values(badges)) {
        const badge = mount(document.createElement('level-of-need-badge'));
        for (const [name, value] of Object.entries(attributes)) badge.setAttribute(name, value);
        const waits = 'pack' in attributes;
        await until(() => badge.shadowRoot && words(badge.shadowRoot).length > 0 && (!waits || !/not known yet/.test(words(badge.shadowRoot))), `the badge ${JSON.stringify(attributes)}`);
      }
      // In a case: a span, an agreed level that differs, and possible immediate risk.
      for (const agreed of [null, { level: 'extra', rationale: 'We know them.', on: '2026-11-22' }]) {
        const page = await open({ record: { ...caseStudy2, agreed } });
        page.grid.remove();
        const badge = page.case.appendChild(document.createElement('level-of-need-badge'));
        await until(() => /Statutory/.test(words(badge.shadowRoot)), 'the badge shows the case');
      }
      for (const [width, height] of SCREENS) {
        await setViewport({ width, height });
        expect(await violations(), `${width} px`).to.deep.equal([]);
      }
    });
  }

  it('would find a fault, in the shadow root too', async () => {
    const page = await open();
    page.sign('The child has had episodes of truancy').parentElement!.replaceWith(Object.assign(document.createElement('input'), { type: 'checkbox' }));
    expect((await violations()).some((one) => one.startsWith('label:'))).to.be.true;
  });
});
