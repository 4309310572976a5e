import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  answerStep,
  assess,
  changeEntry,
  chooseReading,
  countFrom,
  moveStep,
  newRecord,
  recordCall,
  recordStage,
  removeEntry,
  setCondition,
  setStepMeeting,
  startStep,
  withWords,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, deepFreeze, tacProtocol, westCheshire2019, worcestershire2019 } from './documents.js';
import { opened, saved, told } from './reopened.js';

const again = (document: ThresholdDocument, change: (pack: any) => void): ThresholdDocument => {
  const copy = structuredClone(document);
  change(copy);
  return deepFreeze(copy);
};
/** A document in which a new level stands below the others, the ids are counted anew, and the highest is gone. */
const levelsMoved = again(worcestershire2019, (pack) => {
  const names = pack.levels.map(({ name }: { name: string }) => name);
  pack.levels.forEach((level: any, at: number) => (level.name = at ? names[at - 1] : 'Before Level 1'));
  pack.indicators = [];
});

describe('A record under a newer document', () => {
  it('tells once that what is counted from a day may be due otherwise, and keeps the day', () => {
    const plan = countFrom(newRecord(cheshireEast2023), 'review.plan', '2026-11-03');
    const record = withWords(cheshireEast2023, countFrom(plan, 'answer.front-door.0', '2026-11-01'));
    const newer = again(cheshireEast2023, (pack) => (pack.provenance.published = 'January 2027'));
    const one = opened(newer, record);
    expect(told(one)).to.match(/counted from a day you noted: 1 November 2026, 3 November 2026\. In this edition/);
    expect(one.counted).to.deep.equal(record.counted);
    expect(opened(newer, one)).to.deep.equal(one);
    expect(told(opened(cheshireEast2023, record))).to.equal('');
  });

  it('does not take the name of a lower level for a new name of a level that is gone', () => {
    const top = worcestershire2019.levels.at(-1)!;
    const domain = worcestershire2019.domains[0]!.id;
    const record = saved(
      (r) =>
        agree(addConcern(r, { domain, level: top.id, text: 'Cold flat' }), {
          level: top.id,
          rationale: 'Talked over',
          on: '2026-11-22',
        }),
      worcestershire2019,
    );
    const one = opened(levelsMoved, record);
    expect(told(one)).not.to.contain('is now called');
    expect(told(one)).to.contain(`no longer has the level "${top.name}", so it is at the highest one`);
    expect(one.agreed).to.equal(null);
    expect(told(one)).to.contain('Record the level again');
  });

  it('does not take the name of the answer beside it for a new name of the answer that was given', () => {
    const record = saved((r) => answer(r, 'immediate-risk', 'yes'));
    const document = again(cheshireEast2023, (pack) => {
      const question = pack.questions.find(({ id }: { id: string }) => id === 'immediate-risk');
      const labels = question.options.map(({ label }: { label: string }) => label);
      question.options.pop();
      question.options.forEach((option: any, at: number) => (option.label = labels[at + 1]));
    });
    const one = opened(document, record);
    expect(one.answers).to.deep.equal({});
    expect(told(one)).to.contain('The document no longer has this answer. Answer the question again.');
    expect(one.reopened![0]!.was!.answer).to.deep.equal({ question: 'immediate-risk', option: 'yes' });
  });
});

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
      `The document now has the sign "${sign.text}" under ${area}, Extra Help. It is kept in your own words under ${area}, Targeted Help.`,
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
      'The level "Targeted Help" is now called "Family Help". Check what is recorded there.',
    ]);
    expect(opened(document, one)).to.deep.equal(one);
  });
});

describe('Own words under a newer document', () => {
  it('go on describing harm where the area that said so is gone', () => {
    const text = 'Shouting next door';
    const record = saved((r) => addConcern(r, { domain: 'domestic-abuse', level: 'extra', text }));
    expect(assess(cheshireEast2023, record).urgent!.status).to.equal('ask-now');
    const document = again(cheshireEast2023, (pack) => {
      pack.domains = pack.domains.filter(({ alert }: { alert?: boolean }) => !alert);
      pack.indicators = [];
      pack.ladders = [];
    });
    const one = opened(document, record);
    expect(one.concerns[0]!.text).to.equal(text);
    expect(assess(document, one).urgent?.status).to.equal('ask-now');
  });
});

describe('A call under a newer document', () => {
  it('is not taken, without a word, for one to a contact that now has its id', () => {
    const [contact] = cheshireEast2023.contacts;
    const record = saved((r) => recordCall(r, { contact: contact!.id, to: contact!.name, on: '2026-11-22' }));
    const document = again(cheshireEast2023, (pack) => (pack.contacts[0].name = 'Another team'));
    const one = opened(document, record);
    expect(one.calls).to.deep.equal(record.calls);
    expect(told(one)).to.equal(
      `You called "${contact!.name}" (22 November 2026). The document now lists this contact as "Another team". Check it.`,
    );
  });
});

describe('A "no" to immediate risk is judged again', () => {
  const judge = (record: CaseRecord) => answer(record, 'immediate-risk', 'no', { on: '2026-11-22' });
  const since = (document: ThresholdDocument, record: CaseRecord) => assess(document, record).urgent!.since;

  it('where the condition that kept a sign from describing harm no longer holds', () => {
    const { id } = westCheshire2019.indicators.find(({ alertUnmet }) => alertUnmet)!;
    const [question] = westCheshire2019.questions.filter(({ options }) =>
      options.some(({ then }) => then.some(({ kind }) => kind === 'urgent')),
    );
    const sign = addConcern(newRecord(westCheshire2019), { indicator: id });
    const judged = answer(setCondition(sign, id, 'yes'), question!.id, 'no', { on: '2026-11-22' });
    for (const met of ['no', 'unsure', null] as const)
      expect(since(westCheshire2019, setCondition(judged, id, met)), String(met)).to.deep.equal([id]);
    const open = answer(sign, question!.id, 'no', { on: '2026-11-22' });
    expect(since(westCheshire2019, setCondition(open, id, 'no')), 'asked about already').to.deep.equal([]);
  });

  it('where a sign of harm was taken out and is recorded anew', () => {
    const { id } = cheshireEast2023.indicators.find(({ alert, kind }) => alert && kind === 'need')!;
    const family = addPerson(newRecord(cheshireEast2023), { id: 'a', label: 'A', role: 'child' });
    const judged = judge(addConcern(family, { indicator: id, people: ['a'] }));
    expect(since(cheshireEast2023, judged)).to.deep.equal([]);
    const anew = addConcern(removeEntry(judged, id), { indicator: id });
    expect(since(cheshireEast2023, anew)).to.deep.equal([id]);
  });
});

describe('A step under a newer document', () => {
  const on = (time: string) => new Date(`2026-01-05T${time}:00Z`);
  const record = saved((r) => {
    const begun = answerStep(startStep(r, 'step-down', 'one'), 'caf-lp', optionOf('caf-lp'));
    const listed = recordStage(moveStep(begun, { outcome: 'agreed', on: on('10:00') }), {
      stage: 'list',
      on: on('11:00'),
    });
    return setStepMeeting(chooseReading(listed, 'allocation', 'listed'), '2026-01-12');
  }, tacProtocol);
  const changed = (change: (protocol: any) => void) =>
    again(tacProtocol, (pack) => change(pack.steps.find(({ id }: { id: string }) => id === 'step-down')));
  const stageOf = (protocol: any, id: string) => protocol.stages.find((stage: any) => stage.id === id);

  it('tells and keeps the answer, the reading and the meeting that it no longer has', () => {
    const document = changed((protocol) => {
      delete protocol.questions;
      delete protocol.meeting;
      const { clock } = stageOf(protocol, 'allocation');
      clock.readings = clock.readings.filter(({ id }: { id: string }) => id !== 'listed');
    });
    const one = opened(document, record);
    expect(one.step).to.deep.include({ answers: {}, readings: {}, entries: record.step!.entries });
    expect(one.step).not.to.have.property('meeting');
    expect(one.reopened!.map(({ was }) => was?.step)).to.deep.equal([
      { answers: record.step!.answers },
      { readings: { allocation: 'listed' } },
      { meeting: '2026-01-12' },
    ]);
    for (const part of ['no longer asks this', 'Check the dates', 'You noted a meeting (12 January 2026)'])
      expect(told(one)).to.contain(part);
  });

  it('finds a stage by its words under another id, with its readings', () => {
    const document = changed((protocol) => {
      stageOf(protocol, 'allocation').id = 'allocating';
      stageOf(protocol, 'list').name = 'Put on the list';
    });
    const one = opened(document, record);
    expect(one.step).to.deep.include({ readings: { allocating: 'listed' }, entries: record.step!.entries });
    expect(one.reopened!.map(({ text }) => text)).to.deep.equal([
      `The stage "${nameOf('list')}" is now called "Put on the list". Check what is recorded.`,
    ]);
  });

  function nameOf(stage: string): string {
    return stageOf(
      tacProtocol.steps!.find(({ id }) => id === 'step-down'),
      stage,
    ).name;
  }
  function optionOf(question: string): string {
    return tacProtocol.steps!.find(({ id }) => id === 'step-down')!.questions!.find(({ id }) => id === question)!
      .options[0]!.id;
  }
});
