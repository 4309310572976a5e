import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  addStrength,
  answer,
  assess,
  changeEntry,
  newRecord,
  setChild,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { riskStands, riskToJudge, sinceJudged } from '../../src/assess/index.js';
import { cheshireEast2023, raw, variant, westCheshire2019 } from './documents.js';

/* Immediate risk: where the document speaks of it, what was recorded after it was judged, and how it stands. */

const HARM = 'Dad hit her with a belt';
const harmed = (document: ThresholdDocument, text = HARM, record = newRecord(document)): CaseRecord =>
  addConcern(record, { domain: document.domains[0]!.id, level: document.levels[1]!.id, text });
const judged = (record: CaseRecord, option: string) => answer(record, 'immediate-risk', option, { on: '2026-11-22' });
const urgentOf = (document: ThresholdDocument, record: CaseRecord) => assess(document, record).urgent!;

describe('What is said of immediate risk', () => {
  it('has its place in the document: of the emergency advice and of the question, each once', () => {
    for (const document of [cheshireEast2023, westCheshire2019]) {
      const [question] = document.questions;
      const { sections, ...urgent } = urgentOf(document, harmed(document));
      expect(sections).to.deep.equal([...new Set([...document.emergency.section, ...question!.section])]);
      expect(urgent).to.deep.include({
        status: 'ask-now',
        question: question!.id,
        contacts: document.emergency.contacts,
      });
      const [first] = assess(document, harmed(document)).actions;
      expect(first!.sections).to.deep.equal(sections);
    }
  });

  it('names a note where it alone may mean harm, or was written after immediate risk was judged', () => {
    const [grave, mild] = ['abuse-and-exploitation', 'education'].map((domain) => ({ domain, level: 'extra' }));
    const noted = (one: object, text: string, note = HARM) =>
      addConcern(newRecord(cheshireEast2023), { ...(one as { domain: string; level: string }), text, note });
    const notes = (record: CaseRecord) => urgentOf(cheshireEast2023, record).notes.length;
    expect(notes(noted(mild!, 'Late')), 'the note alone').to.equal(1);
    expect(notes(noted(mild!, HARM)), 'the words do too').to.equal(0);
    expect(notes(noted(grave!, 'Late')), 'the place asks by itself').to.equal(0);
    expect(notes(noted(grave!, 'Late', 'Seen on Monday'))).to.equal(0);
    const before = judged(noted(grave!, 'Late', 'Seen on Monday'), 'no');
    const { id } = before.concerns[0]!;
    expect(notes(changeEntry(before, id, { note: 'Seen on Tuesday' })), 'written since, and no harm').to.equal(0);
    expect(notes(changeEntry(before, id, { note: HARM })), 'written since').to.equal(1);
  });

  it('names strengths in the same order, whichever was recorded first', () => {
    const add = (record: CaseRecord, text: string) => addStrength(record, { domain: 'housing', text });
    const words = ['Aunt came when dad hit him', 'Gran keeps him safe when dad hits him'];
    const entries = (texts: readonly string[]) =>
      urgentOf(cheshireEast2023, texts.reduce(add, newRecord(cheshireEast2023))).entries;
    expect(entries(words)).to.have.length(2);
    expect(entries(words.toReversed())).to.deep.equal(entries(words));
  });

  it('in a document without such a question is asked all the same, and nobody can answer it away', () => {
    const document = variant(raw.westCheshire, (pack) => {
      for (const option of pack.questions[0].options) option.then = [];
    });
    const record = judged(harmed(document), 'no');
    expect(urgentOf(document, record)).to.deep.include({
      status: 'ask-now',
      question: null,
      sections: document.emergency.section,
    });
    const [first] = assess(document, record).actions;
    expect(first).to.deep.include({
      kind: 'urgent',
      text: 'Judge first, because what is recorded describes harm or may do so: is a child at immediate risk?',
      decidedBy: [],
      certain: true,
    });
    expect(assess(document, newRecord(document)).urgent).to.equal(null);
  });

  it('where a child is at risk now is the advice itself, certain, with whom to ring, and no question', () => {
    const document = variant(
      raw.westCheshire,
      (pack) => (pack.routes = pack.routes.filter((one: any) => one.urgency !== 'immediate')),
    );
    const [first, ...rest] = assess(document, judged(harmed(document), 'yes')).actions;
    expect(first).to.deep.include({
      kind: 'urgent',
      text: document.emergency.text,
      contact: document.emergency.contacts[0],
      certain: true,
      decidedBy: [],
      sections: document.emergency.section,
    });
    expect(rest.filter(({ kind }) => kind === 'urgent')).to.be.empty;
    const before = judged(harmed(cheshireEast2023), 'yes');
    expect(
      assess(cheshireEast2023, before)
        .actions.filter(({ kind }) => kind === 'urgent')
        .map(({ text }) => text.slice(0, 12)),
    ).to.deep.equal(['Ring at once']);
  });
});

describe('A strength', () => {
  const add = (record: CaseRecord, text: string, note = '') => addStrength(record, { domain: 'housing', text, note });
  const empty = newRecord(cheshireEast2023);

  it('whose words may mean harm asks about immediate risk, names itself and points to no level', () => {
    const { urgent, indicated } = assess(cheshireEast2023, add(empty, 'Gran keeps him safe when dad hits him'));
    expect(urgent).to.deep.include({ status: 'ask-now', entries: ['housing: gran keeps him safe when dad hits him'] });
    expect(indicated).to.equal(null);
    expect(urgentOf(cheshireEast2023, add(empty, 'Lives with Gran', HARM)).notes).to.have.length(1);
    expect(assess(cheshireEast2023, add(empty, 'Lives with Gran')).urgent).to.equal(null);
  });

  it('and is about the whole family has risk judged again for another child, and for nobody else', () => {
    const start = judged(harmed(cheshireEast2023), 'no');
    const since = (record: CaseRecord, ...people: readonly ('child' | 'unborn' | 'adult')[]) =>
      sinceJudged(
        urgentOf(
          cheshireEast2023,
          people.reduce((now, role, at) => addPerson(now, { label: `${role} ${at}`, role }), record),
        ),
      );
    expect(since(start, 'child', 'adult'), 'the child that it was judged of').to.equal(0);
    expect(since(start, 'child', 'child')).to.equal(1);
    expect(since(start, 'child', 'unborn')).to.equal(1);
    const named = addPerson(newRecord(cheshireEast2023), { id: 'a', label: 'A', role: 'child' });
    const of = { domain: 'education', level: 'extra', text: HARM, people: ['a'] };
    expect(since(judged(addConcern(named, of), 'no'), 'child'), 'about somebody').to.equal(0);
    expect(since(answer(harmed(cheshireEast2023, HARM, named), 'immediate-risk', 'no'), 'child'), 'no day').to.equal(0);
  });

  it('may not be covered by a "no" of which nobody knows what was recorded by then: it is said, and the answer stands', () => {
    const covered = (record: CaseRecord) => {
      const urgent = urgentOf(cheshireEast2023, record);
      return [riskStands(urgent), urgent.coverUnknown];
    };
    const no = answer(add(empty, HARM), 'immediate-risk', 'no');
    expect(covered(no)).to.deep.equal(['answered', true]);
    expect(covered({ ...no, judged: { 'immediate-risk': { on: '2026-11-22' } } }), 'a day alone').to.deep.equal([
      'answered',
      true,
    ]);
    expect(covered(judged(no, 'no'))).to.deep.equal(['answered', false]);
    expect(covered(answer(no, 'immediate-risk', 'yes'))).to.deep.equal(['act-now', false]);
    expect(covered(add(empty, HARM))).to.deep.equal(['ask-now', false]);
  });

  it('that was recorded after a "no" has risk judged again', () => {
    const before = judged(add(empty, HARM), 'no');
    expect(riskStands(urgentOf(cheshireEast2023, before))).to.equal('answered');
    const after = add(before, 'Gran keeps him safe when dad hits him');
    expect(riskStands(urgentOf(cheshireEast2023, after))).to.equal('ask-again');
    expect(sinceJudged(urgentOf(cheshireEast2023, after))).to.equal(1);
  });
});

describe('A rule that is urgent', () => {
  const urging = (when: object) =>
    variant(raw.pack, (pack) =>
      pack.rules.push({
        id: 'now',
        text: 'This is urgent.',
        basis: 'stated',
        when,
        then: [{ kind: 'urgent' }],
        section: ['Step Up'],
      }),
    );
  const [one, two, three] = ['education', 'health', 'housing'].map((domain) => ({
    ...{ domain, level: 'extra', text: 'See note' },
  }));
  const document = urging({ kind: 'needs', atLeast: 2 });
  const ids = (record: CaseRecord) => record.concerns.map(({ id }) => id);

  it('names what it rests on, and what is recorded after a "no" has risk judged again', () => {
    const first = addConcern(newRecord(document), one!);
    expect(assess(document, first).urgent).to.equal(null);
    const both = addConcern(first, two!);
    expect(urgentOf(document, both)).to.deep.include({ status: 'act-now', entries: ids(both) });
    const no = judged(both, 'no');
    expect(urgentOf(document, no)).to.deep.include({ status: 'answered', entries: ids(both), since: [] });
    const more = addConcern(no, three!);
    expect(urgentOf(document, more).since).to.deep.equal([ids(more)[2]]);
    expect(riskStands(urgentOf(document, more))).to.equal('ask-again');
    const early = addConcern(judged(first, 'no'), two!);
    expect(urgentOf(document, early).since).to.deep.equal([ids(early)[1]]);
    expect(assess(document, early).actions[0]!.text).to.contain('Judge again');
  });

  it('names what points to the level that it looks at', () => {
    const upper = urging({ kind: 'position', atLeast: { level: 'targeted' } });
    const record = addConcern(newRecord(upper), { indicator: 'education.targeted.3' });
    expect(urgentOf(upper, addConcern(record, one!)).entries).to.deep.equal(['education.targeted.3']);
  });
});

describe('How immediate risk stands', () => {
  const risk = (record: CaseRecord) => {
    const urgent = urgentOf(cheshireEast2023, record);
    return [riskStands(urgent), sinceJudged(urgent), riskToJudge(urgent)];
  };
  const first = harmed(cheshireEast2023);
  const second = (record: CaseRecord) => harmed(cheshireEast2023, 'Mum burnt him with a cigarette', record);

  it('to judge, judged, and to judge again after more was recorded', () => {
    expect(risk(first)).to.deep.equal(['ask-now', 0, true]);
    const no = judged(first, 'no');
    expect(risk(no)).to.deep.equal(['answered', 0, false]);
    expect(risk(second(no))).to.deep.equal(['ask-again', 1, true]);
    const spoken = setChild(second(no), { words: 'He hits me' });
    expect(risk(spoken)).to.deep.equal(['ask-again', 2, true]);
    expect(risk(judged(spoken, 'no'))).to.deep.equal(['answered', 0, false]);
    expect([sinceJudged(null), sinceJudged(undefined), riskToJudge(null)]).to.deep.equal([0, 0, false]);
  });

  it('acted on: nothing is to be judged, whatever is recorded after it', () => {
    for (const option of ['yes', 'unsure']) {
      const now = judged(first, option);
      expect(risk(now)).to.deep.equal(['act-now', 0, false]);
      expect(urgentOf(cheshireEast2023, second(now))).to.deep.include({
        status: 'act-now',
        since: [],
        childSince: false,
      });
      expect(risk(setChild(second(now), { words: 'He hits me' }))).to.deep.equal(['act-now', 0, false]);
    }
  });
});
