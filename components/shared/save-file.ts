import { mayHere } from './allowed.js';

/** Hands a file to the reader who pressed a button, to save. It is made in the page and goes nowhere else. */
export function saveFile(pressed: Element, name: string, type: string, content: string): void {
  if (!mayHere('save', pressed)) return;
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = pressed.ownerDocument.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file up after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
