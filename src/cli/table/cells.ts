/*
 * What is wrong with single cells as spreadsheets and word processors leave them, and what can be read
 * all the same.
 */

/** The characters that Windows-1252 has at 0x80 to 0x9F. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const SPOILT = new RegExp(`[\u00c2-\u00df][\u0080-\u00bf${HIGH}]|[\u00e0-\u00ef][\u0080-\u00bf${HIGH}]{2}`, 'g');
/** What spoilt text can have been: letters with accents, and the signs of print. */
const LIKELY = /^[\u00a0-\u017f\u2010-\u2044\u20ac\u2122]$/;

/** Text that was saved as UTF-8 and read as Windows-1252, put right: "donâ€™t" is "don’t". */
export function unspoilt(text: string): string {
  const once = text.replace(SPOILT, (signs) => {
    const bytes = [...signs].map((sign) => (HIGH.includes(sign) ? 0x80 + HIGH.indexOf(sign) : sign.charCodeAt(0)));
    const read = new TextDecoder().decode(Uint8Array.from(bytes));
    return LIKELY.test(read) ? read : signs;
  });
  // Some text was spoilt twice. A space that may not break ends as a space behind "Â".
  return once === text ? text.replace(/\u00c2(?=\s|$)/g, '') : unspoilt(once);
}

/** Characters that nobody sees: joiners, marks of direction, soft hyphens, control characters. Private ones can be bullets. */
const UNSEEN = /[^\P{C}\p{Co}\t\n\r]/gu;

export const seen = (text: string): string => text.replace(UNSEEN, '');

/** One line, without spaces at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';
const A_DATE = new RegExp(
  `^(?:\\d{1,2}[-/. ]${MONTH}(?:[-/. ,]+\\d{2,4})?|${MONTH}[-/. ]\\d{1,4}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})(?: \\d\\d:\\d\\d(?::\\d\\d)?)?$`,
  'i',
);
const PERHAPS_A_DATE = /^\d{1,2}\s*[-/–]\s*\d{1,4}$/;

/** Why a cell cannot be taken, whatever column it stands in. */
export function cellFault(text: string): string | undefined {
  if (/^#(?:[A-Z0-9/_]+[!?]?|#+)$/i.test(text) && /[!?#]$|^#N\/A$|DATA$/i.test(text))
    return 'is an error of the spreadsheet. Correct the formula there, or write the text';
  if (text.includes('\ufffd')) return 'has lost a character (\ufffd). Write it again';
  if (/^=/.test(text)) return 'is a formula. Write the text in its place';
  if (
    /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:amp|nbsp|lt|gt|quot|apos|[rl]s?quo|[nm]dash|bull|#x?[0-9a-f]+);/i.test(
      text,
    )
  )
    return 'has HTML in it. Write it as plain text';
  if (A_DATE.test(text))
    return 'is a date. The spreadsheet may have made it of something else: format the column as text';
  return undefined;
}

/** Longer than any name of an area, a level or a group. */
const LONG = 100;

/** Why a cell cannot be the name of an area, a level or a group. */
export function nameFault(text: string): string | undefined {
  if (PERHAPS_A_DATE.test(text)) return 'is a date or a range, not a name';
  if (text.length > LONG)
    return `is ${text.length} characters long. A name is short: look for a cell in the wrong column`;
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text) && /\p{Script=Latin}/u.test(text))
    return 'mixes letters of two alphabets that look alike. Type it again';
  return undefined;
}

/** Why a cell cannot be the name of one level. */
export const levelFault = (text: string): string | undefined =>
  /\d[a-z]?\s*(?:[/&+,–-]|to\b|or\b|and\b)\s*(?:(?:level|tier|stage)s?\s*|s\s*)?\d|\b(?:and|or)\s+(?:above|over|higher|up|below|lower|under)\b|\d\s*\+/i.test(
    text,
  )
    ? 'names more than one level. Write a row for each'
    : undefined;

/** A cell that stands for an empty one. */
export const saysNone = (text: string): boolean => /^(?:[-–—.\s]+|n\/?a|none|nil|not applicable)$/i.test(text);

/** Why a text is no sign. */
export function signFault(text: string): string | undefined {
  if (
    saysNone(text) ||
    !/\p{L}/u.test(text) ||
    /^(?:tbc|tba|tbd|x+|blank|empty|(?:as|see) (?:above|below)|ditto)$/i.test(text)
  )
    return 'is no sign. Write the sign, or take the row out';
  if (NOTE.test(text)) return 'reads like a note, not a sign. Take it out of the table';
  return undefined;
}

const NOTE =
  /^(?:(?:source|notes?|n\.?b\.?|key|footnote|copyright|last updated|version|draft)\b\s*(?:\d+\s*)?[:.–-]|[*†‡§©]\S|page \d+(?: of \d+)?$)/i;

export const isNote = (text: string): boolean => NOTE.test(text);

const SURE = '•●○◦▪▫■□◆◇‣⁃∙➢➤►▶✓✔\uf000-\uf0ff';
const BULLET = new RegExp(`^(?:[${SURE}]\\s*|[-–—*·]\\s+|o(?:\\t|\\s{2,})\\s*)`);
const WITHIN = new RegExp(`(?<!\\s)\\s+(?=[${SURE}])`);
const NUMBERED = /^\(?(?:\d{1,2}|[a-z])[.)]\s+/;

/** A cell that holds a bullet alone, whose text was pasted into the next cell. */
export const isBullet = (text: string): boolean => text !== '' && `${text} `.replace(BULLET, '').trim() === '';

/** The signs that one cell holds, by its bullets; or why they cannot be told apart. */
export function signsIn(cell: string): readonly string[] | { readonly why: string } {
  const lines = cell
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.trim().split(WITHIN))
    .filter((line) => line.trim());
  const numbered = lines.filter((line) => NUMBERED.test(line)).length > 1;
  const signs: string[] = [];
  let bullets = false;
  for (const line of lines) {
    const text = `${line} `
      .replace(BULLET, '')
      .replace(numbered ? NUMBERED : '', '')
      .trim();
    const begins = text !== line.trim();
    if (begins && signs.length && !bullets)
      return { why: `has text before its first bullet ("${shortly(signs[0]!)}"). Give each sign its own row` };
    bullets ||= begins;
    if (begins || !signs.length) signs.push(text);
    else if (/^[\p{Lu}\p{N}]/u.test(text))
      return {
        why: `has lines that may be signs of their own ("${shortly(text)}"). Put a bullet before each sign, or join the lines`,
      };
    else signs[signs.length - 1] += ` ${text}`;
  }
  const whole = signs.map(oneLine).filter(Boolean);
  return whole.length ? whole : { why: 'holds a bullet and no text' };
}

/** A text that is quoted in a message. */
export const shortly = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
