import {
  addConcern,
  agree,
  newRecord,
  recordCall,
  setChild,
  setWriter,
  startStep,
  type CaseRecord,
} from '../../src/index.js';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023 } from '../core/documents.js';
import { copiedBy, openSummary, type SummaryPage } from '../elements/summary-page.js';

const study2 = caseStudy2 as unknown as CaseRecord;
export const one = addConcern(newRecord(cheshireEast2023), { indicator: 'education.targeted.1' });
const written = setChild(
  setWriter(
    recordCall(
      agree(caseStudy1 as unknown as CaseRecord, {
        level: 'extra',
        rationale: 'We know the family well.',
        by: 'DSL',
        on: '2026-11-20',
      }),
      { to: 'The health visitor', on: '2026-11-20', at: '14:30' },
    ),
    { role: 'DSL', callBack: '01632 960001' },
  ),
  { words: 'I do not want to go home' },
);

/** A report with its text open. */
async function shown(record: CaseRecord): Promise<SummaryPage> {
  const page = await openSummary(record);
  await page.press(page.get('button', 'Show the report'));
  return page;
}

/** Each state of the report that a practitioner can have on screen. */
export const summaryStates: Record<string, () => Promise<SummaryPage>> = {
  'nothing recorded': () => openSummary(),
  'the whole report, lower than the document, with sources opened': async () => {
    const page = await shown(written);
    for (const mark of page.all('button', /^Source/).slice(0, 3)) await page.press(mark);
    return page;
  },
  'the whole report, with a step': () => shown(startStep(caseStudy1 as unknown as CaseRecord, 'step-up', 'a-step')),
  'ring now': () => shown({ ...study2, answers: { ...study2.answers, 'immediate-risk': 'yes' } }),
  'what a receiving team asks first': async () => {
    const page = await openSummary(written);
    await page.press(page.get('button', /^Change: For whoever/));
    return page;
  },
  'a call with errors': async () => {
    const page = await openSummary(one);
    await page.press(page.get('button', 'Add a call'));
    await page.save();
    return page;
  },
  'files to take away': async () => {
    const page = await openSummary(one);
    await page.press(page.get('button', 'Download'));
    return page;
  },
  'a file that was refused': async () => {
    const page = await openSummary(one);
    await page.file('{"format": 3}');
    await page.press(page.get('disclosure', /^Details for whoever/));
    return page;
  },
  'a file that asks before it replaces': async () => {
    const page = await openSummary(one);
    await page.file(JSON.stringify(caseStudy1));
    return page;
  },
  'the text to copy by hand': async () => {
    const page = await openSummary(one);
    await copiedBy(() => page.press(page.get('button', 'Copy the report')), true);
    await page.settled();
    return page;
  },
};
