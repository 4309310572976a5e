import { expect } from '@esm-bundle/chai';
import {
  addPerson,
  agree,
  assess,
  lookup,
  newRecord,
  recordAgreement,
  startStep,
  type CaseRecord,
} from '../../src/index.js';
import { tacProtocol, westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { alone, ANSWER, ConsentPage, day, GROUNDS, lowerTier, openConsent, reopen, SHARE } from './consent-page.js';
import { clear, faultOf, get, mount, nameOf, until, words } from './page.js';

const EMERGENCY = 'In danger now? Call 999.';
const ask = /^Have you asked/;

/** No answer is shown, and nothing to record with; the emergency advice is. */
function showsNoAnswer(page: ConsentPage): void {
  expect(page.said())
    .to.contain(EMERGENCY)
    .and.not.contain(ANSWER)
    .and.not.contain('Not yet')
    .and.not.contain('Nothing is missing');
  expect(page.all('form').length + page.all('textbox').length).to.equal(0);
}

describe('The check list of consent', () => {
  let page: ConsentPage;
  afterEach(clear);

  describe('alone', () => {
    it('with a pack and a level answers for that level, and records', async () => {
      page = await alone({ pack: 'cheshire-east-2023', level: 'targeted', tier: 'lower' });
      expect(page.said()).to.contain('For: Targeted Help, lower tier.');
      await page.addPerson('Mum');
      await page.agreed('Mum');
      await page.decided();
      expect(page.verdict).to.equal('Yes');
      expect(page.changes).to.have.length(3);
      expect(page.changes.at(-1)!.detail.record.consent!.sharing!.basis).to.equal('agreement');
    });

    it('without a tier answers for both, where the tier bears on it', async () => {
      page = await alone({ pack: 'cheshire-east-2023', level: 'targeted' });
      expect(page.said()).to.contain('Targeted Help, lower or upper tier not yet decided');
      page.checklist.tier = 'upper';
      await page.settled();
      expect(page.said()).to.contain('For: Targeted Help, upper tier.');
    });

    it('without a level says that it is not known yet which agreement is needed', async () => {
      page = await alone({ pack: 'cheshire-east-2023' });
      expect(page.verdict).to.equal('Not known yet');
      expect(words(page.section(ANSWER)))
        .to.contain('The level is not known yet')
        .and.not.contain('missing');
      expect(page.missing).to.deep.equal([]);
    });

    for (const [what, attributes, message] of [
      ['level', { level: 'tier-9' }, '"tier-9" is not a level of'],
      ['tier', { level: 'targeted', tier: 'middle' }, '"middle" is not a tier of Targeted Help'],
    ] as const) {
      it(`a ${what} that the document does not have: a message, one error event, and no answer`, async () => {
        page = await alone({ pack: 'cheshire-east-2023', ...attributes }, /is not a (level|tier) of/);
        expect(words(page.get('alert'))).to.contain(message);
        showsNoAnswer(page);
        expect(page.errors).to.have.length(1);
        expect(page.errors[0]!.cancelable && page.errors[0]!.bubbles && page.errors[0]!.composed).to.equal(true);
        expect(page.errors[0]!.detail.message).to.contain(message);
        page.checklist.level = 'statutory';
        page.checklist.removeAttribute('tier');
        await page.settled();
        expect(page.said()).to.contain('For: Statutory');
        expect(page.all('alert')).to.have.length(0);
      });
    }

    it('a host that cancels the error shows the message itself; the emergency advice stays', async () => {
      page = new ConsentPage();
      page.checklist.addEventListener('threshold-error', (event) => event.preventDefault());
      page.checklist.setAttribute('pack', 'cheshire-east-2023');
      page.checklist.setAttribute('level', 'tier-9');
      mount(page.checklist);
      await until(() => page.errors.length, 'the error');
      await page.settled();
      expect(page.said()).to.not.contain('tier-9');
      showsNoAnswer(page);
    });

    it('without a document says what to do, with the emergency advice', async () => {
      page = await alone({}, /No threshold document was named/);
      showsNoAnswer(page);
    });

    it('a pack that does not load: a message, an error event and no answer', async () => {
      page = await alone({ pack: 'nowhere', level: 'extra' }, /There is a problem/);
      showsNoAnswer(page);
      expect(page.said()).to.contain('nowhere');
      expect(page.errors.length).to.equal(1);
    });

    it('a pack at another address works', async () => {
      page = await alone({ src: '/tests/core/corners/worcestershire.json', level: 'level-3' });
      expect(page.said()).to.contain(ANSWER);
    });
  });

  describe('in a case', () => {
    it('before the document is there says so', async () => {
      page = new ConsentPage();
      page.case.append(page.checklist);
      mount(page.case);
      await until(() => page.said().includes('No threshold document was named'), 'the message');
      showsNoAnswer(page);
    });

    it('whose document fails keeps the emergency advice', async () => {
      page = new ConsentPage();
      page.case.pack = 'nowhere';
      page.case.append(page.checklist);
      mount(page.case);
      await until(() => words(faultOf(page.case)).includes('There is a problem'), 'the fault');
      await page.settled();
      showsNoAnswer(page);
    });

    it('a record that is refused takes the answer away; going on brings back all that was recorded', async () => {
      page = await openConsent({ record: lowerTier });
      await page.addPerson('Mum');
      await page.agreed('Mum');
      const before = page.record;
      page.case.record = { ...lowerTier, consent: { agreement: 'none' } } as never;
      await until(() => faultOf(page.case), 'the fault');
      await page.settled();
      showsNoAnswer(page);
      expect(page.said()).to.contain('We could not work out whether you can go ahead. What you recorded is kept.');
      await page.press(get(faultOf(page.case)!, 'button', 'Continue with your record'));
      expect(page.verdict).to.equal('Not yet');
      expect(page.record).to.equal(before);
      expect(words(page.task('Mum'))).to.contain('Agreed');
    });

    it('a form that a refused record took away comes back with what was filled in', async () => {
      page = await openConsent({ record: lowerTier });
      await page.addPerson('Mum');
      await page.about('Mum');
      await page.pick(ask, 'Agreed');
      page.case.record = 'damaged' as never;
      await until(() => faultOf(page.case), 'the fault');
      expect(page.all('form').map(nameOf)).to.deep.equal([]);
      await page.press(get(faultOf(page.case)!, 'button', 'Continue with your record'));
      expect(page.all('form').map(nameOf)).to.deep.equal(['What Mum said']);
      const ticked = page.all<HTMLInputElement>('radio').filter(({ checked }) => checked);
      expect(ticked.map(nameOf)).to.deep.equal(['Agreed']);
    });

    it('a level of its own is what it answers for', async () => {
      page = await openConsent({ record: lowerTier });
      page.checklist.level = 'statutory';
      await page.settled();
      expect(page.said()).to.contain('For: Statutory');
    });

    it('shows a record that is opened, in the order in which it was said', async () => {
      const mum = addPerson(lowerTier, { id: 'label', label: 'Mum', role: 'adult' });
      const asked = recordAgreement(mum, { person: 'label', state: 'given', on: day(-9), explained: [] });
      const back = recordAgreement(asked, { person: 'label', state: 'withdrawn', on: day(-2), explained: [] });
      page = await openConsent({ record: back });
      expect(words(page.task('Mum'))).to.contain('Withdrew their agreement,');
      await page.about('Mum');
      const ids = [...page.root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size, 'whatever the people are called').to.equal(ids.length);
      const saved: CaseRecord = JSON.parse(JSON.stringify(page.record));
      await reopen(page, saved);
      expect(words(page.task('Mum'))).to.contain('Withdrew their agreement,');
    });
  });

  describe('with each document', () => {
    it('Worcestershire: the child is asked too, where the child has capacity', async () => {
      page = await alone({ pack: 'worcestershire-2019', level: 'level-3' });
      expect(page.missing.slice(0, 2)).to.deep.equal([
        'List everyone with parental responsibility.',
        'List the child. The document asks for the child’s agreement too, if the child has capacity.',
      ]);
      await page.addPerson('Dad');
      await page.addPerson('K', 'a child');
      await page.agreed('Dad');
      await page.leave();
      expect(page.missing).to.deep.equal(['Say whether K has the capacity to agree.']);
      expect(words(page.task('K'))).to.contain('Not asked yet');
      await page.agreed('K');
      await page.decided();
      expect(page.verdict).to.equal('Yes');
      const sentences = words(await page.disclose(/^Sentences for your record/));
      expect(sentences).to.contain('K: agreed, verbally');
      const [first] = page.all('button', /^Source \d+: K: agreed/);
      await page.press(first!);
      expect(words(first!.closest('li'))).to.contain('. 4. Information Sharing');
    });

    it('Worcestershire: a child without capacity is not waited for', async () => {
      page = await alone({ pack: 'worcestershire-2019', level: 'level-3' });
      await page.addPerson('Dad');
      await page.addPerson('K', 'a child');
      await page.agreed('Dad');
      await page.about('K');
      await page.pick(/capacity/, 'No');
      await page.save();
      await page.decided();
      expect(page.verdict).to.equal('Yes');
      expect(page.all('disclosure', 'K: the document does not say that their agreement is needed')).to.have.length(1);
    });

    it('Worcestershire: a refusal of early help asks what it means for the child', async () => {
      page = await alone({ pack: 'worcestershire-2019', level: 'level-2' });
      await page.addPerson('Dad');
      await page.didNotAgree('Dad');
      expect(page.verdict).to.equal('Not yet');
      expect(words(await page.disclose(/^Sentences for your record/))).to.contain(
        worcestershire2019.consent!.refusal.find(({ id }) => id === 'early-help-refused')!.text,
      );
    });

    it('West Cheshire: states no ground, and says so', async () => {
      page = await alone({ pack: 'west-cheshire-2019', level: 'partnership-plus' });
      const sentences = await page.disclose(/^Sentences for your record/);
      await page.press(page.all('button', /^Source \d+, unclear/, sentences)[0]!);
      expect(words(sentences))
        .to.contain('No exception is stated.')
        .and.contain('Unclear in the document: The page does not say whose consent is meant');
      await page.sharing();
      await page.pick(SHARE, 'Share without agreement');
      expect(page.all('radio', undefined, page.get('group', GROUNDS))).to.have.length(1);
      expect(words(page.form)).to.contain('This document states no ground for sharing without agreement.');
      expect(westCheshire2019.consent!.grounds).to.deep.equal([]);
    });

    it('TAC: somebody who need not be asked, and was not, does not count as done', async () => {
      const mum = { id: 'm', label: 'Mum', role: 'adult' } as const;
      let record = startStep(newRecord(tacProtocol, { people: [mum] }), 'step-up', 'one');
      record = agree(record, { level: 'peh', rationale: 'Mum wants help.', by: 'Lead', on: day() });
      page = await openConsent({ pack: 'tac-step-protocol', record });
      expect(words(page.task('Mum'))).to.contain('Not asked yet');
      expect(words(page.section(ANSWER))).to.contain('1 of 1 left');
      await page.agreed('Mum');
      expect(words(page.section(ANSWER))).to.contain('1 of 2 left');
    });

    it('TAC: the consent form is asked for at a step down alone, and there is no level to choose', async () => {
      page = await alone({ pack: 'tac-step-protocol', level: 'peh' });
      expect(page.said()).to.contain('The document asks for agreement in some of its steps only.');
      clear();
      page = await openConsent({
        pack: 'tac-step-protocol',
        record: startStep(newRecord(tacProtocol), 'step-down', 'one'),
      });
      expect(page.said()).to.contain('The document requires agreement here.');
      expect(page.verdict).to.equal('Not yet');
      clear();
      page = await openConsent({ pack: 'tac-step-protocol' });
      const { basis } = assess(tacProtocol, newRecord(tacProtocol));
      expect(basis, 'without a grid it looks at every service').to.not.equal(null);
      expect(page.verdict).to.equal('Not known yet');
      expect(page.said()).to.contain(lookup(tacProtocol).levels.get('peh')!.level.name);
    });
  });
});
