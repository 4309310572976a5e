import { createElement as h, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { Page } from './react.js';

export default (given) => renderToString(h(StrictMode, null, h(Page, { given })));
