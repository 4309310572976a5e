import type { Issue, ThresholdDocument } from '../document/index.js';
import { issue } from './advise-thin.js';
import type { Base } from './files.js';
import { textsIn } from './texts.js';

/*
 * What was left over from another area, where a pack builds on another or was copied from it: it sends
 * a reader to people who know nothing of the family.
 */

/** E-mail addresses and telephone numbers, wherever they are written. An address begins where a word does, so that a long one is read once. */
const REACHED = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b0\d{2,4}(?: ?\d{3,4}){2}\b/g;

/** Ways to reach someone that no contact gives. */
export function strayContacts(document: ThresholdDocument): Issue[] {
  const known = JSON.stringify(document.contacts);
  return textsIn(document).flatMap(({ text, path }) =>
    (text.match(REACHED) ?? [])
      .filter((one) => !known.includes(one))
      .map((one) =>
        issue(
          path,
          `The text names "${one}", which no contact of this pack gives. Check that it belongs to this area.`,
        ),
      ),
  );
}

/** A word in brackets with two capitals is the short name of a team: "(ChECS)", "(EDT)". */
const SHORT = /\(([\p{L}\p{N}&-]+)\)/gu;
const shortNames = (text: string) =>
  [...text.matchAll(SHORT)].map(([, short]) => short!).filter((short) => /\p{Lu}.*\p{Lu}/u.test(short));

/** What a contact is called: its name, the name without what stands in brackets, and its short name. */
const namesOf = (name: string): string[] => [name, name.replace(/ ?\([^()]*\)/g, '').trim(), ...shortNames(name)];

/** The names that a pack's contacts carry, the short ones of their other texts too. A base is read as it stands in its file. */
function carried(json: unknown): string[] {
  const { contacts, changes } = (json ?? {}) as { contacts?: unknown; changes?: { contacts?: object } };
  return [contacts, ...Object.values(changes?.contacts ?? {})].flat().flatMap((contact: unknown) => {
    const name = (contact as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? [...namesOf(name), ...shortNames(JSON.stringify(contact))] : [];
  });
}

/** Where a pack says what it is, and what it cites: it may name its base there. */
const BESIDE = ['provenance', 'sections', 'section', 'id'];

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Contacts of a base that texts still name, though this pack has contacts of its own in their place. */
export function leftNames(document: ThresholdDocument, bases: readonly Base[]): Issue[] {
  const own = document.contacts.map(({ name }) => name).join('\n');
  const from = new Map<string, string>();
  for (const { name: base, json } of bases)
    for (const name of carried(json)) if (name && !own.includes(name) && !from.has(name)) from.set(name, base);
  if (!from.size) return [];
  // The longest first: a whole name is told once, not again by its short name.
  const names = [...from.keys()].sort((a, b) => b.length - a.length);
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return textsIn(document).flatMap(({ text, path, entry }) => {
    if (path.some((key) => BESIDE.includes(String(key)))) return [];
    const left = [...new Set(text.match(named))];
    if (!left.length) return [];
    const names = left.map((name) => `"${name}" of "${from.get(name)!}"`).join(' and ');
    return [
      issue(
        path,
        `The text${entry === undefined ? '' : ` of "${entry}"`} names ${names}, and no contact of this pack is called that. Write who it is in this area.`,
      ),
    ];
  });
}
