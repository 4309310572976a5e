import { saveFile } from '../shared/save-file.js';

/** Hands a calendar file to the reader to save. */
export const saveCalendar = (document: Document, name: string, content: string): void =>
  saveFile(document, name, 'text/calendar', content);
