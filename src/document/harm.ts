import { stem } from './fold.js';
import { phrase, type Phrase, placesAt } from './phrases.js';

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
abus*, =controlling, =controls, coerci*, stalk*, dv, dva, da, marac, disclos*, restraining order, non molestation, domestic abus*, fgm, genital, circumcis*, mutilat*, honour, honor, hbv,
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
brusie*, bruse*, brusing, sucid*, suiside*, strangel*, asult*, asault*, abbus*, neglegt*, negelct*, stabed,
dislocat*, story change, no explanation, not explain, cant explain, cannot explain, into wall, head wall, into door, boiling water, frenulum,
petechia*, not moving arm, crack* rib, floppy, =limp, by neck, by hair, force him, force her, force them, force feed, good hiding, black and blue,
across face, eat chilli, got mark, not sent home, beg to stay, hide when dad, hide when mum, hide when he, hide when she, hide wardrobe, willy, penis,
vagina, =privates, down there, bottom sore, sore bottom, sore bum, hump, lick him, lick her, lick me, condom, his lap, make sit lap, uncle lap,
when shower, shower with, bath with him, bath with her, bath with uncle, tickle her, tickle him, without clothes, no clothes on, clothes off,
ask send photo, ask send pic*, ask for photo, trouser down, pants down, intercourse, into her bed, into his bed, made touch, make touch, private bits,
on top of her, on top of him, pass her round, coach message, coach send, teacher message, teacher text her, teacher text him, message late, text late,
man buy, from men, with men, man wait, man pick, man car, pick up at night, taxi driver, met man, meet man, stranger, boyfriend adult, boyfriend flat,
boyfriend 2*, boyfriend 3*, boyfriend on register, older friend, older guy, back with new, designer clothes, found wrap, found in flat, =plugging,
drug debt, owe money boy, owe money man, police raid, armed police, not come back, doesnt come back, didnt come back, not home since,
no one know where, nobody know where, police domestic, call* domestic, domestic incident, domestic dispute, follow everywhere, tracker, panic alarm,
petrol, fled, flee, dad scream, child scream, hear scream, heard scream, mum scream, shout bang, cannot leave house, cant leave house, speak for her, answer for her,
see her alone, breach, protect mum, push to floor, turn up drunk, drunk baby, drunk newborn, drunk hold, drive after drink, co sleep drink,
smell of alcohol, smell of drink, heroin, smoke crack, =crack cocaine, crack house, syringe, needle found, found needle, sniff glue, sniff gas,
sniff aerosol, left with year old, year old left, left in charge, kid left car, leave overnight, left overnight, left in cot, cot all day,
never pick up, left cry, cry hour, cry nobody, cry no one, scream nobody, outside on own, out on own, outside alone, at midnight, toddler road,
garden pond, out on road, outside pub, rummag*, =begging, beg food, always hungry, steal food, stole food, feed water down, bottle prop, padlock,
lock fridge, dog bowl, faeces, feces, dog mess, poo wall, smell urine, smell wee, soaked in, bare mattress, rotten teeth, abscess, same nappy,
skin raw, severe nappy, sleep tent, permission eat, permission drink, not allow eat, isnt allow eat, lock outside, lock away, bolt door, cold shower,
nobody seen him, nobody seen her, no one seen him, no one seen her, not seen year, not been seen year, never see child, curtain close,
door not answer, not answer door, hate you, worthless, never been born, nobody love, want it gone, baby gone, not want baby, feel nothing for, devil,
something stupid, =rope, no point alive, no point being, better off not, save tablet, save pill, =swallowed, box paracetamol, goodbye letter,
goodbye note, wrote will, voice say, how to die, not be here, front of train, train track, railway line, railway bridge, =dying, herself throw up,
himself throw up, carve arm, carve word, baby blue, baby grey, turn blue, went blue, gone blue, mottled, not ring 999, not call 999, not call ambulance,
refus* doctor, become woman, to be cut, cutter, to somalia, to gambia, sent to pakistan, one way ticket, to syria, sent back home, pakistan marry,
abroad marry, engaged to man, brought shame, bring shame, shame on family, join fight, join fighter, holy war, martyr*, refus* chemo, refus* insulin,
refus* medic*, refus* hospital, no insulin, without insulin, made up ill*, make up ill*, exaggerat* symptom*, baby lose weight, baby lost weight,
not wake feed, miss feed, conceal* pregnan*, hide pregnan*, hid pregnan*, 11 and pregnant, 12 and pregnant, 13 and pregnant, 14 and pregnant,
15 and pregnant, for no pay, cannabis farm, servant, slave, in lorry, small boat, passport taken, took passport, passport away, brought here by,
isnt her dad, isnt his dad, different man, different men, fat lip, mark round, mark wrist, mark neck, hairbrush, bed without dinner, give him clip,
asleep in car, out of it, no adult home, do thing to her, do thing to him, no clothes and, =fist, check her phone, say goodbye, hasnt eaten,
not eaten for, cut with, refus* care, hidden in, year old boyfriend`;

/** Where a word of harm says something else. */
const HARMLESS = `hit target, hit milestone, shot put, shot goal, flu shot, screen shot, sex education, same sex, seat belt, safety belt,
panic attack, asthma attack, heart attack, hang out, hang around, kick ball, kick off, blood test, blood pressure, blood sugar,
blood relative, deal with, sexuality, wear belt, civil servant, public servant`;

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

/** Whether words may mean harm to a child. A few that do not are let through; one that does must not be missed. */
export function meansHarm(words: readonly string[]): boolean {
  const stems = words.map(stem);
  const other = new Set(
    words.flatMap((word, at) => beginning(EXCEPTIONS, word).flatMap((one) => placesAt(one, words, stems, at, 1) ?? [])),
  );
  return words.some(
    (word, at) => !other.has(at) && beginning(HARMS, word).some((one) => placesAt(one, words, stems, at)),
  );
}
