import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { ariaSnapshot, clear, until } from '../elements/page.js';
import { resetClock } from '../elements/step-page.js';
import { agreedStep, stepStates } from './step-states.js';
import { checkLooks, violations, writtenRoles } from './tools.js';

describe('axe finds nothing in the step', () => {
  afterEach(() => {
    clear();
    resetClock();
  });
  checkLooks(stepStates);

  it('and would find a fault', async () => {
    const page = await agreedStep();
    page
      .get('checkbox', /^Genogram/)
      .closest('label')!
      .replaceWith(Object.assign(document.createElement('input'), { type: 'checkbox' }));
    expect((await violations()).some((one) => one.startsWith('label:'))).to.be.true;
  });

  for (const width of [1280, 320]) {
    it(`a screen reader is given regions, the stages as a list with the current ones, and the roles as a table, ${width} px wide`, async () => {
      await setViewport({ width, height: 800 });
      await until(() => innerWidth === width, 'the screen');
      const page = await agreedStep();
      await page.fold('Roles');
      const tree = await ariaSnapshot('step-decision');
      for (const part of [
        'heading "Step down from CSC to PEH" [level=2]',
        'region "Step down from CSC to PEH"',
        'list "Who does what, and by when"',
        'heading "TAC set up" [level=3]',
        'button "If people do not agree"',
        'button "Papers 1 of 5" [expanded]',
        'button "Open: TAC set up"',
      ])
        expect(tree, part).to.contain(part);
      const current = [...page.root.querySelectorAll('[aria-current]')];
      expect(current.map((one) => one.getAttribute('aria-current'))).to.deep.equal(current.map(() => 'step'));
      expect(current.length, 'the questions, and three stages').to.be.above(3);
      expect(writtenRoles(page.root, 'table, thead, tbody, tr, th, td')).to.deep.equal([
        'table table',
        'tbody rowgroup',
        'td cell',
        'th columnheader',
        'th rowheader',
        'thead rowgroup',
        'tr row',
      ]);
      for (const name of ['Who', 'Before', 'After']) expect(tree).to.contain(`columnheader "${name}"`);
      expect(tree).to.contain('rowheader "Core group"');
    });
  }
});
