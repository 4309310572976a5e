import { within } from './within.js';

/** Who draws the frame of a case: the emergency line, the document's standing and the notes on the law. */
export interface Frames {
  /**
   * An element of the case stands in the page; it is told when it begins or ends to draw the frame. Of another
   * copy of the kit, it may draw it without the notes of the case.
   */
  join(element: Element, changed: () => void, withNotes?: boolean): void;
  leave(element: Element): void;
  /** An element could not be drawn: the next one that works draws the frame. Told again once it can. */
  fail(element: Element, failed: boolean): void;
  /** Whether an element draws the frame. */
  isDrawnBy(element: Element): boolean;
  /** Whether any element draws it. */
  readonly drawn: boolean;
  /** The element whose frame has what the case says about itself, below the emergency line. */
  readonly notesIn?: Element | undefined;
}

interface Member {
  readonly changed: () => void;
  readonly withNotes: boolean;
  failed: boolean;
}

/** One frame for each case, by the first of its elements that stands in the page and works. */
export class FrameTurns implements Frames {
  readonly #members = new Map<Element, Member>();
  readonly #host: EventTarget;
  readonly #changed: () => void;
  #speaker: Element | undefined;

  constructor(host: EventTarget, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get drawn(): boolean {
    return this.#speaker !== undefined;
  }

  get notesIn(): Element | undefined {
    const speaker = this.#speaker;
    const member = speaker && this.#members.get(speaker);
    // To what another component puts into the case no browser moves the focus when a form is not valid.
    return member?.withNotes && !member.failed && within(speaker!, this.#host) ? speaker : undefined;
  }

  join(element: Element, changed: () => void, withNotes = false): void {
    if (this.#members.has(element)) return;
    this.#members.set(element, { changed, withNotes, failed: false });
    this.#choose();
  }

  leave(element: Element): void {
    if (this.#members.delete(element)) this.#choose();
  }

  fail(element: Element, failed: boolean): void {
    const member = this.#members.get(element);
    if (!member || member.failed === failed) return;
    member.failed = failed;
    this.#choose();
  }

  isDrawnBy(element: Element): boolean {
    return this.#speaker === element;
  }

  #choose(): void {
    const before = this.#speaker;
    const members = [...this.#members]
      .map(([element, { failed }]) => ({ element, failed }))
      .sort((one, other) =>
        one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    // Where none works the first keeps its turn: what it shows instead has the emergency line.
    this.#speaker = (members.find(({ failed }) => !failed) ?? members[0])?.element;
    if (this.#speaker === before) return;
    for (const element of [before, this.#speaker]) if (element) this.#members.get(element)?.changed();
    this.#changed();
  }
}
