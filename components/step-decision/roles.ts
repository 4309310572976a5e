import { html, nothing } from 'lit';
import type { StepPlan } from '../../src/index.js';
import type { StepDesk } from './desk.js';
import type { PlanView } from './model.js';
import { citedTemplate } from './sources.js';
import { strings } from './strings.js';

export const rolesOf = ({ roles }: StepPlan) => roles.filter(({ applies }) => applies !== 'no');

/** Whose role changes, before and after side by side. In the narrow layout browsers forget what a table is made of, so the roles are written out. */
export const rolesTemplate = ({ plan }: PlanView, desk: StepDesk) =>
  html`<table role="table" aria-label=${strings.rolesTable}>
    <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">${strings.who}</th><th role="columnheader" scope="col">${strings.before}</th><th role="columnheader" scope="col">${strings.after}</th></tr>
    </thead>
    <tbody role="rowgroup">
      ${rolesOf(plan).map(
        (role, at) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${role.who}${desk.second(role.who)}${role.applies === 'unknown' ? html` <span class="hint">(${strings.roleUnknown})</span>` : nothing}</th>
            <td role="cell" data-label=${strings.before}>${role.before}${desk.second(role.before)}</td>
            <td role="cell" data-label=${strings.after}>${citedTemplate(desk, { ...role, text: role.after }, `role ${at}`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
