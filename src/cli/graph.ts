import { conditionWords } from '../conditions/index.js';
import { positionWords, type Effect, type Span, type ThresholdDocument } from '../document/index.js';

interface Arrow {
  readonly from: string;
  readonly kind: 'rule' | 'question' | 'route';
  readonly when: string;
  readonly then: string;
  readonly section: string;
}

/** A document's rules, questions and routes, each as: when this holds, that follows. */
export function arrows(document: ThresholdDocument): Arrow[] {
  return [
    ...document.questions.flatMap(({ id, text, options, section }) =>
      options.map(({ label, then }): Arrow => ({
        from: id,
        kind: 'question',
        when: `"${text}" is answered "${label}"`,
        then: inSentence(document, then),
        section: section.join('; '),
      })),
    ),
    ...document.rules.map(({ id, when, then, section }): Arrow => ({
      from: id,
      kind: 'rule',
      when: conditionWords(document, when),
      then: inSentence(document, then),
      section: section.join('; '),
    })),
    ...document.routes.map(({ id, at, when, text, section }): Arrow => ({
      from: id,
      kind: 'route',
      when: [`the position is ${placeWords(document, at)}`, when && conditionWords(document, when)]
        .filter(Boolean)
        .join(' and '),
      then: text,
      section: section.join('; '),
    })),
  ];
}

function placeWords(document: ThresholdDocument, at: Span): string {
  const [from, to] = [positionWords(document, at.from), positionWords(document, at.to)];
  return from === to ? from : `from ${from} to ${to}`;
}

/** What follows, in words. */
export const effectsWords = (document: ThresholdDocument, effects: readonly Effect[]) =>
  effects.map((effect) => effectWords(document, effect)).join('; ') || 'nothing changes';

/** The same in one sentence: no stop stands within it. */
const inSentence = (document: ThresholdDocument, effects: readonly Effect[]) =>
  effectsWords(document, effects).replace(/\.(?=; | \()/g, '');

function effectWords(document: ThresholdDocument, effect: Effect): string {
  switch (effect.kind) {
    case 'at-least':
      return `at least ${positionWords(document, { level: effect.level, ...(effect.tier ? { tier: effect.tier } : {}) })}`;
    case 'tier':
      return positionWords(document, { level: effect.level, tier: effect.tier });
    case 'assessment':
      return paperWords('complete', document.assessments, effect.assessment, effect.where);
    case 'plan':
      return paperWords('plan', document.plans, effect.plan, effect.where);
    case 'plan-in-place':
      return paperWords('plan in place', document.plans, effect.plan, effect.where);
    case 'urgent':
      return 'ring at once';
    default: {
      const contact = document.contacts.find(({ id }) => id === effect.contact);
      const until = 'until' in effect ? document.questions.find(({ id }) => id === effect.until) : undefined;
      const more = [
        contact?.name,
        until && `until "${until.text}" is answered`,
        effect.order && `order of work: ${effect.order.replace('-', ' ')}`,
      ].filter(Boolean);
      return more.length ? `${effect.text} (${more.join('; ')})` : effect.text;
    }
  }
}

/** A paper to complete or make, with the words that say where it is only advised. */
function paperWords(
  what: string,
  papers: readonly { readonly id: string; readonly name: string }[],
  id: string,
  where: string | undefined,
): string {
  const named = `${what}: ${papers.find((one) => one.id === id)?.name ?? id}`;
  return where === undefined ? named : `${where}: ${named}`;
}

/** As Mermaid text: conditions on the left, what follows on the right. */
export function mermaid(document: ThresholdDocument): string {
  const label = (text: string) => `"${text.replace(/"/g, '#quot;').replace(/[\r\n]+/g, ' ')}"`;
  const shape = { rule: ['[', ']'], question: ['{{', '}}'], route: ['([', '])'] } as const;
  const lines = arrows(document).flatMap(({ kind, from, when, then }, at) => {
    const [open, close] = shape[kind];
    return [`  w${at}${open}${label(when)}${close} -->|${label(`${kind} ${from}`)}| t${at}[${label(then)}]`];
  });
  return `flowchart LR\n${lines.join('\n')}\n`;
}

/** As a Markdown table, for readers and screen readers. */
export function graphTable(document: ThresholdDocument): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/[\r\n]+/g, ' ');
  const rows = arrows(document).map(
    ({ kind, from, when, then, section }) => `| ${kind} | ${[from, when, then, section].map(cell).join(' | ')} |`,
  );
  return `| Kind | Id | When | Then | Section |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}
