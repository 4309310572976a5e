import type { LawNotes } from '../document/index.js';
import england from './law/england.json';

/** Dated notes on law and national guidance in England. Not legal advice; a host can replace them. */
export const lawNotes = england as LawNotes;
