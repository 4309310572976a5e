import type { StepProtocol, StepStage } from '../document/index.js';
import { stepTimeline, type StepRecord, type StepTimeline } from '../record/index.js';
import { holds } from './answers.js';
import type { Holds, StepQuestionPlan, StepState } from './types.js';

/** How far a step has come: which stages apply, which are done, and where the whole stands. */
export interface Progress {
  readonly timeline: StepTimeline;
  readonly decision: StepStage | undefined;
  readonly state: StepState;
  readonly since: string | null;
  /** True where it was not agreed and nothing goes on all the same: then there are no papers and no changes of role. */
  readonly dropped: boolean;
  readonly applies: (stage: string) => Holds;
  /** When a stage was done; for the decision, when it was settled. */
  readonly doneOn: (stage: string) => string | null;
  /** When people first agreed or refused at or after a moment, whatever they settled later. */
  readonly settledSince: (moment: string) => string | undefined;
  /** What stood of the decision when a stage of a path was done, or stands now where it is not; null where that is another, or none. */
  readonly settledFor: (stage: StepStage) => Settled | null;
}

/** When people first settled a step so, and when they last did, with nothing but another look in between. */
interface Settled {
  readonly first: string;
  readonly last: string;
}

/** What people settled last in some entries, where that is what a path follows. */
export function settledIn(entries: StepRecord['entries'], path: StepStage['outcome']): Settled | null {
  let outcome: string | undefined;
  let settled: Settled | null = null;
  for (const entry of entries) {
    if (entry.kind !== 'outcome' || entry.outcome === 'considering') continue;
    settled = { first: settled && entry.outcome === outcome ? settled.first : entry.on, last: entry.on };
    ({ outcome } = entry);
  }
  return path === undefined || path === outcome ? settled : null;
}

export function progressOf(protocol: StepProtocol, step: StepRecord, questions: readonly StepQuestionPlan[]): Progress {
  const { stages } = protocol;
  const timeline = stepTimeline(step.entries);
  const decision = stages.find((stage) => stage.decision);
  const reached = new Map<string, Holds>();
  // A stage names earlier ones only, so one pass in their order is enough.
  for (const stage of stages) reached.set(stage.id, reach(stage, reached, decision, timeline, questions));
  const applies = (stage: string): Holds => reached.get(stage) ?? 'no';
  const doneOn = (stage: string) => (stage === decision?.id ? timeline.outcomeOn : (timeline.done.get(stage) ?? null));
  const settledSince = (moment: string) =>
    step.entries.find((entry) => entry.kind === 'outcome' && entry.outcome !== 'considering' && entry.on >= moment)?.on;
  const settledFor = ({ id, outcome: path }: StepStage) => {
    const on = timeline.done.get(id);
    const then =
      on === undefined
        ? null
        : settledIn(
            step.entries.filter((entry) => entry.on <= on),
            path,
          );
    return then ?? (timeline.outcomeOn === null ? null : settledIn(step.entries, path));
  };
  const where = stateOf(protocol, timeline, decision, applies);
  const leadsUp = before(stages, decision);
  const goesOn = stages.some(
    ({ id, outcome, decision: decides }) => !outcome && !decides && !leadsUp.has(id) && applies(id) !== 'no',
  );
  return {
    timeline,
    decision,
    applies,
    doneOn,
    settledSince,
    settledFor,
    ...where,
    dropped: where.state === 'not-agreed' && !goesOn,
  };
}

/** Whether a stage applies: by its answers, by what was settled, and because it follows from one that does. */
function reach(
  stage: StepStage,
  reached: ReadonlyMap<string, Holds>,
  decision: StepStage | undefined,
  { outcome }: StepTimeline,
  questions: readonly StepQuestionPlan[],
): Holds {
  const { after } = stage;
  if (after && after.every((id) => reached.get(id) === 'no')) return 'no';
  if (stage.outcome) {
    if (decision && reached.get(decision.id) === 'no') return 'no';
    if (outcome !== 'considering' && outcome !== stage.outcome) return 'no';
  }
  return holds(stage.when, questions).holds;
}

/** What stands before a stage, such as the decision: the stages that lead to it. */
export function before(stages: readonly StepStage[], decision: StepStage | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (stage: StepStage | undefined): void =>
    stage?.after?.forEach((id) => {
      found.add(id);
      visit(stages.find((one) => one.id === id));
    });
  visit(decision);
  return found;
}

function stateOf(
  protocol: StepProtocol,
  timeline: StepTimeline,
  decision: StepStage | undefined,
  applies: (stage: string) => Holds,
): { state: StepState; since: string | null } {
  const { outcome, outcomeOn, done } = timeline;
  const leadsUp = before(protocol.stages, decision);
  const counted = protocol.stages.filter(
    (stage) => done.has(stage.id) && applies(stage.id) !== 'no' && (stage.outcome ?? outcome) === outcome,
  );
  const moments = (stages: readonly StepStage[]) => stages.map(({ id }) => done.get(id)!).sort();
  const closing = moments(counted.filter(({ closes, outcome: path }) => closes && path !== 'not-agreed'));
  if (closing.length) return { state: 'completed', since: closing.at(-1)! };
  if (outcome === 'not-agreed') return { state: outcome, since: outcomeOn };
  const work = moments(counted.filter(({ id }) => !leadsUp.has(id)));
  if (work.length) return { state: 'under-way', since: work[0]! };
  return { state: outcome, since: outcomeOn };
}
