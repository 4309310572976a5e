import { asSentence, sentences } from '../../src/index.js';
import { words } from '../shared/language.js';
import { answerStrings } from './answer/strings.js';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const strings = words('triage-grid', {
  ...answerStrings,
  title: 'Signs and level of need',
  skip: 'Skip to the answer',
  noGrid: (title: string) =>
    `“${title}” has no table of levels and signs, so there is nothing to tick here. Its other parts still work.`,

  whoTitle: 'Who is in the family?',
  recordingFor: 'Recording for',
  family: 'Family',
  peopleChange: 'Add or change',
  peopleDone: 'Done',
  addRole: { child: '+ Child', adult: '+ Adult', unborn: '+ Unborn' },
  /** Words, with spaces between them, by which a person is most likely an adult or not yet born. */
  personNamed: 'named in the record',
  personUnsaved: 'This person is not added yet. Choose “+ Child”, “+ Adult” or “+ Unborn”, or empty the field.',
  wholeFamily: 'Whole family',
  theFamily: 'the whole family',
  listed: (items: readonly string[]) =>
    items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? ''),
  all: 'All',

  find: 'What have you seen?',
  findHint: 'Suspension, bruise, drinking',
  findClose: 'Close the list',
  found: (signs: number, threads: number) =>
    signs === 1 ? '1 sign.' : `${signs} signs, low to high${threads > 1 ? ' in each group' : ''}.`,
  foundNothing: 'No sign has these words.',
  foundNoExamples: (area: string) => `The document has no examples for ${area}.`,
  meant: (words: string) => `Did you mean “${words}”?`,
  instead: (says: readonly string[]) => `The document says ${says.map((one) => `“${one}”`).join(' and ')}.`,
  ourWords: 'The list of everyday words is ours, not the document’s.',
  moreFound: (signs: number) => `${plural(signs, 'more sign')}`,
  harm: 'This may be harm.',
  harmFirst: 'Judge first whether a child is at immediate risk.',
  judge: 'Judge the risk',
  ownInArea: (area: string) => `Own words, ${area}`,
  noneFits: 'None fits: use your own words',

  mapTitle: (title: string) => `${title}: areas of life by level of need`,
  area: sentences.area,
  recorded: (count: number) => `${count} recorded`,
  nothingRecorded: 'nothing recorded',
  highest: (level: string) => `highest ${level}`,
  noExamples: 'no examples printed',
  noExamplesCell: 'No examples here',
  gapSum: 'own words',
  strengths: (count: number) => plural(count, 'strength'),
  suggestedHere: (count: number) => `${count} suggested`,
  tally: (count: number, own: number) =>
    own === count
      ? 'in your words'
      : own
        ? `${count === 1 ? 'sign' : 'signs'}, ${own} yours`
        : count === 1
          ? 'sign'
          : 'signs',
  openAll: 'Open all',
  closeAll: 'Close all',
  onlyRecorded: 'Only recorded',
  showUnclear: (count: number) => `Show what is unclear (${count})`,
  strengthsKey: '+ strengths recorded',
  nothingShown: 'Nothing is recorded yet, so there is nothing to show.',

  kinds: sentences.kinds,
  conditions: sentences.conditions,
  links: 'Help and reading that the document names here:',
  metAsk: 'Does this hold?',
  metOptions: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
  unclear: 'Unclear in the document',
  recordedFor: (people: string) => `Recorded for ${people}`,
  editEntry: 'Change, or add a note',
  about: 'About',
  note: 'Note',
  removeFor: (people: string) => `Remove for ${people}`,
  remove: 'Remove',
  otherLevels: 'Other levels',
  thisOne: 'This one',
  thread: (name: string) => `Also at other levels: ${name}`,

  addOwn: '+ Own words',
  addStrength: '+ Strength',
  ownLabel: (area: string, level: string) => `Your own words: ${area}, ${level}`,
  ownStrengthLabel: (area: string) => `What works well: ${area}`,
  ownFindLabel: 'In your own words',
  ownHint: 'No names, please.',
  ownArea: 'Area of life',
  ownAreaChoose: 'Choose an area',
  ownLevel: 'Which level? You decide',
  ownStrength: 'A strength',
  ownMissing: 'Write what you have seen.',
  ownAreaMissing: 'Choose an area of life.',
  ownLevelMissing: 'Choose a level, or a strength.',
  mayBeHarm: 'Could this be harm?',
  riskIs: 'Immediate risk:',
  save: 'Record',
  cancel: 'Cancel',

  suggestionsTitle: (count: number) =>
    count ? `${plural(count, 'sign')} suggested from records` : 'No sign suggested from records',
  suggestionsHint: 'The suggestions come from facts that other systems hold. Nothing is recorded until you accept it.',
  suggestionsStrangers: (count: number) =>
    `The facts name ${count === 1 ? 'a child' : 'children'} not in your list, so nothing is suggested for them.`,
  suggestionsNotChildren: (count: number) =>
    `The facts name ${count === 1 ? 'a person who is' : 'people who are'} in your list, but not as a child, so nothing is suggested for them.`,
  suggestionsForeign:
    'The facts name no child in your list, so they may be about another family. They suggest nothing.',
  suggestionsOpen: (count: number) => `What could not be worked out (${count})`,
  suggestionStates: { open: 'Not decided', recorded: 'Recorded', dismissed: 'Dismissed' },
  suggested: 'Suggested',
  suggestionJudge: 'For you to judge:',
  suggestionUnclear: 'What is unclear, and what else may fit',
  suggestionAlso: 'May also fit:',
  accept: 'Accept',
  dismiss: 'Dismiss',
  bringBack: 'Bring back',
  suggestionNote: (date: string, text: string) => `From records, as read on ${date}: ${text}`,

  byHand: ['Level of need', 'Reasons', 'Initials or role', 'Date'],
  contactSheet: 'Contacts in the document',

  announceSuggested: (count: number) => `${plural(count, 'sign')} suggested from records.`,
  announceDismissed: (text: string) => `Dismissed, not recorded: ${asSentence(text)}`,
  announceBroughtBack: (text: string) => `Suggested again: ${asSentence(text)}`,
  announceAdded: (people: string, text: string) => `Recorded for ${people}: ${asSentence(text)}`,
  announceStill: (people: string, others: string, text: string) =>
    `Recorded for ${people}, and still for ${others}: ${asSentence(text)}`,
  announceHeld: 'This is recorded for the whole family already. Choose whom it is about.',
  announceRemoved: (people: string, text: string) => `Removed for ${people}: ${asSentence(text)}`,
  announceLeft: (people: string, others: string, text: string) =>
    `Removed for ${people}, still recorded for ${others}: ${asSentence(text)}`,
  announceAbout: (people: string) => `Now about ${people}.`,
  announceNote: 'Note saved.',
  announceNoteGone: 'Note removed.',
  announcePerson: (label: string, role: string) => `Added ${label}, ${role}.`,
  announcePersonGone: (label: string) => `Removed ${label}.`,
  announceAccepted: (text: string) => `Recorded: ${asSentence(text)}`,
  announceMet: (option: string) => `Conditions: ${option}.`,
  announceUndone: 'Last change undone.',
});
