import { assess, assessIn, contextFor, riskIsOpen } from '../assess/index.js';
import { londonDate, type BankHolidays } from '../calendar/index.js';
import { reviewIn } from '../consent/index.js';
import { dateWords, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { planStep } from '../step/index.js';
import { dueBlocks } from './report-dates.js';
import { limitBlocks, reopenedBlocks, sourceBlocks, standingBlocks, subtitleOf } from './report-about.js';
import { doBlocks, emergencyBlocks } from './report-actions.js';
import { agreementBlocks, notReferringBlocks } from './report-consent.js';
import { entriesOf } from './report-entries.js';
import { Numbers, type Blocks, type Matter } from './report-paper.js';
import { levelBlocks, riskBlocks } from './report-position.js';
import { openBlocks, reasonBlocks } from './report-reasons.js';
import { callBlocks, childBlocks, peopleBlocks, seenBlocks, writerBlocks } from './report-seen.js';
import { stepBlocks } from './report-step.js';
import { REPORT_SECTIONS, type Report, type ReportSection } from './report-types.js';
import { reportHtml } from './rich-text.js';
import { reportText } from './text.js';

/** What a report is made for. */
export interface ReportOptions {
  /** The moment of the report. Its day in England stands in the title, agreement counts from that day, and what is due is counted up to it. */
  readonly now: Date;
  /** Bank holidays that are not the kit's own. */
  readonly holidays?: BankHolidays;
}

const SECTIONS: Readonly<
  Record<
    ReportSection['id'],
    { readonly title: (matter: Matter) => string; readonly blocks: (matter: Matter) => Blocks }
  >
> = {
  emergency: { title: () => 'In danger now', blocks: emergencyBlocks },
  risk: { title: () => 'Immediate risk', blocks: riskBlocks },
  level: { title: () => 'Level of need', blocks: levelBlocks },
  writer: { title: () => 'Who writes', blocks: writerBlocks },
  child: { title: () => 'The child', blocks: childBlocks },
  calls: { title: () => 'Calls made', blocks: callBlocks },
  people: { title: () => 'Who is in the family', blocks: peopleBlocks },
  seen: { title: () => 'What was seen, by area of life', blocks: seenBlocks },
  reasons: { title: () => 'Why', blocks: reasonBlocks },
  open: { title: () => 'Left open', blocks: openBlocks },
  do: { title: ({ actNow }) => (actNow ? 'Ring now' : 'What to do, and whom to ring'), blocks: doBlocks },
  agreement: { title: () => 'Agreement and sharing information', blocks: agreementBlocks },
  step: { title: () => 'Step', blocks: stepBlocks },
  due: { title: () => 'Due dates', blocks: dueBlocks },
  'not-referring': { title: () => 'Why no referral is made', blocks: notReferringBlocks },
  reopened: { title: () => 'Changed when the record was opened', blocks: reopenedBlocks },
  sources: { title: () => 'Sources, and what is unclear', blocks: sourceBlocks },
  standing: { title: () => 'The document', blocks: standingBlocks },
  limits: { title: () => 'What this report is not', blocks: limitBlocks },
};

/** While a child may be at risk now, the call stands before everything that can wait for it. */
const RING_FIRST: readonly ReportSection['id'][] = [
  'emergency',
  'risk',
  'do',
  ...REPORT_SECTIONS.filter((id) => !['emergency', 'risk', 'do'].includes(id)),
];

/**
 * The decision report of a record: what was recorded, what the document says about it and where, what was
 * decided and why, and what to do. Risk stands before everything that follows from a level.
 *
 * Pure: the moment is an argument. Throws ForeignRecordError and UnknownIdError as `assess` does; records
 * from outside go through `readRecord` first. Where it throws, show the emergency advice and no level.
 */
export function toReport(document: ThresholdDocument, record: CaseRecord, { now, holidays }: ReportOptions): Report {
  const context = contextFor(document, record);
  const assessment = assessIn(context);
  const actNow = assessment.urgent?.status === 'act-now';
  const today = londonDate(now);
  const matter: Matter = {
    document,
    record,
    context,
    assessment,
    theirs: !actNow && assessment.agreed?.relation === 'below' ? assess(document, { ...record, agreed: null }) : null,
    plan: record.step ? planStep(document, record, { now, ...(holidays ? { holidays } : {}) }) : null,
    now,
    today,
    holidays,
    actNow,
    riskOpen: riskIsOpen(assessment.urgent),
    review: reviewIn(context, assessment, { today }),
    entries: entriesOf(document, record),
    numbers: new Numbers(document),
  };
  // Sources are numbered as they are named, so the sections are written in their order.
  const sections = (actNow ? RING_FIRST : REPORT_SECTIONS).flatMap((id): ReportSection[] => {
    const { title, blocks: write } = SECTIONS[id];
    const blocks = write(matter);
    return blocks.length ? [{ id, title: title(matter), blocks }] : [];
  });
  return { title: `Decision report, ${dateWords(today)}`, subtitle: subtitleOf(matter), actNow, sections };
}

/** The report as plain text, for any field; see {@link toReport}. */
export const toText = (document: ThresholdDocument, record: CaseRecord, options: ReportOptions): string =>
  reportText(toReport(document, record, options));

/** The report as HTML of plain headings, paragraphs and lists, for the clipboard beside the text; see {@link toReport}. */
export const toRichText = (document: ThresholdDocument, record: CaseRecord, options: ReportOptions): string =>
  reportHtml(toReport(document, record, options));
