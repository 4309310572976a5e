import { html, nothing } from 'lit';
import type { Action, Reason } from '../../../src/index.js';
import { sourcesOnPaper, type Cited } from '../../shared/cites.js';
import { cross } from '../../shared/icons.js';
import { stepsTemplate } from '../../shared/levels.js';
import { agreeTemplate, startAgree } from '../agree.js';
import { riskAsked, type Hands, type View } from '../model.js';
import { strings } from '../strings.js';
import { actionsTemplate } from './actions.js';
import type { AnswerDesk } from './desk.js';
import { headlineTemplate } from './headline.js';
import { answeredTemplate, askedNow, isRiskShown, questionTemplate } from './question.js';
import { riskTemplate, riskWords } from './risk.js';
import { ringTemplate } from './ring.js';
import { whyTemplate } from './why.js';

/** The answer in its place, or, on a phone, as a sheet over the page: drawn in one of the two. */
export function answerTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { reasons = [], actions = [] } = view.assessment ?? {};
  const cited = citedReasons(reasons);
  // The numbers follow the order in which one reads: what is asked, what decides, what to do, the rest.
  const asked = askedNow(view, desk);
  desk.cites.begin([
    ...(asked ? [asked] : []),
    ...cited.filter(({ decides }) => decides),
    ...citedActions(actions.filter(({ certain }) => certain)),
    ...cited.filter(({ decides }) => !decides),
    ...citedActions(actions.filter(({ certain }) => !certain)),
  ]);
  return html`<div class="answer-place">${desk.sheet ? nothing : sectionTemplate(view, hands, desk)}</div>
    <dialog class="sheet" aria-labelledby="answer-title" @close=${() => desk.sheet && desk.leave()}>
      ${
        desk.sheet
          ? html`<button type="button" class="close" aria-label=${strings.answerClose} @click=${() => desk.leave()}>${cross()}</button>
              ${sectionTemplate(view, hands, desk)}`
          : nothing
      }
    </dialog>`;
}

/** Own words have no source. */
const citedReasons = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ kind, basis }) => kind !== 'agreed' && !(kind === 'concern' && basis === 'judgement'));

const citedActions = (actions: readonly Action[]): Cited[] =>
  actions.map(({ text, sections, doubts }) => ({ text, citation: sections.join('; '), doubts }));

function sectionTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const act = view.assessment?.urgent?.status === 'act-now';
  return html`<section class="answer ${act || isRiskShown(view, desk) ? 'urgent' : ''}" aria-labelledby="answer-title" @keydown=${(
    event: KeyboardEvent,
  ) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !desk.sheet) desk.leave();
  }}>
    ${isRiskShown(view, desk) ? nothing : riskTemplate(view, hands, 'answer')} ${bodyTemplate(view, hands, desk)} ${sourcesOnPaper(desk.cites)}
  </section>`;
}

function bodyTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { document, record, assessment } = view;
  if (!assessment)
    return html`<h2 id="answer-title" tabindex="-1">${strings.answerFailed}</h2>
      <p>${strings.answerFailedDo}</p>`;
  const act = assessment.urgent?.status === 'act-now';
  const riskShown = isRiskShown(view, desk);
  const review = () => startAgree(view, desk);
  const nothingYet = !assessment.indicated && !record.agreed && document.domains.length > 0;
  const form =
    desk.agreeing && riskWords(record, document) && !riskAsked(view) ? agreeTemplate(view, hands, desk) : nothing;
  const offer =
    record.agreed || desk.agreeing || !document.levels.length
      ? nothing
      : html`<button type="button" class="main agree-open" @click=${review}>${strings.agree}</button>`;
  if (nothingYet && !act)
    return html`${emptyTemplate(view, hands, desk)} ${record.strengths.length ? html`${form} ${offer}` : nothing}`;
  const risk = riskShown ? questionTemplate(view, hands, desk) : nothing;
  return html`${act ? ringTemplate(view, hands, desk) : nothing} ${risk}
    <div class="half">
      ${act && (assessment.indicated || record.agreed) ? html`<p class="after-ring">${strings.ringAfter}</p>` : nothing}
      ${
        form !== nothing && record.agreed
          ? html`${act ? nothing : html`<h2 class="visually-hidden" id="answer-title" tabindex="-1">${strings.agreeChange}</h2>`}${form}`
          : headlineTemplate(view, desk, review, !act)
      }
      ${document.domains.length || act ? nothing : html`<h2 class="visually-hidden" id="answer-title" tabindex="-1">${strings.dockGo}</h2>`}
      ${record.agreed ? nothing : form} ${riskShown || act ? nothing : questionTemplate(view, hands, desk)} ${answeredTemplate(view, desk)}
    </div>
    <div class="half">${whyTemplate(view, desk)} ${actionsTemplate(view, desk)}</div>
    <div class="answer-end ${offer === nothing ? '' : 'offer'}">
      ${offer}
      <p>${strings.end}</p>
    </div>`;
}

/** Nothing recorded, or nothing that points to a level, which is not "no need": the three ways in. */
function emptyTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  return html`<div>
      <h2 class="level-name" id="answer-title" tabindex="-1">${view.record.concerns.length + view.record.strengths.length ? strings.answerPointsNowhere : strings.answerNothing}</h2>
      <p>${strings.answerNoNeed}</p>
      ${stepsTemplate(view.document, null, null)}
    </div>
    ${
      isRiskShown(view, desk)
        ? questionTemplate(view, hands, desk)
        : html`<ol role="list" class="numbered ways">
            ${strings.answerWays.map(([lead, rest]) => html`<li><b>${lead}</b> ${rest}</li>`)}
          </ol>`
    }
    <p class="hint">${strings.answerGuidance}</p>
    ${answeredTemplate(view, desk)}`;
}
