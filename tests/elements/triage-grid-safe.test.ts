import { expect } from '@esm-bundle/chai';
import { strings } from '../../components/triage-grid/strings.js';
import type { CaseRecord } from '../../src/index.js';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { clear, focusIsOn, heard, nameOf, open, translate, until, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const CONTINUOUSLY = 'The child is being given fixed-term exclusions continuously';
const TRUANCY = 'The child has had episodes of truancy';
const HARM = 'An injury needs medical attention';
const TIER = /^Can the needs be met without involving children’s social care/;

/** All that says a level, or follows from one. */
const shown = (page: Page) => ({
  answer: words(page.answerPart),
  dock: words(page.dock),
  rows: page.rows().map((area) => nameOf(page.area(area))),
});

describe('A level on screen is never stale', () => {
  let page: Page;
  afterEach(clear);

  const STEPS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['a sign is ticked', (at) => at.tick(EXCLUSIONS)],
    ['another one, at the highest level', (at) => at.tick(CONTINUOUSLY)],
    ['it is taken out again', (at) => at.tick(CONTINUOUSLY)],
    ['a question is answered', (at) => at.answer(TIER, 'Yes')],
    ['a person is added', (at) => at.addPerson('K')],
    ['own words are recorded', (at) => at.write('Cold flat', 'Housing', 'Extra Help')],
    ['a sign of harm is ticked', (at) => at.tick(HARM)],
    ['the risk is judged', (at) => at.judge('Yes')],
    ['it is judged otherwise', (at) => at.judge('No, it is not urgent')],
    ['the last change is undone', (at) => at.press(at.get('button', 'Undo'))],
    ['an area is opened', (at) => at.openArea('Crime')],
  ];

  it('after a page translator has replaced every text, each change shows what an untouched page shows', async () => {
    page = await open();
    const wanted = [];
    for (const [, step] of STEPS) {
      await step(page);
      wanted.push(shown(page));
    }
    clear();
    page = await open();
    for (const [at, [name, step]] of STEPS.entries()) {
      translate(page.root);
      await step(page);
      expect(shown(page), name).to.deep.equal(wanted[at]);
    }
  });

  it('nor is the focus lost, nor what is half written', async () => {
    page = await open();
    const box = await page.tick(TRUANCY);
    await page.press(page.get('button', /^\+ Own words/, page.cell('Education', 'Extra Help')));
    await page.fill(page.get('textbox', /^Your own words/) as HTMLTextAreaElement, 'Half a sentence');
    translate(page.root);
    await page.press(page.sign(TRUANCY));
    expect(box.isConnected, 'drawn from new').to.be.false;
    focusIsOn(page.sign(TRUANCY));
    expect(page.get<HTMLTextAreaElement>('textbox', /^Your own words/).value).to.equal('Half a sentence');
  });

  describe('whatever throws while it is drawn', () => {
    // What is thrown on purpose need not be read in the report.
    const { error } = console;
    before(() => (console.error = () => undefined));
    after(() => (console.error = error));

    const record = {
      ...caseStudy2,
      agreed: {
        level: 'extra',
        rationale: 'We know them.',
        on: '2026-11-25',
        by: 'DSL',
        known: ['education.targeted.3'],
      },
      answers: { 'without-social-care': 'no' },
    } as unknown as CaseRecord;
    const STATES: readonly (readonly [string, CaseRecord])[] = [
      ['a recorded level', record],
      ['an urgent case', { ...(caseStudy2 as unknown as CaseRecord), answers: { 'immediate-risk': 'yes' } }],
      ['an open tier', { ...(caseStudy2 as unknown as CaseRecord), concerns: caseStudy2.concerns.slice(0, 1) as any }],
    ];

    for (const [state, given] of STATES)
      it(`of ${state}: the emergency line stays, no level is shown, the page is told once, and the next sound drawing brings it back`, async () => {
        page = await open({ record: given });
        const faults = heard(page.grid, 'threshold-error');
        const before = words(page.answerPart);
        let broken = 0;
        for (const key of Object.keys(strings) as (keyof typeof strings)[]) {
          if (typeof strings[key] !== 'function') continue;
          faults.length = 0;
          page.grid.language = {
            lang: 'en-GB',
            words: {
              'triage-grid': {
                [key]: () => {
                  throw new Error(`${key} breaks`);
                },
              },
            },
          };
          await page.settled();
          if (faults.length) {
            broken += 1;
            expect(faults, key).to.have.length(1);
            const text = words(page.root);
            expect(text, key).to.contain('999').and.contain('This part could not be shown. No level is shown');
            expect(text, key).to.not.match(/Universal|Extra Help|Targeted|Statutory|points to/i);
          } else expect(words(page.answerPart), key).to.equal(before);
          page.grid.language = undefined as any;
          await until(() => page.answerPart && words(page.answerPart) === before, `it is back after ${key}`);
        }
        expect(broken, 'most of what it says was drawn').to.be.above(8);
        expect(page.record.concerns).to.have.length(given.concerns.length);
      });
  });
});
