import { words } from '../shared/language.js';

export const strings = words('level-of-need-badge', {
  nothing: 'Nothing recorded yet',
  pointsNowhere: 'What is recorded points to no level',
  notKnown: 'Level not known yet',
  failed: 'The level could not be worked out',
  agreed: 'Level recorded',
  indicated: 'The document points to',
  placed: 'You placed this at',
  above: 'Above what the document points to',
  below: 'Below what the document points to',
  abovePlaced: 'Above where you had placed it',
  belowPlaced: 'Below where you had placed it',
  awaited: (people: number) => `Agreement outstanding: ${people} ${people === 1 ? 'person' : 'people'}`,
  immediate: 'Possible immediate risk',
  standing: {
    current: '',
    legacy: 'Older document, still in use',
    historical: 'Historical document',
    illustrative: 'Example document',
  },
});
