import { expect } from '@esm-bundle/chai';
import { ContextEvent } from '@lit/context';
import * as fc from 'fast-check';
import { caseContext, type Case } from '../../components/shared/context.js';
import {
  addConcern,
  agree,
  countFrom,
  dueDates,
  newRecord,
  readRecord,
  recordCall,
  setChild,
  setReference,
  setWriter,
  toReport,
  toRichText,
  toText,
  type CaseRecord,
  type Report,
  type ReportBlock,
} from '../../src/index.js';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023 } from '../core/documents.js';
import { describeInChromium } from '../in-chromium.js';
import { anyRecord, hostile } from '../core/full-records.js';
import { clear, faultOf, focusIsOn, heard, mount, said, until, words } from './page.js';
import { resetClock, setClock } from './step-page.js';
import { copiedBy, openSummary, printedBy, region, savedBy } from './summary-page.js';

const document_ = cheshireEast2023;
const empty = newRecord(document_);
const one = addConcern(empty, { indicator: 'education.targeted.1', note: 'Five in a year' });
const study1 = caseStudy1 as unknown as CaseRecord;
const study2 = caseStudy2 as unknown as CaseRecord;
const now = () => new Date(Date.now());
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every text of a block, with its details. */
function textsOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'line':
    case 'statement':
      return [block.text, ...block.details];
    case 'list':
      return block.items.flatMap(textsOf);
    case 'facts':
      return block.pairs.flatMap(({ label, value }) => [label, value]);
    case 'group':
      return [block.title, ...block.blocks.flatMap(textsOf)];
    case 'sources':
      return block.sources.flatMap(({ doubts }) => [...doubts]);
  }
}

const textsIn = ({ sections }: Report, without: readonly string[] = []) =>
  sections
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)])
    .map(squeezed)
    .filter(Boolean);

const lost = (texts: readonly string[], page: string) => texts.filter((text) => !page.includes(text));

describe('The decision report', () => {
  afterEach(clear);

  it('says once what will stand here while nothing is recorded, and offers no report', async () => {
    const page = await openSummary();
    expect(page.said()).to.include('When something is recorded, you can print, copy or download the report here.');
    expect(page.all('button', /report|Download/)).to.have.lengthOf(0);
    page.get('button', 'Open a record');
  });

  it('on screen loses nothing of the report, whatever is recorded; sources open at their marks', async () => {
    const page = await openSummary();
    page.summary.open = true;
    await fc.assert(
      fc.asyncProperty(anyRecord(document_), async (record) => {
        await page.opens(record);
        if (!page.all('button', 'Hide the report').length) return;
        const report = toReport(document_, page.case.record!, { now: now() });
        expect(
          lost(textsIn(report, ['emergency', 'sources']), said(page.summary).replace(/ ?\d+\?? ?(?=$)/g, '')),
        ).to.deep.equal([]);
      }),
      { numRuns: 15 },
    );
  });

  it('has the numbers of its text, and each opens its source with what is unclear there', async () => {
    const page = await openSummary(study1);
    await page.press(page.get('button', 'Show the report'));
    const report = toReport(document_, page.case.record!, { now: now() });
    const [block] = report.sections.find(({ id }) => id === 'sources')!.blocks;
    for (const { number, doubts } of block!.kind === 'sources' ? block!.sources : []) {
      const [mark] = page.all('button', new RegExp(`^Source ${number}(,|:)`));
      // The emergency line stands in the frame.
      if (!mark) continue;
      await page.press(mark);
      const opened = words(mark.closest('.said')!.nextElementSibling);
      expect(opened).to.match(new RegExp(`^${number}\\. `));
      for (const doubt of doubts) expect(opened).to.include(squeezed(doubt));
      await page.press(mark);
    }
  });

  it('shows what is recorded next without being asked again', async () => {
    const page = await openSummary(one);
    await page.press(page.get('button', 'Show the report'));
    expect(words(region(page, 'Level of need'))).to.include('the document points to Targeted Help');
    await page.opens(agree(one, { level: 'extra', rationale: 'Seen in another light', on: '2026-11-20' }));
    expect(words(region(page, 'Level of need'))).to.include('Seen in another light');
  });

  it('says what is overdue as the clock goes on, as a step beside it does, and keeps what is being typed', async () => {
    const [real, ticks] = [window.setInterval, [] as (() => void)[]];
    window.setInterval = ((call: () => void) => ticks.push(call)) as unknown as typeof window.setInterval;
    try {
      setClock('2026-04-02 15:00');
      const due = countFrom(
        { ...one, agreed: { level: 'targeted', tier: 'lower', rationale: 'Talked.', on: '2026-04-01' } },
        'answer.family-help-front-door.1',
        '2026-04-01',
      );
      const page = await openSummary(due);
      await page.press(page.get('button', 'Show the report'));
      expect(page.said().includes('Overdue')).to.equal(false);
      await page.press(page.get('button', 'Add a call'));
      await page.write('Who did you ring?', 'The school ');
      setClock('2026-06-01 15:00');
      for (const tick of ticks) tick();
      await page.settled();
      expect(page.said().includes('Overdue')).to.equal(true);
      expect(page.get<HTMLInputElement>('textbox', 'Who did you ring?').value).to.equal('The school ');
    } finally {
      window.setInterval = real;
      resetClock();
    }
  });

  it('stands behind the call while a child may be at risk now', async () => {
    const page = await openSummary({ ...study2, answers: { ...study2.answers, 'immediate-risk': 'yes' } });
    expect(page.said()).to.include('Ring first. The report can wait.');
  });

  it('is not shown while a fault stands; the emergency line stays and the record can be saved', async () => {
    const page = await openSummary(one);
    page.summary.open = true;
    page.case.record = 'damaged' as never;
    await until(() => faultOf(page.case), 'the fault');
    await page.settled();
    expect(page.said()).to.include('The report could not be made. What you recorded is kept.');
    expect(page.said()).to.not.include('Targeted Help');
    expect(page.said()).to.include('In danger now? Call 999.');
    await page.press(page.get('button', 'Download'));
    const saved = await savedBy(() => page.press(page.get('button', 'The record')));
    expect(JSON.parse(await saved.get('threshold-record.json')!.text())).to.deep.equal(page.case.record);
  });

  it('that cannot be drawn leaves the emergency line, no level and one event', async () => {
    const page = await openSummary(one);
    const errors = heard(page.summary, 'threshold-error');
    page.summary.language = {
      lang: 'en-GB',
      words: {
        shared: {
          sourceMark: () => {
            throw new Error('Thrown by a test.');
          },
        },
      },
    };
    page.summary.open = true;
    await page.settled();
    expect(page.said()).to.include('999').and.to.not.include('Targeted Help');
    expect(errors).to.have.lengthOf(1);
  });

  it('stands alone with a pack of its own', async () => {
    const summary = mount(Object.assign(document.createElement('case-summary'), { pack: 'worcestershire-2019' }));
    await until(() => said(summary).includes('When something is recorded'), 'the document is loaded');
    expect(said(summary)).to.include('In danger now? Call 999.');
  });

  it('shows a hostile record as words, and runs nothing of it', async () => {
    const page = await openSummary();
    page.summary.open = true;
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const note = setWriter(addConcern(one, { domain: 'housing', level: 'extra', text, note: text }), {
          role: text,
        });
        await page.opens(setChild(note, { words: text }));
        expect(page.root.querySelectorAll('script, img, [onerror]')).to.have.lengthOf(0);
        const papers = await printedBy(page, () => page.summary.print());
        expect(papers).to.have.lengthOf(1);
        expect(papers[0]!.body.querySelectorAll('script, img, [onerror], a, button, input')).to.have.lengthOf(0);
      }),
      { numRuns: 8 },
    );
  });
});

describe('The report is copied', () => {
  afterEach(clear);

  it('as rich and plain text at once, each as the core writes it', async () => {
    const page = await openSummary(study1);
    const copied = await copiedBy(() => page.press(page.get('button', 'Copy the report')));
    expect(copied).to.deep.equal({
      'text/plain': toText(document_, page.case.record!, { now: now() }),
      'text/html': toRichText(document_, page.case.record!, { now: now() }),
    });
    await until(() => page.announced().includes('Copied.'), 'it is announced');
  });

  it('by hand where the page may not: the text stands selected, and follows what is recorded next', async () => {
    const page = await openSummary(one);
    await copiedBy(() => page.press(page.get('button', 'Copy the report')), true);
    const field = await until(() => page.all<HTMLTextAreaElement>('textbox', 'The report as text')[0], 'the field');
    focusIsOn(field);
    expect(field.readOnly).to.equal(true);
    expect(field.value).to.equal(toText(document_, page.case.record!, { now: now() }));
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    await page.press(page.get('button', 'Add who writes, the child’s own words, and where the child is now'));
    await page.write('Your role', 'DSL');
    await page.save();
    expect(field.value).to.include('Role: DSL');
  });

  it('and what the browser answers after another record came is no word about that one', async () => {
    const page = await openSummary(study1);
    for (const refused of [true, false]) {
      const { clipboard } = navigator;
      let answer: (() => void) | undefined;
      const write = () =>
        new Promise<void>((copied, no) => {
          answer = refused ? () => no(new DOMException('No.', 'NotAllowedError')) : copied;
        });
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
      await page.press(page.get('button', 'Copy the report'));
      const answers = await until(() => answer, 'the browser is asked');
      await page.opens(refused ? one : study1);
      const before = page.announced();
      answers();
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      await page.settled();
      expect(page.all('textbox', 'The report as text').length, 'no field').to.equal(0);
      expect(page.announced()).to.equal(before);
    }
  });
});

describe('The report is taken away', () => {
  afterEach(clear);

  it('as files: the record opens again as it was, and the others are what the core makes', async () => {
    const page = await openSummary(study1);
    await page.press(page.get('button', 'Download'));
    const saved = await savedBy(async () => {
      for (const name of ['The record', 'A table', 'A questionnaire response'])
        await page.press(page.get('button', name));
    });
    expect([...saved.keys()]).to.deep.equal([
      'threshold-record.json',
      'threshold-record.csv',
      'threshold-response.fhir.json',
    ]);
    const read = readRecord(document_, JSON.parse(await saved.get('threshold-record.json')!.text()));
    expect(read.ok && read.value).to.deep.equal(page.case.record);
    expect(JSON.parse(await saved.get('threshold-response.fhir.json')!.text()).resourceType).to.equal(
      'QuestionnaireResponse',
    );
  });

  it('as a calendar only where something is due', async () => {
    const page = await openSummary(study1);
    await page.press(page.get('button', 'Download'));
    expect(page.all('button', 'Due dates')).to.have.lengthOf(0);
    const settled = agree(study1, { level: 'targeted', tier: 'lower', rationale: 'Fits', on: '2026-11-20' });
    const [due] = dueDates(document_, settled, { now: now(), id: 'a' }).dates;
    await page.opens(countFrom(settled, due!.id, '2026-11-20'));
    await page.press(page.get('button', 'Download'));
    const saved = await savedBy(() => page.press(page.get('button', 'Due dates')));
    expect(await saved.get('due-dates.ics')!.text()).to.include('BEGIN:VEVENT');
  });

  it('as a calendar whose dates are known by the host’s reference when the family is opened again, and are no other family’s', async () => {
    const settled = agree(study1, { level: 'targeted', tier: 'lower', rationale: 'Fits', on: '2026-11-20' });
    const [due] = dueDates(document_, settled, { now: now(), id: 'a' }).dates;
    const known = (reference: string) => setReference(countFrom(settled, due!.id, '2026-11-20'), reference);
    const page = await openSummary(study1);
    const events = async (record: CaseRecord) => {
      await page.opens(record);
      await page.press(page.get('button', 'Download'));
      const saved = await savedBy(() => page.press(page.get('button', 'Due dates')));
      return (await saved.get('due-dates.ics')!.text()).match(/^UID:.*$/gm);
    };
    const first = await events(known('A-17'));
    const other = await events(known('A-18'));
    expect(await events(known('A-17'))).to.deep.equal(first);
    expect(other!.filter((uid) => first!.includes(uid))).to.deep.equal([]);
    expect(first!.join()).not.to.include('A-17');
  });

  for (const [name, record] of [
    ['a case', one],
    ['a case with all of it', study1],
  ] as const)
    it(`on paper whole, with numbered sources and nothing to press: ${name}`, async () => {
      const page = await openSummary(record);
      const whole = heard(window, 'beforeprint' as never);
      const papers = await printedBy(page, () => page.case.print());
      expect(papers).to.have.lengthOf(1);
      const report = toReport(document_, page.case.record!, { now: now() });
      const on = papers[0]!.words.replace(/<sup>|<\/sup>/g, '');
      expect(lost(textsIn(report), on)).to.deep.equal([]);
      expect(papers[0]!.body.querySelectorAll('button, input, select, textarea, summary')).to.have.lengthOf(0);
      expect(whole).to.have.lengthOf(0);
      expect(page.root.querySelector('iframe')).to.equal(null);
    });

  describeInChromium('on paper, at the foot of each sheet', () => {
    const foot = async (record: CaseRecord) => {
      const page = await openSummary(record);
      const [paper] = await printedBy(page, () => page.case.print());
      const pages = new CSSStyleSheet();
      pages.replaceSync(paper!.sheet);
      return [...pages.cssRules].filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText);
    };

    it('says the day and the reference, whatever is in it', async () => {
      const [plain] = (await foot(one)).slice(-1);
      expect(plain).to.match(/@bottom-left { content: "Decision report, \d+ \w+ \d{4}"/);
      for (const reference of ['A-17', '"; } } body { display: none } @page { @top-left { content: "', 'one\\']) {
        const rules = await foot(setReference(one, reference));
        expect(rules, reference).to.have.lengthOf(2);
        expect(JSON.parse(/content: ("Decision (?:[^"\\]|\\.)*")/.exec(rules[1]!)![1]!))
          .to.match(/\d{4}[.] /)
          .and.to.satisfy((words: string) => words.endsWith(`. ${reference}`));
      }
    });
  });

  describe('by the case’s own print', () => {
    let ownPrint: typeof window.print;
    let pages: number;
    beforeEach(() => {
      ownPrint = window.print;
      pages = 0;
      window.print = () => pages++;
    });
    afterEach(() => (window.print = ownPrint));

    it('which prints the page where nothing is recorded, where the table is asked for, and without a report', async () => {
      const page = await openSummary();
      page.case.print();
      expect(pages).to.equal(1);
      await page.opens(one);
      page.case.print('grid');
      expect(page.root.querySelector('iframe')).to.equal(null);
      expect(pages).to.equal(2);
      page.summary.remove();
      page.case.print();
      expect(pages).to.equal(3);
    });
  });
});

describe('A record from a file', () => {
  afterEach(clear);

  it('opens at once where nothing is recorded, and the host hears of it', async () => {
    const page = await openSummary();
    await page.file(JSON.stringify(study1));
    expect(page.case.record!.concerns).to.have.lengthOf(study1.concerns.length);
    expect(page.changes).to.have.lengthOf(1);
    expect(page.announced()).to.include('Record opened:');
    focusIsOn(page.get('heading', 'Decision report'));
  });

  it('is the one that was chosen last, also where one chosen before takes longer to read', async () => {
    const page = await openSummary(one);
    await page.press(page.get('disclosure', 'Open a record'));
    const field = page.root.querySelector<HTMLInputElement>('#file')!;
    let readSlowly = () => {};
    const choose = (record: CaseRecord, slow: boolean) => {
      const file = new File([JSON.stringify(record)], 'record.json');
      const read = file.text.bind(file);
      if (slow) file.text = () => new Promise((done) => (readSlowly = () => void read().then(done)));
      Object.defineProperty(field, 'files', { configurable: true, value: [file] });
      field.dispatchEvent(new Event('change'));
    };
    choose(study1, true);
    choose(study2, false);
    await until(() => page.root.querySelector('#sure'), 'the second file is read');
    readSlowly();
    await new Promise((done) => setTimeout(done, 50));
    await page.press(page.get('button', 'Replace'));
    expect(page.case.record!.concerns.map(({ id }) => id)).to.deep.equal(study2.concerns.map(({ id }) => id));
    choose(study1, true);
    await page.press(page.get('disclosure', 'Open a record'));
    readSlowly();
    await new Promise((done) => setTimeout(done, 50));
    await page.press(page.get('disclosure', 'Open a record'));
    expect(page.all('button', 'Replace'), 'one that was left is not asked about').to.have.length(0);
  });

  it('asks before it takes the place of what is recorded', async () => {
    const page = await openSummary(one);
    await page.file(JSON.stringify(study1));
    expect(page.case.record).to.deep.equal(one);
    const chosen = () => page.root.querySelector<HTMLInputElement>('#file')?.files?.length;
    expect(chosen(), 'one sees which file is asked about').to.equal(1);
    await page.press(page.get('button', 'Keep what is here'));
    expect(page.case.record).to.deep.equal(one);
    expect(chosen(), 'no file is named that was not opened').to.equal(0);
    focusIsOn(page.get('button', 'Open a record'));
    await page.file(JSON.stringify(study1));
    await page.press(page.get('button', 'Replace'));
    expect(page.case.record!.people).to.deep.equal(study1.people);
  });

  it('asks before it takes the place of what is half written, also where nothing is recorded', async () => {
    const page = await openSummary();
    const written = { element: page.summary, faults: () => new Map([['words', 'Save it']]), control: () => null };
    page.summary['case']!.field!.join(written);
    await page.file(JSON.stringify(study1));
    expect(page.case.record).to.deep.equal(empty);
    await page.press(page.get('button', 'Keep what is here'));
    page.summary['case']!.field!.leave(written);
    await page.file(JSON.stringify(study1));
    expect(page.case.record!.people).to.deep.equal(study1.people);
  });

  const noRecord = 'It is damaged, or it is not a record. Choose the JSON file that “Download” calls “The record”.';
  const faulty = 'Part of it is damaged, or a newer version of this tool saved it.';
  for (const [name, content, why] of [
    ['damaged', '{"format": "threshold-kit/record@2", "people": 3}', faulty],
    ['without its document', JSON.stringify({ ...empty, document: null }), faulty],
    ['of a version with more in it', JSON.stringify({ ...empty, wishes: 'None' }), faulty],
    ['cut in half', JSON.stringify(one).slice(0, 200), noRecord],
    ['no JSON', 'Dear colleague,', noRecord],
    ['empty', '', noRecord],
    ['nothing', 'null', noRecord],
    ['of another program', '{"resourceType": "QuestionnaireResponse", "format": 2}', noRecord],
    [
      'of a newer format',
      JSON.stringify({ ...empty, format: 'threshold-kit/record@9' }),
      'A newer version of this tool saved it. Open it on the page where it was saved.',
    ],
    [
      'of another document',
      JSON.stringify({ ...empty, document: { id: 'elsewhere', published: '2020' } }),
      `It was made with another threshold document than “${document_.provenance.title}”. Open it on a page that has its own document.`,
    ],
  ] as const)
    it(`is refused with what to do and touches nothing where it is ${name}`, async () => {
      const page = await openSummary(one);
      await page.file(content);
      expect(page.said()).to.include(`This file was not opened. What was recorded before is kept. ${why}`);
      expect(page.case.record).to.deep.equal(one);
      expect(page.case.assessment).to.not.equal(null);
      expect(page.changes).to.have.lengthOf(0);
      focusIsOn(page.get('group', /^This file was not opened/));
    });

  it('that is wrong in each of its lines is told of in a hundred lines, and how many more there are', async () => {
    const page = await openSummary();
    await page.file(JSON.stringify({ ...empty, concerns: Array.from({ length: 3000 }, () => ({})) }));
    const lines = [...page.root.querySelectorAll('#refused li')].map((line) => line.textContent);
    const [, faults] = /page: (\d+) faults/.exec(page.root.querySelector('#refused summary')!.textContent)!;
    expect(lines).to.have.length(101);
    expect(lines.at(-1)).to.equal(`And ${Number(faults) - 100} more.`);
  });

  it('opens whole where it is older', async () => {
    const page = await openSummary();
    const older = {
      ...empty,
      format: 'threshold-kit/record@1',
      concerns: [{ id: 'education.targeted.1', indicator: 'education.targeted.1', people: [], note: 'Kept' }],
    };
    await page.file(JSON.stringify(older));
    expect(page.case.record!.concerns[0]!.note).to.equal('Kept');
    expect(page.case.record!.format).to.equal('threshold-kit/record@2');
  });
});

describe('What a receiving team asks first', () => {
  afterEach(clear);

  it('is optional, recorded together, and stands in the report', async () => {
    const page = await openSummary(one);
    await page.press(page.get('button', 'Add who writes, the child’s own words, and where the child is now'));
    focusIsOn(page.get('textbox', 'Your role'));
    await page.write('Your role', ' DSL ');
    await page.write('Number or e-mail to reach you on', '01632 960001');
    await page.write('Your case reference', 'A-17');
    await page.write('The child’s own words', 'I do not want to go home');
    await page.press(page.get('radio', 'Not sure'));
    await page.save();
    const { writer, reference, child } = page.case.record!;
    expect({ writer, reference, child }).to.deep.equal({
      writer: { role: 'DSL', callBack: '01632 960001' },
      reference: 'A-17',
      child: { words: 'I do not want to go home', parentsKnow: 'unsure' },
    });
    focusIsOn(page.get('button', 'Change: For whoever receives this'));
    await page.press(page.get('button', 'Show the report'));
    expect(words(region(page, 'Who writes'))).to.include('01632 960001');
    expect(words(region(page, 'The child'))).to.include('“I do not want to go home”');
    await page.press(page.get('button', 'Change: For whoever receives this'));
    for (const label of [
      'Your role',
      'Number or e-mail to reach you on',
      'Your case reference',
      'The child’s own words',
    ])
      await page.write(label, '');
    await page.press(page.get('radio', 'Not said'));
    await page.save();
    for (const part of ['writer', 'reference', 'child']) expect(page.case.record).to.not.have.property(part);
  });

  it('keeps a host from sending what is filled in and not saved', async () => {
    const page = await openSummary(one);
    await page.press(page.get('button', 'Add who writes, the child’s own words, and where the child is now'));
    await page.write('Your role', 'DSL');
    expect(page.case.errors.map(({ id }) => id)).to.deep.equal(['case-summary.form']);
    await page.press(page.get('button', 'Cancel'));
    expect(page.case.errors).to.deep.equal([]);
  });

  it('includes calls: added, changed in their place, removed, and never without whom', async () => {
    const first = { contact: 'checs', to: 'ChECS', on: '2026-11-20', at: '14:30', advice: 'Send the form' };
    const page = await openSummary(recordCall(recordCall(one, first), { to: 'The health visitor', on: '2026-11-21' }));
    await page.press(page.get('button', 'Change: ChECS'));
    await page.write('What did they advise?', 'Send the form today');
    await page.save();
    expect(page.case.record!.calls).to.deep.equal([
      { ...first, advice: 'Send the form today' },
      { to: 'The health visitor', on: '2026-11-21' },
    ]);
    await page.press(page.get('button', 'Add a call'));
    await page.save();
    expect(page.said()).to.include('Enter who you rang.');
    await page.write('Who did you ring?', 'Family Help');
    await page.save();
    expect(page.case.record!.calls!.map(({ to }) => to)).to.deep.equal(['ChECS', 'The health visitor', 'Family Help']);
    await page.press(page.get('button', 'Remove: The health visitor'));
    expect(page.case.record!.calls!.map(({ to }) => to)).to.deep.equal(['ChECS', 'Family Help']);
  });

  it('takes no call of a time that is still to come', async () => {
    try {
      setClock('2026-11-24 15:00');
      const page = await openSummary(one);
      await page.press(page.get('button', 'Add a call'));
      await page.write('Who did you ring?', 'Police');
      await page.fill(page.get<HTMLInputElement>('time', 'What time?'), '15:01');
      await page.save();
      expect(page.case.record!.calls).to.equal(undefined);
      expect(page.said()).to.include('The time must be now or earlier.');
      await page.fill(page.get<HTMLInputElement>('date', 'When?'), '2026-11-23');
      await page.save();
      expect(page.case.record!.calls).to.deep.equal([{ to: 'Police', on: '2026-11-23', at: '15:01' }]);
    } finally {
      resetClock();
    }
  });

  it('keeps what was filled in of a call while another is open, and says that it is not saved', async () => {
    const page = await openSummary(recordCall(one, { to: 'ChECS', on: '2026-11-20' }));
    await page.press(page.get('button', 'Change: ChECS'));
    await page.write('What did they advise?', 'Send the form');
    await page.press(page.get('button', 'Add a call'));
    expect(page.said()).to.include('begun, not saved');
    await page.write('Who did you ring?', 'Police');
    await page.press(page.get('button', 'Change: ChECS'));
    await page.save();
    expect(page.case.record!.calls!.map(({ to, advice }) => [to, advice])).to.deep.equal([['ChECS', 'Send the form']]);
    await page.press(page.get('button', 'Add a call'));
    await page.save();
    expect(page.case.record!.calls!.map(({ to }) => to)).to.deep.equal(['ChECS', 'Police']);
    expect(page.said()).not.to.include('begun, not saved');
  });

  it('keeps what was filled in while the report is taken off the page, and draws without a case', async () => {
    const page = await openSummary(one);
    const wrong = heard(page.summary, 'threshold-error');
    await page.press(page.get('button', 'Add a call'));
    await page.write('Who did you ring?', 'Police');
    page.summary.remove();
    await page.summary.updateComplete;
    page.case.append(page.summary);
    await page.settled();
    expect(page.get<HTMLInputElement>('textbox', 'Who did you ring?').value).to.equal('Police');
    mount(page.summary);
    await page.settled();
    expect(wrong).to.have.length(0);
  });

  it('stays on the page where what was recorded is undone while something is filled in', async () => {
    const page = await openSummary();
    const inCase = (act: (given: Case) => void) =>
      page.summary.dispatchEvent(new ContextEvent(caseContext, page.summary, act, false));
    inCase(({ edit }) => edit(() => one));
    await page.settled();
    await page.press(page.get('button', 'Add a call'));
    await page.write('Who did you ring?', 'Police');
    inCase(({ undo }) => undo());
    await page.settled();
    expect(page.get<HTMLInputElement>('textbox', 'Who did you ring?').value).to.equal('Police');
    await page.press(page.get('button', 'Cancel'));
    expect(page.all('button', 'Add a call')).to.have.length(0);
  });

  it('keeps the form of a call with its call where another is removed, and writes over no other', async () => {
    const three = ['ChECS', 'Police', 'School'].reduce(
      (record, to) => recordCall(record, { to, on: '2026-11-20' }),
      one,
    );
    const page = await openSummary(three);
    await page.press(page.get('button', 'Change: Police'));
    await page.write('What did they advise?', 'Ring again');
    await page.press(page.get('button', 'Remove: ChECS'));
    await page.save();
    expect(page.case.record!.calls).to.deep.equal([
      { to: 'Police', on: '2026-11-20', advice: 'Ring again' },
      { to: 'School', on: '2026-11-20' },
    ]);
  });

  it('holds a long word of a report within the page', async () => {
    const page = await openSummary(setChild(one, { words: 'x'.repeat(900), where: 'y'.repeat(900) }));
    page.summary.open = true;
    await page.summary.updateComplete;
    const report = page.summary.renderRoot.querySelector('.report')!;
    expect(report.scrollWidth).to.be.at.most(report.clientWidth);
  });
});

describe('Leaving', () => {
  afterEach(clear);

  const warned = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('is warned of only where the host asks, and until the host has what is recorded', async () => {
    const page = await openSummary(one);
    const record = async (role: string) => {
      await page.press(page.all('button', /^(Add who writes|Change: For)/)[0]!);
      await page.write('Your role', role);
      await page.save();
    };
    await record('DSL');
    expect(warned()).to.equal(false);
    page.case.warnOnLeave = true;
    await page.settled();
    expect(warned()).to.equal(true);
    page.case.saved();
    expect(warned()).to.equal(false);
    const kept = page.case.record!;
    await record('Head');
    expect(warned()).to.equal(true);
    page.case.saved(kept);
    expect(warned(), 'an older record was saved').to.equal(true);
    page.case.clear();
    expect(warned()).to.equal(false);
    await page.opens(one);
    expect(warned()).to.equal(false);
    await record('DSL');
    page.case.remove();
    expect(warned(), 'the element is gone from the page').to.equal(false);
  });

  it('of another record leaves nothing of the one before: not in the page, in a form, or to be undone', async () => {
    const page = await openSummary(one);
    page.summary.open = true;
    await copiedBy(() => page.press(page.get('button', 'Copy the report')), true);
    await page.press(page.get('button', 'Open a record'));
    await page.press(page.get('button', 'Add who writes, the child’s own words, and where the child is now'));
    await page.write('Your role', 'Secret role');
    page.case.clear();
    await page.settled();
    const values = [...page.root.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    expect(`${page.said()} ${page.root.textContent} ${values.join(' ')}`).to.not.match(
      /Secret|Five in a year|exclusion/,
    );
    await page.opens(one);
    await page.press(page.get('button', 'Add who writes, the child’s own words, and where the child is now'));
    expect(page.get<HTMLInputElement>('textbox', 'Your role').value).to.equal('');
  });

  it('what is switched off can be read, printed and copied, and not changed', async () => {
    const page = await openSummary(one);
    page.case.disabled = true;
    await page.settled();
    for (const name of ['Print the report', 'Copy the report', 'Show the report', 'Download'])
      expect(page.get<HTMLButtonElement>('button', name).disabled, name).to.equal(false);
    for (const name of ['Open a record', 'Add a call'])
      expect(page.get<HTMLButtonElement>('button', name).disabled, name).to.equal(true);
    page.case.disabled = false;
    await page.settled();
    await page.press(page.get('button', 'Open a record'));
    expect(page.root.querySelector<HTMLInputElement>('#file')!.disabled).to.equal(false);
  });
});
