import './frozen.js';
import * as stories from '../../stories/triage-grid/triage-grid.stories.js';
import { checkStories, type StoryFile } from './stories.js';

checkStories(stories as unknown as StoryFile, 'Journey');
