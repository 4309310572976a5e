const spent = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/**
 * How many times longer four times as much takes: 4 to 15 where it grows in line, as memory is tidied meanwhile; above
 * 100 where lists are copied at each step. It is time of the processor, so what else the machine does counts for
 * nothing. What takes no 5 ms is too short to tell.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  const few = Math.min(...[0, 1, 2].map(() => spent(() => work(size))));
  return spent(() => work(4 * size)) / Math.max(few, 5);
}
