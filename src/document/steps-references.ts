import type { Checks, Path } from './checks.js';
import type { ThresholdDocument } from './schema.js';
import type { Claim, StepProtocol } from './steps-schema.js';

/** The faults of a pack's step protocols that their shape does not show. */
export function stepFaults(document: ThresholdDocument, check: Checks): void {
  const protocols = document.steps ?? [];
  check.ids(protocols, ['steps']);
  protocols.forEach((protocol, at) => protocolFaults(document, protocol, ['steps', at], check));
}

function protocolFaults(document: ThresholdDocument, protocol: StepProtocol, path: Path, check: Checks): void {
  const { say, ids, known, atSpan } = check;
  const questions = new Set(document.questions.map(({ id }) => id));
  const contacts = new Set(document.contacts.map(({ id }) => id));
  const measures = new Set(document.measures.map(({ id }) => id));
  for (const side of ['from', 'to'] as const) {
    const { at } = protocol[side];
    if (at) atSpan(at, [...path, side, 'at']);
  }

  ids(protocol.questions ?? [], [...path, 'questions']);
  protocol.questions?.forEach(({ id, options }, at) => {
    const here = [...path, 'questions', at];
    if (questions.has(id))
      say(
        [...here, 'id'],
        `The pack asks a question "${id}" already. Name that one in "asks", or give this one another id.`,
      );
    ids(options, [...here, 'options']);
  });
  protocol.asks?.forEach((id, at) => known(questions, id, 'question', [...path, 'asks', at]));

  const options = new Map(
    [...document.questions.filter(({ id }) => protocol.asks?.includes(id)), ...(protocol.questions ?? [])].map(
      (question) => [question.id, new Set(question.options.map(({ id }) => id))],
    ),
  );
  const inClaims = (claims: readonly Claim[] | undefined, here: Path) =>
    claims?.forEach(({ question, is }, at) => {
      if (!known(new Set(options.keys()), question, 'question of this protocol', [...here, at, 'question'])) return;
      is.forEach((option, n) => known(options.get(question)!, option, `option of ${question}`, [...here, at, 'is', n]));
    });
  inClaims(protocol.when, [...path, 'when']);
  inClaims(protocol.test.conditions, [...path, 'test', 'conditions']);
  inClaims(protocol.readiness?.checks, [...path, 'readiness', 'checks']);
  protocol.readiness?.checks.forEach(({ measure }, at) => {
    if (measure !== undefined) known(measures, measure, 'measure', [...path, 'readiness', 'checks', at, 'measure']);
  });

  stageFaults(protocol, path, contacts, inClaims, check);

  ids(protocol.papers ?? [], [...path, 'papers']);
  protocol.papers?.forEach((paper, at) => {
    const here = [...path, 'papers', at];
    inClaims(paper.when, [...here, 'when']);
    if (paper.stage !== undefined)
      known(new Set(protocol.stages.map((stage) => stage.id)), paper.stage, 'stage', [...here, 'stage']);
    if (paper.ahead && !protocol.meeting)
      say(
        [...here, 'ahead'],
        'It says how long before the meeting, but the protocol has no "meeting". Add one, or take "ahead" out.',
      );
  });
  protocol.roles?.forEach((role, at) => inClaims(role.when, [...path, 'roles', at, 'when']));
  const { contact } = protocol.notAgreed.escalation ?? {};
  if (contact !== undefined) known(contacts, contact, 'contact', [...path, 'notAgreed', 'escalation', 'contact']);
  if (protocol.meeting?.contact !== undefined)
    known(contacts, protocol.meeting.contact, 'contact', [...path, 'meeting', 'contact']);
  if (!protocol.notAgreed.escalation && protocol.notAgreed.gap === undefined) {
    say(
      [...path, 'notAgreed'],
      'Say where people turn when they do not agree ("escalation"). If the source does not say, add a "gap".',
    );
  }
}

function stageFaults(
  { stages }: StepProtocol,
  path: Path,
  contacts: ReadonlySet<string>,
  inClaims: (claims: readonly Claim[] | undefined, path: Path) => void,
  { say, ids, known }: Checks,
): void {
  ids(stages, [...path, 'stages']);
  const decides = stages.findIndex(({ decision }) => decision);
  stages.forEach((stage, at) => {
    const here = [...path, 'stages', at];
    const earlier = new Set(stages.slice(0, at).map(({ id }) => id));
    inClaims(stage.when, [...here, 'when']);
    stage.after?.forEach((id, n) => known(earlier, id, 'earlier stage', [...here, 'after', n]));
    stage.contacts?.forEach((id, n) => known(contacts, id, 'contact', [...here, 'contacts', n]));
    if (stage.decision && at !== decides)
      say([...here, 'decision'], 'A protocol has one decision. Take this one out, or make it a protocol of its own.');
    if (stage.decision && (stage.closes || stage.outcome))
      say(here, 'The stage that decides can neither close the step nor follow from the outcome.');
    if (stage.outcome && (decides === -1 || decides > at))
      say([...here, 'outcome'], 'No stage before this one has "decision", so nothing leads here.');
    const { readings } = stage.clock ?? {};
    ids(readings ?? [], [...here, 'clock', 'readings']);
    readings?.forEach(({ from }, n) =>
      known(earlier, from, 'earlier stage', [...here, 'clock', 'readings', n, 'from']),
    );
    if (readings && readings.length > 1 && stage.clock?.doubt === undefined) {
      say(
        [...here, 'clock'],
        'There is more than one way to read this clock. Say in "doubt" what the source leaves open.',
      );
    }
  });
  if (!stages.some(({ closes, outcome }) => closes && outcome !== 'not-agreed')) {
    say([...path, 'stages'], 'No stage closes the step. Give the last one "closes".');
  }
}
