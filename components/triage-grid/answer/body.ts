import { html, nothing } from 'lit';
import type { Action, Reason } from '../../../src/index.js';
import type { Cited } from '../../shared/cited.js';
import { sourcesOnPaper } from '../../shared/cites.js';
import { agreeFormTemplate, startAgree, waitsForRisk } from '../agree.js';
import { riskAsked, type Hands, type View } from '../model.js';
import { strings } from '../strings.js';
import { actionsTemplate } from './actions.js';
import type { AnswerDesk } from './desk.js';
import { headlineTemplate } from './headline.js';
import { answeredTemplate, askedNow, questionTemplate } from './question.js';
import { isRiskShown } from './risk.js';
import { ringTemplate } from './ring.js';
import { whyTemplate } from './why.js';

/** Numbers the sources in the order in which one reads: what is asked, what decides, what to do, the rest. */
export function beginCites(view: View, desk: AnswerDesk): void {
  const { reasons = [], actions = [] } = view.assessment ?? {};
  const cited = citedReasons(reasons);
  const asked = askedNow(view, desk);
  desk.cites.begin([
    ...(asked ? [asked] : []),
    ...cited.filter(({ decides }) => decides),
    ...citedActions(actions.filter(({ certain }) => certain)),
    ...cited.filter(({ decides }) => !decides),
    ...citedActions(actions.filter(({ certain }) => !certain)),
  ]);
}

/** The sources by number, on paper. */
export const sourcesTemplate = (desk: AnswerDesk) => sourcesOnPaper(desk.cites);

/** Own words have no source. */
const citedReasons = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ kind, basis }) => kind !== 'agreed' && !(kind === 'concern' && basis === 'judgement'));

const citedActions = (actions: readonly Action[]): Cited[] =>
  actions.map(({ text, sections, doubts }) => ({ text, citation: sections.join('; '), doubts }));

/** The form for the level where it is open, or the button that opens it. */
function agreeing(view: View, hands: Hands, desk: AnswerDesk) {
  const { document, record } = view;
  const form =
    desk.agreeing && !waitsForRisk(view) && !riskAsked(view) ? agreeFormTemplate(view, hands, desk) : nothing;
  const offer =
    record.agreed || desk.agreeing || !document.levels.length
      ? nothing
      : html`<button type="button" class="main agree-open" @click=${() => startAgree(view, desk)}>${strings.agree}</button>`;
  return { form, offer };
}

export function agreeTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { form, offer } = agreeing(view, hands, desk);
  return html`${form} ${offer}`;
}

/** What the record amounts to: whom to ring, the level, what is asked, why, and what to do. */
export function bodyTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { document, record } = view;
  const assessment = view.assessment!;
  const act = assessment.urgent?.status === 'act-now';
  const riskShown = isRiskShown(view, desk);
  const review = () => startAgree(view, desk);
  const { form, offer } = agreeing(view, hands, desk);
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
    <p class="to-keep">${strings.end}</p>
    ${offer === nothing ? nothing : html`<div class="offer">${offer}</div>`}`;
}
