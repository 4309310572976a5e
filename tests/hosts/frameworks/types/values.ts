/* Values of the wrong type. The lines that use them are the lines that a check must refuse. */
export const wrong = {
  number: 5,
  mode: 'write' as string,
  record: { concerns: [] },
  language: { lang: 'cy' },
  listener: (event: MouseEvent) => event.clientX,
  words: (detail: string) => detail,
};
