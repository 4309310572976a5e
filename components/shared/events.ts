import type { Assessment, CaseRecord, Issue, ThresholdDocument } from '../../src/index.js';

/** The document is loaded and the element is in use. */
export class ThresholdReadyEvent extends CustomEvent<{ readonly document: ThresholdDocument }> {
  constructor(document: ThresholdDocument) {
    super('threshold-ready', { detail: { document } });
  }
}

/** A person recorded, answered, agreed or took something back. Never sent when code changed a property. */
export class ThresholdChangeEvent extends CustomEvent<{
  readonly record: CaseRecord;
  readonly assessment: Assessment | null;
}> {
  constructor(record: CaseRecord, assessment: Assessment | null) {
    super('threshold-change', { bubbles: true, composed: true, detail: { record, assessment } });
  }
}

/** Something could not be loaded, read or worked out. Cancel it to show your own message; the emergency advice stays. */
export class ThresholdErrorEvent extends CustomEvent<{ readonly message: string; readonly issues: readonly Issue[] }> {
  constructor(message: string, issues: readonly Issue[]) {
    super('threshold-error', { cancelable: true, bubbles: true, composed: true, detail: { message, issues } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'threshold-ready': ThresholdReadyEvent;
    'threshold-change': ThresholdChangeEvent;
    'threshold-error': ThresholdErrorEvent;
  }
}
