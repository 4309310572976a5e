import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import {
  addPerson,
  dateWords,
  lawNotes,
  recordAgreement,
  recordSharing,
  setCapacity,
  withWords,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import {
  ConsentPage,
  day,
  GROUNDS,
  lowerTier,
  openConsent,
  reopen,
  RISK_OF_HARM,
  SHARE,
  SHARING,
} from './consent-page.js';
import { clear, descriptionOf, focusIsOn, get, heard, mount, nameOf, said, until, words } from './page.js';

const ask = /^Have you asked/;

const withMum = addPerson(lowerTier, { id: 'mum', label: 'Mum', role: 'adult' });
const agreed = recordAgreement(setCapacity(withMum, 'mum', { responsibility: 'yes' }), {
  person: 'mum',
  state: 'given',
  on: day(-3),
  how: 'verbal',
  explained: ['why', 'what', 'how', 'whom'],
  communication: 'met',
});

describe('The forms of the check list of consent', () => {
  let page: ConsentPage;
  afterEach(clear);

  /** The summary of errors has the focus and lists these, each leading to its field. */
  async function refused(errors: Record<string, () => Element>): Promise<void> {
    const summary = page.get('group', 'There is a problem');
    focusIsOn(summary, 'the summary of errors takes it');
    expect(page.all('button', undefined, summary).map(nameOf)).to.deep.equal(Object.keys(errors));
    for (const [message, field] of Object.entries(errors)) {
      await page.press(get(summary, 'button', message));
      focusIsOn(field(), message);
      expect(descriptionOf(field()) || descriptionOf(field().closest('fieldset')!), 'said with the field').to.contain(
        message,
      );
    }
  }

  it('a basis that was chosen before it was decided not to share is not shown as one', async () => {
    const rows = () => [...page.root.querySelectorAll('.recorded dt')].map(words);
    for (const [decision, shown] of [
      ['share', true],
      ['not-share', false],
    ] as const) {
      const sharing = { decision, basis: 'agreement', reasons: 'They have help.', on: day(-1) } as const;
      page = await openConsent({ record: recordSharing(withMum, sharing) });
      expect(rows().includes('On what basis?'), decision).to.equal(shown);
      expect(rows()).to.include('Your reasons:');
      clear();
    }
  });

  describe('refuse what is incomplete, record nothing and keep what was filled in', () => {
    let changes: Event[];
    beforeEach(async () => {
      page = await openConsent({ record: withMum });
      changes = heard(page.case, 'threshold-change');
    });
    afterEach(() => {
      expect(page.record, 'nothing was recorded').to.deep.equal(withMum);
      expect(changes).to.have.length(0);
    });

    it('an answer without its day', async () => {
      await page.about('Mum');
      await page.pick(ask, 'Agreed');
      await page.pick(/^How did they agree/, 'In writing');
      await page.pick(/^What did you explain/, 'Why information is shared');
      await page.onDay('When?', '');
      await page.save();
      await refused({ 'Enter the date they told you.': () => page.get('date', 'When?') });
      expect(page.get('date').getAttribute('aria-invalid')).to.equal('true');
      const ticked = [...page.all<HTMLInputElement>('radio'), ...page.all<HTMLInputElement>('checkbox')]
        .filter(({ checked }) => checked)
        .map(nameOf);
      expect(ticked).to.deep.equal(['Agreed', 'In writing', 'Why information is shared']);
    });

    it('a day in the future', async () => {
      await page.about('Mum');
      await page.pick(ask, 'Said no');
      await page.onDay('When?', day(1));
      await page.save();
      await refused({
        'The date must be today or earlier.': () => page.get('date', 'When?'),
      });
      expect(page.get<HTMLInputElement>('date').value).to.equal(day(1));
    });

    it('a day that the calendar does not have', async () => {
      await page.about('Mum');
      await page.pick(ask, 'Said no');
      await page.onDay('When?', '');
      Object.defineProperty(page.get('date', 'When?'), 'validity', { value: { badInput: true } });
      await page.save();
      await refused({ 'Enter a real date, for example 22 11 2026.': () => page.get('date', 'When?') });
    });

    it('no answer at all', async () => {
      await page.about('Mum');
      await page.save();
      await refused({
        'Answer at least one question, or select Cancel.': () =>
          page.all('radio', undefined, page.get('group', ask))[0]!,
      });
    });

    const wanted = (group: RegExp) => () => page.all('radio', undefined, page.get('group', group))[0]!;

    it('no decision on sharing', async () => {
      await page.sharing();
      await page.save();
      await refused({ 'Choose whether you will share information.': wanted(SHARE) });
    });

    it('sharing without agreement, and no ground for it', async () => {
      await page.sharing();
      await page.pick(SHARE, 'Share without agreement');
      await page.save();
      await refused({ 'Choose why you can share without agreement.': wanted(GROUNDS) });
    });

    it('a decision without its day, and half of the advice', async () => {
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      await page.fillIn('What we saw', 'What will you share?');
      await page.fillIn('manager', /^Who gave the advice/);
      await page.onDay('When did you decide?', '');
      await page.save();
      await refused({
        'Enter what they advised.': () => page.get('textbox', 'What did they advise?'),
        'Enter the date you decided.': () => page.get('date', 'When did you decide?'),
      });
      expect(page.get<HTMLInputElement>('textbox', 'What will you share?').value).to.equal('What we saw');
      expect(page.get<HTMLInputElement>('textbox', /^Who gave the advice/).value).to.equal('manager');
    });

    it('days of a decision and of advice that are still to come', async () => {
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      await page.onDay('When did you decide?', day(2));
      await page.fillIn('manager', /^Who gave the advice/);
      await page.onDay('When did you take advice?', day(2));
      await page.fillIn('Share', 'What did they advise?');
      await page.save();
      const summary = page.get('group', 'There is a problem');
      expect(page.all('button', undefined, summary).map(nameOf)).to.deep.equal(
        Array(2).fill('The date must be today or earlier.'),
      );
      await page.press(page.all('button', undefined, summary)[0]!);
      focusIsOn(page.get('date', 'When did you take advice?'));
      await page.press(page.all('button', undefined, summary)[1]!);
      focusIsOn(page.get('date', 'When did you decide?'));
    });

    it('a person without a label, or with one that is taken', async () => {
      await page.press(page.get('button', '+ Person'));
      focusIsOn(page.get('textbox', 'Initials or role'));
      await page.press(page.get('button', 'Add an adult'));
      await refused({
        'Write initials or a role, for example "K" or "Mum".': () => page.get('textbox', 'Initials or role'),
      });
      await page.addPerson('mum');
      await refused({
        'Someone with these initials is listed already. Write something that tells them apart.': () =>
          page.get('textbox', 'Initials or role'),
      });
    });
  });

  it('Enter adds whom the label most likely means, as the marked button says', async () => {
    page = await openConsent({});
    await page.press(page.get('button', '+ Person'));
    const marked = () => nameOf(page.root.querySelector('.questions .main')!);
    expect(marked()).to.equal('Add an adult');
    for (const [label, button] of [
      ['Gran', 'Add an adult'],
      ['K', 'Add a child'],
      ['Unborn baby', 'Add an unborn child'],
    ] as const) {
      page.get('textbox', 'Initials or role').focus();
      await sendKeys({ type: label });
      await page.settled();
      expect(marked(), label).to.equal(button);
      await sendKeys({ press: 'Enter' });
      await page.settled();
    }
    expect(page.record.people.map(({ label, role }) => `${label}: ${role}`)).to.deep.equal([
      'Gran: adult',
      'K: child',
      'Unborn baby: unborn',
    ]);
  });

  it('somebody who was listed by mistake can be removed with what is settled about them, and nobody who said something', async () => {
    page = await openConsent({ record: setCapacity(withMum, 'mum', { responsibility: 'unsure' }) });
    await page.about('Mum');
    await page.press(page.get('button', /^Remove.* Mum$/));
    expect(page.record.people).to.deep.equal([]);
    expect(page.record.consent!.people).to.deep.equal({});
    clear();
    page = await openConsent({ record: agreed });
    await page.about('Mum');
    expect(page.all('button', /^Remove.* Mum$/)).to.have.length(0);
  });

  it('what was refused is recorded once it is put right', async () => {
    page = await openConsent({ record: withMum });
    await page.about('Mum');
    await page.pick(ask, 'Said no');
    await page.onDay('When?', '');
    await page.save();
    await page.onDay('When?', day(-1));
    await page.save();
    expect(page.record.consent!.agreement).to.deep.equal([
      { person: 'mum', state: 'refused', on: day(-1), explained: [] },
    ]);
    expect(page.all('group', 'There is a problem')).to.have.length(0);
    expect(page.announced()).to.equal('Recorded: What Mum said. Can you go ahead? Not yet.');
  });

  it('nobody is announced to have said something who was not asked', async () => {
    page = await openConsent({ record: withMum });
    await page.about('Mum');
    await page.pick(/parental responsibility/, 'Yes');
    await page.save();
    expect(page.announced()).to.match(/^Recorded: Mum\./);
  });

  describe('correct and keep what people said', () => {
    beforeEach(async () => {
      page = await openConsent({ record: agreed });
      await page.about('Mum');
    });

    it('what is recorded is filled in', () => {
      const ticked = [...page.all<HTMLInputElement>('radio'), ...page.all<HTMLInputElement>('checkbox')]
        .filter(({ checked }) => checked)
        .map(nameOf);
      expect(ticked).to.deep.equal([
        'Yes',
        'Agreed',
        'Verbally',
        'Yes, and they had it',
        'All four of these',
        'Why information is shared',
        'What is shared',
        'How it is shared',
        'With whom it is shared',
      ]);
      expect(page.get<HTMLInputElement>('date').value).to.equal(day(-3));
    });

    it('a correction of the same answer takes the place of what stood there', async () => {
      await page.pick(/^How did they agree/, 'In writing');
      await page.save();
      expect(page.record.consent!.agreement.map(({ on, how }) => `${on} ${how}`)).to.deep.equal([`${day(-3)} writing`]);
    });

    it('another answer on the same day is added, the first stays, and this is said before it is saved', async () => {
      await page.pick(ask, 'Withdrew their agreement');
      await page.save();
      await page.about('Mum');
      await page.pick(ask, 'Agreed');
      expect(words(page.form.querySelector('#on-hint'))).to.equal(
        `“Withdrew their agreement, ${dateWords(day())}” stays on record. If it is wrong, remove it below.`,
      );
      await page.save();
      expect(page.record.consent!.agreement.map(({ on, state }) => `${on} ${state}`)).to.deep.equal([
        `${day(-3)} given`,
        `${day()} withdrawn`,
        `${day()} given`,
      ]);
      expect(words(page.task('Mum'))).to.contain(`Agreed, ${dateWords(day())}`);
    });

    it('another day is added, the one before stays in the history, and the newest counts', async () => {
      await page.pick(ask, 'Withdrew their agreement');
      expect(page.get<HTMLInputElement>('date').value, 'the day of another answer is not taken over').to.equal(day());
      await page.save();
      expect(page.record.consent!.agreement.map(({ on, state }) => `${on} ${state}`)).to.deep.equal([
        `${day(-3)} given`,
        `${day()} withdrawn`,
      ]);
      expect(words(page.task('Mum'))).to.contain('Withdrew their agreement,');
      await page.about('Mum');
      const history = await page.disclose(/^What they said and when/);
      expect(
        page.all('listitem', undefined, history).map((item) => words(item).split(' Recorded by')[0]),
      ).to.deep.equal([`Withdrew their agreement, ${dateWords(day())}`, `Agreed, ${dateWords(day(-3))}`]);
    });

    it('says before it is saved that what stands on another day is not corrected by it', async () => {
      const hint = () => words(page.form.querySelector('#on-hint'));
      expect(hint()).to.equal('');
      await page.onDay('When?', day(-5));
      expect(hint()).to.equal(
        `“Agreed, ${dateWords(day(-3))}” stays on record and counts, as it is later. If it is wrong, remove it below.`,
      );
      await page.onDay('When?', day(-1));
      expect(hint()).to.equal(`“Agreed, ${dateWords(day(-3))}” stays on record. If it is wrong, remove it below.`);
      await page.onDay('When?', day(-3));
      expect(hint()).to.equal('');
    });

    it('an entry made by mistake is taken back, and only that one', async () => {
      await page.pick(ask, 'Withdrew their agreement');
      await page.save();
      await page.about('Mum');
      await page.press(
        page.get(
          'button',
          `Recorded by mistake? Remove it: Withdrew their agreement, ${dateWords(day())}`,
          await page.disclose(/^What they said and when/),
        ),
      );
      expect(page.record).to.deep.equal(withWords(cheshireEast2023, agreed));
      expect(words(page.task('Mum'))).to.contain('Agreed,');
      focusIsOn(page.opener('Mum'));
      expect(page.announced()).to.contain('Removed.');
    });

    it('who agreed, withdrew and agreed again on one day has all three on record, and each is removed by itself', async () => {
      for (const answer of ['Withdrew their agreement', 'Agreed', 'Withdrew their agreement']) {
        await page.pick(ask, answer);
        await page.onDay('When?', day());
        await page.save();
        await page.about('Mum');
      }
      const history = () => page.disclose(/^What they said and when/);
      const said = async () =>
        page.all('listitem', undefined, await history()).map((item) => words(item).split(' Recorded by')[0]);
      const today = dateWords(day());
      expect(await said()).to.deep.equal([
        `Withdrew their agreement, ${today} (2)`,
        `Agreed, ${today}`,
        `Withdrew their agreement, ${today} (1)`,
        `Agreed, ${dateWords(day(-3))}`,
      ]);
      const remove = `Recorded by mistake? Remove it: Withdrew their agreement, ${today} (2)`;
      await page.press(page.get('button', remove, await history()));
      expect(page.record.consent!.agreement.map(({ state }) => state)).to.deep.equal(['given', 'withdrawn', 'given']);
      expect(words(page.task('Mum'))).to.contain('Agreed,');
    });

    it('somebody of whom something is recorded cannot be removed; of whom nothing is, can', async () => {
      expect(page.all('button', 'Remove this person: Mum')).to.have.length(0);
      await page.addPerson('Gran');
      await page.addPerson('Baby', 'an unborn child');
      await page.about('Gran');
      await page.press(page.get('button', 'Remove this person: Gran'));
      expect(page.record.people.map(({ label }) => label)).to.deep.equal(['Mum', 'Baby']);
      focusIsOn(page.get('heading', 'Can you go ahead?'), 'what opened its form is gone');
      await page.others();
      await page.press(page.get('button', 'Remove this person: Baby'));
      expect(page.record.people.map(({ label }) => label)).to.deep.equal(['Mum']);
      focusIsOn(page.get('button', '+ Person'));
    });

    it('a decision is changed in place, and taken back altogether', async () => {
      await page.decided();
      expect(page.verdict).to.equal('Yes');
      await page.sharing();
      expect(page.get<HTMLInputElement>('textbox', 'Who with?').value).to.equal('the front door');
      await page.fillIn('the school nurse', 'Who with?');
      await page.save();
      expect(page.record.consent!.sharing!.with).to.equal('the school nurse');
      await page.sharing();
      await page.press(page.get('button', 'Remove this decision'));
      expect(page.record.consent!.sharing).to.equal(undefined);
      expect(words(page.task(SHARING))).to.contain('Nothing recorded yet');
      focusIsOn(page.opener(SHARING));
    });
  });

  describe('lead from each thing that is missing to its field', () => {
    const people = (...edits: ((record: CaseRecord) => CaseRecord)[]) =>
      edits.reduce((record, edit) => edit(record), withMum);
    const said = (entry: object) => (record: CaseRecord) =>
      recordAgreement(record, { person: 'mum', on: day(), explained: [], state: 'given', ...entry });
    const shared = (sharing: object) => (record: CaseRecord) =>
      recordSharing(record, { decision: 'share', on: day(), ...sharing });
    const first = (group: RegExp) => () => page.all('radio', undefined, page.get('group', group))[0]!;

    const fields: Record<string, [RegExp, CaseRecord, () => Element]> = {
      'the list of people': [/^List everyone/, lowerTier, () => page.get('textbox', 'Initials or role')],
      'parental responsibility': [/^Say whether Mum has parental/, withMum, first(/parental responsibility/)],
      'how they agreed': [/^Record how Mum agreed/, people(said({})), first(/^How did they agree/)],
      'what was explained': [/^Explain to Mum/, people(said({})), () => page.get('checkbox', 'All four of these')],
      'help to understand': [/^Record whether Mum needed help/, people(said({})), first(/^Did they need help/)],
      'what is shared': [
        /^Record what you will share\.$/,
        people(shared({ basis: 'agreement' })),
        () => page.get('textbox', 'What will you share?'),
      ],
      'with whom': [
        /^Record who you will share it with/,
        people(shared({ basis: 'agreement' })),
        () => page.get('textbox', 'Who with?'),
      ],
      'the purpose': [
        /^Record what you will share it for/,
        people(shared({ basis: 'agreement' })),
        () => page.get('textbox', 'What for?'),
      ],
      'the basis': [/^Record whether you share with agreement/, people(shared({})), first(SHARE)],
      'the ground': [/^Choose why you can share/, people(shared({ basis: 'ground' })), first(GROUNDS)],
      'the reasons': [
        /^Write your reasons/,
        people(shared({ decision: 'not-share' })),
        () => page.get('textbox', 'Your reasons'),
      ],
      'the advice': [
        /ask your manager or your designated safeguarding lead/,
        people(shared({ basis: 'other' })),
        () => page.get('textbox', /^Who gave the advice/),
      ],
    };
    for (const [field, [missing, record, control]] of Object.entries(fields)) {
      it(field, async () => {
        page = await openConsent({ record });
        const wanted = page.missing.filter((text) => missing.test(text));
        expect(wanted.length, page.missing.join(' | ')).to.equal(1);
        await page.press(page.get('button', wanted[0]));
        focusIsOn(control());
      });
    }

    it('what somebody said, and what is decided: the line itself says so, and opens them', async () => {
      page = await openConsent({ record: withMum });
      expect(words(page.task('Mum'))).to.contain('Not asked yet');
      await page.press(page.opener('Mum'));
      focusIsOn(first(/parental responsibility/)());
      expect(words(page.task(SHARING))).to.contain('Nothing recorded yet');
      await page.press(page.opener(SHARING));
      focusIsOn(first(SHARE)());
    });

    it('the child’s capacity', async () => {
      page = await openConsent({ pack: 'worcestershire-2019' });
      page.checklist.level = 'level-3';
      await page.addPerson('K', 'a child');
      await page.leave();
      await page.press(page.get('button', 'Say whether K has the capacity to agree.'));
      focusIsOn(first(/capacity to agree/)());
    });

    it('keeps what an answer hides for now, and brings it back', async () => {
      page = await openConsent({ record: withMum });
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      await page.fillIn('What we saw', 'What will you share?');
      await page.pick(SHARE, 'Do not share');
      expect(page.all('textbox', 'What will you share?')).to.have.length(0);
      await page.pick(SHARE, 'Share with their agreement');
      expect(page.get<HTMLInputElement>('textbox', 'What will you share?').value).to.equal('What we saw');
      await page.pick(SHARE, 'Do not share');
      await page.save();
      const about = { what: 'What we saw' };
      const decided = { ...about, decision: 'not-share', on: day() } as const;
      expect(page.record.consent!.sharing, 'what it is about is not lost').to.deep.equal(decided);
      const row = () => words(page.root.querySelector('.recorded'));
      expect(row()).to.equal('What the decision is about: What we saw');
    });

    it('keeps what was recorded while it is not decided what to do after advice', async () => {
      const about = { what: 'What we saw', with: 'ChECS', purpose: 'Help', reasons: 'She could be hurt.' };
      const shared = { ...about, decision: 'share', basis: 'other', on: day(-1) } as const;
      const refused = recordAgreement(withMum, { person: 'mum', state: 'refused', on: day(-1), explained: [] });
      page = await openConsent({ record: recordSharing(refused, shared) });
      await page.sharing();
      await page.pick(SHARE, /^Not decided yet/);
      await page.fillIn('DSL', /^Who gave the advice/);
      await page.fillIn('Ask again', 'What did they advise?');
      await page.save();
      const advice = { from: 'DSL', on: day(), outcome: 'Ask again' };
      expect(page.record.consent!.sharing).to.deep.equal({ ...about, advice });
    });
  });

  describe('are open one at a time', () => {
    let changes: Event[];
    beforeEach(async () => {
      page = await openConsent({ record: addPerson(withMum, { id: 'dad', label: 'Dad', role: 'adult' }) });
      changes = heard(page.case, 'threshold-change');
    });

    it('opening one closes the other, and the first question has the focus', async () => {
      await page.about('Mum');
      focusIsOn(page.all('radio')[0]!);
      await page.about('Dad');
      expect(page.forms).to.deep.equal(['What Dad said']);
      expect(
        page
          .all('button')
          .filter((one) => one.getAttribute('aria-expanded') === 'true')
          .map(nameOf),
      ).to.deep.equal(['Close: Dad']);
      await page.sharing();
      expect(page.forms).to.deep.equal([SHARING]);
      await page.about('Mum');
      expect(page.forms).to.deep.equal(['What Mum said']);
    });

    for (const way of ['Cancel', 'Close'] as const) {
      it(`${way} brings the focus back to the button that opened it`, async () => {
        await page.about('Dad');
        await page.press(page.get('button', way === 'Close' ? 'Close: Dad' : way));
        expect(page.forms).to.deep.equal([]);
        focusIsOn(page.opener('Dad'));
        await page.sharing();
        await page.pick(SHARE, 'Share with their agreement');
        await page.press(page.get('button', way === 'Close' ? `Close: ${SHARING}` : way));
        expect(page.forms).to.deep.equal([]);
        focusIsOn(page.opener(SHARING));
        expect(changes.length).to.equal(0);
      });
    }
    it('what was filled in is there again after another was open, and is said not to be saved', async () => {
      await page.about('Mum');
      await page.pick(ask, 'Agreed');
      expect(words(page.task('Mum'))).not.to.contain('begun, not saved');
      await page.sharing();
      expect(words(page.task('Mum'))).to.contain('begun, not saved');
      await page.about('Mum');
      const ticked = page.all<HTMLInputElement>('radio').filter(({ checked }) => checked);
      expect(ticked.map(nameOf)).to.deep.equal(['Agreed']);
      expect(changes.length).to.equal(0);
    });

    it('what was filled in is there again after the list was off the page', async () => {
      await page.about('Mum');
      await page.pick(ask, 'Agreed');
      const list = page.root.host as HTMLElement & { updateComplete: Promise<unknown> };
      list.remove();
      await list.updateComplete;
      page.case.append(list);
      await page.settled();
      expect(page.forms).to.deep.equal(['What Mum said']);
      const ticked = page.all<HTMLInputElement>('radio').filter(({ checked }) => checked);
      expect(ticked.map(nameOf)).to.deep.equal(['Agreed']);
    });

    it('what was filled in about somebody who need not be asked is not folded away, nor who was to be added', async () => {
      await page.addPerson('Kim', 'a child');
      await page.leave();
      await page.about('Kim');
      await page.pick(/capacity/, 'Yes');
      await page.press(page.get('button', '+ Person'));
      await page.fillIn('Grandad', 'Initials or role');
      expect(words(page.task('Kim'))).to.contain('begun, not saved');
      await page.press(page.get('button', 'Done'));
      focusIsOn(page.get('button', /^\+ Person/));
      expect(nameOf(page.get('button', /^\+ Person/).parentElement!)).to.contain('begun, not saved');
      await page.press(page.get('button', /^\+ Person/));
      expect(page.get<HTMLInputElement>('textbox', 'Initials or role').value).to.equal('Grandad');
      await page.fillIn('', 'Initials or role');
      await page.press(page.get('button', 'Done'));
      expect(nameOf(page.get('button', /^\+ Person/).parentElement!)).not.to.contain('begun, not saved');
      await page.about('Kim');
      expect(page.all<HTMLInputElement>('radio').filter(({ checked }) => checked)).to.have.length(1);
    });

    it('what was filled in is there again after a fault took the questions off the screen', async () => {
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      await page.fillIn('What K told the nurse', 'What will you share?');
      page.case.record = { format: 'nonsense' } as never;
      await until(() => !page.forms.length, 'the fault');
      page.case.record = page.record;
      await until(() => page.forms.length, 'the questions');
      expect(page.get<HTMLInputElement>('textbox', 'What will you share?').value).to.equal('What K told the nurse');
      page.checklist.level = 'no such level';
      await page.settled();
      expect(page.forms).to.deep.equal([]);
      page.checklist.level = 'statutory';
      await page.settled();
      expect(page.get<HTMLInputElement>('textbox', 'What will you share?').value).to.equal('What K told the nurse');
    });

    it('what was cancelled is gone when the form is opened again', async () => {
      await page.about('Mum');
      await page.pick(ask, 'Agreed');
      await page.press(page.get('button', 'Cancel'));
      await page.about('Mum');
      expect(page.all<HTMLInputElement>('radio').filter(({ checked }) => checked)).to.deep.equal([]);
      expect(page.all('date')).to.have.length(0);
    });
  });

  describe('leave nothing of one family to the next', () => {
    const half = async () => {
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      await page.fillIn('What K told the nurse', 'What will you share?');
    };
    const nothingIsLeft = () => {
      expect(page.forms).to.deep.equal([]);
      const written = [...page.root.querySelectorAll<HTMLInputElement>('input, textarea')]
        .filter(({ type }) => !/radio|checkbox/.test(type))
        .map(({ value }) => value);
      expect(written.filter(Boolean)).to.deep.equal([]);
      expect(page.announced()).to.equal('');
    };
    beforeEach(async () => {
      page = await openConsent({ record: withMum });
      await half();
    });

    it('when another record is opened', async () => {
      await reopen(page, lowerTier);
      nothingIsLeft();
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      expect(page.get<HTMLInputElement>('textbox', 'What will you share?').value).to.equal('');
    });

    it('when the record is cleared', async () => {
      page.case.clear();
      await page.settled();
      nothingIsLeft();
    });

    it('when the case takes another document', async () => {
      page.case.pack = 'worcestershire-2019';
      await until(() => page.record.document.id === 'worcestershire-2019', 'the other document');
      await page.settled();
      nothingIsLeft();
    });

    it('when the element is moved to another case', async () => {
      const other = await openConsent({ record: lowerTier });
      other.checklist.remove();
      other.case.append(page.checklist);
      await page.settled();
      await page.settled();
      nothingIsLeft();
    });

    it('but a sign that is recorded beside it meanwhile takes nothing away', async () => {
      clear();
      page = await openConsent({ record: withMum, beside: true });
      await half();
      await page.press(get(page.grid.shadowRoot!, 'button', /^Education, /));
      await page.press(get(page.grid.shadowRoot!, 'checkbox', /^The child has had episodes of truancy/));
      expect(page.record.concerns).to.have.length(2);
      await page.settled();
      expect(page.get<HTMLInputElement>('textbox', 'What will you share?').value).to.equal('What K told the nurse');
      await page.press(page.get('button', '+ Person'));
      await page.fillIn('Grandad', 'Initials or role');
      await page.press(get(page.grid.shadowRoot!, 'checkbox', /^The child has had episodes of truancy/));
      expect(page.record.concerns).to.have.length(1);
      await page.settled();
      expect(page.get<HTMLInputElement>('textbox', 'Initials or role').value).to.equal('Grandad');
    });
  });

  describe('are part of the case', () => {
    let badge: Element;
    beforeEach(async () => {
      page = await openConsent({ record: withMum, beside: true });
      badge = page.case.querySelector('level-of-need-badge')!;
    });

    it('each thing recorded is one change of the case, with the record and the assessment', async () => {
      const events = heard(document.body, 'threshold-change');
      await page.agreed('Mum');
      expect(events).to.have.length(1);
      expect(events[0]!.target).to.equal(page.case);
      expect(events[0]!.detail.record).to.equal(page.case.record);
      expect(events[0]!.detail.record.consent!.agreement[0]!.state).to.equal('given');
      expect(events[0]!.detail.assessment).to.equal(page.case.assessment);
      await page.about('Mum');
      await page.press(page.get('button', 'Cancel'));
      await page.press(page.all('disclosure', /^Sentences/)[0]!);
      expect(events, 'looking around is no change').to.have.length(1);
    });

    it('undo takes it back', async () => {
      await page.agreed('Mum');
      await page.press(get(page.grid.shadowRoot!, 'button', 'Undo'));
      expect(page.record).to.deep.equal(withMum);
      expect(words(page.task('Mum'))).to.contain('Not asked yet');
    });

    it('the badge beside it says whose agreement is outstanding, until they agree', async () => {
      expect(said(badge)).to.contain('Agreement outstanding: 1 person');
      await page.addPerson('Dad');
      expect(said(badge)).to.contain('Agreement outstanding: 2 people');
      await page.agreed('Mum');
      expect(said(badge)).to.contain('Agreement outstanding: 1 person');
      await page.agreed('Dad');
      expect(said(badge)).to.not.contain('outstanding');
    });

    it('the answer in the grid shows whether one may go on, and what is missing', async () => {
      const grid = page.grid.shadowRoot!;
      const fold = () => get(grid, 'disclosure', /^Agreement and sharing: /);
      const told = () => words(fold().parentElement);
      expect(words(fold())).to.equal('Agreement and sharing: Not yet');
      await page.press(fold());
      expect(told()).to.contain('First ask for agreement.').and.contain('Mum has not been asked yet');
      await page.agreed('Mum');
      expect(told()).to.contain('Record whether you will share').and.not.contain('Mum has not been asked yet');
      await page.decided();
      expect(words(fold())).to.equal('Agreement and sharing: Yes');
      expect(told())
        .to.contain('Everyone whose agreement the document asks for has agreed')
        .and.not.contain('Record whether you share');
    });

    it('without a checklist in the case the badge asks for nothing that nobody can record', async () => {
      const other = mount(document.createElement('threshold-case'));
      other.pack = 'cheshire-east-2023';
      const lone = other.appendChild(document.createElement('level-of-need-badge'));
      await until(() => other.record, 'the document');
      other.record = lowerTier;
      await until(() => said(lone).includes('Targeted Help'), 'the level');
      expect(said(lone)).to.not.contain('outstanding');
    });

    it('the record is kept in one place: no attribute, address, title or storage holds any of it', async () => {
      localStorage.clear();
      sessionStorage.clear();
      await page.agreed('Mum');
      await page.decided(RISK_OF_HARM, 'Quite special words');
      const around = [...document.querySelectorAll('*')]
        .map((one) => [...one.attributes].map(({ value }) => value).join(' '))
        .join(' ');
      expect(
        `${around} ${location.href} ${document.title} ${document.cookie} ${JSON.stringify({ ...localStorage, ...sessionStorage })}`,
      ).to.not.contain('special words');
      expect(document.body.textContent, 'nor does the page outside the shadow root').to.not.contain('special words');
    });
  });

  describe('show the notes on law beside the sentences that they bear on', () => {
    const told = async () => words(await page.disclose(/^Sentences for your record/));
    const share = lawNotes.notes.find(({ id }) => id === 'share-duty')!;

    beforeEach(async () => {
      page = await openConsent({
        record: recordSharing(withMum, {
          basis: 'ground',
          ground: 'risk-of-harm',
          reasons: 'Seen.',
          decision: 'share',
          on: day(),
        }),
      });
    });

    it('dated, with how certain they are', async () => {
      expect(await told()).to.contain(
        `Law and national guidance, read on ${dateWords(lawNotes.checkedOn)} ${share.text} (${share.certainty}) About sentence`,
      );
      await page.press(page.get('button', /^About this document/));
      expect(words(page.all('listitem').find((one) => words(one).startsWith(share.text)))).to.contain(
        'About sharing information.',
      );
    });

    it('the host’s own, or none', async () => {
      page.case.lawNotes = {
        ...lawNotes,
        checkedOn: '2027-01-05',
        notes: [{ ...share, text: 'The partnership’s own note.' }],
      };
      await until(() => page.said().includes('The partnership’s own note.'), 'the own note');
      expect(await told())
        .to.contain('read on 5 January 2027 The partnership’s own note.')
        .and.not.contain(share.text);
      page.case.lawNotes = null;
      await until(() => !page.said().includes('The partnership’s own note.'), 'no note');
      expect(await told()).to.not.contain('Law and national guidance');
    });

    it('for a level of its own too', async () => {
      page.case.lawNotes = null;
      page.checklist.level = 'statutory';
      await until(() => !page.said().includes(share.text), 'no note');
      expect(page.said()).to.contain('For: Statutory');
      expect(words(page.task('Mum'))).to.contain('Not asked yet');
    });
  });
});
