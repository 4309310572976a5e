import type { ThresholdDocument } from '../../src/index.js';
import type { Case } from './context.js';
import { caseStrings } from './strings.js';

/** What a form that requires the case asks for with a document, in words. */
export function needs({ domains, levels, steps }: ThresholdDocument): Map<string, string> {
  const needed = new Map<string, string>();
  if (!domains.length && steps?.length) return needed.set('step', caseStrings.neededStep);
  if (domains.length) needed.set('recorded', caseStrings.neededRecorded);
  if (levels.length) needed.set('agreed', caseStrings.neededAgreed);
  return needed;
}

/** What of it is missing. Where there is an immediate risk nothing is: help does not wait for a form. */
export function missing({ document, record, assessment }: Case): Map<string, string> {
  if (!document || !record || !assessment || assessment.urgent?.status === 'act-now') return new Map();
  const open = needs(document);
  if (record.concerns.length || record.strengths.length) open.delete('recorded');
  if (record.agreed) open.delete('agreed');
  if (record.step) open.delete('step');
  if (assessment.agreed?.rationaleMissing) open.set('reasons', caseStrings.neededReasons);
  return open;
}
