import './frozen.js';
import * as stories from '../../stories/case-summary/case-summary.stories.js';
import { checkStories, type StoryFile } from './stories.js';

checkStories(stories as unknown as StoryFile, 'Nothing');
