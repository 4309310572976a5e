import type { Issue } from '../../src/index.js';
import type { Fault } from './context.js';
import { ThresholdErrorEvent } from './events.js';

/** What went wrong, before anybody is told. The words are looked up in the language of the case. */
export interface Wrong {
  readonly say: () => string;
  readonly issues: readonly Issue[];
  /** True where a record was given and not opened. */
  readonly unopened?: boolean;
  /** Asks for the document again, where that would help. */
  readonly again?: (() => void) | undefined;
}

/** Where a fault stands until it is put right. */
export interface Place {
  put(fault: Fault): void;
  has(fault: Fault): boolean;
}

/** Puts a fault in its place and tells the host, which may take the message over. */
export function tell(host: EventTarget, { say, issues, unopened = false, again }: Wrong, place: Place): void {
  const message = say();
  const fault: Fault = { message, issues, handled: false, unopened, again };
  place.put(fault);
  const handled = !host.dispatchEvent(new ThresholdErrorEvent(message, issues));
  // The host may have put it right meanwhile.
  if (handled && place.has(fault)) place.put({ ...fault, handled });
}
