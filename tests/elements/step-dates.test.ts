import { expect } from '@esm-bundle/chai';
import { ContextEvent } from '@lit/context';
import { caseContext } from '../../components/shared/context.js';
import { countFrom, newRecord, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, focusIsOn, heard, words } from './page.js';
import { openStep, resetClock, setClock, type StepPage } from './step-page.js';

const FOLD = /^Dates outside a step \(\d+\)$/;
const atLevel = (tier: 'lower' | 'upper'): CaseRecord => ({
  ...newRecord(cheshireEast2023),
  agreed: { level: 'targeted', tier, rationale: 'Talked through.', on: '2026-04-01' },
});

describe('Dates outside a step', () => {
  let page: StepPage;
  const open = async (record: CaseRecord = atLevel('lower')) => {
    page = await openStep({ pack: 'cheshire-east-2023', record });
  };
  const lines = () => [...page.root.querySelectorAll('.dates .date')].map(words);
  const field = () => page.root.querySelector<HTMLInputElement>('.dates input[type="date"]')!;
  const count = async (day: string) => {
    const input = field();
    input.value = day;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await page.press(input.form!.querySelector('button')!);
  };
  beforeEach(() => setClock('2026-04-02 15:00'));
  afterEach(() => {
    clear();
    resetClock();
  });

  it('are folded while nobody gave a day, and nothing is counted', async () => {
    await open();
    expect(lines()).to.deep.equal([]);
    expect(words(await page.fold(FOLD))).to.contain('Give the day to count from. Nothing is counted until you do.');
    expect(lines().length).to.be.above(0);
    expect(lines().join(' ')).to.not.contain('by the end of');
    expect(page.all('button', 'Save these dates as a calendar file')).to.have.length(0);
  });

  it('are counted from the day that a person gives, each on a line in view, and can be changed and removed', async () => {
    await open();
    await page.fold(FOLD);
    await count('2026-03-30');
    const [id] = Object.keys(page.record.counted!);
    expect(page.record.counted).to.deep.equal({ [id!]: '2026-03-30' });
    focusIsOn(page.get('heading', 'Dates outside a step'));
    expect(lines()[0])
      .to.match(/by the end of .*; .* left\./)
      .and.contain('counted from 30 March 2026');
    expect(page.all('button', 'Save these dates as a calendar file')).to.have.length(1);
    await page.press(page.get('button', /^Change: /));
    await count('');
    expect(page.record.counted ?? {}).to.deep.equal({});
    // A calendar may have it: the file that takes it out is there, though nothing is counted.
    expect(page.all('button', 'Save these dates as a calendar file')).to.have.length(0);
    expect(page.all('button', 'Save a file that cancels the dates')).to.have.length(1);
  });

  it('that are not asked for any more can still be taken out of a calendar', async () => {
    const record = countFrom(atLevel('lower'), 'answer.family-help-front-door.1', '2026-03-30');
    await open({ ...record, agreed: null });
    expect(page.all('button', 'Save these dates as a calendar file')).to.have.length(0);
    expect(page.all('button', 'Save a file that cancels the dates')).to.have.length(1);
  });

  it('a day to come, or of a year that was mistyped, is refused in words, and what was typed stays', async () => {
    await open();
    await page.fold(FOLD);
    for (const [day, message] of [
      ['2026-04-03', 'The date must be today or earlier.'],
      ['0202-04-01', 'Check the year.'],
    ] as const) {
      await count(day);
      expect(page.record.counted).to.equal(undefined);
      expect(words(field().closest('.field'))).to.contain(message);
      expect(field().value).to.equal(day);
      focusIsOn(field());
    }
  });

  it('what is wrong is announced after Enter, where the focus stays in the field', async () => {
    await open();
    await page.fold(FOLD);
    field().focus();
    field().value = '2026-04-03';
    field().form!.requestSubmit();
    await page.settled();
    expect(page.announced()).to.contain('The date must be today or earlier.');
  });

  it('one that is past says so in words', async () => {
    await open();
    await page.fold(FOLD);
    await count('2025-06-02');
    expect(lines()[0])
      .to.contain('Overdue')
      .and.match(/overdue by \d+ days\./);
  });

  it('a day that was typed and not saved holds a form up', async () => {
    await open();
    await page.fold(FOLD);
    const errors = heard(page.case!, 'threshold-change');
    field().value = '2026-04-01';
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await page.settled();
    expect(page.case!.errors.map(({ message }) => message).join(' ')).to.contain('You have not saved this date:');
    expect(errors).to.deep.equal([]);
  });

  it('typed and not saved are kept, and said so, while another is counted or they are folded away', async () => {
    await open();
    const fold = await page.fold(FOLD);
    const fields = () => [...page.root.querySelectorAll<HTMLInputElement>('.dates .folded input[type="date"]')];
    const [first, second] = fields();
    const type = async (input: HTMLInputElement, day: string) => {
      input.value = day;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await page.settled();
    };
    await type(second!, '2026-03-31');
    const { id } = second!;
    const typed = () => page.root.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
    const unsaved = () => page.case!.errors.filter((one) => one.id === `step-decision.${id}`);
    await type(first!, '2026-03-30');
    await page.press(first!.form!.querySelector('button')!);
    expect(fold.isConnected, 'the list was drawn anew').to.equal(false);
    expect(typed()!.value).to.equal('2026-03-31');
    const opener = page.get('button', /more dates? to count/);
    await page.press(opener);
    expect(typed()).to.equal(null);
    expect(words(opener)).to.contain('begun, not saved');
    const [error] = unsaved();
    expect(error!.message).to.match(/^You have not saved this date: Day /);
    error!.focus();
    focusIsOn(opener);
    await page.press(opener);
    expect(words(opener)).not.to.contain('begun, not saved');
    expect(typed()!.value).to.equal('2026-03-31');
    page.step.language = { lang: 'cy', words: {} };
    await page.settled();
    expect(typed()!.value).to.equal('2026-03-31');
    await page.press(typed()!.form!.querySelector('button')!);
    expect(Object.values(page.record.counted!)).to.have.members(['2026-03-30', '2026-03-31']);
    expect(page.case!.errors.filter(({ id: one }) => one.includes('from-'))).to.deep.equal([]);
  });

  it('and the question whether to remove a step, are gone with a step that an undo took away', async () => {
    page = await openStep({ pack: 'tac-step-protocol' });
    const undo = async () => {
      page.step.dispatchEvent(new ContextEvent(caseContext, page.step, ({ undo: back }) => back(), false));
      await page.settled();
    };
    const start = () => page.start('Step down from CSC to PEH');
    await start();
    await page.fill('Date of the next meeting', '2026-04-09', await page.fold('Meeting'));
    await page.press(page.get('button', 'Remove this step'));
    expect(page.case!.errors.map(({ id }) => id)).to.include('step-decision.meeting-day');
    await undo();
    expect(page.case!.errors.map(({ id }) => id)).not.to.include('step-decision.meeting-day');
    await start();
    expect(page.all('button', 'Remove it')).to.have.length(0);
    expect(page.all('button', 'Remove this step')).to.have.length(1);
  });

  it('stand beside a step too', async () => {
    await open();
    await page.press(page.get('button', 'Where the family is now'));
    await page.start('Step up to children’s social care, through ChECS');
    expect(words(await page.fold(FOLD))).to.not.equal('');
  });
});
