import type { CaseRecord } from '../../src/index.js';

let page = '';

/**
 * By what a calendar knows the dates outside a step: the same from every element, and no other family's. With the
 * host's own reference they are the same events when the record is opened again, and else those of this page.
 */
export function datesId({ reference, step }: CaseRecord, opened: number): string {
  if (reference) return `${location.origin} ${reference}`;
  page ||= crypto.getRandomValues(new Uint32Array(4)).join('-');
  return step?.id ?? `${page}-${opened}`;
}
