import { define } from '../shared/define.js';
import { LevelOfNeedBadge } from './level-of-need-badge.js';

export type * from './level-of-need-badge.js';

define('level-of-need-badge', LevelOfNeedBadge);
