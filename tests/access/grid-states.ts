import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { everyKey } from '../core/documents.js';
import { faultOf, open, type Page, until } from '../elements/page.js';

/* Each state of the grid that a practitioner can have on screen. */

const EXCLUSIONS = 'The child has 3+ exclusions';
const TIER = /^Can the needs be met without involving children’s social care/;

const faulty = { format: 'threshold-kit/record@2', people: 'none' };

/** Opens all that is folded away: every area, all that is unclear, every fold and every source. */
export async function opened(page: Page): Promise<Page> {
  for (const name of ['Open all', /^Show what is unclear/])
    for (const one of page.all('button', name)) await page.press(one);
  // A fold may hold another.
  for (let round = 0; round < 3; round += 1) {
    const closed = page
      .all('button')
      .filter((one) => one.getAttribute('aria-expanded') === 'false' && !one.matches('.area, .edit, .q'));
    for (const one of closed) if (one.isConnected && one.getAttribute('aria-expanded') === 'false') one.click();
    await page.settled();
  }
  return page;
}

/** On a phone the answer is a sheet that is opened. */
async function toAnswer(page: Page): Promise<void> {
  if (!page.answerPart.checkVisibility()) await page.press(page.get('button', 'Answer'));
}

/** A grid in which a sign is ticked. */
async function ticked(text: string, setting = {}): Promise<Page> {
  const page = await open(setting);
  await page.tick(text);
  return page;
}

/** What a person sees who typed something. */
async function searched(text: string): Promise<Page> {
  const page = await open({ record: caseStudy1 });
  await page.search(text);
  return page;
}

/** Two children, of whom one has the sign that is pressed for the other. */
async function secondChild(): Promise<Page> {
  const page = await open({ record: caseStudy1 });
  await page.recordFor('M, 9');
  await page.openArea('Education');
  return page;
}

/** A level lower than what the document points to, after which something was added. */
async function lower(): Promise<Page> {
  const page = await open({
    record: {
      ...caseStudy1,
      answers: { 'immediate-risk': 'no' },
      agreed: { level: 'universal', rationale: 'We know them.', consulted: 'DSL', on: '2026-11-22', known: [] },
    },
  });
  return opened(page);
}

export const gridStates: Readonly<Record<string, () => Promise<Page>>> = {
  'nothing recorded': () => open(),
  found: () => searched('exclusion'),
  'found by another word': () => searched('suspension'),
  'found nothing': () => searched('xylophone'),
  'words of harm': () => searched('bruise'),
  'ask now': () => open({ record: caseStudy2 }),
  'act now, with a call that was not saved': async () => {
    const page = await open({ record: caseStudy2 });
    await page.judge('Not sure');
    await page.press(page.get('button', 'Record the call'));
    await page.press(page.get('button', 'Save the call'));
    return opened(page);
  },
  'tier open': () => ticked(EXCLUSIONS),
  settled: async () => {
    const page = await ticked(EXCLUSIONS);
    await toAnswer(page);
    await page.answer(TIER, 'Yes');
    return page;
  },
  'a level is recorded': () =>
    open({
      record: {
        ...caseStudy1,
        agreed: { level: 'targeted', tier: 'lower', rationale: '', by: 'DSL', on: '2026-11-22' },
      },
    }),
  'lower than the document, with everything open': lower,
  'a level about to be recorded, with its reasons missing': async () => {
    const page = await open({ record: { ...caseStudy1, answers: { 'immediate-risk': 'no' } } });
    await toAnswer(page);
    await page.press(page.get('button', 'Record a level'));
    await page.press(page.get('radio', /^Universal/, page.answerPart));
    await page.press(page.get('button', 'Record this level'));
    return page;
  },
  'a whole case with everything open': async () =>
    opened(await open({ record: { ...caseStudy2, answers: { 'immediate-risk': 'no' } } })),
  'an entry being changed': async () => {
    const page = await secondChild();
    await page.press(page.all('button', /: Change, or add a note$/, page.map)[0]!);
    return page;
  },
  'a second child': secondChild,
  'own words, with nothing written, and the risk asked in place': async () => {
    const page = await open();
    await page.openArea('Housing');
    await page.press(page.get('button', '+ Own words: Housing, Extra Help'));
    await page.press(page.get('button', 'Record', page.map));
    await page.press(page.get('button', 'Judge the risk', page.map));
    return page;
  },
  'the family open, with an error': async () => {
    const page = await open({ record: caseStudy1 });
    await page.press(page.get('button', 'Add or change'));
    await page.press(page.get('button', '+ Child'));
    return page;
  },
  'only what is recorded': async () => {
    const page = await open({ record: caseStudy1 });
    await page.press(page.get('button', 'Open all'));
    await page.press(page.get('button', 'Only recorded'));
    return page;
  },
  'a record that was refused': async () => {
    const page = await open({ record: caseStudy2 });
    page.case.record = faulty as never;
    await until(() => faultOf(page.case), 'the fault is shown');
    return page;
  },
  reference: async () => opened(await open({ mode: 'reference' })),
  'two languages': async () => opened(await open({ document: everyKey })),
  blank: () => open({ mode: 'blank' }),
  'blank, with words': () => open({ mode: 'blank', record: caseStudy2 }),
  'no table in the document': async () => opened(await open({ pack: 'tac-step-protocol' })),
  'another document': async () => opened(await open({ pack: 'worcestershire-2019' })),
};
