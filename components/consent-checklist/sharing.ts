import { html, nothing } from 'lit';
import type { CaseRecord, ThresholdDocument } from '../../src/index.js';
import { day, errorSummary, line, lines, radios, type Errors } from '../shared/fields.js';
import { dateWords } from '../shared/language.js';
import { strings } from './strings.js';

/** What the part on sharing is drawn from. */
export interface SharingView {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  readonly isOpen: boolean;
  /** What is chosen in the open form. */
  readonly draft: { readonly decision: string | undefined; readonly basis: string | undefined };
  readonly errors: Errors;
  readonly today: string;
}

/** The basis for sharing: what is recorded, and the form. */
export function sharingTemplate(view: SharingView) {
  const { record, isOpen } = view;
  const recorded = record.consent?.sharing;
  return html`<section class="sharing" aria-labelledby="sharing">
    <h3 id="sharing" tabindex="-1">${strings.sharingTitle}</h3>
    <p class="hint">${strings.sharingHint}</p>
    ${isOpen ? nothing : recorded ? recordedTemplate(view) : html`<p>${strings.sharingNothing}</p>`}
    <p class="buttons">
      <button type="button" data-open-sharing aria-expanded=${isOpen ? 'true' : 'false'}>${isOpen ? strings.close : recorded ? strings.sharingChange : strings.sharingOpen}</button>
      ${recorded && !isOpen ? html`<button type="button" class="quiet" data-take-back-sharing>${strings.sharingTakeBack}</button>` : nothing}
    </p>
    ${isOpen ? formTemplate(view) : nothing}
  </section>`;
}

function recordedTemplate({ document, record }: SharingView) {
  const { decision, on, what, with: whom, purpose, basis, ground, reasons, advice } = record.consent!.sharing!;
  const onBasis =
    basis === 'agreement'
      ? strings.withAgreement
      : basis === 'other'
        ? strings.other
        : basis === 'ground'
          ? document.consent?.grounds.find(({ id }) => id === ground)?.text
          : undefined;
  const rows = [
    [strings.decision, decision && `${strings.decisions[decision]}${on ? `, ${dateWords(on)}` : ''}`],
    [strings.what, what],
    [strings.with, whom],
    [strings.purpose, purpose],
    [strings.basis, onBasis],
    [strings.reasons, reasons],
    [strings.advice, advice && `${advice.from}, ${dateWords(advice.on)}: ${advice.outcome}`],
  ] as const;
  return html`<dl>
    ${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing))}
  </dl>`;
}

/** The value of the basis radio for what is recorded. */
export const basisValue = (
  sharing: { readonly basis?: string | undefined; readonly ground?: string | undefined } | undefined,
) => (sharing?.basis === 'ground' ? `ground ${sharing.ground ?? ''}` : sharing?.basis);

function formTemplate({ document, record, draft, errors, today }: SharingView) {
  const recorded = record.consent?.sharing;
  const grounds = document.consent?.grounds ?? [];
  const bases = {
    agreement: strings.withAgreement,
    ...Object.fromEntries(
      grounds.map(({ id, for: uses, text, section, doubt }) => [
        `ground ${id}`,
        html`${text} <span class="cite">${strings.source}: ${section.join('; ')}</span><span class="cite">${uses.map((use) => strings.groundFor[use]).join('. ')}.</span>${doubt ? html`<span class="cite">${strings.doubt}: ${doubt}</span>` : nothing}`,
      ]),
    ),
    other: html`${strings.other}. <span class="cite">${strings.otherHint}</span>`,
  };
  const first = grounds[0] ? `ground ${grounds[0].id}` : 'other';
  const shares = draft.decision !== 'not-share';
  return html`<form class="questions" data-consent-form="sharing" novalidate aria-labelledby="sharing">
    ${errorSummary(strings.errorsTitle, errors)}
    ${radios({ name: 'decision', label: strings.decision, errors }, strings.decisions, recorded?.decision)}
    ${day({ name: 'decided-on', label: strings.decisionDay, errors }, recorded?.on, today)}
    <div ?hidden=${!shares}>
      ${lines({ name: 'what', label: strings.what, hint: strings.whatHint, errors }, recorded?.what)}
      ${line({ name: 'with', label: strings.with, hint: strings.withHint, errors }, recorded?.with)}
      ${lines({ name: 'purpose', label: strings.purpose, errors }, recorded?.purpose)}
      ${radios({ name: 'basis', label: strings.basis, errors }, bases, basisValue(recorded), {
        [first]: html`<p class="between">${grounds.length ? strings.without : strings.noGrounds}</p>`,
      })}
    </div>
    <div ?hidden=${shares && (!draft.basis || draft.basis === 'agreement')}>
      ${lines({ name: 'reasons', label: strings.reasons, hint: strings.reasonsHint, errors }, recorded?.reasons)}
    </div>
    <fieldset id="advice" tabindex="-1">
      <legend>${strings.advice}</legend>
      ${line({ name: 'advice-from', label: strings.adviceFrom, errors }, recorded?.advice?.from)} ${day({ name: 'advice-on', label: strings.adviceOn, errors }, recorded?.advice?.on, today)}
      ${lines({ name: 'advice-outcome', label: strings.adviceOutcome, errors }, recorded?.advice?.outcome)}
    </fieldset>
    <p class="buttons">
      <button type="submit">${strings.save}</button>
      <button type="button" class="quiet" data-cancel>${strings.cancel}</button>
    </p>
  </form>`;
}
