import { LevelOfNeedBadge, ThresholdCase, TriageGrid } from 'threshold-kit/react';
import { wrong } from './values.js';

export const all = (
  <>
    <threshold-case pack={wrong.number} />
    <threshold-case name={wrong.number} />
    <threshold-case record={wrong.record} />
    <threshold-case language={wrong.language} />
    <threshold-case assessments={wrong.number} />
    <triage-grid mode={wrong.mode} />
    <triage-grid levels={wrong.number} />
    <level-of-need-badge level={wrong.number} />
    <level-of-need-badge hidden={wrong.record} />
    <consent-checklist explanation={wrong.number} />
    <step-decision from-tier={wrong.number} />
    <step-decision toTier={wrong.number} />
    <threshold-case onthreshold-change={wrong.listener} />
    <level-of-need-badge onthreshold-error={({ detail }) => wrong.words(detail)} />
    <ThresholdCase record={wrong.record} />
    <ThresholdCase onThresholdChange={wrong.listener} />
    <TriageGrid mode={wrong.mode} />
    <LevelOfNeedBadge level={wrong.number} />
  </>
);

document.querySelector('triage-grid')!.mode = wrong.mode;
document.querySelector('threshold-case')!.addEventListener('threshold-change', ({ detail }) => wrong.words(detail));
