import { html, nothing } from 'lit';
import { positionWords, type Position, type ThresholdDocument } from '../../src/index.js';
import { levelMark } from '../shared/levels.js';
import { lawTemplate } from '../shared/law.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** What is wrong with what was filled in for the agreed level; empty where nothing is. */
export interface AgreedErrors {
  readonly position: string;
  readonly rationale: string;
}

/** Every position one can agree: each tier, and the level itself where its tier is still open. */
function positionsToAgree(document: ThresholdDocument): { position: Position; words: string }[] {
  return document.levels.flatMap(({ id, name, tiers }) => [
    ...(tiers ?? []).map((tier) => {
      const position = { level: id, tier: tier.id };
      return { position, words: positionWords(document, position) };
    }),
    { position: { level: id }, words: tiers ? strings.tierOpen(name) : name },
  ]);
}

/** A position as the value of its radio. */
export const positionValue = ({ level, tier }: Position) => [level, tier].filter(Boolean).join(' ');

/** How the agreed level stands to the document, in words; undefined where none is agreed or it could not be worked out. */
export const agreedReason = ({ assessment }: View): string | undefined =>
  assessment?.reasons.find(({ kind }) => kind === 'agreed')?.text;

/** Where a person states the level, with reasons where it differs from the document. */
export function agreedTemplate(view: View, errors: AgreedErrors) {
  const { document, record, assessment } = view;
  const { agreed } = record;
  return html`<section class="agreed" aria-labelledby="agreed">
    <h2 id="agreed" tabindex="-1">${strings.agreeTitle}</h2>
    <p class="hint">${strings.agreeHint}</p>
    ${lawTemplate(view, 'decision')}
    ${
      agreed && assessment
        ? html`<p class="recorded">
          <strong>${strings.agreedOn(positionWords(document, agreed), agreed.on)}</strong>
          ${agreedReason(view)}
        </p>`
        : nothing
    }
    <form data-agree-form>
      <fieldset aria-describedby=${errors.position ? 'position-error' : nothing}>
        <legend>${strings.agreePosition}</legend>
        ${errors.position ? html`<p class="error" id="position-error">${errors.position}</p>` : nothing}
        ${positionsToAgree(document).map(({ position, words }) => {
          const value = positionValue(position);
          return html`<label
            ><input type="radio" name="position" value=${value} .checked=${agreed !== null && positionValue(agreed) === value} />${levelMark(document, position.level)}<span
              >${words}</span
            ></label
          >`;
        })}
      </fieldset>
      <label class="block" for="rationale">${strings.rationale}</label>
      <p class="hint" id="rationale-hint">${strings.rationaleHint}</p>
      ${errors.rationale ? html`<p class="error" id="rationale-error">${errors.rationale}</p>` : nothing}
      <textarea
        id="rationale"
        name="rationale"
        rows="4"
        .value=${agreed?.rationale ?? ''}
        aria-describedby="rationale-hint ${errors.rationale ? 'rationale-error' : ''}"
        aria-invalid=${errors.rationale ? 'true' : nothing}
      ></textarea>
      <label class="block" for="by">${strings.by}</label>
      <input type="text" id="by" name="by" maxlength="40" autocomplete="off" .value=${agreed?.by ?? ''} />
      <p>
        <button type="submit">${strings.agreeSave}</button>
        ${agreed ? html`<button type="button" class="quiet" data-take-back>${strings.agreeTakeBack}</button>` : nothing}
      </p>
    </form>
  </section>`;
}
