import './frozen.js';
import * as stories from '../../stories/level-of-need-badge/level-of-need-badge.stories.js';
import { checkStories, type StoryFile } from './stories.js';

checkStories(stories as unknown as StoryFile, 'Span');
