import { renderToString } from '@vue/server-renderer';
import { appOf } from './vue.js';

export default (given) => renderToString(appOf(given, true));
