import { faultOf, until } from '../elements/page.js';
import { openStep, setClock, type StepPage, type StepSetting } from '../elements/step-page.js';
import { countFrom, dueDates, newRecord } from '../../src/index.js';
import { cheshireEast2023, raw } from '../core/documents.js';

const DOWN = 'Step down from CSC to PEH';

/** Opens everything that is folded away, and a task. */
async function opened(page: StepPage, task?: string): Promise<StepPage> {
  if (task) await page.details(task);
  for (let closed; (closed = page.root.querySelector<HTMLElement>('.fold [aria-expanded="false"]'));)
    await page.press(closed);
  return page;
}

async function started(name: string, setting: StepSetting): Promise<StepPage> {
  setClock('2026-04-02 15:00');
  const page = await openStep(setting);
  await page.start(name);
  return page;
}

/** The step down of the TAC protocol, agreed, on the list, and a papers' day set. */
export async function agreedStep(): Promise<StepPage> {
  const page = await started(DOWN, { pack: 'tac-step-protocol' });
  await page.did('Case identified', { reason: 'The plan is done.', by: 'TM' });
  await page.decide('agreed');
  await page.did('On the list');
  await page.meeting('2026-04-15');
  await page.press(await page.paper('Genogram'));
  return page;
}

/** Each state of the step that a practitioner can have on screen, with everything in it opened. */
export const stepStates: Record<string, () => Promise<StepPage>> = {
  'the choice of a step': () => openStep({ pack: 'cheshire-east-2023', attributes: { from: 'extra' } }),
  'the choice of a step by a recorded level': async () => {
    setClock('2026-04-02 15:00');
    const agreed = { level: 'targeted', tier: 'lower', rationale: 'Talked through.', on: '2026-04-01' };
    const page = await openStep({ pack: 'cheshire-east-2023', record: { ...newRecord(cheshireEast2023), agreed } });
    await page.press(page.get('button', 'Where the family is now'));
    return opened(page);
  },
  'dates outside a step, one counted': async () => {
    setClock('2026-04-02 15:00');
    const agreed = { level: 'targeted', tier: 'lower', rationale: 'Talked through.', on: '2026-04-01' };
    const record = { ...newRecord(cheshireEast2023), agreed };
    const { dates } = dueDates(cheshireEast2023, record, { now: new Date(), id: 'one' });
    return opened(
      await openStep({ pack: 'cheshire-east-2023', record: countFrom(record, dates[0]!.id, '2026-01-05') }),
    );
  },
  'a step being considered, with everything opened': async () =>
    opened(await started(DOWN, { pack: 'tac-step-protocol' })),
  'agreed, with papers and the readings of the clocks': async () =>
    opened(await agreedStep(), 'PEH lead professional allocated'),
  'overdue, with a form that was refused': async () => {
    const page = await agreedStep();
    await page.later('2026-04-23 09:00');
    await page.takeBack('On the list', { day: '' });
    await opened(page);
    await page.fill('Date of the next meeting', '0202-04-15');
    return page;
  },
  'the decision being recorded': async () => {
    const page = await agreedStep();
    await page.deciding('not agreed');
    return page;
  },
  'a day of the meeting that was refused': async () => {
    const page = await started(DOWN, { pack: 'tac-step-protocol' });
    await page.meeting('0202-04-15');
    return page;
  },
  'immediate, with the numbers to ring': async () => {
    const page = await started('Step up to social work (level 4)', { pack: 'worcestershire-2019' });
    await page.answer(/^Is the child at immediate risk/, 'Yes');
    return opened(page, 'Call the Family Front Door');
  },
  'overdue, with a next move of many words': async () => {
    const page = await started('Step up to social work (level 4)', { pack: 'worcestershire-2019' });
    await page.answer(/^Is the child at immediate risk/, 'No');
    await page.answer(/^With whom is the emerging concern/, 'The MASH Manager, in a step up conversation');
    await page.did('Level of need reviewed');
    await page.did('Step up conversation requested');
    await page.later('2026-09-30 15:00');
    return opened(page);
  },
  'not agreed, with the escalation': async () => {
    const page = await started('Step down from a Safeguarding Locality Team', { pack: 'worcestershire-2019' });
    await page.answer(/^Has the risk been reduced/, 'No');
    await page.decide('not agreed');
    return opened(page, 'Not agreed. What was decided?');
  },
  'only proposed, completed': async () => {
    const page = await started('Step down from children’s social care', { pack: 'cheshire-east-2023' });
    await page.answer(/^At which threshold/, 'Extra Help');
    await page.decide('agreed');
    for (const stage of ['Family Help Front Door alerted', 'Joint Allocation Meeting (JAM)', 'Tracking'])
      await page.did(stage);
    return opened(page);
  },
  'a step up where nothing is answered': () =>
    started('Step up to children’s social care, through ChECS', { pack: 'cheshire-east-2023' }),
  'the check before sending': async () =>
    opened(await started('To Integrated Early Support (IES)', { pack: 'west-cheshire-2019' })),
  'asked whether to remove the step': async () => {
    const page = await agreedStep();
    await page.press(page.get('button', 'Remove this step'));
    return page;
  },
  alone: () => openStep({ pack: 'tac-step-protocol', alone: true, attributes: { from: 'csc', to: 'peh' } }),
  'a level that the document does not have': () =>
    openStep({ pack: 'tac-step-protocol', alone: true, attributes: { from: 'nowhere' } }),
  'bank holidays that were refused': () => openStep({ pack: 'tac-step-protocol', alone: true, holidays: 'none' }),
  'a document without steps': () => {
    const { steps: _, ...without } = structuredClone(raw.pack) as Record<string, unknown>;
    return openStep({ document: without });
  },
  'a record that was refused': async () => {
    const page = await agreedStep();
    page.case!.record = 'damaged' as never;
    await until(() => faultOf(page.case!), 'the fault');
    await page.settled();
    return page;
  },
};
