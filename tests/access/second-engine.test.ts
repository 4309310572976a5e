import 'accessibility-checker-engine/ace-window.js';
import { expect } from '@esm-bundle/chai';
import { lowerTier, openConsent } from '../elements/consent-page.js';
import { clear } from '../elements/page.js';
import { consentStates } from './consent-states.js';
import { gridStates } from './grid-states.js';
import { stepStates } from './step-states.js';
import { summaryStates } from './summary-states.js';
import { screen } from './tools.js';

/*
 * A second engine beside axe, which reads the same states by rules of its own: IBM's Equal Access. What it
 * says for certain is a fault; what it asks a person to look at was looked at, and is not counted.
 */

interface Found {
  readonly ruleId: string;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
}

declare const ace_ibma: {
  readonly Checker: new () => {
    check(within: Document, rules: readonly string[]): Promise<{ readonly results: readonly Found[] }>;
  };
};

/** About whole pages, of which an element is a part. */
const PAGE_RULES = ['page_title_exists', 'html_lang_exists', 'skip_main_exists', 'html_skipnav_exists'];
/** It looks in the document for the ids that the cells of a table name, and not in the shadow root that they stand in. */
const BLIND = ['table_headers_ref_valid'];

/** The same as others at a multiple of the size, for which it takes as long as for all others. */
const LARGE = ['reference', 'another document', 'lower than the document, with everything open'];

async function faults(): Promise<string[]> {
  const { results } = await new ace_ibma.Checker().check(document, ['WCAG_2_2']);
  return results
    .filter(
      ({ ruleId, value: [kind, found] }) =>
        kind === 'VIOLATION' && found === 'FAIL' && ![...PAGE_RULES, ...BLIND].includes(ruleId),
    )
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet.slice(0, 160)}`);
}

describe('A second engine finds nothing', () => {
  afterEach(clear);

  for (const [element, states] of Object.entries({
    'the grid': gridStates,
    'agreement and sharing': consentStates,
    'the step': stepStates,
    'the report': summaryStates,
  }))
    for (const [name, show] of Object.entries<() => Promise<unknown>>(states).filter(([one]) => !LARGE.includes(one)))
      it(`in ${element}: ${name}`, async () => {
        await screen(1280, 800);
        await show();
        expect(await faults()).to.deep.equal([]);
      });

  it('and would find a fault', async () => {
    const page = await openConsent({ record: lowerTier });
    await page.press(page.get('button', 'Add: People to ask'));
    page.get('textbox', 'Initials or role').removeAttribute('id');
    expect((await faults()).join()).to.contain('input_label_exists');
  });
});
