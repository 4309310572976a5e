import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  agree,
  answer,
  newRecord,
  sayLevel,
  sentences,
  toReport,
  toText,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023 as document, familyHelpTemplate, westCheshire2019 } from './documents.js';
import { NOW } from './full-records.js';

/* What a report says of immediate risk and of the level, word for word. */

const part = (record: CaseRecord, id: string, of: ThresholdDocument = document) => {
  const report = toReport(of, record, { now: NOW });
  const sections = report.sections.filter((one) => one.id === id);
  // The text of one section, as it pastes.
  const lines = toText(of, record, { now: NOW }).split('\n');
  const from = lines.indexOf(sections[0]!.title.toUpperCase());
  const next = report.sections[report.sections.findIndex((one) => one.id === id) + 1]!;
  return lines.slice(from + 1, lines.indexOf(next.title.toUpperCase())).filter(Boolean);
};
const harm = document.indicators.find(({ alert, level }) => alert && level === 'targeted')!;
const empty = newRecord(document);
const harmed = addConcern(empty, { indicator: harm.id });
const judged = (record: CaseRecord, option: string, by?: { on: string; by?: string }) =>
  answer(record, 'immediate-risk', option, by);

describe('Immediate risk, in a report', () => {
  const QUESTION = 'May a child need urgent protection, or be at risk of significant harm, now?';
  const made = ['Recorded, and may be harm:', `- ${harm.text}`];

  it('is said to be unjudged, for the first time or again', () => {
    expect(part(empty, 'risk')).to.deep.equal(['Nothing recorded raises immediate risk, and nobody has judged it.']);
    expect(part(harmed, 'risk')).to.deep.equal([
      'Immediate risk has not been judged. Judge it first: what is recorded describes harm, or may do so.',
      ...made,
    ]);
    const first = judged(empty, 'no', { on: '2026-11-20', by: 'DSL' });
    const one = addConcern(first, { indicator: harm.id });
    expect(part(one, 'risk').slice(1)).to.deep.equal([
      'Judged before 1 thing that may be harm was added or changed. Judge it again.',
      ...made,
    ]);
    const two = addConcern(one, { domain: 'housing', level: 'statutory', text: 'He hits them' });
    expect(part(two, 'risk')[1]).to.equal(
      'Judged before 2 things that may be harm were added or changed. Judge it again.',
    );
  });

  it('is asked in one place: what is to be done first is not also left open', () => {
    const asked = `- ${QUESTION}`;
    expect(part(addConcern(empty, { indicator: 'education.targeted.1' }), 'open').join('\n')).to.include(asked);
    expect(part(harmed, 'open').join('\n')).not.to.include(asked);
    expect(part(harmed, 'do')[0]).to.include(QUESTION);
  });

  it('comes before anything else where it is there, or may be', () => {
    for (const option of ['yes', 'unsure'])
      expect(part(judged(harmed, option), 'risk')[0]).to.equal(
        'A child is, or may be, at immediate risk. Ring before anything else.',
      );
  });

  it('is told with the answer, and with who judged it and when, where that is known', () => {
    const told = (by?: { on: string; by?: string }) => part(judged(harmed, 'no', by), 'risk');
    const said = (words: string) => [`${QUESTION} “No, it is not urgent”. [1] ${words}`, ...made];
    expect(told({ on: '2026-11-20', by: 'DSL' })).to.deep.equal(said('Judged by DSL, 20 November 2026.'));
    expect(told({ on: '2026-11-20' })).to.deep.equal(said('Judged, 20 November 2026.'));
    const [answered, ...about] = said('Judged: by whom and when is not recorded.');
    expect(told()).to.deep.equal([
      answered,
      'What was recorded by then is not known. Check that the answer covers all of this.',
      ...about,
    ]);
  });
});

describe('The level, in a report', () => {
  const mild = addConcern(empty, { indicator: 'education.extra.1' });
  const NOBODY = 'No level has been recorded by a person.';

  it('is what the document points to, from how much, and nobody’s until a person records one', () => {
    expect(part(mild, 'level').slice(0, 3)).to.deep.equal([
      `From 1 thing recorded, the document points to Extra Help. ${NOBODY}`,
      part(mild, 'level')[1],
      sentences.notExhaustive,
    ]);
    expect(part(mild, 'level')[1]).to.match(/^- Extra Help: /);
    expect(part(addConcern(mild, { indicator: 'housing.extra.1' }), 'level')[0]).to.match(/^From 2 things recorded, /);
    expect(part(empty, 'level')).to.deep.equal([
      `Nothing recorded points to a level. That does not mean that there is no need. ${NOBODY}`,
    ]);
  });

  it('says that the examples are not exhaustive also where an answer alone points to it', () => {
    const answered = answer(newRecord(familyHelpTemplate), 'child-in-need', 'yes', { on: '2026-11-20' });
    const level = part(answered, 'level', familyHelpTemplate);
    expect(level[0]).to.match(/^From what was answered, the document points to /);
    expect(level).to.include(sentences.notExhaustive);
  });

  it('says of own words in an area without examples that the document has none, and of others not', () => {
    const own = (domain: string) => addConcern(empty, { domain, level: 'extra', text: 'Cold' });
    expect(part(own('family-relationships'), 'level')[0]).to.equal(
      `The writer placed this at Extra Help. The document has no examples here. ${NOBODY}`,
    );
    expect(part(own('housing'), 'level')[0]).to.equal(`The writer placed this at Extra Help. ${NOBODY}`);
  });

  it('that a person recorded stands beside the document’s, with reasons, or with why they are needed', () => {
    const at = (level: string, rationale: string, record = mild) =>
      part(agree(record, { level, rationale, on: '2026-11-25', by: 'DSL', consulted: 'ChECS' }), 'level');
    expect(at('targeted', ' We know more. ').slice(0, 4)).to.deep.equal([
      'Level recorded by DSL, 25 November 2026: Targeted Help.',
      'The document points to: Extra Help. The recorded level is higher.',
      'Reasons: “We know more.”',
      'Consulted: ChECS',
    ]);
    expect(at('extra', '').slice(1, 3)).to.deep.equal(['The document points to: Extra Help.', 'Consulted: ChECS']);
    expect(at('universal', ' ').slice(1, 3)).to.deep.equal([
      'The document points to: Extra Help. The recorded level is lower.',
      'Reasons: Not given. They are needed, because the level differs from the document.',
    ]);
    expect(at('extra', '', empty).slice(1, 3)).to.deep.equal([
      'The document points to: Nothing yet: nothing recorded points to a level.',
      'Reasons: Not given. They are needed, because nothing recorded points to a level.',
    ]);
  });

  it('names what was added since it was recorded', () => {
    const settled = agree(mild, { level: 'extra', rationale: '', on: '2026-11-25' });
    const after = addConcern(settled, { domain: 'housing', level: 'extra', text: 'Cold flat' });
    expect(part(settled, 'level').join()).not.to.include('Recorded before');
    expect(part(after, 'level').slice(2, 4)).to.deep.equal([
      'Recorded before 1 thing was added or changed. Review it.',
      '- “Cold flat”',
    ]);
    const two = addConcern(after, { indicator: 'housing.extra.1' });
    expect(part(two, 'level')[2]).to.equal('Recorded before 2 things were added or changed. Review it.');
  });

  it('is said to be now or the goal as it was recorded, with no tier that is ruled out', () => {
    const said = (record: CaseRecord) =>
      part(sayLevel(document, record, 'now'), 'level').find((one) => one.includes('where the family is now'));
    const upper = answer(addConcern(empty, { indicator: 'education.targeted.1' }), 'without-social-care', 'no');
    const settled = agree(upper, { level: 'targeted', rationale: '', on: '2026-11-25' });
    expect(said(settled)).to.equal('Targeted Help: said to be where the family is now.');
    expect(said(upper)).to.equal('Targeted Help, upper tier: said to be where the family is now.');
    expect(said(mild)).to.equal('Extra Help: said to be where the family is now.');
    const wide = addConcern(newRecord(westCheshire2019), { indicator: 'family.partnership-plus.1' });
    expect(part(sayLevel(westCheshire2019, wide, 'goal'), 'level', westCheshire2019)).to.include(
      'Universal Plus to Partnership Plus, not yet decided: said to be where the family should go.',
    );
  });

  it('is told in the document’s words, and no other level is', () => {
    const names = (record: CaseRecord) => part(record, 'level').flatMap((line) => /^- (.*?): /.exec(line)?.[1] ?? []);
    expect(names(mild)).to.deep.equal(['Extra Help']);
    expect(names(harmed)).to.deep.equal(['Targeted Help']);
  });
});
