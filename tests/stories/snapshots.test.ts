import { expect } from '@esm-bundle/chai';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import * as badge from '../../stories/level-of-need-badge/level-of-need-badge.stories.js';
import * as consent from '../../stories/consent-checklist/consent-checklist.stories.js';
import * as grid from '../../stories/triage-grid/triage-grid.stories.js';
import * as step from '../../stories/step-decision/step-decision.stories.js';
import * as family from '../../stories/threshold-case/threshold-case.stories.js';
import { keptText } from '../core/kept.js';
import { hide, show, storiesOf, type StoryFile } from './stories.js';

/*
 * What a screen reader is given of key stories, kept as text. A change here is a change for people
 * who listen: look at the difference, then keep it with UPDATE_SNAPSHOTS=1.
 */

const parts: Record<string, { readonly file: unknown; readonly story: string; readonly part?: string }> = {
  'badge-level': { file: badge, story: 'Extra Help' },
  'badge-span': { file: badge, story: 'A span, its tier not decided' },
  'badge-urgent': { file: badge, story: 'Possible immediate risk' },
  'badge-failed': { file: badge, story: 'Failed' },
  'case-refused-record': { file: family, story: 'Error, refused record on screen' },
  'grid-one-concern-answer': { file: grid, story: 'One concern', part: 'triage-grid .answer' },
  'grid-one-row': { file: grid, story: 'One concern', part: 'triage-grid .area-row >> nth=0' },
  'grid-ring-now': { file: grid, story: 'Immediate risk, ring now', part: 'triage-grid .ring' },
  'consent-agreed': { file: consent, story: 'Agreed', part: 'consent-checklist .whole' },
  'step-choosing': { file: step, story: 'Choosing', part: 'step-decision .choose' },
};

describe('What a screen reader is given', () => {
  before(() => setViewport({ width: 1000, height: 500 }));
  afterEach(hide);

  for (const [name, { file, story: wanted, part = 'main' }] of Object.entries(parts)) {
    it(name, async () => {
      const story = storiesOf(file as StoryFile).find((one) => one.name === wanted);
      await show(story!);
      const now = `${await executeServerCommand<string, { selector: string }>('aria-snapshot', { selector: part })}\n`;
      expect(now).to.equal(await keptText(`stories/snapshots/${name}.txt`, now));
    });
  }
});
