import { hoursWords } from '../calendar/index.js';
import { conditionWords } from '../conditions/index.js';
import {
  exactSpan,
  intervalWords,
  levelOf,
  lookup,
  markedName,
  namesSigns,
  positionWords,
  secondWording,
  sentences,
  type Contact,
  type Level,
  type Route,
  type Rule,
  type ThresholdDocument,
  type Tier,
} from '../document/index.js';
import { escape } from './escape.js';

/*
 * What stands below the static table, so that a reader without script knows what a level means and
 * whom to ring.
 */

const element = (tag: string, text: string) => `<${tag}>${escape(text)}</${tag}>`;
const doubtOf = ({ doubt }: { readonly doubt?: string | undefined }) =>
  doubt ? element('p', `${sentences.doubt}: ${doubt}`) : '';

/** A text in the document's second language, under the first; empty where there is none. */
export function second(document: ThresholdDocument, text: string): string {
  const wording = secondWording(document, text);
  return wording === undefined
    ? ''
    : `<br><span lang="${escape(document.second!.language)}" dir="auto">${escape(wording)}</span>`;
}

/** A text of the document, in both languages where it has two. */
export const said = (document: ThresholdDocument, text: string) => `${escape(text)}${second(document, text)}`;

/** What each level and tier means, who leads, and what it rests on in law. */
export function meanings(document: ThresholdDocument): string[] {
  const { levels } = document;
  if (!levels.length) return [];
  return [
    element('h2', 'What the levels mean'),
    ...levels.flatMap((level) => [
      `<h3>${escape(markedName(level))}${second(document, level.name)}</h3>`,
      ...meaning(document, level),
      ...(level.tiers ?? []).flatMap((tier) => [
        `<h4>${escape(`${level.name}, ${markedName(tier)}`)}${second(document, tier.name)}</h4>`,
        ...meaning(document, tier),
        `<p>${said(document, tier.test.text)}</p>`,
        doubtOf(tier.test),
      ]),
    ]),
  ];
}

const meaning = (document: ThresholdDocument, part: Level | Tier) => [
  `<p>${said(document, part.summary)}</p>`,
  ...(
    [
      ['Who leads', part.lead],
      ['In law', part.basis],
      ['Agreement', part.agreement],
    ] as const
  ).flatMap(([name, stated]) => (stated ? [`<p>${name}: ${said(document, stated.text)}</p>`, doubtOf(stated)] : [])),
  doubtOf(part),
];

/** Each thread through the levels, low to high: the neighbours of a sign at other levels. */
export function threadsPart(document: ThresholdDocument): string[] {
  const { indicators } = lookup(document);
  if (!document.ladders.length) return [];
  return [
    element('h2', 'The same matter at each level'),
    ...document.ladders.flatMap((ladder) => [
      `<h3>${said(document, ladder.name)}</h3>`,
      '<ul>',
      ...ladder.indicators.map((id) => {
        const sign = indicators.get(id)!.indicator;
        return `<li><strong>${escape(levelOf(document, sign.level).name)}:</strong> ${said(document, sign.text)}</li>`;
      }),
      '</ul>',
      doubtOf(ladder),
    ]),
  ];
}

/**
 * What follows whatever else there is: rules that set a level, or that rest on named signs or on an age, such as signs
 * that are always referred. The others depend on a whole record, which a static page does not have.
 */
export function rulesPart(document: ThresholdDocument): string[] {
  const rules = document.rules.filter(
    ({ when, then }) => then.some(({ kind }) => kind === 'at-least') || namesSigns(when),
  );
  return rules.length
    ? [element('h2', 'What always follows'), '<ul>', ...rules.map((one) => ruleItem(document, one)), '</ul>']
    : [];
}

function ruleItem(document: ThresholdDocument, { text, when, then, doubt }: Rule): string {
  const follows = then.map((effect) => {
    if (effect.kind === 'at-least') return ` ${escape(`At least ${positionWords(document, effect)}.`)}`;
    if (effect.kind === 'urgent') return ' Ring at once.';
    if (effect.kind === 'assessment' || effect.kind === 'plan') {
      const papers = [...document.assessments, ...document.plans];
      const id = effect.kind === 'plan' ? effect.plan : effect.assessment;
      const name = papers.find((one) => one.id === id)?.name ?? id;
      return ` ${escape(`${effect.where === undefined ? '' : `${effect.where}: `}${name}.`)}`;
    }
    if (effect.kind === 'tier' || effect.kind === 'plan-in-place') return '';
    const contact = effect.contact === undefined ? undefined : lookup(document).contacts.get(effect.contact);
    return ` ${said(document, effect.text)}${contact ? ` ${escape(`Contact: ${contact.name}.`)}` : ''}`;
  });
  return `<li>${said(document, text)}${follows.join('')} ${escape(`When: ${conditionWords(document, when)}.`)}${doubtOf({ doubt })}</li>`;
}

/** Whom to contact at which level, in the document's order, those that cannot wait first. */
export function routesPart(document: ThresholdDocument): string[] {
  const { routes } = document;
  if (!routes.length) return [];
  const urgent = routes.filter(({ urgency }) => urgency === 'immediate');
  const rest = routes.filter(({ urgency }) => urgency !== 'immediate');
  return [
    element('h2', 'Whom to contact'),
    '<ul>',
    ...[...urgent, ...rest].map((route) => routeItem(document, route)),
    '</ul>',
  ];
}

function routeItem(document: ThresholdDocument, route: Route): string {
  const { from, to } = exactSpan(document, route.at);
  const [lowest, highest] = [positionWords(document, from), positionWords(document, to)];
  const contact = route.contact === undefined ? undefined : lookup(document).contacts.get(route.contact);
  const parts = [
    `<strong>${escape(route.urgency === 'immediate' ? 'Urgent' : lowest === highest ? lowest : `${lowest} to ${highest}`)}:</strong> ${said(document, route.text)}`,
    contact ? ` ${escape(`Contact: ${contact.name}.`)}` : '',
    route.when ? ` ${escape(`Where ${conditionWords(document, route.when)}.`)}` : '',
    ...(route.responses ?? []).map((one) => ` ${escape(`${one.for}: ${intervalWords(one.within)}.`)}${doubtOf(one)}`),
    doubtOf(route),
  ];
  return `<li>${parts.join('')}</li>`;
}

/** What the document says to single professions. */
export const advicePart = (document: ThresholdDocument): string[] =>
  document.advice
    ? [
        element('h2', sentences.advice),
        '<ul>',
        ...document.advice.map((one) => {
          const at = one.at && exactSpan(document, one.at);
          const where = at ? [at.from, at.to].map((position) => positionWords(document, position)) : [];
          return `<li><strong>${escape(one.for)}${where.length ? escape(`, ${[...new Set(where)].join(' to ')}`) : ''}:</strong> ${said(document, one.text)}${doubtOf(one)}</li>`;
        }),
        '</ul>',
      ]
    : [];

/** Every contact with all that the document gives for reaching it, and what it does not give. */
export const contactsPart = (document: ThresholdDocument): string[] =>
  document.contacts.length
    ? [element('h2', 'Contacts'), '<ul>', ...document.contacts.map((one) => contactItem(document, one)), '</ul>']
    : [];

function contactItem(document: ThresholdDocument, contact: Contact): string {
  const { name, phones = [], emails = [], web = [], missing } = contact;
  const lines = [
    ...phones.map(({ number, label, options = [], open = [], outsideHoursOf }) =>
      [
        `<a href="tel:${escape(number.replace(/[^\d+]/g, ''))}">${escape(number).replace(/ /g, '&nbsp;')}</a>`,
        label ? ` (${escape(label)})` : '',
        ...options.map(({ press, for: what }) => escape(`, option ${press}: ${what}`)),
        open.length ? escape(`, ${open.map(hoursWords).join('; ')}`) : '',
        outsideHoursOf === undefined ? '' : escape(`, outside the hours of ${outsideHoursOf}`),
      ].join(''),
    ),
    ...emails.map(
      ({ address, for: what }) => `<a href="mailto:${escape(address)}">${escape(address)}</a>: ${escape(what)}`,
    ),
    ...web.map(({ label, url }) =>
      url === undefined ? escape(label) : `<a href="${escape(url)}">${escape(label)}</a>`,
    ),
    ...(missing === undefined ? [] : [escape(missing)]),
  ];
  return `<li><strong>${escape(name)}</strong>: ${said(document, contact.for)}${lines.map((one) => `<p>${one}</p>`).join('')}${doubtOf(contact)}</li>`;
}
