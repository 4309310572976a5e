/** What a session with a code counts as. */
export type SessionKind = 'attended' | 'authorised' | 'unauthorised' | 'not-possible';

/**
 * The codes of attendance registers in England from 19 August 2024: "Working together to improve school
 * attendance" (DfE, August 2024), chapter 8, and regulation 10 of the School Attendance (Pupil
 * Registration) (England) Regulations 2024. What is not a possible attendance counts neither as attended
 * nor as missed.
 */
export const ATTENDANCE_CODES: Readonly<Record<string, SessionKind>> = {
  '/': 'attended',
  '\\': 'attended',
  L: 'attended',
  B: 'attended',
  K: 'attended',
  P: 'attended',
  V: 'attended',
  W: 'attended',
  C: 'authorised',
  C1: 'authorised',
  C2: 'authorised',
  E: 'authorised',
  I: 'authorised',
  J1: 'authorised',
  M: 'authorised',
  R: 'authorised',
  S: 'authorised',
  T: 'authorised',
  G: 'unauthorised',
  N: 'unauthorised',
  O: 'unauthorised',
  U: 'unauthorised',
  D: 'not-possible',
  Q: 'not-possible',
  X: 'not-possible',
  Y1: 'not-possible',
  Y2: 'not-possible',
  Y3: 'not-possible',
  Y4: 'not-possible',
  Y5: 'not-possible',
  Y6: 'not-possible',
  Y7: 'not-possible',
  Z: 'not-possible',
  '#': 'not-possible',
};

/** Late before the register closed, and after it. */
export const LATE_CODES: readonly string[] = ['L', 'U'];

/** Codes that the guidance of August 2024 took away. They say less than the new ones, so they are not read as those. */
export const FORMER_CODES: readonly string[] = ['F', 'H', 'J', 'Y'];

export const codeKind = (code: string): SessionKind | undefined =>
  Object.hasOwn(ATTENDANCE_CODES, code) ? ATTENDANCE_CODES[code] : undefined;

/** The two codes of a day that stand in one cell, such as "/\" or "C1N"; undefined where they can be read in no way or in two. */
export function twoCodes(cell: string): readonly [string, string] | undefined {
  const text = cell.replace(/\s/g, '');
  const ways = [1, 2].flatMap((at) => {
    const [am, pm] = [text.slice(0, at), text.slice(at)];
    return codeKind(am) && codeKind(pm) ? [[am, pm] as const] : [];
  });
  return ways.length === 1 ? ways[0] : undefined;
}
