import { html, nothing } from 'lit';
import { cross } from '../../shared/icons.js';
import { stepsTemplate } from '../../shared/levels.js';
import type { Hands, View } from '../model.js';
import { strings } from '../strings.js';
import type { AnswerDesk } from './desk.js';
import { isRiskShown, riskTemplate } from './risk.js';

/** The answer in its place, or, on a phone, as a sheet over the page: drawn in one of the two. */
export function answerTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  view.work.there?.beginCites(view, desk);
  return html`<div class="answer-place">${desk.sheet ? nothing : sectionTemplate(view, hands, desk)}</div>
    <dialog class="sheet" id="sheet" aria-labelledby="answer-title" @close=${() => desk.sheet && desk.leave()}>
      ${
        desk.sheet
          ? html`<div class="sheet-top"><button type="button" class="close" aria-label=${strings.answerClose} @click=${() => desk.leave()}>${cross()}</button></div>
              ${sectionTemplate(view, hands, desk)}`
          : nothing
      }
    </dialog>`;
}

function sectionTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const act = view.assessment?.urgent?.status === 'act-now';
  return html`<section class="answer ${act || isRiskShown(view, desk) ? 'urgent' : ''}" aria-labelledby="answer-title" @keydown=${(
    event: KeyboardEvent,
  ) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !desk.sheet && desk.leave()) event.preventDefault();
  }}>
    ${isRiskShown(view, desk) ? nothing : riskTemplate(view, hands, 'answer')} ${act ? nothing : view.work.there?.callTemplate(view, hands, desk)} ${bodyTemplate(view, hands, desk)} ${view.work.there?.sourcesTemplate(desk)}
  </section>`;
}

function bodyTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { document, record, assessment } = view;
  if (!assessment)
    return html`<h2 id="answer-title" tabindex="-1">${strings.answerFailed}</h2>
      <p>${strings.answerFailedDo}</p>`;
  const act = assessment.urgent?.status === 'act-now';
  const nothingYet = !assessment.indicated && !record.agreed && document.domains.length > 0;
  const work = view.work.there;
  if (nothingYet && !act)
    return html`${emptyTemplate(view, hands, desk)} ${record.concerns.length + record.strengths.length || desk.agreeing ? work?.agreeTemplate(view, hands, desk) : nothing}`;
  return work?.bodyTemplate(view, hands, desk) ?? view.work.waiting();
}

/** Nothing recorded, or nothing that points to a level, which is not "no need": the ways in. The blank tool has no search and no signs. */
function emptyTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const work = view.work.there;
  const ways = view.mode === 'blank' ? strings.answerWaysBlank : strings.answerWays;
  return html`<div>
      <h2 class="level-name" id="answer-title" tabindex="-1">${view.record.concerns.length + view.record.strengths.length ? strings.answerPointsNowhere : strings.answerNothing}</h2>
      <p>${strings.answerNoNeed}</p>
      ${stepsTemplate(view.document, null, null)}
    </div>
    ${
      isRiskShown(view, desk) || work?.chosenQuestion(view, desk)
        ? (work?.questionTemplate(view, hands, desk) ?? view.work.waiting())
        : html`<ol role="list" class="numbered ways">
            ${ways.map(([lead, rest], at) => html`<li data-number=${at + 1}><b>${lead}</b> ${rest}</li>`)}
          </ol>`
    }
    <p class="hint">${strings.answerGuidance}</p>
    ${work?.answeredTemplate(view, desk) ?? nothing}`;
}
