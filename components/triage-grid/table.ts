import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  gapAt,
  indicatorsIn,
  levelOf,
  lookup,
  shortName,
  type Concern,
  type Domain,
  type Indicator,
  type Level,
  type Strength,
  type ThresholdDocument,
} from '../../src/index.js';
import type { Suggested } from '../shared/context.js';
import { levelMark, lookOf } from '../shared/levels.js';
import { hidden } from '../shared/hidden.js';
import { entriesOf, entryText, isShown, type Entries, type View, type Writing } from './model.js';
import { strings } from './strings.js';
import { suggestionTemplate, unrecorded } from './suggestions.js';

/*
 * One native table with native checkboxes. Its events are handled once, on the table, by what the
 * `data-` attributes say. The roles are written out because the narrow layout changes `display`,
 * and browsers then forget what a table is.
 */

export function tableTemplate(view: View) {
  const { document } = view;
  const suggested = unrecorded(view);
  return html`<table role="table" class="grid ${view.mode}" data-levels=${document.levels.length}>
    <caption class="visually-hidden">${strings.tableCaption(document.provenance.title)}</caption>
    ${guard([document], () => headTemplate(document))}
    ${repeat(
      document.domains,
      ({ id }) => id,
      (domain) => rowTemplate(view, domain, suggested),
    )}
  </table>`;
}

function headTemplate(document: ThresholdDocument) {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col" class="corner">${strings.area}</th>
      ${document.levels.map(
        (
          level,
        ) => html`<th role="columnheader" scope="col" id="level-${level.id}" data-look=${lookOf(document, level.id)} part="level">
          <span class="level-name">${levelMark(document, level.id)}<span>${breakable(level.name)}</span></span>
        </th>`,
      )}
    </tr>
  </thead>`;
}

/** A name that may break after a stroke, so that a narrow column holds it. */
const breakable = (name: string) => name.split('/').map((part, at) => (at ? html`/<wbr />${part}` : part));

function rowTemplate(view: View, domain: Domain, suggested: readonly Suggested[]) {
  const { document, record, mode, writing, found, onlyRecorded } = view;
  const entries = entriesOf(document, record);
  // Reading the document shows nothing of a record: half of one would mislead.
  const own = mode === 'reference' ? [] : (entries.byDomain.get(domain.id) ?? []);
  const writingHere = writing?.domain === domain.id ? writing : null;
  const suggestedHere = suggested.filter(
    ({ suggestion }) => lookup(document).indicators.get(suggestion.indicator)?.indicator.domain === domain.id,
  );
  // A row is drawn again only where something in it changed.
  return guard([document, mode, record.people, found, onlyRecorded, writingHere, ...own, ...suggestedHere], () => {
    const shown = isRowShown(view, entries, domain, own.length, writingHere);
    return html`<tbody role="rowgroup" ?hidden=${!shown}>
      <tr role="row">
        ${rowHeadTemplate(view, domain, own, writingHere)}
        ${document.levels.map((level) => cellTemplate(view, entries, domain, level, own, writingHere, suggestedHere))}
      </tr>
    </tbody>`;
  });
}

function isRowShown(view: View, entries: Entries, domain: Domain, recorded: number, writing: Writing | null): boolean {
  if (!view.found && !view.onlyRecorded) return true;
  if (writing || (view.onlyRecorded && !view.found && recorded)) return true;
  return view.document.indicators.some(
    (indicator) => indicator.domain === domain.id && isShown(view, entries, indicator),
  );
}

/** What is in the heading of a row is read there; its name is the area alone, because it is announced again with the cells. */
function rowHeadTemplate(view: View, domain: Domain, own: readonly (Concern | Strength)[], writing: Writing | null) {
  const { document, mode, record } = view;
  const gap = gapAt(document, domain.id);
  const isStrength = (entry: Concern | Strength) => record.strengths.includes(entry);
  const strengths = own.filter((entry) => isStrength(entry) && entry.indicator === undefined);
  return html`<th role="rowheader" scope="row" id="domain-${domain.id}" aria-labelledby="area-${domain.id}" tabindex="-1">
    ${domain.dimension ? html`<p class="dimension">${document.dimensions?.find(({ id }) => id === domain.dimension)?.name}</p>` : nothing}
    <h3 id="area-${domain.id}">${domain.name}</h3>
    ${mode === 'reference' ? nothing : html`<p class="summary">${summaryWords(view, own)}</p>`}
    ${gap ? html`<p class="gap">${gap.text}</p>` : nothing}
    ${domain.doubt ? doubtTemplate(domain.doubt, domain.name) : nothing}
    ${
      strengths.length
        ? html`<p class="own-title">${strings.strengthsTitle}</p>${ownListTemplate(view, strengths)}`
        : nothing
    }
    ${
      mode === 'reference'
        ? nothing
        : writing && writing.level === undefined
          ? writingTemplate(document, writing)
          : html`<button type="button" class="quiet" data-write=${domain.id}>${strings.addStrength}${hidden(shortName(domain))}</button>`
    }
  </th>`;
}

function summaryWords({ document, record }: View, own: readonly (Concern | Strength)[]): string {
  if (!own.length) return strings.nothingHere;
  const concerns = record.concerns.filter((entry) => own.includes(entry));
  const levels = concerns.map((entry) => entry.level ?? levelOfSign(document, entry));
  const top = document.levels.findLast(({ id }) => levels.includes(id));
  const strengths = own.length - concerns.length;
  return [
    concerns.length && strings.concerns(concerns.length),
    strengths && strings.strengths(strengths),
    top && strings.highest(top.name),
  ]
    .filter(Boolean)
    .join(', ');
}

function cellTemplate(
  view: View,
  entries: Entries,
  domain: Domain,
  level: Level,
  own: readonly (Concern | Strength)[],
  writing: Writing | null,
  suggested: readonly Suggested[],
) {
  const { document, mode } = view;
  const place = `${shortName(domain)}, ${level.name}`;
  const signs = mode === 'blank' ? [] : indicatorsIn(document, domain.id, level.id);
  const words = own.filter(
    (entry) =>
      ('level' in entry && entry.level === level.id) || (mode === 'blank' && levelOfSign(document, entry) === level.id),
  );
  const gap = signs.length || mode === 'blank' ? undefined : gapAt(document, domain.id, level.id);
  return html`<td role="cell" headers="level-${level.id} domain-${domain.id}" data-look=${lookOf(document, level.id)}>
    <p class="cell-level">${levelMark(document, level.id)}<span>${level.name}</span></p>
    <div role=${signs.length && mode !== 'reference' ? 'group' : nothing} aria-label=${signs.length && mode !== 'reference' ? place : nothing}>
      ${signs.map((sign, at) => [
        sign.group && sign.group !== signs[at - 1]?.group
          ? html`<p class="group">${domain.groups?.find(({ id }) => id === sign.group)?.name}</p>`
          : nothing,
        signTemplate(view, entries, sign, suggested),
      ])}
    </div>
    ${gap && !gap.domain ? html`<p class="gap">${gap.text}</p>` : nothing}
    ${words.length ? html`<p class="own-title">${strings.ownWords}</p>${ownListTemplate(view, words)}` : nothing}
    ${
      mode === 'reference'
        ? nothing
        : writing?.level === level.id
          ? writingTemplate(document, writing)
          : html`<button type="button" class="quiet" data-write=${domain.id} data-level=${level.id}>${strings.addOwn}${hidden(place)}</button>`
    }
  </td>`;
}

const levelOfSign = (document: ThresholdDocument, { indicator }: Concern | Strength) =>
  lookup(document).indicators.get(indicator ?? '')?.indicator.level;

function signTemplate(view: View, entries: Entries, sign: Indicator, suggested: readonly Suggested[]) {
  const entry = entries.byId.get(sign.id);
  const tag = sign.kind === 'need' ? nothing : html` <span class="tag">${strings.kinds[sign.kind]}</span>`;
  const rest = [
    sign.conditions
      ? html`<p class="conditions">${strings.conditions}</p>
          <ul class="conditions">
            ${sign.conditions.map((condition) => html`<li>${condition}</li>`)}
          </ul>`
      : nothing,
    sign.doubt ? doubtTemplate(sign.doubt, sign.text) : nothing,
    entry && view.mode !== 'reference' ? entryTemplate(view, entry, sign) : nothing,
    suggested
      .filter(({ suggestion }) => suggestion.indicator === sign.id)
      .map((one) => suggestionTemplate(view, one, sign)),
  ];
  return view.mode === 'reference'
    ? html`<div class="sign ${sign.kind}" ?hidden=${!isShown(view, entries, sign)}><p class="sign-text">${sign.text}${tag}</p>${rest}</div>`
    : html`<div class="sign ${sign.kind} ${entry ? 'ticked' : ''}" ?hidden=${!isShown(view, entries, sign)}>
        <label><input type="checkbox" data-sign=${sign.id} .checked=${Boolean(entry)} /><span>${sign.text}${tag}</span></label>
        ${rest}
      </div>`;
}

/*
 * A button and its words, not a `details`: each of those hides its content with `content-visibility`,
 * and thousands of them inside a size container take Chromium seconds to lay out.
 */
const doubtTemplate = (
  doubt: string,
  of: string,
) => html`<button type="button" class="quiet doubt" data-doubt aria-expanded="false" aria-label="${strings.doubt}: ${of}">${strings.doubt}</button>
  <p class="doubt-words" hidden>${doubt}</p>`;

/** What is said of a recorded entry, in a line; opened, it can be changed, and shows the same thread at other levels. */
function entryTemplate({ document, record }: View, entry: Concern | Strength, sign?: Indicator) {
  const text = entryText(document, entry);
  const people = record.people.filter(({ id }) => entry.people.includes(id)).map(({ label }) => label);
  const threads = sign ? document.ladders.filter(({ indicators }) => indicators.includes(sign.id)) : [];
  return html`<details class="entry">
    <summary>
      ${strings.aboutWords(people.length ? people.join(', ') : strings.wholeFamily)}${hidden(text)}
      ${entry.note ? html`<span class="note-words">${entry.note}</span>` : nothing}
    </summary>
    ${
      record.people.length
        ? html`<fieldset>
          <legend>${strings.about}</legend>
          <label><input type="checkbox" data-about=${entry.id} data-person="" .checked=${!entry.people.length} /><span>${strings.wholeFamily}</span></label>
          ${record.people.map(
            ({ id, label }) => html`<label
              ><input type="checkbox" data-about=${entry.id} data-person=${id} .checked=${entry.people.includes(id)} /><span>${label}</span></label
            >`,
          )}
        </fieldset>`
        : nothing
    }
    <label class="note"><span>${strings.note}</span><input type="text" data-note=${entry.id} .value=${entry.note ?? ''} autocomplete="off" /></label>
    ${threads.map(
      (ladder) => html`<p class="own-title">${strings.thread(ladder.name)}</p>
        <ul>
          ${ladder.indicators.map((id) => {
            const step = lookup(document).indicators.get(id)!.indicator;
            return html`<li aria-current=${id === sign?.id ? 'true' : nothing}>${levelOf(document, step.level).name}: ${step.text}</li>`;
          })}
        </ul>
        ${ladder.doubt ? html`<p>${ladder.doubt}</p>` : nothing}`,
    )}
  </details>`;
}

/** Own words, each with its remove button and, where people are listed, whom it is about. */
function ownListTemplate(view: View, entries: readonly (Concern | Strength)[]) {
  return html`<ul class="own" role="list">
    ${repeat(
      entries,
      ({ id }) => id,
      (entry) => {
        const text = entryText(view.document, entry);
        return html`<li>
          <span>${text}</span>
          <button type="button" class="quiet" data-remove=${entry.id}>${strings.remove}${hidden(text)}</button>
          ${entryTemplate(view, entry)}
        </li>`;
      },
    )}
  </ul>`;
}

/** What is being written, in words. */
export function writingLabel(document: ThresholdDocument, { domain, level }: Writing): string {
  const area = shortName(lookup(document).domains.get(domain)!.domain);
  return level === undefined ? strings.ownStrengthLabel(area) : strings.ownLabel(area, levelOf(document, level).name);
}

function writingTemplate(document: ThresholdDocument, writing: Writing) {
  const { error } = writing;
  return html`<form class="writing" data-writing>
    <label for="writing">${writingLabel(document, writing)}</label>
    <p id="writing-hint" class="hint">${strings.ownHint}</p>
    ${error ? html`<p id="writing-error" class="error">${error}</p>` : nothing}
    <textarea id="writing" name="text" rows="3" aria-describedby="writing-hint ${error ? 'writing-error' : ''}" aria-invalid=${error ? 'true' : nothing}></textarea>
    <button type="submit">${strings.save}</button>
    <button type="button" class="quiet" data-cancel>${strings.cancel}</button>
  </form>`;
}
