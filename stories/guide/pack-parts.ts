import { html, nothing } from 'lit';
import {
  checkSentence,
  conditionWords,
  confirmationSentences,
  dateWords,
  intervalWords,
  lawNotes,
  positionWords,
  sentences,
  spanWords,
  type Effect,
  type ThresholdDocument,
} from '../../src/index.js';

/* The parts of a pack, each as a page of a book: what it says, where the source says it, what is unclear. */

interface Cited {
  readonly section: readonly string[];
  readonly doubt?: string | undefined;
}

const cite = ({ section, doubt }: Cited) =>
  html`<span class="quiet">Source: ${section.join('; ')}.${doubt ? ` ${sentences.doubt}: ${doubt}` : ''}</span>`;

const list = (items: readonly unknown[]) =>
  items.length ? html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>` : nothing;

export const provenancePart = (document: ThresholdDocument) => {
  const { provenance, emergency } = document;
  return html`<dl>
    <dt>Publisher</dt><dd>${provenance.publisher}</dd>
    <dt>Area</dt><dd>${provenance.area}</dd>
    <dt>Published</dt><dd>${provenance.published}</dd>
    <dt>Standing</dt><dd>${sentences.standing[provenance.status]}. ${provenance.statusNote} ${confirmationSentences(document).join(' ')}</dd>
    ${provenance.supersededBy ? html`<dt>Superseded by</dt><dd>${provenance.supersededBy}</dd>` : nothing}
    <dt>Made from</dt><dd>${provenance.source}</dd>
    <dt>Wording</dt><dd>${checkSentence(document)}</dd>
    <dt>Emergency</dt><dd>${emergency.text} ${cite(emergency)}</dd>
  </dl>`;
};

export const principlesPart = ({ principles }: ThresholdDocument) =>
  list(principles.map((one) => html`${one.text} ${cite(one)}`));

export const levelsPart = ({ levels }: ThresholdDocument) =>
  levels.map(
    (level, at) => html`<h4>${at + 1}. ${level.name}</h4>
      <p>${level.summary} ${cite(level)}</p>
      ${level.requires ? html`<p>This level asks for ${level.requires.needs} needs or more. ${cite(level.requires)}</p>` : nothing}
      ${list(
        [
          ['Who leads', level.lead],
          ['In law', level.basis],
          ['Agreement', level.agreement],
        ].flatMap(([name, said]) =>
          said && typeof said !== 'string' ? [html`<strong>${name}:</strong> ${said.text} ${cite(said)}`] : [],
        ),
      )}
      ${list((level.tiers ?? []).map((tier) => html`<strong>${tier.name}.</strong> ${tier.summary} The test: ${tier.test.text} ${cite(tier.test)}`))}`,
  );

export const signsPart = ({ domains, levels, indicators, gaps, ladders }: ThresholdDocument) => html`${domains.map(
  (domain) => {
    const here = indicators.filter((sign) => sign.domain === domain.id);
    const gap = gaps.find((one) => one.domain === domain.id && one.level === undefined);
    return html`<details>
      <summary>${domain.name} (${here.length})</summary>
      ${gap ? html`<p><strong>A gap.</strong> ${gap.text}</p>` : nothing}
      ${levels.map((level) => {
        const signs = here.filter((sign) => sign.level === level.id);
        return signs.length
          ? html`<h4>${level.name}</h4>
              ${list(
                signs.map(
                  (
                    sign,
                  ) => html`${sign.text} <code>${sign.id}</code>${sign.kind === 'need' ? nothing : html` (${sign.kind})`}${sign.alert ? html` <strong>Describes harm.</strong>` : nothing}
                    ${sign.conditions ? list(sign.conditions) : nothing} ${cite(sign)}`,
                ),
              )}`
          : nothing;
      })}
    </details>`;
  },
)}
  ${ladders.length ? html`<h4>Threads across levels</h4>${list(ladders.map((one) => html`<strong>${one.name}:</strong> ${one.indicators.join(', ')} ${cite(one)}`))}` : nothing}`;

function effectWords(document: ThresholdDocument, effect: Effect): string {
  const named = (some: readonly { readonly id: string; readonly name: string }[], id: string) =>
    some.find((one) => one.id === id)?.name ?? id;
  switch (effect.kind) {
    case 'at-least':
      return `At least ${positionWords(document, effect)}.`;
    case 'tier':
      return `Chooses ${positionWords(document, effect)}.`;
    case 'assessment':
      return `To complete: ${named(document.assessments, effect.assessment)}.`;
    case 'plan':
      return `To make: ${named(document.plans, effect.plan)}.`;
    case 'plan-in-place':
      return `In place: ${named(document.plans, effect.plan)}.`;
    case 'urgent':
      return 'Ring now, before anything else.';
    default:
      return effect.text;
  }
}

export const questionsPart = (document: ThresholdDocument) =>
  list(
    document.questions.map(
      (question) => html`<strong>${question.text}</strong> ${question.help ?? nothing}
        ${list(question.options.map((option) => html`${option.label}${option.undecided ? ': stays open' : nothing}${option.then.length ? html`: ${option.then.map((one) => effectWords(document, one)).join(' ')}` : nothing}`))}
        ${cite(question)}`,
    ),
  );

const bases = {
  stated: 'The document states it.',
  implied: 'The document implies it.',
  judgement: 'The document leaves it to judgement.',
};

export const rulesPart = (document: ThresholdDocument) =>
  list(
    document.rules.map(
      (
        rule,
      ) => html`<strong>${rule.text}</strong> ${bases[rule.basis]}<br />Where ${conditionWords(document, rule.when)}:
        ${list(rule.then.map((effect) => effectWords(document, effect)))} ${cite(rule)}`,
    ),
  );

export const contactsPart = (document: ThresholdDocument) => html`${list(
  document.contacts.map(
    (
      contact,
    ) => html`<strong>${contact.name}</strong>, ${contact.for}. ${(contact.phones ?? []).map(({ number, label }) => `${label ? `${label}: ` : ''}${number}. `)}
        ${contact.missing ?? nothing} ${cite(contact)}`,
  ),
)}
  <h4>Routes</h4>
  ${list(document.routes.map((route) => html`${spanWords(document, route.at)}, ${route.urgency}: ${route.text} ${(route.responses ?? []).map((one) => `${intervalWords(one.within)}: ${one.for}. `)} ${cite(route)}`))}`;

export const papersPart = ({ assessments, plans, tools }: ThresholdDocument) =>
  (
    [
      ['Assessments', assessments],
      ['Plans', plans],
      ['Tools', tools],
    ] as const
  ).map(([name, papers]) =>
    papers.length
      ? html`<h4>${name}</h4>${list(papers.map((paper) => html`<strong>${paper.name}.</strong> ${paper.when}${paper.review ? html` Review: ${intervalWords(paper.review.interval)}.` : nothing} ${cite(paper)}`))}`
      : nothing,
  );

const needs = {
  required: 'Agreement is required.',
  sought: 'Agreement is to be sought.',
  later: 'Agreement is asked for after the referral.',
};

const uses = {
  sharing: 'Permits sharing',
  'not-asking': 'Excuses you from asking',
  refusal: 'Answers a refusal',
};

export function consentPart(document: ThresholdDocument) {
  const { consent } = document;
  if (!consent) return html`<p>The document has no rules on consent.</p>`;
  return html`${list(consent.agreement.map((one) => html`<strong>${spanWords(document, one.at)}.</strong> ${needs[one.need]} From: ${one.from.join(' and ')}. ${one.text} ${cite(one)}`))}
    <h4>Where a child may be harmed</h4>
    <p>${consent.safeguarding.text} ${cite(consent.safeguarding)}</p>
    <h4>Grounds for sharing without agreement</h4>
    ${consent.grounds.length ? list(consent.grounds.map((one) => html`<strong>${one.for.map((use) => uses[use]).join(', ')}.</strong> ${one.text} ${cite(one)}`)) : html`<p>The document states none.</p>`}`;
}

export const stepsPart = ({ steps = [] }: ThresholdDocument) =>
  steps.length
    ? steps.map(
        (step) => html`<details>
          <summary>${step.name} (${step.stages.length} stages)</summary>
          ${step.standing ? html`<p><strong>Only proposed.</strong> ${step.standing.text} ${cite(step.standing)}</p>` : nothing}
          <p>From ${step.from.text} to ${step.to.text}. The test: ${step.test.text} Decided by: ${step.test.decides} ${cite(step.test)}</p>
          <ol>
            ${step.stages.map((stage) => html`<li><strong>${stage.name}</strong> (${stage.actor}). ${stage.action}${stage.clock ? html` Clock: ${stage.clock.words}.` : nothing} ${cite(stage)}</li>`)}
          </ol>
          <p><strong>Not agreed:</strong> ${step.notAgreed.text} ${step.notAgreed.gap ?? nothing} ${cite(step.notAgreed)}</p>
        </details>`,
      )
    : html`<p>The document has no protocol for steps.</p>`;

export const gapsPart = ({
  gaps,
  definitions,
}: ThresholdDocument) => html`${list(gaps.map((gap) => html`${gap.text} <span class="quiet">Source: ${gap.section.join('; ')}.</span>`))}
  ${definitions.length ? html`<h4>Words it defines</h4>${list(definitions.map((one) => html`<strong>${one.term}.</strong> ${one.text} ${cite(one)}`))}` : nothing}`;

export const lawPart =
  () => html`<p>As read on ${dateWords(lawNotes.checkedOn)}. ${lawNotes.from} ${sentences.notLegal}</p>
  ${list(lawNotes.notes.map((note) => html`${note.text} <span class="quiet">Read at: ${note.readAt}. ${note.certainty}.</span>`))}`;
