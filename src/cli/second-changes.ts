import type { Change } from './change.js';
import type { ThresholdDocument } from '../document/index.js';

/** What changed in the second language, each wording by the text that it stands under. */
export function secondChanges({ second: old }: ThresholdDocument, { second: now }: ThresholdDocument): Change[] {
  const change = (kind: Change['kind'], text: string): Change => ({ domain: '', level: '', kind, text });
  const [was, is] = [new Map(Object.entries(old?.wordings ?? {})), new Map(Object.entries(now?.wordings ?? {}))];
  const name = now?.name ?? old?.name;
  return [
    ...(old?.language === now?.language && old?.name === now?.name
      ? []
      : [
          change(
            'other',
            `The second language was ${old ? `${old.name} (${old.language})` : 'not there'} and is now ${now ? `${now.name} (${now.language})` : 'gone'}.`,
          ),
        ]),
    ...[...is].flatMap(([text, wording]) => {
      const then = was.get(text);
      if (then === wording) return [];
      return then === undefined
        ? [change('added', `New in ${name}, under "${text}": "${wording}".`)]
        : [change('reworded', `In ${name}, under "${text}": "${then}" is now "${wording}".`)];
    }),
    ...[...was].flatMap(([text, wording]) =>
      is.has(text) ? [] : [change('removed', `Removed in ${name}, under "${text}": "${wording}".`)],
    ),
  ];
}
