import { stem } from './fold.js';
import { HARM, HARMLESS } from './harm-phrases.js';
import { phrase, type Phrase, placesAt } from './phrases.js';
import { meant, spellings } from './spelling.js';

/** Words of harm as they are spelt, so that one which is misspelt is known. */
const SPELT = spellings(
  `violence violent violently weapon weapons machete knife attack attacked attacking assault assaulted assaulting
strangle strangled strangling strangulation suffocate suffocated suffocating choked choking throttled smothered drowned
drowning bruise bruises bruised bruising fracture fractured fractures scalded injured injury injuries injuring bleeding
beaten beating punch punched punching kicked kicking slapped slapping smacked smacking hitting stabbed
stabbing shooting poison poisoned poisoning murder murdered killed killing threaten threatened
threatening kidnap kidnapped abducted abduction abandon abandoned neglect neglected neglecting neglectful abuse abused
abusive abusing abuser sexual sexually sexualised sexting raped rapist molest molested incest indecent indecently
groomed grooming exploit exploited exploiting exploitation traffick trafficked trafficking slavery coercive
coercion controlling stalking stalked stalker blackmail blackmailed suicide suicidal overdose overdosed overdosing
ligature anorexia anorexic bulimia bulimic starving starved starve malnourished emaciated unconscious unresponsive
collapsed radicalised radicalisation radicalized extremist extremism terrorist terrorism frightened scared afraid
terrified unsafe danger dangerous endangered genital mutilation mutilated circumcised circumcision paedophile
pornography pornographic masturbating cutting herself himself themself myself missing abscond absconded absconding
runaway disclosed disclosure disclosures restrained chained tortured torture harmed hurting
selfharm selfharming psychosis psychotic swallowed paracetamol ibuprofen tablets hospital breathing honour heroin
cocaine methadone wrist throat undressed touched touching kissed kissing whipped battered thumped
headbutted flinches flinched cowering possessed exorcism witchcraft domestic boyfriend secret`.split(/\s+/),
);

/** Words that are spelt right and are nearly one of those. */
const ANOTHER = new Set(
  `amuse amused amusing ascending attach attached attaching beading beaming bearing beater betting blackballed bleeping
blending boating breeding buttered chaired collapse collapses cooked cooking covering dagger dancer dander downed
downing droning explaining exploding exploration exploring exporting finches genial grooved grooving herein heroic
heron hinting hunting hurling hurtling ingest inherently innocently insured invest kicker killer kisser massing
messing mitigation modest moles motivation mutation nicest overcoming overdoing overdone prison puncher punchy raced
racist raged raked rapid rated retained retrained roped runway sacked sacred scaled scalped scolded scored seating
setting shacked shacking shared shorting shouting slacking slipped slipping snacking snapped snapping soared spared
stacked stacking staked staking stalled stalling stare stared staring starling starred starring started starting
stave straddling strange stringing struggling stubbed swabbed swapped swapping tables thumper torched touche traffic
trumped unconsciously violet waist whipper whippet whupped writ`.split(/\s+/),
);

/** A word as it is spelt, where it is nearly one of harm. */
export const speltHarm = (word: string): string | undefined => (ANOTHER.has(word) ? undefined : meant(word, SPELT));

/** Phrases by the first two letters, which a word and its stem share: a word is held against few of them. */
function listed(list: string): ReadonlyMap<string, readonly Phrase[]> {
  const byStart = new Map<string, Phrase[]>();
  for (const one of list.split(',')) {
    const words = one.trim().split(' ');
    const start = words[0]!.replace('=', '').slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), phrase(words)]);
  }
  return byStart;
}
const HARMS = listed(HARM);
const EXCEPTIONS = listed(HARMLESS);
const NONE: readonly Phrase[] = [];
const beginning = (list: ReadonlyMap<string, readonly Phrase[]>, word: string) => list.get(word.slice(0, 2)) ?? NONE;

/** Whether words may mean harm to a child, also misspelt. A few that do not are let through; one that does must not be missed. */
export function meansHarm(words: readonly string[]): boolean {
  if (saysHarm(words)) return true;
  const right = otherwise(words, (word) => speltHarm(word) ?? word);
  const inFull = [words, right].map((some) => some && otherwise(some, (word) => (NOT.has(word) ? 'not' : word)));
  return [right, ...inFull].some((some) => some && saysHarm(some));
}

/** What says "not": "didn't come home" is "not come home". */
const NOT = new Set(
  'aint arent cannot cant couldnt didnt doesnt dont hadnt hasnt havent isnt never wasnt werent wont wouldnt'.split(' '),
);

/** Words read in another way; undefined where that changes none. */
function otherwise(words: readonly string[], read: (word: string) => string): readonly string[] | undefined {
  const others = words.map(read);
  return others.some((word, at) => word !== words[at]) ? others : undefined;
}

/** Whether a text goes on to name another fear: "scared of the dark and of her uncle". */
const fearsMore = (words: readonly string[], places: readonly number[]): boolean =>
  /^(?:scared|afraid|frightened)$/.test(words[places[0]!]!) && /^(?:and|but|or)$/.test(words[places.at(-1)! + 1] ?? '');

function saysHarm(words: readonly string[]): boolean {
  const stems = words.map(stem);
  const other = new Set(
    words.flatMap((word, at) =>
      beginning(EXCEPTIONS, word).flatMap((one) => {
        const places = placesAt(one, words, stems, at, 1) ?? [];
        return places.length && !fearsMore(words, places) ? places : [];
      }),
    ),
  );
  return words.some(
    (word, at) => !other.has(at) && beginning(HARMS, word).some((one) => placesAt(one, words, stems, at)),
  );
}
