import { levelOf, lookup } from '../document/index.js';
import { NOTHING, settled, type Kind, type Of } from './evidence.js';

/** Counts what is recorded: at a level, in a domain, that describes harm, or among some signs. Own words count too. */
export const indicators: Kind<Of<'indicators'>> = {
  evaluate(condition, { concerns }) {
    const counted = concerns.filter(
      ({ indicator, level, domain, alert, mayHarm, meant }) =>
        (condition.level === undefined || level === condition.level) &&
        (condition.domain === undefined || domain === condition.domain) &&
        (condition.among === undefined ||
          (indicator !== null && condition.among.includes(indicator.id)) ||
          (condition.ownWords && meant.some((id) => condition.among!.includes(id)))) &&
        (condition.age === undefined || Boolean(indicator?.ages?.includes(condition.age))) &&
        (!condition.alert || alert || (condition.ownWords && mayHarm !== null)),
    );
    return counted.length >= condition.atLeast
      ? settled(true, { ...NOTHING, entries: counted.map(({ entry }) => entry.id) })
      : settled(false);
  },
  words(document, { atLeast, alert, ownWords, level, domain, among, age }) {
    const { domains, indicators: known } = lookup(document);
    const { ages = [] } = document;
    const what = [
      `${atLeast} or more ${alert ? `signs that describe harm${ownWords ? ', or words that may mean it,' : ''}` : 'signs'} are recorded`,
      level !== undefined && `at ${levelOf(document, level).name}`,
      domain !== undefined && `in ${domains.get(domain)?.domain.name}`,
      age !== undefined && `of the age band ${ages.find(({ id }) => id === age)?.name}`,
      among &&
        `among ${among.map((id) => `“${known.get(id)?.indicator.text ?? id}”`).join(', ')}${ownWords ? ', or own words that lead to one of them' : ''}`,
    ];
    return what.filter(Boolean).join(' ');
  },
  mayHold: () => null,
};
