import { hoursWords } from '../calendar/index.js';
import { conditionWords } from '../conditions/index.js';
import {
  exactSpan,
  intervalWords,
  levelOf,
  lookup,
  markedName,
  positionWords,
  sentences,
  type Contact,
  type Level,
  type Route,
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

/** What each level and tier means, who leads, and what it rests on in law. */
export function meanings({ levels }: ThresholdDocument): string[] {
  if (!levels.length) return [];
  return [
    element('h2', 'What the levels mean'),
    ...levels.flatMap((level) => [
      element('h3', markedName(level)),
      ...meaning(level),
      ...(level.tiers ?? []).flatMap((tier) => [
        element('h4', `${level.name}, ${markedName(tier)}`),
        ...meaning(tier),
        element('p', tier.test.text),
        doubtOf(tier.test),
      ]),
    ]),
  ];
}

const meaning = (part: Level | Tier) => [
  element('p', part.summary),
  ...(
    [
      ['Who leads', part.lead],
      ['In law', part.basis],
      ['Agreement', part.agreement],
    ] as const
  ).flatMap(([name, said]) => (said ? [element('p', `${name}: ${said.text}`), doubtOf(said)] : [])),
  doubtOf(part),
];

/** Each thread through the levels, low to high: the neighbours of a sign at other levels. */
export function threadsPart(document: ThresholdDocument): string[] {
  const { indicators } = lookup(document);
  if (!document.ladders.length) return [];
  return [
    element('h2', 'The same matter at each level'),
    ...document.ladders.flatMap((ladder) => [
      element('h3', ladder.name),
      '<ul>',
      ...ladder.indicators.map((id) => {
        const sign = indicators.get(id)!.indicator;
        return `<li><strong>${escape(levelOf(document, sign.level).name)}:</strong> ${escape(sign.text)}</li>`;
      }),
      '</ul>',
      doubtOf(ladder),
    ]),
  ];
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
    `<strong>${escape(route.urgency === 'immediate' ? 'Urgent' : lowest === highest ? lowest : `${lowest} to ${highest}`)}:</strong> ${escape(route.text)}`,
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
          return `<li><strong>${escape(one.for)}${where.length ? escape(`, ${[...new Set(where)].join(' to ')}`) : ''}:</strong> ${escape(one.text)}${doubtOf(one)}</li>`;
        }),
        '</ul>',
      ]
    : [];

/** Every contact with all that the document gives for reaching it, and what it does not give. */
export const contactsPart = ({ contacts }: ThresholdDocument): string[] =>
  contacts.length ? [element('h2', 'Contacts'), '<ul>', ...contacts.map(contactItem), '</ul>'] : [];

function contactItem(contact: Contact): string {
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
  return `<li><strong>${escape(name)}</strong>: ${escape(contact.for)}${lines.map((one) => `<p>${one}</p>`).join('')}${doubtOf(contact)}</li>`;
}
