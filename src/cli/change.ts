/** One change between two versions of a document, with where it stands. */
export interface Change {
  readonly domain: string;
  readonly level: string;
  readonly kind: 'added' | 'removed' | 'reworded' | 'moved' | 'other';
  readonly text: string;
}
