import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addStrength,
  agree,
  answer,
  newRecord,
  setCondition,
  toReport,
  toText,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, everyKey, familyHelpTemplate, westCheshire2019 } from './documents.js';
import { NOW } from './full-records.js';

/* Why, and what is left open, in a report, word for word: what is lost there, nobody who receives it can ask about. */

/** A section of the text, a line each, without the numbers of its sources. */
const lines = (record: CaseRecord, title: string, document: ThresholdDocument = cheshireEast2023): string[] =>
  (toText(document, record, { now: NOW }).split(`\n${title}\n`)[1] ?? '')
    .split(/\n\n(?=[A-Z][A-Z ,’]+\n)/)[0]!
    .replace(/ \[\d+\]/g, '')
    .split('\n')
    .filter(Boolean);
const signs = (document: ThresholdDocument, ...ids: readonly string[]) =>
  ids.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const text = (document: ThresholdDocument, id: string) => document.indicators.find((one) => one.id === id)!.text;

const excluded = 'education.targeted.1';
const three = addConcern(signs(cheshireEast2023, excluded, 'health.extra.1', 'domestic-abuse.targeted.7'), {
  ...{ domain: 'housing', level: 'targeted', text: 'Cold' },
});
const decides = [
  'What decides:',
  `- Targeted Help: ${text(cheshireEast2023, excluded)}`,
  '- “Cold”, in the writer’s own words, placed at Targeted Help.',
];
const counted = 'Areas with needs, as the document counts them: 3.';

describe('Why, in a report', () => {
  it('names what decides, and no sign that does not; own words as the writer’s', () => {
    expect(lines(three, 'WHY')).to.deep.equal([...decides, 'Also taken into account:', `- ${counted}`]);
  });

  it('tells each answer with what it brings, and who judged so and when', () => {
    const answered = [
      ['without-social-care', 'yes', { on: '2026-11-20', by: 'DSL' }],
      ['complex-needs', 'unsure', { on: '2026-11-21' }],
      ['disabled-child', 'yes'],
    ] as const;
    const record = answered.reduce((one, [id, option, judged]) => answer(one, id, option, judged), three);
    expect(lines(agree(record, { level: 'targeted', rationale: '', on: '2026-11-25' }), 'WHY')).to.deep.equal([
      ...decides,
      'Questions answered:',
      '- Can the needs be met without involving children’s social care? “Yes”. Targeted Help, lower tier. It does not lower a higher level. Judged: DSL, 20 November 2026.',
      '- Does the child have complex and additional needs that require intensive health, education and social care support? “Not sure”. Judged: 21 November 2026.',
      '- Is a child in the family disabled? “Yes”',
      'Also taken into account:',
      `- ${counted}`,
    ]);
    const raised = answer(newRecord(familyHelpTemplate), 'significant-harm', 'yes');
    expect(lines(raised, 'WHY', familyHelpTemplate).join()).to.match(/“[^”]*”\. At least Child protection\.$/i);
  });

  it('leaves the answer about immediate risk to the section on risk', () => {
    const judged = answer(three, 'immediate-risk', 'no', { on: '2026-11-20' });
    expect(lines(judged, 'WHY')).to.deep.equal(lines(three, 'WHY'));
  });

  it('has the rules that ask for something beside what they ask for, and here while only the call is asked for', () => {
    const rule = 'contact ChECS and share the completed triage tool';
    const upper = answer(three, 'without-social-care', 'no');
    expect(lines(upper, 'WHY').join()).not.to.include(rule);
    expect(lines(answer(upper, 'immediate-risk', 'yes'), 'WHY').join())
      .to.include(rule)
      .and.to.include('it requires one at lower tier only (left to judgement).');
  });

  it('has a rule that sets the level, also where it asks for something', () => {
    const why = lines(signs(everyKey, 'housing.extra.4'), 'WHY', everyKey);
    expect(why).to.include('- A sign that the document prints for babies is always referred.');
    expect(why.indexOf('- A sign that the document prints for babies is always referred.')).to.equal(
      why.indexOf('What decides:') + 1,
    );
  });

  it('counts needs as the document counts them, and none where nothing points to a level', () => {
    const two = signs(westCheshire2019, 'family.partnership-plus.1', 'family.partnership-plus.2');
    expect(lines(two, 'WHY', westCheshire2019)).to.include('- Needs, as the document counts them: 2.');
    const strong = addStrength(newRecord(cheshireEast2023), { domain: 'housing', text: 'A warm home' });
    expect(lines(strong, 'WHY')).to.deep.equal([]);
  });

  it('says why a sign whose condition is open leaves higher levels open', () => {
    const id = 'family.partnership-plus.17';
    const recorded = signs(westCheshire2019, id);
    const said = (met?: 'yes' | 'no' | 'unsure') =>
      lines(met ? setCondition(recorded, id, met) : recorded, 'WHY', westCheshire2019)[1];
    const sign = `- Partnership Plus: ${text(westCheshire2019, id)}`;
    const open = 'The document gives no level for that, so a higher one is not ruled out.';
    const condition = 'the condition printed with this sign';
    expect(said('yes')).to.equal(sign);
    expect(said('no')).to.equal(`${sign}. The writer answered that ${condition} does not hold. ${open}`);
    expect(said('unsure')).to.equal(`${sign}. The writer is not sure that ${condition} holds. ${open}`);
    expect(said()).to.equal(`${sign}. The writer has not said whether ${condition} holds. ${open}`);
  });

  it('tells what a level is short of, and the answer behind it, as the writer’s and not “yours”', () => {
    const one = answer(signs(westCheshire2019, 'family.partnership-plus.1'), 'coordinated-response', 'unsure');
    expect(lines(one, 'WHY', westCheshire2019).join('\n'))
      .to.include('Partnership Plus asks for 2 or more needs. 1 is recorded.')
      .and.to.match(/and the answer was “[^”]+”\. A lower level is not ruled out\./)
      .and.not.match(/\byou answered/);
  });

  it('has a sign’s second wording beside it, unless it was ticked in other words', () => {
    const id = 'education.targeted.3';
    const record = signs(everyKey, id);
    const why = (one: CaseRecord) => lines(one, 'WHY', everyKey).join('\n');
    expect(why(record)).to.include('Cymraeg: Mae’r plentyn yn absennol yn gyson.');
    const [concern] = record.concerns;
    expect(why({ ...record, concerns: [{ ...concern!, words: 'Misses much school' }] }))
      .to.include('Misses much school')
      .and.not.include('Cymraeg');
  });
});

describe('What is left open, in a report', () => {
  it('says what the writer was not sure of, and which answer could change the level', () => {
    const open = (record: CaseRecord) => lines(record, 'LEFT OPEN').filter((one) => one.includes('complex and'));
    const complex =
      '- Does the child have complex and additional needs that require intensive health, education and social care support?';
    const lower = answer(three, 'without-social-care', 'yes');
    expect(open(lower)).to.deep.equal([`${complex} An answer could change the level.`]);
    expect(open(answer(lower, 'complex-needs', 'unsure'))).to.deep.equal([
      `${complex} The writer was not sure. An answer could change the level.`,
    ]);
    expect(open(answer(lower, 'complex-needs', 'no'))).to.deep.equal([]);
    expect(open(answer(three, 'without-social-care', 'no'))).to.deep.equal([complex]);
  });

  it('tells the condition of a sign as recorded, and never to the reader as “you”', () => {
    const id = 'family.partnership-plus.17';
    expect(lines(signs(westCheshire2019, id), 'LEFT OPEN', westCheshire2019).at(-1)).to.equal(
      `- Recorded: ${text(westCheshire2019, id)}. Does this hold: There is the capacity and the motivation to protect the child from harm? An answer could change the level.`,
    );
  });

  it('shows the other place of what the document puts in two, and of two that are recorded neither', () => {
    const places = (...ids: readonly string[]) => {
      const all = lines(signs(cheshireEast2023, ...ids), 'LEFT OPEN');
      return all.slice(all.indexOf('The document puts this in two places:') + 1);
    };
    const why = 'The document gives no number for continuously.';
    const collision = (some: readonly string[]) => some.find((one) => one.includes(why));
    const beside = cheshireEast2023.indicators.find((one) => one.text.includes('fixed-term exclusions continuously'))!;
    expect(collision(places(excluded))).to.match(new RegExp(`Statutory/Specialist Help: ${beside.text}\\.$`));
    expect(collision(places(beside.id))).to.include(`Targeted Help: ${text(cheshireEast2023, excluded)}`);
    expect(collision(places(excluded, beside.id))).to.match(new RegExp(`${why}$`));
  });

  it('tells the doubt of an open question with its source', () => {
    const doubted = cheshireEast2023.questions.find(({ id, doubt }) => doubt && id !== 'immediate-risk')!;
    const { sections } = toReport(cheshireEast2023, answer(three, doubted.id, null), { now: NOW });
    const asked = JSON.stringify(sections.find(({ id }) => id === 'open'));
    expect(asked).to.include(JSON.stringify(doubted.text).slice(1, -1));
    expect(JSON.stringify(sections.find(({ id }) => id === 'sources'))).to.include(
      JSON.stringify(doubted.doubt!.split(/(?<=[.!?]) /)[0]).slice(1, -1),
    );
  });
});
