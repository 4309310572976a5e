import { londonDate } from '../calendar/index.js';
import { mayHold } from '../conditions/index.js';
import {
  gapAt,
  indicatorsIn,
  type Issue,
  leadsAnywhere,
  levelOrder,
  lookup,
  positionWords,
  questionsIn,
  type ThresholdDocument,
} from '../document/index.js';
import {
  covers,
  everyPosition,
  idleAlerts,
  issue,
  mutedContacts,
  quietSigns,
  thinLevels,
  thinStanding,
  unfilled,
} from './advise-thin.js';
import { neverHolding } from './advise-never.js';
import { thinSecond } from './advise-second.js';
import { brokenWays, fallingLevels, otherNumbers, passedDays, sameNames } from './advise-slips.js';
import { leftNames, strayContacts } from './advise-strays.js';
import { EVERYDAY } from './everyday.js';
import type { Base } from './files.js';
import { notFound } from './statutory.js';

/**
 * Thin spots of a pack that is otherwise sound: places where a reader would be left without an
 * answer, or where something was written that nothing leads to. None of them stops a pack.
 *
 * @param bases - the packs on which it builds
 * @param today - such as 2026-11-22, to hold its days against
 */
export function advise(
  document: ThresholdDocument,
  bases: readonly Base[] = [],
  today: string = londonDate(new Date()),
): Issue[] {
  return [
    ...fallingLevels(document),
    ...quietSigns(document),
    ...idleAlerts(document),
    ...thinLevels(document),
    ...mutedContacts(document),
    ...brokenWays(document),
    ...otherNumbers(document),
    ...unfilled(document),
    ...thinCells(document),
    ...unusedContacts(document),
    ...strayContacts(document),
    ...leftNames(document, bases),
    ...thinRoutes(document),
    ...thinConsent(document),
    ...neverHolding(document),
    ...idleQuestions(document),
    ...fallingLadders(document),
    ...sameNames(document),
    ...lostWords(document),
    ...thinStanding(document),
    ...passedDays(document, today),
    ...thinSecond(document),
    ...notFound(document),
  ];
}

function thinCells(document: ThresholdDocument): Issue[] {
  return document.domains.flatMap((domain, at) =>
    document.levels.flatMap((level) =>
      indicatorsIn(document, domain.id, level.id).length || gapAt(document, domain.id, level.id)
        ? []
        : [
            issue(
              ['domains', at],
              `"${domain.name}" has no text at ${level.name}. If the source has none, add a gap: {"domain": "${domain.id}", "level": "${level.id}"}.`,
            ),
          ],
    ),
  );
}

function unusedContacts(document: ThresholdDocument): Issue[] {
  const effects = [...document.rules, ...document.questions.flatMap(({ options }) => options)].flatMap(
    ({ then }) => then,
  );
  const papers = [...document.assessments, ...document.plans, ...document.tools];
  const used = new Set([
    ...document.routes.map(({ contact }) => contact),
    ...document.emergency.contacts,
    ...papers.map(({ send }) => send?.contact),
    ...effects.map((effect) => ('contact' in effect ? effect.contact : undefined)),
    ...(document.steps ?? []).flatMap(({ stages, meeting, notAgreed }) => [
      meeting?.contact,
      notAgreed.escalation?.contact,
      ...stages.flatMap(({ contacts = [] }) => contacts),
    ]),
  ]);
  return document.contacts.flatMap(({ id, name }, at) =>
    used.has(id)
      ? []
      : [
          issue(
            ['contacts', at],
            `No route, emergency, paper or step leads to "${name}". Add a route to it, or take it out.`,
          ),
        ],
  );
}

function thinRoutes(document: ThresholdDocument): Issue[] {
  const whole = everyPosition(document);
  const unreached = document.routes.flatMap(({ id, at, when }, n) =>
    when &&
    whole
      .filter((position) => covers(document, at, position))
      .every((position) => mayHold(document, when, position) === false)
      ? [
          issue(
            ['routes', n],
            `No position reaches the route "${id}": its "when" fails everywhere in its span. Change one of the two.`,
          ),
        ]
      : [],
  );
  const routine = document.routes.filter(({ urgency }) => urgency === 'routine');
  const unserved = whole.filter((position) => !routine.some(({ at }) => covers(document, at, position)));
  return [
    ...unreached,
    ...unserved.map((position) =>
      issue(
        ['routes'],
        `No route serves ${positionWords(document, position)}, so a reader there is told nothing of whom to contact.`,
      ),
    ),
  ];
}

/** A document with signs leads to a referral, for which people ask about agreement. */
const thinConsent = ({ indicators, consent }: ThresholdDocument): Issue[] =>
  indicators.length && !consent
    ? [
        issue(
          ['consent'],
          'The pack says nothing about agreement and sharing. If the document does, write it in "consent".',
        ),
      ]
    : [];

function idleQuestions(document: ThresholdDocument): Issue[] {
  const conditions = [
    ...document.rules.map(({ when }) => when),
    ...document.routes.map(({ when }) => when),
    ...document.questions.map(({ askWhen }) => askWhen),
  ];
  const asked = new Set(conditions.flatMap((condition) => (condition ? questionsIn(condition) : [])));
  for (const { requires } of document.levels) if (requires?.answer) asked.add(requires.answer.question);
  for (const { asks = [] } of document.steps ?? []) asks.forEach((id) => asked.add(id));
  return document.questions.flatMap(({ id, text, options }, at) =>
    asked.has(id) || options.some(({ then }) => then.length)
      ? []
      : [
          issue(
            ['questions', at],
            `The question "${text}" changes nothing: no option has an effect, and no rule, route or step looks at the answer.`,
          ),
        ],
  );
}

function fallingLadders(document: ThresholdDocument): Issue[] {
  const { indicators } = lookup(document);
  const order = (id: string) => levelOrder(document, indicators.get(id)!.indicator.level);
  return document.ladders.flatMap((ladder, at) =>
    ladder.indicators.flatMap((one, n) =>
      n > 0 && order(one) < order(ladder.indicators[n - 1]!)
        ? [
            issue(
              ['ladders', at, 'indicators', n],
              `The ladder "${ladder.name}" goes down here: "${one}" stands at a lower level than the step before it. Put the steps in order, lowest first.`,
            ),
          ]
        : [],
    ),
  );
}

/** Likely words that lead nowhere: somebody who types one is told that there is nothing. */
function lostWords(document: ThresholdDocument): Issue[] {
  if (!document.indicators.length) return [];
  const lost = EVERYDAY.filter((word) => !leadsAnywhere(document, word));
  return lost.length
    ? [
        issue(
          ['words'],
          `${lost.length} of ${EVERYDAY.length} everyday words lead to no sign and no area: ${lost.join(', ')}. Say in "words" where they lead.`,
        ),
      ]
    : [];
}
