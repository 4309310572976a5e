/** Why, in words. They stand beside the answer itself. */
export const WORDS = {
  immediate:
    'A child may be at immediate risk: do not wait for anybody’s agreement. Tell them afterwards, when it is safe, and record why.',
  unplaced:
    'The level is not known yet, so we cannot say which agreement the document asks for. If you fear that a child may come to harm, do not wait: speak to your safeguarding lead.',
  'step-open':
    'The document asks for agreement in some of its steps only, and no step is chosen yet. Nobody needs to be asked until one is. If you fear that a child may come to harm, do not wait: speak to your safeguarding lead.',
  'risk-open':
    'First judge whether a child is at immediate risk: something recorded describes harm and has not been judged yet. If there is a risk, or you are not sure, share now. Do not ask anybody for agreement until you have judged it.',
  'not-sharing-harm':
    'You recorded that you will not share, and a child may come to harm. Go through this decision with your manager or safeguarding lead.',
  'not-sharing':
    'You decided not to share, and recorded why. If you come to fear harm to a child, share what you know without delay.',
  'ground-untold': 'You recorded why you share without agreement. Tell them when it is safe.',
  'ground-told': 'You recorded your reasons for sharing without agreement.',
  incomplete: 'Something is missing from the record of your decision.',
  'agreement-incomplete': 'You have agreement, but something is missing from the record of it.',
  'still-ask':
    'The ground you chose lets you share. It does not excuse you from asking. Ask for agreement first, unless one of the exceptions to asking applies.',
  'ground-refused':
    'The ground you chose excuses you from asking, and somebody was asked and did not agree. Take advice from your manager or safeguarding lead. If you fear harm to a child, do not wait: share now.',
  'ground-silent':
    'The ground you chose excuses you from asking, and somebody was asked and has not answered. Take advice from your manager or safeguarding lead. If you fear harm to a child, do not wait: share now.',
  'ground-refused-advised':
    'You took advice. The ground you chose excuses you from asking, and somebody was asked and did not agree: choose a ground that lets you share in spite of that, or decide not to share.',
  'ground-silent-advised':
    'You took advice. The ground you chose excuses you from asking, and somebody was asked and has not answered: choose a ground that lets you share in spite of that, or decide not to share.',
  'refused-safeguarding':
    'A refusal does not stop you: where a child may come to harm, you can share without agreement if you record a ground and your reasons.',
  'refused-safeguarding-no-ground':
    'A refusal does not stop you: where a child may come to harm, you can share without agreement. The document states no ground for this, so take advice from your manager or safeguarding lead, and record it with your reasons.',
  'silent-safeguarding':
    'You need not wait for an answer: where a child may come to harm, you can share without agreement if you record a ground and your reasons.',
  'silent-safeguarding-no-ground':
    'You need not wait for an answer: where a child may come to harm, you can share without agreement. The document states no ground for this, so take advice from your manager or safeguarding lead, and record it with your reasons.',
  'refused-refer':
    'Do not hold the referral up: a refusal does not stop it. Take advice from your manager or safeguarding lead where that causes no delay. Record why you share without agreement.',
  'silent-refer':
    'Do not hold the referral up: it does not wait for an answer. Take advice from your manager or safeguarding lead where that causes no delay. Record why you share without agreement.',
  'basis-missing':
    'You took advice, and you can still share. Now record on what basis you share without agreement, and your reasons.',
  'refused-advice':
    'Agreement was refused or withdrawn. Take advice from your manager or safeguarding lead, and record the outcome. You can then decide to share or not to share. If you fear harm to a child, do not wait for the advice.',
  'silent-advice':
    'Somebody was asked and has not answered. Take advice from your manager or safeguarding lead, and record the outcome. You can then share on the ground you chose. If you fear harm to a child, do not wait for the advice.',
  'after-advice': 'You took advice after a refusal. Now record what you decided, and why.',
  refused:
    'Agreement was refused or withdrawn. If you come to fear harm to a child, you can still go to children’s social care.',
  silent: 'Somebody was asked and has not answered. If you come to fear harm to a child, do not wait for the answer.',
  'ask-and-refer':
    'Do not hold the referral up. Where it is practicable, ask for agreement to it, unless an exception to asking applies. A refusal does not stop it.',
  'refer-not-stated':
    'Do not hold the referral up. The document does not say which agreement is needed for it. Follow your own organisation’s rules. A refusal does not stop it.',
  'not-asked':
    'First ask for agreement. If one of the exceptions to asking applies, record it and your reasons instead.',
  'not-asked-no-ground':
    'First ask for agreement. The document states no exception. If asking might put a child at risk, speak to your safeguarding lead before you ask.',
  'not-stated': 'The document does not say which agreement is needed here. Follow your own organisation’s rules.',
  'refused-not-stated':
    'Agreement was refused or withdrawn, and the document does not say what follows. Take advice from your manager or safeguarding lead, and record the outcome. If you fear harm to a child, do not wait for the advice.',
  objection:
    'A child said no or withdrew their agreement. The document does not say that their agreement is needed, or what follows from a “no”. Take advice from your manager or safeguarding lead, and record the outcome. If you fear harm to a child, do not wait for the advice.',
  'objection-safeguarding':
    'A child said no or withdrew their agreement. That does not stop you where a child may come to harm. Take advice from your manager or safeguarding lead, and record the outcome. Do not hold a referral up for the advice.',
  'objection-not-stated':
    'A child said no or withdrew their agreement, and the document does not say whose agreement is needed. Take advice from your manager or safeguarding lead, and record the outcome. If you fear harm to a child, do not wait for the advice.',
  later: 'The document has consent asked for at the first contact with the family, after the referral.',
  'agreed-not-stated': 'Everyone listed with parental responsibility has agreed, and the record is complete.',
  agreed: 'Everyone whose agreement the document asks for has agreed, and the record is complete.',
} as const;

export type Why = keyof typeof WORDS;
