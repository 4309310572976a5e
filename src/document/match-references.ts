import type { Checks, Path } from './checks.js';
import type { FactTest } from './match-schema.js';

/** The faults of a test over facts that its shape does not show. */
export function matchFaults(test: FactTest, path: Path, say: Checks['say']): void {
  const ends = (least: string, from: number, most: string, to: number | undefined) => {
    if (to !== undefined && from > to)
      say(path, `"${least}" (${from}) is more than "${most}" (${to}). Change them over.`);
  };
  switch (test.kind) {
    case 'all':
    case 'any':
      return test.of.forEach((one, at) => matchFaults(one, [...path, 'of', at], say));
    case 'absence':
      if ((test.overPercent === undefined) === (test.atLeastPercent === undefined))
        say(path, 'Say either "overPercent" or "atLeastPercent": at the number itself they differ.');
      return;
    case 'late-marks':
    case 'dates':
      return ends('countAtLeast', test.countAtLeast, 'countAtMost', test.countAtMost);
    case 'development':
      return ends('bandsAtLeast', test.bandsAtLeast, 'bandsAtMost', test.bandsAtMost);
    case 'rent-arrears':
      return ends('monthsAtLeast', test.monthsAtLeast, 'monthsAtMost', test.monthsAtMost);
  }
}
