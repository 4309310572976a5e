import {
  checkSentence,
  confirmationSentences,
  editionSentences,
  gapAt,
  indicatorsIn,
  markedName,
  sentences,
  signScope,
  type Domain,
  type Indicator,
  type ThresholdDocument,
} from '../document/index.js';
import { escape } from './escape.js';
import { advicePart, contactsPart, meanings, routesPart, rulesPart, said, second, threadsPart } from './html-parts.js';

const element = (tag: string, text: string) => `<${tag}>${escape(text)}</${tag}>`;

/**
 * A document as one accessible table in static HTML, with what the levels mean, whom to contact and how,
 * to paste into a page: readable without script,
 * and upgraded in place by `triage-grid`, which shows the same words. It has a class for each part
 * and no styles of its own, because a page's policy may refuse them; {@link printSheet} is the sheet
 * to put beside it.
 *
 * @param options.src - where the page finds the pack, if it is not a bundled one
 */
export function toHtml(document: ThresholdDocument, { src }: { readonly src?: string } = {}): string {
  const { id, title, area, publisher, published, status, statusNote, supersededBy, source } = document.provenance;
  const lines = [
    `<triage-grid ${src === undefined ? `pack="${escape(id)}"` : `src="${escape(src)}"`} mode="reference">`,
    '<div class="threshold-static">',
    `<p><strong>${escape(sentences.emergency)}</strong> ${said(document, document.emergency.text)}</p>`,
    `<p><strong>${escape(title)}</strong>, ${escape(area)}. ${escape([sentences.publishedBy(publisher, published), ...editionSentences(document)].join(' '))} <strong>${sentences.standing[status]}.</strong> ${escape(statusNote)}${supersededBy ? ` ${sentences.supersededBy}: ${escape(supersededBy)}` : ''} ${escape(confirmationSentences(document).join(' '))}</p>`,
    element('p', sentences.notExhaustive),
    ...(document.domains.length ? table(document) : []),
    ...threadsPart(document),
    ...meanings(document),
    ...rulesPart(document),
    ...routesPart(document),
    ...advicePart(document),
    ...contactsPart(document),
    element('p', [source, checkSentence(document), sentences.notLegal].join(' ')),
    '</div>',
    '</triage-grid>',
  ];
  return `${lines.join('\n')}\n`;
}

function table(document: ThresholdDocument): string[] {
  return [
    '<table>',
    element('caption', sentences.caption(document.provenance.title)),
    '<thead>',
    `<tr><th scope="col">${sentences.area}</th>${document.levels.map((level) => `<th scope="col">${escape(markedName(level))}${second(document, level.name)}</th>`).join('')}</tr>`,
    '</thead>',
    '<tbody>',
    ...document.domains.flatMap((domain) => {
      const gap = gapAt(document, domain.id);
      const dimension = document.dimensions?.find(({ id }) => id === domain.dimension);
      return [
        '<tr>',
        `<th scope="row">${dimension ? `<p>${said(document, dimension.name)}</p>` : ''}${said(document, domain.name)}${gap ? `<p>${said(document, gap.text)}</p>` : ''}</th>`,
        ...document.levels.map(({ id: level }) => {
          const signs = indicatorsIn(document, domain.id, level);
          const missing = signs.length || gap ? undefined : gapAt(document, domain.id, level);
          return `<td>${signs.length ? list(document, domain, signs) : missing ? `<p>${said(document, missing.text)}</p>` : ''}</td>`;
        }),
        '</tr>',
      ];
    }),
    '</tbody>',
    '</table>',
  ];
}

/** The signs of a cell, under the sub-headings of the domain where they have any. */
function list(document: ThresholdDocument, domain: Domain, signs: readonly Indicator[]): string {
  const at = signs.findIndex(({ group }) => group !== signs[0]!.group);
  const name = domain.groups?.find(({ id }) => id === signs[0]!.group)?.name;
  const [first, rest] = at === -1 ? [signs, []] : [signs.slice(0, at), signs.slice(at)];
  return `${name === undefined ? '' : `<p>${said(document, name)}</p>`}<ul>${first.map((one) => sign(document, one)).join('')}</ul>${rest.length ? list(document, domain, rest) : ''}`;
}

function sign(document: ThresholdDocument, indicator: Indicator): string {
  const { text, kind, conditions, links, doubt } = indicator;
  const scope = signScope(document, indicator);
  const parts = [
    escape(text),
    scope && ` (${escape(scope)})`,
    kind === 'need' ? '' : ` (${sentences.kinds[kind]})`,
    second(document, text),
    conditions
      ? ` ${sentences.conditions}<ul>${conditions.map((one) => `<li>${said(document, one)}</li>`).join('')}</ul>`
      : '',
    links ? `<ul>${links.map(link).join('')}</ul>` : '',
    doubt ? `<p>${sentences.doubt}: ${escape(doubt)}</p>` : '',
  ];
  return `<li>${parts.join('')}</li>`;
}

const link = ({ label, url }: NonNullable<Indicator['links']>[number]) =>
  `<li>${url === undefined ? escape(label) : `<a href="${escape(url)}">${escape(label)}</a>`}</li>`;

/** The sheet for {@link toHtml}: lines between the cells, and A3 landscape on paper. */
export const printSheet = `.threshold-static table { border-collapse: collapse; inline-size: 100%; }
.threshold-static th, .threshold-static td { padding: 0.5em; border: 1px solid; text-align: start; vertical-align: top; }
.threshold-static ul { margin: 0; padding-inline-start: 1.2em; }
@page threshold-a3 { size: A3 landscape; margin: 10mm; }
@media print {
  .threshold-static { page: threshold-a3; font-size: 8pt; }
  .threshold-static thead { display: table-header-group; }
  .threshold-static tr { break-inside: avoid; }
}
`;
