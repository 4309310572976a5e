import { londonDate, momentWords } from '../calendar/index.js';
import type { Consent, StepProtocol, StepStage } from '../document/index.js';
import type { CaseRecord, StepRecord } from '../record/index.js';
import { holds } from './answers.js';
import { clockOf, type At } from './clock.js';
import type { Progress } from './progress.js';
import { said, sourced } from './sourced.js';
import type { StepQuestionPlan, StepStagePlan } from './types.js';

/** What is recorded of agreement and of the step. */
type Recorded = Pick<CaseRecord, 'consent'> & { readonly step: StepRecord };

/**
 * The stages of a protocol in its order, each with what it waits for and when it is due. Nothing is passed that
 * reaches whom to ring now.
 */
export function stagesOf(
  { stages }: StepProtocol,
  grounds: Consent['grounds'],
  { consent, step }: Recorded,
  questions: readonly StepQuestionPlan[],
  progress: Progress,
  ringing: readonly string[],
  at: At,
): StepStagePlan[] {
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.name ?? id;
  const { outcome } = progress.timeline;
  const excused = isExcused(grounds, consent, londonDate(at.now)) ? stages.filter(({ agreement }) => agreement) : [];
  const unasked = new Set(excused.map(({ id }) => id));
  const overtaken = overtakenIn(stages, progress);
  return stages.map((stage) => {
    const on = progress.doneOn(stage.id);
    const applies = unasked.has(stage.id) ? 'no' : progress.applies(stage.id);
    const blockedBy = on === null && applies !== 'no' ? blockers(stage, questions, progress, unasked, nameOf) : [];
    const status =
      on !== null
        ? 'done'
        : applies === 'no'
          ? 'not-applicable'
          : applies === 'unknown'
            ? 'undecided'
            : blockedBy.length
              ? 'waiting'
              : 'open';
    return {
      id: stage.id,
      name: stage.name,
      actor: stage.actor,
      action: stage.action,
      status,
      passed:
        status !== 'done' &&
        status !== 'not-applicable' &&
        (progress.state === 'completed' ||
          (overtaken.has(stage.id) && !(stage.contacts ?? []).some((id) => ringing.includes(id)))),
      decision: Boolean(stage.decision),
      settled: stage.decision && outcome !== 'considering' ? outcome : null,
      path: stage.outcome ?? null,
      practice: Boolean(stage.practice),
      closes: Boolean(stage.closes),
      exceptions: stage.agreement ? grounds.filter((one) => one.for.includes('not-asking')).map(said) : [],
      on,
      onWords: on && momentWords(new Date(on)),
      blockedBy,
      contacts: stage.contacts ?? [],
      clock: clockOf(stage, status, progress, step.readings[stage.id], nameOf, at),
      ...sourced(stage),
    };
  });
}

/** Stages that come before one that is done. */
function overtakenIn(stages: StepProtocol['stages'], { doneOn }: Progress): ReadonlySet<string> {
  const found = new Set<string>();
  // A stage names earlier ones only, so one pass from the last to the first is enough.
  for (const { id, after = [] } of [...stages].reverse())
    if (found.has(id) || doneOn(id) !== null) for (const before of after) found.add(before);
  return found;
}

/**
 * Whether asking for agreement is excused: the writer shares on one of the document's exceptions and wrote down why,
 * and nobody was asked. Then it holds up nothing that follows.
 */
function isExcused(grounds: Consent['grounds'], consent: Recorded['consent'], today: string): boolean {
  const { decision, basis, ground, reasons, on = today } = consent?.sharing ?? {};
  if (decision !== 'share' || basis !== 'ground' || !reasons || on > today) return false;
  if (consent!.agreement.some((said) => said.on <= today)) return false;
  return grounds.some(({ id, for: uses }) => id === ground && uses.includes('not-asking'));
}

/** What is missing before a stage can begin: answers, the decision, and the stages that come first. */
function blockers(
  stage: StepStage,
  questions: readonly StepQuestionPlan[],
  progress: Progress,
  unasked: ReadonlySet<string>,
  nameOf: (id: string) => string,
): string[] {
  const { decision, timeline } = progress;
  const answers = holds(stage.when, questions).open.map(({ text }) => `an answer to “${text}”`);
  const first = (stage.after ?? []).filter(
    (id) => progress.applies(id) !== 'no' && progress.doneOn(id) === null && !unasked.has(id),
  );
  const undecided =
    stage.outcome !== undefined &&
    timeline.outcome === 'considering' &&
    decision !== undefined &&
    !first.includes(decision.id);
  return [
    ...answers,
    ...(undecided ? [`whether the step is agreed (${decision.name})`] : []),
    ...first.map((id) => (progress.applies(id) === 'yes' ? nameOf(id) : `${nameOf(id)}, if it applies`)),
  ];
}
