import { html } from 'lit';
import type { StepPlan } from '../../src/index.js';
import type { Cited } from '../shared/cited.js';
import { citeTemplate } from '../shared/cites.js';
import type { StepDesk } from './desk.js';
import type { View } from './model.js';

interface Said {
  readonly text: string;
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}

/** A statement of the document with the mark of its source, in both languages where it has two. */
export const citedTemplate = (desk: StepDesk, { text, sections, doubts }: Said, key: string) =>
  html`${citeTemplate(desk.cites, { text, citation: sections.join('; '), doubts }, key, () => desk.redraw())}${desk.second(text)}`;

/** A list of them. */
export const citedList = (desk: StepDesk, list: readonly Said[], key: string) =>
  html`<ul>
    ${list.map((one, at) => html`<li>${citedTemplate(desk, one, `${key} ${at}`)}</li>`)}
  </ul>`;

const said = ({ sections, doubts }: Omit<Said, 'text'>): Cited => ({
  text: '',
  citation: sections.join('; '),
  doubts,
});

/** Takes up the document, and numbers its sources in the order in which one reads, so that none changes as a part is opened. */
export function numberSources(desk: StepDesk, { document, plan, choices, dates }: View): void {
  desk.document = document;
  const parts = plan ? partsOf(plan) : choices;
  desk.cites.begin([...parts, ...dates.dates].flatMap((one) => (one ? [said(one)] : [])));
}

const partsOf = (plan: StepPlan) => [
  plan.standing,
  plan.test,
  ...plan.questions,
  ...plan.stages.flatMap((stage) => [stage, ...stage.exceptions, stage.clock]),
  plan.notAgreed,
  ...plan.notAgreed.record,
  plan.notAgreed.escalation,
  ...plan.papers,
  plan.meeting,
  plan.readiness,
  ...plan.roles,
  ...plan.consider,
  plan.close,
  ...plan.gaps,
];
