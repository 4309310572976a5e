import { html, nothing } from 'lit';
import {
  contactsIn,
  intervalWords,
  levelOf,
  lookup,
  positionWords,
  spanWords,
  urgentQuestion,
  type Action,
  type Assessment,
  type ConsentReview,
  type Reason,
  type ThresholdDocument,
} from '../../src/index.js';
import { assessmentBadge } from '../level-of-need-badge/assessment-badge.js';
import { contactsTemplate } from '../shared/contacts.js';
import { questionTemplate } from './emergency.js';
import { hidden } from '../shared/hidden.js';
import { lawTemplate } from '../shared/law.js';
import { caseStrings } from '../shared/strings.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** The answer in view while one works: the badge, and the ways to the rest. */
export function barTemplate({ document, assessment, consent }: View, canUndo: boolean) {
  return html`<div class="bar">
    <div class="bar-badge">${assessment ? assessmentBadge(document, assessment, consent) : html`<strong>${strings.answerFailed}</strong>`}</div>
    <div class="bar-ways">
      <button type="button" class="alarm" data-go="emergency">${strings.barImmediate}</button>
      <button type="button" data-go="answer">${strings.barWhy}</button>
      <button type="button" data-undo aria-disabled=${canUndo ? 'false' : 'true'}>${strings.undo}</button>
    </div>
  </div>`;
}

/** The document's questions that matter here, and those already answered. */
export function questionsTemplate({ document, record, assessment }: View) {
  const open = new Set(assessment?.undecided.map(({ question }) => question));
  const first = urgentQuestion(document)?.id;
  const shown = document.questions.filter(
    ({ id }) => id !== first && (open.has(id) || record.answers[id] !== undefined),
  );
  return html`<section class="questions" aria-labelledby="questions">
    <h2 id="questions" tabindex="-1">${strings.questionsTitle}</h2>
    ${shown.length ? shown.map((question) => questionTemplate(question, record.answers[question.id])) : html`<p>${strings.questionsNone}</p>`}
  </section>`;
}

/** What the document points to, why, what would decide it, and what to do next. */
export function answerTemplate(view: View) {
  const { document, record, assessment, consent } = view;
  return html`<section class="answer" aria-labelledby="answer">
    <h2 id="answer" tabindex="-1">${strings.answerTitle}</h2>
    ${
      assessment
        ? html`<p>${assessmentBadge(document, assessment, consent)}</p>
          <p class="hint">${strings.notExhaustive}</p>
          ${reasonsTemplate(assessment, document.domains.length > 0)} ${decideTemplate(assessment)} ${actionsTemplate(document, assessment)} ${consentTemplate(consent)}
          ${assessment.actions.length ? lawTemplate(view, 'sharing') : nothing} ${onAttendance(view) ? lawTemplate(view, 'attendance') : nothing}
          ${childrenTemplate(document, record, assessment)} ${needsTemplate(view, assessment)} ${collisionsTemplate(document, assessment)}
          ${gapsTemplate(document, assessment)}`
        : html`<p>${strings.answerFailed}</p>`
    }
  </section>`;
}

function reasonsTemplate({ reasons }: Assessment, signs: boolean) {
  if (!reasons.length) return signs ? html`<p>${strings.answerEmpty}</p>` : nothing;
  const decisive = reasons.filter(({ decides }) => decides);
  const others = reasons.filter(({ decides }) => !decides);
  return html`<h3>${strings.why}</h3>
    <ul class="reasons">
      ${decisive.map(reasonTemplate)}
    </ul>
    ${
      others.length
        ? html`<details>
          <summary>${strings.alsoRecorded(others.length)}</summary>
          <ul class="reasons">
            ${others.map(reasonTemplate)}
          </ul>
        </details>`
        : nothing
    }`;
}

const reasonTemplate = ({ text, basis, kind, citation, doubts }: Reason) =>
  html`<li>
    ${text}${basis !== 'stated' && kind === 'rule' ? html` (${strings.basisWords[basis]})` : nothing}
    <span class="cite">${strings.source}: ${citation}</span>
    ${doubtsTemplate(doubts)}
  </li>`;

const doubtsTemplate = (doubts: readonly string[]) =>
  doubts.map((doubt) => html`<span class="cite">${strings.doubt}: ${doubt}</span>`);

function decideTemplate({ undecided }: Assessment) {
  const open = undecided.filter(({ narrows }) => narrows);
  return open.length
    ? html`<h3>${strings.wouldDecide}</h3>
        <ul>
          ${open.map(
            ({ question, text, unsure }) => html`<li>
              ${text} ${unsure ? strings.unsure : nothing}
              ${question === null ? nothing : html`<button type="button" class="quiet" data-go="question-${question}">${strings.goToQuestion}${hidden(text)}</button>`}
            </li>`,
          )}
        </ul>`
    : nothing;
}

function collisionsTemplate(document: ThresholdDocument, { collisions }: Assessment) {
  const line = (id: string) => {
    const { text, level } = lookup(document).indicators.get(id)!.indicator;
    return html`<strong>${levelOf(document, level).name}</strong>: ${text}`;
  };
  return collisions.length
    ? html`<details>
        <summary>${strings.collisionsTitle(collisions.length)}</summary>
        <p>${strings.collisionsHint}</p>
        <ul>
          ${collisions.map(
            ({ indicators: [first, second], text, sections }) =>
              html`<li>${line(first)} ${strings.also} ${line(second)}. ${text} <span class="cite">${strings.source}: ${sections.join('; ')}</span></li>`,
          )}
        </ul>
      </details>`
    : nothing;
}

function childrenTemplate(document: ThresholdDocument, { people }: View['record'], { children }: Assessment) {
  return children.length
    ? html`<h3>${strings.childrenTitle}</h3>
        <ul>
          ${children.map(
            ({ person, indicated }) =>
              html`<li><strong>${people.find(({ id }) => id === person)?.label}</strong>: ${indicated ? spanWords(document, indicated) : strings.childNothing}</li>`,
          )}
        </ul>`
    : nothing;
}

/** Whether something recorded is a step of a thread about attendance. */
function onAttendance({ document, record }: View): boolean {
  const recorded = new Set(record.concerns.map(({ indicator }) => indicator));
  return document.ladders.some(
    ({ topic, indicators }) => topic === 'attendance' && indicators.some((id) => recorded.has(id)),
  );
}

function needsTemplate(view: View, { needs, indicated }: Assessment) {
  const { needs: counted, programmes } = view.document;
  return counted && indicated
    ? html`<p>${strings.needs[counted.countedBy]}: <strong>${needs}</strong>. ${doubtsTemplate(counted.doubt ? [counted.doubt] : [])}</p>
        ${programmes.length ? lawTemplate(view, 'programme') : nothing}`
    : nothing;
}

function gapsTemplate(document: ThresholdDocument, { domains }: Assessment) {
  const gaps = domains.filter(({ gap }) => gap);
  return gaps.length
    ? html`<h3>${strings.gapsTitle}</h3>
        <ul>
          ${gaps.map(({ domain, gap }) => html`<li><strong>${lookup(document).domains.get(domain)?.domain.name}</strong>: ${gap}</li>`)}
        </ul>
        <p>${strings.gapsHint}</p>`
    : nothing;
}

function actionsTemplate(document: ThresholdDocument, assessment: Assessment) {
  const { actions } = assessment;
  if (!actions.length) return nothing;
  const urgent = actions.filter(({ kind }) => kind === 'urgent');
  const rest = actions.filter(({ kind }) => kind !== 'urgent');
  const certain = rest.filter((one) => one.certain);
  // Where the position is settled, what is still open depends on a question and not on the position.
  const settled = isSettled(document, assessment);
  const groups = new Map<string, Action[]>();
  for (const one of rest.filter((action) => !action.certain)) {
    const words = settled ? '' : one.at.map((position) => positionWords(document, position)).join(' or ');
    groups.set(words, [...(groups.get(words) ?? []), one]);
  }
  const contacts = contactsIn(document, actions);
  const list = (some: readonly Action[]) => html`<ul class="actions">
    ${some.map((one) => actionTemplate(document, one))}
  </ul>`;
  return html`<h3>${strings.actionsTitle}</h3>
    ${urgent.length ? html`<div class="urgent-actions">${list(urgent)}</div>${rest.length ? html`<h4>${strings.actionsAfter}</h4>` : nothing}` : nothing}
    ${certain.length ? list(certain) : nothing}
    ${[...groups].map(([words, some]) => html`<h4>${words ? strings.actionsIf(words) : strings.actionsDepend}</h4>${list(some)}`)}
    ${
      contacts.length
        ? html`<h4>${strings.contactsTitle}</h4>
          <p class="hint">${strings.contactsStanding}</p>
          ${contactsTemplate(contacts)}`
        : nothing
    }`;
}

/** Where agreement and sharing stand, and what is missing there: part of what to do next. */
function consentTemplate(consent: ConsentReview | null) {
  if (!consent?.mayGoOn) return nothing;
  const { text, outstanding, exceptions } = consent;
  return html`<h4>${strings.consentTitle}</h4>
    <p><strong>${caseStrings.mayGoOn[consent.mayGoOn]}.</strong> ${text}</p>
    ${
      exceptions.length
        ? html`<p>${caseStrings.exceptionsTitle}:</p>
          <ul>
            ${exceptions.map((one) => html`<li>${one.text} <span class="cite">${strings.source}: ${one.sections.join('; ')}</span></li>`)}
          </ul>`
        : nothing
    }
    <ul class="actions">
      ${outstanding.map((one) => html`<li>${one.text} ${one.sections.length ? html`<span class="cite">${strings.source}: ${one.sections.join('; ')}</span>` : nothing}</li>`)}
    </ul>`;
}

function isSettled(document: ThresholdDocument, { agreed, indicated }: Assessment): boolean {
  if (agreed) return agreed.tier !== undefined || !levelOf(document, agreed.level).tiers;
  return indicated !== null && indicated.from.level === indicated.to.level && indicated.from.tier === indicated.to.tier;
}

function actionTemplate(
  document: ThresholdDocument,
  { kind, text, responses, sections, doubts, basis, rule, decidedBy }: Action,
) {
  const why = kind === 'assessment' || kind === 'plan' ? document.rules.find(({ id }) => id === rule)?.text : undefined;
  return html`<li>
    ${text}${rule && basis !== 'stated' ? html` (${strings.basisWords[basis]})` : nothing} ${why}
    ${
      responses.length
        ? html`<ul>
          ${responses.map((one) => html`<li>${strings.expect}: ${intervalWords(one.within)}. ${one.for}${one.doubt ? html` <span class="cite">${strings.doubt}: ${one.doubt}</span>` : nothing}</li>`)}
        </ul>`
        : nothing
    }
    ${decidedBy.map((id) => html`<span class="cite">${strings.dependsOn} "${lookup(document).questions.get(id)?.text}"</span>`)}
    <span class="cite">${strings.source}: ${sections.join('; ')}</span>
    ${doubtsTemplate(doubts)}
  </li>`;
}
