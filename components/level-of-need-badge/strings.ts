export const strings = {
  nothing: 'Nothing recorded yet',
  notKnown: 'Level not known yet',
  failed: 'The level could not be worked out',
  unknownLevel: (level: string, title: string) => `"${level}" is not a level of "${title}", so no level is shown. Check the "level" attribute.`,
  unknownTier: (tier: string, level: string) => `"${tier}" is not a tier of ${level}, so no level is shown. Check the "tier" attribute.`,
  agreed: 'Agreed',
  indicated: 'The document points to',
  above: 'Above what the document points to',
  below: 'Below what the document points to',
  immediate: 'Possible immediate risk',
  standing: { current: '', historical: 'Historical document', illustrative: 'Example document' },
};
