import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { lookup, markedName, type ThresholdDocument } from '../../src/index.js';
import { levelMark, lookOf } from '../shared/levels.js';
import { secondTemplate } from '../shared/second.js';
import { areaTemplate, breakable } from './area.js';
import { entriesOf, type Hands, type View } from './model.js';
import { inPlace } from './rows.js';
import { strings } from './strings.js';

/** Above so many levels the map goes by list in a column, and above so many at every width: columns would be too narrow to read. */
const MANY = 4;
const MOST = 6;

/*
 * The map is the grid: one native table of areas by levels with native boxes, whose events are handled
 * once, on the table. The roles are written out because the layout changes `display`, and browsers then
 * forget what a table is.
 */

export function mapTemplate(view: View, hands: Hands) {
  const { document, mode, onlyRecorded, doubts } = view;
  const suggested = view.work.there?.unrecorded(view) ?? [];
  const levels = document.levels.length;
  const looks = [
    mode,
    onlyRecorded && 'only',
    doubts && 'doubts',
    levels > MANY && 'many',
    levels > MOST && 'list',
  ].filter(Boolean);
  return html`<table
    role="table"
    class="map ${looks.join(' ')}"
    id="map"
    data-levels=${levels}
    aria-label=${strings.mapTitle(document.provenance.title)}
    @change=${({ target }: Event) => {
      const box = target as HTMLInputElement;
      if (box.dataset.sign !== undefined) hands.press(box.dataset.sign, box);
    }}
  >
    ${guard([document], () => headTemplate(document))}
    <tbody role="rowgroup">
      ${repeat(
        document.domains,
        ({ id }) => id,
        (domain) =>
          areaTemplate(
            view,
            hands,
            domain,
            suggested.filter(
              ({ suggestion }) => lookup(document).indicators.get(suggestion.indicator)?.indicator.domain === domain.id,
            ),
          ),
      )}
    </tbody>
  </table>`;
}

/** A word of a level's name that a narrow column would break. */
const hasLongWord = ({ name, short = name }: ThresholdDocument['levels'][number]) => /\p{L}{11}/u.test(short);

const headTemplate = (document: ThresholdDocument) =>
  html`<thead role="rowgroup">
    <tr role="row" class=${document.levels.some(hasLongWord) ? 'map-head long' : 'map-head'}>
      <th role="columnheader" scope="col" class="corner">${strings.area}</th>
      ${document.levels.map(
        ({ id, name, short, mark }) =>
          html`<th role="columnheader" scope="col" id="level-${id}" data-look=${lookOf(document, id)} part="level">
            ${levelMark(document, id)}${short ? html`<span aria-hidden="true">${short}</span><span class="visually-hidden">${markedName({ name, mark })}</span>` : html`<span>${breakable(name)}</span>`}${secondTemplate(document, name)}
          </th>`,
      )}
    </tr>
  </thead>`;

const unclearIn = new WeakMap<ThresholdDocument, number>();

/** How many signs and areas are unclear: counted once, for there may be thousands. */
function countUnclear(document: ThresholdDocument): number {
  const count =
    unclearIn.get(document) ?? [...document.indicators, ...document.domains].filter(({ doubt }) => doubt).length;
  unclearIn.set(document, count);
  return count;
}

/**
 * How one looks at the map, in one line below it: what is pressed there stays under the pointer, whatever becomes of the rows
 * above it. Where all are opened, they stay where one looks.
 */
export function toolsTemplate(view: View, hands: Hands) {
  const { document, record, mode, allOpen, onlyRecorded, doubts } = view;
  const unclear = countUnclear(document);
  const tool = (words: string, pressed: boolean | null, press: (button: Element) => void) =>
    html`<button type="button" class="plain" aria-pressed=${pressed ?? nothing} @click=${({ currentTarget }: Event) => press(currentTarget as Element)}>${words}</button>`;
  return html`<div class="tools">
    ${
      mode === 'triage'
        ? html`${tool(allOpen ? strings.closeAll : strings.openAll, null, (button) => {
            const open = new Set(allOpen ? [] : document.domains.map(({ id }) => id));
            const change = () => hands.set({ allOpen: !allOpen, open });
            if (allOpen) inPlace(button, change);
            else change();
          })}
          ${tool(strings.onlyRecorded, onlyRecorded, (button) => inPlace(button, () => hands.set({ onlyRecorded: !onlyRecorded })))}`
        : nothing
    }
    ${unclear && mode !== 'blank' ? tool(strings.showUnclear(unclear), doubts, (button) => inPlace(button, () => hands.set({ doubts: !doubts }))) : nothing}
    ${mode !== 'reference' && record.strengths.length ? html`<span class="key">${strings.strengthsKey}</span>` : nothing}
    ${onlyRecorded && mode === 'triage' && !entriesOf(document, record).byDomain.size ? html`<p>${strings.nothingShown}</p>` : nothing}
  </div>`;
}
