import { ThresholdCase } from './threshold-case.js';

export type * from './threshold-case.js';

ThresholdCase.define('threshold-case');
