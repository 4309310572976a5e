let page = '';

/** By what a calendar knows the dates outside a step of the record that is open: the same from every element of the page, and no other family's. */
export function datesId(opened: number): string {
  page ||= crypto.getRandomValues(new Uint32Array(4)).join('-');
  return `${page}-${opened}`;
}
