import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import {
  addConcern,
  addPerson,
  answer,
  answerStep,
  chooseReading,
  countFrom,
  dueDates,
  moveStep,
  newRecord,
  planStep,
  recordStage,
  setStepMeeting,
  startStep,
  toCalendar,
  type CaseRecord,
  type DueDates,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol as tac, worcestershire2019 } from './documents.js';
import { anyStep, deeds, london, planAt } from './steps.js';

/** The events of a file, as an independent parser reads them. */
function eventsOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    return {
      uid: event.uid,
      title: event.summary,
      text: event.description,
      stamp: component.getFirstPropertyValue('dtstamp')!.toString(),
      sequence: event.sequence,
      over: component.getFirstPropertyValue('status') === 'CANCELLED',
      day: start.isDate ? start.toString() : null,
      at: start.isDate ? null : start.toJSDate().toISOString(),
    };
  });
}
/** Those that still stand. */
const standing = (file: string) => eventsOf(file).filter(({ over }) => !over);
const file = (record: CaseRecord, moment: string) => toCalendar(tac, planAt(tac, record, moment));
const agreed = deeds(tac, 'step-down', { outcome: 'agreed', at: '2026-04-02 15:00' });

describe('The calendar file of a step', () => {
  it('holds what is due: hours as moments in UTC, days as whole days', () => {
    expect(eventsOf(file(agreed, '2026-04-02 15:00')).map(({ at, day }) => [at, day])).to.deep.equal([
      // 3pm on Friday 3 April, in summer time.
      ['2026-04-03T14:00:00.000Z', null],
      [null, '2026-04-20'],
    ]);
  });

  it('papers are due on a day, a week ahead of the meeting, until they are shared', () => {
    const days = eventsOf(file(setStepMeeting(agreed, '2026-04-16'), '2026-04-02 15:00')).map(({ day }) => day);
    expect(days.filter((day) => day === '2026-04-09')).to.have.length(5);
  });

  it('is tentative on what may not be needed, until an answer says', () => {
    const met = setStepMeeting(deeds(tac, 'step-up', { outcome: 'agreed', at: '2026-04-02 15:00' }), '2026-04-16');
    const statuses = (record: CaseRecord) =>
      new ICAL.Component(ICAL.parse(file(record, '2026-04-02 15:00')))
        .getAllSubcomponents('vevent')
        .map((event) => event.getFirstPropertyValue('status'));
    expect(statuses(met).filter((one) => one === 'TENTATIVE')).to.have.length(1);
    expect(statuses(answerStep(met, 'caf', 'yes'))).not.to.include('TENTATIVE');
  });

  it('cancels what is done, and all of a step that is completed', () => {
    expect(
      standing(
        file(
          deeds(
            tac,
            'step-down',
            { outcome: 'agreed', at: '2026-04-02 15:00' },
            { stage: 'allocation', at: '2026-04-03 10:00' },
          ),
          '2026-04-03 11:00',
        ),
      ),
    ).to.have.length(1);
    expect(
      standing(
        file(
          deeds(
            tac,
            'step-down',
            { outcome: 'agreed', at: '2026-04-02 15:00' },
            { stage: 'close', at: '2026-04-03 10:00' },
          ),
          '2026-04-03 11:00',
        ),
      ),
    ).to.deep.equal([]);
    expect(file(deeds(tac, 'step-down'), '2026-04-03 11:00')).to.equal('');
  });

  it('cancels what is not due any more, where a step that was agreed is not agreed after all, or a stage was not done', () => {
    const before = setStepMeeting(agreed, '2026-04-16');
    const refused = moveStep(before, { outcome: 'not-agreed', on: london('2026-04-02 17:00'), reason: 'New facts.' });
    const again = moveStep(before, { outcome: 'considering', on: london('2026-04-02 17:00'), reason: 'New facts.' });
    const uids = (text: string) => eventsOf(text).map(({ uid }) => uid);
    const first = file(before, '2026-04-02 15:00');
    for (const later of [refused, again]) {
      const text = file(later, '2026-04-02 18:00');
      expect([...uids(text)].sort()).to.deep.equal([...uids(first)].sort());
      // Papers are still asked for while the step is being considered.
      expect(standing(text)).to.have.length(later === again ? 5 : 0);
    }
    const received = deeds(tac, 'no-further-action', { stage: 'refer', at: '2026-04-02 15:00' });
    const mistaken = recordStage(received, {
      stage: 'refer',
      done: false,
      on: london('2026-04-02 17:00'),
      reason: 'It was another family.',
    });
    expect(standing(file(received, '2026-04-02 16:00'))).to.have.length(2);
    expect(eventsOf(file(mistaken, '2026-04-02 18:00')).map(({ over }) => over)).to.deep.equal([true, true]);
    // A step that was never agreed had nothing due.
    expect(file(deeds(tac, 'step-up', { outcome: 'not-agreed', at: '2026-04-02 15:00' }), '2026-04-02 16:00')).to.equal(
      '',
    );
  });

  it('cancels what was due by a meeting whose day is taken out, and by an answer or a reading that is another now', () => {
    const same = (before: string, after: string, over: number) => {
      const uids = (text: string) => new Set(eventsOf(text).map(({ uid }) => uid));
      expect([...uids(after)].sort()).to.deep.equal([...uids(before)].sort());
      expect(eventsOf(after).filter((event) => event.over)).to.have.length(over);
    };
    const before = setStepMeeting(agreed, '2026-04-16');
    const put = setStepMeeting(before, '2026-04-23');
    const out = setStepMeeting(before, null);
    same(file(before, '2026-04-02 15:00'), file(put, '2026-04-02 16:00'), 0);
    same(file(before, '2026-04-02 15:00'), file(out, '2026-04-02 16:00'), 5);
    same(file(before, '2026-04-02 15:00'), file(setStepMeeting(out, '2026-04-23'), '2026-04-02 17:00'), 0);

    const waits = chooseReading(agreed, 'transition', 'listed');
    same(file(agreed, '2026-04-02 15:00'), file(waits, '2026-04-02 16:00'), 1);

    const asked = deeds(
      worcestershire2019,
      'step-up',
      { answers: { 'immediate-risk': 'no', talk: 'mash' } },
      { stage: 'request', at: '2026-12-24 10:00' },
    );
    const held = (record: CaseRecord) =>
      toCalendar(worcestershire2019, planAt(worcestershire2019, record, '2026-12-24 12:00'));
    expect(standing(held(asked)).map(({ at }) => at)).to.deep.equal(['2026-12-25T10:00:00.000Z']);
    same(held(asked), held(answerStep(asked, 'talk', 'line-manager')), 1);
    same(held(asked), held(answer(asked, 'immediate-risk', 'yes')), 1);
  });

  it('says nothing of the family, the document, the stage or the level', () => {
    const text = file(addPerson(agreed, { label: 'Zebedee', role: 'child' }), '2026-04-02 15:00');
    expect(text).not.to.match(
      /Zebedee|TAC|PEH|CSC|tac-step|step-down|allocation|transition|social|child|famil|early help/i,
    );
    for (const { title, text: words } of eventsOf(text)) {
      expect(title).to.equal('Step protocol: due');
      expect(words).to.equal(
        'Something in a step protocol is due. Open the record to see what it is, and how the time was counted.',
      );
    }
  });

  it('is stamped with the moment it was made for, and keeps its identifiers when it is made again', () => {
    const [first, later] = [file(agreed, '2026-04-02 15:00'), file(agreed, '2026-04-03 09:00')].map(eventsOf);
    expect(first!.map(({ stamp }) => stamp)).to.deep.equal(['2026-04-02T14:00:00Z', '2026-04-02T14:00:00Z']);
    expect(later!.map(({ uid }) => uid)).to.deep.equal(first!.map(({ uid }) => uid));
    expect(new Set(first!.map(({ uid }) => uid)).size).to.equal(2);
  });

  it('a later file is the one that a calendar keeps: the sequence of an event grows, whatever changed between', () => {
    const before = setStepMeeting(agreed, '2026-04-16');
    const after = setStepMeeting(agreed, '2026-04-30');
    const sequences = [
      file(before, '2026-04-02 15:00'),
      file(after, '2026-04-02 15:01'),
      file(before, '2026-04-03 09:00'),
    ]
      .map(eventsOf)
      .map((events) => new Set(events.map(({ sequence }) => sequence)));
    for (const one of sequences) expect(one.size).to.equal(1);
    const [first, second, third] = sequences.map((one) => [...one][0]!);
    expect(second!).to.be.above(first!);
    expect(third!).to.be.above(second!);
    expect(third!).to.be.below(2 ** 31);
  });

  it('takes what is due outside the step into the same file', () => {
    const signs = cheshireEast2023.indicators.filter(({ level, kind }) => level === 'extra' && kind === 'need');
    const pointed = addConcern(newRecord(cheshireEast2023), { indicator: signs[0]!.id });
    const options = { now: london('2026-11-26 10:00'), id: 'one' };
    const [due] = dueDates(cheshireEast2023, pointed, options).dates;
    const counted = startStep(countFrom(pointed, due!.id, '2026-11-20'), cheshireEast2023.steps![0]!.id, 'one');
    const both = toCalendar(cheshireEast2023, [
      planStep(cheshireEast2023, counted, options),
      dueDates(cheshireEast2023, counted, options),
    ]);
    expect(eventsOf(both).map(({ title }) => title)).to.include('Something is due');
    expect(both.match(/BEGIN:VCALENDAR/g)).to.have.length(1);
  });

  it('takes nothing over from an id that would begin an event of its own', () => {
    const hostile = { ...agreed, step: { ...agreed.step!, id: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:K' } };
    const text = file(hostile, '2026-04-02 15:00');
    expect(eventsOf(text)).to.have.length(eventsOf(file(agreed, '2026-04-02 15:00')).length);
    expect(text).not.to.include('SUMMARY:K');
  });

  it('does not overwrite the dates of another family, even where all else is the same', () => {
    const uids = (record: CaseRecord) => eventsOf(file(record, '2026-04-02 15:00')).map(({ uid }) => uid);
    const other = { ...agreed, step: { ...agreed.step!, id: 'two' } };
    expect(uids(other).filter((uid) => uids(agreed).includes(uid))).to.deep.equal([]);
  });

  it('whatever is recorded, it can be read back, in lines of at most 75 octets that end in CRLF', () => {
    fc.assert(
      fc.property(anyStep, ({ document, record, now }) => {
        const plan = planStep(document, record, { now });
        const text = toCalendar(document, plan);
        if (!text) {
          expect(plan.stages.some(({ clock }) => clock?.due)).to.equal(false);
          return;
        }
        expect(text).to.match(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
        // A method is for calendars that have an organiser.
        expect(text).not.to.match(/^METHOD/m);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).to.be.at.most(75);
          expect(line).not.to.match(/[\r\n]/);
        }
        const events = eventsOf(text);
        const ended = plan.state === 'completed';
        const due = plan.stages.flatMap(({ status, clock }) =>
          clock?.due ? [[clock.dueDay ?? clock.due, ended || status === 'done']] : [],
        );
        if (ended) expect(standing(text)).to.deep.equal([]);
        expect(events.slice(0, due.length).map(({ at, day, over }) => [day ?? at, over])).to.deep.equal(due);
        expect(new Set(events.map(({ uid }) => uid)).size).to.equal(events.length);
      }),
      { numRuns: 200 },
    );
  });

  it('says what it says in the words it is given, in lines of at most 75 octets that cut no letter', () => {
    const words = {
      step: {
        title: 'Protocol cam: dyddiad, heddiw; ŵy',
        text: 'Mae rhywbeth i’w wneud.\nEdrychwch ar y cofnod 👨‍👩‍👧. '.repeat(6),
      },
      dates: { title: 'Dyddiad', text: 'Dyddiad' },
    };
    const text = toCalendar(tac, planAt(tac, agreed, '2026-04-02 15:00'), words);
    for (const { title, text: said } of eventsOf(text))
      expect([title, said]).to.deep.equal([words.step.title, words.step.text]);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(text).not.to.include('\ufffd');
  });

  it('breaks a line where the next letter would not fit, and no sooner', () => {
    const bytes = (line: string) => new TextEncoder().encode(line).length;
    for (const letter of ['a', '\u007f', '\u0080', 'ŵ', '\u07ff', '\u0800', '’', '\uffff', '\u{10000}', '👧']) {
      for (const lead of ['', 'x', 'xx', 'xxx']) {
        const title = lead + letter.repeat(90);
        const words = { step: { title, text: 'T' }, dates: { title, text: 'T' } };
        const lines = toCalendar(tac, planAt(tac, agreed, '2026-04-02 15:00'), words).split('\r\n');
        const first = lines.findIndex((line) => line.startsWith('SUMMARY:'));
        const folded = [
          lines[first]!,
          ...lines.slice(
            first + 1,
            lines.findIndex((line) => line.startsWith('DESC')),
          ),
        ];
        expect([folded[0], ...folded.slice(1).map((line) => line.slice(1))].join('')).to.equal(`SUMMARY:${title}`);
        for (const line of folded.slice(1)) expect(line[0]).to.equal(' ');
        for (const line of folded) expect(bytes(line)).to.be.at.most(75);
        for (const line of folded.slice(0, -1)) expect(bytes(line) + bytes(letter), letter).to.be.above(75);
      }
    }
  });

  it('is made of these lines', () => {
    const counted = { id: 'one', now: '2026-11-26T10:00:00.000Z', lapsed: [{ id: 'gone', dueDay: '2026-12-01' }] };
    const due = { id: 'review.plan', dueDay: '2027-01-28' } as DueDates['dates'][number];
    const undated = { id: 'answer.1', dueDay: null } as DueDates['dates'][number];
    const event = (uid: string, day: string, status: string) => [
      'BEGIN:VEVENT',
      uid,
      'SEQUENCE:217850400',
      'DTSTAMP:20261126T100000Z',
      `DTSTART;VALUE=DATE:${day}`,
      'SUMMARY:Something is due',
      'DESCRIPTION:Something is due today. Open the record to see what it is\\, and',
      '  how the time was counted.',
      `STATUS:${status}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
    const lines = toCalendar(tac, { ...counted, dates: [due, undated] }).split('\r\n');
    const uids = lines.filter((line) => line.startsWith('UID:'));
    for (const uid of uids) expect(uid).to.match(/^UID:[\da-z]+@threshold-kit$/);
    expect(new Set(uids).size).to.equal(2);
    expect(lines).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Threshold Kit//Due dates//EN',
      'CALSCALE:GREGORIAN',
      ...event(uids[0]!, '20270128', 'CONFIRMED'),
      ...event(uids[1]!, '20261201', 'CANCELLED'),
      'END:VCALENDAR',
      '',
    ]);
    expect(toCalendar(tac, { ...counted, lapsed: [], dates: [undated] })).to.equal('');
    const ofOther = toCalendar(tac, { ...counted, id: 'two', lapsed: [], dates: [due] });
    expect(ofOther).not.to.include(uids[0]!);
    expect(file(agreed, '2026-04-02 15:00')).to.match(/\r\nDTSTART:20260403T140000Z\r\n/);
  });

  it('is the same at the same moment', () => {
    expect(toCalendar(tac, planStep(tac, agreed, { now: london('2026-04-02 15:00') }))).to.equal(
      file(agreed, '2026-04-02 15:00'),
    );
  });
});
