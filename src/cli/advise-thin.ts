import {
  CONFIRMED_PARTS,
  confirmationsOf,
  exactSpan,
  type Issue,
  mayBeHarm,
  pathText,
  positionsIn,
  positionWords,
  sentences,
  spanOf,
  spansMeet,
  type Position,
  type ThresholdDocument,
} from '../document/index.js';
import { textsIn } from './texts.js';

/*
 * What makes a pack look finished when it is not: signs of harm that raise no question, levels that
 * mean nothing or lead nowhere, contacts that nobody can reach, words that were never filled in.
 */

export const issue = (path: readonly (string | number)[], message: string): Issue => ({
  path: pathText(path),
  message,
});

/** Every exact position of a document, lowest first. */
export const everyPosition = (document: ThresholdDocument): Position[] =>
  document.levels.length
    ? positionsIn(document, {
        from: spanOf(document, { level: document.levels[0]!.id }).from,
        to: spanOf(document, { level: document.levels.at(-1)!.id }).to,
      })
    : [];

/** Whether a span covers a position. */
export const covers = (
  document: ThresholdDocument,
  at: { readonly from: Position; readonly to: Position },
  position: Position,
) => spansMeet(document, { from: position, to: position }, exactSpan(document, at));

/** Signs for which nobody is asked about immediate risk: at the highest level, at each level of harm, and where the words may describe harm. */
export function quietSigns(document: ThresholdDocument): Issue[] {
  const top = document.levels.at(-1);
  if (!top || !document.indicators.length) return [];
  const quiet = document.indicators.filter(({ kind, alert, alertUnmet }) => kind === 'need' && !alert && !alertUnmet);
  const grave = document.levels.filter((level) => level.alert || level === top);
  const quietGrave = grave.flatMap(({ id, name }) => {
    const here = quiet.filter(({ level }) => level === id);
    const all = document.indicators.filter(({ level, kind }) => level === id && kind === 'need');
    return here.length ? [{ name, here, all, what: id === top.id ? 'the highest level' : 'a level of harm' }] : [];
  });
  const harm = quiet.filter(({ level, text }) => grave.every(({ id }) => id !== level) && mayBeHarm(document, text));
  const asks = document.questions.some(({ options }) =>
    options.some(({ then }) => then.some(({ kind }) => kind === 'urgent')),
  );
  const ids = (signs: typeof quiet) => signs.map(({ id }) => id).join(', ');
  return [
    ...(asks
      ? []
      : [issue(['questions'], 'No question asks about immediate risk: none has an answer with the effect "urgent".')]),
    ...quietGrave.map(({ name, here, all, what }) =>
      issue(
        ['indicators'],
        `At ${name}, ${what}, ${here.length} of ${all.length} signs carry no "alert", so nothing asks about immediate risk. Read each: does it describe harm to a child, or a weapon? ${ids(here)}.`,
      ),
    ),
    ...(harm.length
      ? [
          issue(
            ['indicators'],
            `Below ${top.name}, the words of ${harm.length} ${harm.length === 1 ? 'sign' : 'signs'} without "alert" may describe harm. Read each: ${ids(harm)}.`,
          ),
        ]
      : []),
  ];
}

/** Marks of harm that do nothing: a strength never asks, and a sign without a condition always counts as met. */
export const idleAlerts = ({ indicators }: ThresholdDocument): Issue[] =>
  indicators.flatMap(({ id, kind, alert, alertUnmet, conditions }, at) => {
    const key = alert ? 'alert' : 'alertUnmet';
    if (kind === 'strength' && (alert || alertUnmet))
      return issue(
        ['indicators', at, key],
        `"${id}" is a strength, so its "${key}" asks nothing about immediate risk. If it describes harm, make it a need; if not, take "${key}" out.`,
      );
    return alertUnmet && !conditions
      ? issue(
          ['indicators', at, 'alertUnmet'],
          `"${id}" has no "conditions", so its "alertUnmet" asks nothing about immediate risk. Write the condition, or use "alert".`,
        )
      : [];
  });

const UNTOLD = /does not say what this level means|^say here/i;

/** Levels of which the pack gives no meaning, or for which no route says whom to contact. */
export function thinLevels(document: ThresholdDocument): Issue[] {
  const meaning = document.levels.flatMap(({ name, summary, tiers = [] }, at) => [
    ...(UNTOLD.test(summary)
      ? [issue(['levels', at, 'summary'], `The pack does not say what ${name} means. Write it from the document.`)]
      : []),
    ...tiers.flatMap((tier, n) =>
      UNTOLD.test(tier.summary)
        ? [issue(['levels', at, 'tiers', n, 'summary'], `The pack does not say what ${name}, ${tier.name} means.`)]
        : [],
    ),
  ]);
  const contact = everyPosition(document).flatMap((position) => {
    const routes = document.routes.filter(({ at }) => covers(document, at, position));
    const wanted = routes.filter(({ how }) => how !== 'advice');
    return wanted.length && wanted.every((route) => route.contact === undefined)
      ? [
          issue(
            ['routes'],
            `No route at ${positionWords(document, position)} names a contact, so a reader has nobody to ring.`,
          ),
        ]
      : [];
  });
  return [...meaning, ...contact];
}

/** Contacts that give no way to reach them and do not say that it is missing. */
export function mutedContacts({ contacts }: ThresholdDocument): Issue[] {
  return contacts.flatMap(({ name, phones, emails, web, missing }, at) =>
    phones || emails || web || missing !== undefined
      ? []
      : [
          issue(
            ['contacts', at],
            `"${name}" has no telephone number, e-mail or web address. Add one, or say in "missing" that the document gives none.`,
          ),
        ],
  );
}

const UNFILLED = /\b(tbc|to be confirmed|lorem ipsum|say here|x{3,})\b|\[(insert|add|enter|name of)\b[^\]]*\]/i;

/** Words that somebody meant to fill in: a reader would see them as the document's own. */
export const unfilled = (document: ThresholdDocument): Issue[] =>
  textsIn(document).flatMap(({ text, path }) =>
    UNFILLED.test(text)
      ? [issue(path, `"${text}" looks like words still to be filled in. Write what the document says.`)]
      : [],
  );

/** A pack that is shown as in use and that nobody stands behind. */
export function thinStanding(document: ThresholdDocument): Issue[] {
  const { status, checkedBy, checkedOn, version, reviewBy } = document.provenance;
  const inUse = status === 'current' || status === 'legacy';
  const confirmations = confirmationsOf(document);
  const held = new Set(confirmations.flatMap(({ same }) => same));
  const open = CONFIRMED_PARTS.filter((part) => !held.has(part));
  return [
    ...(checkedBy === undefined || checkedOn === undefined
      ? [
          issue(
            ['provenance'],
            'Nobody is named who checked this pack against its source. Say who ("checkedBy": a role or a body) and when ("checkedOn").',
          ),
        ]
      : []),
    ...confirmations.flatMap(({ by, on, changed }, at) => {
      const stale = changed.filter((part) => !held.has(part));
      return stale.length
        ? [
            issue(
              ['provenance', 'confirmed', at],
              `"${by}" confirmed another text on ${on}. Changed since: ${stale.map((part) => sentences.confirmedParts[part]).join('; ')}. Have it read again, and confirm it with "threshold-kit confirm".`,
            ),
          ]
        : [];
    }),
    ...(inUse && open.length
      ? [
          issue(
            ['provenance', 'status'],
            `The pack says "${status}", and nobody has confirmed these as they read now: ${open.map((part) => sentences.confirmedParts[part]).join('; ')}. See "threshold-kit review".`,
          ),
        ]
      : []),
    ...(inUse && version === undefined
      ? [issue(['provenance'], 'The pack is shown as in use and has no "version".')]
      : []),
    ...(inUse && reviewBy === undefined
      ? [issue(['provenance'], 'The pack is shown as in use and does not say by when it is reviewed ("reviewBy").')]
      : []),
  ];
}
