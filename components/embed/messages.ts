import type { Assessment, CaseRecord } from '../../src/index.js';

/** What the page in the frame tells its host. */
export interface FromFrame {
  readonly kit: typeof FRAME;
  /** Names the page as it was loaded this time. */
  readonly visit: string;
  /** Height of the content, in CSS pixels. */
  readonly height?: number;
  readonly state?: { readonly record: CaseRecord | null; readonly assessment: Assessment | null };
  /** The page is being left: what it told is true no longer. By then a browser names no window as the source. */
  readonly gone?: true;
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
