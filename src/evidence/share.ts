/*
 * Shares of sessions in whole numbers: 19 of 190 is 10% and not a hair more, whatever a computer
 * makes of 0.1.
 */

/** Whether a share is more than so many per cent. */
export const isOver = (part: number, whole: number, percent: number): boolean => part * 100 > percent * whole;

/** Whether a share is so many per cent or more. */
export const isAtLeast = (part: number, whole: number, percent: number): boolean => part * 100 >= percent * whole;

/**
 * A share in words, to one decimal: "17.9%". Where that would round to a whole number which the
 * share is not, it has as many decimals as it takes to show on which side it lies: 9.96%, not 10%.
 */
export function shareWords(part: number, whole: number): string {
  for (let scale = 10; ; scale *= 10) {
    const rounded = Math.round((part * 100 * scale) / whole);
    if (rounded % scale !== 0) return `${trimmed(rounded, scale)}%`;
    if (part * 100 * scale === rounded * whole) return `${rounded / scale}%`;
  }
}

const trimmed = (rounded: number, scale: number) =>
  `${Math.floor(rounded / scale)}.${String(rounded % scale).padStart(Math.log10(scale), '0')}`;
