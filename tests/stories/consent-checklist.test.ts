import './frozen.js';
import * as stories from '../../stories/consent-checklist/consent-checklist.stories.js';
import { checkStories, type StoryFile } from './stories.js';

checkStories(stories as unknown as StoryFile, 'Agreed');
