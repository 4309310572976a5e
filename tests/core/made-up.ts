/** The same numbers on every machine: a linear congruential generator, its high bits only. */
export function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const letter = (at: number) => String.fromCharCode(97 + at);
