import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  agree,
  answer,
  assess,
  newRecord,
  recordSharing,
  toText,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import {
  cheshireEast2023,
  documents,
  everyKey,
  familyHelpTemplate,
  tacProtocol,
  variant,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';
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
                const whole = lines.some((line) =>
                  [asked.replace(/\.$/, ''), ...why].every((words) => line.includes(words)),
                );
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
  it('sends somebody who must judge a risk to a number below only where the document prints one', () => {
    for (const [document, ring] of [
      [cheshireEast2023, 'ring at once: 999 or a number below.'],
      [worcestershire2019, 'ring at once: 999 or a number below.'],
      [westCheshire2019, 'ring 999 at once.'],
    ] as const) {
      const indicator = document.indicators.find(({ alert }) => alert)!.id;
      expect(text(addConcern(newRecord(document), { indicator }), document)).to.include(
        `If so, or if you are not sure, ${ring} If not, continue.`,
      );
    }
  });

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
      'Ring 0300 123 5012: press 3 for Cheshire East Consultation Service (ChECS); press 1 for Family Help; press 2 for ChECS, immediate safeguarding concerns. Listen to the options with care: they have changed, and a number of callers choose the wrong one. E-mail checs@cheshireeast.gov.uk: ChECS. If it is urgent, ring. On the web: Portal (https://childrenandfamilieseportal.cheshireeast.gov.uk/web/portal/pages/home); Portal form for children’s social care: the page “Safeguarding & Child Protection”, cheshireeast.gov.uk; On cheshireeast.gov.uk, the page “ChECS - Cheshire East Children’s Consultation Service”.',
    );
    expect(told.split('Listen to the options with care')).to.have.length(2);
    expect(told).to.include('Emergency Out of Hours Social Work Duty team (EDT): The source prints no number');
    const level4 = agree(newRecord(worcestershire2019), { level: 'level-4', rationale: 'Known.', on: '2026-11-25' });
    expect(text(level4, worcestershire2019)).to.include(
      'Ring 01905 822666 (Working hours; Monday to Thursday, 9am to 5pm; Friday, 9am to 4.30pm). Ring 01905 768020 (Out of hours or at weekends).',
    );
  });

  it('gives the emergency advice of the document, with the number that it prints and what it does not print', () => {
    const danger = (document: ThresholdDocument) =>
      text(newRecord(document), document)
        .split('\nIN DANGER NOW\n')[1]!
        .split('\n\n')[0]!
        .split('\n')
        .filter((one) => one !== document.emergency.text);
    const now = 'If a child is in immediate danger, call 999 now.';
    expect(danger(cheshireEast2023)).to.deep.equal([
      now,
      'Urgent: Cheshire East Consultation Service (ChECS), 0300 123 5012, option 3, then 2.',
      'Emergency Out of Hours Social Work Duty team (EDT): The source prints no number and no hours. Find the number before you need it. In an emergency ring 999.',
    ]);
    expect(danger(worcestershire2019)).to.deep.equal([
      now,
      'Urgent: Family Front Door, 01905 822666 (Working hours) or 01905 768020 (Out of hours or at weekends).',
    ]);
    expect(danger(tacProtocol)).to.deep.equal([
      now,
      'Single Point of Access (SPA): No telephone number, e-mail address or form is printed.',
    ]);
  });

  it('says once by when an answer comes, and whom to contact; what is to do stands once and in one list', () => {
    const upper = agree(addConcern(newRecord(cheshireEast2023), { indicator: 'education.targeted.1' }), {
      ...{ level: 'targeted', tier: 'upper', rationale: 'Talked over.', on: '2026-11-25' },
    });
    const [todo] = text(upper).split('\nWHAT TO DO, AND WHOM TO RING\n')[1]!.split('\n\nWhom to ring or write to:');
    const items = todo!.split('\n').filter(Boolean);
    expect(items[0]).to.equal('To do:');
    expect(items.slice(1).map((one) => Number(/^(\d+)\. /.exec(one)?.[1]))).to.deep.equal(
      items.slice(1).map((_, at) => at + 1),
    );
    expect(items).to.include(
      '2. If it is not urgent, complete the portal form for children’s social care and share your completed triage tool. ChECS triages and manages it. If you cannot use the form, ring: the same information is then taken. What meets the threshold for social care, at higher risk: within 2 hours. What meets the threshold for social care, otherwise: within 24 hours. Contact: Cheshire East Consultation Service (ChECS).',
    );
    expect(items).to.include('4. Share your completed triage tool with ChECS.');
  });

  it('puts under a question what hangs on its answer, by its short name, and under “where it fits” what a person sees', () => {
    const level3 = agree(newRecord(worcestershire2019), { level: 'level-3', rationale: 'Known.', on: '2026-11-25' });
    const told = text(level3, worcestershire2019);
    expect(told)
      .to.include('\nDepends on “Open to a service”:\n1. If the family has an allocated social worker')
      .and.to.include('\nDepends on “A need not yet met”:\n1. ')
      .and.to.include('\nWhere it fits:\n1. The document encourages this: complete the Early Help Assessment.');
  });

  it('names a level where several are open, and a tier alone where its level is plain', () => {
    const own = addConcern(newRecord(familyHelpTemplate), {
      ...{ domain: familyHelpTemplate.domains[0]!.id, level: 'family-help', text: 'Cold' },
    });
    expect(text(own, familyHelpTemplate)).to.match(/\nIf targeted early help:\n[^]*\nIf support under section 17:\n/);
    const one = addConcern(newRecord(westCheshire2019), { indicator: 'family.partnership-plus.1' });
    expect(text(one, westCheshire2019)).to.include('\nIf Partnership Plus:\n');
  });

  it('says how firmly the source carries what it does not state', () => {
    const one = addConcern(newRecord(westCheshire2019), { indicator: 'family.partnership-plus.1' });
    expect(text(one, westCheshire2019))
      .to.include('because you have none (implied, not printed).')
      .and.include('Complete the Team around the Family (TaF) plan. At Partnership Plus');
  });

  it('says beside what asks for agreement, and beside nothing else, that they share without it', () => {
    const base = agree(addConcern(newRecord(cheshireEast2023), { indicator: 'education.targeted.1' }), {
      ...{ level: 'targeted', tier: 'upper', rationale: 'Talked over.', on: '2026-11-25' },
    });
    const sharing: Parameters<typeof recordSharing>[1] = {
      ...{ what: 'What was seen', with: 'ChECS', purpose: 'Help', on: '2026-11-25', reasons: 'He waits outside.' },
      decision: 'share',
      basis: 'ground',
      ground: 'risk-of-harm',
    };
    const why = 'The writer recorded why they share without agreement.';
    const said = (change: object) =>
      text(recordSharing(base, { ...sharing, ...change }))
        .split('\nWHAT TO DO, AND WHOM TO RING\n')[1]!
        .split('\n\nWhom to ring')[0]!
        .split('\n')
        .filter((one) => one.includes(why));
    expect(said({})).to.have.length(1);
    expect(said({})[0]).to.include('Get parental consent');
    for (const change of [
      { reasons: undefined },
      { decision: undefined },
      { decision: 'not-share' },
      { basis: 'agreement', ground: undefined },
    ])
      expect(said(change), JSON.stringify(change)).to.deep.equal([]);
  });

  it('puts what hangs on a level under that level', () => {
    const extra = addConcern(newRecord(cheshireEast2023), { indicator: 'education.targeted.1' });
    expect(text(extra))
      .to.match(/\nIf lower tier:\n1\. /)
      .and.to.match(/\nIf upper tier:\n1\. /);
  });
});
