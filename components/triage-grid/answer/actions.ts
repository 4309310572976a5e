import { html, nothing } from 'lit';
import {
  adviceFor,
  contactsIn,
  intervalWords,
  isEverywhere,
  lookup,
  positionWords,
  tierOf,
  type Action,
  type Contact,
  type Position,
  type ThresholdDocument,
} from '../../../src/index.js';
import { citeTemplate } from '../../shared/cites.js';
import { contactsTemplate } from '../../shared/contacts.js';
import { telTemplate, urgentWords } from '../../shared/frame.js';
import { secondTemplate } from '../../shared/second.js';
import { caseStrings } from '../../shared/strings.js';
import { urgentLine } from '../../shared/urgent.js';
import { riskAsked, type View } from '../model.js';
import { strings } from '../strings.js';
import type { AnswerDesk } from './desk.js';
import { foldTemplate } from '../../shared/fold.js';
import { openPrompts } from './question.js';
import { withBasis } from './why.js';

/** How many actions stand in view, in the document's order of work. */
const SHOWN = 3;

/** The first things to do, and the rest by its condition: nothing that depends on an answer stands first. */
export function actionsTemplate(view: View, desk: AnswerDesk) {
  const { document, assessment } = view;
  if (!assessment) return nothing;
  const actions = assessment.actions.filter(({ kind }) => kind !== 'urgent');
  const certain = actions.filter((one) => one.certain);
  const asked = riskAsked(view);
  const first = asked ? [] : certain.slice(0, SHOWN);
  const later = certain.filter((one) => !first.includes(one));
  const act = assessment.urgent?.status === 'act-now';
  return html`<div class="do">
    <h3>${act ? strings.then : strings.first}</h3>
    ${
      asked
        ? riskFirstTemplate(document)
        : first.length
          ? listTemplate(view, desk, first, 'first')
          : html`<p>${openPrompts(view).some(({ narrows }) => narrows) ? strings.firstAnswer : strings.firstNone}</p>`
    }
    <div class="folds">
      ${later.length ? foldTemplate(desk, 'later', strings.laterMore(later.length), () => listTemplate(view, desk, later, 'later')) : nothing}
      ${[...byCondition(view, actions)].map(([key, { title, list }]) => foldTemplate(desk, key, title(list.length), () => listTemplate(view, desk, list, key)))}
      ${contactsFold(document, actions, desk)} ${adviceFold(view, desk)} ${consentFold(view, desk)}
    </div>
  </div>`;
}

/** What the document says to single professions: at the level that stands, and at its own where a lower one was recorded. */
function adviceFold({ document, assessment }: View, desk: AnswerDesk) {
  const { basis = null, agreed, indicated } = assessment ?? {};
  const spans = agreed?.relation === 'below' && indicated ? [basis, indicated] : [basis];
  const advice = [...new Set(spans.flatMap((span) => adviceFor(document, span)))];
  if (!advice.length) return nothing;
  return foldTemplate(
    desk,
    'advice',
    strings.advice,
    () => html`<ul>
      ${advice.map((one) => html`<li><b>${one.for}:</b> ${one.text}${one.doubt ? html` <span class="hint">${one.doubt}</span>` : nothing}</li>`)}
    </ul>`,
  );
}

function riskFirstTemplate(document: ThresholdDocument) {
  const urgent = urgentLine(document);
  return html`<ol role="list" class="numbered">
    <li data-number="1">${strings.firstRisk}</li>
    <li data-number="2"><b>${strings.firstYes}</b> ${strings.ring.toLowerCase()} ${telTemplate('999')}${urgent ? html` ${strings.ringAnd} ${urgentWords(urgent)}` : nothing}.</li>
  </ol>`;
}

interface Group {
  readonly title: (count: number) => unknown;
  readonly list: Action[];
}

/** What depends on something, under one heading for each condition. */
function byCondition(view: View, actions: readonly Action[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const action of actions.filter((one) => !one.certain)) {
    const words = conditionWords(view, action);
    const group = groups.get(words) ?? {
      title: (count) => html`${words} ${count}<span class="visually-hidden"> ${strings.thingsToDo}</span>`,
      list: [],
    };
    group.list.push(action);
    groups.set(words, group);
  }
  return groups;
}

/** What an action depends on: a position, an answer, or what only a person sees. */
function conditionWords(view: View, action: Action): string {
  const { at, decidedBy } = action;
  if (!isEverywhere(view.document, view.assessment!, action))
    return strings.ifIt(at.map((position) => placeWords(view, position)).join(strings.orPlace));
  if (!decidedBy.length) return strings.whereFits;
  return strings.dependsOn(
    decidedBy
      .map((id) => lookup(view.document).questions.get(id))
      .map((one) => one?.short ?? one?.text)
      .join('; '),
  );
}

/** A tier by itself where the level is plain from the headline, else the whole position. */
function placeWords({ document, assessment }: View, position: Position): string {
  const { from, to } = assessment!.indicated ?? {};
  const tier = tierOf(document, position);
  return tier && from?.level === to?.level && from?.level === position.level
    ? tier.name
    : positionWords(document, position);
}

export function listTemplate(view: View, desk: AnswerDesk, actions: readonly Action[], group: string) {
  return html`<ol role="list" class="numbered">
    ${actions.map((action, at) => html`<li data-number=${at + 1}>${actionTemplate(view, desk, action, `${group} ${at}`)}</li>`)}
  </ol>`;
}

function actionTemplate({ document }: View, desk: AnswerDesk, action: Action, key: string) {
  const { kind, text, sections, doubts, responses, rules, basis, contact } = action;
  const why = kind === 'assessment' || kind === 'plan' ? document.rules.filter(({ id }) => rules.includes(id)) : [];
  const unclear = [...doubts, ...responses.flatMap((one) => one.doubt ?? [])];
  const words = rules.length ? withBasis(text, basis) : text;
  const reached = contact === null ? undefined : lookup(document).contacts.get(contact);
  return html`${citeTemplate(desk.cites, { text: words, citation: sections.join('; '), doubts: unclear }, key, () => desk.redraw())}${secondTemplate(document, text)}
    ${desk.cites.isOpen(key) ? why.map((rule) => html`<span class="how">${rule.text}</span>`) : nothing}
    ${responses.map((one) => html`<span class="how">${strings.expect(one.for, intervalWords(one.within))}</span>`)}
    ${reached ? html`<span class="how">${reachTemplate(reached)}</span>` : nothing}`;
}

/** The shortest way to reach a contact; all of it stands under "Contacts". */
function reachTemplate({ name, phones, emails, missing }: Contact) {
  const phone = phones?.[0];
  if (phone) {
    const option =
      phone.options?.find((one) => one.for === name) ?? (phone.options?.length === 1 ? phone.options[0] : undefined);
    return html`${strings.ring} ${telTemplate(phone.number)}${option ? caseStrings.option([option.press]) : nothing}`;
  }
  const mail = emails?.[0];
  return mail
    ? html`<a class="mail" href="mailto:${mail.address}">${mail.address.split('@')[0]}<wbr />@${mail.address.split('@')[1]}</a>`
    : (missing ?? nothing);
}

function contactsFold(document: ThresholdDocument, actions: readonly Action[], desk: AnswerDesk) {
  const contacts = contactsIn(document, actions);
  return contacts.length
    ? foldTemplate(
        desk,
        'contacts',
        strings.contacts(contacts.length),
        () => html`<p class="hint">${strings.contactsStanding}</p>
          ${contactsTemplate(contacts)}`,
      )
    : nothing;
}

/** Where agreement and sharing stand, where something on the page asks about it. */
function consentFold({ consent }: View, desk: AnswerDesk) {
  if (!consent?.mayGoOn) return nothing;
  const { text, outstanding, exceptions, mayGoOn } = consent;
  return foldTemplate(
    desk,
    'consent',
    `${strings.agreementAndSharing}: ${caseStrings.mayGoOn[mayGoOn]}`,
    () => html`<p>${text}</p>
      ${exceptions.length ? html`<p>${caseStrings.exceptionsTitle}:</p>${citedList(desk, exceptions, 'exception')}` : nothing}
      ${citedList(desk, outstanding, 'consent')}`,
  );
}

const citedList = (
  desk: AnswerDesk,
  list: readonly { readonly text: string; readonly sections: readonly string[] }[],
  group: string,
) =>
  html`<ul class="reasons">
    ${list.map(({ text, sections }, at) => html`<li>${sections.length ? citeTemplate(desk.cites, { text, citation: sections.join('; '), doubts: [] }, `${group} ${at}`, () => desk.redraw()) : text}</li>`)}
  </ul>`;
