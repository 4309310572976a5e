const PAGE = 'threshold-a3';
const adopted = Symbol.for('threshold-kit/print@1');

/**
 * Gives a document the paper that the grid asks for with `page: threshold-a3`. It has to stand at
 * document level: browsers ignore `@page` inside a shadow root. It applies to nothing else.
 */
export function printOnA3(document: Document & { [adopted]?: boolean }): void {
  const view = document.defaultView;
  if (!view || document[adopted]) return;
  document[adopted] = true;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`@page ${PAGE} { size: A3 landscape; margin: 10mm; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
