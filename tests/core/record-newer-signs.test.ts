import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  assess,
  changeEntry,
  setCondition,
  withWords,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, westCheshire2019, worcestershire2019 } from './documents.js';
import { again, opened, saved, told } from './reopened.js';

describe('Two entries that are one under a newer document', () => {
  const sign = cheshireEast2023.indicators.find(({ alert, kind }) => alert && kind === 'need')!;
  const { domain, level, text } = sign;
  const without = again(cheshireEast2023, (pack) => {
    pack.indicators = pack.indicators.filter(({ id }: { id: string }) => id !== sign.id);
    for (const place of [...pack.domains, ...pack.levels]) delete place.alert;
    for (const one of pack.indicators) delete one.overlaps;
    pack.ladders = [];
    delete pack.words;
  });
  const people = (r: CaseRecord) =>
    addPerson(addPerson(r, { id: 'a', label: 'A', role: 'child' }), { id: 'b', label: 'B', role: 'child' });
  const judge = (r: CaseRecord) => answer(r, 'immediate-risk', 'no', { on: '2026-11-22' });

  it('go on describing harm where one of them did, whichever was recorded first', () => {
    const ticked = (r: CaseRecord) => addConcern(r, { indicator: sign.id });
    const written = (r: CaseRecord) => addConcern(r, { domain, level, text });
    for (const record of [saved((r) => ticked(written(r))), saved((r) => written(ticked(r)))]) {
      const one = opened(without, record);
      expect(one.concerns).to.have.length(1);
      expect(one.concerns[0]!.alert).to.equal(true);
      expect(told(one)).to.contain('recorded twice now. The two are kept as one.');
    }
  });

  it('are judged again where one of them was recorded after immediate risk was judged', () => {
    const record = saved((r) => {
      const judged = judge(addConcern(people(r), { indicator: sign.id, people: ['a'] }));
      return agree(addConcern(judged, { domain, level, text, people: ['b'] }), {
        level,
        rationale: '',
        on: '2026-11-23',
      });
    });
    const one = opened(without, record);
    expect(one.concerns.map((entry) => entry.people)).to.deep.equal([['a', 'b']]);
    expect(assess(without, one).urgent!.since).to.deep.equal([one.concerns[0]!.id]);
    expect(one.agreed!.known, 'both were known').to.deep.equal([one.concerns[0]!.id]);
  });

  it('have a note that was written since where one of them has', () => {
    const record = saved((r) => {
      const judged = judge(addConcern(addConcern(r, { indicator: sign.id }), { domain, level, text }));
      return changeEntry(judged, sign.id, { note: 'Dad hit him with a belt' });
    });
    const one = opened(without, record);
    const { id } = one.concerns[0]!;
    expect(one.judged!['immediate-risk']).to.deep.include({ known: [id], noted: [id] });
    expect(assess(without, one).urgent!.notes).to.deep.equal([id]);
  });
});

describe('A sign under a newer document', () => {
  const sign = cheshireEast2023.indicators.find(({ id }) => id === 'education.targeted.3')!;
  const area = cheshireEast2023.domains.find(({ id }) => id === sign.domain)!.name;
  const tick = (r: CaseRecord) => addConcern(r, { indicator: sign.id });
  const changed = (change: (one: any, pack: any) => void, from: ThresholdDocument = cheshireEast2023) =>
    again(from, (pack) => {
      for (const one of pack.indicators) delete one.overlaps;
      pack.ladders = [];
      change(pack.indicators.find(({ text }: { text: string }) => text === sign.text) ?? {}, pack);
    });

  it('is not said to be gone where the document has it at a lower level, and stays where it was', () => {
    const document = changed((one) => Object.assign(one, { id: 'education.extra.99', level: 'extra' }));
    const one = opened(document, saved(tick));
    expect(one.concerns[0]).to.include({ text: sign.text, level: 'targeted' });
    expect(told(one)).not.to.contain('no longer has the sign');
    expect(told(one)).to.contain(
      `The document now has the sign “${sign.text}” under ${area}, Extra Help. It is kept in your own words under ${area}, Targeted Help.`,
    );
  });

  it('that came to describe harm goes on doing so when it is gone', () => {
    const second = changed((one) => (one.alert = true));
    const third = changed((one, pack) => {
      pack.indicators = pack.indicators.filter((other: unknown) => other !== one);
    }, second);
    const between = opened(second, saved(tick));
    expect(assess(second, between).urgent!.status).to.equal('ask-now');
    expect(assess(third, opened(third, between)).urgent!.status).to.equal('ask-now');
  });

  it('can be read again where a pack says of a strength that it describes harm', () => {
    const strength = cheshireEast2023.indicators.find(({ kind }) => kind === 'strength')!;
    const document = again(cheshireEast2023, (pack) => {
      pack.indicators.find(({ id }: { id: string }) => id === strength.id).alert = true;
    });
    const record = saved((r) => addStrength(r, { indicator: strength.id }), document);
    expect(opened(document, record)).to.deep.equal(record);
  });

  it('tells that its level has another name, once for all signs there', () => {
    const document = changed((_, pack) => {
      pack.levels.find(({ id }: { id: string }) => id === 'targeted').name = 'Family Help';
    });
    const one = opened(
      document,
      saved((r) => addConcern(tick(r), { indicator: 'education.targeted.1' })),
    );
    expect(one.reopened!.map(({ text }) => text)).to.deep.equal([
      'The level “Targeted Help” is now called “Family Help”. Check what is recorded there.',
    ]);
    expect(opened(document, one)).to.deep.equal(one);
  });
});

describe('A sign that describes harm while its condition does not hold', () => {
  const [sign] = westCheshire2019.indicators.filter(({ alertUnmet }) => alertUnmet);
  const { id, text, conditions } = sign!;
  const gone = again(westCheshire2019, (pack) => {
    pack.indicators = pack.indicators.filter((one: { id: string }) => one.id !== id);
    for (const place of [...pack.domains, ...pack.levels]) delete place.alert;
  });
  const answered = (met: 'yes' | 'no' | 'unsure' | null) =>
    saved((r) => setCondition(addConcern(r, { indicator: id }), id, met), westCheshire2019);

  it('goes on asking about immediate risk when it is gone, unless the condition holds', () => {
    for (const met of ['no', 'unsure', null] as const) {
      expect(assess(westCheshire2019, answered(met)).urgent?.status, String(met)).to.equal('ask-now');
      expect(assess(gone, opened(gone, answered(met))).urgent?.status, String(met)).to.equal('ask-now');
    }
    expect(assess(gone, opened(gone, answered('yes'))).urgent).to.equal(null);
  });

  it('is saved as harm by the last answer, also where the record was saved before', () => {
    const is = (record: CaseRecord, met: 'yes' | 'no' | null) =>
      withWords(westCheshire2019, setCondition(record, id, met)).concerns[0]!.alert;
    expect(is(answered('no'), 'yes')).to.equal(undefined);
    expect(is(answered('yes'), 'no')).to.equal(true);
    expect(is(answered('yes'), null)).to.equal(true);
  });

  it('that a kit saved before it kept this is harm from the first time it is opened', () => {
    const [before] = answered('no').concerns;
    const { alert: _, ...concern } = before!;
    expect(opened(westCheshire2019, { ...answered('no'), concerns: [concern] }).concerns).to.deep.equal([before]);
  });

  it('is told with the answer to its condition when it is gone', () => {
    expect(told(opened(gone, answered('no')))).to.match(
      new RegExp(
        `no longer has the sign .* You answered “No” to the condition “${conditions![0]}”\\. The document gave no level for that, so a higher one is not ruled out\\.$`,
      ),
    );
    expect(told(opened(gone, answered('yes')))).to.match(/to the condition “[^”]*”\.$/);
    expect(told(opened(gone, answered(null)))).to.match(/It is kept in your own words under [^.]*\.$/);
    expect(opened(gone, answered('no')).concerns[0])
      .to.include({ text })
      .and.not.to.have.property('met');
  });

  it('has no answer to its condition where the document drops that, and says so', () => {
    const bare = again(westCheshire2019, (pack) => {
      const one = pack.indicators.find((other: { id: string }) => other.id === id);
      delete one.conditions;
      delete one.alertUnmet;
    });
    expect(told(opened(bare, answered('no')))).to.contain('The document has changed it. It no longer has one.');
    expect(opened(bare, answered('no')).concerns[0]!.alert, 'for an edition in which it is gone').to.equal(true);
  });
});

describe('A sign where the levels were counted anew', () => {
  const one = worcestershire2019.indicators.find(({ level, kind }) => level === 'level-3' && kind === 'need')!;
  const record = saved((r) => addConcern(r, { indicator: one.id }), worcestershire2019);
  const area = worcestershire2019.domains.find(({ id }) => id === one.domain)!.name;
  const names = worcestershire2019.levels.map(({ name }) => name);

  it('is not taken for one at the level below, although its id and words are the same', () => {
    const lower = again(worcestershire2019, (pack) =>
      pack.levels.forEach((level: any, at: number) => (level.name = at ? names[at - 1] : 'Before Level One')),
    );
    const now = opened(lower, record);
    expect(now.concerns[0]).to.include({ text: one.text, level: 'level-4' });
    expect(now.concerns[0]).not.to.have.property('indicator');
    expect(told(now)).to.contain(`The document now has the sign “${one.text}” under ${area}, ${names[1]}.`);
    expect(told(now)).to.contain(`It is kept in your own words under ${area}, ${names[2]}.`);
  });

  it('at a higher one is told', () => {
    const higher = again(worcestershire2019, (pack) =>
      pack.levels.forEach((level: any, at: number) => (level.name = names[at + 1] ?? 'After Level Four')),
    );
    const now = opened(higher, record);
    expect(now.concerns[0]).to.include({ indicator: one.id });
    expect(told(now)).to.equal(
      `You recorded “${one.text}” under ${area}, ${names[2]}. The document now has it under ${area}, ${names[3]}.`,
    );
  });

  it('says nothing where only the ids are others', () => {
    const ids = again(worcestershire2019, (pack) => {
      const to = (id: string) => (id === one.domain ? 'another-area' : id.replace('level-', 'l'));
      for (const level of pack.levels) level.id = to(level.id);
      for (const domain of pack.domains) domain.id = to(domain.id);
      for (const sign of pack.indicators) Object.assign(sign, { domain: to(sign.domain), level: to(sign.level) });
    });
    const now = opened(ids, record);
    expect(now).not.to.have.property('reopened');
    expect(now.concerns[0]!.cell).to.deep.include({ domain: 'another-area', level: 'l3' });
  });

  it('is taken for the one in its own area, of two with its words', () => {
    const other = worcestershire2019.domains.find(({ id }) => id !== one.domain)!.id;
    const two = again(worcestershire2019, (pack) => {
      const at = pack.indicators.find((sign: any) => sign.id === one.id);
      pack.indicators = pack.indicators.filter((sign: any) => sign !== at);
      for (const domain of [other, one.domain]) pack.indicators.push({ ...at, id: `${domain}.level-3.99`, domain });
    });
    expect(opened(two, record).concerns[0]!.indicator).to.equal(`${one.domain}.level-3.99`);
    expect(opened(two, record)).not.to.have.property('reopened');
  });

  it('keeps the name of the level of a strength that was recorded alone', () => {
    const strength = worcestershire2019.indicators.find(({ kind }) => kind === 'strength')!;
    const alone = saved((r) => addStrength(r, { indicator: strength.id }), worcestershire2019);
    const moved = again(worcestershire2019, (pack) => {
      pack.levels[0].name = 'Everybody';
      pack.indicators.find((sign: any) => sign.id === strength.id).level = 'level-2';
    });
    expect(told(opened(moved, alone))).to.contain(`under ${nameOf(strength.domain)}, ${names[0]}. The document now`);
  });

  const nameOf = (domain: string) => worcestershire2019.domains.find(({ id }) => id === domain)!.name;
});
