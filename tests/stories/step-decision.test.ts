import { checkStories } from './stories.js';

await checkStories(() => import('../../stories/step-decision/step-decision.stories.js'), 'Choosing');
