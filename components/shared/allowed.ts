import { caseStrings } from './strings.js';

/**
 * Whether the frames around this page let it do something. A browser does nothing and says nothing where they do not.
 * What a frame of another origin allows cannot be seen from inside.
 */
function isAllowed(permission: 'allow-downloads' | 'allow-modals', page: Window): boolean {
  for (let frame = page.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement ?? null)
    if (frame.hasAttribute('sandbox') && !(frame as HTMLIFrameElement).sandbox.contains(permission)) return false;
  return true;
}

/** False, and said beside what was pressed, where the frames around this page do not let it save or print. */
export function mayHere(does: 'save' | 'print', pressed: Element): boolean {
  const permission = does === 'save' ? 'allow-downloads' : 'allow-modals';
  const { defaultView } = pressed.ownerDocument;
  if (!defaultView || isAllowed(permission, defaultView)) return true;
  pressed.parentElement?.querySelector('.not-allowed')?.remove();
  const said = pressed.ownerDocument.createElement('p');
  said.className = 'error not-allowed';
  said.setAttribute('role', 'alert');
  said.textContent = does === 'save' ? caseStrings.mayNotSave : caseStrings.mayNotPrint;
  pressed.after(said);
  return false;
}
