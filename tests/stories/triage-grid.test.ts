import { checkStories } from './stories.js';

await checkStories(() => import('../../stories/triage-grid/triage-grid.stories.js'), 'Journey');
