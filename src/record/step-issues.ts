import { lookup, type ThresholdDocument } from '../document/index.js';
import { entryFaults } from './step-entries.js';
import type { StepRecord } from './step-schema.js';

/** The faults of a recorded step that its shape does not show: ids that the protocol does not have, entries out of order. */
export function stepIssues(
  document: ThresholdDocument,
  step: StepRecord,
  say: (path: (string | number)[], message: string) => void,
): void {
  const protocol = document.steps?.find(({ id }) => id === step.protocol);
  if (!protocol) return say(['step', 'protocol'], `The document has no step protocol "${step.protocol}".`);
  const stages = new Map(protocol.stages.map((stage) => [stage.id, stage]));
  const { questions } = lookup(document);

  for (const [id, option] of Object.entries(step.answers)) {
    const question = protocol.questions?.find((one) => one.id === id);
    if (!question && questions.has(id))
      say(['step', 'answers', id], `"${id}" is a question of the document. Move the answer to "answers".`);
    else if (!question) say(['step', 'answers', id], `The protocol has no question "${id}".`);
    else if (!question.options.some((one) => one.id === option))
      say(['step', 'answers', id], `The question has no option "${option}".`);
  }
  for (const id of Object.keys(step.papers)) {
    if (!protocol.papers?.some((paper) => paper.id === id))
      say(['step', 'papers', id], `The protocol has no paper "${id}".`);
  }
  for (const [id, reading] of Object.entries(step.readings)) {
    const readings = stages.get(id)?.clock?.readings;
    if (!readings) say(['step', 'readings', id], `The protocol has no stage "${id}" with a clock to read.`);
    else if (!readings.some((one) => one.id === reading))
      say(['step', 'readings', id], `The clock has no reading "${reading}".`);
  }
  if (step.meeting !== undefined && !protocol.meeting)
    say(['step', 'meeting'], 'The protocol has no meeting. Take the date out.');

  const decides = protocol.stages.some(({ decision }) => decision);
  step.entries.forEach((entry, at) => {
    if (entry.kind === 'outcome') {
      if (!decides)
        say(['step', 'entries', at, 'outcome'], 'Nothing is to be agreed in this protocol. Take the entry out.');
    } else if (!stages.has(entry.stage))
      say(['step', 'entries', at, 'stage'], `The protocol has no stage "${entry.stage}".`);
    else if (stages.get(entry.stage)!.decision)
      say(['step', 'entries', at, 'stage'], 'This stage is the decision. Record its outcome instead.');
  });
  for (const { at, message } of entryFaults(step.entries)) say(['step', 'entries', at], message);
}
