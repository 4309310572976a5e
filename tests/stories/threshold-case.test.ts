import { checkStories } from './stories.js';

await checkStories(() => import('../../stories/threshold-case/threshold-case.stories.js'), 'SavedRecord');
