import { html } from 'lit';
import type { Sharing } from '../../src/index.js';
import { printAlone } from '../shared/print-alone.js';
import type { FamilyExplanation } from './family-strings.js';

/** The page for the family, in the words given and with what the practitioner wrote. */
export function familyTemplate({ lang, dir, title, parts, blank }: FamilyExplanation, sharing: Sharing | undefined) {
  const filled = (text: string) =>
    text.replace(/\{(what|with|purpose)\}/g, (_, name: 'what' | 'with' | 'purpose') => sharing?.[name] ?? blank);
  return html`<article class="family-page" lang=${lang} dir=${dir}>
    <h4>${title}</h4>
    ${parts.map(({ heading, text }) => html`<h5>${heading}</h5>${text.map((one) => html`<p>${filled(one)}</p>`)}`)}
  </article>`;
}

const SHEET = `
  @page { size: A4; margin: 17mm; }
  body { margin: 0; font: 14pt/1.4 sans-serif; color: black; background: white; }
  h4 { font-size: 20pt; line-height: 1.2; margin: 0 0 4mm; }
  h5 { font-size: 16pt; line-height: 1.2; margin: 4mm 0 1mm; break-after: avoid; }
  p { margin: 0 0 2mm; }
`;

/** Prints the page for the family and nothing else. */
export const printFamily = (
  pressed: Element,
  explanation: FamilyExplanation,
  sharing: Sharing | undefined,
): Promise<void> =>
  printAlone(pressed, { ...explanation, sheet: SHEET, content: familyTemplate(explanation, sharing) });
