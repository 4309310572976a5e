import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { addPerson, planStep, setStepMeeting, toCalendar, type CaseRecord } from '../../src/index.js';
import { tacProtocol as tac } from './documents.js';
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
      day: start.isDate ? start.toString() : null,
      at: start.isDate ? null : start.toJSDate().toISOString(),
    };
  });
}
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

  it('leaves out what is done, and a step that is completed', () => {
    expect(
      eventsOf(
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
      eventsOf(
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
    expect(eventsOf(file(deeds(tac, 'step-down'), '2026-04-03 11:00'))).to.deep.equal([]);
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
        expect(text).to.match(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).to.be.at.most(75);
          expect(line).not.to.match(/[\r\n]/);
        }
        const events = eventsOf(text);
        const due =
          plan.state === 'completed'
            ? []
            : plan.stages.flatMap(({ status, clock }) =>
                status !== 'done' && clock?.due ? [clock.dueDay ?? clock.due] : [],
              );
        if (plan.state === 'completed') expect(events).to.deep.equal([]);
        expect(events.slice(0, due.length).map(({ at, day }) => day ?? at)).to.deep.equal(due);
        expect(new Set(events.map(({ uid }) => uid)).size).to.equal(events.length);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same at the same moment', () => {
    expect(toCalendar(tac, planStep(tac, agreed, { now: london('2026-04-02 15:00') }))).to.equal(
      file(agreed, '2026-04-02 15:00'),
    );
  });
});
