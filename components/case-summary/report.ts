import { html, nothing, type TemplateResult } from 'lit';
import type {
  Assessment,
  Report,
  ReportBlock,
  ReportLine,
  ReportSection,
  ReportSource,
  ReportStatement,
  ThresholdDocument,
} from '../../src/index.js';
import { Cites } from '../shared/cited.js';
import { citeTemplate, placeWords } from '../shared/cites.js';
import { stepsTemplate } from '../shared/levels.js';
import { strings } from './strings.js';

/** How a report is drawn: a statement by its numbered sources, a level by its place on the continuum. */
export interface Drawing {
  readonly said: (one: ReportStatement, key: string) => unknown;
  readonly level: () => unknown;
  /** The parts that stand elsewhere. */
  readonly without: ReadonlySet<ReportSection['id']>;
}

const sourcesIn = ({ sections }: Report): readonly ReportSource[] =>
  sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'sources' ? block.sources : []));

const level = (document: ThresholdDocument, { indicated, agreed }: Assessment) =>
  stepsTemplate(document, indicated, agreed);

/** On screen each source opens at its mark, and the frame of the case has the emergency line. */
export function onScreen(
  report: Report,
  document: ThresholdDocument,
  assessment: Assessment,
  cites: Cites,
  redraw: () => void,
): Drawing {
  const sources = sourcesIn(report);
  cites.begin(sources.map(({ citation, doubts }) => ({ text: '', citation, doubts })));
  return {
    said: ({ text, sources: numbers }, key) =>
      numbers.map((number, at) => {
        const { citation, doubts } = sources.find((one) => one.number === number)!;
        return citeTemplate(cites, { text: at ? '' : text, citation, doubts }, `${key}.${number}`, redraw);
      }),
    level: () => level(document, assessment),
    without: new Set(['emergency', 'sources']),
  };
}

/** On paper a source is a number, and all stand at the end. */
export const onPaper = (document: ThresholdDocument, assessment: Assessment): Drawing => ({
  said: ({ text, sources }) => html`${text}${sources.map((number) => html`<sup>${number}</sup>`)}`,
  level: () => level(document, assessment),
  without: new Set(),
});

/** The sections of a report: the same words, in the same order, as its text. */
export const sectionsTemplate = ({ sections }: Report, drawing: Drawing) =>
  sections
    .filter(({ id }) => !drawing.without.has(id))
    .map(
      ({ id, title, blocks }) => html`<section class="part report-${id}" aria-labelledby="report-${id}">
        <h3 id="report-${id}">${title}</h3>
        ${id === 'level' ? drawing.level() : nothing} ${blocksTemplate(blocks, drawing, id)}
      </section>`,
    );

/** The paper: a title, whose document it is, and everything. */
export const paperTemplate = (report: Report, drawing: Drawing) =>
  html`<article class="whole paper">
    <header><h1>${report.title}</h1><p>${report.subtitle}</p></header>
    ${sectionsTemplate(report, drawing)}
  </article>`;

const blocksTemplate = (blocks: readonly ReportBlock[], drawing: Drawing, key: string): TemplateResult[] =>
  blocks.map((block, at) => blockTemplate(block, drawing, `${key}.${at}`));

function blockTemplate(block: ReportBlock, drawing: Drawing, key: string): TemplateResult {
  switch (block.kind) {
    case 'line':
    case 'statement':
      return html`<p>${itemTemplate(block, drawing, key)}</p>`;
    case 'list': {
      const items = block.items.map((item, at) => html`<li>${itemTemplate(item, drawing, `${key}.${at}`)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'facts':
      return html`<dl>
        ${block.pairs.map(({ label, value }) => html`<div><dt class=${/[?:]$/.test(label) ? 'ended' : nothing}>${label}</dt><dd>${value}</dd></div>`)}
      </dl>`;
    case 'group':
      return html`<div class="group"><h4>${block.title}</h4>${blocksTemplate(block.blocks, drawing, key)}</div>`;
    case 'sources':
      return html`<ol>
        ${block.sources.map(
          ({ number, citation, doubts }) =>
            html`<li value=${number}>${placeWords(citation)} ${doubts.map((doubt) => html`<span><b>${strings.unclear}</b> ${doubt}</span> `)}</li>`,
        )}
      </ol>`;
  }
}

const itemTemplate = (item: ReportLine | ReportStatement, drawing: Drawing, key: string) =>
  html`${item.kind === 'statement' ? drawing.said(item, key) : item.text}${item.details.length ? html` <span class="details">${item.details.join(' ')}</span>` : nothing}`;
