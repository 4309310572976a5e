import { expect } from '@esm-bundle/chai';
import { mayBeHarm } from '../../src/index.js';
import { cheshireEast2023 } from './documents.js';

/* A line each, as it is said or written by those who see a child every day. */

const lines = (text: string): readonly string[] => text.trim().split(/\n\s*/);
const asks = (text: string) => mayBeHarm(cheshireEast2023, text);

describe('What people write of a child in danger', () => {
  it('asks about immediate risk', () => {
    const danger = lines(`
      he is bleeding from his head
      cut his head open and nobody took him to hospital
      her arm looks broken and mum says she is fine
      limping and won't say why
      can't move his arm
      wincing when he sits down
      red marks on her legs like a stick
      mark like a hand on his thigh
      got a lump on the back of his head
      baby has a lump on his head
      baby won't stop being sick since he was dropped
      threw the baby on the bed
      mum lost it with the baby
      mum rattled the baby
      baby very sleepy and hard to wake
      baby not waking up properly
      baby having fits after a fall
      she has a plan to end it
      says he won't be alive at Christmas
      told me she'd rather not exist
      he doesn't see the point any more
      wants to go to heaven to be with nan
      standing on the edge of the multi-storey car park
      climbed over the railings
      sat on the train tracks
      has a stash of pills
      she took all her mum's tablets
      drank antifreeze
      took loads of pills
      had too many paracetamol
      took an od
      tied a scarf round her neck
      had a cord round his neck
      dressing gown cord round neck
      cutting deeper
      burns herself with a lighter
      scratching her arms until they bleed
      bangs his head on the wall
      has a razor in her pencil case
      took the blade out of the sharpener
      pulled a knife on a lad
      said he'd stab him after school
      he keeps a knife for protection
      has a hammer in his bag
      got a bb gun
      dad has a gun at home
      showed a picture of him with a gun
      bullets in his bag
      going to shoot up the school
      made a bomb
      threw acid
      someone tried to run him over
      being chased by lads with knives
      there is a hit out on him
      boys outside his house with bats
      he is too scared to leave the house
      he put it in my mouth
      he made me do things
      he touches me down there
      grandad puts his hand in my knickers
      stepdad gets in bed with me
      he rubs himself on me
      cousin pulled my pants down
      he makes me watch him
      told me it was a special game
      he takes photos of me in the bath
      she says her brother does sex to her
      said uncle hurts her bottom
      her knickers had blood in
      discharge and itching, she is five
      6 year old talking about willies and putting them in
      drew a picture of a man with no clothes on and her
      coach gives her massages
      teacher kissed her
      tutor has been alone with her in his bedroom
      he asked for pictures in her underwear
      they have got pictures of her and want money
      someone is blackmailing him online
      going to meet someone she met on a game
      getting picked up by older men outside school
      going to parties with older men
      given vodka by men
      she had sex with three of them
      13 and having sex with a 19 year old
      19 year old boyfriend and she is 13
      being made to have sex for weed
      owes them and has to work it off
      bagging up for the olders
      on the trap line
      holding something for a mate
      packing drugs in his room
      has drugs up his bum
      going cunch this weekend
      found in Grimsby in a crack den
      came back after three days with cuts
      she is going to be cut this summer
      grandma says she must be made clean before marriage
      the cutter is coming over
      having pain when weeing since holiday abroad
      she came back from Somalia and sits differently
      sunnah for girls
      khatna
      tahur
      told she must marry a man in Bangladesh
      engaged and she is 14
      parents have found her a husband
      tickets booked and she won't be coming back
      they have taken her passport
      her brothers follow her everywhere
      dad says he will kill her if she sees that boy
      she has dishonoured the family
      they say she has shamed them
      family found out she has a boyfriend and she is terrified
      dad is going to take the kids abroad
      dad has not brought them back after contact
      dad snatched him from school
      ex has threatened to take the children
      mum has left the country with them
      stranger tried to get her into a van
      man tried to grab her
      someone followed her home
      nobody at home when he gets in
      4 year old at home by himself
      kids on their own all weekend
      mum goes out at night and leaves them
      mum has gone away and left them
      8 year old looking after the baby at night
      wandering the estate in pyjamas
      playing on the railway
      toddler by the canal on his own
      three year old let himself out
      he put his hands round her neck
      grabbed her by the throat
      he choked mum till she passed out
      dad sat on mum and she couldn't breathe
      sat on his chest
      put a pillow over his face
      put a plastic bag over his head
      dad held mum's head under water
      dad had mum up against the wall
      dad punched a hole in the door
      he's kicked the door in
      smashed the house up
      mum is hiding upstairs with the kids
      he's here now and mum is scared
      dad is on his way to school and he's angry
      he's outside the house again
      ex keeps turning up
      dad found out where they live
      he has got her address
      mum's ex is out and looking for her
      mum says he'll kill us
      she's frightened of what he'll do
      says dad will kill him if he finds out
      don't tell my dad, he'll kill me
      I'll get battered if I go home
      won't go home
      refusing to go home
      doesn't want to go back to his dad's
      cried and held on to me at home time
      clings to the teacher at home time and says please don't make me go
      hid under the table at home time
      asked if he can live at school
      asked me to be her mum
      brought to England to clean a house
      sleeps at the car wash
      works in the nail shop and gets no money
      her documents are held by her boss
      speaks no English and a man answers for her
      lives with a man who isn't family
      set light to his bed
      set his bedroom on fire
      put lit paper through the letterbox
      burnt the cat
      petrol bomb
      lighter under his brother's bed
      playing with lighters in bed
      hasn't eaten since Friday
      no food in the house
      no milk for the baby
      eating out of the bin
      so hungry he was shaking
      losing weight fast
      ribs showing
      she looks like a skeleton
      waters down the milk
      chained up
      tied to a chair
      locked in the cellar
      locked in the toilet
      kept in his room all day with no toilet
      made to stand in the corner all night
      made to kneel on rice
      made to eat his own sick
      made to sit in cold bath
      mouth taped
      taped his mouth
      mum held his hand on the cooker
      put his hand on the hob
      iron mark on arm
      cigarette burns
      scalded in the bath
      mum says god told her to
      mum says the baby is possessed
      mum says she's going to drive off a cliff with them
      mum took a knife to her own arms
      mum found unconscious with the baby
      dad collapsed drunk and kids alone
      drunk in charge of a pram
      driving with the kids while high
      needles where the baby crawls
      baby drank methadone
      he took something and is not right
      found slumped
      took pills at a party and is sweating
      unresponsive
      vomiting and drowsy
      went blue
      baby cold and floppy
      not responding to voice
      meningitis rash and mum won't go
      refuses to take her to a and e
      mum discharged him against advice
      not given his seizure meds
      stopped his dialysis
      He wrote a note saying goodbye
      She gets into cars with men
      Boys passed round a video of her
      She gets lifts from a taxi driver
      Nan gives him sleeping tablets
      older bf 24, she's 13
      preg at 13, wont name father
      #femur non mobile baby
      fed him sleeping tabs to keep quiet
      stepbro gets in bed w/ her
      She says he gets on top of her when mum is at work.
      He said the game on the phone is to squeeze until you see stars.
      She told me she throws up after every meal and likes the dizzy feeling.
      Nan saw him hold the baby by the ankles out of the window.
    `);
    expect(danger.filter((line) => !asks(line))).to.deep.equal([]);
  });
});

describe('What people write of an ordinary day', () => {
  it('asks nothing', () => {
    const ordinary = lines(`
      forgot his reading book again
      has lost her water bottle
      mum will collect at 3
      late because of the bus
      needs spare trousers
      has a wobbly tooth
      lost a front tooth at lunch
      sick after too much cake
      had a temperature so went home
      has a cold and a runny nose
      is off with chickenpox
      hay fever today
      needs his inhaler before PE
      has new glasses
      can't find his glasses
      had a nosebleed at break
      grazed his knee in the playground
      bumped heads with a friend at break
      fell off the climbing frame and was fine
      has a plaster on her finger
      tripped over his laces
      scratched by the cat
      stung by a nettle
      a wasp sting on his hand
      sunburnt after sports day
      paper cut on her thumb
      scratching his leg because of eczema
      has a verruca
      has a stitch from running
      tummy ache after lunch
      sleepy after a late night
      very sleepy this morning
      asleep on the carpet at story time
      baby brother wakes him up
      baby is teething
      baby has a cold
      baby has started to crawl
      new baby is due in May
      mum is expecting twins
      mum has had the baby
      dad is away with work
      dad works nights
      dad has a new job
      mum started college
      mum is a nurse and works shifts
      nan picks up on Wednesdays
      grandad drops him off
      lives with mum and stepdad
      stays with dad at weekends
      parents are separated and get on well
      both parents came to parents' evening
      mum asked about clubs
      dad asked about maths homework
      mum wants him to move class
      mum sent a note about swimming
      parents cannot make the meeting
      parents are happy with the plan
      family moved house last week
      they live above the shop
      house is being decorated
      they have a new puppy
      his hamster died
      their cat had kittens
      goldfish died at the weekend
      going on holiday to Spain
      visiting cousins in Pakistan at Easter
      going to a wedding at the weekend
      was a bridesmaid at her aunt's wedding
      her sister got engaged
      cousin is getting married in Leeds
      brother passed his driving test
      brother joined the army
      uncle bought him a bike
      uncle takes him to football
      aunt helps with reading
      has been given a new phone for her birthday
      got new trainers from Nan
      saving up for a game
      plays Roblox with his cousin
      met a friend on holiday
      watches films with dad
      has a map of the railway
      likes trains and bridges
      built a bridge in DT
      drew a bridge in art
      walked over the bridge on the trip
      trip to the canal
      walk by the river with class
      visit to the fire station
      lit the candles on the cake
      made a fire pit at forest school
      toasted marshmallows on the fire
      learned how to use a lighter in science
      used the hob in food tech
      cooked on the hob with the teacher
      put the kettle on for staff
      used scissors to cut paper
      cut out shapes in art
      cut her hair short
      had his hair cut
      sharpened pencils
      snapped his ruler
      broke a glass in the kitchen
      spilled paint on his shirt
      wore a scarf and gloves
      tied a knot in his tie
      learned to tie his shoes
      has a cord on his hood
      used a pillow for the sleepover
      sleepover at a friend's house
      camped in the garden with dad
      slept in a tent at cubs
      put a blanket over the table for a den
      hid under the table in a game
      hid behind the curtain for hide and seek
      plays hide and seek
      plays tag at break
      plays catch
      runs fast
      jumps over the hurdles
      climbs trees well
      climbed the wall bars in gym
      swings on the bars
      stood on the edge of the pool
      jumped in the pool
      holds his breath under water
      learned to swim
      dropped his tray
      dropped the ball
      threw the ball to the baby
      threw his coat on the bed
      threw a paper plane
      caught throwing paper
      shouts out answers
      shouted for his team
      screamed on the roller coaster
      cried when mum left but settled
      cries at drop off then fine
      clings to mum at drop off
      clings to his teddy
      held on to my hand on the trip
      wants to be a teacher
      wants to be a doctor when he grows up
      wants to go to high school
      asked if he can live in a castle
      asked me to be her partner in PE
      doesn't want to do PE
      doesn't want to go back to class after lunch
      doesn't see the point of fractions
      can't see the board
      says maths is hard
      says he hates peas
      hates PE
      loves art
      likes to be alone to read
      enjoys playing by himself
      plays happily on his own
      reads on his own
      walks to school on his own in year 6
      walks home with his brother
      goes home on the bus by himself
      lets himself in with a key in year 9
      waits at the bus stop with friends
      gets a taxi to school
      taxi was late again
      his dad is a taxi driver
      his dad is outside in the car
      mum is outside waiting
      dad is on his way
      dad is on his way to collect
      mum keeps turning up early
      found out where the library is
      has our new address
      has changed address
      mum gave us her new address
      her name has changed
      passport photo needed for the trip
      passport has run out
      needs passports for the France trip
      tickets booked for the panto
      booked tickets for the zoo
      came back from holiday with a tan
      came back after half term happy
      came back on Tuesday
      was put in the top set
      put in a new group
      packing his bag for camp
      packed lunch today
      bagging up leaves with the eco club
      holding the door for others
      holding a place in the queue
      works in the tuck shop
      works at the salon on Saturdays
      works hard in maths
      helps in her dad's shop
      delivers papers before school
      sleeps well
      sleeps with the light on
      sleeps in late at weekends
      eats everything at lunch
      eats only pasta
      eats slowly
      picky with food
      eats lunch with friends
      likes school dinners
      has seconds at lunch
      hungry before lunch
      forgot his lunch
      lost his lunch money
      is on free school meals
      losing his confidence in maths
      losing things
      losing at games upsets him
      losing weight for his judo class with the GP
      lost interest in spelling
      spiked his hair up
      hair spiked with gel
      massages his knee after football
      the coach gives her extra training
      coach gives great feedback
      teacher praised her
      teacher gave him a star
      tutor comes on Mondays
      tutor is alone in the maths department
      takes photos for the yearbook
      took a photo of the class
      photos of sports day
      wore a swimming costume
      forgot his swimming pants
      wet his pants at school and changed
      wets the bed at times says mum
      has a sore throat
      sore knees from carpet
      itchy jumper
      itchy head
      has head lice letter
      is toilet trained
      needs help in the toilet
      asks to go to the toilet a lot
      locked himself out of his tablet
      got locked out of his email
      locker key lost
      kept in at break to finish work
      kept in touch with her old school
      kept his room tidy
      stood in the corner of the field
      stood up in assembly
      kneels on the carpet
      made to feel welcome
      made to tidy up
      made his own sandwich
      made a mess
      made a poster about water safety
      watches the cooking show
      god told Moses in the RE lesson
      goes to mosque after school
      goes to church on Sundays
      fasting for Ramadan
      prays at lunch
      learning Arabic on Saturdays
      speaks Polish at home
      speaks little English and has a buddy
      dad answers for her as she is shy
      mum answers for him
      has a visual timetable
      uses ear defenders
      does not like loud noise
      lines up toys
      flaps when excited
      rocks on his chair
      bangs the drum in music
      bangs his pencil
      head of year spoke to him
      went on the wrong bus
      was in a friend's car
      gets a lift with a neighbour
      neighbour brings him in
      someone brought him his PE kit
      stranger asked the class for directions on the trip
      talked about stranger danger in assembly
      police officer talked about road safety
      had a fire drill
      took part in the lockdown drill
      did a first aid course
      learned about drugs in PSHE
      learned about vaping in assembly
      learned about consent
      read a book about war
      wrote a letter to a friend
      wrote letters to pen friends
      wrote to the mayor
      wants to write a will in history
      looking up bridges for a project
      played dead in the drama
      acted as a king in the play
      heaven and hell topic in RE
      talks about heaven since his nan died
      tonight is the parents' evening
      tonight is the school play
      plan for the end of term
      plan to end the topic with a quiz
      has a plan to improve
      at the end of it he was proud
      will not be at school at Christmas
      the rail was wet
      hand like a paw in the print art
      mark like a star on her book
      lump in his porridge
      legs are tired after cross country
      arm in the air all lesson
      arm looks fine after the fall
      stays at home when ill
      at home with a cold
      at home by the weekend
      nobody at home had the form
      home time is at 3.15
      goes out with mum at weekends
      mum goes out running
      mum has gone to work
      mum left for work before he got up
      mum left the form at home
      baby asleep in the pram
      pushes the pram for mum
      drives to school with dad
      drives with the window open
      dad drove them to Wales
      ran over to his friend
      ran over the line
      bats and balls put away
      boys outside with bats for rounders
      boys at the gate waiting
      boys came to his house to play
      they said they would come to his house for tea
      a friend came to the house
      came over to play
      cleaned the class fish tank
      house is clean
      helps clean the house
      came to England last year
      came from Somalia in March
      came back from Somalia and settled well
      sits differently in his new chair
      sits on the carpet well
      pain in her foot from new shoes
      has growing pains
      fits in well
      has fitted in with the class
      fitted a new seat
      his new coat fits
      dialysis was mentioned in biology
      had a rash from grass
      has a rash so mum will ring the GP
      meds given at 12
      took his medicine
      refuses to put on his coat
      refuses to sit with the class
      discharged from speech therapy
      discharged by the hospital
      drowsy after hay fever tablets
      responding to voice prompts well
      not responding to emails
      mum's boss gave her the day off
      family has documents to show
      husband came to the meeting
      found a friend
      found his shoe
      found in the library
      slumped in his chair as bored
      crack in the window
      line in the sand
      on the bus line
    `);
    expect(ordinary.filter(asks)).to.deep.equal([]);
  });
});
