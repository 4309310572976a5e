import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  agree,
  answer,
  assess,
  contactsIn,
  lookup,
  newRecord,
  sentences,
  setCondition,
} from '../../src/index.js';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023, familyHelpTemplate, raw } from '../core/documents.js';
import { all, clear, focusIsOn, mount, nameOf, open, until, viewport, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
const CONTINUOUSLY = 'The child is being given fixed-term exclusions continuously';
const TIER = /^Can the needs be met without involving children’s social care/;
const CHRONIC = 'The adult or child has health problems that are chronic or keep coming back';
const NO = 'No, it is not urgent';

const title = (page: Page) => words(page.answerPart.querySelector('#answer-title'));
const part = (page: Page, heading: string) => page.get('heading', heading, page.answerPart).parentElement!;
/** The numbered lines in view under "First" or "Then": what lies in a fold is no part of them. */
const steps = (page: Page, heading = 'First') =>
  [...part(page, heading).querySelectorAll(':scope > .numbered > li')].map(words);

describe('The answer', () => {
  let page: Page;
  afterEach(async () => {
    clear();
    if (innerWidth !== 800) await viewport(800, 600);
  });

  it('says at first that nothing is recorded, never that there is no need, and the three ways in', async () => {
    page = await open();
    expect(words(page.answerPart))
      .to.contain('Nothing recorded yet')
      .and.contain('That does not mean that there is no need.')
      .and.contain('Type what you have seen')
      .and.contain('open an area')
      .and.contain('Nothing fits?');
    expect(words(page.dock)).to.contain('Nothing recorded yet').and.not.contain('Points to');
  });

  it('gives the advice of the level that the document points to also where a person recorded a lower one', async () => {
    let record = addConcern(newRecord(familyHelpTemplate), { indicator: 'health.child-protection.1' });
    record = agree(record, { level: 'community-early-help', rationale: 'They manage.', by: 'DSL', on: '2026-11-20' });
    page = await open({ pack: 'family-help-template', record: answer(record, 'immediate-risk', 'no') });
    const advice = await page.disclose(sentences.advice, page.answerPart);
    expect(words(advice)).to.contain('Schools and colleges').and.to.contain('Police').and.to.contain('Health services');
  });

  it('has its way past it out of sight, also over what stands higher on a long page', async () => {
    const above = mount(document.createElement('div'));
    above.style.blockSize = `${5 * innerHeight}px`;
    page = await open();
    const skip = [...page.root.querySelectorAll('button')].find((one) => words(one) === 'Skip to the answer')!;
    skip.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = skip.getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
    const there = () => page.root.elementFromPoint(left + width / 2, top + height / 2) === skip;
    expect(there()).to.equal(false);
    skip.focus({ preventScroll: true });
    expect(there()).to.equal(true);
  });

  it('says before its stop how firmly the source carries a rule', async () => {
    page = await open({ record: addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.2' }) });
    await page.disclose(/^Also taken into account/, page.answerPart);
    expect(words(page.answerPart))
      .to.match(/ \((left to judgement|implied, not printed)\)\./)
      .and.to.not.match(/\. \((left|implied)/);
  });

  it('never says that nothing is recorded where something is, though it points to no level', async () => {
    page = await open();
    await page.write('Good friends', 'Education');
    for (const part of [page.answerPart, page.dock]) expect(words(part)).to.not.contain('Nothing recorded');
    expect(words(page.answerPart))
      .to.contain('What you recorded points to no level')
      .and.contain('That does not mean that there is no need.');
    expect(words(page.dock)).to.contain('Points to no level');
  });

  it('is one sentence: from how much, what the document points to, and that the examples are not all', async () => {
    page = await open();
    await page.tick(EXCLUSIONS);
    expect(title(page)).to.equal('From 1 thing recorded, the document points to Targeted Help, tier not decided');
    expect(words(page.answerPart)).to.contain('The examples are not exhaustive.');
    await page.answer(TIER, 'Yes');
    expect(title(page)).to.equal('From 1 thing recorded, the document points to Targeted Help, lower tier');
    await page.tick(EXCLUSIONS);
    expect(words(page.answerPart)).to.contain('Nothing recorded yet');
  });

  for (const [width, height] of [
    [1000, 900],
    [768, 1024],
    [360, 740],
    [320, 480],
  ] as const)
    it(`the lead stands before the level at ${width} by ${height}: what is pointed to, or by whom it was recorded`, async () => {
      await viewport(width, height);
      page = await open();
      const leads = () =>
        [...page.dock.querySelectorAll<HTMLElement>('.dock-lead')].filter((one) => one.checkVisibility()).map(words);
      await page.judge(NO);
      page.all('dialog').forEach((sheet) => (sheet as HTMLDialogElement).close());
      await page.settled();
      await page.tick(EXCLUSIONS);
      expect(leads()).to.deep.equal(['Points to']);
      expect(words(page.dock)).to.match(/Points to Targeted/);
      const { agreed } = { agreed: { level: 'targeted', tier: 'lower', rationale: '', by: 'DSL', on: '2026-11-25' } };
      page.case.record = { ...page.record, agreed: { ...agreed, known: page.record.concerns.map(({ id }) => id) } };
      await until(() => page.record.agreed, 'the record is opened');
      await page.settled();
      expect(leads()).to.deep.equal(['Level recorded']);
      expect(words(page.dock)).to.match(/Level recorded Targeted Help, lower tier/);
      await page.press(page.get('button', 'Answer', page.dock));
      expect(title(page)).to.equal('Level recorded by DSL, 25 November: Targeted Help, lower tier');
    });

  it('where the answer stands beside the map, it stays in view with its lead while one works', async () => {
    await viewport(1280, 900);
    page = await open();
    await page.tick(EXCLUSIONS);
    await page.openAll();
    page.cell('Crime', 'Extra Help').scrollIntoView({ block: 'end' });
    expect(scrollY).to.be.above(500);
    const { top, bottom } = page.answerPart.querySelector('#answer-title')!.getBoundingClientRect();
    expect(top >= 0 && bottom <= 900, `${top} to ${bottom}`).to.be.true;
    expect(title(page)).to.match(/^From 1 thing recorded, the document points to Targeted Help/);
  });

  it('what an answer alone points to says so', async () => {
    page = await open();
    page.case.record = { ...page.record, answers: { 'without-social-care': 'no' } };
    await until(() => page.record.answers['without-social-care'], 'the record is opened');
    await page.settled();
    expect(title(page)).to.equal('From what you answered, the document points to Targeted Help, upper tier');
  });

  describe('asks one thing at a time', () => {
    beforeEach(async () => {
      page = await open();
    });

    it('the question that decides stands in view, and what else is open behind a fold that counts it', async () => {
      await page.tick(TRUANCY);
      expect(page.question(TIER), 'asked only where it matters').to.not.exist;
      await page.tick(EXCLUSIONS);
      const question = page.question(TIER)!;
      expect(words(question)).to.contain('The question that decides');
      expect(question.checkVisibility()).to.be.true;
      const open = page.case.assessment!.undecided.filter(({ question: id }) => id !== 'immediate-risk').length - 1;
      expect(page.all('disclosure', `Other open questions (${open})`, page.answerPart)).to.have.length(1);
    });

    for (const [option, wanted] of [
      ['Yes', 'lower tier'],
      ['No', 'upper tier'],
    ] as const)
      it(`"${option}" to the question of the tiers gives the ${wanted}, and can be taken back`, async () => {
        await page.tick(EXCLUSIONS);
        await page.answer(TIER, option);
        expect(title(page)).to.contain(`Targeted Help, ${wanted}`);
        await page.answer(TIER, option);
        expect(page.record.answers, 'pressed again, it stays').to.have.property('without-social-care');
        await page.removeAnswer(TIER);
        expect(page.record.answers).to.deep.equal({});
        expect(title(page)).to.contain('tier not decided');
        expect(page.all('button', /^Remove this answer/)).to.have.length(0);
      });

    it('a lower tier that was chosen before needs were added says so first, until it is confirmed', async () => {
      await page.tick(EXCLUSIONS);
      await page.answer(TIER, 'Yes');
      const first = () => words(part(page, 'Why').querySelector('li'));
      expect(first()).to.not.contain('added');
      await page.tick(CHRONIC);
      expect(first())
        .to.contain('You answered “Yes”')
        .and.contain('This answer was given before 1 need was added. Check it.');
      expect(title(page)).to.contain('lower tier');
      // No fold lies over it: one press to the question, and one to confirm.
      await page.press(page.get('button', /^Change: Can the needs be met/, page.answerPart));
      await page.press(page.get('button', 'Yes', page.answerPart));
      expect(words(page.answerPart)).to.not.contain('This answer was given before');
      expect(page.all('disclosure', 'Questions answered (1)', page.answerPart)).to.have.length(1);
    });

    it('"Not sure" leaves it open and says so', async () => {
      await page.tick(EXCLUSIONS);
      await page.answer(TIER, 'Not sure');
      expect(title(page)).to.contain('tier not decided');
      expect(words(await page.ask(TIER))).to.contain('You are not sure, so this stays open.');
    });

    it('an answer stays to be seen and changed when it no longer matters', async () => {
      await page.tick(EXCLUSIONS);
      await page.answer(TIER, 'No');
      await page.tick(EXCLUSIONS);
      await page.removeAnswer(TIER);
      expect(page.record.answers).to.deep.equal({});
    });

    it('a yes never lowers a level that a sign points to', async () => {
      await page.tick(CONTINUOUSLY);
      page.case.record = { ...page.record, answers: { 'without-social-care': 'yes' } };
      await until(() => page.record.answers['without-social-care'], 'the record is opened');
      await page.settled();
      expect(page.case.assessment!.indicated!.to.level).to.equal('statutory');
      expect(title(page)).to.contain('Statutory/Specialist Help');
    });

    it('the condition built into a sign is asked like a question', async () => {
      clear();
      page = await open({ document: raw.westCheshire });
      const sign = page.source!.indicators.find(({ conditions }) => conditions?.length)!;
      await page.tick(sign.text);
      expect(words(page.map)).to.contain('Only where all of these hold:').and.contain(sign.conditions![0]);
      // It describes harm: the risk comes first.
      await page.press(page.get('button', 'No', page.get('group', /^Immediate risk/)));
      const asked = page.case.assessment!.undecided.filter(({ entry }) => entry);
      expect(asked.length, 'it is open').to.be.above(0);
      await page.answer(new RegExp(asked[0]!.text.slice(0, 20).replace(/[^\w ]/g, '.')), 'Yes');
      expect(page.record.concerns[0]!.met).to.equal('yes');
    });

    it('says with a sign where its condition stands, which alone keeps a higher level open', async () => {
      clear();
      page = await open({ pack: 'west-cheshire-2019' });
      const sign = page.source!.indicators.find(({ id }) => id === 'family.partnership-plus.17')!;
      await page.tick(sign.text);
      await page.press(page.get('button', 'No', page.get('group', /^Immediate risk/)));
      expect(title(page)).to.contain('Statutory');
      const unknown = 'The document gives no level for that, so a higher one is not ruled out.';
      const why = () => words(part(page, 'Why'));
      expect(why()).to.contain(`You have not said whether the condition printed with this sign holds. ${unknown}`);
      await page.answer(/^You recorded: Child lives/, 'No');
      expect(title(page)).to.contain('Statutory');
      expect(why()).to.contain(`You answered that the condition printed with this sign does not hold. ${unknown}`);
      page.case.record = setCondition(page.record, sign.id, 'yes');
      await until(() => page.record.concerns[0]!.met === 'yes', 'the record is opened');
      await page.settled();
      expect(title(page)).to.not.contain('Statutory');
      expect(why()).to.not.contain('the condition printed');
    });
  });

  describe('says why', () => {
    it('with each reason’s place in the document behind its number, once for each place', async () => {
      page = await open();
      await page.tick(EXCLUSIONS);
      const why = part(page, 'Why');
      expect(words(why)).to.contain(EXCLUSIONS);
      const mark = page.all('button', /^Source \d+.*: The child has 3\+ exclusions/, why)[0]!;
      await page.press(mark);
      const { citation } = assess(cheshireEast2023, page.record).reasons.find(({ kind }) => kind === 'concern')!;
      expect(words(why)).to.contain(citation.replaceAll(' > ', ', '));
      focusIsOn(mark);
    });

    it('at most three reasons that decide stand in view; a fold says how many more decide, and how many do not', async () => {
      page = await open({ record: caseStudy2 });
      const reasons = page.case.assessment!.reasons.filter(({ kind }) => kind !== 'agreed');
      const deciding = reasons.filter(({ decides }) => decides);
      expect(deciding.length, 'the case has enough').to.be.above(3);
      const why = part(page, 'Why');
      expect(why.querySelectorAll(':scope > .reasons > li')).to.have.length(3);
      const more = await page.disclose(
        `${deciding.length - 3} more that ${deciding.length === 4 ? 'decides' : 'decide'}`,
        why,
      );
      const rest = await page.disclose(`Also taken into account (${reasons.length - deciding.length})`, why);
      expect(more.querySelectorAll('.reasons > li')).to.have.length(deciding.length - 3);
      expect(rest.querySelectorAll('.reasons > li')).to.have.length(reasons.length - deciding.length);
    });

    it('what does not decide is not called recorded: rules of the document are among it', async () => {
      page = await open();
      await page.tick('The child’s average absence from school is over 10%');
      const kinds = page.case.assessment!.reasons.filter(({ decides }) => !decides).map(({ kind }) => kind);
      expect(new Set(kinds)).to.deep.equal(new Set(['rule']));
      const why = part(page, 'Why');
      expect(words(why))
        .to.contain(`Also taken into account (${kinds.length})`)
        .and.not.match(/you recorded/i);
    });

    it('one fact that the document prints in two places is named with both levels', async () => {
      page = await open();
      await page.tick('The child’s average absence from school is over 10%');
      await page.disclose(/^Also taken into account/, page.answerPart);
      const fold = await page.disclose(/^The document puts this in two places/, page.answerPart);
      expect(words(fold))
        .to.contain('Extra Help: The child’s average absence')
        .and.contain('Targeted Help: The child is persistently absent');
    });

    it('the needs are counted as the document counts them', async () => {
      page = await open();
      await page.tick(TRUANCY);
      await page.tick(EXCLUSIONS);
      await page.write('Cold flat', 'Housing', 'Extra Help');
      const fold = await page.disclose(/^Also taken into account/, page.answerPart);
      expect(words(fold)).to.contain('Areas with needs, as the document counts them: 2');
    });
  });

  describe('says what to do', () => {
    beforeEach(async () => {
      page = await open();
      await page.judge(NO);
      await page.tick(EXCLUSIONS);
    });

    it('first what is certain, in the document’s order of work; nothing that depends on an answer stands there', () => {
      const actions = page.case.assessment!.actions.filter(({ kind }) => kind !== 'urgent');
      const certain = actions.filter((one) => one.certain);
      const shown = steps(page);
      expect(shown.length).to.equal(Math.min(3, certain.length));
      shown.forEach((line, at) => expect(line).to.contain(certain[at]!.text));
    });

    it('what depends on something stands under its condition, once, with how many', async () => {
      const open = page.case.assessment!.actions.filter(({ certain, kind }) => !certain && kind !== 'urgent');
      expect(open.length).to.be.above(0);
      const folds = all(part(page, 'First'), 'disclosure', /to do$/);
      expect(folds.some((one) => /^If lower tier/.test(nameOf(one)))).to.be.true;
      expect(folds.some((one) => /^If upper tier/.test(nameOf(one)))).to.be.true;
      let counted = 0;
      for (const fold of folds)
        counted += Number(/ (\d+) to do$/.exec(nameOf(fold).replace(/^\d+ more to do$/, ''))?.[1] ?? 0);
      expect(counted).to.equal(open.length);
    });

    it('no heading stands over nothing', async () => {
      for (const record of [caseStudy1, caseStudy2, page.record]) {
        clear();
        page = await open({ record });
        for (const heading of page.answerPart.querySelectorAll('h3'))
          expect(words(heading.parentElement).length, words(heading)).to.be.above(words(heading).length);
      }
    });

    it('agreement is asked for before any form', async () => {
      await page.answer(TIER, 'No');
      const actions = page.case.assessment!.actions.filter(({ certain }) => certain);
      const before = actions.findIndex(({ kind }) => kind === 'agreement');
      const form = actions.findIndex(({ text }) =>
        /complete the portal form and|, complete the portal form/.test(text),
      );
      expect(before, 'agreement is asked for').to.be.at.least(0);
      expect(form, 'a form is asked for').to.be.above(before);
      expect(
        steps(page).some((line) => line.includes(actions[before]!.text)),
        'in view',
      ).to.be.true;
    });

    it('whom it names can be reached from there, as printed', async () => {
      await page.answer(TIER, 'No');
      const actions = page.case.assessment!.actions.filter(({ kind }) => kind !== 'urgent');
      const contacts = contactsIn(cheshireEast2023, actions);
      const fold = await page.disclose(`Contacts (${contacts.length})`, page.answerPart);
      for (const { name, phones = [] } of contacts) {
        expect(words(fold)).to.contain(name);
        for (const { number } of phones) expect(words(fold)).to.contain(number);
      }
    });
  });

  it('a fold never changes the record, and each opens and closes in its place', async () => {
    page = await open({ record: caseStudy2 });
    const before = page.record;
    const events: Event[] = [];
    page.case.addEventListener('threshold-change', (event) => events.push(event));
    for (const opener of page.all('disclosure')) {
      const name = nameOf(opener);
      const was = opener.getAttribute('aria-expanded');
      await page.press(opener);
      expect(opener.getAttribute('aria-expanded'), name).to.not.equal(was);
      // The form for people takes the focus: it opens where one looks.
      if (name !== 'Add or change') focusIsOn(opener, name);
      await page.press(opener);
      expect(opener.getAttribute('aria-expanded'), name).to.equal(was);
    }
    await page.press(page.get('button', 'Only recorded'));
    await page.press(page.get('button', /^Show what is unclear/));
    expect(page.record).to.equal(before);
    expect(events).to.deep.equal([]);
  });

  it('no fold hides a sign that is recorded: its row counts it, or its box is on show', async () => {
    page = await open({ record: caseStudy2 });
    for (const area of ['', ...page.rows()]) {
      if (area) await page.openArea(area);
      for (const { id, indicator, domain } of caseStudy2.concerns as any[]) {
        const place = domain ?? lookup(cheshireEast2023).indicators.get(indicator)!.indicator.domain;
        const row = cheshireEast2023.domains.find((one) => one.id === place)!.name;
        if (page.isOpen(row)) {
          const box = page.signs().find(({ dataset }) => dataset.sign === id)!;
          expect(box.checkVisibility() && (box.checked || box.indeterminate), id).to.be.true;
        } else expect(nameOf(page.area(row)), id).to.match(/, \d+ recorded, highest /);
      }
    }
  });
});
