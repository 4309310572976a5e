import type { CaseRecord } from '../../src/index.js';

/** Whether anything at all is recorded, of any part. */
export function isRecorded({ format, document, names, ...parts }: CaseRecord): boolean {
  return Object.values(parts).some((part) =>
    typeof part === 'object' && part !== null ? Object.keys(part).length > 0 : Boolean(part),
  );
}
