import { expect } from '@esm-bundle/chai';
import { addConcern, agree, answer, checkOff, recordSharing, sayLevel, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023 } from './documents.js';
import { again, opened, saved, told } from './reopened.js';

const on = '2026-11-22';
const sign = 'education.targeted.3';
const recorded = (more: object = {}) =>
  saved((r) => agree(r, { level: 'targeted', tier: 'upper', rationale: 'Talked over', by: 'DSL', on, ...more }));
const targeted = (change: (level: any) => void) =>
  again(cheshireEast2023, (pack) => change(pack.levels.find(({ id }: { id: string }) => id === 'targeted')));
const [lower, upper] = cheshireEast2023.levels.find(({ id }) => id === 'targeted')!.tiers!;
const texts = ({ reopened = [] }: CaseRecord) => reopened.map(({ text }) => text);

describe('A recorded level under a newer document', () => {
  it('has its tier by what that was called', () => {
    const swapped = targeted(({ tiers }) => ([tiers[0].name, tiers[1].name] = [upper!.name, lower!.name]));
    const one = opened(swapped, recorded());
    expect(one.agreed).to.include({ level: 'targeted', tier: 'lower' });
    expect(one).not.to.have.property('reopened');
    const renamed = opened(
      targeted(({ tiers }) => (tiers[1].name = 'Family plus')),
      recorded(),
    );
    expect(renamed.agreed).to.deep.equal(recorded().agreed);
    expect(texts(renamed)).to.deep.equal([
      `The tier “${upper!.name}” is now called “Family plus”. Check the level you recorded.`,
    ]);
  });

  it('stays without its tier where that is gone, and is to be recorded again', () => {
    const one = opened(
      targeted(({ tiers }) => tiers.pop()),
      recorded(),
    );
    expect(one.agreed).to.deep.equal({ level: 'targeted', rationale: 'Talked over', by: 'DSL', on, known: [] });
    expect(one.reopened).to.deep.equal([
      {
        text: `You recorded the level “Targeted Help, ${upper!.name}” (DSL, 22 November 2026). The document no longer has this tier. Record the level again.`,
        was: { agreed: recorded().agreed },
      },
    ]);
  });

  it('that is gone is told with the reasons and whom you consulted, as far as they were given', () => {
    const gone = again(cheshireEast2023, (pack) => {
      pack.indicators = [];
      pack.levels = pack.levels.filter(({ id }: { id: string }) => id !== 'targeted');
    });
    const start = `You recorded the level “Targeted Help, ${upper!.name}” (DSL, 22 November 2026). The document no longer has this level. Record the level again.`;
    expect(texts(opened(gone, recorded({ consulted: 'The head' })))).to.deep.equal([
      `${start} Your reasons: “Talked over”. You consulted “The head”.`,
    ]);
    expect(texts(opened(gone, recorded({ rationale: '  ' })))).to.deep.equal([start]);
    const { tier: _, ...whole } = recorded().agreed!;
    const open = opened(gone, { ...recorded(), agreed: whole });
    expect(texts(open)[0]).to.contain('You recorded the level “Targeted Help” (DSL');
    expect(open.reopened![0]!.was).to.deep.equal({ agreed: whole });
  });
});

describe('What was said of a level under a newer document', () => {
  const said = (is: 'now' | 'goal') => saved((r) => sayLevel(cheshireEast2023, addConcern(r, { indicator: sign }), is));

  it('stays with its level and tiers, whatever their ids are now', () => {
    const { levelIs } = said('now');
    expect(levelIs!.from.tier).to.equal('lower');
    const ids = targeted((level) => (level.tiers[0].id = 'first'));
    expect(opened(ids, said('now')).levelIs).to.deep.equal({ ...levelIs, from: { level: 'targeted', tier: 'first' } });
    const renamed = opened(
      targeted((level) => {
        level.name = 'Family Help';
        level.tiers[0].name = 'Family first';
      }),
      said('now'),
    );
    expect(renamed.levelIs).to.deep.equal(levelIs);
    expect(texts(renamed)).to.deep.equal([
      'The level “Targeted Help” is now called “Family Help”. Check what is recorded there.',
      `The tier “${lower!.name}” is now called “Family first”. Check the level you recorded.`,
    ]);
  });

  it('is told where one of its tiers is gone, and is to be said again', () => {
    for (const [is, words] of [
      ['now', 'is where the family is now'],
      ['goal', 'is where the family should go'],
    ] as const)
      for (const at of [0, 1]) {
        const one = opened(
          targeted(({ tiers }) => tiers.splice(at, 1)),
          said(is),
        );
        expect(one).not.to.have.property('levelIs');
        expect(one.reopened).to.deep.equal([
          {
            text: `You said that the level “Targeted Help” ${words}. The document no longer has it. Say it again.`,
            was: { levelIs: said(is).levelIs },
          },
        ]);
      }
  });
});

describe('Two answers that are to one question under a newer document', () => {
  it('are not both kept, and the second is told with who gave it', () => {
    const two = again(cheshireEast2023, (pack) => {
      const question = pack.questions.find(({ id }: { id: string }) => id === 'without-social-care');
      pack.questions.push({ ...structuredClone(question), id: 'twin' });
    });
    const record = saved((r) => answer(answer(r, 'without-social-care', 'yes'), 'twin', 'no', { on, by: 'DSL' }), two);
    const one = opened(cheshireEast2023, record);
    const { text } = cheshireEast2023.questions.find(({ id }) => id === 'without-social-care')!;
    expect(one.answers).to.deep.equal({ 'without-social-care': 'yes' });
    expect(one).not.to.have.property('judged');
    expect(one.reopened).to.deep.equal([
      {
        text: `You answered “No” to “${text}” (DSL, 22 November 2026). It is answered twice. Check the answer that is recorded now.`,
        was: { answer: { question: 'twin', option: 'no', judged: { on, by: 'DSL', known: [] } } },
      },
    ]);
  });
});

describe('Agreement and sharing under a newer document', () => {
  const { grounds, checklist } = cheshireEast2023.consent!;
  const record = saved((r) =>
    checkOff(recordSharing(r, { basis: 'ground', ground: grounds[0]!.id, reasons: 'Told' }), checklist[0]!.id, true),
  );

  it('tell which ground and which line have other words, and keep both', () => {
    const one = opened(
      again(cheshireEast2023, ({ consent }) => {
        consent.grounds[0].text = 'Another ground';
        consent.checklist[0].text = 'Another line';
      }),
      record,
    );
    expect(one.consent).to.deep.equal(record.consent);
    expect(texts(one)).to.have.members([
      `You gave the ground “${grounds[0]!.text}” for sharing. It now reads “Another ground”. Check it.`,
      `You ticked “${checklist[0]!.text}”. The document's check list now says “Another line”. Check it.`,
    ]);
  });

  it('keep with what was told what the document no longer has', () => {
    const one = opened(
      again(cheshireEast2023, ({ consent }) => {
        consent.grounds.shift();
        consent.checklist.shift();
      }),
      record,
    );
    expect(one.consent).to.deep.equal({
      ...record.consent,
      sharing: { basis: 'ground', reasons: 'Told' },
      checked: [],
    });
    expect(one.reopened!.map(({ was }) => was)).to.have.deep.members([
      { ground: grounds[0]!.id },
      { line: checklist[0]!.id },
    ]);
  });
});

describe('Words under a newer document', () => {
  const open = (from: string, to: string) => {
    const as = (text: string) =>
      again(cheshireEast2023, (pack) => (pack.indicators.find(({ id }: { id: string }) => id === sign).text = text));
    return opened(
      as(to),
      saved((r) => addConcern(r, { indicator: sign }), as(from)),
    );
  };

  it('are the same with other marks, dashes and spaces', () => {
    for (const [from, to] of [
      ['Child\u2019s \u201cown\u201d words', 'Child\'s "own" words.'],
      ['3 \u2013 4 months', '3-4 months'],
      ['and / or', 'and/or'],
      ['and so on\u2026', 'And so on...'],
      ['ca\u00adnnot', 'cannot'],
      [' Late ', 'late'],
    ] as const)
      expect(told(open(from, to)), `${from} | ${to}`).to.equal('');
  });

  it('are others with another number or another word', () => {
    for (const [from, to] of [
      ['1.5 months', '15 months'],
      ['Over 10%', 'Over 100%'],
      ['3-4 months', '34 months'],
      ['and/or', 'andor'],
      ['no evidence', 'noevidence'],
    ] as const)
      expect(told(open(from, to)), `${from} | ${to}`).to.contain(`no longer has the sign “${from}”`);
  });
});
