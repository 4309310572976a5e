import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import {
  addConcern,
  addPerson,
  agree,
  answer,
  dateWords,
  newRecord,
  recordAgreement,
  recordSharing,
  setCapacity,
  setChild,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023, worcestershire2019 } from '../core/documents.js';
import {
  ANSWER,
  ConsentPage,
  day,
  GROUNDS,
  lowerTier,
  openConsent,
  RISK_OF_HARM,
  SHARE,
  SHARING,
  statutory,
} from './consent-page.js';
import { clear, descriptionOf, focusIsOn, nameOf, until, words } from './page.js';

const ask = /^Have you asked/;

describe('The check list of consent', () => {
  let page: ConsentPage;
  afterEach(clear);

  describe('at the lower tier of Targeted Help, where parents must agree', () => {
    beforeEach(async () => {
      page = await openConsent({ record: lowerTier });
    });

    it('begins with "not yet": everything is to do, nobody is said to have refused', () => {
      expect(page.verdict).to.equal('Not yet');
      expect(words(page.section(ANSWER)))
        .to.contain('First ask for agreement.')
        .and.contain('2 of 2 left');
      expect(page.said()).to.contain('For: Targeted Help, lower tier. The document requires agreement here.');
      expect(words(page.task('People to ask'))).to.contain('List everyone with parental responsibility.');
      expect(words(page.task(SHARING))).to.contain('Nothing recorded yet');
      expect(page.said()).to.contain('In danger now? Call 999.').and.not.contain('Said no');
      expect(page.forms, 'questions open as they are needed').to.deep.equal([]);
    });

    it('says of one task at a time that it is now, and of the one that is open', async () => {
      const now = () => page.all('listitem', /\bNow\b/).map((item) => words(item.querySelector('h3')));
      expect(now()).to.deep.equal(['People to ask']);
      await page.addPerson('Mum');
      await page.leave();
      expect(now()).to.deep.equal(['Mum']);
      await page.sharing();
      expect(now()).to.deep.equal([SHARING]);
    });

    it('a person who is listed is not asked yet, and no answer is ticked in advance', async () => {
      await page.addPerson('Mum');
      expect(words(page.task('Mum'))).to.contain('Not asked yet');
      await page.about('Mum');
      expect(page.all<HTMLInputElement>('radio').length).to.equal(7);
      const ticked = () =>
        [...page.all<HTMLInputElement>('radio'), ...page.all<HTMLInputElement>('checkbox')]
          .filter(({ checked }) => checked)
          .map(nameOf);
      expect(ticked()).to.deep.equal([]);
      await page.pick(ask, 'Agreed');
      expect(page.all('radio').length + page.all('checkbox').length, 'what follows from "agreed"').to.be.above(15);
      expect(ticked()).to.deep.equal(['Agreed']);
      expect(page.get<HTMLInputElement>('date').value, 'the day is today’s until it is changed').to.equal(day());
      await page.sharing();
      expect(ticked()).to.deep.equal([]);
      await page.pick(SHARE, 'Share without agreement');
      expect(ticked()).to.deep.equal(['Share without agreement']);
      await page.disclose(/^Check list/);
      expect(ticked()).to.deep.equal(['Share without agreement']);
    });

    it('one box ticks all four things that were explained, and is not ticked where one is not', async () => {
      await page.addPerson('Mum');
      await page.about('Mum');
      await page.pick(ask, 'Agreed');
      const ticked = () =>
        page
          .all<HTMLInputElement>('checkbox')
          .filter(({ checked }) => checked)
          .map(nameOf);
      const four = ['Why information is shared', 'What is shared', 'How it is shared', 'With whom it is shared'];
      await page.pick(/^What did you explain/, 'All four of these');
      expect(ticked()).to.deep.equal(['All four of these', ...four]);
      await page.pick(/^What did you explain/, 'What is shared');
      expect(ticked()).to.deep.equal([four[0], four[2], four[3]]);
      await page.pick(/^What did you explain/, 'What is shared');
      expect(ticked()).to.deep.equal(['All four of these', ...four]);
      await page.pick(/^What did you explain/, 'All four of these');
      expect(ticked()).to.deep.equal([]);
    });

    it('asks about sharing one thing after another: the grounds only after “share without agreement”', async () => {
      await page.sharing();
      const asked = () => page.all('group').map(nameOf);
      expect(asked()).to.deep.equal(['Will you share information?']);
      expect(page.all('textbox').length + page.all('date').length).to.equal(0);
      await page.pick(SHARE, 'Share with their agreement');
      expect(asked()).to.deep.equal(['Will you share information?', 'Did you take advice? (optional)']);
      expect(page.all('textbox', 'Your reasons')).to.have.length(0);
      await page.pick(SHARE, 'Share without agreement');
      expect(asked()).to.deep.equal(['Will you share information?', 'Why can you share without agreement?']);
      expect(page.all('textbox'), 'what is shared comes after').to.have.length(0);
      await page.pick(GROUNDS, RISK_OF_HARM);
      expect(page.all('textbox', 'Your reasons')).to.have.length(1);
    });

    it('a task that is saved opens the next one that is left, with the focus in it', async () => {
      await page.addPerson('Mum');
      await page.addPerson('Dad');
      await page.agreed('Mum');
      expect(page.forms).to.deep.equal(['What Dad said']);
      focusIsOn(page.all('radio')[0]!);
      await page.agreed('Dad');
      expect(page.forms).to.deep.equal([SHARING]);
      focusIsOn(page.all('radio', undefined, page.get('group', SHARE))[0]!);
      await page.decided();
      expect(page.forms, 'nothing is left').to.deep.equal([]);
      focusIsOn(page.opener(SHARING));
      expect(page.announced()).to.contain(`Recorded: ${SHARING}. Can you go ahead? Yes.`);
    });

    describe('an answer that changes', () => {
      afterEach(() => setViewport({ width: 800, height: 600 }));

      const share = async (height: number) => {
        await setViewport({ width: 800, height });
        await until(() => innerHeight === height, 'the window');
        await page.addPerson('Mum');
        await page.agreed('Mum');
        await page.decided();
      };

      it('out of view is repeated where one is, until something else is recorded', async () => {
        await share(300);
        expect(words(page.task(SHARING))).to.contain('Can you go ahead? Yes.');
        expect(words(page.task('Mum')), 'there alone').to.not.contain('go ahead');
        await page.disclose(/^Check list/);
        await page.press(page.all('checkbox')[0]!);
        expect(words(page.task(SHARING))).to.not.contain('go ahead');
      });

      it('in view is not', async () => {
        await share(3000);
        expect(words(page.task(SHARING))).to.not.contain('go ahead');
      });
    });

    it('agreement with all its details and a decision on it lead to "Yes"', async () => {
      await page.addPerson('Mum');
      await page.agreed('Mum', 'In writing');
      expect(words(page.task('Mum'))).to.contain(`Agreed, ${dateWords(day())}, informed`);
      expect(page.verdict).to.equal('Not yet');
      await page.decided();
      expect(page.verdict).to.equal('Yes');
      expect(words(page.section(ANSWER))).to.contain('Nothing is missing.');
      expect(page.missing).to.deep.equal([]);
      for (const [name, value] of [
        [SHARING, `You will share, ${dateWords(day())}`],
        ['What will you share?', 'What we saw at school'],
        ['Who with?', 'the front door'],
        ['What for?', 'to get help'],
        ['On what basis?', 'With their agreement'],
      ]) {
        expect(words(page.task(SHARING))).to.contain(`${name} ${value}`);
      }
      expect(page.record.consent).to.deep.equal({
        people: { 'person-1': { responsibility: 'yes' } },
        agreement: [
          {
            person: 'person-1',
            state: 'given',
            on: day(),
            how: 'writing',
            explained: ['why', 'what', 'how', 'whom'],
            communication: 'not-needed',
          },
        ],
        sharing: {
          what: 'What we saw at school',
          with: 'the front door',
          purpose: 'to get help',
          basis: 'agreement',
          decision: 'share',
          on: day(),
        },
        checked: [],
      });
    });

    it('an answer that is dated tomorrow counts from midnight, in the whole case and in silence', async () => {
      const ticks: (() => void)[] = [];
      const { setInterval } = window;
      const { now } = Date;
      window.setInterval = ((call: () => void) => ticks.push(call)) as typeof window.setInterval;
      try {
        const said = {
          person: 'person-1',
          state: 'given',
          on: day(1),
          how: 'verbal',
          communication: 'not-needed',
        } as const;
        const mum = setCapacity(addPerson(lowerTier, { label: 'Mum', role: 'adult' }), 'person-1', {
          responsibility: 'yes',
        });
        const record = recordAgreement(mum, { ...said, explained: ['why', 'what', 'how', 'whom'] });
        clear();
        page = await openConsent({ record, beside: true });
        const badge = page.case.querySelector('level-of-need-badge')!;
        const first = () => words(page.section(ANSWER));
        expect([page.verdict, words(badge.shadowRoot)].join(' ')).to.match(
          /^Not yet .*Agreement outstanding: 1 person/,
        );
        const [before, heard] = [first(), page.announced()];
        Date.now = () => now() + 86_400_000;
        for (const tick of ticks) tick();
        await page.settled();
        expect(words(badge.shadowRoot)).to.not.contain('outstanding');
        expect(words(page.task('Mum'))).to.contain(`Agreed, ${dateWords(day())}, informed`);
        expect([first() === before, page.announced() === heard, page.changes.length]).to.deep.equal([false, true, 0]);
      } finally {
        window.setInterval = setInterval;
        Date.now = now;
      }
    });

    it('two with parental responsibility must both agree', async () => {
      await page.addPerson('Mum');
      await page.addPerson('Dad');
      await page.agreed('Mum');
      await page.didNotAgree('Dad', 'Asked, no answer yet');
      expect(words(page.section(ANSWER)))
        .to.contain('Somebody was asked and has not answered.')
        .and.contain('2 of 3 left');
      expect(words(page.task('Dad'))).to.contain('Asked, no answer yet');
    });

    it('agreement without understanding is not informed', async () => {
      await page.addPerson('Mum');
      await page.about('Mum');
      await page.pick(/parental responsibility/, 'Yes');
      await page.pick(ask, 'Agreed');
      await page.pick(/^Did they need help/, 'Yes, and they did not have it');
      await page.save();
      expect(words(page.task('Mum').querySelector('.state')))
        .to.contain('something is missing')
        .and.not.contain('informed');
      expect(page.missing).to.include.members(['Record how Mum agreed: verbally or in writing.']);
      expect(page.missing.find((one) => one.startsWith('Mum did not have the help'))).to.contain(
        'Agreement without understanding is not informed',
      );
    });

    it('not asked, with a ground and reasons: share now, and the family is told after', async () => {
      await page.addPerson('Mum');
      await page.decided(RISK_OF_HARM, 'He waits outside the school.');
      expect(page.verdict).to.equal('Share now and tell them afterwards');
      expect(words(page.section(ANSWER))).to.contain('1 thing to do afterwards. Do not wait for it.');
      expect(page.forms, 'nothing opens by itself').to.deep.equal([]);
      expect(page.missing).to.deep.equal(['Tell Mum what you shared and why, when it is safe.']);
      expect(words(page.task(SHARING)))
        .to.contain('Your reasons: He waits outside the school.')
        .and.contain('On what basis? To ask for consent would put a person at risk');
    });

    it('does not say of an agreement that something is missing where nothing is', async () => {
      let record = addPerson(addPerson(lowerTier, { id: 'm', label: 'Mum', role: 'adult' }), {
        id: 'd',
        label: 'Dad',
        role: 'adult',
      });
      record = recordAgreement(record, { person: 'm', state: 'given', on: day(), how: 'verbal', explained: [] });
      record = recordAgreement(record, { person: 'd', state: 'refused', on: day(), how: 'verbal', explained: [] });
      record = setCapacity(setCapacity(record, 'm', { responsibility: 'yes' }), 'd', { responsibility: 'yes' });
      record = addConcern(record, { indicator: 'early-years.statutory.2' });
      record = answer(record, 'immediate-risk', 'no');
      const advice = { from: 'Safeguarding lead', on: day(), outcome: 'Share.' };
      record = recordSharing(record, {
        what: 'What was seen',
        with: 'The front door',
        purpose: 'Help',
        basis: 'ground',
        ground: 'risk-of-harm',
        reasons: 'He waits outside.',
        advice,
        decision: 'share',
        on: day(),
      });
      clear();
      page = await openConsent({ record });
      expect(words(page.section(ANSWER))).to.contain('Nothing is missing.');
      expect(page.said()).to.not.contain('something is missing');
      expect(words(page.task(SHARING)))
        .to.contain('The advice you took: Safeguarding lead')
        .and.not.contain('optional');
    });

    it('does not say that the document requires agreement while a child is, or may be, at immediate risk', async () => {
      const harm = addConcern(lowerTier, { indicator: 'early-years.statutory.2' });
      const about = async (record: CaseRecord) => {
        clear();
        page = await openConsent({ record });
        return page.said().includes('The document requires agreement here.');
      };
      expect(await about(harm), 'not judged').to.equal(false);
      expect(await about(answer(harm, 'immediate-risk', 'unsure'))).to.equal(false);
      expect(page.said()).to.contain('For: Statutory/Specialist Help.');
      expect(await about(answer(harm, 'immediate-risk', 'no'))).to.equal(true);
    });

    it('never says that nothing is missing while it asks to take advice', async () => {
      const why = 'We watch for now.';
      const kept = recordSharing(statutory, { decision: 'not-share', on: day(), reasons: why });
      const harm = addConcern(kept, { indicator: 'early-years.statutory.2' });
      for (const record of [harm, answer(harm, 'immediate-risk', 'no'), setChild(kept, { words: 'Dad hit me.' })]) {
        clear();
        page = await openConsent({ record });
        expect(page.verdict).to.equal('Take advice');
        expect(words(page.section(ANSWER))).to.not.contain('Nothing is missing');
      }
    });

    it('a ground without reasons is outstanding, and the way to it opens the reasons', async () => {
      await page.addPerson('Mum');
      await page.decided(RISK_OF_HARM);
      expect(page.verdict).to.equal('Not yet');
      await page.leave();
      expect(page.missing).to.include('Write your reasons.');
      await page.press(page.get('button', 'Write your reasons.'));
      focusIsOn(page.get('textbox', 'Your reasons'));
      expect(descriptionOf(page.get('textbox', 'Your reasons'))).to.contain(
        'You must give these if you share without agreement',
      );
    });

    it('the grounds are the document’s own, each with its section', async () => {
      await page.sharing();
      await page.pick(SHARE, 'Share without agreement');
      for (const mark of page.all('button', /^Source/, page.get('group', GROUNDS))) await page.press(mark);
      const shown = words(page.get('group', GROUNDS));
      for (const { text, section, doubt } of cheshireEast2023.consent!.grounds)
        expect(shown)
          .to.contain(text)
          .and.contain(`. ${section.join('; ')}.`)
          .and.contain('Lets you share without asking')
          .and.contain(doubt ?? '');
      expect(page.all('radio', undefined, page.get('group', GROUNDS))).to.have.length(6);
      expect(shown).to.contain('Another reason, which the document does not state');
    });

    it('the document’s own rules are listed with their sections; to tick them decides nothing', async () => {
      const before = words(page.section(ANSWER));
      const list = await page.disclose('Check list (7)');
      const boxes = page.all<HTMLInputElement>('checkbox', undefined, list);
      expect(boxes).to.have.length(7);
      for (const mark of page.all('button', /^Source/, list)) await page.press(mark);
      for (const [at, { text, section, doubt }] of cheshireEast2023.consent!.checklist.entries()) {
        expect(nameOf(boxes[at]!)).to.equal(text);
        expect(words(boxes[at]!.closest('li')))
          .to.contain(`. ${section.join('; ')}.`)
          .and.contain(doubt ?? '');
      }
      await page.press(boxes[1]!);
      expect(page.record.consent!.checked).to.deep.equal(['be-open']);
      expect(words(page.section(ANSWER))).to.equal(before);
      await page.press(boxes[1]!);
      expect(page.record.consent!.checked).to.deep.equal([]);
    });
  });

  describe('at Statutory, after a refusal', () => {
    beforeEach(async () => {
      page = await openConsent({ record: statutory });
      await page.addPerson('Mum');
      await page.didNotAgree('Mum');
    });

    it('a refusal asks for advice, and a fear of harm does not wait for it', () => {
      expect(page.verdict).to.equal('Take advice');
      expect(words(page.section(ANSWER))).to.contain('If you fear harm to a child, do not wait');
      expect(words(page.task('Mum'))).to.contain('Said no,');
      expect(nameOf(page.get('group', SHARE))).to.equal('Mum did not agree. Will you share information?');
    });

    it('a ground that answers a refusal, with reasons, in its place: yes', async () => {
      await page.decided(/^The public interest/, 'Two injuries this month.');
      expect(page.verdict).to.equal('Yes');
      expect(words(page.section(ANSWER))).to.contain('You recorded your reasons for sharing without agreement.');
    });

    it('advice that was taken is recorded with whom, day and outcome, before anything is decided', async () => {
      await page.pick(SHARE, /^Not decided yet/);
      await page.fillIn('safeguarding lead', /^Who gave the advice/);
      await page.onDay('When did you take advice?', day(-1));
      await page.fillIn('Share it with social care', 'What did they advise?');
      await page.save();
      expect(page.record.consent!.sharing).to.deep.equal({
        advice: { from: 'safeguarding lead', on: day(-1), outcome: 'Share it with social care' },
      });
      expect(words(page.task(SHARING)))
        .to.contain('Not decided yet')
        .and.contain(`safeguarding lead, ${dateWords(day(-1))}: Share it with social care`);
      expect(page.verdict).to.equal('Not yet');
      expect(words(page.section(ANSWER))).to.contain(
        'You took advice after a refusal. Now record what you decided, and why.',
      );
    });

    it('a decision not to share is recorded with reasons, and asks for advice here', async () => {
      await page.pick(SHARE, 'Do not share');
      expect(page.all('textbox', 'What will you share?'), 'what is not shared is not asked about').to.have.length(0);
      await page.fillIn('Nothing to share.', 'Your reasons');
      await page.save();
      expect(page.record.consent!.sharing).to.deep.equal({
        reasons: 'Nothing to share.',
        decision: 'not-share',
        on: day(),
      });
      expect(page.verdict).to.equal('Take advice');
    });

    it('a decision not to share is settled with the mark of a no: a tick would read as a yes', async () => {
      const asked = page.record;
      const advice = { from: 'safeguarding lead', on: day(), outcome: 'You decide.' };
      const why = { reasons: 'They go on alone.', advice, on: day() };
      const mark = async (record: CaseRecord) => {
        clear();
        page = await openConsent({ record });
        const [shown] = page.task(SHARING).querySelectorAll('.task-mark');
        return [shown!.textContent.trim(), shown!.querySelectorAll('.icon').length];
      };
      expect(await mark(recordSharing(asked, { ...why, decision: 'not-share' }))).to.deep.equal(['–', 0]);
      const shared = { ...why, what: 'What we saw', with: 'ChECS', purpose: 'Help', decision: 'share' } as const;
      expect(await mark(recordSharing(asked, { ...shared, basis: 'other' }))).to.deep.equal(['', 1]);
      expect(await mark(asked), 'nothing is settled').to.deep.equal(['', 0]);
    });
  });

  it('where the referral must not wait, a refusal leaves it so, and advice can still be recorded before anything is decided', async () => {
    const level4 = { level: 'level-4', rationale: 'Talked over.', on: day() };
    const named = newRecord(worcestershire2019, { people: [{ id: 'mum', label: 'Mum', role: 'adult' }] });
    const asked = answer(
      agree(setCapacity(named, 'mum', { responsibility: 'yes' }), level4),
      'significant-harm',
      'yes',
    );
    page = await openConsent({ pack: 'worcestershire-2019', record: answer(asked, 'immediate-risk', 'no') });
    expect(page.verdict).to.equal('Yes, without delay');
    expect(words(page.task('Mum')), 'nobody is simply listed to be asked').to.contain('Before you ask Mum, judge');
    await page.about('Mum');
    await page.didNotAgree('Mum');
    expect(page.verdict).to.equal('Yes, without delay');
    expect(words(page.section(ANSWER))).to.contain('Do not hold the referral up: a refusal does not stop it.');
    await page.sharing();
    await page.pick(SHARE, /^Not decided yet/);
  });

  describe('folds away nobody who said no', () => {
    it('a child whose agreement the document does not ask for, and an adult without responsibility', async () => {
      const family = [
        { id: 'mum', label: 'Mum', role: 'adult' },
        { id: 'gran', label: 'Gran', role: 'adult' },
        { id: 'k', label: 'K', role: 'child' },
        { id: 'm', label: 'M', role: 'child' },
      ] as const;
      const listed = family.reduce((record, person) => addPerson(record, person), lowerTier);
      const said = ['gran', 'k'].reduce(
        (record, person) => recordAgreement(record, { person, state: 'refused', on: day(), explained: [] }),
        {
          ...listed,
          consent: { people: { gran: { responsibility: 'no' } }, agreement: [], checked: [] },
        } as typeof listed,
      );
      page = await openConsent({ record: said });
      expect(words(page.task('K'))).to.contain('Said no');
      expect(words(page.task('Gran'))).to.contain('Said no');
      expect(page.all('disclosure', 'M: the document does not say that their agreement is needed')).to.have.length(1);
      expect(words(page.task('Mum')), 'and it is Mum who is to be asked').to.contain('Now');
    });
  });

  it('the questions about somebody whose agreement is not asked for stand with the tasks, whatever is folded', async () => {
    page = await openConsent({ record: addPerson(lowerTier, { id: 'k', label: 'K', role: 'child' }) });
    await page.about('K');
    await page.save();
    const errors = page.get('group', 'There is a problem');
    expect(words(page.task('K'))).to.contain('There is a problem');
    for (const fold of page.root.querySelectorAll('details')) fold.open = false;
    expect(errors.checkVisibility()).to.equal(true);
    await page.didNotAgree('K', 'Asked, no answer yet', false);
    expect(page.forms, 'the next task').to.deep.equal(['Add a person']);
    expect(page.all('disclosure', /^K: the document does not say/)).to.have.length(1);
  });

  describe('where something recorded describes harm', () => {
    const harm = addPerson(addConcern(newRecord(cheshireEast2023), { indicator: 'health.statutory.3' }), {
      id: 'mum',
      label: 'Mum',
      role: 'adult',
    });

    it('nobody is told to ask first while the risk is not judged, and nothing opens by itself', async () => {
      page = await openConsent({ record: harm });
      expect(page.verdict).to.equal('Take advice');
      expect(words(page.section(ANSWER)))
        .to.contain('First judge whether a child is at immediate risk')
        .and.not.match(/\d left/);
      expect(page.all('listitem', /\bNow\b/)).to.have.length(0);
      expect(page.said()).to.not.contain('Do not ask for agreement if');
      await page.didNotAgree('Mum');
      expect(page.forms).to.deep.equal([]);
    });

    it('once it is judged, each who is still to be asked is judged about first, and the exceptions stand open', async () => {
      page = await openConsent({
        record: agree(
          { ...harm, answers: { 'immediate-risk': 'no' } },
          { level: 'targeted', tier: 'lower', rationale: 'Seen.', on: day() },
        ),
      });
      expect(words(page.task('Mum'))).to.contain('Before you ask Mum, judge whether asking could put a child at risk');
      const fold = page.get('disclosure', /^Do not ask for agreement if/).closest('details')!;
      expect(fold.open).to.equal(true);
      expect(words(fold)).to.contain(cheshireEast2023.consent!.grounds[0]!.text);
      await page.about('Mum');
      expect(words(page.form), 'in its form too').to.contain('judge whether asking could put a child at risk');
      await page.agreed('Mum');
      expect(fold.open, 'when everybody was asked').to.equal(false);
    });
  });

  describe('at immediate risk', () => {
    beforeEach(async () => {
      page = await openConsent({ record: { ...statutory, answers: { 'immediate-risk': 'unsure' } } });
    });

    it('says to share now before anything else, and whom to ring', () => {
      expect(page.verdict).to.equal('Share now and tell them afterwards');
      expect(words(page.section(ANSWER))).to.contain('do not wait for anybody’s agreement');
      expect(words(page.all('link')[0])).to.equal('999');
      // The line above the element names the first of them too.
      const links = page
        .all<HTMLAnchorElement>('link')
        .filter((link) => !link.closest('header'))
        .map(words);
      const contacts = cheshireEast2023.contacts.filter(({ id }) => cheshireEast2023.emergency.contacts.includes(id));
      expect(contacts.length).to.equal(3);
      for (const { phones } of contacts) for (const { number } of phones ?? []) expect(links).to.include(number);
      expect(new Set(links).size, 'each once').to.equal(links.length);
    });

    it('waits for nobody: a refusal changes nothing, and nothing is missing before', async () => {
      await page.addPerson('Mum');
      await page.didNotAgree('Mum', 'Said no', false);
      expect(page.verdict).to.equal('Share now and tell them afterwards');
      expect(words(page.section(ANSWER)))
        .to.contain('1 thing to do afterwards. Do not wait for it.')
        .and.not.contain('missing');
      expect(page.forms, 'nothing opens by itself').to.deep.equal([]);
    });
  });
});
