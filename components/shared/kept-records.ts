import type { CaseRecord, ThresholdDocument } from '../../src/index.js';

const keyOf = ({ id, published }: { readonly id: string; readonly published: string }) => `${id} ${published}`;

/** True where a record was made with this version of the document. */
export const isOf = (record: CaseRecord | null, document: ThresholdDocument): boolean =>
  record !== null && keyOf(record.document) === keyOf(document.provenance);

/** Records by the document that they were made with. */
export class KeptRecords {
  readonly #records = new Map<string, CaseRecord>();

  keep(record: CaseRecord | null): void {
    if (record) this.#records.set(keyOf(record.document), record);
  }

  forget(record: CaseRecord | null): void {
    if (record) this.#records.delete(keyOf(record.document));
  }

  forgetAll(): void {
    this.#records.clear();
  }

  of(document: ThresholdDocument): CaseRecord | undefined {
    return this.#records.get(keyOf(document.provenance));
  }
}
