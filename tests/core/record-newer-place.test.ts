import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addStrength,
  answer,
  assess,
  newRecord,
  recordCall,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, worcestershire2019 } from './documents.js';
import { again, opened, saved, told } from './reopened.js';

const sign = cheshireEast2023.indicators.find(({ id }) => id === 'education.targeted.3')!;
const strength = cheshireEast2023.indicators.find(({ kind, level }) => kind === 'strength' && level === 'extra')!;
const [lower, upper] = cheshireEast2023.levels.find(({ id }) => id === 'targeted')!.tiers!;
const nameOf = (domain: string) => cheshireEast2023.domains.find(({ id }) => id === domain)!.name;
const area = nameOf(sign.domain);
const change = (make: (found: (id: string) => any, pack: any) => void, from: ThresholdDocument = cheshireEast2023) =>
  again(from, (pack) => {
    for (const one of pack.indicators) delete one.overlaps;
    pack.ladders = [];
    make((id) => pack.indicators.find((one: { id: string }) => one.id === id), pack);
  });

describe('A sign whose tier is another under a newer document', () => {
  const tiered = change((found) => (found(sign.id).tier = lower!.id));
  const record = saved((r) => addConcern(r, { indicator: sign.id }), tiered);
  const to = (make: (found: any, targeted: any) => void) =>
    change(
      (found, pack) =>
        make(
          found(sign.id),
          pack.levels.find(({ id }: { id: string }) => id === 'targeted'),
        ),
      tiered,
    );

  it('is told with both tiers, and stays the sign', () => {
    const one = opened(
      to((found) => (found.tier = upper!.id)),
      record,
    );
    expect(one.concerns[0]!.cell).to.deep.equal({ domain: 'education', level: 'targeted', tier: upper!.id });
    expect(told(one)).to.equal(
      `You recorded “${sign.text}” under ${area}, Targeted Help, ${lower!.name}. The document now has it under ${area}, Targeted Help, ${upper!.name}.`,
    );
  });

  it('is told where it has no tier any more, or has one for the first time', () => {
    const without = to((found) => delete found.tier);
    const gone = opened(without, record);
    expect(told(gone)).to.contain(
      `Targeted Help, ${lower!.name}. The document now has it under ${area}, Targeted Help.`,
    );
    expect(gone.concerns[0]!.cell).to.deep.equal({ domain: 'education', level: 'targeted' });
    const first = opened(
      tiered,
      saved((r) => addConcern(r, { indicator: sign.id })),
    );
    expect(told(first)).to.contain(`under ${area}, Targeted Help. The document now has it under`);
  });

  it('is kept at its tier’s level in own words where the document now has it in a lower tier, or has its tier no more', () => {
    const high = change((found) => (found(sign.id).tier = upper!.id));
    const before = saved((r) => addConcern(r, { indicator: sign.id }), high);
    const lowered = change((found) => (found(sign.id).tier = lower!.id));
    const dropped = to((_, { tiers }) => (tiers[1] = { ...tiers[1], id: 'third', name: 'third tier' }));
    for (const document of [lowered, dropped])
      expect(opened(document, before).concerns[0]).to.include({
        domain: 'education',
        level: 'targeted',
        text: sign.text,
      });
    expect(assess(lowered, opened(lowered, before)).indicated!.to).to.deep.equal({
      level: 'targeted',
      tier: upper!.id,
    });
    expect(told(opened(lowered, before))).to.equal(
      `You recorded “${sign.text}” under ${area}, Targeted Help, ${upper!.name}. The document now has it under ${area}, Targeted Help, ${lower!.name}. It is kept in your own words under ${area}, Targeted Help.`,
    );
    const raised = change((found) => (found(sign.id).tier = upper!.id));
    expect(opened(raised, record).concerns[0], 'a higher tier is no loss').to.include({ indicator: sign.id });
    expect(opened(high, before), 'the same tier').to.deep.equal(before);
  });

  it('is not told where the tier has only another id', () => {
    const one = opened(
      to((found, { tiers }) => {
        tiers[0].id = 'first';
        found.tier = 'first';
      }),
      record,
    );
    expect(one).not.to.have.property('reopened');
    expect(one.concerns[0]!.cell!.tier).to.equal('first');
  });
});

describe('An area that is renamed', () => {
  const renamed = change((_, pack) => {
    for (const domain of pack.domains) if (domain.id === 'education') domain.name = 'School and college';
  });
  const telling = `The area “${area}” is now called “School and college”.`;

  it('is told once for the signs and the own words in it', () => {
    const record = saved((r) =>
      addStrength(
        addConcern(addConcern(r, { indicator: sign.id }), { domain: 'education', level: 'extra', text: 'Cold' }),
        { domain: 'education', text: 'Likes school' },
      ),
    );
    const one = opened(renamed, record);
    expect(told(one)).to.equal(telling);
    expect([one.concerns, one.strengths]).to.deep.equal([record.concerns, record.strengths]);
  });

  it('is told where only a sign stands in it', () => {
    const record = saved((r) => addConcern(r, { indicator: sign.id }));
    expect(told(opened(renamed, record))).to.equal(telling);
  });

  it('that is gone, with its level, leaves a sign where the document has it now', () => {
    const gone = change((found, pack) => {
      Object.assign(found(sign.id), { id: 'housing.statutory.99', domain: 'housing', level: 'statutory' });
      pack.domains = pack.domains.filter(({ id }: { id: string }) => id !== 'education');
      pack.levels = pack.levels.filter(({ id }: { id: string }) => id !== 'targeted');
    });
    const one = opened(
      gone,
      saved((r) => addConcern(r, { indicator: sign.id })),
    );
    expect(one.concerns[0]).to.include({ indicator: 'housing.statutory.99' });
    expect(told(one)).to.match(
      new RegExp(`^You recorded .* under ${area}, Targeted Help. The document now has it under ${nameOf('housing')}, `),
    );
  });

  it('is told where only own words stand in it', () => {
    const own = saved((r) => addConcern(r, { domain: 'education', level: 'extra', text: 'Cold' }));
    expect(told(opened(renamed, own))).to.equal(telling);
    const kind = saved((r) => addStrength(r, { domain: 'education', text: 'Likes school' }));
    expect(told(opened(renamed, kind))).to.equal(telling);
  });

  it('is not told of a sign that stands in another one now', () => {
    const moved = change((found) => (found(sign.id).domain = 'housing'), renamed);
    const one = opened(
      moved,
      saved((r) => addConcern(r, { indicator: sign.id })),
    );
    expect(told(one)).to.equal(
      `You recorded “${sign.text}” under ${area}, Targeted Help. The document now has it under ${nameOf('housing')}, Targeted Help.`,
    );
    expect(one.reopened![0]!.was!.concern!.cell).to.deep.equal({ domain: 'education', level: 'targeted' });
  });
});

describe('A strength under a newer document', () => {
  const record = saved((r) => addStrength(r, { indicator: strength.id }));
  const here = nameOf(strength.domain);

  it('that is gone is kept in own words in its area, without a level', () => {
    const gone = change((_, pack) => {
      pack.indicators = pack.indicators.filter(({ id }: { id: string }) => id !== strength.id);
    });
    const one = opened(gone, record);
    const { text, domain } = strength;
    const id = `${domain}: ${text.toLowerCase()}`;
    expect(one.strengths).to.deep.equal([{ id, text, domain, people: [] }]);
    expect(one.reopened).to.deep.equal([
      {
        text: `The document no longer has the sign “${text}”. It is kept in your own words under ${here}.`,
        entry: id,
        was: { strength: record.strengths[0] },
      },
    ]);
  });

  it('may stand at a lower level, which a strength never sets', () => {
    const lowered = change((found) => Object.assign(found(strength.id), { id: 'new', level: 'universal' }));
    const one = opened(lowered, record);
    expect(one.strengths[0]).to.include({ indicator: 'new' });
    expect(told(one)).to.contain('The document now has it under').and.to.contain(cheshireEast2023.levels[0]!.name);
  });

  it('is no concern, and a concern no strength, when the document makes it the other', () => {
    const turned = change((found) => {
      found(strength.id).kind = 'need';
      found(sign.id).kind = 'strength';
    });
    const both = saved((r) => addConcern(addStrength(r, { indicator: strength.id }), { indicator: sign.id }));
    const one = opened(turned, both);
    expect(one.concerns.map(({ text, level }) => [text, level])).to.deep.equal([[sign.text, 'targeted']]);
    expect(one.strengths.map(({ text, indicator }) => [text, indicator])).to.deep.equal([[strength.text, undefined]]);
    expect(told(one)).to.contain(
      `The document now has the sign “${strength.text}” under ${here}, Extra Help, as a concern.`,
    );
    expect(told(one)).to.contain(
      `The document now has the sign “${sign.text}” under ${area}, Targeted Help, as a strength.`,
    );
  });
});

describe('A sign that a newer document prints as background', () => {
  const background = cheshireEast2023.indicators.find(({ kind }) => kind === 'context')!;
  const record = saved((r) =>
    addConcern(addConcern(r, { indicator: sign.id }), { indicator: background.id, note: 'Told by the school' }),
  );

  it('and was a need stays at its level in own words', () => {
    const one = opened(
      change((found) => (found(sign.id).kind = 'context')),
      record,
    );
    expect(one.concerns.map(({ text, level, indicator }) => [text ?? indicator, level])).to.deep.equal([
      [sign.text, sign.level],
      [background.id, undefined],
    ]);
    expect(told(one)).to.contain(
      `The document now has the sign “${sign.text}” under ${area}, Targeted Help, as background. It is kept in your own words`,
    );
  });

  it('and was background before stays that sign, wherever it is now', () => {
    const moved = change((found) => Object.assign(found(background.id), { id: 'moved' }));
    expect(opened(moved, record).concerns[1]).to.include({ indicator: 'moved', note: 'Told by the school' });
    expect(
      opened(
        change(() => {}),
        opened(moved, record),
      ).concerns[1],
    ).to.include({ indicator: background.id });
  });

  it('and makes a need sets its level', () => {
    const need = change((found) => (found(background.id).kind = 'need'));
    expect(opened(need, record).concerns[1]).to.include({ indicator: background.id });
  });
});

describe('A sign with the words of another one under a newer document', () => {
  it('is found by its words only once, so that two entries stay two', () => {
    const [one, two] = cheshireEast2023.indicators.filter(({ id }) => /^education\.targeted\.[12]$/.test(id));
    const same = again(cheshireEast2023, (pack) => {
      for (const sign of pack.indicators) if (sign.id === two!.id) sign.text = one!.text;
    });
    const record = saved((r) => addConcern(addConcern(r, { indicator: two!.id }), { indicator: one!.id }), same);
    const single = again(same, (pack) => {
      pack.indicators = pack.indicators.filter(({ id }: { id: string }) => id !== two!.id);
    });
    const now = opened(single, record);
    expect(now.concerns.map(({ id }) => id)).to.deep.equal([`education.targeted: ${one!.text.toLowerCase()}`, one!.id]);
  });

  it('is not chosen between two that are elsewhere', () => {
    const two = change((found, pack) => {
      const { domain: _, ...rest } = found(sign.id);
      pack.indicators = pack.indicators.filter(({ id }: { id: string }) => id !== sign.id);
      for (const domain of ['housing', 'health'])
        pack.indicators.push({ ...rest, id: `${domain}.targeted.99`, domain });
    });
    const one = opened(
      two,
      saved((r) => addConcern(r, { indicator: sign.id })),
    );
    expect(one.concerns[0]).to.include({ text: sign.text, domain: 'education' });
    expect(told(one)).to.contain(
      `under ${nameOf('housing')}, Targeted Help and under ${nameOf('health')}, Targeted Help.`,
    );
  });

  it('keeps an entry without words under its own edition, and in own words where its id says no place', () => {
    const bare = {
      ...newRecord(worcestershire2019),
      concerns: [{ id: 'health.level-4.6', indicator: 'health.level-4.6', people: [] }],
    };
    const now = opened(worcestershire2019, bare);
    expect(now.concerns[0]).to.include({ indicator: 'health.level-4.6' });
    const gone = { ...bare, concerns: [{ id: 'health.level-2.999', indicator: 'health.level-2.999', people: [] }] };
    const one = opened(worcestershire2019, gone);
    expect(one.concerns[0]).to.include({ domain: 'health', level: 'level-2' });
    expect(told(one)).to.contain(
      '“A sign whose words were not kept (health.level-2.999)” is kept in your own words under',
    );
  });

  it('puts own words at the highest level where nothing says which one theirs was', () => {
    const bare = newRecord(worcestershire2019);
    const kept = saved((r) => addConcern(r, { domain: 'health', level: 'level-1', text: 'Late' }), worcestershire2019);
    for (const record of [bare, kept]) {
      const concern = { id: 'health.level-9: tired', domain: 'health', level: 'level-9', text: 'Tired', people: [] };
      const one = opened(worcestershire2019, { ...record, concerns: [...record.concerns, concern] });
      expect(one.concerns.at(-1)).to.include({ level: 'level-4' });
    }
  });
});

describe('A part that now has the name of a part of another kind, or of another question', () => {
  const [first, second] = cheshireEast2023.questions;
  const answered = saved((r) => answer(r, first!.id, first!.options[0]!.id));

  it('is the same part with another name', () => {
    const label = second!.options
      .map((option) => option.label)
      .find((one) => !first!.options.some(({ label: own }) => own === one))!;
    const named = again(cheshireEast2023, (pack) => (pack.questions[0].options[0].label = label));
    const record = {
      ...answered,
      names: [...answered.names!, ...saved((r) => answer(r, second!.id, second!.options[0]!.id)).names!],
    };
    expect(opened(named, record).answers).to.deep.equal(answered.answers);
    const [contact] = cheshireEast2023.contacts;
    const call = { contact: contact!.id, to: 'Front door', on: '2026-11-22' };
    const called = saved((r) => recordCall(addConcern(r, { indicator: sign.id }), call));
    const [level] = cheshireEast2023.levels;
    const like = again(cheshireEast2023, (pack) => (pack.contacts[0].name = level!.name));
    expect(opened(like, called).calls).to.deep.equal([call]);
  });

  it('is not taken for it where it is gone', () => {
    const own = saved((r) => addConcern(r, { domain: 'education', level: 'extra', text: 'Late' }));
    const gone = change((_, pack) => {
      pack.domains = pack.domains.filter(({ id }: { id: string }) => id !== 'education');
      pack.indicators = pack.indicators.filter(({ domain }: { domain: string }) => domain !== 'education');
      pack.contacts[0].name = area;
      delete pack.words;
    });
    const one = opened(gone, own);
    expect(gone.domains.map(({ id }) => id)).to.include(one.concerns[0]!.domain);
    expect(told(one)).to.contain(`The document no longer has the area “${area}”`);
  });
});
