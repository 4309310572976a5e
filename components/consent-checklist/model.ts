import {
  agreementOn,
  EXPLAINED,
  type AgreementEntry,
  type CaseRecord,
  type ConsentField,
  type Sharing,
  type Capacity,
} from '../../src/index.js';
import { choice, dayFault, text, type Errors } from '../shared/fields.js';
import { strings } from './strings.js';

/** The form that is open: one person's, or the decision on sharing. */
export type OpenForm = { readonly kind: 'person'; readonly person: string } | { readonly kind: 'sharing' };

/** The id of the field that something outstanding belongs to. */
export function fieldId(field: ConsentField): string {
  return field === 'ground' ? 'basis' : field === 'advice' ? 'advice-from' : field;
}

/** The fields of a person's form. */
export const PERSON_FIELDS: readonly ConsentField[] = [
  'responsibility',
  'capacity',
  'state',
  'how',
  'explained',
  'communication',
];

/** What a person's form says: standing, what they said if anything, and what is wrong. */
export function readPerson(
  data: FormData,
  person: string,
  today: string,
): { standing: Capacity; entry: AgreementEntry | null; errors: Errors } {
  const errors = new Map<string, string>();
  const responsibility = choice<NonNullable<Capacity['responsibility']>>(data, 'responsibility');
  const capacity = choice<NonNullable<Capacity['capacity']>>(data, 'capacity');
  const standing: Capacity = { ...(responsibility ? { responsibility } : {}), ...(capacity ? { capacity } : {}) };
  const state = choice<AgreementEntry['state']>(data, 'state');
  if (!state) {
    if (!Object.keys(standing).length) errors.set('state', strings.errors.nothing);
    return { standing, entry: null, errors };
  }
  const on = text(data, 'on');
  const fault = dayFault(on, today, strings.errors.onMissing);
  if (fault) errors.set('on', fault);
  const how = choice<NonNullable<AgreementEntry['how']>>(data, 'how');
  const communication = choice<NonNullable<AgreementEntry['communication']>>(data, 'communication');
  const explained = EXPLAINED.filter((what) => data.getAll('explained').includes(what));
  const given =
    state === 'given'
      ? { ...(how ? { how } : {}), explained, ...(communication ? { communication } : {}) }
      : { explained: [] };
  return { standing, entry: { person, state, on, ...given }, errors };
}

/** What the form on sharing says, and what is wrong. */
export function readSharing(data: FormData, today: string): { sharing: Sharing; errors: Errors } {
  const errors = new Map<string, string>();
  const decision = choice<NonNullable<Sharing['decision']>>(data, 'decision');
  if (!decision) errors.set('decision', strings.errors.decisionMissing);
  const on = text(data, 'decided-on');
  const fault = dayFault(on, today, strings.errors.decisionDay);
  if (fault) errors.set('decided-on', fault);
  const basis = text(data, 'basis');
  const ground = basis.startsWith('ground ') ? basis.slice('ground '.length) : '';
  const advice = {
    from: text(data, 'advice-from'),
    on: text(data, 'advice-on'),
    outcome: text(data, 'advice-outcome'),
  };
  const advised = Object.values(advice).filter(Boolean).length;
  if (advised && advised < 3) errors.set('advice-from', strings.errors.adviceHalf);
  else if (advised) {
    const wrong = dayFault(advice.on, today, '');
    if (wrong) errors.set('advice-on', wrong);
  }
  const words = {
    what: text(data, 'what'),
    with: text(data, 'with'),
    purpose: text(data, 'purpose'),
    reasons: text(data, 'reasons'),
  };
  const filled = Object.fromEntries(Object.entries(words).filter(([, value]) => value));
  return {
    sharing: {
      ...filled,
      ...(basis ? { basis: ground ? 'ground' : (basis as 'agreement' | 'other') } : {}),
      ...(ground ? { ground } : {}),
      ...(advised === 3 ? { advice } : {}),
      ...(decision ? { decision } : {}),
      ...(on ? { on } : {}),
    },
    errors,
  };
}

/** What a person said, newest first; the first is what counts as of today. */
export function saidBy(
  record: CaseRecord,
  person: string,
  today: string,
): { current: AgreementEntry | undefined; all: readonly AgreementEntry[] } {
  const all = (record.consent?.agreement ?? []).filter((entry) => entry.person === person).reverse();
  return { current: agreementOn(record, person, today), all };
}
