import { html, nothing } from 'lit';
import { contactNowTemplate } from './contacts.js';
import type { StepDesk } from './desk.js';
import { formTemplate } from './form.js';
import { outcomesOf, type Hands, type PlanView } from './model.js';
import { questionTemplate } from './questions.js';
import { citedList, citedTemplate } from './sources.js';
import { strings } from './strings.js';

/** The way when people do not agree: what was decided, what to record, and how to challenge it. As much a path as the other. */
export function notAgreedTemplate(view: PlanView, hands: Hands, desk: StepDesk) {
  const { plan } = view;
  const said = plan.history.findLast(({ stage }) => stage === null)?.reason;
  const asked = desk.forms.isOpen({ kind: 'decide', outcome: 'not-agreed' });
  return html`${asked ? formTemplate(view, hands, desk) : nothing}
  ${plan.state === 'not-agreed' && !asked ? outcomesOf(plan).map((one) => questionTemplate(view, hands, desk, one)) : nothing}
  ${plan.state === 'not-agreed' && said ? html`<p><strong>${strings.youRecorded}:</strong> ${said}</p>` : nothing}
  ${disagreementTemplate(view, desk)}`;
}

/** What the document says of it, which can be read before anything is decided. */
export function disagreementTemplate({ plan, document, now, holidays }: PlanView, desk: StepDesk) {
  const { notAgreed } = plan;
  const { record, escalation, gap } = notAgreed;
  return html`<p>${citedTemplate(desk, notAgreed, 'not agreed')}</p>
    ${
      record.length
        ? html`<h4>${strings.recordThis}</h4>
            ${citedList(desk, record, 'not agreed record')}`
        : nothing
    }
    ${
      escalation
        ? html`<h4>${strings.escalation}</h4>
            <p>${citedTemplate(desk, escalation, 'escalation')}</p>
            ${escalation.contact ? contactNowTemplate(document, escalation.contact, now, holidays) : nothing}`
        : nothing
    }
    ${gap ? html`<h4>${strings.gap}</h4><p>${gap}${desk.second(gap)}</p>` : nothing}`;
}
