import { expect } from '@esm-bundle/chai';
import { confirmationSentences, gapAt, indicatorsIn, readDocument, type ThresholdDocument } from '../../src/index.js';
import { advise } from '../../src/cli/advise.js';
import {
  cheshireEast2023,
  tacProtocol as tac,
  westCheshire2019 as westCheshire,
  worcestershire2019 as worcestershire,
} from './documents.js';
import counts from './counts.json';

/*
 * What each bundled pack must hold, checked against what was counted and listed from its source. A
 * wrong line here could send a family the wrong way. What only Cheshire East has is in pack.test.ts.
 */

/** The words of a place, and what must stand there. */
type Places = Readonly<Record<string, RegExp>>;
type Home = readonly [rule: number, what: string, places: Places];

/** The part of a pack at a place such as `indicators[a.b.1].doubt`; undefined where there is none. */
function partAt(pack: ThresholdDocument, place: string): unknown {
  return [...place.matchAll(/([a-z]+)(?:\[([^\]]+)\])?/gi)].reduce<any>((at, [, key, id]) => {
    const inner = at?.[key!];
    return id === undefined ? inner : inner?.find((one: { id: string }) => one.id === id);
  }, pack);
}

function expectPlaces(pack: ThresholdDocument, places: Places) {
  for (const [place, words] of Object.entries(places)) {
    const part = partAt(pack, place);
    expect(part, place).not.to.equal(undefined);
    expect(JSON.stringify(part), place).to.match(words);
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error(`There is no "${id}".`);
  return found;
};
const text = (pack: ThresholdDocument, id: string) => byId(pack.indicators, id).text;
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

const packs: readonly (readonly [
  ThresholdDocument,
  {
    readonly levels?: readonly string[];
    readonly cells?: Readonly<Record<string, readonly number[]>>;
    readonly total: number;
  },
])[] = [
  [cheshireEast2023, counts['cheshire-east-2023']],
  [worcestershire, counts['worcestershire-2019']],
  [westCheshire, counts['west-cheshire-2019']],
  [tac, counts['tac-step-protocol']],
];

for (const [pack, counted] of packs) {
  const { id } = pack.provenance;

  describe(`The pack ${id} is whole`, () => {
    it('it is sound', () => {
      expect(readDocument(pack)).to.deep.equal({ ok: true, value: pack });
    });

    it('its indicators are those counted in the source, cell by cell, numbered from 1', () => {
      const { levels = [], cells = {}, total } = counted;
      expect(pack.indicators).to.have.length(total);
      expect(pack.domains.map((domain) => domain.id)).to.deep.equal(Object.keys(cells));
      if (levels.length) expect(pack.levels.map((level) => level.id)).to.deep.equal(levels);
      for (const [domain, numbers] of Object.entries(cells)) {
        const here = levels.map((level) => indicatorsIn(pack, domain, level).map((one) => one.id));
        expect(here, domain).to.deep.equal(
          levels.map((level, at) => from(1, numbers[at]!).map((number) => `${domain}.${level}.${number}`)),
        );
      }
    });

    it('each section that it lists is cited, so that none is left unread', () => {
      const cited = new Set<string>();
      JSON.stringify(pack, (key, value: unknown) => {
        if (key === 'section') (value as string[]).forEach((name) => cited.add(name));
        return value;
      });
      // The activities of the launch event hold nothing to apply.
      expect(pack.sections.filter((name) => !cited.has(name))).to.deep.equal(
        id === 'cheshire-east-2023' ? ['Activities'] : [],
      );
      expect(new Set(pack.sections).size).to.equal(pack.sections.length);
    });

    it('it is shown as historical, in our own words, and as confirmed by nobody', () => {
      expect(pack.provenance).to.include({ status: 'historical', wording: 'paraphrase' });
      expect(pack.provenance.statusNote).to.match(/Check .*current/s);
      expect(confirmationSentences(pack)).to.deep.equal(['Nobody at the partnership has confirmed this.']);
      expect(pack.provenance.checkedOn).to.match(/^2026-\d\d-\d\d$/);
    });

    it('its emergency advice is 999 first, and every contact that it names can be reached or says what is missing', () => {
      expect(pack.emergency.text).to.match(/\b999\b/);
      expect(pack.emergency.contacts[0]).to.equal('police-999');
      expect(byId(pack.contacts, 'police-999').phones!.map(({ number }) => number)).to.deep.equal(['999']);
      for (const contact of pack.contacts)
        expect([contact.phones, contact.emails, contact.web, contact.missing].some(Boolean), contact.id).to.equal(true);
    });

    it('its first question is the immediate risk, and "not sure" is treated as urgent', () => {
      const [first] = pack.questions;
      expect(first!.id).to.equal('immediate-risk');
      for (const option of ['yes', 'unsure'])
        expect(byId(first!.options, option).then, option).to.deep.include({ kind: 'urgent' });
      expect(byId(first!.options, 'no').then).to.deep.equal([]);
    });

    it('no answer and no rule holds a mobile number or the e-mail address of a person', () => {
      const all = JSON.stringify(pack);
      expect(all).not.to.match(/(?<!\d)(?:\+44\s?7|07)\d{3}\s?\d{3}\s?\d{3}/);
      expect(all).not.to.match(/\b[a-z]+\.[a-z]+@/i);
    });

    it('no two indicators of a domain say the same', () => {
      for (const domain of pack.domains) {
        const texts = pack.indicators.filter((one) => one.domain === domain.id).map((one) => one.text.toLowerCase());
        expect(new Set(texts).size, domain.id).to.equal(texts.length);
      }
    });

    it('no ladder goes down, and no cell is empty unless it is said to be', () => {
      expect(advise(pack).filter(({ path }) => /^(ladders|domains)/.test(path))).to.deep.equal([]);
    });
  });
}

it('what has replaced a document is said where it is known', () => {
  expect(worcestershire.provenance.supersededBy).to.match(/September 2021/);
  expect(westCheshire.provenance.supersededBy).to.match(/2023/);
  expect(tac.provenance.supersededBy).to.match(/London/);
  expect(cheshireEast2023.provenance.supersededBy).to.equal(undefined);
});

describe('The Worcestershire pack', () => {
  const frontDoor = byId(worcestershire.contacts, 'family-front-door');
  const plan = byId(worcestershire.plans, 'early-help-plan');

  it('eight rows under three dimensions', () => {
    expect(worcestershire.dimensions!.map(({ name }) => name)).to.deep.equal([
      'Child’s developmental needs',
      'Family & environmental factors',
      'Parenting capacity',
    ]);
    expect(
      worcestershire.domains.map(({ dimension }) => worcestershire.dimensions!.findIndex(({ id }) => id === dimension)),
    ).to.deep.equal([0, 0, 0, 1, 1, 1, 2, 2]);
  });

  it('its sub-headings are groups, each at every level where the source prints it', () => {
    const groups = worcestershire.domains.flatMap(({ id, groups: inside = [] }) =>
      inside.map(({ id: group, name }) => [id, group, name]),
    );
    expect(groups).to.have.deep.members([
      ['education', 'emotional-behavioural', 'Emotional and Behavioural Development'],
      ['education', 'identity', 'Identity'],
      ['family-and-social', 'social-presentation', 'Social Presentation'],
    ]);
    for (const [domain, group] of groups) {
      const levels = new Set(
        worcestershire.indicators
          .filter((one) => one.domain === domain && one.group === group)
          .map(({ level }) => level),
      );
      expect([...levels], group).to.have.members(['level-1', 'level-2', 'level-3', 'level-4']);
    }
  });

  it('all 30 statements of Level One are strengths, and one more above it, with its doubt', () => {
    const levelOne = worcestershire.indicators.filter(({ level }) => level === 'level-1');
    expect(levelOne).to.have.length(30);
    expect(levelOne.filter(({ kind }) => kind !== 'strength')).to.deep.equal([]);
    const above = worcestershire.indicators.filter(({ kind, level }) => kind === 'strength' && level !== 'level-1');
    expect(above.map(({ id }) => id)).to.deep.equal(['family-history.level-2.2']);
    expect(above[0]!.doubt).to.match(/\S/);
  });

  it('the seven questions for professional judgement, in the order of the source', () => {
    const seven = [
      'childs-view',
      'parents-view',
      'who-can-help',
      'several-agencies',
      'clear-pathway',
      'multi-agency',
      'child-in-need',
    ];
    const words = [
      /how the child describes/,
      /how the parents see/,
      /which partner agencies/,
      /several partner agencies/,
      /clear pathway/,
      /multi-agency/,
      /Children Act 1989/,
    ];
    seven.forEach((id, at) => {
      const question = byId(worcestershire.questions, id);
      expect(question.text, id).to.match(words[at]!);
      expect(question.section, id).to.include('3. Making a professional judgement');
    });
    const printed = worcestershire.questions
      .map(({ id }) => id)
      .filter((id) => seven.includes(id) && id !== 'child-in-need');
    expect(printed).to.deep.equal(seven.slice(0, 6));
  });

  it('the definitions of section 17 and section 47', () => {
    expect(byId(worcestershire.definitions, 'child-in-need').text).to.match(
      /section 17 \(10\).*\(a\).*\(b\).*\(c\).*disabled/s,
    );
    expect(byId(worcestershire.definitions, 'child-in-need-of-protection').text).to.match(
      /section 47 \(1\).*reasonable cause.*significant harm/s,
    );
    expect(byId(worcestershire.levels, 'level-4').basis!.text).to.match(/section 17.*section 47/);
  });

  it('the Family Front Door: its hours by weekday, and the number outside them', () => {
    const [day, night] = frontDoor.phones!;
    expect(day).to.deep.include({
      number: '01905 822666',
      open: [
        { days: ['mon', 'tue', 'wed', 'thu'], from: '09:00', to: '17:00' },
        { days: ['fri'], from: '09:00', to: '16:30' },
      ],
    });
    expect(night).to.deep.include({ number: '01905 768020', outsideHoursOf: '01905 822666' });
    expect(frontDoor.phones).to.have.length(2);
  });

  it('no other telephone number than those two and 999 stands in the pack', () => {
    const numbers = JSON.stringify(worcestershire).match(/(?<!\d)0\d{3,4}\s?\d{3}\s?\d{3,4}(?!\d)/g)!;
    expect(new Set(numbers)).to.deep.equal(new Set(['01905 822666', '01905 768020']));
  });

  it('the roles of the districts stand without a name, and say that the council holds the details', () => {
    for (const id of ['eifs', 'tfs']) {
      const contact = byId(worcestershire.contacts, id);
      expect([contact.phones, contact.emails, contact.web], id).to.deep.equal([undefined, undefined, undefined]);
      expect(contact.missing, id).to.match(/council holds the contact details/);
    }
  });

  it('a plan is reviewed every 6 to 12 weeks, with three outcomes and four decisions', () => {
    expect(plan.review!.interval).to.deep.include({ least: 6, most: 12, unit: 'week' });
    expect(plan.review!.interval.words).to.match(/6-12 weeks/);
    expect(plan.review!.outcomes).to.have.length(3);
    expect(plan.review!.decisions).to.have.length(4);
    expect(plan.review!.doubt).to.match(/No outcome is tied to a decision/);
  });

  it('the early help pathway: the opening question, six steps, and what holds at any time', () => {
    const stages = byId(worcestershire.pathways, 'early-help').stages.map(({ id }) => id);
    expect(stages).to.deep.equal([
      'opening',
      'step-1',
      'step-2',
      'step-3',
      'step-4',
      'step-5',
      'step-6',
      'at-any-time',
    ]);
  });

  it('an accumulation only prompts: no count sets a level', () => {
    expect(byId(worcestershire.rules, 'accumulation')).to.deep.include({
      basis: 'judgement',
      when: { kind: 'indicators', atLeast: 2 },
    });
    expect(byId(worcestershire.rules, 'accumulation').then.map(({ kind }) => kind)).to.deep.equal(['prompt']);
    expect(worcestershire.needs).to.equal(undefined);
  });

  it('which service the family is open to changes the route', () => {
    const doors = Object.fromEntries(
      ['no', 'eifs', 'tfs', 'social-worker'].map((option) => [
        option,
        worcestershire.routes
          .filter(
            ({ when, urgency }) =>
              urgency === 'routine' &&
              when?.kind === 'answer' &&
              when.question === 'open-service' &&
              when.is.includes(option),
          )
          .map(({ contact }) => contact),
      ]),
    );
    expect(doors).to.deep.equal({
      no: ['family-front-door', 'family-front-door'],
      eifs: ['eifs', 'family-front-door'],
      tfs: ['tfs', 'family-front-door'],
      'social-worker': ['allocated-social-worker'],
    });
  });

  const numbers: readonly [id: string, ...words: RegExp[]][] = [
    ['health.level-2.6', /\(under 16\)/, /pregnancy/],
    ['health.level-3.9', /Conception/, /under the age of 16/],
    ['health.level-4.10', /under the age of 13/],
    ['health.level-3.10', /CSE/, /vulnerable to CSE/],
    ['health.level-4.11', /CSE risk screening/, /is experiencing child sexual exploitation/],
    ['health.level-4.6', /not improved after early help interventions at level 3/],
    ['education.level-2.2', /^(?!.*[Pp]ersistent).*NEET/],
    ['education.level-3.2', /^Persistently NEET/],
    ['education.level-2.4', /At risk of exclusion, and has a school attendance plan/],
    ['education.level-3.1', /fixed term exclusions/],
    ['education.level-3.3', /permanently excluded.*at risk of permanent exclusion/],
    ['education.level-3.4', /Education Health & Care Plan/],
    ['family-history.level-4.7', /[Mm]ental health/, /drugs or alcohol/, /domestic abuse/, /all three together/],
    ['family-history.level-4.5', /Special Guardianship Order has been applied for/],
    ['family-and-social.level-4.2', /Child in care, or care leaver/],
    ['family-and-social.level-4.5', /privately fostered/],
    [
      'basic-care.level-4.3',
      /care order/,
      /wardship/,
      /emergency protection order \(EPO\)/,
      /supervision order/,
      /remanded to local authority/,
    ],
    ['family-and-social.level-4.11', /level 3/],
    ['social-integration.level-4.4', /level 3/],
  ];
  for (const [id, ...words] of numbers) {
    it(`${id}: ${words.join(', ')}`, () => {
      for (const word of words) expect(text(worcestershire, id)).to.match(word);
    });
  }

  it('no number stands in an indicator where the source has none', () => {
    const known = new Set(numbers.map(([id]) => id));
    expect(
      worcestershire.indicators.filter((one) => /\d/.test(one.text) && !known.has(one.id)).map((one) => one.id),
    ).to.deep.equal([]);
  });

  it('looked after under section 20 or 31 is always level 4', () => {
    expect(byId(worcestershire.levels, 'level-4').summary).to.match(/section 20 or 31.*always at level 4/);
    expect(byId(byId(worcestershire.questions, 'level-4-status').options, 'yes').then).to.deep.include({
      kind: 'at-least',
      level: 'level-4',
    });
  });

  it('the seven groups to whom early help applies can be recorded', () => {
    const { help, options } = byId(worcestershire.questions, 'early-help-group');
    expect(help!.split(';')).to.have.length(7);
    expect(options.map(({ id }) => id)).to.deep.equal(['yes', 'no', 'unsure']);
  });

  it('the seven groups to be alert to', () => {
    expect(byId(worcestershire.principles, 'alert-to-early-help').text.split(';')).to.have.length(7);
  });

  const homes: readonly Home[] = [
    [
      1,
      'four levels; early help is 2 and 3',
      {
        'levels[level-1]': /Universal/,
        'levels[level-2]': /Additional Support/,
        'levels[level-3]': /Targeted Support/,
        'levels[level-4]': /Statutory/,
        'definitions[early-help]': /level 2.*level 3/,
      },
    ],
    [
      2,
      'not prescriptive',
      { 'principles[not-prescriptive]': /gateway/, 'principles[case-by-case]': /professional judgement/ },
    ],
    [
      3,
      'accumulation',
      {
        'rules[accumulation]': /"judgement".*"atLeast":2.*"prompt"/s,
        'principles[accumulation]': /gives no number/,
        gaps: /No number is given for how many examples/,
      },
    ],
    [
      4,
      'the test of level 2',
      {
        'levels[level-2].summary': /universal service.*one or more partners/s,
        'questions[needs-met-by]': /"additional".*"at-least","level":"level-2"/s,
      },
    ],
    [
      5,
      'the test of level 3',
      {
        'levels[level-3].summary': /co-ordinated multi-agency plan/,
        'questions[needs-met-by]': /"co-ordinated".*"level-3"/s,
        'questions[clear-pathway]': /co-ordination/,
        'rules[co-ordinated-plan]': /"level-3".*"plan":"early-help-plan"/s,
      },
    ],
    [
      6,
      'the test of level 4',
      {
        'levels[level-4]': /privately fostered.*offence.*acute mental health/s,
        'questions[child-in-need]': /"at-least","level":"level-4"/,
        'questions[level-4-status]': /"at-least","level":"level-4"/,
        'definitions[disabled]': /Equality Act 2010/,
        'definitions[looked-after]': /section 20 or 31/,
      },
    ],
    [
      7,
      'significant harm',
      {
        'rules[significant-harm]': /"stated".*"at-least","level":"level-4".*"urgent"/s,
        'rules[signs-of-harm]': /"alert":true.*"prompt"/s,
        emergency: /significant harm/,
      },
    ],
    [
      8,
      'statutory assessment',
      { 'rules[statutory-assessment]': /immediate.*Family Front Door/s, 'rules[open-case]': /"eifs","tfs"/ },
    ],
    [
      9,
      '999',
      {
        'contacts[police-999]': /999/,
        'routes[police]': /"how":"phone","urgency":"immediate"/,
        'questions[immediate-risk]': /"urgent"/,
      },
    ],
    [
      10,
      'the number by time of day',
      {
        'contacts[family-front-door].phones': /822666.*768020/,
        'routes[front-door-emergency]': /"urgency":"immediate"/,
        'pathways[referral].stages[contact]': /9\.00am-5\.00pm Monday to Thursday, 9\.00am-4\.30pm Friday/,
        gaps: /bank holidays/,
      },
    ],
    [
      11,
      'not immediate: the online form',
      {
        'routes[front-door-referral]': /"how":"form".*"level-4"/s,
        'routes[front-door-any-time]': /"how":"form".*"level-2".*"level-3"/s,
        'contacts[family-front-door].web': /childrenreferral.*areyouworriedaboutachild/s,
        'definitions[get-safe]': /criminal exploitation/,
      },
    ],
    [
      12,
      'an allocated social worker',
      {
        'routes[allocated-case]': /"allocated-social-worker".*"social-worker"/s,
        'contacts[allocated-social-worker]': /without delay/,
        'pathways[referral].stages[start]': /already allocated/,
      },
    ],
    [13, 'outcome of a referral', { 'pathways[referral].stages[outcome]': /not met.*signposted.*Threshold met/s }],
    [
      14,
      'no intelligence',
      {
        'principles[no-intelligence]': /intelligence/,
        'contacts[family-front-door].for': /does not take intelligence/,
      },
    ],
    [
      21,
      'the opening question',
      {
        'questions[unmet-need]': /Level 2 or 3/,
        'routes[early-help-request]': /"early-help-family-support".*"yes"/s,
        'routes[eifs-advice]': /"eifs".*"level-2".*"unsure"/s,
        'routes[tfs-advice]': /"tfs".*"level-3".*"unsure"/s,
      },
    ],
    [
      22,
      'one’s own setting',
      { 'routes[own-setting]': /SENCO.*"how":"advice"/s, 'pathways[early-help].stages[step-1]': /own setting/ },
    ],
    [
      23,
      'the lead professional',
      {
        'levels[level-2].lead': /more than one agency/,
        'levels[level-3].lead': /need not be the author/,
        'plans[early-help-plan].review.by': /lead professional/,
        'definitions[lead-professional]': /leads the review/,
      },
    ],
    [
      24,
      'what a plan holds',
      { 'plans[early-help-plan].contents': /SMART.*date to review/s, 'pathways[early-help].stages[step-3]': /SMART/ },
    ],
    [
      25,
      'review',
      {
        'plans[early-help-plan].review': /"least":6,"most":12,"unit":"week"/,
        'pathways[early-help].stages[step-5]': /6-12 weeks.*brought forward/s,
        gaps: /does not tie each outcome/,
      },
    ],
    [26, 'the end of a plan', { 'pathways[early-help].stages[step-6]': /agree that the needs have been met/ }],
    [
      33,
      'open cases',
      {
        'routes[open-case-eifs]': /"contact":"eifs".*"most":3,"unit":"day"/s,
        'routes[open-case-tfs]': /"contact":"tfs".*"most":3,"unit":"day"/s,
        'routes[open-case-level-4]': /yourself/,
        'pathways[open-case].stages[not-immediate]': /within three days/,
        gaps: /working or calendar days/,
      },
    ],
    [
      34,
      'open cases, immediate',
      {
        'routes[open-case-immediate]': /telephone the Family Front Door first, then.*form/,
        'pathways[open-case].stages[immediate]': /01905 822666.*Then fill in/s,
      },
    ],
    [
      35,
      'disagreement',
      {
        'principles[disagreements]': /Escalation Policy/,
        'routes[disagreement]': /"contact":"escalation-policy"/,
        'contacts[escalation-policy]': /westmidlands/,
        'pathways[open-case].stages[no-agreement]': /Escalation Policy/,
      },
    ],
    [
      36,
      'communication needs',
      {
        'principles[communication-needs]': /interpreter.*EasyRead/s,
        'contacts[equality-manager]': /equality@worcestershire\.gov\.uk/,
      },
    ],
  ];

  it('a home for each rule from 1 to 14, 21 to 26 and 33 to 36', () => {
    expect(homes.map(([rule]) => rule)).to.deep.equal([...from(1, 14), ...from(21, 26), ...from(33, 36)]);
  });
  for (const [rule, what, places] of homes) {
    it(`rule ${rule}, ${what}`, () => expectPlaces(worcestershire, places));
  }
});

describe('The West Cheshire pack', () => {
  const partnershipPlus = byId(westCheshire.levels, 'partnership-plus');

  it('four levels, with text at one, and a gap for each of the other three', () => {
    expect(westCheshire.levels.map(({ name }) => name)).to.deep.equal([
      'Universal',
      'Universal Plus',
      'Partnership Plus',
      'Statutory Social Work',
    ]);
    const gaps = westCheshire.gaps.filter(({ level }) => level !== undefined);
    expect(gaps.map(({ level }) => level)).to.deep.equal(['universal', 'universal-plus', 'statutory']);
    for (const { text: words } of gaps) expect(words).to.match(/own words/);
    expect(gapAt(westCheshire, 'family', 'partnership-plus')).to.equal(undefined);
  });

  it('two or more needs, each indicator counted as one', () => {
    expect(partnershipPlus.requires!.needs).to.equal(2);
    expect(westCheshire.needs!.countedBy).to.equal('indicator');
    expect(westCheshire.levels.filter(({ requires }) => requires).map(({ id }) => id)).to.deep.equal([
      'partnership-plus',
    ]);
  });

  it('conditions on 11, 15, 17 and 18 and on nothing else, each with the doubt about the level', () => {
    const conditional = westCheshire.indicators.filter(({ conditions }) => conditions);
    expect(conditional.map(({ id, conditions }) => [Number(id.split('.').at(-1)), conditions!.length])).to.deep.equal([
      [11, 3],
      [15, 2],
      [17, 1],
      [18, 1],
    ]);
    for (const { id, doubt } of conditional) expect(doubt, id).to.match(/no level/);
    const words = conditional.map(({ conditions }) => conditions!.join(' '));
    expect(words[0]).to.match(/assessed.*One or both parents.*capacity and the motivation/s);
    expect(words[1]).to.match(/capacity and the motivation.*ongoing support/s);
    expect(words[2]).to.match(/capacity and the motivation to protect/);
    expect(words[3]).to.match(/no evidence of immediate harm/);
  });

  it('agreement is required, no exception is stated, and the pack says so', () => {
    expect(partnershipPlus.agreement!.text).to.match(/required/);
    expect(partnershipPlus.agreement!.doubt).to.match(/no exception/);
  });

  it('the route depends on who leads', () => {
    const asks = (id: string) => JSON.stringify(byId(westCheshire.routes, id).when);
    expect(asks('integrated-early-support')).to.match(/"lead-from-ies","is":\["no"\]/);
    expect(asks('step-up')).to.match(/"lead-from-ies","is":\["yes"\]/);
    for (const { contact } of westCheshire.routes) expect(contact).to.equal('i-art');
  });

  it('the words and numbers that a program could check', () => {
    const at = (number: number) => text(westCheshire, `family.partnership-plus.${number}`);
    expect(at(6)).to.match(/Green\/some Orange or Red.*Brook traffic light tool/);
    expect(at(7)).to.match(/attendance.*poor/);
    expect(at(7)).not.to.match(/\d/);
    expect(at(8)).to.match(/has been excluded from school/);
    expect(at(12)).to.match(/subject of an anti-social behaviour order/);
    expect(westCheshire.indicators.filter((one) => /\d/.test(one.text))).to.deep.equal([]);
  });

  it('five performance measures, with their figures and what is doubtful in them', () => {
    const measures: readonly [id: string, baseline: RegExp, target: RegExp][] = [
      ['tools-with-referrals', /Less than 5%/, /5% increase each year/],
      ['taf-with-contacts', /22%/, /5% increase/],
      ['tafs-by-partners', /\b750\b/, /5% increase overall.*15%.*10%/s],
      ['repeat-referrals', /19\.9%/, /14% by 2020/],
      ['troubled-families', /\b391\b/, /1400.*1820/s],
    ];
    expect(westCheshire.measures.map(({ id }) => id)).to.deep.equal(measures.map(([id]) => id));
    for (const [id, baseline, target] of measures) {
      const measure = byId(westCheshire.measures, id);
      expect(measure.baseline, id).to.match(baseline);
      expect(measure.target, id).to.match(target);
      expect(measure.doubt, id).to.match(/\S/);
    }
    expect(byId(westCheshire.measures, 'troubled-families').text).to.match(/\b921\b/);
  });

  it('the seven principles of Think Family', () => {
    expect(westCheshire.principles.filter(({ id }) => /^think-family-[1-7]$/.test(id))).to.have.length(7);
  });

  const homes: readonly Home[] = [
    [
      1,
      'two or more unmet needs',
      {
        'levels[partnership-plus].requires': /"needs":2/,
        'levels[partnership-plus].summary': /two or more unmet needs/,
        needs: /"indicator"/,
        'questions[coordinated-response]': /"needs","atLeast":2/,
        'principles[examples-only]': /not exhaustive/,
      },
    ],
    [
      2,
      'a TaF assessment, reviewed regularly',
      {
        'rules[taf-required]': /"stated".*"assessment":"taf-assessment"/s,
        'assessments[taf-assessment].review': /"words":"regularly"/,
        'plans[taf-plan].review': /gives no interval/,
      },
    ],
    [
      3,
      'consent',
      { 'levels[partnership-plus].agreement': /Consent is required/, gaps: /Consent is required.*No exception/ },
    ],
    [
      4,
      'lead professional and SMART plan',
      {
        'rules[smart-plan]': /"plan":"taf-plan".*lead professional/s,
        'plans[taf-plan]': /SMART/,
        'levels[partnership-plus].lead': /lead professional/,
      },
    ],
    [
      5,
      'the toolkit',
      {
        'rules[toolkit]': /Multi-Agency Assessment Toolkit/,
        tools: /Brook.*Home Conditions.*Graded Care Profile.*Risk Indicator Checklist.*WellComm/s,
      },
    ],
    [
      6,
      'conditions inside indicators',
      {
        'indicators[family.partnership-plus.11].conditions': /./,
        'indicators[family.partnership-plus.15].conditions': /./,
        'indicators[family.partnership-plus.17].conditions': /./,
        'indicators[family.partnership-plus.18].conditions': /./,
        gaps: /11, 15, 17 and 18/,
      },
    ],
    [
      7,
      'the lead is not from IES',
      {
        'routes[integrated-early-support]': /consider a referral to IES.*"i-art"/s,
        'questions[more-help]': /ineffective/,
        'questions[lead-from-ies]': /Integrated Early Support/,
      },
    ],
    [8, 'the lead is from IES', { 'routes[step-up]': /consider Step-Up.*"i-art"/s }],
    [
      9,
      'each practitioner starts a TAF',
      {
        'rules[start-taf]': /"stated".*"needs","atLeast":1.*start a TAF yourself/s,
        'principles[right-lead]': /not always the person who started/,
      },
    ],
    [10, 'a plan after the assessment', { 'plans[taf-plan].when': /once the TaF assessment is complete.*meeting/ }],
    [
      11,
      'a TAF is not statutory',
      { 'principles[taf-not-statutory]': /not a statutory assessment/, 'definitions[taf]': /not a statutory/ },
    ],
    [
      12,
      'i-ART',
      {
        'contacts[i-art]': /single integrated front door/,
        'routes[front-door]': /"contact":"i-art"/,
        'definitions[i-art]': /front door/,
      },
    ],
    [
      13,
      'no agreement on the threshold',
      {
        'questions[threshold-agreed]': /Escalation and Resolution Policy/,
        'contacts[scp]': /Escalation/,
        'definitions[escalation-policy]': /not included/,
      },
    ],
    [
      14,
      'evidence with a contact',
      {
        'rules[evidence-with-contact]': /"implied".*"prompt"/s,
        'measures[tools-with-referrals]': /./,
        'measures[taf-with-contacts]': /./,
        'tools[graded-care-profile].send': /"contact":"i-art"/,
      },
    ],
    [
      15,
      'the whole family',
      {
        'principles[whole-family]': /every member/,
        'principles[think-family-7]': /must not push the children’s needs aside/,
        'assessments[taf-assessment].contents': /whole family/,
      },
    ],
    [
      16,
      'symptoms need hypotheses',
      { 'principles[hypotheses]': /symptom.*may cause it/, 'assessments[taf-assessment].contents': /Possible causes/ },
    ],
    [
      17,
      'a Troubled Families outcome',
      {
        'programmes[troubled-families].claim': /at least 6 months/,
        'measures[troubled-families].text': /at least 6 months/,
      },
    ],
    [
      18,
      'a repeat referral',
      {
        'definitions[repeat-referral]': /within 12 months of an earlier open referral/,
        'measures[repeat-referrals]': /within 12 months/,
      },
    ],
  ];

  it('a home for each rule from 1 to 18', () => {
    expect(homes.map(([rule]) => rule)).to.deep.equal(from(1, 18));
  });
  for (const [rule, what, places] of homes) {
    it(`rule ${rule}, ${what}`, () => expectPlaces(westCheshire, places));
  }
});

describe('The TAC pack', () => {
  it('has no grid: no domain, no indicator, no ladder, no rule that sets a level', () => {
    expect([tac.domains, tac.indicators, tac.ladders, tac.rules]).to.deep.equal([[], [], [], []]);
    expect(tac.gaps[0]!.text).to.match(/no levels of need, no areas of life and no indicators/);
  });

  it('two levels of service, lowest first, each said not to be one of need', () => {
    expect(tac.levels.map(({ id }) => id)).to.deep.equal(['peh', 'csc']);
    for (const { summary } of tac.levels) expect(summary).to.match(/A level of service, not of need/);
  });

  it('two directions of service, up and down', () => {
    expect(byId(tac.definitions, 'step-up').text).to.match(/from PEH to Children’s Social Care/);
    expect(byId(tac.definitions, 'step-down').text).to.match(/from Children’s Social Care.*to PEH/);
    for (const section of ['Protocol for STEP UP', 'Protocol for STEP DOWN']) expect(tac.sections).to.include(section);
  });

  it('no route for disagreement is a gap, and no route claims to be one', () => {
    expect(tac.gaps.map((gap) => gap.text).join(' ')).to.match(
      /No route is given for when managers disagree\. If a step is not agreed, the service that has the family carries on\./,
    );
    for (const { text: words } of tac.routes) expect(words).not.to.match(/disagree|escalat/i);
  });

  it('people are roles: no name, number or address but 999', () => {
    for (const contact of tac.contacts.filter(({ id }) => id !== 'police-999')) {
      expect([contact.phones, contact.emails, contact.web], contact.id).to.deep.equal([
        undefined,
        undefined,
        undefined,
      ]);
      expect(contact.missing, contact.id).to.match(/printed/);
    }
  });

  it('the route after No Further Action: 24 hours, 48 hours, five working days, and only a proposal', () => {
    const route = byId(tac.routes, 'no-further-action');
    expect(route.responses!.map(({ within }) => [within.most, within.unit])).to.deep.equal([
      [24, 'hour'],
      [48, 'hour'],
      [5, 'working day'],
    ]);
    expect(route.doubt).to.match(/only as a proposal/);
    expect(route.responses![1]!.doubt).to.match(/when the 48 hours start/);
    expect(byId(tac.questions, 'no-further-action').options[0]!.label).to.match(/tier 1 or 2/);
  });

  const homes: readonly Home[] = [
    [
      2,
      'every step up has a referral to the SPA',
      { 'contacts[spa].for': /supports every step up/, 'definitions[spa]': /Every step up/ },
    ],
    [
      4,
      'a safeguarding incident',
      {
        'questions[safeguarding-incident]': /Refer to the SPA.*list/s,
        emergency: /999.*Single Point of Access/s,
        'contacts[spa].for': /Safeguarding incidents/,
      },
    ],
    [
      5,
      'the threshold for a step up',
      { 'principles[threshold-decision]': /Team or Service Manager/, 'contacts[spa].for': /advice about thresholds/ },
    ],
    [6, 'not agreed: the service that has the family carries on', { gaps: /carries on/ }],
    [
      9,
      'lead and team by need',
      {
        'definitions[transitions-meeting]': /by the needs.*The LP then calls a TAC meeting/s,
        'plans[step-plan].review.decisions': /best placed to lead/,
        'principles[needs-dictate]': /dictates every decision/,
      },
    ],
    [
      10,
      'the introductory TAC meeting',
      { 'principles[roles-explained]': /introductory TAC meeting/, 'definitions[introductory-tac-meeting]': /new LP/ },
    ],
    [13, 'a plan that is SMART and keeps what was good', { 'plans[care-plan]': /SMART.*good in the TAC plan/s }],
    [16, 'a plan', { 'plans[step-plan]': /agreed and monitored.*weekly/s }],
    [
      18,
      'supervision',
      { 'principles[group-supervision]': /group supervision/, 'principles[lead-manager]': /lead manager/ },
    ],
    [19, 'siblings', { 'principles[siblings]': /brothers and sisters/ }],
    [
      20,
      'No Further Action',
      {
        'questions[no-further-action]': /tier 1 or 2/,
        'routes[no-further-action].responses': /"most":24.*"most":48.*"most":5/s,
        gaps: /No action is stated for a family/,
      },
    ],
    [21, 'who attends a TAC', { 'principles[tac-attendance]': /closely with the child.*through the LP/s }],
    [22, 'read only', { 'principles[read-only]': /read only/ }],
  ];

  for (const [rule, what, places] of homes) {
    it(`rule ${rule}, ${what}`, () => expectPlaces(tac, places));
  }
});
