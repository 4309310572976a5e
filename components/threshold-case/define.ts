import { ThresholdCase } from './threshold-case.js';

ThresholdCase.define('threshold-case');
