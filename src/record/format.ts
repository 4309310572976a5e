/** The format that this version writes. */
export const RECORD_FORMAT = 'threshold-kit/record@2';
