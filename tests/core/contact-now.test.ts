import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { bankHolidays, contactNow, instantOf, UnknownIdError, type ThresholdDocument } from '../../src/index.js';
import {
  cheshireEast2023,
  documents,
  mustRead,
  tacProtocol,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';
import packWorcestershire from '../../src/packs/worcestershire-2019.json';

const DAY = '01905 822666';
const NIGHT = '01905 768020';
const at = (moment: string) => instantOf(moment.slice(0, 10), moment.slice(11));
const frontDoor = (moment: string) => contactNow(worcestershire2019, 'family-front-door', { now: at(moment) });

/** What is said of each line: number, state, words. */
const lines = (moment: string) => frontDoor(moment).phones.map(({ number, state, words }) => [number, state, words]);

describe('Which number to ring now, by Worcestershire’s hours', () => {
  it('in the daytime, the daytime line; out of hours, the other', () => {
    expect(lines('2026-01-06 10:00')).to.deep.equal([
      [DAY, 'open', 'Open until 5pm today'],
      [NIGHT, 'closed', 'Closed. Opens at 5pm today'],
    ]);
    expect(lines('2026-01-06 08:59')).to.deep.equal([
      [DAY, 'closed', 'Closed. Opens at 9am today'],
      [NIGHT, 'open', 'Open until 9am today'],
    ]);
  });

  it('on a Friday it closes at 4.30pm, not at 5pm', () => {
    const states = (moment: string) => lines(moment).map(([, state]) => state);
    expect(states('2026-01-02 16:29')).to.deep.equal(['open', 'closed']);
    expect(states('2026-01-02 16:30')).to.deep.equal(['closed', 'open']);
    expect(states('2026-01-08 16:31')).to.deep.equal(['open', 'closed']);
    expect(lines('2026-01-02 16:31')).to.deep.equal([
      [DAY, 'closed', 'Closed. Opens at 9am on Monday 5 January 2026'],
      [NIGHT, 'open', 'Open until 9am on Monday 5 January 2026'],
    ]);
  });

  it('the next change is an instant, right in summer time and in winter', () => {
    const [day, night] = frontDoor('2026-07-06 10:00').phones;
    expect([day!.opensAt, day!.closesAt]).to.deep.equal([null, '2026-07-06T16:00:00.000Z']);
    expect([night!.opensAt, night!.closesAt]).to.deep.equal(['2026-07-06T16:00:00.000Z', null]);
    expect(frontDoor('2026-03-28 12:00').phones[0]!.opensAt).to.equal('2026-03-30T08:00:00.000Z');
    expect(frontDoor('2026-10-24 12:00').phones[0]!.opensAt).to.equal('2026-10-26T09:00:00.000Z');
  });

  it('on a bank holiday it says that the hours do not cover it, and shows both lines', () => {
    expect(frontDoor('2026-04-03 10:00').note).to.equal(
      'Today is a bank holiday (Good Friday). The hours given do not mention bank holidays.',
    );
    expect(lines('2026-04-03 10:00')).to.deep.equal([
      [DAY, 'hours-not-stated', 'May be open until 4.30pm today'],
      [NIGHT, 'hours-not-stated', `May be open now, for when ${DAY} is closed. Opens at 4.30pm today`],
    ]);
    expect(lines('2026-04-03 22:00').map(([, state]) => state)).to.deep.equal(['closed', 'open']);
    expect(frontDoor('2026-12-28 10:00').note).to.include('Boxing Day');
  });

  it('before a bank holiday it does not promise that the daytime line opens', () => {
    expect(lines('2026-04-02 18:00')).to.deep.equal([
      [
        DAY,
        'closed',
        'Closed. Opens at 9am on Friday 3 April 2026, unless it stays closed for the bank holiday (Good Friday)',
      ],
      [
        NIGHT,
        'open',
        `Open until 9am on Friday 3 April 2026, and longer if ${DAY} stays closed for the bank holiday (Good Friday)`,
      ],
    ]);
    expect(frontDoor('2026-04-02 18:00').note).to.equal(null);
  });

  it('past the list of bank holidays it says that it cannot tell, and shows both lines', () => {
    const now = frontDoor('2061-01-04 10:00');
    expect(now.note).to.match(
      /^Today may be a bank holiday: our list covers 2024 to \d{4} only\. The hours given do not mention bank holidays\.$/,
    );
    expect(now.phones.map(({ state }) => state)).to.deep.equal(['hours-not-stated', 'hours-not-stated']);
    expect(lines('2061-01-04 18:00')[0]![2]).to.match(
      /unless it stays closed for a bank holiday, which is known for 2024 to \d{4} only$/,
    );
  });

  it('names the years that a list covers, and none that it leaves out', () => {
    const inYears = (...years: readonly number[]) => {
      const events = years.map((year) => ({ title: 'A day', date: `${year}-05-04`, notes: '', bunting: true }));
      const holidays = { 'england-and-wales': { division: 'england-and-wales', events } } as const;
      return contactNow(worcestershire2019, 'family-front-door', { now: at('2027-01-06 10:00'), holidays }).note;
    };
    for (const [years, words] of [
      [[2025, 2028, 2024, 2024, 2026], '2024 to 2026, 2028 only'],
      [[2026], '2026 only'],
      [[], 'no year'],
    ] as const)
      expect(inYears(...years)).to.include(`our list covers ${words}. The hours given`);
  });

  it('takes the host’s bank holidays instead of its own', () => {
    const events = [{ title: 'A new one', date: '2026-01-06', notes: '', bunting: true }];
    const holidays = { 'england-and-wales': { division: 'england-and-wales', events } } as const;
    expect(
      contactNow(worcestershire2019, 'family-front-door', { now: at('2026-01-06 10:00'), holidays }).note,
    ).to.include('(A new one)');
  });

  it('carries the sections and the doubts of the source', () => {
    const { sections, doubts, name } = frontDoor('2026-01-06 10:00');
    expect(name).to.equal('Family Front Door');
    expect(sections).to.include('Appendix 6 - Concerns on open cases');
    expect(doubts.join()).to.include('Nothing is said about bank holidays.');
  });
});

describe('Which number to ring now, where a document says less', () => {
  const now = at('2026-01-06 10:00');

  it('a number without hours has none stated, and keeps its options', () => {
    const { phones, note, missing } = contactNow(cheshireEast2023, 'checs', { now });
    expect(phones).to.have.length(1);
    expect(phones[0]).to.deep.include({
      number: '0300 123 5012',
      state: 'hours-not-stated',
      opensAt: null,
      closesAt: null,
      words: 'The document gives no hours for this number',
    });
    expect(phones[0]!.options.map(({ press }) => press)).to.deep.equal(['3', '1', '2']);
    expect([note, missing]).to.deep.equal([null, null]);
    expect(contactNow(cheshireEast2023, 'checs', { now: at('2026-04-03 10:00') }).note).to.equal(null);
  });

  it('a number without hours has none stated beside one that has, and is given no doubt', () => {
    const pack: any = structuredClone(packWorcestershire);
    const line = pack.contacts.find(({ id }: any) => id === 'family-front-door');
    line.phones.push({ number: '0300 000 0000' });
    delete line.doubt;
    const { phones, doubts } = contactNow(mustRead(pack), 'family-front-door', { now });
    expect(phones.map(({ state }) => state)).to.deep.equal(['open', 'closed', 'hours-not-stated']);
    expect(phones.map(({ options }) => options)).to.deep.equal([[], [], []]);
    expect(doubts).to.deep.equal([]);
  });

  it('a contact without a number says what is missing', () => {
    expect(contactNow(westCheshire2019, 'i-art', { now }).missing).to.include('No telephone number');
    expect(contactNow(worcestershire2019, 'early-help-family-support', { now })).to.deep.include({
      phones: [],
      missing: 'The document prints no telephone number here.',
    });
  });

  it('999 is always there, the document’s own or the kit’s', () => {
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, tacProtocol]) {
      for (const { id } of document.contacts) {
        expect(contactNow(document, id, { now }).emergency).to.deep.include({ contact: 'police-999', number: '999' });
      }
    }
    const pack: any = structuredClone(packWorcestershire);
    pack.emergency.contacts = ['family-front-door'];
    expect(contactNow(mustRead(pack), 'eifs', { now }).emergency).to.deep.equal({
      contact: null,
      name: 'Emergency services',
      number: '999',
      sections: [],
      doubts: ['Added by the kit: the document prints no emergency number.'],
    });
  });

  it('999 is there where who is named for an emergency has no number', () => {
    const pack: any = structuredClone(packWorcestershire);
    pack.emergency.contacts = ['early-help-family-support', 'police-999'];
    expect(contactNow(mustRead(pack), 'eifs', { now }).emergency).to.deep.include({ contact: 'police-999' });
    pack.contacts.find(({ id }: any) => id === 'police-999').doubt = 'Printed on one page only.';
    expect(contactNow(mustRead(pack), 'eifs', { now }).emergency.doubts).to.deep.equal(['Printed on one page only.']);
  });

  it('999 is found among several numbers of one contact', () => {
    const pack: any = structuredClone(packWorcestershire);
    const police = pack.contacts.find(({ id }: any) => id === 'police-999');
    police.phones.push({ number: '101', label: 'Not an emergency' });
    expect(contactNow(mustRead(pack), 'eifs', { now }).emergency).to.deep.include({
      contact: 'police-999',
      number: '999',
      doubts: [],
    });
  });

  it('an unknown contact is a programmer’s mistake', () => {
    expect(() => contactNow(worcestershire2019, 'nobody', { now })).to.throw(UnknownIdError, 'no contact "nobody"');
  });
});

/** A document whose one line has a lunch break and Saturday hours, and one for all other times. */
function withLunch(): ThresholdDocument {
  const pack: any = structuredClone(packWorcestershire);
  const [day] = pack.contacts.find(({ id }: { id: string }) => id === 'family-front-door').phones;
  day.open = [
    { days: ['mon', 'sat'], from: '13:00', to: '17:00' },
    { days: ['mon'], from: '09:00', to: '12:00' },
    { days: ['sat'], from: '10:00', to: '13:00' },
  ];
  return mustRead(pack);
}

describe('Opening hours', () => {
  const document = withLunch();
  const words = (moment: string) =>
    contactNow(document, 'family-front-door', { now: at(moment) }).phones.map((phone) => phone.words);

  it('may have a break; hours that meet are one', () => {
    expect(words('2026-01-05 11:59')[0]).to.equal('Open until midday today');
    expect(words('2026-01-05 12:00')).to.deep.equal(['Closed. Opens at 1pm today', 'Open until 1pm today']);
    expect(words('2026-01-10 12:59')[0]).to.equal('Open until 5pm today');
    expect(words('2026-01-10 17:00')[0]).to.equal('Closed. Opens at 9am on Monday 12 January 2026');
    expect(words('2026-01-12 17:00')[0]).to.equal('Closed. Opens at 10am on Saturday 17 January 2026');
  });

  it('within longer hours shorten nothing', () => {
    const pack: any = structuredClone(packWorcestershire);
    pack.contacts.find(({ id }: { id: string }) => id === 'family-front-door').phones[0].open = [
      { days: ['mon'], from: '09:00', to: '17:00' },
      { days: ['mon'], from: '10:00', to: '12:00' },
    ];
    const [phone] = contactNow(mustRead(pack), 'family-front-door', { now: at('2026-01-05 11:00') }).phones;
    expect(phone!.words).to.equal('Open until 5pm today');
  });

  it('a line for one afternoon a week opens again a week later', () => {
    const pack: any = structuredClone(packWorcestershire);
    pack.contacts.find(({ id }: { id: string }) => id === 'family-front-door').phones[0].open = [
      { days: ['mon'], from: '13:00', to: '14:00' },
    ];
    const [phone] = contactNow(mustRead(pack), 'family-front-door', { now: at('2026-01-05 14:00') }).phones;
    expect(phone!.words).to.equal('Closed. Opens at 1pm on Monday 12 January 2026');
  });
});

describe('At any moment, for any contact', () => {
  const anyInstant = fc
    .integer({ min: 0, max: 20 * 365 * 24 * 60 })
    .map((minute) => new Date(Date.UTC(2023, 0, 1) + minute * 60_000));
  const packs = [
    cheshireEast2023,
    worcestershire2019,
    westCheshire2019,
    tacProtocol,
    withLunch(),
    ...documents.map(([, document]) => document),
  ];
  const anyContact = fc.constantFrom(
    ...packs.flatMap((document) => document.contacts.map(({ id }) => ({ document, id }))),
  );

  it('the answer is plain data, the next change lies ahead, and 999 is there', () => {
    fc.assert(
      fc.property(anyContact, anyInstant, ({ document, id }, now) => {
        const answer = contactNow(document, id, { now, holidays: bankHolidays });
        expect(JSON.parse(JSON.stringify(answer))).to.deep.equal(answer);
        expect(answer.emergency.number).to.equal('999');
        for (const { opensAt, closesAt } of answer.phones) {
          for (const change of [opensAt, closesAt])
            if (change !== null) expect(change > now.toISOString()).to.equal(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('Worcestershire always has a line to ring', () => {
    fc.assert(
      fc.property(anyInstant, (now) => {
        const { phones } = contactNow(worcestershire2019, 'family-front-door', { now });
        expect(phones.some(({ state }) => state !== 'closed')).to.equal(true);
        expect(phones.filter(({ state }) => state === 'open').length).to.be.at.most(1);
      }),
      { numRuns: 300 },
    );
  });

  it('the hours hold until the change that is named, and not a minute longer', () => {
    fc.assert(
      fc.property(anyInstant, (now) => {
        const [day] = contactNow(worcestershire2019, 'family-front-door', { now }).phones;
        const change = Date.parse(day!.opensAt ?? day!.closesAt!);
        const opens = (instant: number) =>
          contactNow(worcestershire2019, 'family-front-door', { now: new Date(instant) }).phones[0]!.opensAt !== null;
        expect(opens(change - 60_000)).to.equal(day!.opensAt !== null);
        expect(opens(change)).to.equal(day!.opensAt === null);
      }),
      { numRuns: 200 },
    );
  });
});
