import { expect } from '@esm-bundle/chai';
import { addConcern, addPerson, dateWords, loadReaders, newRecord, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, focusIsOn, heard, nameOf, open, until, words, type Page } from './page.js';

const OVER_10 = 'The child’s average absence from school is over 10%';
const PERSISTENT = 'The child is persistently absent from school';
const ARREARS = 'The family is 4+ months behind with the rent, or has been served an eviction notice';

const family = (): CaseRecord =>
  addPerson(addPerson(newRecord(cheshireEast2023), { id: 'k', label: 'K', role: 'child' }), {
    id: 'm',
    label: 'M',
    role: 'child',
  });
const absent = (person: string, missed = 34) => ({ person, sessions: { possible: 190, missed } });
const facts = (...children: object[]) => ({ format: 'threshold-kit/facts@1', children });
/** Over 10% and persistently absent for K, and rent arrears: three signs in two areas. */
const THREE = { ...facts(absent('k')), rentArrearsMonths: 4 };

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });

async function opened(record: CaseRecord = family()): Promise<Page> {
  const page = await open({ record });
  await page.openAll();
  return page;
}

async function suggesting(given: unknown = THREE, record = family()): Promise<Page> {
  const page = await opened(record);
  page.case.facts = given;
  await until(() => summaries(page).length, 'the facts are read');
  await page.settled();
  return page;
}

const summaries = (page: Page) => page.all('region', /suggested from records/);
const summary = (page: Page) => page.get('region', /suggested from records/);
const beside = (page: Page, sign: string) => page.get('group', `Suggested: ${sign}`);
const isBeside = (page: Page, sign: string) => page.all('group', `Suggested: ${sign}`).length;
const accept = (page: Page, sign: string) => page.press(page.get('button', /^Accept/, beside(page, sign)));
const dismiss = (page: Page, sign: string) => page.press(page.get('button', /^Dismiss/, beside(page, sign)));
const lines = (page: Page) => [...summary(page).querySelectorAll(':scope > ul > li')].map(words);

describe('Suggestions from facts', () => {
  afterEach(clear);

  it('stand in a summary and beside their signs, each with its evidence, and record nothing', async () => {
    const page = await opened();
    const changes = heard(page.case, 'threshold-change');
    const before = page.record;
    page.case.facts = THREE;
    await until(() => summaries(page).length, 'the facts are read');
    await page.settled();
    expect(words(summary(page).querySelector('h2'))).to.equal('3 signs suggested from records');
    expect(words(summary(page))).to.contain('Nothing is recorded until you accept it.');
    expect(lines(page)).to.deep.equal([
      `Targeted Help: ${PERSISTENT} K: 34 of 190 sessions missed, 17.9% Not decided`,
      `Targeted Help: ${ARREARS} 4 months of rent arrears Not decided`,
      `Extra Help: ${OVER_10} K: 34 of 190 sessions missed, 17.9% Not decided`,
    ]);
    expect(
      page.cell('Children and Young People are getting a good education', 'Extra Help').contains(beside(page, OVER_10)),
    ).to.equal(true);
    expect(words(beside(page, OVER_10))).to.contain('K: 34 of 190 sessions missed, 17.9%');
    expect(page.announced()).to.contain('3 signs suggested from records.');
    expect(page.record).to.equal(before);
    expect(page.case.assessment!.indicated).to.equal(null);
    expect(page.sign(OVER_10).checked).to.equal(false);
    expect(changes).to.have.length(0);
  });

  it('a closed area says how many are suggested in it', async () => {
    const page = await suggesting();
    await page.press(page.get('button', 'Close all'));
    expect(nameOf(page.area('Education'))).to.equal('Education, nothing recorded, 2 suggested');
    expect(nameOf(page.area('Finances'))).to.equal('Finances, nothing recorded, 1 suggested');
  });

  it('give what is unclear, what else may fit, what to judge, and warnings, before one accepts', async () => {
    const page = await suggesting({
      ...facts({ ...absent('k'), enrolled: { from: today }, partTimeSince: '2020-01-01' }),
    });
    const told = words(beside(page, OVER_10));
    expect(told)
      .to.contain(`only since ${dateWords(today)}`)
      .and.contain('part-time timetable since 1 January 2020');
    const details = await page.disclose(/^What is unclear/, beside(page, OVER_10));
    expect(words(details))
      .to.contain('over what period the average is taken')
      .and.contain(`May also fit: Targeted Help: ${PERSISTENT}. A child whose absence is over 10%`);
    expect(
      words(
        beside(
          page,
          'The child or young person has been on a part-time timetable for 3 months'.concat(
            ' and there is no clear plan for reintegration',
          ),
        ),
      ),
    ).to.contain('For you to judge: Is there no clear plan for reintegration?');
  });

  it('accepted after midnight says the day on which the facts were read', async () => {
    const page = await suggesting();
    const { now } = Date;
    Date.now = () => now() + 86_400_000;
    try {
      await accept(page, OVER_10);
      expect(page.record.concerns[0]!.note).to.match(new RegExp(`^From records, as read on ${dateWords(today)}: `));
    } finally {
      Date.now = now;
    }
  });

  it('accepted is recorded for the child, explained by a note, as a person does it', async () => {
    const page = await suggesting();
    const changes = heard(page.case, 'threshold-change');
    await accept(page, OVER_10);
    expect(page.record.concerns).to.deep.equal([
      {
        id: 'education.extra.1',
        indicator: 'education.extra.1',
        words: cheshireEast2023.indicators.find(({ id }) => id === 'education.extra.1')!.text,
        cell: { domain: 'education', level: 'extra' },
        people: ['k'],
        note: `From records, as read on ${dateWords(today)}: K: 34 of 190 sessions missed, 17.9%`,
      },
    ]);
    expect(changes).to.have.length(1);
    expect(changes[0]!.detail.record).to.equal(page.record);
    expect(page.case.assessment!.indicated!.to.level).to.equal('extra');
    expect(nameOf(page.sign(OVER_10))).to.contain('Recorded for K');
    focusIsOn(page.sign(OVER_10));
    expect(page.announced()).to.contain(`Recorded: ${OVER_10}. The document now points to Extra Help`);
    expect(isBeside(page, OVER_10)).to.equal(0);
    // The line stays, so that nothing below moves, and says what became of it.
    expect(lines(page)[2]).to.match(/17\.9% Recorded$/);
    expect(words(summary(page).querySelector('h2'))).to.equal('2 signs suggested from records');
  });

  it('accepted can be taken back like any change, and stands there again', async () => {
    const page = await suggesting();
    await accept(page, OVER_10);
    await page.press(page.get('button', 'Undo'));
    expect(page.record.concerns).to.deep.equal([]);
    expect(isBeside(page, OVER_10)).to.equal(1);
    await accept(page, OVER_10);
    await page.recordFor('K');
    await page.press(page.sign(OVER_10));
    expect(isBeside(page, OVER_10)).to.equal(1);
  });

  it('for the whole family is recorded for the family', async () => {
    const page = await suggesting();
    await page.recordFor('M');
    await accept(page, ARREARS);
    expect(page.record.concerns.map(({ id, people }) => [id, people])).to.deep.equal([
      ['financial-stability.targeted.4', []],
    ]);
  });

  it('dismissed is not recorded, and can be brought back', async () => {
    const page = await suggesting();
    const changes = heard(page.case, 'threshold-change');
    await dismiss(page, PERSISTENT);
    expect(page.record.concerns).to.deep.equal([]);
    expect(changes).to.have.length(0);
    expect(isBeside(page, PERSISTENT)).to.equal(0);
    expect(page.announced()).to.contain(`Dismissed, not recorded: ${PERSISTENT}.`);
    expect(lines(page)[0]).to.match(/17\.9% Dismissed$/);
    expect(words(summary(page).querySelector('h2'))).to.equal('2 signs suggested from records');
    const back = page.get('button', /^Bring back/, page.get('group', `Dismissed: ${PERSISTENT}`));
    focusIsOn(back);
    await page.press(back);
    expect(isBeside(page, PERSISTENT)).to.equal(1);
    focusIsOn(page.get('button', /^Accept/, beside(page, PERSISTENT)));
    expect(page.announced()).to.contain(`Suggested again: ${PERSISTENT}.`);
  });

  it('dismissed stays so with the same facts, and not with others', async () => {
    const page = await suggesting();
    await dismiss(page, PERSISTENT);
    page.case.facts = structuredClone(THREE);
    await page.settled();
    await page.settled();
    expect(isBeside(page, PERSISTENT)).to.equal(0);
    page.case.facts = { ...facts(absent('k', 35)), rentArrearsMonths: 4 };
    await until(() => words(summary(page)).includes('35 of 190'), 'the other facts');
    await page.settled();
    expect(isBeside(page, PERSISTENT)).to.equal(1);
  });

  it('for two children stand one below the other, and are recorded for each', async () => {
    const page = await suggesting(facts(absent('m', 20), absent('k')));
    const both = page.all('group', `Suggested: ${OVER_10}`);
    expect(both.map((one) => words(one).match(/[KM]: \d+ of 190/)![0])).to.deep.equal(['K: 34 of 190', 'M: 20 of 190']);
    await page.press(page.get('button', /^Accept/, both[1]!));
    expect(page.record.concerns[0]!.people).to.deep.equal(['m']);
    expect(words(beside(page, OVER_10))).to.contain('K: 34 of 190');
    await accept(page, OVER_10);
    expect(page.record.concerns[0]!.people).to.deep.equal(['k', 'm']);
    expect(page.record.concerns[0]!.note).to.match(/: M: 20 of 190 .*; From records.*: K: 34 of 190/);
  });

  it('recorded before, for that child or the whole family, are not suggested again', async () => {
    const recorded = (people: string[]) => addConcern(family(), { indicator: 'education.extra.1', people });
    for (const [people, shown] of [
      [[], 0],
      [['k'], 0],
      [['m'], 1],
    ] as const) {
      const page = await suggesting(THREE, recorded([...people]));
      expect(isBeside(page, OVER_10), people.join()).to.equal(shown);
      clear();
    }
  });

  it('lead from the summary to the sign, also past a search, a closed area and “Only recorded”', async () => {
    const page = await suggesting();
    await page.press(page.get('button', `Targeted Help: ${PERSISTENT}`));
    focusIsOn(page.sign(PERSISTENT));
    await page.press(page.get('button', 'Close all'));
    await page.search('lateness');
    await page.press(page.get('button', 'Only recorded'));
    expect(page.signs(PERSISTENT)).to.have.length(0);
    await page.press(page.get('button', `Targeted Help: ${PERSISTENT}`));
    await until(() => page.signs(PERSISTENT).length, 'the sign is on show');
    await page.settled();
    focusIsOn(page.sign(PERSISTENT));
  });

  it('have buttons that are told apart by sign and evidence', async () => {
    const page = await suggesting(facts(absent('m', 20), absent('k')));
    const names = page.all('button', /^(Accept|Dismiss)/).map(nameOf);
    expect(names).to.have.length(8);
    expect(new Set(names).size).to.equal(8);
    expect(names[0]).to.equal(`Accept: ${OVER_10}, K: 34 of 190 sessions missed, 17.9%`);
  });

  it('what could not be worked out is told, with why', async () => {
    const page = await suggesting({ ...facts({ person: 'k', sessions: { missed: 5 } }), rentArrearsMonths: 3.5 });
    expect(words(summary(page).querySelector('h2'))).to.equal('1 sign suggested from records');
    const details = words(await page.disclose(/^What could not be worked out/, summary(page)));
    expect(details).to.contain(
      'K: 5 sessions missed. No possible sessions are given, so absence cannot be worked out.',
    );
    expect(details).to.contain(
      '3.5 months of rent arrears: no sign of the document fits this number. Unclear in the document: Exactly 2 months',
    );
    expect(details).to.contain('K: Not known, so not checked: suspensions');
  });

  it('of a child who is not in the record are held back, and of facts that name nobody here all', async () => {
    const page = await suggesting({ ...facts(absent('k'), absent('x')), rentArrearsMonths: 4 });
    expect(lines(page)).to.have.length(3);
    expect(words(summary(page))).to.contain(
      'The facts name a child not in your list, so nothing is suggested for them.',
    );
    page.case.facts = { ...facts(absent('x')), rentArrearsMonths: 4 };
    await until(() => !lines(page).length, 'the facts of strangers');
    expect(words(summary(page)))
      .to.contain('they may be about another family')
      .and.not.contain('rent arrears');
  });

  it('of an adult, or of a child who is not born, are held back and said: the signs are a child’s', async () => {
    const grown = addPerson(addPerson(family(), { id: 'a', label: 'Mother', role: 'adult' }), {
      id: 'u',
      label: 'Unborn',
      role: 'unborn',
    });
    const page = await suggesting({ ...facts(absent('a'), absent('k')), rentArrearsMonths: 4 }, grown);
    const told = 'The facts name a person who is in your list, but not as a child, so nothing is suggested for them.';
    expect(lines(page)).to.have.length(3);
    expect(lines(page).join()).not.to.contain('Mother');
    expect(words(summary(page))).to.contain(told);
    page.case.facts = { ...facts(absent('u')), rentArrearsMonths: 4 };
    await until(() => lines(page).length === 1, 'the rent alone, which is the family’s');
    expect(words(summary(page)))
      .to.contain(told)
      .and.not.contain('another family');
  });

  it('are gone with the facts, and with everything that clear() takes away', async () => {
    const page = await suggesting();
    await accept(page, OVER_10);
    page.case.facts = null;
    await until(() => !summaries(page).length, 'no facts');
    expect(page.record.concerns).to.have.length(1);
    page.case.facts = THREE;
    await until(() => summaries(page).length, 'facts again');
    page.case.clear();
    await page.settled();
    expect(summaries(page)).to.have.length(0);
    expect(page.case.facts).to.equal(null);
  });

  it('do not stand where one reads, or writes in one’s own words', async () => {
    for (const mode of ['reference', 'blank']) {
      const page = await opened();
      page.case.facts = THREE;
      await until(() => summaries(page).length, 'the facts are read');
      page.grid.setAttribute('mode', mode);
      await page.settled();
      expect(summaries(page), mode).to.have.length(0);
      expect(page.all('group', /^Suggested/), mode).to.have.length(0);
      clear();
    }
  });

  describe('that cannot be read', () => {
    const BAD = {
      format: 'threshold-kit/facts@1',
      children: [{ person: 'k', sessions: { possible: 10, missed: 11 } }],
    };

    it('are told, and what is recorded, the grid and the level stay', async () => {
      const page = await opened(addConcern(family(), { indicator: 'education.extra.2' }));
      const errors = heard(page.case, 'threshold-error');
      const changes = heard(page.case, 'threshold-change');
      const before = page.record;
      page.case.facts = BAD;
      await until(() => summaries(page).length, 'the note');
      await page.settled();
      expect(words(summary(page))).to.contain(
        'The facts from other systems could not be read, so they suggest nothing. What you recorded is kept.',
      );
      expect(words(await page.disclose(/^Details for whoever looks after this page/, summary(page)))).to.contain(
        'children[0].sessions: More sessions were missed (11) than were possible (10).',
      );
      expect(errors.map(({ detail }) => detail.issues[0]!.path)).to.deep.equal(['children[0].sessions']);
      expect(page.record).to.equal(before);
      expect(page.case.assessment!.indicated!.to.level).to.equal('extra');
      expect(page.signs()).to.have.length(141);
      expect(changes).to.have.length(0);
      await page.press(page.sign(PERSISTENT));
      expect(page.record.concerns).to.have.length(2);
    });

    it('take the suggestions of the facts before with them, and sound ones come back', async () => {
      const page = await suggesting();
      page.case.facts = BAD;
      await until(() => !isBeside(page, OVER_10), 'the old suggestions are gone');
      page.case.facts = THREE;
      await until(() => isBeside(page, OVER_10), 'sound facts');
      expect(words(summary(page))).not.to.contain('could not be read');
    });

    it('a host that cancels the event shows its own message', async () => {
      const page = await opened();
      const told = new Promise((resolve) =>
        page.case.addEventListener('threshold-error', (event) => (event.preventDefault(), resolve(event)), {
          once: true,
        }),
      );
      page.case.facts = 'nonsense';
      await told;
      await page.settled();
      expect(summaries(page)).to.have.length(0);
      expect(words(page.root)).not.to.contain('could not be read');
    });

    it('a late answer to facts of before changes nothing', async () => {
      const page = await opened();
      const update = (facts: unknown) => {
        page.case.facts = facts;
        // At once, so that nothing is read in between.
        (page.case as any).performUpdate();
      };
      update(THREE);
      update(null);
      await loadReaders();
      await page.settled();
      expect(summaries(page)).to.have.length(0);
    });
  });

  it('given before the document and the record are there wait for them', async () => {
    const page = await open({ pack: 'worcestershire-2019' });
    clear();
    const early = document.createElement('threshold-case');
    early.facts = THREE;
    early.record = family();
    early.pack = 'cheshire-east-2023';
    early.append(page.grid);
    document.body.append(early);
    try {
      await until(() => summaries(page).length, 'the summary');
      await page.openAll();
      await until(() => page.all('group', `Suggested: ${OVER_10}`).length, 'the suggestion');
    } finally {
      early.remove();
    }
  });
});
