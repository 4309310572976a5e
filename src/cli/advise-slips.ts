import { type Interval, type Issue, walkIntervals, type ThresholdDocument } from '../document/index.js';
import { issue } from './advise-thin.js';
import { counted, fold, numberIn } from './table/index.js';

/*
 * What nobody would write on purpose, and what is no fault of its form: levels out of order, two things
 * with one name, a way to reach somebody that is not there, a number that its words do not say.
 */

/** Levels and tiers whose numbers say another order than the one in which they stand. */
export function fallingLevels({ levels }: ThresholdDocument): Issue[] {
  const falling = (list: readonly { readonly name: string; readonly mark?: string | undefined }[]) =>
    list.flatMap(({ name, mark }, at) => {
      const before = list[at - 1];
      const [one, other] = [before, { name, mark }].map((step) => step && numberIn(step.mark ?? step.name));
      const falls = one && other && (one.number - other.number || one.letter.localeCompare(other.letter)) > 0;
      return falls ? [{ at, text: `"${name}" stands above "${before!.name}", and its number is lower` }] : [];
    });
  const ORDER =
    'Levels stand from the lowest to the highest, and all that the kit says of higher and lower goes by that.';
  return [
    ...falling(levels).map(({ at, text }) => issue(['levels', at], `${text}. ${ORDER} Put them in order.`)),
    ...levels.flatMap(({ tiers = [] }, level) =>
      falling(tiers).map(({ at, text }) =>
        issue(['levels', level, 'tiers', at], `${text}. ${ORDER} Put them in order.`),
      ),
    ),
  ];
}

/** Things that a reader could not tell apart: levels, areas, answers and signs with the same words. */
export function sameNames({ levels, domains, questions, indicators }: ThresholdDocument): Issue[] {
  const twice = (texts: readonly string[], say: (at: number, first: number) => Issue) => {
    const met = new Map<string, number>();
    return texts.flatMap((text, at) => {
      const first = met.get(fold(text));
      if (first === undefined) met.set(fold(text), at);
      return first === undefined ? [] : [say(at, first)];
    });
  };
  const named = (list: readonly { readonly name: string }[], part: string, what: string) =>
    twice(
      list.map(({ name }) => name),
      (at) =>
        issue(
          [part, at, 'name'],
          `Two ${what} are called "${list[at]!.name}". Name them so that a reader can tell them apart.`,
        ),
    );
  return [
    ...named(levels, 'levels', 'levels'),
    ...named(domains, 'domains', 'areas'),
    ...questions.flatMap(({ text, options }, at) =>
      twice(
        options.map(({ label }) => label),
        (n) =>
          issue(
            ['questions', at, 'options', n, 'label'],
            `Two answers to "${text}" read "${options[n]!.label}". Write what tells them apart.`,
          ),
      ),
    ),
    ...twice(
      indicators.map(({ domain, level, tier, group, kind, ages, text }) =>
        JSON.stringify([domain, level, tier, group, kind, ages, fold(text)]),
      ),
      (at, first) =>
        issue(
          ['indicators', at],
          `"${indicators[at]!.id}" says what "${indicators[first]!.id}" says, in the same place: one need would count twice. Take one out.`,
        ),
    ),
  ];
}

/** Routes by telephone or e-mail to a contact that has none, and opening hours that overlap. */
export function brokenWays({ routes, contacts }: ThresholdDocument): Issue[] {
  const ways = { phone: ['phones', 'telephone number'], email: ['emails', 'e-mail address'] } as const;
  return [
    ...routes.flatMap(({ id, how, contact }, at) => {
      const found = contacts.find((one) => one.id === contact);
      if (!found || (how !== 'phone' && how !== 'email')) return [];
      const [key, what] = ways[how];
      return found[key] || found.missing !== undefined
        ? []
        : [
            issue(
              ['routes', at, 'contact'],
              `The route "${id}" leads to "${found.name}" by ${how}, and that contact has no ${what}. Add it, or change the route.`,
            ),
          ];
    }),
    ...contacts.flatMap(({ phones = [] }, at) =>
      phones.flatMap(({ number, open = [] }, n) =>
        open.flatMap((hours, one) => {
          const other = open
            .slice(0, one)
            .find(
              (earlier) =>
                earlier.days.some((day) => hours.days.includes(day)) &&
                earlier.from < hours.to &&
                hours.from < earlier.to,
            );
          return other
            ? [
                issue(
                  ['contacts', at, 'phones', n, 'open', one],
                  `The opening hours of ${number} overlap: ${other.from} to ${other.to}, and ${hours.from} to ${hours.to}, on one day. Give each time once.`,
                ),
              ]
            : [];
        }),
      ),
    ),
  ];
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const numbersIn = (words: string): number[] =>
  (words.toLowerCase().match(/\d+|\p{L}+/gu) ?? []).flatMap((word) =>
    /^\d/.test(word) ? [Number(word)] : WORDS.includes(word) ? [WORDS.indexOf(word) + 1] : [],
  );

/** Times whose words name the unit and other numbers than those that the kit counts with. */
export function otherNumbers(document: ThresholdDocument): Issue[] {
  const found: Issue[] = [];
  walkIntervals(document, [], ({ words, least, most, unit }: Interval, path) => {
    const said = typeof words === 'string' && unit && words.toLowerCase().includes(unit) ? numbersIn(words) : [];
    const wrong = [least, most].filter((number) => number !== undefined && said.length && !said.includes(number));
    if (wrong.length)
      found.push(
        issue(
          path,
          `The words say "${words}", and the kit counts with ${wrong.map((number) => counted(number!, unit!)).join(' and ')}. Make them agree.`,
        ),
      );
  });
  return found;
}

/** Days that do not fit today: what should have been reviewed, is not valid yet, or is said to have happened and has not. */
export function passedDays({ provenance }: ThresholdDocument, today: string): Issue[] {
  const { status, validFrom, reviewBy, checkedOn, confirmed = [] } = provenance;
  const inUse = status === 'current' || status === 'legacy';
  const say = (path: readonly (string | number)[], message: string) => [issue(['provenance', ...path], message)];
  return [
    ...(inUse && reviewBy !== undefined && reviewBy < today
      ? say(
          ['reviewBy'],
          `The pack was to be reviewed by ${reviewBy}, and is shown as in use. Ask whether it still holds.`,
        )
      : []),
    ...(inUse && validFrom !== undefined && validFrom > today
      ? say(['validFrom'], `The pack is valid from ${validFrom}, and is shown as in use already.`)
      : []),
    ...(checkedOn !== undefined && checkedOn > today
      ? say(['checkedOn'], `The pack says that it was checked on ${checkedOn}. That day must be today or earlier.`)
      : []),
    ...confirmed.flatMap(({ by, on }, at) =>
      on > today
        ? say(
            ['confirmed', at, 'on'],
            `The pack says that "${by}" confirmed it on ${on}. That day must be today or earlier.`,
          )
        : [],
    ),
  ];
}
