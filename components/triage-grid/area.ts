import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { gapAt, shortName, type Concern, type Domain, type Level, type Strength } from '../../src/index.js';
import type { Suggested } from '../shared/context.js';
import { chevron } from '../shared/icons.js';
import { levelMark, lookOf } from '../shared/levels.js';
import { secondTemplate } from '../shared/second.js';
import { piecesOf } from './idle.js';
import { entriesOf, levelOfEntry, type Hands, type View } from './model.js';
import { strings } from './strings.js';

export type Entry = Concern | Strength;

/** A name that may break after a stroke, so that a narrow column holds it. */
export const breakable = (name: string) =>
  name.includes('/') ? name.split('/').map((part, at) => (at ? html`/<wbr />${part}` : part)) : name;

/** What is recorded in one area, at its levels. */
interface Recorded {
  readonly entries: readonly Entry[];
  readonly concerns: readonly Entry[];
  /** Strengths, signs or own words: they stand at no level. */
  readonly strengths: readonly Entry[];
  readonly highest: Level | undefined;
}

function recordedIn({ document, record, mode }: View, domain: Domain): Recorded {
  // Reading the document shows nothing of a record: half of one would mislead.
  const entries = mode === 'reference' ? [] : (entriesOf(document, record).byDomain.get(domain.id) ?? []);
  const strengths = entries.filter((one) => record.strengths.includes(one));
  const concerns = entries.filter((one) => !strengths.includes(one));
  const levels = concerns.map((one) => levelOfEntry(document, one));
  return { entries, concerns, strengths, highest: document.levels.findLast(({ id }) => levels.includes(id)) };
}

/** One area of life as a row: closed it counts, open it holds its signs in their cells. */
export function areaTemplate(view: View, hands: Hands, domain: Domain, suggested: readonly Suggested[]) {
  const { document, record, mode, writing, editing, who, work } = view;
  const recorded = recordedIn(view, domain);
  const { entries } = recorded;
  const writesHere = Boolean(writing && !writing.inFind && writing.domain === domain.id);
  // What is half written is not folded away.
  const open = mode !== 'triage' || view.open.has(domain.id) || writesHere;
  const inForm = writesHere || entries.some(({ id }) => id === editing);
  const drawn = open ? Infinity : piecesOf(document).drawnIn(domain.id, view.drawn);
  const ownDrawn = open ? Infinity : Math.min(view.ownDrawn, entriesOf(document, record).fullest.get(domain.id) ?? 0);
  const people = entries.length || suggested.length ? who : '';
  const waits = open && !work.there;
  // A row is drawn again only where something in it changed; with a form in it, or while it waits, each time.
  const each = (inForm || waits) && view;
  return guard(
    [
      document,
      mode,
      record.people,
      people,
      open,
      drawn,
      ownDrawn,
      work.there,
      each,
      mode === 'reference' && view.ladders,
      mode === 'reference' && view.printing,
      ...entries,
      ...suggested,
    ],
    () => {
      const none = !entries.length && !inForm;
      return html`<tr role="row" class="area-row ${open ? 'open' : ''} ${none ? 'empty' : ''}">${headTemplate(view, hands, domain, recorded, open, suggested.length)}${document.levels.map((level) => cellTemplate(view, hands, domain, level, recorded, open, drawn, ownDrawn, suggested))}</tr>`;
    },
  );
}

function headTemplate(view: View, hands: Hands, domain: Domain, recorded: Recorded, open: boolean, suggested: number) {
  const { document, mode } = view;
  const gap = gapAt(document, domain.id);
  const { concerns, strengths, highest } = recorded;
  const total = concerns.length;
  const name = html`<span class="area-name" id="name-${domain.id}">${shortName(domain)}${secondTemplate(document, domain.name)}</span>`;
  const plus = strengths.length
    ? html`<span class="plus" aria-hidden="true" title=${strings.strengths(strengths.length)}>+${strengths.length}</span>`
    : nothing;
  const told = [
    total ? strings.recorded(total) : strings.nothingRecorded,
    highest && strings.highest(highest.name),
    gap && strings.noExamples,
    strengths.length && strings.strengths(strengths.length),
    suggested && strings.suggestedHere(suggested),
  ].filter(Boolean);
  // In the words of the head of the map: on a phone the full name of a level was cut.
  const seen = highest
    ? `${strings.recorded(total)}, ${strings.highest(highest.short ?? highest.name)}`
    : strings.nothingRecorded;
  const sum = suggested
    ? html`<small>${strings.suggestedHere(suggested)}</small>`
    : gap && !highest
      ? html`<small>${strings.gapSum}</small>`
      : nothing;
  return html`<th role="rowheader" scope="row" class="head" id="domain-${domain.id}" aria-labelledby="name-${domain.id}">${
    mode === 'triage'
      ? html`<button type="button" class="area" id="area-${domain.id}" aria-expanded=${open} @click=${() => hands.toggleRow(domain.id)}>${chevron()}${name}<span class="visually-hidden">${told.map((one) => `, ${one}`)}</span>${plus}<span class="open-sum" aria-hidden="true">${seen}</span><span class="row-sum" aria-hidden="true">${highest ? html`${levelMark(document, highest.id)}<span>${total}</span>` : nothing}${sum}</span></button>`
      : html`<span class="area" id="area-${domain.id}" tabindex="-1">${name}${plus}</span>`
  }${open ? (view.work.there?.moreTemplate(view, hands, domain, strengths) ?? html`<div class="row-more">${view.work.waiting()}</div>`) : nothing}</th>`;
}

function cellTemplate(
  view: View,
  hands: Hands,
  domain: Domain,
  level: Level,
  { entries, concerns }: Recorded,
  open: boolean,
  drawn: number,
  ownDrawn: number,
  suggested: readonly Suggested[],
) {
  const { document, mode, work } = view;
  const pieces = piecesOf(document).of(domain.id, level.id);
  const here = concerns.filter((one) => levelOfEntry(document, one) === level.id);
  const gap = pieces.length || mode === 'blank' ? undefined : gapAt(document, domain.id, level.id);
  return html`<td role="cell" class="cell ${here.length ? 'has' : ''}" headers="level-${level.id} domain-${domain.id}" data-look=${lookOf(document, level.id)}>${open ? nothing : tallyTemplate(here, gap !== undefined && (gap.level !== undefined || level === document.levels[0]))}<div class="cell-body" hidden=${open ? nothing : 'until-found'} @beforematch=${() => hands.toggleRow(domain.id)}>${work.there?.cellTemplate(view, hands, domain, level, mode === 'blank' ? entries : here, gap, open, drawn, ownDrawn, suggested) ?? nothing}</div></td>`;
}

function tallyTemplate(here: readonly Entry[], gap: boolean) {
  if (!here.length) return gap ? html`<span class="no-text">${strings.noExamplesCell}</span>` : nothing;
  const own = here.filter(({ indicator }) => indicator === undefined).length;
  return html`<span class="tally"><b>${here.length}</b> <span>${strings.tally(here.length, own)}</span></span>`;
}
