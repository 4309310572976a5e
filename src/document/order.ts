/** Compares two texts letter by letter: a total order, the same in every engine and language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
