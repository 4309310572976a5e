/** What password managers and writing aids look for before they read a field or offer to fill it in. */
const MARKS = {
  autocomplete: 'off',
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-form-type': 'other',
  'data-lpignore': 'true',
  'data-gramm': 'false',
};

const UNMARKED = ':is(textarea, input[type="text"], input[type="search"]):not([data-gramm])';

/** Marks every field for text in what was drawn, in one place, so that one that is added later is not forgotten. */
export function markPrivate(drawn: readonly Node[]): void {
  for (const node of drawn)
    if (node instanceof Element)
      for (const field of node.matches(UNMARKED) ? [node] : node.querySelectorAll(UNMARKED))
        for (const [name, value] of Object.entries(MARKS)) field.setAttribute(name, value);
}
