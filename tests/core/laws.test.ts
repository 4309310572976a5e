import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  addStrength,
  agree,
  answer,
  assess,
  comparePositions,
  entryId,
  mayBeHarm,
  readRecord,
  removeEntry,
  setCondition,
  type Assessment,
  type CaseRecord,
  type Span,
  type ThresholdDocument,
} from '../../src/index.js';
import { ORDER } from '../../src/document/index.js';
import { cheshireEast, deepFreeze, documents, westCheshire, worcestershire } from './documents.js';
import {
  additions,
  anyAgreed,
  anyAnswer,
  anyConcern,
  anyEdits,
  anyStrength,
  apply,
  family,
  made,
  type Edit,
} from './edits.js';

/** So many of each of ten documents: what one record in two hundred breaks is found nearly always. */
const runs = { numRuns: 80 };

/** Neither end is lower than before; and what was found once is not lost. */
function notLowered(document: ThresholdDocument, before: Span | null, after: Span | null, whose: string) {
  if (!before) return;
  expect(after, `${whose}: the span is lost`).not.to.equal(null);
  expect(comparePositions(document, after!.from, before.from), `${whose}: from is lowered`).to.be.at.least(0);
  expect(comparePositions(document, after!.to, before.to), `${whose}: to is lowered`).to.be.at.least(0);
}

const spanOfChild = (assessment: Assessment, person: string) =>
  assessment.children.find((child) => child.person === person)!.indicated;

function expectNotLowered(document: ThresholdDocument, before: Assessment, after: Assessment) {
  notLowered(document, before.indicated, after.indicated, 'the record');
  for (const child of before.children)
    notLowered(document, child.indicated, spanOfChild(after, child.person), child.person);
}

/** An assessment without what was recorded after the agreed level. */
const withoutSince = (assessment: Assessment) => ({
  ...assessment,
  agreed: assessment.agreed && { ...assessment.agreed, since: [] },
});

/** An assessment without the lists of strengths, which are all that a strength may change. */
const withoutStrengths = (assessment: Assessment) => ({
  ...withoutSince(assessment),
  domains: assessment.domains.map((domain) => ({ ...domain, strengths: [] })),
});

const urgency = ({ urgent }: Assessment) => (urgent ? { answered: 1, 'ask-now': 2, 'act-now': 3 }[urgent.status] : 0);

const levelOrder = (document: ThresholdDocument, { level }: { level: string }) =>
  document.levels.findIndex(({ id }) => id === level);

/** Children stand in the order of the people, which says nothing about the family. */
const sorted = (assessment: Assessment) => ({
  ...assessment,
  children: [...assessment.children].sort((a, b) => (a.person < b.person ? -1 : 1)),
});

/** Every concern that a document prints, told apart from its strengths. */
const allConcerns = (document: ThresholdDocument): Edit[] =>
  document.indicators
    .filter(({ kind }) => kind !== 'strength')
    .map(({ id }) => ({ do: 'concern', concern: { indicator: id } }));

for (const [name, document] of documents) {
  const concern = anyConcern(document);
  const strength = anyStrength(document);
  const agreed = anyAgreed(document);
  const record = anyEdits(document).map((edits) => made(document, edits));
  /** A new concern, or one that the record has already, for other people. */
  const newOrAgain =
    concern &&
    fc.tuple(concern, fc.nat({ max: 20 }), fc.boolean()).map(([one, at, again]) => (before: CaseRecord): Edit => {
      const known = again && before.concerns[at % before.concerns.length];
      if (!known) return { do: 'concern', concern: one };
      const { indicator, domain = '', level = '', text = '' } = known;
      return {
        do: 'concern',
        concern: { ...(indicator === undefined ? { domain, level, text } : { indicator }), people: one.people ?? [] },
      };
    });
  const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => fc.assert(property, runs);

  describe(`The laws, for ${name}`, () => {
    if (concern && newOrAgain) {
      it('a new concern never lowers either end of the span, for the family or any child', () => {
        check(
          fc.property(record, newOrAgain, (before, edit) => {
            const after = apply(before, edit(before));
            expectNotLowered(document, assess(document, before), assess(document, after));
          }),
        );
      });

      it('a new concern never lowers a domain, the number of needs, or the urgency', () => {
        check(
          fc.property(record, newOrAgain, (before, edit) => {
            const [was, is] = [assess(document, before), assess(document, apply(before, edit(before)))];
            was.domains.forEach(({ level }, at) => {
              const now = is.domains[at]!.level;
              if (level !== null)
                expect(levelOrder(document, { level: now! })).to.be.at.least(levelOrder(document, { level }));
            });
            expect(is.needs).to.be.at.least(was.needs);
            expect(urgency(is)).to.be.at.least(urgency(was));
          }),
        );
      });

      it('"no", "not sure" or silence on a built-in condition never lowers: the spans are at least those of "yes", and so is the urgency', () => {
        check(
          fc.property(record, fc.nat({ max: 20 }), (before, at) => {
            // Own words have no condition: an edit that gives them one is refused.
            const signs = before.concerns.filter(({ indicator }) => indicator !== undefined);
            const entry = signs[at % Math.max(1, signs.length)];
            if (!entry) return;
            const [yes, ...others] = (['yes', 'no', 'unsure', null] as const).map((met) =>
              assess(document, setCondition(before, entry.id, met)),
            );
            for (const other of others) {
              expectNotLowered(document, yes!, other);
              expect(urgency(other)).to.be.at.least(urgency(yes!));
              expect(other.needs).to.equal(yes!.needs);
              expect(other.indicated).to.deep.equal(others[0]!.indicated);
            }
          }),
        );
      });

      it('a circumstance sets no level, for the family or any child', () => {
        const contexts = document.indicators.filter(({ kind }) => kind === 'context');
        if (!contexts.length) return;
        check(
          fc.property(record, fc.constantFrom(...contexts), (before, { id }) => {
            const [was, is] = [assess(document, before), assess(document, addConcern(before, { indicator: id }))];
            expect(is.indicated).to.deep.equal(was.indicated);
            expect(is.children.map(({ indicated }) => indicated)).to.deep.equal(
              was.children.map(({ indicated }) => indicated),
            );
          }),
        );
      });

      it('own words where the document speaks of harm ask about immediate risk, whatever they say', () => {
        const places = document.domains.flatMap((domain) =>
          document.levels
            .filter((level) => domain.alert || level.alert)
            .map((level) => ({ domain: domain.id, level: level.id })),
        );
        if (!places.length) return;
        check(
          fc.property(record, fc.constantFrom(...places), (before, place) => {
            const { urgent } = assess(document, addConcern(before, { ...place, text: 'A good week.' }));
            expect(urgent).not.to.equal(null);
            const { answers } = before;
            if (answers[urgent!.question!] === undefined) expect(urgent!.status).not.to.equal('answered');
          }),
        );
      });

      it('words or a note that may mean harm ask about immediate risk, and change no level and no number', () => {
        check(
          fc.property(record, concern, (before, one) => {
            const grave =
              'text' in one ? { ...one, text: `${one.text} and hits her` } : { ...one, note: 'Step-dad touches her' };
            const mild = 'text' in one ? { ...one, text: `${one.text} and sings to her` } : one;
            const [was, is] = [mild, grave].map((said) =>
              assess(document, apply(before, { do: 'concern', concern: said })),
            ) as [Assessment, Assessment];
            expect(is.urgent!.entries).to.include(entryId(grave));
            const given = before.answers[is.urgent!.question!];
            if (given === undefined) expect(is.urgent!.status).not.to.equal('answered');
            expect(is.indicated).to.deep.equal(was.indicated);
            expect(is.needs).to.equal(was.needs);
            expect(is.children.map(({ indicated }) => indicated)).to.deep.equal(
              was.children.map(({ indicated }) => indicated),
            );
          }),
        );
      });

      it('a concern that was added and removed leaves the record and the assessment as they were', () => {
        check(
          fc.property(record, concern, (before, one) => {
            fc.pre(!before.concerns.some(({ id }) => id === entryId(one)));
            const after = removeEntry(apply(before, { do: 'concern', concern: one }), entryId(one));
            expect(after).to.deep.equal(before);
            expect(assess(document, after)).to.deep.equal(assess(document, before));
          }),
        );
      });

      it('no concern is lost: each stands in its domain, in a reason, and at a level no higher than the span', () => {
        check(
          fc.property(record, (any) => {
            const { domains, reasons, indicated } = assess(document, any);
            for (const { id } of any.concerns) {
              const at = domains.find(({ concerns }) => concerns.includes(id));
              expect(at, `${id} in a domain`).not.to.equal(undefined);
              expect(
                reasons.some(({ kind, entries }) => kind === 'concern' && entries.includes(id)),
                `${id} in a reason`,
              ).to.equal(true);
              // A circumstance sets no level, so its domain may have none.
              if (at!.level !== null)
                expect(levelOrder(document, { level: at!.level })).to.be.at.most(levelOrder(document, indicated!.to));
            }
          }),
        );
      });
    }

    it('an answer taken back, and an agreement taken back, leave everything as it was', () => {
      check(
        fc.property(record, anyAnswer(document), (before, { question, option }) => {
          const back = answer(answer(before, question, option), question, before.answers[question] ?? null);
          expect(back).to.deep.equal(before);
          expect(assess(document, back)).to.deep.equal(assess(document, before));
        }),
      );
      if (!agreed) return;
      check(
        fc.property(record, agreed, (before, position) => {
          const back = agree(agree(before, position), before.agreed);
          expect(withoutStrengths(assess(document, back))).to.deep.equal(withoutStrengths(assess(document, before)));
          expect({ ...back, agreed: null }).to.deep.equal({ ...before, agreed: null });
        }),
      );
    });

    it('the order of recording never matters', () => {
      const shuffled = additions(document).chain((edits) =>
        fc.tuple(fc.constant(edits), fc.shuffledSubarray(edits, { minLength: edits.length })),
      );
      check(
        fc.property(family(), shuffled, (people, [edits, otherwise]) => {
          // What came after the level was recorded does depend on when it was recorded.
          expect(withoutSince(assess(document, made(document, [...people, ...otherwise])))).to.deep.equal(
            withoutSince(assess(document, made(document, [...people, ...edits]))),
          );
        }),
      );
    });

    it('the order of people changes nothing but the order of the children', () => {
      const orders = family().chain((people) =>
        fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
      );
      check(
        fc.property(orders, additions(document), ([people, otherwise], edits) => {
          const [one, other] = [made(document, [...people, ...edits]), made(document, [...otherwise, ...edits])];
          expect(sorted(assess(document, other))).to.deep.equal(sorted(assess(document, one)));
        }),
      );
    });

    if (strength) {
      it('a strength changes nothing but the strengths that are shown; its words may ask about immediate risk, and that alone', () => {
        check(
          fc.property(record, strength, (before, one) => {
            const after = apply(before, { do: 'strength', strength: one });
            const { text = '', note = '' } = after.strengths.find(({ id }) => id === entryId(one))!;
            const [then, now] = [assess(document, before), assess(document, after)];
            if ([text, ...note.split(';')].some((words) => mayBeHarm(document, words))) {
              expect(now.urgent?.entries).to.include(entryId(one));
              expect(urgency(now)).to.be.at.least(urgency(then));
              expect([now.indicated, now.needs, now.reasons]).to.deep.equal([then.indicated, then.needs, then.reasons]);
            } else expect(withoutStrengths(now)).to.deep.equal(withoutStrengths(then));
          }),
        );
      });

      it('a strength that was put among the concerns still points to no level', () => {
        const strengths = document.indicators.filter(({ kind }) => kind === 'strength');
        if (!strengths.length) return;
        check(
          fc.property(record, fc.constantFrom(...strengths), (recorded, { id }) => {
            const before = removeEntry(recorded, id);
            expect(withoutStrengths(assess(document, addConcern(before, { indicator: id })))).to.deep.equal(
              withoutStrengths(assess(document, before)),
            );
          }),
        );
      });

      it('a strength that was added and removed leaves the record as it was', () => {
        check(
          fc.property(record, strength, (before, one) => {
            fc.pre(!before.strengths.some(({ id }) => id === entryId(one)));
            expect(removeEntry(apply(before, { do: 'strength', strength: one }), entryId(one))).to.deep.equal(before);
          }),
        );
      });
    }

    it('"not sure" never narrows or lowers: the spans are those of no answer, and the question stays open', () => {
      const unsure = document.questions.flatMap(({ id, options }) =>
        options.filter(({ undecided }) => undecided).map((option) => ({ question: id, option: option.id })),
      );
      check(
        fc.property(record, fc.constantFrom(...unsure), (before, { question, option }) => {
          const [without, withUnsure] = [
            assess(document, answer(before, question, null)),
            assess(document, answer(before, question, option)),
          ];
          expect(withUnsure.indicated).to.deep.equal(without.indicated);
          expect(withUnsure.children).to.deep.equal(without.children);
          const open = (assessment: Assessment) => assessment.undecided.find((prompt) => prompt.question === question);
          if (open(without)) expect(open(withUnsure)).to.deep.equal({ ...open(without), unsure: true });
        }),
      );
    });

    it('an answer may narrow inside a level or raise; it never lowers the level of either end', () => {
      check(
        fc.property(record, anyAnswer(document), (before, { question, option }) => {
          const open = assess(document, answer(before, question, null)).indicated;
          const given = assess(document, answer(before, question, option)).indicated;
          if (!open) return;
          expect(comparePositions(document, given!.from, open.from)).to.be.at.least(0);
          expect(levelOrder(document, given!.to)).to.be.at.least(levelOrder(document, open.to));
        }),
      );
    });

    it('without an answer, a level with tiers stays open over all of them, unless a sign is printed for one', () => {
      const stated = document.rules.some(({ then }) => then.some(({ kind }) => kind === 'at-least'));
      const ofOneTier = new Set(document.indicators.filter(({ tier }) => tier).map(({ id }) => id));
      check(
        fc.property(record, (any) => {
          const { indicated } = assess(document, { ...any, answers: {} });
          if (!indicated || any.concerns.some(({ indicator = '' }) => ofOneTier.has(indicator))) return;
          const tiers = (level: string) => document.levels.find(({ id }) => id === level)!.tiers;
          expect(indicated.to.tier).to.equal(tiers(indicated.to.level)?.at(-1)!.id);
          if (!stated) expect(indicated.from.tier).to.equal(tiers(indicated.from.level)?.[0]!.id);
        }),
      );
    });

    it('nothing recorded and nothing answered points to no level, whatever else is known', () => {
      check(
        fc.property(record, (any) => {
          const assessment = assess(document, { ...any, concerns: [], answers: {} });
          expect(assessment.indicated).to.equal(null);
          expect(assessment.needs).to.equal(0);
          for (const { level } of assessment.domains) expect(level).to.equal(null);
          for (const { indicated } of assessment.children) expect(indicated).to.equal(null);
        }),
      );
    });

    if (agreed) {
      it('what people agree never changes what the document points to, and takes no question away', () => {
        check(
          fc.property(record, agreed, (before, position) => {
            const only = ({ indicated, children, domains, needs, collisions, urgent }: Assessment) => ({
              indicated,
              children,
              domains,
              needs,
              collisions,
              urgent,
            });
            const [settled, open] = [position, null].map((at) => assess(document, agree(before, at))) as [
              Assessment,
              Assessment,
            ];
            expect(only(settled)).to.deep.equal(only(open));
            expect(settled.undecided).to.deep.include.members([...open.undecided]);
          }),
        );
      });
    }

    it('the same input gives the same output, and no input is changed', () => {
      const again = structuredClone(document);
      check(
        fc.property(anyEdits(document), (edits) => {
          const any = edits.reduce((before, edit) => deepFreeze(apply(before, edit)), deepFreeze(made(document, [])));
          const first = assess(document, any);
          expect(assess(document, any)).to.deep.equal(first);
          expect(assess(again, structuredClone(any))).to.deep.equal(first);
        }),
      );
    });

    it('the assessment is plain data: it survives structuredClone and JSON', () => {
      check(
        fc.property(record, (any) => {
          const assessment = assess(document, any);
          expect(structuredClone(assessment)).to.deep.equal(assessment);
          expect(JSON.parse(JSON.stringify(assessment))).to.deep.equal(assessment);
        }),
      );
    });

    it('every reason, prompt, collision and action cites sections that the document lists', () => {
      const sections = new Set(document.sections);
      const cites = (record: CaseRecord) => {
        const { reasons, actions, undecided, collisions, urgent } = assess(document, record);
        for (const one of [...reasons, ...actions, ...undecided, ...collisions, ...(urgent ? [urgent] : [])]) {
          expect(one.sections, one.text).not.to.deep.equal([]);
          for (const section of one.sections)
            expect(sections.has(section), `"${section}", cited by: ${one.text}`).to.equal(true);
        }
        for (const { citation, text } of reasons) expect(citation, text).to.match(/\S/);
      };
      cites(made(document, allConcerns(document)));
      check(fc.property(record, cites));
    });

    it('everything recorded stands in its area, once', () => {
      check(
        fc.property(record, (any) => {
          const { domains } = assess(document, any);
          const told = domains.flatMap(({ concerns, strengths }) => [...concerns, ...strengths]);
          const entries = [...any.concerns, ...any.strengths].map(({ id }) => id);
          expect(told.sort()).to.deep.equal(entries.sort());
        }),
      );
    });

    it('every reason names what made it so: an entry, an answer or the agreed level', () => {
      check(
        fc.property(record, (any) => {
          for (const { kind, entries, questions, text } of assess(document, any).reasons)
            expect(kind === 'agreed' || entries.length > 0 || questions.length > 0, text).to.equal(true);
        }),
      );
    });

    it('while immediate risk is open, risk comes first, nothing says that no contact is needed, and nobody is told to ask for agreement', () => {
      check(
        fc.property(record, (any) => {
          const { urgent, actions } = assess(document, any);
          if (!urgent || urgent.status === 'answered') return;
          if (actions.length) expect(actions[0]!.order).to.equal('urgent');
          for (const { kind, text } of actions) {
            expect(kind).not.to.equal('agreement');
            expect(text).not.to.match(/do not need to contact|no contact is needed/i);
            expect(text).not.to.match(/\b(get|ask for|have)\b[^.]{0,40}\b(consent|agreement|permission)\b/i);
          }
        }),
      );
    });

    it('what somebody answered is neither asked again nor contradicted', () => {
      check(
        fc.property(record, (any) => {
          const { urgent, undecided, actions } = assess(document, any);
          const judged = document.questions.filter(({ id, options }) =>
            options.some((option) => option.id === any.answers[id] && !option.undecided),
          );
          for (const { id, text } of judged) {
            expect(undecided.map(({ question }) => question)).not.to.include(id);
            for (const action of actions) {
              expect(action.text).not.to.include(text);
              expect(action.decidedBy).not.to.include(id);
            }
          }
          const settled = new Set(judged.map(({ id }) => id));
          for (const { then } of document.rules)
            for (const effect of then)
              if (effect.kind === 'prompt' && effect.until !== undefined && settled.has(effect.until))
                expect(actions.map(({ text }) => text)).not.to.include(effect.text);
          if (urgent?.status === 'answered') expect(actions.map(({ kind }) => kind)).not.to.include('urgent');
        }),
      );
    });

    it('beside a sign of harm, or a level recorded below the document’s, nothing says that no contact is needed', () => {
      const none = new Set(document.routes.flatMap(({ how, text }) => (how === 'none' ? [text] : [])));
      check(
        fc.property(record, (any) => {
          const { urgent, agreed, actions } = assess(document, any);
          if (!urgent && agreed?.relation !== 'below') return;
          for (const { text } of actions) {
            expect(none).not.to.include(text);
            expect(text).not.to.match(/do not need to contact|no contact is needed/i);
          }
        }),
      );
    });

    it('the actions stand in the order of work', () => {
      check(
        fc.property(record, (any) => {
          const places = assess(document, any).actions.map(({ order }) => ORDER.indexOf(order));
          expect(places).to.deep.equal([...places].sort((a, b) => a - b));
        }),
      );
    });

    it('every indicator, rule, question, contact and entry that is named exists', () => {
      const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
      const [indicators, rules, questions, contacts] = [
        ids(document.indicators),
        ids(document.rules),
        ids(document.questions),
        ids(document.contacts),
      ];
      check(
        fc.property(record, (any) => {
          const { reasons, actions, undecided, collisions, urgent } = assess(document, any);
          const open = new Set(undecided.flatMap(({ question }) => question ?? []));
          const entries = ids([...any.concerns, ...any.strengths]);
          const known = (set: ReadonlySet<string>, id: string | null) =>
            id === null || expect(set.has(id), id).to.equal(true);
          for (const reason of reasons) {
            reason.indicators.forEach((id) => known(indicators, id));
            reason.entries.forEach((id) => known(entries, id));
            known(rules, reason.rule);
            reason.questions.forEach((id) => known(questions, id));
          }
          for (const action of actions) {
            known(contacts, action.contact);
            action.rules.forEach((id) => known(rules, id));
            // Whatever an action hangs on is asked.
            action.decidedBy.forEach((id) => known(open, id));
          }
          undecided.forEach(({ question, entry }) => {
            expect((question === null) !== (entry === null)).to.equal(true);
            known(questions, question);
            known(entries, entry);
          });
          collisions.forEach((collision) => collision.indicators.forEach((id) => known(indicators, id)));
          urgent?.contacts.forEach((id) => known(contacts, id));
          urgent?.entries.forEach((id) => known(entries, id));
        }),
      );
    });

    it('a domain without text in the source is always said to be one, recorded in or not', () => {
      const gaps = document.gaps.filter(({ domain, level }) => domain !== undefined && level === undefined);
      check(
        fc.property(record, (any) => {
          const { domains } = assess(document, any);
          expect(domains.map(({ domain }) => domain)).to.deep.equal(document.domains.map(({ id }) => id));
          for (const { domain, gap } of domains)
            expect(gap, domain).to.equal(gaps.find((one) => one.domain === domain)?.text ?? null);
        }),
      );
    });

    it('every record that edits can make is read back as it was, also through JSON', () => {
      check(
        fc.property(record, (any) => {
          const result = readRecord(document, any);
          expect(result).to.deep.equal({ ok: true, value: any });
          expect(readRecord(document, JSON.parse(JSON.stringify(any)))).to.deep.equal({ ok: true, value: any });
        }),
      );
    });
  });
}

describe('Kept from what the generator found, and from thinking like it', () => {
  it('own words that differ only in case or spacing come to the same in either order', () => {
    const first = { domain: 'education', level: 'extra', text: 'Cold flat' };
    const second = { domain: 'education', level: 'extra', text: 'cold  FLAT' };
    const empty = made(cheshireEast, []);
    expect(assess(cheshireEast, addConcern(addConcern(empty, second), first))).to.deep.equal(
      assess(cheshireEast, addConcern(addConcern(empty, first), second)),
    );
  });

  it('a note of spaces leaves a record that can be read again', () => {
    const concern = addConcern(made(cheshireEast, []), { indicator: 'education.extra.1', note: '  ' });
    const strength = addStrength(made(cheshireEast, []), { domain: 'education', text: 'Likes school', note: '  ' });
    expect(readRecord(cheshireEast, concern).ok).to.equal(true);
    expect(readRecord(cheshireEast, strength).ok).to.equal(true);
  });

  it('a second need raises the lower end where the level asks for two, and a third changes nothing', () => {
    const spans = ['1', '7', '9'].reduce<(Span | null)[]>((found, _, at, all) => {
      const edits = all
        .slice(0, at + 1)
        .map((n): Edit => ({ do: 'concern', concern: { indicator: `family.partnership-plus.${n}` } }));
      return [...found, assess(westCheshire, made(westCheshire, edits)).indicated];
    }, []);
    const partnership = { level: 'partnership-plus' };
    expect(spans).to.deep.equal([
      { from: { level: 'universal-plus' }, to: partnership },
      { from: partnership, to: partnership },
      { from: partnership, to: partnership },
    ]);
  });

  it('the same concern for a second child raises that child and leaves the first', () => {
    const edits: Edit[] = [
      { do: 'person', person: { id: 'a', label: 'A', role: 'child' } },
      { do: 'person', person: { id: 'b', label: 'B', role: 'child' } },
      { do: 'concern', concern: { indicator: 'education.targeted.3', people: ['a'] } },
    ];
    const before = assess(cheshireEast, made(cheshireEast, edits));
    const after = assess(
      cheshireEast,
      made(cheshireEast, [...edits, { do: 'concern', concern: { indicator: 'education.targeted.3', people: ['b'] } }]),
    );
    expect(spanOfChild(before, 'b')).to.equal(null);
    expect(spanOfChild(after, 'b')).to.deep.equal(spanOfChild(before, 'a'));
    expect(spanOfChild(after, 'a')).to.deep.equal(spanOfChild(before, 'a'));
  });

  it('an answer that raises the level and a concern above it go together in any order', () => {
    const edits: Edit[] = [
      { do: 'answer', question: 'child-in-need', option: 'yes' },
      { do: 'concern', concern: { indicator: 'education.level-2.1' } },
    ];
    const four = { level: 'level-4' };
    for (const order of [edits, [...edits].reverse()]) {
      expect(assess(worcestershire, made(worcestershire, order)).indicated).to.deep.equal({ from: four, to: four });
    }
  });
});
