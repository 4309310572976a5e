import type { ThresholdDocument } from '../document/index.js';
import type { CaseRecord, StepEntry, StepRecord } from '../record/index.js';
import { countable } from '../step/index.js';
import { ask, choose, codings, group, tick, worded, type Field } from './fhir-fields.js';

/** A step up or down of each protocol, with everything recorded of it. */
export const stepFields = (document: ThresholdDocument): Field<CaseRecord>[] =>
  (document.steps ?? []).map(({ id, name, stages, questions = [], papers = [] }) =>
    group(`step/${id}`, worded(document, [name]), ({ step }: CaseRecord) => (step?.protocol === id ? [step] : []), [
      // Or a step in which nothing happened yet would be no step.
      tick(`step/${id}/started`, 'Recorded', (step: StepRecord) => step),
      group(
        `step/${id}/entry`,
        'What happened',
        ({ entries }: StepRecord) => entries,
        [
          choose(
            `step/${id}/entry/what`,
            'What',
            [
              ...codings({ considering: 'Considered again', agreed: 'Agreed', 'not-agreed': 'Not agreed' }),
              ...stages.flatMap((stage) => [
                { code: `${stage.id}/done`, display: worded(document, [stage.name], (one) => `Done: ${one}`) },
                {
                  code: `${stage.id}/not-done`,
                  display: worded(document, [stage.name], (one) => `Not done after all: ${one}`),
                },
              ]),
            ],
            (entry) =>
              entry.kind === 'outcome' ? entry.outcome : `${entry.stage}/${entry.done ? 'done' : 'not-done'}`,
          ),
          ask(`step/${id}/entry/on`, 'dateTime', 'When', ({ on }) => on),
          ask(`step/${id}/entry/by`, 'string', 'By whom', ({ by }) => by),
          ask(`step/${id}/entry/reason`, 'text', 'Reason', ({ reason }) => reason),
          ...questions.map((asked) =>
            choose(
              `step/${id}/entry/question/${asked.id}`,
              worded(document, [asked.text]),
              asked.options.map((option) => ({ code: option.id, display: worded(document, [option.label]) })),
              (entry: StepEntry) => (entry.kind === 'outcome' ? entry.answers?.[asked.id] : undefined),
            ),
          ),
        ],
        true,
      ),
      ...questions.map((asked) =>
        choose(
          `step/${id}/question/${asked.id}`,
          worded(document, [asked.text]),
          asked.options.map((option) => ({ code: option.id, display: worded(document, [option.label]) })),
          ({ answers }: StepRecord) => answers[asked.id],
        ),
      ),
      ...papers.map((paper) =>
        ask(
          `step/${id}/paper/${paper.id}`,
          'date',
          worded(document, [paper.name], (one) => `Shared: ${one}`),
          ({ papers: shared }: StepRecord) => shared[paper.id],
        ),
      ),
      ...stages.flatMap((stage) => {
        const readings = stage.clock?.readings ?? [];
        return readings.length
          ? [
              choose(
                `step/${id}/reading/${stage.id}`,
                worded(document, [stage.name], (one) => `How the time is counted: ${one}`),
                readings.map((reading) => ({ code: reading.id, display: worded(document, [reading.text]) })),
                ({ readings: chosen }: StepRecord) => chosen[stage.id],
              ),
            ]
          : [];
      }),
      ask(`step/${id}/meeting`, 'date', 'Day of the meeting', ({ meeting }) => meeting),
    ]),
  );

/** The day from which each time outside a step is counted. */
export const countedFields = (document: ThresholdDocument): Field<CaseRecord>[] => {
  const times = countable(document);
  return times.length
    ? [
        group(
          'counted',
          'The day from which a time is counted',
          (record: CaseRecord) => [record],
          times.map(({ id, text }) => ask(`counted/${id}`, 'date', text, ({ counted }: CaseRecord) => counted?.[id])),
        ),
      ]
    : [];
};
