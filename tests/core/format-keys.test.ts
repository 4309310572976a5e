import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  adviceFor,
  answer,
  assess,
  conditionWords,
  findIndicators,
  gapAt,
  markedName,
  newRecord,
  positionWords,
  readDocument,
  readRecord,
  signScope,
  spanWords,
  toQuestionnaire,
  toText,
  withWords,
  type ThresholdDocument,
} from '../../src/index.js';
import { advise } from '../../src/cli/advise.js';
import { diff } from '../../src/cli/diff.js';
import { reviewPage } from '../../src/cli/review.js';
import { toHtml } from '../../src/export/index.js';
import { cheshireEast, documents, everyKey, mustRead, raw, variant } from './documents.js';

/* Keys that only some documents need: each is shown wherever the document is shown, and costs nothing where it is absent. */

const NOW = new Date('2026-11-26T10:00:00Z');
const record = (...signs: string[]) =>
  signs.reduce((made, indicator) => addConcern(made, { indicator }), newRecord(everyKey));
const points = (made: ReturnType<typeof record>) => spanWords(everyKey, assess(everyKey, made).indicated!);
const sign = (id: string, document: ThresholdDocument = everyKey) => document.indicators.find((one) => one.id === id)!;
const UPPER = 'education.targeted.3';
const LOWER = 'financial-stability.targeted.4';
const OPEN = 'domestic-abuse.targeted.2';
const BABY = 'housing.extra.4';

describe('The mark of a level', () => {
  it('stands with the name wherever a position is said, once', () => {
    expect(positionWords(everyKey, { level: 'extra' })).to.match(/^.+ \(2\)$/);
    expect(positionWords(everyKey, { level: 'targeted', tier: 'lower' })).to.match(/^[^(]+, Lower tier \(3a\)$/);
    expect(markedName({ name: 'Level 2a: early help', mark: '2a' })).to.equal('Level 2a: early help');
    expect(markedName({ name: 'Level 2: early help', mark: '2a' })).to.equal('Level 2: early help (2a)');
    for (const { name, mark } of everyKey.levels)
      expect(toHtml(everyKey)).to.contain(`<th scope="col">${name} (${mark})`);
  });

  it('belongs to one level or tier', () => {
    const read = readDocument({ ...everyKey, levels: everyKey.levels.map((level) => ({ ...level, mark: '1' })) });
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).to.include('levels[1].mark');
    const long = readDocument({ ...everyKey, levels: everyKey.levels.map((level) => ({ ...level, mark: 'Level 1' })) });
    expect(long.ok ? '' : long.issues[0]!.message).to.match(/such as 2a/);
  });
});

describe('A sign of one tier', () => {
  it('points to that tier, with nothing left to decide', () => {
    expect(points(record(LOWER))).to.equal(positionWords(everyKey, { level: 'targeted', tier: 'lower' }));
    expect(points(record(UPPER))).to.equal(positionWords(everyKey, { level: 'targeted', tier: 'upper' }));
  });

  it('beside a sign of the whole level leaves open what that one leaves open, and never lowers it', () => {
    expect(points(record(OPEN))).to.match(/not yet decided$/);
    expect(points(record(OPEN, LOWER))).to.equal(points(record(OPEN)));
    expect(points(record(OPEN, UPPER))).to.equal(points(record(UPPER)));
    expect(points(record(LOWER, UPPER))).to.equal(points(record(UPPER)));
  });

  it('an answer that chooses a higher tier is never ignored, and one that chooses a lower tier lowers nothing', () => {
    const no = points(answer(record(LOWER), 'without-social-care', 'no'));
    expect(no).to.contain('Upper tier');
    expect(points(answer(record(UPPER), 'without-social-care', 'yes'))).to.equal(points(record(UPPER)));
  });

  it('its reason names the tier', () => {
    const [reason] = assess(everyKey, record(UPPER)).reasons.filter(({ indicators }) => indicators.includes(UPPER));
    expect(reason!.text).to.contain(positionWords(everyKey, { level: 'targeted', tier: 'upper' }));
  });

  it('that stands at another tier in a later version is told when the record is opened', () => {
    const saved = withWords(everyKey, record(UPPER));
    const later = mustRead({
      ...everyKey,
      provenance: { ...everyKey.provenance, published: 'later' },
      indicators: everyKey.indicators.map((one) => (one.id === UPPER ? { ...one, tier: 'lower' } : one)),
    });
    const opened = readRecord(later, saved);
    const told = opened.ok ? opened.value.reopened?.map(({ text }) => text).join(' ') : '';
    expect(told).to.match(/Upper tier.*now has it under.*Lower tier/s);
  });
});

describe('Age bands', () => {
  it('are said with the sign, and a rule can rest on one', () => {
    expect(signScope(everyKey, sign(UPPER))).to.equal('Upper tier (3b); 13 to 17');
    expect(signScope(everyKey, sign(OPEN))).to.equal('');
    const { when } = everyKey.rules.find(({ id }) => id === 'babies')!;
    expect(conditionWords(everyKey, when)).to.equal('1 or more signs are recorded of the age band Under 1');
  });

  it('a rule to refer always raises the level whatever else is recorded, and names its sign', () => {
    const upper = positionWords(everyKey, { level: 'targeted', tier: 'upper' });
    for (const made of [record(BABY), record('education.universal.1', BABY), record(LOWER, BABY)]) {
      expect(points(made)).to.equal(upper);
      const { reasons, actions } = assess(everyKey, made);
      expect(reasons.find(({ rule }) => rule === 'babies')!.entries).to.deep.equal([BABY]);
      expect(JSON.stringify(actions)).to.contain('Ring and refer, whatever else is recorded.');
    }
    expect(points(record('housing.universal.2'))).to.not.equal(upper);
  });

  it('are found by their names', () => {
    const found = findIndicators(everyKey, 'under 1 arrears').indicators.map(({ id }) => id);
    expect(found).to.include(BABY);
  });
});

describe('Advice by profession', () => {
  const forms = (made: ReturnType<typeof record>) => toText(everyKey, made, { now: NOW });
  it('stands with what to do, where the level that is pointed to or was agreed is one that it is for', () => {
    const [low, high] = [forms(record('education.universal.1')), forms(record(UPPER))];
    for (const text of [low, high]) expect(text).to.contain('Schools: Tell your designated safeguarding lead');
    expect(low).to.not.contain('Police: Use your own referral form');
    expect(high).to.contain('Police: Use your own referral form');
    expect(adviceFor(everyKey, null)).to.have.length(2);
    expect(adviceFor(cheshireEast, null)).to.deep.equal([]);
  });

  it('stands whole in the static table, each with the levels that it is for', () => {
    expect(toHtml(everyKey)).to.match(
      /<strong>Police, Targeted Help, Upper tier \(3b\) to .* \(4\):<\/strong> Use your own/,
    );
  });

  it('a change of it is told with the old and the new words', () => {
    const other = variant(everyKey, (p) => (p.advice[1].text = 'Ring.'));
    expect(diff(everyKey, other).map(({ text }) => text)).to.deep.equal([
      'The piece of advice "police" has changed: text: "Use your own referral form." is now "Ring.".',
    ]);
  });
});

describe('What is printed with a sign', () => {
  const places: readonly (readonly [string, string])[] = [
    ['the static table', toHtml(everyKey)],
    ['the report', toText(everyKey, record(UPPER, BABY), { now: NOW })],
    ['the page to sign off', reviewPage(everyKey, 'p.json', [])],
  ];
  for (const [where, text] of places)
    it(`its ages, its tier and its links stand in ${where}`, () => {
      for (const said of ['13 to 17', 'Under 1', 'School attendance team', 'https://example.org/attendance'])
        expect(text, said).to.contain(said);
      expect(text).to.contain('3b');
    });

  it('its scope stands in the FHIR questionnaire', () => {
    expect(JSON.stringify(toQuestionnaire(everyKey))).to.contain('(Upper tier (3b); 13 to 17)');
  });

  it('a changed mark, age, tier or link is named between two versions', () => {
    const without = variant(everyKey, (p) => {
      delete p.levels[0].mark;
      const one = p.indicators.find(({ id }: any) => id === UPPER);
      for (const key of ['ages', 'tier', 'links']) delete one[key];
      p.gaps.pop();
    });
    const told = diff(without, everyKey)
      .map(({ text }) => text)
      .join('\n');
    for (const word of ['mark', 'ages', 'tier', 'links', 'gap']) expect(told, word).to.contain(word);
  });
});

describe('A gap of a single cell', () => {
  it('is said in its cell and nowhere else', () => {
    expect(gapAt(everyKey, 'education', 'statutory')!.text).to.equal('The document leaves this cell empty.');
    expect(gapAt(everyKey, 'education')).to.equal(undefined);
    expect(gapAt(everyKey, 'housing', 'statutory')).to.equal(undefined);
    expect(toHtml(everyKey).match(/The document leaves this cell empty\./g)).to.have.length(1);
  });
});

describe('A second language', () => {
  const CY = 'Mae’r plentyn yn absennol yn gyson';
  const { text } = sign(UPPER);

  it('stands under its text with its own language in the static table, and nowhere else', () => {
    const html = toHtml(everyKey);
    for (const said of Object.values(everyKey.second!.wordings).filter((one) => one !== 'A oes risg?'))
      if (said !== 'Ffoniwch ac atgyfeiriwch') expect(html).to.contain(`<span lang="cy" dir="auto">${said}</span>`);
    expect(toHtml(cheshireEast)).to.not.contain('lang=');
  });

  it('stands in the report with the sign that was ticked, while the words are those that it stands under', () => {
    expect(toText(everyKey, record(UPPER), { now: NOW })).to.contain(`Cymraeg: ${CY}`);
    const older = withWords(everyKey, record(UPPER));
    const [concern] = older.concerns;
    const changed = { ...older, concerns: [{ ...concern!, words: 'An older wording' }] };
    expect(toText(everyKey, changed, { now: NOW })).to.not.contain(CY);
  });

  it('is found by its own words, and confirmed beside the first', () => {
    expect(findIndicators(everyKey, 'absennol').indicators.map(({ id }) => id)).to.deep.equal([UPPER]);
    expect(reviewPage(everyKey, 'p.json', [])).to.contain(`<p>${text}</p><p>${CY}</p>`);
  });

  it('goes with the very text: a changed text has none, and the check names both', () => {
    const other = variant(everyKey, (p) => {
      p.indicators.find(({ id }: any) => id === UPPER).text = 'Persistently absent, as the new edition says';
    });
    expect(toHtml(other)).to.not.contain(CY);
    const told = advise(other)
      .filter(({ path }) => path === 'second.wordings')
      .map(({ message }) => message);
    expect(told[0]).to.match(/^\d+ of \d+ names of levels and areas, signs, .* have no wording in Cymraeg/);
    expect(told[1]).to.contain(`1 wordings in Cymraeg stand under no text of this pack`).and.contain(text);
    expect(advise(everyKey).filter(({ path }) => path === 'second.wordings')).to.have.length(1);
    expect(advise(cheshireEast).some(({ path }) => path.startsWith('second'))).to.equal(false);
  });

  it('a change of it is told with the old and the new words', () => {
    const other = variant(everyKey, (p) => {
      p.second.wordings[text] = 'Arall';
      delete p.second.wordings[p.domains[0].name];
    });
    const told = diff(everyKey, other).map((one) => one.text);
    expect(told).to.have.length(2);
    expect(told[0]).to.equal(`In Cymraeg, under "${text}": "${CY}" is now "Arall".`);
    expect(told[1]).to.match(/^Removed in Cymraeg, under/);
    const without = variant(everyKey, (p) => delete p.second);
    expect(diff(without, everyKey)[0]!.text).to.equal('The second language was not there and is now Cymraeg (cy).');
  });

  it('may stand under a text that is written like a key of the format', () => {
    const other = variant(everyKey, (p) =>
      ['section', 'words', 'id', '__proto__'].forEach((text) => (p.second.wordings[text] = 'Gair')),
    );
    expect(toHtml(other)).to.not.contain('Gair');
  });

  it('a wording for a word that every object has is none', () => {
    const other = variant(everyKey, (p) => (p.indicators[0].text = 'constructor'));
    expect(toHtml(other)).to.contain('constructor').and.not.contain('[native code]');
  });
});

describe('A rule on named signs', () => {
  const NAMED = ['education.extra.1', 'domestic-abuse.extra.5'];
  const named = variant(everyKey, (p) =>
    p.rules.push({
      id: 'named',
      text: 'These signs are always referred.',
      basis: 'stated',
      when: { kind: 'indicators', atLeast: 1, among: NAMED },
      then: [
        { kind: 'at-least', level: 'statutory' },
        { kind: 'action', text: 'Always refer these.', contact: 'police-999' },
      ],
      section: ['Triage Tool'],
    }),
  );
  const made = (...signs: string[]) =>
    signs.reduce((before, indicator) => addConcern(before, { indicator }), newRecord(named));

  it('raises the level for each of them, whatever else is recorded, and for no other sign', () => {
    for (const id of NAMED) {
      const { indicated, reasons } = assess(named, made('education.universal.1', id));
      expect(indicated!.to.level).to.equal('statutory');
      expect(reasons.find(({ rule }) => rule === 'named')!.entries).to.deep.equal([id]);
    }
    expect(assess(named, made('education.universal.1')).indicated!.to.level).to.not.equal('statutory');
  });

  it('is told in the report with its action, in the static table, on the page to sign off and between two versions', () => {
    const report = toText(named, made(NAMED[0]!), { now: NOW });
    expect(report).to.contain('These signs are always referred.').and.contain('Always refer these.');
    for (const text of [toHtml(named), reviewPage(named, 'p.json', [])]) {
      expect(text).to.contain('These signs are always referred.');
      expect(text).to.contain('Always refer these.');
      for (const id of NAMED) expect(text).to.contain(sign(id).text);
    }
    expect(diff(everyKey, named).map(({ text }) => text)).to.deep.equal([
      'New rule: "named" (These signs are always referred).',
    ]);
  });
});

describe('A key that leads nowhere is a fault at its place', () => {
  const faulty: readonly (readonly [what: string, change: (pack: any) => void, path: RegExp, words: RegExp])[] = [
    [
      'an unknown tier',
      (p) => (p.indicators[2].tier = 'middle'),
      /^indicators\[2\]\.tier$/,
      /tier of targeted "middle"/,
    ],
    [
      'a tier at a level without tiers',
      (p) => (p.indicators[0].tier = 'upper'),
      /^indicators\[0\]\.tier$/,
      /It has none/,
    ],
    ['an unknown age band', (p) => (p.indicators[0].ages = ['old']), /^indicators\[0\]\.ages\[0\]$/, /age band "old"/],
    [
      'a rule on an unknown age band',
      (p) => (p.rules.at(-1).when.age = 'old'),
      /^rules\[\d+\]\.when\.age$/,
      /age band "old"/,
    ],
    [
      'a link that is no web address',
      (p) => (p.indicators[0].links = [{ label: 'A', url: 'a.b' }]),
      /links\[0\]\.url$/,
      /begins with https/,
    ],
  ];
  for (const [what, change, path, words] of faulty)
    it(what, () => {
      const pack: any = structuredClone(everyKey);
      change(pack);
      const read = readDocument(pack);
      const issues = read.ok ? [] : read.issues;
      expect(
        issues.some((one) => path.test(one.path) && words.test(one.message)),
        JSON.stringify(issues),
      ).to.equal(true);
    });
});

it('a pack without these keys says nothing of them', () => {
  for (const text of [toHtml(cheshireEast), toText(cheshireEast, newRecord(cheshireEast), { now: NOW })])
    for (const word of ['Version', 'Valid from', 'reviewed by', 'prints this for', 'Help that the document names'])
      expect(text, word).to.not.contain(word);
  expect(raw.cheshireEast).to.not.have.property('ages');
  expect(documents.some(([, document]) => document === everyKey)).to.equal(true);
});

describe('The static table', () => {
  for (const [name, document] of documents)
    it(`${name}: says below it what every level means, whom to contact and every number, for readers without script`, () => {
      const page = toHtml(document)
        .replace(/&quot;/g, '"')
        .replace(/&nbsp;/g, ' ')
        .replace(/&amp;/g, '&');
      for (const { summary, tiers = [] } of document.levels)
        for (const text of [summary, ...tiers.map((tier) => tier.summary)]) expect(page).to.contain(text);
      for (const { text } of document.routes) expect(page).to.contain(text);
      for (const { name: contact, phones = [], emails = [], missing = '' } of document.contacts) {
        for (const text of [contact, missing, ...phones.map(({ number }) => number)]) expect(page).to.contain(text);
        for (const { address } of emails) expect(page).to.contain(`mailto:${address}`);
      }
      if (document.routes.some(({ urgency }) => urgency === 'immediate'))
        expect(page.indexOf('<strong>Urgent:')).to.be.below(page.indexOf('<h2>Contacts'));
    });

  it('opening hours are in words', () => {
    const template = documents.find(([, { provenance }]) => provenance.id === 'family-help-template')![1];
    expect(toHtml(template)).to.contain('Monday to Friday, 8.30am to 5pm');
    expect(toHtml(template)).to.contain('outside the hours of 01632 960101');
  });
});
