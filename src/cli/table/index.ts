export { readGrid } from './grid.js';
export { layoutOf, SECOND, type Layout } from './layout.js';
export { type Named, numberIn, resolveAreas, resolveLevels, type Resolved } from './levels.js';
export { type Fault, type Line, linesOf } from './lines.js';
export { fold, Names } from './names.js';
export { counted, listed, rowsWords } from './say.js';
