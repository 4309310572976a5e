/* What the host of every framework page has: its data, and how its page starts. */
import { addConcern, loadPack, newRecord, type CaseRecord } from 'threshold-kit';
import type { Language } from 'threshold-kit/elements';

const cheshire = await loadPack('cheshire-east-2023');
/** A document of the host's own. */
export const own = await loadPack('worcestershire-2019');

export interface Family {
  readonly pack: string;
  readonly record: CaseRecord;
}

/** Two families, saved earlier, under two documents. */
export const families: readonly [Family, Family] = [
  { pack: 'cheshire-east-2023', record: addConcern(newRecord(cheshire), { indicator: 'education.targeted.1' }) },
  {
    pack: 'worcestershire-2019',
    record: addConcern(newRecord(own), { domain: own.domains[0]!.id, level: 'level-2', text: 'Seldom has lunch' }),
  },
];

export const otherWords: Language = { lang: 'en-GB', words: { 'level-of-need-badge': { indicated: 'Our words' } } };

/** What a faulty server may send. */
export const damaged: CaseRecord = JSON.parse(
  '{"format":"threshold-kit/record@2","concerns":[{"indicator":"none.such"}]}',
);

export interface Position {
  readonly id: number;
  readonly level: string;
  readonly tier?: string;
}
export const positions: readonly Position[] = [
  { id: 1, level: 'universal' },
  { id: 2, level: 'targeted', tier: 'upper' },
];
/** The same places in another order, the first one higher than before. */
export const raised: readonly Position[] = [positions[1]!, { id: 1, level: 'statutory' }];

/** The ids of the concerns in the record that a form sends. */
export function sentConcerns(form: HTMLFormElement): string {
  const record: CaseRecord = JSON.parse(String(new FormData(form).get('record')));
  return record.concerns.map(({ id }) => id).join(' ');
}

/** True where the elements are defined only after the framework has drawn them. */
const late = new URLSearchParams(location.search).has('late');

/** Defines the elements and lets the framework draw, in the order that the page's address asks for. */
export async function start(draw: () => unknown): Promise<void> {
  const define = () => import('threshold-kit/elements');
  if (!late) await define();
  await draw();
  if (!late) return;
  while (!document.querySelector('threshold-case')) await new Promise(requestAnimationFrame);
  await define();
}
