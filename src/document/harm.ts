import { stem } from './fold.js';
import { phrase, type Phrase, placesAt } from './phrases.js';
import { meant, spellings } from './spelling.js';

/*
 * The kit's own words that may mean harm to a child. They stand here and not in a pack, so that
 * they hold for every document, also for one whose maker thought of none.
 */
const HARM = `
hit, punch, kick, slap, smack, spank, beat, beaten, strangl*, strangul*, chok*, throttl*, suffocat*, smother*, drown*,
burn, burnt, scald*, bruis*, black eye, fractur*, broken arm, broken leg, broken bone, broken rib, broke arm, broke leg,
injur*, bleed, wound, bite mark, bitten, =shaken, =shaking, =shook, shake baby, headbutt*, whip, =caned, =caning, belt,
chastis*, hair pull, pull hair, grab throat, by throat, down stairs, downstairs, =thrown, throw at, threw at,
marks on, marks body, lock in, lock out, lock up, lock room, lock bedroom, tied up, poison*, =drugged, force fed, hurt,
harm, harmful*, unsafe, nai, lado, flinch*, cower*, headlock, pinch, shove, drag, =pinned, threw him,
threw her, held down, hold him down, hold her down, grab arm, grab neck, grab hair, hand neck, hands neck, round neck, around neck, broken wrist,
broken nose, broken jaw, broken finger, split lip, swollen, blood*, dog bite, dog bit, bit by dog, bit him, bit her, xl bully, broke wrist, pull ear, passed out, pass out,
=collapsed, restrain*, =chained, cage, tied to, drank bleach, drink bleach, danger*, endanger*, violen*, attack, assault*,
stab, knife, knives, machete*, sword, zombie, blade, weapon, gun, shotgun, firearm*, shot, shoot, acid, ammonia,
kill, kms, unaliv*, =sh, jump off, jump from, jump front, tried jump, no point living, worth living, rather dead,
murder*, threat*, bomb*, terroris*, jihad*, isis, nazi*, incel, extremis*, radicali*, arson, set fire, fire setting,
scared of, afraid of, frightened of, frightened go home, scared go home, afraid go home, not safe, terrif*,
self harm*, selfharm*, suicid*, overdos*, =od, ligature*, noose, hang, =cutting, cut arm, cut wrist, cut leg, cut thigh,
cut himself, cut herself, cut themself, cut themselves, cut myself, arm cut, wrist cut, leg cut, scar arm, scar wrist,
scar leg, end life, end it all, want end it, rather end it, take life, want die, wish dead, want dead, wanted dead, better off dead, not want here,
take tablets, took tablets, take pills, took pills, anorexi*, bulimi*, starv*, stop eating, not eating, wont eat,
refus* eat, refus* food,
rape*, =raping, hsb, csam, sarc, blackmail*, catfish*, kiss, =licked, expos* himself, expos* herself, watch* shower, same bed,
picture of herself, picture of himself, pic of herself, pic of himself, stranger online, met online, meet online,
peer on peer, child on child, rapist*, sex, sext*, sexual*, incest*, molest*, fondl*, grope*, groping, =touched, =touches, =touching,
touch her, touch him, touch me, touch them, touch child, touch girl, touch boy, private parts, indecen*, nude*, naked,
porn*, paedo*, pedo*, onlyfans, webcam, upskirt*, voyeur*, groom, exploit*, cse, cce, csa, csae, traffick*, slavery,
servitude, older boyfriend, older girlfriend, older man, older boy, older girl, older lad, older male,
sugar daddy, bed with, sleep with, undress*, strip off,
county line*, countyline*, gang, gangster, cuckoo*, trap house, drug deal*, dealer, dealing, sell* drug*, carry* drug*,
carry* package*, carry* weapon*, run* drug*, drug run*, debt bondage, =cunch, going country,
abus*, =controlling, =controls, coerci*, stalk*, dv, dva, da, marac, disclos*, restraining order, non molestation, domestic abus*, fgm, genital, circumcis*, mutilat*, honour, honor, hbv, hba,
forced marriage, arranged marriage, taken abroad, take abroad, jinn, voodoo, juju, forced marry, forced wed*, breast iron*, breast flat*, witch*, exorcis*, possessed, demon*,
neglect*, abandon*, left alone, home alone, leave alone, alone overnight, no food, not fed, unfed,
malnourish*, emaciat*, unconscious, failure thrive, faltering, fabricat*, induced illness, fii, kidnap*, abduct*,
abscond*, ran away, run away, running away, runaway*, gone missing, go missing, goes missing, going missing, went missing,
missing home, missing care, missing episode*, missing overnight, missing night,
batter, thump, bash, whack, clout, clip ear, clip round, wooden spoon, slipper, held under, knuckle duster, crossbow, axe,
screwdriver, hammer, =glassed, slit wrist, slit arm, slit throat, not breath*, stop breath*, unrespons*, fell window,
fell out window, fallen out window, fall out window, child bride, marry cousin, promis* marriage, spirit possess*,
evil spirit*, pervert*, =perv, flasher, pimp, masturbat*, dick pic, sextort*, doesnt want here, dont want here,
didnt want here, want disappear, make herself sick, make himself sick, purging, skin and bone,
handprint*, hand print, grip mark, finger mark, fingermark*, fingertip*, welt, love bite, lovebite*, unexplained mark,
=pushed him, =pushed her, =pushed me, =pushed them, =pushed mum, =pushed dad, =pushed child, =pushed baby, fight mum,
fight dad, mum dad fight, mum dad fought, parent fight, jumped him, jumped her, =robbed, robber*, =mugged, maul*, smash up, smash thing,
smash house, smash window, smash door, smash phone, smash plate, smash furniture, broke door down, break door down,
broken cheek*, broken collarbone, broken skull, broken tooth, broken teeth, broken hand, broken foot, broken ankle,
broken thumb, broken toe, broken elbow, eat soap, mouth out soap, eat bin, food bin, eat floor, sleep garage, sleep shed,
sleep outside, sleep garden, sleep in car, sleep street, sleep rough, slept in car, slept rough, slept outside, slept garage, slept shed, slept garden, made stand, as punish*, physical* punish*, cruel to,
tortur*, set on fire, play with match, play with lighter, up skirt, lift skirt, pull down, in bra, film her, film him,
film toilet, film shower, film changing, secret game, our secret, keep it secret, keep this secret, secret with,
told not tell, not tell any*, dont tell any*, come into her, came into her, come into bedroom, came into bedroom,
room at night, private message, picture body, photo body, pic body, sore below, sore down, rub herself, rub himself,
morning after pill, chlamydia, gonorrh*, syphilis, =sti, =std, pregnant at 11, pregnant at 12, pregnant at 13, pregnant at 14,
pregnant at 15, 11 year old pregnant, 12 year old pregnant, 13 year old pregnant, 14 year old pregnant, 15 year old pregnant,
world without me, better without me, wish wasnt, wish werent, sleep not wake, never wake up, point life, give away thing,
gave away thing, =bleach, =took paracetamol, =took ibuprofen, =took codeine, load pill, load tablet, bottle vodka, bottle gin,
bottle whisky, her marry, him marry, home marry, engaged at 13, engaged at 14, engaged at 15, must be cut, girl cut,
devil in, devil inside, pray over, refus* treatment, not give medic*, not giving medic*, not given medic*, wont give medic*,
doesnt give medic*, not given dinner, not given meal, baby left in, toddler left in, child left in car, wander street,
wander road, found wander, found alone, alone street, alone road, with stranger, methadone, needle floor, white powder,
has two phone, second phone, has lot cash, carry* lot cash, unexplained money, unexplained cash, unexplained gift,
expensive gift, gift from man, sell weed, sell cannabis, found another town, hotel man,
out all night, stay out night, whereabout* unknown, unknown whereabout*, not come home, not returned home,
not been seen since, not been seen week, not been seen month, not seen since, seen baby, wont let see, not let see,
refus* let see, let see child, wont let visitor, wont let worker, disguised compliance, long sleeve summer, long sleeve hot,
frozen watch*, not go home, not want go home, dont want go home, doesnt want go home, refus* go home, hate home, call him evil,
call her evil, is evil, never wanted, scream at child, scream at kid, scream at him, scream at her, scream at them,
give him away, give her away, give baby away, might do something, psychot*, psychosis, voice tell*, behead*, hate crime,
far right, extreme right, supremac*, swastika*, hitler, schedule one, schedule 1, child offence, drive drunk, drink driv*,
drunk driv*, mum scared, mum frightened, mum afraid, wont let leave, not let leave, never allowed out, never allowed friend,
not allowed leave, not allowed friend,
nife, knifes, suiside*,
dislocat*, story change, her into wall, him into wall, me into wall, head into wall, slam head wall, smash head wall, bang her head,
bang his head off, her into door, him into door, me into door, boiling water, frenulum, petechia*, not moving arm, crack* rib, floppy,
went limp, gone limp, baby limp, is limp, limp and, by neck, by hair, force him, force her, force them, force feed, good hiding,
black and blue, across face, eat chilli, got mark on arm, got mark on leg, got mark on face, got mark on back, beg not sent, dont sent home,
beg to stay, hide when dad, hide when mum, hide when he, hide when she, hide wardrobe, willy, penis, vagina, =privates, hurt down there,
sore down there, touch down there, pain down there, bottom sore say, bottom sore touch, sore bottom say, sore bum say, hump, lick her neck,
he lick her, uncle lick, lick me, found condom, used condom, condom in, make sit on his lap, sit on his lap, make sit lap, uncle lap,
when shower, shower with, uncle bath with, bath with uncle, without clothes, no clothes on,
take my clothes off, take her clothes off him, made take clothes off, told take clothes off, ask send photo, ask send pic*,
ask her for photo, ask him for photo, ask me for photo, ask for photo of her, trouser down, pants down, intercourse, into her bed,
into his bed, made touch, make touch, private bits, lie top of her, lay on top, climb on top, got top of her, pass her round,
coach message late, coach message her, coach message him, teacher text her, teacher text him, message late, text late, man buy, from men,
in car with men, flat with men, hotel with men, with older men, out with men, man wait for her, man wait for him, man wait outside,
men wait outside, man pick, man car, pick up at night, taxi driver give, taxi driver touch, taxi driver buy, met man online, met man park,
meet man, stranger online, talk to stranger, stranger car, stranger give, boyfriend adult, boyfriend flat, boyfriend 2*,
boyfriend 3*, boyfriend on register, older guy, came back with new trainer, came back with new phone, came back with new clothes, come back with new trainer, come back with new phone, come back with new clothes,
come back with new coat, new designer, designer trainer, designer clothes no money, found wrap, found in flat, =plugging, drug debt,
owe money boy, owe money man, police raid, armed police, not come back night, not come back since, doesnt come back night,
didnt come back night, didnt come back since, not home since, no one know where, nobody know where, police domestic, call* domestic,
domestic incident, domestic dispute, follow everywhere, tracker on her, tracker on car, track her phone, track mum, panic alarm,
petrol letterbox, pour petrol, petrol over, fled, flee, dad scream, child scream, hear scream, heard scream, mum scream, shout bang,
cannot leave house, cant leave house, partner speak for her, seen speak for her, husband speak for her, partner answer for her,
husband answer for her, see her alone, breach order, breach bail, breach injunction, breach non molestation, breach condition, protect mum,
push to floor, turn up drunk, drunk baby, drunk newborn, drunk hold, drive after drink, co sleep drink, smell of alcohol, smell of drink,
heroin, smoke crack, =crack cocaine, crack house, syringe, needle found, found needle, sniff glue, sniff gas, sniff aerosol,
left with year old, year old left, left in charge, kid left car, leave overnight, left overnight, left in cot, cot all day, never pick up,
left cry, left cry hour, cry hour nobody, cry nobody, cry no one, scream nobody, outside on own, out on own, outside alone, out at midnight,
street at midnight, park at midnight, toddler road, garden pond, out on road, outside pub, rummag*, =begging, beg food, hungry steal,
always hungry and, steal food, stole food, feed water down, bottle prop, padlock on fridge, padlock on door, padlock on bedroom,
padlock on cupboard, padlock outside, lock fridge, dog bowl, faeces, feces, dog mess, poo wall, smell urine, smell wee, soaked in urine,
soaked in wee, bare mattress, rotten teeth, abscess, same nappy, skin raw, severe nappy, sleep tent, permission eat, permission drink,
not allow eat, isnt allow eat, lock outside, lock away, bolt door, cold shower, nobody seen him, nobody seen her, no one seen him,
no one seen her, not seen year, not been seen year, never see child, curtain close, door not answer, not answer door, hate you, worthless,
never been born, nobody love, want it gone, baby gone, not want baby, feel nothing for, is devil, devil in, devil inside, the devil,
do something stupid, rope in, rope round, rope hidden, tied rope, no point alive, no point being, better off not, save tablet, save pill,
swallow battery, swallow bleach, swallow tablet, swallow pill, swallow magnet, swallow coin, box paracetamol, goodbye letter, goodbye note,
wrote will, voice say, how to die, not want be here, dont want be here, wish not be here, rather not be here, better not be here,
front of train, on train track, onto train track, onto track, railway line, railway bridge, think dying, talk dying, want dying,
thought of dying, herself throw up, himself throw up, carve arm, carve word, baby blue lip, baby blue and, lip blue, lips are blue,
baby grey, turn blue, went blue, gone blue, mottled, not ring 999, not call 999, not call ambulance, refus* doctor, become woman, to be cut,
cutter, one way ticket, sent back home, marry cousin, sent marry, home to marry, to marry, abroad marry, engaged to older, engaged to cousin,
brought shame, bring shame, shame on family, join fight, join fighter, holy war, martyr*, refus* chemo, refus* insulin, refus* medic*,
refus* hospital, no insulin day, no insulin since, no insulin week, out of insulin, without insulin, made up ill*, make up ill*,
exaggerat* symptom*, baby lose weight, baby lost weight, not wake feed, miss feed baby, baby miss feed, conceal* pregnan*, hide pregnan*,
hid pregnan*, 11 and pregnant, 12 and pregnant, 13 and pregnant, 14 and pregnant, 15 and pregnant, for no pay, cannabis farm, as servant,
domestic servant, like servant, slave, in lorry, small boat, passport taken, took passport, passport away, brought here by man,
brought here by agent, brought here by stranger, isnt her dad, isnt his dad, different man, different men, got fat lip, has fat lip from,
mark round, mark wrist, mark neck, with hairbrush, bed without dinner, give him clip, asleep alone car, mum out of it, dad out of it,
mother out of it, father out of it, no adult home, do thing to her, do thing to him, no clothes and, =fist, he check her phone,
dad check her phone, partner check phone, boyfriend check phone, say goodbye friend, say goodbye everyone, hasnt eaten, not eaten for,
cut with knife, cut with blade, cut with razor, cut with glass, refus* care, knife hidden, drug hidden, year old boyfriend,
throw thing, not ring home, not phone home, not call home, cover arm, arm cover, full of stranger, stranger in house, wont say who,
wont say where, refus* say who, refus* say where, refus* say how, two phone get, two phone ring, two phone buzz, has 2 phone, home with new trainer, home with new phone,
home with new clothes, older friend pick, older friend car, older friend buy, older friend give, off snapchat, off insta*, off discord,
off roblox, met on snapchat, met on insta*, met on tiktok, met on discord, met on roblox, meet on snapchat, send pic to, make her send, make him send,
everyone better off, everybody better off, family better off, friend wont be here, wedding doesnt want, wedding dont want, djinn, police called,
call police, more med* than, too much med*, insist ill, doctor find nothing, drs find nothing, gp find nothing, not been let in, hasnt been let in,
wont let in, not let in, refus* let in, missing since, ran off from, run off from, private area, tutor give her lift, tutor give him lift,
coach give her lift, coach give him lift, teacher give her lift, teacher give him lift, tutor give gift, coach give gift, teacher give her gift,
come in her room, come in his room, come in my room, came in her room, came in my room, come into my room, black teeth, teeth black, sore scalp,
live in tent, live in car, live in van, paid nothing, nail bar, scared walk, afraid walk, frightened walk, made carry, make him carry, make her carry,
withh* insulin, withh* inhaler, withh* medic*, sleep face down, asleep face down, held face down, pinned face down, found face down, left in car hour, adult in her bed, adult in his bed, man in her bed, man in his bed,
dad sleep in her bed, dad sleep in his bed, uncle sleep in her bed, uncle in her bed, uncle in his bed, he come in at night, he came in at night, uncle come in at night, stepdad come in at night,
make her watch video, made her watch video, make him watch video, made him watch video, owe money elder, owe money older, owe money dealer, run for older,
run for elder, hide drug, hidden drug, drug inside, found two phone, taken abroad cut, abroad to be cut, jump out car, jump out window,
jump out moving, throw =plates, threw =plates, threw plate at, throw cup at, threw cup at, thing smash, nobody feed him, nobody feed her, nobody feed them, nobody feed me, no one feed him, no one feed her, no one feed them, no one feed me, noone feed him, noone feed her, noone feed them, teeth rot, teeth =rotten, while drunk,
drunk while, drunk in charge, asleep with baby, baby sofa drunk, inject front, inject drug, boyfriend older, someone from roblox,
someone from snapchat, someone from discord, someone from tiktok, someone from insta*, in different =cars, of her going round, of him going round,
finger inside, his finger in her, bath with dad, bath with uncle, dad in bath with, watch* in shower, watch* her get dress, watch* him get dress, watch* her undress, watch* him undress, hidden camera,
camera hidden, man flash* at, =flashed at her, =flashed at him, under her pyjama, under his pyjama, under her cloth*, under his cloth*,
non mol*, broke bail, broke injunction, despite injunction, throw him out, throw her out, stop take her med*, stop take his med*, stop take their med*, mum manic, dad manic,
hide child, kept in cupboard, kept in crate, kept in shed, kept in garage, keep in cupboard, him in crate, her in crate, child in crate, sleep in crate, hot sauce in mouth, chilli in mouth, soap in mouth, not really uncle,
not her uncle, not his uncle, not real uncle, =whooped, got =licks, get =licks, got lash*, =lashed, got cane, get cane,
=jumped by lad, =jumped by boy, =jumped by group, =jumped by older, got =jumped, get =jumped, shank*, rambo knife, rambo blade, carry rambo, burner phone, hand down trouser, hand down pants, hand down her, hand down his, baby head swell*, drop baby,
dad =grabbed her, dad =grabbed him, stepdad =grabbed, uncle =grabbed,
man who give her, man who give him, men who give her, men who give him, men who buy her, men who buy him`;

/** Where a word of harm says something else. */
const HARMLESS = `drop baby off, drop baby at, hit target, hit milestone, shot put, shot goal, flu shot, screen shot, sex education, same sex, seat belt, safety belt,
panic attack, asthma attack, heart attack, hang out, hang around, kick ball, kick off, blood test, blood pressure, blood sugar,
blood relative, deal with, sexuality, wear belt, civil servant, public servant,
scared of spider, scared of dark, scared of dog, scared of height, scared of thunder, scared of firework, scared of wasp, scared of bee,
afraid of spider, afraid of dark, afraid of dog, afraid of height, frightened of spider, frightened of dark, frightened of dog`;

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
