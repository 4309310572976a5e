/**
 * The words of the page for the family. All of them can be replaced, for EasyRead or for another
 * language: set `lang` and `dir` with them. `{what}`, `{with}` and `{purpose}` stand for what the
 * practitioner wrote.
 */
export interface FamilyExplanation {
  /** Language of the words, as in HTML: en-GB, ur, cy. */
  readonly lang: string;
  /** Direction of the words: ltr or rtl. */
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** Each part has a heading and its sentences. */
  readonly parts: readonly { readonly heading: string; readonly text: readonly string[] }[];
  /** Stands where the practitioner wrote nothing yet. */
  readonly blank: string;
}

export const familyExplanation: FamilyExplanation = {
  lang: 'en-GB',
  dir: 'ltr',
  title: 'Sharing information about your family',
  parts: [
    {
      heading: 'Why we are asking',
      text: [
        'We want to help. To do that we may need to talk to other people who can help too.',
        'The reason is: {purpose}',
      ],
    },
    { heading: 'What we would share', text: ['{what}', 'We share only what is needed. We keep it safe.'] },
    { heading: 'With whom', text: ['{with}'] },
    {
      heading: 'You can say no',
      text: [
        'It is your choice. You can say yes or no. Please ask us anything first.',
        'You can change your mind later. Tell us, and we stop from that day. What was shared before cannot be called back.',
      ],
    },
    {
      heading: 'What happens then',
      text: [
        'If you say yes, we share the information and tell you what comes next.',
        'If you say no, we talk with you about other ways to help. Saying no is not held against you.',
      ],
    },
    {
      heading: 'When we must share anyway',
      text: [
        'If we think that a child may be harmed, we must tell the people who keep children safe. We do this even if you say no. Where it is safe, we tell you first.',
      ],
    },
    {
      heading: 'If you would like help to understand',
      text: ['Tell us if you need an interpreter, British Sign Language, EasyRead, large print or something else.'],
    },
  ],
  blank: '……………………',
};
