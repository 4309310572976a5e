import { expect } from '@esm-bundle/chai';
import { indicatorsIn, positionWords, readDocument, urgentNumber } from '../../src/index.js';
import { cheshireEast2023 as pack, raw } from './documents.js';
import counts from './counts.json';

/*
 * What the Cheshire East pack must hold, checked against what was counted and listed from the
 * source. A wrong line here could send a family the wrong way.
 */

const counted = counts['cheshire-east-2023'];
const textOf = (id: string): string => {
  const indicator = pack.indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`The pack has no indicator ${id}.`);
  return indicator.text;
};
const contact = (id: string) => pack.contacts.find((one) => one.id === id)!;

/** The part of the pack at a place such as `levels[targeted].tiers[upper].test`; undefined where there is none. */
function partAt(place: string): unknown {
  return place.split('.').reduce<any>((at, step) => {
    const [, key, id] = /^([a-z]+)(?:\[([a-z0-9-]+)\])?$/i.exec(step) ?? [];
    const inner = at?.[key ?? ''];
    return id === undefined ? inner : inner?.find((one: { id: string }) => one.id === id);
  }, pack);
}

describe('The Cheshire East pack is whole', () => {
  it('it is sound, and shown as historical and in our own words', () => {
    expect(readDocument(raw.pack).ok).to.equal(true);
    expect(pack.provenance).to.include({
      id: 'cheshire-east-2023',
      published: 'June/July 2023',
      status: 'historical',
      wording: 'paraphrase',
    });
    expect(pack.provenance.statusNote).to.match(/Check current local guidance/);
  });

  it('four levels in order, and two tiers in Targeted Help only', () => {
    expect(pack.levels.map(({ id }) => id)).to.deep.equal(counted.levels);
    expect(pack.levels.map(({ name }) => name)).to.deep.equal([
      'Universal Services',
      'Extra Help',
      'Targeted Help',
      'Statutory/Specialist Help',
    ]);
    expect(pack.levels.map(({ tiers }) => tiers?.map(({ id }) => id))).to.deep.equal([
      undefined,
      undefined,
      ['lower', 'upper'],
      undefined,
    ]);
    expect(positionWords(pack, { level: 'targeted', tier: 'upper' })).to.equal('Targeted Help, upper tier');
    for (const { test } of pack.levels[2]!.tiers!) expect(test.text).to.match(/children’s social care/);
  });

  it('ten domains in the order of the blank tool, each with its Supporting Families outcome', () => {
    expect(pack.domains.map(({ id }) => id)).to.deep.equal(Object.keys(counted.cells));
    expect(
      pack.programmes.find(({ id }) => id === 'supporting-families')!.outcomes!.map(({ domain }) => domain),
    ).to.have.members(Object.keys(counted.cells));
  });

  it('141 indicators, cell by cell as counted from the source, numbered from 1', () => {
    expect(pack.indicators).to.have.length(counted.total);
    for (const [domain, cells] of Object.entries(counted.cells)) {
      const here = counted.levels.map((level) => indicatorsIn(pack, domain, level).map(({ id }) => id));
      const there = counted.levels.map((level, at) =>
        Array.from({ length: cells[at]! }, (_, n) => `${domain}.${level}.${n + 1}`),
      );
      expect(here, domain).to.deep.equal(there);
    }
  });

  it('the two domains whose page is missing are gaps that do not read as "no need", and no other domain is', () => {
    const gaps = pack.gaps.filter(({ domain }) => domain !== undefined);
    expect(gaps.map(({ domain, level }) => [domain, level])).to.have.deep.members([
      ['family-relationships', undefined],
      ['abuse-and-exploitation', undefined],
    ]);
    for (const { text } of gaps) {
      expect(text).to.match(/missing/);
      expect(text).to.match(/own words/);
    }
  });

  it('no two indicators say the same in one domain, and none is empty', () => {
    for (const { id } of pack.domains) {
      const texts = pack.indicators.filter(({ domain }) => domain === id).map(({ text }) => text.toLowerCase());
      expect(new Set(texts).size, id).to.equal(texts.length);
    }
  });
});

describe('The Cheshire East pack keeps the right kind on each indicator', () => {
  const STRENGTHS = [
    'health.extra.2',
    'health.extra.3',
    'health.extra.4',
    'health.extra.5',
    'substance-misuse.extra.3',
    'domestic-abuse.extra.3',
  ];

  it('the strengths that are printed in columns of need are strengths, and nothing else is', () => {
    expect(pack.indicators.filter(({ kind }) => kind === 'strength').map(({ id }) => id)).to.have.members(STRENGTHS);
  });

  it('a concern that is joined to a strength stays a concern, with the doubt said', () => {
    const joined = pack.indicators.find(({ id }) => id === 'domestic-abuse.extra.5')!;
    expect(joined.kind).to.equal('need');
    expect(joined.doubt).to.match(/strength/);
  });

  it('what describes serious harm asks about immediate risk', () => {
    const alerting = new Set(pack.indicators.filter(({ alert }) => alert).map(({ id }) => id));
    const must = [
      'early-years.statutory.1',
      'early-years.statutory.2',
      'early-years.statutory.3',
      'health.statutory.3',
      'health.statutory.4',
      'substance-misuse.statutory.2',
      'housing.statutory.4',
      'domestic-abuse.statutory.1',
      'domestic-abuse.statutory.2',
      'domestic-abuse.statutory.3',
      'domestic-abuse.statutory.4',
      'domestic-abuse.statutory.5',
      'domestic-abuse.statutory.6',
      'crime.statutory.3',
      'crime.statutory.6',
      'crime.statutory.7',
    ];
    expect(must.filter((id) => !alerting.has(id))).to.deep.equal([]);
    expect(pack.indicators.filter(({ kind, alert }) => alert && kind === 'strength')).to.deep.equal([]);
  });

  it('the doubts that the source notes are kept where a reader needs them', () => {
    const doubtful = [
      'education.extra.1',
      'education.targeted.1',
      'education.targeted.7',
      'education.statutory.5',
      'early-years.targeted.3',
      'health.statutory.1',
      'health.statutory.3',
      'substance-misuse.statutory.1',
      'financial-stability.extra.4',
      'financial-stability.statutory.2',
      'housing.targeted.4',
      'housing.statutory.2',
      'domestic-abuse.universal.1',
      'domestic-abuse.targeted.7',
      'crime.statutory.7',
    ];
    expect(doubtful.filter((id) => !pack.indicators.find((one) => one.id === id)!.doubt)).to.deep.equal([]);
  });
});

describe('The Cheshire East pack keeps every number and named instrument', () => {
  const table: readonly [id: string, ...words: (string | RegExp)[]][] = [
    ['education.universal.4', '1 or more areas of learning'],
    ['education.extra.1', 'over 10%', /average/],
    ['education.extra.3', '1-2', '6 months', 'two terms', /fixed.term/],
    ['education.extra.5', /persistently late/],
    ['education.extra.6', '1 or more areas', /persistent and moderate/i],
    [
      'education.targeted.1',
      '3+ exclusions',
      '6 months',
      'two terms',
      /at risk of permanent exclusion/,
      /permanently excluded/,
    ],
    ['education.targeted.3', /persistently absent/],
    ['education.targeted.8', 'Education, Health and Care Plan', 'EHCP', /mainstream/],
    ['education.statutory.3', '3 months', /part-time timetable/],
    ['education.statutory.4', '12 months', /significant concerns/i],
    ['education.statutory.6', 'EHCP', /specialist/],
    ['early-years.universal.3', /\b1 development band\b/, '1 or more aspects', 'prime areas'],
    ['early-years.extra.1', /a routine appointment/, 'immunisation', 'dental'],
    ['early-years.extra.2', 'under 5', 'A&E', 'first time'],
    ['early-years.extra.5', /\b2 development bands\b/, '2 or more aspects', 'prime areas', 'secure'],
    ['early-years.targeted.1', /several/],
    ['early-years.targeted.2', 'under 5', 'A&E', 'more than once', /concerning/],
    ['early-years.targeted.3', '2 or more development bands', '2 or more aspects', 'prime areas', 'emerging'],
    ['early-years.statutory.1', /persistently/, 'significant harm'],
    ['early-years.statutory.2', 'under 5', 'A&E', /persistent/],
    ['early-years.statutory.4', 'EHCP'],
    ['financial-stability.extra.3', 'NEET'],
    ['financial-stability.targeted.4', /4\+ months/, /eviction notice/],
    ['housing.universal.2', '1-2 months', /repossession/],
    ['housing.extra.4', '2-3 months', /repossession/],
    ['housing.targeted.4', 'over 16'],
    ['housing.statutory.2', 'over 16'],
    ['housing.statutory.4', /significant risk of harm/],
    ['domestic-abuse.extra.2', 'standard'],
    ['domestic-abuse.targeted.1', 'DASH', 'medium'],
    ['domestic-abuse.targeted.6', /under (the age of )?one/, /unborn/i],
    ['domestic-abuse.statutory.1', 'significant harm'],
    ['domestic-abuse.statutory.4', /at high\b/, /stalking/, /threats to kill/],
    ['domestic-abuse.statutory.5', 'MARAC', /\bone\b.*\bboth\b/i],
    ['crime.extra.1', /missing episode\b/],
    ['crime.extra.6', 'Acceptable Behaviour Contract', 'ABC', 'ASB'],
    ['crime.targeted.1', /multiple missing episodes/],
    ['crime.targeted.7', 'Criminal Behaviour Order', 'CBO', /injunction/],
    ['crime.statutory.2', /repeated missing episodes/],
    ['crime.statutory.6', /police enquiry/, /strategy meeting/],
    ['crime.statutory.7', 'FGM', /forced marriage/, /honour-based/, /faith-based/],
  ];
  for (const [id, ...words] of table) {
    it(`${id}: ${words.join(', ')}`, () => {
      for (const word of words)
        expect(textOf(id)).to.match(
          word instanceof RegExp ? word : new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
        );
    });
  }

  it('no number stands in an indicator where the source has none', () => {
    const numbered = new Set(
      table.filter(([, ...words]) => words.some((word) => /\d/.test(String(word)))).map(([id]) => id),
    );
    const invented = pack.indicators
      .filter(({ id, text }) => /\d/.test(text) && !numbered.has(id))
      .map(({ id, text }) => `${id}: ${text}`);
    expect(invented).to.deep.equal([]);
  });

  it('every abbreviation that an indicator uses is defined', () => {
    const terms = pack.definitions.map(({ term }) => term).join(' ');
    for (const word of ['GCP2', 'DASH', 'MARAC', 'EHCP', 'NEET', 'ABC', 'ASB', 'CBO', 'FGM', 'ChECS', 'CAMHS', 'EDT'])
      expect(terms).to.contain(word);
  });
});

describe('The Cheshire East pack gives a home to every rule a program can apply', () => {
  /** Rule of the source, the places in the pack that hold it, and what must stand there. */
  const homes: readonly [rule: number, what: string, places: Readonly<Record<string, RegExp>>][] = [
    [
      1,
      'four levels, two tiers',
      {
        'levels[universal]': /./,
        'levels[extra]': /./,
        'levels[targeted].tiers[lower]': /./,
        'levels[targeted].tiers[upper]': /./,
        'levels[statutory]': /./,
      },
    ],
    [
      2,
      'two domains without indicators',
      {
        'domains[family-relationships]': /./,
        'domains[abuse-and-exploitation]': /./,
        gaps: /family-relationships.*abuse-and-exploitation/s,
      },
    ],
    [3, 'the whole family', { 'principles[whole-family]': /family/ }],
    [
      4,
      'not a tick box, no sum',
      {
        'principles[not-a-tick-list]': /tick list/,
        'principles[not-exhaustive]': /not exhaustive/,
        'principles[guide-only]': /no sum, weight or cut-off/,
        'principles[strengths-count]': /strengths as well as concerns/,
      },
    ],
    [
      5,
      'the tier is a judgement',
      {
        'questions[without-social-care]': /"tier".*"lower".*"at-least".*"upper"/s,
        'questions[complex-needs]': /"at-least".*"upper"/s,
        'levels[targeted].tiers[upper].test': /social care.*Children Act 1989.*Children with Disabilities/s,
      },
    ],
    [
      6,
      'three needs: Family Help Assessment',
      {
        'rules[three-needs]': /"needs","atLeast":3.*"assessment":"family-help-assessment"/,
        'rules[fewer-needs]': /"implied".*"extra-help-assessment"/,
        needs: /"domain"/,
        'questions[agency-alone]': /own/,
      },
    ],
    [
      7,
      'lower tier: assessment, plan, lead, GCP2',
      {
        'rules[lower-tier-assessment]': /must.*"family-help-assessment"/s,
        'rules[lower-tier-plan]': /lead professional.*"family-help-plan"/s,
        'rules[lower-tier-gcp2]': /"judgement".*GCP2/s,
        'tools[gcp2]': /GCP2/,
      },
    ],
    [
      8,
      'Extra Help: tools, plan, copy',
      {
        'rules[extra-help-record]': /number of services.*advisable.*Family Help Front Door/s,
        'plans[extra-help-plan]': /./,
      },
    ],
    [
      9,
      'from Extra Help to the lower tier',
      {
        'rules[extra-to-lower-tier]': /family help plan.*Family Help Front Door.*extra help plan/s,
        'questions[service-involved]': /extra-help-plan/,
      },
    ],
    [
      10,
      'lower tier before Child in Need',
      { 'rules[lower-tier-first]': /urgent.*threshold.*every attempt.*Child in Need/s },
    ],
    [
      11,
      'upper tier and Statutory: ChECS',
      {
        'rules[checs-with-triage-tool]': /"upper".*triage tool/s,
        'routes[checs]':
          /"contact":"checs".*"from":\{"level":"targeted","tier":"upper"\},"to":\{"level":"statutory"\}/s,
      },
    ],
    [
      12,
      'urgent: ring now',
      {
        emergency: /999.*"police-999"/s,
        'routes[urgent]': /"how":"phone","urgency":"immediate"/,
        'questions[immediate-risk]': /significant harm.*"urgent".*"unsure".*"urgent"/s,
        'contacts[edt]': /Out of Hours/,
      },
    ],
    [
      13,
      'lower tier: Family Help Front Door',
      {
        'routes[family-help-front-door]':
          /"contact":"family-help-front-door".*"from":\{"level":"targeted","tier":"lower"\},"to":\{"level":"targeted","tier":"lower"\}/s,
      },
    ],
    [
      14,
      'Universal and Extra: no front door',
      { 'routes[universal-extra-advice]': /locality partnership.*"how":"advice".*"universal".*"extra"/s },
    ],
    [
      15,
      'check first',
      {
        'routes[check-first]': /"most":3,"unit":"working day","aim":true/,
        'pathways[early-help].stages[check]': /already open to support/,
        'contacts[family-help-front-door].emails': /familyhelpfrontdoor@cheshireeast\.gov\.uk/,
      },
    ],
    [
      21,
      'a concern is shared',
      {
        'rules[share-concern]': /someone else.*local authority/s,
        'rules[share-sign-of-harm]': /"alert":true/,
        'principles[do-not-assume]': /./,
      },
    ],
    [
      22,
      'screening tools',
      {
        'rules[send-screening-tools]':
          /exploitation.*ChECS.*Partnership Family Help mailbox.*"contact":"partnership-family-help"/s,
        'contacts[partnership-family-help].emails': /partnershipfamilyhelp@cheshireeast\.gov\.uk/,
        'tools[child-exploitation-screening].send': /"contact":"checs"/,
        'tools[gcp2].send': /"contact":"partnership-family-help"/,
      },
    ],
    [23, 'evidence with a referral', { 'rules[evidence-with-referral]': /threshold.*despite/s }],
    [
      24,
      'ChECS processing',
      {
        'routes[checs].responses': /"most":2,"unit":"hour".*"most":24,"unit":"hour"/s,
        'pathways[portal-form].stages[decision]': /social worker and their manager/,
        'pathways[portal-form].stages[outcome]': /./,
      },
    ],
    [
      25,
      'Family Help Front Door processing',
      { 'routes[family-help-front-door].responses': /"most":5,"unit":"working day"/ },
    ],
    [
      26,
      'Extra Help plan review',
      {
        'plans[extra-help-plan].review.interval': /"most":12,"unit":"week"/,
        'plans[extra-help-plan].send': /"contact":"partnership-family-help"/,
        'questions[service-involved].options[extra-help-plan].then':
          /"kind":"plan-in-place","plan":"extra-help-plan","where":"If you are the lead professional"/,
      },
    ],
    [
      27,
      'Family Help plan',
      {
        'plans[family-help-plan]': /ten areas.*no limit of 3.*0-5 on the cycle of change.*evidence/s,
        'rules[family-help-plan-form]': /judgement/,
      },
    ],
    [28, 'Supporting Families eligibility', { 'programmes[supporting-families].eligibility': /"atLeast":3/ }],
    [
      29,
      'Supporting Families claim',
      {
        'programmes[supporting-families].claim':
          /three.*lead practitioner.*whole family assessment.*action plan.*support.*every identified need.*later/is,
      },
    ],
    [
      32,
      'an allocated social worker leads',
      {
        'questions[service-involved]':
          /allocated social worker.*lead professional(?=.*child in need plan)(?=.*child protection plan)(?=.*pathway plan)/s,
        'plans[child-in-need-plan]': /./,
        'plans[child-protection-plan]': /./,
        'plans[pathway-plan]': /./,
      },
    ],
    [
      33,
      'who leads at each level',
      {
        'levels[universal].lead': /Everyone/,
        'levels[extra].lead': /wider partnership/,
        'levels[targeted].tiers[lower].lead': /Family Help Teams/,
        'levels[targeted].tiers[upper].lead': /Child in Need, Children with Disabilities/,
        'levels[statutory].lead': /Child Protection, Cared for Children/,
      },
    ],
  ];

  it('all of 1 to 15, 21 to 29, 32 and 33 are in the table', () => {
    const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
    expect(homes.map(([rule]) => rule)).to.deep.equal([...from(1, 15), ...from(21, 29), 32, 33]);
  });

  for (const [rule, what, places] of homes) {
    it(`${rule}, ${what}`, () => {
      for (const [place, words] of Object.entries(places)) {
        const part = partAt(place);
        expect(part, place).not.to.equal(undefined);
        expect(JSON.stringify(part), place).to.match(words);
      }
    });
  }

  it('no rule sets a level: the source gives no sum or cut-off that would', () => {
    for (const { id, then } of pack.rules)
      expect(
        then.map(({ kind }) => kind),
        id,
      ).not.to.include('at-least');
  });

  it('every assessment and plan that a rule asks for, and every contact, is used or explained', () => {
    const routed = new Set([
      ...pack.routes.map((route) => route.contact),
      ...pack.emergency.contacts,
      ...[...pack.tools, ...pack.plans, ...pack.assessments].map(({ send }) => send?.contact),
    ]);
    const unused = pack.contacts.filter(({ id }) => !routed.has(id)).map(({ id }) => id);
    expect(unused.filter((id) => id !== 'portal')).to.deep.equal([]);
  });
});

describe('The Cheshire East pack leads to the right door, in the right time', () => {
  it('every contact with the number says to listen with care, and that the order of the menu is our reading', () => {
    const reached = pack.contacts.filter(({ phones = [] }) => phones.some(({ number }) => number === '0300 123 5012'));
    expect(reached.map(({ id }) => id)).to.deep.equal(['checs', 'family-help-front-door']);
    for (const { phones, doubt } of reached) {
      expect(phones![0]!.label).to.match(/^Listen to the options with care/);
      expect(doubt).to.match(/after 3 is our reading/);
    }
  });

  it('the urgent number comes with what to press, and what is not printed is said', () => {
    const { contact: reached, press, doubt, missing } = urgentNumber(pack);
    expect(reached!.id).to.equal('checs');
    expect(reached!.phones![0]!.number).to.equal('0300 123 5012');
    expect(press).to.deep.equal(['3', '2']);
    expect(doubt).to.match(/our reading/);
    expect(missing.map(({ name }) => name)).to.deep.equal(['Emergency Out of Hours Social Work Duty team (EDT)']);
    expect(missing[0]!.text).to.match(/no number and no hours/);
  });

  it('telephone, e-mail and portal exactly as printed', () => {
    expect(contact('police-999').phones!.map(({ number }) => number)).to.deep.equal(['999']);
    expect(contact('checs').phones!.map(({ number }) => number)).to.deep.equal(['0300 123 5012']);
    const options = contact('checs').phones![0]!.options!;
    expect(options.map(({ press }) => press)).to.deep.equal(['3', '1', '2']);
    expect(options[1]!.for).to.match(/Family Help/);
    expect(options[2]!.for).to.match(/immediate safeguarding/);
    expect(contact('checs').emails!.map(({ address }) => address)).to.deep.equal(['checs@cheshireeast.gov.uk']);
    expect(contact('family-help-front-door').emails!.map(({ address }) => address)).to.deep.equal([
      'familyhelpfrontdoor@cheshireeast.gov.uk',
    ]);
    expect(contact('partnership-family-help').emails!.map(({ address }) => address)).to.deep.equal([
      'partnershipfamilyhelp@cheshireeast.gov.uk',
    ]);
    expect(contact('portal').web!.map(({ url }) => url)).to.include(
      'https://childrenandfamilieseportal.cheshireeast.gov.uk/web/portal/pages/home',
    );
  });

  it('where the source prints no number, the pack says so and gives none', () => {
    expect(contact('edt').phones).to.equal(undefined);
    expect(contact('edt').missing).to.match(/no number/);
  });

  it('the emergency advice names 999 first, then ChECS, then out of hours', () => {
    expect(pack.emergency.contacts).to.deep.equal(['police-999', 'checs', 'edt']);
    expect(pack.emergency.text).to.match(/999/);
  });

  it('the two response times of ChECS say that the split by risk is a reading', () => {
    for (const { doubt } of pack.routes.find(({ id }) => id === 'checs')!.responses!) expect(doubt).to.match(/risk/);
  });

  it('no review interval is invented for the family help plan', () => {
    expect(pack.plans.find(({ id }) => id === 'family-help-plan')!.review).to.equal(undefined);
    expect(pack.gaps.map(({ text }) => text).join(' ')).to.match(/review .*family help plan/);
  });
});

describe('The Cheshire East ladders and overlaps', () => {
  const ladderWith = (...ids: string[]) =>
    pack.ladders.find(({ indicators }) => ids.every((id) => indicators.includes(id)));
  const threads: readonly [string, ...string[]][] = [
    ['absence', 'education.universal.1', 'education.extra.1', 'education.targeted.3'],
    ['exclusion', 'education.universal.2', 'education.extra.3', 'education.targeted.1', 'education.statutory.1'],
    ['missed health appointments', 'early-years.extra.1', 'early-years.targeted.1', 'early-years.statutory.1'],
    ['accidental injury', 'early-years.extra.2', 'early-years.targeted.2', 'early-years.statutory.2'],
    ['milestones', 'early-years.universal.3', 'early-years.extra.5', 'early-years.targeted.3'],
    ['rent arrears', 'housing.universal.2', 'housing.extra.4', 'financial-stability.targeted.4'],
    ['domestic abuse risk grade', 'domestic-abuse.extra.2', 'domestic-abuse.targeted.1', 'domestic-abuse.statutory.4'],
    ['missing episodes', 'crime.extra.1', 'crime.targeted.1', 'crime.statutory.2'],
    ['extremist views, shown and spread', 'crime.targeted.4', 'crime.statutory.4'],
    [
      'learning difficulties',
      'education.universal.4',
      'education.extra.6',
      'education.targeted.7',
      'education.statutory.5',
    ],
    ['sexual behaviour', 'crime.universal.4', 'crime.extra.5', 'crime.targeted.6', 'crime.statutory.6'],
  ];
  for (const [name, ...ids] of threads) {
    it(`the thread of ${name} runs through its levels`, () => {
      expect(ladderWith(...ids), name).not.to.equal(undefined);
    });
  }

  const pairs: readonly [string, string, string][] = [
    ['absence', 'education.extra.1', 'education.targeted.3'],
    ['rent arrears of exactly 2 months', 'housing.universal.2', 'housing.extra.4'],
    ['rent arrears and eviction, across domains', 'housing.extra.4', 'financial-stability.targeted.4'],
    ['homelessness, across domains', 'housing.targeted.1', 'financial-stability.statutory.2'],
    ['the same words at two levels', 'education.targeted.7', 'education.statutory.5'],
    ['the same sentence in two domains', 'financial-stability.universal.5', 'housing.universal.1'],
    ['2 development bands', 'early-years.extra.5', 'early-years.targeted.3'],
  ];
  for (const [name, one, other] of pairs) {
    it(`one fact at two places: ${name}`, () => {
      const names = (from: string, to: string) =>
        pack.indicators.find(({ id }) => id === from)!.overlaps?.some(({ indicator }) => indicator === to);
      expect(names(one, other) || names(other, one)).to.equal(true);
    });
  }

  it('the hole and the overlap in rent arrears are said', () => {
    expect(ladderWith('housing.universal.2', 'housing.extra.4')!.doubt).to.match(/2 months.*3.*4/s);
  });
});
