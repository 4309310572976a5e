/*
 * The page for the family in other languages, as samples of how words are replaced. They are drafts:
 * have a translator check your own before a family reads them.
 */

export const welsh = {
  lang: 'cy',
  dir: 'ltr',
  title: 'Rhannu gwybodaeth am eich teulu',
  parts: [
    { heading: 'Pam rydym yn gofyn', text: ['Rydym am helpu.', 'Y rheswm yw: {purpose}'] },
    { heading: 'Beth fyddem yn ei rannu', text: ['{what}'] },
    { heading: 'Gyda phwy', text: ['{with}'] },
    { heading: 'Gallwch ddweud na', text: ['Eich dewis chi yw hyn.'] },
  ],
} as const;

export const urdu = {
  lang: 'ur',
  dir: 'rtl',
  title: 'آپ کے خاندان کے بارے میں معلومات',
  parts: [
    { heading: 'ہم کیوں پوچھ رہے ہیں', text: ['ہم مدد کرنا چاہتے ہیں۔', '{purpose}'] },
    { heading: 'ہم کیا بتائیں گے', text: ['{what}'] },
    { heading: 'کس کو', text: ['{with}'] },
    { heading: 'آپ نہیں کہہ سکتے ہیں', text: ['فیصلہ آپ کا ہے۔'] },
  ],
} as const;
