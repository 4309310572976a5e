import { saveFile } from '../shared/save-file.js';

/** Hands a calendar file to the reader to save. */
export const saveCalendar = (pressed: Element, name: string, content: string): void =>
  saveFile(pressed, name, 'text/calendar', content);
