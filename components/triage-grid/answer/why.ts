import { html, nothing } from 'lit';
import { conditionNote, levelOf, lookup, type Reason } from '../../../src/index.js';
import { citeTemplate } from '../../shared/cites.js';
import { entriesOf, entryText, levelOfEntry, quoted, type View } from '../model.js';
import { strings } from '../strings.js';
import type { AnswerDesk } from './desk.js';
import { foldTemplate } from '../../shared/fold.js';

/** A rule's text, with how firmly the source carries it before its stop. */
export function withBasis(text: string, basis: Reason['basis']): string {
  const words = strings.basisWords[basis];
  return words ? text.replace(/\.?$/, ` ${words}$&`) : text;
}

/** How many reasons stand in view. They are never ranked: these are the first in the order of the document. */
const SHOWN = 3;

/** What decides, and behind a fold all else that was taken into account. */
export function whyTemplate(view: View, desk: AnswerDesk) {
  const reasons = (view.assessment?.reasons ?? []).filter(({ kind }) => kind !== 'agreed');
  const deciding = reasons.filter(({ decides }) => decides);
  const others = reasons.filter(({ decides }) => !decides);
  if (!deciding.length) return nothing;
  const list = (some: readonly Reason[], group: string) =>
    html`<ul class="reasons">
      ${some.map((reason, at) => html`<li>${reasonTemplate(view, desk, reason, `${group} ${at}`)}</li>`)}
    </ul>`;
  const more = deciding.slice(SHOWN);
  return html`<div class="why">
    <h3>${strings.why}</h3>
    ${list(deciding.slice(0, SHOWN), 'why')}
    <div class="folds">
      ${more.length ? foldTemplate(desk, 'deciding', strings.moreDecide(more.length), () => list(more, 'more')) : nothing}
      ${others.length ? foldTemplate(desk, 'others', strings.others(others.length), () => html`${list(others, 'other')}${needsTemplate(view, desk)}${collisionsTemplate(view, desk)}`) : nothing}
      ${others.length ? nothing : collisionsTemplate(view, desk)}
    </div>
  </div>`;
}

function reasonTemplate(view: View, desk: AnswerDesk, reason: Reason, key: string) {
  const { document, record } = view;
  const { kind, basis, citation, doubts } = reason;
  const { byId } = entriesOf(document, record);
  const entry = kind === 'concern' && reason.entries.length === 1 ? byId.get(reason.entries[0]!) : undefined;
  // Own words have no source: they were placed by the person who wrote them.
  if (entry && entry.indicator === undefined)
    return html`${quoted(document, entry)}
      <span class="hint">${strings.ownPlaced(levelOf(document, levelOfEntry(document, entry)!).name)}</span>`;
  const said = kind === 'rule' ? withBasis(reason.text, basis) : reason.text;
  const text = entry ? entryText(document, entry) : said;
  const { indicator } = lookup(document).indicators.get(entry?.indicator ?? '') ?? {};
  const condition = indicator && entry && conditionNote(document, indicator, entry);
  return html`${citeTemplate(desk.cites, { text, citation, doubts }, key, () => desk.redraw())}${condition ? html` <span class="hint">${condition}</span>` : nothing}`;
}

function needsTemplate({ document, assessment }: View, desk: AnswerDesk) {
  const { needs } = document;
  if (!needs || !assessment?.indicated) return nothing;
  const text = `${strings.needs[needs.countedBy]}: ${assessment.needs}`;
  return html`<p>
    ${citeTemplate(desk.cites, { text, citation: needs.section.join('; '), doubts: needs.doubt ? [needs.doubt] : [] }, 'needs', () => desk.redraw())}
  </p>`;
}

/** One fact that the document prints at two levels. */
function collisionsTemplate({ document, assessment }: View, desk: AnswerDesk) {
  const collisions = assessment?.collisions ?? [];
  const line = (id: string) => {
    const { text, level } = lookup(document).indicators.get(id)!.indicator;
    return html`<b>${levelOf(document, level).name}</b>: ${text}`;
  };
  return collisions.length
    ? foldTemplate(
        desk,
        'collisions',
        strings.collisions(collisions.length),
        () =>
          html`<p>${strings.collisionsHint}</p>
            <ul class="reasons">
              ${collisions.map(
                ({ indicators: [first, second], text, sections }, at) =>
                  html`<li>
                    ${line(first)} ${strings.also} ${line(second)}.
                    ${citeTemplate(desk.cites, { text, citation: sections.join('; '), doubts: [] }, `collision ${at}`, () => desk.redraw())}
                  </li>`,
              )}
            </ul>`,
      )
    : nothing;
}
