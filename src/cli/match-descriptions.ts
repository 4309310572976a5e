/** What each key of a test over facts means, for people who write a pack. */
export const matchDescriptions: Readonly<Record<string, string>> = {
  match:
    'When facts from a school or another system suggest the sign. Only for what its words say with a number or a fixed state. A person accepts or dismisses the suggestion.',
  'match.test': 'What must be so.',
  'match.doubt': 'What is unclear about the number, and which reading was taken. It is shown with the suggestion.',
  judge: 'What of the sign no fact can say, as a sentence or question for the person who accepts it.',
  overPercent: 'Absence: more than this share of the possible sessions missed. 10 leaves out exactly 10%.',
  atLeastPercent: 'Absence: this share of the possible sessions missed, or more. 10 takes in exactly 10%.',
  countAtLeast: 'How many, at the least.',
  countAtMost: 'How many, at the most.',
  fact: 'What is counted, by its dates.',
  lastMonths: 'Count only what happened in so many months up to today. Leave it out to count all.',
  forMonths: 'Part-time timetable: for so many months, or longer. Leave it out for any time.',
  state:
    'How the Education, Health and Care Plan stands: none, considered (an assessment is being considered), mainstream, or specialist (it names specialist provision).',
  aspects: 'Development: in how many aspects of the prime areas, at the least.',
  bandsAtLeast: 'Development: how many bands below the child’s age such an aspect is, at the least.',
  bandsAtMost: 'Development: how many bands below, at the most.',
  monthsAtLeast: 'Rent arrears in months, at the least.',
  monthsAtMost: 'Rent arrears in months, at the most.',
};
