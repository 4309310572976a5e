/*
 * WCAG 2.2, level A and AA, criterion by criterion: how each is met in the elements and how that was
 * tested. Only what is true today. `tests` names files that exist; a criterion without one was checked
 * by a person, or is not checked yet, and says so.
 */

export type Standing =
  /** A test that can fail checks it. */
  | 'tested'
  /** Read in the code and looked at in a browser; no test of its own. */
  | 'looked at'
  /** The elements contain nothing of the kind. */
  | 'nothing of the kind'
  /** The host page meets it; the elements do not prevent that. */
  | 'the host’s'
  /** Known not to be met. */
  | 'open';

export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  readonly standing: Standing;
  readonly how: string;
  readonly tests?: readonly string[];
}

const AXE = [
  'tests/access/axe.test.ts',
  'tests/access/consent-axe.test.ts',
  'tests/access/step-axe.test.ts',
  'tests/stories/stories.ts',
];
const KEYS = [
  'tests/access/keyboard.test.ts',
  'tests/access/consent-keyboard.test.ts',
  'tests/access/step-keyboard.test.ts',
];
const LAYOUT = [
  'tests/access/layout.test.ts',
  'tests/access/consent-layout.test.ts',
  'tests/access/step-layout.test.ts',
];
const STORIES = ['tests/stories/stories.ts'];

const one = (
  id: string,
  name: string,
  level: 'A' | 'AA',
  standing: Standing,
  how: string,
  tests?: readonly string[],
): Criterion => ({ id, name, level, standing, how, ...(tests ? { tests } : {}) });

export const criteria: readonly Criterion[] = [
  one(
    '1.1.1',
    'Non-text content',
    'A',
    'tested',
    'Marks and shapes are hidden from screen readers, and the words beside them say the same. axe finds images and buttons without a name.',
    AXE,
  ),
  one('1.2.1', 'Audio-only and video-only', 'A', 'nothing of the kind', 'No sound and no video.'),
  one('1.2.2', 'Captions (prerecorded)', 'A', 'nothing of the kind', 'No sound and no video.'),
  one('1.2.3', 'Audio description or media alternative', 'A', 'nothing of the kind', 'No sound and no video.'),
  one('1.2.4', 'Captions (live)', 'AA', 'nothing of the kind', 'No sound and no video.'),
  one('1.2.5', 'Audio description', 'AA', 'nothing of the kind', 'No sound and no video.'),
  one(
    '1.3.1',
    'Info and relationships',
    'A',
    'tested',
    'A native table, with written roles where it stacks; headings, groups with legends, labels. What a screen reader is given is kept as text and compared.',
    [...LAYOUT, 'tests/stories/snapshots.test.ts', ...AXE],
  ),
  one(
    '1.3.2',
    'Meaningful sequence',
    'A',
    'tested',
    'The narrow layout is the same DOM in the same order. The snapshots hold the order, and the keyboard tests go through it.',
    ['tests/stories/snapshots.test.ts', ...KEYS],
  ),
  one('1.3.3', 'Sensory characteristics', 'A', 'looked at', 'No instruction depends on a place, a shape or a colour.'),
  one(
    '1.3.4',
    'Orientation',
    'AA',
    'looked at',
    'Nothing asks for an orientation. The layout follows the width of the container.',
  ),
  one(
    '1.3.5',
    'Identify input purpose',
    'AA',
    'nothing of the kind',
    'The fields are about other people, never about the user. Autocomplete is off, so that the browser does not offer what was typed about one family for the next.',
  ),
  one(
    '1.4.1',
    'Use of colour',
    'A',
    'tested',
    'Each level has a name, a number and a shape. Words say what is overdue or missing. Tests compare the answers without their colours.',
    [
      'tests/access/consent-layout.test.ts',
      'tests/access/step-layout.test.ts',
      'tests/elements/level-of-need-badge.test.ts',
    ],
  ),
  one('1.4.2', 'Audio control', 'A', 'nothing of the kind', 'No sound.'),
  one(
    '1.4.3',
    'Contrast (minimum)',
    'AA',
    'tested',
    'axe in light, dark and forced colours, and every story in three themes. A test works out the figure of each colour again.',
    [...AXE, 'tests/stories/contrast.test.ts'],
  ),
  one(
    '1.4.4',
    'Resize text',
    'AA',
    'tested',
    'With text twice as large on a screen 640 px wide, nothing is cut off and nothing scrolls sideways.',
    LAYOUT,
  ),
  one('1.4.5', 'Images of text', 'AA', 'nothing of the kind', 'The number in a mark is text.'),
  one(
    '1.4.10',
    'Reflow',
    'AA',
    'tested',
    'On a screen 320 px wide, with everything open, nothing scrolls sideways and nothing is cut off.',
    LAYOUT,
  ),
  one(
    '1.4.11',
    'Non-text contrast',
    'AA',
    'tested',
    'Boundaries have 3 to 1 or more in each theme, light and dark. The two colours of the focus line have 9 to 1 between them. axe cannot see this; the contrast test can.',
    ['tests/stories/contrast.test.ts'],
  ),
  one(
    '1.4.12',
    'Text spacing',
    'AA',
    'tested',
    'The criterion’s spacings are set on the grid, in three widths. The step and the consent checklist are not tested with them yet.',
    ['tests/access/layout.test.ts'],
  ),
  one(
    '1.4.13',
    'Content on hover or focus',
    'AA',
    'nothing of the kind',
    'Nothing appears over other content on hover or on focus. Folds open with a press.',
  ),
  one(
    '2.1.1',
    'Keyboard',
    'A',
    'tested',
    'The whole journey with real keys only, in the grid, the consent checklist, the step and the report.',
    KEYS,
  ),
  one(
    '2.1.2',
    'No keyboard trap',
    'A',
    'tested',
    'Tab goes through everything and out again; Shift and Tab go back.',
    KEYS,
  ),
  one(
    '2.1.4',
    'Character key shortcuts',
    'A',
    'nothing of the kind',
    'No letter shortcuts. Escape leaves a field for own words.',
  ),
  one(
    '2.2.1',
    'Timing adjustable',
    'A',
    'nothing of the kind',
    'Nothing times out. A step’s clocks belong to the family’s case, and only say what is due.',
  ),
  one(
    '2.2.2',
    'Pause, stop, hide',
    'A',
    'looked at',
    'Nothing moves or blinks. The time left on a clock changes every half minute, without an announcement.',
  ),
  one('2.3.1', 'Three flashes', 'A', 'nothing of the kind', 'Nothing flashes.'),
  one(
    '2.4.1',
    'Bypass blocks',
    'A',
    'tested',
    'The grid’s first button skips to the answer, and headings lead through the rest. The skip link to the content is the host’s; the demo page has one, and a test uses it.',
    ['tests/access/keyboard.test.ts', 'tests/hosts/demo.test.js'],
  ),
  one('2.4.2', 'Page titled', 'A', 'the host’s', 'The elements never change the title. The demo pages have one.', [
    'tests/hosts/demo.test.js',
  ]),
  one(
    '2.4.3',
    'Focus order',
    'A',
    'tested',
    'After each change the focus is where the work continues: the field with the error, the button that opened a form, the area of what was removed.',
    [...KEYS, 'tests/elements/triage-grid-entry.test.ts'],
  ),
  one(
    '2.4.4',
    'Link purpose (in context)',
    'A',
    'looked at',
    'Links are telephone numbers, email addresses and contacts’ pages, each in its own words.',
  ),
  one(
    '2.4.5',
    'Multiple ways',
    'AA',
    'the host’s',
    'It is about a set of pages. In the grid there are a search, a map and headings.',
  ),
  one(
    '2.4.6',
    'Headings and labels',
    'AA',
    'tested',
    'Buttons that look alike have hidden words that tell them apart. The tests find every control by its name.',
    ['tests/elements/triage-grid-map.test.ts', 'tests/elements/consent-checklist.test.ts'],
  ),
  one(
    '2.4.7',
    'Focus visible',
    'AA',
    'tested',
    'A line of 3 px around what has the focus, between two lines in the page’s colour, so that one of the two has 3 to 1 on any background; in forced colours, the system’s colour. A test checks each control of a story of each element.',
    ['tests/stories/contrast.test.ts', 'tests/stories/look.test.ts'],
  ),
  one(
    '2.4.11',
    'Focus not obscured (minimum)',
    'AA',
    'tested',
    'At each press of Tab, and of Shift and Tab, at several sizes: nothing sticky covers what has the focus.',
    KEYS,
  ),
  one('2.5.1', 'Pointer gestures', 'A', 'nothing of the kind', 'A single press does everything.'),
  one(
    '2.5.2',
    'Pointer cancellation',
    'A',
    'looked at',
    'Native buttons, boxes and links, which act when the pointer is released.',
  ),
  one(
    '2.5.3',
    'Label in name',
    'A',
    'tested',
    'The visible words come first in the name; hidden words that tell two of a kind apart follow. The stories find their controls by how their names begin.',
    STORIES,
  ),
  one('2.5.4', 'Motion actuation', 'A', 'nothing of the kind', 'No movement of the device does anything.'),
  one('2.5.7', 'Dragging movements', 'AA', 'nothing of the kind', 'Nothing is dragged.'),
  one(
    '2.5.8',
    'Target size (minimum)',
    'AA',
    'tested',
    'Every target is 24 by 24 px or more, and 44 px high in the narrow layout. axe checks each story with text of 14, 16 and 19 px.',
    [...LAYOUT, ...STORIES],
  ),
  one(
    '3.1.1',
    'Language of page',
    'A',
    'the host’s',
    'The elements are in English. A host that replaces the words sets lang on the page or on them.',
  ),
  one(
    '3.1.2',
    'Language of parts',
    'AA',
    'tested',
    'The page for the family has the language and direction of its words. If a host replaces the interface’s words, the document’s words stay in English and have no language of their own yet.',
    ['tests/elements/consent-family.test.ts'],
  ),
  one('3.2.1', 'On focus', 'A', 'looked at', 'Nothing happens when a control gets the focus.'),
  one(
    '3.2.2',
    'On input',
    'A',
    'looked at',
    'A tick or an answer changes what the document points to on the same page, and announces it politely. The focus stays where it is.',
  ),
  one('3.2.3', 'Consistent navigation', 'AA', 'the host’s', 'It is about a set of pages.'),
  one(
    '3.2.4',
    'Consistent identification',
    'AA',
    'looked at',
    'One thing has one word in every element. Shared words are in one file.',
  ),
  one(
    '3.2.6',
    'Consistent help',
    'A',
    'the host’s',
    'It is about a set of pages. The emergency line comes first in every case.',
  ),
  one(
    '3.3.1',
    'Error identification',
    'A',
    'tested',
    'An error says what happened and what to do, in words, at its field. Long forms have a summary that takes the focus.',
    [
      'tests/elements/triage-grid-own-words.test.ts',
      'tests/elements/consent-forms.test.ts',
      'tests/access/keyboard.test.ts',
    ],
  ),
  one(
    '3.3.2',
    'Labels or instructions',
    'A',
    'tested',
    'Every field has a label, and a hint where it needs one. axe finds a field without one; a test breaks a label to see it found.',
    AXE,
  ),
  one(
    '3.3.3',
    'Error suggestion',
    'AA',
    'tested',
    'Each message says what to write, with an example where that helps.',
    ['tests/elements/consent-forms.test.ts', 'tests/elements/triage-grid-agree.test.ts'],
  ),
  one(
    '3.3.4',
    'Error prevention (legal, data)',
    'AA',
    'tested',
    'Nothing is sent. Changes in the grid can be undone. What was settled in a step changes only with a reason, and a step is removed only after a question.',
    ['tests/elements/triage-grid-entry.test.ts'],
  ),
  one(
    '3.3.7',
    'Redundant entry',
    'A',
    'looked at',
    'People and levels are recorded once, and every element of the case shows them.',
  ),
  one('3.3.8', 'Accessible authentication', 'AA', 'nothing of the kind', 'No sign-in.'),
  one(
    '4.1.2',
    'Name, role, value',
    'A',
    'tested',
    'Native controls. Names and roles are in the snapshots; axe checks each state.',
    [...AXE, 'tests/stories/snapshots.test.ts'],
  ),
  one(
    '4.1.3',
    'Status messages',
    'AA',
    'tested',
    'One polite message after each change says what was recorded, and what the document now points to. Only faults are announced assertively.',
    ['tests/elements/triage-grid-map.test.ts'],
  ),
];
