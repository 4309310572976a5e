/** How many letters are added, left out, changed or swapped between two words; 3 where it is more than two for certain. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const [from, aEnd, bEnd] = apart(a, b);
  return aEnd - from < 2 && bEnd - from < 2
    ? Math.max(aEnd, bEnd) - from
    : between(a.slice(from, aEnd), b.slice(from, bEnd));
}

/** Whether at most one letter is added, left out, changed or swapped between two words. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [from, aEnd, bEnd] = apart(a, b);
  if (aEnd - from < 2 && bEnd - from < 2) return true;
  return aEnd - from === 2 && bEnd - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** Where two words begin to differ, and where that ends in each. */
function apart(a: string, b: string): readonly [number, number, number] {
  let [from, aEnd, bEnd] = [0, a.length, b.length];
  while (from < aEnd && from < bEnd && a[from] === b[from]) from += 1;
  while (aEnd > from && bEnd > from && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  return [from, aEnd, bEnd];
}

function between(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
