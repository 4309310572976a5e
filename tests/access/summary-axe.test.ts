import { expect } from '@esm-bundle/chai';
import { ariaSnapshot, clear } from '../elements/page.js';
import { checkLooks } from './tools.js';
import { summaryStates } from './summary-states.js';

describe('axe finds nothing in the decision report', () => {
  afterEach(clear);
  checkLooks(summaryStates);

  it('a screen reader is given headings, regions, numbered marks and lists', async () => {
    await summaryStates['the whole report, lower than the document, with sources opened']!();
    const tree = await ariaSnapshot('case-summary');
    for (const part of [
      'heading "Decision report" [level=2]',
      'button "Print the report"',
      'button "Hide the report" [expanded]',
      'heading "For whoever receives this" [level=3]',
      'region "Level of need"',
      'heading "Level of need" [level=3]',
      'region "What to do, and whom to ring"',
      'term: The document points to',
    ])
      expect(tree.includes(part), `${part} in\n${tree}`).to.be.true;
    expect(tree).to.match(/button "Source \d+(, unclear in the document)?: /);
  });
});
