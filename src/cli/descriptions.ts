import { matchDescriptions } from './match-descriptions.js';
import { stepDescriptions } from './step-descriptions.js';

/*
 * What each key of a pack means, for people who write one. Kept apart from the schema, because the
 * schema also travels to browsers. A key that stands in several places is described by its place
 * ("levels.requires.needs") where the places differ.
 */
const descriptions: Readonly<Record<string, string>> = {
  ...stepDescriptions,
  ...matchDescriptions,
  $schema: 'Address of this schema, for your editor.',
  about: 'Whose sign it can be: child, unborn, adult, family.',
  address: 'E-mail address, exactly as the source prints it.',
  advice: 'What the document says to single professions, such as schools or the police.',
  'advice.for': 'The profession, in the words of the document.',
  'advice.at': 'The positions for which it is said, lowest and highest. Leave it out where it is for all.',
  'consent.advice': 'Where the document says to take advice.',
  'refusal.advice': 'True where the document asks for advice after a refusal.',
  age: 'Count only signs of this age band: its id.',
  ages: 'Age bands that the document prints signs for.',
  'indicators.ages': 'Ids of the age bands for which the document prints the sign. Leave it out where it is for all.',
  agreement: 'Which agreement (consent) the document asks for here, if it says.',
  'consent.agreement':
    'Who is asked for agreement, and at which levels. Leave out a level where the document does not say.',
  aim: 'True where the source says that it aims for this time.',
  alert: 'True where the sign describes harm, so that immediate risk is asked about.',
  'levels.alert':
    'True where the text of the level is about harm or protection: own words recorded at it ask about immediate risk.',
  'domains.alert':
    'True where the area is about harm or protection: own words recorded in it ask about immediate risk.',
  alertUnmet:
    'True where the conditions keep a child from harm: until they are known to hold, immediate risk is asked about.',
  among: 'Count only these indicators: ids.',
  anonymity: 'Whether a professional can stay anonymous.',
  'when.alert': 'Count only signs that describe harm.',
  ownWords:
    'Beside the signs of harm (alert), count own words and notes that may mean it. Not in a rule that sets a level.',
  until: 'A question. The prompt goes once somebody has answered it, other than with “not sure”.',
  'requires.answer': 'A question that must be answered so as well. Until it is, a lower level stays open.',
  area: 'The area that the document is for.',
  askWhen: 'When the question matters. Leave it out to ask always.',
  assessment: 'Id of an assessment to complete.',
  assessments: 'Assessments that the document names.',
  at: 'The positions that the route serves, lowest and highest.',
  'agreement.at': 'The positions for which agreement is asked for, lowest and highest.',
  'safeguarding.at': 'The positions at which a refusal never closes the way, lowest and highest.',
  'refusal.at': 'The positions at which it holds, lowest and highest.',
  atLeast: 'How many, at the least.',
  'when.atLeast': 'The lowest position, or the smallest number, for which it holds.',
  atMost: 'The highest position for which it holds.',
  baseline: 'The figure the measure starts from, in the words of the source.',
  basis: 'In law: the statutory basis, if the document says.',
  'rules.basis': 'Whether the source states the rule, implies it, or leaves it to judgement.',
  by: 'Who reviews.',
  changes: 'Single entries of the base’s lists that differ here. A list that is given whole has no changes.',
  add: 'Entries that the base does not have. They stand at the end.',
  replace: 'Entries that take the place of the base’s with the same id.',
  remove: 'Ids of the base’s entries that are taken out.',
  checkedOn: 'When a person last checked the pack against its source, as 2026-11-22. Leave it out until somebody has.',
  checkedBy:
    'Who checked the pack against its source: a role or a body, not a person’s name. Without it the pack says that nobody has.',
  confirmed:
    'Who confirmed which parts of the pack, written by "threshold-kit confirm". A part that is changed later says that another text was confirmed.',
  'confirmed.by': 'Who confirmed it: a role or a body, not a person’s name.',
  'confirmed.on': 'The day on which they did, as 2026-11-22.',
  'confirmed.of': 'The parts that they confirmed, each with the fingerprint of its text.',
  'of.signs': 'Levels, areas, signs and what explains them.',
  'of.rules': 'Questions, rules and agreement.',
  'of.contacts': 'Emergency advice, contacts and routes.',
  'of.steps': 'Assessments, plans, tools and steps, with their clocks.',
  checklist: 'The document’s own rules on consent and sharing, as lines to check.',
  claim: 'Terms of a claim, one sentence each.',
  conditions: 'Conditions printed inside the indicator. All are needed for it to stand at its level.',
  contact: 'Id of a contact.',
  contacts: 'Whom one can reach, and how, as the source prints it.',
  'emergency.contacts': 'Ids of the contacts to ring, the first to ring first.',
  consent: 'Agreement to support and basis for sharing, if the document speaks of them.',
  contents: 'What it holds.',
  covers:
    'The places whose children it is for, if they are more or fewer than the area: districts, boroughs, towns. By them a page chooses the document by where a child lives.',
  countedBy: 'Whether needs are counted by domain or by single indicator.',
  days: 'Days of the week.',
  decisions: 'What the review can decide.',
  definitions: 'Words and abbreviations that a reader needs.',
  dimension: 'Id of the dimension that the domain belongs to.',
  dimensions: 'Groups of domains, if the document has them.',
  domain: 'Id of a domain.',
  domains: 'Areas of life: the rows of the table.',
  doubt: 'What is unclear in the source here, and which reading was taken. It is shown.',
  eligibility: 'How many needs the programme asks for.',
  emails: 'E-mail addresses, and what each is for.',
  emergency: 'What to do at once, and whom to ring.',
  essentials: 'What the programme cannot do without, one sentence each.',
  explain: 'What to explain before somebody agrees.',
  extends:
    'The pack that this one builds on: the id of a bundled pack, or a path beside this file. Each part given here takes the place of that whole part.',
  for: 'What it is for.',
  format: 'Always threshold-kit/pack@1.',
  from: 'The lower position.',
  'open.from': 'When it opens, as 09:00.',
  'scale.from': 'The lowest score.',
  'needs.from': 'Id of the lowest level at which a need counts. Leave it out to count from the lowest.',
  'when.from': 'The level from which needs count here, instead of the pack’s own.',
  'agreement.from': 'Whose agreement: everyone with parental responsibility; the child, where the child has capacity.',
  gaps: 'Where the source has no text: a domain, a level, a cell, or (with neither) the document.',
  grounds: 'Grounds that the document states for sharing, for not asking, or for sharing in spite of a refusal.',
  'grounds.for':
    'What the ground is for: it permits sharing (sharing), it excuses you from asking (not-asking), it answers a refusal or silence (refusal).',
  group: 'Id of the sub-heading inside the cell.',
  groups: 'Sub-headings inside the domain’s cells.',
  help: 'A sentence that helps to answer.',
  how: 'How the route is taken: phone, form, email, referral or advice; none where no contact is needed, which is not said beside a sign of harm, a level recorded below the document’s, or an answer that names a contact.',
  id: 'Id: lower-case letters and digits, joined by "-" or ".".',
  'indicators.id': 'Domain, level and number in the source: education.extra.1.',
  indicator: 'Id of the other indicator.',
  indicators: 'The signs, each in one cell of the table.',
  'ladders.indicators': 'Ids of the indicators of one thread, lowest level first.',
  interval: 'How often.',
  is: 'Ids of the options, or states of agreement, for which it holds.',
  kind: 'Which kind it is.',
  'indicators.kind': 'A sign of need, a strength, or a circumstance that is neither.',
  label: 'Words shown.',
  ladders: 'One thread through the levels, such as absence.',
  links: 'Where the document says to find help or to read more: a label, with an address if there is one.',
  lead: 'Who leads here, if the document says.',
  mark: 'What the document numbers the level or tier with, such as 2a. It stands in the level’s shape; without it the place in the order does.',
  least: 'The smallest number of the interval.',
  level: 'Id of a level.',
  levels: 'The levels of need, lowest first.',
  measures: 'Performance measures that the document gives, as data.',
  missing: 'What the source does not give, such as a number. It is shown.',
  most: 'The largest number of the interval.',
  name: 'Name, as it is shown.',
  needs: 'How the document counts needs, if it counts.',
  need: 'required before one goes on, sought, or later: sought at the first contact after a referral.',
  'requires.needs': 'How many needs the level asks for.',
  number: 'Telephone number, exactly as the source prints it.',
  of: 'The conditions that it joins.',
  open: 'Opening hours.',
  options: 'The answers.',
  order: 'Where it stands in the order of work. Leave it out where its kind says so.',
  'phones.options': 'What to press, and for what.',
  outcomes: 'What a review can find.',
  'programmes.outcomes': 'The programme’s outcome for each domain.',
  outsideHoursOf: 'The number outside whose opening hours this one is rung.',
  overlaps: 'Indicators that one and the same fact lights too.',
  pathways: 'Ways of working in stages, as the document describes them.',
  phones: 'Telephone numbers.',
  plan: 'Id of a plan.',
  plans: 'Plans that the document names.',
  press: 'The key to press.',
  'ring.press': 'What to press, in order.',
  ring: 'Whom to ring first beside 999, with what to press. Leave it out for the first of the contacts that has a number.',
  principles: 'How the document wants to be used.',
  programmes: 'Programmes with outcomes and terms, such as Supporting Families.',
  provenance: 'Where the pack comes from and what it is worth. It is shown wherever a level is shown.',
  published: 'When the document was published, in the words of the source.',
  publisher: 'Who published the document.',
  question: 'Id of a question.',
  questions: 'Questions for a person’s judgement. Put the one about immediate risk first.',
  record: 'What to record about the decision.',
  refusal: 'What the document says about a refusal.',
  requires: 'What it takes to be at this level, where the document asks for a number of needs.',
  responses: 'How fast an answer comes.',
  result: 'What the source reports for the measure.',
  reviewBy: 'The day by which the partnership is to review it, as 2027-04-01. It is shown; nothing stops on it.',
  owner: 'Who looks after the document: a role or a body, not a person’s name.',
  review: 'How often it is reviewed, and what can follow.',
  routes: 'Whom to contact, by position and urgency.',
  rules: 'What follows when a condition holds.',
  safeguarding: 'Where a child’s safety comes before a refusal: it never closes the way there.',
  scale: 'The programme’s scale of scores.',
  section: 'The places in the source that say so: names from "sections".',
  sections: 'The names of the source’s sections that anything here cites.',
  send: 'Where it is sent.',
  short: 'A short name for tight places.',
  source: 'What the pack was made from: title, form, date.',
  stages: 'The stages, in order.',
  status:
    'current (confirmed by the partnership), legacy (older, and still in use), historical, or illustrative (not for use).',
  statusNote: 'What a reader must know of the document’s standing.',
  'stages.steps': 'What is done at the stage, one sentence each.',
  summary: 'What it means, in a few sentences.',
  supersededBy: 'What has replaced the document.',
  target: 'The figure aimed for, in the words of the source.',
  term: 'The word or abbreviation.',
  test: 'What tells this tier from the others.',
  text: 'The words shown.',
  then: 'What follows.',
  tier: 'Id of a tier of the level.',
  'indicators.tier': 'Id of the tier, where the document prints the sign for one tier of its level alone.',
  tiers: 'Subdivisions of the level, lowest first.',
  title: 'The title of the document.',
  to: 'The higher position.',
  'open.to': 'When it closes, as 17:00.',
  'scale.to': 'The highest score.',
  tools: 'Screening tools that the document names.',
  topic: 'What the thread is about, where a note on law bears on it.',
  undecided: 'True for an answer that leaves the question open, such as "not sure".',
  understanding: 'What people need in order to understand what they agree to.',
  unit: 'The unit of the numbers. A "day" is one where the source does not say working or calendar.',
  urgency: 'immediate for a child at risk now, else routine.',
  validFrom: 'The day from which the document is valid, as 2026-04-01.',
  version: 'The version, in the words of the source.',
  url: 'Web address, beginning with https://.',
  web: 'Web pages.',
  when: 'When it is used.',
  where: 'Where the document only advises it, or asks for it on a condition: words that stand before the action.',
  'rules.when': 'The condition under which the rule holds.',
  'agreement.when': 'A further condition for the agreement to be asked for.',
  'agreement.steps':
    'Ids of steps, where the document asks for the agreement in these alone: not asked for in another step.',
  'safeguarding.when': 'A condition under which it holds at every position.',
  'routes.when': 'A further condition for the route.',
  why: 'Why the same fact lights both, in a sentence.',
  within: 'The time in which an answer comes.',
  wording: 'paraphrase or verbatim.',
  words: 'Everyday words that people type, and where in the document they lead.',
  'words.typed': 'The words that people type. Their plurals and other forms are found too.',
  'words.says': 'What the document says for them.',
  'words.indicators': 'Ids of the signs to which they lead.',
  'words.ladders': 'Ids of the threads to which they lead, whole.',
  'words.domains': 'Ids of the areas to which they belong although no sign there has them.',
  'words.harm':
    'True where they may mean harm beyond the kit’s own list. The search then leads with the question about risk.',
  'words.from': 'Whose words these are: kit for the kit’s own list, partnership for yours.',
  second:
    'A second language of the document. Its wordings stand under the first in the table, the search, the questions, the actions, the level, consent, the steps, the report, the static table, the page to sign off and the FHIR questionnaire.',
  language: 'The code of the language, such as cy for Welsh.',
  'second.name': 'The name of the language, as its readers call it.',
  wordings:
    'Each wording by the text of this pack that it stands under, written exactly as it reads there. Where that text is changed, its wording is no longer shown, and the check names it.',
  'interval.words': 'The interval in the words of the source. Words without a number stay words.',
  'within.words': 'The interval in the words of the source. Words without a number stay words.',
  'ahead.words': 'The interval in the words of the source. Words without a number stay words.',
};

type Node = { [key: string]: unknown; properties?: Record<string, Node>; description?: string };

/** What describes a key at a place: the longest ending of the path that is described. */
function described(path: readonly string[]): string | undefined {
  for (let from = 0; from < path.length; from++) {
    const known = descriptions[path.slice(from).join('.')];
    if (known) return known;
  }
  return undefined;
}

/** The schema with a description at every key. Throws where a key has none, so that none is forgotten. */
export function describe(schema: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(schema)) return schema.map((one) => describe(one, path));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { properties, ...rest } = schema as Node;
  const inner = Object.entries(rest).map(
    ([key, value]) => [key, typeof value === 'object' ? describe(value, path) : value] as const,
  );
  if (!properties) return Object.fromEntries(inner);
  const keys = Object.entries(properties).map(([key, node]) => {
    const place = [...path, key];
    const description = described(place);
    if (!description) throw new Error(`The key "${place.join('.')}" of a pack has no description.`);
    return [key, { description, ...(describe(node, place) as object) }] as const;
  });
  return { ...Object.fromEntries(inner), properties: Object.fromEntries(keys) };
}
