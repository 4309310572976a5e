import { checkStories } from './stories.js';

await checkStories(() => import('../../stories/consent-checklist/consent-checklist.stories.js'), 'Agreed');
