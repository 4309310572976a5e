import './frozen.js';
import * as stories from '../../stories/threshold-case/threshold-case.stories.js';
import { checkStories, type StoryFile } from './stories.js';

checkStories(stories as unknown as StoryFile, 'SavedRecord');
