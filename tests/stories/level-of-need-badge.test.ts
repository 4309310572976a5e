import { checkStories } from './stories.js';

await checkStories(() => import('../../stories/level-of-need-badge/level-of-need-badge.stories.js'), 'Span');
