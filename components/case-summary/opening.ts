import type { LitElement, ReactiveController } from 'lit';
import type { CaseRecord } from '../../src/index.js';
import type { Case } from '../shared/context.js';
import { Latest } from '../shared/latest.js';
import { isRecorded } from '../shared/recorded.js';
import { readFile } from './files.js';
import type { Refusal } from './tools.js';

/** What opening a record from a file needs of its element. */
interface Opener {
  /** The case that it stands in, once there is one. */
  readonly standing: () => Case | undefined;
  readonly focusNext: (place: string) => void;
  /** What is said once a record was opened. */
  readonly tell: (record: CaseRecord) => void;
}

/** Opens a record from a file. It is read whole before anything changes: a damaged one touches nothing. */
export class Opening implements ReactiveController {
  readonly #host: LitElement;
  readonly #opener: Opener;
  readonly #chosen = new Latest();
  refused: Refusal | null = null;
  /** A record from a file, while a person is asked whether it takes the place of the present one. */
  asked: CaseRecord | null = null;

  constructor(host: LitElement, opener: Opener) {
    this.#host = host;
    this.#opener = opener;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Nothing was refused, and nothing is asked. */
  reset(): void {
    this.#chosen.ask();
    this.refused = this.asked = null;
    this.#host.requestUpdate();
  }

  async choose(file: File | undefined): Promise<void> {
    const { document, opened } = this.#opener.standing()!;
    this.reset();
    const latest = this.#chosen.ask();
    if (!file) return;
    const read = await readFile(document!, file);
    const here = this.#opener.standing();
    // Another file was chosen, or another family's record came, meanwhile.
    if (!latest() || here?.opened !== opened || here.document !== document) return;
    if (!read.ok) {
      this.refused = read;
      this.#opener.focusNext('#refused');
    } else if (isRecorded(here.record!) || here.field?.isHalfWritten()) {
      this.asked = read.record;
      this.#opener.focusNext('#sure');
    } else await this.open(read.record);
  }

  /** Another record is on screen: what was chosen before is not its file. */
  forget(): void {
    this.reset();
    this.#empty();
  }

  /** The present record stays, and no file is chosen. */
  keep(): void {
    this.asked = null;
    this.#empty();
    this.#opener.focusNext('#open');
  }

  async open(record: CaseRecord): Promise<void> {
    this.#opener.standing()!.openRecord(record);
    if (this.#opener.standing()!.record !== record) return;
    this.#opener.focusNext('#title');
    await this.#host.updateComplete;
    this.#opener.tell(record);
  }

  #empty(): void {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#file');
    if (field) field.value = '';
  }
}
