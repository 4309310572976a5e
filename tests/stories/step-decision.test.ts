import './frozen.js';
import * as stories from '../../stories/step-decision/step-decision.stories.js';
import { checkStories, type StoryFile } from './stories.js';

checkStories(stories as unknown as StoryFile, 'Choosing');
