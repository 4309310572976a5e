/* What a page may write, for every element. */
import 'threshold-kit/elements';
import { createRef } from 'react';
import { loadPack, type CaseRecord } from 'threshold-kit';
import * as components from 'threshold-kit/react';
import type {
  ConsentChecklist,
  FamilyExplanation,
  Language,
  LevelOfNeedBadge,
  StepDecision,
  ThresholdCase,
  ThresholdChangeEvent,
  TriageGrid,
} from 'threshold-kit/elements';

const pack = await loadPack('cheshire-east-2023');
const welsh: Language = { lang: 'cy', words: { shared: { loading: 'Yn llwytho' } } };
const forFamily: Partial<FamilyExplanation> = {};

export const all = (record: CaseRecord) => (
  <threshold-case
    className="ours"
    id="family"
    name="record"
    src="/pack.json"
    document={pack}
    record={record}
    lawNotes={null}
    language={welsh}
  >
    <triage-grid mode="blank" lang="cy" hidden onClick={({ currentTarget }) => currentTarget.mode} />
    <level-of-need-badge
      level="targeted"
      tier="upper"
      onthreshold-error={(event) => event.detail.issues.map(({ path }) => path)}
    />
    <consent-checklist level="targeted" explanation={forFamily} />
    <step-decision from="extra" from-tier="lower" to="targeted" toTier="upper" holidays={{}} />
  </threshold-case>
);

const held = createRef<ThresholdCase>();
export const asComponents = (record: CaseRecord) => (
  <components.ThresholdCase
    ref={held}
    className="ours"
    pack="cheshire-east-2023"
    form="referral"
    record={record}
    lawNotes={null}
    warnOnLeave
    onThresholdChange={({ detail }) => detail.record.concerns.length}
  >
    <components.TriageGrid mode="reference" lang="cy" />
    <components.StepDecision fromTier="lower" onThresholdError={(event) => event.preventDefault()} />
  </components.ThresholdCase>
);
held.current?.clear();

// The page's own ways to find an element and to listen know them by their names.
export const elements: [ThresholdCase | null, TriageGrid | null, LevelOfNeedBadge, ConsentChecklist, StepDecision] = [
  document.querySelector('threshold-case'),
  document.querySelector('triage-grid'),
  document.createElement('level-of-need-badge'),
  document.createElement('consent-checklist'),
  document.createElement('step-decision'),
];
document.addEventListener('DOMContentLoaded', () => undefined);
elements[0]?.addEventListener('threshold-change', (event) => {
  const { assessment, record }: ThresholdChangeEvent['detail'] = event.detail;
  return [assessment?.indicated?.from.level, record.concerns.length];
});
