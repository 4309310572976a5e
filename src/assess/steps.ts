import { lookup, type Effect, type Order, type ThresholdDocument } from '../document/index.js';
import { isJudged, type Context } from './context.js';
import { inSentence } from './reasons.js';
import type { Action } from './types.js';

export type Source = { readonly section: readonly string[]; readonly doubt?: string | undefined };

/** What an action is about, before it is known where it applies. */
export interface Step {
  readonly kind: Action['kind'];
  readonly order?: Order | undefined;
  readonly text: string;
  readonly source: Source;
  readonly contact?: string | undefined;
  readonly responses?: Action['responses'];
  readonly rule?: string;
  readonly basis?: Action['basis'];
  /** True where the document only advises it, or ties it to a condition that the kit cannot see. */
  readonly advised?: boolean;
}

/** Effects without those that only ask what somebody has answered. */
export const unanswered = (context: Context, effects: readonly Effect[]): Effect[] =>
  effects.filter((effect) => {
    const question = effect.kind === 'prompt' ? lookup(context.document).questions.get(effect.until ?? '') : undefined;
    return !question || !isJudged(context, question);
  });

type Made = Pick<Step, 'rule' | 'basis'>;

/** The steps that effects ask for; an assessment or a plan brings its review and where it is sent. */
export function stepsOf(document: ThresholdDocument, effects: readonly Effect[], made: Made, source: Source): Step[] {
  return effects.flatMap((effect): Step[] => {
    switch (effect.kind) {
      case 'action':
      case 'prompt': {
        const { text, contact, order } = effect;
        return [{ kind: effect.kind === 'action' ? 'do' : 'consider', order, text, contact, source, ...made }];
      }
      case 'assessment':
        return paperSteps(document, 'assessment', effect.assessment, effect.where, made, source);
      case 'plan':
        return paperSteps(document, 'plan', effect.plan, effect.where, made, source);
      default:
        return [];
    }
  });
}

function paperSteps(
  document: ThresholdDocument,
  kind: 'assessment' | 'plan',
  id: string,
  where: string | undefined,
  made: Made,
  source: Source,
): Step[] {
  const paper = document[kind === 'assessment' ? 'assessments' : 'plans'].find((one) => one.id === id);
  if (!paper) return [];
  const name = inSentence(paper.name);
  const advised = where !== undefined;
  const steps: Step[] = [
    {
      kind,
      text: advised ? `${inSentence(where)}: complete the ${name}.` : `Complete the ${name}.`,
      source,
      advised,
      ...made,
    },
  ];
  if (paper.review) {
    const by = paper.review.by ? ` Reviewed by: ${inSentence(paper.review.by)}.` : '';
    steps.push({
      kind: 'review',
      text: `Review the ${name}: ${inSentence(paper.review.interval.words)}.${by}`,
      source: paper.review,
      advised,
    });
  }
  if (paper.send)
    steps.push({ kind: 'papers', text: paper.send.text, source: paper.send, contact: paper.send.contact, advised });
  return steps;
}
