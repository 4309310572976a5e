import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  agree,
  answer,
  assess,
  newRecord,
  toText,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, documents, everyKey, variant, worcestershire2019 } from './documents.js';
import { anyRecord, NOW } from './full-records.js';

/* What a report says to do, why, and how to reach whom, word for word. */

const text = (record: CaseRecord, document: ThresholdDocument = cheshireEast2023) =>
  toText(document, record, { now: NOW }).replace(/ \[\d+\]/g, '');
const harm = cheshireEast2023.indicators.find(({ alert, level }) => alert && level === 'targeted')!.id;
const three = ['education', 'health', 'housing'].reduce(
  (record, domain) => addConcern(record, { domain, level: 'extra', text: 'See note' }),
  newRecord(cheshireEast2023),
);

for (const [name, document] of documents)
  describe(`Why, in a report: ${name}`, () => {
    it('each assessment and plan that is asked for has the rule that asks for it beside it', () =>
      fc.assert(
        fc.property(anyRecord(document), (record) => {
          const { urgent, actions } = assess(document, record);
          const lines = text(record, document).split('\n');
          if (urgent?.status !== 'act-now')
            for (const { kind, text: asked, rules } of actions)
              if (kind === 'assessment' || kind === 'plan') {
                const why = document.rules.filter(({ id }) => rules.includes(id)).map((rule) => rule.text);
                const whole = lines.some((line) => [asked, ...why].every((words) => line.includes(words)));
                if (why.length) expect(whole, asked).to.equal(true);
              }
        }),
        { numRuns: 15 },
      ));
  });

describe('Advice to single professions, in a report', () => {
  const document = variant(everyKey, (pack) =>
    pack.advice.push({
      ...{ id: 'gp', for: 'GPs', text: 'Write to the lead professional.', section: ['Triage Tool'] },
      at: { from: { level: 'targeted', tier: 'lower' }, to: { level: 'targeted', tier: 'lower' } },
    }),
  );
  const upper = addConcern(newRecord(document), { indicator: 'education.targeted.3' });
  const at = (level: string) => text(agree(upper, { level, rationale: 'Talked over.', on: '2026-11-25' }), document);
  const [gp, police] = ['GPs: Write to the lead professional.', 'Police: Use your own referral form.'];

  it('leaves out what is said of a tier that is ruled out', () => {
    expect(text(upper, document)).to.include(police).and.not.include(gp);
    expect(at('targeted')).to.include(police).and.not.include(gp);
  });

  it('has what is said at the document’s own level where a lower one was recorded, and each once', () => {
    expect(at('universal')).to.include(police).and.not.include(gp);
    expect(at('universal').split('Schools: Tell your designated')).to.have.length(2);
  });
});

describe('What to do, in a report', () => {
  it('says why an assessment is asked for', () => {
    const record = agree(answer(three, 'without-social-care', 'yes'), {
      ...{ level: 'targeted', tier: 'lower', rationale: 'Talked over.', on: '2026-11-25' },
    });
    expect(text(record)).to.include(
      'Complete the Family Help Assessment. There are needs in 3 or more areas: the document asks for a Family Help Assessment.',
    );
  });

  it('has what to have ready for the call, in the order in which it will be asked', () => {
    const now = answer(addConcern(newRecord(cheshireEast2023), { indicator: harm }), 'immediate-risk', 'yes');
    const told = text(now);
    expect(told).to.include('RING NOW\n1. Ring at once: ');
    expect(told).to.include(
      [
        'What to have ready:',
        '- The child’s initials, age and where they are now',
        '- What was seen or told, by whom and when; the child’s own words',
        '- Who is at home, and whether the parents know of the call',
        '- Your name, role and number to be called back on',
      ].join('\n'),
    );
  });

  it('gives every way to reach somebody that the document prints, with a note on a number once', () => {
    const told = text(addConcern(newRecord(cheshireEast2023), { indicator: harm }));
    expect(told).to.include(
      'Ring 0300 123 5012: press 3 for Cheshire East Consultation Service (ChECS); press 1 for Family Help; press 2 for ChECS, immediate safeguarding concerns. Listen to the options with care: they have changed, and a number of callers choose the wrong one. E-mail checs@cheshireeast.gov.uk: ChECS. If it is urgent, ring. On the web: Portal (https://childrenandfamilieseportal.cheshireeast.gov.uk/web/portal/pages/home); Portal form for children\'s social care: the page "Safeguarding & Child Protection", cheshireeast.gov.uk; On cheshireeast.gov.uk, the page "ChECS - Cheshire East Children\'s Consultation Service".',
    );
    expect(told.split('Listen to the options with care')).to.have.length(2);
    expect(told).to.include('Emergency Out of Hours Social Work Duty team (EDT): The source prints no number');
    const level4 = agree(newRecord(worcestershire2019), { level: 'level-4', rationale: 'Known.', on: '2026-11-25' });
    expect(text(level4, worcestershire2019)).to.include(
      'Ring 01905 822666 (Working hours; Monday to Thursday, 9am to 5pm; Friday, 9am to 4.30pm). Ring 01905 768020 (Out of hours or at weekends).',
    );
  });

  it('puts what hangs on a level under that level', () => {
    const extra = addConcern(newRecord(cheshireEast2023), { indicator: 'education.targeted.1' });
    expect(text(extra))
      .to.match(/\nIf lower tier:\n1\. /)
      .and.to.match(/\nIf upper tier:\n1\. /);
  });
});
