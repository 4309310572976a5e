/** What of JavaScript another script on the page has changed so that records would be damaged, or never be shown; empty where nothing is. */
export function brokenBuiltIn(): string {
  if ('toJSON' in []) return 'Array.prototype.toJSON';
  return [1, 2].reduce((sum, one) => sum + one, 0) === 3 ? '' : 'Array.prototype.reduce';
}

/** The first thing that another script on the page has added to every object: what checks records fails over it. */
export const addedToObjects = (): string | undefined => Object.keys(Object.prototype)[0];
