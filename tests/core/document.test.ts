import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  citation,
  comparePositions,
  conditionWords,
  gapAt,
  indicatorsIn,
  intervalWords,
  levelOf,
  loadPack,
  packIds,
  positionWords,
  readDocument,
  spanOf,
  spanWords,
  tierOf,
  UnknownIdError,
  UnknownPackError,
  assess,
  type Issue,
} from '../../src/index.js';
import { advise } from '../../src/cli/advise.js';
import {
  cheshireEast,
  cheshireEast2023,
  documents,
  mustRead,
  raw,
  variant,
  tac,
  westCheshire,
  worcestershire,
} from './documents.js';
import { additions, made } from './edits.js';

const issuesOf = (json: unknown): readonly Issue[] => {
  const result = readDocument(json);
  return result.ok ? [] : result.issues;
};

/** The faults of a sound pack after one change. */
function faults(base: unknown, change: (pack: any) => void): readonly Issue[] {
  const copy = structuredClone(base);
  change(copy);
  return issuesOf(copy);
}

/** A fault is a path and one or more sentences, never a raw message of a library. */
function expectSentences(issues: readonly Issue[]) {
  for (const { path, message } of issues) {
    expect(path).to.be.a('string');
    expect(message, path).to.match(/^(["A-Z]).*[.]$/s);
    expect(message, path).not.to.match(/undefined|\[object|Invalid input|NaN/);
  }
}

describe('A pack is read', () => {
  for (const [name, json] of Object.entries(raw)) {
    it(`${name}: without a fault, and unchanged`, () => {
      expect(issuesOf(json)).to.deep.equal([]);
      expect(readDocument(json)).to.deep.equal({ ok: true, value: json });
    });
  }

  it('and neither it nor the data it came from is changed by reading', () => {
    const copy = structuredClone(raw.cheshireEast);
    readDocument(copy);
    expect(copy).to.deep.equal(raw.cheshireEast);
  });

  it('bundled packs load by id, and an unknown id is refused by name', async () => {
    expect(packIds).to.include('cheshire-east-2023');
    for (const id of packIds) {
      const document = await loadPack(id);
      expect(document.provenance.id).to.equal(id);
      expect(issuesOf(document)).to.deep.equal([]);
    }
    for (const id of ['nowhere-2020', '', 'toString', '__proto__']) {
      const error = await loadPack(id).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error, id).to.be.instanceOf(UnknownPackError);
      expect((error as Error).name).to.equal('UnknownPackError');
      expect((error as Error).message).to.contain('cheshire-east-2023');
    }
  });
});

describe('A pack with a fault is refused with its place and a sentence', () => {
  const ce = raw.cheshireEast;
  const mailed = (ce as any).contacts.findIndex((one: any) => one.emails);
  const wc = raw.westCheshire;
  const wo = raw.worcestershire;
  const atLeast = (position: object) => [{ kind: 'at-least', ...position }];

  const table: readonly (readonly [
    what: string,
    base: unknown,
    change: (pack: any) => void,
    path: string | RegExp,
    message: RegExp,
  ])[] = [
    // Closed: what the kit does not know is an error, never skipped.
    ['an unknown key', ce, (p) => (p.scores = []), '', /"scores" is not known/],
    [
      'an unknown key inside an indicator',
      ce,
      (p) => (p.indicators[1].weight = 3),
      'indicators[1]',
      /"weight" is not known/,
    ],
    [
      'a key with a slip',
      ce,
      (p) => {
        p.contacts[0].phone = p.contacts[0].phones;
        delete p.contacts[0].phones;
      },
      'contacts[0]',
      /^The key "phone" is not known here\. Did you mean "phones"\? Correct it or take it out\.$/,
    ],
    [
      'a key with a slip, where the right one is there too',
      ce,
      (p) => (p.contacts[0].phone = '999'),
      'contacts[0]',
      /^The key "phone" is not known here\. Did you mean "phones", which is here already\? Add to that, and take this out\.$/,
    ],
    ...['see website', '01905 822666 or 768020', '01625 378000 ext 12', 'tbc', '12', '+44 (0)1625 378000'].map(
      (number) =>
        [
          `a telephone number that would ring somebody else: ${number}`,
          ce,
          (p: any) => (p.contacts[0].phones[0].number = number),
          'contacts[0].phones[0].number',
          /^A telephone number is one number and nothing else, such as 01632 960001\. /,
        ] as const,
    ),
    [
      'a group that has the id of another in its area',
      wo,
      (p) => {
        const domain = p.domains.find(({ groups }: any) => groups);
        p.domains = [
          { ...domain, groups: [...domain.groups, domain.groups[0]] },
          ...p.domains.filter((d: any) => d !== domain),
        ];
      },
      'domains[0].groups[2].id',
      /is used twice/,
    ],
    [
      'a sign that stands twice on one ladder',
      ce,
      (p) => (p.ladders[0].indicators[2] = p.ladders[0].indicators[1]),
      'ladders[0].indicators[2]',
      /is named here already\. Name it once\./,
    ],
    [
      'a rule that counts one sign twice, and so never two of two',
      ce,
      (p) => {
        const [{ id }] = p.indicators;
        p.rules[0].when = { kind: 'indicators', atLeast: 2, among: [id, id] };
      },
      'rules[0].when.among[1]',
      /is named here already/,
    ],
    [
      'a contact that stands twice in the emergency advice',
      ce,
      (p) => p.emergency.contacts.push(p.emergency.contacts[0]),
      'emergency.contacts[3]',
      /is named here already/,
    ],
    // What a pack says on consent and contacts refers to levels, steps and contacts that it has.
    ...(
      [
        ['agreement', 0, 'at', { from: { level: 'statutory' }, to: { level: 'universal' } }, /runs backwards/],
        ['refusal', 0, 'at', { from: { level: 'nowhere' }, to: { level: 'statutory' } }, /no level "nowhere"/],
        ['agreement', 0, 'when', { kind: 'answer', question: 'nobody-asks', is: ['yes'] }, /no question "nobody-asks"/],
        ['agreement', 0, 'steps', ['no-step'], /no step "no-step"/],
      ] as const
    ).map(
      ([list, at, key, value, words]) =>
        [
          `consent that refers to what is not there: ${list}, ${key}`,
          raw.pack,
          (p: any) => (p.consent[list][at][key] = value),
          new RegExp(`^consent\\.${list}\\[${at}\\]\\.${key}`),
          words,
        ] as const,
    ),
    ...(['agreement', 'grounds', 'refusal', 'checklist'] as const).map(
      (list) =>
        [
          `two entries of consent with one id: ${list}`,
          raw.pack,
          (p: any) => p.consent[list].push(p.consent[list][0]),
          new RegExp(`^consent\\.${list}\\[\\d+\\]\\.id$`),
          /is used twice/,
        ] as const,
    ),
    ...(['at', 'when'] as const).map(
      (key) =>
        [
          `a child protection concern that refers to what is not there: ${key}`,
          raw.pack,
          (p: any) =>
            (p.consent.safeguarding[key] =
              key === 'at'
                ? { from: { level: 'nowhere' }, to: { level: 'statutory' } }
                : { kind: 'answer', question: 'nobody-asks', is: ['yes'] }),
          new RegExp(`^consent\\.safeguarding\\.${key}`),
          /There is no (?:level "nowhere"|question "nobody-asks")/,
        ] as const,
    ),
    ...(['assessments', 'plans', 'tools'] as const).map(
      (list) =>
        [
          `a paper that is sent to nobody: ${list}`,
          raw.pack,
          (p: any) => (p[list][0].send = { contact: 'nobody', text: 'Send it.', section: p[list][0].section }),
          `${list}[0].send.contact`,
          /There is no contact "nobody"/,
        ] as const,
    ),
    ...(['indicators', 'ladders', 'domains'] as const).map(
      (key) =>
        [
          `everyday words that lead to nothing: ${key}`,
          raw.pack,
          (p: any) => (p.words[0] = { typed: ['x'], [key]: ['nothing'], from: 'kit' }),
          `words[0].${key}[0]`,
          /^There is no (?:indicator|ladder|domain) "nothing" in this pack/,
        ] as const,
    ),
    [
      'a sign in a group that its area has not',
      raw.pack,
      (p) => (p.indicators[0].group = 'nothing'),
      'indicators[0].group',
      /no group of education "nothing"/,
    ],
    [
      'a sign in a tier that its level has not',
      raw.pack,
      (p) => (p.indicators[0].tier = 'nothing'),
      'indicators[0].tier',
      /no tier of universal "nothing"/,
    ],
    [
      'a sign of an age band that the pack has not',
      raw.pack,
      (p) => (p.indicators[0].ages = ['nothing']),
      'indicators[0].ages[0]',
      /no age band "nothing"/,
    ],
    ...(['x1', '1x', '1.1'] as const).map(
      (number) =>
        [
          `a sign whose id has no whole number: ${number}`,
          raw.pack,
          (p: any) => (p.indicators[0].id = `education.universal.${number}`),
          'indicators[0].id',
          /must be its domain, level and number: "education\.universal\.1"/,
        ] as const,
    ),
    ...(
      [
        ['an action', { kind: 'action', text: 'Ring.', contact: 'nobody' }, 'contact', /no contact "nobody"/],
        ['a prompt', { kind: 'prompt', text: 'Ring.', contact: 'nobody' }, 'contact', /no contact "nobody"/],
        ['a prompt until', { kind: 'prompt', text: 'Ask.', until: 'nothing' }, 'until', /no question "nothing"/],
        ['an assessment', { kind: 'assessment', assessment: 'nothing' }, 'assessment', /no assessment "nothing"/],
        ['a plan', { kind: 'plan', plan: 'nothing' }, 'plan', /no plan "nothing"/],
        ['a plan in place', { kind: 'plan-in-place', plan: 'nothing' }, 'plan', /no plan "nothing"/],
      ] as const
    ).map(
      ([what, effect, key, words]) =>
        [
          `what follows leads to nothing: ${what}`,
          raw.pack,
          (p: any) => (p.rules[0].then = [effect]),
          `rules[0].then[0].${key}`,
          words,
        ] as const,
    ),
    [
      'own words that decide how urgent it is',
      raw.pack,
      (p) =>
        Object.assign(p.rules[0], {
          when: { kind: 'indicators', atLeast: 1, alert: true, ownWords: true },
          then: [{ kind: 'action', text: 'Ring.' }, { kind: 'urgent' }],
        }),
      'rules[0].when',
      /must not use "ownWords": words alone decide nothing/,
    ],
    [
      'a tier that a rule chooses beside something else',
      raw.pack,
      (p) =>
        (p.rules[0].then = [
          { kind: 'action', text: 'Ring.' },
          { kind: 'tier', level: 'targeted', tier: 'lower' },
        ]),
      'rules[0].then',
      /Only a person’s answer can choose a tier/,
    ],
    [
      'the urgent number of a contact that the pack has not',
      ce,
      (p) => (p.emergency.ring = { contact: 'nobody' }),
      'emergency.ring.contact',
      /There is no contact "nobody"/,
    ],
    [
      'an emergency contact that the pack has not',
      ce,
      (p) => p.emergency.contacts.push('nobody'),
      'emergency.contacts[3]',
      /There is no contact "nobody"/,
    ],
    [
      'hours that open and close at one time',
      wo,
      (p) => {
        const [{ open }] = p.contacts[1].phones;
        open[0].to = open[0].from;
      },
      'contacts[1].phones[0].open[0]',
      /The closing time must be the later one/,
    ],
    [
      'advice for levels that run backwards',
      ce,
      (p) =>
        (p.advice = [
          {
            id: 'a',
            for: 'Schools',
            text: 'Ask.',
            at: { from: { level: 'statutory' }, to: { level: 'universal' } },
            section: [p.sections[0]],
          },
        ]),
      'advice[0].at',
      /runs backwards/,
    ],
    [
      'two pieces of advice with one id',
      ce,
      (p) => {
        const one = { id: 'a', for: 'Schools', text: 'Ask.', section: [p.sections[0]] };
        p.advice = [one, one];
      },
      'advice[1].id',
      /is used twice/,
    ],
    [
      'a yes in place of true',
      ce,
      (p) => (p.indicators[0].alert = 'yes'),
      'indicators[0].alert',
      /^This must be true, without quotation marks\. Where it does not hold, take the key out\.$/,
    ],
    [
      'a web address without its beginning',
      ce,
      (p) => (p.indicators[0].links = [{ label: 'Help', url: 'www.example.org' }]),
      'indicators[0].links[0].url',
      /^A web address begins with https:\/\/ or http:\/\/, such as https:\/\/example\.org\/help\.$/,
    ],
    [
      'a list in place of wordings',
      ce,
      (p) => (p.second = { language: 'cy', name: 'Cymraeg', wordings: [] }),
      'second.wordings',
      /^This must be an object, not a list\.$/,
    ],
    [
      'an id with a slip, in a long list',
      raw.pack,
      (p) => (p.ladders[0].indicators[0] = 'educaton.universal.1'),
      'ladders[0].indicators[0]',
      /^There is no indicator "educaton\.universal\.1" in this pack\. Did you mean "education\.universal\.1"\? Correct it\.$/,
    ],
    [
      'a text in place of a span',
      ce,
      (p) => (p.routes[0].at = 'universal'),
      'routes[0].at',
      /^This must be an object with "from", "to", not text\.$/,
    ],
    [
      'an unknown key inside a condition',
      ce,
      (p) => (p.rules[0].when.score = 3),
      'rules[0].when',
      /"score" is not known/,
    ],
    [
      'an unknown kind of condition',
      ce,
      (p) => (p.rules[0].when = { kind: 'score', atLeast: 3 }),
      'rules[0].when.kind',
      /must be one of .*"needs"/,
    ],
    [
      'an unknown kind of effect',
      ce,
      (p) => (p.rules[0].then = [{ kind: 'refer' }]),
      'rules[0].then[0].kind',
      /must be one of .*"at-least"/,
    ],
    [
      'an unknown kind of indicator',
      ce,
      (p) => (p.indicators[0].kind = 'risk'),
      'indicators[0].kind',
      /one of "need", "strength", "context"/,
    ],
    ['an unknown format', ce, (p) => (p.format = 'threshold-kit/pack@9'), 'format', /must be "threshold-kit\/pack@1"/],
    ['a missing part', ce, (p) => delete p.emergency, 'emergency', /missing/],
    [
      'a missing section on an indicator',
      ce,
      (p) => delete p.indicators[2].section,
      'indicators[2].section',
      /missing/,
    ],
    ['an empty text', ce, (p) => (p.indicators[0].text = '  '), 'indicators[0].text', /empty/],
    ['text in place of a list', ce, (p) => (p.levels = 'four'), 'levels', /must be a list, not text/],
    ['a number in place of text', ce, (p) => (p.emergency.text = 999), 'emergency.text', /must be text, not a number/],
    ['no sections', ce, (p) => (p.sections = []), 'sections', /at least 1 entry/],
    ['an id in capitals', ce, (p) => (p.rules[0].id = 'Three Needs'), 'rules[0].id', /lower-case/],
    ['a date in words', ce, (p) => (p.provenance.checkedOn = '22 November 2026'), 'provenance.checkedOn', /2026-11-22/],
    [
      'a day that no calendar has',
      ce,
      (p) => (p.provenance.checkedOn = '2026-02-31'),
      'provenance.checkedOn',
      /no such day/,
    ],
    ['a rule without an effect', ce, (p) => (p.rules[0].then = []), 'rules[0].then', /at least 1 entry/],
    ['a single tier', ce, (p) => p.levels[2].tiers.pop(), 'levels[2].tiers', /at least 2 entries/],
    [
      'a script as a web address',
      wo,
      (p) => (p.contacts[1].web[0].url = 'javascript:alert(1)'),
      'contacts[1].web[0].url',
      /\.$/,
    ],
    [
      'an e-mail address that fills in a message',
      ce,
      (p) => (p.contacts[mailed].emails[0].address = 'a@example.org?cc=b@example.org&body=x'),
      `contacts[${mailed}].emails[0].address`,
      /one address, such as help@example\.org/,
    ],
    [
      'a time of day that does not exist',
      wo,
      (p) => (p.contacts[1].phones[0].open[0].from = '24:00'),
      'contacts[1].phones[0].open[0].from',
      /09:00/,
    ],

    // Ids that lead nowhere.
    [
      'an indicator in no domain',
      ce,
      (p) => (p.indicators[0].domain = 'schooling'),
      'indicators[0].domain',
      /no domain "schooling"/,
    ],
    ['an indicator at no level', ce, (p) => (p.indicators[0].level = 'high'), 'indicators[0].level', /no level "high"/],
    [
      'an indicator in no group',
      wo,
      (p) => (p.indicators[1].group = 'school'),
      'indicators[1].group',
      /no group of education "school"/,
    ],
    [
      'a group in a domain without groups',
      ce,
      (p) => (p.indicators[0].group = 'school'),
      'indicators[0].group',
      /no group of education "school"/,
    ],
    [
      'an overlap with nothing',
      ce,
      (p) => (p.indicators[1].overlaps[0].indicator = 'education.targeted.99'),
      'indicators[1].overlaps[0].indicator',
      /no indicator "education\.targeted\.99"/,
    ],
    [
      'a step of a ladder',
      ce,
      (p) => (p.ladders[0].indicators[1] = 'education.extra.99'),
      'ladders[0].indicators[1]',
      /no indicator/,
    ],
    ['a gap in no domain', ce, (p) => (p.gaps[0].domain = 'nowhere'), 'gaps[0].domain', /no domain "nowhere"/],
    ['a gap at no level', wc, (p) => (p.gaps[0].level = 'nowhere'), 'gaps[0].level', /no level "nowhere"/],
    [
      'a domain in no dimension',
      wo,
      (p) => (p.domains[0].dimension = 'elsewhere'),
      'domains[0].dimension',
      /no dimension "elsewhere"/,
    ],
    [
      'a dimension where there are none',
      ce,
      (p) => (p.domains[0].dimension = 'elsewhere'),
      'domains[0].dimension',
      /no dimension "elsewhere"/,
    ],
    ['a rule on an unknown level', ce, (p) => (p.rules[0].when.from = 'high'), 'rules[0].when.from', /no level "high"/],
    [
      'a rule that counts at an unknown level',
      ce,
      (p) => (p.rules[0].when = { kind: 'indicators', atLeast: 1, level: 'high' }),
      'rules[0].when.level',
      /no level "high"/,
    ],
    [
      'a rule on an unknown question',
      ce,
      (p) => (p.rules[0].when = { kind: 'answer', question: 'why', is: ['yes'] }),
      'rules[0].when.question',
      /no question "why"/,
    ],
    [
      'a rule on an unknown option',
      ce,
      (p) => (p.rules[0].when = { kind: 'answer', question: 'immediate-risk', is: ['maybe'] }),
      'rules[0].when.is[0]',
      /no option of immediate-risk "maybe"/,
    ],
    [
      'a condition deep inside others',
      ce,
      (p) =>
        (p.rules[0].when = {
          kind: 'any',
          of: [{ kind: 'all', of: [{ kind: 'indicators', atLeast: 1, domain: 'nowhere' }] }],
        }),
      'rules[0].when.of[0].of[0].domain',
      /no domain "nowhere"/,
    ],
    [
      'a condition that asks when',
      ce,
      (p) => (p.questions[1].askWhen.atLeast.tier = 'middle'),
      'questions[1].askWhen.atLeast.tier',
      /no tier of targeted "middle"/,
    ],
    [
      'a position at an unknown tier',
      ce,
      (p) => (p.routes[2].at.from.tier = 'middle'),
      'routes[2].at.from.tier',
      /no tier of targeted "middle"/,
    ],
    [
      'a tier of a level without tiers',
      ce,
      (p) => (p.routes[1].at.to.tier = 'upper'),
      'routes[1].at.to.tier',
      /no tier of extra "upper"/,
    ],
    [
      'a route on an unknown question',
      ce,
      (p) => (p.routes[0].when.question = 'why'),
      'routes[0].when.question',
      /no question "why"/,
    ],
    [
      'a route to an unknown contact',
      ce,
      (p) => (p.routes[0].contact = 'nobody'),
      'routes[0].contact',
      /no contact "nobody"/,
    ],
    [
      'an emergency contact',
      ce,
      (p) => p.emergency.contacts.push('nobody'),
      'emergency.contacts[3]',
      /no contact "nobody"/,
    ],
    [
      'an effect at an unknown level',
      ce,
      (p) => (p.questions[1].options[1].then = atLeast({ level: 'high' })),
      'questions[1].options[1].then[0].level',
      /no level "high"/,
    ],
    [
      'an effect at an unknown tier',
      ce,
      (p) => (p.questions[1].options[0].then[0].tier = 'middle'),
      'questions[1].options[0].then[0].tier',
      /no tier of targeted "middle"/,
    ],
    [
      'an unknown assessment',
      ce,
      (p) => (p.rules[0].then[0].assessment = 'none'),
      'rules[0].then[0].assessment',
      /no assessment "none"/,
    ],
    ['an unknown plan', wo, (p) => (p.rules[1].then[0].plan = 'none'), 'rules[1].then[0].plan', /no plan "none"/],
    [
      'a plan sent to nobody',
      wo,
      (p) => (p.plans[0].send = { contact: 'nobody', text: 'Send it.', section: [p.sections[0]] }),
      'plans[0].send.contact',
      /no contact "nobody"/,
    ],
    [
      'an outcome of an unknown domain',
      ce,
      (p) =>
        p.programmes.push({
          id: 'sf',
          name: 'Programme',
          outcomes: [{ domain: 'nowhere', name: 'Outcome' }],
          section: [p.sections[0]],
        }),
      'programmes[0].outcomes[0].domain',
      /no domain "nowhere"/,
    ],
    ['needs counted from an unknown level', ce, (p) => (p.needs.from = 'high'), 'needs.from', /no level "high"/],
    [
      'hours outside those of an unknown phone',
      wo,
      (p) => (p.contacts[1].phones[1].outsideHoursOf = '01905 000000'),
      'contacts[1].phones[1].outsideHoursOf',
      /no phone with opening hours/,
    ],

    // Sections.
    [
      'a section that is not listed',
      ce,
      (p) => (p.indicators[0].section = ['Somewhere']),
      'indicators[0].section[0]',
      /no section "Somewhere"/,
    ],
    [
      'a section of a tier that is not listed',
      ce,
      (p) => (p.levels[2].tiers[1].test.section = ['Somewhere']),
      'levels[2].tiers[1].test.section[0]',
      /no section "Somewhere"/,
    ],
    [
      'a section of a response that is not listed',
      ce,
      (p) => p.routes[2].responses[0].section.push('Somewhere'),
      'routes[2].responses[0].section[1]',
      /no section "Somewhere"/,
    ],
    [
      'a section of a gap that is not listed',
      ce,
      (p) => (p.gaps[0].section = ['Somewhere']),
      'gaps[0].section[0]',
      /no section "Somewhere"/,
    ],

    // Ids used twice.
    ...(
      [
        ['levels', ce],
        ['domains', ce],
        ['dimensions', wo],
        ['indicators', ce],
        ['ladders', ce],
        ['questions', ce],
        ['rules', ce],
        ['contacts', ce],
        ['routes', ce],
        ['assessments', ce],
        ['plans', wo],
        ['principles', ce],
        ['definitions', ce],
        ['tools', raw.pack],
        ['pathways', raw.pack],
        ['programmes', raw.pack],
      ] as const
    ).map(([list, base]): (typeof table)[number] => [
      `an id used twice in ${list}`,
      base,
      (p) => p[list].push(structuredClone(p[list][0])),
      `${list}[${(base as any)[list].length}].id`,
      /is used twice/,
    ]),
    [
      'a tier id used twice',
      ce,
      (p) => (p.levels[2].tiers[1].id = 'lower'),
      'levels[2].tiers[1].id',
      /"lower" is used twice/,
    ],
    [
      'an option id used twice',
      ce,
      (p) => (p.questions[0].options[2].id = 'yes'),
      'questions[0].options[2].id',
      /"yes" is used twice/,
    ],

    // Things that contradict themselves.
    [
      'an id that is not its place',
      ce,
      (p) => (p.indicators[0].id = 'education.extra.7'),
      'indicators[0].id',
      /"education\.universal\.1"/,
    ],
    [
      'an id without a number',
      ce,
      (p) => (p.indicators[0].id = 'education.universal.lateness'),
      'indicators[0].id',
      /domain, level and number/,
    ],
    [
      'a span that runs backwards',
      ce,
      (p) => (p.routes[1].at = { from: { level: 'statutory' }, to: { level: 'extra' } }),
      'routes[1].at',
      /runs backwards/,
    ],
    [
      'a span of tiers that runs backwards',
      ce,
      (p) =>
        (p.routes[1].at = { from: { level: 'targeted', tier: 'upper' }, to: { level: 'targeted', tier: 'lower' } }),
      'routes[1].at',
      /runs backwards/,
    ],
    [
      'an overlap with itself',
      ce,
      (p) => (p.indicators[1].overlaps[0].indicator = p.indicators[1].id),
      'indicators[1].overlaps[0].indicator',
      /cannot overlap with itself/,
    ],
    [
      'a gap in a domain that has indicators',
      ce,
      (p) => (p.gaps[0].domain = 'education'),
      'gaps[0]',
      /"education\.universal\.1" stands there/,
    ],
    [
      'a gap at a level that has indicators',
      wc,
      (p) => (p.gaps[0].level = 'partnership-plus'),
      'gaps[0]',
      /stands there/,
    ],
    [
      'a gap in a cell that has indicators',
      ce,
      (p) => (p.gaps[0] = { ...p.gaps[0], domain: 'education', level: 'extra' }),
      'gaps[0]',
      /"education\.extra\.1" stands there/,
    ],
    [
      'a number without a unit',
      ce,
      (p) => delete p.routes[2].responses[0].within.unit,
      'routes[2].responses[0].within',
      /needs its unit/,
    ],
    [
      'a range the wrong way round',
      wo,
      (p) => (p.plans[0].review.interval.least = 13),
      'plans[0].review.interval',
      /least \(13\) is more than the most \(12\)/,
    ],
    [
      'a closing time before the opening',
      wo,
      (p) => (p.contacts[1].phones[0].open[1].to = '08:00'),
      'contacts[1].phones[0].open[1]',
      /closes at 08:00/,
    ],
    [
      'a position condition without a bound',
      ce,
      (p) => (p.questions[1].askWhen = { kind: 'position' }),
      'questions[1].askWhen',
      /"atLeast", "atMost" or both/,
    ],
    ['needs counted in a rule, with no word on how', ce, (p) => delete p.needs, 'rules[0].when', /does not say how/],
    [
      'needs that a level asks for, with no word on how',
      wc,
      (p) => delete p.needs,
      'levels[2].requires',
      /does not say how/,
    ],
    ['a count of nought', ce, (p) => (p.rules[0].when.atLeast = 0), 'rules[0].when.atLeast', /more than 0|at least 1/],

    // Rules under which a new concern could lower a level.
    [
      'at-least under "not"',
      ce,
      (p) =>
        Object.assign(p.rules[0], {
          when: { kind: 'not', of: { kind: 'needs', atLeast: 3 } },
          then: atLeast({ level: 'extra' }),
        }),
      'rules[0].when',
      /must not use "not" or "atMost"/,
    ],
    [
      'at-least under "atMost"',
      ce,
      (p) =>
        Object.assign(p.rules[0], {
          when: { kind: 'position', atMost: { level: 'extra' } },
          then: atLeast({ level: 'extra' }),
        }),
      'rules[0].when',
      /must not use "not" or "atMost"/,
    ],
    [
      'at-least under "not" deep inside others',
      ce,
      (p) =>
        Object.assign(p.rules[0], {
          when: {
            kind: 'all',
            of: [
              { kind: 'needs', atLeast: 1 },
              { kind: 'any', of: [{ kind: 'not', of: { kind: 'needs', atLeast: 3 } }] },
            ],
          },
          then: atLeast({ level: 'extra' }),
        }),
      'rules[0].when',
      /must not use "not" or "atMost"/,
    ],
    [
      'a tier chosen by a rule',
      ce,
      (p) => (p.rules[0].then = [{ kind: 'tier', level: 'targeted', tier: 'lower' }]),
      'rules[0].then',
      /Only a person.s answer can choose a tier/,
    ],
  ];

  for (const [what, base, change, path, message] of table) {
    it(what, () => {
      const issues = faults(base, change);
      const places = issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n');
      expect(
        issues
          .filter((issue) => (typeof path === 'string' ? issue.path === path : path.test(issue.path)))
          .map((issue) => issue.message)
          .join('\n'),
        places || 'it was accepted',
      ).to.match(message);
      expectSentences(issues);
    });
  }

  it('an id that leads nowhere is told beside faults of shape', () => {
    const issues = faults(ce, (p) => {
      p.indicators[3].level = 'univarsal';
      p.contacts[0].phone = '999';
      p.levels[1].colour = 'red';
      p.domains[0].name = 5;
      p.routes[1].at = 'extra';
      p.rules[0].then[0].assessment = 'none';
    });
    expect(issues.map(({ path }) => path)).to.have.members([
      'levels[1]',
      'domains[0].name',
      'contacts[0]',
      'routes[1].at',
      'indicators[3].level',
      'rules[0].then[0].assessment',
    ]);
    expectSentences(issues);
  });

  for (const [what, change] of [
    ['an id that is missing', (p) => delete p.levels[1].id],
    ['an id under a key with a slip', (p) => ((p.domains[0].idd = p.domains[0].id), delete p.domains[0].id)],
    ['tiers under a key with a slip', (p) => ((p.levels[2].teirs = p.levels[2].tiers), delete p.levels[2].tiers)],
    ['a list that is missing', (p) => delete p.contacts],
    ['a list under a key with a slip', (p) => ((p.contcats = p.contacts), delete p.contacts)],
    ['an entry that is a text', (p) => (p.questions[0] = 'Is it?')],
  ] as readonly (readonly [string, (pack: any) => void])[])
    it(`what refers to it is not blamed for ${what}`, () => {
      const issues = faults(ce, change);
      expect(issues).to.have.length.within(1, 2);
      expect(issues.map(({ message }) => message).join()).not.to.match(/There is no/);
    });

  it('every fault is told, not only the first', () => {
    const issues = faults(ce, (p) => {
      p.rules[0].then[0].assessment = 'none';
      p.routes[0].contact = 'nobody';
      p.gaps[0].domain = 'nowhere';
    });
    expect(issues.map(({ path }) => path)).to.have.members([
      'rules[0].then[0].assessment',
      'routes[0].contact',
      'gaps[0].domain',
    ]);
  });

  it('a ladder that goes down is no fault that stops a pack, and is told as one to look at', () => {
    const document = variant(ce, (p) => p.ladders[0].indicators.reverse());
    const told = advise(document).filter(({ path }) => path.startsWith('ladders'));
    expect(told.map(({ path }) => path)).to.deep.equal(['ladders[0].indicators[1]', 'ladders[0].indicators[2]']);
    for (const { message } of told) expect(message).to.match(/goes down here/);
    expectSentences(told);
    expect(advise(mustRead(ce)).filter(({ path }) => path.startsWith('ladders'))).to.deep.equal([]);
  });

  it('"not" and "atMost" are allowed where no level is set', () => {
    expect(
      faults(ce, (p) => (p.rules[0].when = { kind: 'not', of: { kind: 'position', atMost: { level: 'extra' } } })),
    ).to.deep.equal([]);
  });

  it('an answer of not knowing cannot choose a tier or a level: an unknown stays unknown', () => {
    const tier = faults(
      ce,
      (p) => (p.questions[1].options[2].then = [{ kind: 'tier', level: 'targeted', tier: 'lower' }]),
    );
    expect(tier.map(({ path }) => path).join()).to.contain('questions[1].options[2]');
  });

  it('keys that JSON can carry and JavaScript treats as special are unknown keys too', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const copy = JSON.parse(JSON.stringify(ce).replace(/^\{/, `{"${key}":{"levels":[]},`)) as unknown;
      expect(readDocument(copy).ok, key).to.equal(false);
    }
  });
});

describe('Reading never throws', () => {
  const sentences = (json: unknown) => {
    const result = readDocument(json);
    if (result.ok) return;
    expect(result.issues).not.to.deep.equal([]);
    expectSentences(result.issues);
  };

  it('on anything at all', () => {
    for (const json of [
      undefined,
      null,
      true,
      0,
      NaN,
      '',
      'pack',
      [],
      {},
      [[]],
      () => 0,
      Symbol('pack'),
      10n,
      new Date(),
      new Map(),
    ])
      sentences(json);
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true }), sentences),
      { numRuns: 300 },
    );
  });

  it('on a condition inside a condition, thousands deep', () => {
    const deep = (levels: number) =>
      JSON.parse('{"kind":"not","of":'.repeat(levels) + '{"kind":"needs","atLeast":1}' + '}'.repeat(levels)) as unknown;
    for (const levels of [20, 5_000]) {
      const copy: any = structuredClone(raw.cheshireEast);
      copy.rules[0].when = deep(levels);
      expect(() => readDocument(copy), `${levels} deep`).not.to.throw();
    }
  });

  /** Every place of a pack: one of them is then replaced, taken out or added to. */
  function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
    if (typeof value !== 'object' || value === null) return [path];
    return [
      path,
      ...Object.entries(value).flatMap(([key, inner]) =>
        places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      ),
    ];
  }
  function changed(
    base: unknown,
    path: readonly (string | number)[],
    how: 'replace' | 'remove' | 'add',
    value: unknown,
  ): unknown {
    const copy: any = structuredClone(base);
    const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
    const last = path.at(-1);
    if (last === undefined) return value;
    if (how === 'remove') Array.isArray(parent) ? parent.splice(Number(last), 1) : delete parent[last];
    else if (how === 'replace') parent[last] = value;
    else if (Array.isArray(parent)) parent.push(value);
    else parent[`${String(last)}x`] = value;
    return copy;
  }
  const corners = [raw.cheshireEast, raw.westCheshire, raw.worcestershire, raw.tac];
  const mutated = fc.constantFrom(...corners).chain((base) => {
    const all = places(base);
    const existing = all.map((path) => path.reduce<any>((at, key) => at[key], base));
    return fc
      .tuple(
        fc.constantFrom(...all),
        fc.constantFrom('replace', 'remove', 'add'),
        fc.oneof(fc.constantFrom(...existing), fc.jsonValue(), fc.constantFrom(0, -1, '', ' ', 'yes', null)),
      )
      .map(([path, how, value]) => changed(base, path, how as 'replace', value));
  });

  it('on a sound pack with one thing replaced, taken out or added', () => {
    fc.assert(fc.property(mutated, sentences), { numRuns: 400 });
  });

  it('and what it accepts can be assessed', () => {
    fc.assert(
      fc.property(
        mutated.chain((json) => {
          const result = readDocument(json);
          return result.ok && result.value.questions.length
            ? additions(result.value).map((edits) => ({ document: result.value, edits }))
            : fc.constant(null);
        }),
        (one) => {
          if (!one) return;
          const assessment = assess(one.document, made(one.document, one.edits));
          expect(structuredClone(assessment)).to.deep.equal(assessment);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('A document is looked up', () => {
  it('by cell, in the order of the source', () => {
    expect(indicatorsIn(cheshireEast, 'education', 'targeted').map(({ id }) => id)).to.deep.equal([
      'education.targeted.3',
    ]);
    expect(indicatorsIn(cheshireEast, 'family-relationships', 'extra')).to.deep.equal([]);
    for (const [, document] of documents) {
      const all = document.domains.flatMap(({ id }) =>
        document.levels.flatMap((level) => indicatorsIn(document, id, level.id)),
      );
      expect(all).to.have.members([...document.indicators]);
    }
  });

  it('by gap: of a domain, of a level, of a cell, and none where the source has text', () => {
    expect(gapAt(cheshireEast, 'family-relationships')?.text).to.match(/missing/);
    expect(gapAt(cheshireEast, 'family-relationships', 'extra')?.text).to.match(/missing/);
    expect(gapAt(cheshireEast, 'education', 'extra')).to.equal(undefined);
    expect(gapAt(westCheshire, 'family')).to.equal(undefined);
    expect(gapAt(westCheshire, 'family', 'universal')?.level).to.equal('universal');
    expect(gapAt(westCheshire, 'family', 'partnership-plus')).to.equal(undefined);
    expect(gapAt(worcestershire, 'education', 'level-1')).to.equal(undefined);
  });

  it('and an unknown id throws a named error that says which', () => {
    const calls = [
      () => levelOf(cheshireEast, 'high'),
      () => tierOf(cheshireEast, { level: 'targeted', tier: 'middle' }),
      () => tierOf(cheshireEast, { level: 'extra', tier: 'upper' }),
      () => spanOf(cheshireEast, { level: 'high' }),
      () => positionWords(cheshireEast, { level: 'high' }),
      () => comparePositions(cheshireEast, { level: 'high' }, { level: 'extra' }),
      () => levelOf(tac, 'extra'),
      () => conditionWords(cheshireEast, { kind: 'answer', question: 'why', is: ['yes'] }),
    ];
    for (const call of calls) {
      expect(call).to.throw(UnknownIdError, /"corner-[a-z-]+" has no /);
    }
    expect(new UnknownIdError('level', 'high', cheshireEast).name).to.equal('UnknownIdError');
  });

  it('positions have one order, and a level without a tier covers all of its tiers', () => {
    const order = [
      { level: 'universal' },
      { level: 'extra' },
      { level: 'targeted', tier: 'lower' },
      { level: 'targeted', tier: 'upper' },
      { level: 'statutory' },
    ];
    order.forEach((a, i) =>
      order.forEach((b, j) => expect(Math.sign(comparePositions(cheshireEast, a, b))).to.equal(Math.sign(i - j))),
    );
    expect(spanOf(cheshireEast, { level: 'targeted' })).to.deep.equal({ from: order[2], to: order[3] });
    expect(spanOf(cheshireEast, { level: 'targeted', tier: 'upper' })).to.deep.equal({ from: order[3], to: order[3] });
    expect(spanOf(cheshireEast, { level: 'extra' })).to.deep.equal({ from: order[1], to: order[1] });
  });

  it('an indicator is cited as Triage Tool > domain > level > number', () => {
    const indicator = cheshireEast.indicators.find(({ id }) => id === 'education.targeted.3')!;
    expect(citation(cheshireEast, indicator)).to.equal(
      'Triage Tool > Children and Young People are getting a good education > Targeted Help > 3',
    );
  });
});

describe('What a document says is put in words', () => {
  const tiered = (tier: string) => ({ level: 'targeted', tier });

  it('positions and spans', () => {
    expect(positionWords(cheshireEast2023, tiered('lower'))).to.equal('Targeted Help, lower tier');
    expect(spanWords(cheshireEast2023, { from: tiered('upper'), to: tiered('upper') })).to.equal(
      'Targeted Help, upper tier',
    );
    expect(spanWords(cheshireEast2023, { from: tiered('lower'), to: tiered('upper') })).to.equal(
      'Targeted Help, lower or upper tier not yet decided',
    );
    expect(spanWords(westCheshire, { from: { level: 'universal-plus' }, to: { level: 'partnership-plus' } })).to.equal(
      'Universal Plus to Partnership Plus, not yet decided',
    );
    expect(spanWords(cheshireEast, { from: { level: 'extra' }, to: { level: 'extra' } })).to.equal('Extra Help');
  });

  it('intervals: in the words of the source, and an aim as an aim', () => {
    expect(intervalWords({ words: 'within 3 working days', most: 3, unit: 'working day', aim: true })).to.equal(
      'within 3 working days (an aim)',
    );
    expect(intervalWords({ words: 'regular' })).to.equal('regular');
  });

  it('conditions: every kind, inside one another', () => {
    const needs = { kind: 'needs', atLeast: 3 } as const;
    expect(conditionWords(cheshireEast, needs)).to.equal('there are needs in 3 or more areas');
    expect(conditionWords(cheshireEast, { ...needs, from: 'extra' })).to.equal(
      'there are needs in 3 or more areas, from Extra Help up',
    );
    expect(conditionWords(westCheshire, { kind: 'needs', atLeast: 2 })).to.equal('2 or more needs are recorded');
    expect(
      conditionWords(worcestershire, {
        kind: 'indicators',
        atLeast: 2,
        level: 'level-3',
        domain: 'basic-care',
        alert: true,
      }),
    ).to.equal(
      `2 or more signs that describe harm are recorded at ${levelOf(worcestershire, 'level-3').name} in Basic Care, Safety and Protection`,
    );
    expect(
      conditionWords(cheshireEast, { kind: 'position', atLeast: { level: 'extra' }, atMost: { level: 'targeted' } }),
    ).to.equal('the position is at least Extra Help and at most Targeted Help');
    expect(
      conditionWords(cheshireEast, { kind: 'position', atLeast: { level: 'extra' }, atMost: { level: 'extra' } }),
    ).to.equal('the position is Extra Help');
    expect(
      conditionWords(cheshireEast, { kind: 'answer', question: 'immediate-risk', is: ['yes', 'unsure'] }),
    ).to.equal(
      'the answer to “May a child need urgent protection, or be suffering significant harm?” is “Yes” or “Not sure”',
    );
    expect(
      conditionWords(cheshireEast, {
        kind: 'all',
        of: [needs, { kind: 'any', of: [needs, { kind: 'not', of: needs }] }],
      }),
    ).to.equal(
      'there are needs in 3 or more areas and (there are needs in 3 or more areas or it is not so that there are needs in 3 or more areas)',
    );
  });
});
