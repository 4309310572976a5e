import { caseStrings } from '../shared/strings.js';
import type { AnswerDesk } from './answer/desk.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** What is filled in here and not recorded yet, by the field. */
export function unsaved(root: ParentNode, view: View, desk: AnswerDesk): ReadonlyMap<string, string> {
  const filled = (id: string) => root.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? '';
  const { document, writing, last, personError, work } = view;
  const faults = new Map(desk.faults(view, last));
  if (filled('person-label')) faults.set('person', personError || strings.personUnsaved);
  if (writing && filled('writing'))
    faults.set('words', caseStrings.unsaved(work.there!.writingLabel(document, writing)));
  return faults;
}

/** The control of a field, or of what a form requires; null where it is not here. */
export function controlOf(root: ParentNode, desk: AnswerDesk, field: string): HTMLElement | null {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  if (field === 'recorded') return find('#find') ?? find('.own-words');
  if (field === 'person') return find('#person-label');
  if (field === 'words') return find('#writing');
  return desk.control(field);
}
