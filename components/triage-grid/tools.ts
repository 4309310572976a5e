import { html, nothing } from 'lit';
import { isNamed, levelOf, shortName, type Level, type ThresholdDocument, type Tier } from '../../src/index.js';
import { levelMark } from '../shared/levels.js';
import { personForm } from '../shared/people.js';
import { hidden } from '../shared/hidden.js';
import { caseStrings } from '../shared/strings.js';
import { entriesOf, type View } from './model.js';
import { strings } from './strings.js';

/** Who is in the family, and for whom a new sign is recorded. */
export function peopleTemplate({ record }: View, recordFor: string, error: string) {
  return html`<details class="people">
    <summary>${strings.peopleTitle} ${record.people.length ? html`(${record.people.length})` : nothing}</summary>
    <p class="hint">${strings.peopleHint}</p>
    ${
      record.people.length
        ? html`<ul role="list">
          ${record.people.map(
            ({ id, label, role }) => html`<li>
              ${label}, ${caseStrings.roles[role]}
              ${
                isNamed(record, id)
                  ? html`<span class="hint">${strings.personNamed}</span>`
                  : html`<button type="button" class="quiet" data-remove-person=${id}>${strings.remove}${hidden(label)}</button>`
              }
            </li>`,
          )}
        </ul>`
        : html`<p>${strings.peopleNone}</p>`
    }
    ${personForm(error)}
    ${
      record.people.length
        ? html`<label
          ><span>${strings.recordFor}</span>
          <select data-record-for .value=${recordFor}>
            <option value="" ?selected=${recordFor === ''}>${strings.wholeFamily}</option>
            ${record.people.map(({ id, label }) => html`<option value=${id} ?selected=${recordFor === id}>${label}</option>`)}
          </select></label
        >`
        : nothing
    }
  </details>`;
}

/** How much is recorded in each area, in one line: what the list of areas is drawn from. */
export function recordedCounts({ document, record }: View): string {
  const { byDomain } = entriesOf(document, record);
  return document.domains.map(({ id }) => byDomain.get(id)?.length ?? 0).join(' ');
}

/** Search, what to show, and a way to each area of life. */
export function findTemplate(view: View, query: string) {
  const { document, record, mode, found, onlyRecorded } = view;
  const { byDomain } = entriesOf(document, record);
  return html`<section class="find" aria-label=${strings.findTitle}>
    ${
      mode === 'blank'
        ? nothing
        : html`<label class="search"
            ><span>${strings.search}</span><input type="search" data-search .value=${query} placeholder=${strings.searchHint} autocomplete="off"
          /></label>
          <p role="status">${found ? strings.found(found.size) : nothing}</p>`
    }
    ${
      mode === 'reference'
        ? nothing
        : html`<label class="only"><input type="checkbox" data-only-recorded .checked=${onlyRecorded} /><span>${strings.onlyRecorded}</span></label>
          ${onlyRecorded && !byDomain.size ? html`<p>${strings.nothingShown}</p>` : nothing}`
    }
    <nav aria-label=${strings.areas}>
      <ul role="list">
        ${document.domains.map((domain) => {
          const count = byDomain.get(domain.id)?.length ?? 0;
          return html`<li>
            <button type="button" class="quiet" data-go="domain-${domain.id}">${shortName(domain)}${count ? html` <span class="count">${strings.recordedCount(count)}</span>` : nothing}</button>
          </li>`;
        })}
      </ul>
    </nav>
  </section>`;
}

/** What each level and tier means, in the document's terms. */
export function levelsTemplate(document: ThresholdDocument, open: boolean) {
  return html`<details class="levels" ?open=${open}>
    <summary>${strings.levelsTitle}</summary>
    ${document.levels.map(
      (level) => html`<div class="level">
        <h3 class="level-name">${levelMark(document, level.id)}<span>${level.name}</span></h3>
        ${partsTemplate(level)}
        ${level.tiers?.map((tier) => html`<h4>${levelOf(document, level.id).name}, ${tier.name}</h4>${partsTemplate(tier)}<p>${tier.test.text}</p>`)}
      </div>`,
    )}
  </details>`;
}

function partsTemplate(part: Level | Tier) {
  const named = [
    [strings.lead, part.lead],
    [strings.basis, part.basis],
    [strings.agreement, part.agreement],
  ] as const;
  return html`<p>${part.summary}</p>
    ${named.map(([name, statement]) => (statement ? html`<p><strong>${name}:</strong> ${statement.text}</p>` : nothing))}
    ${part.doubt ? html`<p class="hint">${strings.doubt}: ${part.doubt}</p>` : nothing}`;
}
