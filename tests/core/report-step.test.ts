import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  agree,
  answer,
  answerStep,
  chooseReading,
  countFrom,
  moveStep,
  newRecord,
  readRecord,
  recordAgreement,
  recordCall,
  recordSharing,
  recordStage,
  setStepMeeting,
  startStep,
  tickPaper,
  toReport,
  toText,
  withWords,
  type CaseRecord,
  type ReportBlock,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, documents, tacProtocol, westCheshire2019 } from './documents.js';
import { anyRecord, NOW } from './full-records.js';
import { deeds, london } from './steps.js';

/* What a report says of a step, of whom to reach for it, and of what people said before. */

const told = (document: ThresholdDocument, record: CaseRecord, now = NOW) => toText(document, record, { now });
/** A section of the text, without its title. */
const part = (text: string, title: string) => text.split(`\n${title}\n`)[1]?.split(/\n\n(?=[A-Z][A-Z ,’]+\n)/)[0] ?? '';
const harm = cheshireEast2023.indicators.find(({ alert }) => alert)!.id;

for (const [name, document] of documents)
  describe(`Whom to reach, in a report: ${name}`, () => {
    it('everybody whom something to do names stands among those to ring or write to', () =>
      fc.assert(
        fc.property(anyRecord(document), (record) => {
          const { sections } = toReport(document, record, { now: NOW });
          const all = JSON.stringify(sections.find(({ id }) => id === 'do')!.blocks);
          const listed = all.slice(all.indexOf('Whom to ring or write to'));
          for (const { details } of said(sections))
            for (const detail of details)
              if (detail.startsWith('Contact: '))
                for (const { name: contact } of document.contacts)
                  if (detail.slice('Contact: '.length).includes(contact))
                    expect(listed).to.include(JSON.stringify(`${contact}:`).slice(1, -1));
        }),
        { numRuns: 15 },
      ));
  });

/** What a report says of the stages of a step. */
const stepItems = (blocks: readonly ReportBlock[]) =>
  blocks
    .flatMap((block) => (block.kind === 'group' && block.title === 'Stages' ? block.blocks : []))
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .filter((one) => one.kind === 'statement');

/** Everything in a report that has details. */
function said(value: unknown): { details: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'details' in value ? [value as { details: string[] }] : [];
  return [...own, ...Object.values(value).flatMap(said)];
}

describe('A step, in a report', () => {
  const started = startStep(newRecord(cheshireEast2023), 'step-up', 's1');

  it('says when not to ask, beside a stage that asks for agreement', () => {
    const [stage] = told(cheshireEast2023, started).match(/\d\. Parental consent: .*/)!;
    for (const { text, for: uses } of cheshireEast2023.consent!.grounds)
      if (uses.includes('not-asking')) expect(stage).to.include(`Do not ask for agreement where this is so: ${text}`);
  });

  it('says it beside no other stage, and no longer once somebody asked, with the places of what it says and no more', () => {
    const words = 'Do not ask for agreement where this is so';
    const items = (record: CaseRecord) => {
      const { sections } = toReport(cheshireEast2023, record, { now: NOW });
      return stepItems(sections.find(({ id }) => id === 'step')!.blocks);
    };
    const before = items(started);
    expect(before.filter((one) => JSON.stringify(one).includes(words)).map(({ text }) => text)).to.deep.equal([
      'Parental consent: not known yet whether it applies.',
    ]);
    const asked = items(recordStage(started, { stage: 'consent', on: london('2026-11-20 09:00') }));
    const [done] = asked.filter(({ text }) => text.startsWith('Parental consent: done'));
    expect(JSON.stringify(asked)).not.to.include(words);
    expect(done!.details).to.deep.equal([]);
    expect(done!.sources).to.have.length(1);
    const [open] = before.filter(({ text }) => text.startsWith('Parental consent'));
    expect(new Set(open!.sources).size).to.equal(open!.sources.length);
  });

  it('says it once where agreement has said it', () => {
    const placed = agree(started, { level: 'targeted', tier: 'upper', rationale: 'Talked over.', on: '2026-11-20' });
    const text = told(cheshireEast2023, placed);
    const [ground] = cheshireEast2023.consent!.grounds.filter(({ for: uses }) => uses.includes('not-asking'));
    expect(text.split(`Do not ask for agreement where this is so: ${ground!.text}`)).to.have.length(2);
  });

  it('does not send somebody to ask who recorded why they share without agreement', () => {
    const shared = recordSharing(
      agree(started, { level: 'targeted', tier: 'upper', rationale: 'Talked over.', on: '2026-11-20' }),
      {
        ...{ basis: 'ground', ground: 'risk-of-harm', decision: 'share', on: '2026-11-25' },
        ...{ what: 'What was seen', with: 'The front door', purpose: 'Help', reasons: 'He waits outside.' },
      },
    );
    const why = 'The writer recorded why they share without agreement.';
    expect(told(cheshireEast2023, shared).match(/\d\. Parental consent: .*/)![0]).to.include(why);
    expect(part(told(cheshireEast2023, shared), 'STEP').split(why), 'and no other stage says so').to.have.length(2);
  });

  it('keeps which papers were shared while immediate risk is open, and asks for no other', () => {
    const shared = addConcern(tickPaper(started, 'triage-tool', '2026-11-20'), { indicator: harm });
    const step = part(told(cheshireEast2023, shared), 'STEP');
    expect(step).to.include('Completed triage tool: shared, Friday 20 November 2026');
    expect(step).to.not.match(/: needed|Stages:/);
  });

  it('keeps the day that a time is counted from while immediate risk is open, and where nothing is due by it', () => {
    const due = (record: CaseRecord) => part(told(cheshireEast2023, record), 'DUE DATES').replace(/ \[\d+\]/g, '');
    const extra = agree(newRecord(cheshireEast2023), { level: 'extra', rationale: '', on: '2026-11-05' });
    const counted = countFrom(extra, 'review.extra-help-plan', '2026-11-05');
    expect(due(counted)).to.include('Due by the end of').and.not.include('counted from');
    const day = '- Review of the Extra Help plan: counted from Thursday 5 November 2026';
    expect(due(addConcern(counted, { indicator: harm }))).to.equal(day);
    expect(due({ ...counted, agreed: null })).to.equal(`${day}. It is not asked for now.`);
  });

  it('keeps the way of counting that was chosen while immediate risk is open, and says it once', () => {
    const chosen = chooseReading(started, 'review', 'form-24');
    const { text: reading } = cheshireEast2023
      .steps!.find(({ id }) => id === 'step-up')!
      .stages.find(({ id }) => id === 'review')!
      .clock!.readings!.find(({ id }) => id === 'form-24')!;
    const step = (record: CaseRecord) => part(told(cheshireEast2023, record), 'STEP');
    const group = `How times are counted:\nChECS reviews: ${reading}`;
    expect(step(addConcern(chosen, { indicator: harm }))).to.include(group);
    expect(step(answer(chosen, 'immediate-risk', 'no')).split(reading)).to.have.length(2);
    expect(step(answer(chosen, 'immediate-risk', 'no'))).not.to.include('How times are counted');
    expect(step(addConcern(started, { indicator: harm }))).not.to.include('How times are counted');
    // A stage that does not apply is not shown, with its time.
    const { name, clock } = cheshireEast2023
      .steps!.find(({ id }) => id === 'step-up')!
      .stages.find(({ id }) => id === 'family-help')!;
    const taken = chooseReading(started, 'family-help', clock!.readings![0]!.id);
    const agreed = moveStep(taken, { outcome: 'agreed', on: london('2026-11-23 09:00') });
    expect(step(agreed)).to.include(`How times are counted:\n${name}: ${clock!.readings![0]!.text}`);
  });

  it('gives what does not fit together by itself, and not as something that happened', () => {
    const agreed = moveStep(startStep(newRecord(westCheshire2019), 'step-up', 's1'), {
      outcome: 'agreed',
      on: london('2026-11-23 09:00'),
    });
    const step = part(told(westCheshire2019, agreed), 'STEP');
    const note = step.indexOf('Agreed, and a condition is not judged yet');
    expect(note).to.be.above(0).and.below(step.indexOf('Stages:')).and.below(step.indexOf('What happened:'));
  });

  it('says of what was done late that it was done after that', () => {
    const begun = startStep(newRecord(tacProtocol), 'no-further-action', 's1');
    const received = recordStage(begun, { stage: 'refer', on: london('2026-11-19 09:00') });
    const late = recordStage(received, { stage: 'refer-on', on: london('2026-11-20 10:00') });
    expect(part(told(tacProtocol, late), 'STEP')).to.include(
      'Was due by 9am on Friday 20 November 2026. It was done after that.',
    );
  });

  it('says of a time that has run out, and is not sure, that it may be overdue', () => {
    const rung = recordStage(started, { stage: 'ring', on: london('2026-11-20 09:00') });
    const refused = moveStep(rung, { outcome: 'not-agreed', on: london('2026-11-20 10:00') });
    const again = moveStep(refused, {
      outcome: 'considering',
      on: london('2026-11-24 09:00'),
      reason: 'New facts.',
    });
    expect(told(cheshireEast2023, again)).to.include(
      'It may be overdue: it was due by 11am on Friday 20 November 2026.',
    );
  });

  it('does not say that something is due in a step that is completed', () => {
    const closed = setStepMeeting(
      deeds(
        tacProtocol,
        'step-down',
        { outcome: 'agreed', at: '2026-11-20 15:00' },
        { stage: 'close', at: '2026-11-25 10:00' },
      ),
      '2026-12-10',
    );
    const step = part(told(tacProtocol, closed), 'STEP');
    expect(step)
      .to.include('Was due by 3pm on Saturday 21 November 2026')
      .and.to.include('PEH lead professional allocated: not recorded as done')
      .and.not.match(/Due by|Overdue|to do now|: waiting|Waits for/);
  });

  it('names the way to challenge where people did not agree', () => {
    const refused = moveStep(startStep(newRecord(westCheshire2019), 'step-up', 's1'), {
      outcome: 'not-agreed',
      on: london('2026-11-23 09:00'),
      reason: 'Not met.',
    });
    const { escalation } = westCheshire2019.steps!.find(({ id }) => id === 'step-up')!.notAgreed;
    const { name: whom } = westCheshire2019.contacts.find(({ id }) => id === escalation!.contact)!;
    const text = told(westCheshire2019, refused);
    expect(part(text, 'STEP')).to.include(`Contact: ${whom}.`);
    expect(part(text, 'WHAT TO DO, AND WHOM TO RING')).to.include(`- ${whom}:`);
  });

  it('does not say of what something done already follows that it is to do now, and says so of what is next', () => {
    const moved = (outcome: 'agreed' | 'not-agreed') =>
      moveStep(startStep(newRecord(tacProtocol), 'step-up', 's1'), { outcome, on: london('2026-11-23 09:00') });
    const step = (outcome: 'agreed' | 'not-agreed') => part(told(tacProtocol, moved(outcome)), 'STEP');
    expect(step('not-agreed'))
      .to.match(/\d\. Case identified: not recorded as done\. \[\d\] PEH Team Manager: Identify/)
      .and.to.match(/\d\. [^:]+: to do now/);
    expect(step('agreed'))
      .to.match(/\d\. Case identified: not recorded as done\./)
      .and.to.match(/\d\. On the list: to do now/);
    const open = startStep(newRecord(cheshireEast2023), 'to-lower-tier', 's1');
    const refused = moveStep(open, { outcome: 'not-agreed', on: london('2026-11-23 09:00') });
    expect(part(told(cheshireEast2023, refused), 'STEP'), 'no decision of its own').not.to.include('not recorded as');
  });

  it('is where to look for what to do, where the document asks for nothing outside it', () => {
    const todo = (record: CaseRecord) => part(told(westCheshire2019, record), 'WHAT TO DO, AND WHOM TO RING');
    const none = 'The document asks for nothing at this point.';
    expect(todo(newRecord(westCheshire2019))).to.equal(none);
    expect(todo(startStep(newRecord(westCheshire2019), 'step-up', 's1')))
      .to.include('What to do now is under “Step”.')
      .and.not.include(none);
  });

  it('has the answer that an outcome asks for beside it', () => {
    const refused = moveStep(started, { outcome: 'not-agreed', on: london('2026-11-23 09:00') });
    expect(told(cheshireEast2023, answerStep(refused, 'answer', 'advice'))).to.include(
      'If it does not go to a social care team, what did ChECS decide? “',
    );
  });
});

describe('A lower level, in a report', () => {
  it('names the whole of what the document points to, above what it asks there', () => {
    const two = westCheshire2019.indicators.filter(({ kind, alert }) => kind === 'need' && !alert);
    const record = agree(addConcern(newRecord(westCheshire2019), { indicator: two[0]!.id }), {
      level: 'universal',
      rationale: 'Seen at home.',
      on: '2026-11-25',
    });
    const level = part(told(westCheshire2019, record), 'LEVEL OF NEED');
    expect(level)
      .to.include('What the document asks at Universal Plus to Partnership Plus, not yet decided:')
      .and.include(
        'What the document asks at Universal Plus to Partnership Plus, not yet decided. If Partnership Plus:',
      );
  });
});

describe('Agreement that was given before, in a report', () => {
  it('keeps how it was given, what was explained and whether it was understood', () => {
    const mum = newRecord(cheshireEast2023, { people: [{ id: 'mum', label: 'Mum', role: 'adult' }] });
    const given = recordAgreement(mum, {
      ...{ person: 'mum', state: 'given', on: '2026-11-20', how: 'writing', communication: 'met' },
      explained: ['why', 'what'],
    });
    const words =
      'agreed, in writing on 20 November 2026. Explained: why, what. They had the help they needed to understand.';
    const text = (record: CaseRecord) => part(told(cheshireEast2023, record), 'AGREEMENT AND SHARING INFORMATION');
    const withdrawn = recordAgreement(given, {
      ...{ person: 'mum', state: 'withdrawn', on: '2026-11-24' },
      explained: [],
    });
    expect(text(withdrawn)).to.include(`They ${words}`).and.include('Mum: withdrew their agreement on 24 November');
    expect(text(given).split(words), 'once where it counts').to.have.length(2);
  });
});

describe('What opening under another version told, in a report', () => {
  const opened = (document: ThresholdDocument, record: unknown) => {
    const read = readRecord(document, record);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    return told(document, read.value);
  };

  it('is told once: what it kept stands in its own place', () => {
    const noted = addConcern(newRecord(cheshireEast2023), {
      ...{ indicator: 'education.extra.1', note: 'Late each Monday.' },
    });
    const rung = recordCall(noted, { contact: 'checs', to: 'ChECS', on: '2026-11-20', advice: 'Send the form.' });
    const record = agree(rung, { level: 'extra', rationale: 'Seen at home.', on: '2026-11-20' });
    const json = structuredClone(withWords(cheshireEast2023, record)) as any;
    json.document.published = 'June 2022';
    json.concerns[0].indicator = json.concerns[0].id = 'education.extra.99';
    json.calls[0].contact = 'gone';
    json.agreed.level = 'gone';
    const text = opened(cheshireEast2023, json);
    for (const once of ['Late each Monday.', 'Send the form.', 'Seen at home.'])
      expect(text.split(once), once).to.have.length(2);
  });

  it('says all of what has no place any more', () => {
    const text = opened(tacProtocol, {
      ...newRecord(tacProtocol, { people: [{ id: 'a', label: 'AB', role: 'child' }] }),
      concerns: [
        {
          ...{ id: 'home.extra: cold flat', domain: 'home', level: 'extra', text: 'Cold flat', people: ['a'] },
          ...{ note: 'No heating.', seen: { on: '2026-11-20', by: 'Nan', how: 'told' } },
        },
      ],
    });
    expect(text).to.include(
      'cannot be placed: the document has no areas. About: AB. Note: “No heating.” Told to the writer by Nan, 20 November 2026.',
    );
  });
});

describe('A report as text', () => {
  it('ends a group with an empty line, so that what follows does not read as part of it', () => {
    const record = addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1' });
    expect(told(cheshireEast2023, record)).to.match(/\n\nNothing is recorded in: /);
  });
});
