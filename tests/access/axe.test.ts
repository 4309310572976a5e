import { expect } from '@esm-bundle/chai';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { all, clear, mount, open, Page, until, words } from '../elements/page.js';
import { checkLooks, violations } from './tools.js';

const faulty = { format: 'threshold-kit/record@2', people: 'none' };

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
    await until(
      () => all(page.case.shadowRoot!, 'button', 'Go on with what was recorded').length,
      'the fault is shown',
    );
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

/** Opens everything that is folded away. */
async function opened(page: Page): Promise<void> {
  for (const details of page.root.querySelectorAll('details')) details.open = true;
  await page.settled();
}

describe('axe finds nothing', () => {
  afterEach(clear);
  checkLooks({ ...states, 'every state of the badge': everyBadge });

  it('would find a fault, in the shadow root too', async () => {
    const page = await open();
    page
      .sign('The child has had episodes of truancy')
      .parentElement!.replaceWith(Object.assign(document.createElement('input'), { type: 'checkbox' }));
    expect((await violations()).some((one) => one.startsWith('label:'))).to.be.true;
  });
});
