/**
 * What can come of a contact with children’s services, in the words in which councils’ returns count it,
 * so that a host can record it as they will. A person at the front door says which: nothing here follows
 * from a record. `code` is the word of the list itself.
 */
export const CONTACT_OUTCOMES = {
  from: 'Standard Safeguarding Dataset of Data to Insight, contact outcome (item SSD038)',
  standing:
    'A list that the dataset keeps for a coming version. Councils’ own systems may use others: check with the front door.',
  outcomes: [
    { code: 'No Further Action', text: 'The contact ends there.' },
    { code: 'Information and Advice', text: 'Whoever made contact was given information or advice.' },
    { code: 'EH Referral', text: 'It went on to early help.' },
    {
      code: 'CIN Referral',
      text: 'It went on to children’s social care, as a referral of a child who may be in need.',
    },
  ],
} as const;
