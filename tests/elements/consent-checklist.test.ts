import { expect } from '@esm-bundle/chai';
import { dateWords } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import {
  ANSWER,
  ConsentPage,
  day,
  lowerTier,
  openConsent,
  RISK_OF_HARM,
  SHARING,
  statutory,
  SUPPORT,
} from './consent-page.js';
import { clear, descriptionOf, focusIsOn, get, nameOf, words } from './page.js';

const ask = /^Have you asked/;
const basis = /^On what basis/;

describe('The check list of consent', () => {
  let page: ConsentPage;
  afterEach(clear);

  describe('at the lower tier of Targeted Help, where parents must agree', () => {
    beforeEach(async () => {
      page = await openConsent({ record: lowerTier });
    });

    it('begins with "not yet": everything is open, nobody is said to have refused', () => {
      expect(page.verdict).to.equal('Not yet');
      expect(words(page.section(ANSWER)))
        .to.contain('For: Targeted Help, lower tier.')
        .and.contain('First ask for agreement.');
      expect(words(page.section(SUPPORT)))
        .to.contain('The document requires agreement here.')
        .and.contain('Nobody is listed yet.');
      expect(words(page.section(SHARING))).to.contain('Nothing is recorded yet.');
      expect(page.missing[0]).to.equal('List everyone with parental responsibility.');
      expect(page.said()).to.contain('If a child is in immediate danger, call 999 now.').and.not.contain('Said no');
      expect(page.all('form').map(nameOf), 'questions open as they are needed').to.deep.equal([]);
    });

    it('a person who is listed is not asked yet, and no answer is ticked in advance', async () => {
      await page.addPerson('Mum');
      expect(words(page.person('Mum'))).to.contain('Mum (adult) Not asked yet');
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
      expect(page.get<HTMLInputElement>('date').value).to.equal('');
      await page.sharing();
      await page.pick(/^Do you share/, 'Yes, I share');
      expect(ticked()).to.deep.equal(['Yes, I share']);
      await page.disclose(/^Check list/);
      expect(ticked()).to.deep.equal(['Yes, I share']);
    });

    it('agreement with all its details and a decision on it lead to "Yes"', async () => {
      await page.addPerson('Mum');
      await page.agreed('Mum', 'In writing');
      expect(words(page.person('Mum'))).to.contain(`Agreed since ${dateWords(day())}, informed`);
      expect(page.verdict).to.equal('Not yet');
      await page.decided('With their agreement');
      expect(page.verdict).to.equal('Yes');
      expect(words(page.section(ANSWER))).to.contain('Nothing is missing.');
      expect(page.missing).to.deep.equal([]);
      for (const [name, value] of [
        ['Do you share information?', `Yes, I share, ${dateWords(day())}`],
        ['What do you share?', 'What we saw at school'],
        ['With whom?', 'the front door'],
        ['For what purpose?', 'to get help'],
        ['On what basis?', 'With their agreement'],
      ]) {
        expect(words(page.section(SHARING))).to.contain(`${name} ${value}`);
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

    it('two with parental responsibility must both agree', async () => {
      await page.addPerson('Mum');
      await page.addPerson('Dad');
      await page.agreed('Mum');
      await page.about('Dad');
      await page.pick(/parental responsibility/, 'Yes');
      await page.pick(ask, 'Asked, no answer yet');
      await page.onDay('On which day?', day());
      await page.save();
      expect(page.missing[0]).to.equal('Dad was asked and has not answered yet.');
      expect(words(page.section(ANSWER))).to.contain('Somebody was asked and has not answered.');
      expect(words(page.person('Dad'))).to.contain('Asked, no answer yet');
    });

    it('agreement without understanding is not informed', async () => {
      await page.addPerson('Mum');
      await page.about('Mum');
      await page.pick(/parental responsibility/, 'Yes');
      await page.pick(ask, 'Agreed');
      await page.onDay('On which day?', day());
      await page.pick(/^Did they need help/, 'Yes, and they did not have it');
      await page.save();
      expect(words(page.person('Mum')))
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
      expect(words(page.section(ANSWER))).to.contain('1 thing is to be done after. Do not wait for them');
      expect(page.missing).to.deep.equal(['Tell Mum what you shared and why, when it is safe.']);
      expect(words(page.section(SHARING)))
        .to.contain('Your reasons He waits outside the school.')
        .and.contain('On what basis? To ask for consent would put a person at risk');
    });

    it('a ground without reasons is outstanding, and the way to it opens the reasons', async () => {
      await page.addPerson('Mum');
      await page.decided(RISK_OF_HARM);
      expect(page.verdict).to.equal('Not yet');
      expect(page.missing).to.include('Write your reasons.');
      await page.press(page.get('button', 'Go there: Write your reasons.'));
      focusIsOn(page.get('textbox', 'Your reasons'));
      expect(descriptionOf(page.get('textbox', 'Your reasons'))).to.contain(
        'Required where you share without agreement',
      );
    });

    it('the grounds are the document’s own, each with its section', async () => {
      await page.sharing();
      const shown = words(page.get('group', basis));
      for (const { text, section, doubt } of cheshireEast2023.consent!.grounds)
        expect(shown)
          .to.contain(`${text} Source: ${section.join('; ')}`)
          .and.contain('Lets you share without asking.')
          .and.contain(doubt ?? '');
      expect(page.all('radio', undefined, page.get('group', basis))).to.have.length(7);
      expect(shown).to.contain('for another reason that the document does not state');
    });

    it('the document’s own rules are listed with their sections; to tick them decides nothing', async () => {
      const before = words(page.section(ANSWER));
      const list = await page.disclose(`Check list: ${cheshireEast2023.provenance.title}`);
      const boxes = page.all<HTMLInputElement>('checkbox', undefined, list);
      expect(boxes).to.have.length(7);
      for (const [at, { text, section }] of cheshireEast2023.consent!.checklist.entries())
        expect(nameOf(boxes[at]!)).to.contain(`${text} Source: ${section.join('; ')}`);
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
      await page.about('Mum');
      await page.pick(/parental responsibility/, 'Yes');
      await page.pick(ask, 'Said no');
      await page.onDay('On which day?', day());
      await page.save();
    });

    it('a refusal asks for advice, and a fear of harm does not wait for it', () => {
      expect(page.verdict).to.equal('Take advice');
      expect(words(page.section(ANSWER))).to.contain('If you fear harm to a child, do not wait');
      expect(words(page.person('Mum'))).to.contain('Said no since');
    });

    it('a ground that answers a refusal, with reasons, in its place: yes', async () => {
      await page.decided(/^The public interest/, 'Two injuries this month.');
      expect(page.verdict).to.equal('Yes');
      expect(words(page.section(ANSWER))).to.contain('You recorded your reasons for sharing without agreement.');
    });

    it('advice that was taken is recorded with whom, day and outcome', async () => {
      await page.sharing();
      const advice = page.get('group', /^Did you take advice/);
      await page.pick(/^Do you share/, 'Yes, I share');
      await page.onDay('When did you decide?', day());
      await page.fill(get<HTMLInputElement>(advice, 'textbox', /^From whom/), 'safeguarding lead');
      await page.onDay('On which day did you take it?', day(-1));
      await page.fillIn('Share it with social care', 'What was the outcome?');
      await page.save();
      expect(page.record.consent!.sharing!.advice).to.deep.equal({
        from: 'safeguarding lead',
        on: day(-1),
        outcome: 'Share it with social care',
      });
      expect(words(page.section(SHARING))).to.contain(
        `safeguarding lead, ${dateWords(day(-1))}: Share it with social care`,
      );
      expect(page.verdict).to.equal('Not yet');
      expect(words(page.section(ANSWER))).to.contain(
        'You took advice after a refusal. Now record what you decided, and why.',
      );
    });

    it('a decision not to share is recorded with reasons, and asks for advice here', async () => {
      await page.sharing();
      await page.pick(/^Do you share/, 'No, I do not share');
      expect(page.all('textbox', 'What do you share?'), 'what is not shared is not asked about').to.have.length(0);
      await page.onDay('When did you decide?', day());
      await page.fillIn('Nothing to share.', 'Your reasons');
      await page.save();
      expect(page.record.consent!.sharing).to.deep.equal({
        reasons: 'Nothing to share.',
        decision: 'not-share',
        on: day(),
      });
      expect(page.verdict).to.equal('Take advice');
    });
  });

  describe('at immediate risk', () => {
    beforeEach(async () => {
      page = await openConsent({ record: { ...statutory, answers: { 'immediate-risk': 'unsure' } } });
    });

    it('says to share now before anything else, and whom to ring', () => {
      expect(page.verdict).to.equal('Share now and tell them afterwards');
      expect(words(page.section(ANSWER))).to.contain('do not wait for anybody’s agreement');
      const links = page.all<HTMLAnchorElement>('link').map(words);
      expect(links[0]).to.equal('999');
      const contacts = cheshireEast2023.contacts.filter(({ id }) => cheshireEast2023.emergency.contacts.includes(id));
      expect(contacts.length).to.equal(3);
      for (const { phones } of contacts) for (const { number } of phones ?? []) expect(links).to.include(number);
      expect(new Set(links).size, 'each once').to.equal(links.length);
    });

    it('waits for nobody: a refusal changes nothing, and nothing is missing before', async () => {
      await page.addPerson('Mum');
      await page.about('Mum');
      await page.pick(ask, 'Said no');
      await page.onDay('On which day?', day());
      await page.save();
      expect(page.verdict).to.equal('Share now and tell them afterwards');
      expect(words(page.section(ANSWER)))
        .to.contain('to be done after. Do not wait for them')
        .and.not.contain('missing');
    });
  });
});
