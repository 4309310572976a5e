import { LevelOfNeedBadge } from './level-of-need-badge.js';

LevelOfNeedBadge.define('level-of-need-badge');
