import { expect } from '@esm-bundle/chai';
import {
  addPerson,
  agree,
  answerStep,
  countFrom,
  moveStep,
  newRecord,
  recordStage,
  setStepMeeting,
  startStep,
  tickPaper,
  toText,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol } from './documents.js';
import { NOW } from './full-records.js';
import { london } from './steps.js';

/* Whole steps as a report tells them, word for word: a line that is lost or turned round is seen here. */

/** A section of the text, a line each, without the numbers of its sources. */
const lines = (document: ThresholdDocument, record: CaseRecord, title: string) =>
  toText(document, record, { now: NOW })
    .split(`\n${title}\n`)[1]!
    .split(/\n\n(?=[A-Z][A-Z ,’]+\n)/)[0]!
    .replace(/ \[\d+\]/g, '')
    .split('\n');

describe('A whole step, in a report', () => {
  it('that is under way says what is done, what is due and what waits, which papers and whose role', () => {
    const agreed = moveStep(startStep(newRecord(tacProtocol), 'step-up', 's1'), {
      ...{ outcome: 'agreed', on: london('2026-11-20 15:00'), by: 'Both managers' },
    });
    const listed = recordStage(agreed, { stage: 'list', on: london('2026-11-23 15:00') });
    const met = setStepMeeting(tickPaper(listed, 'chronology', '2026-11-24'), '2026-12-03');
    const record = answerStep(answerStep(met, 'place', 'before'), 'caf', 'unsure');
    expect(lines(tacProtocol, record, 'STEP')).to.deep.equal([
      'Step up from PEH to CSC',
      'From: Protection and Early Help (PEH), with the Adolescent Resource Team (ART)',
      'To: Children’s Social Care (CSC)',
      'Where it stands: Under way, 3pm on Monday 23 November 2026',
      'Who decides: The Team or Service Manager, who weighs everything known about the child’s needs',
      'Step up/Step down Transitions Meeting: Thursday 3 December 2026',
      '- Agreed, and a condition is not judged yet: Does the child meet the threshold of the service that is to take over?',
      '',
      'Stages:',
      '1. Case identified: not recorded as done. PEH Team Manager: Identify that the case may need a step up.',
      '2. Managers talk: agreed, 3pm on Friday 20 November 2026',
      '3. On the list: done, 3pm on Monday 23 November 2026',
      '4. Referral to the SPA, before the meeting: to do now. PEH: Refer to the SPA in advance of the Transitions Meeting. Every step up is supported by such a referral. Contact: Single Point of Access (SPA). Time in the document: in advance of the Transitions Meeting.',
      '5. List sent round: to do now. An administrator: Send the list to the managers who attend, so that they know the cases. Time in the document: in advance of the meeting.',
      '6. Lead and team chosen: to do now. The managers at the Transitions Meeting, chaired by Social Care managers: Agree by need which team is best placed to lead, and which professionals belong to the team around the child and family. Contact: Step up/Step down Transitions Meeting.',
      '7. Social worker allocated: to do now. Managers: Allocate a CSC social worker. Time in the document: within 24 hours. Counted as: 24 hours from when the step is agreed. Overdue: it was due by 3pm on Saturday 21 November 2026.',
      '8. PEH worker’s role set: to do now. Managers: Settle a clear role for the PEH worker, and how far they stay involved.',
      '9. CAF shared: to do now. PEH: Share the CAF with CSC.',
      '10. Step up plan agreed: waiting. The Transitions Meeting: Agree the step up plan and monitor it at the meeting. Agree the date on which the social worker comes to the TAC or makes a joint visit. Waits for: Social worker allocated.',
      '11. Introductory TAC meeting: waiting. The social worker: Call a TAC meeting. Explain every practitioner’s role in full, and introduce the social worker to the family as their new lead professional (LP). Waits for: Social worker allocated.',
      '12. Off the list: waiting. The Transitions Meeting: Take the case off the list (tracker) once the step up is completed. Waits for: Referral to the SPA, before the meeting; Lead and team chosen; Social worker allocated; PEH worker’s role set; CAF shared; Step up plan agreed; Introductory TAC meeting.',
      '',
      'Papers:',
      '- CAF and DPR, with the detail of the TAC Action Plan: not known yet whether it is needed. Due by the end of Thursday 26 November 2026.',
      '- Transfer Summary: needed. Due by the end of Thursday 26 November 2026.',
      '- Update Chronology: shared, Tuesday 24 November 2026',
      '- Genogram: needed. Due by the end of Thursday 26 November 2026.',
      '',
      'Whose role changes:',
      '- CAF lead professional (CAF LP): Leads the TAC. Then: Is a member of the TAC, with a role and an extent that the managers set',
      '- Team Around the Child (TAC): Supports the family with the CAF LP. Then: Stays, and becomes part of the core group',
      '- Social worker: Does not lead. Then: Is the new LP, also called the key practitioner',
      '',
      'Answers:',
      'Where did the managers settle it? “Before the Transitions Meeting”',
      'Was the child or family supported through the CAF process? “Not known”',
      '',
      'What happened:',
      '- 3pm on Friday 20 November 2026: Agreed. By Both managers.',
      '- 3pm on Monday 23 November 2026: Done: On the list',
    ]);
  });

  it('that was refused says what to do then, by when, and keeps what was answered and why', () => {
    const rung = recordStage(startStep(newRecord(cheshireEast2023), 'step-up', 's1'), {
      ...{ stage: 'ring', on: london('2026-11-20 09:00'), by: 'Me' },
    });
    const sent = recordStage(rung, { stage: 'form', on: london('2026-11-20 11:00') });
    const wrong = recordStage(sent, {
      ...{ stage: 'form', done: false, on: london('2026-11-21 09:00'), reason: 'Sent to the wrong place' },
    });
    const refused = moveStep(tickPaper(wrong, 'triage-tool', '2026-11-20'), {
      ...{ outcome: 'not-agreed', on: london('2026-11-23 09:00'), reason: 'Not met', by: 'ChECS' },
    });
    expect(lines(cheshireEast2023, answerStep(refused, 'answer', 'family-help'), 'STEP')).to.deep.equal([
      'Step up to children’s social care, through ChECS',
      'From: Universal Services, Extra Help, or Targeted Help at the lower tier',
      'To: Targeted Help at the upper tier, or Statutory/Specialist Help',
      'Where it stands: Not agreed, 9am on Monday 23 November 2026',
      'Who decides: A social worker and their manager at ChECS',
      '',
      'Not agreed:',
      'ChECS sends the case to the Family Help Front Door, or gives you advice and guidance.',
      '- If professionals do not agree, use the partnership’s Professional Challenge procedure. It is not included: look on the page “Early Help Brokerage”, cheshireeast.gov.uk.',
      '',
      'Stages:',
      '1. Ring first: done, 9am on Friday 20 November 2026. Time in the document: immediately.',
      '2. Lower tier tried: not recorded as done. It may not apply. The lead professional, with the family: Make every attempt at the lower tier: engage the family positively, manage the risk, and achieve the outcomes.',
      '3. Parental consent: not recorded as done. It may not apply. You: Ask for parental consent before you complete the form, in speech or in writing. Record it, and say what the referral is about. Do not ask where one of the document’s exceptions applies. Do not ask for agreement where this is so: To ask for consent would put a person at risk. The risk is of significant harm or of serious harm. Do not ask for agreement where this is so: To ask for consent would delay enquiries into significant harm without justification. Do not ask for agreement where this is so: To ask for consent would prejudice work on a serious crime: its prevention, its detection or its prosecution.',
      '4. Portal form for children’s social care: not recorded as done. It may not apply. You: Complete the portal form for children’s social care, and share your completed triage tool. If you cannot use the form, ring.',
      '5. ChECS reviews: not agreed, 9am on Monday 23 November 2026. Time in the document: within two hours, or within 24 hours: it depends on risk. Counted as: Two hours from the call (higher risk). Was due by 11am on Friday 20 November 2026. It was decided after that.',
      '6. Family Help Front Door: to do now. Family Help Front Door: Take the case on at the lower tier. The team may make more checks, and settles who is best placed to help. Contact: Family Help Front Door. Time in the document: within 5 working days. Counted as: 5 working days from the decision of ChECS. Due by the end of Monday 30 November 2026.',
      '',
      'Papers:',
      '- Completed triage tool: shared, Friday 20 November 2026',
      '',
      'Answers:',
      'If it does not go to a social care team, what did ChECS decide? “It goes to the Family Help Front Door (lower tier)”',
      '',
      'What happened:',
      '- 9am on Friday 20 November 2026: Done: Ring first. By Me.',
      '- 11am on Friday 20 November 2026: Done: Portal form for children’s social care',
      '- 9am on Saturday 21 November 2026: Marked as not done: Portal form for children’s social care. Reason: “Sent to the wrong place”.',
      '- 9am on Monday 23 November 2026: Not agreed. By ChECS. Reason: “Not met”.',
    ]);
  });

  it('has beside it what is due outside it, counted from the day that was given', () => {
    const extra = agree(addPerson(newRecord(cheshireEast2023), { label: 'AB', role: 'child' }), {
      ...{ level: 'extra', rationale: '', on: '2026-11-05' },
    });
    const counted = countFrom(extra, 'review.extra-help-plan', '2026-11-05');
    expect(lines(cheshireEast2023, counted, 'DUE DATES')).to.deep.equal([
      '- Review of the Extra Help plan: at least every 12 weeks. Due by the end of Thursday 28 January 2027. Counted from Thursday 5 November 2026.',
    ]);
  });
});
