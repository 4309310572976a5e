import { caseStrings } from './strings.js';

/** What a frame's sandbox has to allow, and what is said where it does not. */
const NEEDS = {
  save: ['allow-downloads', () => caseStrings.mayNotSave],
  print: ['allow-modals', () => caseStrings.mayNotPrint],
  follow: ['allow-popups', () => caseStrings.mayNotFollow],
} as const;

/**
 * Whether the frames around this page let it do something. A browser does nothing and says nothing where they do not.
 * What a frame of another origin allows cannot be seen from inside.
 */
function isAllowed(permission: string, page: Window): boolean {
  for (let frame = page.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement ?? null)
    if (frame.hasAttribute('sandbox') && !(frame as HTMLIFrameElement).sandbox.contains(permission)) return false;
  return true;
}

/** False, and said beside what was pressed, where the frames around this page do not let it save, print or open a link. */
export function mayHere(does: keyof typeof NEEDS, pressed: Element): boolean {
  const [permission, words] = NEEDS[does];
  const { defaultView } = pressed.ownerDocument;
  if (!defaultView || isAllowed(permission, defaultView)) return true;
  // After the sentence or the list that a link stands in.
  const beside = (does === 'follow' && pressed.closest('p, ul')) || pressed;
  beside.parentElement?.querySelector('.not-allowed')?.remove();
  const said = pressed.ownerDocument.createElement('p');
  said.className = 'error not-allowed';
  said.setAttribute('role', 'alert');
  said.textContent = words();
  beside.after(said);
  return false;
}
