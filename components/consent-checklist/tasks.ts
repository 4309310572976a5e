import {
  agreementOn,
  type AgreementState,
  type CaseRecord,
  type ConsentReview,
  type Outstanding,
  type Person,
} from '../../src/index.js';
import type { FormController } from '../shared/form-controller.js';
import { same } from '../shared/same.js';
import type { OpenForm, Task } from './model.js';
import { strings } from './strings.js';

export const saysNo = (state: AgreementState | undefined): boolean => state === 'refused' || state === 'withdrawn';

/**
 * What there is to do: whom to list, each person whose agreement is asked for, and the decision on sharing.
 * Somebody who said no has a line whoever they are, and so has the one whose form is open or begun: nothing may fold
 * a refusal, an error or what is not saved away.
 */
export function tasksOf(
  record: CaseRecord,
  review: ConsentReview,
  today: string,
  form?: FormController<OpenForm>,
): readonly Task[] {
  const { people, outstanding } = review;
  const isBegun = (person: string): boolean => {
    const own: OpenForm = { kind: 'person', person };
    return Boolean(form?.isOpen(own) || form?.kept((one) => same(one, own)));
  };
  const listed = record.people.filter(
    ({ id }) =>
      people.some(({ person, asked }) => person === id && asked !== 'no') ||
      isBegun(id) ||
      saysNo(agreementOn(record, id, today)?.state),
  );
  const unlisted = outstanding.filter(({ field }) => field === 'people');
  return [
    ...(unlisted.length ? [peopleTask(unlisted)] : []),
    ...listed.map((person) => personTask(record, review, person, today)),
    sharingTask(record, review),
  ];
}

const peopleTask = (lacks: readonly Outstanding[]): Task => ({
  form: { kind: 'add' },
  title: strings.peopleTitle,
  state: '',
  lacks,
  left: true,
  toDo: true,
  mark: 'to-do',
});

function personTask(
  record: CaseRecord,
  { people, outstanding }: ConsentReview,
  { id, label, role }: Person,
  today: string,
) {
  const reviewed = people.find(({ person }) => person === id);
  const entry = agreementOn(record, id, today);
  const informed = reviewed?.informed ?? false;
  const items = outstanding.filter(({ person }) => person === id);
  const settled = items.filter(({ field }) => field !== 'state');
  const left = settled.length > 0 || items.some(() => !saysNo(entry?.state));
  return {
    form: { kind: 'person', person: id },
    title: label,
    role,
    // Where sharing stands without agreement, nothing is missing from one that was given.
    state: stateWords(entry, informed, !reviewed || reviewed.asked === 'no' || (!informed && !items.length)),
    // What they said, or did not, stands in the line already; not so whether asking is safe, or that they are to be told.
    lacks: items.filter(
      ({ field, when }) => field !== 'state' || when === 'after' || (!entry && (reviewed?.careful ?? false)),
    ),
    left,
    toDo: settled.length > 0 || items.some(() => !entry),
    mark: saysNo(entry?.state) ? 'no' : entry && !left ? 'done' : 'to-do',
  } satisfies Task;
}

/** What a person said, and since when. */
export function stateWords(
  entry: { readonly state: AgreementState; readonly on: string } | undefined,
  informed: boolean,
  unasked: boolean,
): string {
  if (!entry) return strings.states['not-asked'];
  const how = entry.state === 'given' && !unasked ? `, ${informed ? strings.informed : strings.incomplete}` : '';
  return `${strings.entry(strings.states[entry.state], entry.on)}${how}`;
}

function sharingTask({ consent }: CaseRecord, { outstanding, mayGoOn }: ConsentReview): Task {
  const sharing = consent?.sharing;
  const items = outstanding.filter(({ field, person }) => person === null && field !== 'people');
  return {
    form: { kind: 'sharing' },
    title: strings.sharingTitle,
    state: sharing?.decision
      ? strings.entry(strings.decisions[sharing.decision], sharing.on)
      : sharing
        ? strings.undecided
        : strings.sharingNothing,
    // Until something is decided, its parts are not missing one by one.
    lacks: sharing?.decision ? items : items.filter(({ field }) => field === 'advice'),
    left: items.length > 0,
    toDo: items.length > 0,
    mark: !sharing?.decision || items.length || !mayGoOn ? 'to-do' : sharing.decision === 'share' ? 'done' : 'no',
  };
}
