import type { Assessment, CaseRecord } from '../../src/index.js';

/** What the page in the frame tells its host. */
export interface FromFrame {
  readonly kit: typeof FRAME;
  /** Height of the content, in CSS pixels. */
  readonly height?: number;
  readonly state?: { readonly record: CaseRecord | null; readonly assessment: Assessment | null };
  readonly event?: { readonly type: string; readonly detail: unknown };
}

/** What the host tells the page in the frame: that it is there, or a record to open. */
export interface FromHost {
  readonly kit: typeof HOST;
  readonly record?: unknown;
}

export const FRAME = 'threshold-kit/frame@1';
export const HOST = 'threshold-kit/host@1';

export const EVENTS = ['threshold-ready', 'threshold-change', 'threshold-error'] as const;
