export const FACTS_FORMAT = 'threshold-kit/facts@1';
