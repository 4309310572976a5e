import { html, nothing } from 'lit';
import { assess, levelOf, positionWords, spanWords, tierOf, type Position } from '../../../src/index.js';
import { isIn, levelMark, stepsTemplate } from '../../shared/levels.js';
import type { View } from '../model.js';
import { strings } from '../strings.js';
import { listTemplate } from './actions.js';
import type { AnswerDesk } from './desk.js';
import { foldTemplate } from '../../shared/fold.js';
import { ownDecides, readingOf } from './reading.js';

/** The level in one sentence: what the document points to, or what was recorded, beside how they stand to each other. */
export function headlineTemplate(view: View, desk: AnswerDesk, review: () => void, title: boolean) {
  const { document, record, assessment } = view;
  const { indicated = null } = assessment ?? {};
  const recorded = record.agreed;
  const reading = readingOf(view);
  if (!recorded && !reading) return nothing;
  const to: Position = recorded ?? reading!.to;
  const tier = recorded ? tierOf(document, recorded) : undefined;
  const said = recorded
    ? {
        lead: strings.recordedLevel(recorded.by, recorded.on),
        name: levelOf(document, recorded.level).name,
        tier: tier ? `, ${tier.name}` : '',
      }
    : reading!;
  const words = html`${said.lead} <span class="level-name">${said.name}</span><span class="tier">${said.tier}</span>`;
  return html`<div class="headline">
    <div class="level-line">
      ${levelMark(document, to.level, 'big')}
      ${title ? html`<h2 class="heading" id="answer-title" tabindex="-1">${words}</h2>` : html`<h3 class="heading">${words}</h3>`}
    </div>
    ${stepsTemplate(document, indicated, recorded)}
    <p class="hint not-all">${strings.notAll}</p>
    ${recorded ? decisionTemplate(view, desk, review) : nothing} ${childrenTemplate(view)}
  </div>`;
}

function decisionTemplate(view: View, desk: AnswerDesk, review: () => void) {
  const { document, record, assessment } = view;
  const agreed = record.agreed!;
  const reading = readingOf(view);
  const relation = assessment?.agreed?.relation;
  const differs = relation === 'above' || relation === 'below';
  const since = assessment?.agreed?.since.length ?? 0;
  return html`${
    reading && differs
      ? html`<dl class="two-lines">
            <div><dt>${levelMark(document, agreed.level)} ${strings.youRecorded}</dt> <dd><b>${positionWords(document, agreed)}</b></dd></div>
            <div>
              <dt>${levelMark(document, reading.to.level)} ${ownDecides(view) ? strings.youHadPlaced : strings.documentSays}</dt>
              <dd><b>${reading.name}${reading.tier}.</b> ${strings.yours[relation]}</dd>
            </div>
          </dl>`
      : reading
        ? html`<p class="against">${ownDecides(view) ? strings.youHadPlaced : strings.documentSays} ${reading.name}${reading.tier}.</p>`
        : nothing
  }
    ${since ? html`<p class="since"><b>${strings.since(since)}</b> <button type="button" class="plain" @click=${review}>${strings.review}</button></p>` : nothing}
    <p class="against">
      ${agreed.rationale ? html`<q>${agreed.rationale}</q>` : nothing} ${agreed.consulted ? strings.consulted(agreed.consulted) : nothing}
      <button type="button" class="plain agree-open" @click=${review}>${strings.changeIt}<span class="visually-hidden">: ${strings.changeLevel}</span></button>
    </p>
    ${relation === 'below' ? theirsTemplate(view, desk) : nothing}`;
}

/** What the document asks at its own level, where a person recorded a lower one. */
function theirsTemplate(view: View, desk: AnswerDesk) {
  const { document, record, assessment } = view;
  const to = assessment!.indicated?.to;
  if (!to) return nothing;
  const actions = assess(document, { ...record, agreed: null }).actions.filter(({ kind }) => kind !== 'urgent');
  return actions.length
    ? foldTemplate(desk, 'theirs', strings.theirs(levelOf(document, to.level).name, actions.length), () =>
        listTemplate(view, desk, actions, 'theirs'),
      )
    : nothing;
}

/** Each child where they differ: one family may hold children at different levels. */
function childrenTemplate({ document, record, assessment }: View) {
  const children = assessment?.children ?? [];
  const levels = new Set(children.map(({ indicated }) => JSON.stringify(indicated)));
  if (children.length < 2 || levels.size < 2) return nothing;
  return html`<ul role="list" class="children">
    ${children.map(({ person, indicated }) => {
      const label = record.people.find(({ id }) => id === person)?.label;
      if (!indicated) return html`<li><b>${label}</b> ${strings.childNothing}</li>`;
      return html`<li>${levelMark(document, indicated.to.level, 'small')} <b>${label}</b> ${spanWords(document, indicated)}</li>`;
    })}
  </ul>
  ${children.some(({ answers }) => answers.length) ? html`<p class="hint">${strings.childAnswers}</p>` : nothing}`;
}

/** Whether a position is among those that the document points to: a level whose tier is open, where all its tiers are. */
export function isPointedTo({ document, assessment }: View, position: Position): boolean {
  const { indicated = null } = assessment ?? {};
  const { tiers } = levelOf(document, position.level);
  const meant = tiers && position.tier === undefined ? tiers.map(({ id }) => ({ ...position, tier: id })) : [position];
  return indicated !== null && meant.every((one) => isIn(document, indicated, one));
}
