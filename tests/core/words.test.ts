import { expect } from '@esm-bundle/chai';
import {
  agree,
  assess,
  findIndicators,
  lawNotes,
  lookup,
  mayBeHarm,
  newRecord,
  readDocument,
  urgentNumber,
  type ThresholdDocument,
} from '../../src/index.js';
import { advise } from '../../src/cli/advise.js';
import { cheshireEast2023, raw, tacProtocol, variant, westCheshire2019, worcestershire2019 } from './documents.js';

/*
 * Lines whose meaning hangs on a word: what the source prints, and what must not be read into it.
 */

const sign = (document: ThresholdDocument, id: string) => document.indicators.find((one) => one.id === id)!;
const lines: readonly (readonly [ThresholdDocument, string, RegExp, string])[] = [
  [cheshireEast2023, 'health.statutory.3', /risk factors, or a suicide attempt, or similar/, 'a list of examples'],
  [cheshireEast2023, 'domestic-abuse.extra.1', /suffers from the impact/, 'suffering from the impact'],
  [cheshireEast2023, 'housing.extra.1', /environment at home is affecting the family’s health/, 'home environment'],
  [cheshireEast2023, 'education.universal.1', /absence from school$/, 'absence from school'],
  [worcestershire2019, 'social-integration.level-4.3', /of parents in the community/, 'in community of parents'],
  [worcestershire2019, 'education.level-1.4', /attachments are of good quality/, 'good quality early attachments'],
  [worcestershire2019, 'health.level-4.2', /severe obesity and severe dental decay/, 'severe obesity and dental decay'],
  [
    worcestershire2019,
    'family-history.level-2.1',
    /^Relationship difficulties of the parents/,
    'relationship difficulties',
  ],
  [worcestershire2019, 'education.level-3.4', /^Education Health & Care Plan$/, 'the name of the plan only'],
];

describe('A sign says what its source prints', () => {
  for (const [document, id, words, printed] of lines)
    it(`${id}: ${printed}`, () => expect(sign(document, id).text).to.match(words));

  it('where the words can be read two ways, the doubt says so', () => {
    expect(sign(worcestershire2019, 'social-integration.level-4.3').doubt).to.match(/two ways/);
    expect(sign(worcestershire2019, 'education.level-3.4').doubt).to.match(/only the name/);
  });

  it('no ladder of parents’ crime holds a crime of which nobody says whose it is', () => {
    const { indicators } = worcestershire2019.ladders.find(({ id }) => id === 'family-crime')!;
    expect(indicators).to.deep.equal(['social-integration.level-4.3', 'parents-and-carers.level-4.6']);
  });

  it('West Cheshire keeps "could be", "appropriately" and its key performance indicators', () => {
    const { levels, principles, measures } = westCheshire2019;
    expect(levels.find(({ id }) => id === 'partnership-plus')!.summary).to.contain('could be affecting');
    expect(principles.find(({ id }) => id === 'apply-thresholds')!.text).to.contain('accurately and appropriately');
    expect(measures.filter(({ text }) => text.includes('(KPI)')).map(({ id }) => id)).to.deep.equal([
      'repeat-referrals',
      'troubled-families',
    ]);
  });

  it('West Cheshire names the services of its strategy', () => {
    const terms = westCheshire2019.definitions.map(({ term }) => term);
    for (const term of [
      'Starting Well Service',
      'Parenting team',
      'Domestic Abuse Family Safety Unit',
      'Early Help and Prevention Service',
    ])
      expect(terms).to.include(term);
  });

  it('Worcestershire says who must provide interpreters', () => {
    const { text } = worcestershire2019.principles.find(({ id }) => id === 'interpreters')!;
    expect(text).to.match(/^Providing interpreters is for every partner agency/);
  });
});

describe('Where the source says to look, and how often', () => {
  it('Cheshire East names the page of the form, of the tool to print and of Professional Challenge', () => {
    const { assessments, tools, steps } = cheshireEast2023;
    for (const { id, when } of assessments.slice(0, 2)) expect(when, id).to.contain('the page “Early Help Assessment”');
    expect(tools.find(({ id }) => id === 'triage-tool')!.when).to.contain('the page “Early Help Brokerage”');
    for (const { id, notAgreed } of steps!)
      expect(notAgreed.escalation!.text, id).to.match(/Professional Challenge.*the page “Early Help Brokerage”/);
  });

  it('Worcestershire says at Level Two, too, how often a plan is reviewed', () => {
    const record = agree(newRecord(worcestershire2019), { level: 'level-2', rationale: 'Minor.', on: '2026-11-28' });
    const actions = assess(worcestershire2019, record).actions.map(({ text }) => text);
    expect(actions.filter((text) => text.includes('every 6-12 weeks'))).to.have.length(1);
  });

  it('the law note on attendance counts only unauthorised absence towards a penalty notice', () => {
    const { text } = lawNotes.notes.find(({ id }) => id === 'attendance')!;
    expect(text).to.contain('A penalty notice is considered from 10 sessions of unauthorised absence');
  });
});

describe('What a statement of Cheshire East names stands in a section that it cites', () => {
  const printed: Readonly<Record<string, readonly string[]>> = {
    ChECS: [
      'Using the Triage Tool',
      'Step Up',
      'Early Help Pathway',
      'Integrated Front Door',
      'Contact Details',
      'Useful Links',
    ],
    GCP2: ['Stepped Approach'],
    JAM: ['Step Down'],
    'Liquid Logic': ['Extra Help Assessment'],
    'Short Breaks': ['Stepped Approach'],
    'Professional Challenge': ['Useful Links'],
  };

  /** Every text of the pack with the sections nearest to it. */
  function* texts(value: unknown, cited: readonly string[] = []): Generator<readonly [string, readonly string[]]> {
    if (typeof value === 'string') yield [value, cited];
    else if (Array.isArray(value)) for (const one of value) yield* texts(one, cited);
    else if (value && typeof value === 'object') {
      const { section = cited } = value as { section?: readonly string[] };
      for (const [key, one] of Object.entries(value)) if (key !== 'section') yield* texts(one, section);
    }
  }

  for (const [name, sections] of Object.entries(printed))
    it(name, () => {
      const all = [...texts(cheshireEast2023)].filter(([text, cited]) => cited.length && text.includes(name));
      expect(all).not.to.have.length(0);
      const strays = all.filter(([, cited]) => !cited.some((one) => sections.includes(one)));
      expect(strays.map(([text]) => text)).to.deep.equal([]);
    });
});

describe('One fact that Worcestershire puts in two places', () => {
  it('is said for private fostering, radicalisation, domestic abuse and young parents', () => {
    const { overlaps } = lookup(worcestershire2019);
    for (const [one, other] of [
      ['family-and-social.level-4.5', 'family-history.level-4.8'],
      ['education.level-4.8', 'family-history.level-4.6'],
      ['family-and-social.level-4.8', 'family-history.level-4.3'],
      ['family-and-social.level-2.3', 'family-and-social.level-3.3'],
      ['family-and-social.level-3.3', 'basic-care.level-3.5'],
      ['family-and-social.level-3.3', 'family-and-social.level-4.6'],
    ])
      expect(
        overlaps.get(other!)!.map(({ indicator }) => indicator),
        other,
      ).to.include(one);
  });
});

describe('A sign raises the question of immediate risk where it describes harm', () => {
  const alerts = (document: ThresholdDocument, ids: readonly string[]) =>
    ids.map((id) => [id, sign(document, id).alert === true]);

  it('overcrowding alone does not', () => {
    expect(alerts(cheshireEast2023, ['housing.extra.2', 'housing.targeted.3'])).to.deep.equal([
      ['housing.extra.2', false],
      ['housing.targeted.3', false],
    ]);
    expect(sign(cheshireEast2023, 'housing.statutory.4').alert).to.equal(true);
  });

  it('what would ask in own words asks as a sign too: a missing episode, extremist views', () => {
    const silent = [cheshireEast2023, worcestershire2019, westCheshire2019].flatMap((document) =>
      document.indicators
        .filter(
          ({ kind, alert, alertUnmet, text }) =>
            kind !== 'strength' && !alert && !alertUnmet && mayBeHarm(document, text),
        )
        .map(({ id }) => id),
    );
    expect(silent).to.deep.equal([
      'early-years.extra.2', // An accident, for the first time.
      'substance-misuse.targeted.1', // The harmful stage of use.
      'substance-misuse.targeted.2', // Help with the risk of harm.
      'housing.targeted.3', // Poor or overcrowded conditions are enough.
      'domestic-abuse.extra.4', // It presents challenges, or begins to look atypical: once it persists and escalates, it asks.
      'crime.targeted.8', // Nobody says what the police came for.
      'health.level-3.1', // Milestones are threatened, not a person.
    ]);
  });

  it('harm from the past, harm to other children, and blame that falls on one child do', () => {
    expect(sign(cheshireEast2023, 'domestic-abuse.extra.1').alert).to.equal(true);
    for (const id of ['education.level-3.10', 'parents-and-carers.level-3.1', 'health.level-2.6'])
      expect(sign(worcestershire2019, id).alert, id).to.equal(true);
  });
});

describe('Everyday words in a pack', () => {
  const faults = (words: unknown) => {
    const copy = structuredClone(raw.pack) as any;
    copy.words = [words];
    const read = readDocument(copy);
    return read.ok ? [] : read.issues.map(({ path, message }) => `${path}: ${message}`);
  };

  it('say whose they are, and lead somewhere that is there', () => {
    expect(faults({ typed: ['knife'], domains: ['crime'], from: 'partnership' })).to.deep.equal([]);
    expect(faults({ typed: ['knife'], harm: true, from: 'kit' })).to.deep.equal([]);
    expect(faults({ typed: ['knife'], domains: ['crime'] })).to.have.length(1);
    expect(faults({ typed: [], domains: ['crime'], from: 'kit' })).to.have.length(1);
    expect(faults({ typed: ['knife'], from: 'kit' })).to.deep.equal([
      'words[0]: "knife" leads nowhere. Name a sign, a ladder or a domain, or mark it as harm.',
    ]);
    for (const [key, id] of [
      ['indicators', 'crime.extra.99'],
      ['ladders', 'nowhere'],
      ['domains', 'nowhere'],
    ])
      expect(faults({ typed: ['knife'], [key!]: [id], from: 'kit' })[0]).to.match(new RegExp(`^words\\[0\\]\\.${key}`));
  });

  it('and own words that may mean harm set no level, and are counted beside signs of harm', () => {
    const messages = (change: (pack: any) => void) => {
      const copy = structuredClone(raw.pack) as any;
      change(copy);
      const read = readDocument(copy);
      return read.ok ? [] : read.issues.map(({ path, message }) => `${path}: ${message}`);
    };
    const rule = (when: object, then: object) => (pack: any) =>
      Object.assign(pack.rules[0], { when: { kind: 'all', of: [when] }, then: [then] });
    const words = { kind: 'indicators', atLeast: 1, alert: true, ownWords: true };
    const level = { kind: 'at-least', level: 'statutory' };
    const prompt = { kind: 'prompt', text: 'Think of it.' };
    expect(messages(rule(words, prompt))).to.deep.equal([]);
    expect(messages(rule(words, { ...prompt, until: 'immediate-risk' }))).to.deep.equal([]);
    expect(messages(rule(words, level))[0]).to.match(/^rules\[0\]\.when: .*words alone decide nothing/);
    expect(messages(rule(words, { kind: 'urgent' }))[0]).to.match(/words alone decide nothing/);
    expect(messages(rule({ ...words, alert: undefined }, prompt))[0]).to.match(/ownWords: .*Add "alert" or "among"/);
    expect(messages(rule(words, { ...prompt, until: 'nowhere' }))[0]).to.match(/until: There is no question "nowhere"/);
  });

  it('that lead nowhere are named by check, and by none of the bundled packs', () => {
    const told = (document: ThresholdDocument) => advise(document).filter(({ path }) => path === 'words');
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, tacProtocol])
      expect(told(document)).to.deep.equal([]);
    const [issue] = told(variant(raw.pack, (pack) => delete pack.words));
    expect(issue!.message).to.match(/^\d+ of 100 everyday words lead to no sign and no area: .*knife/);
  });
});

describe('Everyday words lead nobody to a wrong sign', () => {
  const led = (document: ThresholdDocument, query: string) => {
    const { indicators, domains } = findIndicators(document, query);
    return { signs: indicators.map(({ id }) => id), areas: domains };
  };

  it('West Cheshire does not take for another thing what it has no sign of', () => {
    for (const [query, wrong] of [
      ['raped', 'family.partnership-plus.6'],
      ['sore bottom', 'family.partnership-plus.6'],
      ['sextortion', 'family.partnership-plus.6'],
      ['trafficked', 'family.partnership-plus.13'],
      ['groomed', 'family.partnership-plus.13'],
      ['exploited', 'family.partnership-plus.13'],
      ['acid attack', 'family.partnership-plus.13'],
      ['home educated', 'family.partnership-plus.7'],
      ['moved school', 'family.partnership-plus.7'],
      ['deaf', 'family.partnership-plus.4'],
      ['wheelchair', 'family.partnership-plus.4'],
      ['dad inside', 'family.partnership-plus.13'],
      ['newborn', 'family.partnership-plus.14'],
    ] as const) {
      expect(led(westCheshire2019, query).signs, query).not.to.include(wrong);
      expect(led(westCheshire2019, query).areas, query).to.deep.equal(['family']);
    }
    expect(led(westCheshire2019, 'dog bite').signs).not.to.include('family.partnership-plus.7');
  });

  it('setting fires puts others in danger in Worcestershire', () =>
    expect(led(worcestershire2019, 'fire setting').signs).to.include('education.level-4.4'));

  it('faltering growth may be neglect in Cheshire East, as nobody says why', () =>
    expect(led(cheshireEast2023, 'failure to thrive').areas).to.deep.equal(['abuse-and-exploitation']));

  it('a stranger online is not only a concern of Universal Services in Cheshire East', () =>
    expect(led(cheshireEast2023, 'stranger online').areas).to.deep.equal(['abuse-and-exploitation']));
});

describe('Whom to ring beside 999', () => {
  it('is the first contact with a number, or nobody where none is printed', () => {
    expect(urgentNumber(worcestershire2019)).to.deep.include({ press: [], doubt: null, missing: [] });
    expect(urgentNumber(worcestershire2019).contact!.id).to.equal('family-front-door');
    for (const [document, name] of [
      [westCheshire2019, 'i-ART, the single integrated front door'],
      [tacProtocol, 'Single Point of Access (SPA)'],
    ] as const) {
      const { contact, missing } = urgentNumber(document);
      expect(contact).to.equal(null);
      expect(missing.map((one) => one.name)).to.deep.equal([name]);
    }
  });

  it('names only a contact that has a number', () => {
    const copy = structuredClone(raw.pack) as any;
    copy.emergency.ring = { contact: 'edt' };
    const read = readDocument(copy);
    expect(read.ok ? [] : read.issues.map(({ message }) => message)).to.deep.equal([
      '"edt" has no telephone number. Name a contact that one can ring.',
    ]);
  });
});
