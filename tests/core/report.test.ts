import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  addStrength,
  agree,
  answer,
  answerStep,
  assess,
  countFrom,
  moveStep,
  newRecord,
  readRecord,
  recordAgreement,
  recordCall,
  recordSharing,
  REPORT_SECTIONS,
  setCapacity,
  setChild,
  setReference,
  startStep,
  toReport,
  toRichText,
  toText,
  urgentQuestion,
  withWords,
  type CaseRecord,
  type Report,
  type ReportBlock,
  type ReportLine,
  type ReportStatement,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, documents, everyKey, tacProtocol, variant, westCheshire2019 } from './documents.js';
import { anyRecord, NOW, shown } from './full-records.js';
import { deeds, london } from './steps.js';

const options = { now: NOW };

/** Every block, those in groups too. */
const flat = (blocks: readonly ReportBlock[]): readonly ReportBlock[] =>
  blocks.flatMap((block) => (block.kind === 'group' ? [block, ...flat(block.blocks)] : [block]));
const items = (report: Report): readonly (ReportLine | ReportStatement)[] =>
  report.sections
    .flatMap(({ blocks }) => flat(blocks))
    .flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'line' || block.kind === 'statement' ? [block] : [],
    );
const section = (report: Report, id: string) => report.sections.find((one) => one.id === id);
const wordsOf = (report: Report, id: string) => JSON.stringify(section(report, id) ?? null);
const numbered = (report: Report) =>
  report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'sources' ? block.sources : []));

/** Everything that a person wrote into a record by hand. */
function written(record: CaseRecord): string[] {
  const { writer, child, reference, calls = [], agreed, consent, step, people } = record;
  const { what, with: whom, purpose, reasons, advice } = consent?.sharing ?? {};
  return [
    ...people.map(({ label }) => label),
    ...[...record.concerns, ...record.strengths].flatMap(({ text, note, seen: at }) => [text, note, at?.by]),
    ...Object.values(writer ?? {}),
    child?.words,
    child?.where,
    reference,
    ...calls.flatMap((call) => [call.to, call.advice]),
    agreed?.rationale,
    agreed?.by,
    agreed?.consulted,
    what,
    whom,
    purpose,
    reasons,
    advice?.from,
    advice?.outcome,
    ...(step?.entries ?? []).flatMap((entry) => [entry.by, entry.reason]),
  ]
    .filter((one): one is string => Boolean(one?.trim()))
    .map(shown)
    .filter(Boolean);
}

for (const [name, document] of documents) {
  describe(`The report: ${name}`, () => {
    const record = anyRecord(document);
    const law = (check: (record: CaseRecord, report: Report) => void) =>
      fc.assert(
        fc.property(record, (one) => check(one, toReport(document, one, options))),
        { numRuns: 15 },
      );

    it('calls what was written by hand the writer’s own, and no sign of the document', () =>
      law(({ concerns, strengths }, report) => {
        const own = [...concerns, ...strengths].filter(({ indicator }) => indicator === undefined);
        const seen = section(report, 'seen');
        const said = seen ? flat(seen.blocks).flatMap((block) => (block.kind === 'list' ? block.items : [])) : [];
        const unsourced = said.filter(({ kind }) => kind === 'line');
        expect(unsourced.length).to.equal(own.length);
        for (const one of unsourced) expect(one.text).to.contain('“');
        const [first] = seen?.blocks ?? [];
        expect(first?.kind === 'line' && first.text.startsWith('Words in quotation marks')).to.equal(own.length > 0);
      }));

    it('gives each statement of the document a source that stands in the numbered list, and numbers them as they are named', () =>
      law((_, report) => {
        const numbers = numbered(report).map(({ number }) => number);
        expect(numbers).to.deep.equal(numbers.map((_, at) => at + 1));
        const named = items(report).flatMap((item) => (item.kind === 'statement' ? item.sources : []));
        for (const item of items(report)) if (item.kind === 'statement') expect(item.sources).not.to.be.empty;
        expect([...new Set(named)]).to.deep.equal(numbers);
        const citations = numbered(report).map(({ citation }) => citation);
        expect(new Set(citations).size).to.equal(citations.length);
      }));

    it('leaves out nothing that a person wrote, in data, text or rich text', () =>
      law((record, report) => {
        const data = JSON.stringify(report);
        const text = toText(document, record, options);
        for (const one of written(record)) {
          expect(data).to.include(JSON.stringify(one).slice(1, -1));
          expect(text).to.include(one);
        }
      }));

    it('says once whether the level is now or the goal, where a person said so, and of which level', () =>
      law((record, report) => {
        const said = wordsOf(report, 'level').split(/said to be where the family (?:is now|should go)/).length - 1;
        expect(said).to.equal(record.levelIs ? 1 : 0);
      }));

    it('speaks of what the writer did as the writer’s, because somebody else reads it', () =>
      law((record) => {
        expect(toText(document, record, options)).not.to.match(
          /\bYou (?:recorded|decided|took|answered|have agreement)\b|The ground you chose|excuses? you/,
        );
      }));

    it('does not say the emergency advice again under agreement', () =>
      law((_, report) => {
        const said = JSON.stringify(report.sections.find(({ id }) => id === 'agreement'));
        expect(said).not.to.include(JSON.stringify(document.emergency.text).slice(1, -1));
      }));

    it('names every recorded sign with its words', () =>
      law((record, report) => {
        const text = wordsOf(report, 'seen');
        for (const { indicator, words } of withWords(document, record).concerns)
          if (indicator !== undefined) expect(text).to.include(JSON.stringify(words).slice(1, -1));
      }));

    it('has its sections in one order, none empty, with the emergency line first and the risk second', () =>
      law((_, report) => {
        const ids = report.sections.map(({ id }) => id);
        const order = report.actNow
          ? ['emergency', 'risk', 'do', ...REPORT_SECTIONS.filter((id) => !['emergency', 'risk', 'do'].includes(id))]
          : REPORT_SECTIONS;
        expect(ids).to.deep.equal(order.filter((id) => ids.includes(id as (typeof ids)[number])));
        expect(ids.slice(0, 2)).to.deep.equal(['emergency', 'risk']);
        for (const id of ['do', 'sources', 'standing', 'limits']) expect(ids).to.include(id);
        for (const { title, blocks } of report.sections) {
          expect(title).not.to.equal('');
          expect(blocks).not.to.be.empty;
        }
        for (const block of report.sections.flatMap(({ blocks }) => flat(blocks))) {
          if (block.kind === 'list') expect(block.items).not.to.be.empty;
          if (block.kind === 'group') expect(block.blocks).not.to.be.empty;
          if (block.kind === 'facts') for (const { value } of block.pairs) expect(value).not.to.equal('');
        }
      }));

    it('asks for nothing but the call while a child may be at risk now', () =>
      law((record, report) => {
        const { urgent, actions } = assess(document, record);
        expect(report.actNow).to.equal(urgent?.status === 'act-now');
        if (!report.actNow) return;
        // The days that were noted stay; nothing is due by them.
        expect(JSON.stringify(section(report, 'due')?.blocks ?? [])).not.to.match(/\b(Over)?due\b/i);
        const text = toText(document, record, options);
        for (const { kind, text: asked } of actions)
          if (kind === 'contact' || kind === 'assessment' || kind === 'plan')
            expect(wordsOf(report, 'do')).not.to.include(JSON.stringify(shown(asked)).slice(1, -1));
        expect(text.indexOf('RING NOW')).to.be.below(text.indexOf('LEVEL OF NEED'));
      }));

    it('is a plain value, the same for the same record, and on one line in each text', () =>
      law((record, report) => {
        expect(structuredClone(report)).to.deep.equal(report);
        expect(toReport(document, structuredClone(record), options)).to.deep.equal(report);
        JSON.stringify(report, (_, value) => {
          if (typeof value === 'string') expect(value).not.to.match(/[\p{Cc}\p{Bidi_Control}]/u);
          return value;
        });
      }));

    it('pastes cleanly: no tab, no blank at the end of a line, no heading that a note could forge', () =>
      law((record, report) => {
        const text = toText(document, record, options);
        expect(text).not.to.match(/[\t\r]|[^\S\n]\n|\n{3}/);
        const lines = text.split('\n');
        for (const { title } of report.sections)
          expect(lines.filter((line) => line === title.toUpperCase())).to.have.length(1);
        expect(lines.filter((line) => line === 'SECTION')).to.be.empty;
      }));

    it('is safe as rich text: a few plain tags, and everything else escaped', () =>
      law((record) => {
        const html = toRichText(document, record, options);
        const tags = html.match(/<[^>]*>/g)!;
        for (const tag of tags) expect(tag).to.match(/^<(?:\/?(?:h1|h2|h3|p|ul|ol|li|strong)|br)>$/);
      }));
  });
}

describe('The title of a report', () => {
  it('has the day in England on which it was made', () => {
    const made = (moment: string) =>
      toReport(cheshireEast2023, newRecord(cheshireEast2023), { now: new Date(moment) }).title;
    expect(made('2026-07-01T22:30:00Z')).to.equal('Decision report, 1 July 2026');
    expect(made('2026-07-01T23:30:00Z'), 'summer time').to.equal('Decision report, 2 July 2026');
    expect(made('2026-12-01T23:30:00Z')).to.equal('Decision report, 1 December 2026');
  });
});

describe('The report of a decision', () => {
  const sign = cheshireEast2023.indicators.find(({ level, kind }) => level === 'statutory' && kind === 'need')!;
  const recorded = addConcern(newRecord(cheshireEast2023), { indicator: sign.id });
  const risk = urgentQuestion(cheshireEast2023)!;
  const calm = answer(recorded, risk.id, 'no', { on: '2026-11-25', by: 'DSL' });
  const text = (record: CaseRecord, document: ThresholdDocument = cheshireEast2023) =>
    toText(document, record, options);

  it('puts a level lower than the document beside the document’s, on lines alike, with what the document asks there', () => {
    const lower = agree(calm, { level: 'universal', rationale: 'Seen at home.', by: 'DSL', on: '2026-11-25' });
    const report = toReport(cheshireEast2023, lower, options);
    const [pairs] = section(report, 'level')!.blocks.flatMap((block) => (block.kind === 'facts' ? [block.pairs] : []));
    expect(pairs!.slice(0, 2)).to.deep.equal([
      { label: 'Level recorded by DSL, 25 November 2026', value: 'Universal Services.' },
      { label: 'The document points to', value: 'Statutory/Specialist Help. The recorded level is lower.' },
    ]);
    expect(wordsOf(report, 'level')).to.include('What the document asks at Statutory/Specialist Help');
  });

  it('tells what was decided instead as no decision once people agree after all', () => {
    const told = (record: CaseRecord) => wordsOf(toReport(cheshireEast2023, record, options), 'step');
    const started = startStep(newRecord(cheshireEast2023), 'step-up', 's1');
    const refused = answerStep(
      moveStep(started, { outcome: 'not-agreed', on: london('2026-11-20 09:00') }),
      'answer',
      'family-help',
    );
    const agreed = moveStep(refused, { outcome: 'agreed', on: london('2026-11-21 09:00'), reason: 'New facts.' });
    const words = '“It goes to the Family Help Front Door (lower tier)”';
    expect(told(refused)).to.contain(words).and.not.to.contain('This counts only');
    expect(told(agreed)).to.contain(`${words} This counts only where the step is not agreed.`);
  });

  it('says of what was added after the level was recorded that it was', () => {
    const before = agree(calm, { level: 'statutory', rationale: '', on: '2026-11-25' });
    const domain = cheshireEast2023.domains[0]!.id;
    const after = addConcern(before, { domain, level: 'extra', text: 'cold flat' });
    expect(text(before)).not.to.include('Recorded before');
    expect(text(after)).to.include('Recorded before 1 thing was added or changed. Review it.');
  });

  it('says whom to ring while immediate risk is not judged, before anything that can wait', () => {
    const harm = cheshireEast2023.indicators.find(({ alert }) => alert)!;
    const open = addConcern(newRecord(cheshireEast2023), { indicator: harm.id });
    const words = wordsOf(toReport(cheshireEast2023, open, options), 'do');
    expect(words.indexOf('ring at once: 999')).to.be.above(0).and.below(words.indexOf('Once immediate risk is judged'));
    for (const id of cheshireEast2023.emergency.contacts)
      expect(words).to.include(cheshireEast2023.contacts.find((one) => one.id === id)!.name);
  });

  it('names whom to ring at once before every other number, so that nobody presses the option of another team', () => {
    const harm = cheshireEast2023.indicators.find(({ alert, level }) => alert && level === 'targeted')!;
    const open = addConcern(newRecord(cheshireEast2023), { indicator: harm.id });
    const words = wordsOf(toReport(cheshireEast2023, open, options), 'do');
    const named = (id: string) =>
      words.indexOf(`${cheshireEast2023.contacts.find((one) => one.id === id)!.name}:`, words.indexOf('Whom to ring'));
    const order = ['police-999', 'checs', 'edt', 'family-help-front-door'].map(named);
    expect(order)
      .to.deep.equal([...order].sort((a, b) => a - b))
      .and.not.include(-1);
    const [checs, other] = [named('checs'), named('family-help-front-door')];
    expect(words.slice(checs, named('edt'))).to.include('press 2 for ChECS, immediate safeguarding concerns');
    expect(words.slice(other)).to.include('press 1 for Family Help');
  });

  it('beside a higher level that a person recorded, it does not say that the document asks for no contact', () => {
    const higher = agree(addConcern(newRecord(cheshireEast2023), { indicator: 'education.universal.1' }), {
      level: 'statutory',
      rationale: 'We know more.',
      on: '2026-11-25',
    });
    expect(text(higher)).not.to.match(/do not need to contact/);
  });

  it('a document that names its area in its title says it once', () => {
    expect(text(newRecord(cheshireEast2023)).split('\n')[1]).to.equal(
      'Cheshire East: Multi-Agency Threshold of Need Guidance, June/July 2023. Historical.',
    );
  });

  it('what hangs on an answer alone is put under that question, not under every level', () => {
    const tac = documents.find(([, { provenance }]) => provenance.id === 'tac-step-protocol')![1];
    const words = text(newRecord(tac), tac);
    expect(words).to.include('Depends on “No further action”:').and.not.include('(PEH) or Children');
  });

  it('says that nothing recorded is not "no need"', () => {
    expect(text(newRecord(cheshireEast2023))).to.include('That does not mean that there is no need.');
  });

  it('never gives the writer’s own placing as the document’s', () => {
    const domain = cheshireEast2023.domains.find(({ alert }) => !alert)!.id;
    const own = addConcern(newRecord(cheshireEast2023), { domain, level: 'extra', text: 'cold flat' });
    const level = wordsOf(toReport(cheshireEast2023, own, options), 'level');
    expect(level).to.include('The writer placed this at Extra Help');
    expect(level).not.to.include('the document points to');
  });

  it('compares a recorded level with the writer’s own placing as theirs, and says why reasons are needed', () => {
    const two = newRecord(cheshireEast2023, {
      people: [
        { id: 'a', label: 'AB', role: 'child' },
        { id: 'b', label: 'CD', role: 'child' },
      ],
    });
    const placed = addConcern(two, { domain: 'housing', level: 'statutory', text: 'Sleeps in a car', people: ['a'] });
    const lower = agree(placed, { level: 'universal', rationale: '', on: '2026-11-25' });
    const told = wordsOf(toReport(cheshireEast2023, lower, options), 'level');
    expect(told).to.not.match(/document points|differs from the document/);
    expect(told).to.contain('the level differs from where the writer had placed it');
    const reasons = assess(cheshireEast2023, lower).reasons.filter(({ kind }) => kind === 'agreed');
    expect(reasons[0]!.text).to.contain('This is below where the writer had placed it (Statutory/Specialist Help).');
    const nothing = agree(two, { level: 'extra', rationale: '', on: '2026-11-25' });
    expect(wordsOf(toReport(cheshireEast2023, nothing, options), 'level')).to.contain(
      'because nothing recorded points to a level',
    );
  });

  it('does not say that nothing is recorded of a child for whom a strength is', () => {
    const two = newRecord(cheshireEast2023, {
      people: [
        { id: 'a', label: 'AB', role: 'child' },
        { id: 'b', label: 'CD', role: 'child' },
      ],
    });
    const one = addConcern(two, { indicator: 'education.extra.1', people: ['a'] });
    const record = addStrength(one, { domain: 'education', text: 'Reads well', people: ['b'] });
    const [pairs] = section(toReport(cheshireEast2023, record, options), 'level')!.blocks.flatMap((block) =>
      block.kind === 'group' ? block.blocks.flatMap((inner) => (inner.kind === 'facts' ? [inner.pairs] : [])) : [],
    );
    expect(pairs).to.deep.equal([
      { label: 'AB', value: 'Extra Help.' },
      { label: 'CD', value: 'Nothing recorded points to a level.' },
    ]);
  });

  it('does not send somebody to ask for agreement who recorded why they share without it', () => {
    const told = (record: CaseRecord) => wordsOf(toReport(cheshireEast2023, record, options), 'do');
    const ground = { basis: 'ground', ground: 'risk-of-harm', decision: 'share', on: '2026-11-25' } as const;
    const sharing = { ...ground, what: 'What was seen', with: 'The front door', purpose: 'Help' };
    const why = 'The writer recorded why they share without agreement.';
    expect(told(calm)).to.contain('Get parental consent').and.not.to.contain(why);
    expect(told(recordSharing(calm, sharing)), 'without reasons').not.to.contain(why);
    expect(told(recordSharing(calm, { ...sharing, reasons: 'He waits outside.' }))).to.contain(why);
  });

  it('gives the reasons for not referring where that is the decision, and once', () => {
    const reasons = 'They have the help they need';
    const decided = recordSharing(calm, { decision: 'not-share', on: '2026-11-25', reasons });
    const report = toReport(cheshireEast2023, decided, options);
    expect(wordsOf(report, 'not-referring')).to.include(`“${reasons}”`);
    expect(text(decided).split(reasons)).to.have.length(2);
    expect(text(decided)).to.include('The writer decided not to share, and recorded why.');
    // A basis that was chosen before they decided not to share is no reason for that.
    const ground = { basis: 'ground', ground: 'risk-of-harm' } as const;
    const changed = recordSharing(recordSharing(calm, ground), { decision: 'not-share', on: '2026-11-25', reasons });
    expect(wordsOf(toReport(cheshireEast2023, changed, options), 'not-referring')).not.to.match(/Basis|Without/);
    expect(section(toReport(cheshireEast2023, calm, options), 'not-referring')).to.equal(undefined);
  });

  it('tells whom was rung, when, and what they advised, and the reference of the case', () => {
    const call = { to: 'ChECS', on: '2026-11-26', at: '09:15', advice: 'Send the form today' };
    const rung = setReference(recordCall(calm, call), 'REF 12');
    expect(text(rung)).to.include('Rang ChECS, 26 November 2026, 09:15. They advised: “Send the form today”.');
    expect(text(rung)).to.include('Reference: REF 12');
  });

  it('tells what changed when the record was opened under another version', () => {
    const json = structuredClone(withWords(cheshireEast2023, calm)) as any;
    json.concerns[0].indicator = json.concerns[0].id = 'education.statutory.99';
    json.document.published = 'June 2022';
    const read = readRecord(cheshireEast2023, json);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    for (const told of read.value.reopened!) expect(text(read.value)).to.include(told.text);
  });

  it('holds 10,000 concerns', () => {
    const domain = cheshireEast2023.domains[0]!.id;
    const concerns = Array.from({ length: 10_000 }, (_, at) => {
      const own = `thing ${at}`;
      return { id: `${domain}.extra: ${own}`, domain, level: 'extra', text: own, people: [] };
    });
    const report = text({ ...newRecord(cheshireEast2023), concerns });
    expect(report.match(/“thing \d+”/g)!.length).to.be.at.least(10_000);
  });
});

describe('A sign that a host put into the wrong list', () => {
  it('is told as what the document prints it as: a strength at no level, a need at its own', () => {
    const sign = cheshireEast2023.indicators.find(({ kind }) => kind === 'strength')!;
    const put = addConcern(newRecord(cheshireEast2023), { indicator: sign.id });
    expect(wordsOf(toReport(cheshireEast2023, put, options), 'seen')).to.include(
      `"Strength: ${shown(sign.text)} (whole family)`,
    );
    const need = addStrength(newRecord(cheshireEast2023), { indicator: 'education.extra.1' });
    expect(wordsOf(toReport(cheshireEast2023, need, options), 'seen'))
      .to.include('"Extra Help: ')
      .and.not.include('Strength: ');
    expect(wordsOf(toReport(cheshireEast2023, need, options), 'level')).to.include('From 1 thing recorded');
  });
});

describe('What made immediate risk a question', () => {
  it('is told with the note, or the child’s words, that did', () => {
    const noted = addConcern(newRecord(cheshireEast2023), {
      indicator: 'crime.extra.2',
      note: 'Took a kitchen knife to school.',
    });
    const told = setChild(noted, { words: 'He hits me' });
    expect(wordsOf(toReport(cheshireEast2023, told, options), 'risk'))
      .to.contain('Note: “Took a kitchen knife to school.”')
      .and.to.contain('The child’s own words: “He hits me”');
  });
});

describe('A place in the document', () => {
  it('whose name is a question ends as one', () => {
    const { id } = westCheshire2019.indicators.find(({ kind }) => kind === 'need')!;
    const record = addConcern(newRecord(westCheshire2019), { indicator: id });
    for (const told of [toText, toRichText]) {
      expect(told(westCheshire2019, record, options)).to.match(/What is early help\?(?!\.)/);
      expect(told(westCheshire2019, record, options)).not.to.contain('?.');
    }
  });
});

describe('A doubt', () => {
  it('is told once under a source, also where two contacts share it', () => {
    const upper = agree(newRecord(cheshireEast2023), {
      level: 'targeted',
      rationale: 'Talked over.',
      on: '2026-11-22',
    });
    const doubts = numbered(toReport(cheshireEast2023, upper, options)).map((source) => source.doubts.join(' '));
    const menu = doubts.filter((text) => text.includes('option 1 and option 2'));
    expect(menu).to.have.length(1);
    expect(menu[0]!.split('option 1 and option 2')).to.have.length(2);
  });
});

describe('A document in two languages', () => {
  const record = answer(
    addConcern(addConcern(newRecord(everyKey), { indicator: 'education.targeted.3' }), {
      indicator: 'housing.extra.4',
    }),
    everyKey.questions[0]!.id,
    'no',
  );

  it('has its second wording beside each statement, also where more is said around it', () => {
    const report = toReport(everyKey, record, options);
    const beside = (id: string) => wordsOf(report, id);
    expect(beside('emergency')).to.contain('Cymraeg: Mewn argyfwng, ffoniwch.');
    expect(beside('risk')).to.contain('Cymraeg: A oes risg?');
    expect(beside('level')).to.contain('Cymraeg: Cymorth wedi’i dargedu.');
    expect(beside('seen')).to.contain('Cymraeg: Mae’r plentyn yn absennol yn gyson.');
    expect(beside('do')).to.contain('Cymraeg: Ffoniwch ac atgyfeiriwch.');
  });

  it('shows it for agreement and steps as well', () => {
    const [protocol] = cheshireEast2023.steps!;
    const wordings = {
      [cheshireEast2023.consent!.anonymity!.text]: 'Rhowch eich enw',
      [protocol!.name]: 'Cam',
      [protocol!.stages[0]!.name]: 'Cyfnod',
    };
    const both = variant(cheshireEast2023, (pack) => (pack.second = { language: 'cy', name: 'Cymraeg', wordings }));
    const report = toReport(both, startStep(newRecord(both), protocol!.id, 's1'), options);
    expect(wordsOf(report, 'agreement')).to.contain('Cymraeg: Rhowch eich enw.');
    expect(wordsOf(report, 'step')).to.contain('Cymraeg: Cam.').and.to.contain('Cymraeg: Cyfnod');
  });

  it('shows none beside a sign that was ticked in other words', () => {
    const old = structuredClone(withWords(everyKey, record)) as any;
    old.concerns[0].words = 'Misses much school';
    expect(wordsOf(toReport(everyKey, old, options), 'seen')).not.to.contain('Cymraeg: Mae’r plentyn');
  });
});

describe('Who said what, in a report', () => {
  const people = [
    { id: 'mum', label: 'Mum', role: 'adult' },
    { id: 'step', label: 'Stepfather', role: 'adult' },
  ] as const;
  const base = agree(newRecord(cheshireEast2023, { people: [...people] }), {
    level: 'targeted',
    tier: 'lower',
    rationale: 'Talked over.',
    on: '2026-11-20',
  });

  it('what somebody said is told also where it does not count', () => {
    const settled = setCapacity(base, 'step', { responsibility: 'no' });
    const said = recordAgreement(settled, { person: 'step', state: 'refused', on: '2026-11-20', explained: [] });
    expect(wordsOf(toReport(cheshireEast2023, said, options), 'agreement')).to.include(
      'Agreement: said no, 20 November 2026.',
    );
  });

  it('what somebody said once, and counts, is told once', () => {
    const said = recordAgreement(base, { person: 'mum', state: 'refused', on: '2026-11-20', explained: [] });
    expect(wordsOf(toReport(cheshireEast2023, said, options), 'agreement'))
      .to.include('Mum: said no on 20 November 2026.')
      .and.not.include('Agreement: said no');
  });
});

describe('What is due, in a report', () => {
  it('is told as overdue where it is, in a step and outside one', () => {
    const step = deeds(tacProtocol, 'step-down', { outcome: 'agreed', at: '2026-04-02 15:00' });
    const told = (moment: string) => wordsOf(toReport(tacProtocol, step, { now: london(moment) }), 'step');
    expect(told('2026-04-03 10:00')).to.include('Due by 3pm on Friday 3 April 2026').and.not.include('Overdue');
    expect(told('2026-04-03 16:00')).to.include('Overdue: it was due by 3pm on Friday 3 April 2026');
    const extra = agree(newRecord(cheshireEast2023), { level: 'extra', rationale: '', on: '2026-01-05' });
    const counted = countFrom(extra, 'review.extra-help-plan', '2026-01-05');
    expect(wordsOf(toReport(cheshireEast2023, counted, options), 'due')).to.include(
      'Overdue: it was due by the end of Monday 30 March 2026',
    );
  });

  it('the head of a report and of a screen says of what “not printed” is said', () => {
    expect(toText(tacProtocol, newRecord(tacProtocol), options)).not.to.include(', Not printed');
    for (const [, { provenance }] of documents) expect(provenance.area).not.to.match(/^not printed/i);
  });
});
