import { checkStories } from './stories.js';

await checkStories(() => import('../../stories/case-summary/case-summary.stories.js'), 'Nothing');
