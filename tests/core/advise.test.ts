import { expect } from '@esm-bundle/chai';
import { advise } from '../../src/cli/advise.js';
import { confirmed } from '../../src/cli/confirm.js';
import { CONFIRMED_PARTS, readPack } from '../../src/document/index.js';
import { documents, familyHelpTemplate, mustRead, raw, tacProtocol, variant, worcestershire2019 } from './documents.js';

const told = (document: Parameters<typeof advise>[0], path?: string) =>
  advise(document)
    .filter((one) => path === undefined || one.path === path)
    .map(({ message }) => message);

describe('The check names what makes a pack look finished when it is not', () => {
  it('signs at the highest level that raise no question about immediate risk are named, each by its id', () => {
    for (const [name, document] of documents) {
      const top = document.levels.at(-1)?.id;
      const said = told(document, 'indicators')
        .join(' ')
        .split(/[\s,]+|\.(?=\s|$)/);
      for (const { id, level, kind, alert, alertUnmet } of document.indicators)
        if (level === top && kind === 'need')
          expect(said.includes(id), `${name}: ${id}`).to.equal(!alert && !alertUnmet);
    }
  });

  it('signs of a level of harm below the highest are named too, whatever their words', () => {
    const quiet = variant(familyHelpTemplate, (p) =>
      p.indicators.forEach((one: any) => one.id === 'home.child-protection.1' && delete one.alert),
    );
    expect(told(quiet, 'indicators').join(' ')).to.match(
      /^At Child protection, a level of harm, 1 of \d+ signs carry no "alert".* home\.child-protection\.1\./,
    );
  });

  it('a sign below it whose words may describe harm is named until it is marked', () => {
    const id = raw.pack.indicators[0]!.id;
    const sexual = (p: any) => (p.indicators[0].text = 'Sexual abuse including exploitation');
    expect(told(variant(raw.pack, sexual), 'indicators').join(' ')).to.contain(id);
    const marked = variant(raw.pack, (p) => {
      sexual(p);
      p.indicators[0].alert = true;
    });
    expect(told(marked, 'indicators').join(' ')).to.not.contain(id);
  });

  it('a mark of harm that asks nothing is named: on a strength, or for a condition that is not there', () => {
    const { id } = raw.pack.indicators.find(({ kind }) => kind === 'strength')!;
    const marks = (change: (sign: any) => void) =>
      advise(variant(raw.pack, (p) => change(p.indicators.find((one: any) => one.id === id))))
        .filter(({ path }) => /^indicators\[\d+\]\.alert/.test(path))
        .map(({ path, message }) => `${path.split('.')[1]}: ${message}`);
    expect(marks(() => {})).to.deep.equal([]);
    expect(marks((sign) => (sign.alert = true))).to.deep.equal([
      `alert: "${id}" is a strength, so its "alert" asks nothing about immediate risk. If it describes harm, make it a need; if not, take "alert" out.`,
    ]);
    expect(marks((sign) => Object.assign(sign, { alertUnmet: true, conditions: ['it holds'] }))).to.deep.equal([
      `alertUnmet: "${id}" is a strength, so its "alertUnmet" asks nothing about immediate risk. If it describes harm, make it a need; if not, take "alertUnmet" out.`,
    ]);
    for (const kind of ['need', 'context'] as const) {
      expect(marks((sign) => Object.assign(sign, { kind, alert: true }))).to.deep.equal([]);
      expect(marks((sign) => Object.assign(sign, { kind, alertUnmet: true, conditions: ['it holds'] }))).to.deep.equal(
        [],
      );
      expect(marks((sign) => Object.assign(sign, { kind, alertUnmet: true }))).to.deep.equal([
        `alertUnmet: "${id}" has no "conditions", so its "alertUnmet" asks nothing about immediate risk. Write the condition, or use "alert".`,
      ]);
    }
    for (const [name, document] of documents)
      expect(
        advise(document).filter(({ path }) => /\.alert/.test(path)),
        name,
      ).to.deep.equal([]);
  });

  const thin: readonly (readonly [what: string, change: (pack: any) => void, path: string, words: RegExp])[] = [
    [
      'no question about immediate risk',
      (p) =>
        p.questions.forEach((q: any) =>
          q.options.forEach((o: any) => (o.then = o.then.filter((e: any) => e.kind !== 'urgent'))),
        ),
      'questions',
      /No question asks about immediate risk/,
    ],
    [
      'a level without a meaning',
      (p) => (p.levels[1].summary = 'The table does not say what this level means.'),
      'levels[1].summary',
      /does not say what Extra Help means/,
    ],
    [
      'a level at which no route names a contact',
      (p) => p.routes.forEach((r: any) => delete r.contact),
      'routes',
      /No route at Statutory\/Specialist Help names a contact/,
    ],
    [
      'a contact that gives no way to reach it',
      (p) => {
        for (const key of ['phones', 'emails', 'web', 'missing']) delete p.contacts[4][key];
      },
      'contacts[4]',
      /no telephone number, e-mail or web address/,
    ],
    [
      'nothing about agreement and sharing',
      (p) => delete p.consent,
      'consent',
      /says nothing about agreement and sharing/,
    ],
    [
      'words that were never filled in',
      (p) => (p.levels[2].lead.text = 'Lead: [insert team]'),
      'levels[2].lead.text',
      /still to be filled in/,
    ],
    [
      'levels out of order by their numbers',
      (p) => p.levels.forEach((l: any, at: number) => (l.mark = String(9 - at))),
      'levels[1]',
      /^"Extra Help" stands above "Universal Services", and its number is lower\. Levels stand from the lowest/,
    ],
    [
      'tiers out of order by their numbers',
      (p) => p.levels.find((l: any) => l.tiers).tiers.forEach((t: any, at: number) => (t.mark = at ? '3a' : '3b')),
      'levels[2].tiers[1]',
      /Put them in order\.$/,
    ],
    [
      'two levels with one name',
      (p) => (p.levels[1].name = 'universal  services'),
      'levels[1].name',
      /Two levels are called/,
    ],
    [
      'two areas with one name',
      (p) => (p.domains[1].name = p.domains[0].name),
      'domains[1].name',
      /Two areas are called/,
    ],
    [
      'two answers with one label',
      (p) => (p.questions[0].options[1].label = 'Yes.'),
      'questions[0].options[1].label',
      /^Two answers to ".*" read "Yes\."\. Write what tells them apart\.$/,
    ],
    [
      'a sign that stands twice in one place',
      (p) => p.indicators.push({ ...p.indicators[0], id: 'education.universal.99' }),
      'indicators[141]',
      /^"education\.universal\.99" says what "education\.universal\.1" says.* one need would count twice/,
    ],
    [
      'a route by telephone to a contact that has none',
      (p) => {
        const portal = p.contacts.find((c: any) => c.id === 'portal');
        for (const key of ['phones', 'missing']) delete portal[key];
        p.routes[0] = { ...p.routes[0], how: 'phone', contact: 'portal' };
      },
      'routes[0].contact',
      /by phone, and that contact has no telephone number/,
    ],
    [
      'a route by e-mail to a contact that has none',
      (p) => (p.routes[0] = { ...p.routes[0], how: 'email', contact: 'police-999' }),
      'routes[0].contact',
      /has no e-mail address/,
    ],
    [
      'opening hours that overlap on one day',
      (p) =>
        (p.contacts[1].phones[0].open = [
          { days: ['mon', 'tue'], from: '09:00', to: '17:00' },
          { days: ['wed'], from: '09:00', to: '18:00' },
          { days: ['tue'], from: '16:30', to: '20:00' },
        ]),
      'contacts[1].phones[0].open[2]',
      /overlap: 09:00 to 17:00, and 16:30 to 20:00, on one day/,
    ],
    [
      'a time whose words say another number',
      (p) => (p.routes[3].responses[0].within = { words: 'within one working day', most: 11, unit: 'working day' }),
      'routes[3].responses[0].within',
      /The words say "within one working day", and the kit counts with 11 working days\. Make them agree\.$/,
    ],
    ...(
      [
        [
          'levels that exclude each other',
          /no level is one at which it can/,
          { kind: 'position', atLeast: { level: 'statutory' }, atMost: { level: 'universal' } },
        ],
        ['needs in more areas than there are', /needs in 11 areas, and there are 10/, { kind: 'needs', atLeast: 11 }],
        [
          'more signs than it names',
          /asks for 3 signs, and only 2 can be counted/,
          { kind: 'indicators', atLeast: 3, among: ['education.universal.1', 'education.extra.1'] },
        ],
        [
          'a strength among concerns',
          /asks for 1 sign, and none can be counted/,
          { kind: 'indicators', atLeast: 1, among: ['STRENGTH'] },
        ],
        [
          'signs at another level',
          /none can be counted/,
          { kind: 'indicators', atLeast: 1, level: 'statutory', among: ['education.universal.1'] },
        ],
        [
          'signs in another area',
          /none can be counted/,
          { kind: 'indicators', atLeast: 1, domain: 'housing', among: ['education.universal.1'] },
        ],
        [
          'harm where no sign is marked',
          /none can be counted/,
          { kind: 'indicators', atLeast: 1, alert: true, among: ['education.universal.1'] },
        ],
        ['an age band that no sign has', /none can be counted/, { kind: 'indicators', atLeast: 1, age: 'under-5' }],
        [
          'two answers to one question',
          /it asks two answers of "May a child/,
          {
            kind: 'all',
            of: [
              { kind: 'answer', question: 'immediate-risk', is: ['yes', 'unsure'] },
              { kind: 'answer', question: 'immediate-risk', is: ['no'] },
            ],
          },
        ],
        [
          'ways none of which can',
          /needs in 11/,
          {
            kind: 'any',
            of: [
              { kind: 'needs', atLeast: 11 },
              { kind: 'needs', atLeast: 12 },
            ],
          },
        ],
        [
          'one part that cannot',
          /needs in 11/,
          {
            kind: 'all',
            of: [
              { kind: 'needs', atLeast: 1 },
              { kind: 'needs', atLeast: 11 },
            ],
          },
        ],
      ] as const
    ).flatMap(([what, words, when]) => {
      const put = (p: any, set: (condition: object) => void) => {
        p.ages = [{ id: 'under-5', name: 'Under 5', section: [p.sections[0]] }];
        const strength = p.indicators.find(({ kind }: any) => kind === 'strength').id;
        set(JSON.parse(JSON.stringify(when).replace('STRENGTH', strength)));
      };
      return [
        [
          `a rule that asks for ${what}`,
          (p: any) => put(p, (c) => Object.assign(p.rules[1], { when: c, then: [{ kind: 'action', text: 'Refer.' }] })),
          'rules[1].when',
          words,
        ],
        [
          `a question that is asked at ${what}`,
          (p: any) => put(p, (c) => (p.questions[1].askWhen = c)),
          'questions[1].askWhen',
          words,
        ],
        [
          `agreement that is asked for at ${what}`,
          (p: any) => put(p, (c) => (p.consent.agreement[0].when = c)),
          'consent.agreement[0].when',
          words,
        ],
      ] as const;
    }),
    ['nobody who checked it', (p) => delete p.provenance.checkedBy, 'provenance', /Nobody is named who checked/],
    [
      'a pack said to be current that nobody confirmed',
      (p) => (p.provenance.status = 'current'),
      'provenance.status',
      /nobody has confirmed these as they read now: levels and signs; questions/,
    ],
  ];
  for (const [what, change, path, words] of thin)
    it(`${what} is a thin spot and no fault`, () => {
      const before = told(mustRead(raw.pack), path).filter((message) => words.test(message));
      expect(before).to.deep.equal([]);
      const now = variant(raw.pack, (p) => {
        if (!p.levels[2].lead) p.levels[2].lead = { text: 'All.', section: p.levels[2].section };
        change(p);
      });
      expect(told(now, path).filter((message) => words.test(message))).to.have.length.at.least(1);
    });

  it('a condition that may hold is left alone: own words can be counted, and one of several ways is enough', () => {
    const may: readonly object[] = [
      { kind: 'indicators', atLeast: 3, ownWords: true, among: ['education.universal.1'] },
      { kind: 'indicators', atLeast: 9, domain: 'housing', level: 'universal' },
      { kind: 'indicators', atLeast: 1, alert: true, level: 'statutory' },
      { kind: 'needs', atLeast: 10 },
      {
        kind: 'any',
        of: [
          { kind: 'needs', atLeast: 11 },
          { kind: 'needs', atLeast: 2 },
        ],
      },
      {
        kind: 'all',
        of: [
          { kind: 'answer', question: 'immediate-risk', is: ['yes', 'unsure'] },
          { kind: 'answer', question: 'immediate-risk', is: ['unsure'] },
        ],
      },
    ];
    for (const when of may) {
      const pack = variant(raw.pack, (p) =>
        Object.assign(p.rules[1], { when, then: [{ kind: 'action', text: 'Ask.' }] }),
      );
      expect(told(pack, 'rules[1].when'), JSON.stringify(when)).to.deep.equal([]);
    }
    // Of own words in an area of harm nobody knows how many there will be.
    const harm = (p: any) => {
      p.indicators.forEach((one: any) => delete one.alert);
      [...p.levels, ...p.domains].forEach((one: any) => delete one.alert);
      p.rules[1].when = { kind: 'indicators', atLeast: 1, alert: true };
      p.rules[1].then = [{ kind: 'action', text: 'Ask.' }];
    };
    expect(told(variant(raw.pack, harm), 'rules[1].when').join()).to.include('none can be counted');
    for (const part of ['levels', 'domains']) {
      const marked = variant(raw.pack, (p) => {
        harm(p);
        p[part][0].alert = true;
      });
      expect(told(marked, 'rules[1].when'), part).to.deep.equal([]);
    }
  });

  it('days that do not fit the day on which it is checked are named, each on the day after and not on the day itself', () => {
    const on = (today: string, provenance: object) =>
      advise(
        variant(raw.pack, (p) => Object.assign(p.provenance, provenance)),
        [],
        today,
      )
        .filter(({ path }) => /^provenance\.(?:reviewBy|validFrom|checkedOn|confirmed\[0\]\.on)$/.test(path))
        .map(({ path, message }) => `${path}: ${message}`);
    const inUse = { status: 'current', checkedOn: '2026-01-01', validFrom: '2026-02-01', reviewBy: '2027-02-01' };
    for (const day of ['2026-02-01', '2027-02-01']) expect(on(day, inUse), day).to.deep.equal([]);
    expect(on('2027-02-02', inUse)).to.deep.equal([
      'provenance.reviewBy: The pack was to be reviewed by 2027-02-01, and is shown as in use. Ask whether it still holds.',
    ]);
    expect(on('2027-02-02', { ...inUse, status: 'legacy' })).to.have.length(1);
    expect(on('2027-02-02', { ...inUse, status: 'historical' })).to.deep.equal([]);
    expect(on('2026-01-31', inUse)).to.deep.equal([
      'provenance.validFrom: The pack is valid from 2026-02-01, and is shown as in use already.',
    ]);
    expect(on('2026-01-31', { ...inUse, status: 'illustrative' })).to.deep.equal([]);
    const confirmed = [{ by: 'The board', on: '2026-01-02', of: { signs: '0123456789abcdef' } }];
    expect(on('2026-01-02', { checkedOn: '2026-01-02', confirmed })).to.deep.equal([]);
    expect(on('2026-01-01', { checkedOn: '2026-01-02', confirmed })).to.deep.equal([
      'provenance.checkedOn: The pack says that it was checked on 2026-01-02. That day must be today or earlier.',
      'provenance.confirmed[0].on: The pack says that "The board" confirmed it on 2026-01-02. That day must be today or earlier.',
    ]);
  });

  it('no bundled pack has levels out of order, two things with one name, or what can never hold', () => {
    const slip = /can never hold|stands above|^Two |says what|overlap|Make them agree|, and that contact has no/;
    for (const [name, document] of documents)
      expect(
        advise(document).filter(({ message }) => slip.test(message)),
        name,
      ).to.deep.equal([]);
  });

  it('a current pack that is confirmed, with a version and a day of review, has no thin spot in its standing', () => {
    const document = variant(raw.pack, (p) =>
      Object.assign(p.provenance, { status: 'current', version: '1', reviewBy: '2027-11-26' }),
    );
    const signed = mustRead(
      confirmed(document, document, { by: 'the board', on: '2026-11-26', parts: CONFIRMED_PARTS }),
    );
    expect(advise(signed).filter(({ path }) => path.startsWith('provenance'))).to.deep.equal([]);
  });
});

describe('The check names what statutory guidance asks for and the pack does not speak of', () => {
  const missing = (document: Parameters<typeof advise>[0]) =>
    told(document, '').flatMap((message) => message.match(/^Not found in this pack: (.*), which statutory/)?.[1] ?? []);

  it('each is told as not found in this pack, and never as a fault', () => {
    expect(missing(worcestershire2019)).to.deep.equal([
      'harm outside the home as well as inside it',
      'children in the youth secure estate',
    ]);
    expect(missing(tacProtocol), 'a protocol without a table is no threshold document').to.deep.equal([]);
  });

  it('sections of the Act are found alone and in a list, and never in another number', () => {
    const law = ['section 17', 'section 47', 'section 31', 'section 20'];
    const found = (text: string) => {
      const document = variant(raw.westCheshire, (p) => {
        p.provenance.title = 'Sections 17, 47, 31 and 20';
        p.principles = [{ id: 'law', text, section: [p.sections[0]] }];
      });
      const open = missing(document).join(' ');
      return law.filter((one) => !open.includes(one));
    };
    expect(found('Criteria for sections 17, 47, 31 and 20.')).to.deep.equal(law);
    expect(found('A child in need (s.17), or s47 enquiries')).to.deep.equal(['section 17', 'section 47']);
    expect(found('Section 20 accommodation')).to.deep.equal(['section 20']);
    expect(found('Section 175, section 2010, and item 47 for 20 children')).to.deep.equal([]);
  });

  it('words that only lead to signs, and gaps that say what is missing, do not count as said', () => {
    const secure = 'children in the youth secure estate';
    const section = [raw.pack.sections[0]!];
    const only = variant(raw.pack, (p) => {
      p.words.push({ typed: ['secure estate'], harm: true, from: 'kit' });
      p.gaps.push({ text: 'The youth secure estate is not spoken of.', section });
    });
    expect(missing(only)).to.include(secure);
    const said = variant(raw.pack, (p) =>
      p.indicators.push({
        ...p.indicators[0],
        id: `${p.indicators[0].domain}.${p.indicators[0].level}.99`,
        text: 'A child in the youth secure estate.',
        overlaps: undefined,
      }),
    );
    expect(missing(said)).to.not.include(secure);
  });

  it('what a pack that was only begun has already does not count either: a principle, a definition, an area without signs', () => {
    const secure = 'children in the youth secure estate';
    const section = [raw.pack.sections[0]!];
    const text = 'A child in the youth secure estate.';
    const begun = variant(raw.pack, (p) => {
      p.principles.push({ id: 'secure', text, section });
      p.definitions.push({ id: 'secure', term: text, text, section });
      p.domains.push({ id: 'secure', name: text, section });
    });
    expect(missing(begun)).to.include(secure);
  });
});

describe('The check names whom a pack goes on naming from the pack on which it builds', () => {
  const base = raw.pack;
  const own = base.contacts.map(({ id }, at) => ({
    id,
    name: id === 'police-999' ? 'Police, emergency' : `Alderbrook team ${at}`,
    for: 'Worries about a child',
    phones: [{ number: '01632 960001', options: ['1', '2', '3'].map((press) => ({ press, for: 'Worries' })) }],
    section: [base.sections[0]],
  }));
  const made = async (part: object) => {
    const provenance = { ...base.provenance, id: 'alderbrook', area: 'Alderbrook' };
    const pack = { format: base.format, extends: 'shared', provenance, ...part };
    const read = await readPack(pack, 'alderbrook.json', async (name) => ({ json: base, at: name }));
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    return read.value;
  };
  const left = async (part: object, bases: Parameters<typeof advise>[1] = [{ name: 'shared', json: base }]) =>
    advise(await made(part), bases).filter(({ message }) => message.includes('no contact of this pack is called'));

  it('each text that names a contact of the base is told by its place and its entry, the team by its short name too', async () => {
    const document = await made({ contacts: own });
    const told = await left({ contacts: own });
    const at = document.rules.findIndex(({ id }) => id === 'checs-with-triage-tool');
    expect(told).to.deep.include({
      path: `rules[${at}].text`,
      message:
        'The text of "checs-with-triage-tool" names "ChECS" of "shared", and no contact of this pack is called that. Write who it is in this area.',
    });
    const places = told.map(({ path }) => path);
    expect(new Set(places).size, 'a text is told once').to.equal(places.length);
    expect(places).to.include('emergency.text');
    const shown = JSON.stringify({ ...document, contacts: [], sections: [], provenance: {} });
    expect(shown.match(/"[^"]*ChECS[^"]*"/g)?.length, 'the base names its team in many places').to.be.above(20);
    expect(places.some((path) => /^(provenance|sections)|section/.test(path))).to.equal(false);
  });

  it('nothing is told where the contacts are kept, and once one is replaced its name alone is', async () => {
    expect(await left({})).to.deep.equal([]);
    const one = await left({ changes: { contacts: { replace: own.filter(({ id }) => id === 'checs') } } });
    expect(one).to.have.length.above(0);
    for (const { message } of one)
      expect(message).to.match(/"(ChECS|Cheshire East Consultation Service( \(ChECS\))?)" of "shared"/);
  });

  it('a text that is written anew for this area is told no longer', async () => {
    const emergency = { ...base.emergency, text: 'Ring Alderbrook team 1.' };
    expect((await left({ contacts: own, emergency })).map(({ path }) => path)).to.not.include('emergency.text');
  });

  it('a name is a word of its own, and a base whose contacts are no contacts leaves nothing', async () => {
    const named = (name: string) => left({}, [{ name: 'other', json: { contacts: [{ name }] } }]);
    expect(await named('Extra He'), 'the beginning of a word is no name').to.deep.equal([]);
    expect(await named('Extra Help.*'), 'a name is no pattern').to.deep.equal([]);
    for (const json of [null, {}, { contacts: 'ChECS' }, { contacts: [null, 'x', { name: 7 }] }, { changes: null }])
      expect(await left({ contacts: own }, [{ name: 'odd', json }])).to.deep.equal([]);
  });
});
