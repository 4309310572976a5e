import { expect } from '@esm-bundle/chai';
import { addConcern, agree, newRecord, startStep, type ThresholdDocument } from '../../src/index.js';
import packTac from '../../src/packs/tac-step-protocol.json';
import { cheshireEast2023, raw, tacProtocol, westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { all, clear, faultOf, focusIsOn, heard, mount, nameOf, openRecord, said, until, words } from './page.js';
import { controls, openStep, resetClock, setClock, type StepPage } from './step-page.js';

const EMERGENCY = 'In danger now? Call 999.';
const packs: readonly ThresholdDocument[] = [tacProtocol, worcestershire2019, cheshireEast2023, westCheshire2019];
const tac = (setting: Parameters<typeof openStep>[0] = {}) =>
  openStep({ pack: 'tac-step-protocol', alone: true, ...setting });

describe('The step', () => {
  let page: StepPage;
  beforeEach(() => setClock('2026-04-02 15:00'));
  afterEach(() => {
    clear();
    resetClock();
  });

  describe('where it stands', () => {
    it('in a case it works on the record of the case, which a form submits', async () => {
      page = await openStep({ pack: 'tac-step-protocol' });
      await page.start('Step down from CSC to PEH');
      expect(page.case!.record!.step!.protocol).to.equal('step-down');
      expect(page.changes.map(({ step }) => step!.protocol)).to.deep.equal(['step-down']);
    });

    it('alone it holds a record of its own, and tells the page of it', async () => {
      page = await tac();
      await page.start('Step down from CSC to PEH');
      await page.did('Case identified');
      expect(page.changes).to.have.length(2);
      expect(page.record.document.id).to.equal('tac-step-protocol');
      expect(page.record.step!.entries).to.deep.equal([
        { kind: 'stage', stage: 'identify', done: true, on: '2026-04-02T14:00:00.000Z' },
      ]);
    });

    it('takes the document of the case, and says with every document where it comes from', async () => {
      for (const { provenance } of packs) {
        page = await openStep({ pack: provenance.id });
        const { title, statusNote, area, published } = provenance;
        expect(page.said).to.contain(`${area}, ${published}. Historical.`).and.contain(EMERGENCY);
        await page.press(page.get('button', /^About this document/));
        expect(page.said).to.contain(title).and.contain(statusNote);
        clear();
      }
    });

    it('a level at which one’s own words alone stand is not said to be the document’s', async () => {
      const own = addConcern(newRecord(worcestershire2019), { domain: 'health', level: 'level-2', text: 'Low mood' });
      page = await openStep({ pack: 'worcestershire-2019', record: own });
      expect(page.said)
        .to.contain('You placed this at Level Two - Additional Support. Is that now, or the goal?')
        .and.not.match(/document points to/i);
      clear();
      const sign = worcestershire2019.indicators.find(({ level, kind }) => level === 'level-2' && kind === 'need')!;
      page = await openStep({ pack: 'worcestershire-2019', record: addConcern(own, { indicator: sign.id }) });
      expect(page.said).to.contain('The document points to Level Two - Additional Support. Is that now, or the goal?');
    });

    it('keeps in the record whether the level is now or the goal, and asks again where another level is recorded', async () => {
      const level = (id: string) => ({ level: id, rationale: 'Talked over', on: '2026-11-20' });
      const record = agree(newRecord(worcestershire2019), level('level-2'));
      page = await openStep({ pack: 'worcestershire-2019', record });
      await page.press(page.get('button', 'Where the family is now'));
      const kept = page.record;
      expect(kept.levelIs).to.deep.equal({ is: 'now', from: { level: 'level-2' }, to: { level: 'level-2' } });
      clear();
      page = await openStep({ pack: 'worcestershire-2019', record: JSON.parse(JSON.stringify(kept)) });
      expect(page.get('button', 'Where the family is now').getAttribute('aria-pressed')).to.equal('true');
      await page.start('Step up to social work (level 4)');
      expect(page.head()).to.match(/The family is at\s*Level Two/);
      await openRecord(page.case!, agree(page.record, level('level-4')));
      await page.settled();
      expect(page.head())
        .to.match(/Level recorded\s*Level Four/)
        .and.contain('Say if it is now or the goal');
      expect(page.head()).not.to.contain('The family is at');
    });

    it('a level that the document points to can be said to be now or the goal beside a step that hangs on it', async () => {
      const sign = worcestershire2019.indicators.find(({ level, kind }) => level === 'level-2' && kind === 'need')!;
      const record = addConcern(newRecord(worcestershire2019), { indicator: sign.id });
      page = await openStep({ pack: 'worcestershire-2019', record });
      await page.start('Step up to social work (level 4)');
      expect(page.head())
        .to.match(/The document points to\s*Level Two - Additional Support/)
        .and.contain('We can’t tell yet whether this step applies');
      await page.press(page.get('button', 'Say if it is now or the goal'));
      await page.press(page.get('button', 'Where it should go'));
      expect(page.record.levelIs?.is).to.equal('goal');
      expect(page.head())
        .to.match(/The family should go to\s*Level Two/)
        .and.contain('Does not fit what you recorded');
      focusIsOn(page.get('button', /^Change/));
    });

    it('without a document it says what to do', async () => {
      const step = mount(document.createElement('step-decision'));
      await step.updateComplete;
      expect(said(step)).to.contain('No threshold document was named.').and.contain(EMERGENCY);
      expect(controls(step)).to.deep.equal([]);
    });

    it('a pack that does not exist is told in words; the emergency advice stays; the page may tell it instead', async () => {
      for (const cancel of [false, true]) {
        const step = document.createElement('step-decision');
        const errors = heard(step, 'threshold-error');
        step.addEventListener('threshold-error', (event) => cancel && event.preventDefault());
        step.pack = 'nowhere';
        mount(step);
        await until(() => errors.length, 'the error');
        await step.updateComplete;
        await until(() => /999/.test(said(step)), 'the fault is shown');
        expect(errors[0]!.cancelable).to.be.true;
        expect(said(step)).to.contain(EMERGENCY);
        expect(/There is a problem/.test(said(step)), 'told by the element').to.equal(!cancel);
        expect(controls(step)).to.deep.equal([]);
        clear();
      }
    });

    it('in a case whose pack does not exist it keeps the emergency advice and offers nothing', async () => {
      const holder = document.createElement('threshold-case');
      const step = holder.appendChild(document.createElement('step-decision'));
      const errors = heard(holder, 'threshold-error');
      holder.pack = 'nowhere';
      mount(holder);
      await until(() => errors.length, 'the error');
      await step.updateComplete;
      expect(said(step)).to.contain(EMERGENCY);
      expect(controls(step)).to.deep.equal([]);
    });

    it('a document without steps says so', async () => {
      const { steps: _, ...without } = structuredClone(raw.pack) as Record<string, unknown>;
      page = await openStep({ document: without });
      expect(page.said).to.contain(
        `“${cheshireEast2023.provenance.title}” has no protocol for a step up or a step down.`,
      );
      expect(controls(page.step)).to.deep.equal([]);
      expect(page.said).to.contain(EMERGENCY);
    });

    it('a record that is refused leaves what was recorded, and after the message one goes on', async () => {
      page = await openStep({ pack: 'tac-step-protocol' });
      await page.start('Step down from CSC to PEH');
      const kept = page.record;
      const errors = heard(page.case!, 'threshold-error');
      page.case!.record = { ...kept, step: 'nowhere' } as never;
      await until(() => errors.length, 'the record is refused');
      await page.settled();
      expect(page.said)
        .to.contain('The step could not be worked out. What you recorded is kept.')
        .and.contain(EMERGENCY);
      expect(page.stagesShown()).to.equal(0);
      await page.press(page.get('button', 'Continue with your record', faultOf(page.case!)!));
      expect(page.record).to.deep.equal(kept);
      expect(page.head()).to.contain('Step down from CSC to PEH').and.contain('Being considered');
    });

    it('saved and opened again it shows the same', async () => {
      page = await openStep({ pack: 'tac-step-protocol' });
      await page.start('Step down from CSC to PEH');
      await page.answer(/^Was there a CAF lead professional/, 'Yes');
      await page.did('Case identified', { by: 'TM' });
      await page.decide('agreed', { reason: 'The plan is done.' });
      await page.press(await page.paper('Genogram'));
      await page.press(page.get('button', /^Papers/));
      const shown = page.said.replace(words(page.root.querySelector('[role="status"]')), '');
      const saved = JSON.parse(JSON.stringify(page.record));
      clear();
      page = await openStep({ pack: 'tac-step-protocol', record: saved });
      expect(page.said.trim()).to.equal(shown.trim());
      expect(await page.history()).to.have.length(2);
      expect(page.record).to.deep.equal(saved);
    });

    it('what was half written for one family is not left for the next', async () => {
      page = await openStep({ pack: 'tac-step-protocol' });
      await page.start('Step down from CSC to PEH');
      await page.details('Case identified');
      await page.press(page.get('button', 'Another day: Case identified'));
      await page.fill(/^Why\?/, 'About the first family');
      const next = startStep(newRecord(tacProtocol), 'step-down', 'another-family');
      page.case!.record = structuredClone(next);
      await until(() => page.case!.record !== null && !page.all('button', 'Save').length, 'the other record is opened');
      expect(page.all('button', 'Save')).to.have.length(0);
      await page.details('Case identified');
      await page.press(page.get('button', 'Another day: Case identified'));
      expect(page.value(/^Why\?/)).to.equal('');
    });

    it('moved out of its case it shows nothing of it', async () => {
      page = await openStep({ pack: 'tac-step-protocol' });
      await page.start('Step down from CSC to PEH');
      document.body.append(page.step);
      await page.settled();
      try {
        expect(page.said).to.contain('No threshold document was named.').and.not.contain('CSC');
      } finally {
        page.step.remove();
      }
    });
  });

  describe('the levels that the page names', () => {
    const wrong = async (attributes: Record<string, string>, cancel = false) => {
      const step = document.createElement('step-decision');
      const errors = heard(step, 'threshold-error');
      step.addEventListener('threshold-error', (event) => cancel && event.preventDefault());
      for (const [name, value] of Object.entries(attributes)) step.setAttribute(name, value);
      mount(step);
      await until(() => errors.length, 'the error');
      await step.updateComplete;
      return { step, errors };
    };

    it('a wrong one is told in words, once; nothing is offered; the emergency advice stays', async () => {
      for (const [attribute, value] of [
        ['from', 'nowhere'],
        ['to', 'elsewhere'],
      ] as const) {
        const { step, errors } = await wrong({ pack: 'cheshire-east-2023', [attribute]: value });
        const alert = words(step.shadowRoot!.querySelector('[role="alert"]'));
        expect(alert).to.contain(`"${value}" is not a level of`).and.contain(`Check the "${attribute}" attribute.`);
        expect(errors[0]!.detail.message).to.equal(alert);
        expect(errors[0]!.cancelable && errors[0]!.bubbles && errors[0]!.composed).to.be.true;
        expect(controls(step)).to.deep.equal([]);
        expect(said(step)).to.contain(EMERGENCY);
        step.requestUpdate();
        await step.updateComplete;
        expect(errors, 'told once').to.have.length(1);
        clear();
      }
    });

    it('a wrong tier is told too, and put right it goes away', async () => {
      const { step, errors } = await wrong({ pack: 'cheshire-east-2023', from: 'targeted', 'from-tier': 'middle' });
      expect(errors[0]!.detail.message)
        .to.contain('"middle" is not a tier of Targeted Help')
        .and.contain('Check the "from-tier" attribute.');
      step.setAttribute('from-tier', 'lower');
      await step.updateComplete;
      expect(step.shadowRoot!.querySelector('[role="alert"]')).to.equal(null);
      expect(all(step.shadowRoot!, 'button', /^Consider: /).length).to.be.above(0);
    });

    it('a page that cancels the error tells it itself: the element then keeps only the emergency advice', async () => {
      const { step } = await wrong({ pack: 'cheshire-east-2023', from: 'nowhere' }, true);
      expect(said(step)).to.contain(EMERGENCY).and.not.contain('is not a level');
      expect(controls(step)).to.deep.equal([]);
    });

    it('say which steps fit, with tiers', async () => {
      page = await openStep({
        pack: 'cheshire-east-2023',
        alone: true,
        attributes: { from: 'extra', to: 'targeted', 'to-tier': 'upper' },
      });
      expect(await page.fit('Step up to children’s social care, through ChECS')).to.match(/^Fits what you recorded$/);
      expect(await page.fit('From Extra Help to Targeted Help, lower tier')).to.match(
        /^Does not fit what you recorded\. .*The level is not where this step leads\.$/,
      );
      expect(await page.fit('Step down from children’s social care')).to.match(/^Does not fit what you recorded\./);
      page.step.toTier = undefined;
      await page.settled();
      expect(
        await page.fit('Step up to children’s social care, through ChECS'),
        'Targeted Help, and the tier is not said',
      ).to.equal('We can’t tell yet whether the level is where this step leads.');
    });

    it('a family at children’s social care: the step down fits, the step up does not', async () => {
      page = await tac({ attributes: { from: 'csc', to: 'peh' } });
      expect(await page.fit('Step down from CSC to PEH')).to.equal('Fits what you recorded');
      expect(await page.fit('Step up from PEH to CSC')).to.match(
        /^Does not fit what you recorded\. .*The level is not where this step starts\./,
      );
    });
  });

  describe('the choice of a step', () => {
    for (const document of packs) {
      it(`offers every step of ${document.provenance.area}, and chooses none`, async () => {
        page = await openStep({ pack: document.provenance.id });
        expect(await page.offered()).to.have.members(document.steps!.map(({ name }) => name));
        expect(page.record.step).to.equal(undefined);
        expect(page.changes).to.deep.equal([]);
        for (const { name, from, to, standing } of document.steps!) {
          await page.allOffers();
          const offer = words(page.offer(name));
          // Where the name says it, it is not said again.
          expect(offer, name).to.contain(`From ${from.text} to ${to.text}`);
          expect(await page.fit(name), name).to.match(
            /^(Fits what you recorded|Depends on an answer|It fits if the family is where it starts\.|No level is recorded yet\.|Does not fit what you recorded\. .+)$/,
          );
          expect(offer.includes('Only proposed in the document.'), name).to.equal(standing !== undefined);
        }
      });
    }

    it('a step that does not fit can be chosen all the same: people decide', async () => {
      page = await tac({ attributes: { from: 'csc' } });
      await page.start('Step up from PEH to CSC');
      expect(page.head()).to.contain('Step up from PEH to CSC');
      focusIsOn(page.get('heading', 'Step up from PEH to CSC'));
      expect(page.now(), 'whose move it is').to.match(/^Answer 3 questions\./);
      expect(page.announced()).to.contain(
        'You are considering this step: Step up from PEH to CSC. Next: answer 3 questions.',
      );
    });

    it('the agreed level of the case says what fits', async () => {
      const agreed = { level: 'statutory', rationale: 'Talked through.', on: '2026-04-01' };
      page = await openStep({ pack: 'cheshire-east-2023' });
      expect(await page.fit('Step up to children’s social care, through ChECS')).to.equal('No level is recorded yet.');
      page.case!.record = { ...newRecord(cheshireEast2023), agreed };
      await until(() => page.case!.record!.agreed, 'the record is opened');
      await page.settled();
      expect(await page.fit('Step up to children’s social care, through ChECS')).to.equal('Depends on an answer');
      await page.press(page.get('button', 'Where it should go'));
      expect(await page.fit('Step up to children’s social care, through ChECS')).to.equal('Fits what you recorded');
      expect(await page.fit('From Extra Help to Targeted Help, lower tier')).to.match(/^Does not fit/);
    });

    it('removing the step asks first, and then everything can be chosen again', async () => {
      page = await openStep({ pack: 'tac-step-protocol' });
      await page.start('Step down from CSC to PEH');
      await page.did('Case identified');
      const kept = page.record;
      await page.press(page.get('button', 'Remove this step'));
      expect(nameOf(page.get('group', /^This removes the step/))).to.equal(
        'This removes the step from the record, with everything recorded about it.',
      );
      expect(page.record).to.deep.equal(kept);
      await page.press(page.get('button', 'Keep it'));
      expect(page.record).to.deep.equal(kept);
      focusIsOn(page.get('button', 'Remove this step'));
      await page.press(page.get('button', 'Remove this step'));
      await page.press(page.get('button', 'Remove it'));
      expect(page.record.step).to.equal(undefined);
      focusIsOn(page.get('heading', 'Which step are you considering?'));
      expect(await page.offered()).to.have.length(packTac.steps.length);
      expect(page.announced()).to.contain('Step removed.');
      await page.start('Step down from CSC to PEH');
      expect(await page.history(), 'the history went with it').to.deep.equal([]);
      expect(page.all('button', 'Remove this step'), 'the question is not still open').to.have.length(1);
    });
  });
});
