import {
  riskIsOpen,
  riskStands,
  type Assessment,
  type ChildFinding,
  type RiskStanding,
  type Urgent,
} from '../assess/index.js';
import { londonDate } from '../calendar/index.js';
import { exactSpan, spansMeet, spanWords, type StepProtocol, type ThresholdDocument } from '../document/index.js';
import { agreementOn, stepTimeline, type CaseRecord, type StepRecord } from '../record/index.js';
import { basisOf, levelSaid } from './level.js';
import type { StepPlan } from './types.js';

const RISK: Readonly<Record<RiskStanding, readonly string[]>> = {
  'act-now': ['A child may be at immediate risk. If you have not rung yet, ring before you continue with this step.'],
  'ask-now': ['Something recorded may be harm. Judge immediate risk before you continue with this step.'],
  'ask-again': [
    'Immediate risk was judged before something that may be harm was recorded or changed. Judge it again before you continue with this step.',
  ],
  answered: [],
};

/** What comes before everything else in a step: to ring, or to judge immediate risk. */
export const riskNotes = (urgent: Urgent | null): readonly string[] => (urgent ? RISK[riskStands(urgent)] : []);

/** Where what is recorded does not fit together. It is said, and nothing is held up. */
export function notesOf(
  protocol: StepProtocol,
  step: StepRecord,
  { state, test, stages }: Pick<StepPlan, 'state' | 'test' | 'stages'>,
  notApplying: readonly string[],
): string[] {
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)!.name;
  const left = stages.filter(
    ({ status, practice }) => !practice && (status === 'open' || status === 'waiting' || status === 'undecided'),
  );
  // A step that was refused can be completed all the same, where a referral stays open to people.
  const agreed = stages.some(({ decision }) => decision) && stepTimeline(step.entries).outcome === 'agreed';
  const missing = test.conditions.filter(({ met }) => met !== 'yes');
  return [
    ...(state === 'completed' && left.length
      ? [`Recorded as completed, and this is not recorded: ${left.map(({ name }) => name).join('; ')}.`]
      : []),
    ...(agreed
      ? missing.map(({ text, met }) =>
          met === 'no'
            ? `Agreed, and a condition was judged not to hold: ${text}`
            : `Agreed, and a condition is not judged yet: ${text}`,
        )
      : []),
    ...tooEarly(protocol, step, stages)
      .filter(({ id }) => !notApplying.includes(id))
      .map(({ text }) => text),
    ...unsettled(protocol, step, stages).map(
      (name) => `Recorded as done, while it is not settled whether the step is agreed: ${name}.`,
    ),
    ...notApplying.map(
      (id) => `Recorded as done, and by the answers or the decision it does not apply: ${nameOf(id)}.`,
    ),
  ];
}

/** Whether a stage was done after people refused, as the document asks: that they agreed later does not gainsay it. */
export const followedRefusal = (stage: StepPlan['stages'][number], step: StepRecord): boolean =>
  stepTimeline(step.entries).outcome === 'agreed' && doneAfterRefusal(stage, step);

function doneAfterRefusal({ id, path }: StepPlan['stages'][number], { entries }: StepRecord): boolean {
  const at = entries.findLastIndex((entry) => entry.kind === 'stage' && entry.stage === id && entry.done);
  return path === 'not-agreed' && stepTimeline(entries.slice(0, at)).outcome === 'not-agreed';
}

/** What was said of agreement that a step does not fit: nothing, where a stage says that it was asked for; a no, or silence. */
export function agreementNotes(
  { stages }: StepProtocol,
  record: CaseRecord,
  { state, stages: planned }: Pick<StepPlan, 'state' | 'stages'>,
  { urgent, basis }: Pick<Assessment, 'urgent' | 'basis'>,
  now: Date,
): string[] {
  const { people, consent } = record;
  const asks = new Set(stages.filter(({ agreement }) => agreement).map(({ id }) => id));
  const asking = planned.filter(({ id, status }) => asks.has(id) && status !== 'not-applicable');
  const said = people.flatMap((person) => {
    const answer = agreementOn(record, person.id, londonDate(now));
    return answer ? [{ ...person, ...answer }] : [];
  });
  if (people.length && !said.length)
    return asking
      .filter(({ status }) => status === 'done')
      .map(({ name }) => `Recorded as done, and nobody’s answer about agreement is recorded: ${name}.`);
  // While a child may be in danger nobody waits for agreement, and no step goes on that is over.
  // Where no stage of the step asks, what people said is told once a level is known: the document may ask there.
  if ((asks.size ? !asking.length : !basis) || riskIsOpen(urgent) || state === 'completed' || state === 'not-agreed')
    return [];
  const { decision, basis: sharedOn = 'agreement', reasons } = consent?.sharing ?? {};
  if (decision === 'share' && sharedOn !== 'agreement' && reasons) return [];
  return said
    .filter(({ id, state: answer }) => answer !== 'given' && consent?.people[id]?.responsibility !== 'no')
    .map(({ label, state: answer }) => `${label} ${NOT_GIVEN[answer as keyof typeof NOT_GIVEN]}. ${CHECK}`);
}

const NOT_GIVEN = {
  refused: 'said no',
  withdrawn: 'withdrew their agreement',
  'no-answer': 'was asked to agree and has not answered',
} as const;
const CHECK = 'Check under “Agreement and sharing” if you can go ahead.';

/** Stages that are done on a path that only the decision opens, while the decision is not recorded. */
function unsettled({ stages }: StepProtocol, step: StepRecord, planned: StepPlan['stages']): string[] {
  const decision = planned.find((one) => one.decision);
  if (!decision || decision.on !== null || decision.status === 'not-applicable') return [];
  const paths = new Set(stages.filter(({ outcome }) => outcome).map(({ id }) => id));
  return planned
    .filter((stage) => stage.status === 'done' && paths.has(stage.id) && !doneAfterRefusal(stage, step))
    .map(({ name }) => name);
}

/** Stages that are dated before one that they follow, or before the decision whose path they are on. */
function tooEarly(
  protocol: StepProtocol,
  { entries }: StepRecord,
  stages: StepPlan['stages'],
): { readonly id: string; readonly text: string }[] {
  const planned = new Map(stages.map((stage) => [stage.id, stage]));
  const decision = protocol.stages.find((stage) => stage.decision)?.id;
  // What followed a decision was not too early because people settled it once more.
  const firstSettled = (path: 'agreed' | 'not-agreed' | undefined) =>
    entries.find(
      (entry) =>
        entry.kind === 'outcome' && entry.outcome !== 'considering' && entry.outcome === (path ?? entry.outcome),
    )?.on;
  return protocol.stages.flatMap(({ id, after = [], outcome }) => {
    const on = planned.get(id)?.on;
    const first = new Set([...after, ...(outcome && decision ? [decision] : [])]);
    return [...first].flatMap((before) => {
      const { on: settled, name } = planned.get(before)!;
      const earlier = settled && before === decision ? firstSettled(outcome) : settled;
      return on && earlier && on < earlier
        ? [{ id, text: `Dated before “${name}”, which comes first: ${planned.get(id)!.name}. Check the dates.` }]
        : [];
    });
  });
}

/** A level that was said to be where the family is before a step was completed, and is not where the step leads. No step changes a level: a person does. */
export function levelNotes(
  document: ThresholdDocument,
  record: CaseRecord,
  { to }: StepProtocol,
  state: StepPlan['state'],
): string[] {
  const level = state === 'completed' && levelSaid(document, record) === 'now' ? basisOf(document, record) : null;
  if (!level || !to.at || spansMeet(document, level, exactSpan(document, to.at))) return [];
  return [
    `The step is completed, and ${spanWords(document, level)} is still said to be where the family is now. Check the level.`,
  ];
}

/** Of children who do not all point to the same level, while a step goes on: it is recorded once for all of them. */
export const childrenNotes = (children: readonly ChildFinding[], state: StepPlan['state']): string[] =>
  state !== 'completed' && new Set(children.map(({ indicated }) => JSON.stringify(indicated))).size > 1
    ? [
        'The children do not all point to the same level, and this step covers all of them. If it is for one child only, keep a separate record for that child.',
      ]
    : [];
