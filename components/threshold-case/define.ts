import { define } from '../shared/define.js';
import { ThresholdCase } from './threshold-case.js';

export type * from './threshold-case.js';

define('threshold-case', ThresholdCase);
