/** The format that this version writes and reads. */
export const RECORD_FORMAT = 'threshold-kit/record@1';
