import { ContextProvider } from '@lit/context';
import { expect } from '@esm-bundle/chai';
import { LitElement } from 'lit';
import { caseContext, type Case } from '../../components/shared/context.js';
import { assess, newRecord, shortName } from '../../src/index.js';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023, raw } from '../core/documents.js';
import {
  all,
  clear,
  descriptionOf,
  focused,
  focusIsOn,
  focusIsOnThePage,
  get,
  mount,
  nameOf,
  open,
  Page,
  until,
  words,
} from './page.js';

const EDUCATION = 'Children and Young People are getting a good education';
const HEALTH = 'Improved Mental and Physical Health';
const HOUSING = 'Secure Housing';
const RELATIONSHIPS = 'Improved Family Relationships';
const ABUSE = 'Children safe from abuse and exploitation';
const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
const HARM = 'An injury needs medical attention';

const POINTS_TO = /The document points to: /;
const RISK = /^May a child need urgent protection/;
const TIER = /^Can the needs be met without involving children's social care/;

/** The words of the badge in the bar that stays in view. */
const bar = (page: Page) => words(page.get('button', 'Why, and what next').closest('.bar'));
const answer = (page: Page) => page.section('What the document points to');
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

describe('The grid', () => {
  let page: Page;
  afterEach(clear);

  describe('records what a practitioner sees', () => {
    beforeEach(async () => {
      page = await open();
    });

    it('shows every sign of the document in its own cell', () => {
      for (const { id, name } of cheshireEast2023.domains) {
        for (const level of cheshireEast2023.levels) {
          const texts = cheshireEast2023.indicators
            .filter((one) => one.domain === id && one.level === level.id)
            .map(({ text }) => text);
          const shown = page
            .all('checkbox', undefined, page.cell(name, level.name))
            .map((box) => nameOf(box).replace(/ (Strength|Background)$/, ''));
          expect(shown, `${name}, ${level.name}`).to.deep.equal(texts);
        }
      }
    });

    it('a ticked sign is recorded, and is taken out when it is unticked', async () => {
      const box = page.sign(EXCLUSIONS);
      await page.press(box);
      expect(box.checked).to.be.true;
      expect(page.record.concerns).to.deep.equal([
        { id: 'education.targeted.1', indicator: 'education.targeted.1', people: [] },
      ]);
      expect(words(page.rowHeader(EDUCATION))).to.contain('1 concern, highest level: Targeted Help');
      await page.press(box);
      expect(box.checked).to.be.false;
      expect(page.record).to.deep.equal(newRecord(cheshireEast2023));
      expect(words(page.rowHeader(EDUCATION))).to.contain(
        'Nothing recorded. That does not mean that there is no need.',
      );
      focusIsOn(box);
    });

    it('a ticked strength is recorded as a strength, and shows that it is one', async () => {
      const box = page.sign('There is a medication regime');
      expect(nameOf(box)).to.match(/ Strength$/);
      await page.press(box);
      expect(page.record.strengths.map(({ id }) => id)).to.deep.equal(['health.extra.4']);
      expect(page.record.concerns).to.deep.equal([]);
      expect(words(page.rowHeader(HEALTH)))
        .to.contain('1 strength')
        .and.not.contain('concern,');
      expect(bar(page)).to.contain('Nothing recorded yet');
    });

    it('a circumstance that only sets the scene is marked as background', () => {
      expect(nameOf(page.sign('The child has a special educational need'))).to.match(/ Background$/);
    });

    it('a new sign is recorded for the person chosen, and for the whole family when nobody is', async () => {
      await page.addPerson('K');
      await page.addPerson('Mum', 'an adult');
      await page.choose(page.get('combobox', 'Record new signs for'), 'Mum');
      await page.press(page.sign(TRUANCY));
      await page.write('Sleeps badly', HEALTH, 'Extra Help');
      await page.write('Asks for help', HEALTH);
      await page.choose(page.get('combobox', 'Record new signs for'), 'Whole family');
      await page.press(page.sign(EXCLUSIONS));
      const [k, mum] = page.record.people;
      expect([k!.role, mum!.role]).to.deep.equal(['child', 'adult']);
      expect([...page.record.concerns, ...page.record.strengths].map(({ people }) => people)).to.deep.equal([
        [mum!.id],
        [mum!.id],
        [],
        [mum!.id],
      ]);
    });

    it('whom an entry is about can be changed, and "Whole family" stands where nobody is named', async () => {
      await page.addPerson('K');
      await page.addPerson('T');
      await page.press(page.sign(TRUANCY));
      const cell = page.cell(EDUCATION, 'Extra Help');
      const details = await page.disclose(/^About: Whole family/, cell);
      const box = (label: string) =>
        page.get<HTMLInputElement>('checkbox', label, page.get('group', 'Who is this about?', details));
      expect(box('Whole family').checked).to.be.true;
      await page.press(box('T'));
      await page.press(box('K'));
      const people = () =>
        page.record.concerns[0]!.people.map((id) => page.record.people.find((one) => one.id === id)!.label);
      expect(people()).to.deep.equal(['K', 'T']);
      expect(box('Whole family').checked).to.be.false;
      expect(words(details)).to.contain('About: K, T');
      await page.press(box('T'));
      await page.press(box('K'));
      expect(people()).to.deep.equal([]);
      expect(box('Whole family').checked).to.be.true;
      await page.press(box('Whole family'));
      expect(box('Whole family').checked, 'cannot be taken off by itself').to.be.true;
      focusIsOn(box('Whole family'));
      await page.press(box('K'));
      await page.press(box('Whole family'));
      expect(people()).to.deep.equal([]);
      expect(box('K').checked).to.be.false;
    });

    it('an entry takes a note, shows it, and loses it when it is emptied', async () => {
      await page.press(page.sign(TRUANCY));
      const cell = page.cell(EDUCATION, 'Extra Help');
      await page.disclose(/^About: Whole family/, cell);
      const note = () => page.get<HTMLInputElement>('textbox', 'Note (optional)', cell);
      await page.fill(note(), 'Twice in May');
      expect(page.record.concerns[0]!.note).to.equal('Twice in May');
      expect(words(page.get('disclosure', /^About/, cell))).to.contain('Twice in May');
      await page.fill(note(), '');
      expect(page.record.concerns[0]).to.not.have.property('note');
      expect(words(page.get('disclosure', /^About/, cell))).to.not.contain('May');
    });

    it('a recorded sign shows the same thread at other levels, and which one it is', async () => {
      await page.press(page.sign(EXCLUSIONS));
      const details = await page.disclose(/^About/, page.cell(EDUCATION, 'Targeted Help'));
      expect(words(details))
        .to.contain('The same thread at other levels')
        .and.contain('Statutory/Specialist Help: The child is being given fixed-term exclusions continuously');
      const current = [...details.querySelectorAll('[aria-current="true"]')].map(words);
      expect(current).to.have.length(1);
      expect(current[0]).to.contain(EXCLUSIONS);
    });

    it('a concern in one’s own words goes into any cell', async () => {
      for (const { name } of cheshireEast2023.domains) {
        for (const level of cheshireEast2023.levels)
          expect(
            page.all('button', /^Add your own: /, page.cell(name, level.name)),
            `${name}, ${level.name}`,
          ).to.have.length(1);
      }
      await page.write('Cold flat', HOUSING, 'Extra Help');
      expect(page.record.concerns).to.deep.equal([
        { id: 'housing.extra: cold flat', domain: 'housing', level: 'extra', text: 'Cold flat', people: [] },
      ]);
      expect(words(page.cell(HOUSING, 'Extra Help'))).to.contain('Your own words Cold flat');
      expect(bar(page)).to.match(POINTS_TO).and.contain('Extra Help');
      expect(words(answer(page))).to.contain('Extra Help, where you placed it: "Cold flat" (Housing).');
    });

    it('an area without examples says so, and takes concerns and strengths all the same', async () => {
      for (const area of [RELATIONSHIPS, ABUSE]) {
        expect(words(page.rowHeader(area)), area).to.match(/missing|no examples|not|page/i);
        for (const { text } of cheshireEast2023.gaps.filter(
          ({ domain }) => domain && cheshireEast2023.domains.find(({ id }) => id === domain)!.name === area,
        )) {
          expect(words(page.rowHeader(area))).to.contain(text);
        }
        await page.write('Frightened at home', area, 'Targeted Help');
        await page.write('Talks to Nan', area);
        expect(words(page.rowHeader(area)))
          .to.contain('1 concern, 1 strength, highest level: Targeted Help')
          .and.contain('Strengths Talks to Nan');
      }
      expect(page.record.concerns.map(({ domain }) => domain)).to.deep.equal([
        'family-relationships',
        'abuse-and-exploitation',
      ]);
    });

    it('own words can be taken out again; the focus goes to their area', async () => {
      await page.write('Cold flat', HOUSING, 'Extra Help');
      await page.write('Landlord helps', HOUSING);
      await page.press(page.get('button', 'Remove: Cold flat'));
      expect(page.record.concerns).to.deep.equal([]);
      focusIsOn(page.rowHeader(HOUSING));
      await page.press(page.get('button', 'Remove: Landlord helps'));
      expect(page.record.strengths).to.deep.equal([]);
      focusIsOn(page.rowHeader(HOUSING));
    });

    it('nothing written is an error that says what to do, and the focus goes back to the words', async () => {
      const cell = page.cell(HOUSING, 'Extra Help');
      await page.press(page.get('button', /^Add your own/, cell));
      const box = page.get('textbox', 'Your own words: Housing, Extra Help', cell);
      focusIsOn(box);
      await page.fill(box as HTMLTextAreaElement, '   ');
      await page.press(page.get('button', 'Save', cell));
      focusIsOn(box);
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(box)).to.contain('Write a few words, or choose Cancel.');
      expect(page.record.concerns).to.deep.equal([]);
      await page.press(page.get('button', 'Cancel', cell));
      expect(page.all('textbox', undefined, cell)).to.have.length(0);
      focusIsOn(page.get('button', /^Add your own/, cell));
    });

    it('the same own words twice stay one entry, and there is nothing more to undo', async () => {
      await page.write('Cold flat', HOUSING, 'Extra Help');
      await page.write('cold  FLAT', HOUSING, 'Extra Help');
      expect(page.record.concerns).to.have.length(1);
      await page.press(page.get('button', 'Undo'));
      expect(page.record.concerns).to.deep.equal([]);
    });
  });

  describe('asks who is in the family', () => {
    let people: HTMLElement;
    beforeEach(async () => {
      page = await open();
      people = await page.disclose(/^Who is in the family\?/);
    });
    const label = () => page.get<HTMLInputElement>('textbox', 'Initials or role', people);

    it('asks for initials or a role, never for names', () => {
      expect(words(people))
        .to.contain('Do not write names.')
        .and.contain('No one is listed, so everything is recorded for the whole family.');
    });

    it('says what is missing, puts the focus there, and goes on when it is put right', async () => {
      await page.press(page.get('button', 'Add person', people));
      expect(page.record.people).to.deep.equal([]);
      focusIsOn(label());
      expect(label().getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(label())).to.equal('Write initials or a role, for example "K" or "Mum".');
      await page.addPerson('K');
      expect(page.record.people.map((one) => one.label)).to.deep.equal(['K']);
      expect(label().hasAttribute('aria-invalid')).to.be.false;
      expect(label().value, 'ready for the next one').to.equal('');
      focusIsOn(label(), 'the list stays open, with the focus in it');
    });

    it('two people may not look the same', async () => {
      await page.addPerson('K');
      await page.addPerson(' k ');
      expect(page.record.people).to.have.length(1);
      expect(descriptionOf(label())).to.contain('Someone with these initials is listed already.');
      focusIsOn(label());
    });

    it('a person can be taken off the list, but not while an entry names them', async () => {
      await page.addPerson('K');
      await page.addPerson('Bump', 'an unborn child');
      expect(words(people)).to.contain('K, a child').and.contain('Bump, an unborn child');
      await page.press(page.get('button', 'Remove: Bump', people));
      expect(page.record.people.map((one) => one.label)).to.deep.equal(['K']);
      focusIsOn(label());
      await page.choose(page.get('combobox', 'Record new signs for'), 'K');
      await page.press(page.sign(TRUANCY));
      expect(page.all('button', 'Remove: K', people)).to.have.length(0);
      expect(words(people)).to.contain('Named in what is recorded');
    });

    it('each child is assessed with what is about them, about adults and about the whole family', async () => {
      await page.addPerson('K');
      await page.addPerson('T');
      await page.choose(page.get('combobox', 'Record new signs for'), 'K');
      await page.press(page.sign(TRUANCY));
      expect(words(answer(page)))
        .to.contain('Each child')
        .and.contain('K: Extra Help')
        .and.contain('T: nothing recorded');
    });
  });

  describe('asks for judgement where the document leaves it to a person', () => {
    beforeEach(async () => {
      page = await open();
    });
    const questions = () => page.section('Questions for your judgement');
    const legends = () => page.all('group', undefined, questions()).map(nameOf);

    it('asks nothing until an answer would matter', async () => {
      expect(legends()).to.deep.equal([]);
      expect(words(questions())).to.contain('The document asks nothing more');
      await page.press(page.sign(TRUANCY));
      expect(legends().some((text) => TIER.test(text))).to.be.false;
      expect(legends().some((text) => /^Can your agency meet/.test(text))).to.be.true;
      await page.press(page.sign(EXCLUSIONS));
      expect(legends().some((text) => TIER.test(text))).to.be.true;
    });

    for (const [option, wanted] of [
      ['Yes', 'Targeted Help, lower tier'],
      ['No', 'Targeted Help, upper tier'],
    ] as const) {
      it(`"${option}" to the question of the tiers gives ${wanted}, and can be taken back`, async () => {
        await page.press(page.sign(EXCLUSIONS));
        expect(bar(page)).to.contain('Targeted Help, lower or upper tier not yet decided');
        await page.answer(TIER, option);
        expect(bar(page)).to.contain(wanted).and.not.contain('not yet decided');
        expect(words(answer(page))).to.contain(`You answered "${option}"`);
        await page.press(page.get('button', 'Take this answer back', page.get('group', TIER)));
        expect(page.record.answers).to.deep.equal({});
        expect(bar(page)).to.contain('not yet decided');
        expect(page.all<HTMLInputElement>('radio', undefined, page.get('group', TIER)).some(({ checked }) => checked))
          .to.be.false;
        focusIsOn(page.get('group', TIER));
      });
    }

    it('"Not sure" leaves it open and says so', async () => {
      await page.press(page.sign(EXCLUSIONS));
      await page.answer(TIER, 'Not sure');
      expect(bar(page)).to.contain('not yet decided');
      expect(words(page.get('group', TIER))).to.contain('You are not sure, so this stays open.');
      expect(words(answer(page))).to.contain('What would decide it');
    });

    it('an answer stays in sight when it no longer matters, and the focus stays on the page when it is then taken back', async () => {
      const box = page.sign(EXCLUSIONS);
      await page.press(box);
      await page.answer(TIER, 'No');
      await page.press(box);
      expect(
        legends().some((text) => TIER.test(text)),
        'still shown: it still counts',
      ).to.be.true;
      await page.press(page.get('button', 'Take this answer back', page.get('group', TIER)));
      expect(page.record.answers).to.deep.equal({});
      expect(legends()).to.deep.equal([]);
      focusIsOn(page.get('heading', 'Questions for your judgement'));
    });

    it('a yes never lowers a level that a sign points to', async () => {
      await page.press(page.sign('The child is being given fixed-term exclusions continuously'));
      await page.answer(TIER, 'Yes');
      expect(bar(page)).to.contain('Statutory/Specialist Help').and.not.contain('lower tier');
    });
  });

  describe('lets a person settle the level', () => {
    beforeEach(async () => {
      page = await open();
    });
    const agreed = () => page.section('The level you agree');
    const rationale = () => page.get<HTMLTextAreaElement>('textbox', 'Your reasons', agreed());
    const agree = async (level: string, reasons = '', by = '') => {
      await page.press(page.get('radio', level, agreed()));
      await page.fill(rationale(), reasons);
      await page.fill(page.get<HTMLInputElement>('textbox', 'Your initials or role (optional)', agreed()), by);
      await page.press(page.get('button', 'Record this level', agreed()));
    };

    it('offers each level and tier, and a level whose tier is still open', () => {
      expect(page.all('radio', undefined, agreed()).map(nameOf)).to.deep.equal([
        'Universal Services',
        'Extra Help',
        'Targeted Help, lower tier',
        'Targeted Help, upper tier',
        'Targeted Help, tier not yet decided',
        'Statutory/Specialist Help',
      ]);
    });

    it('records a level inside what the document points to without reasons', async () => {
      await page.press(page.sign(EXCLUSIONS));
      await agree('Targeted Help, lower tier', '', 'DSL');
      expect(page.record.agreed).to.deep.equal({
        level: 'targeted',
        tier: 'lower',
        rationale: '',
        by: 'DSL',
        on: today(),
        known: [EXCLUSIONS],
      });
      expect(words(agreed())).to.contain('Recorded: Targeted Help, lower tier,');
      expect(bar(page))
        .to.contain('Agreed: Targeted Help, lower tier')
        .and.not.contain('than what')
        .and.not.contain('Above')
        .and.not.contain('Below');
      focusIsOnThePage();
    });

    for (const [level, side] of [
      ['Extra Help', 'Below'],
      ['Statutory/Specialist Help', 'Above'],
    ] as const) {
      it(`asks for reasons where the level is ${side.toLowerCase()} what the document points to, and then shows that it differs`, async () => {
        await page.press(page.sign(EXCLUSIONS));
        await agree(level, '   ');
        expect(page.record.agreed).to.be.null;
        focusIsOn(rationale());
        expect(rationale().getAttribute('aria-invalid')).to.equal('true');
        expect(descriptionOf(rationale())).to.match(/Give your reasons: .*document/);
        expect(page.get<HTMLInputElement>('radio', level, agreed()).checked, 'the choice is kept').to.be.true;
        await page.fill(rationale(), 'We know this family.');
        await page.press(page.get('button', 'Record this level', agreed()));
        expect(page.record.agreed).to.include({ rationale: 'We know this family.' });
        expect(rationale().hasAttribute('aria-invalid')).to.be.false;
        expect(bar(page))
          .to.contain(`Agreed: ${level}`)
          .and.contain(`${side} what the document points to: Targeted Help`);
        expect(words(answer(page))).to.contain('Reason given: We know this family.');
      });
    }

    it('no level chosen is an error that takes the focus to the choice', async () => {
      await page.press(page.get('button', 'Record this level', agreed()));
      expect(page.record.agreed).to.be.null;
      focusIsOn(page.get('radio', 'Universal Services', agreed()));
      expect(descriptionOf(page.get('group', 'Level of need', agreed()))).to.equal('Choose a level.');
    });

    it('can be taken back', async () => {
      await page.press(page.sign(EXCLUSIONS));
      await agree('Extra Help', 'We know this family.');
      await page.press(page.get('button', 'Take it back', agreed()));
      expect(page.record.agreed).to.be.null;
      expect(bar(page)).to.match(POINTS_TO);
      expect(rationale().value).to.equal('');
      expect(page.all<HTMLInputElement>('radio', undefined, agreed()).filter(({ checked }) => checked)).to.have.length(
        0,
      );
      focusIsOn(page.get('heading', 'The level you agree'));
    });

    it('a later sign above what was agreed shows that it now differs', async () => {
      await page.press(page.sign(TRUANCY));
      await agree('Extra Help');
      expect(bar(page)).to.not.contain('Below');
      await page.press(page.sign(EXCLUSIONS));
      expect(bar(page))
        .to.contain('Agreed: Extra Help')
        .and.contain('Below what the document points to: Targeted Help');
      expect(words(answer(page))).to.match(
        /Agreed: Extra Help\. This is below what the document points to \(Targeted Help.*\)\. .* missing\./,
      );
    });

    it('nothing that was written for one family is left when the record is cleared', async () => {
      await page.press(page.sign(EXCLUSIONS));
      await agree('Extra Help', '');
      await page.fill(rationale(), 'About this family only.');
      await page.press(page.get('button', /^Add your own/, page.cell(HOUSING, 'Extra Help')));
      await page.fill(page.get('textbox', /^Your own words/), 'Half a sentence');
      page.case.clear();
      await page.settled();
      expect(rationale().value).to.equal('');
      expect(page.all<HTMLInputElement>('radio', undefined, agreed()).filter(({ checked }) => checked)).to.have.length(
        0,
      );
      expect(words(agreed())).to.not.contain('Give your reasons');
      expect(page.all('textbox', /^Your own words/)).to.have.length(0);
    });
  });

  describe('shows the answer while one works', () => {
    it('says at first that nothing is recorded, and never that there is no need', async () => {
      page = await open();
      expect(bar(page)).to.contain('Nothing recorded yet');
      expect(words(answer(page)))
        .to.contain('Nothing is recorded yet. Tick the signs that you see, or write your own.')
        .and.contain('The examples are not exhaustive.');
      expect(words(page.root.querySelector('.whole'))).to.not.match(/no needs?\b(?!\.)(?! recorded)/i);
    });

    it('gives each reason with its place in the document', async () => {
      page = await open();
      await page.press(page.sign(EXCLUSIONS));
      const reasons = all(answer(page), 'listitem').map(words);
      expect(reasons[0]).to.match(
        /^Targeted Help, lower or upper tier not yet decided: The child has 3\+ exclusions.*\(Education\)\. Source: Triage Tool/,
      );
      for (const { citation } of assess(cheshireEast2023, page.record).reasons)
        expect(words(answer(page))).to.contain(`Source: ${citation}`.slice(0, 20));
    });

    it('says what would decide an open tier, and goes to the question', async () => {
      page = await open();
      await page.press(page.sign(EXCLUSIONS));
      expect(words(answer(page))).to.contain('What would decide it');
      await page.press(page.get('button', /^Answer this question: Can the needs be met without/, answer(page)));
      focusIsOn(page.get('group', TIER));
    });

    it('lists what to do: what is certain first, then what depends on the tier, and why', async () => {
      page = await open();
      await page.press(page.sign(EXCLUSIONS));
      const text = words(answer(page));
      const places = [
        'What to do next',
        'If it is Targeted Help, lower tier',
        'If it is Targeted Help, upper tier',
      ].map((heading) => text.indexOf(heading));
      expect(
        places.every((at) => at >= 0),
        text,
      ).to.be.true;
      expect(text).to.contain('This depends on your answer to "Is a service or a plan already in place');
      await page.answer(TIER, 'Yes');
      expect(words(answer(page)), 'the position is settled')
        .to.contain('Depending on your answers')
        .and.not.contain('If it is Targeted Help');
      await page.answer(TIER, 'No');
      expect(words(answer(page))).to.not.contain('Complete the Family Help Assessment.');
      expect(words(answer(page))).to.contain('Contacts named above');
      expect(page.all('link', undefined, answer(page)).length).to.be.above(0);
    });

    it('names one fact that the document prints in two places, with both levels', async () => {
      page = await open();
      await page.press(page.sign("The child's average absence from school is over 10%"));
      await page.disclose(/^One fact, two places in the document/, answer(page));
      expect(words(answer(page)))
        .to.contain("Extra Help: The child's average absence")
        .and.contain('Targeted Help: The child is persistently absent');
    });

    it('counts the needs as the document counts them, and says what is unclear in that', async () => {
      page = await open();
      await page.press(page.sign(TRUANCY));
      await page.press(page.sign(EXCLUSIONS));
      await page.write('Cold flat', HOUSING, 'Extra Help');
      expect(words(answer(page)))
        .to.contain('Areas with needs, as the document counts them: 2.')
        .and.contain(cheshireEast2023.needs!.doubt!);
    });

    it('names the areas where the document has no examples, as something to think about', async () => {
      page = await open();
      expect(words(answer(page)))
        .to.contain('Where the document has no examples')
        .and.contain(`${RELATIONSHIPS}:`)
        .and.contain(`${ABUSE}:`);
      expect(words(answer(page))).to.contain('No example here never means no need.');
    });

    it('shows a whole case study: every entry ticked or written, every child, the gaps', async () => {
      page = await open({ record: caseStudy2 });
      expect(
        page
          .all<HTMLInputElement>('checkbox')
          .filter((box) => box.checked && cheshireEast2023.indicators.some(({ text }) => nameOf(box).startsWith(text))),
      ).to.have.length(
        [...caseStudy2.concerns, ...caseStudy2.strengths].filter((entry) => 'indicator' in entry).length,
      );
      for (const entry of [...caseStudy2.concerns, ...caseStudy2.strengths]) {
        if ('text' in entry) expect(page.all('button', `Remove: ${entry.text}`)).to.have.length(1);
        expect(words(page.root.querySelector('table')), entry.id).to.contain(entry.note);
      }
      expect(bar(page)).to.contain('Statutory/Specialist Help').and.contain('Possible immediate risk');
      expect(words(answer(page)))
        .to.contain('S, 15: ')
        .and.contain('L, 6: ');
    });

    it('the way to the reasons and to immediate risk is always there', async () => {
      page = await open();
      await page.press(page.get('button', 'Why, and what next'));
      focusIsOn(page.get('heading', 'What the document points to'));
      await page.press(page.get('button', 'Immediate risk'));
      focusIsOn(page.get('heading', 'Immediate risk'));
    });
  });

  describe('puts immediate risk before everything', () => {
    beforeEach(async () => {
      page = await open();
    });
    const emergency = () => page.section('Immediate risk');

    it('the emergency advice stands first, before anything is recorded', () => {
      expect(words(page.all('region')[0])).to.contain(
        'Immediate risk If a child is in immediate danger, call 999 now.',
      );
      expect(nameOf(page.all('heading')[0]!)).to.equal('Immediate risk');
    });

    for (const option of ['Yes', 'Not sure']) {
      it(`"${option}" says to ring now, opens who to ring, and puts that first in what to do`, async () => {
        expect(page.all('link', '999')).to.have.length(0);
        await page.answer(RISK, option);
        expect(words(emergency())).to.contain('Ring now. Do not wait for a form, for agreement or for a level.');
        const numbers = page.all('link', undefined, emergency()).map((link) => link.getAttribute('href'));
        expect(numbers[0]).to.equal('tel:999');
        expect(numbers.length).to.be.above(2);
        expect(bar(page)).to.contain('Possible immediate risk');
        const text = words(answer(page));
        expect(assess(cheshireEast2023, page.record).actions[0]!.kind).to.equal('urgent');
        expect(text.indexOf(assess(cheshireEast2023, page.record).actions[0]!.text)).to.be.below(
          text.indexOf('After you have rung'),
        );
        focusIsOn(page.get('radio', option, page.get('group', RISK)), 'the answer keeps the focus');
      });
    }

    it('a sign that describes harm asks to judge immediate risk first, and names the sign', async () => {
      await page.press(page.sign(HARM));
      expect(words(emergency())).to.contain('Judge first whether a child may be at immediate risk.').and.contain(HARM);
      expect(bar(page)).to.contain('Possible immediate risk');
      await page.answer(RISK, 'No, it is not urgent');
      expect(words(emergency()))
        .to.contain('judged that there is no immediate risk. Check that this still holds.')
        .and.contain(HARM);
      expect(bar(page)).to.not.contain('Possible immediate risk');
      await page.press(page.get('button', 'Take this answer back', emergency()));
      expect(words(emergency())).to.contain('Judge first');
      focusIsOn(page.get('group', RISK));
    });

    it('the answer sets no level', async () => {
      await page.answer(RISK, 'Yes');
      expect(bar(page)).to.contain('Nothing recorded yet');
    });
  });

  describe('takes the last change back', () => {
    beforeEach(async () => {
      page = await open();
    });
    const undo = () => page.get<HTMLButtonElement>('button', 'Undo');

    it('step by step: words, a tick, an answer, a person', async () => {
      expect(undo().getAttribute('aria-disabled'), 'nothing to undo').to.equal('true');
      const states = [page.record];
      await page.addPerson('K');
      states.push(page.record);
      await page.press(page.sign(EXCLUSIONS));
      states.push(page.record);
      await page.answer(TIER, 'No');
      states.push(page.record);
      await page.write('Cold flat', HOUSING, 'Extra Help');
      for (const state of states.reverse()) {
        await page.press(undo());
        expect(page.record).to.deep.equal(state);
        focusIsOnThePage('the focus stays');
        expect(page.announced()).to.contain('Last change undone.');
      }
      expect(page.sign(EXCLUSIONS).checked).to.be.false;
      expect(page.all('group', TIER)).to.have.length(0);
      expect(words(page.root.querySelector('table'))).to.not.contain('Cold flat');
      await page.press(undo());
      expect(page.record, 'nothing is left to undo').to.deep.equal(newRecord(cheshireEast2023));
      focusIsOnThePage();
    });

    it('brings back what was taken out, with its people and its note', async () => {
      await page.addPerson('K');
      await page.choose(page.get('combobox', 'Record new signs for'), 'K');
      const box = page.sign(TRUANCY);
      await page.press(box);
      await page.disclose(/^About: K/, page.cell(EDUCATION, 'Extra Help'));
      await page.fill(page.get('textbox', 'Note (optional)'), 'In May');
      const before = page.record;
      await page.press(box);
      await page.press(undo());
      expect(page.record).to.deep.equal(before);
      expect(box.checked).to.be.true;
    });

    it('counts no change that changed nothing', async () => {
      await page.addPerson('K');
      await page.press(page.sign(TRUANCY));
      const details = await page.disclose(/^About/, page.cell(EDUCATION, 'Extra Help'));
      await page.press(page.get('checkbox', 'Whole family', details));
      await page.fill(page.get('textbox', 'Note (optional)', details), '   ');
      await page.press(undo());
      expect(page.record.concerns).to.deep.equal([]);
    });
  });

  describe('helps to find a sign', () => {
    beforeEach(async () => {
      page = await open();
    });
    const search = () => page.get<HTMLInputElement>('searchbox', 'Search the signs');
    const signs = () => page.all('checkbox', undefined, page.get('table')).map(nameOf);

    it('narrows to what matches and says how many', async () => {
      await page.fill(search(), 'exclu');
      expect(signs().length).to.equal(cheshireEast2023.indicators.filter(({ text }) => /\bexclu/i.test(text)).length);
      for (const sign of signs()) expect(sign).to.match(/exclu/i);
      expect(page.rows()).to.deep.equal([EDUCATION, 'Financial Stability']);
      expect(page.announced()).to.contain(`${signs().length} signs found`);
      await page.fill(search(), 'marac');
      expect(page.announced()).to.contain('1 sign found');
      await page.fill(search(), '');
      expect(signs()).to.have.length(141);
      expect(page.announced()).to.not.contain('found');
      focusIsOn(search());
    });

    it('a search that finds nothing says so, and that one’s own words will do', async () => {
      await page.fill(search(), 'elephant');
      expect(page.rows()).to.deep.equal([]);
      expect(page.announced()).to.contain(
        'No sign found. Try another word, or write your own in a cell: the examples are not exhaustive.',
      );
    });

    it('a sign that was found can be ticked, and is still ticked when all is shown again', async () => {
      await page.fill(search(), 'truancy');
      await page.press(page.sign(TRUANCY));
      await page.fill(search(), '');
      expect(page.sign(TRUANCY).checked).to.be.true;
    });

    it('shows only what is recorded', async () => {
      const only = page.get('checkbox', 'Show only what is recorded');
      await page.press(only);
      expect(page.rows()).to.deep.equal([]);
      expect(words(page.section('Find your way'))).to.contain('Nothing is recorded yet, so there is nothing to show.');
      await page.press(only);
      await page.press(page.sign(TRUANCY));
      await page.write('Cold flat', HOUSING, 'Extra Help');
      await page.write('Talks to Nan', RELATIONSHIPS);
      await page.press(only);
      expect(page.rows()).to.deep.equal([EDUCATION, HOUSING, RELATIONSHIPS]);
      expect(signs().filter((name) => !/^Whole family$/.test(name))).to.deep.equal([TRUANCY]);
      await page.fill(search(), 'exclu');
      expect(page.rows(), 'and of that, only what matches').to.deep.equal([]);
      await page.fill(search(), 'truancy');
      expect(page.rows()).to.deep.equal([EDUCATION]);
    });

    it('the focus stays on the page when what was recorded last goes out of sight', async () => {
      await page.press(page.sign(TRUANCY));
      await page.write('Cold flat', HOUSING, 'Extra Help');
      const only = page.get('checkbox', 'Show only what is recorded');
      await page.press(only);
      await page.press(page.sign(TRUANCY));
      expect(page.rows()).to.deep.equal([HOUSING]);
      await until(() => focused(), 'something has the focus after a hidden tick');
      await page.press(page.get('button', 'Remove: Cold flat'));
      expect(page.rows()).to.deep.equal([]);
      await until(() => focused(), 'something has the focus after hidden words');
    });

    it('says in the list of areas how much is recorded in each', async () => {
      await page.press(page.sign(TRUANCY));
      await page.write('Talks to Nan', RELATIONSHIPS);
      expect(page.all('button', /recorded$/, page.section('Find your way')).map(nameOf)).to.deep.equal([
        'Education 1 recorded',
        'Family relationships 1 recorded',
      ]);
    });

    it('jumps to any area, also to one that is hidden', async () => {
      for (const domain of cheshireEast2023.domains) {
        await page.press(page.get('button', shortName(domain), page.section('Find your way')));
        focusIsOn(page.rowHeader(domain.name));
      }
      await page.fill(search(), 'truancy');
      await page.press(page.get('checkbox', 'Show only what is recorded'));
      await page.press(page.get('button', 'Housing', page.section('Find your way')));
      focusIsOn(page.rowHeader(HOUSING));
      expect(search().value).to.equal('');
      expect(page.get<HTMLInputElement>('checkbox', 'Show only what is recorded').checked).to.be.false;
      expect(page.rows()).to.have.length(10);
    });
  });

  describe('in reference mode', () => {
    beforeEach(async () => {
      page = await open({ mode: 'reference' });
    });

    it('all signs are text, and the only thing to fill in is the search', async () => {
      const text = words(page.root.querySelector('table'));
      expect(cheshireEast2023.indicators).to.have.length(141);
      for (const indicator of cheshireEast2023.indicators) expect(text).to.contain(indicator.text);
      const fields = [...page.root.querySelectorAll('input, select, textarea, form')];
      expect(fields.map((field) => nameOf(field))).to.deep.equal(['Search the signs']);
      expect(text).to.not.contain('Nothing recorded');
    });

    it('shows what the levels mean, the standing of the document and whom to ring', async () => {
      for (const { summary, tiers } of cheshireEast2023.levels) {
        expect(words(page.root.querySelector('.whole'))).to.contain(summary);
        for (const tier of tiers ?? []) expect(words(page.root.querySelector('.whole'))).to.contain(tier.test.text);
      }
      expect(words(page.root.querySelector('.whole')))
        .to.contain('Historical.')
        .and.contain('This is not legal advice.');
      expect(page.all('heading', 'What to do next')).to.have.length(0);
      await page.disclose('Who to ring');
      expect(page.all('link', '999')).to.have.length(1);
    });

    it('searches', async () => {
      await page.fill(page.get('searchbox'), 'truancy');
      expect(page.rows()).to.deep.equal([EDUCATION]);
      expect(page.announced()).to.contain('1 sign found');
    });

    it('nothing can be changed there, whatever is recorded in the case', async () => {
      page = await open({ mode: 'reference', record: caseStudy2 });
      expect([...page.root.querySelectorAll('input, select, textarea, form')].map(nameOf)).to.deep.equal([
        'Search the signs',
      ]);
      expect(
        page
          .all('button')
          .map(nameOf)
          .filter((name) => /^(Remove|Add|Undo|Save|Record)/.test(name)),
      ).to.deep.equal([]);
    });
  });

  describe('in blank mode', () => {
    beforeEach(async () => {
      page = await open({ mode: 'blank' });
    });

    it('has no descriptors, and takes own words in each cell', async () => {
      const text = words(page.root.querySelector('table'));
      for (const indicator of cheshireEast2023.indicators) expect(text).to.not.contain(indicator.text);
      for (const domain of cheshireEast2023.domains) {
        for (const level of cheshireEast2023.levels) {
          expect(
            page.all('button', `Add your own: ${shortName(domain)}, ${level.name}`, page.cell(domain.name, level.name)),
          ).to.have.length(1);
        }
      }
      expect(page.all('searchbox')).to.have.length(0);
      await page.write('Late most days', EDUCATION, 'Extra Help');
      expect(words(page.cell(EDUCATION, 'Extra Help'))).to.contain('Late most days');
      expect(bar(page)).to.contain('Extra Help');
    });

    it('shows what was ticked elsewhere as words that can be taken out', async () => {
      page = await open({ mode: 'blank', record: caseStudy2 });
      const sign = cheshireEast2023.indicators.find(({ id }) => id === 'education.statutory.3')!.text;
      expect(words(page.cell(EDUCATION, 'Statutory/Specialist Help'))).to.contain(sign);
      await page.press(page.get('button', `Remove: ${sign}`));
      expect(page.record.concerns.some(({ id }) => id === 'education.statutory.3')).to.be.false;
      focusIsOn(page.rowHeader(EDUCATION));
    });
  });

  it('a mode that it does not know is triage', async () => {
    page = await open({ mode: 'referense' });
    expect(page.grid.mode).to.equal('triage');
    expect(page.all('checkbox', undefined, page.get('table'))).to.have.length(141);
  });

  it('a change of mode keeps what is recorded', async () => {
    page = await open();
    await page.press(page.sign(EXCLUSIONS));
    page.grid.mode = 'reference';
    await page.settled();
    page.grid.mode = 'triage';
    await page.settled();
    expect(page.sign(EXCLUSIONS).checked).to.be.true;
  });

  describe('shows any threshold document', () => {
    it('one without levels and signs: it says kindly that there is nothing to tick, with the emergency advice', async () => {
      page = await open({ document: raw.tac });
      expect(words(page.root.querySelector('.whole')))
        .to.contain('has no table of levels and signs, so there is nothing to tick here.')
        .and.contain('call 999 now');
      expect(page.all('table')).to.have.length(0);
      expect(
        page
          .all('radio', undefined, page.root.querySelector('.agreed') ?? page.root.querySelector('.whole')!)
          .filter((box) => box.closest('.agreed')),
      ).to.have.length(0);
      expect(page.all('heading', 'The level you agree'), 'there is no level to agree').to.have.length(0);
      expect(page.case.assessment?.indicated).to.be.null;
      expect(bar(page)).to.not.contain('points to');
      const [question] = page.all('group', undefined, page.section('Questions for your judgement'));
      await page.press(page.get('radio', 'Yes', question));
      expect(words(answer(page))).to.contain('Refer to the SPA');
    });

    it('five levels and thirty areas of life', async () => {
      const pack = structuredClone(raw.worcestershire) as any;
      pack.levels.push({ ...pack.levels[3], id: 'level-5', name: 'Level Five - More still', short: 'Level 5' });
      for (let at = 1; at <= 28; at++)
        pack.domains.push({ id: `area-${at}`, name: `Area ${at}`, section: pack.domains[0].section });
      page = await open({ document: pack });
      expect(page.all('columnheader').map(words).slice(-5)).to.deep.equal(
        pack.levels.map(({ name }: { name: string }) => name),
      );
      expect(page.rows()).to.have.length(30);
      const widths = page
        .all('columnheader')
        .slice(-5)
        .map((header) => Math.round(header.getBoundingClientRect().width));
      expect(Math.max(...widths) - Math.min(...widths)).to.be.below(2);
      await page.write('Own words', 'Area 28', 'Level Five - More still');
      expect(bar(page)).to.contain('Level Five - More still');
    });

    it('groups inside a cell stand as headings above their signs', async () => {
      page = await open({ document: raw.worcestershire });
      expect(words(page.cell('Education', 'Level One - Universal Services'))).to.match(
        /The child goes to school or college regularly.* Emotional and Behavioural Development The child does not misuse substances/,
      );
      expect(words(page.cell('Education', 'Level Two - Additional Support'))).to.match(
        /Identity The child is insecure/,
      );
    });

    it('conditions of a sign are printed with it, and one need of two leaves the level open', async () => {
      page = await open({ document: raw.westCheshire });
      const cell = page.cell('Child and family', raw.westCheshire.levels[2]!.name);
      expect(words(cell))
        .to.contain('Only where all of these hold:')
        .and.contain('One or both parents are engaged in changing behaviour');
      await page.press(page.sign('Parents or carers are under stress'));
      expect(bar(page)).to.contain('not yet decided');
      expect(words(answer(page))).to.contain('Needs, as the document counts them: 1.');
      await page.press(page.sign('School attendance has started'));
      expect(bar(page)).to.not.contain('not yet decided');
    });

    it('the sections of a question with an odd id, and of a level without text, work like any other', async () => {
      page = await open({ document: raw.westCheshire });
      expect(words(page.root.querySelector('table'))).to.contain('The source gives no indicators at this level.');
      const pack = structuredClone(raw.westCheshire) as any;
      pack.questions[1].id = '2.part';
      clear();
      page = await open({ document: pack });
      await page.press(page.sign('Parents or carers are under stress'));
      await page.answer(/^Does every condition hold/, 'No');
      await page.press(page.get('button', 'Take this answer back', page.get('group', /^Does every condition hold/)));
      focusIsOn(page.get('group', /^Does every condition hold/));
    });
  });

  describe('is calm and truthful', () => {
    it('a domain stands under its dimension, where the document has dimensions', async () => {
      page = await open({ document: raw.worcestershire });
      const { dimensions, domains } = raw.worcestershire;
      for (const domain of domains) {
        const heading = page.get('rowheader', new RegExp(domain.name.slice(0, 12).replace(/[()/&.]/g, '.')));
        expect(words(heading)).to.contain(dimensions.find(({ id }) => id === domain.dimension)!.name);
      }
    });

    it('what is unclear in the document opens and closes at its sign, and stays open on a tick', async () => {
      page = await open();
      const { text, doubt } = cheshireEast2023.indicators.find(({ id }) => id === 'education.extra.1')!;
      const box = page.get('checkbox', text);
      const button = get(box.closest('.sign')!, 'button', `Unclear in the document: ${text}`);
      const told = () =>
        [...page.grid.shadowRoot!.querySelectorAll<HTMLElement>('p')].some(
          (one) => one.checkVisibility() && words(one) === doubt,
        );
      expect(told()).to.equal(false);
      await page.press(button);
      expect(told()).to.equal(true);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      await page.press(box);
      expect(told()).to.equal(true);
      await page.press(button);
      expect(told()).to.equal(false);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
    });

    it('a box whose edit was refused does not stay ticked', async () => {
      page = await open();
      const refusing = mount(document.createElement('div'));
      const grid = document.createElement('triage-grid');
      const value: Case = {
        status: 'ready',
        document: cheshireEast2023,
        record: newRecord(cheshireEast2023),
        assessment: assess(cheshireEast2023, newRecord(cheshireEast2023)),
        consent: null,
        fault: null,
        disabled: false,
        field: undefined,
        evidence: null,
        language: undefined,
        canUndo: false,
        opened: 1,
        lawNotes: null,
        edit: () => undefined,
        undo: () => undefined,
        askConsent: () => undefined,
        dismissSuggestion: () => undefined,
        dismiss: () => undefined,
      };
      new ContextProvider(refusing, { context: caseContext, initialValue: value });
      refusing.append(grid);
      await grid.updateComplete;
      const box = all<HTMLInputElement>(grid.shadowRoot!, 'checkbox', TRUANCY)[0]!;
      box.click();
      await grid.updateComplete;
      expect(box.checked).to.be.false;
      const radio = get<HTMLInputElement>(grid.shadowRoot!, 'radio', 'Not sure');
      radio.click();
      await grid.updateComplete;
      expect(radio.checked, 'nor an answer').to.be.false;
      expect(
        [...grid.shadowRoot!.querySelectorAll('[role="status"]')].map(words).join(' '),
        'nor is it announced as recorded',
      ).to.not.contain('Recorded');
      expect(grid).to.be.instanceOf(LitElement);
    });

    it('says politely what changed and what the document now points to', async () => {
      page = await open();
      const said = async (action: () => Promise<void>, ...what: (string | RegExp)[]) => {
        const before = page.announced();
        await action();
        expect(page.announced(), String(what)).to.not.equal(before);
        for (const part of what)
          expect(page.announced()).to.match(
            part instanceof RegExp ? part : new RegExp(part.replace(/[()+?.]/g, '\\$&')),
          );
      };
      await said(
        () => page.press(page.sign(EXCLUSIONS)),
        'Recorded: The child has 3+ exclusions',
        'The document points to: Targeted Help, lower or upper tier not yet decided.',
      );
      await said(() => page.answer(TIER, 'No'), 'Answered: No.', 'The document points to: Targeted Help, upper tier.');
      await said(() => page.press(page.get('button', 'Take this answer back')), 'taken back', 'not yet decided');
      await said(
        () => page.press(page.sign(EXCLUSIONS)),
        'Taken out: The child has 3+ exclusions',
        'Nothing is recorded.',
      );
      await said(
        () => page.write('Cold flat', HOUSING, 'Extra Help'),
        'Recorded: Cold flat.',
        'The document points to: Extra Help.',
      );
      await said(() => page.press(page.get('button', 'Remove: Cold flat')), 'Taken out: Cold flat.');
      await said(() => page.addPerson('K'), 'Recorded: K.');
      await said(() => page.press(page.get('button', 'Remove: K')), 'Taken out: K.');
      await said(async () => {
        await page.addPerson('T');
        await page.press(page.sign(TRUANCY));
        await page.disclose(/^About/, page.cell(EDUCATION, 'Extra Help'));
        await page.press(page.get('checkbox', 'T'));
      }, 'About: T.');
      await said(() => page.fill(page.get('textbox', 'Note (optional)'), 'In May'), 'Note changed.');
      await said(async () => {
        await page.press(page.get('radio', 'Extra Help', page.section('The level you agree')));
        await page.press(page.get('button', 'Record this level'));
      }, 'Recorded: Extra Help');
      await said(() => page.press(page.get('button', 'Take it back')), 'taken back');
      await said(() => page.press(page.get('button', 'Undo')), 'Last change undone.');
      const live = [...page.root.querySelectorAll('[role="status"], [aria-live]')];
      expect(live.some((one) => one.getAttribute('aria-live') === 'assertive')).to.be.false;
    });

    it('a tick changes its own row of the table and no other', async () => {
      page = await open({ record: caseStudy2 });
      const box = page.sign(TRUANCY);
      const own = box.closest('tbody')!;
      const nodes = [...page.root.querySelectorAll('table *')];
      const changed: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changed.push(...records));
      observer.observe(page.get('table'), { subtree: true, childList: true, attributes: true, characterData: true });
      await page.press(box);
      changed.push(...observer.takeRecords());
      observer.disconnect();
      expect(changed.length).to.be.above(0);
      for (const { target } of changed) expect(own.contains(target), words(target)).to.be.true;
      expect(nodes.filter((node) => !node.isConnected && !own.contains(node))).to.have.length(0);
      expect(box.isConnected && page.sign(TRUANCY) === box, 'nor is the box made anew').to.be.true;
    });

    it('tells the page once about each change, with the record and the assessment', async () => {
      page = await open();
      const events: CustomEvent[] = [];
      document.body.addEventListener('threshold-change', (event) => events.push(event as CustomEvent), { once: false });
      await page.press(page.sign(TRUANCY));
      expect(events).to.have.length(1);
      expect(events[0]!.detail.record).to.equal(page.case.record);
      expect(events[0]!.detail.assessment).to.equal(page.case.assessment);
      await page.fill(page.get('searchbox'), 'truancy');
      await page.press(page.get('checkbox', 'Show only what is recorded'));
      expect(events, 'looking around is no change').to.have.length(1);
    });

    it('works alone, with a pack of its own', async () => {
      const grid = document.createElement('triage-grid');
      grid.pack = 'cheshire-east-2023';
      mount(grid);
      const box = await until(
        () => grid.shadowRoot && all<HTMLInputElement>(grid.shadowRoot, 'checkbox', TRUANCY)[0],
        'the grid is there',
      );
      box.click();
      await grid.updateComplete;
      expect(words(grid.shadowRoot!.querySelector('.bar'))).to.contain('The document points to: Extra Help');
    });
  });
});
