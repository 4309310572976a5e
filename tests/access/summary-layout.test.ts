import { clear } from '../elements/page.js';
import { checkFits, screen } from './tools.js';
import { summaryStates } from './summary-states.js';

describe('The layout of the decision report', () => {
  afterEach(clear);
  after(() => screen(800, 600));
  checkFits(summaryStates);
});
