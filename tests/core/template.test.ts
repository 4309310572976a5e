import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  agree,
  answer,
  assess,
  checkSentence,
  confirmationSentences,
  indicatorsIn,
  loadPack,
  newRecord,
  packIds,
  positionWords,
  recordAgreement,
  reviewConsent,
  spanWords,
} from '../../src/index.js';
import { advise } from '../../src/cli/advise.js';
import { familyHelpTemplate as template } from './documents.js';

/* The template that a partnership starts from: it must show the whole shape, and never pass for a council's document. */

const all = JSON.stringify(template);
const spanOf = (...signs: string[]) => {
  const record = signs.reduce((made, indicator) => addConcern(made, { indicator }), newRecord(template));
  return spanWords(template, assess(template, record).indicated!);
};

describe('The Family Help template', () => {
  it('is bundled, and nobody can take it for a document in use', async () => {
    expect(packIds).to.include('family-help-template');
    expect(await loadPack('family-help-template')).to.deep.equal(template);
    const { status, statusNote, area, title } = template.provenance;
    expect(status).to.equal('illustrative');
    expect(statusNote).to.match(/not a council’s document.*Do not use it for a real child/s);
    expect(`${area} ${title}`).to.match(/invented.*template/s);
    expect(checkSentence(template)).to.match(/^Nobody has checked/);
    expect(confirmationSentences(template)).to.deep.equal(['Nobody at the partnership has confirmed this.']);
  });

  it('every number and address in it leads nowhere', () => {
    const numbers = template.contacts.flatMap(({ phones = [] }) => phones.map(({ number }) => number));
    for (const number of numbers) expect(number).to.match(/^(999|01632 960\d{3})$/);
    expect(all.match(/\b0\d{2,4}[\d ]{5,}/g)!.every((number) => number.startsWith('01632 960'))).to.equal(true);
    expect((all.match(/@[a-z][\w.-]*/g) ?? []).every((host) => host.endsWith('.example'))).to.equal(true);
    expect((all.match(/https?:\/\/[^/"]+/g) ?? []).every((host) => host.endsWith('.example'))).to.equal(true);
  });

  it('its levels are those that partnerships are asked to publish, with section 17 inside Family Help', () => {
    expect(template.levels.map(({ name }) => name)).to.deep.equal([
      'Universal',
      'Community early help',
      'Family Help',
      'Child protection',
      'Cared for',
    ]);
    expect(template.levels[2]!.tiers!.map(({ id }) => id)).to.deep.equal(['targeted-early-help', 'section-17']);
    expect(positionWords(template, { level: 'family-help', tier: 'section-17' })).to.equal(
      'Family Help, support under section 17',
    );
  });

  it('each test of the Act stands as a question, with its section and the words that decide', () => {
    const tests: readonly (readonly [section: number, question: string, words: RegExp])[] = [
      [
        17,
        'child-in-need',
        /reach or keep, or to have the chance to reach or keep, a reasonable standard of health or development.*significantly impaired, or further impaired.*disabled/s,
      ],
      [47, 'significant-harm', /reasonable cause to suspect.*suffering, or is likely to suffer, significant harm/s],
      [20, 'accommodation', /nobody has parental responsibility.*lost or abandoned.*prevented/s],
    ];
    for (const [section, id, words] of tests) {
      const question = template.questions.find((one) => one.id === id)!;
      expect(question.text, id).to.match(words);
      expect(question.section, id).to.include(`Children Act 1989, section ${section}`);
      expect(question.options.find((one) => one.id === 'unsure')!.undecided, id).to.equal(true);
    }
    const court = template.indicators.filter(({ section }) => section.includes('Children Act 1989, section 31'));
    expect(court.map(({ level }) => level)).to.deep.equal(['cared-for']);
    expect(court[0]!.text).to.match(/reasonably be expected of a parent, or because they are beyond parental control/);
  });

  it('a child is in care under section 31 by a care order: a supervision order takes no child into care', () => {
    expect(template.levels.at(-1)!.summary).to.match(/a care order under section 31/);
  });

  it('every statement that is neither law nor national guidance says that it is an example', () => {
    for (const { id, section } of [...template.indicators, ...template.routes, ...template.contacts, ...template.rules])
      expect(
        section.some((one) => /^(Example|Children Act|Working Together|National)/.test(one)),
        id,
      ).to.equal(true);
    for (const { id, section } of template.contacts) expect(section, id).to.deep.equal(['Example, to be replaced']);
    const cited = new Set<string>();
    JSON.stringify(template, (key, value: unknown) => {
      if (key === 'section') (value as string[]).forEach((one) => cited.add(one));
      return value;
    });
    expect([...cited]).to.have.members([...template.sections]);
  });

  it('no cell is empty without saying so, no level lacks a route, no everyday word leads nowhere', () => {
    const thin = advise(template).filter(({ path }) => path !== 'indicators' && path !== 'provenance');
    expect(thin).to.deep.equal([]);
  });

  it('it speaks of all that statutory guidance asks a threshold document to set out', () => {
    expect(advise(template).filter(({ message }) => message.startsWith('Not found'))).to.deep.equal([]);
  });

  it('every sign at child protection asks about immediate risk', () => {
    for (const { id } of template.domains)
      for (const sign of indicatorsIn(template, id, 'child-protection')) expect(sign.alert, sign.id).to.equal(true);
  });

  it('a bruise on a baby who cannot yet move about is never below child protection, whatever else is recorded', () => {
    const bruise = template.indicators.find(({ text }) => text.startsWith('A baby who cannot yet move'))!.id;
    expect(spanOf(bruise)).to.equal('Child protection');
    expect(spanOf('health.community-early-help.1', bruise)).to.equal('Child protection');
  });

  it('a "no" to section 17 leaves targeted early help, a "yes" is support under section 17, and neither lowers protection', () => {
    const family = addConcern(newRecord(template), { indicator: 'parenting.family-help.1' });
    const words = (record: typeof family) => spanWords(template, assess(template, record).indicated!);
    expect(words(family)).to.equal('Family Help, targeted early help or support under section 17 not yet decided');
    expect(words(answer(family, 'child-in-need', 'no'))).to.equal('Family Help, targeted early help');
    expect(words(answer(family, 'child-in-need', 'yes'))).to.equal('Family Help, support under section 17');
    const harmed = addConcern(family, { indicator: 'parenting.child-protection.1' });
    expect(words(answer(harmed, 'child-in-need', 'no'))).to.equal(words(harmed));
  });

  it('not being sure about significant harm never lowers a level and says whom to ask', () => {
    const family = addConcern(newRecord(template), { indicator: 'harm-home.family-help.1' });
    const unsure = assess(template, answer(family, 'significant-harm', 'unsure'));
    expect(unsure.indicated).to.deep.equal(assess(template, family).indicated);
    expect(JSON.stringify(unsure)).to.contain('Talk it over with the front door');
  });

  it('while it is open whether a child is in danger, nobody is sent to the family or told to get agreement first', () => {
    for (const indicator of ['harm-home.community-early-help.1', 'harm-home.family-help.1']) {
      const open = assess(template, addConcern(newRecord(template), { indicator }));
      const said = open.actions.map(({ text }) => text).join(' ');
      expect(open.urgent!.status, indicator).to.equal('ask-now');
      expect(said, indicator).not.to.match(/talk to the family|agreement|ask whether they agree/i);
    }
  });

  it('a child who needs care, and whom nobody says is harmed, is not referred as one who is; a refusal is talked over', () => {
    const today = '2026-11-26';
    for (const indicator of ['disability.cared-for.1', 'custody.cared-for.2']) {
      const one = addConcern(newRecord(template, { people: [{ id: 'm', label: 'Mum', role: 'adult' }] }), {
        indicator,
      });
      const first = assess(template, one).actions[0]!.text;
      expect(first, indicator).to.match(/^Ring the Family Help Front Door the same day, and say why/);
      expect(reviewConsent(template, one, { today }), indicator).to.deep.include({
        mayGoOn: 'no',
        safeguarding: false,
      });
      const refused = recordAgreement(one, { person: 'm', state: 'refused', on: today, explained: [] });
      expect(reviewConsent(template, refused, { today }).mayGoOn, indicator).to.equal('advice');
    }
  });

  it('where significant harm is thought likely, a refusal never closes the way, whatever level was recorded', () => {
    const today = '2026-11-26';
    let family = addConcern(newRecord(template, { people: [{ id: 'm', label: 'Mum', role: 'adult' }] }), {
      indicator: 'parenting.family-help.1',
    });
    family = agree(family, { level: 'community-early-help', rationale: 'They take help.', on: today });
    family = recordAgreement(family, { person: 'm', state: 'refused', on: today, explained: [] });
    for (const given of ['yes', 'unsure']) {
      const { safeguarding, text } = reviewConsent(template, answer(family, 'significant-harm', given), { today });
      expect({ safeguarding, text: text.slice(0, 27) }, given).to.deep.equal({
        safeguarding: true,
        text: 'A refusal does not stop you',
      });
    }
  });
});
