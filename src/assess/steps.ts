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

/** Effects without those that only ask what somebody has answered, and those that ask for a plan which is in place. */
export const stillToDo = (context: Context, effects: readonly Effect[]): Effect[] =>
  effects.filter((effect) => {
    if (effect.kind === 'plan') return !isInPlace(context, effect.plan);
    const question = effect.kind === 'prompt' ? lookup(context.document).questions.get(effect.until ?? '') : undefined;
    return !question || !isJudged(context, question);
  });

const isInPlace = ({ effects }: Context, plan: string) =>
  effects.some(({ effect }) => effect.kind === 'plan-in-place' && effect.plan === plan);

type Made = Pick<Step, 'rule' | 'basis'>;

/** The steps that effects ask for; an assessment or a plan, also one in place, brings its review and where it is sent. */
export function stepsOf(document: ThresholdDocument, effects: readonly Effect[], made: Made, source: Source): Step[] {
  return effects.flatMap((effect): Step[] => {
    switch (effect.kind) {
      case 'action':
      case 'prompt': {
        const { text, contact, order } = effect;
        return [{ kind: effect.kind === 'action' ? 'do' : 'consider', order, text, contact, source, ...made }];
      }
      case 'assessment':
        return paperSteps(document.assessments, effect.assessment, effect, made, source);
      case 'plan':
      case 'plan-in-place':
        return paperSteps(document.plans, effect.plan, effect, made, source);
      default:
        return [];
    }
  });
}

function paperSteps(
  papers: ThresholdDocument['assessments' | 'plans'],
  id: string,
  { kind, where }: Extract<Effect, { kind: 'assessment' | 'plan' | 'plan-in-place' }>,
  made: Made,
  source: Source,
): Step[] {
  const paper = papers.find((one) => one.id === id);
  if (!paper) return [];
  const name = inSentence(paper.name);
  const advised = where !== undefined;
  const isThere = kind === 'plan-in-place';
  const tied = advised && isThere;
  const steps: Step[] = [];
  if (!isThere)
    steps.push({
      kind,
      text: advised ? `${inSentence(where)}: complete the ${name}.` : `Complete the ${name}.`,
      source,
      advised,
      ...made,
    });
  if (paper.review) {
    const by = paper.review.by ? ` Reviewed by: ${inSentence(paper.review.by)}.` : '';
    const every = inSentence(paper.review.interval.words);
    steps.push({
      kind: 'review',
      text: `${tied ? `${inSentence(where)}: review the ${name}, ` : `Review the ${name}: `}${every}.${by}`,
      source: paper.review,
      advised,
    });
  }
  if (paper.send) {
    const { text, contact } = paper.send;
    steps.push({
      kind: 'papers',
      text: tied ? `${inSentence(where)}: ${text}` : text,
      source: paper.send,
      contact,
      advised,
    });
  }
  return steps;
}
